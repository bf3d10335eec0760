/** The built-in rubric keeps the promises that its documentation makes. */
import { describe, expect, it } from 'vitest';
import { builtInRubric } from '../../src/files/rubric.ts';
import { ahp } from '../../src/model/ahp.ts';
import { outlineOf } from '../../src/model/outline.ts';
import type { LocalText, Question, Rubric } from '../../src/model/rubric.ts';
import { evaluate } from '../../src/score/evaluate.ts';
import { targetOf } from '../../src/score/target.ts';
import { valueOf } from '../../src/score/value.ts';

const rubric = builtInRubric('eight-principles')?.definition as Rubric;
const { questions, topics } = outlineOf(rubric);
const all = questions.map(({ question }) => question);

/** Every text of the rubric with the place where it stands. */
function textsIn(value: unknown, at: string): [string, LocalText][] {
  if (typeof value !== 'object' || value === null) return [];
  if (Object.keys(value).some((key) => rubric.languages.includes(key))) return [[at, value as LocalText]];
  return Object.entries(value).flatMap(([key, child]) => (key === 'vague' ? [] : textsIn(child, `${at}.${key}`)));
}
const texts = textsIn(rubric, 'rubric');

interface Work {
  action?: LocalText;
  effort?: number;
  owner?: string;
}

/** The steps of a question that raise its value, by name. */
function raising(question: Question): [string, Work][] {
  const named = (steps: Work[], name: (i: number) => string): [string, Work][] => steps.map((step, i) => [`${question.id} ${name(i)}`, step]);
  switch (question.type) {
    case 'level':
      return named(question.levels, String).slice(1);
    case 'boolean':
      return [[question.id, question]];
    case 'number':
      return named(question.steps ?? [], (i) => String(question.steps?.[i]?.to));
    case 'choice':
    case 'multi':
      return named(question.options.filter(({ points }) => (points ?? 0) > 0), (i) => `option ${i}`);
  }
}

/** Over all profiles below; rubrics/README.md states them. */
const FEWEST_ASKED = 55;
const MOST_ASKED = 79;

