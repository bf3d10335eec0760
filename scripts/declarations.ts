/**
 * The library's type declarations. The types of documents are derived from schemas by a library that its users do not
 * have, so they are spelled out here, each field with the description that its schema gives it.
 */
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import ts from 'typescript';

type Schema = { description?: string; properties?: Record<string, Schema>; items?: Schema | Schema[]; anyOf?: Schema[] } | undefined;

/** Emits the declarations of what the entry points of `src/` offer. An error in them is an error of the build. */
export async function emitDeclarations(root: string, outDir: string, entryPoints: readonly string[]): Promise<void> {
  const { config } = ts.readConfigFile(path.join(root, 'tsconfig.json'), ts.sys.readFile) as { config: object };
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
  const src = path.join(root, 'src');
  const program = ts.createProgram(
    entryPoints.map((name) => path.join(src, `${name}.ts`)),
    { ...options, noEmit: false, emitDeclarationOnly: true, declaration: true, rootDir: src, outDir },
  );
  const schemas = await schemasOf(program.getSourceFiles());
  const { diagnostics } = program.emit(undefined, undefined, undefined, true, { afterDeclarations: [spellOut(program.getTypeChecker(), schemas)] });
  refuse(diagnostics, root);

  // Read as a user's compiler reads them, without the libraries of this one.
  const asRead = ts.createProgram(entryPoints.map((name) => path.join(outDir, `${name}.d.ts`)), { ...options, types: [], skipLibCheck: false });
  refuse(ts.getPreEmitDiagnostics(asRead), root);
  const emitted = program.getSourceFiles().filter(({ fileName }) => fileName.startsWith(src)).map(({ fileName }) => path.join(outDir, path.relative(src, fileName).replace(/\.ts$/, '.d.ts')));
  await Promise.all(emitted.filter((file) => !asRead.getSourceFile(file)).map((file) => rm(file, { force: true })));
}

function refuse(diagnostics: readonly ts.Diagnostic[], root: string): void {
  if (diagnostics.length === 0) return;
  throw new Error(ts.formatDiagnostics(diagnostics, { getCurrentDirectory: () => root, getCanonicalFileName: (name) => name, getNewLine: () => '\n' }));
}

/** What each module that derives types from schemas exports, by the module's file. */
async function schemasOf(files: readonly ts.SourceFile[]): Promise<Map<string, Record<string, Schema>>> {
  const deriving = files.filter((file) => file.statements.some(isDerived));
  return new Map(
    await Promise.all(deriving.map(async ({ fileName }) => [fileName, (await import(pathToFileURL(fileName).href)) as Record<string, Schema>] as const)),
  );
}

/** `type X = Static<typeof X>` */
const isDerived = (statement: ts.Statement): statement is ts.TypeAliasDeclaration =>
  ts.isTypeAliasDeclaration(statement) && ts.isTypeReferenceNode(statement.type) && ts.isIdentifier(statement.type.typeName) && statement.type.typeName.text === 'Static';

function spellOut(checker: ts.TypeChecker, schemas: Map<string, Record<string, Schema>>): ts.TransformerFactory<ts.SourceFile | ts.Bundle> {
  return () => (file) => {
    const exported = ts.isSourceFile(file) ? schemas.get(file.fileName) : undefined;
    if (!exported || !ts.isSourceFile(file)) return file;
    const statements = file.statements.flatMap((statement) => {
      // The schemas themselves are values that nobody outside can import.
      if (ts.isVariableStatement(statement) || isImportOfSchemas(statement)) return [];
      return isDerived(statement) ? [spelledOut(statement, exported[statement.name.text], checker)] : [statement];
    });
    return ts.factory.updateSourceFile(file, statements, true);
  };
}

const isImportOfSchemas = (statement: ts.Statement): boolean =>
  ts.isImportDeclaration(statement) && ts.isStringLiteral(statement.moduleSpecifier) && /\/schema\.(ts|js)$/.test(statement.moduleSpecifier.text);

function spelledOut(alias: ts.TypeAliasDeclaration, schema: Schema, checker: ts.TypeChecker): ts.TypeAliasDeclaration {
  const original = ts.getOriginalNode(alias) as ts.TypeAliasDeclaration;
  const flags = ts.NodeBuilderFlags.NoTruncation | ts.NodeBuilderFlags.InTypeAlias | ts.NodeBuilderFlags.MultilineObjectLiterals;
  const type = checker.typeToTypeNode(checker.getTypeAtLocation(original.name), original, flags);
  if (!type) throw new Error(`${alias.name.text} cannot be spelled out`);
  describe(type, schema);
  return documented(ts.factory.updateTypeAliasDeclaration(alias, alias.modifiers, alias.name, alias.typeParameters, type), schema);
}

/** Puts the descriptions of a schema on the fields of the type that was derived from it. */
function describe(type: ts.TypeNode, schema: Schema): void {
  const [bare] = schema?.anyOf ?? [];
  if (bare) return describe(type, bare);
  if (ts.isUnionTypeNode(type)) type.types.forEach((each) => describe(each, schema));
  if (ts.isArrayTypeNode(type) && !Array.isArray(schema?.items)) describe(type.elementType, schema?.items);
  if (!ts.isTypeLiteralNode(type)) return;
  for (const member of type.members) {
    if (!ts.isPropertySignature(member) || !ts.isIdentifier(member.name) || !member.type) continue;
    const field = schema?.properties?.[member.name.text];
    documented(member, field);
    describe(member.type, field);
  }
}

function documented<N extends ts.Node>(node: N, schema: Schema): N {
  const text = schema?.description;
  return text ? ts.addSyntheticLeadingComment(node, ts.SyntaxKind.MultiLineCommentTrivia, `* ${text} `, true) : node;
}
