/** Every message that takes numbers and names, filled with none, one and several of them, in every language. */
import { describe, expect, it } from 'vitest';
import ts from 'typescript';
import { LANGUAGES } from '../../src/messages/index.ts';
import { parse, sourcesIn } from './catalogue.ts';

type Filled = (...values: unknown[]) => unknown;

/** What a parameter of a type may be; undefined for types that only a few messages have. */
function samplesOf(type: string | undefined): unknown[] | undefined {
  switch (type?.replace('readonly ', '').replace(/ \| (undefined|null)$/, '')) {
    case 'number':
      return [0, 1, 2, 1234];
    case 'string':
      return type?.endsWith('undefined') ? ['name', undefined] : type?.endsWith('null') ? ['name', null] : ['name', '名称', ''];
    case 'string[]':
      return [[], ['one'], ['one', 'two', 'three']];
    case 'boolean':
      return [true, false];
    case 'object':
      return [{}];
    default:
      return undefined;
  }
}

/** What a parameter may be that is one word of several or has members; undefined where a member's type is not known here. */
function samplesOfNode(type: ts.TypeNode | undefined): unknown[] | undefined {
  if (type && ts.isUnionTypeNode(type) && type.types.every((each) => ts.isLiteralTypeNode(each) && ts.isStringLiteral(each.literal))) return type.types.map((each) => each.getText().slice(1, -1));
  const members = type && membersOf(type);
  if (!members) return samplesOf(type?.getText());
  const each = members.filter(ts.isPropertySignature).map((member) => ({ name: member.name.getText(), samples: samplesOfNode(member.type) }));
  if (each.length === 0 || each.some(({ samples }) => samples === undefined)) return undefined;
  return combinations(each.map(({ samples }) => samples as unknown[])).map((values) => Object.fromEntries(each.map(({ name }, i) => [name, values[i]])));
}

/** The members of a type that is written out, of an interface of the same file, or of several together. */
function membersOf(type: ts.TypeNode): readonly ts.TypeElement[] | undefined {
  if (ts.isTypeLiteralNode(type)) return type.members;
  if (ts.isIntersectionTypeNode(type)) return type.types.flatMap((each) => membersOf(each) ?? []);
  if (!ts.isTypeReferenceNode(type)) return undefined;
  return type.getSourceFile().statements.filter(ts.isInterfaceDeclaration).find(({ name }) => name.text === type.typeName.getText())?.members;
}

/** All that is said: a text, or a message with its hint. */
const wording = (said: unknown): string => (typeof said === 'object' && said !== null ? Object.values(said).filter((part) => part !== undefined).join(' | ') : String(said));

const combinations = (choices: readonly unknown[][]): unknown[][] => choices.reduce<unknown[][]>((all, each) => all.flatMap((before) => each.map((value) => [...before, value])), [[]]);

/** By key, such as `report.lift`: all that a message is filled with. */
function messages(): Map<string, unknown[][]> {
  const found = new Map<string, unknown[][]>();
  for (const file of sourcesIn('src/messages/en')) {
    const visit = (node: ts.Node, path: string[]): void => {
      if (ts.isVariableDeclaration(node)) return void (node.initializer && visit(node.initializer, [node.name.getText()]));
      if (ts.isPropertyAssignment(node)) return visit(node.initializer, [...path, node.name.getText().replace(/^'|'$/g, '')]);
      if (ts.isArrowFunction(node) && path.length > 1) {
        const choices = node.parameters.map(({ type }) => samplesOfNode(type));
        if (choices.length > 0 && choices.every((each) => each !== undefined)) found.set(path.join('.'), combinations(choices as unknown[][]));
        return;
      }
      node.forEachChild((child) => visit(child, path));
    };
    visit(parse(file), []);
  }
  return found;
}

const message = (language: keyof typeof LANGUAGES, key: string): Filled => key.split('.').reduce<unknown>((at, name) => (at as Record<string, unknown>)[name], LANGUAGES[language]) as Filled;
const filled = messages();
// One takes a month by its number, the other a limit that is never one.
for (const key of ['report.longDay', 'portfolio.tooMany']) filled.delete(key);

describe('a message that is filled', () => {
  it('is found by its key', () => {
    expect(filled.size).toBeGreaterThan(200);
    expect([...filled.keys()].filter((key) => typeof message('en', key) !== 'function')).toEqual([]);
  });

  it.each(['en', 'zh-CN'] as const)('says what it is given and never a value of the code, in %s', (language) => {
    const odd = [...filled].flatMap(([key, all]) => all.map((values) => `${key}: ${wording(message(language, key)(...values))}`)).filter((text) => /undefined|\bnull\b|NaN|\[object/.test(text));
    expect(odd).toEqual([]);
  });

  it('tells one from several in English', () => {
    const ones = [...filled].flatMap(([key, all]) => all.filter((values) => values.includes(1)).map((values) => `${key}: ${wording(message('en', key)(...values))}`));
    const PLURAL = /(?<![\d.,/–] ?)\b1 (?:answers|bytes|changes|columns|days|dimensions|draws|errors|gaps|groups|institutions|lines|months|options|questions|reports|steps|topics|warnings|weeks|years)\b/;
    expect([...new Set(ones.filter((text) => PLURAL.test(text)))]).toEqual([]);
  });
});
