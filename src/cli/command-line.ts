/** Command lines that a user can copy. */
import type { ScoringOptions } from './scoring.ts';
import type { ConfigOptions } from './settings.ts';

/** The command that does something with a file, or several, once more, with the options that were given. */
export function commandLine(invokedAs: string, command: string, file: string | readonly string[], options: ScoringOptions & ConfigOptions & { lang?: string; output?: string }): string {
  const flags: [string, string | undefined][] = [
    ['--rubric', options.rubric],
    ['--target', options.target],
    ['--weights', options.weights],
    ['--as-of', options.asOf],
    ['--evidence', options.evidence],
    ['--config', options.config || undefined],
    ['--output', options.output],
    ['--lang', options.lang],
  ];
  const given = flags.flatMap(([flag, value]) => (value === undefined ? [] : [flag, quoted(value)]));
  return [invokedAs, command, ...[file].flat().map(quoted), ...given, ...(options.config === false ? ['--no-config'] : [])].join(' ');
}

/** A word as a POSIX shell reads it back. */
function quoted(word: string): string {
  return /[\s'"\\$`!*?()[\]{}<>|&;#~]/.test(word) || word === '' ? `'${word.replaceAll("'", "'\\''")}'` : word;
}
