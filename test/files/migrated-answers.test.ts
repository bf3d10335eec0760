import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { migratedText } from '../../src/files/migrated-answers.ts';
import { openOlder } from '../../src/files/older-answers.ts';
import { parseYaml } from '../../src/files/yaml.ts';
import { migrate, wayBetween } from '../../src/migrate/migrate.ts';
import type { LoadedRubric } from '../../src/model/rubric.ts';
import { readRubric } from '../../src/files/rubric.ts';
import { checkAnswers } from '../../src/files/answers.ts';

const RUBRIC = 'fixtures/migration/rubric.yaml';
const rubric: LoadedRubric = await readRubric(RUBRIC);

interface Data {
  rubric: string;
  answers?: Record<string, unknown>;
  retired?: Record<string, unknown>;
}
const dataOf = (text: string) => parseYaml(text, 'file.yaml').value as Data;

async function migrateText(text: string): Promise<string> {
  const { major, answers, voices } = await openOlder(parseYaml(text, 'file.yaml'), RUBRIC);
  const { entries, retired } = migrate(answers, wayBetween(rubric.definition, major, 3) ?? [], rubric.definition, voices);
  return migratedText(text, {
    rubric: 'bakery@3',
    from: major,
    entries,
    retired: new Set(retired.map(({ question }) => question)),
    reminder: ({ again, check }) => again?.code ?? check?.code,
    retiredComment: 'kept',
  });
}

