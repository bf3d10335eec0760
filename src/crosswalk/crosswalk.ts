/** A report seen through an outside framework: which answers speak to which of its controls. Pure. */
import type { Framework } from '../model/framework.ts';
import type { Crosswalk, CrosswalkQuestion } from '../model/crosswalk.ts';
import { outlineOf } from '../model/outline.ts';
import type { Report } from '../model/report.ts';
import type { Reference } from '../model/explanation.ts';
import type { Question, Rubric } from '../model/rubric.ts';

/** What sums of doubles may lose without a question falling short for it. */
const TOLERANCE = 1e-9;

/**
 * Adds to a report how its answers stand, control by control. It never says that a control is met: a question
 * speaks to a part of what a control asks.
 */
export function throughFramework(report: Report, rubric: Rubric, framework: Framework): Report {
  const speaking = speakingTo(report, rubric, framework.id);
  const { id, title, short, version, publisher, url, licence, note, controls } = framework;
  const crosswalk: Crosswalk = {
    ...{ id, title, short, version, publisher, url, licence },
    note: note ?? null,
    controls: controls.flatMap((control) => {
      const questions = speaking.get(control.id);
      return questions ? [{ ...identity(control), standing: standingOf(questions), questions }] : [];
    }),
    untouched: controls.filter((control) => !speaking.has(control.id)).map(identity),
  };
  return { ...report, crosswalk };
}

/** The controls that a question speaks to, with their names; those of frameworks that nobody has are left out. */
export function referencesOf({ refs = [] }: Question, frameworks: ReadonlyMap<string, Framework>): Reference[] {
  return refs.flatMap(({ framework, control, relation }) => {
    const known = frameworks.get(framework);
    const title = known?.controls.find(({ id }) => id === control)?.title;
    return known && title ? [{ framework, short: known.short, control, title, relation }] : [];
  });
}

const identity = ({ id, title, group }: Framework['controls'][number]) => ({ id, title, group: group ?? null });

function speakingTo(report: Report, rubric: Rubric, framework: string): Map<string, CrosswalkQuestion[]> {
  const results = new Map(report.questions.map((question) => [question.id, question]));
  const speaking = new Map<string, CrosswalkQuestion[]>();
  for (const { id, question } of outlineOf(rubric).questions) {
    const result = results.get(id);
    if (!result) continue;
    const { state, value, target, gap } = result;
    for (const { control, relation } of (question.refs ?? []).filter((ref) => ref.framework === framework)) {
      speaking.set(control, [...(speaking.get(control) ?? []), { question: id, relation, state, value, target, gap }]);
    }
  }
  return speaking;
}

/** One answer that falls short decides; what is unanswered leaves it open; what does not apply says nothing. */
function standingOf(questions: readonly CrosswalkQuestion[]): Crosswalk['controls'][number]['standing'] {
  const live = questions.filter(({ state }) => state !== 'not-applicable');
  if (live.length === 0) return 'not-applicable';
  if (live.some(({ state, gap }) => state === 'answered' && (gap ?? 0) > TOLERANCE)) return 'short';
  return live.some(({ state }) => state === 'unanswered') ? 'open' : 'on-target';
}
