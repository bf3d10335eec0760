import { describe, expect, it } from 'vitest';
import type { Answer, Answers } from '../../src/model/answers.ts';
import { merge, type Submission } from '../../src/panel/merge.ts';
import { isMerged, respondentNames } from '../../src/panel/respondents.ts';
import { answersOf, levels, rubricOf, share } from '../score/rubrics.ts';

const { definition: rubric } = rubricOf({ d: { questions: [levels('a'), levels('b'), share('q')] } });
type Said = Parameters<typeof answersOf>[0];

const submission = (respondent: string, given: Said, rest: Partial<Answers> = {}): Submission => ({ respondent, file: `${respondent}.yaml`, answers: { ...answersOf(given), ...rest } });
const of = (respondent: string, given: number, more: Partial<Answer> = {}) => ({ respondent, given, evidence: [], ...more });

describe('merging', () => {
  it('keeps what each said, with its note, in the order of the files', () => {
    const { answers, adopted, conflicts } = merge(rubric, [submission('cio', { a: { given: 4, note: 'all of it', by: 'Li' } }), submission('cro', { a: { given: 1, at: '2026-11-20' } })]);
    expect(answers.answers.get('a')).toEqual({ given: 1, evidence: [], respondents: [of('cio', 4, { note: 'all of it', by: 'Li' }), of('cro', 1, { at: '2026-11-20' })] });
    expect([adopted.size, conflicts]).toEqual([0, []]);
  });

  it('takes the answer of one alone as it is, signed by the one whose file it is', () => {
    const { answers, adopted } = merge(rubric, [submission('x', { a: 2 }, { respondent: { role: 'cio' } }), submission('cro', { b: { given: 1, by: 'deputy' }, q: { unknown: true } })]);
    expect(answers.answers.get('a')).toEqual({ given: 2, evidence: [], by: 'cio' });
    expect(answers.answers.get('b')).toEqual({ given: 1, evidence: [], by: 'deputy' });
    expect(answers.answers.get('q')).toEqual({ unknown: true, evidence: [] });
    expect([...adopted]).toEqual([['a', 0], ['b', 1], ['q', 1]]);
  });

  it('keeps notes on what nobody has answered', () => {
    const open = new Map([['b', { evidence: [], note: 'ask Ann' }]]);
    const { answers } = merge(rubric, [submission('cio', {}, { open }), submission('cro', {}, { open })]);
    expect(answers.answers.size).toBe(0);
    expect(answers.open?.get('b')).toEqual({ evidence: [], respondents: [{ respondent: 'cio', evidence: [], note: 'ask Ann' }, { respondent: 'cro', evidence: [], note: 'ask Ann' }] });
  });

  it('takes in a latecomer: who was merged before keeps his voice, and a decision stands', () => {
    const decided = { by: 'workshop', at: '2026-11-20' };
    const before = { a: { given: 1, note: 'median', respondents: [of('cio', 4), of('cro', 1)] }, b: { given: 3, respondents: [of('cio', 3), of('cro', 0)], decided }, q: { given: 1, by: 'cio' } };
    const { answers, conflicts } = merge(rubric, [submission('bank', before), submission('legal', { a: 4, b: 0, q: 0 })]);
    expect(conflicts).toEqual([]);
    expect(answers.answers.get('a')).toMatchObject({ given: 4, note: 'median', respondents: [{ respondent: 'cio' }, { respondent: 'cro' }, { respondent: 'legal' }] });
    expect(answers.answers.get('b')).toMatchObject({ given: 3, decided, respondents: [{ given: 3 }, { given: 0 }, { respondent: 'legal', given: 0 }] });
    expect(answers.answers.get('q')).toMatchObject({ given: 0, respondents: [{ respondent: 'cio', given: 1 }, { respondent: 'legal', given: 0 }] });
  });

  it('keeps decisions that nothing applies, or that nothing is known', () => {
    const decided = { by: 'all' };
    const { answers } = merge(rubric, [submission('bank', { q: { na: 'no', respondents: [of('cio', 1)], decided }, a: { unknown: true, respondents: [of('cio', 1)], decided } }), submission('cro', { q: 1, a: 1 })]);
    expect(answers.answers.get('q')).toMatchObject({ na: 'no', decided });
    expect(answers.answers.get('a')).toMatchObject({ unknown: true, decided });
  });

  it('keeps a review, and names two that differ', () => {
    const review = { by: 'audit', given: 1 };
    const same = merge(rubric, [submission('cio', { a: { given: 2, review } }), submission('cro', { a: { given: 1, review } })]);
    expect(same.conflicts).toEqual([]);
    expect(same.answers.answers.get('a')?.review).toEqual(review);
    const { conflicts } = merge(rubric, [submission('cio', { a: { given: 2, review } }), submission('cro', { a: { given: 1, review: { by: 'audit', given: 0 } } })]);
    expect(conflicts).toMatchObject([{ submission: 1, path: ['answers', 'a', 'review'], problem: { code: 'merge-twice', params: { key: 'review', file: 'cio.yaml' } } }]);
  });

  it('names a respondent who says two things', () => {
    const merged = { a: { given: 1, respondents: [of('cio', 4), of('cro', 1)] } };
    expect(merge(rubric, [submission('bank', merged), submission('cio', { a: 4 })]).conflicts).toEqual([]);
    expect(merge(rubric, [submission('bank', merged), submission('cio', { a: 3 })]).conflicts).toMatchObject([{ submission: 1, path: ['answers', 'a'], problem: { code: 'merge-respondent', params: { respondent: 'cio' } } }]);
  });

  it('joins what is known of the institution, and names what contradicts', () => {
    const institution = (name: string, profile: Answers['institution']['profile']) => ({ institution: { name, profile } });
    const { answers, conflicts } = merge(rubric, [
      submission('cio', {}, { ...institution('', { type: 'bank', regions: ['b', 'a'] }), assessed: '2026-11-12', language: 'en' }),
      submission('cro', {}, { ...institution('Bank', { type: 'bank', regions: ['a', 'b'], staff: 12 }), assessed: '2026-11-20' }),
      submission('legal', {}, { ...institution('Other', { type: 'insurer', staff: 12 }), assessed: '2026-11-01' }),
    ]);
    expect(answers).toMatchObject({ institution: { name: 'Bank', profile: { type: 'bank', regions: ['b', 'a'], staff: 12 } }, assessed: '2026-11-20', language: 'en' });
    expect(conflicts.map(({ submission: at, path, problem }) => [at, path, problem.params])).toEqual([
      [2, ['institution', 'name'], { attribute: 'name', value: 'Other', other: 'Bank', file: 'cro.yaml' }],
      [2, ['institution', 'type'], { attribute: 'type', value: 'insurer', other: 'bank', file: 'cio.yaml' }],
    ]);
  });

  it('says nothing of days and languages that nobody states', () => {
    const { answers } = merge(rubric, [submission('cio', {}, { institution: { name: '', profile: {} } }), submission('cro', {}, { institution: { name: '', profile: {} } })]);
    expect(answers).toEqual({ institution: { name: '', profile: {} }, answers: new Map(), open: new Map() });
  });
});

