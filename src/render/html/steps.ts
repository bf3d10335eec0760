/** The next steps, in the order to take them. */
import type { Recommendation, Report } from '../../model/report.ts';
import type { Words } from '../words.ts';
import { html, isolated, type Markup } from './markup.ts';
import { idIn, type Sheet } from './sheet.ts';
import { table } from './table.ts';

/** Steps that change an answer; what is to be found out stands among the gaps. */
export const nextSteps = ({ recommendations }: Report): Recommendation[] => recommendations.filter(({ to }) => to !== null);

export function gainText({ gain, unlocks }: Recommendation, words: Words): string {
  return `+${words.points(gain)}${unlocks === null ? '' : ` ${words.say.unlocks(unlocks)}`}`;
}

export function stepsSection(sheet: Sheet): Markup {
  const { report, words, say, language } = sheet;
  const steps = nextSteps(report);
  const heading = html`<h2 id="${idIn(language, 'steps')}">${say.steps}</h2>`;
  if (steps.length === 0) return html`<section data-part="steps">${heading}<p>${words.say.recommendationsNone}</p></section>`;
  return html`<section data-part="steps">${heading}
${table({
    label: say.steps,
    columns: [
      { heading: say.number },
      { heading: words.say.action },
      { heading: words.say.nowNext },
      { heading: words.say.owner },
      { heading: words.say.effort, numeric: true },
      { heading: words.say.gain, numeric: true },
      { heading: words.say.serves },
    ],
    rows: steps.map((step, i) => ({
      cells: [
        String(i + 1),
        html`${isolated(words.action(step))}<br><span class="id">${words.questionName(words.question(report, step.question))} · ${step.question}</span>`,
        isolated(words.step(words.question(report, step.question), step.from, step.to)),
        step.owner === null ? words.say.nothing : words.name('owners', step.owner),
        step.effort === null ? words.say.nothing : words.say.personWeeks(String(step.effort)),
        gainText(step, words),
        step.principles.join(words.say.separator),
      ],
    })),
  })}
<p class="note">${words.say.personWeeksNote}</p></section>`;
}
