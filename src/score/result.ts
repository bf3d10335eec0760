/** One institution after the other on one sheet: the compact result, in the time and memory that a line filter has. */
import type { ProfileValue, Said } from '../model/answers.ts';
import type { Result } from '../model/result.ts';
import type { LoadedRubric } from '../model/rubric.ts';
import { compile } from './compiled.ts';
import { bandOf, boundLevels, failsRule, mayFailRule, NO_LEVEL } from './level.ts';
import { enough } from './settings.ts';
import { Sheet, type SheetTerms } from './sheet.ts';
import { meanAcross } from './weighing.ts';

type Part = Omit<Result['principles'][number], 'id'>;

/** @returns what scores one institution; the parts of the result are the same objects each time, written anew: print it before the next. */
export function resultScorer({ definition, digest }: LoadedRubric, terms: SheetTerms) {
  const compiled = compile(definition);
  const { outline, firstDimension, root, rules, settings } = compiled;
  const sheet = new Sheet(compiled);
  const meansOf = () => new Float64Array(root + 1);
  const [scores, potentials, coverages, claims, supported] = [meansOf(), meansOf(), meansOf(), meansOf(), meansOf()];
  const low = new Int8Array(outline.dimensions.length + 1);
  const high = new Int8Array(outline.dimensions.length + 1);
  const rubric = { id: definition.rubric, version: definition.version, digest };
  const overall = {} as Result['overall'];
  const dimensions = outline.dimensions.map(({ id }) => ({ id }) as Result['dimensions'][number]);
  const principles = compiled.principles.map(({ id }) => ({ id }) as Result['principles'][number]);

  return (line: number, name: string, profile: Record<string, ProfileValue>, said: readonly (Said | undefined)[]): Result => {
    sheet.evaluate(terms, profile, said);
    const { weighing } = sheet;
    weighing.means(sheet.scored, scores);
    weighing.means(sheet.potential, potentials);
    weighing.means(sheet.answered, coverages);
    weighing.means(sheet.claimed, claims);
    weighing.means(sheet.evidenced, supported);
    boundLevels(sheet, scores, mayFailRule, low);
    boundLevels(sheet, potentials, failsRule, high);

    write(overall, scores[root]!, potentials[root]!, low.at(-1)!, high.at(-1)!);
    overall.coverage = given(coverages[root]!);
    overall.observed = enough(overall.coverage ?? 0, settings.observedFrom) ? (100 * scores[root]!) / overall.coverage! : null;
    overall.claimed = percent(claims[root]!);
    overall.evidenced = terms.evidenceMode === 'off' ? null : percent(supported[root]!);
    for (let d = 0; d < dimensions.length; d++) {
      const node = firstDimension + d;
      write(dimensions[d]!, scores[node]!, potentials[node]!, low[d]!, high[d]!);
      dimensions[d]!.coverage = given(coverages[node]!);
    }
    for (let p = 0; p < principles.length; p++) {
      const { questions } = compiled.principles[p]!;
      const score = meanAcross(questions, sheet.effective, sheet.scored);
      const potential = meanAcross(questions, sheet.effective, sheet.potential);
      write(principles[p]!, score, potential, bandOf(score, compiled), bandOf(potential, compiled));
    }
    const mustPass = rules.filter((each) => failsRule(sheet, each)).map(({ rule }) => rule.id);
    return { line, institution: { name, ...profile }, rubric, overall, dimensions, principles, mustPass };
  };
}

function write(into: Part, score: number, potential: number, level: number, levelHigh: number): void {
  into.score = percent(score);
  into.potential = percent(potential);
  into.level = level === NO_LEVEL ? null : level;
  into.levelHigh = levelHigh === NO_LEVEL ? null : levelHigh;
}

/** Where nothing is live there is no number. */
const given = (share: number): number | null => (Number.isNaN(share) ? null : share);

const percent = (mean: number): number | null => (Number.isNaN(mean) ? null : 100 * mean);
