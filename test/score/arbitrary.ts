/** Random rubrics and random answers to them, of every documented kind. */
import fc from 'fast-check';
import type { Answer, Given } from '../../src/model/answers.ts';
import { outlineOf } from '../../src/model/outline.ts';
import type { Condition, LoadedRubric, MustPass, Question, Rubric } from '../../src/model/rubric.ts';
import { LEVELS } from './rubrics.ts';

const weight = fc.integer({ min: 0, max: 4 });
const unit = fc.integer({ min: 0, max: 100 }).map((n) => n / 100);

type Body = Partial<Question> & Pick<Question, 'type'>;

const body: fc.Arbitrary<Body> = fc.oneof(
  fc.integer({ min: 2, max: 6 }).map((n): Body => ({ type: 'level', levels: Array.from({ length: n }, (_, k) => ({ effort: k })) })),
  fc.constantFrom('yes' as const, 'no' as const).map((positive): Body => ({ type: 'boolean', positive, effort: 2 })),
  fc
    .array(fc.integer({ min: 0, max: 5 }), { minLength: 2, maxLength: 5 })
    .filter((points) => points.some((each) => each > 0))
    .map((points): Body => ({ type: 'choice', options: points.map((each, i) => ({ id: `o${i}`, points: each, effort: i })) })),
  fc
    .array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 5 })
    .map((points): Body => ({
      type: 'multi',
      options: [...points.map((each, i) => ({ id: `o${i}`, points: each, effort: i + 1 })), { id: 'none', points: 0, exclusive: true }],
    })),
  fc
    .uniqueArray(fc.integer({ min: 1, max: 100 }), { minLength: 1, maxLength: 5 })
    .chain((values) =>
      fc.tuple(fc.array(unit, { minLength: values.length, maxLength: values.length }), fc.constantFrom('linear' as const, 'log' as const)).map(([xs, scale]): Body => ({
        type: 'number',
        scale,
        curve: [...values].sort((a, b) => a - b).map((v, i) => [v, xs[i] ?? 0]),
        steps: values.map((to) => ({ to, effort: 3 })),
      })),
    ),
);

interface Shape {
  weight: number;
  topics: { weight: number; questions: { weight: number; body: Body; condition: number; bound: number; allowNa: boolean; principle: boolean }[] }[];
}

const shape: fc.Arbitrary<Shape[]> = fc.array(
  fc.record({
    weight,
    topics: fc.array(
      fc.record({
        weight,
        questions: fc.array(
          fc.record({ weight, body, condition: fc.integer({ min: 0, max: 9 }), bound: unit, allowNa: fc.boolean(), principle: fc.boolean() }),
          { minLength: 1, maxLength: 3 },
        ),
      }),
      { minLength: 1, maxLength: 2 },
    ),
  }),
  { minLength: 1, maxLength: 4 },
);

/** Conditions look only at earlier questions, so they never form a circle. */
function conditionFor(kind: number, bound: number, earlier: string | undefined): Condition | undefined {
  if (kind === 0) return { profile: { type: ['bank'] } };
  if (kind === 1) return { not: { profile: { size: { atLeast: 100 * bound } } } };
  if (kind === 2 && earlier) return { answer: { question: earlier, atLeast: bound } };
  if (kind === 3 && earlier) return { any: [{ answer: { question: earlier, atMost: bound } }, { profile: { type: ['insurer'] } }] };
  return undefined;
}

/** At least one sibling must have weight. */
function weighted<T extends { weight: number }>(siblings: T[]): T[] {
  return siblings.some((each) => each.weight > 0) ? siblings : siblings.map((each) => ({ ...each, weight: 1 }));
}

