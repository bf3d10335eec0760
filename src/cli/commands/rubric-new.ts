/** `rubric new`: a small commented rubric to begin one's own with. */
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { starter } from '../../files/generated/starter.js';
import { asUserError } from '../../files/read.ts';
import { writeWhole } from '../../files/write.ts';
import { problem, UserError } from '../../model/problem.ts';
import { ID_PATTERN } from '../../model/vocabulary.ts';
import { commandLine } from '../command-line.ts';
import { EXIT } from '../io.ts';
import { asOfFrom } from '../scoring.ts';
import type { CommonOptions, Session } from '../session.ts';

/** What stands in the starter where a new rubric has its own. */
const STARTER_ID = 'my-rubric';
const STARTER_DATE = '2026-01-01';

export async function rubricNewCommand(folder: string, options: CommonOptions & { id?: string }, session: Session): Promise<number> {
  const { messages, io } = session;
  const id = idFrom(folder, options.id);
  if ((await namesIn(folder)).length > 0) throw new UserError(problem('folder-not-empty', { folder }));
  for (const [name, text] of Object.entries(starter)) {
    const file = path.join(folder, name);
    await writeWhole(file, text.replace(`rubric: ${STARTER_ID}`, `rubric: ${id}`).replace(STARTER_DATE, asOfFrom(undefined)));
    session.hint(messages.cli.wrote(file));
  }
  const next = {
    lint: commandLine(io.invokedAs, 'rubric lint', folder, {}),
    init: commandLine(io.invokedAs, 'init', 'answers.yaml', { rubric: folder }),
    score: commandLine(io.invokedAs, 'score', 'answers.yaml', { rubric: folder }),
  };
  session.hint(messages.rubric.newNext(next));
  return EXIT.done;
}

/** The id asked for, else the name of the folder where it can be one. */
function idFrom(folder: string, asked: string | undefined): string {
  const isId = (text: string) => new RegExp(ID_PATTERN).test(text);
  if (asked !== undefined && !isId(asked)) throw new UserError(problem('id-form', { id: asked }));
  const name = path.basename(path.resolve(folder));
  return asked ?? (isId(name) ? name : STARTER_ID);
}

/** What stands in a folder; nothing where there is none yet. */
async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    if ((error as NodeJS.ErrnoException).code === 'ENOTDIR') throw new UserError(problem('file-exists', { file: folder }));
    throw asUserError(error, folder);
  }
}
