/** How a number comes about, in words, for every renderer. */
import { LANGUAGES, type Language } from '../messages/index.ts';
import type { Explanation, QuestionDetail, Term } from '../model/explanation.ts';
import { own } from '../model/own.ts';
import { printed } from '../model/printed.ts';
import { exceeds } from '../model/tolerance.ts';
import { redactedText } from './pipeline.ts';
import { wordsFor, type Words } from './words.ts';

/** One line of the sum; `depth` 0 stands directly under the number explained. */
export interface SumLine {
  depth: number;
  name: string;
  id: string;
  /** Share, score and what it brings; where answers are missing, also what they could add. */
  figures: string[];
}

export interface ExplanationWords {
  title: string;
  /** What stands above the figures of each line. */
  headings: string[];
  lines: SumLine[];
  /** The figures of all lines together. */
  sum: string[];
  /** How the figures are to be read. */
  notes: string[];
  /** What was removed before it was shared; empty where nothing was. */
  removed: string;
  /** For a question: what it asks, its answers with those given, and how it entered the result. */
  question: { text: string; about: string[]; answers: { given: boolean; text: string }[]; facts: string[]; references: string[] } | null;
}

const figure = (value: number, decimals: number): string => printed(value, decimals).toFixed(decimals);

export function explanationWords(explanation: Explanation, language: Language): ExplanationWords {
  const { explain: say } = LANGUAGES[language];
  const words = wordsFor(explanation.texts, language);
  const { subject, terms, question } = explanation;
  const isOpen = terms.some(({ open }) => open > 0);
  const total = (of: 'points' | 'open') => figure(terms.reduce((sum, term) => sum + term[of], 0), 2);
  return {
    title: say.heading(subjectName(explanation, words, say.overall), standing(explanation, language)),
    headings: [say.share, say.score, say.brings, ...(isOpen ? [say.open] : [])],
    lines: terms.flatMap((term) => linesOf(term, 0, isOpen, words)),
    sum: ['', '', total('points'), ...(isOpen ? [total('open')] : [])],
    notes: [say.rounded, ...(isOpen ? [say.openNote] : [])],
    removed: redactedText(explanation, words),
    question: question && { ...askedOf(subject.id, question, words, language), facts: factsOf(explanation, question, words, language), references: referencesOf(question, words, language) },
  };
}

/** The number explained, with how far missing answers could lift it. */
function standing({ score, potential, question }: Explanation, language: Language): string {
  const { explain: say, report } = LANGUAGES[language];
  if (question?.state === 'unanswered') return say.notAnswered;
  if (score === null || potential === null) return say.notScored;
  const [low, high] = [figure(score, 2), figure(potential, 2)];
  return low === high ? low : report.interval(low, high);
}

function subjectName({ subject: { kind, id }, question }: Explanation, { name, questionName, texts }: Words, overall: string): string {
  if (question) return `${questionName({ id, topic: question.topic })} · ${id}`;
  if (kind === 'overall') return overall;
  return kind === 'principle' ? `${id} ${texts.principles[id] ?? ''}`.trimEnd() : name('dimensions', id);
}

/** The question in full, as the report holds it. */
function askedOf(id: string, { answer }: QuestionDetail, { texts }: Words, language: Language) {
  const { rubric: say, cli } = LANGUAGES[language];
  const { text = id, help, evidence, levels = [], options = {} } = own(texts.questions, id) ?? {};
  return {
    text,
    about: [...(help ? [`${say.why}${cli.colon}${help}`] : []), ...(evidence ? [`${say.evidence}${cli.colon}${evidence}`] : [])],
    answers: [
      ...levels.map((level, k) => ({ given: answer === k, text: `${k}  ${level}` })),
      ...Object.entries(options).map(([option, words]) => ({ given: answer === option || (Array.isArray(answer) && answer.includes(option)), text: `${option}${cli.colon}${words}` })),
    ],
  };
}

/** A topic of one question is that question: one line says both. */
function linesOf(term: Term, depth: number, isOpen: boolean, words: Words): SumLine[] {
  const [only] = term.terms;
  const single = term.kind === 'topic' && term.terms.length === 1 && only !== undefined;
  const line: SumLine = {
    depth,
    ...namesOf(term, single ? only.id : '', words),
    figures: [figure(term.share, 4), figure(term.score, 2), figure(term.points, 2), ...(isOpen ? [figure(term.open, 2)] : [])],
  };
  return [line, ...(single ? [] : term.terms.flatMap((each) => linesOf(each, depth + 1, isOpen, words)))];
}

