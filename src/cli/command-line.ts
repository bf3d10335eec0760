/** Command lines that a user can copy. */
import type { ScoringOptions } from './scoring.ts';

/** The command that does something with a file, or several, once more, with the options that were given. */
export function commandLine(invokedAs: string, command: string, file: string | readonly string[], options: ScoringOptions & { lang?: string; output?: string }): string {
  const flags: [string, string | undefined][] = [
    ['--rubric', options.rubric],
    ['--target', options.target],
    ['--weights', options.weights],
    ['--as-of', options.asOf],
    ['--evidence', options.evidence],
    ['--output', options.output],
    ['--lang', options.lang],
  ];
  const given = flags.flatMap(([flag, value]) => (value === undefined ? [] : [flag, quoted(value)]));
  return [invokedAs, command, ...[file].flat().map(quoted), ...given].join(' ');
}

/** A word as a POSIX shell reads it back. */
function quoted(word: string): string {
  return /[\s'"\\$`!*?()[\]{}<>|&;#~]/.test(word) || word === '' ? `'${word.replaceAll("'", "'\\''")}'` : word;
}
