/** What pipelines read is what they accept: JUnit by its schema, SARIF by the OASIS schema, both read back. */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Ajv } from 'ajv';
import { parse } from 'csv-parse/sync';
import { XMLParser } from 'fast-xml-parser';
import type { Log } from 'sarif';
import { beforeAll, describe, expect, it } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { loadAnswers } from '../../src/files/answers.ts';
import { nameInRepository } from '../../src/files/repository.ts';
import { judge, parseGate, type Gate } from '../../src/gate/gate.ts';
import type { Report } from '../../src/model/report.ts';
import { renderCsv } from '../../src/render/csv.ts';
import { renderGithub } from '../../src/render/github.ts';
import { renderJunit } from '../../src/render/junit.ts';
import { renderSarif } from '../../src/render/sarif.ts';
import { score } from '../../src/score/score.ts';

const vectors = path.join(import.meta.dirname, '../vectors');
const options = { language: 'en' as const, width: 80, color: false };
const warn = (gate: Gate): Gate => ({ ...gate, severity: 'warn' });
const gates = [parseGate('overall=99', 'min'), parseGate('question/loc-data-class=50', 'min'), parseGate('coverage=1', 'min'), warn(parseGate('gaps/all=0', 'max')), parseGate('unanswered=0', 'max')];

async function reportOf(file: string, acceptedGaps: object[] = []): Promise<Report> {
  const { rubric, answers } = await loadAnswers(file, undefined);
  const report = score(rubric, answers, { asOf: '2026-11-24', language: 'en' });
  return judge(report, gates, { acceptedGaps });
}

let strong: Report;
let ocbc: Report;
beforeAll(async () => {
  strong = await reportOf('fixtures/illustrative/strong.yaml', [{ question: 'loc-capacity', reason: 'moving', owner: 'CIO', expires: '2027-01-01' }]);
  ocbc = await reportOf('fixtures/cases/ocbc.yaml');
});

describe('junit', () => {
  interface Case {
    '@name': string;
    failure?: { '@message': string };
    skipped?: unknown;
  }
  const read = (report: Report) => {
    const parser = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '@', isArray: (name) => ['testsuite', 'testcase', 'property'].includes(name) });
    const { testsuites } = parser.parse(renderJunit(report, options)) as { testsuites: { testsuite: { '@name': string; testcase?: Case[]; properties: { property: { '@name': string }[] } }[] } };
    return testsuites.testsuite;
  };

  it.each(['strong', 'ocbc'])('fits the schema of Jenkins: %s', async (name) => {
    const xml = [{ fileName: 'report.xml', contents: renderJunit(name === 'strong' ? strong : ocbc, options) }];
    const schema = [{ fileName: 'jenkins-junit.xsd', contents: readFileSync(path.join(vectors, 'jenkins-junit.xsd'), 'utf8') }];
    const { valid, errors } = await validateXML({ xml, schema });
    expect(errors.map(({ message }) => message)).toEqual([]);
    expect(valid).toBe(true);
  });

  it('has a case for every question, and fails only those on which a gate of severity error fails', () => {
    const [, ...suites] = read(strong);
    const cases = suites.flatMap(({ testcase = [] }) => testcase);
    expect(cases).toHaveLength(strong.questions.length);
    expect(cases.filter(({ failure }) => failure).map((each) => each['@name'].split(' ')[0])).toEqual(['loc-data-class']);
    const skipped = cases.filter((each) => each.skipped !== undefined).length;
    expect(skipped).toBe(strong.questions.filter(({ state }) => state !== 'answered').length);
  });

  it('keeps every other gap as a property, and gives the gates a suite of their own', () => {
    const [first, ...suites] = read(strong);
    const properties = suites.flatMap((suite) => suite.properties.property ?? []).map((each) => each['@name']).filter((name) => name.startsWith('gap.'));
    expect(properties.sort()).toEqual(strong.gaps.map(({ question }) => `gap.${question}`).sort());
    expect(first?.testcase?.map(({ failure, skipped }) => (failure ? 'failed' : skipped !== undefined ? 'warns' : 'passed'))).toEqual(['failed', 'failed', 'passed', 'warns', 'passed']);
  });
});

