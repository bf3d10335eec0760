/** Peers: all institutions, or those who share a value of a profile attribute. */
import { own } from '../model/own.ts';
import type { Member } from '../model/portfolio.ts';
import type { Entry } from './entry.ts';
import { Field, type Interval } from './order.ts';

type Listed = Entry['member'];

/** The values that an institution states; null alone where it states none. */
export function valuesOf({ profile }: Listed, by: string): (string | null)[] {
  const stated = [own(profile, by) ?? []].flat().map(String);
  return stated.length > 0 ? stated : [null];
}

export function peersOf(members: readonly Listed[], by: string, value: string | null): Listed[] {
  return members.filter((member) => valuesOf(member, by).includes(value));
}

/** Where each stands among its peers: those who share at least one value with it, itself included. */
export function percentilesOf(members: readonly Listed[], by: string | undefined): Member['percentile'][] {
  const fields = new Map<string, Field>();
  return members.map((member) => {
    const interval = intervalOf(member.overall);
    if (!interval) return null;
    const values = by === undefined ? [] : valuesOf(member, by);
    const key = JSON.stringify(values);
    let field = fields.get(key);
    if (!field) {
      const peers = by === undefined ? members : members.filter((other) => valuesOf(other, by).some((value) => values.includes(value)));
      field = new Field(peers.flatMap(({ overall }) => intervalOf(overall) ?? []));
      fields.set(key, field);
    }
    return field.percentile(interval);
  });
}

/** The interval that missing answers leave; null without a score. */
export function intervalOf({ score, potential }: { score: number | null; potential: number | null }): Interval | null {
  return score === null || potential === null ? null : { score, potential };
}