describe('a migrated answers file', () => {
  it('keeps every line that does not change, and what is retired word for word', async () => {
    const text = `# ours
rubric:   "bakery@1"   # two
own: {a: [1,  2]}


answers:
    # first
    oven:   yes     # aligned
    flour:  {level: 3,   note: "x"}   # moves

    # about the radio
    # in two lines
    radio:   no      # quiet

    hygiene:
        level: 2     # seen
        # inner
        note: |
            two
            lines
        # after
    # last
    staff: 3

# the end
`;
    expect(await migrateText(text)).toBe(`# ours
rubric:   "bakery@3"   # two
own: {a: [1,  2]}


answers:
    # first
    oven:   yes     # aligned
    grain-source: {level: 2, note: "x"} # moves

    cleaning:
        level: 1 # seen
        # inner
        note: |
            two
            lines
        # after
    pests: null # changed
    # last
    staff: 3

# the end

# kept
retired:
    # about the radio
    # in two lines
    radio:   no      # quiet
    hygiene:
        level: 2     # seen
        # inner
        note: |
            two
            lines
        # after
`);
  });

  it('leaves a file alone but for the version where every answer stays as it is', async () => {
    const text = 'rubric: bakery@1\nanswers:   # mine\n  oven:   { value:  yes }\n  staff: 2   # two\n';
    expect(await migrateText(text)).toBe(text.replace('@1', '@3'));
  });

  it.each(['rubric: bakery@1\n', 'rubric: bakery@1\nanswers:\n', 'rubric: bakery@1\nanswers: {}\n'])('only renames the version in %j', async (text) => {
    expect(await migrateText(text)).toBe(text.replace('@1', '@3'));
  });

  it('keeps the line ends of Windows', async () => {
    expect(await migrateText('rubric: bakery@1\r\nanswers:\r\n  flour: 3 # x\r\n  oven: no\r\n')).toBe('rubric: bakery@3\r\nanswers:\r\n  grain-source: 2 # x\r\n  oven: no\r\n');
  });

  it('keeps JSON', async () => {
    const text = await migrateText('{ "rubric": "bakery@1", "answers": { "flour": 3, "radio": true, "waste": { "value": 60 } } }');
    expect(JSON.parse(text)).toEqual({
      rubric: 'bakery@3',
      answers: { 'grain-source': 2, waste: null },
      retired: { radio: true, waste: { value: 60 } },
    });
  });

  it('writes out what stands in two places by reference', async () => {
    const text = await migrateText('rubric: bakery@1\nanswers:\n  scales: &same { value: true, note: n }\n  radio: *same # on\n');
    expect(dataOf(text)).toEqual({ rubric: 'bakery@3', answers: { calibration: { value: true, note: 'n' } }, retired: { radio: { value: true, note: 'n' } } });
    expect(text).toContain('# on');
  });

  it('writes a map within braces', async () => {
    const text = await migrateText('rubric: bakery@1 # a\nanswers: { flour: 1, radio: yes, waste: 60 } # b\n');
    expect(dataOf(text)).toEqual({ rubric: 'bakery@3', answers: { 'grain-source': 1, waste: null }, retired: { radio: 'yes', waste: 60 } });
    for (const comment of ['# a', '# b', '# misfit']) expect(text).toContain(comment);
  });

  it('adds to what an earlier version has retired, and takes nothing from it', async () => {
    const text = await migrateText('rubric: bakery@1\nanswers:\n  radio: yes\n  waste: 60\nretired:\n  radio: no   # before\nlast: 1\n');
    expect(text).toBe('rubric: bakery@3\nanswers:\n  waste: null # misfit\nretired:\n  radio: no   # before\n  radio@1: yes\n  waste: 60\nlast: 1\n');
  });

  it('keeps an empty answer under its new name, and what waits for one', async () => {
    const text = 'rubric: bakery@1\nanswers:\n  flour: null # ask Ann\n  delivery:\n  hygiene: { note: later }\n  radio:\n';
    expect(dataOf(await migrateText(text))).toEqual({
      rubric: 'bakery@3',
      answers: { 'grain-source': null, delivery: null, cleaning: { note: 'later' }, pests: { note: 'later' } },
      retired: { radio: null },
    });
    expect(await migrateText(text)).toContain('grain-source: null # ask Ann\n  delivery:\n');
  });

  it('joins the evidence of answers that are merged, each piece once', async () => {
    const text = 'rubric: bakery@1\nanswers:\n  scales: yes # s\n  measures: { value: yes, evidence: [{ ref: a }, { ref: a }], note: n }\n';
    expect(await migrateText(text)).toBe(
      'rubric: bakery@3\nanswers:\n  calibration: { value: yes, evidence: [{ ref: a }] } # s\n\n# kept\nretired:\n  measures: { value: yes, evidence: [{ ref: a }, { ref: a }], note: n }\n',
    );
  });

  it('carries over what respondents and a reviewer said, and keeps the rest word for word', async () => {
    const text = `rubric: bakery@1
answers:
  flour:
    level: 3   # median
    respondents:
      - { respondent: baker, level: 3, note: mine }   # b
      - { respondent: owner, level: 2 }   # o
    review: { level: 1, by: guild }
  oven: { value: yes, review: { value: no, by: guild } }
`;
    expect(await migrateText(text)).toBe(`rubric: bakery@3
answers:
  grain-source:
    level: 2 # median
    respondents:
      - { respondent: baker, level: 2, note: mine } # b
    review: { level: 1, by: guild }
  oven: { value: yes, review: { value: no, by: guild } }

# kept
retired:
  flour:
    level: 3   # median
    respondents:
      - { respondent: baker, level: 3, note: mine }   # b
      - { respondent: owner, level: 2 }   # o
    review: { level: 1, by: guild }
`);
  });

  it('names who answers a question twice', async () => {
    const text = 'rubric: bakery@1\nanswers:\n  oven: { respondents: [{ respondent: a }, { respondent: a }] }\n';
    await expect(openOlder(parseYaml(text, 'file.yaml'), RUBRIC)).rejects.toMatchObject({ problems: [{ code: 'respondent-repeated', path: 'answers.oven.respondents.1' }] });
  });

  it('puts a reminder after the comment of its author', async () => {
    const text = await migrateText('rubric: bakery@1\nanswers:\n  allergens: [nuts, soy] # mine\n  waste: 60 # mine too\n');
    expect(text).toContain('  allergens: [nuts] # mine · lost\n  waste: null # misfit\n');
    expect(text).toContain('  waste: 60 # mine too\n');
  });
});

