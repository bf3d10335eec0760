/** What the interview shows of a rubric at the edges: numbers without bounds, more answers than digits, a must-pass rule, parts that nobody is asked about. */
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { answersTemplate } from '../../src/ask/template.ts';
import { readRubric } from '../../src/files/rubric.ts';
import { LANGUAGES } from '../../src/messages/index.ts';
import { interview, shop, type Driver, type Setting } from './driver.ts';

const ferry = await readRubric(path.join(import.meta.dirname, 'fixtures/ferry.yaml'));
const fileOf = (answers: string, waters = '[river]') => `rubric: ferry@1\nlanguage: en\ninstitution: { name: Ferry, waters: ${waters} }\nrespondent: {}\nanswers: { ${answers} }\n`;
const at = async (answers: string, setting: Setting = {}): Promise<Driver> => (await interview({ rubric: ferry, text: fileOf(answers), ...setting })).press('1');
/** The same rubric for all: without a profile, and without what depends on it. */
const bare = { ...ferry.definition, dimensions: ferry.definition.dimensions.filter(({ id }) => id !== 'sea') };
delete bare.profile;
const FIRST = 'trim: 1, depth: 5, rust: 1';

describe('a number', () => {
  it('has a range as far as there is one, and its unit', async () => {
    const t = await at('');
    expect(t.screen()).toMatch(/How far down[^\n]*\n\n {2}a number, in cm\n {2}› {2}cm\n/);
    t.press('-', '5', 'Enter');
    expect(t.screen()).toMatch(/How much water[^\n]*\n\n {2}a number, 0 to ∞\n/);
    t.press('-', '1', 'Enter');
    expect(t.screen()).toContain('✗ It must lie between 0 and ∞.');
    t.press('Backspace', 'Backspace', 'Enter');
    expect(t.screen()).toContain('✗ Please give a number, such as 38 or 2.5.');
    t.press('7', 'Enter');
    expect(t.screen()).toMatch(/rusted\?\n\n {2}a number, −∞ to 100 %\n {2}› {2}%\n/);
    t.press('1', '0', '1', 'Enter');
    expect(t.screen()).toContain('✗ It must lie between −∞ and 100.');
    t.enter('x', '7 %');
    expect(t.screen()).toContain('How long ago was it docked?');
    expect((await t.saved()).answers).toMatchObject({ trim: { value: -5 }, depth: { value: 7 }, rust: { value: 7 } });
  });

  it('that was answered is emptied by one Backspace, and taken back by none', async () => {
    const t = (await at(FIRST)).press('/').type('stern').press('Enter');
    expect(t.screen()).toContain('› 1 cm');
    t.press('Backspace');
    expect(t.screen()).toMatch(/›\s+cm/);
    t.press('b');
    expect((await t.saved()).answers.trim).toBe(1);
  });
});

describe('more answers than digits', () => {
  it('are reached by arrows, and by their numbers where nothing can be pointed at', async () => {
    const t = await at(FIRST);
    expect(t.screen()).toMatch(/ {2}9 {3}One\n {6}This year\n/);
    t.press('End', 'Enter', '1');
    expect(t.screen()).toMatch(/❯ 1 {3}Nobody\n[^]* {2}9 {3}Ira\n {6}Joy\n/);
    t.draws({ plain: true });
    expect(t.screen()).toContain('\n9. Ira\n10. Joy\n');
    t.enter('11');
    expect(t.screen()).toContain('✗ There is no 11 to choose here.');
    t.enter('10');
    expect((await t.saved()).answers).toMatchObject({ docked: { level: 10 }, master: { choice: 'j' } });
  });
});

describe('a must-pass rule', () => {
  it.each([
    ['while its question is open', 's', 'open'],
    ['while it is not met', '4', 'where it is'],
  ])('is what a dimension hangs on %s', async (_, key, standing) => {
    const t = (await at('trim: 0, depth: 10, rust: 0')).press(key);
    expect(t.screen()).toContain(`What it hangs on\n  · level 0 at most while “State” is ${standing}: a must-pass rule\n`);
  });
});

describe('what does not apply', () => {
  it('has no score, neither after its dimension nor in the overview', async () => {
    const alone = { definition: { ...ferry.definition, rubric: 'ferry', mustPass: [], dimensions: ferry.definition.dimensions.map((dimension) => ({ ...dimension, topics: dimension.topics.map((topic) => ({ ...topic, questions: topic.questions.slice(0, 1).map((question) => ({ ...question, allowNa: true })) })) })) }, digest: ferry.digest };
    const t = await interview({ rubric: { ...ferry, ...alone }, text: fileOf('') });
    t.press('1', 'x').say('no stern').press('x').say('never out of the water');
    expect(t.screen()).toMatch(/Hull so far: not scored\n\nWhat it hangs on\n\nLargest gaps/);
    t.press('1', 'g');
    expect(t.screen()).toMatch(/❯ 1 {3}Hull .* 2 of 2 +not scored\n/);
    t.draws({ plain: true });
    expect(t.screen()).toContain('1. Hull · 2 of 2 · not scored\n');
  });
});

