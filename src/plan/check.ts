/** A plan held against a later assessment: what is done, what is not yet, what has slipped, and what stands worse. Pure. */
import type { QuestionResult, Report } from '../model/report.ts';
import type { PlannedStep, Roadmap } from '../model/roadmap.ts';
import { reaches } from '../model/tolerance.ts';
import type { StepState } from '../model/vocabulary.ts';

/**
 * @param roadmap the plan as it was saved
 * @param report the later assessment, scored by the same rubric; its day decides what has slipped
 */
export function check(roadmap: Roadmap, report: Report): Roadmap {
  const questions = new Map(report.questions.map((question) => [question.id, question]));
  return {
    ...roadmap,
    steps: roadmap.steps.map((step) => ({ ...step, state: stateOf(step, questions.get(step.question), roadmap, report.asOf) })),
    check: {
      asOf: report.asOf,
      assessed: report.assessed,
      now: { score: report.overall.score, level: report.overall.level },
      regressions: roadmap.questions.flatMap((before) => regression(before, questions.get(before.id))),
    },
  };
}

/** A step is slipped once the last day of the quarter in which it was to end is past; without quarters none ever is. */
function stateOf(step: PlannedStep, question: QuestionResult | undefined, { waves }: Roadmap, asOf: string): StepState {
  if (!question || question.state === 'not-applicable') return 'not-applicable';
  if (isDone(step, question)) return 'done';
  const last = waves.find(({ wave }) => wave === step.until);
  return last && last.to < asOf ? 'slipped' : 'not-yet';
}

/** An answer worth as much will do; but of several options the step was about those that it names. */
function isDone({ to, value }: PlannedStep, { answer, value: now }: QuestionResult): boolean {
  return reaches(now ?? 0, value) && (!Array.isArray(to) || to.every((option) => (answer as string[]).includes(option)));
}

function regression({ id, answer, value }: Roadmap['questions'][number], now: QuestionResult | undefined): NonNullable<Roadmap['check']>['regressions'] {
  if (!now || now.weight === null || reaches(now.value ?? 0, value ?? 0)) return [];
  return [{ question: id, from: answer, to: now.answer, points: 100 * now.weight * (value! - (now.value ?? 0)) }];
}
