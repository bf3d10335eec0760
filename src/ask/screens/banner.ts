/** The lines at the top of every screen: where one is, how far one has come, and that all is saved. */
import { displayWidth } from '../../render/table/width.ts';
import type { Desk } from '../desk.ts';
import { introduction, progress, settledKey, type IntroductoryStep } from '../flow.ts';
import { barFor, shorten, sides } from '../lines.ts';
import { paceOf } from '../pace.ts';
import type { View } from '../view.ts';

const BAR_CELLS = 30;
/** Below this there is no room for the minutes beside the place. */
const ROOM_FOR_MINUTES = 60;

/** For the questions and what belongs to them. */
export function banner(desk: Desk, view: View, crumbs: readonly string[]): string[] {
  const { say } = view;
  const { session } = desk;
  const { number, total, done } = progress(session.interview);
  const minutes = minutesLeft(session.interview.facts.answers.values(), total - done);
  const place = [...(number > 0 ? [say.progress(number, total)] : []), ...(view.width >= ROOM_FOR_MINUTES || view.plain ? [say.left(minutes)] : [])];
  return lines(desk, view, crumbs, place.join(' · '), total > 0 ? (100 * done) / total : 100);
}

/** For what is asked about the institution and the respondent first. */
export function introductoryBanner(desk: Desk, view: View, step: IntroductoryStep): string[] {
  const { say, rubric } = view;
  const { session } = desk;
  const steps = introduction(rubric);
  const number = steps.findIndex((each) => settledKey(each) === settledKey(step)) + 1;
  const done = steps.filter((each) => session.interview.facts.settled.has(settledKey(each))).length;
  const crumb = step.kind === 'institution' ? say.aboutInstitution : say.aboutRespondent;
  return lines(desk, view, [crumb], say.introduced(number, steps.length), (100 * done) / steps.length);
}

/** Crumbs and place, bar and save mark, and what happened last. */
export function lines({ session, notices }: Desk, view: View, crumbs: readonly string[], place: string, share: number): string[] {
  const { say, paint, width, plain, file } = view;
  const mark = { saved: say.saved(file), saving: say.saving(file), unsaved: say.unsaved.title, new: say.notSaved(file) }[session.file.state];
  const told = notices.map((each) => paint.warning(shorten(each, width)));
  if (plain) return [...told, [...crumbs, place].filter(Boolean).join(' · ')];
  const cells = Math.min(BAR_CELLS, Math.floor(width / 3));
  return [
    sides(shorten(crumbs.join(' › '), width - displayWidth(place) - 2), place, width, paint.strong),
    sides(barFor(view, share, share, cells), shorten(mark, width - cells - 4), width, undefined, paint.muted),
    ...told,
    '',
  ];
}

/** Minutes for so many questions at the pace of these answers. */
export const minutesLeft = (answers: Parameters<typeof paceOf>[0], questions: number): number => questions * paceOf(answers).minutes;
