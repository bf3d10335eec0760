/** Reports to make pages of: the illustrative ones, a case with few answers, and one as hostile and large as it may come. */
import { loadAnswers } from '../../../src/files/answers.ts';
import type { Report } from '../../../src/model/report.ts';
import type { Roadmap } from '../../../src/model/roadmap.ts';
import type { Rubric } from '../../../src/model/rubric.ts';
import { plan, type PlanOptions } from '../../../src/plan/plan.ts';
import { score, type ScoreOptions } from '../../../src/score/score.ts';
import { levels, OPTIONS, rubricOf, scored } from '../../score/rubrics.ts';

export const FILES = ['fixtures/illustrative/strong.yaml', 'fixtures/illustrative/weak.yaml', 'fixtures/cases/ocbc.yaml'];

export async function reportOf(file: string, options: Partial<ScoreOptions> = {}): Promise<Report> {
  const { rubric, answers } = await loadAnswers(file, undefined);
  return score(rubric, answers, { ...OPTIONS, ...options });
}

export async function roadmapOf(file: string, options: Partial<PlanOptions> = {}): Promise<Roadmap> {
  const { rubric, answers } = await loadAnswers(file, undefined);
  return plan(rubric, answers, { ...OPTIONS, goal: { kind: 'budget', effort: 60 }, capacity: 20, ...options });
}

/** Closes elements, opens others, ends lines in scripts, and turns the direction of text. */
export const HOSTILE = '</script><script>alert(1)</script><!-- ]]> "\'&lt; \u2028\u2029 \u202Eevil\u2066 =1+1 </title></style><b onclick="x">';

/** 500 questions under hostile names, every tenth with a note of 10 000 characters. */
export function hostileReport(): Report {
  const names = (kind: string) => ({ en: `${kind} ${HOSTILE}`, 'zh-CN': `${kind} 中文 ${HOSTILE}` });
  const questions = Array.from({ length: 500 }, (_, i) => ({ ...levels(`q${i}`), text: names(`text ${i}`) }));
  const sections = Object.fromEntries(Array.from({ length: 10 }, (_, d) => [`d${d}`, { questions: questions.slice(50 * d, 50 * d + 50) }]));
  const rubric = rubricOf(sections, { languages: ['en', 'zh-CN'], title: names('title'), owners: [{ id: 'cio', name: names('owner') }], targets: [{ id: 'aim', name: names('target'), default: 0.75 }] } as Partial<Rubric>);
  for (const dimension of rubric.definition.dimensions) {
    dimension.name = names(dimension.id);
    for (const topic of dimension.topics) topic.name = names(topic.id);
  }
  const note = (i: number) => `${HOSTILE} ${'x'.repeat(i % 10 === 0 ? 10_000 : 10)}`;
  const given = Object.fromEntries(questions.map(({ id }, i) => [id, i % 7 === 0 ? { na: HOSTILE } : { given: i % 5, note: note(i), evidence: [{ ref: HOSTILE }] }]));
  const report = scored(rubric, given);
  return { ...report, institution: { name: HOSTILE.repeat(20) } };
}

export const RENDERING = { language: 'en', width: 80, color: false } as const;
