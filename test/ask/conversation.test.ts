/** Whole interviews without a terminal: what is shown, what is asked next, what the file holds. */
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { SecondLine } from '../../src/ask/screens/second-line.ts';
import { INTRODUCED, interview } from './driver.ts';

const withAnswers = (answers: string) => INTRODUCED.replace('answers: {}', `answers: { ${answers} }`);
/** An interview that stands at its first open question. */
const resumed = async (answers = '', setting = {}) => (await interview({ text: withAnswers(answers), ...setting })).press('1');
const by = { at: expect.stringMatching(/^2026-11-20T10:00:00/) as string };

describe('the opening', () => {
  it('says what it is, how long it takes, where it is written and how to pause', async () => {
    const t = await interview();
    expect(t.screen()).toContain('Repair shop: guided self-assessment');
    expect(t.screen()).toMatch(/6 questions to go, about 9 min left at 1\.5 min each, as a rule\./);
    expect(t.screen()).toMatch(/Nothing leaves this machine\. Every answer is written to shop-answers\.yaml at\nonce\./);
    expect(t.screen()).toContain('To pause, press q');
  });

  it('takes the pace from the file once there are enough answers', async () => {
    const moments = Array.from({ length: 4 }, (_, i) => `2026-11-20T10:${String(3 * i).padStart(2, '0')}:00+00:00`);
    const t = await interview({ text: withAnswers(moments.map((at, i) => `${['tools', 'lit', 'supply', 'given', 'late', 'springs'][i]}: { unknown: true, at: ${at} }`).join(', ')) });
    // Three distances are too few to measure by.
    expect(t.screen()).toContain('as a rule');
  });

  it('counts nothing where every question is answered', async () => {
    const t = await interview({ text: withAnswers(['tools', 'lit', 'supply', 'given', 'late', 'springs'].map((id) => `${id}: { unknown: true }`).join(', ')) });
    expect(t.screen()).toContain('Every question is answered.');
    expect(t.screen()).not.toContain('to go');
  });

  it('changes language, target, scope and order before the first question', async () => {
    const t = await interview({ text: INTRODUCED });
    expect(t.press('2').screen()).toContain('简体中文');
    expect(t.press('2').screen()).toContain('修理铺：引导式自评');
    t.press('2', '1');
    expect(t.press('3', '2').screen()).toContain('Target: fair');
    expect(t.conversation.choices.target).toBe('fair');
    t.press('4');
    expect(t.screen()).toMatch(/all \(5\)\n.*quick: the 20 .*\n.*Workbench \(3\)\n.*Customers \(2\)/);
    expect(t.press('4').screen()).toContain('Questions: Customers');
    expect(t.screen()).toContain('2 questions to go');
    // This rubric names no owners, so it offers no roles.
    expect(t.press('4').screen()).not.toContain('role');
    t.press('b');
    expect(t.press('5').screen()).toContain('Order: most informative first');
    expect(t.press('1').screen()).toContain('What is each customer told?');
  });

  it('leaves submenus without a choice, and the interview without a file', async () => {
    const t = await interview();
    for (const key of ['2', '3', '4', '5']) expect(t.press(key, 'b').screen()).toContain('guided self-assessment');
    expect(t.press('2', 'Escape').screen()).toContain('guided self-assessment');
    t.press('q');
    expect(t.conversation.ending).toBe('paused');
    expect(await t.text()).toBe('');
  });

  it('takes another rubric from a file, or says why not', async () => {
    const t = await interview();
    t.press('3');
    expect(t.screen()).toContain('Repair shop 2.1.0');
    t.press('2').say('nowhere.yaml');
    await t.conversation.settled();
    expect(t.screen()).toContain('✗ no rubric: nowhere.yaml');
    const climate = path.resolve(import.meta.dirname, '../../fixtures/rubrics/library-climate.yaml');
    t.say(climate);
    await t.conversation.settled();
    expect(t.screen()).toContain('Rubric: ');
    expect(t.conversation.choices).toMatchObject({ rubricNamed: climate });
    expect(t.conversation.choices.rubric.definition.rubric).toBe('library-climate');
    // And back to one that comes with the program.
    t.press('3', '1');
    await t.conversation.settled();
    expect(t.conversation.choices.rubric.definition.rubric).toBe('repair-shop');
    t.press('3', '2', 'Escape');
    expect(t.screen()).toContain('guided self-assessment');
  });

  it('offers no other rubric where the file names its own', async () => {
    expect((await interview({ text: INTRODUCED })).screen()).not.toContain('Rubric:');
  });
});

