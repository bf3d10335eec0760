/** What may follow on a command line, found in the commands as they are defined. */
import type { Argument, Command, Option } from 'commander';
import type { Candidate, Values } from './values.ts';

export interface Answer {
  candidates: Candidate[];
  /** Paths may follow as well. */
  files: boolean;
}

/** Placeholders that stand for a path. */
const PATHS = /file|path|report|roadmap|answers|workbook|folder|inputs/;

const NOTHING: Answer = { candidates: [], files: false };

/**
 * What may stand in place of the last word.
 * @param words all words behind the name of the program; the last one is being typed, and may be empty
 */
export async function candidatesFor(program: Command, words: readonly string[], values: Values): Promise<Answer> {
  const current = words.at(-1) ?? '';
  const { command, places, waiting, ended } = walk(program, words.slice(0, -1));
  const beginning = ({ candidates, files }: Answer): Answer => ({ candidates: candidates.filter(({ value }) => value.startsWith(current)), files });

  if (waiting) return beginning(await valuesOf(waiting, command, values, words));
  const equals = current.indexOf('=');
  if (!ended && current.startsWith('--') && equals > 0) {
    const option = optionsOf(command).find(({ long }) => long === current.slice(0, equals));
    if (!option) return NOTHING;
    const { candidates, files } = await valuesOf(option, command, values, words);
    return beginning({ candidates: candidates.map((each) => ({ ...each, value: `${option.long}=${each.value}` })), files });
  }
  if (!ended && current.startsWith('-')) return beginning({ candidates: optionsOf(command).flatMap(asCandidate), files: false });
  const argument = argumentAt(command, places);
  const positional = argument ? await valuesOfArgument(argument, command, values, words) : NOTHING;
  const commands = places === 0 ? subcommands(command) : [];
  return beginning({ candidates: [...commands, ...positional.candidates], files: positional.files });
}

/** Goes through the words that stand: into commands, past options with their values. */
function walk(program: Command, words: readonly string[]): { command: Command; places: number; waiting?: Option; ended: boolean } {
  let command = program;
  let places = 0;
  let ended = false;
  for (let i = 0; i < words.length; i += 1) {
    const word = words[i] ?? '';
    if (word === '--') ended = true;
    else if (!ended && word.startsWith('-')) {
      const option = optionsOf(command).find(({ long, short }) => word === long || word === short);
      if (option && takesValue(option)) {
        if (i === words.length - 1) return { command, places, waiting: option, ended };
        i += 1;
      }
    } else {
      const next = places === 0 ? command.commands.find((each) => each.name() === word) : undefined;
      if (next) command = next;
      else places += 1;
    }
  }
  return { command, places, ended };
}

/** A command's own options, and those of the program, which may stand anywhere. */
const optionsOf = (command: Command): readonly Option[] => command.createHelp().visibleOptions(command);

const takesValue = ({ required, optional }: Option): boolean => required || optional;

const asCandidate = ({ long, short, description }: Option): Candidate[] => [...(long ? [{ value: long, meaning: description }] : []), ...(short ? [{ value: short, meaning: description }] : [])];

const subcommands = (command: Command): Candidate[] => command.createHelp().visibleCommands(command).map((each) => ({ value: each.name(), meaning: each.description() }));

const argumentAt = ({ registeredArguments }: Command, place: number): Argument | undefined => {
  const last = registeredArguments.at(-1);
  return registeredArguments[place] ?? (last?.variadic ? last : undefined);
};

async function valuesOf(option: Option, command: Command, values: Values, words: readonly string[]): Promise<Answer> {
  const known = option.argChoices?.map((value) => ({ value, meaning: '' })) ?? (await values.ofOption(option.long ?? '', command.name(), words));
  return { candidates: known, files: PATHS.test(option.flags) };
}

async function valuesOfArgument(argument: Argument, command: Command, values: Values, words: readonly string[]): Promise<Answer> {
  const known = argument.argChoices?.map((value) => ({ value, meaning: '' })) ?? (await values.ofArgument(argument.name(), command.name(), words));
  return { candidates: known, files: PATHS.test(argument.name()) };
}