describe('the institution', () => {
  it('needs one of several where the rubric does, and keeps what was ticked on the way back', async () => {
    const t = await interview({ rubric: ferry });
    t.press('1').say('Ferry').press('Enter');
    expect(t.screen()).toContain('needed, because questions and targets depend on it · several may apply');
    expect(t.screen()).toContain('✗ Please choose at least one.');
    t.press('2', 'Enter', 'Escape');
    expect(t.screen()).toMatch(/1 ◯ River\n. 2 ◉ Sea/);
    expect((await t.saved()).institution).toEqual({ name: 'Ferry', waters: ['sea'] });
  });

  it.each([['en', 's leave empty', 'Towns served'], ['zh-CN', 's 不填', '服务城镇']] as const)('may leave a choice empty where the rubric can do without it, in %s', async (language, key, next) => {
    const profile = shop.definition.profile?.map((attribute) => ({ ...attribute, required: false })) ?? [];
    const t = await interview({ rubric: { ...shop, definition: { ...shop.definition, profile } }, language });
    t.press('1').say('Shop');
    expect(t.lines().at(-1)).toContain(key);
    expect(t.press('s').screen()).toContain(next);
    expect((await t.saved()).institution).toEqual({ name: 'Shop', trade: null });
  });

  it('is not asked about where the rubric asks nothing', async () => {
    const t = await interview({ rubric: { ...ferry, definition: bare } });
    t.press('1').say('Ferry');
    expect(t.screen()).toContain('Your name');
    const text = 'rubric: ferry@1\nlanguage: en\ninstitution: { name: Ferry }\nrespondent: {}\nanswers: {}\n';
    const again = await interview({ rubric: { ...ferry, definition: bare }, text });
    expect(again.press('1').screen()).toContain('How far down by the stern');
  });
});

describe('the opening', () => {
  it('offers no target but the one by the profile, where the rubric has none', async () => {
    const t = (await interview({ rubric: ferry, text: fileOf('') })).press('3');
    expect(t.screen()).toMatch(/^Target\n\n❯ 1 ✓ by the profile of the institution\n\n/);
  });

  it('names a target that stands in a file of its own', async () => {
    const t = await interview({ rubric: ferry, text: fileOf('') });
    t.conversation.choose({ target: { id: 'own', name: { en: 'Our own' }, default: 0.5 } });
    expect(t.screen()).toContain('Target: Our own\n');
  });

  it('turns the order and turns it back', async () => {
    const t = await interview({ rubric: ferry, text: fileOf('') });
    expect(t.press('5').screen()).toContain('Order: most informative first');
    expect(t.press('5').screen()).toContain('Order: by dimension');
  });
});

describe('a dimension that was gone through', () => {
  it('is entered at its first question', async () => {
    const t = (await at(`${FIRST}, docked: 10`)).press('g', '1');
    expect(t.screen()).toMatch(/^Hull › Measures +1 of 5/);
  });
});

describe('where nothing is asked', () => {
  it('says that nothing is left, and has no way back', async () => {
    const t = await at('');
    t.conversation.session.take({ scope: { kind: 'role', id: 'cook', questions: new Set() }, order: 'dimension' });
    t.conversation.begin();
    expect(t.screen()).toMatch(/^Review +nothing left open\n▕█+▏/);
    expect(t.screen()).toContain('0 answered · 0 unanswered');
    const { session } = t.conversation;
    session.interview = { ...session.interview, history: [] };
    t.press('b');
    expect(t.screen()).toMatch(/^Review/);
  });
});

describe('the answers file to be filled in', () => {
  const template = (waters: string[], rubric = ferry.definition) =>
    answersTemplate({ rubric, language: 'en', say: LANGUAGES.en.ask, name: 'Ferry', profile: { waters }, assessed: '2026-11-20', scoreCommand: 'score FILE' });

  it('leaves out parts of which nothing is asked', () => {
    expect(template(['river'])).not.toMatch(/═══ Sea|Storms|storm:/);
    expect(template(['sea'])).toMatch(/ # ═══ Sea ═══\n\n {2}# ── Storms\n\n {2}# Is there a storm sail\?/);
  });

  it('asks nothing but the name where the rubric asks nothing about the institution', () => {
    expect(template([], bare)).toMatch(/institution:\n {2}name: Ferry {2}# Name of the institution\n\nassessed:/);
  });

  it('says between which bounds a number lies', () => {
    const text = template(['river']);
    expect(text).toMatch(/by the stern is it\?\n {2}# {3}a number, in cm\n/);
    expect(text).toMatch(/under the keel\?\n {2}# {3}a number, 0 to ∞\n/);
    expect(text).toMatch(/is rusted\?\n {2}# {3}a number, −∞ to 100 %\n/);
  });
});
