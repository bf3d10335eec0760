import { describe, expect, it } from 'vitest';
import { paceOf, USUAL_MINUTES } from '../../src/ask/pace.ts';

const at = (...minutes: number[]) => minutes.map((minute) => ({ at: new Date(Date.UTC(2026, 10, 20, 9, 0, 60 * minute)).toISOString() }));

describe('the pace', () => {
  it('is the usual one while too little was measured', () => {
    expect(paceOf([])).toEqual({ minutes: USUAL_MINUTES, measured: false });
    expect(paceOf(at(0, 1, 2, 3, 4, 5, 6, 7))).toEqual({ minutes: USUAL_MINUTES, measured: false });
  });

  it('is the median distance between answers, whatever their order', () => {
    expect(paceOf(at(9, 0, 1, 2, 3, 4, 6, 8, 5))).toEqual({ minutes: 1, measured: true });
    expect(paceOf(at(0, 2, 4, 6, 8, 11, 14, 17, 20)).minutes).toBe(2.5);
    expect(paceOf(at(0, 2, 4, 6, 8, 9, 12, 15, 18, 21)).minutes).toBe(2);
  });

  it('leaves pauses out, and dates without a time', () => {
    expect(paceOf([...at(0, 1, 2, 3, 4, 60, 61, 62, 63, 64), { at: '2026-11-20' }, {}])).toEqual({ minutes: 1, measured: true });
  });

  it('counts distances across zones', () => {
    const zoned = Array.from({ length: 9 }, (_, i) => ({ at: `2026-11-20T1${i}:00:00+0${i}:00` }));
    expect(paceOf(zoned)).toEqual({ minutes: USUAL_MINUTES, measured: false });
  });
});
