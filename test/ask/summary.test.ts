/** What is said after a dimension: the score so far, what it hangs on, the largest gaps. */
import { describe, expect, it } from 'vitest';
import { interview, INTRODUCED, type Driver, type Setting } from './driver.ts';

async function after(answers: string, keys: string[], setting: Setting = {}): Promise<Driver> {
  const t = await interview({ text: INTRODUCED.replace('answers: {}', `answers: { ${answers} }`), ...setting });
  return t.press('1', ...keys);
}
/** From the title of what it hangs on to the last gap. */
const said = (t: Driver) => t.screen().split('\n\n').slice(2, 4);

describe('the summary of a dimension', () => {
  it.each([
    [
      'en',
      'What it hangs on\n  · its weakest topic: Order, 0.0 of 100',
      'Largest gaps to the target\n  · Order (Where are the tools at the end of the day?), 0 → 1, costs 6.25\n    points of the whole\n  · Order (Is the bench lit?), no → yes, costs 6.25 points of the whole',
    ],
    ['zh-CN', '关键所在\n  · 最弱的主题：整洁，0.0 分', '与目标差距最大的两处\n  · 整洁（收工时工具在哪里？），0 → 1，影响总分 6.25 分\n  · 整洁（工作台有照明吗？），否 → 是，影响总分 6.25 分'],
  ] as const)('names the weakest topic and the gaps where all is answered, in %s', async (language, hangsOn, gaps) => {
    expect(said(await after('tools: 0, lit: no', ['2'], { language }))).toEqual([hangsOn, gaps]);
  });

  it.each([
    ['en', 'What it hangs on\n  · its weakest topic: Order, 100.0 of 100', 'Largest gaps to the target\n  · none among what is answered'],
    ['zh-CN', '关键所在\n  · 最弱的主题：整洁，100.0 分', '与目标差距最大的两处\n  · 已答题目均已达到目标'],
  ] as const)('says that there is no gap where all meets the target, in %s', async (language, hangsOn, gaps) => {
    expect(said(await after('tools: 2, lit: yes', ['2'], { language }))).toEqual([hangsOn, gaps]);
  });

  it.each([
    ['en', 'What it hangs on\n  · open: Order (Where are the tools at the end of the day?), worth up to 12.50\n    points of the whole\n  · open: Order (Is the bench lit?), worth up to 12.50 points of the whole'],
    ['zh-CN', '关键所在\n  · 未答：整洁（收工时工具在哪里？），最多关系总分 12.50 分\n  · 未答：整洁（工作台有照明吗？），最多关系总分 12.50 分'],
  ] as const)('tells two open questions of one topic apart, in %s', async (language, hangsOn) => {
    expect(said(await after('supply: maker', ['u', 'u'], { language }))[0]).toBe(hangsOn);
  });

  it('calls a question by its topic where no other goes by that name, the one that is worth most first', async () => {
    expect(said(await after('lit: yes', ['u', 's']))[0]).toBe('What it hangs on\n  · open: Parts, worth up to 25.00 points of the whole\n  · open: Order (Where are the tools at the end of the day?), worth up to 12.50\n    points of the whole');
  });

  it('has no bar without a screen', async () => {
    const t = await after('tools: 0, lit: no', ['s']);
    expect(t.screen()).toContain('Workbench so far: 0.0–50.0 of 100, level 0–1\n  ▕░');
    t.draws({ plain: true });
    expect(t.screen()).toContain('Workbench so far: 0.0–50.0 of 100, level 0–1\n\nWhat it hangs on\n');
    expect(t.enter('1').screen()).toContain('What is each customer told?');
  });
});
