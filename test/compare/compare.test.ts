import fc from 'fast-check';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { compare, type Compared } from '../../src/compare/compare.ts';
import { loadAnswers } from '../../src/files/answers.ts';
import type { Answer } from '../../src/model/answers.ts';
import { comparisonSchema, type Comparison } from '../../src/model/comparison.ts';
import type { Report } from '../../src/model/report.ts';
import type { Rubric } from '../../src/model/rubric.ts';
import { equals } from '../../src/model/tolerance.ts';
import { score } from '../../src/score/score.ts';
import { reportOf, TESTED, workedA, workedB } from './reports.ts';

const comparison = (...reports: Compared) => compare(reports, { language: 'en' });
const sum = (points: readonly number[]) => points.reduce((total, each) => total + each, 0);

/** Largest first; what differs by rounding only stands as in the rubric. */
function expectInOrder({ questions }: Comparison, rows: readonly { question: string; points: number | null }[]): void {
  const place = new Map(questions.map(({ id }, q) => [id, q]));
  const sizes = rows.map(({ points }) => Math.abs(points ?? 0));
  rows.slice(1).forEach(({ question }, i) => {
    const [before, after] = sizes.slice(i, i + 2) as [number, number];
    if (equals(before, after)) expect(place.get(rows[i]!.question)).toBeLessThan(place.get(question)!);
    else expect(before).toBeGreaterThan(after);
  });
}

describe('the worked example of the scoring method', () => {
  it('differs by dimension as worked out by hand', async () => {
    const { dimensions, differences, institutions } = comparison(await workedA(), await workedB());
    expect(institutions.map(({ score: reached }) => reached)).toEqual([expect.closeTo(59.916667, 5), expect.closeTo(38.833333, 5)]);
    expect(differences[0]).toBeCloseTo(21.083333, 5);
    // diff_low_low of the worked example, in points.
    expect(dimensions.map((row) => row.differences[0])).toEqual([
      expect.closeTo(29.166666666666663, 9),
      expect.closeTo(5.0000000000000044, 9),
      expect.closeTo(25, 9),
    ]);
  });

  it('attributes the difference to questions, exactly and with the reason', async () => {
    const { attribution, differences } = comparison(await workedA(), await workedB());
    const rounded = attribution.map(({ question, points, because }) => [question, Number(points.toFixed(4)), because]);
    expect(rounded).toEqual([
      ['q5', 7.5, 'not-applicable'],
      ['q3', 6.25, 'answer'],
      ['q4', -6, 'answer'],
      ['q6', 5, 'unanswered'],
      ['q1', 4.1667, 'answer'],
      ['q2', 4.1667, 'answer'],
    ]);
    expect(sum(attribution.map(({ points }) => points))).toBeCloseTo(differences[0] as number, 9);
  });

  it('turns every sign when the two are swapped', async () => {
    const [a, b] = [await workedA(), await workedB()];
    const there = comparison(a, b);
    const back = comparison(b, a);
    expect(back.differences[0]).toBeCloseTo(-(there.differences[0] as number), 12);
    expect(new Map(back.attribution.map(({ question, points }) => [question, -points]))).toEqual(
      new Map(there.attribution.map(({ question, points }) => [question, points])),
    );
  });

  it('fits its published schema, and is the same every time', async () => {
    const [a, b] = [await workedA(), await workedB()];
    const made = comparison(a, b, await workedA('2027-01-01'));
    const ajv = new Ajv({ strict: false, formats: { date: true } });
    expect(ajv.validate(comparisonSchema, JSON.parse(JSON.stringify(made))), ajv.errorsText()).toBe(true);
    expect(JSON.stringify(comparison(a, b, await workedA('2027-01-01')))).toBe(JSON.stringify(made));
  });
});

