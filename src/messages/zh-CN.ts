import { ask } from './zh-CN/ask.ts';
import { cli } from './zh-CN/cli.ts';
import { charts } from './zh-CN/charts.ts';
import { compare } from './zh-CN/compare.ts';
import { crosswalk } from './zh-CN/crosswalk.ts';
import { explain } from './zh-CN/explain.ts';
import { findings } from './zh-CN/findings.ts';
import { html } from './zh-CN/html.ts';
import { migrate } from './zh-CN/migrate.ts';
import { panel } from './zh-CN/panel.ts';
import { plan } from './zh-CN/plan.ts';
import { problems } from './zh-CN/problems.ts';
import { questionnaire } from './zh-CN/questionnaire.ts';
import { report } from './zh-CN/report.ts';
import { robustness } from './zh-CN/robustness.ts';
import { rubric } from './zh-CN/rubric.ts';
import { trend } from './zh-CN/trend.ts';

export const zhCN = { ask, charts, cli, compare, crosswalk, explain, findings, html, migrate, panel, plan, problems, questionnaire, report, robustness, rubric, trend };
