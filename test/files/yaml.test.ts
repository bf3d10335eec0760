/** YAML with the place of everything in it. */
import { describe, expect, it } from 'vitest';
import { parseYaml } from '../../src/files/yaml.ts';
import type { UserError } from '../../src/model/problem.ts';

const codes = (text: string): string[] => {
  try {
    parseYaml(text, 'a.yaml');
    return [];
  } catch (error) {
    return (error as UserError).problems.map(({ code, location }) => `${code} ${location?.line}:${location?.column}`);
  }
};

describe('parseYaml', () => {
  it('knows where keys and values stand, through lists, maps and aliases', () => {
    const { locate } = parseYaml('a: &x\n  b: [1, { c: 2 }]\nd: *x\n', 'a.yaml');
    expect(locate(['a', 'b', 1, 'c'])).toEqual({ file: 'a.yaml', line: 2, column: 15 });
    expect(locate(['a', 'b'], 'key')).toEqual({ file: 'a.yaml', line: 2, column: 3 });
    expect(locate(['d', 'b', 0])).toEqual({ file: 'a.yaml', line: 2, column: 7 });
  });

  it('falls back to the nearest parent where a path leads nowhere', () => {
    expect(parseYaml('a:\n  b: 1\n', 'a.yaml').locate(['a', 'nothing', 3])).toEqual({ file: 'a.yaml', line: 2, column: 3 });
  });

  it('reads no and on as words, as YAML 1.2 does', () => {
    expect(parseYaml('a: no\nb: on\nc: 010\n', 'a.yaml').value).toEqual({ a: 'no', b: 'on', c: 10 });
  });

  it('names every duplicate key, at any depth', () => {
    expect(codes('a: 1\nb:\n  - c: 1\n    c: 2\na: 3\n')).toEqual(['duplicate-key 4:5', 'duplicate-key 5:1']);
  });

  it('tells one error of syntax a line: what follows on it is mostly the same mistake', () => {
    expect(codes('# Title\n\na `b`: c: `d`: e\nf: 1\ng: h: `i`\n')).toEqual(['yaml-syntax 3:8', 'yaml-syntax 5:4']);
  });

  it('finds duplicates among many keys in linear time', () => {
    const many = Array.from({ length: 20_000 }, (_, i) => `k${i}: 1`).join('\n');
    expect(codes(`${many}\nk7: 2\n`)).toEqual(['duplicate-key 20001:1']);
  });
});

describe('what is grammatical and still no document', () => {
  it.each([
    ['a map that holds itself', 'a: &x { b: *x }\n', 'yaml-alias-circle 1:12'],
    ['a list that holds itself further down', 'a: &x\n  - b:\n      - *x\n', 'yaml-alias-circle 3:9'],
    ['a list as a key', '? [a]\n: 1\n', 'yaml-key 1:3'],
    ['an alias as a key', 'a: &x b\n*x : 1\n', 'yaml-key 2:1'],
    ['bytes as a key', 'a: { !!binary aGk=: 1 }\n', 'yaml-key 1:15'],
    ['a point in time as a key', '%YAML 1.1\n---\n2001-12-14: 1\n', 'yaml-key 3:1'],
    ['keys within keys', `${'? '.repeat(40)}a\n`, 'yaml-key 1:3'],
    ['200 lists in each other', `a: ${'['.repeat(200)}${']'.repeat(200)}\n`, 'yaml-too-deep 1:104'],
    ['5000 lists in each other', `${'- '.repeat(5000)}a\n`, 'yaml-too-deep'],
  ])('%s is an error', (_, text, code) => {
    // How deep the parser itself comes depends on the stack.
    expect(codes(text).map((each) => each.slice(0, code.length))).toEqual([code]);
  });
});
