/** What a comparison says where the order is turned, even, open or not comparable. */
import { describe, expect, it } from 'vitest';
import { compare, type Compared } from '../../src/compare/compare.ts';
import type { Comparison } from '../../src/model/comparison.ts';
import type { PairVerdict } from '../../src/model/robustness.ts';
import { changeParts } from '../../src/render/comparison/changes.ts';
import type { Part } from '../../src/render/comparison/part.ts';
import { partsOf, titleOf } from '../../src/render/comparison/parts.ts';
import { rankingParts } from '../../src/render/comparison/ranking.ts';
import { robustnessParts } from '../../src/render/comparison/robustness.ts';
import { changeText, gained, rangeWithin, shareText, sheetOf, signed } from '../../src/render/comparison/sheet.ts';
import { workedA, workedB } from '../compare/reports.ts';

const room = { words: 2, list: 10 } as unknown as Parameters<typeof partsOf>[1];
const [a, b, c, before, after] = await Promise.all([workedA(), workedB(), workedB('2026-01-15', 'C'), workedA('2025-01-15', 'Bank'), workedB('2026-01-15', 'Bank')]);
const made = (...reports: Compared) => compare(reports, { language: 'en' });
const two = made(a, b);
const three = made(a, b, c);
const progress = made(before, after);

const text = (parts: readonly Part[]) => parts.flatMap(({ title, lines, tables }) => [title, ...(tables ?? []).flatMap(({ rows }) => rows.map((row) => row.map((cell) => cell.text).join(' | '))), ...(lines ?? []).map((line) => line.text)]).filter((line) => line !== undefined).join('\n');
const whole = (changed: Partial<Comparison>, of = two) => text(partsOf(sheetOf({ ...of, ...changed }, 'en'), room));
const standing = (of: Comparison, score: number, potential = score) => of.institutions.map((each, i) => (i === 0 ? each : { ...each, score, potential }));
const closed = (of: Comparison, score: number) => of.institutions.map((each) => ({ ...each, score, potential: score }));

describe('the order of two', () => {
  it('is turned round, or even, in the words of a comparison', () => {
    expect(whole({ differences: [-3], institutions: closed(two, 50) })).toContain('B is ahead of A by 3.00 points');
    expect(whole({ differences: [3], institutions: closed(two, 50) })).toContain('A is ahead of B by 3.00 points');
    expect(whole({ differences: [0], institutions: closed(two, 50) })).not.toContain('is ahead of');
    expect(whole({ differences: [null] })).not.toMatch(/is ahead of \w+ by/);
  });

  it('is a rise, a fall or neither over time, and open where answers are missing', () => {
    const over = (difference: number, institutions: Comparison['institutions'] = closed(progress, 50)) => whole({ differences: [difference], institutions }, progress);
    const told = [over(-3), over(3), over(0), over(0, standing(progress, 0, 100))];
    expect(new Set(told).size).toBe(4);
    expect(told[0]).toContain('3.00');
    expect(titleOf(sheetOf(progress, 'en'))).toContain('Bank');
  });

  it('names another rubric by its id', () => {
    const [first, second] = two.institutions as [Comparison['institutions'][number], Comparison['institutions'][number]];
    expect(whole({ institutions: [first, { ...second, assessed: null, rubric: { ...second.rubric, id: 'theirs', version: '9.0.0' } }] })).toContain('B · theirs 9.0.0');
  });

  it('says what cannot be compared', () => {
    const reason = (blocks: boolean) => ({ code: 'weights', with: 1, blocks, messages: { en: 'Other weights.' } });
    const comparable = (...reasons: object[]) => ({ comparable: { ok: false, reasons } as unknown as Comparison['comparable'] });
    expect(whole(comparable(reason(true)))).toContain('✗ Other weights.');
    expect(whole(comparable(reason(false)))).toContain('· Other weights.');
  });
});

