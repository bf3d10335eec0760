/** Whether reports can be held against each other: the yardsticks first, the scores after (scoring method, section 7). */
import type { Messages } from '../messages/index.ts';
import type { Reason, SharedQuestion } from '../model/comparison.ts';
import type { Report } from '../model/report.ts';
import { EPSILON, sideAt } from './shared.ts';

type Found = Pick<Reason, 'code' | 'blocks' | 'message'>;

/** What differs between the yardstick of the first report and that of another; what forbids comparing scores stands first. */
export function reasonsBetween(
  first: Report,
  other: Report,
  index: number,
  questions: readonly SharedQuestion[],
  say: Messages['compare'],
  who: (report: Report) => string,
): Reason[] {
  const names = { first: who(first), other: who(other) };
  const common = questions.filter((each) => sideAt(each, index).state !== 'absent');
  const blocking = [...rubricDiffers(first, other, common.length, say, names), ...evidenceDiffers(first, other, say, names)];
  const noted = [
    ...weightsDiffer(first, other, say, names),
    ...questionsDiffer(common, index, say),
    ...targetDiffers(first, other, say, names),
    ...asOfDiffers(first, other, say, names),
  ];
  return [...blocking, ...noted].map(({ code, blocks, message }) => ({ code, with: index, blocks, message }));
}

type Names = { first: string; other: string };

function rubricDiffers({ rubric: a }: Report, { rubric: b }: Report, shared: number, say: Messages['compare'], names: Names): Found[] {
  const rubrics = { firstRubric: `${a.id} ${a.version}`, otherRubric: `${b.id} ${b.version}` };
  if (a.id !== b.id || a.digest !== b.digest) {
    return [{ code: 'rubric', blocks: true, message: say.rubricDiffers({ ...names, ...rubrics, shared }) }];
  }
  return a.version === b.version ? [] : [{ code: 'rubric-version', blocks: false, message: say.versionDiffers({ ...names, ...rubrics }) }];
}

function evidenceDiffers(first: Report, other: Report, say: Messages['compare'], names: Names): Found[] {
  if (first.evidenceMode === other.evidenceMode) return [];
  const modes = { firstMode: say.evidenceModes[first.evidenceMode], otherMode: say.evidenceModes[other.evidenceMode] };
  return [{ code: 'evidence-mode', blocks: true, message: say.evidenceDiffers({ ...names, ...modes }) }];
}

function weightsDiffer(first: Report, other: Report, say: Messages['compare'], names: Names): Found[] {
  if (first.weightSet === other.weightSet) return [];
  const sets = { firstSet: first.weightSet ?? say.ownWeights, otherSet: other.weightSet ?? say.ownWeights };
  return [{ code: 'weights', blocks: false, message: say.weightsDiffer({ ...names, ...sets }) }];
}

/** A bank and an insurer are asked different questions by the same rubric. */
function questionsDiffer(common: readonly SharedQuestion[], index: number, say: Messages['compare']): Found[] {
  const applies = (question: SharedQuestion, at: number) => sideAt(question, at).state !== 'not-applicable';
  const count = common.filter((question) => applies(question, 0) !== applies(question, index)).length;
  return count > 0 ? [{ code: 'questions', blocks: false, message: say.questionsDiffer(count) }] : [];
}

function targetDiffers(first: Report, other: Report, say: Messages['compare'], names: Names): Found[] {
  const asked = new Map(other.questions.map(({ id, target }) => [id, target]));
  // Two profiles from files may share an id and still ask different things.
  const same = first.questions.every(({ id, target }) => {
    const others = asked.get(id) ?? null;
    return target === null || others === null || Math.abs(target - others) <= EPSILON;
  });
  if (first.target === other.target && same) return [];
  const targets = { firstTarget: first.target ?? say.noTarget, otherTarget: other.target ?? say.noTarget };
  return [{ code: 'target', blocks: false, message: say.targetDiffers({ ...names, ...targets }) }];
}

function asOfDiffers(first: Report, other: Report, say: Messages['compare'], names: Names): Found[] {
  if (first.asOf === other.asOf) return [];
  return [{ code: 'as-of', blocks: false, message: say.asOfDiffers({ ...names, firstDay: first.asOf, otherDay: other.asOf }) }];
}
