/** A report as a page: the board's sheet first, then everything that it stands on. */
import type { Language } from '../../messages/index.ts';
import type { Report } from '../../model/report.ts';
import { board } from './board.ts';
import { checksSection, crosswalkSection, hasChecks, mustPassSection } from './checks.ts';
import { gapsSection } from './gaps.ts';
import { html } from './markup.ts';
import type { View } from './page.ts';
import { agreementSection, reviewSection } from './panel.ts';
import { questionsSection } from './questions.ts';
import { lossesSection, scoresSection, topicsSection } from './scores.ts';
import { idIn, sheetOf, type Sheet } from './sheet.ts';
import { stepsSection } from './steps.ts';

export function reportView(source: Report, language: Language): View {
  const sheet = sheetOf(source, language);
  const { report, say } = sheet;
  const { tool, rubric } = report;
  const sections = [board, scoresSection, reviewSection, agreementSection, topicsSection, lossesSection, mustPassSection, gapsSection, stepsSection, checksSection, crosswalkSection, questionsSection];
  return {
    language,
    title: say.documentTitle(report.institution.name),
    body: html`${sections.map((section) => section(sheet))}`,
    contents: contentsOf(sheet),
    footer: [
      `${say.madeBy(tool.name, tool.version)} · ${say.yardstick(rubric.id, rubric.version, rubric.digest)}`,
      say.reuse('report.json', `${tool.name} report report.json`),
    ],
  };
}

/** The parts that the page has, by the ids of their headings. */
function contentsOf({ report, say, language }: Sheet): View['contents'] {
  const parts: Record<keyof typeof say.links, boolean> = {
    scores: true,
    review: report.review !== undefined,
    agreement: report.agreement !== undefined,
    topics: true,
    losses: report.overall.score !== null,
    'must-pass': report.mustPass.length > 0,
    gaps: true,
    steps: true,
    checks: hasChecks(report),
    framework: report.crosswalk !== undefined,
    questions: true,
  };
  const present = (Object.keys(parts) as (keyof typeof parts)[]).filter((part) => parts[part]);
  return present.map((part) => ({ id: idIn(language, part), name: say.links[part] }));
}
