/** The steps of a plan laid out in quarters, by what each quarter has room for. */
import { dayBefore, monthsAfter } from '../model/dates.ts';
import type { Roadmap } from '../model/roadmap.ts';
import type { Horizon, Rubric } from '../model/rubric.ts';
import { exceeds, reaches } from '../model/tolerance.ts';
import type { Task } from './tasks.ts';

/** A step with the quarters that it takes, from 1. */
export interface Scheduled {
  task: Task;
  wave: number;
  until: number;
}

const MONTHS = 3;

/** The horizon that a value belongs to; undefined where the rubric has none. */
export function horizonOf({ horizons }: Rubric, value: number): Horizon | undefined {
  const ordered = horizons?.toSorted((a, b) => a.upTo - b.upTo);
  return ordered?.find(({ upTo }) => reaches(upTo, value)) ?? ordered?.at(-1);
}

/**
 * Takes the steps in their order and puts each into the first quarter that has room for it, after what it requires and
 * not before its horizon. A step for which no quarter is large enough takes what is free of one quarter after the other.
 *
 * Horizons count from where a question stands: its first step begins when there is room, and a step into a later
 * horizon begins as many quarters later as the rubric has them apart.
 */
export function schedule(tasks: readonly Task[], rubric: Rubric, capacity: number): { steps: Scheduled[]; load: Load } {
  const load = new Load(capacity);
  const placed = new Map<Task, Scheduled>();
  for (const task of tasks) {
    const required = task.requires.map((each) => (placed.get(each) as Scheduled).until + 1);
    const before = task.after ? (placed.get(task.after) as Scheduled).until : 1;
    placed.set(task, { task, ...load.place(task, Math.max(before, earliest(task, rubric), ...required)) });
  }
  return { steps: [...placed.values()].sort((a, b) => a.wave - b.wave), load };
}

function earliest(task: Task, rubric: Rubric): number {
  let first = task;
  while (first.after) first = first.after;
  const quarter = ({ step }: Task) => horizonOf(rubric, step.value)?.quarter ?? 1;
  return 1 + Math.max(0, quarter(task) - quarter(first));
}

/** What is planned for each quarter. */
class Load {
  /** By quarter, and owner within it: person-weeks. */
  private readonly quarters: Map<string | null, number>[] = [];

  constructor(private readonly capacity: number) {}

  place({ step }: Task, from: number): { wave: number; until: number } {
    const { effort } = step;
    const owner = step.owner ?? null;
    const whole = reaches(this.capacity, effort);
    let wave = from;
    while (whole ? !reaches(this.free(wave), effort) : !exceeds(this.free(wave), 0)) wave++;
    let until = wave;
    let left = effort - this.add(wave, owner, whole ? effort : this.free(wave));
    while (exceeds(left, 0)) {
      until++;
      left -= this.add(until, owner, Math.min(left, this.free(until)));
    }
    return { wave, until };
  }

  /** The quarters up to the last that has a step, from the day on which the plan begins. */
  waves(start: string, { owners }: Rubric): Roadmap['waves'] {
    const rank = (owner: string | null) => (owner === null ? Infinity : (owners?.findIndex(({ id }) => id === owner) ?? 0));
    return Array.from(this.quarters, (quarter = new Map(), i) => {
      const loads = [...quarter].sort(([a], [b]) => rank(a) - rank(b)).map(([owner, effort]) => ({ owner, effort: rounded(effort) }));
      return {
        wave: i + 1,
        from: monthsAfter(start, MONTHS * i),
        to: dayBefore(monthsAfter(start, MONTHS * (i + 1))),
        effort: rounded(loads.reduce((sum, each) => sum + each.effort, 0)),
        owners: loads,
      };
    });
  }

  private free(wave: number): number {
    const taken = [...(this.quarters[wave - 1] ?? [])].reduce((sum, [, effort]) => sum + effort, 0);
    return this.capacity - taken;
  }

  private add(wave: number, owner: string | null, effort: number): number {
    const quarter = this.quarters[wave - 1] ?? new Map<string | null, number>();
    quarter.set(owner, (quarter.get(owner) ?? 0) + effort);
    this.quarters[wave - 1] = quarter;
    return effort;
  }
}

/** Sums of efforts without what doubles add to them. */
export const rounded = (effort: number): number => Math.round(1e6 * effort) / 1e6;