function namesOf({ kind, id, topic }: Term, single: string, words: Words): Pick<SumLine, 'name' | 'id'> {
  if (topic !== null) return { name: words.questionName({ id, topic }), id };
  return { name: words.name(kind === 'topic' ? 'topics' : 'dimensions', id), id: single };
}

/** Sets of options can be many: the first ones and the best tell enough. */
const few = <T>(answers: readonly T[]): readonly T[] => (answers.length <= FEW ? answers : [...answers.slice(0, FEW - 1), ...answers.slice(-1)]);
const FEW = 5;

function higherWords(id: string, { type, answer: now }: QuestionDetail, { to, gain, effort }: QuestionDetail['higher'][number], { answer, say: common }: Words, language: Language): string {
  const { explain: say } = LANGUAGES[language];
  const worth = [`+${figure(gain, 2)}`, ...(effort === null ? [] : [common.personWeeks(String(effort))])];
  if (Array.isArray(to)) {
    const added = to.filter((each) => !Array.isArray(now) || !now.includes(each));
    return say.higher(added.length === 0 ? say.evidenceFor : `+ ${added.join(' + ')}`, worth);
  }
  return say.higher(to === now ? say.evidenceFor : type === 'level' ? say.level(Number(to)) : answer({ id, type }, to), worth);
}

function factsOf({ subject }: Explanation, detail: QuestionDetail, words: Words, language: Language): string[] {
  const { answer, name, local, say: common } = words;
  const { explain: say } = LANGUAGES[language];
  const names = { dimension: 'dimensions', topic: 'topics' } as const;
  const factors = detail.path.map(({ kind, id, share }) => say.factor(figure(share, 4), kind === 'question' ? id : name(names[kind], id)));
  const away = [...new Set(detail.path.flatMap(({ renormalised }) => renormalised))];
  return [
    ...(detail.ignored ? [say.ignored] : []),
    ...(detail.state === 'not-applicable' ? [say.notApplicable] : []),
    ...(detail.state === 'unanswered' ? [say.unanswered] : []),
    ...(detail.value === null ? [] : [say.answer(answer({ id: subject.id, type: detail.type }, detail.answer), figure(detail.value, 2))]),
    ...(detail.weight === 0 ? [say.noWeight] : []),
    ...(factors.length > 0 ? [say.weight(figure(detail.weight ?? 0, 4), factors.join(' × '))] : []),
    ...(away.length > 0 ? [say.renormalised(away.join(common.separator))] : []),
    ...(detail.points === null || detail.maxPoints === null ? [] : [say.points(figure(detail.points, 2), figure(detail.maxPoints, 2))]),
    ...gapFact(detail, say),
    ...(detail.higher.length > 0 ? [say.higherAnswers(few(detail.higher).map((each) => higherWords(subject.id, detail, each, words, language)).join(common.separator))] : []),
    ...detail.rules.map((rule) => say.rule(rule.id, String(rule.atLeast), say.states[rule.state], rule.cap)),
    ...sourceFact(detail.source, local, language),
  ];
}

function referencesOf({ references }: QuestionDetail, { local }: Words, language: Language): string[] {
  const { crosswalk } = LANGUAGES[language];
  return references.map(({ short, control, title, relation }) => crosswalk.withStanding(`${local(short)} ${control} ${local(title)}`, crosswalk.relation[relation]));
}

function sourceFact(source: QuestionDetail['source'], local: Words['local'], language: Language): string[] {
  if (!source) return [];
  const { rubric: say, explain } = LANGUAGES[language];
  const { part, principle, challenge, control, ref, url } = source;
  const asked = [
    ...(part === null ? [] : [principle !== null ? say.partPrinciple(part, principle) : challenge ? say.partChallenge(part, local(challenge)) : say.part(part)]),
    ...(control ? [`${local(control.short)} ${control.control} ${local(control.title)}`] : []),
    ...[ref, url].filter((each) => each !== null),
  ];
  return asked.length > 0 ? [explain.source(asked.join(' · '))] : [];
}

function gapFact({ target, gapPoints }: QuestionDetail, say: (typeof LANGUAGES)[Language]['explain']): string[] {
  if (target === null || gapPoints === null) return [];
  return exceeds(gapPoints, 0) ? [say.gap(figure(target, 2), figure(gapPoints, 2))] : [say.noGap(figure(target, 2))];
}