const QUESTIONS = ['flour', 'oven', 'delivery', 'allergens', 'hygiene', 'thermometer', 'logbook', 'scales', 'measures', 'radio', 'waste', 'night-shift', 'staff', 'insured', 'elsewhere'];
const VALUES = ['0', '1', '3', '60', 'yes', 'no', 'true', '"cart"', "'van'", 'none', '[nuts, soy]', '[ milk ]', 'null', '', '{ unknown: true }', '{na: "never"}', '{ level: 2, note: "n" }', '{ value: true, evidence: [{ ref: e }] }', '{ level: 1, review: { level: 2, by: r, note: said-r } }', '{ value: yes, respondents: [{ respondent: a, value: no, note: said-a }, { respondent: b, level: 1, note: said-b }], decided: { by: c, note: said-c } }', '\n    respondents:\n      - respondent: d\n        selected: [ nuts ]\n        note: said-d\n    review:\n      by: e\n      choice: cart\n      note: said-e', '\n    level: 2 # l\n    # within\n    evidence:\n      - ref: f', '\n    note: |\n      block\n      text', '\n    level: 1\n    evidence:\n      - ref: g\n      # deep\n    # within\n  # outside'];
const anyText = fc
  .tuple(
    fc.shuffledSubarray(QUESTIONS),
    fc.array(fc.tuple(fc.constantFrom(...VALUES), fc.boolean(), fc.boolean(), fc.boolean()), { minLength: QUESTIONS.length, maxLength: QUESTIONS.length }),
    fc.constantFrom('', 'retired:\n  radio: 1 # r\n', 'note: kept\n', '# end\n'),
  )
  .map(([ids, shapes, tail]) => {
    const lines = ids.map((id, i) => {
      const [value = '', above, beside, blank] = shapes[i] ?? [];
      const isBlock = value.startsWith('\n');
      return `${blank ? '\n' : ''}${above ? `  # above ${id}\n` : ''}  ${id}:${isBlock ? value : ` ${value}${beside ? ` # beside ${id}` : ''}`}\n`;
    });
    return `# top\nrubric: bakery@1\nanswers:\n${lines.join('')}${tail}`;
  });

const commentsOf = (text: string) => text.match(/# (above|beside|top|end|within|deep|outside|l$|r$)[ \w-]*/gm) ?? [];

describe('whatever stands in the file', () => {
  it('the result is accepted, keeps every answer somewhere and every comment', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, async (text) => {
        const result = await migrateText(text);
        const { warnings } = await checkAnswers(parseYaml(result, 'file.yaml'), RUBRIC);
        expect(warnings.filter(({ params }) => (params as { key?: string }).key === 'retired')).toEqual([]);
        for (const comment of new Set(commentsOf(text))) {
          const times = (where: string) => commentsOf(where).filter((each) => each === comment).length;
          expect(times(result), `${comment} in\n${result}`).toBeGreaterThanOrEqual(times(text));
        }
        for (const voice of new Set(text.match(/said-\w/g))) {
          const times = (where: string) => where.split(voice).length;
          expect(times(result), `${voice} in\n${result}`).toBeGreaterThanOrEqual(times(text));
        }
        const before = dataOf(text).answers ?? {};
        const { answers: after = {}, retired = {} } = dataOf(result);
        const kept = Object.entries(before).filter(([id, value]) => id in after && JSON.stringify(after[id]) === JSON.stringify(value));
        for (const [id, value] of Object.entries(before)) {
          const isRetired = [retired[id], retired[`${id}@1`]].some((each) => JSON.stringify(each) === JSON.stringify(value));
          const isRenamed = ['flour', 'delivery', 'allergens', 'hygiene', 'thermometer', 'logbook', 'scales', 'measures'].includes(id);
          expect(isRetired || isRenamed || kept.some(([each]) => each === id), `${id} in\n${result}`).toBe(true);
        }
      }),
      { numRuns: 100, seed: 20261125 },
    );
  });
});
