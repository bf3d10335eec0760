import { cli } from './zh-CN/cli.ts';
import { problems } from './zh-CN/problems.ts';
import { report } from './zh-CN/report.ts';

export const zhCN = { cli, problems, report };
