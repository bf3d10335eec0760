import { describe, expect, it } from 'vitest';
import type { Condition, Rubric } from '../../src/model/rubric.ts';
import { outlineOf } from '../../src/model/outline.ts';
import { questionBackground, renderQuestion, renderRubric, renderRubricLine, renderSection } from '../../src/render/table/rubric.ts';
import { displayWidth } from '../../src/render/table/width.ts';
import { levels, rubricOf } from '../score/rubrics.ts';

const two = (en: string, zh: string) => ({ en, 'zh-CN': zh });
const dimensions = (weight?: number) => ({
  risk: { questions: [levels('r')] },
  'people-and-skills': { ...(weight !== undefined && { weight }), questions: [levels('p')] },
  data: { questions: [levels('d')] },
});
const profile: Rubric['profile'] = [
  { id: 'type', label: two('Type', '类型'), options: [{ id: 'bank', label: two('bank', '银行') }, { id: 'insurer', label: two('insurer', '保险公司') }] },
  { id: 'staff', label: two('Staff', '员工人数'), type: 'number' },
];

function shown(rest: Partial<Rubric>, language: 'en' | 'zh-CN' = 'en', weight?: number): string {
  const { definition } = rubricOf(dimensions(weight), { languages: ['en', 'zh-CN'], profile, ...rest });
  const text = renderRubric(definition, { language, width: 80, color: false }, 'show');
  for (const line of text.split('\n')) expect(displayWidth(line)).toBeLessThanOrEqual(80);
  return text;
}

const withSet = (when: Condition, language?: 'en' | 'zh-CN') => shown({ weightSets: [{ id: 'set', when, dimensions: { data: 2 } }] }, language);

it('a question says under which condition it is asked, or that there is one of many cases', () => {
  const asked = (when: Condition, language: 'en' | 'zh-CN') => {
    const { definition } = rubricOf({ risk: { questions: [{ ...levels('r'), when }] } }, { languages: ['en', 'zh-CN'], profile });
    return renderQuestion(definition, outlineOf(definition).questions[0]!.id, { language, width: 80, color: false });
  };
  const bank: Condition = { profile: { type: ['bank'] } };
  expect(asked(bank, 'en')).toContain('\n  Asked only where this holds: Type: bank');
  expect(asked(bank, 'zh-CN')).toContain('\n  仅在符合以下条件时提问：类型为银行');
  const many: Condition = { any: Array.from({ length: 20 }, () => ({ all: [bank, bank] })) };
  expect(asked(many, 'en')).toMatch(/\n {2}Asked only where its condition holds$/);
  expect(asked(many, 'zh-CN')).toMatch(/\n {2}仅在符合条件时提问$/);
});

const RENDERING = { language: 'en', width: 80, color: false } as const;

