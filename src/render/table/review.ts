/** An independent review in the terminal: beside the self-assessment, then where the two differ. */
import type { Report } from '../../model/report.ts';
import { reviewFacts, type ReviewFacts } from '../panel.ts';
import type { Words } from '../words.ts';
import { grid, type Cell, type Column } from './layout.ts';
import { paragraph, wrap } from './wrap.ts';
import type { Paint } from './paint.ts';

export function reviewTable(report: Report, words: Words, paint: Paint, width: number): string {
  const facts = reviewFacts(report, words);
  if (!facts) return '';
  const { panel } = words;
  const columns: Column[] = [{ heading: '', flexible: true }, ...[panel.selfAssessed, panel.reviewedColumn, panel.difference, panel.levels, panel.reviewedShare].map((heading) => ({ heading, align: 'right' as const }))];
  const empty = columns.map((): Cell => ({ text: '' }));
  const rows = facts.standings.flatMap(({ kind, name, own, reviewed, difference, levels, share }, i): Cell[][] => {
    const row: Cell[] = [{ text: name }, { text: own }, { text: reviewed }, { text: difference, ...(difference.startsWith('−') && { style: paint.warning }) }, { text: levels }, { text: share }];
    return i > 0 && facts.standings[i - 1]?.kind !== kind ? [empty, row] : [row];
  });
  return [
    paint.strong(paragraph(facts.title, width, 2)),
    grid(columns, rows, width, paint.muted),
    paint.muted(paragraph(facts.about, width, 2)),
    '',
    ...differences(facts, words, paint, width),
  ].join('\n');
}

function differences({ differences: found }: ReviewFacts, { panel }: Words, paint: Paint, width: number): string[] {
  if (found.length === 0) return [paragraph(panel.noDifferences, width, 2)];
  return [
    paint.strong(`  ${panel.differences}`),
    ...found.map(({ name, id, answers, points, by, note }) =>
      [
        ...wrap(`${name} · ${id} · ${answers}`, width - 4).map((line, i) => (i === 0 ? `  · ${line}` : `    ${line}`)),
        ...wrap([panel.upTo(points), by].join(' · '), width - 4).map((line) => paint.muted(`    ${line}`)),
        ...(note === '' ? [] : wrap(note, width - 4).map((line) => `    ${line}`)),
      ].join('\n'),
    ),
  ];
}
