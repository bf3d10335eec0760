/** A report carries every text that a renderer needs, in each language of the rubric. */
import { describe, expect, it } from 'vitest';
import type { LocalText, Question, Rubric } from '../../src/model/rubric.ts';
import { textsOf } from '../../src/score/texts.ts';
import { LEVELS, rubricOf } from './rubrics.ts';

const both = (en: string, zh?: string): LocalText => ({ en, ...(zh && { 'zh-CN': zh }) });
const rubricWith = (questions: Question[], rest: Partial<Rubric> = {}): Rubric => rubricOf({ d: { questions } }, { languages: ['en', 'zh-CN'], ...rest }).definition;
const textsOfQuestion = (question: Partial<Question> & Pick<Question, 'type'>, language = 'en') =>
  textsOf(rubricWith([{ id: 'q', ...question } as Question]), undefined, undefined)[language]!.questions.q;

describe('the texts of a rubric', () => {
  const rubric = rubricWith([{ id: 'q', type: 'boolean', text: both('Is it so?', '是这样吗？') }], {
    title: both('Readiness', '就绪度'),
    levels: LEVELS.map((level, k) => (k === 0 ? { ...level, name: both('None', '无') } : level)),
    principles: [{ id: 'P1', name: both('Fairness', '公平') }],
    owners: [{ id: 'cio', name: both('Head of IT') }],
    mustPass: [{ id: 'rule', question: 'q', atLeast: 1, cap: 0, reason: both('The law asks for it.') }, { id: 'bare', question: 'q', atLeast: 1, cap: 0 }],
    profile: [{ id: 'type', label: both('Type', '类型'), options: [{ id: 'bank', label: both('Bank', '银行') }, { id: 'other' }] }, { id: 'staff', type: 'number' }],
  });

  it('are there once for each language, in the first one where a text is missing, else the id', () => {
    expect(textsOf(rubric, { id: 'high', name: both('High', '高') }, { id: 'even', name: both('Even', '均等') })).toEqual({
      en: {
        rubric: 'Readiness',
        levels: ['None', '1', '2', '3', '4'],
        target: 'High',
        weightSet: 'Even',
        dimensions: { d: 'd' },
        topics: { 'd-topic': 'd-topic' },
        principles: { P1: 'Fairness' },
        owners: { cio: 'Head of IT' },
        mustPass: { rule: 'The law asks for it.', bare: '' },
        profile: { type: { label: 'Type', values: { bank: 'Bank', other: 'other' } }, staff: { label: 'staff', values: {} } },
        questions: { q: { text: 'Is it so?', actions: {} } },
      },
      'zh-CN': {
        rubric: '就绪度',
        levels: ['无', '1', '2', '3', '4'],
        target: '高',
        weightSet: '均等',
        dimensions: { d: 'd' },
        topics: { 'd-topic': 'd-topic' },
        principles: { P1: '公平' },
        owners: { cio: 'Head of IT' },
        mustPass: { rule: 'The law asks for it.', bare: '' },
        profile: { type: { label: '类型', values: { bank: '银行', other: 'other' } }, staff: { label: 'staff', values: {} } },
        questions: { q: { text: '是这样吗？', actions: {} } },
      },
    });
  });

  it('are ids, or nothing, where the rubric names nothing', () => {
    const bare = textsOf(rubricWith([{ id: 'q', type: 'boolean' }]), { id: 'high' }, { id: 'even' }).en;
    expect(bare).toMatchObject({ rubric: 'test', target: 'high', weightSet: 'even', questions: { q: { text: 'q' } } });
    expect([bare!.principles, bare!.owners, bare!.mustPass, bare!.profile]).toEqual([{}, {}, {}, {}]);
    expect(textsOf(rubricWith([{ id: 'q', type: 'boolean' }]), undefined, undefined).en).toMatchObject({ target: null, weightSet: null });
  });
});

describe('the texts of a question', () => {
  it('are its name, help and evidence where it has them', () => {
    expect(textsOfQuestion({ type: 'boolean', name: both('Name'), text: both('Text'), help: both('Help'), evidence: both('Minutes') })).toEqual({
      name: 'Name',
      text: 'Text',
      help: 'Help',
      evidence: 'Minutes',
      actions: {},
    });
  });

  it('with levels are the text of each, and the action that leads to it', () => {
    expect(textsOfQuestion({ type: 'level', levels: [{ text: both('Nothing') }, { action: both('Begin.') }, { text: both('All'), action: both('Finish.') }] })).toEqual({
      text: 'q',
      levels: ['Nothing', '1', 'All'],
      actions: { 1: 'Begin.', 2: 'Finish.' },
    });
  });

  it.each([
    [undefined, 'true'],
    ['yes', 'true'],
    ['no', 'false'],
    [false, 'false'],
  ] as const)('with yes and no, where %s is positive, are the action that leads to it', (positive, to) => {
    expect(textsOfQuestion({ type: 'boolean', ...(positive !== undefined && { positive }), action: both('Do it.', '去做。') }, 'zh-CN')).toEqual({ text: 'q', actions: { [to]: '去做。' } });
  });

  it.each(['choice', 'multi'] as const)('with options (%s) are the text of each, and the action that leads to it', (type) => {
    const options = [{ id: 'a', points: 0, text: both('First') }, { id: 'b', points: 1, action: both('Take it.') }];
    expect(textsOfQuestion({ type, options } as Question)).toEqual({ text: 'q', options: { a: 'First', b: 'b' }, actions: { b: 'Take it.' } });
  });

  it('with a number are its unit, in words or in each language, and the action of each step', () => {
    const curve: [number, number][] = [[0, 0], [10, 1]];
    expect(textsOfQuestion({ type: 'number', curve })).toEqual({ text: 'q', actions: {} });
    expect(textsOfQuestion({ type: 'number', curve, unit: '%', steps: [{ to: 5, action: both('Half.') }, { to: 10 }] })).toEqual({ text: 'q', unit: '%', actions: { 5: 'Half.' } });
    expect(textsOfQuestion({ type: 'number', curve, unit: both('days', '天') }, 'zh-CN')).toEqual({ text: 'q', unit: '天', actions: {} });
  });
});
