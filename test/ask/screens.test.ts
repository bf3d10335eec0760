/** Every question of the built-in rubric, in both languages, on terminals of several sizes. */
import stringWidth from 'fast-string-width';
import { describe, expect, it } from 'vitest';
import { SecondLine } from '../../src/ask/screens/second-line.ts';
import { loadRubric } from '../../src/files/rubric.ts';
import { ownershipOf } from '../../src/model/owners.ts';
import { outlineOf, type QuestionNode } from '../../src/model/outline.ts';
import { interview, type Driver, type Setting } from './driver.ts';

const rubric = await loadRubric('eight-principles');
const { questions } = outlineOf(rubric.definition);
const LANGUAGES = ['en', 'zh-CN'] as const;

/** A bank to which every question applies that can apply to one; where another type is asked for, that. */
const profileFor = (type: string) => `institution:
  name: Bank of Example
  type: ${type}
  tier: systemic
  jurisdictions: [CN, EU]
  stage: scaling
  sourcing: co-develop
  data: customer
  staff: 12000
  scenarios-pilot: [credit]
  scenarios-production: [credit]
  scenarios-customer: [credit]
respondent: { name: Ann, role: CRO }
`;
const typeFor = ({ question }: QuestionNode) => (question.id === 'gov-insurance' ? 'insurer' : question.id === 'gov-advice' ? 'securities' : 'bank');

const answered = ({ question }: QuestionNode): string => {
  const value = { level: 'level: 2', boolean: 'value: true', choice: '', multi: '', number: 'value: 1' }[question.type];
  if (question.type === 'choice') return `choice: ${question.options[0]?.id}`;
  if (question.type === 'multi') return `selected: [${question.options[0]?.id}]`;
  return value;
};

const remarks = `evidence: [{ ref: "board minutes 2026-03" }], note: "${'a long note for colleagues '.repeat(8)}"`;
const held = new Map<string, Driver>();

/** The interview at a question that was answered, with evidence, a note, and two announcements; held once for each type of institution. */
async function at(node: QuestionNode, setting: Omit<Setting, 'text' | 'rubric'> = {}): Promise<Driver> {
  const type = typeFor(node);
  const entries = questions.map((each) => `  ${each.id}: { ${answered(each)}, ${remarks} }\n`);
  const t = held.get(type) ?? (await interview({ rubric, text: `rubric: eight-principles@2\nlanguage: en\n${profileFor(type)}answers:\n${entries.join('')}` }));
  held.set(type, t);
  t.draws(setting);
  t.conversation.move(() => t.conversation.session.goTo({ kind: 'question', id: node.id }));
  t.conversation.notices = ['Now asked as well: Data foundation, Human review by risk, Staff who can use it', 'No longer asked: Data foundation'];
  return t;
}

describe.each(LANGUAGES)('in %s', (language) => {
  it('every question fits 80 × 24 with all that can stand beside it', async () => {
    for (const node of questions) {
      const t = await at(node, { language, rows: 200 });
      const lines = t.lines();
      expect(lines.length, `${node.id}\n${lines.join('\n')}`).toBeLessThanOrEqual(24);
      for (const line of lines) expect(stringWidth(line), `${node.id}: ${line}`).toBeLessThanOrEqual(80);
    }
  });

  it.each([40, 60, 100, 160, 200])('every question fits %i columns', async (columns) => {
    for (const node of questions) {
      // The program draws no wider than 100 columns.
      const width = Math.min(100, columns) - 1;
      const lines = (await at(node, { language, width, rows: 30 })).lines();
      expect(lines.length).toBeLessThanOrEqual(30);
      for (const line of lines) expect(stringWidth(line), `${node.id}: ${line}`).toBeLessThanOrEqual(width);
    }
  });

  it('every other screen fits 80 × 24 and 40 columns', async () => {
    for (const width of [79, 39]) {
      const t = await at(questions[0] as QuestionNode, { language, width, rows: 24 });
      const fits = () => {
        for (const line of t.lines()) expect(stringWidth(line), line).toBeLessThanOrEqual(width);
        expect(t.lines().length).toBeLessThanOrEqual(24);
      };
      t.press('?');
      fits();
      for (let i = 0; i < 40; i += 1) t.press('Down');
      fits();
      t.press('b', 'e');
      fits();
      t.press('1');
      fits();
      t.press('b', 'b', 'n');
      fits();
      t.press('Escape', '/');
      fits();
      t.press('Escape', 'g');
      fits();
      t.press('r');
      fits();
      for (let i = 0; i < 30; i += 1) t.press('Down');
      fits();
      t.conversation.move(() => t.conversation.session.goTo({ kind: 'summary', dimension: questions[0]?.dimension.id ?? '' }));
      fits();
      t.conversation.move(() => t.conversation.session.goTo({ kind: 'quick-done' }));
      fits();
      const opening = await interview({ rubric, language, width });
      for (const key of ['2', '4', '5']) {
        opening.press(key);
        for (const line of opening.lines()) expect(stringWidth(line), line).toBeLessThanOrEqual(width);
        opening.press('b');
      }
    }
  });

  it('can be read in lines, without anything to be seen', async () => {
    for (const node of questions) expect((await at(node, { language, plain: true, rows: 200 })).screen()).not.toMatch(/[▕█❯◉◯✓⏎↑↓]/);
  });
});

