/** Gates from flags, each of which may stand in the environment instead. */
import { parseGate, type Gate } from '../gate/gate.ts';
import { gathering, UserError, type Problem } from '../model/problem.ts';

export interface GateOptions {
  min?: string[] | undefined;
  max?: string[] | undefined;
  maxDrop?: string[] | undefined;
  /** False with --no-fail. */
  fail?: boolean;
}

/** Reads every --min, --max and --max-drop. @throws UserError naming all that cannot be read. */
export function gatesFrom({ min = [], max = [], maxDrop = [] }: GateOptions): Gate[] {
  const problems: Problem[] = [];
  const attempt = gathering(problems);
  const read = (texts: readonly string[], bound: Gate['bound']) => texts.flatMap((text) => attempt(() => parseGate(text, bound)) ?? []);
  const gates = [...read(min, 'min'), ...read(max, 'max'), ...read(maxDrop.map((text) => `drop/${text}`), 'max')];
  if (problems.length > 0) throw new UserError(problems);
  return gates;
}
