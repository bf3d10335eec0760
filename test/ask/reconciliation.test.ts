/** A group settles what it does not agree on: keys go in, the lines of the screen come out, the file is a real one. */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { frame } from '../../src/ask/lines.ts';
import { Reconciliation } from '../../src/ask/reconciliation.ts';
import type { View } from '../../src/ask/view.ts';
import { AnswersDocument } from '../../src/files/answers-document.ts';
import { AnswersFile } from '../../src/files/answers-file.ts';
import { readAnswers } from '../../src/files/answers-reader.ts';
import { LANGUAGES, type Language } from '../../src/messages/index.ts';
import type { Question } from '../../src/model/rubric.ts';
import { agreementOf } from '../../src/panel/agreement.ts';
import { paintFor } from '../../src/render/table/paint.ts';
import { levels, rubricOf } from '../score/rubrics.ts';

const text = (en: string) => ({ text: { en } });
const questions: Question[] = [
  levels('l', 5, { text: { en: 'How good is it?' }, weight: 5 }),
  { id: 'y', type: 'boolean', weight: 4, allowNa: true, ...text('Is it so?') },
  { id: 'c', type: 'choice', weight: 3, options: [{ id: 'low', points: 0, ...text('Little') }, { id: 'high', points: 1, ...text('Much') }] },
  { id: 'm', type: 'multi', weight: 2, options: [{ id: 'x', points: 3, ...text('Ex') }, { id: 'z', points: 1, ...text('Zed') }, { id: 'none', exclusive: true, ...text('None') }], fullMarks: 3 },
  { id: 'n', type: 'number', max: 10, unit: '%', curve: [[0, 0], [10, 1]], ...text('How many?') },
];
const rubric = rubricOf({ d: { questions } });

const FILE = `rubric: test@1
answers:
  l:
    level: 0
    evidence: [{ ref: one }]
    respondents:
      - { respondent: cio, level: 4, note: all of it, evidence: [{ ref: four }] }   # said so
      - { respondent: cro, level: 0, evidence: [{ ref: one }] }
  y: { value: false, respondents: [{ respondent: cio, value: yes }, { respondent: cro, value: no }, { respondent: legal, na: not here }] }
  c: { choice: low, respondents: [{ respondent: cio, choice: high }, { respondent: cro, choice: low }] }
  m: { respondents: [{ respondent: cio, selected: [x] }, { respondent: cro, selected: [z] }, { respondent: legal, selected: [none] }] }
  n: { value: 1, respondents: [{ respondent: cio, value: 9 }, { respondent: cro, value: 1 }, { respondent: legal, unknown: true }] }
`;

async function sit({ language = 'en', plain = false }: { language?: Language; plain?: boolean } = {}) {
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'reconcile-')), 'bank.yaml');
  writeFileSync(file, FILE);
  const { answers } = await readAnswers(FILE, rubric, file);
  const { reconcile } = agreementOf(rubric, answers, { asOf: '2026-11-20', language: 'en' });
  const document = AnswersDocument.of(FILE);
  const saved = new AnswersFile({ path: file, document, begin: () => document, read: async (text) => (await readAnswers(text, rubric, file)).answers });
  const talk = new Reconciliation({ rubric: rubric.definition, answers, conflicts: reconcile, file: saved, now: () => new Date(2026, 10, 24, 10) });
  const view: View = { rubric: rubric.definition, language, say: LANGUAGES[language].ask, colon: LANGUAGES[language].cli.colon, file: 'bank.yaml', paint: paintFor(false), color: false, width: 79, rows: 24, plain };
  const screen = () => frame(talk.draw(view), view.rows, { above: '', below: '' }).lines.join('\n');
  const press = (...keys: string[]) => {
    for (const key of keys) {
      talk.panel.press({ name: { Escape: 'escape', Enter: 'return' }[key] ?? key, sequence: key });
      screen();
    }
  };
  const type = (typed: string) => {
    talk.panel.field?.edited(typed, typed.length);
    talk.panel.field?.submit();
    screen();
  };
  const enter = (...lines: string[]) => {
    for (const line of lines) {
      screen();
      talk.panel.enter(line);
    }
  };
  const written = async () => {
    await talk.settled();
    return readFileSync(file, 'utf8');
  };
  screen();
  return { talk, screen, press, type, enter, written };
}

