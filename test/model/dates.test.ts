/** Days of the calendar, as texts. */
import { describe, expect, it } from 'vitest';
import { dayBefore, dayNumber, dayText, isCalendarDate, isDay, monthsAfter } from '../../src/model/dates.ts';

describe('a day', () => {
  it('is one that the calendar has; every fourth year has one more, but of centuries only every fourth', () => {
    expect(['2026-02-28', '2024-02-29', '2000-02-29', '2026-04-30', '2026-12-31'].map(isCalendarDate)).toEqual([true, true, true, true, true]);
    expect(['2026-02-29', '1900-02-29', '2026-04-31', '2026-13-01', '2026-00-10', '2026-01-00'].map(isCalendarDate)).toEqual([false, false, false, false, false, false]);
  });

  it('is written YYYY-MM-DD', () => {
    expect(['2026-1-1', '20260101', '2026-01-01T00:00', 'today', ''].map(isCalendarDate)).toEqual([false, false, false, false, false]);
    expect([isDay(Number.NaN, 1, 1), isDay(-1, 1, 1), isDay(0, 1, 1)]).toEqual([false, false, true]);
  });
});

describe('days', () => {
  it('are counted from 1970-01-01', () => {
    expect([dayNumber('1970-01-01'), dayNumber('2026-11-23'), dayText(20780)]).toEqual([0, 20780, '2026-11-23']);
    expect([dayBefore('2026-03-01'), dayBefore('2024-03-01'), dayBefore('2026-01-01')]).toEqual(['2026-02-28', '2024-02-29', '2025-12-31']);
  });

  it('some months later are the same of the month, or its last', () => {
    expect([monthsAfter('2026-11-23', 3), monthsAfter('2026-11-30', 3), monthsAfter('2026-12-31', 2), monthsAfter('2026-01-31', 0)]).toEqual(['2027-02-23', '2027-02-28', '2027-02-28', '2026-01-31']);
  });
});
