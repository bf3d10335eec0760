/** `score`: one institution, from answers to report. */
import { fails, judge } from '../../gate/gate.ts';
import { STDIN } from '../../files/read.ts';
import { problem, UserError } from '../../model/problem.ts';
import { commandLine } from '../command-line.ts';
import { baselineFrom } from '../baseline.ts';
import { EXIT } from '../io.ts';
import { publish } from '../output.ts';
import { scoreFile } from '../scoring.ts';
import type { Session } from '../session.ts';
import { settingsFrom, type SettingsOptions } from '../settings.ts';
import type { LineOptions } from './score-lines.ts';

export async function scoreCommand(given: string | undefined, options: SettingsOptions & LineOptions, session: Session): Promise<number> {
  if (options.ndjson) return (await import('./score-lines.ts')).scoreLinesCommand(given, options, session);
  refuseWithoutNdjson(options);
  const { words, outputs, gates, acceptedGaps } = await settingsFrom({ ...options, ...(given !== undefined && { answers: given }) }, session);
  const { answers: file } = words;
  if (file === undefined) throw new UserError(problem('answers-nowhere', {}));
  const baseline = await baselineFrom(words, options, session);
  const report = await scoreFile(file, { ...words, ...(options.set && { set: options.set }) }, session);
  const judged = judge(report, gates, { baseline, acceptedGaps });
  await publish(judged, outputs, session, words);
  if (file !== STDIN && !options.set && outputs.some(({ format, file: target }) => format === 'table' && target === undefined)) {
    const { cli } = session.messages;
    session.hint(cli.everyNumber(commandLine(session.io.invokedAs, 'explain overall', file, { ...options, ...session.options })));
  }
  return fails(judged) && options.fail !== false ? EXIT.failed : EXIT.done;
}

/** @throws UserError where an option that only the filter has stands without it. */
function refuseWithoutNdjson({ full, jobs, firstLine }: LineOptions): void {
  const given = { '--full': full, '--jobs': jobs, '--first-line': firstLine };
  const lonely = Object.entries(given).flatMap(([flag, value]) => (value === undefined ? [] : [flag]));
  if (lonely.length > 0) throw new UserError(problem('ndjson-missing', { options: lonely }));
}
