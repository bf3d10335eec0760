/** The published cases answer only with a place and a reason, and their README counts them. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

const folder = path.join(import.meta.dirname, '../../fixtures/cases');
const readme = readFileSync(path.join(folder, 'README.md'), 'utf8');
const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'));

interface Answer {
  evidence?: { ref: string; assurance: string }[];
  note?: string;
}
const answersOf = (name: string) => (parse(readFileSync(path.join(folder, name), 'utf8')) as { answers: Record<string, Answer> }).answers;

describe('the published cases', () => {
  it.each(files)('%s gives each answer its place in the report and the reason of its level', (name) => {
    const answers = Object.entries(answersOf(name));
    expect(answers.length).toBeGreaterThanOrEqual(3);
    const placed = (answer: Answer) => answer.evidence?.every(({ ref, assurance }) => assurance === 'documented' && /^2024 report, part \d, .|^2024年报告第.部分，./.test(ref));
    expect(answers.filter(([, answer]) => !answer.evidence?.length || !placed(answer) || !answer.note).map(([id]) => id)).toEqual([]);
  });

  it('are listed with the number of their answers', () => {
    const listed = [...readme.matchAll(/^\| `(.+\.yaml)` .* (\d+) \|$/gm)].map(([, name, count]) => [name, Number(count)]);
    expect(listed.sort()).toEqual(files.map((name) => [name, Object.keys(answersOf(name)).length]).sort());
  });
});
