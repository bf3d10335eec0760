/**
 * One institution's answers by question, as numbers: which questions are live, what each is worth, how it weighs.
 * The arrays are written anew by each evaluation, so that scoring a million institutions takes the memory of one.
 */
import type { ProfileValue, Said } from '../model/answers.ts';
import type { WeightSet } from '../model/rubric.ts';
import type { EvidenceMode } from '../model/vocabulary.ts';
import type { Compiled } from './compiled.ts';
import { holds, type Seen, type Surroundings, type Truth } from './condition.ts';
import { Weighing } from './weighing.ts';

/** What is asked of one scoring, beside rubric and answers. */
export interface SheetTerms {
  evidenceMode: EvidenceMode;
  /** Id of a weight set that is asked for by name; otherwise the first whose condition is true applies. */
  weightSet?: string | undefined;
}

export const UNANSWERED = 0;
export const ANSWERED = 1;
export const NOT_APPLICABLE = 2;

const FAILS = 0;
const HOLDS = 1;
const UNDECIDED = 2;
const NOT_ASKED = 3;

export class Sheet implements Surroundings {
  profile: Readonly<Record<string, ProfileValue>> = {};
  /** By question: UNANSWERED, ANSWERED or NOT_APPLICABLE. */
  readonly states: Uint8Array;
  /** By question: 1 where the condition could not be decided, so that the question counts. */
  readonly unsettled: Uint8Array;
  /** By question: 1 where an answer was given although the question's condition is false. */
  readonly ignored: Uint8Array;
  /** By question: grade of the best evidence that counts, by its number among ASSURANCES. */
  readonly grades: Uint8Array;
  /** By question, 0 where unanswered or not applicable: the value as claimed, as the evidence supports it, as it scores. */
  readonly claimed: Float64Array;
  readonly evidenced: Float64Array;
  readonly scored: Float64Array;
  /** By question: as scored, but 1 where unanswered. */
  readonly potential: Float64Array;
  /** By question: 1 where answered. */
  readonly answered: Float64Array;
  weightSet: WeightSet | undefined;
  dimensionWeights: Float64Array;
  readonly weighing: Weighing;
  /** Effective weight W in the overall score, by question and by node; 0 for what is not live. */
  readonly effective: Float64Array;
  readonly effectiveOfNodes: Float64Array;

  private readonly live: Uint8Array;
  private readonly truths: Int8Array;
  private said!: readonly (Said | undefined)[];
  private readonly seen = {} as Seen;

  constructor(readonly compiled: Compiled) {
    const { length } = compiled.outline.questions;
    this.states = new Uint8Array(length);
    this.unsettled = new Uint8Array(length);
    this.ignored = new Uint8Array(length);
    this.live = new Uint8Array(length);
    this.grades = new Uint8Array(length);
    this.truths = new Int8Array(compiled.conditions.length);
    this.claimed = new Float64Array(length);
    this.evidenced = new Float64Array(length);
    this.scored = new Float64Array(length);
    this.potential = new Float64Array(length);
    this.answered = new Float64Array(length);
    this.effective = new Float64Array(length);
    this.effectiveOfNodes = new Float64Array(compiled.root + 1);
    this.dimensionWeights = compiled.dimensionWeights;
    this.weighing = new Weighing(compiled);
  }

  /**
   * Evaluates answers, which fit their questions.
   * @param said by question, in rubric order
   */
  evaluate(terms: SheetTerms, profile: Sheet['profile'], said: readonly (Said | undefined)[]): void {
    const { compiled } = this;
    this.profile = profile;
    this.said = said;
    this.truths.fill(NOT_ASKED);
    for (const q of compiled.order) this.settle(q, terms.evidenceMode);
    this.weightSet = this.chooseWeightSet(terms.weightSet);
    this.dimensionWeights = this.weightSet ? compiled.weightsOf(this.weightSet) : compiled.dimensionWeights;
    this.weighing.weigh(this.live, this.dimensionWeights);
    this.weighing.effective(this.effective, this.effectiveOfNodes);
  }

  /** What conditions see of a question. */
  see(id: string): Seen | undefined {
    const q = this.compiled.indexOf.get(id)!;
    if (this.states[q] === UNANSWERED) return undefined;
    this.seen.raw = this.states[q] === ANSWERED ? this.claimed[q]! : Number.NaN;
    this.seen.given = this.said[q]?.given;
    return this.seen;
  }

  /** Whether a question counts, and what its answer is worth. */
  private settle(q: number, evidenceMode: EvidenceMode): void {
    const said = this.said[q];
    const applies = this.applies(this.compiled.conditionOf[q]!);
    const given = said?.given;
    const declared = said?.na !== undefined;
    const grade = said === undefined ? 0 : said.grade;
    this.grades[q] = grade;
    this.unsettled[q] = applies === undefined && !declared ? 1 : 0;
    this.ignored[q] = applies === false && given !== undefined ? 1 : 0;
    const away = applies === false || declared;
    this.live[q] = away ? 0 : 1;
    if (away || given === undefined) {
      this.states[q] = away ? NOT_APPLICABLE : UNANSWERED;
      this.write(q, 0, 0, 0, away ? 0 : 1, 0);
      return;
    }
    const raw = this.compiled.values[q]!(given);
    const evidenced = Math.min(raw, this.compiled.ceilings[grade]!);
    const value = evidenceMode === 'strict' ? evidenced : raw;
    this.states[q] = ANSWERED;
    this.write(q, raw, evidenced, value, value, 1);
  }

  /** Whether a condition holds; many questions share one, so each is asked once. */
  private applies(condition: number): Truth {
    if (condition < 0) return true;
    let truth = this.truths[condition]!;
    if (truth === NOT_ASKED) {
      const holding = this.compiled.conditions[condition]!(this);
      truth = holding === undefined ? UNDECIDED : holding ? HOLDS : FAILS;
      this.truths[condition] = truth;
    }
    return truth === UNDECIDED ? undefined : truth === HOLDS;
  }

  private write(q: number, claimed: number, evidenced: number, scored: number, potential: number, answered: number): void {
    this.claimed[q] = claimed;
    this.evidenced[q] = evidenced;
    this.scored[q] = scored;
    this.potential[q] = potential;
    this.answered[q] = answered;
  }

  private chooseWeightSet(asked: string | undefined): WeightSet | undefined {
    const { weightSets } = this.compiled.outline.rubric;
    return weightSets?.find(({ id, when }) => (asked === undefined ? when && holds(when, this) === true : id === asked));
  }
}
