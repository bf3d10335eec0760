/** Runs the command line: parse, act, report what is wrong, return the exit code. */
import { inspect } from 'node:util';
import { CommanderError, type Command } from 'commander';
import { LANGUAGES } from '../messages/index.ts';
import { nearest } from '../model/nearest.ts';
import { problem, UserError, type Problem } from '../model/problem.ts';
import { REQUEST } from './completion/request.ts';
import { EXIT, write, type Io } from './io.ts';
import { buildProgram } from './program.ts';
import { checkedLanguage, Session, type CommonOptions } from './session.ts';

/**
 * Runs one command.
 * @param argv arguments after the program's name
 * @returns the exit code: 0 done, 1 a check did not pass, 2 the user can mend it, 70 our bug, 130 interrupted
 */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  if (argv[0] === REQUEST) return (await import('./completion/index.ts')).answerShell(argv.slice(1), new Session(io, {}).language, io);
  const early = new Session(io, earlyOptions(argv));
  let pending: { options: CommonOptions; act: (session: Session) => Promise<number> } | undefined;
  const program = buildProgram(LANGUAGES[early.language], (options, act) => {
    pending = { options, act };
  }, argv[0]);
  let session = early;
  try {
    if (early.options.lang !== undefined) checkedLanguage(early.options.lang);
    parse(program, argv, io);
    if (!pending) return EXIT.done;
    // The language may also stand before the command.
    session = new Session(io, { ...early.options, ...pending.options });
    return await pending.act(session);
  } catch (error) {
    return explain(error, session, program);
  }
}

/** What must be known before the arguments are parsed, so that even a wrong flag is explained in the user's language. */
function earlyOptions(argv: readonly string[]): CommonOptions {
  const at = argv.findIndex((each) => each === '--lang' || each.startsWith('--lang='));
  const flag = argv[at] ?? '';
  const lang = at < 0 ? undefined : flag.includes('=') ? flag.slice('--lang='.length) : argv[at + 1];
  return { ...(lang !== undefined && { lang }), json: argv.includes('--json') };
}

function parse(program: Command, argv: readonly string[], io: Io): void {
  let aside = '';
  const configure = (command: Command): void => {
    command.exitOverride().configureOutput({ writeOut: (text) => write(io.stdout, text), writeErr: (text) => void (aside += text) });
    command.commands.forEach(configure);
  };
  configure(program);
  try {
    program.parse(argv, { from: 'user' });
  } catch (error) {
    // Named without what to do: the library takes the help for an error, a user takes it for an answer.
    if (!(error instanceof CommanderError) || error.code !== 'commander.help') throw error;
    if (error.exitCode !== 0) refuseHelpOfNothing(argv, program);
    write(io.stdout, aside);
  }
}

/** @throws UserError where help is asked of a command that there is not */
function refuseHelpOfNothing(argv: readonly string[], program: Command): void {
  const asked = argv.includes('help') ? argv[argv.indexOf('help') + 1] : undefined;
  if (asked !== undefined) throw new UserError(problem('command-unknown', { command: asked, suggestion: nearest(asked, commandIn(program).commands.map((each) => each.name())) }));
}

function explain(error: unknown, session: Session, program: Command): number {
  if (error instanceof UserError) {
    session.fail(error.problems);
    if (session.options.debug) write(session.io.stderr, `${error.stack}\n`);
    return EXIT.usage;
  }
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return EXIT.done;
    session.fail([usageProblem(error, program)]);
    return EXIT.usage;
  }
  write(session.io.stderr, `${inspect(error)}\n${session.messages.cli.bug}\n`);
  return EXIT.bug;
}

/** The long flag among those of an option, such as `-f, --format <format>`. */
const flagIn = (flags: string): string => flags.replace(/^.*?(--[^\s,]+).*$/, '$1');

/** The command that was called, as far down as it is known. */
function commandIn(command: Command): Command {
  const below = command.commands.find((each) => each.name() === command.args[0]);
  return below ? commandIn(below) : command;
}

/** What prints the help of a command. */
const helpOf = (command: Command): string => `${fullName(command)} --help`;

const fullName = (command: Command): string => (command.parent ? `${fullName(command.parent)} ${command.name()}` : command.name());

/** A wrong argument, put into our words: the library only speaks English. */
function usageProblem(error: CommanderError, program: Command): Problem {
  const quoted = [...error.message.matchAll(/'([^']*)'/g)].flatMap((match) => match.slice(1));
  const suggestion = /Did you mean (?:one of )?([^?]*)\?/.exec(error.message)?.[1];
  const [first = '', second = ''] = quoted;
  const command = commandIn(program);
  const help = helpOf(command);
  switch (error.code) {
    case 'commander.unknownOption':
      return problem('option-unknown', { option: first, suggestion, help });
    case 'commander.missingArgument':
    // An option that a command cannot do without is missing as an argument is.
    case 'commander.missingMandatoryOptionValue':
      return problem('argument-missing', { argument: flagIn(first), help });
    case 'commander.excessArguments':
      return problem('argument-excess', { surplus: command.args.slice(command.registeredArguments.length), help });
    case 'commander.optionMissingArgument':
      return problem('option-value', { option: flagIn(first) });
    case 'commander.invalidArgument': {
      const allowed = error.message.replace(/^.*Allowed choices are (.*)\.$/s, '$1').split(', ');
      // Of an option its flags stand first, of an argument its value.
      const [option, value] = first.startsWith('-') ? [flagIn(first), second] : [second, first];
      return problem('option-choice', { option, value, allowed });
    }
    default:
      return problem('command-unknown', { command: first, suggestion });
  }
}

