/** What could be done about each question, and what of it can come about at all. */
import { describe, expect, it } from 'vitest';
import type { Given, ProfileValue } from '../../src/model/answers.ts';
import { UserError } from '../../src/model/problem.ts';
import type { Question } from '../../src/model/rubric.ts';
import type { EvidenceMode } from '../../src/model/vocabulary.ts';
import { answersAfter, attainable, candidatesOf, optionsOf } from '../../src/plan/options.ts';
import type { Permission } from '../../src/plan/selection.ts';
import { evaluate } from '../../src/score/evaluate.ts';
import { termsFor } from '../../src/score/score.ts';
import { answersOf, levels, OPTIONS, rubricOf } from '../score/rubrics.ts';

interface Asked {
  evidenceMode?: EvidenceMode;
  permits?: Permission;
  fixed?: Record<string, Given>;
  profile?: Record<string, ProfileValue>;
}

function optionsFor(questions: Question[], given: Parameters<typeof answersOf>[0], { evidenceMode, permits = () => true, fixed = {}, profile }: Asked = {}) {
  const { definition } = rubricOf({ d: { questions } });
  const file = answersOf(given, profile);
  const terms = termsFor(definition, file, { ...OPTIONS, ...(evidenceMode && { evidenceMode }) });
  const now = evaluate(terms, file.answers);
  const options = optionsOf(terms, file.answers, now, { permits, fixed: new Map(Object.entries(fixed)), unitsPerWeek: 1 });
  return { options, movesFor: attainable(options, now) };
}

describe('options', () => {
  it('are there for what is answered, with what the answer claims and what it scores', () => {
    const values = (evidenceMode: EvidenceMode) => optionsFor([levels('q', 3), levels('r', 3)], { q: 2 }, { evidenceMode }).options.map(({ node, given, raw, value }) => [node.id, given, raw, value]);
    expect(values('shown')).toEqual([['q', 2, 1, 1]]);
    expect(values('strict')).toEqual([['q', 2, 1, 0.5]]);
    expect(optionsFor([levels('q', 3)], { q: { given: 1, evidence: [{}] } }, { evidenceMode: 'strict' }).options[0]?.value).toBe(0.5);
  });

  it('have every move; which of them may be taken is a matter of permission', () => {
    const [option] = optionsFor([levels('q', 3)], { q: 0 }, { permits: (_, steps) => steps.length === 1 }).options;
    expect(option?.moves.map(({ to }) => to)).toEqual([1, 2]);
    expect(option?.permitted).toEqual([true, false]);
    expect(candidatesOf(option!).map(({ index, move }) => [index, move?.to])).toEqual([[0, undefined], [1, 1]]);
  });

  it('have only the move that is decided on, whether it is permitted or not', () => {
    const [option] = optionsFor([levels('q', 3)], { q: 0 }, { permits: () => false, fixed: { q: 2 } }).options;
    expect(option?.fixed?.to).toBe(2);
    expect(candidatesOf(option!).map(({ index, move }) => [index, move?.to])).toEqual([[2, 2]]);
    expect(optionsFor([levels('q', 3)], { q: 1 }, { fixed: { q: 1 } }).options[0]?.fixed).toBeUndefined();
  });

  it('have a decision among their moves once, in whichever order its options are written', () => {
    const multi: Question = { id: 'm', type: 'multi', options: [{ id: 'x', points: 1, effort: 1 }, { id: 'y', points: 2, effort: 1 }, { id: 'z', points: 1, effort: 9 }] };
    const moves = (...m: string[]) => optionsFor([multi], { m: [] }, { fixed: { m } }).options[0]!.moves.map(({ to }) => to);
    expect(moves('y', 'x')).toEqual([['y'], ['x', 'y'], ['x', 'y', 'z']]);
    expect(moves('z')).toEqual([['y'], ['x', 'y'], ['x', 'y', 'z'], ['z']]);
    expect(moves('y', 'z')).toEqual([['y'], ['x', 'y'], ['x', 'y', 'z'], ['y', 'z']]);
  });

  it('hold what earns less where a condition looks at this question for it, not at another', () => {
    const options = [{ id: 'x', points: 1, effort: 1 }, { id: 'y', points: 1, effort: 2 }, { id: 'z', points: 1, effort: 3 }];
    const multi = (id: string): Question => ({ id, type: 'multi', options });
    const looking = (id: string, question: string, is: string[]) => ({ ...levels(id), when: { answer: { question, is } } });
    const [m] = optionsFor([multi('m'), multi('n'), looking('q', 'm', ['y']), looking('r', 'n', ['z'])], { m: [], n: [] }).options;
    expect(m?.moves.map(({ to }) => String(to))).toEqual(['x', 'y', 'x,y', 'x,z', 'x,y,z']);
  });

  it('are refused for decisions about what is not answered or does not apply', () => {
    const refused = (given: Parameters<typeof answersOf>[0], profile: Record<string, ProfileValue>) => {
      try {
        return optionsFor([levels('q', 3, { when: { profile: { type: ['bank'] } } })], given, { fixed: { q: 2 }, profile }).options.length;
      } catch (error) {
        return error instanceof UserError ? error.problems : error;
      }
    };
    expect(refused({ q: 0 }, { type: 'bank' })).toBe(1);
    expect(refused({}, { type: 'bank' })).toEqual([{ code: 'plan-fix-unanswered', params: { id: 'q' } }]);
    expect(refused({ q: { unknown: true } }, { type: 'bank' })).toEqual([{ code: 'plan-fix-unanswered', params: { id: 'q' } }]);
    expect(refused({ q: 0 }, { type: 'insurer' })).toEqual([{ code: 'plan-fix-not-applicable', params: { id: 'q' } }]);
  });
});

