/** Every finding has a broken rubric that triggers exactly it; sound rubrics of other shapes are clean. */
import { readdirSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../src/messages/index.ts';
import { lint } from '../../src/lint/lint.ts';
import { SCHEMAS } from '../../src/model/schemas.ts';
import { levels, rubricOf } from '../score/rubrics.ts';
import { largeRubric } from '../../bench/rubric.ts';
import { runCli } from '../cli/run-cli.ts';

const folder = 'fixtures/lint';
const broken = readdirSync(folder).filter((name) => name.endsWith('.yaml'));

async function findingsOn(path: string, lang = 'en') {
  const { status, stdout } = await runCli(['rubric', 'lint', path, '--json', '--lang', lang]);
  const { findings } = JSON.parse(stdout) as { findings: { code: string; severity: string; line: number; column: number; message: string; hint: string }[] };
  return { status, findings, stdout };
}

describe('rubric lint', () => {
  it('has a broken rubric for every finding', () => {
    const codes = Object.keys(LANGUAGES.en.findings).filter((code) => !['clean', 'summary', 'mends'].includes(code));
    expect(broken.map((name) => name.replace('.yaml', '')).sort()).toEqual(codes.sort());
  });

  it.each(broken)('finds exactly what is wrong with %s, at its place', async (name) => {
    const code = name.replace('.yaml', '');
    const { status, findings } = await findingsOn(`${folder}/${name}`);
    expect([...new Set(findings.map((each) => each.code))]).toEqual([code]);
    expect(findings.every(({ line, column, message, hint }) => line > 0 && column > 0 && message.length > 5 && hint.length > 5)).toBe(true);
    expect(status).toBe(findings.some(({ severity }) => severity === 'error') ? 1 : 0);
  });

  it.each(broken)('says it in Chinese for %s', async (name) => {
    const { findings } = await findingsOn(`${folder}/${name}`, 'zh-CN');
    expect(findings.every(({ message, hint }) => [message, hint].every((text) => /[\u4E00-\u9FFF]/.test(text)))).toBe(true);
  });

  it.each(['eight-principles', 'rubrics/eight-principles', `${folder}/sound.json`, `${folder}/sound/every-kind.yaml`, 'fixtures/rubrics/with-frameworks'])('finds nothing wrong with %s', async (path) => {
    const { status, findings } = await findingsOn(path);
    expect(findings).toEqual([]);
    expect(status).toBe(0);
  });

  it('finds in a rubric of another subject only that better answers open and close questions, in a file or in a folder', async () => {
    for (const path of ['fixtures/rubrics/library-climate.yaml', 'fixtures/rubrics/library-climate-folder']) {
      const { findings } = await findingsOn(path);
      expect(findings.map(({ code }) => code)).toEqual(['better-lowers', 'better-lowers']);
    }
  });

  it('reports what the arithmetic refuses as errors, and what is no rubric with exit 2', async () => {
    const refused = await findingsOn('fixtures/broken/rubrics/refused.yaml');
    expect(refused.status).toBe(1);
    expect(refused.findings.map(({ code }) => code)).toContain('curve-order');
    expect(refused.findings.every(({ line, column, hint }) => line > 0 && column > 0 && hint.length > 5)).toBe(true);
    expect((await runCli(['rubric', 'lint', 'fixtures/broken/rubrics/misfits.yaml'])).status).toBe(2);
    expect((await runCli(['rubric', 'lint', 'fixtures/nowhere.yaml'])).status).toBe(2);
  });

  it('shows every reference to what does not exist, at its place', async () => {
    const { status, findings } = await findingsOn(`${folder}/refused/references.yaml`);
    expect(status).toBe(1);
    expect(findings.map(({ code, line }) => [code, line])).toEqual([8, 9, 10, 12, 14, 15, 23, 24, 25, 26, 27, 27, 27].map((line) => ['reference-missing', line]));
    expect(findings.every(({ column, hint }) => column > 0 && hint.length > 5)).toBe(true);
  });

  it('writes a document that fits its schema', async () => {
    const ajv = new Ajv({ strict: false });
    ajv.validate(SCHEMAS.findings, JSON.parse((await findingsOn(`${folder}/owner-unknown.yaml`)).stdout));
    expect(ajv.errors ?? []).toEqual([]);
  });

  it('decides everything of 500 questions', () => {
    expect(lint(largeRubric(), () => false, new Map())).toEqual([]);
  });

  it('gives up on a condition of too many cases instead of guessing', () => {
    const { definition } = rubricOf({ d: { questions: Array.from({ length: 16 }, (_, i) => levels(`q${i}`, 6)) } });
    const last = definition.dimensions[0]?.topics[0]?.questions.at(-1);
    if (last) last.when = { all: Array.from({ length: 15 }, (_, i) => ({ answer: { question: `q${i}`, atLeast: 0.5 } })) };
    const codes = lint(definition, () => false, new Map()).filter(({ path }) => path.at(-1) === 'when').map(({ code }) => code);
    expect(codes).toEqual(['undecided']);
  });
});
