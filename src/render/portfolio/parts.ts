/** What a portfolio says, in the order in which it says it, without saying how it looks. */
import type { CommonGap, Quantiles, Spread } from '../../model/portfolio.ts';
import { exceeds } from '../../model/tolerance.ts';
import { shadeOf } from '../html/shapes.ts';
import type { Heading, Part, PartTable, Said } from '../comparison/part.ts';
import { redactedText } from '../pipeline.ts';
import { attributeText, groupOf, levelCounts, nameOf, percentileText, rankText, valueText, type Sheet } from './sheet.ts';
import { rangeText } from '../standing.ts';

/** How much room there is. */
export interface Room {
  /** Rows of each list. */
  list: number;
  /** Dimensions beside one another. */
  across: number;
  /** Whether scores stand beside a block that is the fuller the higher they are. */
  blocks: boolean;
}

export const EVERYTHING: Room = { list: Infinity, across: Infinity, blocks: false };

const right = (text: string): Heading => ({ text, align: 'right' });
const left = (text: string): Heading => ({ text });
const flexible = (text: string): Heading => ({ text, flexible: true });
const plain = (...texts: string[]): Said[] => texts.map((text) => ({ text }));
const muted = (text: string): Said => ({ text, tone: 'muted' });

export const titleOf = ({ portfolio, say }: Sheet): string => say.title(portfolio.count);

/** With what they were measured, and who is whose peer. */
export function aboutOf(sheet: Sheet): string {
  const { portfolio, words, say } = sheet;
  return [
    `${words.texts.rubric} ${portfolio.rubric.version}`,
    ...(portfolio.by === null ? [] : [say.peersBy(attributeText(sheet))]),
    ...(portfolio.evidenceMode === 'strict' ? [words.say.evidenceStrict] : []),
  ].join(' · ');
}

/** What the reader must know before anything else. */
export function remarksOf({ portfolio, words, say }: Sheet): Said[] {
  const unscored = portfolio.count - portfolio.overall.count;
  const removed = redactedText(portfolio, words);
  return [
    ...(portfolio.leftOut > 0 ? [{ text: `! ${say.leftOut(portfolio.leftOut)}`, tone: 'warning' as const }] : []),
    ...(unscored > 0 ? [{ text: `! ${say.unscored(unscored)}`, tone: 'warning' as const }] : []),
    ...(portfolio.exact ? [] : [{ text: `! ${say.tooMany(EXACT)}`, tone: 'warning' as const }]),
    ...(removed === '' ? [] : [muted(removed)]),
  ];
}

const EXACT = 10_000;

/** Everything that there is to say of a portfolio. */
export function partsOf(sheet: Sheet, room: Room): Part[] {
  const remarks = remarksOf(sheet);
  return [
    ...(remarks.length > 0 ? [{ lines: remarks }] : []),
    spreadPart('score', sheet),
    ...(isAnyOpen(sheet) ? [spreadPart('potential', sheet)] : []),
    levelsPart(sheet),
    ...groupsPart(sheet, room),
    ...heatMapPart(sheet, room),
    ...peersPart(sheet),
    gapsPart(sheet, room),
    mustPassPart(sheet),
  ];
}

/** Percentiles of the scores, or of the potentials, overall, by dimension and by principle. */
export function spreadPart(what: 'score' | 'potential', sheet: Sheet): Part {
  const { portfolio, say } = sheet;
  return {
    title: what === 'score' ? say.distribution : say.potentials,
    tables: [spreadTable(what, [portfolio.overall, ...portfolio.dimensions], 'dimensions', sheet), spreadTable(what, portfolio.principles, 'principles', sheet)].filter(({ rows }) => rows.length > 0),
  };
}

/** Whether anybody's missing answers leave anything open. */
export const isAnyOpen = ({ portfolio: { overall } }: Sheet): boolean => overall.score !== null && exceeds(overall.potential!.mean, overall.score.mean);

const SHOWN = ['least', 'p10', 'p25', 'median', 'p75', 'p90', 'greatest'] as const;

function quantileHeadings({ say }: Sheet): Heading[] {
  return [right(say.least), ...[10, 25].map((p) => right(say.percentile(p))), right(say.median), ...[75, 90].map((p) => right(say.percentile(p))), right(say.greatest)];
}

const quantileCells = (quantiles: Quantiles | null, { words }: Sheet): Said[] => SHOWN.map((key): Said => ({ text: words.score(quantiles?.[key] ?? null), ...(key === 'median' && { tone: 'strong' }) }));

function spreadTable(what: 'score' | 'potential', spreads: readonly Spread[], kind: 'dimensions' | 'principles', sheet: Sheet): PartTable {
  return {
    columns: [flexible(kind === 'principles' ? sheet.say.principles : sheet.words.say.dimensions), ...quantileHeadings(sheet)],
    rows: spreads.map((spread) => [...plain(nameOf(spread, kind, sheet)), ...quantileCells(spread[what], sheet)]),
  };
}

/** How many institutions stand at each level, and how many still can. */
export function levelsPart(sheet: Sheet): Part {
  const { portfolio, words, say } = sheet;
  return {
    title: say.levels,
    tables: [
      {
        columns: [flexible(words.say.dimensions), ...portfolio.overall.levels.map(({ level }) => right(say.level(level)))],
        rows: [portfolio.overall, ...portfolio.dimensions].map((spread) => [...plain(nameOf(spread, 'dimensions', sheet)), ...spread.levels.map((each): Said => ({ text: levelCounts(each, sheet) }))]),
      },
    ],
    lines: [muted(say.levelsNote)],
  };
}