describe('the introduction', () => {
  it('asks about the institution and the respondent, and says what is missing', async () => {
    const t = await interview();
    t.press('1', 'Enter');
    expect(t.screen()).toContain('✗ Please give a name.');
    expect(t.type('x').screen()).not.toContain('✗');
    expect(t.say('My shop').screen()).toMatch(/Trade\nneeded/);
    t.press('2');
    expect(t.screen()).toMatch(/Towns served\nmay be left empty · several may apply/);
    t.press('1', 'Enter').say('three');
    expect(t.screen()).toContain('✗ Please give a number');
    t.say('３ persons').say('Ann').say('fitter');
    expect(t.screen()).toContain('Where are the tools at the end of the day?');
    expect(await t.saved()).toMatchObject({
      language: 'en',
      institution: { name: 'My shop', trade: 'clocks', towns: ['north'], staff: 3 },
      respondent: { name: 'Ann', role: 'fitter' },
    });
  });

  it('goes back step by step, and keeps what was given', async () => {
    const t = await interview();
    t.press('1').say('My shop').press('2', 'b');
    expect(t.screen()).toMatch(/❯ 2 ✓ clocks/);
    t.press('Escape');
    expect(t.screen()).toContain('› My shop');
    t.press('Escape');
    expect(t.screen()).toContain('› My shop');
  });

  it('names the language that was chosen in a new file', async () => {
    const t = await interview();
    t.press('2', '2', '1').say('老王修理铺');
    expect(await t.saved()).toMatchObject({ language: 'zh-CN', institution: { name: '老王修理铺' } });
  });

  it('says what a change of the profile opens and closes', async () => {
    const t = await resumed('tools: 1');
    t.press('b', 'b', 'Escape', 'Escape', 'Escape');
    while (!t.screen().includes('Trade')) t.press(t.conversation.panel.field ? 'Escape' : 'b');
    t.press('2');
    expect(t.screen()).toContain('Now asked as well: Promises');
  });
});

