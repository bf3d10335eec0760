/** The quick reader of a line against the full one: what it accepts, the full one accepts, with the same meaning. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineOf } from '../../bench/lines.ts';
import { LineReader } from '../../src/files/answers-line.ts';
import { answersIn, type LoadedAnswers } from '../../src/files/answers-reader.ts';
import { isFaithful } from '../../src/files/json-shape.ts';
import { loadRubric } from '../../src/files/rubric.ts';
import { placeless } from '../../src/files/yaml.ts';
import { outlineOf } from '../../src/model/outline.ts';
import { UserError } from '../../src/model/problem.ts';
import { VALUE_KEYS } from '../../src/model/vocabulary.ts';
import type { LoadedRubric } from '../../src/model/rubric.ts';
import { saidOn } from '../../src/score/evaluate.ts';
import { arbitraryCase, type Case } from '../score/arbitrary.ts';

const AS_OF = '2026-11-23';

function quickly(line: string, rubric: LoadedRubric) {
  const reader = new LineReader(rubric.definition, AS_OF);
  reader.accept(rubric.definition.rubric);
  reader.accept(`${rubric.definition.rubric}@2`);
  return reader.read(Buffer.from(`${line}\n`), 0);
}

/** Undefined where the full reader finds something wrong. */
async function fully(line: string, rubric: LoadedRubric): Promise<LoadedAnswers | undefined> {
  try {
    const value: unknown = JSON.parse(line);
    if (!isFaithful(value, line)) return undefined;
    return await answersIn(placeless('-', value), () => rubric);
  } catch (error) {
    if (error instanceof UserError || error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** @returns whether the quick reader took the line */
async function agree(line: string, rubric: LoadedRubric): Promise<boolean> {
  const quick = quickly(line, rubric);
  if (!quick) return false;
  const full = await fully(line, rubric);
  expect(full, line).toBeDefined();
  const { institution, answers } = full!.answers;
  expect({ name: quick.name, profile: quick.profile }).toEqual(institution);
  // A file may leave out what is not said; a line's places are all written anew.
  expect(quick.said.map((said) => said ?? null)).toEqual(
    outlineOf(rubric.definition).questions.map(({ id }) => {
      const said = saidOn(AS_OF, answers.get(id));
      return said === undefined || (said.given === undefined && said.na === undefined) ? null : said;
    }),
  );
  expect(quick.warnings === '').toBe(full!.warnings.length === 0);
  return true;
}

function documentOf({ rubric, answers, profile }: Case): object {
  const entries = outlineOf(rubric.definition).questions.flatMap(({ id, question }) => {
    const answer = answers.get(id);
    if (!answer) return [];
    const { given, na, unknown, evidence } = answer;
    const stated = na !== undefined ? { na } : unknown ? { unknown } : { [VALUE_KEYS[question.type]]: given };
    return [[id, evidence.length === 0 && given !== undefined ? given : { ...stated, evidence }]];
  });
  return { rubric: 'random', institution: { name: 'Any', ...profile }, answers: Object.fromEntries(entries) };
}

/** Pieces of JSON in places where they may be right or wrong. */
const SCRAPS = ['"', ',', ':', '{', '}', '[', ']', ' ', '\t', '0', '1', '-', '.5', 'e9', 'null', 'true', '"q0":1,', '"level":1,', '"note":"n",', '"at":"2026-02-30",', '"at":"2026-02-28T10:00",', '"by":"x",', '\\', '\\u0041', '"evidence":[],', '"unknown":true,', '"na":"-",', '"x":{"y":1},', '"region":["a",2],', '"respondent":{"role":"cio"},', '"rubric":"random",', '"language":"en",', '"assessed":"2026-13-01",', '{}', '[1]', '"yes"', '"o0"', '银'];

describe('the quick reader', () => {
  it('takes documents without oddities, and reads them as the full reader does', async () => {
    let taken = 0;
    const runs = 300;
    await fc.assert(
      fc.asyncProperty(arbitraryCase, fc.constantFrom(undefined, 1), async (each, indent) => {
        const line = JSON.stringify(documentOf(each), null, indent).replaceAll('\n', ' ');
        if (await agree(line, each.rubric)) taken++;
      }),
      { numRuns: runs, seed: 20261125 },
    );
    expect(taken).toBe(runs);
  });

  it('never takes what the full reader refuses', async () => {
    let taken = 0;
    const damage = fc.array(fc.tuple(fc.nat(), fc.nat(3), fc.constantFrom(...SCRAPS)), { minLength: 1, maxLength: 2 });
    await fc.assert(
      fc.asyncProperty(arbitraryCase, damage, async (each, places) => {
        let line = JSON.stringify(documentOf(each));
        for (const [place, removed, scrap] of places) {
          // Half of the damage is done where something begins, so that more of it is valid.
          const starts = [...line.matchAll(/[{,[:]/g)].map(({ index }) => index + 1);
          const at = place % 2 === 0 ? starts[place % starts.length]! : place % line.length;
          line = line.slice(0, at) + scrap + line.slice(at + (place % 2 === 0 ? 0 : removed));
        }
        if (await agree(line, each.rubric)) taken++;
      }),
      { numRuns: 3000, seed: 20261125 },
    );
    expect(taken).toBeGreaterThan(100);
  });

  it('takes every line of the bench, in the reading of the full reader', async () => {
    const rubric = await loadRubric('eight-principles');
    for (let i = 0; i < 60; i++) expect(await agree(lineOf(rubric.definition, i), rubric)).toBe(true);
  });

  it('keeps nothing of the line before', async () => {
    const { definition } = await loadRubric('eight-principles');
    const reader = new LineReader(definition, AS_OF);
    reader.accept('eight-principles');
    const read = (document: object) => reader.read(Buffer.from(`${JSON.stringify({ rubric: 'eight-principles', ...document })}\n`), 0);
    const before = read({ institution: { name: 'A', type: 'bank', staff: 3, extra: 1 }, answers: { 'gov-board': { level: 3, evidence: [{ assurance: 'tested' }] } } });
    expect(before?.warnings).not.toBe('');
    const after = read({ institution: { name: 'B' }, answers: { 'gov-board': 1 } });
    expect(after).toMatchObject({ name: 'B', profile: {} });
    expect(after?.said.filter((said) => said !== undefined)).toEqual([{ given: 1, na: undefined, grade: 0 }]);
  });

  it('takes a rubric by no more names than it bears in mind', async () => {
    const { definition } = await loadRubric('eight-principles');
    const reader = new LineReader(definition, AS_OF);
    for (let i = 0; i < 30; i++) reader.accept(`eight-principles@2.${i}`);
    const taken = Array.from({ length: 30 }, (_, i) => reader.read(Buffer.from(`{"rubric":"eight-principles@2.${i}"}\n`), 0) !== undefined);
    expect(taken.filter(Boolean)).toHaveLength(20);
  });
});

describe('what JSON.parse does not tell', () => {
  it.each([
    ['{"a":1,"b":"x\\"y","c":[{"d":"\\\\"}]}', true],
    ['{"a":1,"a":2}', false],
    ['{"a":{"b":1,"b":1}}', false],
    [`${'['.repeat(60)}${']'.repeat(60)}`, false],
  ])('%s', (text, faithful) => {
    expect(isFaithful(JSON.parse(text), text)).toBe(faithful);
  });
});
