/** Numbers, answers and names in words, in both languages. */
import { describe, expect, it } from 'vitest';
import type { QuestionResult, Texts } from '../../src/model/report.ts';
import { wordsFor } from '../../src/render/words.ts';

const texts = {
  rubric: 'Rubric',
  dimensions: {},
  topics: { t: 'Topic' },
  principles: {},
  owners: {},
  mustPass: {},
  levels: [],
  profile: { type: { label: 'Type', values: { bank: 'Bank' } }, staff: { label: 'Staff', values: {} }, markets: { label: 'Markets', values: { hk: 'Hong Kong' } }, more: { label: 'More', values: {} } },
  questions: { n: { text: 'N', unit: 'days' }, m: { text: 'M', actions: { b: 'Add b.' } } },
} as unknown as Texts;
const en = wordsFor({ en: texts }, 'en');
const zh = wordsFor({ en: texts }, 'zh-CN', 'long');

describe('numbers in words', () => {
  it('are a dash where there is none, and never a whole that is not reached', () => {
    expect([en.score(null), en.points(null), en.percent(null)]).toEqual(['–', '–', '–']);
    expect([en.percent(0.999), en.percent(1), zh.percent(0.5)]).toEqual(['99 %', '100 %', '50%']);
  });

  it('are a level, a range of levels, or a dash', () => {
    const level = (low: number | null, high: number | null) => en.level({ level: low, levelHigh: high });
    expect([level(2, 2), level(1, 3), level(null, 3), level(1, null)]).toEqual(['2', '1–3', '–', '–']);
  });

  it('are days as people write them, and what is no day as it stands', () => {
    expect([zh.day('2026-11-25'), zh.day('soon'), zh.day('2026-02-30'), en.day('2026-11-25')]).toEqual(['2026年11月25日', 'soon', '2026-02-30', '2026-11-25']);
  });
});

describe('answers in words', () => {
  it('say each type as a person would', () => {
    expect(en.answer({ id: 'x', type: 'boolean' }, true)).toBe('yes');
    expect(en.answer({ id: 'x', type: 'boolean' }, false)).toBe('no');
    expect(zh.answer({ id: 'x', type: 'multi' }, ['a', 'b'])).toBe('a、b');
    expect(en.answer({ id: 'n', type: 'number' }, 3)).toBe('3 days');
    expect(en.answer({ id: 'x', type: 'number' }, 3)).toBe('3');
    expect(en.answer({ id: 'x', type: 'choice' }, 'a')).toBe('a');
    expect(en.answer({ id: 'x', type: 'level' }, null)).toBe('–');
  });

  const stand = (rest: Partial<QuestionResult>) => en.nowAndTarget({ id: 'x', type: 'level', levels: null, answer: null, value: null, target: null, ...rest } as QuestionResult);

  it('stand beside what the target asks of them', () => {
    expect(stand({ type: 'boolean', answer: false, value: 0, target: 1 })).toBe('no → yes');
    expect(stand({ type: 'boolean', answer: false, value: 0, target: 0 })).toBe('no → no');
    expect(stand({ levels: [0, 0.5, 1], answer: 1, value: 0.5, target: 0.75 })).toBe('1 → 2');
    expect(stand({ type: 'number', answer: 4, value: 0.4 })).toBe('0.40 → 0.00');
  });

  it('stand as values where evidence holds a level below what is claimed', () => {
    expect(stand({ levels: [0, 0.5, 1], answer: 2, value: 0.5, target: 1 })).toBe('0.50 → 1.00');
    expect(stand({ levels: [0, 0.5, 1], answer: 2, value: null, target: 1 })).toBe('– → 1.00');
  });

  it('are steps from one to another', () => {
    const step = (from: Parameters<typeof en.step>[1], to: Parameters<typeof en.step>[2]) => en.step({ id: 'x', type: 'multi' }, from, to);
    expect([step(['a'], ['a', 'b', 'c']), step(null, ['a']), step(['a'], ['a'])]).toEqual(['+ b, c', '– → a', 'a']);
  });
});

describe('actions in words', () => {
  it('find out, show evidence, or do what the rubric says', () => {
    const action = (from: Parameters<typeof en.step>[1], to: Parameters<typeof en.step>[2]) => en.action({ question: 'm', from, to, action: 'As written.' });
    expect(action(1, null)).toBe('Establish the answer.');
    expect(action(['a'], ['a'])).toBe('Bring evidence for what is already claimed.');
    expect(action(['a'], ['a', 'b'])).toBe('Add b.');
    expect([action(['a'], []), action('a', 'c')]).toEqual(['As written.', 'As written.']);
  });
});

describe('names in words', () => {
  it('are the id where there is no name, and inherited names are none', () => {
    expect([en.name('topics', 't'), en.name('topics', 'u'), en.name('owners', 'constructor')]).toEqual(['Topic', 'u', 'constructor']);
  });

  it('are with the principles that a question serves', () => {
    expect(en.questionLabel({ id: 'x', topic: 't', principles: [] })).toBe('Topic');
    expect(en.questionLabel({ id: 'x', topic: 't', principles: ['P1', 'P2'] })).toBe('Topic (P1, P2)');
  });

  it('are those of the language, or of the first there is', () => {
    expect([zh.local({ en: 'Word', 'zh-CN': '词' }), zh.local({ en: 'Word' }), zh.local({})]).toEqual(['词', 'Word', '']);
  });

  it('are those of the first three attributes that are choices', () => {
    const institution = { name: 'A', type: 'bank', staff: 12, markets: ['hk', 'sg'], more: 'unseen' };
    expect(en.profile({ institution } as Parameters<typeof en.profile>[0])).toEqual(['Bank', 'Hong Kong', 'sg']);
  });
});