describe('the rubric of the eight principles', () => {
  it('has the five dimensions and a question for every topic', () => {
    expect(rubric.dimensions.map(({ id }) => id)).toEqual(['scope-fit', 'model-sizing', 'partner-selection', 'deployment-locality', 'governance']);
    expect(rubric.dimensions.map(({ topics: each }) => each.length)).toEqual([11, 10, 16, 10, 14]);
    expect(topics.every(({ children }) => children.length > 0)).toBe(true);
  });

  it('asks 60 to 80 questions, and serves every principle by at least five of them and every challenge by four', () => {
    expect(all.length).toBeGreaterThanOrEqual(60);
    expect(all.length).toBeLessThanOrEqual(80);
    const serving = (rubric.principles ?? []).map(({ id }) => [id, all.filter((question) => question.principles?.includes(id)).length] as const);
    expect(serving.filter(([, count]) => count < 5)).toEqual([]);
    const probing = (rubric.challenges ?? []).map(({ id }) => [id, all.filter((question) => question.challenges?.includes(id)).length] as const);
    expect(probing.filter(([, count]) => count < 4)).toEqual([]);
  });

  it('sets Chinese as Chinese: full-width points, and a space before and after Latin letters and figures', () => {
    // The report's title stands as it was published.
    const chinese = texts.filter(([at]) => at !== 'rubric.source.title').map(([at, text]) => [at, text['zh-CN'] ?? ''] as const);
    expect(chinese.filter(([, text]) => /\p{Script=Han}[\w,:;!?()]|[\w%,:;!?()]\p{Script=Han}/u.test(text))).toEqual([]);
  });

  it('uses all five types, with at least ten curves and one that falls again', () => {
    const numbers = all.filter((question) => question.type === 'number');
    expect(new Set(all.map(({ type }) => type)).size).toBe(5);
    expect(numbers.length).toBeGreaterThanOrEqual(10);
    const risesAndFalls = ({ curve }: (typeof numbers)[number]) => {
      const steps = curve.slice(1).map(([, x], i) => x - (curve[i]?.[1] ?? 0));
      return steps.some((step) => step > 0) && steps.some((step) => step < 0);
    };
    expect(numbers.filter(risesAndFalls).map(({ id }) => id)).toContain('scp-automation-ambition');
  });

  it('says everything in both languages', () => {
    expect(texts.length).toBeGreaterThan(1000);
    const incomplete = texts.filter(([, text]) => rubric.languages.some((language) => !text[language]?.trim())).map(([at]) => at);
    expect(incomplete).toEqual([]);
  });

  it('avoids the vague words that it lists', () => {
    const found = texts.flatMap(([at, text]) =>
      rubric.languages.flatMap((language) =>
        (rubric.style?.vague?.[language] ?? [])
          .filter((word) => (language === 'en' ? new RegExp(`\\b${word}\\b`, 'i') : new RegExp(word)).test(text[language] ?? ''))
          .map((word) => `${at}: ${word}`),
      ),
    );
    expect(found).toEqual([]);
  });

  it('asks every question with help, evidence and a source', () => {
    expect(all.filter(({ text, help, evidence, source }) => !text || !help || !evidence || !source).map(({ id }) => id)).toEqual([]);
  });

  it('has an action, an effort and a declared owner for every step up', () => {
    const owners = new Set((rubric.owners ?? []).map(({ id }) => id));
    const incomplete = all.flatMap(raising).filter(([, { action, effort, owner }]) => !action || !effort || !Number.isInteger(effort) || !owner || !owners.has(owner));
    expect(incomplete.map(([name]) => name)).toEqual([]);
  });

  it('leads every number from anywhere to full marks by its steps', () => {
    for (const question of all.filter(({ type }) => type === 'number')) {
      const { steps = [], min = 0, max = 0 } = question as Extract<Question, { type: 'number' }>;
      expect(Math.max(...steps.map(({ to }) => valueOf(question, to)))).toBe(1);
      expect(valueOf(question, min) === 0 || valueOf(question, max) === 0).toBe(true);
    }
  });

  it('never sets a target below what a must-pass rule asks', () => {
    const below = (rubric.targets ?? []).flatMap((target) =>
      (rubric.mustPass ?? [])
        .filter((rule) => targetOf(target, outlineOf(rubric).byId.get(rule.question) as (typeof questions)[number]) < rule.atLeast)
        .map((rule) => `${target.id}: ${rule.id}`),
    );
    expect(below).toEqual([]);
  });

  it('asks every profile at least forty questions', () => {
    const options = (id: string) => (rubric.profile ?? []).find((attribute) => attribute.id === id)?.options?.map((option) => option.id) ?? [];
    const many = [[], ['CN'], ['SG'], ['CN', 'HK']];
    const scenarios = [[], ['office'], ['credit']];
    const profiles = options('type').flatMap((type) =>
      options('tier').flatMap((tier) =>
        options('stage').flatMap((stage) =>
          options('sourcing').flatMap((sourcing) =>
            many.flatMap((jurisdictions) =>
              scenarios.map((each) => ({
                ...{ type, tier, stage, sourcing, jurisdictions },
                ...{ 'scenarios-pilot': each, 'scenarios-production': each, 'scenarios-customer': each },
              })),
            ),
          ),
        ),
      ),
    );
    const asked = profiles.map((profile) => {
      const evaluated = evaluate({ rubric, profile, asOf: '2026-11-24', evidenceMode: 'off' }, new Map());
      return [profile, evaluated.questions.filter(({ state }) => state !== 'not-applicable').length] as const;
    });
    expect(asked).toHaveLength(5 * 4 * 3 * 3 * 4 * 3);
    expect(asked.filter(([, count]) => count < 40)).toEqual([]);
    expect(Math.min(...asked.map(([, count]) => count))).toBe(FEWEST_ASKED);
    expect(Math.max(...asked.map(([, count]) => count))).toBe(MOST_ASKED);
  });

  it('has a set of weights for each type of institution, the one for banks consistent', () => {
    const types = (rubric.profile ?? []).find(({ id }) => id === 'type')?.options ?? [];
    expect((rubric.weightSets ?? []).map(({ id }) => id)).toEqual(types.map(({ id }) => id));
    const matrix = rubric.weightSets?.find(({ id }) => id === 'bank')?.ahp as number[][];
    const { weights, consistencyRatio } = ahp(matrix);
    expect(consistencyRatio).toBeLessThan(0.01);
    expect(weights.map((weight) => Number(weight.toFixed(4)))).toEqual([0.1578, 0.0888, 0.1578, 0.2978, 0.2978]);
  });

  it('marks what later instruments ask, and refers to each framework at least ten times', () => {
    const beyond = all.filter(({ source }) => source?.beyond !== undefined);
    expect(beyond.length).toBeGreaterThanOrEqual(15);
    const references = all.flatMap(({ refs = [] }) => refs.map(({ framework }) => framework));
    const few = (rubric.frameworks ?? []).filter((id) => references.filter((framework) => framework === id).length < 10);
    // Labelling has one question to speak to, so two references.
    expect(few).toEqual(['cn-ai-content-labelling-2025']);
    expect(references.filter((id) => !rubric.frameworks?.includes(id))).toEqual([]);
  });
});