describe('how sure the order of two is', () => {
  const sure = (changed: Partial<PairVerdict>, rest: Partial<Comparison> = {}) => text(robustnessParts(sheetOf({ ...two, ...rest, verdicts: [{ ...(two.verdicts[0] as PairVerdict), ...changed }] }, 'en'), room));
  const pair = two.verdicts[0] as PairVerdict;
  const figures = (changed: Partial<PairVerdict['forward']>) => ({ ...pair.forward, margin: 5, simplexShare: 0.8, breakingPoint: 0.4, ...changed });
  const swing = (dimension: string, turnsAt: number | null) => ({ dimension, contribution: 0, lowered: 0, raised: 0, turnsAt });

  it('hangs on the nearest weights that turn it alone, raised or lowered, or on none', () => {
    const hanging = sure({ forward: figures({ weights: [swing('far', 0.9), swing('near', -0.2), swing('never', null), swing('beyond', 3)] }) });
    expect(hanging).toMatch(/near.*20\.0 %.*far.*90\.0 %/);
    expect(hanging).not.toMatch(/never|beyond/);
    expect(sure({ forward: figures({ weights: [swing('never', null)] }) })).not.toContain('never');
  });

  it('holds whatever the weights, or hangs on nothing at all', () => {
    const always = [sure({ forward: figures({ simplexShare: 1 }) }, { institutions: closed(two, 50) }), sure({ forward: figures({ simplexShare: 1 }) }, { institutions: standing(two, 20, 90) })];
    expect(new Set(always).size).toBe(2);
    for (const each of always) expect(each).not.toContain('40.0 %');
    const stays = [sure({ forward: figures({}) }, { institutions: closed(two, 50) }), sure({ forward: figures({}) }, { institutions: standing(two, 20, 90) })];
    for (const each of stays) expect(each).toContain('40.0 %');
  });

  it('is said as both stand where the missing answers decide', () => {
    const open = { forward: { ...pair.forward, margin: -1 }, reverse: { ...pair.reverse, margin: -1 } };
    const stands = (changed: Partial<PairVerdict['asTheyStand']>) => sure({ ...open, asTheyStand: { ...pair.asTheyStand, margin: 2, simplexShare: 0.7, breakingPoint: 0.3, ...changed } });
    expect(stands({})).toContain('30.0 %');
    expect(stands({ margin: -2 })).toMatch(/B.*30\.0 %/);
    expect(stands({ margin: -2, breakingPoint: null })).not.toContain('30.0 %');
    expect(new Set([stands({}), stands({ simplexShare: 1 }), stands({ breakingPoint: 0 })]).size).toBe(3);
  });

  it('says whether it holds in order alone, and where its share was drawn', () => {
    const ordinal = (dominatesOrdinally: boolean | null) => sure({ forward: figures({ dominatesOrdinally }), reverse: { ...pair.reverse, dominatesOrdinally: false } });
    for (const [holds, word] of [[true, 'yes'], [false, 'no'], [null, '–']] as const) expect(ordinal(holds)).toContain(`| ${word} | no`);
    expect(sure({ forward: figures({ boxShareBy: 'monte-carlo' }) }).split('\n').length).toBe(sure({ forward: figures({ boxShareBy: 'exact' as 'monte-carlo' }) }).split('\n').length + 1);
  });
});

describe('the ranking of several', () => {
  const ranked = (ranking: unknown) => text(rankingParts(sheetOf({ ...three, ranking: ranking as Comparison['ranking'] }, 'en'), room));

  it('says ties, single places, and who is left out', () => {
    const ranks = [{ institution: 0, best: 1, worst: 1 }, { institution: 1, best: 2, worst: 3 }];
    expect(ranked({ groups: [[0], [1]], ranks })).toMatch(/^1 \| 1 A \|.*\| 1$[\s\S]*^2 \| 2 B \|.*\| 2.3$[\s\S]*not ranked: 3 C/m);
    expect(ranked({ groups: [[0, 1]], ranks })).toMatch(/^1.2 \| 1 A \|/m);
    expect(ranked({ groups: [[0]], ranks: [] })).toMatch(/^1 \| 1 A \|.*\| 1$/m);
    expect(rankingParts(sheetOf({ ...three, ranking: null } as Comparison, 'en'), room)).toEqual([]);
  });
});

describe('numbers of a comparison', () => {
  const sheet = sheetOf(two, 'en');

  it('have a sign, unless they print as zero', () => {
    expect([1.25, -1.25, 0.001, null].map((value) => signed(value, 2, sheet))).toEqual(['+1.25', '−1.25', '0.00', '–']);
    expect([shareText(0, sheet), shareText(0.9999, sheet), shareText(1, sheet), changeText(-0.25, sheet)]).toEqual(['0.0 %', '99.9 %', '100.0 %', '25.0 %']);
    expect(shareText(0.0001, sheet)).toContain('0.1 %');
    expect([0.5658, 0.70679, 0.94996, 0.79999, 0.95].map((share) => shareText(share, sheet))).toEqual(['56.6 %', '70.7 %', '94.9 %', '79.9 %', '95.0 %']);
    expect(rangeWithin(99, sheet)).toBe('–');
  });

  it('say why a question brings nothing', () => {
    const side = (state: string) => gained({ state, points: 1, maxPoints: 2 } as Parameters<typeof gained>[0], sheet);
    expect(new Set(['answered', 'not-applicable', 'unanswered', 'absent'].map(side)).size).toBe(4);
    expect(side('answered')).toMatch(/1\.00.*2\.00/);
  });
});

describe('what changed over time', () => {
  const changes = (changed: Partial<Comparison>) => text(changeParts(sheetOf({ ...progress, ...changed }, 'en')));

  it('ends with the sum, where there is one', () => {
    const [all, unsummed] = [changes({ differences: [-4] }), changes({ differences: [null] })];
    expect(all).toContain('+4.00');
    expect(unsummed.split('\n')).toHaveLength(all.split('\n').length - 1);
    expect(changes({ differences: [] })).toBe(unsummed);
    expect(changeParts(sheetOf({ ...progress, changes: [] }, 'en'))).toHaveLength(1);
  });

  it('notes gaps that were opened and closed, and weights that moved', () => {
    const question = progress.changes[0]?.question ?? '';
    const notes = (points: (number | null)[], weight: number | null) => {
      const questions = progress.questions.map((each) => ({ ...each, sides: each.sides.map((side, i) => ({ ...side, state: 'answered' as const, weight: i === 0 ? 0.1 : weight })) }));
      return changes({ questions, gaps: [{ question, points }] as unknown as Comparison['gaps'] });
    };
    const told = [notes([null, 2], 0.1), notes([2, null], 0.1), notes([2, 2], 0.1), notes([2, 2], null)];
    expect(new Set(told).size).toBe(4);
  });
});
