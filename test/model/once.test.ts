import { expect, it } from 'vitest';
import { once } from '../../src/model/once.ts';

it('is computed once for each object, also for one that is alike', () => {
  const asked: object[] = [];
  const measured = once((list: number[]) => {
    asked.push(list);
    return { length: list.length };
  });
  const [one, alike] = [[1, 2], [1, 2]];
  expect(measured(one)).toBe(measured(one));
  expect(measured(alike)).not.toBe(measured(one));
  expect(asked).toEqual([one, alike]);
});
