/** How the library lays out help, in the user's language: it speaks only English, and knows no wide characters. */
import { Help } from 'commander';
import type { Messages } from '../messages/index.ts';
import { own } from '../model/own.ts';
import { displayWidth } from '../render/table/width.ts';
import { wrap } from '../render/table/wrap.ts';

export const helpIn = (cli: Messages['cli']): Partial<Help> => ({
  styleTitle: (title) => own(titles(cli), title) ?? title,
  styleUsage: (usage) => placeholdersIn(usage, cli),
  styleOptionTerm: (term) => placeholdersIn(term, cli),
  styleSubcommandTerm: (term) => placeholdersIn(term, cli),
  styleArgumentTerm: (term) => own(cli.placeholders, term) ?? term,
  // The library would add its own remarks on choices and defaults, in English only.
  optionDescription: ({ description }) => description,
  argumentDescription: ({ description, defaultValue }) => (defaultValue === undefined ? description : `${description}${cli.byDefault(String(defaultValue))}`),
  displayWidth,
  boxWrap: (text, width) => wrap(text, width).join('\n'),
  // A full-width colon needs no blank behind it.
  formatHelp: (command, help) => Help.prototype.formatHelp.call(help, command, help).replace('： ', '：'),
});

const titles = (cli: Messages['cli']): Record<string, string> => ({
  'Usage:': cli.usage,
  'Arguments:': cli.arguments,
  'Options:': cli.options,
  'Global Options:': cli.globalOptions,
  'Commands:': cli.commands,
});

/** What stands for a value, such as `<id-or-path>` or `<format[=path]>`, in the user's language. */
const placeholdersIn = (term: string, { placeholders }: Messages['cli']): string => term.replace(/(?<=[<[=])[a-z-]+(?=[\]>=.[])/g, (name) => own(placeholders, name) ?? name);
