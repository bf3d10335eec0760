/** What a roadmap says where something is missing, out of reach or left open. */
import { describe, expect, it } from 'vitest';
import type { Language } from '../../src/messages/index.ts';
import type { Roadmap } from '../../src/model/roadmap.ts';
import { plan } from '../../src/plan/plan.ts';
import { aboutOf, checkParts, EVERYTHING, frontierPoints, inTheWayPart, nextText, resultPart, stepsPart, titleOf, undonePart, wavesPart } from '../../src/render/roadmap/parts.ts';
import { horizonText, quartersText, sheetOf, signed, turnText } from '../../src/render/roadmap/sheet.ts';
import { answersOf, levels, OPTIONS, rubricOf } from '../score/rubrics.ts';

const rubric = rubricOf({ d: { questions: [levels('q'), levels('r', 3)] } });
const base = plan(rubric, answersOf({ q: 0, r: 1 }), { ...OPTIONS, goal: { kind: 'budget', effort: 3 }, capacity: 2 });

const sheet = (changed: Partial<Roadmap> = {}, language: Language = 'en') => sheetOf({ ...base, ...changed }, language);
const result = (changed: Partial<Roadmap>, language?: Language) => resultPart(sheet(changed, language)).lines?.map(({ text }) => text).join('\n');
const goal = (kind: Roadmap['goal']['kind'], value: number | null, reached = true) => ({ goal: { ...base.goal, kind, value, reached } });

describe('the heading of a roadmap', () => {
  it('says each goal, and a level without a name by its number', () => {
    expect(titleOf(sheet())).toBe('Plan for Test');
    expect(aboutOf(sheet())).toContain('goal: the most for 3 person-weeks');
    expect(aboutOf(sheet(goal('level', 2)))).toContain('goal: level 2');
    expect(aboutOf(sheet(goal('score', 70)))).toContain('goal: score 70');
  });

  it('says the target by its id where it has no name, and that the profile asks where there is none', () => {
    expect(aboutOf(sheet({ ...goal('target', null), target: 'aim' }))).toContain('goal: the target aim,');
    expect(aboutOf(sheet({ ...goal('target', null), target: null }))).toContain('goal: the target profile,');
  });

  it('says the weight set and that evidence is strict', () => {
    expect(aboutOf(sheet({ weightSet: 'banks', evidenceMode: 'strict' }))).toMatch(/banks.* · .*evidence/i);
    expect(aboutOf(sheet({ weightSet: null, evidenceMode: 'off' }))).not.toMatch(/banks|evidence/i);
  });
});

describe('the result of a roadmap', () => {
  it('says why it ends short of each kind of goal', () => {
    expect(result(goal('level', 4, false))).toContain('✗ Level 4 cannot be reached');
    expect(result(goal('score', 99, false))).toContain('✗ A score of 99 cannot be reached');
    expect(result(goal('target', null, false))).toContain('✗ The target cannot be reached');
  });

  it('says what is proved, and what is not', () => {
    expect(result({ proved: true })).toContain('✓ Proved: no other set of steps brings more within this budget.');
    expect(result({ proved: true, ...goal('score', 50) })).toContain('✓ Proved: no other set of steps gets there with less effort.');
    expect(result({ proved: true, ...goal('score', 99, false) })).toContain('✓ Proved: no set of steps goes further.');
    expect(result({ proved: false })).toContain('· The best found; it is not proved');
  });

  it('says a level that stays, and none as a dash', () => {
    expect(result({ before: { ...base.before, level: 1 }, after: { ...base.after, level: 1 } })).toContain('level 1, as before');
    expect(result({ before: { ...base.before, level: null }, after: { ...base.after, level: 2 } })).toContain('level – → 2');
  });

  it('says which caps go and which stay', () => {
    const caps = (lifted: string[], standing: string[]) => result({ liftCaps: { ...base.liftCaps, lifted, standing, sacrificed: 1.5 } });
    expect(caps([], [])).toContain('· No failed must-pass rule caps a level');
    expect(caps(['a', 'b'], [])).toContain('✓ Caps lifted: a, b\n· Lifting caps first costs 1.50 points');
    expect(caps([], ['c'])).toContain('✗ Caps that the budget or the steps there are cannot lift: c');
  });

  it('says every wish', () => {
    const text = result({ wishes: { ...base.wishes, only: ['d'], exclude: ['r'], fixed: [{ question: 'q', to: 2 }] as Roadmap['wishes']['fixed'], capacity: 1 } });
    expect(text).toContain('· Only: d\n· Left out on request: r\n· Decided by management: q 2\n· Room for 1 person-week a quarter.');
    expect(result({ wishes: { ...base.wishes, only: [], exclude: [], fixed: [], capacity: null } })).not.toMatch(/Only: |Left out|Decided|Room for/);
  });
});

