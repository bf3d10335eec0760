/** The words of the program as they stand in the source: which parameters each message uses, and every piece of text. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

export interface Message {
  /** Where it stands in the catalogue, such as `report.lift`. */
  key: string;
  /** Parameters that its text uses: by place where they are positional, by name where they are an object. */
  parameters: string[];
  /** Its pieces of text, without what is filled in. */
  pieces: string[];
}

export const parse = (file: string): ts.SourceFile => ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);

/** Every file of a folder below the root of the project, with what is in its folders. */
export function sourcesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts')).map((name) => path.join(folder, name)).sort();
}

/** The messages of one language. */
export function messagesOf(language: string): Message[] {
  return sourcesIn(`src/messages/${language}`).flatMap((file) => {
    const source = parse(file);
    const area = path.basename(file, '.ts');
    const found: Message[] = [];
    source.forEachChild((statement) => {
      if (!ts.isVariableStatement(statement) || !statement.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)) return;
      for (const { initializer } of statement.declarationList.declarations) if (initializer) collect(initializer, area, found);
    });
    return found;
  });
}

function collect(node: ts.Expression, key: string, found: Message[]): void {
  if (ts.isObjectLiteralExpression(node)) {
    for (const property of node.properties) {
      const name = property.name && (ts.isIdentifier(property.name) || ts.isStringLiteral(property.name) || ts.isNumericLiteral(property.name)) ? property.name.text : '…';
      if (ts.isPropertyAssignment(property)) collect(property.initializer, `${key}.${name}`, found);
    }
    return;
  }
  found.push({ key, parameters: ts.isArrowFunction(node) ? parametersUsed(node) : [], pieces: piecesIn(node) });
}

function parametersUsed({ parameters, body }: ts.ArrowFunction): string[] {
  const places = new Map<string, string>();
  parameters.forEach(({ name }, place) => {
    if (ts.isIdentifier(name)) places.set(name.text, String(place));
    else for (const element of name.elements) if (ts.isBindingElement(element)) places.set(element.name.getText(), (element.propertyName ?? element.name).getText());
  });
  const used = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node) && places.has(node.text)) used.add(places.get(node.text) as string);
    node.forEachChild(visit);
  };
  visit(body);
  return [...used].sort();
}

/** Texts of a piece of source: plain ones, and the fixed parts of templates. */
export function piecesIn(node: ts.Node): string[] {
  const pieces: string[] = [];
  const visit = (each: ts.Node): void => {
    if (ts.isStringLiteral(each) || ts.isNoSubstitutionTemplateLiteral(each) || ts.isTemplateHead(each) || ts.isTemplateMiddle(each) || ts.isTemplateTail(each)) pieces.push(each.text);
    each.forEachChild(visit);
  };
  visit(node);
  return pieces;
}