describe('a question', () => {
  it('is answered by its number, by arrows and Enter, or by full-width digits', async () => {
    const t = await resumed();
    t.press('2').press('b').press('Up', 'Enter').press('b').press('１');
    expect(t.screen()).toContain('Is the bench lit?');
    expect((await t.saved()).answers.tools).toEqual({ level: 1, ...by });
  });

  it('shows what was said so far, and takes unknown in its place', async () => {
    const t = await resumed('tools: 2');
    t.press('b');
    expect(t.screen()).toMatch(/❯ 2 ✓ Each on its own hook\./);
    expect(t.screen()).toContain('So far: level 2');
    t.press('u', 'b');
    expect(t.screen()).toContain('So far: unknown');
    expect((await t.saved()).answers.tools).toEqual({ unknown: true, ...by });
  });

  it('does not apply only where the rubric allows it, and needs a reason', async () => {
    const t = await resumed();
    expect(t.press('x').screen()).toContain('This one applies to every institution');
    expect(t.screen()).not.toContain('x not applicable');
    t.press('1', '1');
    expect(t.screen()).toContain('x not applicable');
    t.press('x', 'Enter');
    expect(t.screen()).toContain('✗ A reason is needed');
    t.press('Escape').press('x').say('own stock');
    expect(t.screen()).toContain('Workbench so far');
    expect((await t.saved()).answers.supply).toEqual({ na: 'own stock', ...by });
    expect(t.press('b').screen()).toContain('So far: not applicable: own stock');
  });

  it('of several options is ticked; what stands alone takes the others away', async () => {
    const t = await resumed('tools: 1, lit: yes, supply: maker');
    t.press('Enter');
    expect(t.screen()).toContain('✗ Please tick at least one');
    t.press('1', '2');
    expect(t.screen()).toMatch(/1 ◉ The price\.\n {2}2 ◉ The day\.\n {2}3 ◯ Nothing\. \(alone\)/);
    expect(t.press('3').screen()).toMatch(/1 ◯ The price\.\n {2}2 ◯ The day\.\n.*3 ◉/);
    expect(t.press('Home', 'Space').screen()).toMatch(/❯ 1 ◉ The price\.\n {2}2 ◯ The day\.\n.*3 ◯/);
    t.press('2', 'Enter');
    expect((await t.saved()).answers.given).toEqual({ selected: ['price', 'day'], ...by });
  });

  it('keeps what was ticked or typed and not confirmed when another screen is opened', async () => {
    const t = await resumed('tools: 1, lit: yes, supply: maker');
    t.press('2', 'b');
    expect((await t.saved()).answers.given).toEqual({ selected: ['day'], ...by });
    t.press('/').say('late').press('1', '2', 'q');
    expect(t.conversation.ending).toBe('paused');
    expect((await t.saved()).answers.late).toEqual({ value: 12, ...by });
  });

  it('that asks for a number takes digits where they stand, and says at once what is wrong', async () => {
    const t = await resumed('tools: 1, lit: yes, supply: maker, given: [day]');
    expect(t.screen()).toContain('a number, 0 to 90 days');
    expect(t.press('Enter').screen()).toContain('✗ Please give a number');
    expect(t.press('9', '1', 'Enter').screen()).toMatch(/› 91 days\n {2}✗ It must lie between 0 and 90\./);
    t.press('Backspace', 'Enter');
    expect((await t.saved()).answers.late).toEqual({ value: 9, ...by });
    t.press('b');
    expect(t.screen()).toContain('› 9 days');
    // The first digit takes the place of what stood there.
    expect(t.press('4').screen()).toContain('› 4 days');
  });

  it('keeps a note, before and after the answer', async () => {
    const t = await resumed();
    t.press('n').say('hooks are ordered');
    expect(t.screen()).toContain('So far: not answered yet · note: hooks are ordered');
    expect((await t.saved()).answers.tools).toEqual({ note: 'hooks are ordered' });
    t.press('1', 'b', 'n');
    expect(t.screen()).toContain('› hooks are ordered');
    t.say('');
    expect((await t.saved()).answers.tools).toEqual({ level: 1, ...by });
    t.press('n').type('never mind').press('Escape');
    expect(t.screen()).not.toContain('never mind');
  });

  it('gathers evidence part by part, changes and removes it', async () => {
    const t = await resumed();
    t.press('e', 'Enter');
    expect(t.screen()).toContain('✗ Please name the evidence.');
    t.say('photo 7').say('2026-02-30');
    expect(t.screen()).toContain('✗ Not a day of the calendar');
    t.say('２０２６-02-03').say('2025-01-01');
    expect(t.screen()).toContain('✗ It would end before it begins.');
    t.say('2027-02-03');
    expect(t.screen()).toContain('✓ photo 7 · 2026-02-03 until 2027-02-03');
    t.press('2');
    expect((await t.saved()).answers.tools).toEqual({ evidence: [{ ref: 'photo 7', date: '2026-02-03', expires: '2027-02-03', assurance: 'tested' }] });
    expect(t.screen()).toContain('not answered yet · 1 piece of evidence');

    t.press('e', 'a').say('wall plan').say('').say('').press('1');
    expect(t.screen()).toContain('2 pieces of evidence');
    t.press('e', '1', '1').say('photo 8').press('Enter').say('').press('Enter');
    expect((await t.saved()).answers.tools?.evidence).toEqual([
      { ref: 'photo 8', date: '2026-02-03', assurance: 'tested' },
      { ref: 'wall plan', assurance: 'documented' },
    ]);
    t.press('e', '1', '2');
    t.press('e', '1', 'b', 'Escape');
    expect(t.screen()).toContain('1 piece of evidence');
    t.press('e', '1', '2');
    expect((await t.saved()).answers.tools).toEqual({});
    t.press('1');
    expect((await t.saved()).answers.tools).toEqual({ level: 1, ...by });
  });

  it('takes evidence that only says until when, and shows what a file has left out', async () => {
    const t = await resumed('tools: { evidence: [{ date: 2026-01-02 }] }');
    t.press('e');
    expect(t.screen()).toContain('1   2026-01-02\n');
    t.press('a').say('permit').press('Enter').say('2026-13-01');
    expect(t.screen()).toContain('✗ Not a day of the calendar; write YYYY-MM-DD.');
    t.say('2027-01-31');
    expect(t.screen()).toContain('✓ permit · until 2027-01-31\n');
    t.press('3');
    expect((await t.saved()).answers.tools?.evidence).toEqual([{ date: '2026-01-02' }, { ref: 'permit', expires: '2027-01-31', assurance: 'none' }]);
    expect(t.press('e').screen()).toContain('2   permit · until 2027-01-31 · statement only\n');
  });

  it('writes nothing where a note stays as it is', async () => {
    const t = await resumed('tools: { level: 1, note: as it is }, lit: yes, supply: maker, given: [price]');
    const before = await t.text();
    t.press('Down', 'Enter', 'n', 'Enter');
    expect(t.screen()).toContain('note: as it is');
    expect(await t.text()).toBe(before);
    expect(t.press('z').screen()).toContain('Nothing in this sitting to take back.');
  });

  it('keeps what others have said to it when it is answered anew', async () => {
    const beside = 'respondents: [{ respondent: cio, level: 1 }, { respondent: cro, level: 0 }], decided: { by: board, at: 2026-11-01 }, review: { level: 0, by: audit, at: 2026-11-02 }';
    const t = await resumed(`tools: { level: 1, ${beside} }, lit: yes, supply: maker, given: [price]`);
    t.press('Down', 'Enter', '2');
    const { tools } = (await t.saved()).answers;
    expect(tools).toMatchObject({ level: 2, respondents: [{ respondent: 'cio', level: 1 }, { respondent: 'cro', level: 0 }], review: { level: 0, by: 'audit' } });
    expect(t.conversation.session.answerOf({ id: 'tools' } as never)).toMatchObject({ given: 2, respondents: [{ respondent: 'cio' }, { respondent: 'cro' }], decided: { by: 'board' }, review: { by: 'audit', given: 0 } });
  });

  it.each([
    [300, '-05:00'],
    [-330, '+05:30'],
    [0, '+00:00'],
  ])('is signed with the time where the program runs, %i minutes behind UTC', async (behind, offset) => {
    const now = () => Object.assign(new Date(2026, 10, 20, 10), { getTimezoneOffset: () => behind });
    const t = (await resumed('', { now })).press('1');
    expect((await t.saved()).answers.tools).toEqual({ level: 1, at: `2026-11-20T10:00:00${offset}` });
  });

  it('keeps what was ticked while evidence is given', async () => {
    const t = await resumed('tools: 1, lit: yes, supply: maker');
    t.press('2', 'e').say('price list').press('Enter', 'Enter', '1');
    expect(t.screen()).toMatch(/2 ◉ The day\./);
    t.press('e', 'a', 'Escape');
    expect(t.screen()).toMatch(/2 ◉ The day\./);
  });

  it('says why it matters on demand', async () => {
    const t = await resumed();
    expect(t.screen()).not.toContain('paid for twice');
    t.press('?');
    expect(t.screen()).toContain('A tool that is looked for is paid for twice.');
    expect(t.screen()).toContain('A photograph of the wall.');
    expect(t.press('k').screen()).toContain('0–2 answer');
    expect(t.press('？').screen()).toContain('paid for twice');
  });
});

