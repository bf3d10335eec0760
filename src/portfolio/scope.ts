/** Institutions that are counted together: all of them, or those who share a value. */
import type { Portfolio, Spread, Tally } from '../model/portfolio.ts';
import type { Entry } from './entry.ts';
import { Counter, spreadOf, type Standing } from './tally.ts';

type Member = Entry['member'];
type Part = 'dimensions' | 'principles';

export class Scope {
  count = 0;
  private readonly overall = new Counter(null);
  private readonly parts: Record<Part, Map<string, Counter>> = { dimensions: new Map(), principles: new Map() };

  add(member: Member): void {
    this.count++;
    this.overall.add(member.overall);
    for (const part of PARTS) for (const each of member[part]) this.counter(part, each.id).add(each);
  }

  merge(count: number, [overall, ...tallies]: Portfolio['tallies'][number]['tallies']): void {
    this.count += count;
    this.overall.merge(overall!);
    for (const tally of tallies) this.counter(tally.part!, tally.id!).merge(tally);
  }

  tallies(): Tally[] {
    return [this.overall.tally(null), ...PARTS.flatMap((part) => [...this.parts[part].values()].map((counter) => counter.tally(part)))];
  }

  counters(part: Part): Counter[] {
    return [...this.parts[part].values()];
  }

  private counter(part: Part, id: string): Counter {
    const counter = this.parts[part].get(id) ?? new Counter(id);
    this.parts[part].set(id, counter);
    return counter;
  }
}

const PARTS: readonly Part[] = ['dimensions', 'principles'];

/**
 * How they are spread.
 * @param levels how many levels the rubric has
 * @param members the same institutions one by one, where they are known
 */
export function spreadsOf(scope: Scope, levels: number, members: readonly Member[] | undefined): Pick<Portfolio, 'overall' | 'dimensions' | 'principles'> {
  const of = (part: Part): Spread[] =>
    scope.counters(part).map((counter, i) => spreadOf(counter.tally(part), levels, members?.map((member): Standing => member[part][i]!)));
  return {
    overall: spreadOf(scope.tallies()[0]!, levels, members?.map(({ overall }) => overall)),
    dimensions: of('dimensions'),
    principles: of('principles'),
  };
}
