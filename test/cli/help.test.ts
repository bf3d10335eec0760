/** Help in every language: nothing of it in another, and no line wider than a terminal. */
import type { Command } from 'commander';
import stringWidth from 'fast-string-width';
import { describe, expect, it } from 'vitest';
import { buildProgram } from '../../src/cli/program.ts';
import { LANGUAGES, type Language } from '../../src/messages/index.ts';
import { SCHEMAS } from '../../src/model/schemas.ts';
import { FORMAT_NAMES } from '../../src/model/vocabulary.ts';

function helpOf(language: Language): string[] {
  const lines: string[] = [];
  const visit = (command: Command): void => {
    command.configureOutput({ getOutHelpWidth: () => 80, writeOut: (text) => lines.push(...text.split('\n')) }).outputHelp();
    command.commands.forEach(visit);
  };
  visit(buildProgram(LANGUAGES[language], () => undefined));
  return lines;
}

describe.each(['en', 'zh-CN'] as const)('help in %s', (language) => {
  it('fits 80 columns', () => {
    expect(helpOf(language).filter((line) => stringWidth(line) > 80)).toEqual([]);
  });

  it('names every value that may be given', () => {
    const known = new Set<string>(Object.values(LANGUAGES[language].cli.placeholders));
    const named = helpOf(language).filter((line) => !line.startsWith('  genai-readiness ')).flatMap((line) => [...line.matchAll(/(?<=[<[=])[\p{L}-]+(?=[\]>=.[])/gu)].map(([name]) => name));
    expect(named.length).toBeGreaterThan(100);
    expect(named.filter((name) => !known.has(name))).toEqual([]);
  });
});

it('begins with an example of every command, and of every group of commands', () => {
  const without: string[] = [];
  const visit = (command: Command): void => {
    let text = '';
    command.configureOutput({ writeOut: (each) => (text += each) }).outputHelp();
    if (!text.startsWith('Examples:\n  genai-readiness ')) without.push(command.name());
    command.commands.forEach(visit);
  };
  visit(buildProgram(LANGUAGES.en, () => undefined));
  expect(without).toEqual([]);
});

it('offers no format that the command would refuse', () => {
  const formats = buildProgram(LANGUAGES.en, () => undefined).commands.map((command) => [command.name(), command.options.find(({ long }) => long === '--format')?.description]);
  expect(Object.fromEntries(formats)).toMatchObject({
    score: expect.stringContaining(FORMAT_NAMES.join(', ')) as string,
    compare: 'format[=path], repeatable: table, json, markdown, html (default: table)',
  });
});

it.each(['en', 'zh-CN'] as const)('names every schema in %s', (language) => {
  const words = LANGUAGES[language].cli.schemaName.split(/[^a-z]+/);
  expect(Object.keys(SCHEMAS).filter((name) => !words.includes(name))).toEqual([]);
});

it('leaves no blank behind a full-width colon', () => {
  expect(helpOf('zh-CN').filter((line) => line.includes('： '))).toEqual([]);
  expect(helpOf('zh-CN')).toContain('用法：genai-readiness score [选项] [作答文件]');
});
