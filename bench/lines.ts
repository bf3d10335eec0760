/** Answers documents of institutions that do not exist: realistic, and no two lines alike. The same numbers give the same lines. */
import { outlineOf } from '../src/model/outline.ts';
import type { Question, Rubric } from '../src/model/rubric.ts';

/** A small generator of uniform numbers (xorshift32), so that a million lines are made quickly. */
function generator(seed: number): (below: number) => number {
  let state = (seed * 2654435761) >>> 0 || 1;
  return (below) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % below;
  };
}

const TYPES = ['bank', 'insurer', 'securities', 'asset-manager', 'fintech'];
const TIERS = ['systemic', 'national', 'regional', 'small'];
const STAGES = ['exploring', 'piloting', 'scaling'];
const SOURCING = ['buy', 'co-develop', 'develop'];
const JURISDICTIONS = ['CN', 'HK', 'SG', 'EU', 'UK', 'US'];
const PAPERS = ['board minutes', 'task inventory', 'release statistics', 'acceptance tests', 'change log and daily probe', 'training register'];
const NOTES = ['renewal overdue, auditor informed', 'mapped; the rebuilt process goes live next spring', 'two of three business lines so far', 'checked again after the incident in March'];

type Pick = <T>(list: readonly T[]) => T;

function answerTo(question: Question, random: (below: number) => number, pick: Pick): object | number | string {
  const given = givenTo(question, random);
  // About a third of the answers are bare, two thirds carry evidence, one in eight a note; some are not known.
  if (random(25) === 0) return { unknown: true };
  if (random(3) === 0 && question.type === 'level') return given.level as number;
  const month = 1 + random(9);
  const evidence = [{ ref: `${pick(PAPERS)} ${random(1000)}`, date: `2026-0${month}-1${random(10)}`, ...(random(2) === 0 && { assurance: 'tested' }) }];
  return { ...given, ...(random(3) > 0 && { evidence }), ...(random(8) === 0 && { note: pick(NOTES) }) };
}

function givenTo(question: Question, random: (below: number) => number): Record<string, unknown> {
  switch (question.type) {
    case 'level':
      return { level: random(question.levels.length) };
    case 'boolean':
      return { value: random(2) === 0 };
    case 'choice':
      return { choice: question.options[random(question.options.length)]!.id };
    case 'multi': {
      const selected = question.options.filter(({ exclusive }) => !exclusive && random(2) === 0).map(({ id }) => id);
      return { selected };
    }
    case 'number':
      return { value: Math.min(question.max ?? Infinity, Math.max(question.min ?? 0, random(101))) };
  }
}

/** The line of institution number i: its answers to every question that has no condition, and to most of the others. */
export function lineOf(rubric: Rubric, i: number): string {
  const random = generator(i + 1);
  for (let warm = 0; warm < 8; warm++) random(2);
  const pick: Pick = (list) => list[random(list.length)]!;
  const { questions } = outlineOf(rubric);
  const answers = Object.fromEntries(questions.map(({ id, question }) => [id, answerTo(question, random, pick)]));
  return JSON.stringify({
    rubric: `${rubric.rubric}@${rubric.version.split('.')[0]}`,
    institution: { name: `Institution ${i}`, type: pick(TYPES), tier: pick(TIERS), jurisdictions: [pick(JURISDICTIONS)], stage: pick(STAGES), sourcing: pick(SOURCING), staff: 20 + random(40_000) },
    assessed: `2026-11-${10 + random(20)}`,
    answers,
  });
}
