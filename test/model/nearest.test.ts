import { expect, it } from 'vitest';
import { nearest } from '../../src/model/nearest.ts';

it('is the candidate of fewest edits, as long as they are no more than half of the name', () => {
  const known = ['ceo', 'cio', 'score', 'gov-ceo-lead'];
  expect(['Scor', 'ci', 'gov-ceo-led', 'sorce'].map((name) => nearest(name, known))).toEqual(['score', 'cio', 'gov-ceo-lead', 'score']);
  expect(['foo', 'x', 'compare'].map((name) => nearest(name, known))).toEqual([undefined, undefined, undefined]);
  expect(nearest('score', [])).toBeUndefined();
});
