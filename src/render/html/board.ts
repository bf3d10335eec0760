/** The first page, for those who read no other: how ready, how sure, what holds back, what first. Fits one sheet of A4. */
import type { Gap } from '../../model/report.ts';
import { exceeds } from '../../model/tolerance.ts';
import { statementOf } from '../panel.ts';
import { redactedText } from '../pipeline.ts';
import { boundLines, readinessFacts } from '../readiness.ts';
import { overallBar } from './charts/interval.ts';
import { hasRadar, radar } from './charts/radar.ts';
import { scoreBars } from './charts/bars.ts';
import { figure } from './charts/figure.ts';
import { factSentences } from './facts.ts';
import { severityText } from './gaps.ts';
import { html, isolated, type Markup } from './markup.ts';
import { headline } from './heading.ts';
import { scoreTable } from './scores.ts';
import type { Sheet } from './sheet.ts';
import { gainText, nextSteps } from './steps.ts';

/** What fits on the sheet beside everything else. */
const SHOWN = 5;
const RULES_SHOWN = 4;

export function board(sheet: Sheet): Markup {
  const { report, words, say } = sheet;
  const { score, level } = readinessFacts(report, words);
  const removed = redactedText(report, words);
  const gates = report.gates.filter(({ state, severity }) => state === 'failed' && severity === 'error').length;
  return html`<section class="board" data-part="board">
<div class="sheet">
${headline(sheet)}
<div class="columns">
<div>
<h2 class="quiet">${words.say.readiness}</h2>
<p class="score">${score}</p>
<p class="level">${level}</p>
${report.overall.score === null ? '' : overallBar(sheet)}
<p class="held">${heldText(sheet)}</p>
${gates > 0 ? html`<p class="held">✗ ${words.say.gatesFailed(gates, report.gates.length)}</p>` : ''}
<h2>${say.inShort}</h2>
<ul class="facts">${factSentences(sheet).map((sentence) => html`<li>${sentence}</li>`)}</ul>
</div>
<div>${report.overall.score === null ? '' : dimensionsFigure(sheet)}</div>
</div>
${failures(sheet)}
${topGaps(sheet)}
${topSteps(sheet)}
</div>
<p class="statement">${statementOf(report, words)}${removed === '' ? '' : ` ${removed}`}</p>
</section>`;
}

/** What holds the level; while it is not determined, there is nothing to hold. */
function heldText({ report, words, say }: Sheet): string {
  const { level, levelHigh } = report.overall;
  const held = boundLines(report, words).join(words.say.separator);
  return held === '' && level !== null && level === levelHigh ? say.heldByScore : held;
}

function dimensionsFigure(sheet: Sheet): Markup {
  const { report, words, say } = sheet;
  const bars = () => scoreBars('dimension-bars', say.dimensionBars, report.dimensions.map((standing) => ({ name: words.name('dimensions', standing.id), standing })), sheet);
  return figure(hasRadar(report) ? radar(sheet) : bars(), { ...scoreTable(sheet, 'dimensions', true), label: hasRadar(report) ? say.radar : say.dimensionBars }, say);
}

function failures({ report, words, say }: Sheet): Markup {
  const failed = report.mustPass.filter(({ state }) => state === 'failed');
  if (failed.length === 0) return html``;
  const rest = failed.length - RULES_SHOWN;
  return html`<h2>${words.say.mustPassFailed}</h2>
<ul class="failures">${failed.slice(0, RULES_SHOWN).map(({ question, dimension, cap }) => {
    const caps = dimension === null ? words.say.capsInstitution(cap) : words.say.capsDimension(words.name('dimensions', dimension), cap);
    return html`<li><span class="mark" aria-hidden="true">✗</span> <strong>${words.questionName(words.question(report, question))}</strong> <span class="muted">${caps}</span></li>`;
  })}${rest > 0 ? html`<li class="muted">${say.more(rest)}</li>` : ''}</ul>`;
}

function topGaps(sheet: Sheet): Markup {
  const { report, words, say } = sheet;
  const shown = report.gaps.filter(weighs).slice(0, SHOWN);
  if (shown.length === 0) return html`<h2>${words.say.gaps}</h2><p>${words.say.gapsNone}</p>`;
  return html`<h2>${say.topGaps(shown.length)}</h2>
<div class="wide"><table class="top"><thead><tr><th scope="col">${words.say.questionColumn}</th><th scope="col">${say.severity}</th><th scope="col" class="number">${words.say.nowTarget}</th><th scope="col" class="number">${words.say.costs}</th></tr></thead>
<tbody>${shown.map((gap) => {
    const question = words.question(report, gap.question);
    return html`<tr><th scope="row"><span class="clamp">${words.questionName(question)} <span class="muted">${words.name('dimensions', question.dimension)}</span></span></th><td class="nowrap">${severityText(gap.severity, words)}</td><td class="number">${words.nowAndTarget(question)}</td><td class="number">${words.points(gap.points)}</td></tr>`;
  })}</tbody></table></div>`;
}

const weighs = ({ points, severity }: Gap): boolean => exceeds(points, 0) || severity === 'critical';

function topSteps(sheet: Sheet): Markup {
  const { report, words, say } = sheet;
  const shown = nextSteps(report).filter(({ gain, unlocks }) => exceeds(gain ?? 0, 0) || unlocks !== null).slice(0, SHOWN);
  if (shown.length === 0) return html`<h2>${words.say.recommendations}</h2><p>${words.say.recommendationsNone}</p>`;
  return html`<h2>${say.topSteps(shown.length)}</h2>
<div class="wide"><table class="top"><thead><tr><th scope="col">${words.say.action}</th><th scope="col">${words.say.owner}</th><th scope="col" class="number">${words.say.effort}</th><th scope="col" class="number">${words.say.gain}</th></tr></thead>
<tbody>${shown.map((step) => html`<tr><th scope="row" class="plain"><span class="clamp">${isolated(words.action(step))}</span></th><td class="owner"><span class="clamp">${step.owner === null ? words.say.nothing : words.name('owners', step.owner)}</span></td><td class="number">${step.effort === null ? words.say.nothing : words.say.personWeeks(String(step.effort))}</td><td class="number">${gainText(step, words)}</td></tr>`)}</tbody></table></div>
<p class="note">${words.say.personWeeksNote}</p>`;
}
