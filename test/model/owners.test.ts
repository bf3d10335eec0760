import { describe, expect, it } from 'vitest';
import { loadRubric } from '../../src/files/rubric.ts';
import { outlineOf } from '../../src/model/outline.ts';
import { ownersOf, ownershipOf, primaryOwner } from '../../src/model/owners.ts';
import type { Question } from '../../src/model/rubric.ts';
import { rubricOf } from '../score/rubrics.ts';

const owned = (owner: string | undefined) => ({ ...(owner !== undefined && { owner }) });
const level = (id: string, ...owners: (string | undefined)[]): Question => ({ id, type: 'level', levels: [{}, ...owners.map(owned)] });

describe('the owner of a question', () => {
  it('need not be among those that the rubric lists', () => {
    const { definition } = rubricOf({ d: { questions: [level('a', 'cio'), level('b')] } });
    expect(ownershipOf(definition)).toMatchObject({ roles: [{ id: 'cio', questions: [{ id: 'a' }] }], unowned: [{ id: 'b' }] });
  });

  it('is who carries most of its steps, of equals who carries the earliest', () => {
    expect(ownersOf(level('a', 'cio', 'ciso', 'ciso'))).toEqual(['ciso', 'cio']);
    expect(ownersOf(level('a', undefined, 'cio', 'ciso'))).toEqual(['cio', 'ciso']);
    expect(primaryOwner(level('a'))).toBeUndefined();
  });

  it('is found in every type of question', () => {
    expect(primaryOwner({ id: 'a', type: 'boolean', owner: 'cio' })).toBe('cio');
    expect(primaryOwner({ id: 'a', type: 'choice', options: [{ id: 'x', points: 1, owner: 'cio' }] })).toBe('cio');
    expect(primaryOwner({ id: 'a', type: 'multi', options: [{ id: 'x', owner: 'cio' }] })).toBe('cio');
    expect(primaryOwner({ id: 'a', type: 'number', curve: [[0, 1]], steps: [{ to: 1, owner: 'cio' }] })).toBe('cio');
    expect(primaryOwner({ id: 'a', type: 'number', curve: [[0, 1]] })).toBeUndefined();
  });
});

describe('the questions of the roles', () => {
  it('come in the order of the rubric, roles that it does not list last; the rest is named', () => {
    const { definition } = rubricOf({ d: { questions: [level('a', 'x'), level('b', 'cio'), level('c'), level('d', 'ciso')] } });
    const { roles, unowned } = ownershipOf({ ...definition, owners: [{ id: 'ciso' }, { id: 'board' }, { id: 'cio' }] });
    expect(roles.map(({ id, questions }) => [id, questions.map((node) => node.id)])).toEqual([['ciso', ['d']], ['cio', ['b']], ['x', ['a']]]);
    expect(unowned.map(({ id }) => id)).toEqual(['c']);
    expect(ownershipOf(definition).roles.map(({ id }) => id)).toEqual(['x', 'cio', 'ciso']);
  });

  it('divide a rubric: each question stands in one part', async () => {
    const { definition } = await loadRubric('eight-principles');
    const { roles, unowned } = ownershipOf(definition);
    const divided = [...roles.flatMap(({ questions }) => questions), ...unowned].map(({ id }) => id);
    expect(divided.sort()).toEqual(outlineOf(definition).questions.map(({ id }) => id).sort());
    expect(unowned).toEqual([]);
  });
});
