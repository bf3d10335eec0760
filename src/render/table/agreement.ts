/** The agreement of several respondents for the terminal: how far they agree, what it leaves open, what to reconcile first. */
import type { Agreement } from '../../model/agreement.ts';
import { agreementWords, type AgreementFacts } from '../agreement.ts';
import { redactedText } from '../pipeline.ts';
import { printableIn } from '../printable.ts';
import { wordsFor, type RenderOptions, type Words } from '../words.ts';
import { grid, type Column } from './layout.ts';
import { paragraph, wrap } from './wrap.ts';
import { paintFor, type Paint } from './paint.ts';

interface Page {
  facts: AgreementFacts;
  words: Words;
  paint: Paint;
  width: number;
}

export function renderAgreementTable(source: Agreement, { language, width, color }: RenderOptions): string {
  const agreement = printableIn(source, language);
  const words = wordsFor(agreement.texts, language);
  const page: Page = { facts: agreementWords(agreement, words), words, paint: paintFor(color), width };
  const parts = [heading(page), measures(page), favour(page), splits(page), list(page.words.panel.disputed, page.facts.disputed, page), list(page.words.panel.decided, page.facts.decided, page)];
  const footer = [redactedText(agreement, words), words.say.statement].filter((text) => text !== '').map((text) => page.paint.muted(paragraph(text, width)));
  return `${[...parts, ...footer].filter((part) => part !== '').join('\n\n')}\n`;
}

function heading({ facts, paint, width }: Page): string {
  return [...wrap(facts.title, width).map((line) => paint.strong(line)), ...wrap(facts.about.join(' · '), width)].join('\n');
}

function measures({ facts, words: { panel }, paint, width }: Page): string {
  const columns: Column[] = [
    { heading: '', flexible: true },
    ...[panel.alpha, panel.interval, panel.units, panel.raters, panel.exact].map((text): Column => ({ heading: text, align: 'right' })),
  ];
  const rows = facts.measures.map(({ name, alpha, interval, units, raters, exact, provisional }) => [
    { text: name },
    { text: alpha, ...(provisional && { style: paint.bad }) },
    ...[interval, units, raters, exact].map((text) => ({ text })),
  ]);
  return [
    paint.strong(`  ${panel.agreement}`),
    grid(columns, rows, width, paint.muted),
    ...(facts.warning === '' ? [] : wrap(facts.warning, width - 4).map((line, i) => paint.bad(i === 0 ? `  ! ${line}` : `    ${line}`))),
    paint.muted(paragraph(facts.how, width, 2)),
  ].join('\n');
}

function favour({ facts, words: { panel, say }, paint, width }: Page): string {
  const columns: Column[] = [{ heading: '', flexible: true }, ...[panel.least, panel.merged, panel.most].map((text): Column => ({ heading: text, align: 'right' }))];
  const rows = facts.favour.map(({ name, least, merged, most }) => [{ text: name }, { text: least }, { text: merged }, { text: most }]);
  return [paint.strong(paragraph(panel.favourOf(panel.favour, say.score, say.levelColumn), width, 2)), grid(columns, rows, width, paint.muted), paint.muted(paragraph(panel.favourNote, width, 2))].join('\n');
}

function splits({ facts, words: { panel }, paint, width }: Page): string {
  const title = paint.strong(`  ${panel.reconcile}`);
  if (facts.splits.length === 0) return `${title}\n  ${panel.nothingToReconcile}`;
  const within = (text: string) => wrap(text, width - 5).map((line) => `     ${line}`);
  const lines = facts.splits.flatMap(({ name, id, points, answers, merged, notes }, i) => {
    const [first = '', ...rest] = wrap(`${name} · ${id} · ${panel.upTo(points)}`, width - 5);
    return [`${String(i + 1).padStart(3)}  ${first}`, ...rest.map((line) => `     ${line}`), ...within(`${answers} · ${merged}`), ...notes.flatMap((note) => within(note).map((line) => paint.muted(line)))];
  });
  return [title, ...lines, paint.muted(paragraph(panel.reconcileNote, width, 2))].join('\n');
}

function list(title: string, items: readonly string[], { paint, width }: Page): string {
  if (items.length === 0) return '';
  return [paint.strong(`  ${title}`), ...items.flatMap((item) => wrap(item, width - 4).map((line, i) => (i === 0 ? `  · ${line}` : `    ${line}`)))].join('\n');
}
