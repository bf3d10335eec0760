/** From answers to numbers, by hand: what is live, what it is worth, how it weighs, and the means of every node. */
import { describe, expect, it } from 'vitest';
import { ahp } from '../../src/model/ahp.ts';
import type { ProfileValue } from '../../src/model/answers.ts';
import type { Condition, Question, Rubric } from '../../src/model/rubric.ts';
import type { EvidenceMode } from '../../src/model/vocabulary.ts';
import { compile } from '../../src/score/compiled.ts';
import { evaluate, saidOn } from '../../src/score/evaluate.ts';
import { claimed, evidenced, notApplicable, answered, potential, scored } from '../../src/score/measures.ts';
import { termsFor } from '../../src/score/score.ts';
import { answersOf, OPTIONS, rubricOf, share, type Sections } from './rubrics.ts';

interface Asked {
  rest?: Partial<Rubric>;
  profile?: Record<string, ProfileValue>;
  evidenceMode?: EvidenceMode;
  weightSet?: string;
}

function evaluated(sections: Sections, given: Parameters<typeof answersOf>[0], { rest, profile, ...asked }: Asked = {}) {
  const answers = answersOf(given, profile);
  return evaluate(termsFor(rubricOf(sections, rest).definition, answers, { ...OPTIONS, ...asked }), answers.answers);
}

describe('weights', () => {
  const sections: Sections = { a: { weight: 3, questions: [share('x'), share('y', 3)] }, b: { questions: [share('z')] } };

  it('multiply along the path from the institution to the question', () => {
    const { byId, outline, weightOf, localWeight } = evaluated(sections, { x: 1, y: 0.5, z: 0 });
    expect([...byId.values()].map(({ weight }) => weight)).toEqual([0.1875, 0.5625, 0.25]);
    expect([outline.root, ...outline.dimensions, ...outline.topics].map(weightOf)).toEqual([1, 0.75, 0.25, 0.75, 0.25]);
    expect(outline.dimensions.map(localWeight)).toEqual([3, 1]);
  });

  it('go to the siblings of what does not apply, and from a node of which nothing applies to others', () => {
    const { byId, outline, weightOf, mean } = evaluated(sections, { x: 1, y: { na: 'none' }, z: { na: 'none' } });
    expect([...byId.values()].map(({ weight }) => weight)).toEqual([1, null, null]);
    expect(outline.dimensions.map(weightOf)).toEqual([1, null]);
    expect(outline.dimensions.map((node) => mean(node, scored))).toEqual([1, null]);
    expect(mean(outline.root, scored)).toBe(1);
  });

  it('of a node without weight are 0, and it counts for nothing', () => {
    const { byId, outline, mean } = evaluated({ a: { weight: 0, questions: [share('x')] }, b: { questions: [share('y'), share('z', 0)] } }, { x: 0, y: 1, z: 0 });
    expect([...byId.values()].map(({ weight }) => weight)).toEqual([0, 1, 0]);
    expect([outline.root, ...outline.dimensions].map((node) => mean(node, scored))).toEqual([1, 0, 1]);
  });
});

describe('means', () => {
  const sections: Sections = { a: { weight: 3, questions: [share('x'), share('y', 3)] }, b: { questions: [share('z', 2), share('w', 2)] } };
  const computed = () => {
    const evaluation = evaluated(
      { ...sections, a: { weight: 3, questions: [{ ...share('x'), principles: ['P2'] }, share('y', 3)] }, b: { questions: [{ ...share('z', 2), principles: ['P2', 'P1'] }, share('w', 2)] } },
      { x: { given: 0.5, evidence: [{}] }, y: { given: 1 }, z: { na: 'none' } },
      { rest: { principles: [{ id: 'P1' }, { id: 'P2' }, { id: 'P3' }] } },
    );
    return { ...evaluation, nodes: [evaluation.outline.root, ...evaluation.outline.dimensions] };
  };

  it('of the score count the unanswered as 0, of the potential as 1', () => {
    const { nodes, mean } = computed();
    expect(nodes.map((node) => mean(node, scored))).toEqual([0.75 * 0.875, 0.875, 0]);
    expect(nodes.map((node) => mean(node, potential))).toEqual([0.75 * 0.875 + 0.25, 0.875, 1]);
    expect(nodes.map((node) => mean(node, answered))).toEqual([0.75, 1, 0]);
  });

  it('of what is claimed and what is evidenced', () => {
    const { nodes, mean } = computed();
    expect(nodes.map((node) => mean(node, claimed))).toEqual([0.75 * 0.875, 0.875, 0]);
    expect(nodes.map((node) => mean(node, evidenced))).toEqual([0.375, 0.5, 0]);
  });

  it('pass over a topic of which nothing applies, beside one that counts', () => {
    const topics = ['open', 'closed'].map((id) => ({ id, questions: [share(`q-${id}`)] }));
    const { outline, mean, weightOf } = evaluated({}, { 'q-open': 0.4, 'q-closed': { na: 'none' } }, { rest: { dimensions: [{ id: 'd', topics }] } });
    expect(outline.topics.map((node) => mean(node, scored))).toEqual([0.4, null]);
    expect([...outline.dimensions, outline.root].map((node) => mean(node, scored))).toEqual([0.4, 0.4]);
    expect(outline.topics.map(weightOf)).toEqual([1, null]);
  });

  it('over the questions of a principle pass over a dimension of which nothing applies', () => {
    const serving = (id: string): Question => ({ ...share(id), principles: ['P1'] });
    const { meanOfPrinciple } = evaluated({ a: { questions: [serving('x')] }, b: { questions: [serving('y')] } }, { x: 0.4, y: { na: 'none' } }, { rest: { principles: [{ id: 'P1' }] } });
    expect(meanOfPrinciple(0, scored)).toBe(0.4);
  });

  it('with every question counted, for the share of what does not apply', () => {
    const { nodes, mean, meanOfAll } = computed();
    expect(nodes.map((node) => meanOfAll(node, notApplicable))).toEqual([0.125, 0, 0.5]);
    expect(nodes.map((node) => mean(node, notApplicable))).toEqual([0, 0, 0]);
  });

  it('over the questions that serve a principle, by their weight in the institution; null where none does', () => {
    const { meanOfPrinciple } = computed();
    expect([0, 1, 2].map((principle) => meanOfPrinciple(principle, scored))).toEqual([null, 0.5, null]);
  });
});

