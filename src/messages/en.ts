import { ask } from './en/ask.ts';
import { cli } from './en/cli.ts';
import { charts } from './en/charts.ts';
import { compare } from './en/compare.ts';
import { crosswalk } from './en/crosswalk.ts';
import { explain } from './en/explain.ts';
import { findings } from './en/findings.ts';
import { html } from './en/html.ts';
import { migrate } from './en/migrate.ts';
import { panel } from './en/panel.ts';
import { plan } from './en/plan.ts';
import { portfolio } from './en/portfolio.ts';
import { problems } from './en/problems.ts';
import { questionnaire } from './en/questionnaire.ts';
import { report } from './en/report.ts';
import { robustness } from './en/robustness.ts';
import { rubric } from './en/rubric.ts';
import { trend } from './en/trend.ts';

export const en = { ask, charts, cli, compare, crosswalk, explain, findings, html, migrate, panel, plan, portfolio, problems, questionnaire, report, robustness, rubric, trend };

/** The catalogue: every other language has the same keys, with the same parameters. */
export type Messages = typeof en;
