/** One accent colour for each meaning; a mark or a word always stands beside it. */
import { Chalk, type ChalkInstance } from 'chalk';

export interface Paint {
  strong: ChalkInstance;
  good: ChalkInstance;
  warning: ChalkInstance;
  bad: ChalkInstance;
  muted: ChalkInstance;
}

export function paintFor(color: boolean): Paint {
  const chalk = new Chalk({ level: color ? 1 : 0 });
  return { strong: chalk.bold, good: chalk.green, warning: chalk.yellow, bad: chalk.red, muted: chalk.dim };
}
