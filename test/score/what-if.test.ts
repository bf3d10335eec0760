/** What would be scored if some answers were others. */
import { describe, expect, it } from 'vitest';
import { score } from '../../src/score/score.ts';
import { whatIf } from '../../src/score/what-if.ts';
import { answersOf, levels, OPTIONS, rubricOf } from './rubrics.ts';

const rubric = rubricOf({ d: { questions: [levels('q'), levels('r')] } });
const location = { file: 'answers.yaml', line: 7, column: 3 };
const answers = answersOf({ q: { given: 1, note: 'for now', location } });
const supposed = (...pairs: [string, number][]) => whatIf(rubric, answers, new Map(pairs), { ...OPTIONS, evidenceMode: 'strict' });

describe('supposed answers', () => {
  it('are scored with the evidence that they need, and named with what they stand for', () => {
    const report = supposed(['q', 3], ['r', 4]);
    expect(report.overall.score).toBe(87.5);
    expect(report.whatIf).toEqual([{ question: 'q', from: 1, to: 3 }, { question: 'r', from: null, to: 4 }]);
    expect(report.questions).toMatchObject([{ answer: 3, note: null, assurance: 'tested', location }, { answer: 4, location: null }]);
    expect(Object.keys(report).slice(-2)).toEqual(['whatIf', 'texts']);
  });

  it('leave the answers as they are', () => {
    supposed(['q', 3]);
    expect(answers.answers.get('q')?.given).toBe(1);
  });

  it('are the plain report where none is supposed', () => {
    expect(supposed()).toEqual(score(rubric, answers, { ...OPTIONS, evidenceMode: 'strict' }));
  });
});