describe('what stands in the way', () => {
  const way = (changed: Partial<Roadmap['inTheWay'][number]>, language?: Language) => {
    const each = { kind: 'together', id: null, question: null, reach: null, needs: null, points: null, ...changed } as Roadmap['inTheWay'][number];
    return inTheWayPart(sheet({ inTheWay: [each, each] }, language), { list: 1, frontier: 1 })[0]?.lines?.map(({ text }) => text);
  };

  it('is a score or a dimension that reaches too little, a rule, or steps that exclude each other, as far as there is room', () => {
    expect(way({ kind: 'score', reach: 60, needs: 80 })).toEqual(['✗ Overall score: reaches 60.0 at most, needs 80.0', 'and 1 more']);
    expect(way({ kind: 'dimension' as 'score', id: 'd', reach: 60, needs: 80 })?.[0]).toBe('✗ d: reaches 60.0 at most, needs 80.0');
    expect(way({ kind: 'together' })?.[0]).toBe('✗ Each step that it takes changes what is asked elsewhere, so that they do not get there together.');
    expect(way({ kind: 'must-pass', id: 'rule', question: 'q' })?.[0]).toBe('✗ Must-pass rule rule cannot be met: d-topic (q)');
    expect(way({ kind: 'excluded', question: 'q', points: 3 })?.[0]).toBe('· d-topic (q): left out on request; up to 3.00 points');
  });

  it('is not said where nothing does', () => {
    expect(inTheWayPart(sheet({ inTheWay: [] }), EVERYTHING)).toEqual([]);
  });
});

describe('the steps of a roadmap', () => {
  const headings = (changed: Partial<Roadmap>) => stepsPart(sheet(changed)).tables?.[0]?.columns.map(({ text }) => text) ?? [];

  it('have columns for quarters, horizons and progress only where there are any', () => {
    const bare = { wishes: { ...base.wishes, capacity: null }, horizons: [] };
    expect(headings(bare)).not.toContain('Quarter');
    expect(headings(bare)).not.toContain('Horizon');
    expect(headings({ ...bare, wishes: { ...base.wishes, capacity: 2 } })).toContain('Quarter');
    expect(headings({ ...bare, horizons: [{ id: 'soon', name: { en: 'Soon' } }] as unknown as Roadmap['horizons'] })).toContain('Horizon');
  });

  it('are said to be none, in both languages', () => {
    expect(stepsPart(sheet({ steps: [] })).lines).toEqual([{ text: 'There is no step to take.' }]);
    expect(stepsPart(sheet({ steps: [] }, 'zh-CN')).lines?.[0]?.text).toMatch(/^\p{Script=Han}+.*。$/u);
  });

  it('say by whom, when and towards what, or nothing', () => {
    const [step] = base.steps as [Roadmap['steps'][number]];
    expect(quartersText({ ...step, wave: 1, until: 2 }, sheet())).toBe('quarters 1–2');
    expect(quartersText({ ...step, wave: null, until: null }, sheet())).toBe('');
    const horizons = [{ id: 'soon', name: { en: 'Soon' } }, { id: 'bare', name: {} }] as unknown as Roadmap['horizons'];
    expect(['soon', 'bare', 'none'].map((horizon) => horizonText({ ...step, horizon }, sheet({ horizons })))).toEqual(['Soon', 'bare', '']);
  });

  it('rise and fall by an arrow, where the level turns', () => {
    const [step] = base.steps as [Roadmap['steps'][number]];
    const turn = (before: number | null, levelAfter: number | null) => turnText(0, sheet({ before: { ...base.before, level: before }, steps: [{ ...step, levelAfter }] }));
    expect([turn(1, 2), turn(2, 1), turn(2, 2), turn(null, 1), turn(1, null)]).toEqual(['↑ level 2', '↓ level 1', '', '↑ level 1', '']);
    expect(turnText(1, sheet({ steps: [{ ...step, levelAfter: 1 }, { ...step, levelAfter: 3 }] }))).toBe('↑ level 3');
  });

  it('say points with a sign, and what prints as zero without', () => {
    expect([1.5, -1.5, 0.001, -0.001].map((points) => signed(points, sheet()))).toEqual(['+1.50', '−1.50', '0.00', '0.00']);
  });
});

