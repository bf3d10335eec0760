/** Small rubrics whose every plan can be tried: all types, prerequisites, conditions, weight sets and must-pass rules. */
import fc from 'fast-check';
import type { Answer, Given } from '../../src/model/answers.ts';
import type { Condition, LoadedRubric, MustPass, Question, Rubric } from '../../src/model/rubric.ts';
import type { EvidenceMode } from '../../src/model/vocabulary.ts';
import { LEVELS } from '../score/rubrics.ts';

type Body = Partial<Question> & Pick<Question, 'type'>;

const effort = fc.constantFrom(0, 1, 1, 2, 3, 0.5, 5);

const body: fc.Arbitrary<Body> = fc.oneof(
  fc.array(effort, { minLength: 2, maxLength: 3 }).map((efforts): Body => ({ type: 'level', levels: [{}, ...efforts.map((each) => ({ effort: each }))] })),
  fc.array(effort, { minLength: 2, maxLength: 2 }).map((efforts): Body => ({ type: 'level', levels: [{ points: 0 }, { points: 0 }, ...efforts.map((each, i) => ({ points: i === 0 ? 0.6 : 1, effort: each }))] })),
  effort.map((each): Body => ({ type: 'boolean', effort: each })),
  fc.array(fc.tuple(fc.integer({ min: 0, max: 4 }), effort), { minLength: 2, maxLength: 3 }).map((options): Body => ({ type: 'choice', options: [{ id: 'o9', points: 4, effort: 6 }, ...options.map(([points, each], i) => ({ id: `o${i}`, points, effort: each }))] })),
  fc.array(fc.tuple(fc.integer({ min: 1, max: 3 }), effort), { minLength: 2, maxLength: 3 }).chain((options) =>
    fc.constantFrom(undefined, 3).map((fullMarks): Body => ({
      type: 'multi',
      options: [...options.map(([points, each], i) => ({ id: `o${i}`, points, effort: each })), { id: 'none', exclusive: true }],
      ...(fullMarks && { fullMarks }),
    })),
  ),
  fc.array(effort, { minLength: 2, maxLength: 2 }).map((efforts): Body => ({ type: 'number', curve: [[0, 0], [10, 1], [20, 0.5]], steps: efforts.map((each, i) => ({ to: 5 + 5 * i, effort: each })) })),
);

interface Plan {
  body: Body;
  weight: number;
  condition: number;
  requires: number;
  at: number;
  bound: number;
  answer: number;
  grade: 'none' | 'documented' | 'tested';
}

const plan: fc.Arbitrary<Plan> = fc.record({
  body,
  weight: fc.constantFrom(1, 1, 2, 3, 0),
  condition: fc.nat(7),
  requires: fc.nat(2),
  at: fc.nat(4),
  bound: fc.constantFrom(0.3, 0.5, 0.6, 1),
  answer: fc.nat(9),
  grade: fc.constantFrom('none', 'documented', 'tested'),
});

function conditionOf({ condition, bound }: Plan, looked: Question | undefined): Condition | undefined {
  if (!looked) return undefined;
  const answer: Condition = { answer: { question: looked.id, atLeast: bound } };
  if (condition === 0) return answer;
  if (condition === 1) return { not: answer };
  if (condition === 2) return { any: [{ answer: { question: looked.id, atMost: bound / 2 } }, { all: [answer, { profile: { type: ['bank'] } }] }] };
  if (condition === 3 && 'options' in looked) return { answer: { question: looked.id, is: ['o1'] } };
  return undefined;
}

const weighed = <T extends { weight?: number }>(siblings: T[]): T[] => (siblings.some(({ weight }) => (weight ?? 1) > 0) ? siblings : siblings.map((each) => ({ ...each, weight: 1 })));

