/** The solver held to published knapsacks, and the plan to the worked example of the scoring method. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadAnswers } from '../../src/files/answers.ts';
import type { Question } from '../../src/model/rubric.ts';
import { plan, type PlanOptions } from '../../src/plan/plan.ts';
import { answersOf, OPTIONS, rubricOf } from '../score/rubrics.ts';

interface Published {
  name: string;
  cap: number;
  w: number[];
  v: number[];
  opt: number;
  used: number;
  items1?: number[];
}

const vectors = JSON.parse(readFileSync(path.join(import.meta.dirname, '../vectors/knapsack01.json'), 'utf8')) as { cases: Published[] };

/** Every item a yes-or-no question that is answered no: its weight in the rubric is its value, its effort is its weight. */
function institutionOf({ w, v }: Published) {
  const questions = w.map((effort, i): Question => ({ id: `item${i + 1}`, type: 'boolean', weight: v[i] as number, effort }));
  return { rubric: rubricOf({ all: { questions } }), answers: answersOf(Object.fromEntries(questions.map(({ id }) => [id, false]))) };
}

describe('knapsacks published by Burkardt and in OR-tools', () => {
  it.each(vectors.cases)('$name: value $opt at weight $used', (published) => {
    const { rubric, answers } = institutionOf(published);
    const roadmap = plan(rubric, answers, { ...OPTIONS, goal: { kind: 'budget', effort: published.cap } });
    const total = published.v.reduce((sum, value) => sum + value, 0);
    expect((roadmap.gain * total) / 100).toBeCloseTo(published.opt, 6);
    expect(roadmap.effort).toBe(published.used);
    expect(roadmap.proved).toBe(true);
    if (!published.items1) return;
    const taken = roadmap.steps.map(({ question }) => Number(question.slice('item'.length)));
    expect(taken.sort((a, b) => a - b)).toEqual(published.items1);
  });
});

describe('the worked example', async () => {
  const folder = path.join(import.meta.dirname, '../../fixtures/published/worked-example');
  const { rubric, answers } = await loadAnswers(path.join(folder, 'a.yaml'), path.join(folder, 'rubric.yaml'));
  const planned = (options: Partial<PlanOptions>) => plan(rubric, answers, { ...OPTIONS, goal: { kind: 'budget', effort: 15 }, ...options });

  it('has the plan that is worked out by hand for 15 person-weeks', () => {
    const roadmap = planned({});
    expect(roadmap.steps.map(({ question, to }) => [question, to])).toEqual([['q6', 2], ['q3', ['a', 'b', 'c']], ['q6', 3]]);
    expect(roadmap).toMatchObject({ effort: 12, proved: true, before: { level: 1 }, after: { level: 3 } });
    expect(roadmap.gain).toBeCloseTo(16.25, 9);
    expect(roadmap.before.score).toBeCloseTo(59.9167, 4);
    expect(roadmap.after.score).toBeCloseTo(76.1667, 4);
  });

  it('says at which step the level rises, and what the next person-week buys', () => {
    const { steps, next } = planned({});
    expect(steps.map(({ levelAfter }) => levelAfter)).toEqual([3, 3, 3]);
    expect(next).toMatchObject({ effort: 1, level: 3 });
    expect(next?.gain).toBeCloseTo(3.75, 9);
  });

  it('needs three person-weeks for level 3, all of them for the rule that caps it', () => {
    const roadmap = planned({ goal: { kind: 'level', level: 3 } });
    expect(roadmap).toMatchObject({ effort: 3, goal: { reached: true }, after: { level: 3 } });
    expect(roadmap.steps).toMatchObject([{ question: 'q6', from: 1, to: 2 }]);
  });

  it('leaves undone what only lacks evidence, and says so', () => {
    expect(planned({ goal: { kind: 'budget', effort: 100 } }).undone).toMatchObject([{ question: 'q2', why: 'evidence', effort: null }]);
  });
});
