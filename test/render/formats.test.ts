/** What holds for every format in the registry, so that a new one is covered without an edit here. */
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readXlsx } from 'hucre/xlsx';
import { BINARY_FORMATS, FORMAT_NAMES } from '../../src/render/formats.ts';
import { runCli } from '../cli/run-cli.ts';

const HOSTILE = `rubric: eight-principles@2
institution: { name: "<script>alert(1)</script> | \`x\` \\e[31m & 行", type: bank }
answers:
  gov-ceo-lead: { level: 2, note: "</script> ]]> =1+1 | a", evidence: [{ ref: "| cell <b>" }] }
  gov-framework: 1
`;
const inputs = ['fixtures/illustrative/strong.yaml', 'fixtures/illustrative/weak.yaml', 'fixtures/cases/ocbc.yaml'];
const fixed = ['--as-of', '2026-11-23', '-q'];

/** What a person reads in a rendering: a binary one is opened by a library of its kind. */
async function readable(format: (typeof FORMAT_NAMES)[number], args: string[], options: { stdin?: string } = {}): Promise<{ text: string; status: number }> {
  if (!BINARY_FORMATS.includes(format)) {
    const { stdout, status } = await runCli([...args, '-f', format], options);
    return { text: stdout, status };
  }
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'format-')), 'out');
  const { status } = await runCli([...args, '-f', `${format}=${file}`], options);
  const { sheets } = await readXlsx(readFileSync(file));
  return { text: `${sheets.flatMap(({ rows }) => rows.flat()).join('\n')}\n`, status };
}

describe.each(FORMAT_NAMES)('%s', (format) => {
  describe.each(['en', 'zh-CN'])('in %s', (lang) => {
    it.each(inputs)('renders %s, ends in a newline, and is the same every time', async (input) => {
      const once = await runCli(['score', input, '-f', format, '--lang', lang, ...fixed]);
      const twice = await runCli(['score', input, '-f', format, '--lang', lang, ...fixed]);
      expect(once.status).toBe(0);
      expect(once.stderr).toBe('');
      expect(twice.stdout).toBe(once.stdout);
      const { text } = await readable(format, ['score', input, '--lang', lang, ...fixed]);
      expect(text).toMatch(/[^\n]\n$/);
      expect(text).not.toMatch(/undefined|\[object|NaN/);
    });

    it('carries every gate', async () => {
      const gates = ['--min', 'overall=99', '--max', 'gaps/critical=0', '--no-fail'];
      const { text, status } = await readable(format, ['score', inputs[1] as string, '--lang', lang, ...gates, ...fixed]);
      expect(status).toBe(0);
      expect(text).toContain('overall');
      expect(text).toContain('gaps/critical');
    });

    it('says what the score is not', async () => {
      const { text } = await readable(format, ['score', inputs[0] as string, '--lang', lang, ...fixed]);
      const statement = lang === 'en' ? 'neither a rating nor a certificate' : '既不是评级，也不是认证';
      expect(text.replace(/\s+/g, ' ').replace(/(?<=[\u4E00-\u9FFF，；]) (?=[\u4E00-\u9FFF])/g, '')).toContain(statement);
    });
  });

  it('writes to a file what it writes to standard output without colour', async () => {
    const file = path.join(mkdtempSync(path.join(tmpdir(), 'format-')), 'deep', 'out');
    const direct = await runCli(['score', inputs[0] as string, '-f', format, '--lang', 'en', ...fixed]);
    await runCli(['score', inputs[0] as string, '-f', `${format}=${file}`, '--lang', 'en', ...fixed]);
    expect(Buffer.compare(readFileSync(file), direct.bytes)).toBe(0);
  });

  it('renders a saved report as it renders the answers', async () => {
    const file = path.join(mkdtempSync(path.join(tmpdir(), 'format-')), 'report.json');
    await runCli(['score', inputs[0] as string, '-f', `json=${file}`, '--lang', 'zh-CN', ...fixed]);
    const saved = await runCli(['report', file, '-f', format, '--lang', 'zh-CN', ...fixed.slice(2)]);
    const direct = await runCli(['score', inputs[0] as string, '-f', format, '--lang', 'zh-CN', ...fixed]);
    expect(saved).toEqual(direct);
  });

  it('takes text from files as data', async () => {
    const { text, status } = await readable(format, ['score', '-', '--lang', 'en', ...fixed], { stdin: HOSTILE });
    expect(status).toBe(0);
    // eslint-disable-next-line no-control-regex
    expect(text).not.toMatch(/\u001B/);
    if (format === 'json') expect(JSON.parse(text).institution.name).toContain('<script>');
    if (format === 'markdown') expect(text).not.toMatch(/<script|<b>/);
  });
});
