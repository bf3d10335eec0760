/** The agreement of several respondents as Markdown, for the invitation to a workshop and its minutes. */
import type { Agreement } from '../../model/agreement.ts';
import { agreementWords } from '../agreement.ts';
import { redactedText } from '../pipeline.ts';
import { printableIn } from '../printable.ts';
import { wordsFor, type RenderOptions } from '../words.ts';
import { escapeMarkdown as safe, markdownTable } from './escape.ts';

export function renderAgreementMarkdown(source: Agreement, { language }: RenderOptions): string {
  const agreement = printableIn(source, language);
  const words = wordsFor(agreement.texts, language);
  const { panel, say } = words;
  const facts = agreementWords(agreement, words);
  const list = (title: string, items: readonly string[]) => (items.length === 0 ? [] : [`## ${title}`, items.map((item) => `- ${safe(item)}`).join('\n')]);
  const splits = facts.splits.map(({ name, id, points, answers, merged, notes }) => [safe(name), safe(id), [answers, merged, ...notes].map(safe).join('<br>'), points]);
  const parts = [
    `# ${safe(facts.title)}`,
    safe(facts.about.join(' · ')),
    `## ${panel.agreement}`,
    markdownTable(
      ['', panel.alpha, panel.interval, panel.units, panel.raters, panel.exact],
      facts.measures.map(({ name, alpha, interval, units, raters, exact }) => [safe(name), alpha, interval, units, raters, exact]),
      1,
    ),
    facts.warning === '' ? '' : `**! ${safe(facts.warning)}**`,
    facts.how,
    `## ${panel.favour}`,
    markdownTable(['', panel.least, panel.merged, panel.most].map((text, i) => (i === 0 ? `${say.score} · ${say.levelColumn}` : text)), facts.favour.map(({ name, least, merged, most }) => [safe(name), least, merged, most]), 1),
    panel.favourNote,
    `## ${panel.reconcile}`,
    splits.length === 0 ? panel.nothingToReconcile : markdownTable([say.questionColumn, 'id', panel.answersColumn, panel.pointsOpen], splits, 3),
    splits.length === 0 ? '' : panel.reconcileNote,
    ...list(panel.disputed, facts.disputed),
    ...list(panel.decided, facts.decided),
    safe(redactedText(agreement, words)),
    `_${safe(words.say.statement)}_`,
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}
