/** `score`: one institution, from answers to report. */
import { applyGates } from '../../gate/gate.ts';
import { STDIN } from '../../files/read.ts';
import { commandLine } from '../command-line.ts';
import { gatesFrom, type GateOptions } from '../gating.ts';
import { EXIT } from '../io.ts';
import { outputsFrom, publish, type OutputOptions } from '../output.ts';
import { scoreFile, type ScoringOptions } from '../scoring.ts';
import type { Session } from '../session.ts';

export type ScoreCommandOptions = ScoringOptions & OutputOptions & GateOptions;

export async function scoreCommand(file: string, options: ScoreCommandOptions, session: Session): Promise<number> {
  const outputs = outputsFrom(options);
  const gates = gatesFrom(options);
  const report = await scoreFile(file, options, session);
  const gated = { ...report, gates: applyGates(report, gates) };
  await publish(gated, outputs, session);
  if (file !== STDIN && outputs.some(({ format, file: target }) => format === 'table' && target === undefined)) {
    const { cli } = session.messages;
    session.hint(cli.everyNumber(commandLine(session.io.invokedAs, 'explain overall', file, { ...options, ...session.options })));
  }
  const failed = gated.gates.some(({ state }) => state === 'failed');
  return failed && options.fail !== false ? EXIT.failed : EXIT.done;
}
