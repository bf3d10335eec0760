/** `rubric lint`: what can be proved wrong with a rubric, with its place and how to mend it. */
import { loadFrameworks } from '../../files/frameworks.ts';
import { byPlace } from '../../files/place.ts';
import { builtInRubric, defaultRubric, openRubric } from '../../files/rubric.ts';
import type { LintCode } from '../../lint/finding.ts';
import { lint } from '../../lint/lint.ts';
import type { Messages } from '../../messages/index.ts';
import type { Location } from '../../model/answers.ts';
import type { Finding } from '../../model/findings.ts';
import { outlineOf } from '../../model/outline.ts';
import { own } from '../../model/own.ts';
import { describe, type Path, type ProblemCode } from '../../model/problem.ts';
import type { Rubric } from '../../model/rubric.ts';
import { SCHEMA_VERSION } from '../../model/vocabulary.ts';
import { toJson } from '../../render/json.ts';
import { printableText } from '../../render/printable.ts';
import { paintFor } from '../../render/table/paint.ts';
import { EXIT, fitted, write } from '../io.ts';
import type { Session } from '../session.ts';

interface Opened {
  definition: Rubric;
  locate(path: Path): Partial<Location>;
  isPlain(path: Path): boolean;
}

export async function rubricLintCommand(path: string | undefined, { json }: { json?: boolean }, session: Session): Promise<number> {
  const named = path ?? defaultRubric();
  const opened = await open(named);
  const findings = lint(opened.definition, opened.isPlain, await loadFrameworks(opened.definition.frameworks, named))
    .map((each) => ({ ...each, location: opened.locate(each.path) }))
    .sort(byPlace);
  const said = findings.map((each) => ({ ...each, ...inWords(each, session.messages) }));
  write(session.io.stdout, json ? document(opened.definition, said) : fitted(page(opened.definition, said, session), session.io.stdout, session.io.env));
  return findings.some(({ severity }) => severity === 'error') ? EXIT.failed : EXIT.done;
}

/** A built-in rubric was read when the program was built, so its findings have a path but no line. */
async function open(path: string): Promise<Opened> {
  const builtIn = builtInRubric(path);
  if (builtIn) return { definition: builtIn.definition, locate: () => ({ file: path }), isPlain: () => false };
  const { definition, source } = await openRubric(path);
  return { definition, locate: (at) => source.locate(at), isPlain: (at) => source.isPlain(at) };
}

type Said = Finding & { location: Partial<Location>; message: string; hint?: string };

/** The words of a finding, or of the problem that the arithmetic has with the rubric. */
function inWords({ code, params }: Finding, messages: Messages): { message: string; hint?: string } {
  if (Object.hasOwn(messages.findings, code)) return (messages.findings[code as LintCode] as (params: never) => { message: string; hint: string })(params as never);
  const mend = own(messages.findings.mends, code);
  return { ...(mend && { hint: mend }), ...describe({ code: code as ProblemCode, params }, messages) };
}

function page(rubric: Rubric, said: Said[], session: Session): string {
  const { findings: words, cli } = session.messages;
  const paint = paintFor(session.rendering(session.io.stdout).color);
  if (said.length === 0) return `${paint.good('✓')} ${words.clean(rubric.rubric, outlineOf(rubric).questions.length)}\n`;
  const lines = said.flatMap(({ severity, location: { file, line, column }, path, code, message, hint }) => {
    const label = severity === 'error' ? paint.bad(`✗ ${cli.error}`) : paint.warning(`! ${cli.warning}`);
    const place = [file, line, column].filter((part) => part !== undefined).join(':');
    return [
      `${label}  ${place}  ${path.join('.')}${cli.colon}${printableText(message)}  ${paint.muted(code)}`,
      ...(hint ? [paint.muted(`  ${cli.hint}${cli.colon}${printableText(hint)}`)] : []),
    ];
  });
  const errors = said.filter(({ severity }) => severity === 'error').length;
  return `${[...lines, '', words.summary(errors, said.length - errors)].join('\n')}\n`;
}

function document({ rubric, version }: Rubric, said: Said[]): string {
  const findings = said.map(({ code, severity, location, path, message, hint }) => ({
    code,
    severity,
    file: location.file ?? null,
    line: location.line ?? null,
    column: location.column ?? null,
    path: path.join('.'),
    message,
    hint: hint ?? null,
  }));
  return `${toJson({ kind: 'findings', schemaVersion: SCHEMA_VERSION, rubric, version, findings }, 2)}\n`;
}
