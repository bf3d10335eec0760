/** `migrate`: answers to an older version of a rubric, carried over to the present one. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { checkAnswers } from '../../files/answers.ts';
import { migratedText } from '../../files/migrated-answers.ts';
import { openOlder } from '../../files/older-answers.ts';
import { readText } from '../../files/read.ts';
import { writeWhole } from '../../files/write.ts';
import { parseYaml } from '../../files/yaml.ts';
import { migrate, wayBetween } from '../../migrate/migrate.ts';
import type { Migrated, NewEntry } from '../../model/migrated.ts';
import { problem, UserError } from '../../model/problem.ts';
import type { Rubric } from '../../model/rubric.ts';
import { printableText } from '../../render/printable.ts';
import { reasonText, renderMigration } from '../../render/table/migration.ts';
import { commandLine } from '../command-line.ts';
import { EXIT, write } from '../io.ts';
import type { CommonOptions, Session } from '../session.ts';

export interface MigrateOptions extends CommonOptions {
  rubric?: string;
  output?: string;
  dryRun?: boolean;
}

export async function migrateCommand(file: string, options: MigrateOptions, session: Session): Promise<number> {
  const text = await readText(file);
  const source = parseYaml(text, file);
  const language: unknown = (source.value as { language?: unknown } | null)?.language;
  if (typeof language === 'string') session.prefer(language);
  const { rubric, major, answers, voices } = await openOlder(source, options.rubric);
  const { definition } = rubric;
  const { rubric: id, version } = definition;
  const to = Number(version.split('.')[0]);
  const say = session.messages.migrate;
  if (major === to) {
    write(session.io.stdout, `${printableText(say.upToDate(file, id, version))}\n`);
    return EXIT.done;
  }
  const way = wayBetween(definition, major, to);
  if (!way) throw new UserError(problem('migration-missing', { id, from: major, to }, { location: source.locate(['rubric']), path: ['rubric'] }));

  const migrated = migrate(answers, way, definition, voices);
  const written = migratedText(text, {
    rubric: `${id}@${to}`,
    from: major,
    entries: migrated.entries,
    retired: new Set(migrated.retired.map(({ question }) => question)),
    reminder: (entry) => reminder(entry, definition, session),
    retiredComment: say.retiredComment(id, major),
  });
  await accept(written, file, options.rubric);
  const target = options.output ?? file;
  if (!options.dryRun) await save(target, file, written, session);
  const account = renderMigration(migrated, definition, say.heading(file, id, major, to), session.rendering(session.io.stdout));
  write(session.io.stdout, `${account}\n\n${next(migrated, file, target, options, session)}\n`);
  return EXIT.done;
}

/** The comment that stands beside what must be answered again, or checked. */
function reminder({ again, check }: NewEntry, rubric: Rubric, { messages, language }: Session): string | undefined {
  if (again) return messages.migrate.answerAgain + reasonText(again, rubric, { language });
  return check && messages.migrate.check + reasonText(check, rubric, { language });
}

/** What is written must be accepted by every other command; what is wrong beside the answers has no line any more, but a path. */
async function accept(written: string, file: string, rubric: string | undefined): Promise<void> {
  try {
    await checkAnswers(parseYaml(written, file), rubric);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    throw new UserError(error.problems.map((found) => ({ ...found, location: { file } })));
  }
}

/** Writes in place, or a new file. @throws UserError where another file stands in the way. */
async function save(target: string, file: string, written: string, session: Session): Promise<void> {
  const isInPlace = path.resolve(target) === path.resolve(file);
  if (!isInPlace && existsSync(target)) throw new UserError(problem('file-exists', { file: target }));
  await writeWhole(target, written);
  session.hint(session.messages.cli.wrote(target));
}

function next({ entries }: Migrated, file: string, target: string, options: MigrateOptions, session: Session): string {
  const { migrate: say } = session.messages;
  const { output, ...others } = options;
  const isOpen = entries.some(({ again, check }) => again ?? check);
  const [title, command] = options.dryRun
    ? [say.nothingWritten, commandLine(session.io.invokedAs, 'migrate', file, { ...others, ...(output !== undefined && { output }) })]
    : [isOpen ? say.nextAssess : say.nextScore, commandLine(session.io.invokedAs, isOpen ? 'assess' : 'score', target, others)];
  return `${title}\n  ${printableText(command)}`;
}
