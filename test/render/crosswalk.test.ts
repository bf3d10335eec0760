/** A framework in every format that shows a report in full; those of reports only hold one record for each question. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Report } from '../../src/model/report.ts';
import { formatsOf } from '../../src/render/formats.ts';
import { displayWidth } from '../../src/render/table/width.ts';
import { runCli } from '../cli/run-cli.ts';

const ORCHARD = ['fixtures/rubrics/with-frameworks/answers.yaml', '--rubric', 'fixtures/rubrics/with-frameworks', '--framework', 'orchard-code'];
const LARGEST = ['fixtures/illustrative/weak.yaml', '--framework', 'us-treasury-fs-ai-rmf-2026'];
const fixed = ['--as-of', '2026-11-24', '-q'];

/** What has to be found, whatever stands between its words: tags, escapes, line breaks. */
const plain = (text: string) => text.replace(/<[^>]*>/g, ' ').replace(/\\(?!u)/g, '').replace(/&#39;/g, "'").replace(/\s+/g, '');

describe.each(formatsOf('explanation'))('a framework in %s', (format) => {
  it.each([
    ['en', ['Code of orchards', 'Invented.', 'CC0', "Growers' union", 'https://orchards.example/code', 'no statement of compliance', 'O-2', 'Proof of care', 'Hedges']],
    ['zh-CN', ['果园守则', '虚构。', 'CC0', "Growers' union", 'https://orchards.example/code', '不构成合规声明', 'O-2', '照管证明', '树篱']],
  ])('is named, licensed and disclaimed in %s, with the controls that are touched and those that are not', async (lang, wanted) => {
    const { stdout, status } = await runCli(['score', ...ORCHARD, '-f', format, '--lang', lang, ...fixed]);
    expect(status).toBe(0);
    expect(wanted.filter((each) => !plain(stdout).includes(plain(each)))).toEqual([]);
  });

  it('comes with a saved report, in either language', async () => {
    const { stdout: saved } = await runCli(['score', ...ORCHARD, '-f', 'json', '--lang', 'zh-CN', ...fixed]);
    const file = path.join(mkdtempSync(path.join(tmpdir(), 'crosswalk-')), 'report.json');
    writeFileSync(file, saved);
    const { stdout, status } = await runCli(['report', file, '-f', format, '--lang', 'en', '-q']);
    expect(status).toBe(0);
    expect(plain(stdout)).toContain('Codeoforchards');
    expect(plain(stdout)).toContain('Proofofcare');
  });
});

describe('a framework in the terminal', () => {
  it.each([
    ['en', '40'],
    ['en', '80'],
    ['zh-CN', '40'],
    ['zh-CN', '80'],
  ])('fits: %s at %s columns', async (lang, columns) => {
    const { stdout } = await runCli(['score', ...LARGEST, '--lang', lang, ...fixed], { env: { COLUMNS: columns } });
    const lines = stdout.slice(stdout.indexOf('Cyber')).split('\n');
    expect(lines.length).toBeGreaterThan(200);
    expect(lines.filter((line) => displayWidth(line) > Number(columns))).toEqual([]);
    if (columns === '80') expect(lines.filter((line) => /^\s+→|→$|^\s+\d+ → \d+$/.test(line))).toEqual([]);
  });

  it('lists the ids of what is not touched by heading, where titles would fill screens', async () => {
    const { stdout } = await runCli(['score', ...LARGEST, '--lang', 'zh-CN', ...fixed]);
    const listed = stdout.slice(stdout.indexOf('本量表未涉及'));
    expect(listed).toMatch(/^ {4}治理：USFS-GV-/m);
    const { stdout: json } = await runCli(['score', ...LARGEST, '--json', ...fixed]);
    const { crosswalk } = JSON.parse(json) as Report;
    expect(listed.match(/USFS-/g)).toHaveLength(crosswalk?.untouched.length ?? 0);
  });
});
