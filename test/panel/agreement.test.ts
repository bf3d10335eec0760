import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer, Answers } from '../../src/model/answers.ts';
import type { Question } from '../../src/model/rubric.ts';
import { agreementOf } from '../../src/panel/agreement.ts';
import { merge } from '../../src/panel/merge.ts';
import { answersOf, levels, OPTIONS, rubricOf, share } from '../score/rubrics.ts';

const yesNo: Question = { id: 'y', type: 'boolean', allowNa: true };
const rubric = rubricOf({ a: { weight: 2, questions: [levels('l'), levels('m')] }, b: { questions: [share('q'), yesNo] } });

type Said = Parameters<typeof answersOf>[0];
const merged = (...said: Said[]): Answers => {
  const { answers, conflicts } = merge(rubric.definition, said.map((each, i) => ({ respondent: `r${i}`, file: `r${i}.yaml`, answers: answersOf(each) })));
  expect(conflicts).toEqual([]);
  return answers;
};
const agreed = (...said: Said[]) => agreementOf(rubric, merged(...said), OPTIONS);

describe('agreement', () => {
  it("has Krippendorff's alpha of the published example, with respondents, units and exact agreement", () => {
    const { data, ordinal } = (JSON.parse(readFileSync('test/vectors/krippendorff.json', 'utf8')) as Record<string, { data: (number | null)[][]; ordinal: number }>).C_krippendorff_4coders!;
    const questions = data[0]!.map((_, unit) => levels(`u${unit}`, 6));
    const twelve = rubricOf({ a: { questions } });
    const submissions = data.map((coder, i) => ({
      respondent: `coder ${i}`,
      file: `${i}.yaml`,
      answers: answersOf(Object.fromEntries(coder.flatMap((value, unit) => (value === null ? [] : [[`u${unit}`, value]])))),
    }));
    const { overall, respondents } = agreementOf(twelve, merge(twelve.definition, submissions).answers, OPTIONS);
    expect(overall.alpha).toBeCloseTo(ordinal, 3);
    expect([respondents.length, overall.respondents, overall.units, overall.provisional]).toEqual([4, 4, 11, false]);
    expect(overall.exact).toBeCloseTo(8 / 11, 12);
    expect(overall.interval?.low).toBeLessThan(ordinal);
    expect(overall.interval?.high).toBeGreaterThan(ordinal);
  });

  it('has no interval where it has no alpha', () => {
    const { overall } = agreed({ l: 1 }, { l: 2 });
    expect(overall).toMatchObject({ alpha: null, reason: 'too-few-units', interval: null, units: 1, exact: 0 });
  });
});

