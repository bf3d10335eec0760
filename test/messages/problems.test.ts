/** Problems whose words depend on what is known: each variant in both languages, side by side in the golden files. */
import path from 'node:path';
import { expect, it } from 'vitest';
import { LANGUAGES, type Language } from '../../src/messages/index.ts';
import { describe as said, problem, type Problem } from '../../src/model/problem.ts';

const six = ['a1', 'a2', 'a3', 'a4', 'a5', 'a6'];

const problems: readonly Problem[] = [
  problem('rubric-unknown', { id: 'eigth-principles', known: ['eight-principles'], nearest: 'eight-principles' }),
  problem('rubric-unknown', { id: 'other', known: ['eight-principles'] }),
  problem('rubric-version', { id: 'bakery', named: '1', actual: '2.1.0', migrate: 'genai-readiness migrate answers.yaml' }),
  problem('rubric-version', { id: 'bakery', named: '1', actual: '2.1.0' }),
  problem('rubric-version-newer', { id: 'bakery', named: '3', actual: '2.1.0', builtIn: true }),
  problem('rubric-version-newer', { id: 'bakery', named: '3', actual: '2.1.0', builtIn: false }),
  problem('role-unknown', { id: 'cto', known: ['cio', 'cro'], nearest: 'cio' }),
  problem('role-unknown', { id: 'cto', known: [] }),
  problem('target-unknown', { id: 'hi', known: ['high'], nearest: 'high' }),
  problem('target-unknown', { id: 'high', known: [] }),
  problem('weights-unknown', { id: 'bnk', known: ['bank'], nearest: 'bank' }),
  problem('weights-unknown', { id: 'bank', known: [] }),
  problem('framework-unknown', { id: 'iso', rubric: 'bakery', known: ['iso-42001'], nearest: 'iso-42001' }),
  problem('framework-unknown', { id: 'iso', rubric: 'bakery', known: [] }),
  problem('baseline-worse', { regressions: ['a1', 'a2'], drop: '1.5' }),
  problem('baseline-worse', { regressions: six, drop: null }),
  problem('baseline-worse', { regressions: [], drop: '0.2' }),
  problem('question-unknown', { id: 'gov-1', nearest: 'gov-01' }),
  problem('question-unknown', { id: 'water' }),
  problem('answer-bounds', { value: 120, min: 0, max: 100 }),
  problem('answer-bounds', { value: 120, max: 100 }),
  problem('answer-bounds', { value: -1, min: 0 }),
  problem('condition-kind', { attribute: 'staff', isNumber: true }),
  problem('condition-kind', { attribute: 'type', isNumber: false }),
  problem('circle', { kind: 'when', circle: ['a', 'b', 'a'] }),
  problem('circle', { kind: 'requires', circle: ['a', 'a'] }),
  problem('gate-scope', { scope: 'overal', fixed: ['overall'], alike: [], nearest: 'overall' }),
  problem('gate-scope', { scope: 'water', fixed: ['overall'], alike: [] }),
  problem('gate-scope', { scope: 'dimension/water', fixed: ['overall'], alike: ['dimension/d'] }),
  problem('command-unknown', { command: 'scor', suggestion: 'score' }),
  problem('command-unknown', { command: 'water' }),
  problem('plan-fix-no-step', { id: 'q', from: '1', to: '9', known: ['2', '3'] }),
  problem('plan-fix-no-step', { id: 'q', from: '3', to: '9', known: [] }),
];

it.each(Object.keys(LANGUAGES) as Language[])('are told in %s', async (language) => {
  const told = problems.map((each) => {
    const { message, hint } = said(each, LANGUAGES[language]);
    return `${each.code}\n  ${message}\n${hint === undefined ? '' : `  ${hint}\n`}`;
  });
  await expect(told.join('\n')).toMatchFileSnapshot(path.join(import.meta.dirname, '__golden__', `problems.${language}.txt`));
});