describe('questions that are asked on a condition', () => {
  const when = (condition: Condition, id = 'q'): Question => ({ ...share(id), when: condition });
  const bank: Condition = { profile: { type: ['bank'] } };
  const state = (profile: Record<string, ProfileValue>, given: Parameters<typeof answersOf>[0]) => {
    const { state: found, unsettled, ignored, weight, value } = evaluated({ d: { questions: [share('p'), when(bank)] } }, given, { profile }).byId.get('q')!;
    return { state: found, unsettled, ignored, weight, value };
  };

  it('count where it holds', () => {
    expect(state({ type: 'bank' }, { q: 1 })).toEqual({ state: 'answered', unsettled: false, ignored: false, weight: 0.5, value: 1 });
    expect(state({ type: 'bank' }, {})).toEqual({ state: 'unanswered', unsettled: false, ignored: false, weight: 0.5, value: null });
  });

  it('do not where it fails, and an answer to them is ignored', () => {
    expect(state({ type: 'insurer' }, { q: 1 })).toEqual({ state: 'not-applicable', unsettled: false, ignored: true, weight: null, value: null });
    expect(state({ type: 'insurer' }, {})).toEqual({ state: 'not-applicable', unsettled: false, ignored: false, weight: null, value: null });
    expect(state({ type: 'insurer' }, { q: { na: 'none' } })).toMatchObject({ state: 'not-applicable', ignored: false });
  });

  it('count where it cannot be decided, unless they are declared not to apply', () => {
    expect(state({}, { q: 1 })).toEqual({ state: 'answered', unsettled: true, ignored: false, weight: 0.5, value: 1 });
    expect(state({}, { q: { na: 'none' } })).toEqual({ state: 'not-applicable', unsettled: false, ignored: false, weight: null, value: null });
  });

  it('may look at later questions, which may look at others again', () => {
    const chain: Sections = { d: { questions: [when({ answer: { question: 'r', atLeast: 0.5 } }), when({ answer: { question: 's', atLeast: 0.5 } }, 'r'), share('s')] } };
    const states = (given: Parameters<typeof answersOf>[0]) => evaluated(chain, given).questions.map((question) => question.state);
    expect(states({ q: 1, r: 1, s: 1 })).toEqual(['answered', 'answered', 'answered']);
    expect(states({ q: 1, r: 1, s: 0 })).toEqual(['not-applicable', 'not-applicable', 'answered']);
    expect(states({ q: 1, r: 0, s: 1 })).toEqual(['not-applicable', 'answered', 'answered']);
    expect(states({ q: 1 })).toEqual(['answered', 'unanswered', 'unanswered']);
    expect([...compile(rubricOf(chain).definition).order]).toEqual([2, 1, 0]);
  });

  it('do not where they look at what does not apply, be it at a low value', () => {
    const sections: Sections = { d: { questions: [share('p'), when({ answer: { question: 'p', atMost: 0.5 } })] } };
    expect(evaluated(sections, { p: { na: 'none' } }).byId.get('q')?.state).toBe('not-applicable');
    expect(evaluated(sections, { p: 0 }).byId.get('q')?.state).toBe('unanswered');
  });

  it('look at the raw value of an answer, whatever its evidence', () => {
    const sections: Sections = { d: { questions: [share('p'), when({ answer: { question: 'p', atLeast: 0.9 } })] } };
    expect(evaluated(sections, { p: 1 }, { evidenceMode: 'strict' }).questions.map(({ state: found, value }) => [found, value])).toEqual([['answered', 0.5], ['unanswered', null]]);
  });

  it('look at what was chosen', () => {
    const choice: Question = { id: 'c', type: 'choice', options: [{ id: 'x', points: 1 }, { id: 'y', points: 1 }] };
    const sections: Sections = { d: { questions: [choice, when({ answer: { question: 'c', is: ['y'] } })] } };
    expect(['x', 'y'].map((c) => evaluated(sections, { c }).byId.get('q')!.state)).toEqual(['not-applicable', 'unanswered']);
  });

  it('share a condition that is written the same', () => {
    const { conditions, conditionOf } = compile(rubricOf({ d: { questions: [when(bank), share('p'), when({ not: bank }, 'r'), when({ profile: { type: ['bank'] } }, 's')] } }).definition);
    expect(conditions).toHaveLength(2);
    expect([...conditionOf]).toEqual([0, -1, 1, 0]);
  });
});

