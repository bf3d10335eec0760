/** `baseline update`: the only command that writes a baseline. */
import { writeWhole } from '../../files/write.ts';
import { raisable } from '../../gate/baseline.ts';
import { judge } from '../../gate/gate.ts';
import { needsBaseline } from '../../gate/scopes.ts';
import { problem, UserError } from '../../model/problem.ts';
import type { Report } from '../../model/report.ts';
import { exceeds } from '../../model/tolerance.ts';
import { toJson } from '../../render/json.ts';
import { printableText } from '../../render/printable.ts';
import { existingBaseline } from '../baseline.ts';
import { EXIT, write } from '../io.ts';
import { scoreFile } from '../scoring.ts';
import type { Session } from '../session.ts';
import { settingsFrom, type SettingsOptions } from '../settings.ts';

export async function baselineUpdateCommand(given: string | undefined, options: SettingsOptions & { force?: boolean }, session: Session): Promise<number> {
  const { words, gates, acceptedGaps } = await settingsFrom({ ...options, ...(given !== undefined && { answers: given }) }, session);
  const { answers: file, baseline: target } = words;
  if (file === undefined) throw new UserError(problem('answers-nowhere', {}));
  if (target === undefined) throw new UserError(problem('baseline-nowhere', {}));
  const earlier = await existingBaseline(target);
  const report = await scoreFile(file, words, session);
  // The first baseline has nothing to be held against.
  const asked = earlier ? gates : gates.filter(({ scope }) => !needsBaseline(scope));
  const judged = judge(report, asked, { baseline: earlier, acceptedGaps });
  if (!options.force) refuseWorse(judged);
  await writeWhole(target, `${toJson(report, 2)}\n`);
  const { cli } = session.messages;
  const lines = [cli.baselineWritten(printableText(target)), ...raisable(judged).map(({ scope, threshold, could }) => cli.gateCouldRise(scope, threshold, could))];
  write(session.io.stdout, `${lines.join('\n')}\n`);
  return EXIT.done;
}

function refuseWorse({ baseline }: Report): void {
  if (!baseline) return;
  const { before, after } = baseline.overall;
  // Scores of different questions say nothing of each other.
  const drop = baseline.rubric.same && before !== null && after !== null ? before - after : 0;
  const regressions = baseline.regressions.filter(({ accepted }) => !accepted).map(({ question }) => question);
  if (!exceeds(drop, 0) && regressions.length === 0) return;
  throw new UserError(problem('baseline-worse', { regressions, drop: exceeds(drop, 0) ? drop.toFixed(2) : null }));
}
