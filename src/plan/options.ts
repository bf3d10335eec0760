/** What could be done about each question of one institution: the moves there are, and those that the plan may take. */
import type { Answer, Answers, Given } from '../model/answers.ts';
import { outlineOf, type QuestionNode } from '../model/outline.ts';
import { problem, UserError } from '../model/problem.ts';
import { reaches } from '../model/tolerance.ts';
import type { Evaluation, Terms } from '../score/evaluate.ts';
import { settingsOf } from '../score/settings.ts';
import { assuranceOn, valueOf, withEvidence } from '../score/value.ts';
import { movesOf, moveTo, type Move, type Permits } from './moves.ts';
import type { Permission } from './selection.ts';

/** A question that has an answer, whether it is live or not. */
export interface Option {
  node: QuestionNode;
  given: Given;
  /** Value of the answer as claimed, which prerequisites and conditions look at. */
  raw: number;
  /** What the answer scores where it is live, 0–1. */
  value: number;
  /** Every move there is, least value first. */
  moves: readonly Move[];
  permitted: readonly boolean[];
  /** Whether these are all moves that a plan could want. */
  everyMove: boolean;
  /** The move that management has decided on: it is taken whatever it is worth. */
  fixed: Move | undefined;
}

export interface Wishes {
  permits: Permission;
  fixed: ReadonlyMap<string, Given>;
  unitsPerWeek: number;
}

/**
 * The options of an institution, in rubric order.
 * @throws UserError where a question is fixed that has no answer to start from, or to what no step leads
 */
export function optionsOf(terms: Terms, answers: Answers['answers'], now: Evaluation, wishes: Wishes): Option[] {
  const misfits = [...wishes.fixed].flatMap(([id, to]) => misfit(now, answers.get(id), id, to, wishes));
  if (misfits.length > 0) throw new UserError(misfits);
  const { questions, decisive, looks } = outlineOf(terms.rubric);
  const { ceilings } = settingsOf(terms.rubric);
  return questions.flatMap((node): Option[] => {
    const answer = answers.get(node.id);
    if (answer?.given === undefined) return [];
    const { question } = node;
    const { given } = answer;
    const raw = valueOf(question, given);
    const value = terms.evidenceMode === 'strict' ? Math.min(raw, ceilings[assuranceOn(answer.evidence, terms.asOf)]) : raw;
    const permits: Permits = (steps) => wishes.permits(node, steps);
    const sought = looks.flatMap(({ answer: { question: id, is } }) => (id === node.id && is ? [is] : []));
    const { moves, all: everyMove } = movesOf(question, given, wishes.unitsPerWeek, { sought: decisive.has(node.id) ? sought : undefined, permits });
    const to = wishes.fixed.get(node.id);
    const fixed = to === undefined ? undefined : moveTo(question, given, to, wishes.unitsPerWeek);
    // A decision may lead to what no efficient move leads to: some options, and not the cheapest for their worth.
    const all = fixed && !moves.some((move) => isSame(move.to, fixed.to)) ? [...moves, fixed] : moves;
    return [{ node, given, raw, value, moves: all, permitted: all.map(({ steps }) => permits(steps)), everyMove, fixed: all.find((move) => fixed && isSame(move.to, fixed.to)) }];
  });
}

function misfit(now: Evaluation, answer: Answer | undefined, id: string, to: Given, { unitsPerWeek }: Wishes) {
  const { state, node } = now.byId.get(id) as NonNullable<ReturnType<Evaluation['byId']['get']>>;
  if (state === 'not-applicable') return [problem('plan-fix-not-applicable', { id })];
  if (answer?.given === undefined) return [problem('plan-fix-unanswered', { id })];
  if (isSame(answer.given, to) || moveTo(node.question, answer.given, to, unitsPerWeek)) return [];
  const known = movesOf(node.question, answer.given, unitsPerWeek).moves.map((move) => written(move.to));
  return [problem('plan-fix-no-step', { id, from: written(answer.given), to: written(to), known })];
}

/** An answer as it is written on the command line. */
const written = (given: Given): string => (given === true ? 'yes' : given === false ? 'no' : String(given));

/** Options in another order are the same answer. */
function isSame(one: Given, other: Given): boolean {
  if (!Array.isArray(one)) return one === other;
  const others = other as string[];
  return one.length === others.length && one.every((id) => others.includes(id));
}

/** A move with its number, or number 0 for leaving a question as it is. */
export interface Candidate {
  index: number;
  move: Move | undefined;
}

/** What the plan may do about a question. */
export function candidatesOf({ moves, permitted, fixed }: Option): Candidate[] {
  const all = [undefined, ...moves].map((move, index) => ({ index, move }));
  return all.filter(({ index, move }) => (fixed ? move === fixed : move === undefined || permitted[index - 1]));
}

/** The answers once moves have been taken, each with the evidence that its new value needs. */
export function answersAfter(answers: Answers['answers'], moves: ReadonlyMap<string, Pick<Move, 'to'>>): Answers['answers'] {
  return new Map([...answers, ...[...moves].map(([id, { to }]): [string, Answer] => [id, withEvidence(to)])]);
}

/** The moves of a question with an answer that can come about at all: the plan may take them, and what they require can be met. */
export function attainable(options: readonly Option[], { byId }: Evaluation): (id: string) => readonly Move[] {
  const optionById = new Map(options.map((option) => [option.node.id, option]));
  const known = new Map<string, readonly Move[]>();
  const isMet = (id: string, atLeast: number): boolean => {
    if (byId.get(id)!.state === 'not-applicable') return true;
    const option = optionById.get(id);
    return option !== undefined && [option.raw, ...movesFor(id).map(({ value }) => value)].some((raw) => reaches(raw, atLeast));
  };
  // Prerequisites never form a circle in a sound rubric, so looking at another question ends.
  const movesFor = (id: string): readonly Move[] => {
    const earlier = known.get(id);
    if (earlier) return earlier;
    const option = optionById.get(id)!;
    const met = (option.node.question.requires ?? []).every(({ question, atLeast }) => isMet(question, atLeast));
    const moves = met ? candidatesOf(option).flatMap(({ move }) => move ?? []) : [];
    known.set(id, moves);
    return moves;
  };
  return movesFor;
}
