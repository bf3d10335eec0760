/** What tells those compared apart. */
import { expect, it } from 'vitest';
import { labelsOf } from '../../src/model/labels.ts';

const party = (name: string, assessed: string | null = null) => ({ name, assessed });

it('is the name, and for progress the day', () => {
  expect(labelsOf('institutions', [party('North'), party('South')])).toEqual(['North', 'South']);
  expect(labelsOf('progress', [party('North', '2025-01-01'), party('North', '2026-01-01')])).toEqual(['2025-01-01', '2026-01-01']);
});

it('is numbered where there are several, or two alike', () => {
  expect(labelsOf('institutions', [party('North'), party('North')])).toEqual(['1 North', '2 North']);
  expect(labelsOf('institutions', [party('a'), party('b'), party('c')])).toEqual(['1 a', '2 b', '3 c']);
  expect(labelsOf('progress', [party('North'), party('North', '2026-01-01')])).toEqual(['', '2026-01-01']);
});
