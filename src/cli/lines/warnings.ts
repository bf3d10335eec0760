/** Warnings of many lines, each told once: what, in how many lines, and in which first. */
import type { Problem } from '../../model/problem.ts';

export interface Warned {
  problem: Problem;
  lines: number;
  firstLine: number;
}

/** More different warnings than these are not kept apart, so that memory does not grow with the input. */
const MOST = 100;

export class Warnings {
  private readonly known = new Map<string, Warned>();
  /** The warnings behind each name that the quick reader has for them. */
  private readonly named = new Map<string, readonly Warned[]>();
  private unnamed: string | undefined;

  all(): Warned[] {
    return [...this.known.values()];
  }

  /** Counts warnings that are known by this name; false where they still have to be looked at. */
  again(name: string, line: number): boolean {
    const warned = this.named.get(name);
    if (!warned && this.named.size < MOST) {
      this.unnamed = name;
      return false;
    }
    for (const each of warned ?? []) count(each, line);
    return true;
  }

  add(problems: readonly Problem[], line: number): void {
    const warned = problems.flatMap((each) => this.noted(each, line));
    if (this.unnamed !== undefined) this.named.set(this.unnamed, warned);
    this.unnamed = undefined;
  }

  private noted(found: Problem, line: number): Warned[] {
    const key = `${found.code} ${found.path} ${JSON.stringify(found.params)}`;
    const known = this.known.get(key) ?? (this.known.size < MOST ? { problem: found, lines: 0, firstLine: line } : undefined);
    if (!known) return [];
    this.known.set(key, known);
    count(known, line);
    return [known];
  }
}

function count(warned: Warned, line: number): void {
  warned.lines++;
  warned.firstLine = Math.min(warned.firstLine, line);
}

/** The warnings of several filters as one's, in the order of their first lines. */
export function merged(lists: readonly (readonly Warned[])[]): Warned[] {
  const all = new Map<string, Warned>();
  for (const each of lists.flat()) {
    const key = `${each.problem.code} ${each.problem.path} ${JSON.stringify(each.problem.params)}`;
    const known = all.get(key);
    all.set(key, known ? { ...known, lines: known.lines + each.lines, firstLine: Math.min(known.firstLine, each.firstLine) } : each);
  }
  return [...all.values()].sort((a, b) => a.firstLine - b.firstLine);
}
