/** A portfolio as rows of plain cells, for spreadsheets: numbers stay numbers. */
import { own } from '../../model/own.ts';
import type { Portfolio, Quantiles, Spread } from '../../model/portfolio.ts';
import { byColumn, type CellValue, type Sheet as Cells } from '../rows.ts';
import type { Figure } from '../workbook.ts';
import { aboutOf, gapsOf, remarksOf, titleOf } from './parts.ts';
import { attributeText, groupOf, nameOf, valueText, type Sheet } from './sheet.ts';

type Named = Cells & { name: string };

const none = undefined;

/** Every sheet of a workbook, by its name in the language of the sheet. */
export function portfolioSheets(sheet: Sheet): Named[] {
  const { portfolio, words, say } = sheet;
  return [
    {
      name: words.say.summarySheet,
      columns: [titleOf(sheet)],
      rows: [aboutOf(sheet), ...remarksOf(sheet).map(({ text }) => text), ...(portfolio.exact ? [say.groupsNote] : []), say.levelsNote, words.say.statement].map((line) => [line]),
    },
    ...(portfolio.exact ? [{ name: say.sheetInstitutions, ...institutionRows(sheet) }] : []),
    { name: say.distribution, ...spreadRows(sheet) },
    ...(portfolio.by === null ? [] : [{ name: say.by(attributeText(sheet)), ...peerRows(sheet) }]),
    ...(portfolio.gapsKnown > 0 ? [{ name: say.gaps, ...gapRows(sheet) }] : []),
    { name: say.mustPass, ...ruleRows(sheet) },
  ];
}

/** What a list of values holds: every institution, or how they are spread where there are too many. */
export function portfolioRecords(sheet: Sheet): Cells {
  return sheet.portfolio.exact ? institutionRows(sheet) : spreadRows(sheet);
}

function institutionRows(sheet: Sheet): Cells {
  const { portfolio, words, say } = sheet;
  const groups = groupOf(portfolio);
  const attributes = Object.entries(words.texts.profile);
  const dimensions = portfolio.dimensions.map((spread) => nameOf(spread, 'dimensions', sheet));
  return {
    columns: [
      say.group, say.institution, ...attributes.map(([, { label }]) => label),
      words.say.score, words.say.potentialColumn, say.coverage, words.say.levelColumn, `${words.say.levelColumn} ≤`,
      say.rankBest, say.rankWorst, say.percentileLow, say.percentileHigh,
      ...dimensions.flatMap((name) => [name, say.potentialOf(name)]), say.mustPass,
    ],
    figures: byColumn('count', none, ...attributes.map(() => none), 'score', 'score', 'share', 'count', 'count', 'count', 'count', 'score', 'score', ...dimensions.flatMap((): Figure[] => ['score', 'score']), none),
    rows: portfolio.institutions.map((member, i) => [
      groups.get(i) ?? null,
      member.name,
      ...attributes.map(([id, { values }]) => attributeCell(own(member.profile, id), values, words.say.separator)),
      member.overall.score, member.overall.potential, member.overall.coverage, member.overall.level, member.overall.levelHigh,
      member.rank?.best ?? null, member.rank?.worst ?? null, member.percentile?.low ?? null, member.percentile?.high ?? null,
      ...member.dimensions.flatMap(({ score, potential }) => [score, potential]),
      member.mustPass.join(words.say.separator),
    ]),
  };
}

function attributeCell(value: string | string[] | number | undefined, values: Record<string, string>, separator: string): CellValue {
  if (value === undefined || typeof value === 'number') return value ?? null;
  return [value].flat().map((each) => own(values, each) ?? each).join(separator);
}

const QUANTILES = ['least', 'p10', 'p25', 'median', 'p75', 'p90', 'greatest', 'mean'] as const;
const quantileCells = (quantiles: Quantiles | null): CellValue[] => QUANTILES.map((key) => quantiles?.[key] ?? null);

function quantileColumns({ say }: Sheet): string[] {
  return [say.least, say.percentile(10), say.percentile(25), say.median, say.percentile(75), say.percentile(90), say.greatest, say.mean];
}

const quantileFigures = QUANTILES.map((): Figure => 'score');

/** Percentiles and levels of everything, of scores and of potentials. */
function spreadRows(sheet: Sheet): Cells {
  const { portfolio, words, say } = sheet;
  const levels = portfolio.overall.levels;
  const row = (spread: Spread, kind: 'dimensions' | 'principles', what: 'score' | 'potential'): CellValue[] => [
    nameOf(spread, kind, sheet), what === 'score' ? words.say.score : words.say.potentialColumn, spread.count, ...quantileCells(spread[what]),
    ...spread.levels.flatMap(({ certain, possible }) => [certain, possible]),
  ];
  const all: [Spread, 'dimensions' | 'principles'][] = [
    ...[portfolio.overall, ...portfolio.dimensions].map((spread): [Spread, 'dimensions'] => [spread, 'dimensions']),
    ...portfolio.principles.map((spread): [Spread, 'principles'] => [spread, 'principles']),
  ];
  return {
    columns: ['', say.quantity, say.count, ...quantileColumns(sheet), ...levels.flatMap(({ level }) => [say.certain(level), say.possible(level)])],
    figures: byColumn(none, none, 'count', ...quantileFigures, ...levels.flatMap((): Figure[] => ['count', 'count'])),
    rows: all.flatMap(([spread, kind]) => [row(spread, kind, 'score'), row(spread, kind, 'potential')]),
  };
}

function peerRows(sheet: Sheet): Cells {
  const { portfolio, say } = sheet;
  const rows = portfolio.peers.flatMap(({ value, count, overall, dimensions }) =>
    [overall, ...dimensions].map((spread): CellValue[] => [valueText(value, sheet), count, nameOf(spread, 'dimensions', sheet), ...quantileCells(spread.score)]),
  );
  return { columns: [attributeText(sheet), say.count, '', ...quantileColumns(sheet)], figures: byColumn(none, 'count', none, ...quantileFigures), rows };
}

function gapRows(sheet: Sheet): Cells {
  const { words, say } = sheet;
  return {
    columns: ['id', words.say.dimensions, say.gap, say.having, say.asked, say.share, say.critical, say.unanswered, say.cost],
    figures: byColumn(none, none, none, 'count', 'count', 'share', 'count', 'count', 'points'),
    rows: gapsOf(sheet).map(({ question, dimension, asked, having, critical, unanswered, points }) => [
      question, words.name('dimensions', dimension), words.questionName({ id: question, topic: '' }), having, asked, having / asked, critical, unanswered, points / having,
    ]),
  };
}

function ruleRows({ portfolio, words, say }: Sheet): Cells {
  return {
    columns: [say.rule, say.failing, say.share, say.reason],
    figures: byColumn(none, 'count', 'share', none),
    rows: portfolio.mustPass.map(({ id, failing }: Portfolio['mustPass'][number]) => [id, failing, failing / portfolio.count, words.name('mustPass', id)]),
  };
}