describe('the way through', () => {
  it('announces a question that an answer opens or closes', async () => {
    const t = await resumed('tools: 1, lit: yes, supply: maker');
    t.press('1', 'Enter');
    expect(t.screen()).toContain('Customers so far');
    t.press('b', '2', 'Enter');
    expect(t.screen()).toContain('How many days late');
    const again = await resumed('tools: 1, lit: yes, supply: maker, given: [price]');
    again.press('b', '2', 'Enter');
    expect(again.screen()).toContain('Now asked as well: Promises');
    again.press('b', '2', 'Enter');
    expect(again.screen()).toContain('No longer asked: Promises');
  });

  it('takes changes back one by one, the file with them, byte for byte', async () => {
    const t = await resumed('tools: 1');
    const texts = [await t.text()];
    t.press('1');
    texts.push(await t.text());
    t.press('n').say('from the maker');
    texts.push(await t.text());
    t.press('2');
    expect(t.press('z').screen()).toMatch(/Taken back\.\n\nWhere do parts come from\?/);
    expect(await t.text()).toBe(texts[2]);
    t.press('C-z');
    expect(await t.text()).toBe(texts[1]);
    t.press('z');
    expect(await t.text()).toBe(texts[0]);
    expect(t.screen()).toContain('Is the bench lit?');
    expect(t.press('z').screen()).toContain('Nothing in this sitting to take back.');
    t.press('s', 'z');
    expect(t.screen()).toContain('Is the bench lit?');
  });

  it('skips, and asks what was skipped in the review first', async () => {
    const t = await resumed();
    t.press('s', '1', '1');
    expect(t.screen()).toContain('Workbench so far');
    t.press('1', '1', 'Enter', '1');
    expect(t.screen()).toMatch(/3 answered · 1 unanswered/);
    expect(t.screen()).toMatch(/Workbench\n +○ unanswered +Where are the tools[^\n]*\n +✓ yes/);
    t.press('Down', 'Enter');
    expect(t.screen()).toContain('Where are the tools');
  });

  it('sums a dimension up when its last question is passed: score, what it hangs on, gaps', async () => {
    const t = await resumed('tools: 0, lit: no');
    t.press('s');
    expect(t.screen()).toContain('Workbench so far: 0.0–50.0 of 100, level 0–1');
    expect(t.screen()).toMatch(/What it hangs on\n {2}· open: Parts, worth up to 25\.00 points of the whole/);
    // Two questions of one topic are told apart by what they ask.
    expect(t.screen()).toContain('Largest gaps to the target\n  · Order (Where are the tools at the end of the day?), 0 → 1, costs 6.25\n    points of the whole\n  · Order (Is the bench lit?), no → yes, costs 6.25 points of the whole\n');
    expect(t.press('b').screen()).toContain('Where do parts come from?');
    const whole = (await resumed('tools: 0, lit: no')).press('2');
    expect(whole.screen()).toContain('its weakest topic: Order, 0.0 of 100');
  });

  it('goes by value where that is asked for: the largest share of the interval first', async () => {
    const t = await interview({ text: withAnswers('given: [price]') });
    t.press('5', '1');
    // Two topics of one dimension: parts are one question, order is shared by two.
    expect(t.screen()).toContain('Where do parts come from?');
    expect(t.screen()).toContain('2 of 4');
    expect(t.press('1').screen()).toContain('Where are the tools');
    t.press('g', 'o');
    expect(t.screen()).toContain('Order of the questions: by dimension');
    expect(t.press('o').screen()).toContain('Order of the questions: most informative first');
  });

  it('stops after the quick questions, with an interval, or goes on', async () => {
    const t = await interview({ text: INTRODUCED });
    t.press('4', '2', '1');
    expect(t.screen()).toContain('1 of 5');
    for (let i = 0; i < 5; i += 1) t.press('u');
    expect(t.screen()).toMatch(/Review/);
  });

  it('finds questions and topics as one types', async () => {
    const t = await resumed();
    t.press('/').type('par');
    expect(t.screen()).toMatch(/❯ › topic: Parts \(1 question\)/);
    expect(t.type('lit').screen()).toMatch(/❯ ○ Is the bench lit\?/);
    expect(t.type('xyz').screen()).toContain('nothing found');
    t.press('Enter');
    expect(t.type('').screen()).toContain('How many days late');
    // Springs are let down in clocks only.
    expect(t.type('springs').screen()).toContain('nothing found');
    t.type('').press('Down', 'Down', 'Up', 'Enter');
    expect(t.screen()).toContain('Is the bench lit?');
    t.press('、');
    expect(t.screen()).toContain('Search questions');
    expect(t.press('Escape').screen()).toContain('Is the bench lit?');
  });

  it('shows the progress of every dimension, and goes there', async () => {
    const t = await resumed('tools: 2, lit: yes');
    t.press('g');
    expect(t.screen()).toContain('Overall so far: 25.0–100.0 of 100, level 0–2');
    expect(t.screen()).toMatch(/❯ 1 +Workbench .* 2 of 3 .* 50\.0–100\.0 +1–2/);
    expect(t.press('2').screen()).toContain('What is each customer told?');
    expect(t.press('g', 'g').screen()).toContain('What is each customer told?');
    expect(t.press('g', 'b').screen()).toContain('What is each customer told?');
    expect(t.press('g', 'r').screen()).toContain('Choose a question to go back to it');
  });

  it('ends in the review', async () => {
    const t = await resumed('tools: 2, lit: yes, supply: maker, given: [price]');
    expect(t.screen()).toContain('4 answered · 0 unanswered');
    t.press('f');
    expect(t.conversation.ending).toBe('finished');
  });

  it('leads from the first prompt to the end in Chinese', async () => {
    const t = await interview({ language: 'zh-CN' });
    expect(t.screen()).toMatch(/还剩 6 题，约需 9 分钟（按经验估计，每题 1\.5 分钟）。/);
    t.press('1').say('老王修理铺').press('1', 'Enter').say('').say('').say('');
    expect(t.screen()).toContain('工作台 › 整洁');
    expect(t.screen()).toContain('第 1 题，共 5 题 · 约剩 8 分钟');
    t.press('1', '1', '2');
    expect(t.screen()).toContain('工作台，目前 87.5 分，2 级');
    t.press('1', '1', 'Enter');
    expect(t.screen()).toContain('顾客，目前 50.0 分');
    t.press('1');
    expect(t.screen()).toContain('已答 4 · 未答 0');
    expect(await t.saved()).toMatchObject({ language: 'zh-CN', respondent: {}, answers: { supply: { choice: 'maker' } } });
  });
});