describe('the weight sets of a rubric', () => {
  it('show shares that the rubric’s own weights complete', () => {
    expect(shown({ weightSets: [{ id: 'set', name: two('The set', '权重'), dimensions: { data: 3 } }] }, 'en', 4)).toContain(
      '  Weight sets\n    set · The set · applies only where it is asked for with --weights\n      risk 12.5 % · people-and-skills 50.0 % · data 37.5 %\n',
    );
  });

  it('show the consistency ratio of those derived by comparison in pairs', () => {
    const ahp = [[1, 3, 5], [1 / 3, 1, 2], [1 / 5, 1 / 2, 1]];
    expect(shown({ weightSets: [{ id: 'set', ahp }] })).toContain('      risk 64.8 % · people-and-skills 23.0 % · data 12.2 %\n      consistency ratio 0.0036\n');
    expect(shown({ weightSets: [{ id: 'set', ahp: [[1, 1, 2], [1, 1, 2], [0.5, 0.5, 1]] }] }, 'zh-CN')).toContain('一致性比率 0.0000\n');
  });

  const cases: [Condition, string, string][] = [
    [{ profile: { type: ['bank', 'insurer'] } }, 'where Type: bank or insurer', '适用于类型为银行或保险公司'],
    [{ profile: { staff: { atLeast: 10, atMost: 99 } } }, 'where Staff at least 10 and Staff at most 99', '适用于员工人数不低于 10，且员工人数不高于 99'],
    [{ answer: { question: 'r', atLeast: 0.5 } }, 'where r at least 0.5', '适用于 r 不低于 0.5'],
    [{ answer: { question: 'r', is: ['x', 'y'] } }, 'where r: x or y', '适用于 r 为 x 或 y'],
    [{ not: { profile: { type: ['bank'] } } }, 'where not (Type: bank)', '适用于非（类型为银行）'],
    [
      { all: [{ profile: { type: ['bank'] } }, { any: [{ answer: { question: 'r', atMost: 0 } }, { profile: { staff: { atMost: 9 } } }] }] },
      'where Type: bank and (r at most 0 or Staff at most 9)',
      '适用于类型为银行，且（r 不高于 0，或员工人数不高于 9）',
    ],
  ];
  it.each(cases)('say to whom they apply: %j', (when, english, chinese) => {
    expect(withSet(when)).toContain(`set · set · applies ${english}\n`);
    expect(withSet(when, 'zh-CN')).toContain(`set · set · ${chinese}\n`);
  });

  it('fit the width however many dimensions there are', () => {
    const many = Object.fromEntries(Array.from({ length: 12 }, (_, i) => [`a-rather-long-dimension-${i}`, { questions: [levels(`q${i}`)] }]));
    const { definition } = rubricOf(many, { weightSets: [{ id: 'set' }] });
    const lines = renderRubric(definition, { language: 'en', width: 80, color: false }, 'show').split('\n');
    expect(Math.max(...lines.map(displayWidth))).toBeLessThanOrEqual(80);
    expect(lines.filter((line) => line.includes('8.3 %'))).toHaveLength(6);
  });
});

describe('the changelog of a rubric', () => {
  const release = (n: number) => ({ version: `${n}.0.0`, date: `2026-0${n}-01`, changes: two(`Change ${n}.`, `改动 ${n}。`) });

  it('shows the newest three versions and how many there are before', () => {
    expect(shown({ changelog: [5, 4, 3, 2, 1].map(release) })).toContain(
      '  Changelog\n    5.0.0 · 2026-05-01\n      Change 5.\n    4.0.0 · 2026-04-01\n      Change 4.\n    3.0.0 · 2026-03-01\n      Change 3.\n    … and 2 earlier\n',
    );
    expect(shown({ changelog: [2, 1].map(release) }, 'zh-CN')).toMatch(/更新记录\n {4}2\.0\.0 · 2026-02-01\n {6}改动 2。\n {4}1\.0\.0 · 2026-01-01\n {6}改动 1。\n\n/);
  });

  it('is not there where the rubric has none', () => {
    expect(shown({})).not.toContain('Changelog');
  });
});

describe('a rubric of somebody else’s', () => {
  const evil = '\u001B[2J\u009B\u202E\u0000';
  const { definition } = rubricOf(
    { a: { questions: [{ ...levels('q'), source: { ref: `ref${evil}`, url: `url${evil}` }, refs: [{ framework: 'f', control: `c${evil}`, relation: 'supports' }] }] } },
    { version: `1${evil}`, languages: ['en', `fr${evil}`], changelog: [{ version: `1${evil}`, date: `now${evil}`, changes: two(evil, evil) }] },
  );

  it.each([
    ['at a glance', renderRubric(definition, RENDERING, 'show'), ['en, fr[2J', 'test 1[2J', '1[2J · now[2J']],
    ['on a line', renderRubricLine(definition, RENDERING), ['en, fr[2J']],
    ['a question', renderQuestion(definition, 'q', RENDERING), ['ref[2J url[2J', 'f c[2J']],
    ['what stands behind a question', questionBackground(definition, 'q', RENDERING).join('\n'), ['ref[2J url[2J']],
    ['a dimension', renderSection(definition, 'a', RENDERING), ['ref[2J url[2J']],
  ])('moves no cursor: %s', (_, text, harmless) => {
    for (const each of harmless) expect(text).toContain(each);
    // eslint-disable-next-line no-control-regex
    expect(text).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202E]/);
  });
});
