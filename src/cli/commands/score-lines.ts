/** `score --ndjson`: a filter from lines to lines. */
import type { Writable } from 'node:stream';
import { blocksOf, bytesOf } from '../../files/lines.ts';
import { STDIN } from '../../files/read.ts';
import { loadRubric } from '../../files/rubric.ts';
import { problem, UserError } from '../../model/problem.ts';
import type { Redaction } from '../../model/vocabulary.ts';
import { EXIT } from '../io.ts';
import { filtered } from '../lines/jobs.ts';
import type { LineTerms } from '../lines/filter.ts';
import { asOfFrom, scoreOptionsFrom } from '../scoring.ts';
import type { Session } from '../session.ts';
import { settingsFrom, type SettingsOptions } from '../settings.ts';

export interface LineOptions {
  ndjson?: boolean;
  full?: boolean;
  jobs?: string;
  firstLine?: string;
}

export async function scoreLinesCommand(given: string | undefined, options: SettingsOptions & LineOptions, session: Session): Promise<number> {
  refuseOthers(options);
  const { words, gates } = await settingsFrom(options, session);
  if (gates.length > 0) throw new UserError(problem('ndjson-gates', {}));
  const file = given ?? STDIN;
  const terms: LineTerms = {
    file,
    scoring: { ...words, asOf: asOfFrom(words.asOf) },
    language: session.language,
    chosen: session.isLanguageChosen,
    redact: (words.redact?.split(',') ?? []) as Redaction[],
    full: options.full === true,
  };
  // What a flag names wrongly would be wrong on every line.
  if (words.rubric !== undefined) await scoreOptionsFrom(await loadRubric(words.rubric), terms.scoring, session);
  const jobs = count(options.jobs, '--jobs', MOST_JOBS);
  const blocks = blocksOf(bytesOf(file, session.io), count(options.firstLine, '--first-line', Number.MAX_SAFE_INTEGER));
  return pass(filtered(blocks, terms, jobs, (warned) => session.warnOfLines(warned)), session);
}

/** More threads than any machine has use for. */
const MOST_JOBS = 256;

/** @throws UserError for options that ask for one report, or for something to be checked. */
function refuseOthers({ format, min, max, maxDrop, baseline, framework, set }: SettingsOptions): void {
  const given = { '--format': format, '--min': min, '--max': max, '--max-drop': maxDrop, '--baseline': baseline, '--framework': framework, '--set': set };
  const others = Object.entries(given).flatMap(([flag, value]) => (value === undefined ? [] : [flag]));
  if (others.length > 0) throw new UserError(problem('ndjson-alone', { options: others }));
}

function count(value: string | undefined, option: string, most: number): number {
  const number = Number(value ?? 1);
  if (!Number.isInteger(number) || number < 1 || number > most) throw new UserError(problem('option-count', { option, value: value ?? '', most }));
  return number;
}

/** Writes results as fast as they are read; when nobody reads any more, that is the end. */
async function pass(results: AsyncIterable<{ text: string; lines: number; bad: number }>, session: Session): Promise<number> {
  const { stdout } = session.io;
  let [lines, bad] = [0, 0];
  for await (const each of results) {
    lines += each.lines;
    bad += each.bad;
    if (!(await written(stdout, each.text))) return EXIT.done;
  }
  if (bad === 0) return EXIT.done;
  session.hint(session.messages.cli.badLines(bad, lines));
  return EXIT.usage;
}

/** Writes, and waits until the reader has room for more; false where there is no reader any more. */
async function written(stream: Writable, text: string): Promise<boolean> {
  if (text !== '' && !stream.destroyed && !stream.write(text)) {
    const ends = ['drain', 'close', 'error'] as const;
    await new Promise<void>((resolve) => {
      const go = () => {
        for (const end of ends) stream.off(end, go);
        resolve();
      };
      for (const end of ends) stream.on(end, go);
    });
  }
  return !stream.destroyed && stream.errored === null;
}
