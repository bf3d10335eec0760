/** Formats asked for on the command line, rendered to standard output and to files. */
import type { Document } from '../model/document.ts';
import { nearest } from '../model/nearest.ts';
import { problem, UserError } from '../model/problem.ts';
import type { Redaction } from '../model/vocabulary.ts';
import { redact } from '../redact/redact.ts';
import { BINARY_FORMATS, FORMAT_NAMES, FORMATS, formatsOf, type FormatName } from '../render/formats.ts';
import type { Session } from './session.ts';

export interface OutputOptions {
  format?: string[];
  json?: boolean;
}

export interface Output {
  format: FormatName;
  file?: string;
}

/**
 * Reads `-f format[=path]` flags; without any the table goes to standard output.
 * @throws UserError for a format that does not exist, or two that want standard output.
 */
export function outputsFrom({ format = [], json }: OutputOptions): Output[] {
  const asked = [...format, ...(json && !format.includes('json') ? ['json'] : [])];
  const outputs = asked.map((each): Output => {
    const [name = '', ...rest] = each.split('=');
    const file = rest.join('=');
    if (!(FORMAT_NAMES as readonly string[]).includes(name)) {
      throw new UserError(problem('format-unknown', { format: name, known: [...FORMAT_NAMES], nearest: nearest(name, FORMAT_NAMES) }));
    }
    return { format: name as FormatName, ...(rest.length > 0 && { file }) };
  });
  if (outputs.filter(({ file }) => file === undefined).length > 1) throw new UserError(problem('format-stdout-twice', {}));
  return outputs.length > 0 ? outputs : [{ format: 'table' }];
}

/**
 * Renders a document in every format asked for, without what is to be redacted. Files come first: standard output
 * says that all went well.
 */
export async function publish(document: Document, outputs: readonly Output[], session: Session, { redact: what }: { redact?: string } = {}): Promise<void> {
  const { io, messages } = session;
  const shared = redact(document, (what?.split(',') ?? []) as Redaction[], messages.report.nameRemoved);
  checkKinds(shared, outputs);
  const bare = outputs.find(({ format, file }) => file === undefined && BINARY_FORMATS.includes(format) && io.stdout.isTTY);
  if (bare) throw new UserError(problem('format-binary', { format: bare.format }));
  for (const { format, file } of outputs.filter((output) => output.file !== undefined)) {
    const { writeWhole } = await import('../files/write.ts');
    await writeWhole(file as string, await FORMATS[format](shared, { ...session.rendering(io.stdout), color: false }));
    session.hint(messages.cli.wrote(file as string));
  }
  for (const { format } of outputs.filter((output) => output.file === undefined)) {
    io.stdout.write(await FORMATS[format](shared, session.rendering(io.stdout)));
  }
}

/** @throws UserError for formats that say nothing of such a document. */
export function checkKinds({ kind }: Document, outputs: readonly Output[]): void {
  const known = formatsOf(kind);
  const unfit = outputs.filter(({ format }) => !known.includes(format));
  if (unfit.length === 0) return;
  throw new UserError(unfit.map(({ format }) => problem('format-kind', { format, known })));
}
