/** Every question of a report, or everything of another document, as CSV for spreadsheets: UTF-8 with a byte-order mark, and no cell that begins a formula. */
import { stringify } from 'csv-stringify/sync';
import type { Language } from '../messages/index.ts';
import type { Tabular } from '../model/document.ts';
import type { Report } from '../model/report.ts';
import { agreementRecords } from './agreement-rows.ts';
import { annexesOf } from './annex.ts';
import { gateInFull } from './gate-facts.ts';
import { statementOf } from './panel.ts';
import { portfolioRecords } from './portfolio/rows.ts';
import { sheetOf as portfolioSheet } from './portfolio/sheet.ts';
import { printableIn } from './printable.ts';
import { roadmapRecords } from './roadmap/rows.ts';
import { sheetOf } from './roadmap/sheet.ts';
import { questionRows, type Sheet } from './rows.ts';
import { wordsFor, type RenderOptions } from './words.ts';

export function renderCsv(document: Tabular, { language }: RenderOptions): string {
  if (document.kind === 'report') return reportCsv(document, language);
  const { columns, rows } = recordsOf(document, language);
  return stringify([columns, ...rows], CSV);
}

function recordsOf(document: Exclude<Tabular, Report>, language: Language): Sheet {
  if (document.kind === 'portfolio') return portfolioRecords(portfolioSheet(document, language));
  if (document.kind === 'roadmap') return roadmapRecords(sheetOf(document, language));
  const agreement = printableIn(document, language);
  return agreementRecords(agreement, wordsFor(agreement.texts, language));
}

const CSV = { bom: true, escape_formulas: true, record_delimiter: 'windows' } as const;

function reportCsv(source: Report, language: Language): string {
  const report = printableIn(source, language);
  const words = wordsFor(report.texts, language);
  const { columns, rows } = questionRows(report, words);
  // What belongs to no question stands below, under the same columns: id, what it is, state and note.
  const [name, state, note] = [columns.indexOf(words.say.topicColumn), columns.indexOf(words.say.stateColumn), columns.indexOf(words.say.note)];
  const below = (id: string, what: string, text: string, named = '') => columns.map((_, c) => (c === 0 ? id : c === name ? named : c === state ? what : c === note ? text : ''));
  const gates = report.gates.map((gate) => below(`gate/${gate.scope}`, words.say.gateStates[gate.state], gateInFull(gate, report, words)));
  const annexes = annexesOf(report, words, language).flatMap(({ kind, title, records }) =>
    records.map((record) => below(record.id === '' ? kind : `${kind}/${record.id}`, record.state, record.text, record.title || title)),
  );
  const about = [below('statement', '', statementOf(report, words))];
  return stringify([columns, ...rows.map((row) => row.map((cell) => cell ?? '')), ...gates, ...annexes, ...about], CSV);
}