describe('quarters, and what is left', () => {
  it('name nobody by a dash, and whoever has no name by the id', () => {
    const wave = (owners: unknown) => [{ wave: 1, from: '2026-11-23', to: '2027-02-22', effort: 2, owners }] as Roadmap['waves'];
    const load = (owners: unknown) => wavesPart(sheet({ waves: wave(owners) }))[0]?.tables?.[0]?.rows[0]?.at(-1)?.text;
    expect(load([])).toBe('–');
    expect(load([{ owner: null, effort: 1 }, { owner: 'cio', effort: 1 }])).toBe('no owner 1, cio 1');
    expect(wavesPart(sheet({ waves: [] }))).toEqual([]);
  });

  it('say what the next effort buys, and the level with it', () => {
    const next = { effort: 1, gain: 2, score: 50, level: base.after.level } as NonNullable<Roadmap['next']>;
    expect(nextText(sheet({ next: null }))).toMatch(/^More effort buys nothing/);
    expect(nextText(sheet({ next }))).toBe('The next person-week buys +2.00 (score 50.0).');
    expect(nextText(sheet({ next: { ...next, effort: 0.5, level: 4 } }))).toBe('0.5 more person-weeks buy +2.00 (score 50.0). With it the level is 4.');
  });

  it('say why each is left, and that effort is not stated', () => {
    const left = (why: Roadmap['undone'][number]['why'], effort: number | null) => {
      const undone = [{ ...base.steps[0], question: 'q', from: 0, to: 1, gain: 1, effort, why }] as unknown as Roadmap['undone'];
      return undonePart(sheet({ undone }), EVERYTHING).tables?.[0]?.rows[0]?.map(({ text }) => text).slice(-3);
    };
    expect(left('no-effort', null)).toEqual(['–', '+1.00', 'effort not stated']);
    expect(left('effort', 4)).toEqual(['4', '+1.00', '']);
    expect(undonePart(sheet({ undone: [] }), EVERYTHING).tables).toBeUndefined();
  });

  it('show of a long frontier both ends and where levels are reached first', () => {
    const frontier = Array.from({ length: 9 }, (_, effort) => ({ effort, gain: effort, score: effort, level: effort === 0 ? null : effort < 5 ? 1 : 2 }));
    expect(frontierPoints(sheet({ frontier, effort: 3 }), { list: 9, frontier: 6 }).map(({ effort }) => effort)).toEqual([0, 1, 3, 4, 5, 8]);
    expect(frontierPoints(sheet({ frontier }), EVERYTHING)).toHaveLength(9);
  });
});

describe('the progress of a plan', () => {
  const progress = (states: Roadmap['steps'][number]['state'][], regressions: unknown[] = []) => {
    const steps = states.map((state) => ({ ...(base.steps[0] as Roadmap['steps'][number]), state }));
    const check = { asOf: '2027-01-01', now: { ...base.before, level: null }, regressions } as unknown as Roadmap['check'];
    return checkParts(sheet({ steps, check } as Partial<Roadmap>));
  };

  it('counts the steps by what became of them', () => {
    const [part] = progress(['done', 'slipped', 'not-yet', 'not-yet']);
    expect(part?.lines?.[0]).toEqual({ text: '1 of 4 steps done · 2 not yet · 1 slipped · checked 2027-01-01', tone: 'warning' });
    expect(part?.lines?.at(-1)?.text).toBe('✓ Nothing stands worse than when the plan was made.');
    expect(progress(['done'])[0]?.lines?.[0]).toEqual({ text: '1 of 1 step done · checked 2027-01-01', tone: 'strong' });
  });

  it('lists what stands worse', () => {
    const [, worse] = progress(['done'], [{ question: 'q', from: 2, to: null, points: 4 }]);
    expect(worse?.tables?.[0]?.rows[0]?.map(({ text }) => text)).toEqual(['d-topic', 'q', '2 → –', '4.00']);
    expect(checkParts(sheet())).toEqual([]);
  });
});
