/** A report seen through an outside framework: which answers speak to which of its controls. Pure. */
import { isLanguage, LANGUAGES } from '../messages/index.ts';
import type { Framework } from '../model/framework.ts';
import type { Crosswalk, CrosswalkQuestion } from '../model/crosswalk.ts';
import { outlineOf } from '../model/outline.ts';
import type { Report } from '../model/report.ts';
import type { NamedSource, Reference } from '../model/explanation.ts';
import type { Question, Rubric } from '../model/rubric.ts';
import { exceeds } from '../model/tolerance.ts';

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
      return questions ? [{ ...identity(control), standing: standingOf(questions, report.target !== null), questions }] : [];
    }),
    untouched: controls.filter((control) => !speaking.has(control.id)).map(identity),
    statement: LANGUAGES[isLanguage(report.language) ? report.language : 'en'].crosswalk.notCompliance,
  };
  return { ...report, crosswalk };
}

/** The controls that a question speaks to, with their names; those of frameworks that nobody has are left out. */
export function referencesOf({ refs = [] }: Question, frameworks: ReadonlyMap<string, Framework>): Reference[] {
  return refs.flatMap(({ framework, control, relation }) => {
    const named = namedControl(framework, control, frameworks);
    return named ? [{ ...named, relation }] : [];
  });
}

/** Where a question comes from, with the names of what its source only numbers; null for a question that says nothing of it. */
export function sourceOf({ source }: Question, { challenges = [] }: Rubric, frameworks: ReadonlyMap<string, Framework>): NamedSource | null {
  if (!source) return null;
  const { part, principle, challenge, beyond, control, ref, url } = source;
  return {
    part: part ?? null,
    principle: principle ?? null,
    challenge: challenges.find(({ id }) => id === challenge)?.name ?? null,
    control: (beyond !== undefined && control !== undefined && namedControl(beyond, control, frameworks)) || null,
    ref: ref ?? null,
    url: url ?? null,
  };
}

/** Undefined when nobody has the framework, or it has no such control. */
function namedControl(framework: string, control: string, frameworks: ReadonlyMap<string, Framework>): Omit<Reference, 'relation'> | undefined {
  const known = frameworks.get(framework);
  const title = known?.controls.find(({ id }) => id === control)?.title;
  return known && title && { framework, short: known.short, control, title };
}

const identity = ({ id, title, group }: Framework['controls'][number]) => ({ id, title, group: group ?? null });

function speakingTo(report: Report, rubric: Rubric, framework: string): Map<string, CrosswalkQuestion[]> {
  const results = new Map(report.questions.map((question) => [question.id, question]));
  const speaking = new Map<string, CrosswalkQuestion[]>();
  for (const { id, question } of outlineOf(rubric).questions) {
    const result = results.get(id)!;
    const { state, value } = result;
    // Without a target profile the report holds the answers against nothing; 0 would look like a target that they reach.
    const { target, gap } = report.target === null ? { target: null, gap: null } : result;
    for (const { control, relation } of (question.refs ?? []).filter((ref) => ref.framework === framework)) {
      speaking.set(control, [...(speaking.get(control) ?? []), { question: id, relation, state, value, target, gap }]);
    }
  }
  return speaking;
}

/** One answer that falls short decides; what is unanswered leaves it open; what does not apply says nothing. */
function standingOf(questions: readonly CrosswalkQuestion[], hasTarget: boolean): Crosswalk['controls'][number]['standing'] {
  const live = questions.filter(({ state }) => state !== 'not-applicable');
  if (live.length === 0) return 'not-applicable';
  if (live.some(({ state, gap }) => state === 'answered' && exceeds(gap ?? 0, 0))) return 'short';
  if (live.some(({ state }) => state === 'unanswered')) return 'open';
  return hasTarget ? 'on-target' : 'answered';
}
