/** Every plan of a small institution, tried one after the other: nothing here is shared with the planner but the scoring. */
import type { Answer, Given } from '../../src/model/answers.ts';
import { levelValues, outlineOf } from '../../src/model/outline.ts';
import type { MustPass, Question } from '../../src/model/rubric.ts';
import { evaluate, type Terms } from '../../src/score/evaluate.ts';
import { levelsOf } from '../../src/score/level.ts';
import { scored } from '../../src/score/measures.ts';
import { valueOf } from '../../src/score/value.ts';
import type { PlanCase } from './arbitrary.ts';

export interface Tried {
  effort: number;
  score: number;
  level: number;
  /** Whether every question that has weight is at the value that the target of 0.6 asks. */
  onTarget: boolean;
  moved: ReadonlyMap<string, Given>;
}

const EPSILON = 1e-9;

/** Better answers with what they take. */
function betterAnswers(question: Question, given: Given): [Given, number][] {
  const now = valueOf(question, given);
  const all = ((): [Given, number][] => {
    switch (question.type) {
      case 'level': {
        const values = levelValues(question);
        return question.levels.flatMap((_, to): [Given, number][] => {
          const raises = to > (given as number) && (values[to] ?? 0) > (values[to - 1] ?? 0);
          return raises ? [[to, question.levels.slice((given as number) + 1, to + 1).reduce((sum, { effort = 0 }) => sum + effort, 0)]] : [];
        });
      }
      case 'boolean':
        return [[true, question.effort ?? 0]];
      case 'choice':
        return question.options.map(({ id, points, effort = 0 }) => {
          const passed = new Map<number, number>();
          for (const each of question.options) if (valueOf(question, each.id) > now + EPSILON && each.points < points) passed.set(each.points, Math.min(passed.get(each.points) ?? Infinity, each.effort ?? 0));
          return [id, [...passed.values()].reduce((sum, each) => sum + each, effort)];
        });
      case 'multi': {
        const has = (given as string[]).filter((id) => id !== 'none');
        const free = question.options.filter(({ id, exclusive }) => !exclusive && !has.includes(id));
        return Array.from({ length: 2 ** free.length }, (_, set) => free.filter((__, i) => (set >> i) & 1)).map((added) => [[...has, ...added.map(({ id }) => id)], added.reduce((sum, { effort = 0 }) => sum + effort, 0)]);
      }
      case 'number': {
        const steps = (question.steps ?? []).filter(({ to }) => valueOf(question, to) > now + EPSILON);
        const v = given as number;
        return steps.map(({ to }) => [to, steps.filter((each) => (each.to - v) * (to - v) > 0 && Math.abs(each.to - v) <= Math.abs(to - v)).reduce((sum, { effort = 0 }) => sum + effort, 0)]);
      }
    }
  })();
  return all.filter(([to]) => valueOf(question, to) > now + EPSILON);
}

export function everyPlan({ rubric, answers, evidenceMode }: PlanCase): Tried[] {
  const terms: Terms = { rubric: rubric.definition, profile: {}, asOf: '2026-11-23', evidenceMode };
  const { questions, root } = outlineOf(rubric.definition);
  const found: Tried[] = [];
  const tryOut = (at: number, moved: Map<string, Given>, effort: number): void => {
    const node = questions[at];
    if (node) {
      tryOut(at + 1, moved, effort);
      const given = answers.get(node.id)?.given;
      for (const [to, more] of given === undefined ? [] : betterAnswers(node.question, given)) tryOut(at + 1, new Map([...moved, [node.id, to]]), effort + more);
      return;
    }
    const after = evaluate(terms, new Map([...answers, ...[...moved].map(([id, given]): [string, Answer] => [id, { given, evidence: [{ assurance: 'tested' }] }])]));
    const isAllowed = [...moved.keys()].every((id) => {
      const question = after.byId.get(id);
      return question?.state === 'answered' && (question.node.question.requires ?? []).every(({ question: on, atLeast }) => after.byId.get(on)?.state === 'not-applicable' || (after.byId.get(on)?.raw ?? -1) >= atLeast - EPSILON);
    });
    if (!isAllowed) return;
    const live = after.questions.filter(({ state }) => state !== 'not-applicable');
    found.push({ effort, score: 100 * (after.mean(root, scored) ?? 0), level: levelsOf(after).overall.level ?? 0, onTarget: live.every((each) => each.weight === 0 || scored(each) >= 0.6 - EPSILON), moved });
  };
  tryOut(0, new Map(), 0);
  return found;
}

/** How many rules hold once a plan is done. */
export function metBy({ rubric, answers, evidenceMode }: PlanCase, { moved }: Tried, rules: readonly MustPass[]): number {
  const terms: Terms = { rubric: rubric.definition, profile: {}, asOf: '2026-11-23', evidenceMode };
  const after = evaluate(terms, new Map([...answers, ...[...moved].map(([id, given]): [string, Answer] => [id, { given, evidence: [{ assurance: 'tested' }] }])]));
  return rules.filter(({ question, atLeast }) => after.byId.get(question)?.state === 'not-applicable' || (after.byId.get(question)?.value ?? -1) >= atLeast - EPSILON).length;
}