describe('what the difference comes from', () => {
  it('is the weight where the same answer weighs more, because another question does not apply', async () => {
    const same = [`q4: { value: 12, ${TESTED} }`];
    const made = comparison(await reportOf('A', undefined, [...same, 'q5: 0']), await reportOf('B', undefined, [...same, 'q5: { na: "none" }']));
    expect(made.attribution).toEqual([{ against: 1, question: 'q4', points: expect.closeTo(-12, 9), because: 'weight' }]);
    expect(made.comparable).toEqual({ ok: true, reasons: [expect.objectContaining({ code: 'questions', blocks: false })] });
  });

  it('leaves out what explains nothing', async () => {
    const made = comparison(await workedA(), await workedA('2026-01-15', 'C'));
    expect(made.attribution).toEqual([]);
    expect(made.differences).toEqual([0]);
  });

  it('has no difference for a dimension in which nothing applies', async () => {
    const none = await workedB();
    const gone: Report = { ...none, dimensions: none.dimensions.map((each) => (each.id === 'D2' ? { ...each, score: null } : each)) };
    expect(comparison(await workedA(), gone).dimensions.map((row) => row.differences[0])).toEqual([expect.any(Number), null, expect.any(Number)]);
  });
});

describe('comparability', () => {
  const withRubric = (report: Report, rubric: Partial<Report['rubric']>): Report => ({ ...report, rubric: { ...report.rubric, ...rubric } });

  it('refuses differences in points between rubrics that score differently, and still lists the gaps of shared questions', async () => {
    const best = await reportOf('C', undefined, [`q1: { level: 4, ${TESTED} }`]);
    const made = comparison(await workedA(), withRubric(best, { digest: 'another', version: '2.0.0' }));
    expect(made.comparable.ok).toBe(false);
    expect(made.comparable.reasons[0]).toMatchObject({ code: 'rubric', with: 1, blocks: true });
    expect(made.differences).toEqual([null]);
    expect(made.dimensions.flatMap(({ differences }) => differences)).toEqual([null, null, null]);
    expect(made.attribution).toEqual([]);
    expect(made.gaps).toEqual([{ question: 'q1', points: [expect.closeTo(4.1667, 3), null] }]);
  });

  it('compares only what rubrics share', async () => {
    const b = await workedB();
    const other = withRubric({ ...b, questions: b.questions.filter(({ id }) => id === 'q1') }, { id: 'another', digest: 'another' });
    expect(comparison(await workedA(), other).questions.map(({ id }) => id)).toEqual(['q1']);
  });

  it('refuses differences where evidence counts in another way', async () => {
    const made = comparison(await workedA(), await workedB('2026-01-15', 'B', { evidenceMode: 'shown' }));
    expect(made.comparable.reasons.filter(({ blocks }) => blocks).map(({ code }) => code)).toEqual(['evidence-mode']);
    expect(made.differences).toEqual([null]);
  });

  it('notes another version of the same scoring, another day and another target without refusing', async () => {
    const b = await workedB('2026-01-15', 'B', { asOf: '2026-11-24', target: { id: 'half', name: { en: 'half' }, default: 0.5 } });
    const made = comparison(await workedA(), withRubric(b, { version: '1.0.1' }));
    expect(made.comparable.ok).toBe(true);
    expect(made.comparable.reasons.map(({ code }) => code)).toEqual(['rubric-version', 'questions', 'target', 'as-of']);
    expect(made.differences).toEqual([expect.closeTo(21.0833, 3)]);
  });

  it('refuses one of several without refusing the others', async () => {
    const made = comparison(await workedA(), withRubric(await workedB(), { digest: 'another' }), await workedB('2026-01-15', 'C'));
    expect(made.differences).toEqual([null, expect.closeTo(21.0833, 3)]);
    expect(made.attribution.every(({ against }) => against === 2)).toBe(true);
  });
});

describe('gaps that one has and another has not', () => {
  it('counts answers only: who has not answered is not free of a gap', async () => {
    const first = await reportOf('A', undefined, [`q1: { level: 4, ${TESTED} }`, `q4: { value: 12, ${TESTED} }`]);
    const other = await reportOf('B', undefined, [`q1: { level: 2, ${TESTED} }`]);
    expect(comparison(first, other).gaps).toEqual([{ question: 'q1', points: [null, expect.closeTo(8.3333, 3)] }]);
  });
});

