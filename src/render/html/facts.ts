/** What the numbers say, in three to five sentences: facts only, no advice. */
import type { Report } from '../../model/report.ts';
import { equals, exceeds } from '../../model/tolerance.ts';
import type { Sheet } from './sheet.ts';

export function factSentences(sheet: Sheet): string[] {
  const { report, words } = sheet;
  if (report.overall.score === null) return [words.say.notScored];
  return [targetFact(sheet), dimensionFact(sheet), mustPassFact(sheet), openFact(sheet), evidenceFact(sheet)].filter((sentence) => sentence !== '');
}

function targetFact({ report: { overall, target }, words, say }: Sheet): string {
  if (target === null || overall.gap === null) return say.withoutTarget;
  const name = words.texts.target ?? target;
  if (equals(overall.gap, 0)) return say.targetReached(name, words.score(overall.target));
  return say.towardsTarget(name, words.score(overall.target), words.points(overall.gap), words.percent(overall.percentToTarget));
}

/** Where the points are lost; without a loss, or beside it, who stands highest and lowest. */
function dimensionFact({ report: { dimensions }, words, say }: Sheet): string {
  const name = (dimension: Report['dimensions'][number]) => words.name('dimensions', dimension.id);
  const by = (value: (dimension: Report['dimensions'][number]) => number) => dimensions.filter(({ score }) => score !== null).sort((a, b) => value(b) - value(a));
  const costly = by(({ gap }) => gap ?? 0)[0];
  const ranked = by(({ score }) => score ?? 0);
  const [high, low] = [ranked[0], ranked.at(-1)];
  // Missing answers must not be able to turn the order.
  const settled = ranked.every((each) => (each === high || (each.potential ?? 0) <= (high?.score ?? 0)) && (each === low || (each.score ?? 0) >= (low?.potential ?? 0)));
  const facts = [
    ...(costly && exceeds(costly.gap ?? 0, 0) ? [say.costsMost(name(costly), words.points(costly.gap))] : []),
    ...(high && low && !equals(high.score ?? 0, low.score ?? 0) && settled ? [say.highAndLow(name(high), words.score(high.score), name(low), words.score(low.score))] : []),
  ];
  return facts.join(say.betweenSentences);
}

function mustPassFact({ report: { mustPass }, say }: Sheet): string {
  if (mustPass.length === 0) return '';
  const count = (wanted: string) => mustPass.filter(({ state }) => state === wanted).length;
  const [failed, open] = [count('failed'), count('unanswered')];
  const facts = [failed > 0 ? say.mustPassFailing(failed, mustPass.length) : say.mustPassFine(mustPass.length), ...(open > 0 ? [say.mustPassOpen(open)] : [])];
  return facts.join(say.betweenSentences);
}

function openFact({ report: { overall, questions }, words, say }: Sheet): string {
  const open = questions.filter(({ state }) => state === 'unanswered').length;
  return open === 0 ? say.allAnswered : say.unansweredFact(open, words.score(overall.potential));
}

function evidenceFact({ report: { overall, evidenceMode }, words, say }: Sheet): string {
  if (evidenceMode === 'off') return '';
  const claimed = words.score(overall.claimed);
  return evidenceMode === 'strict' ? say.evidenceStrictFact(words.score(overall.score), claimed) : say.evidenceFact(words.score(overall.evidenced), claimed);
}