describe('sarif', () => {
  const read = (report: Report) => JSON.parse(renderSarif(report, options)) as Log;

  it.each(['strong', 'ocbc'])('fits the OASIS schema: %s', (name) => {
    const ajv = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false });
    ajv.validate(JSON.parse(readFileSync(path.join(vectors, 'sarif-2.1.0.schema.json'), 'utf8')), read(name === 'strong' ? strong : ocbc));
    expect(ajv.errors ?? []).toEqual([]);
  });

  it('has a rule for every question, and a result for every gap at the line of its answer', () => {
    const [run] = read(strong).runs;
    const ofQuestions = (run?.results ?? []).filter(({ ruleId }) => !ruleId?.startsWith('gate/'));
    expect(run?.tool.driver.rules?.map(({ id }) => id)).toEqual([...strong.questions.map(({ id }) => id), ...strong.gates.map(({ bound, scope }) => `gate/${bound}/${scope}`)]);
    expect(ofQuestions).toHaveLength(strong.gaps.length);
    const lines = readFileSync('fixtures/illustrative/strong.yaml', 'utf8').split('\n');
    for (const { ruleId = '', locations } of ofQuestions) {
      const { artifactLocation, region } = locations?.[0]?.physicalLocation ?? {};
      expect(artifactLocation?.uri).toBe('fixtures/illustrative/strong.yaml');
      expect(lines[(region?.startLine ?? 0) - 1]?.slice((region?.startColumn ?? 0) - 1).startsWith(ruleId)).toBe(true);
    }
  });

  it('puts what is unanswered at the answers, as notes, and critical gaps as errors', () => {
    const [run] = read(ocbc).runs;
    const open = run?.results?.find(({ ruleId }) => ruleId === 'gov-ceo-lead');
    const lines = readFileSync('fixtures/cases/ocbc.yaml', 'utf8').split('\n');
    expect(open?.level).toBe('note');
    expect(lines[(open?.locations?.[0]?.physicalLocation?.region?.startLine ?? 0) - 1]).toBe('answers:');
    const critical = strong.gaps.filter(({ severity }) => severity === 'critical').map(({ question }) => question);
    expect(read(strong).runs[0]?.results?.filter(({ level, ruleId }) => level === 'error' && !ruleId?.startsWith('gate/')).map(({ ruleId }) => ruleId)).toEqual(critical);
  });

  it('has a result for each failed gate only, and says of every gate how it stands', () => {
    const [run] = read(strong).runs;
    expect(run?.results?.map(({ ruleId, level }) => [ruleId, level]).filter(([ruleId]) => ruleId?.startsWith('gate/'))).toEqual([
      ['gate/min/overall', 'error'],
      ['gate/min/question/loc-data-class', 'error'],
      ['gate/max/gaps/all', 'warning'],
    ]);
    expect((run?.properties?.gates as { state: string }[]).map(({ state }) => state)).toEqual(strong.gates.map(({ state }) => state));
  });

  it('puts a gate at the first answer on which it fails, and the others where the answers begin', () => {
    const placed = new Map(read(strong).runs[0]?.results?.map(({ ruleId, locations }) => [ruleId, locations?.[0]?.physicalLocation?.region?.startLine]));
    expect(placed.get('gate/min/question/loc-data-class')).toBe(placed.get('loc-data-class'));
    expect(placed.get('gate/min/overall')).toBe(strong.answersLocation?.line);
  });

  it('gives each result a fingerprint of its own that holds when the answer moves and changes', async () => {
    const prints = (report: Report) => new Map(read(report).runs[0]?.results?.map(({ ruleId, partialFingerprints }) => [ruleId, JSON.stringify(partialFingerprints)]));
    const before = prints(strong);
    expect(new Set(before.values()).size).toBe(before.size);
    const moved = `# A line more.\n${readFileSync('fixtures/illustrative/strong.yaml', 'utf8').replace(/loc-data-class: \{ level: 1/, 'loc-data-class: { level: 0')}`;
    const file = path.join(mkdtempSync(path.join(tmpdir(), 'sarif-')), 'moved.yaml');
    writeFileSync(file, moved);
    const after = await reportOf(file);
    expect(after.questions.find(({ id }) => id === 'loc-data-class')).toMatchObject({ answer: 0, location: { line: 1 + (strong.questions.find(({ id }) => id === 'loc-data-class')?.location?.line ?? Number.NaN) } });
    for (const [ruleId, print] of prints(after)) if (before.has(ruleId)) expect(print).toBe(before.get(ruleId));
  });

  it('names files as the repository does, however they were given, and has no place for standard input', () => {
    const uris = (file: string) => {
      const at = (location: Report['answersLocation']) => location && { ...location, file };
      const report = { ...strong, answersLocation: at(strong.answersLocation), questions: strong.questions.map((question) => ({ ...question, location: question.location && { ...question.location, file } })) };
      const log = JSON.parse(renderSarif(report as Report, { ...options, nameInRepository: (name) => nameInRepository(name, 'fixtures') })) as Log;
      return new Set(log.runs[0]?.results?.map(({ locations }) => locations?.[0]?.physicalLocation?.artifactLocation?.uri));
    };
    expect(uris(path.resolve('fixtures/illustrative/strong.yaml'))).toEqual(new Set(['fixtures/illustrative/strong.yaml']));
    expect(uris('illustrative/strong.yaml')).toEqual(new Set(['fixtures/illustrative/strong.yaml']));
    expect(uris('illustrative/资料 1#.yaml')).toEqual(new Set(['fixtures/illustrative/%E8%B5%84%E6%96%99%201%23.yaml']));
    expect(uris('-')).toEqual(new Set([undefined]));
  });

  it('suppresses what was accepted, with the reason', () => {
    const result = read(strong).runs[0]?.results?.find(({ ruleId }) => ruleId === 'loc-capacity');
    expect(result?.suppressions).toEqual([{ kind: 'external', status: 'accepted', justification: 'moving · CIO · 2027-01-01' }]);
  });
});

