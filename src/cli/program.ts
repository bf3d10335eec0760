/** The program as commander knows it, in the user's language. */
import { Command } from 'commander';
import type { Messages } from '../messages/index.ts';
import { own } from '../model/own.ts';
import { TOOL } from '../model/tool.ts';
import { COMMANDS, type Definer, type Start } from './definitions.ts';
import { helpIn } from './help.ts';
import { common } from './options.ts';

/**
 * Builds the program; each command hands what it would do to `start`.
 * @param asked first argument: where it is a command, only that one is defined, since a start should not pay for the others
 */
export function buildProgram({ cli }: Messages, start: Start, asked = ''): Command {
  const program = new Command(TOOL.name)
    .description(cli.program)
    .enablePositionalOptions()
    .option('--lang <tag>', cli.langOption)
    .version(TOOL.version, '-V, --version', cli.version)
    .helpOption('-h, --help', cli.help)
    .helpCommand('help [command]', cli.helpCommand)
    .configureHelp(helpIn(cli))
    .addHelpText('before', examplesText(cli, ['assess my-bank.yaml', 'score my-bank.yaml', 'compare my-bank.yaml other-bank.yaml']));

  const definer: Definer = {
    cli,
    start,
    command: (name, description, examples, group = program) =>
      common(group.command(name).description(description).helpOption('-h, --help', cli.help), cli).addHelpText('before', examplesText(cli, examples)),
    group: (name, description, examples) =>
      program
        .command(name)
        .description(description)
        .enablePositionalOptions()
        .option('--lang <tag>', cli.langOption)
        .helpOption('-h, --help', cli.help)
        .helpCommand('help [command]', cli.helpCommand)
        .addHelpText('before', examplesText(cli, examples)),
  };
  const only = own(COMMANDS, asked);
  for (const define of only ? [only] : Object.values(COMMANDS)) define(definer);
  return program;
}

const examplesText = (cli: Messages['cli'], examples: string[]): string =>
  `${cli.examples}\n${examples.map((each) => `  ${TOOL.name} ${each}`).join('\n')}\n`;
