/** Options that several commands share, in the user's language. */
import { Option, type Command } from 'commander';
import type { Messages } from '../messages/index.ts';
import { formatsOf, type Document } from '../model/document.ts';
import { EVIDENCE_MODES } from '../model/vocabulary.ts';

/** An option that may be given several times. */
export const gather = (value: string, earlier: string[] = []): string[] => [...earlier, value];

export function common(command: Command, cli: Messages['cli']): Command {
  return command
    .option('--lang <tag>', cli.langOption)
    .option('--color', cli.colorOption)
    .option('--no-color', cli.noColorOption)
    .option('-q, --quiet', cli.quietOption)
    .option('--debug', cli.debugOption);
}

export function scoring(command: Command, cli: Messages['cli']): Command {
  return command
    .option('--rubric <id-or-path>', cli.rubricOption)
    .option('--target <id-or-path>', cli.targetOption)
    .option('--weights <id>', cli.weightsOption)
    .option('--as-of <date>', cli.asOfOption)
    .addOption(new Option('--evidence <mode>', cli.evidenceOption).choices(EVIDENCE_MODES));
}

/** Options of a command that makes a document of some kind. */
export function outputting(command: Command, kind: Document['kind'], cli: Messages['cli']): Command {
  const formats = formatsOf(kind);
  const format = new Option('-f, --format <format[=path]>', cli.formatOption(formats)).argParser(gather);
  // For completion only: the library would refuse a format with a path behind it.
  format.argChoices = formats;
  return configured(command, cli)
    .addOption(format)
    .option('--json', cli.jsonOption)
    .option('--redact <what>', cli.redactOption);
}

export function configured(command: Command, cli: Messages['cli']): Command {
  return command.option('--config <file>', cli.configOption).option('--no-config', cli.noConfigOption);
}

export function gating(command: Command, cli: Messages['cli']): Command {
  return command
    .option('--min <scope=number>', cli.minOption, gather)
    .option('--max <scope=number>', cli.maxOption, gather)
    .option('--max-drop <scope=number>', cli.maxDropOption, gather)
    .option('--baseline <report>', cli.baselineOption)
    .option('--no-fail', cli.noFailOption);
}
