/**
 * The multiple-choice knapsack with prerequisites, solved exactly: one choice a question, and of every pair of
 * questions where the one requires the other only such choices as go together.
 *
 * Dynamic program over the questions one after the other. What is remembered of a set of them is its efficient
 * selections, kept apart by how those questions stand that others, still to come, depend on. For every cost from 0 to
 * the limit it finds the largest gain at once: the whole efficient frontier.
 */
import { reaches } from '../model/tolerance.ts';
import { combine, efficient, type Frontier, type Selection } from './frontier.ts';

export interface Choice {
  /** Its number among all choices of its question, 0 for leaving it as it is. */
  index: number;
  /** Whole units of effort. */
  cost: number;
  /** Points of the overall score. */
  gain: number;
  /** Points of the score of its dimension. */
  within: number;
  moved: boolean;
  /** Raw value, which prerequisites look at. */
  raw: number;
}

export interface Item {
  choices: readonly Choice[];
  /** Binary digits that hold the number of any of its choices. */
  digits: number;
}

/** An item may only be moved where another reaches a raw value. */
export interface Requirement {
  item: number;
  on: number;
  atLeast: number;
}

/** Items of a dimension whose score must reach something. */
export interface Demand {
  items: readonly number[];
  /** Weight of the dimension in the overall score, 0–1. */
  weight: number;
  /** Whether so many points of the dimension's score are enough. */
  enough(gain: number): boolean;
}

export interface Problem {
  /** In the order of the rubric. */
  items: readonly Item[];
  requirements: readonly Requirement[];
  demands?: readonly Demand[];
}

export interface Solution {
  /** Efficient selections that meet every requirement and demand; empty where none does. */
  frontier: Frontier;
  /** False where there were too many ways in which questions depend on one another to follow all of them. */
  exact: boolean;
}

/** How many ways of standing are followed at once; a rubric whose questions require a few others each needs a handful. */
const MOST_CELLS = 512;

type Stand = Pick<Choice, 'moved' | 'raw'>;

/** The efficient selections of some items in which those that others depend on stand alike. */
interface Cell {
  open: ReadonlyMap<number, Stand>;
  frontier: Frontier;
}

interface Table {
  items: ReadonlySet<number>;
  cells: readonly Cell[];
}

export function solve(problem: Problem, mostCells = MOST_CELLS): Solution {
  return new Solver(problem, mostCells).solve();
}

/** How many binary digits hold the number of one of so many choices. */
export const digitsFor = (choices: number): number => Math.ceil(Math.log2(choices));

/** The number of the choice that a selection takes of each item, by how many digits each item has. */
export function choicesIn({ key }: Selection, digits: readonly number[]): number[] {
  const places = placesOf(digits);
  return digits.map((count, i) => Number((key >> (places[i] as bigint)) & ((1n << BigInt(count)) - 1n)));
}

/** How far the digits of each item stand from the last. */
function placesOf(digits: readonly number[]): bigint[] {
  return digits.map((_, i) => BigInt(digits.slice(i + 1).reduce((sum, count) => sum + count, 0)));
}

class Solver {
  private exact = true;
  private readonly places: readonly bigint[];

  constructor(
    private readonly problem: Problem,
    private readonly mostCells: number,
  ) {
    this.places = placesOf(problem.items.map(({ digits }) => digits));
  }

  solve(): Solution {
    const { items, demands = [] } = this.problem;
    const demanded = new Set(demands.flatMap((demand) => demand.items));
    const free = items.map((_, i) => i).filter((i) => !demanded.has(i));
    const whole = demands.reduce((table, demand) => this.join(table, this.meet(demand)), this.fold(free, ({ gain }) => gain));
    // Nothing stands outside, so there is one cell, or none where nothing meets all that is asked.
    return { frontier: whole.cells.flatMap(({ frontier }) => frontier), exact: this.exact };
  }

  private fold(items: readonly number[], gainOf: (choice: Choice) => number): Table {
    const nothing: Table = { items: new Set(), cells: [{ open: new Map(), frontier: [{ cost: 0, gain: 0, key: 0n }] }] };
    return this.inOrder(items).reduce((table, item) => this.join(table, this.tableOf(item, gainOf)), nothing);
  }

