/** `compare`: answers files and saved reports, mixed, side by side. */
import type { Compared } from '../../compare/compare.ts';
import { problem, UserError, type Problem } from '../../model/problem.ts';
import type { Report } from '../../model/report.ts';
import { EXIT } from '../io.ts';
import { outputsFrom, publish } from '../output.ts';
import { checkStdinOnce, reportFrom, type ScoringOptions } from '../scoring.ts';
import type { Session } from '../session.ts';
import { settingsFrom, type SettingsOptions } from '../settings.ts';

export interface CompareOptions extends SettingsOptions {
  /** How far weights may move, in per cent. */
  within?: string;
}

export async function compareCommand(files: readonly string[], options: CompareOptions, session: Session): Promise<number> {
  const { words } = await settingsFrom(options, session);
  const outputs = outputsFrom(options);
  checkStdinOnce(files);
  const within = withinFrom(options.within);
  const reports = await reportsFrom(files, words, session);
  // Only this command judges orders, so no other start reads the code for it.
  const { compare } = await import('../../compare/compare.ts');
  await publish(compare(reports, { language: session.language, ...(within !== undefined && { within }) }), outputs, session, words);
  return EXIT.done;
}

function withinFrom(value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  const percent = value.trim() === '' ? Number.NaN : Number(value);
  if (!(percent > 0 && percent < 100)) throw new UserError(problem('within-invalid', { value }));
  return percent / 100;
}

/**
 * Reads every file before anything is said, in the language that the first file asks for.
 * @throws UserError with what is wrong in any of them, all at once.
 */
async function reportsFrom(files: readonly string[], options: ScoringOptions, session: Session): Promise<Compared> {
  const reports: Report[] = [];
  const problems: Problem[] = [];
  const languages: string[] = [];
  for (const file of files) {
    try {
      const report = await reportFrom(file, options, session);
      reports.push(report);
      session.prefer(report.language);
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      problems.push(...error.problems);
    }
    languages.push(session.language);
  }
  session.prefer(languages[0]);
  const [first, second, ...more] = reports;
  if (files.length < 2) problems.push(problem('argument-missing', { argument: session.messages.compare.secondFile, help: 'genai-readiness compare --help' }));
  if (problems.length > 0 || !first || !second) throw new UserError(withoutRepeats(problems));
  return [first, second, ...more];
}

/** A wrong flag is met again with every file. */
function withoutRepeats(problems: readonly Problem[]): Problem[] {
  return [...new Map(problems.map((each) => [JSON.stringify(each), each])).values()];
}