describe('progress', () => {
  const before = () =>
    reportOf('Bank', '2025-06-01', [`q1: { level: 2, ${TESTED} }`, `q4: { value: 12, ${TESTED} }`, 'q5: 2', `q6: { level: 4, ${TESTED} }`]);
  const now = () =>
    reportOf('Bank', '2026-06-01', [`q1: { level: 3, ${TESTED} }`, `q2: { value: yes, ${TESTED} }`, `q4: { value: 12, ${TESTED} }`, 'q5: { na: "sold" }', `q6: { level: 3, ${TESTED} }`]);

  it('is the same institution at different dates, earliest first whatever the order given', async () => {
    const made = comparison(await now(), await before());
    expect(made.mode).toBe('progress');
    expect(made.institutions.map(({ assessed }) => assessed)).toEqual(['2025-06-01', '2026-06-01']);
    expect(comparison(await before(), await before()).mode).toBe('institutions');
    expect(comparison(await before(), await reportOf('Bank', undefined, [])).mode).toBe('institutions');
  });

  it('lists what improved, got worse, is new and is gone, and the points add up to the change', async () => {
    const { changes, differences } = comparison(await before(), await now());
    expect(Object.fromEntries(changes.map(({ question, change }) => [question, change]))).toEqual({
      q1: 'improved', q2: 'new', q4: 'same', q5: 'gone', q6: 'worse',
    });
    expect(changes.find(({ question }) => question === 'q1')).toMatchObject({ from: 0.5, to: 0.75, points: expect.closeTo(4.1667, 3) });
    expect(sum(changes.map(({ points }) => points ?? NaN))).toBeCloseTo(-(differences[0] as number), 9);
  });

  it('has no points where the yardstick changed meanwhile', async () => {
    const later = await now();
    const made = comparison(await before(), { ...later, rubric: { ...later.rubric, digest: 'another' } });
    expect(made.changes.map(({ question, points }) => [question, points])).toEqual([
      ['q1', null], ['q2', null], ['q5', null], ['q6', null],
    ]);
  });
});

describe('where the reports themselves lack something', () => {
  it('tells weights and targets that are of the rubric itself, or none', async () => {
    const [a, b] = [await workedA(), await workedB()];
    const [own, set] = [{ ...a, weightSet: null, target: null }, { ...b, weightSet: 'retail', target: 'half' }];
    const messages = (...reports: Compared) => comparison(...reports).comparable.reasons.filter(({ code }) => code === 'weights' || code === 'target').map(({ messages: said }) => said.en);
    expect(messages(own, set).join()).toContain("the rubric's own for A, retail for B");
    expect(messages(set, own).join()).toContain("retail for B, the rubric's own for A");
    expect(messages(own, set).join()).toContain('none for A, best for B');
    expect(messages(set, own).join()).toContain('best for B, none for A');
  });

  it('says each reason in both languages, with the names that the rubric has', async () => {
    const [a, b] = [await workedA(), await workedB()];
    const set = { ...b, weightSet: 'retail', texts: { en: { ...b.texts.en, weightSet: 'Retail bank' }, 'zh-CN': { ...b.texts.en, weightSet: '零售银行' } } } as Report;
    const [reason] = comparison(a, set).comparable.reasons.filter(({ code }) => code === 'weights');
    expect(reason?.messages.en).toContain("the rubric's own for A, Retail bank for B");
    expect(reason?.messages['zh-CN']).toContain('A 为“量表默认权重”，B 为“零售银行”');
  });

  it('warns of what-ifs and of provisional levels, by institution', async () => {
    const [a, b] = [await workedA(), await workedB()];
    const supposed: Report = { ...a, whatIf: [{ question: 'q1', from: 3, to: 4 }] };
    const provisional = { ...b, agreement: { overall: { provisional: true } } } as Report;
    const { warnings } = comparison(supposed, provisional);
    expect(warnings.map(({ code, institution }) => [code, institution])).toEqual([['what-if', 0], ['provisional', 1]]);
    expect(warnings.map(({ messages }) => messages['zh-CN'])).toEqual([expect.stringContaining('A 为假设情形，并非现状'), expect.stringContaining('B 的等级为暂定')]);
    expect(comparison(a, b).warnings).toEqual([]);
    expect(comparison({ ...a, whatIf: [] }, { ...b, agreement: { overall: { provisional: false } } } as Report).warnings).toEqual([]);
  });

  it('names dimensions in a language that the rubric has, and leaves open where one has no such dimension', async () => {
    const [a, b] = [await workedA(), await workedB()];
    const lacking = { ...b, dimensions: b.dimensions.filter(({ id }) => id !== 'D1') };
    const made = compare([a, b, lacking], { language: 'zh-CN' });
    expect(made.dimensions[0]).toMatchObject({ name: 'First', differences: [expect.any(Number), null] });
    expect(made.dimensions[0]?.standings[2]).toEqual({ score: null, potential: null, coverage: null, level: null, levelHigh: null });
    expect(compare([{ ...a, texts: {} }, b], { language: 'en' }).dimensions[0]?.name).toBe('First');
  });

  it('counts a question that did not apply before as new', async () => {
    const before = await reportOf('Bank', '2025-06-01', ['q5: { na: "none" }']);
    const { changes } = comparison(before, await reportOf('Bank', '2026-06-01', ['q5: 2']));
    expect(changes).toContainEqual({ question: 'q5', change: 'new', from: null, to: 0.5, points: expect.closeTo(7.5, 9) });
  });
});

