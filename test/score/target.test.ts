/** Which target profile applies, and what it asks of a question. */
import { describe, expect, it } from 'vitest';
import { outlineOf } from '../../src/model/outline.ts';
import type { TargetProfile } from '../../src/model/rubric.ts';
import { chooseTarget, targetOf } from '../../src/score/target.ts';
import { rubricOf, share } from './rubrics.ts';

const bank: TargetProfile = { id: 'bank', when: { profile: { type: ['bank'] } } };
const large: TargetProfile = { id: 'large', when: { profile: { size: { atLeast: 100 } } } };
const any: TargetProfile = { id: 'any' };

const { definition } = rubricOf({ d: { questions: [share('q')] } });
const chosen = (targets: TargetProfile[] | undefined, asked?: string | TargetProfile, profile: Record<string, string | number> = {}) =>
  chooseTarget(targets ? { ...definition, targets } : definition, asked, { profile, see: () => undefined })?.id;

describe('the profile', () => {
  it('is the one asked for, by its id or as it is', () => {
    expect(chosen([bank, large], 'large', { type: 'bank' })).toBe('large');
    expect(chosen([bank], any)).toBe('any');
    expect(chosen([bank], 'other')).toBeUndefined();
  });

  it('is else the first whose condition is true; without a condition it is', () => {
    expect(chosen([bank, large, any], undefined, { type: 'insurer', size: 100 })).toBe('large');
    expect(chosen([bank, any, large], undefined, { type: 'insurer', size: 100 })).toBe('any');
  });

  it('is else the first listed, also where no condition can be decided', () => {
    expect(chosen([bank, large], undefined, { type: 'insurer', size: 1 })).toBe('bank');
    expect(chosen([large, bank])).toBe('large');
  });

  it('is none where the rubric has none', () => {
    expect(chosen(undefined)).toBeUndefined();
    expect(chosen(undefined, 'bank')).toBeUndefined();
  });
});

describe('the target of a question', () => {
  const [node] = outlineOf(definition).questions;
  const whole: Required<Omit<TargetProfile, 'id' | 'name' | 'when'>> = { default: 0.2, dimensions: { d: 0.4 }, topics: { 'd-topic': 0.6 }, questions: { q: 0.8 } };
  const target = (profile: Omit<TargetProfile, 'id'> | undefined) => targetOf(profile && { id: 't', ...profile }, node!);

  it('is the most specific entry', () => {
    const { questions, topics, dimensions, ...rest } = whole;
    expect(target(whole)).toBe(0.8);
    expect(target({ ...rest, topics, dimensions, questions: { other: questions.q! } })).toBe(0.6);
    expect(target({ ...rest, dimensions })).toBe(0.4);
    expect(target(rest)).toBe(0.2);
  });

  it('is 0 where nothing asks for more', () => {
    expect(target({})).toBe(0);
    expect(target(undefined)).toBe(0);
    expect(target({ ...whole, questions: { q: 0 } })).toBe(0);
  });
});
