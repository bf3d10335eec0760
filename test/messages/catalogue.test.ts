/** What holds for every word that the program says; the compiler sees to it that no message lacks a language. */
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../src/messages/index.ts';
import { messagesOf, parse, piecesIn, sourcesIn } from './catalogue.ts';

const english = messagesOf('en');
const chinese = messagesOf('zh-CN');

/** The library explains what is wrong with YAML in English only: in Chinese its code stands alone. */
const SAID_IN_ENGLISH_ONLY = ['problems.yaml-syntax'];

const keysOf = (value: unknown, key = ''): string[] =>
  typeof value === 'object' && value !== null ? Object.entries(value).flatMap(([name, inner]) => keysOf(inner, `${key}.${name}`)) : [key];

describe('the catalogue', () => {
  it('has every message in every language', () => {
    expect(keysOf(LANGUAGES['zh-CN']).sort()).toEqual(keysOf(LANGUAGES.en).sort());
  });

  it('fills in the same in every language', () => {
    const inChinese = new Map(chinese.map(({ key, parameters }) => [key, parameters]));
    const differing = english.filter(({ key, parameters }) => inChinese.has(key) && parameters.join() !== inChinese.get(key)?.join());
    expect(differing.map(({ key }) => key)).toEqual(SAID_IN_ENGLISH_ONLY);
  });

  it('holds nothing that nobody says', () => {
    const words = sourcesIn('src').filter(isProgram).flatMap((file) => parse(file).text.match(/[\p{L}_][\p{L}\d_-]*/gu) ?? []);
    const used = new Set(words);
    expect(english.map(({ key }) => key).filter((key) => !used.has(key.split('.').at(-1) ?? ''))).toEqual([]);
  });

  it('sets Latin letters and figures off from Chinese by a space', () => {
    const close = /\p{Script=Han}[A-Za-z0-9]|[A-Za-z0-9%]\p{Script=Han}/u;
    expect(chinese.flatMap(({ key, pieces }) => pieces.filter((piece) => close.test(piece)).map((piece) => `${key}: ${piece}`))).toEqual([]);
  });

  it('punctuates Chinese as Chinese, but for what is YAML or a flag', () => {
    const half = /\p{Script=Han}[,:;!?()]|[,:;!?()]\p{Script=Han}/u;
    const wrong = chinese.flatMap(({ key, pieces }) => pieces.filter((piece) => half.test(piece)).map((piece) => `${key}: ${piece}`));
    expect(wrong.filter((each) => !/[={]/.test(each))).toEqual([]);
  });
});

/** The program but for its words, and for what is compiled. */
function isProgram(file: string): boolean {
  return !/^src\/(messages|files\/generated)\//.test(file);
}

/** Descriptions of the published schemas are English; style and script of a page, and scripts for shells, are code. */
const NO_WORDS_FOR_USERS = /^src\/(model\/|render\/html\/(style|script|policy)\.ts|cli\/completion\/scripts\.ts)/;
/** Command lines are the same in every language; so is what commander looks for. */
const CODE = /^(--|genai-readiness |Global Options:$| ?(assess|score|compare|report|explain|init|migrate|schema|rubric|plan|merge|assign|portfolio|questionnaire|baseline|completion|config) )/;

const visible = (piece: string): string => piece.replace(/^[^<>]*\/?>/, ' ').replace(/<[^>]*(>|$)/g, ' ');

describe('outside the catalogue', () => {
  it.each(sourcesIn('src').filter((file) => isProgram(file) && !NO_WORDS_FOR_USERS.test(file)))('%s says nothing to a user', (file) => {
    const prose = /\p{Script=Han}|[A-Za-z]{2,},? [A-Za-z]{2,}/u;
    expect(piecesIn(parse(file)).filter((piece) => prose.test(visible(piece)) && !CODE.test(piece))).toEqual([]);
  });
});