describe('reconciling', () => {
  it('asks who decides first, and needs an answer', async () => {
    const { talk, screen, type } = await sit();
    expect(screen()).toContain('Who decides?');
    type('');
    expect(screen()).toContain('✗ A decision needs somebody who took it.');
    type('workshop');
    expect(screen()).toContain('Conflict 1 of 5');
    expect(talk.by).toBe('workshop');
  });

  it('shows what each says and why, and who gave which answer', async () => {
    const { screen, type } = await sit();
    type('workshop');
    const shown = screen();
    for (const each of ['Conflict 1 of 5 · 33.33 points', 'How good is it?', 'cio: 4 “all of it”', 'cro: 0', /❯ 0 ✓ 0 {2}← cro/, /4 {3}4 {2}← cio/, 's   leave it as merged for now']) expect(shown).toEqual(expect.stringMatching(each instanceof RegExp ? each : each.replace(/[.?]/g, '\\$&')));
  });

  it('keeps who decided what and why at once, with the evidence that goes with the answer', async () => {
    const { press, type, written } = await sit();
    type('workshop');
    press('4');
    type('minutes 12');
    expect(await written()).toContain(`  l:
    level: 4
    evidence:
      - { ref: four }
    respondents:
      - { respondent: cio, level: 4, note: all of it, evidence: [{ ref: four }] } # said so
      - { respondent: cro, level: 0, evidence: [{ ref: one }] }
    decided: { by: workshop, at: 2026-11-24, note: minutes 12 }
`);
  });

  it('has no evidence for an answer that nobody gave', async () => {
    const { press, type, written } = await sit();
    type('workshop');
    press('2');
    type('');
    expect(await written()).toContain('  l:\n    level: 2\n    respondents:');
  });

  it('goes back, leaves open, takes a second thought, and ends after the last', async () => {
    const { talk, screen, press, type, written } = await sit();
    type('workshop');
    press('s', 'b', '3', 'Escape');
    expect(screen()).toContain('Conflict 1 of 5');
    press('3');
    type('');
    press('b');
    expect(screen()).toMatch(/3 ✓ 3/);
    press('1');
    type('');
    press('s', 's', 's', 's');
    expect([talk.ending, talk.decided]).toEqual(['finished', 1]);
    expect(await written()).toMatch(/level: 1\n.*\n.*\n.*\n {4}decided: { by: workshop, at: 2026-11-24 }/);
  });

  it('takes every kind of answer', async () => {
    const { talk, screen, press, type, written } = await sit();
    type('workshop');
    press('s');
    expect(screen()).toMatch(/1 {3}yes {2}← cio[^]*0 ✓ no {2}← cro[^]*not here.* ← legal/);
    press('1');
    type('');
    press('2');
    type('');
    expect(screen()).toMatch(/1 {3}x {2}← cio[^]*2 {3}z {2}← cro[^]*3 {3}none {2}← legal[^]*a {3}another answer/);
    press('a', '1', '2', 'Enter');
    type('both');
    expect(screen()).toMatch(/cio: 9 %[^]*legal: (not known|unknown)[^]*1 {3}9 % {2}← cio[^]*2 ✓ 1 % {2}← cro/);
    press('a');
    type('eleven');
    expect(screen()).toContain('✗');
    type('11');
    expect(screen()).toContain('✗');
    type('５ %');
    type('');
    expect(talk.ending).toBe('finished');
    const { answers } = (await readAnswers(await written(), rubric)).answers;
    const said = ['y', 'c', 'm', 'n'].map((id) => answers.get(id)?.given);
    expect(said).toEqual([true, 'high', ['x', 'z'], 5]);
    expect(answers.get('n')?.decided).toEqual({ by: 'workshop', at: '2026-11-24' });
  });

  it('may find that a question does not apply, or go back from another answer', async () => {
    const { screen, press, type, written } = await sit();
    type('workshop');
    press('s', 'down', 'Enter');
    type('');
    press('s', 'a', 'Escape');
    expect(screen()).toContain('Conflict 4 of 5');
    expect(await written()).toContain('  y:\n    na: not here\n    respondents: [');
  });

  it('needs something ticked in another selection, and tells what was denied in words', async () => {
    const { screen, press, type, enter, written } = await sit();
    type('workshop');
    press('s', 's', 's', 'a', 'Enter');
    expect(screen()).toContain('✗ Please tick at least one; u says that it is not known.');
    enter('9');
    expect(screen()).toContain('✗ There is no 9 to choose here.');
    press('Escape', 's', '7');
    expect(screen()).toContain('✗ There is no 7 to choose here.');
    expect(await written()).toBe(FILE);
  });

  it('stops where it stands, before and after the first conflict', async () => {
    const first = await sit();
    first.press('Escape');
    expect(first.talk.ending).toBe('paused');
    const second = await sit();
    second.type('workshop');
    second.press('q');
    expect(second.talk.ending).toBe('paused');
    expect(await second.written()).toBe(FILE);
  });

  it('speaks Chinese, and goes in lines where there is no screen', async () => {
    const chinese = await sit({ language: 'zh-CN' });
    chinese.type('工作会');
    expect(chinese.screen()).toContain('第 1 项分歧，共 5 项 · 涉及 33.33 分');
    expect(chinese.screen()).toContain('cio：4，“all of it”');
    const lines = await sit({ plain: true });
    lines.enter('workshop', '3', 'because', 's', 's', 's', 's');
    expect([lines.talk.ending, lines.talk.decided]).toEqual(['finished', 1]);
    expect(await lines.written()).toContain('decided: { by: workshop, at: 2026-11-24, note: because }');
  });
});
