/** What is wrong with something a user gave: a value until the command line prints it in the user's language. */
import type { Messages } from '../messages/index.ts';
import type { Location } from './answers.ts';

type Catalogue = Messages['problems'];
export type ProblemCode = keyof Catalogue;
type ParamsOf<C extends ProblemCode> = Catalogue[C] extends (params: infer P) => unknown ? P : never;

export interface Problem {
  code: ProblemCode;
  params: unknown;
  location?: Partial<Location>;
  /** The place inside the document, such as `answers.gov-03`. */
  path?: string;
}

export type Path = readonly (string | number)[];

/** Builds a problem whose parameters fit its message. */
export function problem<C extends ProblemCode>(
  code: C,
  params: ParamsOf<C>,
  where: { location?: Partial<Location>; path?: Path } = {},
): Problem {
  return {
    code,
    params,
    ...(where.location && { location: where.location }),
    ...(where.path?.length && { path: where.path.join('.') }),
  };
}

/** The message and hint of a problem in one language. */
export function describe(found: Problem, messages: Messages): { message: string; hint?: string } {
  const entry = messages.problems[found.code] as (params: never) => { message: string; hint?: string };
  return entry(found.params as never);
}

/** Does pieces of work one by one, so that the problems of all of them can be told at once. */
export function gathering(problems: Problem[]): <T>(work: () => T) => T | undefined {
  return (work) => {
    try {
      return work();
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      problems.push(...error.problems);
      return undefined;
    }
  };
}

/**
 * What several pieces of work come to, once each has ended.
 * @throws UserError with the problems of all of them
 */
export async function together<T extends unknown[]>(...work: { [K in keyof T]: () => T[K] | Promise<T[K]> }): Promise<T> {
  const problems: Problem[] = [];
  const attempt = gathering(problems);
  const settled = await Promise.allSettled(work.map(async (each: () => unknown) => each()));
  const results = settled.map((each) => (each.status === 'fulfilled' ? each.value : attempt(() => { throw each.reason; })));
  if (problems.length > 0) throw new UserError(problems);
  return results as T;
}

/** Something that the user can mend: exit code 2, and never a stack trace. */
export class UserError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: Problem | readonly Problem[]) {
    const all = Array.isArray(problems) ? problems : [problems];
    super(all.map((each: Problem) => each.code).join(', '));
    this.name = 'UserError';
    this.problems = all;
  }
}