function build(shapes: Shape[], rules: { at: number; atLeast: number; cap: number; local: boolean }[]): LoadedRubric {
  let earlier: string | undefined;
  let count = 0;
  const dimensions = weighted(shapes).map(({ weight: dimensionWeight, topics }, d) => ({
    id: `d${d}`,
    weight: dimensionWeight,
    topics: weighted(topics).map((topic, t) => ({
      id: `d${d}t${t}`,
      weight: topic.weight,
      questions: weighted(topic.questions).map(({ weight: own, body: rest, condition, bound, allowNa, principle }): Question => {
        const id = `q${count++}`;
        const when = conditionFor(condition, bound, earlier);
        earlier = id;
        return { ...rest, id, weight: own, allowNa, principles: principle ? ['P1'] : [], ...(when && { when }) } as Question;
      }),
    })),
  }));
  const rubric: Rubric = {
    rubric: 'random',
    version: '1.0.0',
    languages: ['en'],
    levels: LEVELS,
    profile: [
      { id: 'type', options: [{ id: 'bank' }, { id: 'insurer' }] },
      { id: 'size', type: 'number' },
    ],
    principles: [{ id: 'P1' }],
    targets: [{ id: 'middle', default: 0.6 }],
    mustPass: rules.map(({ at, atLeast, cap, local }, i): MustPass => ({
      id: `rule${i}`,
      question: `q${at % count}`,
      atLeast,
      cap,
      ...(local && { dimension: `d${at % dimensions.length}` }),
    })),
    dimensions,
  };
  return { definition: rubric, digest: 'random' };
}

const rules = fc.array(fc.record({ at: fc.nat(50), atLeast: unit, cap: fc.integer({ min: 0, max: 4 }), local: fc.boolean() }), { maxLength: 3 });

export const arbitraryRubric: fc.Arbitrary<LoadedRubric> = fc.tuple(shape, rules).map(([shapes, given]) => build(shapes, given));

/** Any answer that fits the question. */
export function anyGiven(question: Question): fc.Arbitrary<Given> {
  switch (question.type) {
    case 'level':
      return fc.integer({ min: 0, max: question.levels.length - 1 });
    case 'boolean':
      return fc.boolean();
    case 'choice':
      return fc.constantFrom(...question.options.map(({ id }) => id));
    case 'multi':
      return fc.oneof(
        fc.constant<string[]>(['none']),
        fc.subarray(question.options.filter(({ exclusive }) => !exclusive).map(({ id }) => id), { minLength: 1 }),
      );
    case 'number':
      return fc.integer({ min: 1, max: 120 });
  }
}

const evidence = fc.array(
  fc.record(
    {
      assurance: fc.constantFrom('none' as const, 'documented' as const, 'tested' as const),
      date: fc.constantFrom('2025-01-01', '2027-01-01'),
      expires: fc.constantFrom('2026-01-01', '2026-12-31'),
    },
    { requiredKeys: [] },
  ),
  { maxLength: 2 },
);

function anyAnswer(question: Question): fc.Arbitrary<Answer | undefined> {
  const given: fc.Arbitrary<Answer> = fc.record({ given: anyGiven(question), evidence });
  const open: fc.Arbitrary<Answer | undefined>[] = [fc.constant(undefined), fc.constant({ unknown: true as const, evidence: [] })];
  const na = question.allowNa ? [fc.constant<Answer>({ na: 'does not apply', evidence: [] })] : [];
  return fc.oneof({ arbitrary: given, weight: 6 }, ...[...open, ...na].map((arbitrary) => ({ arbitrary, weight: 1 })));
}

export interface Case {
  rubric: LoadedRubric;
  answers: Map<string, Answer>;
  profile: Record<string, string | number>;
}

const profile = fc.record({ type: fc.constantFrom('bank', 'insurer'), size: fc.integer({ min: 0, max: 100 }) }, { requiredKeys: [] });

/** Answers to some of a rubric, and a profile that may lack attributes. */
export function casesOf(rubric: LoadedRubric): fc.Arbitrary<Case> {
  const questions = outlineOf(rubric.definition).questions.map(({ question }) => question);
  return fc.tuple(fc.tuple(...questions.map(anyAnswer)), profile).map(([given, chosen]) => ({
    rubric,
    profile: chosen as Record<string, string | number>,
    answers: new Map(questions.flatMap(({ id }, i): [string, Answer][] => (given[i] ? [[id, given[i]]] : []))),
  }));
}

export const arbitraryCase: fc.Arbitrary<Case> = arbitraryRubric.chain(casesOf);
