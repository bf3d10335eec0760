/** What stands beside an answer: what respondents, the group and a reviewer said. */
import { describe, expect, it } from 'vitest';
import { readAnswers } from '../../src/files/answers-reader.ts';
import { readRubric } from '../../src/files/rubric.ts';
import { UserError } from '../../src/model/problem.ts';

const rubric = await readRubric('fixtures/migration/rubric.yaml');
const read = (answers: string) => readAnswers(`rubric: bakery@3\nanswers:\n${answers}`, rubric, 'bakery.yaml');

async function problemsOf(answers: string): Promise<string[]> {
  const error = await read(answers).then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof UserError)) throw new Error('no error');
  return error.problems.map(({ code, path, location }) => `${location?.line}:${location?.column} ${path} ${code}`);
}

describe('an answer of several', () => {
  it('keeps what each said, who decided, and the review', async () => {
    const { answers } = await read(`  grain-source:
    level: 2
    respondents:
      - { respondent: baker, level: 2, note: mine, evidence: [{ ref: book }] }
      - { respondent: owner, unknown: true, by: deputy, at: 2026-11-20 }
    decided: { by: both, at: 2026-11-21, note: seen }
    review: { level: 1, by: guild, at: 2026-11-22, note: not all }
`);
    expect(answers.answers.get('grain-source')).toMatchObject({
      given: 2,
      respondents: [
        { respondent: 'baker', given: 2, note: 'mine', evidence: [{ ref: 'book' }] },
        { respondent: 'owner', unknown: true, by: 'deputy', at: '2026-11-20', evidence: [] },
      ],
      decided: { by: 'both', at: '2026-11-21', note: 'seen' },
      review: { given: 1, by: 'guild', at: '2026-11-22', note: 'not all' },
    });
  });

  it('stands apart while it says nothing to its question', async () => {
    const { answers } = await read('  grain-source: { respondents: [{ respondent: baker, note: ask }] }\n  oven: { note: later }\n  waste: {}\n  staff: { by: me }\n');
    expect(answers.answers.size).toBe(0);
    expect([...(answers.open?.keys() ?? [])]).toEqual(['grain-source', 'oven']);
  });

  it('says what is wrong with every part of it, all at once, at its place', async () => {
    expect(
      await problemsOf(`  grain-source:
    level: 2
    respondents:
      - { respondent: baker, level: 7 }
      - { respondent: baker, value: 2 }
      - { level: 1 }
      - { respondent: owner, level: 1, at: 2026-02-30, evidence: [{ date: 2026-02-31 }] }
    decided: { by: both, at: 2026-02-30 }
    review: { level: 1, na: never, by: guild }
  oven: { value: yes, review: { value: 3, evidence: [] } }
  waste: { value: 3, review: { value: 2 }, decided: {} }
  staff: { value: 3, review: yes, respondents: 1 }
`),
    ).toEqual([
      '6:37 answers.grain-source.respondents.0.level answer-level',
      '7:23 answers.grain-source.respondents.1.respondent respondent-repeated',
      '7:30 answers.grain-source.respondents.1.value answer-key',
      '8:9 answers.grain-source.respondents.2 schema',
      '9:44 answers.grain-source.respondents.3.at date-impossible',
      '9:75 answers.grain-source.respondents.3.evidence.0.date date-impossible',
      '10:30 answers.grain-source.decided.at date-impossible',
      '11:13 answers.grain-source.review answer-contradiction',
      '12:43 answers.oven.review.evidence answer-key',
      '13:30 answers.waste.review schema',
      '13:53 answers.waste.decided schema',
      '14:30 answers.staff.review schema',
      '14:48 answers.staff.respondents schema',
    ]);
  });

  it('warns of a review by one who has answered', async () => {
    const { warnings } = await read('  oven: { value: yes, by: baker, review: { value: yes, by: baker } }\n  waste: { value: 1, respondents: [{ respondent: guild, value: 1 }], review: { value: 2, by: guild } }\n');
    expect(warnings.map(({ code, path }) => [code, path])).toEqual([
      ['review-own', 'answers.oven.review.by'],
      ['review-own', 'answers.waste.review.by'],
    ]);
  });
});
