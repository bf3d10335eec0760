import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { referencesOf, sourceOf, throughFramework } from '../../src/crosswalk/crosswalk.ts';
import { loadFramework, loadFrameworks } from '../../src/files/frameworks.ts';
import { builtInRubric, loadRubric } from '../../src/files/rubric.ts';
import type { Given } from '../../src/model/answers.ts';
import type { Framework } from '../../src/model/framework.ts';
import { outlineOf } from '../../src/model/outline.ts';
import type { LoadedRubric } from '../../src/model/rubric.ts';
import { score } from '../../src/score/score.ts';

const folder = path.join(import.meta.dirname, '../../fixtures/rubrics/with-frameworks');
let rubric: LoadedRubric;
let framework: Framework;
beforeAll(async () => {
  rubric = await loadRubric(folder);
  framework = (await loadFramework('orchard-code', folder)) as Framework;
});

/** The standing of each control that questions speak to. */
function standings(answers: Record<string, Given>, irrigated: string, { definition, digest } = rubric) {
  const given = new Map(Object.entries(answers).map(([id, each]) => [id, { given: each, evidence: [] }]));
  const file = { institution: { name: 'Old Orchard', profile: { irrigated } }, answers: given };
  const report = score({ definition, digest }, file, { asOf: '2026-11-24', language: 'en' });
  const { crosswalk } = throughFramework(report, definition, framework);
  return { crosswalk, by: Object.fromEntries((crosswalk?.controls ?? []).map(({ id, standing }) => [id, standing])) };
}

describe('a report through a framework', () => {
  it('is on target where every answer that speaks to a control reaches its target', () => {
    expect(standings({ pruning: 2, records: true, water: true }, 'y').by).toEqual({ 'O-1': 'on-target', 'O-2': 'on-target', 'O-3': 'on-target' });
  });

  it('falls short by one answer, even where another is not known', () => {
    expect(standings({ pruning: 0 }, 'y').by).toEqual({ 'O-1': 'short', 'O-2': 'short', 'O-3': 'open' });
  });

  it('stays open while an answer is missing and none falls short', () => {
    expect(standings({ pruning: 1 }, 'y').by).toEqual({ 'O-1': 'on-target', 'O-2': 'open', 'O-3': 'open' });
  });

  it('says nothing of a control whose questions do not apply', () => {
    expect(standings({ pruning: 1, records: true }, 'n').by['O-3']).toBe('not-applicable');
  });

  it('shows the relation, value, target and gap of each question, and what no question speaks to', () => {
    const { crosswalk } = standings({ pruning: 0, records: true }, 'n');
    expect(crosswalk?.controls[1]?.questions).toEqual([
      { question: 'pruning', relation: 'partial', state: 'answered', value: 0, target: 0.5, gap: 0.5 },
      { question: 'records', relation: 'supports', state: 'answered', value: 1, target: 0.5, gap: 0 },
    ]);
    expect(crosswalk?.untouched.map(({ id }) => id)).toEqual(['O-4']);
  });

  it('needs no note, no groups, no references of every question, and speaks English where it knows no better', () => {
    const [first, ...others] = framework.controls;
    const bare = { ...framework, controls: [{ id: first?.id ?? '', title: first?.title ?? {} }, ...others] };
    delete bare.note;
    const definition = structuredClone(rubric.definition);
    delete definition.dimensions[0]?.topics[0]?.questions[1]?.refs;
    const file = { institution: { name: 'Old Orchard', profile: {} }, answers: new Map() };
    const { crosswalk } = throughFramework(score({ definition, digest: 'x' }, file, { asOf: '2026-11-24', language: 'fr' }), definition, bare);
    expect(crosswalk).toMatchObject({ note: null, controls: [{ id: 'O-1', group: null }, { id: 'O-2', questions: [{ question: 'pruning' }] }, { id: 'O-3' }] });
    expect(crosswalk?.statement).toContain('no statement of compliance');
  });

  it('holds answers against no target where the rubric has none', () => {
    const definition = { ...rubric.definition, targets: [] };
    const { by, crosswalk } = standings({ pruning: 0, water: true }, 'y', { definition, digest: rubric.digest });
    expect(by).toEqual({ 'O-1': 'answered', 'O-2': 'open', 'O-3': 'answered' });
    expect(crosswalk?.controls[0]?.questions).toEqual([{ question: 'pruning', relation: 'supports', state: 'answered', value: 0, target: null, gap: null }]);
  });

  it('says what it is not', () => {
    expect(standings({}, 'y').crosswalk?.statement).toContain('no statement of compliance');
  });

  it('names the controls that a question speaks to, and the one that asks for it', async () => {
    const frameworks = await loadFrameworks(rubric.definition.frameworks, folder);
    const water = outlineOf(rubric.definition).byId.get('water')!.question;
    expect(referencesOf(water, frameworks).map(({ framework: of, control, title }) => [of, control, title.en])).toEqual([
      ['orchard-code', 'O-3', 'Water'],
      ['water-charter', 'W1', 'Measure what is drawn'],
    ]);
    expect(sourceOf(water, rubric.definition, frameworks)?.control).toEqual({
      framework: 'water-charter',
      short: { en: 'Water charter', 'zh-CN': '用水章程' },
      control: 'W1',
      title: { en: 'Measure what is drawn', 'zh-CN': '计量取水' },
    });
  });

  it('names nothing that it does not have', () => {
    const water = outlineOf(rubric.definition).byId.get('water')!.question;
    expect(referencesOf(water, new Map())).toEqual([]);
    expect(sourceOf(water, rubric.definition, new Map())?.control).toBeNull();
  });
});

describe('the frameworks that come with the program', () => {
  it('are those that the built-in rubric names, and hold every control that it refers to', async () => {
    const definition = builtInRubric('eight-principles')!.definition;
    const frameworks = await loadFrameworks(definition.frameworks);
    expect([...frameworks.keys()]).toEqual(definition.frameworks);
    const referred = outlineOf(definition).questions.flatMap(({ id, question: { refs = [], source } }) => [
      ...refs.map((each) => ({ id, framework: each.framework, control: each.control })),
      ...(source?.beyond ? [{ id, framework: source.beyond, control: source.control ?? '' }] : []),
    ]);
    const missing = referred.filter((each) => !frameworks.get(each.framework)?.controls.some((control) => control.id === each.control));
    expect(missing).toEqual([]);
  });

  it('name every control in both languages', async () => {
    const frameworks = await loadFrameworks(builtInRubric('eight-principles')!.definition.frameworks);
    const unnamed = [...frameworks.values()].flatMap(({ id, controls }) =>
      controls.filter(({ title, group }) => !title.en?.trim() || !title['zh-CN']?.trim() || (group && (!group.en || !group['zh-CN']))).map((each) => `${id} ${each.id}`),
    );
    expect(unnamed).toEqual([]);
  });
});

describe('where a question comes from', () => {
  it('is null where the rubric does not say', () => {
    const definition = { ...rubric.definition };
    expect(sourceOf({ id: 'q', type: 'boolean' }, definition, new Map())).toBeNull();
  });
});
