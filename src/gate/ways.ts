/** Which answers to raise so that a gate passes, with the least effort that the report knows of. Pure. */
import type { GateResult } from '../model/gates.ts';
import type { QuestionResult, Report } from '../model/report.ts';
import { EPSILON, reaches } from '../model/tolerance.ts';
import { leastEffort, type Group, type Move } from './least-effort.ts';

export type Way = Pick<GateResult, 'cheapest' | 'way'>;
type Step = GateResult['cheapest'][number];

/** A step with what it gains of what is asked. */
interface Raise extends Move {
  step: Step;
}

/** No step of the rubric is known to pass. */
export const NO_WAY: Way = { cheapest: [], way: 'none' };

/** An effort that nobody states counts as one person-week. */
const costOf = (effort: number | null): number => effort ?? 1;

/** Steps to every better answer of a question that was answered. @param perValue what a whole value is worth in the gate's unit */
function raises({ id, answer, value, better, state }: QuestionResult, perValue: number): Raise[] {
  if (state !== 'answered') return [];
  return better.map(({ to, value: worth, effort }) => {
    const gain = perValue * (worth - value!);
    return { cost: costOf(effort), gain, step: { question: id, from: answer, to, gain, effort } };
  });
}

/** To find out what was not answered; at best it is worth everything. */
const findOut = ({ id, state }: QuestionResult, perValue: number): Raise[] =>
  state === 'unanswered' ? [{ cost: costOf(null), gain: perValue, step: { question: id, from: null, to: null, gain: null, effort: null } }] : [];

/** What a score is made of: questions by their share in it. */
export interface Makeup {
  questions: readonly QuestionResult[];
  /** What the whole value of a question is worth in the unit of the score. */
  worth(question: QuestionResult): number;
}

/** A score that has to rise. */
export function raiseScore({ questions, worth }: Makeup, distance: number): Way {
  const steady = questions.filter(({ decides }) => !decides).map((each) => raises(each, worth(each)));
  const all = questions.map((each) => [...raises(each, worth(each)), ...findOut(each, worth(each))]);
  const group = (moves: Raise[][]): Group<Raise>[] => [{ questions: moves.map((each) => ({ moves: each, must: false })), least: distance }];
  return wayOf(group(steady), group(all), distance);
}

/** First without what opens and closes questions or is to be found out, so that the arithmetic holds; else with it. */
function wayOf(steady: readonly Group<Raise>[], all: readonly Group<Raise>[], total: number): Way {
  const sure = leastEffort(steady, total);
  if (sure && sure.moves.length > 0) return { cheapest: inOrder(sure.moves), way: sure.exact ? 'cheapest' : 'possible' };
  const perhaps = leastEffort(all, total);
  return perhaps && perhaps.moves.length > 0 ? { cheapest: inOrder(perhaps.moves), way: 'possible' } : NO_WAY;
}

/** What gains most for its effort first. */
const inOrder = (moves: readonly Raise[]): Step[] => [...moves].sort((a, b) => b.gain / b.cost - a.gain / a.cost).map(({ step }) => step);

/** A share of what is answered that has to rise: fewest answers, so those of most weight. */
export function findOutMore({ questions, worth }: Makeup, distance: number): Way {
  const open = questions.filter(({ state }) => state === 'unanswered').sort((a, b) => worth(b) - worth(a));
  const pick = (from: readonly QuestionResult[]) => {
    let found = 0;
    const picked = from.filter((each) => {
      const needed = !reaches(found, distance) && worth(each) > 0;
      if (needed) found += worth(each);
      return needed;
    });
    return reaches(found, distance) ? picked.flatMap((each) => findOut(each, worth(each)).map(({ step }) => step)) : undefined;
  };
  const sure = pick(open.filter(({ decides }) => !decides));
  if (sure) return { cheapest: sure, way: 'cheapest' };
  const perhaps = pick(open);
  return perhaps ? { cheapest: perhaps, way: 'possible' } : NO_WAY;
}

/** One question that counts, and the step after which it counts no more; undefined where none is known. */
export interface Remedy {
  question: QuestionResult;
  step: Omit<Step, 'question' | 'from' | 'gain'> | undefined;
}

