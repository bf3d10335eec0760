import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/model/answers.ts';
import { independentReview, isIndependent } from '../../src/model/review.ts';

const answer = (more: Partial<Answer>): Answer => ({ given: 1, evidence: [], ...more });

describe('an independent review', () => {
  it.each([{ given: 2 }, { na: 'none' }, { unknown: true as const }])('says %j by one who has not answered', (statement) => {
    const review = { by: 'audit', ...statement };
    expect(independentReview(answer({ by: 'cio', review }))).toBe(review);
  });

  it('is none where there is only a remark, or nothing', () => {
    expect(independentReview(answer({ review: { by: 'audit', note: 'send the minutes' } }))).toBeUndefined();
    expect(independentReview(answer({}))).toBeUndefined();
    expect(isIndependent(answer({}))).toBe(false);
  });

  it('is none by who has answered, alone or among others', () => {
    const review = { by: 'cro', given: 1 };
    expect(independentReview(answer({ by: 'cro', review }))).toBeUndefined();
    expect(independentReview(answer({ respondents: [{ respondent: 'cro', evidence: [] }], review }))).toBeUndefined();
  });
});