describe('evidence', () => {
  const one = (evidenceMode: EvidenceMode, evidence: object[], given = 1, rest: Partial<Rubric> = {}) => {
    const { raw, evidenced: supported, value, assurance } = evaluated({ d: { questions: [share('q')] } }, { q: { given, evidence } }, { evidenceMode, rest }).byId.get('q')!;
    return [raw, supported, value, assurance];
  };

  it('supports half without any, three quarters documented, all when tested; shown beside the claim, or in its place', () => {
    expect(one('shown', [])).toEqual([1, 0.5, 1, 'none']);
    expect(one('shown', [{}])).toEqual([1, 0.75, 1, 'documented']);
    expect(one('shown', [{ assurance: 'tested' }])).toEqual([1, 1, 1, 'tested']);
    expect(one('strict', [{}])).toEqual([1, 0.75, 0.75, 'documented']);
    expect(one('strict', [], 0.25)).toEqual([0.25, 0.25, 0.25, 'none']);
    expect(one('off', [])).toEqual([1, null, 1, 'none']);
  });

  it('supports what the rubric says', () => {
    expect(one('strict', [{}], 1, { scoring: { evidence: { ceilings: { documented: 0.9 } } } })).toEqual([1, 0.9, 0.9, 'documented']);
  });

  it('of what is not answered supports nothing', () => {
    expect(evaluated({ d: { questions: [share('q')] } }, { q: { na: 'none', evidence: [{}] } }).byId.get('q')).toMatchObject({ raw: null, evidenced: null, value: null, assurance: 'documented' });
  });

  it('is all that scoring looks at beside the answer', () => {
    expect(saidOn('2026-11-23', { given: 2, evidence: [{ date: '2027-01-01' }], note: 'x' })).toEqual({ given: 2, na: undefined, grade: 0 });
    expect(saidOn('2026-11-23', undefined)).toBeUndefined();
  });
});

describe('a weight set', () => {
  const sections: Sections = { a: { questions: [share('x')] }, b: { weight: 3, questions: [share('y')] } };
  const sets: Rubric['weightSets'] = [
    { id: 'plain', dimensions: { b: 1 } },
    { id: 'bank', when: { profile: { type: ['bank'] } }, dimensions: { a: 3, b: 1 } },
    { id: 'proved', when: { answer: { question: 'y', atLeast: 0.5 } }, ahp: [[1, 9], [1 / 9, 1]] },
  ];
  const mean = (asked: Asked, given: Parameters<typeof answersOf>[0] = { x: 1, y: 0 }) => {
    const found = evaluated(sections, given, { rest: { weightSets: sets }, ...asked });
    return [found.weightSet?.id, found.mean(found.outline.root, scored)];
  };

  it('applies where its condition is true, the first of several; never without one', () => {
    expect(mean({})).toEqual([undefined, 0.25]);
    expect(mean({ profile: { type: 'bank' } })).toEqual(['bank', 0.75]);
    expect(mean({ profile: { type: 'bank' } }, { x: 1, y: 1 })).toEqual(['bank', 1]);
    expect(mean({}, { x: 0, y: 1 })).toEqual(['proved', expect.closeTo(0.1, 12)]);
  });

  it('applies where it is asked for by name, and leaves what it does not name at its own weight', () => {
    expect(mean({ weightSet: 'plain', profile: { type: 'bank' } })).toEqual(['plain', 0.5]);
    expect(mean({ weightSet: 'other' })).toEqual([undefined, 0.25]);
  });

  it('may come from judgements in pairs', () => {
    const [, found] = mean({ weightSet: 'proved' });
    expect(found).toBeCloseTo(ahp([[1, 9], [1 / 9, 1]]).weights[0]!, 12);
  });

  it('is worked out once', () => {
    const compiled = compile(rubricOf(sections, { weightSets: sets }).definition);
    const set = compiled.outline.rubric.weightSets![2]!;
    expect(compiled.weightsOf(set)).toBe(compiled.weightsOf(set));
    expect(compile(compiled.outline.rubric)).toBe(compiled);
  });
});