describe('what is not offered', () => {
  it.each([
    ['en', 'There is no 7 to choose here.', 'There is no 7 or 9 to choose here.'],
    ['zh-CN', '没有这样的选项：7。', '没有这样的选项：7、9。'],
  ] as const)('is said to be so until the next key, in %s', async (language, one, two) => {
    const t = await resumed('', { language });
    t.press('７');
    expect(t.lines().at(-3)).toBe(`✗ ${one}`);
    expect(t.press('Down').screen()).not.toContain('✗');
    expect(t.press('7', '2').screen()).not.toContain('✗');
    t.press('1', '7');
    expect(t.screen()).toContain(`✗ ${one}`);
    t.press('1');
    t.draws({ language, plain: true });
    t.enter('1').enter('1 7、9');
    expect(t.screen()).toContain(`✗ ${two}`);
    expect(t.conversation.session.answerOf({ id: 'given' } as never)).toBeUndefined();
    t.enter('7 ');
    expect(t.screen()).toContain(`✗ ${one}`);
    t.enter('1');
    expect(t.conversation.session.answerOf({ id: 'given' } as never)).toMatchObject({ given: ['price'] });
  });

  it('is said of words and signs in lines, and of no letter among keys', async () => {
    const t = await resumed('', { plain: true });
    for (const [line, words] of [['both of them', 'both of them'], ['w', 'w'], ['.', '.'], ['up', 'up'], ['a\u001b[2Jb', 'a[2jb']] as const) {
      expect(t.enter(line).screen()).toContain(`✗ There is no ${words} to choose here.`);
      expect(t.enter('').screen()).not.toContain('✗');
    }
    t.draws({});
    expect(t.press('w', 'Escape').screen()).not.toContain('✗');
    t.draws({ plain: true, width: 39 });
    expect(t.enter('nothing of what is to be seen here at all').screen()).toContain('✗ There is no nothing of what is to… to\nchoose here.\n');
  });
});

