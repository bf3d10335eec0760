/** Help in every language: nothing of it in another, and no line wider than a terminal. */
import type { Command } from 'commander';
import stringWidth from 'fast-string-width';
import { describe, expect, it } from 'vitest';
import { buildProgram } from '../../src/cli/program.ts';
import { LANGUAGES, type Language } from '../../src/messages/index.ts';

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

it('leaves no blank behind a full-width colon', () => {
  expect(helpOf('zh-CN').filter((line) => line.includes('： '))).toEqual([]);
  expect(helpOf('zh-CN')).toContain('用法：genai-readiness score [选项] [作答文件]');
});