describe('github', () => {
  it('annotates the line of each gap, errors where a gate or a must-pass rule fails, and leaves out what was accepted', () => {
    const lines = renderGithub(strong, options).trimEnd().split('\n');
    expect(lines.every((line) => /^::(error|warning|notice) .*::.+/.test(line))).toBe(true);
    expect(lines.some((line) => line.startsWith('::error file=fixtures/illustrative/strong.yaml,line='))).toBe(true);
    expect(lines.some((line) => line.includes('file=') && line.includes('::loc-capacity: '))).toBe(false);
    expect(lines.filter((line) => line.includes('title=overall') || line.includes('title=coverage')).map((line) => line.split(' ')[0])).toEqual(['::error', '::notice']);
  });

  it('makes an error of every answer on which a gate fails, whatever its severity and also above its target', () => {
    const above = strong.questions.find(({ id, state }) => state === 'answered' && !strong.gaps.some(({ question }) => question === id));
    const low = strong.gaps.find(({ severity }) => severity === 'low');
    const judged = judge(strong, [above?.id, low?.question].map((id) => ({ scope: `question/${id}`, bound: 'min' as const, threshold: 101, severity: 'error' as const })));
    const lines = renderGithub(judged, options).split('\n');
    for (const id of [above?.id, low?.question]) expect(lines.find((line) => line.includes(`::${id}: `))).toMatch(new RegExp(`^::error file=.*line=\\d+.*%0A✗ question/${id}$`));
  });

  it('escapes what would begin another command or property', () => {
    const hostile = { ...strong, texts: { en: { ...strong.texts.en!, topics: { ...strong.texts.en!.topics, 'data-placement': 'a,b:c%\n::error::x' } } } };
    expect(renderGithub(hostile, options)).toContain('title=a%2Cb%3Ac%25 %3A%3Aerror%3A%3Ax · critical');
  });
});

describe('csv', () => {
  it('begins with a byte-order mark and reads back with a row for every question, its numbers whole', () => {
    const text = renderCsv(strong, options);
    expect(text.startsWith('\uFEFF')).toBe(true);
    const rows = (parse(text, { bom: true, columns: true }) as Record<string, string>[]).slice(0, strong.questions.length);
    expect(rows.map(({ id }) => id)).toEqual(strong.questions.map(({ id }) => id));
    expect(rows.map(({ Value }) => (Value === '' ? null : Number(Value)))).toEqual(strong.questions.map(({ value }) => value));
  });

  it('lets no cell begin a formula', () => {
    const notes = ['=1+1', '+1', '-1', '@x', '\t=1'];
    const hostile = { ...strong, questions: strong.questions.map((question, i) => ({ ...question, note: notes[i] ?? null })) };
    const rows = parse(renderCsv(hostile, options), { bom: true, columns: true }) as Record<string, string>[];
    expect(rows.filter(({ Note }) => /^[=+\-@\t]/.test(Note ?? ''))).toEqual([]);
  });
});
