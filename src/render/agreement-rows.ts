/** The agreement of several respondents as rows of plain cells, for spreadsheets: numbers stay numbers. */
import type { Agreement, SplitQuestion } from '../model/agreement.ts';
import { agreementWords, voiceText } from './agreement.ts';
import { redactedText } from './pipeline.ts';
import { byColumn, levelCell, type CellValue, type Sheet } from './rows.ts';
import type { Words } from './words.ts';

type Named = Sheet & { name: string };

const none = undefined;

/** Every sheet of a workbook, by its name: what is to be known, how far they agree, what to decide and what is decided. */
export function agreementSheets(agreement: Agreement, words: Words): Named[] {
  const { reconcile, decided } = agreement;
  return [summary(agreement, words), measures(agreement, words), ...(reconcile.length > 0 ? [splits(agreement, words)] : []), ...(decided.length > 0 ? [decisions(agreement, words)] : [])];
}

const linesOf = (agreement: Agreement, words: Words): string[] => {
  const { say, panel } = words;
  const { about, warning, how, disputed } = agreementWords(agreement, words);
  const unsettled = disputed.length === 0 ? '' : say.labelled(panel.disputed + say.colon.trimEnd(), disputed.join(say.separator));
  return [about.join(' · '), warning, unsettled, how, panel.favourNote, panel.reconcileNote, redactedText(agreement, words), agreement.statement].filter((line) => line !== '');
};

function summary(agreement: Agreement, words: Words): Named {
  return { name: words.say.summarySheet, columns: [words.say.institutionRow, agreement.institution], rows: linesOf(agreement, words).map((line) => ['', line]) };
}

const scoreOf = (name: string, say: Words['say']): string => `${name}${say.clause}${say.score}`;

const partsOf = ({ overall, dimensions }: Agreement, words: Words) => [{ id: '', name: words.panel.all, part: overall }, ...dimensions.map((part) => ({ id: part.id, name: words.name('dimensions', part.id), part }))];

/** How far they agree, and what their answers leave open, overall and by dimension. */
function measures(agreement: Agreement, words: Words): Named {
  const { say, panel } = words;
  const standings = [panel.least, panel.merged, panel.most];
  return {
    name: panel.agreement,
    columns: [say.dimensions, panel.alpha, panel.intervalLow, panel.intervalHigh, panel.units, panel.raters, panel.exact, panel.provisional, ...standings.flatMap((name) => [scoreOf(name, say), `${name}${say.clause}${say.levelColumn}`])],
    figures: byColumn(none, 'alpha', 'alpha', 'alpha', 'count', 'count', 'share', none, 'score', 'count', 'score', 'count', 'score', 'count'),
    rows: partsOf(agreement, words).map(({ name, part }) => [
      name,
      part.reason === null ? part.alpha : panel.noAlphaShort[part.reason],
      part.interval?.low ?? null,
      part.interval?.high ?? null,
      part.units,
      part.respondents,
      part.exact,
      part.provisional ? '!' : '',
      ...[part.least, part.merged, part.most].flatMap((standing): CellValue[] => [standing.score, levelCell(standing, words)]),
    ]),
  };
}

/** What the group has to decide: a row a question, a column a respondent. */
function splits({ respondents, reconcile }: Agreement, words: Words): Named {
  const { say, panel } = words;
  return {
    name: panel.reconcile,
    columns: ['', 'id', say.questionColumn, panel.pointsOpen, panel.merged, ...respondents],
    figures: byColumn('count', none, none, 'points'),
    rows: reconcile.map((split, i) => [i + 1, split.question, nameOf(split, words), split.worth, answerOf(split, split.merged, words), ...respondents.map((each) => saidBy(each, split, words))]),
  };
}

function decisions({ decided }: Agreement, words: Words): Named {
  const { say, panel } = words;
  return {
    name: panel.decided,
    columns: ['id', say.questionColumn, say.answerColumn, panel.decidedWho, panel.decidedOn, say.note],
    rows: decided.map((each) => [each.question, nameOf(each, words), answerOf(each, each.answer, words), each.by, each.at, each.note]),
  };
}

type Asked = Pick<SplitQuestion, 'question' | 'topic' | 'type'>;

const nameOf = ({ question: id, topic }: Asked, words: Words): string => words.questionName({ id, topic });

const answerOf = ({ question: id, type }: Asked, given: SplitQuestion['merged'], words: Words): string => words.answer({ id, type }, given);

/** What a respondent answered, with the note that came with it; empty for one who did not. */
function saidBy(respondent: string, split: SplitQuestion, words: Words): string {
  const voice = split.answers.find((each) => each.respondent === respondent);
  if (!voice) return '';
  const said = voiceText(voice, split, words);
  return voice.note ? words.panel.withNote(said, voice.note) : said;
}

/** Everything under the same columns, the first of which says what a row is about: one answer of one respondent a row. */
export function agreementRecords(agreement: Agreement, words: Words): Sheet {
  const { say, panel } = words;
  const columns = [panel.part, 'id', say.questionColumn, panel.respondent, say.answerColumn, panel.pointsOpen, panel.alpha, panel.intervalLow, panel.intervalHigh, panel.units, panel.raters, panel.exact, ...[panel.least, panel.merged, panel.most].map((name) => scoreOf(name, say)), say.note];
  const row = (part: string, cells: Partial<Record<Column, CellValue>>): CellValue[] => [part, ...COLUMNS.map((column) => cells[column] ?? '')];
  return {
    columns,
    rows: [
      ...partsOf(agreement, words).map(({ id, name, part }) =>
        row(panel.agreement, {
          id, question: name, alpha: part.alpha, low: part.interval?.low ?? null, high: part.interval?.high ?? null, units: part.units, raters: part.respondents, exact: part.exact,
          least: part.least.score, merged: part.merged.score, most: part.most.score, note: part.reason === null ? (part.provisional ? panel.provisional : '') : panel.noAlphaShort[part.reason],
        }),
      ),
      ...agreement.reconcile.flatMap((split) => {
        const asked = { id: split.question, question: nameOf(split, words), points: split.worth };
        return [
          ...split.answers.map((voice) => row(panel.reconcile, { ...asked, respondent: voice.respondent, answer: voiceText(voice, split, words), note: voice.note })),
          row(panel.reconcile, { ...asked, respondent: panel.merged, answer: answerOf(split, split.merged, words) }),
        ];
      }),
      ...agreement.disputed.map((id) => row(panel.disputed, { id })),
      ...agreement.decided.map((each) => row(panel.decided, { id: each.question, question: nameOf(each, words), respondent: each.by, answer: answerOf(each, each.answer, words), note: [each.at, each.note].filter((part) => part !== null).join(' · ') })),
      ...linesOf(agreement, words).map((note) => row(say.summarySheet, { note })),
    ],
  };
}

const COLUMNS = ['id', 'question', 'respondent', 'answer', 'points', 'alpha', 'low', 'high', 'units', 'raters', 'exact', 'least', 'merged', 'most', 'note'] as const;
type Column = (typeof COLUMNS)[number];
