/** Whether reports can be held against each other: the yardsticks first, the scores after (scoring method, section 7). */
import { LANGUAGES, type Language, type Messages } from '../messages/index.ts';
import type { Reason, SharedQuestion } from '../model/comparison.ts';
import { own } from '../model/own.ts';
import type { Report, Texts } from '../model/report.ts';
import { equals } from '../model/tolerance.ts';
import { sideAt } from './shared.ts';

/** The first report and one of the others. */
export interface Pair {
  first: Report;
  other: Report;
  index: number;
  questions: readonly SharedQuestion[];
  names: { first: string; other: string };
}

/** A sentence in each of the program's languages. */
type Sentence = (say: Messages['compare'], language: Language) => string;

/** What differs between the yardsticks of two reports; what forbids comparing scores stands first. */
export function reasonsBetween(pair: Pair): Reason[] {
  const found = [rubricDiffers, evidenceDiffers, weightsDiffer, questionsDiffer, targetDiffers, asOfDiffers].map((check) => check(pair));
  return found.filter((each) => each !== undefined).map(({ code, blocks = false, message }) => ({ code, with: pair.index, blocks, messages: inEveryLanguage(message) }));
}

export const inEveryLanguage = (sentence: Sentence): Record<Language, string> => ({ en: sentence(LANGUAGES.en.compare, 'en'), 'zh-CN': sentence(LANGUAGES['zh-CN'].compare, 'zh-CN') });

type Found = { code: Reason['code']; blocks?: boolean; message: Sentence } | undefined;

/** The name that a report gives its target or weights in a language; the id where it names none. */
function nameOf(kind: 'target' | 'weightSet', { texts, [kind]: id }: Report, language: Language): string | null {
  const named: Texts | undefined = own(texts, language) ?? Object.values(texts)[0];
  return id === null ? null : (named?.[kind] ?? id);
}

const sameScoring = ({ rubric: a }: Report, { rubric: b }: Report): boolean => a.id === b.id && a.digest === b.digest;

/** Whether differences of scores between two reports mean anything. */
export const sameYardstick = (a: Report, b: Report): boolean => sameScoring(a, b) && a.evidenceMode === b.evidenceMode;

function rubricDiffers({ first, other, index, questions, names }: Pair): Found {
  const [a, b] = [first.rubric, other.rubric];
  const both = { ...names, firstRubric: `${a.id} ${a.version}`, otherRubric: `${b.id} ${b.version}` };
  if (!sameScoring(first, other)) {
    const shared = questions.filter((each) => sideAt(each, index).state !== 'absent').length;
    return { code: 'rubric', blocks: true, message: (say) => say.rubricDiffers({ ...both, shared }) };
  }
  return a.version === b.version ? undefined : { code: 'rubric-version', message: (say) => say.versionDiffers(both) };
}

function evidenceDiffers({ first, other, names }: Pair): Found {
  if (first.evidenceMode === other.evidenceMode) return undefined;
  return {
    code: 'evidence-mode',
    blocks: true,
    message: (say) => say.evidenceDiffers({ ...names, firstMode: say.evidenceModes[first.evidenceMode], otherMode: say.evidenceModes[other.evidenceMode] }),
  };
}

function weightsDiffer({ first, other, names }: Pair): Found {
  if (first.weightSet === other.weightSet) return undefined;
  const named = (report: Report, say: Messages['compare'], language: Language) => nameOf('weightSet', report, language) ?? say.ownWeights;
  return { code: 'weights', message: (say, language) => say.weightsDiffer({ ...names, firstSet: named(first, say, language), otherSet: named(other, say, language) }) };
}

/** A bank and an insurer are asked different questions by the same rubric. */
function questionsDiffer({ index, questions, names }: Pair): Found {
  const count = questions.filter((question) => {
    const states = [sideAt(question, 0).state, sideAt(question, index).state];
    return !states.includes('absent') && states.filter((state) => state === 'not-applicable').length === 1;
  }).length;
  return count > 0 ? { code: 'questions', message: (say) => say.questionsDiffer({ ...names, count }) } : undefined;
}

function targetDiffers({ first, other, names }: Pair): Found {
  const asked = new Map(other.questions.map(({ id, target }) => [id, target]));
  // Two profiles from files may share an id and still ask different things.
  const same = first.questions.every(({ id, target }) => {
    const others = asked.get(id) ?? null;
    return target === null || others === null || equals(target, others);
  });
  if (first.target === other.target && same) return undefined;
  const named = (report: Report, say: Messages['compare'], language: Language) => nameOf('target', report, language) ?? say.noTarget;
  return { code: 'target', message: (say, language) => say.targetDiffers({ ...names, firstTarget: named(first, say, language), otherTarget: named(other, say, language) }) };
}

function asOfDiffers({ first, other, names }: Pair): Found {
  if (first.asOf === other.asOf) return undefined;
  return { code: 'as-of', message: (say) => say.asOfDiffers({ ...names, firstDay: first.asOf, otherDay: other.asOf }) };
}
