/** Whose report it is, and what it was measured with. */
import { whatIfFacts } from '../what-if.ts';
import { html, isolated, type Markup } from './markup.ts';
import type { Sheet } from './sheet.ts';

export function headline({ report, words, say }: Sheet): Markup {
  const { texts } = words;
  const supposed = whatIfFacts(report, words);
  const facts = [
    ...words.profile(report),
    ...(report.assessed ? [words.say.assessed(words.day(report.assessed))] : []),
    report.target === null ? words.say.noTarget : words.say.target(texts.target ?? report.target),
    ...(report.weightSet === null ? [] : [words.say.weightSet(texts.weightSet ?? report.weightSet)]),
    words.say.asOf(words.day(report.asOf)),
    ...(report.evidenceMode === 'strict' ? [words.say.evidenceStrict] : []),
  ];
  return html`<p class="eyebrow clamp">${say.eyebrow} · ${texts.rubric} ${report.rubric.version}</p>
<h1><span class="clamp">${isolated(report.institution.name)}</span></h1>
<p class="about"><span class="clamp">${facts.map((fact, i) => html`${i > 0 ? ' · ' : ''}<span class="whole">${fact}</span>`)}</span></p>
${supposed ? html`<p class="held" role="note"><span class="mark" aria-hidden="true">!</span> <strong>${supposed.text}</strong></p>` : ''}`;
}
