/** Whether reports can be held against each other: the yardsticks first, the scores after (scoring method, section 7). */
import type { Messages } from '../messages/index.ts';
import type { Reason, SharedQuestion } from '../model/comparison.ts';
import type { Report } from '../model/report.ts';
import { EPSILON, sideAt } from './shared.ts';

/** The first report and one of the others. */
export interface Pair {
  first: Report;
  other: Report;
  index: number;
  questions: readonly SharedQuestion[];
  say: Messages['compare'];
  names: { first: string; other: string };
}

/** What differs between the yardsticks of two reports; what forbids comparing scores stands first. */
export function reasonsBetween(pair: Pair): Reason[] {
  const found = [rubricDiffers, evidenceDiffers, weightsDiffer, questionsDiffer, targetDiffers, asOfDiffers].map((check) => check(pair));
  return found.filter((each) => each !== undefined).map(({ code, blocks = false, message }) => ({ code, with: pair.index, blocks, message }));
}

type Found = { code: Reason['code']; blocks?: boolean; message: string } | undefined;

const sameScoring = ({ rubric: a }: Report, { rubric: b }: Report): boolean => a.id === b.id && a.digest === b.digest;

/** Whether differences of scores between two reports mean anything. */
export const sameYardstick = (a: Report, b: Report): boolean => sameScoring(a, b) && a.evidenceMode === b.evidenceMode;

function rubricDiffers({ first, other, index, questions, say, names }: Pair): Found {
  const [a, b] = [first.rubric, other.rubric];
  const both = { ...names, firstRubric: `${a.id} ${a.version}`, otherRubric: `${b.id} ${b.version}` };
  if (!sameScoring(first, other)) {
    const shared = questions.filter((each) => sideAt(each, index).state !== 'absent').length;
    return { code: 'rubric', blocks: true, message: say.rubricDiffers({ ...both, shared }) };
  }
  return a.version === b.version ? undefined : { code: 'rubric-version', message: say.versionDiffers(both) };
}

function evidenceDiffers({ first, other, say, names }: Pair): Found {
  if (first.evidenceMode === other.evidenceMode) return undefined;
  const modes = { firstMode: say.evidenceModes[first.evidenceMode], otherMode: say.evidenceModes[other.evidenceMode] };
  return { code: 'evidence-mode', blocks: true, message: say.evidenceDiffers({ ...names, ...modes }) };
}

function weightsDiffer({ first, other, say, names }: Pair): Found {
  if (first.weightSet === other.weightSet) return undefined;
  const sets = { firstSet: first.weightSet ?? say.ownWeights, otherSet: other.weightSet ?? say.ownWeights };
  return { code: 'weights', message: say.weightsDiffer({ ...names, ...sets }) };
}

/** A bank and an insurer are asked different questions by the same rubric. */
function questionsDiffer({ index, questions, say, names }: Pair): Found {
  const count = questions.filter((question) => {
    const states = [sideAt(question, 0).state, sideAt(question, index).state];
    return !states.includes('absent') && states.filter((state) => state === 'not-applicable').length === 1;
  }).length;
  return count > 0 ? { code: 'questions', message: say.questionsDiffer({ ...names, count }) } : undefined;
}

function targetDiffers({ first, other, say, names }: Pair): Found {
  const asked = new Map(other.questions.map(({ id, target }) => [id, target]));
  // Two profiles from files may share an id and still ask different things.
  const same = first.questions.every(({ id, target }) => {
    const others = asked.get(id) ?? null;
    return target === null || others === null || Math.abs(target - others) <= EPSILON;
  });
  if (first.target === other.target && same) return undefined;
  const targets = { firstTarget: first.target ?? say.noTarget, otherTarget: other.target ?? say.noTarget };
  return { code: 'target', message: say.targetDiffers({ ...names, ...targets }) };
}

function asOfDiffers({ first, other, say, names }: Pair): Found {
  if (first.asOf === other.asOf) return undefined;
  return { code: 'as-of', message: say.asOfDiffers({ ...names, firstDay: first.asOf, otherDay: other.asOf }) };
}