/** Low answers are frequent, so that there is something to plan; a tenth is not answered. */
function givenFor(question: Question, n: number): Given | undefined {
  if (n === 9) return undefined;
  const low = n < 6;
  switch (question.type) {
    case 'level':
      return low ? 0 : 1;
    case 'boolean':
      return !low;
    case 'choice':
      return low ? 'o0' : 'o1';
    case 'multi':
      return low ? ['none'] : ['o1'];
    case 'number':
      return low ? n : 15;
  }
}

export interface PlanCase {
  rubric: LoadedRubric;
  answers: Map<string, Answer>;
  evidenceMode: EvidenceMode;
}

interface Whole {
  counts: readonly number[];
  plans: readonly Plan[];
  /** Whether prerequisites stand later in the rubric than what requires them. */
  later: boolean;
  rules: readonly { at: number; atLeast: number; cap: number; local: boolean }[];
  heavy: number;
  conditions: boolean;
  spread: number;
}

function build({ counts, plans, later, rules, heavy, conditions, spread }: Whole): { rubric: LoadedRubric; answers: Map<string, Answer> } {
  const questions: Question[] = [];
  plans.forEach((each, i) => {
    const looked = questions[each.at % Math.max(1, i)];
    const when = conditions ? conditionOf(each, looked) : undefined;
    const on = later ? (i + 1 < plans.length ? `q${i + 1 + (each.at % (plans.length - i - 1))}` : undefined) : looked?.id;
    const requires = each.requires === 0 && on ? [{ question: on, atLeast: each.bound }] : undefined;
    questions.push({ ...each.body, id: `q${i}`, weight: each.weight, ...(when && { when }), ...(requires && { requires }) } as Question);
  });
  let next = 0;
  const dimensions = counts.map((count, d) => ({
    id: `d${d}`,
    weight: d === 1 ? heavy : 1,
    topics: [{ id: `t${d}`, questions: weighed(Array.from({ length: count }, () => questions[next++] as Question)) }],
  }));
  const definition: Rubric = {
    rubric: 'small',
    version: '1.0.0',
    languages: ['en'],
    levels: LEVELS,
    scoring: { spread },
    profile: [{ id: 'type', options: [{ id: 'bank' }] }],
    targets: [{ id: 'middle', default: 0.6 }],
    mustPass: rules.map(({ at, atLeast, cap, local }, i): MustPass => ({ id: `rule${i}`, question: `q${at % plans.length}`, atLeast, cap, ...(local && { dimension: `d${at % counts.length}` }) })),
    ...(conditions && { weightSets: [{ id: 'other', when: { answer: { question: 'q0', atLeast: 0.5 } }, dimensions: { d0: 3 } }] }),
    dimensions,
  };
  const answers = new Map(
    questions.flatMap((question, i): [string, Answer][] => {
      const { answer, grade } = plans[i] as Plan;
      const given = givenFor(question, answer);
      return given === undefined ? [] : [[question.id, { given, evidence: [{ assurance: grade }] }]];
    }),
  );
  return { rubric: { definition, digest: 'small' }, answers };
}

/** @param conditions whether what is asked and how it is weighed may depend on answers */
export function planCases(conditions: boolean): fc.Arbitrary<PlanCase> {
  return fc.constantFrom([4], [2, 2], [1, 2, 1], [2, 3]).chain((counts) => {
    const count = counts.reduce((sum, each) => sum + each, 0);
    return fc
      .record({
        counts: fc.constant(counts),
        plans: fc.array(plan, { minLength: count, maxLength: count }),
        later: fc.boolean(),
        rules: fc.array(fc.record({ at: fc.nat(4), atLeast: fc.constantFrom(0.5, 1), cap: fc.integer({ min: 0, max: 2 }), local: fc.boolean() }), { maxLength: 2 }),
        heavy: fc.constantFrom(1, 2, 0),
        conditions: fc.constant(conditions),
        spread: fc.constantFrom(1, 1, 0),
      })
      .chain((whole) => fc.constantFrom<EvidenceMode>('shown', 'strict', 'off').map((evidenceMode) => ({ ...build(whole), evidenceMode })));
  });
}