describe('in plain lines', () => {
  it('is held by numbers, letters and text', async () => {
    const t = await interview({ plain: true });
    expect(t.screen()).not.toMatch(/[▕█❯]/);
    t.enter('1', 'My shop', '1', '1 2', '', '-', '.');
    expect(t.screen()).toContain('Your name');
    t.enter('Ann', 'fitter');
    expect(t.screen()).toMatch(/Workbench · Order · 1 of 5 · about 8 min left\nWhere are the tools/);
    expect(t.screen()).toMatch(/0\. Wherever they were put down\.\n1\. In one place\./);
    t.enter('n', 'a note', '9', '1', 'b');
    expect(t.screen()).toMatch(/1\. In one place\. \(chosen\)/);
    t.enter('2', '1', 'x', 'own stock', '1', '2', '');
    expect(t.screen()).toContain('How many days late');
    t.enter('91');
    expect(t.screen()).toContain('✗ It must lie between 0 and 90.');
    t.enter('4');
    expect(t.screen()).toContain('Customers so far');
    t.enter('/', 'tools');
    expect(t.screen()).toMatch(/1\. Where are the tools at the end of the day\? \(Order\)/);
    t.enter('1', '?', '', 'g');
    expect(t.screen()).toContain('Workbench · 3 of 3');
    t.enter('r', 'f');
    expect(t.conversation.ending).toBe('finished');
    expect((await t.saved()).answers).toMatchObject({ tools: { level: 2, note: 'a note' }, supply: { na: 'own stock' }, given: { selected: ['day'] }, late: { value: 4 } });
  });
});

