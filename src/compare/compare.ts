/** Two or more reports side by side; the same institution at different dates reads as progress. Pure. */
import { LANGUAGES, type Language } from '../messages/index.ts';
import type { Comparison, Party, Row, Standing } from '../model/comparison.ts';
import { labelsOf } from '../model/labels.ts';
import { own } from '../model/own.ts';
import type { Report, Texts } from '../model/report.ts';
import { TOOL } from '../model/tool.ts';
import { SCHEMA_VERSION } from '../model/vocabulary.ts';
import { attribute } from './attribution.ts';
import { changesBetween } from './changes.ts';
import { cautionsOf } from './cautions.ts';
import { reasonsBetween, sameYardstick } from './comparability.ts';
import { gapsApart } from './gaps.ts';
import { judgeOrder } from './robustness/robustness.ts';
import { sharedQuestions } from './shared.ts';
import { trendOf } from './trend/trend.ts';

export interface CompareOptions {
  /** Language of the comparison's own texts. */
  language: Language;
  /** How far the verdict lets each weight move, as a share of itself: above 0, below 1. */
  within?: number;
}

const WITHIN = 0.25;

/** At least two reports; the others are held against the first. */
export type Compared = readonly [Report, Report, ...Report[]];

/**
 * Compares reports. Differences are "first − other", in points, and null where the two cannot be
 * compared: another rubric or scoring digest, or evidence that counts in another way.
 */
export function compare(given: Compared, { language, within = WITHIN }: CompareOptions): Comparison {
  const mode = isProgress(given) ? 'progress' : 'institutions';
  const reports = mode === 'progress' ? earliestFirst(given) : given;
  const [first, ...others] = reports;
  const { report: words } = LANGUAGES[language];
  const questions = sharedQuestions(reports);

  const institutions = reports.map(partyOf);
  const labels = labelsOf(mode, institutions);
  const reasons = others.flatMap((other, i) =>
    reasonsBetween({ first, other, index: i + 1, questions, names: { first: labels[0] as string, other: labels[i + 1] as string } }),
  );
  const comparable = others.map((_, i) => !reasons.some((reason) => reason.blocks && reason.with === i + 1));
  const differences = differencesOf(reports.map(({ overall }) => overall.score), comparable);
  const changes = mode === 'progress' ? changesBetween(questions, reports.length - 1, comparable.at(-1) as boolean) : [];
  const { robustness, verdicts, ranking } = judgeOrder(reports, (a, b) => sameYardstick(reports[a] as Report, reports[b] as Report), within, mode === 'institutions');
  const firstPair = verdicts.find((pair) => pair.first === 0 && pair.other === 1);
  const texts = own(first.texts, language) ?? Object.values(first.texts)[0];
  const redacted = [...new Set(reports.flatMap((report) => report.redacted ?? []))];

  return {
    kind: 'comparison',
    schemaVersion: SCHEMA_VERSION,
    tool: TOOL,
    language,
    mode,
    statement: words.statement,
    institutions,
    comparable: { ok: comparable.every(Boolean), reasons: reasons.toSorted((a, b) => Number(b.blocks) - Number(a.blocks)) },
    warnings: reports.flatMap((report, i) => cautionsOf(report, i, labels[i] as string)),
    differences,
    dimensions: rows(reports, ({ dimensions }) => dimensions, texts?.dimensions, comparable),
    principles: rows(reports, ({ principles }) => principles, texts?.principles, comparable),
    attribution: differences.flatMap((difference, i) => (difference === null ? [] : attribute(questions, i + 1))),
    gaps: gapsApart(reports, questions),
    changes,
    questions,
    robustness,
    verdict: firstPair ? { forward: firstPair.forward, reverse: firstPair.reverse } : null,
    verdicts,
    ranking,
    trend: mode === 'progress' && comparable.every(Boolean) ? trendOf(reports, changes, questions) : null,
    texts: first.texts,
    ...(redacted.length > 0 && { redacted }),
  };
}

function isProgress(reports: Compared): boolean {
  const names = new Set(reports.map(({ institution }) => institution.name.trim()));
  const days = new Set(reports.map(({ assessed }) => assessed));
  return names.size === 1 && days.size > 1 && !days.has(null);
}

function earliestFirst(reports: Compared): Compared {
  const [first, second, ...more] = reports.toSorted((a, b) => ((a.assessed as string) < (b.assessed as string) ? -1 : Number(a.assessed !== b.assessed)));
  return [first as Report, second as Report, ...more];
}

function partyOf({ institution, assessed, asOf, rubric, overall }: Report): Party {
  return { name: institution.name, assessed, asOf, rubric, ...standingOf(overall) };
}

const NOWHERE: Standing = { score: null, potential: null, coverage: null, level: null, levelHigh: null };

function standingOf({ score, potential, coverage, level, levelHigh }: Standing): Standing {
  return { score, potential, coverage, level, levelHigh };
}

/** How far the first is ahead of each of the others. */
function differencesOf([first = null, ...others]: readonly (number | null)[], comparable: readonly boolean[]): (number | null)[] {
  return others.map((other, i) => (first === null || other === null || !comparable[i] ? null : first - other));
}

type Section = Standing & { id: string; name: string };

/** The rows that the first shares with at least one other. */
function rows(reports: Compared, sections: (report: Report) => Section[], names: Texts['dimensions'] | undefined, comparable: readonly boolean[]): Row[] {
  const [first, ...others] = reports.map(sections);
  return (first as Section[])
    .filter(({ id }) => others.some((each) => each.some((section) => section.id === id)))
    .map(({ id, name }) => {
      const standings = reports.map((report) => standingOf(sections(report).find((section) => section.id === id) ?? NOWHERE));
      return { id, name: own(names, id) ?? name, standings, differences: differencesOf(standings.map(({ score }) => score), comparable) };
    });
}