describe('quick mode', () => {
  it('asks the twenty questions that weigh most, then stops with an interval that they have narrowed', async () => {
    const t = await interview({ rubric, text: `rubric: eight-principles@2\nlanguage: en\n${profileFor('bank')}answers: {}\n` });
    t.press('4', '2', '1');
    const weights: number[] = [];
    const { session } = t.conversation;
    for (let i = 0; i < 20; i += 1) {
      expect(t.screen()).toContain(`${i + 1} of 20`);
      const { step } = session.interview;
      weights.push(t.conversation.report().questions.find(({ id }) => step.kind === 'question' && id === step.id)?.weight ?? 0);
      const before = t.conversation.report().overall;
      t.conversation.move(() => session.answer(outlineOf(rubric.definition).byId.get((step as { id: string }).id)?.question as never, { na: 'out of scope' }));
      expect(before.potential).toBeGreaterThan(0);
    }
    expect(t.screen()).toMatch(/20 questions later the result lies at/);
    expect(t.press('2').screen()).toContain('about 87 min left');
    const asked = new Set(session.interview.facts.answers.keys());
    expect(asked.size).toBe(20);
    expect(weights.every((weight, i) => i === 0 || weight > 0)).toBe(true);
  });

  it('can be stopped for the result', async () => {
    const t = await interview({ rubric, text: `rubric: eight-principles@2\nlanguage: en\n${profileFor('bank')}answers: {}\n` });
    t.press('4', '2', '1');
    for (let i = 0; i < 20; i += 1) t.press('u');
    expect(t.press('1').conversation.ending).toBe('finished');
  });
});

describe('one role', () => {
  it('is asked only the questions that it owns', async () => {
    const t = await interview({ rubric, text: `rubric: eight-principles@2\nlanguage: en\n${profileFor('bank')}answers: {}\n` });
    t.press('4').press('8');
    expect(t.screen()).toMatch(/CISO \(\d+\)/);
    const place = t.lines().findIndex((line) => line.includes('CISO'));
    for (let i = 2; i < place; i += 1) t.press('Down');
    t.press('Enter');
    expect(t.screen()).toContain('Questions: CISO');
    t.press('1');
    const { session } = t.conversation;
    const owned = ownershipOf(rubric.definition).roles.find(({ id }) => id === 'ciso')?.questions ?? [];
    const asked: string[] = [];
    while (session.interview.step.kind !== 'review') {
      if (session.interview.step.kind === 'question') asked.push(session.interview.step.id);
      t.press(session.interview.step.kind === 'question' ? 'u' : '1');
    }
    expect(asked.length).toBeGreaterThan(2);
    expect(owned.map(({ id }) => id)).toEqual(expect.arrayContaining(asked));
    expect(t.screen()).toContain(`0 answered · 0 unanswered · ${asked.length} unknown`);
  });
});

describe('an independent review', () => {
  it.each(LANGUAGES)('fits 80 × 24 at every question, in %s', async (language) => {
    const entries = questions.map((each) => `  ${each.id}: { ${answered(each)}, ${remarks} }\n`);
    const t = await interview({ rubric, language, screens: new SecondLine(), text: `rubric: eight-principles@2\nlanguage: en\n${profileFor('bank')}answers:\n${entries.join('')}` });
    t.say('internal audit');
    for (const node of questions) {
      t.conversation.move(() => t.conversation.session.goTo({ kind: 'question', id: node.id }));
      const lines = t.lines();
      expect(lines.length).toBeLessThanOrEqual(24);
      for (const line of lines) expect(stringWidth(line), line).toBeLessThanOrEqual(79);
      expect(lines.join('\n')).toContain('board minutes 2026-03');
    }
  });
});