describe('the name of a respondent', () => {
  const names = (...files: [string, Partial<Answers>, Said?][]) => respondentNames(files.map(([stem, rest, said = {}]) => ({ stem, answers: { ...answersOf(said), ...rest } })));

  it('is the role, the name, who has signed it all, or what the file is called', () => {
    expect(names(['a', { respondent: { role: 'cio', name: 'Li' } }], ['b', { respondent: { name: 'Wang' } }], ['c', {}, { a: { given: 1, by: 'cro' }, b: { given: 1, by: 'cro' } }], ['d', {}, { a: { given: 1, by: 'cro' }, b: 1 }], ['e', {}])).toEqual(['cio', 'Wang', 'cro', 'd', 'e']);
  });

  it('is the name where two have the same role', () => {
    expect(names(['a', { respondent: { role: 'business', name: 'Li' } }], ['b', { respondent: { role: 'business', name: 'Wang' } }], ['c', { respondent: { role: 'business' } }])).toEqual(['Li', 'Wang', 'business']);
  });

  it('stands beside each answer of a merged file', () => {
    expect(isMerged(answersOf({ a: { given: 1, respondents: [of('cio', 1)] } }))).toBe(true);
    expect(isMerged(answersOf({ a: 1 }))).toBe(false);
  });
});
