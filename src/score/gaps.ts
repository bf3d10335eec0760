/** Gaps to the target, and the next step for each (scoring method, section 5). */
import type { Answer, Answers, Given } from '../model/answers.ts';
import type { Gap, Recommendation } from '../model/report.ts';
import { descending, exceeds, reaches } from '../model/tolerance.ts';
import { evaluate, type Evaluation, type QuestionValue, type Terms } from './evaluate.ts';
import { band, levelsOf, ruleState } from './level.ts';
import { scored } from './measures.ts';
import { nextStep, type Step } from './step.ts';
import { withEvidence } from './value.ts';
import { SEVERITIES, type Severity } from '../model/vocabulary.ts';

export type TargetOf = (question: QuestionValue) => number;

/** What is missing to the target, 0–1; surplus elsewhere never offsets it, and unanswered counts as 0. */
export function gapOf(question: QuestionValue, target: number): number {
  return Math.max(0, target - scored(question));
}

/** Points of the overall score that a gap costs. */
export function gapPoints(question: QuestionValue, target: number): number {
  return 100 * (question.weight ?? 0) * gapOf(question, target);
}

/** Answered gaps by severity, points and rubric order; then everything that is still to find out, by weight. */
export function findGaps(evaluation: Evaluation, targetOf: TargetOf): Gap[] {
  const { questions } = evaluation;
  const answered = questions
    .filter((each) => each.state === 'answered')
    .map((each): Gap & { gap: number } => ({
      question: each.node.id,
      state: 'answered',
      points: gapPoints(each, targetOf(each)),
      severity: severityOf(evaluation, each, targetOf(each)),
      gap: gapOf(each, targetOf(each)),
    }))
    .filter(({ gap, severity }) => exceeds(gap, 0) || severity === 'critical')
    .sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) || descending(a.points, b.points))
    .map(({ question, state, points, severity }): Gap => ({ question, state, points, severity }));
  const toFindOut = questions
    .filter((each) => each.state === 'unanswered')
    .sort((a, b) => descending(100 * a.weight!, 100 * b.weight!))
    .map((each): Gap => ({ question: each.node.id, state: 'unanswered', points: gapPoints(each, targetOf(each)), severity: 'unknown' }));
  return [...answered, ...toFindOut];
}

function severityOf({ outline, settings }: Evaluation, question: QuestionValue, target: number): Severity {
  const fails = outline.rubric.mustPass?.some((rule) => rule.question === question.node.id && ruleState(rule, question) === 'failed');
  if (fails) return 'critical';
  const points = gapPoints(question, target);
  if (reaches(points, settings.severity.high)) return 'high';
  return reaches(points, settings.severity.medium) ? 'medium' : 'low';
}

export interface Wording {
  action(question: QuestionValue, step: Step): string;
  showEvidence: string;
  findOut: string;
}

/**
 * The next step for every gap: first what fails a must-pass rule, then by gain per person-week; at the end,
 * what has to be found out. `unlocks` is the level that re-scoring gives with this step alone, where it is higher.
 */
export function recommend(evaluation: Evaluation, gaps: readonly Gap[], terms: Terms, answers: Answers['answers'], wording: Wording): Recommendation[] {
  const { rubric, root, decisive } = evaluation.outline;
  const before = levelsOf(evaluation).overall.level ?? 0;
  const reached = evaluation.mean(root, scored) ?? 0;
  const levelWith = (id: string, answer: Answer, gain: number): number | null => {
    // Where no condition looks at the question, a score that stays within its band cannot raise the level.
    if (!decisive.has(id) && band(reached + gain / 100, rubric)! <= before) return null;
    const { level } = levelsOf(evaluate(terms, new Map([...answers, [id, answer]]))).overall;
    return (level ?? 0) > before ? level : null;
  };
  const steps = gaps.flatMap(({ question: id, severity }) => {
    const question = evaluation.byId.get(id) as QuestionValue;
    const found = severity === 'unknown' ? undefined : stepFor(question, wording);
    if (!found) return [];
    const { from, step, action } = found;
    const gain = 100 * question.weight! * (step.value - scored(question));
    const recommendation: Recommendation = {
      question: id,
      from,
      to: step.to,
      action,
      owner: step.owner ?? null,
      effort: step.effort ?? null,
      gain,
      gainPerEffort: step.effort ? gain / step.effort : null,
      unlocks: levelWith(id, withEvidence(step.to), gain),
      principles: question.node.question.principles ?? [],
    };
    return [{ recommendation, critical: severity === 'critical' }];
  });
  const byWorth = steps.sort((a, b) => descending(worth(a.recommendation), worth(b.recommendation)));
  const ordered = [...byWorth.filter(({ critical }) => critical), ...byWorth.filter(({ critical }) => !critical)].map(({ recommendation }) => recommendation);
  const toFindOut = gaps.filter(({ state }) => state === 'unanswered').map(({ question }): Recommendation => ({
    question,
    from: null,
    to: null,
    action: wording.findOut,
    owner: null,
    effort: null,
    gain: null,
    gainPerEffort: null,
    unlocks: null,
    principles: evaluation.byId.get(question)!.node.question.principles ?? [],
  }));
  return [...ordered, ...toFindOut];
}

/** A step without a stated effort sorts by its gain alone, as if it took one person-week. */
const worth = ({ gain, effort }: Recommendation): number => gain! / Math.max(1, effort ?? 1);

function stepFor(question: QuestionValue, wording: Wording): { from: Given; step: Step; action: string } | undefined {
  const from = question.answer!.given!;
  // In strict mode, what was claimed without evidence is the nearest better value: show it first.
  if (exceeds(question.raw!, question.value!)) return { from, step: { to: from, value: question.raw! }, action: wording.showEvidence };
  const step = nextStep(question.node.question, from);
  return step && { from, step, action: wording.action(question, step) };
}
