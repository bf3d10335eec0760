/** How far the respondents of a merged file agree, what to reconcile first, and what their differences leave open. Pure. */
import type { Agreement, SplitQuestion, Voice } from '../model/agreement.ts';
import type { Answer, Answers, RespondentAnswer } from '../model/answers.ts';
import { outlineOf, type QuestionNode } from '../model/outline.ts';
import { entriesOf, entryOf, ratingsOf, reliabilityOf, respondentsOf } from '../model/reliability.ts';
import type { Report } from '../model/report.ts';
import type { LoadedRubric, Question } from '../model/rubric.ts';
import { descending, exceeds } from '../model/tolerance.ts';
import { SCHEMA_VERSION } from '../model/vocabulary.ts';
import { score, type ScoreOptions } from '../score/score.ts';
import { settingsOf } from '../score/settings.ts';
import { assuranceOn, valueOf } from '../score/value.ts';
import { alphaInterval, CONFIDENCE, DRAWS, SEED } from './bootstrap.ts';
import { votesOf } from './vote.ts';

/** Answers further apart than this are to be reconciled. */
const HALF_A_SCALE = 0.5;

/** Measures a merged file, in the terms in which it is scored. */
export function agreementOf(rubric: LoadedRubric, answers: Answers, options: ScoreOptions): Agreement {
  const merged = score(rubric, answers, options);
  const value = valuesFor(rubric, options, merged.evidenceMode);
  const of = (pick: Side) => score(rubric, { ...answers, answers: extreme(rubric, answers, pick, value) }, options);
  const [least, most] = [of('least'), of('most')];
  const { questions, dimensions } = outlineOf(rubric.definition);
  const standings = (part: (report: Report) => Scored) => ({ least: standing(part(least)), merged: standing(part(merged)), most: standing(part(most)) });
  return {
    kind: 'agreement',
    schemaVersion: SCHEMA_VERSION,
    tool: merged.tool,
    rubric: merged.rubric,
    institution: merged.institution.name,
    asOf: merged.asOf,
    language: merged.language,
    evidenceMode: merged.evidenceMode,
    statement: merged.statement,
    respondents: respondentsOf(answers),
    bootstrap: { draws: DRAWS, seed: SEED, confidence: CONFIDENCE },
    overall: { ...measured(answers, questions), ...standings(({ overall }) => overall) },
    dimensions: dimensions.map(({ id, children }, i) => ({
      id,
      ...measured(answers, children.flatMap((topic) => topic.children)),
      ...standings((report) => report.dimensions[i] as Scored),
    })),
    reconcile: splits(answers, questions, merged),
    disputed: questions.map(({ id }) => id).filter((id) => isDisputed(entryOf(answers, id))),
    decided: questions.flatMap(({ id, topic, question }) => {
      const { decided, given } = entryOf(answers, id) ?? {};
      return decided ? [{ question: id, topic: topic.id, type: question.type, answer: given ?? null, by: decided.by, at: decided.at ?? null, note: decided.note ?? null }] : [];
    }),
    texts: merged.texts,
  };
}

type Scored = Pick<Report['overall'], 'score' | 'level' | 'levelHigh'>;

const standing = ({ score: reached, level, levelHigh }: Scored): Scored => ({ score: reached, level, levelHigh });

function measured(answers: Answers, questions: readonly QuestionNode[]) {
  const ratings = questions.filter(({ question }) => question.type === 'level').map(({ id }) => ratingsOf(entryOf(answers, id)));
  const reliability = reliabilityOf(answers, questions);
  return { ...reliability, interval: reliability.alpha === null ? null : alphaInterval(ratings) };
}

type Valued = Pick<Answer, 'given' | 'evidence'>;
type Side = 'least' | 'most';

/** What an answer is worth in this scoring: with strict evidence, what its own evidence supports. */
function valuesFor({ definition }: LoadedRubric, { asOf }: ScoreOptions, mode: Report['evidenceMode']) {
  const { ceilings } = settingsOf(definition);
  return (question: Question, { given, evidence }: Valued): number => {
    const raw = valueOf(question, given as NonNullable<typeof given>);
    return mode === 'strict' ? Math.min(raw, ceilings[assuranceOn(evidence, asOf)]) : raw;
  };
}

/** Each answer as by whoever sees it worst, or best; what is decided, does not apply or was answered by one alone stays. */
function extreme({ definition }: LoadedRubric, answers: Answers, pick: Side, value: ReturnType<typeof valuesFor>): Answers['answers'] {
  const { byId } = outlineOf(definition);
  return new Map(
    entriesOf(answers).flatMap(([id, answer]): [string, Answer][] => {
      const { question } = byId.get(id) as QuestionNode;
      if (answer.decided || answer.na !== undefined) return [[id, answer]];
      // Where all agree on nothing, nothing is the least that they say.
      if (pick === 'least' && answer.given === undefined) return [];
      const candidates: Valued[] = [answer, ...(answer.respondents ?? [])].filter(({ given }) => given !== undefined);
      const ascending = candidates.sort((a, b) => value(question, a) - value(question, b));
      const chosen = pick === 'least' ? ascending[0] : ascending.at(-1);
      return chosen?.given === undefined ? [] : [[id, { given: chosen.given, evidence: chosen.evidence }]];
    }),
  );
}

/** Questions whose answers are more than half a scale apart, largest stake first. */
function splits(answers: Answers, questions: readonly QuestionNode[], merged: Report): SplitQuestion[] {
  const found = questions.flatMap(({ id, question, dimension, topic }, i): SplitQuestion[] => {
    const { weight } = merged.questions[i] as Report['questions'][number];
    const { respondents = [], decided, given } = entryOf(answers, id) ?? {};
    const values = votesOf(respondents).map((vote) => valueOf(question, vote.given));
    const range = Math.max(...values) - Math.min(...values);
    // Where the question does not apply, nothing hangs on the answers to it.
    if (decided || weight === null || !exceeds(range, HALF_A_SCALE)) return [];
    const said = respondents.map((each) => voice(question, each));
    return [{ question: id, dimension: dimension.id, topic: topic.id, type: question.type, range, worth: 100 * weight * range, merged: given ?? null, answers: said }];
  });
  return found.sort((a, b) => descending(a.worth, b.worth));
}

const voice = (question: Question, { respondent, given, na, unknown, note }: RespondentAnswer): Voice => ({
  respondent,
  answer: given ?? null,
  na: na ?? null,
  unknown: unknown ?? false,
  value: given === undefined ? null : valueOf(question, given),
  note: note ?? null,
});

/** Some say that the question does not apply, and others have answered it. */
function isDisputed({ respondents = [], decided }: Partial<Answer> = {}): boolean {
  return !decided && respondents.some(({ na }) => na !== undefined) && votesOf(respondents).length > 0;
}
