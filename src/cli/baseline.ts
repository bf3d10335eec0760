/** The saved report that a run is held against. */
import { isMissing } from '../files/read.ts';
import { loadReport } from '../files/report.ts';
import { problem, UserError } from '../model/problem.ts';
import type { Report } from '../model/report.ts';
import { commandLine } from './command-line.ts';
import type { Session } from './session.ts';
import type { Settings, SettingsOptions } from './settings.ts';

/** Stands in the command where nobody named an answers file. */
const ANSWERS = 'answers.yaml';

/** @throws UserError when a baseline is named that is missing, with the command that writes it, or cannot be read. */
export async function baselineFrom({ answers = ANSWERS, baseline }: Settings['words'], options: SettingsOptions, session: Session): Promise<Report | undefined> {
  if (baseline === undefined) return undefined;
  const found = await existingBaseline(baseline);
  if (found) return found;
  const update = commandLine(session.io.invokedAs, 'baseline update', [answers, '--baseline', baseline], { ...options, ...session.options });
  throw new UserError(problem('baseline-missing', { file: baseline, update }, { location: { file: baseline } }));
}

/** The baseline that stands in a file; undefined where there is none yet. @throws UserError when it cannot be read */
export async function existingBaseline(file: string): Promise<Report | undefined> {
  try {
    return await loadReport(file);
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}