describe('rows that explain as much as each other', () => {
  it('stand in the order of the rubric', async () => {
    const [strong, weak] = await Promise.all(
      ['strong', 'weak'].map(async (name) => {
        const { rubric, answers } = await loadAnswers(`fixtures/illustrative/${name}.yaml`, undefined);
        return score(rubric, answers, { asOf: '2026-11-23', language: 'en' });
      }),
    );
    const made = comparison(strong!, weak!);
    expectInOrder(made, made.attribution);
    expect(made.attribution.length).toBeGreaterThan(50);
  });
});

describe('over random rubrics and answers', () => {
  const weight = fc.integer({ min: 0, max: 5 });
  const shape = fc.array(
    fc.record({ weight, topics: fc.array(fc.record({ weight, questions: fc.array(weight, { minLength: 1, maxLength: 3 }) }), { minLength: 1, maxLength: 2 }) }),
    { minLength: 1, maxLength: 3 },
  );
  const answer: fc.Arbitrary<Answer> = fc.oneof(
    fc.integer({ min: 0, max: 4 }).map((given): Answer => ({ given, evidence: [] })),
    fc.constant<Answer>({ na: 'no such business', evidence: [] }),
    fc.constant<Answer>({ unknown: true, evidence: [] }),
  );

  it('the attribution adds up to the difference of the scores', () => {
    fc.assert(
      fc.property(shape, fc.array(answer, { minLength: 18, maxLength: 18 }), fc.array(answer, { minLength: 18, maxLength: 18 }), (dimensions, ours, theirs) => {
        const rubric = rubricOf(dimensions);
        const made = comparison(scored(rubric, 'A', ours), scored(rubric, 'B', theirs));
        const [difference] = made.differences;
        const total = sum(made.attribution.map(({ points }) => points));
        if (difference === null || difference === undefined) expect(made.attribution).toEqual([]);
        else expect(Math.abs(total - difference)).toBeLessThanOrEqual(1e-9);
        expectInOrder(made, made.attribution);
      }),
    );
  });

  type Shape = typeof shape extends fc.Arbitrary<infer S> ? S : never;

  /** The first of any siblings has weight, so that every rubric is sound. */
  const heavy = (given: number, index: number) => (index === 0 ? given + 1 : given);

  function rubricOf(dimensions: Shape): Rubric {
    let count = 0;
    const text = (en: string) => ({ en });
    return {
      rubric: 'random',
      version: '1.0.0',
      languages: ['en'],
      title: text('Random'),
      levels: [{ name: text('low'), from: 0 }, { name: text('high'), from: 50 }],
      dimensions: dimensions.map((dimension, d) => ({
        id: `D${d}`,
        name: text(`D${d}`),
        weight: heavy(dimension.weight, d),
        topics: dimension.topics.map((topic, t) => ({
          id: `T${d}-${t}`,
          name: text('topic'),
          weight: heavy(topic.weight, t),
          questions: topic.questions.map((each, q) => ({
            id: `q${count++}`,
            type: 'level' as const,
            text: text('question'),
            allowNa: true,
            weight: heavy(each, q),
            levels: [0, 1, 2, 3, 4].map((level) => ({ text: text(String(level)) })),
          })),
        })),
      })),
    };
  }

  function scored(definition: Rubric, name: string, answers: readonly Answer[]): Report {
    const given = new Map(answers.map((each, index) => [`q${index}`, each]));
    return score({ definition, digest: 'd' }, { institution: { name, profile: {} }, answers: given }, { asOf: '2026-11-23', language: 'en' });
  }
});
