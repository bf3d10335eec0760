import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { along, anchorAway, closedPath, fitted, roundMarks, scaleEnd, shadeOf, SHADES, spoke } from '../../../src/render/html/shapes.ts';
import { displayWidth } from '../../../src/render/table/width.ts';

describe('along', () => {
  it('is proportional', () => {
    expect(along(25, 100, 400)).toBe(100);
    expect(along(30, 60, 400)).toBe(200);
  });

  it('never leaves the scale', () => {
    expect(along(-1, 100, 400)).toBe(0);
    expect(along(100 + 1e-9, 100, 400)).toBe(400);
    expect(along(1, 0, 400)).toBe(0);
  });
});

describe('round marks', () => {
  it.each([
    [100, [0, 25, 50, 75, 100]],
    [828, [0, 250, 500, 750, 1000]],
    [43, [0, 20, 40, 60]],
    [3, [0, 1, 2, 3]],
    [0.3, [0, 0.1, 0.2, 0.30000000000000004]],
    [0, [0, 1]],
  ])('for %s', (value, marks) => {
    expect(roundMarks(value)).toEqual(marks);
  });
});

describe('spoke', () => {
  const centre = { x: 10, y: 20 };

  it('begins at the top and goes clockwise', () => {
    const [top, right, bottom, left] = [0, 1, 2, 3].map((i) => spoke(i, 4, 5, centre));
    expect(top).toEqual({ x: expect.closeTo(10), y: expect.closeTo(15) });
    expect(right).toEqual({ x: expect.closeTo(15), y: expect.closeTo(20) });
    expect(bottom).toEqual({ x: expect.closeTo(10), y: expect.closeTo(25) });
    expect(left).toEqual({ x: expect.closeTo(5), y: expect.closeTo(20) });
  });

  it('keeps its distance from the centre', () => {
    fc.assert(
      fc.property(fc.integer({ min: 3, max: 30 }), fc.nat(29), fc.double({ min: 0, max: 500, noNaN: true }), (count, index, radius) => {
        const { x, y } = spoke(index % count, count, radius, centre);
        expect(Math.hypot(x - centre.x, y - centre.y)).toBeCloseTo(radius, 6);
      }),
    );
  });
});

it('a closed path goes through its points and back', () => {
  expect(closedPath([{ x: 0, y: -0.001 }, { x: 1.234_56, y: 2 }])).toBe('M0,0L1.23,2Z');
});

it('labels lead away from the centre', () => {
  expect([5, 10, 15].map((x) => anchorAway(x, 10))).toEqual(['end', 'middle', 'start']);
});

it('a scale ends at the next ten', () => {
  expect([0, 3, 10, 10.1, 50.4, 100].map(scaleEnd)).toEqual([10, 10, 10, 20, 60, 100]);
});

it('shades are five equal bands, the last with 100', () => {
  expect([0, 19.9, 20, 39.9, 40, 60, 80, 100].map(shadeOf)).toEqual([0, 0, 1, 1, 2, 3, 4, 4]);
  expect(shadeOf(100)).toBe(SHADES - 1);
});

describe('fitted', () => {
  it('leaves short text alone', () => {
    expect(fitted('Governance', 20, 2)).toEqual(['Governance']);
  });

  it('never has more lines or columns than there is room for, and shows that it left something out', () => {
    const long = ['Knowing what it does not know and saying so', '模型规模与数据中心本地化部署的治理要求', 'x'.repeat(500)];
    for (const text of long) {
      const lines = fitted(text, 12, 2);
      expect(lines).toHaveLength(2);
      expect(lines.at(-1)).toMatch(/…$/);
      for (const line of lines) expect(displayWidth(line)).toBeLessThanOrEqual(12);
    }
  });
});
