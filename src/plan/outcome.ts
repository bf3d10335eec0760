/** What moves make of an institution: always by scoring anew, never by adding up. */
import type { Answers } from '../model/answers.ts';
import type { Roadmap } from '../model/roadmap.ts';
import { compile } from '../score/compiled.ts';
import { evaluate, saidOn, type Evaluation, type Terms } from '../score/evaluate.ts';
import { boundLevels, mayFailRule, NO_LEVEL } from '../score/level.ts';
import { Sheet } from '../score/sheet.ts';
import type { Selection } from './frontier.ts';
import type { Move } from './moves.ts';
import { answersAfter, type Option } from './options.ts';
import { choicesIn, digitsFor } from './solver.ts';

/** What a move, or a step of one, leads to, by question. */
export type Reached = ReadonlyMap<string, Pick<Move, 'to'>>;

/** Score 0–100 and level that the answers prove; null where nothing is live. */
export type Standing = Roadmap['before'];

/** Scores one institution over and over, each time with something done about some of its questions. */
export class Scorer {
  private readonly sheet: Sheet;
  private readonly means: Float64Array;
  private readonly levels: Int8Array;

  constructor(
    private readonly terms: Terms,
    private readonly answers: Answers['answers'],
  ) {
    const compiled = compile(terms.rubric);
    this.sheet = new Sheet(compiled);
    this.means = new Float64Array(compiled.root + 1);
    this.levels = new Int8Array(compiled.outline.dimensions.length + 1);
  }

  standing(reached: Reached): Standing {
    const { sheet, means, levels, terms } = this;
    const { outline, root } = sheet.compiled;
    const answers = answersAfter(this.answers, reached);
    sheet.evaluate(terms, terms.profile, outline.questions.map(({ id }) => saidOn(terms.asOf, answers.get(id))));
    sheet.weighing.means(sheet.scored, means);
    boundLevels(sheet, means, mayFailRule, levels);
    const level = levels[levels.length - 1] as number;
    return level === NO_LEVEL ? { score: null, level: null } : { score: 100 * (means[root] as number), level };
  }

  /** The same question by question. */
  evaluation(reached: Reached): Evaluation {
    return evaluate(this.terms, answersAfter(this.answers, reached));
  }
}

/** The moves of a selection, by question. */
export function movesIn(selection: Selection, options: readonly Option[]): Map<string, Move> {
  const choices = choicesIn(selection, options.map(({ moves }) => digitsFor(moves.length + 1)));
  return new Map(
    options.flatMap(({ node, moves }, i): [string, Move][] => {
      const move = moves[choices[i]! - 1];
      return move ? [[node.id, move]] : [];
    }),
  );
}
