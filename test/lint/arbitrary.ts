/** Small rubrics whose every case can be tried: conditions on the profile, on answers and on one another's being asked. */
import fc from 'fast-check';
import type { Condition, Question, Rubric } from '../../src/model/rubric.ts';
import { LEVELS } from '../score/rubrics.ts';

type Body = Partial<Question> & Pick<Question, 'type'>;

const body: fc.Arbitrary<Body> = fc.oneof(
  fc.integer({ min: 2, max: 3 }).map((n): Body => ({ type: 'level', levels: Array.from({ length: n }, () => ({})) })),
  fc.constantFrom('yes' as const, 'no' as const).map((positive): Body => ({ type: 'boolean', positive })),
  fc.constant<Body>({ type: 'choice', options: [0, 1, 1].map((points, i) => ({ id: `o${i}`, points })) }),
  fc.constant<Body>({ type: 'multi', options: [...[1, 2].map((points, i) => ({ id: `o${i}`, points })), { id: 'o2', exclusive: true }] }),
);

interface Plan {
  body: Body;
  weight: number;
  allowNa: boolean;
  /** What kind of condition, which earlier question it looks at, and how. */
  condition: number;
  at: number;
  option: number;
  bound: number;
}

const plan: fc.Arbitrary<Plan> = fc.record({
  body,
  weight: fc.constantFrom(1, 1, 2, 5, 0),
  allowNa: fc.nat(4).map((n) => n === 0),
  condition: fc.nat(8),
  at: fc.nat(4),
  option: fc.nat(2),
  bound: fc.constantFrom(0.4, 0.5, 1),
});

function conditionOf({ condition, at, option, bound }: Plan, earlier: readonly Question[]): Condition | undefined {
  const looked = earlier[at % Math.max(1, earlier.length)];
  const bank: Condition = { profile: { type: ['bank'] } };
  if (condition === 0) return bank;
  if (condition === 1) return { not: bank };
  if (condition === 2) return { profile: { places: ['a', 'b'] } };
  if (!looked) return undefined;
  const answer: Condition = { answer: { question: looked.id, ...('options' in looked && option < 2 ? { is: [`o${option}`] } : option === 2 ? { atMost: bound / 2 } : { atLeast: bound }) } };
  if (condition === 3) return answer;
  if (condition === 4) return { not: answer };
  if (condition === 6) return { all: [answer, { answer: { question: 'q0', atMost: 0.2 } }] };
  if (condition === 5) return { any: [answer, { all: [bank, { not: { profile: { places: ['b'] } } }] }] };
  return undefined;
}

/** Siblings of which one at least has weight. */
const weighed = <T extends { weight?: number }>(siblings: T[]): T[] => (siblings.some(({ weight }) => (weight ?? 1) > 0) ? siblings : siblings.map((each) => ({ ...each, weight: 1 })));

/**
 * @param counts how many questions each topic of each dimension has
 * @param chooses whether an answer chooses among the weight sets
 */
function build(counts: readonly (readonly number[])[], plans: readonly Plan[], chooses: boolean | undefined): Rubric {
  const earlier: Question[] = [];
  const question = (each: Plan): Question => {
    const when = conditionOf(each, earlier);
    const { body: kind, weight, allowNa } = each;
    const made = { ...kind, id: `q${earlier.length}`, weight, allowNa, ...(when && { when }) } as Question;
    earlier.push(made);
    return made;
  };
  let next = 0;
  const dimensions = counts.map((topics, d) => ({
    id: `d${d}`,
    topics: topics.map((count, t) => ({ id: `d${d}t${t}`, weight: 1 + ((d + t) % 3), questions: weighed(Array.from({ length: count }, () => question(plans[next++] as Plan))) })),
  }));
  const heavy = { id: 'heavy', dimensions: { d0: 4 } };
  return {
    rubric: 'random',
    version: '1.0.0',
    languages: ['en'],
    levels: LEVELS,
    profile: [
      { id: 'type', options: [{ id: 'bank' }, { id: 'insurer' }] },
      { id: 'places', many: true, options: [{ id: 'a' }, { id: 'b' }, { id: 'c' }] },
    ],
    ...(chooses !== undefined && { weightSets: [chooses ? { ...heavy, when: { answer: { question: 'q0', atLeast: 0.5 } } } : heavy] }),
    dimensions,
  };
}

const shapes = fc.constantFrom([[4]], [[2, 2]], [[2], [2]], [[3], [1]], [[1, 2], [1]], [[2], [1], [1]]);

export const smallRubric: fc.Arbitrary<Rubric> = fc
  .tuple(shapes, fc.array(plan, { minLength: 4, maxLength: 4 }), fc.constantFrom(undefined, undefined, false, true))
  .map(([counts, plans, chooses]) => build(counts, plans, chooses));
