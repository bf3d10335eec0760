/** Rubrics at the edges of what the linter goes through: what is missing, what is empty, what is too much to decide. */
import { describe, expect, it } from 'vitest';
import { verdictOn } from '../../src/lint/conditions.ts';
import { lint } from '../../src/lint/lint.ts';
import type { Condition, MultiQuestion, Question, Rubric } from '../../src/model/rubric.ts';
import { levels, rubricOf, type Sections } from '../score/rubrics.ts';

const findings = (sections: Sections, rest: Partial<Rubric> = {}) => lint(rubricOf(sections, { owners: [{ id: 'cio' }], ...rest }).definition, () => true, new Map());
const codes = (...given: Parameters<typeof findings>) => findings(...given).map(({ code }) => code);
const multi = (id: string, ids: string[], rest: Partial<MultiQuestion> = {}): Question => ({
  id,
  type: 'multi',
  options: [...ids.map((option) => ({ id: option, points: 1, action: { en: 'Do.' }, effort: 1, owner: 'cio' })), { id: 'none', exclusive: true }],
  ...rest,
});

describe('texts', () => {
  const style = { vague: { en: ['fully', 'mature'], 'zh-CN': ['充分'] } };
  const named = (name: Record<string, string>) => codes({ d: { questions: [{ ...levels('q', 2), name } as Question] } }, { languages: ['en', 'zh-CN'], style }).filter((code) => code.startsWith('word') || code === 'text-incomplete');

  it('are held against the words of their own language alone, and may lack one', () => {
    expect(named({ en: 'Plain' })).toContain('text-incomplete');
    expect(named({ 'zh-CN': '已充分' })).toEqual(expect.arrayContaining(['text-incomplete', 'word-vague']));
  });

  it.each([
    ['fully', 1],
    ['Fully done', 1],
    ['done fully', 1],
    ['skilfully', 0],
    ['fullyness', 0],
    ['premature, immature, mature', 1],
  ])('%s holds whole words only', (en, count) => {
    expect(named({ en, 'zh-CN': '好' }).filter((code) => code === 'word-vague')).toHaveLength(count);
  });
});

describe('conditions', () => {
  const verdict = (when: Condition, rest: Partial<Rubric>) => verdictOn(when, rubricOf({ d: { questions: [levels('q', 2)] } }, rest).definition);

  it('without bounds hold for any number', () => {
    expect(verdict({ profile: { staff: {} } }, { profile: [{ id: 'staff', type: 'number' }] })).toEqual({ canHold: true, canFail: false });
    expect(verdict({ profile: { staff: { atLeast: 10, atMost: 50 } } }, { profile: [{ id: 'staff', type: 'number' }] })).toEqual({ canHold: true, canFail: true });
    expect(verdict({ profile: { staff: { atLeast: 60, atMost: 50 } } }, { profile: [{ id: 'staff', type: 'number' }] })).toEqual({ canHold: false, canFail: true });
  });

  it('on an attribute without options never hold', () => {
    expect(verdict({ profile: { place: ['a'] } }, { profile: [{ id: 'place' }] })).toEqual({ canHold: false, canFail: false });
  });

  it('on options without points look at the options alone', () => {
    const { definition } = rubricOf({ d: { questions: [{ id: 'm', type: 'multi', options: [{ id: 'x', points: 1 }, { id: 'idle' }] }] } });
    expect(verdictOn({ answer: { question: 'm', is: ['idle'] } }, definition)).toEqual({ canHold: true, canFail: true });
  });
});

describe('what is too much to decide', () => {
  /** Options that a condition tells apart one by one. */
  const ids = Array.from({ length: 14 }, (_, i) => `o${i}`);
  const eachOf = (question: string): Condition => ({ any: ids.map((option): Condition => ({ answer: { question, is: [option] } })) });
  const eachValue: Condition = { any: ids.map((option): Condition => ({ profile: { scenarios: [option] } })) };
  const profile = [{ id: 'scenarios', many: true, options: ids.map((id) => ({ id })) }];

  it('is said of a question with too many cases, as condition, as better answer and for the profiles', () => {
    const undecided = findings({ d: { questions: [multi('many', ids, { weight: 1 }), levels('led', 2, { when: eachOf('many') })] }, e: { questions: [levels('other', 2)] } }).filter(({ code }) => code === 'undecided');
    expect(undecided.map(({ params }) => (params as { what: string }).what).sort()).toEqual(['better', 'condition']);
    const onlyLed = findings({ d: { questions: [multi('many', ids, { weight: 0 }), levels('led', 2, { when: eachOf('many') })] } }).filter(({ code }) => code === 'undecided');
    expect(onlyLed.map(({ params }) => (params as { what: string }).what)).toContain('profiles');
  });

  it('is said of an attribute with too many cases', () => {
    const undecided = findings({ d: { questions: [levels('first', 2, { when: eachValue }), levels('second', 2, { when: { answer: { question: 'first', atLeast: 1 } } })] } }, { profile }).filter(({ code }) => code === 'undecided');
    expect(undecided.map(({ params }) => (params as { what: string }).what)).toEqual(expect.arrayContaining(['better', 'profiles']));
  });
});

describe('a better answer that lowers the score', () => {
  it('is named by its option', () => {
    const options = [{ id: 'no', points: 0 }, { id: 'yes', points: 1, action: { en: 'Do.' }, effort: 1, owner: 'cio' }];
    const found = findings({ d: { questions: [{ id: 'c', type: 'choice', options }, levels('led', 2, { weight: 9, when: { answer: { question: 'c', is: ['yes'] } } }), levels('rest', 2, { weight: 9 })] } }).find(({ code }) => code === 'better-lowers');
    expect(found?.params).toMatchObject({ from: 'no', to: 'yes' });
  });
});

describe('versions', () => {
  const release = (version: string, date: string) => ({ version, date, changes: { en: 'x' } });

  it('that differ only after the three numbers are not put in order', () => {
    const changelog = [release('1.0.0', '2026-01-02'), release('1.0.0-beta', '2026-01-01')] as Rubric['changelog'];
    expect(codes({ d: { questions: [levels('q', 2)] } }, { version: '1.0.0', ...(changelog && { changelog }) })).not.toContain('changelog-order');
  });

  it('before the last are not held against the questions of the rubric', () => {
    const migrations: Rubric['migrations'] = [{ from: 1, to: 2, questions: { a: { becomes: [{ question: 'gone-since' }] } } }, { from: 2, to: 3, questions: {} }];
    expect(codes({ d: { questions: [levels('q', 2)] } }, { version: '3.0.0', ...(migrations && { migrations }) })).not.toContain('successor-unknown');
  });
});