describe('what is to be reconciled', () => {
  it('lies more than half a scale apart, or is yes against no, by what it is worth', () => {
    const { reconcile } = agreed({ l: 0, m: 1, q: 0.1, y: true }, { l: 3, m: 3, q: 0.9, y: false }, { l: { unknown: true, note: 'ask' } });
    expect(reconcile.map(({ question, range, worth }) => [question, range, Math.round(100 * worth) / 100])).toEqual([['l', 0.75, 25], ['y', 1, 16.67], ['q', 0.8, 13.33]]);
    expect(reconcile[0]).toMatchObject({
      merged: 0,
      dimension: 'a',
      topic: 'a-topic',
      type: 'level',
      answers: [
        { respondent: 'r0', answer: 0, na: null, unknown: false, value: 0, note: null },
        { respondent: 'r1', answer: 3, value: 0.75 },
        { respondent: 'r2', answer: null, unknown: true, value: null, note: 'ask' },
      ],
    });
  });

  it('is no longer what the group has decided, and nothing where the question does not apply', () => {
    const answers = merged({ l: 0, q: 0 }, { l: 4, q: { na: 'no' } }, { q: { na: 'no' } }, { q: 1 }, { q: { na: 'no' } });
    const decided: Answer = { ...(answers.answers.get('l') as Answer), given: 2, decided: { by: 'workshop', note: 'minutes' } };
    const agreement = agreementOf(rubric, { ...answers, answers: new Map([...answers.answers, ['l', decided]]) }, OPTIONS);
    expect(agreement.reconcile).toEqual([]);
    expect(agreement.disputed).toEqual(['q']);
    expect(agreement.decided).toEqual([{ question: 'l', topic: 'a-topic', type: 'level', answer: 2, by: 'workshop', at: null, note: 'minutes' }]);
  });

  it('may have no answer on which the group agrees', () => {
    const multi: Question = { id: 'm', type: 'multi', options: [{ id: 'x', points: 3 }, { id: 'y', points: 1 }], fullMarks: 3 };
    const only = rubricOf({ a: { questions: [multi, share('q')] } });
    const of = (respondent: string, given: string) => ({ respondent, given: [given], evidence: [] });
    const entry: Answer = { evidence: [], respondents: [of('r0', 'x'), of('r1', 'y')] };
    const answers: Answers = { ...answersOf({ q: { unknown: true, respondents: [{ respondent: 'r0', unknown: true, evidence: [] }] } }), open: new Map([['m', entry]]) };
    const { reconcile, overall } = agreementOf(only, answers, OPTIONS);
    expect(reconcile).toMatchObject([{ question: 'm', merged: null }]);
    expect([overall.least.score, overall.merged.score, overall.most.score].map((each) => Math.round(each ?? -1))).toEqual([0, 0, 50]);
  });

  it('names a decision without an answer, and who decided when', () => {
    const answers = merged({ y: { na: 'no' } }, { y: true });
    const decided: Answer = { evidence: [], na: 'no', respondents: answers.answers.get('y')!.respondents!, decided: { by: 'all', at: '2026-11-20' } };
    const agreement = agreementOf(rubric, { ...answers, answers: new Map([['y', decided]]) }, OPTIONS);
    expect(agreement.decided).toMatchObject([{ question: 'y', answer: null, at: '2026-11-20', note: null }]);
    expect(agreement.disputed).toEqual([]);
  });
});

describe('what the answers leave open', () => {
  it('runs from the least to the most favourable answers, decided ones apart', () => {
    const { overall, dimensions } = agreed({ l: 0, m: 4, q: 0 }, { l: 4, m: 4, q: 1, y: true });
    expect([overall.least.score, overall.merged.score, overall.most.score].map((each) => Math.round(each ?? -1))).toEqual([50, 50, 100]);
    expect(dimensions.map(({ id, least, most }) => [id, least.score, most.score])).toEqual([['a', 50, 100], ['b', 50, 100]]);
  });

  it('counts with strict evidence what the evidence of each supports', () => {
    const tested = [{ assurance: 'tested' as const }];
    const answers = merged({ l: { given: 4, evidence: tested } }, { l: { given: 4 } }, { l: { given: 3, evidence: tested } });
    const { overall } = agreementOf(rubricOf({ a: { questions: [levels('l')] } }), answers, { ...OPTIONS, evidenceMode: 'strict' });
    expect([overall.least.score, overall.merged.score, overall.most.score]).toEqual([50, 50, 100]);
  });

  it('always holds the merged score', () => {
    const any = fc.record({ l: fc.integer({ min: 0, max: 4 }), m: fc.integer({ min: 0, max: 4 }), q: fc.double({ min: 0, max: 1, noNaN: true }), y: fc.boolean() }, { requiredKeys: [] });
    fc.assert(
      fc.property(fc.array(any, { minLength: 1, maxLength: 4 }), (said) => {
        const { overall } = agreed(...(said as Said[]));
        expect(overall.least.score).toBeLessThanOrEqual((overall.merged.score ?? 0) + 1e-9);
        expect(overall.most.score).toBeGreaterThanOrEqual((overall.merged.score ?? 0) - 1e-9);
      }),
      { numRuns: 15 },
    );
  });
});
