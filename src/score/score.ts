/** The main job: rubric and answers go in, a report comes out. Pure. */
import { isLanguage, LANGUAGES } from '../messages/index.ts';
import type { Answers } from '../model/answers.ts';
import { levelValues, localised, type InnerNode } from '../model/outline.ts';
import type { QuestionResult, Report } from '../model/report.ts';
import type { LoadedRubric, Rubric, TargetProfile } from '../model/rubric.ts';
import { exceeds } from '../model/tolerance.ts';
import { agreementOf } from './agreement.ts';
import { betterAnswers, worthyAnswers, type Better } from './better.ts';
import { evaluate, type Evaluation, type Mean, type Measure, type QuestionValue, type Terms } from './evaluate.ts';
import { findGaps, gapOf, gapPoints, recommend, type TargetOf } from './gaps.ts';
import { band, levelsOf, ruleState, type Standing } from './level.ts';
import { answered, claimed, evidenced, notApplicable, potential, scored } from './measures.ts';
import { reviewOf } from './review.ts';
import { enough, settingsOf } from './settings.ts';
import { chooseTarget, targetOf } from './target.ts';
import { textsOf } from './texts.ts';
import { TOOL } from '../model/tool.ts';
import { SCHEMA_VERSION, type EvidenceMode } from '../model/vocabulary.ts';

export interface ScoreOptions {
  /** Day on which evidence is judged, YYYY-MM-DD. */
  asOf: string;
  /** Language of the report's own texts. */
  language: string;
  /** Target profile, or the id of one of the rubric's; by default the first that fits the institution. */
  target?: string | TargetProfile | undefined;
  /** Weight set by id; by default the first that fits the institution. */
  weightSet?: string | undefined;
  /** How evidence counts; by default as the rubric says. */
  evidenceMode?: EvidenceMode | undefined;
}

/** Scores one institution's answers against a rubric. The same input gives the same report, byte for byte. */
export function score({ definition: rubric, digest }: LoadedRubric, file: Answers, options: ScoreOptions): Report {
  const { name, profile } = file.institution;
  const terms = termsFor(rubric, file, options);
  const evaluation = evaluate(terms, file.answers);
  const target = chooseTarget(rubric, options.target, evaluation.around);
  const targets: TargetOf = ({ node }) => targetOf(target, node);
  const say = (text: Parameters<typeof localised>[0], id?: string) => localised(text, options.language, rubric, id);
  const { report: words } = LANGUAGES[isLanguage(options.language) ? options.language : 'en'];
  const gaps = findGaps(evaluation, targets);
  const levels = levelsOf(evaluation);
  const agreement = agreementOf(file, evaluation.outline);
  const review = reviewOf(evaluation, terms, file.answers);

  return {
    kind: 'report',
    schemaVersion: SCHEMA_VERSION,
    tool: TOOL,
    rubric: { id: rubric.rubric, version: rubric.version, digest },
    institution: { name, ...profile },
    assessed: file.assessed ?? null,
    asOf: options.asOf,
    language: options.language,
    target: target?.id ?? null,
    weightSet: evaluation.weightSet?.id ?? null,
    evidenceMode: terms.evidenceMode,
    method: methodOf(rubric),
    statement: words.statement,
    overall: overall(evaluation, targets, levels.overall, (k) => say(rubric.levels[k]!.name, String(k))),
    dimensions: evaluation.outline.dimensions.map((node) => {
      const { boundBy, ...standing } = levels.dimensions.get(node.id) as Standing;
      return {
        id: node.id,
        name: say(node.dimension.name, node.id),
        weight: evaluation.weightOf(node),
        ...scoresOf(evaluation, meanOver(evaluation, node), evaluation.questions.filter((each) => each.node.dimension.id === node.id), targets),
        ...standing,
        naShare: evaluation.meanOfAll(node, notApplicable),
        boundBy,
      };
    }),
    principles: (rubric.principles ?? []).map(({ id, name: principle }, p) => {
      const serving = evaluation.questions.filter((each) => each.node.question.principles?.includes(id));
      const mean: MeanOf = (measure) => evaluation.meanOfPrinciple(p, measure);
      return {
        id,
        name: say(principle, id),
        ...scoresOf(evaluation, mean, serving, targets),
        level: band(mean(scored), rubric),
        levelHigh: band(mean(potential), rubric),
      };
    }),
    topics: evaluation.outline.topics.map((node) => {
      const inTopic = evaluation.questions.filter((each) => each.node.topic.id === node.id);
      const { score: topicScore, potential: highest, coverage, gap } = scoresOf(evaluation, meanOver(evaluation, node), inTopic, targets);
      return {
        id: node.id,
        dimension: node.dimension.id,
        name: say(node.topic.name, node.id),
        score: topicScore,
        potential: highest,
        coverage,
        weight: evaluation.weightOf(node),
        gap,
      };
    }),
    questions: evaluation.questions.map((each) => questionResult(each, targets(each), evaluation.outline.decisive.has(each.node.id))),
    ...(file.location && { answersLocation: file.location }),
    unsettled: evaluation.questions.filter(({ unsettled }) => unsettled).map(({ node }) => node.id),
    mustPass: (rubric.mustPass ?? []).map((rule) => {
      const question = evaluation.byId.get(rule.question)!;
      return {
        id: rule.id,
        question: rule.question,
        dimension: rule.dimension ?? null,
        atLeast: rule.atLeast,
        value: question.value,
        cap: rule.cap,
        state: ruleState(rule, question),
        reason: say(rule.reason),
      };
    }),
    gaps,
    recommendations: recommend(evaluation, gaps, terms, file.answers, {
      action: (_question, step) => say(step.action),
      showEvidence: words.showEvidence,
      findOut: words.findOut,
    }),
    gates: [],
    ...(agreement && { agreement }),
    ...(review && { review }),
    texts: textsOf(rubric, target, evaluation.weightSet),
  };
}

