/** The headline of a report in words: how ready, how sure, and what holds it back. */
import { isOpen, rangeText } from './standing.ts';
import type { Report } from '../model/report.ts';
import type { Words } from './words.ts';

export interface Readiness {
  /** A number, or an interval where answers are missing. */
  score: string;
  /** The level, or the range that the missing answers leave open: never the lower end alone. */
  level: string;
  details: string[];
}

export function readinessFacts(report: Report, words: Words): Readiness {
  const { overall } = report;
  const { say, score, percent } = words;
  if (overall.score === null || overall.potential === null) return { score: say.nothing, level: say.notScored, details: [] };
  const open = isOpen(overall);
  return {
    score: rangeText(overall, words),
    level: levelText(report, words),
    details: [
      open ? say.lift(score(overall.potential), percent(overall.coverage)) : say.complete,
      ...(open && overall.observed !== null ? [say.observed(score(overall.observed))] : []),
      ...evidenceLines(report, words),
      ...boundLines(report, words),
      ...(report.unsettled.length > 0 ? [say.unsettled(report.unsettled.length)] : []),
      ...ignoredLines(report, words),
    ],
  };
}

function levelText({ overall, agreement }: Report, { say, panel, percent, texts: { levels } }: Words): string {
  const { level, levelHigh, coverage } = overall;
  if (level === null || levelHigh === null) return say.nothing;
  const text = level === levelHigh ? say.level(level, levels.length - 1, levels[level] ?? '') : say.levelRange(level, levelHigh, percent(coverage));
  return agreement?.overall.provisional ? `${text} · ${panel.provisional}` : text;
}

function evidenceLines({ overall, evidenceMode }: Report, { say, score }: Words): string[] {
  if (evidenceMode === 'off') return [];
  return evidenceMode === 'strict' ? [say.claimed(score(overall.claimed))] : [say.evidenced(score(overall.evidenced))];
}

/** What binds the level most; everything else that binds less is in the report. */
export function boundLines({ overall }: Report, { say, name }: Words): string[] {
  const least = overall.boundBy[0];
  if (!least) return [];
  const binding = overall.boundBy.filter(({ bound }) => bound === least.bound);
  const by = binding.map(({ kind, id }) => (kind === 'must-pass' ? say.mustPassBound(id) : say.weakestBound(name('dimensions', id))));
  return [say.heldAt(least.bound, by.join(say.separator))];
}

function ignoredLines({ questions }: Report, { say }: Words): string[] {
  const ignored = questions.filter((question) => question.ignored).map(({ id }) => id);
  return ignored.length > 0 ? [say.ignored(ignored)] : [];
}