describe('moves that can come about', () => {
  const needing = (id: string, question: string, rest: Partial<Question> = {}) => levels(id, 3, { requires: [{ question, atLeast: 0.5 }], ...rest });
  const moved = (given: Parameters<typeof answersOf>[0], asked: Asked = {}, question = 'q') =>
    optionsFor([needing('q', 'r'), needing('r', 's'), levels('s', 3, { allowNa: true })], given, asked).movesFor(question).map(({ to }) => to);

  it('need what they require to be met, or to be able to be', () => {
    expect(moved({ q: 0, r: 1, s: 0 })).toEqual([1, 2]);
    expect(moved({ q: 0, r: 0, s: 0 })).toEqual([1, 2]);
    expect(moved({ q: 0, r: 0, s: 0 }, { permits: ({ id }) => id !== 'r' })).toEqual([]);
    expect(moved({ q: 0, r: 1, s: 0 }, { permits: ({ id }) => id !== 'r' })).toEqual([1, 2]);
  });

  it('do not come about where what is required again cannot', () => {
    expect(moved({ q: 0, r: 0, s: 0 }, { permits: ({ id }) => id !== 's' })).toEqual([]);
    expect(moved({ q: 0, r: 0, s: 0 }, { permits: ({ id }) => id !== 's' }, 'r')).toEqual([]);
    expect(moved({ q: 0, r: 0, s: 1 }, { permits: ({ id }) => id !== 's' })).toEqual([1, 2]);
  });

  it('need nothing of what does not apply, and all of what is not answered', () => {
    expect(moved({ q: 0, r: 0, s: { na: 'none' } })).toEqual([1, 2]);
    expect(moved({ q: 0, r: 0 })).toEqual([]);
    expect(moved({ q: 0, s: 2 })).toEqual([]);
  });
});

it('leaves the answers as they were but for the moves, each with the evidence that it needs', () => {
  const { answers } = answersOf({ q: 0, r: 1 });
  const after = answersAfter(answers, new Map([['q', { to: 2 }]]));
  expect([...after]).toEqual([['q', { given: 2, evidence: [{ assurance: 'tested' }] }], ['r', { given: 1, evidence: [] }]]);
  expect(answers.get('q')?.given).toBe(0);
});