  /** The selections of a dimension that are enough for its score, with what they gain of the overall score. */
  private meet({ items, weight, enough }: Demand): Table {
    const table = this.fold(items, ({ within }) => within);
    const cells = table.cells.map(({ open, frontier }) => ({ open, frontier: efficient(frontier.filter(({ gain }) => enough(gain)).map((each) => ({ ...each, gain: weight * each.gain }))) }));
    return { items: table.items, cells: cells.filter(({ frontier }) => frontier.length > 0) };
  }

  /** Questions that depend on one another stand together, so that few are open at a time. */
  private inOrder(items: readonly number[]): number[] {
    const ordered = new Set<number>();
    const visit = (item: number): void => {
      if (ordered.has(item) || !items.includes(item)) return;
      ordered.add(item);
      this.requirementsOf(item).forEach((each) => [each.item, each.on].forEach(visit));
    };
    items.forEach(visit);
    return [...ordered];
  }

  private requirementsOf(item: number): Requirement[] {
    return this.problem.requirements.filter((each) => each.item === item || each.on === item);
  }

  private tableOf(item: number, gainOf: (choice: Choice) => number): Table {
    const place = this.places[item] as bigint;
    const { choices } = this.problem.items[item] as Item;
    const cells = choices.map((choice): Cell => ({ open: new Map([[item, choice]]), frontier: [{ cost: choice.cost, gain: gainOf(choice), key: BigInt(choice.index) << place }] }));
    return this.close({ items: new Set([item]), cells });
  }

  private join(one: Table, other: Table): Table {
    const items = new Set([...one.items, ...other.items]);
    const cells = one.cells.flatMap((a) =>
      other.cells.flatMap((b): Cell[] => {
        const open = new Map([...a.open, ...b.open]);
        return this.problem.requirements.every((each) => isMet(each, open)) ? [{ open, frontier: combine(a.frontier, b.frontier) }] : [];
      }),
    );
    return this.close({ items, cells });
  }

  /** Forgets how questions stand that nothing outside depends on, and puts together what then stands alike. */
  private close({ items, cells }: Table): Table {
    const alike = new Map<string, Cell[]>();
    for (const cell of cells) {
      const open = [...cell.open].filter(([item]) => this.requirementsOf(item).some((each) => !items.has(each.item) || !items.has(each.on)));
      const name = open.map(([item, stand]) => this.nameOf(item, stand)).join();
      alike.set(name, [...(alike.get(name) ?? []), { open: new Map(open), frontier: cell.frontier }]);
    }
    const closed = [...alike.values()].map((same): Cell => ({ open: (same[0] as Cell).open, frontier: efficient(same.flatMap(({ frontier }) => frontier)) }));
    return { items, cells: this.followed(closed) };
  }

  /** All that matters to others of how a question stands: whether it is moved, and which requirements it meets. */
  private nameOf(item: number, { moved, raw }: Stand): string {
    const met = this.problem.requirements.filter(({ on }) => on === item).map(({ atLeast }) => reaches(raw, atLeast));
    return [moved, ...met].join();
  }

  /** The first cell, which moves least and so can always be completed, and the most promising of the others. */
  private followed(cells: readonly Cell[]): readonly Cell[] {
    if (cells.length <= this.mostCells) return cells;
    this.exact = false;
    const [first, ...others] = cells as [Cell, ...Cell[]];
    const most = ({ frontier }: Cell) => frontier.at(-1)!.gain;
    return [first, ...others.sort((a, b) => most(b) - most(a)).slice(0, this.mostCells - 1)];
  }
}

/** A requirement between two questions of which one is forgotten was met when they were put together; of which one is still to come, it waits. */
function isMet({ item, on, atLeast }: Requirement, open: ReadonlyMap<number, Stand>): boolean {
  const [dependent, required] = [open.get(item), open.get(on)];
  return !dependent || !required || !dependent.moved || reaches(required.raw, atLeast);
}