/** A count that has to fall: the cheapest remedies. */
export function countLess(remedies: readonly Remedy[], distance: number): Way {
  const many = Math.ceil(distance - EPSILON);
  const known = remedies.flatMap(({ question, step }) => (step ? [{ cost: costOf(step.effort), sure: !question.decides, step: { question: question.id, from: question.answer, gain: null, ...step } }] : []));
  const pick = (from: typeof known): Step[] => [...from].sort((a, b) => a.cost - b.cost).slice(0, many).map(({ step }) => step);
  const sure = known.filter((each) => each.sure);
  if (sure.length >= many) return { cheapest: pick(sure), way: 'cheapest' };
  return known.length >= many ? { cheapest: pick(known), way: 'possible' } : NO_WAY;
}

/** The cheapest better answer after which something holds of a question that was answered. */
export function stepUntil({ better }: QuestionResult, holds: (value: number) => boolean): Remedy['step'] {
  const best = better.filter(({ value }) => holds(value)).sort((a, b) => costOf(a.effort) - costOf(b.effort))[0];
  return best && { to: best.to, effort: best.effort };
}

/** What an answer needs whose evidence is missing: the same answer, proved. */
export const evidenceFor = ({ answer }: QuestionResult): Remedy['step'] => ({ to: answer, effort: null });
export const ANSWER: Remedy['step'] = { to: null, effort: null };

/** A level that has to rise: the score into its band, every dimension near enough, and no rule that caps lower. */
export function raiseLevel(report: Report, level: number): Way {
  const { levels, spread } = report.method;
  const near = level - spread;
  const groups = (choices: (question: QuestionResult) => Raise[]) =>
    report.dimensions
      .filter(({ score }) => score !== null)
      .map(({ id, score, weight }): Group<Raise> => ({
        questions: report.questions.filter(({ dimension }) => dimension === id).map((question) => atLeast(choices(question), question, leastValue(report, question.id, level))),
        least: inPoints(Math.max(0, leastScore(levels, near) - score!), weight!),
      }));
  const worth = ({ weight }: QuestionResult) => 100 * (weight ?? 0);
  const sure = groups((question) => (question.decides ? [] : raises(question, worth(question))));
  const perhaps = groups((question) => [...raises(question, worth(question)), ...findOut(question, worth(question))]);
  return level >= levels.length ? NO_WAY : wayOf(sure, perhaps, Math.max(0, leastScore(levels, level) - (report.overall.score ?? 0)));
}

/** Points of a dimension as points of the whole; without weight no step of the report tells what it does to the dimension. */
const inPoints = (missing: number, weight: number): number => (missing > 0 && weight === 0 ? Infinity : missing * weight);

/** Of the choices those that reach a value; where the answer as it stands does not, one of them must be taken. */
function atLeast(choices: readonly Raise[], question: QuestionResult, least: number) {
  const must = question.state !== 'not-applicable' && !reaches(question.value ?? 0, least);
  const reached = ({ step }: Raise) => step.to === null || reaches(valueOf(question, step), least);
  return { moves: choices.filter(reached), must };
}

const valueOf = ({ better }: QuestionResult, { to }: Step): number => better.find((each) => each.to === to)!.value;

/** The value below which a must-pass rule would keep the institution under a level. */
function leastValue({ mustPass, method, dimensions }: Report, question: string, level: number): number {
  const scored = new Set(dimensions.filter(({ score }) => score !== null).map(({ id }) => id));
  const binding = mustPass.filter((rule) => rule.question === question && (rule.dimension === null ? rule.cap < level : scored.has(rule.dimension) && rule.cap < level - method.spread));
  return Math.max(0, ...binding.map(({ atLeast: value }) => value));
}

/** The least score that is printed as one of a level: scores are printed with one decimal, halves up. */
function leastScore(levels: readonly number[], level: number): number {
  return level <= 0 ? 0 : Math.ceil(10 * (levels[level] ?? Infinity) - 1e-8) / 10 - 0.05;
}
