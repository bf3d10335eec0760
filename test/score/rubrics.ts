/** Small rubrics and answers for tests of the engine. */
import type { Answer, Answers, Given } from '../../src/model/answers.ts';
import type { Report } from '../../src/model/report.ts';
import type { LoadedRubric, Question, Rubric } from '../../src/model/rubric.ts';
import { score, type ScoreOptions } from '../../src/score/score.ts';

export const LEVELS: Rubric['levels'] = [0, 20, 40, 60, 80].map((from) => ({ from }));

/** Sections of questions: dimension id → its questions, all in one topic. */
export type Sections = Record<string, { weight?: number; questions: Question[] }>;

export function rubricOf(sections: Sections, rest: Partial<Rubric> = {}): LoadedRubric {
  return {
    digest: 'test',
    definition: {
      rubric: 'test',
      version: '1.0.0',
      languages: ['en'],
      levels: LEVELS,
      dimensions: Object.entries(sections).map(([id, { weight, questions }]) => ({
        id,
        ...(weight !== undefined && { weight }),
        topics: [{ id: `${id}-topic`, questions }],
      })),
      ...rest,
    },
  };
}

/** Answers by question id: what was given, or a whole answer. */
export function answersOf(given: Record<string, Given | Partial<Answer>>, profile: Answers['institution']['profile'] = {}): Answers {
  const answers = Object.entries(given).map(([id, value]): [string, Answer] => [
    id,
    typeof value === 'object' && !Array.isArray(value) ? { evidence: [], ...value } : { given: value, evidence: [] },
  ]);
  return { institution: { name: 'Test', profile }, answers: new Map(answers) };
}

export const OPTIONS: ScoreOptions = { asOf: '2026-11-23', language: 'en' };

export function scored(rubric: LoadedRubric, given: Parameters<typeof answersOf>[0], options: Partial<ScoreOptions> = {}): Report {
  return score(rubric, answersOf(given), { ...OPTIONS, ...options });
}

/** A number from 0 to 1 that is its own value. */
export function share(id: string, weight = 1, allowNa = true): Question {
  return { id, type: 'number', curve: [[0, 0], [1, 1]], weight, allowNa };
}

/** A level question of n levels. */
export function levels(id: string, n = 5, rest: Partial<Question> = {}): Question {
  const steps = Array.from({ length: n }, (_, k) => (k === 0 ? {} : { action: { en: `Reach ${k}.` }, effort: k, owner: 'cio' }));
  return { id, type: 'level', levels: steps, ...rest } as Question;
}