/** Institutions in groups that can be told apart. */
export function groupsPart(sheet: Sheet, { list }: Room): Part[] {
  const { portfolio, words, say } = sheet;
  if (!portfolio.exact) return [];
  const groups = groupOf(portfolio);
  const shown = portfolio.institutions.slice(0, list);
  return [
    {
      title: say.groups,
      tables: [
        {
          named: 1,
          columns: [right(say.group), flexible(say.institution), right(say.range), right(words.say.levelColumn), right(say.rank), right(say.peers)],
          rows: shown.map((member, i) => [
            // A number stands where its group begins.
            { text: groups.get(i) === groups.get(i - 1) ? '' : String(groups.get(i) ?? words.say.nothing), tone: 'strong' },
            ...plain(member.name, rangeText(member.overall, sheet.words), words.level(member.overall), rankText(member, sheet), percentileText(member, sheet)),
          ]),
        },
      ],
      lines: [...moreLine(portfolio.institutions.length - shown.length, sheet), muted(say.groupsNote), muted(portfolio.by === null ? say.percentileAll : say.percentileBy(attributeText(sheet)))],
    },
  ];
}

const BLOCKS = ['·', '░', '▒', '▓', '█'];

/** Institutions by dimension. */
export function heatMapPart(sheet: Sheet, { list, across, blocks }: Room): Part[] {
  const { portfolio, say } = sheet;
  if (!portfolio.exact) return [];
  const shown = portfolio.institutions.slice(0, list);
  const dimensions = portfolio.dimensions.slice(0, across);
  return [
    {
      title: say.heatMap,
      tables: [
        {
          columns: [flexible(say.institution), ...dimensions.map((spread): Heading => ({ text: nameOf(spread, 'dimensions', sheet), align: 'right', name: true }))],
          rows: shown.map((member) => [
            ...plain(member.name),
            ...dimensions.map((_, d): Said => {
              const standing = member.dimensions[d]!;
              return { text: `${rangeText(standing, sheet.words)}${blocks ? ` ${blockOf(standing)}` : ''}` };
            }),
          ]),
        },
      ],
      lines: [...moreLine(portfolio.institutions.length - shown.length, sheet), ...(blocks ? [muted(say.heatMapNote)] : [])],
    },
  ];
}

/** Where the missing answers decide how full the block is, there is none. */
function blockOf({ score, potential }: { score: number | null; potential: number | null }): string {
  if (score === null || potential === null) return ' ';
  return shadeOf(score) === shadeOf(potential) ? BLOCKS[shadeOf(score)]! : '?';
}

function moreLine(left: number, { say }: Sheet): Said[] {
  return left > 0 ? [muted(say.more(left))] : [];
}

/** Those who share a value of the attribute. */
export function peersPart(sheet: Sheet): Part[] {
  const { portfolio, say } = sheet;
  if (portfolio.by === null) return [];
  const attribute = attributeText(sheet);
  return [
    {
      title: say.by(attribute),
      tables: [
        {
          columns: [flexible(attribute), right(say.count), ...quantileHeadings(sheet)],
          rows: portfolio.peers.map(({ value, count, overall }) => [...plain(valueText(value, sheet), String(count)), ...quantileCells(overall.score, sheet)]),
        },
      ],
    },
  ];
}

/** The gaps that somebody has. */
export const gapsOf = ({ portfolio }: Sheet): CommonGap[] => portfolio.gaps.filter(({ having }) => having > 0);

export function gapsPart(sheet: Sheet, { list }: Room): Part {
  const { portfolio, words, say } = sheet;
  if (portfolio.gapsKnown === 0) return { title: say.gaps, lines: [muted(say.gapsUnknown)] };
  const gaps = gapsOf(sheet);
  const shown = gaps.slice(0, list);
  const table: PartTable = {
    columns: [flexible(say.gap), left('id'), right(say.having), right(say.share), right(say.critical), right(say.unanswered), right(say.cost)],
    rows: shown.map((gap) =>
      plain(
        words.questionName({ id: gap.question, topic: '' }),
        gap.question,
        say.havingOf(gap.having, gap.asked),
        words.percent(gap.having / gap.asked),
        String(gap.critical),
        String(gap.unanswered),
        words.points(gap.points / gap.having),
      ),
    ),
  };
  return {
    title: say.gaps,
    tables: gaps.length > 0 ? [table] : [],
    lines: [
      ...(gaps.length === 0 ? plain(say.noGaps) : []),
      ...moreLine(gaps.length - shown.length, sheet),
      ...(gaps.length > 0 ? [muted(say.gapsNote)] : []),
      ...(portfolio.gapsKnown < portfolio.count ? [muted(say.gapsOf(portfolio.gapsKnown, portfolio.count))] : []),
    ],
  };
}

export function mustPassPart(sheet: Sheet): Part {
  const { portfolio, words, say } = sheet;
  if (portfolio.mustPass.length === 0) return { title: say.mustPass, lines: plain(say.noneFails) };
  return {
    title: say.mustPass,
    tables: [
      {
        columns: [left(say.rule), right(say.failing), right(say.share), flexible(say.reason)],
        rows: portfolio.mustPass.map(({ id, failing }) => plain(id, String(failing), words.percent(failing / portfolio.count), words.name('mustPass', id))),
      },
    ],
  };
}
