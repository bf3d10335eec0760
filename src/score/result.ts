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

/** @returns what scores one institution; the result is the same object each time, written anew: print it before the next. */
export function resultScorer({ definition, digest }: LoadedRubric, terms: SheetTerms) {
  const compiled = compile(definition);
  const { outline, principles, firstDimension, root, rules, settings } = compiled;
  const sheet = new Sheet(compiled);
  const meansOf = () => new Float64Array(root + 1);
  const [scores, potentials, coverages, claims, supported] = [meansOf(), meansOf(), meansOf(), meansOf(), meansOf()];
  const low = new Int8Array(outline.dimensions.length + 1);
  const high = new Int8Array(outline.dimensions.length + 1);
  const nothing = { score: null, potential: null, level: null, levelHigh: null };
  const result: Result = {
    line: 0,
    institution: { name: '' },
    rubric: { id: definition.rubric, version: definition.version, digest },
    overall: { ...nothing, coverage: null, observed: null, claimed: null, evidenced: null },
    dimensions: outline.dimensions.map(({ id }) => ({ id, ...nothing, coverage: null })),
    principles: (definition.principles ?? []).map(({ id }) => ({ id, ...nothing })),
    mustPass: [],
  };

  return (line: number, name: string, profile: Record<string, ProfileValue>, said: readonly (Said | undefined)[]): Result => {
    sheet.evaluate(terms, profile, said);
    const { weighing } = sheet;
    weighing.means(sheet.scored, scores);
    weighing.means(sheet.potential, potentials);
    weighing.means(sheet.answered, coverages);
    // Otherwise it is the claim that scores.
    if (terms.evidenceMode === 'strict') weighing.means(sheet.claimed, claims);
    weighing.means(sheet.evidenced, supported);
    boundLevels(sheet, scores, mayFailRule, low);
    boundLevels(sheet, potentials, failsRule, high);

    const { overall } = result;
    write(overall, scores[root]!, potentials[root]!, low.at(-1)!, high.at(-1)!);
    overall.coverage = given(coverages[root]!);
    overall.observed = enough(overall.coverage ?? 0, settings.observedFrom) ? (100 * scores[root]!) / overall.coverage! : null;
    overall.claimed = terms.evidenceMode === 'strict' ? percent(claims[root]!) : overall.score;
    overall.evidenced = terms.evidenceMode === 'off' ? null : percent(supported[root]!);
    for (let d = 0; d < result.dimensions.length; d++) {
      const node = firstDimension + d;
      write(result.dimensions[d]!, scores[node]!, potentials[node]!, low[d]!, high[d]!);
      result.dimensions[d]!.coverage = given(coverages[node]!);
    }
    for (let p = 0; p < result.principles.length; p++) {
      const score = meanAcross(principles[p]!, sheet.effective, sheet.scored);
      const potential = meanAcross(principles[p]!, sheet.effective, sheet.potential);
      const none = Number.isNaN(score);
      write(result.principles[p]!, score, potential, none ? NO_LEVEL : bandOf(score, compiled), none ? NO_LEVEL : bandOf(potential, compiled));
    }
    result.line = line;
    result.institution = { name, ...profile };
    result.mustPass = rules.filter((each) => failsRule(sheet, each)).map(({ rule }) => rule.id);
    return result;
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
