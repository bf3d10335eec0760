/** How the numbers and names of a report are put into words, for every renderer. */
import { LANGUAGES, type Language, type Messages } from '../messages/index.ts';
import type { Given } from '../model/answers.ts';
import { textsIn } from './printable.ts';
import { isCalendarDate } from '../model/dates.ts';
import { own } from '../model/own.ts';
import { printed } from '../model/printed.ts';
import type { QuestionResult, Recommendation, Report, Texts } from '../model/report.ts';
import type { LocalText } from '../model/rubric.ts';
import { reaches } from '../model/tolerance.ts';

/** What a rendering is asked for. */
export interface RenderOptions {
  /** Language of the program's own words, and of the rubric's texts where it has them. */
  language: Language;
  /** Columns of the terminal. */
  width: number;
  color: boolean;
  /** The name by which a pipeline knows a file: relative to its repository. Without it files keep the name they were given by. */
  nameInRepository?: (file: string) => string;
}

type Named = 'dimensions' | 'topics' | 'principles' | 'owners' | 'mustPass';

export interface Words {
  say: Messages['report'];
  /** Words for respondents and reviewers. */
  panel: Messages['panel'];
  texts: Texts;
  /** A day: as ISO 8601 writes it, or on a page as people do. */
  day(date: string): string;
  /** A score or share of 100, one decimal. */
  score(value: number | null): string;
  /** Points of the overall score, two decimals: one question is worth little. */
  points(value: number | null): string;
  /** A share of 0–1 as a percentage; never rounded up to the whole. */
  percent(share: number | null): string;
  name(kind: Named, id: string): string;
  profile(document: Pick<Report, 'institution'>): string[];
  level(standing: { level: number | null; levelHigh: number | null }): string;
  /** An answer as a person would say it. */
  answer(question: Pick<QuestionResult, 'id' | 'type'>, given: Given | null): string;
  /** Where a question stands and what the target asks of it. */
  nowAndTarget(question: QuestionResult): string;
  /** The step of a recommendation. */
  step(question: Pick<QuestionResult, 'id' | 'type'>, from: Given | null, to: Given | null): string;
  /** What a recommendation asks to be done. */
  action(step: Pick<Recommendation, 'question' | 'from' | 'to' | 'action'>): string;
  /** The short name of a question: its own, or its topic's. */
  questionName(question: Pick<QuestionResult, 'id' | 'topic'>): string;
  /** That name with the principles that the question serves. */
  questionLabel(question: Pick<QuestionResult, 'id' | 'topic' | 'principles'>): string;
  question<Q extends { id: string }>(document: { questions: readonly Q[] }, id: string): Q;
  /** A text that a document carries in several languages. */
  local(text: LocalText): string;
}

/** Days on pages for people; tables, terminals and files keep ISO 8601, which sorts, aligns and can be typed again. */
export type Days = 'iso' | 'long';

export function wordsFor(texts: Record<string, Texts>, language: Language, days: Days = 'iso'): Words {
  const { report: say, panel } = LANGUAGES[language];
  const chosen = textsIn(texts, language);
  const name: Words['name'] = (kind, id) => own(chosen[kind], id) || id;
  const questionName: Words['questionName'] = ({ id, topic }) => own(chosen.questions, id)?.name ?? name('topics', topic);
  const fixed = (value: number | null, decimals: number) => (value === null ? say.nothing : printed(value, decimals).toFixed(decimals));

  const answer: Words['answer'] = (question, given) => {
    if (given === null) return say.nothing;
    if (typeof given === 'boolean') return given ? say.yes : say.no;
    if (Array.isArray(given)) return given.join(say.separator);
    if (question.type === 'level') return String(given);
    return question.type === 'number' ? say.quantity(given, own(chosen.questions, question.id)?.unit ?? '') : String(given);
  };

  return {
    say,
    panel,
    texts: chosen,
    day: (date) => (days === 'iso' ? date : longDay(date, say)),
    score: (value) => fixed(value, 1),
    points: (value) => fixed(value, 2),
    percent: (share) => {
      if (share === null) return say.nothing;
      const whole = reaches(share, 1) ? 100 : Math.min(99, Math.round(100 * share));
      return language === 'en' ? `${whole} %` : `${whole}%`;
    },
    name,
    profile: ({ institution }) => profileWords(institution, chosen),
    level: ({ level, levelHigh }) => {
      if (level === null || levelHigh === null) return say.nothing;
      return level === levelHigh ? String(level) : say.interval(String(level), String(levelHigh));
    },
    answer,
    nowAndTarget: (question) => {
      const target = question.target ?? 0;
      if (typeof question.answer === 'boolean' && question.value === 0) {
        return `${answer(question, question.answer)} → ${answer(question, target > 0 ? !question.answer : question.answer)}`;
      }
      // Where evidence holds the value below the level claimed, levels would hide the gap.
      const held = question.levels !== null && typeof question.answer === 'number' && !reaches(question.value ?? 0, question.levels[question.answer] ?? 0);
      if (question.levels && !held) {
        const least = question.levels.findIndex((value) => reaches(value, target));
        return `${answer(question, question.answer)} → ${least}`;
      }
      return `${fixed(question.value, 2)} → ${fixed(target, 2)}`;
    },
    step: (question, from, to) => {
      if (isEvidenceOnly(from, to)) return answer(question, to);
      if (Array.isArray(to) && Array.isArray(from)) return `+ ${to.filter((each) => !from.includes(each)).join(say.separator)}`;
      return `${answer(question, from)} → ${answer(question, to)}`;
    },
    action: ({ question, from, to, action: fallback }) => {
      if (to === null) return say.findOut;
      if (isEvidenceOnly(from, to)) return say.showEvidence;
      // For several options the action is that of the one that is added.
      const key = Array.isArray(to) ? (to.at(-1) ?? '') : String(to);
      return own(own(chosen.questions, question)?.actions, key) ?? fallback;
    },
    questionName,
    questionLabel: (question) => {
      const { principles } = question;
      return principles.length > 0 ? `${questionName(question)}${say.bracketed(principles.join(say.separator))}` : questionName(question);
    },
    question: <Q extends { id: string }>({ questions }: { questions: readonly Q[] }, id: string) => questions.find((question) => question.id === id) as Q,
    local: (text) => own(text, language) ?? Object.values(text)[0] ?? '',
  };
}

/** 25 November 2026, 2026年11月25日; what is no day of the calendar stays as it is. */
function longDay(date: string, say: Messages['report']): string {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  return isCalendarDate(date) ? say.longDay(year, month, day) : date;
}

/** A step that leaves the answer as it is brings the evidence for it. */
const isEvidenceOnly = (from: Given | null, to: Given | null): boolean => to !== null && JSON.stringify(from) === JSON.stringify(to);

/** A heading has room for the attributes that the rubric puts first; the rest is in the report. */
const PROFILE_SHOWN = 3;

/** The values of the first attributes that are choices. */
function profileWords(institution: Report['institution'], { profile }: Texts): string[] {
  const attributes: Record<string, unknown> = institution;
  const first = Object.entries(profile).slice(0, PROFILE_SHOWN);
  return first.flatMap(([id, { values }]) => {
    const value = own(attributes, id);
    const chosen = Array.isArray(value) ? value.map(String) : typeof value === 'string' ? [value] : [];
    return chosen.map((each) => own(values, each) ?? each);
  });
}
