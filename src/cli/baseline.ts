/** The saved report that a run is held against. */
import { loadReport } from '../files/report.ts';
import type { Report } from '../model/report.ts';
import type { Settings } from './settings.ts';

/** @throws UserError when a baseline is named that is missing or cannot be read. */
export async function baselineFrom({ baseline }: Settings['words']): Promise<Report | undefined> {
  return baseline === undefined ? undefined : loadReport(baseline);
}
