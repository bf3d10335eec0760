/** Questions of every type, as `rubric show` prints them. */
import { describe, expect, it } from 'vitest';
import type { Framework } from '../../src/model/framework.ts';
import type { Question, Rubric } from '../../src/model/rubric.ts';
import { renderRubric, renderSection } from '../../src/render/table/rubric.ts';
import { rubricOf } from '../score/rubrics.ts';

const options = { language: 'en', width: 100, color: false } as const;
const frameworks = new Map([['nist', { short: { en: 'AI RMF' }, controls: [{ id: 'MAP 1', title: { en: 'Context' } }] } as unknown as Framework]]);

const shown = (question: object, rest: Partial<Rubric> = {}, language: 'en' | 'zh-CN' = 'en') =>
  renderSection(rubricOf({ d: { questions: [{ id: 'q', ...question } as Question] } }, rest).definition, 'd', { ...options, language, frameworks });
const yesNo = (rest: object, rubric?: Partial<Rubric>) => shown({ type: 'boolean', ...rest }, rubric);

describe('the answers of a question', () => {
  it('are worth what they are: yes or no', () => {
    expect(yesNo({})).toMatch(/yes: \D*1\.00\D* · no: \D*0\.00/);
    for (const positive of ['no', false]) expect(yesNo({ positive })).toMatch(/yes: \D*0\.00\D* · no: \D*1\.00/);
    expect(shown({ type: 'boolean' }, {}, 'zh-CN')).toMatch(/是：\D*1\.00\D* · 否：\D*0\.00/);
  });

  it('are worth their share of the most points: one of several', () => {
    const text = shown({ type: 'choice', options: [{ id: 'a', text: { en: 'Alone' }, points: 4 }, { id: 'b', points: 1 }] });
    expect(text).toMatch(/- a: Alone \(.*1\.00.*\)/);
    expect(text).toMatch(/- b: b \(.*0\.25.*\)/);
  });

  it('are worth their share of full marks: some of several', () => {
    const some = (rest: object) => shown({ type: 'multi', options: [{ id: 'a', points: 3 }, { id: 'b', points: 1 }, { id: 'c' }, { id: 'none', exclusive: true }], ...rest });
    expect(some({})).toMatch(/a: a \(.*0\.75.*\)\n.*b: b \(.*0\.25.*\)\n.*c: c \(.*0\.00.*\)\n.*none: none \(\D+\)/);
    expect(some({ fullMarks: 6 })).toMatch(/a: a \(.*0\.50/);
  });

  it('lie on a curve: a number, with or without unit and steps', () => {
    const number = { type: 'number', curve: [[0, 0], [10, 1]] };
    expect(shown(number)).toContain('0 → 0 · 10 → 1');
    expect(shown({ ...number, unit: { en: 'days' }, steps: [{ to: 5, action: { en: 'Halve it.' }, effort: 2 }] })).toMatch(/0 days → 0 · 10 days → 1\n  → 5 days\n.*Halve it\. \(2 pw\)/);
  });
});

describe('the step to an answer', () => {
  const action = { en: 'Appoint.' };

  it('names its owner and effort as far as they are known', () => {
    expect(yesNo({ action })).toMatch(/Appoint\.\n?/);
    expect(yesNo({ action })).not.toContain('Appoint. (');
    expect(yesNo({ action, owner: 'cio' })).toContain('Appoint. (cio)');
    expect(yesNo({ action, owner: 'cio', effort: 1 }, { owners: [{ id: 'cio', name: { en: 'Head of IT' } }] })).toContain('Appoint. (Head of IT · 1 pw)');
  });
});

describe('the notes of a question', () => {
  it('say why it is asked, what shows it, and on what it depends', () => {
    const text = yesNo({ help: { en: 'It matters.' }, evidence: { en: 'A minute.' }, allowNa: true, when: { answer: { question: 'z', atLeast: 1 } }, requires: [{ question: 'y', atLeast: 1 }] });
    for (const part of ['It matters.', 'A minute.', ': y']) expect(text).toContain(part);
    expect(yesNo({}).split('\n').length).toBeLessThan(text.split('\n').length - 5);
  });

  it.each<[object, string | RegExp]>([
    [{ part: 3 }, /\b3\b/],
    [{ part: 3, principle: 7 }, /3.*7/],
    [{ part: 2, challenge: 'cost' }, /2.*Cost of errors/],
    [{ part: 2, challenge: 'bare' }, /2.*bare/],
    [{ beyond: 'nist', control: 'MAP 1' }, 'AI RMF MAP 1 Context'],
    [{ beyond: 'nist', control: 'MAP 9' }, /AI RMF MAP 9$/m],
    [{ beyond: 'iso', control: '5.1' }, /: iso 5\.1$/m],
    [{ ref: 'A book', url: 'https://example.org' }, ': A book https://example.org'],
  ])('name the source %j', (source, wanted) => {
    const text = yesNo({ source }, { challenges: [{ id: 'cost', name: { en: 'Cost of errors' } }] } as Partial<Rubric>);
    expect(text.split('\n').at(-1)).toMatch(wanted);
  });

  it('name the controls it speaks to', () => {
    expect(yesNo({ refs: [{ framework: 'nist', control: 'MAP 1', relation: 'partial' }] })).toMatch(/ {4}AI RMF MAP 1 Context \(.+\)/);
  });
});

describe('a rubric in the terminal', () => {
  const definition = (rest: object) => rubricOf({ d: { questions: [{ id: 'q', type: 'boolean', principles: ['P1'] } as Question] } }, rest as Partial<Rubric>).definition;

  it('says its source, targets, rules and principles, by id where they have no name', () => {
    const text = renderRubric(
      definition({ title: { en: 'Mine' }, source: { title: { en: 'Paper' }, year: 2025 }, targets: [{ id: 'aim', default: 1 }], principles: [{ id: 'P1' }], mustPass: [{ id: 'rule', question: 'q', atLeast: 1, cap: 1 }] }),
      options,
      'show',
    );
    for (const part of ['Mine 1.0.0', 'Paper (2025)', 'aim · aim', 'P1 · P1', 'rule · ']) expect(text).toContain(part);
    expect(renderRubric(definition({ source: { title: { en: 'Paper' } } }), options, 'show')).toMatch(/Paper$/m);
    expect(renderRubric(definition({}), options, 'show')).toMatch(/^test 1\.0\.0\n/);
  });

  it('shows three releases and counts the earlier ones', () => {
    const changelog = [5, 4, 3, 2].map((n) => ({ version: `${n}.0.0`, date: '2026-01-01', changes: { en: `Change ${n}.` } }));
    const text = renderRubric(definition({ changelog }), options, 'show');
    expect(text).toContain('3.0.0 · 2026-01-01\n      Change 3.\n');
    expect(text).not.toContain('Change 2.');
    expect(renderRubric(definition({ changelog: changelog.slice(1) }), options, 'show')).toContain('Change 2.');
  });

  it('shows a principle with its text and its questions', () => {
    const text = renderSection(definition({ principles: [{ id: 'P1', name: { en: 'Lead' }, text: { en: 'From the top.' } }] }), 'P1', options);
    expect(text).toMatch(/Lead · P1\n {2}From the top\.\n/);
    expect(renderSection(definition({ principles: [{ id: 'P1' }] }), 'P1', options)).toMatch(/P1 · P1\n/);
  });
});
