/** `report`: a saved report, or a saved agreement, in another format or language, or against other gates. */
import { loadSaved } from '../../files/report.ts';
import { fails, judge } from '../../gate/gate.ts';
import { problem, UserError } from '../../model/problem.ts';
import { baselineFrom } from '../baseline.ts';
import { EXIT } from '../io.ts';
import { outputsFrom, publish } from '../output.ts';
import type { Session } from '../session.ts';
import { settingsFrom, type SettingsOptions } from '../settings.ts';

export async function reportCommand(file: string, options: SettingsOptions, session: Session): Promise<number> {
  const { words, gates, acceptedGaps } = await settingsFrom(options, session);
  // The formats of the configuration are those of `score`: its files stay as they are.
  const outputs = outputsFrom(options);
  const report = await loadSaved(file, session);
  session.prefer(report.language);
  const baseline = await baselineFrom(words, options, session);
  if (report.kind === 'agreement') {
    if (gates.length > 0 || baseline) throw new UserError(problem('not-a-report', {}, { location: { file } }));
    await publish(report, outputs, session, words);
    return EXIT.done;
  }
  // Gates asked for now replace those that the report was saved with.
  const judged = gates.length > 0 || baseline ? judge(report, gates, { baseline, acceptedGaps }) : report;
  await publish(judged, outputs, session, words);
  return fails(judged) && options.fail !== false ? EXIT.failed : EXIT.done;
}
