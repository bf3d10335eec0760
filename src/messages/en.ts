import { cli } from './en/cli.ts';
import { problems } from './en/problems.ts';
import { report } from './en/report.ts';

export const en = { cli, problems, report };
