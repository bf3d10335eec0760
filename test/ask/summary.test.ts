/** What is said after a dimension: the score so far, what it hangs on, the largest gaps. */
import { describe, expect, it } from 'vitest';
import { LANGUAGES, type Language } from '../../src/messages/index.ts';
import { interview, INTRODUCED, type Driver } from './driver.ts';

async function after(answers: string, ...keys: string[]): Promise<Driver> {
  const t = await interview({ text: INTRODUCED.replace('answers: {}', `answers: { ${answers} }`) });
  return t.press('1', ...keys);
}
const shown = (t: Driver, language: Language): string => (t.draws({ language }), t.screen());

describe('the summary of a dimension', () => {
  it.each(['en', 'zh-CN'] as const)('names gaps and the weakest topic where all is answered, in %s', async (language) => {
    const t = await after('tools: 0, lit: no', '2');
    const { summary } = LANGUAGES[language].ask;
    const screen = shown(t, language);
    for (const title of [summary.hangsOn, summary.gaps]) expect(screen).toContain(title);
    expect(screen).not.toContain(summary.noGap);
    const [weakest] = summary.weakest(language === 'en' ? 'Order' : '整洁', '§').split('§');
    expect(screen).toContain(weakest);
  });

  it.each(['en', 'zh-CN'] as const)('says that there is no gap where all meets the target, in %s', async (language) => {
    const t = await after('tools: 2, lit: yes', '2');
    expect(shown(t, language)).toContain(LANGUAGES[language].ask.summary.noGap);
  });

  it('names what is still unknown, and has no bar without a screen', async () => {
    const t = await after('tools: { unknown: true }, lit: yes', '2');
    expect(t.screen()).toContain('Workbench so far');
    expect(t.screen()).toContain('· open: Order, worth up to 12.50 points');
    t.draws({ plain: true });
    expect(t.screen()).toContain('Workbench so far');
    expect(t.screen()).not.toMatch(/[█▓▒░]/);
    expect(t.enter('1').screen()).toContain('What is each customer told?');
  });
});
