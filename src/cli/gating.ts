/** Gates from the command line. */
import { parseGate, type Gate } from '../gate/gate.ts';
import { UserError } from '../model/problem.ts';

export interface GateOptions {
  min?: string[];
  max?: string[];
  maxDrop?: string[];
  /** False with --no-fail. */
  fail?: boolean;
}

/** Reads every --min, --max and --max-drop. @throws UserError naming all that cannot be read. */
export function gatesFrom({ min = [], max = [], maxDrop = [] }: GateOptions): Gate[] {
  const asked = [...min.map((text) => ({ text, bound: 'min' as const })), ...[...max, ...maxDrop.map((text) => `drop/${text}`)].map((text) => ({ text, bound: 'max' as const }))];
  const problems: UserError[] = [];
  const gates = asked.flatMap(({ text, bound }) => {
    try {
      return [parseGate(text, bound)];
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      problems.push(error);
      return [];
    }
  });
  if (problems.length > 0) throw new UserError(problems.flatMap((error) => error.problems));
  return gates;
}