function methodOf(rubric: Rubric): Report['method'] {
  const { spread, severity, ceilings, observedFrom } = settingsOf(rubric);
  return { levels: rubric.levels.map(({ from }) => from), spread, severity, ceilings, observedFrom };
}

/** The terms of one scoring, with what the rubric says where nothing else is asked. */
export function termsFor(rubric: Rubric, { institution }: Answers, { asOf, evidenceMode, weightSet }: ScoreOptions): Terms {
  return { rubric, profile: institution.profile, asOf, evidenceMode: evidenceMode ?? settingsOf(rubric).evidenceMode, weightSet };
}

type MeanOf = (measure: Measure) => Mean;

const meanOver = (evaluation: Evaluation, node: InnerNode): MeanOf => (measure) => evaluation.mean(node, measure);

const percent = (mean: Mean): number | null => (mean === null ? null : 100 * mean);

/** The scores that every node has; see model/report.ts for their meaning and units. */
function scoresOf({ settings, evidenceMode }: Evaluation, mean: MeanOf, questions: readonly QuestionValue[], targets: TargetOf) {
  const reached = mean(scored);
  const coverage = mean(answered);
  return {
    score: percent(reached),
    potential: percent(mean(potential)),
    observed: enough(coverage ?? 0, settings.observedFrom) ? (100 * reached!) / coverage! : null,
    claimed: percent(mean(claimed)),
    evidenced: evidenceMode === 'off' ? null : percent(mean(evidenced)),
    coverage,
    target: percent(mean(targets)),
    gap: reached === null ? null : questions.reduce((sum, each) => sum + gapPoints(each, targets(each)), 0),
  };
}

function overall(evaluation: Evaluation, targets: TargetOf, { level, levelHigh, boundBy }: Standing, levelName: (k: number) => string): Report['overall'] {
  const { outline, questions } = evaluation;
  const scores = scoresOf(evaluation, meanOver(evaluation, outline.root), questions, targets);
  return {
    ...scores,
    level,
    levelHigh,
    levelName: level !== null && level === levelHigh ? levelName(level) : null,
    naShare: evaluation.meanOfAll(outline.root, notApplicable),
    ...acrossDimensions(evaluation),
    boundBy,
    percentToTarget: exceeds(scores.target ?? 0, 0) ? 1 - scores.gap! / scores.target! : null,
  };
}

/** Floor of a dimension in the geometric mean, so that one zero does not erase all else. */
const BALANCED_FLOOR = 0.01;

function acrossDimensions({ outline, mean, localWeight }: Evaluation): Pick<Report['overall'], 'balanced' | 'weakest'> {
  const live = outline.dimensions.flatMap((node) => {
    const reached = mean(node, scored);
    return reached === null ? [] : [{ id: node.id, reached, weight: localWeight(node) }];
  });
  const total = live.reduce((sum, { weight }) => sum + weight, 0);
  const logs = live.reduce((sum, { reached, weight }) => sum + (weight / total) * Math.log(Math.max(reached, BALANCED_FLOOR)), 0);
  const weakest = live.reduce<(typeof live)[number] | undefined>((least, each) => (least && least.reached <= each.reached ? least : each), undefined);
  return {
    balanced: total > 0 ? 100 * Math.exp(logs) : null,
    weakest: weakest ? { dimension: weakest.id, score: 100 * weakest.reached } : null,
  };
}

/** Answers that would score more; in strict mode also the one that was given, once there is evidence for it. */
function betterThan({ node: { question }, state, answer, value, raw }: QuestionValue): QuestionResult['better'] {
  if (state === 'not-applicable') return [];
  if (state === 'unanswered') return worthyAnswers(question).map(stated);
  const given = answer!.given!;
  const proof: Better[] = exceeds(raw!, value!) ? [{ to: given, value: raw! }] : [];
  return [...proof, ...betterAnswers(question, given)].map(stated);
}

const stated = ({ to, value, effort }: Better) => ({ to, value, effort: effort ?? null });

function questionResult(each: QuestionValue, target: number, decides: boolean): QuestionResult {
  const { node, answer, state, weight } = each;
  const live = state !== 'not-applicable';
  return {
    id: node.id,
    dimension: node.dimension.id,
    topic: node.topic.id,
    type: node.question.type,
    principles: node.question.principles ?? [],
    state,
    answer: answer?.given ?? null,
    reason: answer?.na ?? null,
    note: answer?.note ?? null,
    value: each.value,
    weight,
    points: live ? 100 * weight! * scored(each) : null,
    maxPoints: live ? 100 * weight! : null,
    target: live ? target : null,
    gap: live ? gapOf(each, target) : null,
    evidence: answer?.evidence ?? [],
    levels: node.question.type === 'level' ? levelValues(node.question) : null,
    better: betterThan(each),
    decides,
    evidenced: each.evidenced,
    assurance: each.assurance,
    ignored: each.ignored,
    location: answer?.location ?? null,
  };
}
