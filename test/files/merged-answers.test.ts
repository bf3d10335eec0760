/** Files merged and divided as text: what each said, comments and unknown keys survive. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assignedText } from '../../src/files/assigned-answers.ts';
import { checkAnswers } from '../../src/files/answers.ts';
import { mergedText } from '../../src/files/merged-answers.ts';
import { readRubric } from '../../src/files/rubric.ts';
import { parseYaml } from '../../src/files/yaml.ts';
import { ownershipOf } from '../../src/model/owners.ts';
import { entriesOf } from '../../src/model/reliability.ts';
import type { Answer, Answers } from '../../src/model/answers.ts';
import { merge } from '../../src/panel/merge.ts';
import { respondentNames } from '../../src/panel/respondents.ts';
import { score } from '../../src/score/score.ts';

const RUBRIC = 'fixtures/migration/rubric.yaml';
const rubric = await readRubric(RUBRIC);

async function read(text: string): Promise<Answers> {
  return (await checkAnswers(parseYaml(text, 'file.yaml'), RUBRIC)).answers;
}

async function mergeTexts(...texts: string[]): Promise<string> {
  const files = await Promise.all(texts.map(async (text, i) => ({ stem: `file${i}`, answers: await read(text) })));
  const respondents = respondentNames(files);
  const { answers, adopted, conflicts } = merge(rubric.definition, files.map(({ answers: each, stem }, i) => ({ respondent: respondents[i] ?? '', file: stem, answers: each })));
  expect(conflicts).toEqual([]);
  return mergedText({ rubric: rubric.definition, texts, respondents, answers, adopted });
}

const CIO = `# ours
rubric: bakery@3   # three
our-key: { kept: [1,  2] }
institution: { name: Bakery }
assessed: 2026-11-20
respondent: { name: Ann, role: cio }
answers:
    # about grain
    grain-source:  2     # the farm
    oven: { value: yes, note: "all,  of it" }   # seen
    # alone
    waste: 12 # weighed
retired:
    radio: 1
`;
const CRO = `rubric: bakery@3
their-key: 1
institution:
  name: Bakery
respondent: { role: cro }
answers:
  oven:
    value: no   # the back one
    # not serviced
    evidence:
      - { ref: log }
  # on staff
  staff: { value: 3, by: deputy }   # counted
  grain-source: { unknown: true }
retired: { radio: 2, flour: 1 }
`;

describe('a merged file', () => {
  it('is the first with what the others add, word for word', async () => {
    expect(await mergeTexts(CIO, CRO)).toBe(`# ours
rubric: bakery@3 # three
our-key: { kept: [1, 2] }
institution: { name: Bakery }
assessed: 2026-11-20
answers:
    # about grain
    grain-source:
        level: 2
        respondents:
            - { respondent: cio, level: 2 } # the farm
            - { respondent: cro, unknown: true }
    oven:
        value: false
        respondents:
            - { respondent: cio, value: yes, note: "all,  of it" } # seen
            - respondent: cro
              value: no # the back one
              # not serviced
              evidence:
                  - { ref: log }
    # alone
    waste: { value: 12, by: cio } # weighed
    # on staff
    staff: { value: 3, by: deputy } # counted
retired:
    radio: 1
    radio@cro: 2
    flour: 1
`.replace('        value: false\n', '        value: false\n        evidence:\n            - { ref: log }\n'));
  });

  it('takes in a latecomer, and what was decided and reviewed', async () => {
    const merged = await mergeTexts(CIO, CRO);
    const late = 'rubric: bakery@3\nrespondent: { role: legal }\nanswers:\n  oven: { value: yes, review: { value: no, by: guild } }\n  waste: 30\n  staff: { note: later }\n';
    const text = await mergeTexts(merged, late);
    const answers = await read(text);
    expect(answers.answers.get('oven')).toMatchObject({ given: true, respondents: [{ respondent: 'cio' }, { respondent: 'cro', evidence: [{ ref: 'log' }] }, { respondent: 'legal' }], review: { given: false, by: 'guild' } });
    expect(answers.answers.get('waste')).toMatchObject({ respondents: [{ respondent: 'cio', given: 12, by: 'cio' }, { respondent: 'legal', given: 30 }] });
    expect(answers.answers.get('staff')).toMatchObject({ respondents: [{ respondent: 'deputy', given: 3 }, { respondent: 'legal', note: 'later' }] });
    expect(text).toContain('# about grain');
    expect(text).not.toContain('respondent: { role');
  });

  it('keeps the line ends of Windows, JSON that is YAML too, and files without answers', async () => {
    expect(await mergeTexts('rubric: bakery@3\r\nanswers:\r\n  waste: 1 # x\r\n', 'rubric: bakery@3\nanswers:\n  waste: 2\n')).toContain('\r\n      - { respondent: file0, value: 1 } # x\r\n');
    const json = '{ "rubric": "bakery@3", "institution": { "name": "B" }, "answers": { "oven": true } }';
    expect((await read(await mergeTexts(json, CRO.replace('name: Bakery', 'name: B')))).answers.size).toBe(3);
    expect((await read(await mergeTexts('rubric: bakery@3\n', 'rubric: bakery@3\nanswers:\n', CRO))).answers.size).toBe(3);
  });
});

const statements: Record<string, string[]> = {
  'grain-source': ['0', '2', '{ level: 1, note: n }', '{ unknown: true }'],
  oven: ['yes', '{ value: no, evidence: [{ ref: e, assurance: tested }] }', '{ value: yes, by: me, review: { value: no, by: guild } }'],
  temperature: ['no', '\n    value: yes   # said\n    # within\n    note: |\n      two\n      lines'],
  waste: ['12', '{ value: 40, at: 2026-11-20 }', '{ note: only }'],
  staff: ['3', '{ value: 2, respondents: [{ respondent: a, value: 2 }, { respondent: b, value: 9, note: m }], decided: { by: all } }'],
  allergens: ['[nuts]', '{ selected: [nuts, dairy] }', 'null', '[]'],
};
const anyFile = fc
  .tuple(fc.shuffledSubarray(Object.keys(statements)), fc.array(fc.nat(), { minLength: 6, maxLength: 6 }), fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }), fc.constantFrom('', 'respondent: { name: Ann }\n', 'respondent: { role: cio, name: Ann }\n', 'retired: { radio: 1 }\n'))
  .map(([ids, picks, above, head]) => {
    const lines = ids.map((id, i) => {
      const value = statements[id]?.[(picks[i] ?? 0) % (statements[id]?.length ?? 1)] ?? 'null';
      return `${above[i] ? `  # above ${id}\n` : ''}  ${id}:${value.startsWith('\n') ? value : ` ${value}`}\n`;
    });
    return `rubric: bakery@3\ninstitution: { name: Bakery }\nkey: 1\n${head}answers:\n${lines.join('')}`;
  });

describe('a file that was handed out by owner', () => {
  const parted = { ...rubric, definition: { ...rubric.definition, owners: [{ id: 'baker' }] } };
  const { roles, unowned } = ownershipOf(parted.definition);
  // The bakery names no owners, so its questions are dealt out here.
  const dealt = [...roles.map(({ questions }) => questions), unowned].flat();
  const parts = [0, 1, 2].map((n) => ({ role: n === 2 ? undefined : `role${n}`, questions: dealt.filter((_, i) => i % 3 === n) }));
  const hand = (text: string, answers: Answers) => parts.map((part) => assignedText(text, answers, { ...part, title: 'part', asked: ({ id }) => `what of ${id}?` }));

  it('holds only the questions of its role, with what is asked where nothing is answered yet', async () => {
    const text = 'rubric: bakery@3 # v\nrespondent: { role: cio }\nanswers:\n  # g\n  grain-source: 2 # two\n  oven: yes\n  allergens: [nuts]\n';
    const files = hand(text, await read(text));
    for (const [i, file] of files.entries()) {
      const { answers } = parseYaml(file, 'file.yaml').value as { answers: Record<string, unknown> };
      expect(Object.keys(answers).sort()).toEqual((parts[i]?.questions ?? []).map(({ id }) => id).sort());
    }
    const whole = files.join('\n');
    expect(whole).toContain('  # g\n  grain-source: { level: 2, by: cio } # two\n');
    expect(whole).toContain('allergens: { selected: [nuts], by: cio }');
    expect(whole).toContain('  # what of waste?\n  waste: null\n');
    expect(whole).toContain('respondent: { role: role0 }\nanswers:');
    expect(whole.match(/^# part$/gm)).toHaveLength(3);
  });

  it('can begin without answers', async () => {
    for (const text of ['rubric: bakery@3\r\n', 'rubric: bakery@3\nanswers:\n', 'rubric: bakery@3\nanswers: {}\n']) {
      for (const file of hand(text, await read(text))) expect((await read(file)).answers.size).toBe(0);
    }
  });

  it('gives the whole when its parts are merged again', async () => {
    /** What an answers file says, with those signed by their file that nobody else had signed. */
    const saidIn = (answers: Answers, owner: (id: string) => string | undefined) =>
      Object.fromEntries(
        entriesOf(answers)
          .map(([id, { location: _, ...answer }]): [string, Omit<Answer, 'location'>] => {
            const isAnswered = (answer.given ?? answer.na ?? answer.unknown) !== undefined;
            const by = answer.by ?? (answer.respondents ? undefined : isAnswered ? (answers.respondent?.role ?? answers.respondent?.name ?? owner(id)) : owner(id));
            return [id, { ...answer, ...(by !== undefined && { by }) }];
          })
          .sort(([a], [b]) => (a < b ? -1 : 1)),
      );
    const ownerOf = (id: string) => parts.find(({ questions }) => questions.some((node) => node.id === id))?.role;
    await fc.assert(
      fc.asyncProperty(anyFile, async (text) => {
        const before = await read(text);
        const again = await mergeTexts(...hand(text, before));
        const after = await read(again);
        expect(saidIn(after, () => undefined), again).toEqual(saidIn(before, ownerOf));
        const numbers = ({ overall }: ReturnType<typeof score>) => overall;
        const options = { asOf: '2026-11-24', language: 'en' };
        expect(numbers(score(rubric, after, options))).toEqual(numbers(score(rubric, before, options)));
        const kept = parseYaml(again, 'file.yaml').value as Record<string, unknown>;
        expect(kept.key).toBe(1);
        expect(kept.retired).toEqual((parseYaml(text, 'file.yaml').value as Record<string, unknown>).retired);
        for (const [, id] of text.matchAll(/# above (\S+)/g)) if (after.answers.has(id ?? '') || after.open?.has(id ?? '')) expect(again).toContain(`# above ${id}`);
      }),
      { numRuns: 30 },
    );
  });
});