describe('an independent review', () => {
  const REVIEWED = withAnswers(
    'tools: { level: 2, by: fitter, note: since May, evidence: [{ ref: photo 7, assurance: tested }, { ref: b }, { ref: c }, { ref: d }] }, lit: yes, supply: { na: own stock }, given: [price, day], late: 5',
  );
  const begun = async (setting = {}) => {
    const t = await interview({ text: REVIEWED, screens: new SecondLine(), ...setting });
    return t.say('internal audit');
  };
  const stamp = { by: 'internal audit', ...by };

  it('is made by somebody who has not answered', async () => {
    const t = await interview({ text: REVIEWED, screens: new SecondLine() });
    expect(t.screen()).toContain('Independent review of Shop');
    expect(t.screen()).toContain('5 answers to review');
    expect(t.press('Enter').screen()).toContain('✗ Please say who reviews.');
    expect(t.say('fitter').screen()).toContain('✗ fitter has answered here');
    t.press('Escape');
    expect(t.conversation.ending).toBe('paused');
  });

  it('shows each answer with its evidence, and keeps what the reviewer finds beside it', async () => {
    const t = await begun();
    expect(t.screen()).toContain('0 of 5 reviewed');
    expect(t.screen()).toMatch(/Self-assessed: level 2 · fitter · note: since May\n {2}· photo 7 · tested\n {2}· b\n {2}· c\n {2}· and 1 more/);
    // Another level is explained.
    t.press('1');
    expect(t.screen()).toContain('What did you find?');
    t.say('two hooks are empty');
    expect(t.screen()).toMatch(/1 of 5 reviewed[^]*Is the bench lit\?[^]*Self-assessed: yes\n {2}· no evidence/);
    t.press('a');
    expect(t.screen()).toContain('Where do parts come from?');
    t.press('a');
    // Enter on what was ticked agrees; the number is not shown.
    t.press('Enter').press('u').press('Enter');
    expect(t.screen()).toContain('5 of 5 reviewed');
    expect(t.screen()).toMatch(/≠ finds level 1 +Where are the tools/);
    expect(t.screen()).toMatch(/✓ agrees +Is the bench lit/);
    expect(t.screen()).toMatch(/≠ finds unknown +How many days/);
    const { answers } = await t.saved();
    expect(answers.tools).toMatchObject({ level: 2, review: { level: 1, ...stamp, note: 'two hooks are empty' } });
    expect(answers.lit).toEqual({ value: 'yes', review: { value: true, ...stamp } });
    expect(answers.supply).toEqual({ na: 'own stock', review: { na: 'own stock', ...stamp } });
    expect(answers.given).toEqual({ selected: ['price', 'day'], review: { selected: ['price', 'day'], ...stamp } });
    expect(answers.late).toEqual({ value: 5, review: { unknown: true, ...stamp } });
    expect(t.conversation.report().review).toMatchObject({ reviewers: ['internal audit'], overall: { share: 1 } });
    t.press('f');
    expect(t.conversation.ending).toBe('finished');
  });

  it('goes back, takes back, skips, remarks, and jumps from the list', async () => {
    const t = await begun();
    t.press('s');
    expect(t.screen()).toContain('Is the bench lit?');
    t.press('b', '2');
    expect(t.screen()).toContain('Is the bench lit?');
    t.press('z');
    expect(t.screen()).toMatch(/Taken back\.[^]*Where are the tools/);
    expect((await t.saved()).answers.tools).not.toHaveProperty('review');
    t.press('n').say('seen on site');
    expect((await t.saved()).answers.tools).toMatchObject({ review: { level: 2, note: 'seen on site' } });
    t.press('l').press('Down', 'Enter');
    expect(t.screen()).toMatch(/❯ 2 ✓/);
    t.press('n');
    expect(t.screen()).toContain('› seen on site');
    t.press('Escape', '?');
    expect(t.screen()).toContain('paid for twice');
    t.press('Escape', 'q');
    expect(t.conversation.ending).toBe('paused');
  });

  it('has nothing to go through where nothing was answered', async () => {
    const t = await interview({ text: INTRODUCED, screens: new SecondLine() });
    expect(t.screen()).toContain('0 answers to review');
    t.say('internal audit');
    expect(t.screen()).toMatch(/^all answers +0 of 0 reviewed\n▕█+▏/);
    t.press('f');
    expect(t.conversation.ending).toBe('finished');
  });

  it('shows the list where an answer is gone meanwhile', async () => {
    const t = await begun();
    const { session } = t.conversation;
    t.conversation.move(() => session.goTo({ kind: 'question', id: 'springs' }));
    expect(t.screen()).toMatch(/^all answers +0 of 5 reviewed/);
  });

  it('remarks on an answer anew without changing what was found', async () => {
    const t = await begun();
    t.press('1').say('two hooks are empty').press('b');
    t.press('n').say('three hooks are empty');
    expect((await t.saved()).answers.tools).toMatchObject({ level: 2, review: { level: 1, note: 'three hooks are empty' } });
  });

  it('goes on with what this reviewer has not seen yet, in Chinese as well', async () => {
    const seen = REVIEWED.replace('lit: yes', 'lit: { value: true, review: { value: true, by: internal audit } }');
    const t = await interview({ text: seen, screens: new SecondLine(), language: 'zh-CN' });
    expect(t.screen()).toContain('共 5 条作答待复核');
    t.say('internal audit').press('a');
    expect(t.screen()).toContain('配件从哪里来？');
    expect(t.screen()).toContain('已复核 2/5');
  });
});
