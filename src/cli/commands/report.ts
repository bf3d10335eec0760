/** `report`: a saved report in another format or language, or against other gates. */
import { loadReport } from '../../files/report.ts';
import { applyGates } from '../../gate/gate.ts';
import { gatesFrom, type GateOptions } from '../gating.ts';
import { EXIT } from '../io.ts';
import { outputsFrom, publish, type OutputOptions } from '../output.ts';
import type { Session } from '../session.ts';

export async function reportCommand(file: string, options: OutputOptions & GateOptions, session: Session): Promise<number> {
  const outputs = outputsFrom(options);
  const gates = gatesFrom(options);
  const report = await loadReport(file, { stdin: session.io.stdin });
  session.prefer(report.language);
  // Gates given now replace those that the report was saved with.
  const gated = gates.length > 0 ? { ...report, gates: applyGates(report, gates) } : report;
  await publish(gated, outputs, session);
  const failed = gated.gates.some(({ state }) => state === 'failed');
  return failed && options.fail !== false ? EXIT.failed : EXIT.done;
}
