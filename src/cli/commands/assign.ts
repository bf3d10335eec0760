/** `assign`: an answers file out to the roles that own its questions. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { assignedText } from '../../files/assigned-answers.ts';
import { checkAnswers } from '../../files/answers.ts';
import { readText } from '../../files/read.ts';
import { writeWhole } from '../../files/write.ts';
import { parseYaml } from '../../files/yaml.ts';
import { localised, type QuestionNode } from '../../model/outline.ts';
import { ownershipOf } from '../../model/owners.ts';
import { problem, UserError } from '../../model/problem.ts';
import { printableText } from '../../render/printable.ts';
import { wrap } from '../../render/table/wrap.ts';
import { commandLine } from '../command-line.ts';
import { EXIT, write } from '../io.ts';
import type { CommonOptions, Session } from '../session.ts';

export interface AssignOptions extends CommonOptions {
  rubric?: string;
  byOwner?: boolean;
  output?: string;
  force?: boolean;
}

/** The file of questions without an owner. */
const UNOWNED = 'unassigned';
const WIDTH = 96;

export async function assignCommand(file: string, { byOwner, output, rubric: named, force }: AssignOptions, session: Session): Promise<number> {
  const missing = [...(byOwner ? [] : [problem('assign-how', {})]), ...(output === undefined ? [problem('assign-nowhere', {})] : [])];
  if (missing.length > 0 || output === undefined) throw new UserError(missing);
  const text = await readText(file, session);
  const { rubric, answers, warnings } = await checkAnswers(parseYaml(text, file), named);
  session.prefer(answers.language);
  session.warn(warnings);
  const { definition } = rubric;
  const { panel } = session.messages;
  const { roles, unowned } = ownershipOf(definition);
  const say = (local: Parameters<typeof localised>[0], id: string) => printableText(localised(local, session.language, definition, id));
  const nameOf = (id: string) => say(definition.owners?.find((owner) => owner.id === id)?.name, id);
  const asked = ({ question }: QuestionNode) => wrap(say(question.text, question.id), WIDTH).join('\n');
  const parts = [
    ...roles.map(({ id, questions }) => ({ file: path.join(output, `${id}.yaml`), role: id as string | undefined, name: nameOf(id), questions })),
    ...(unowned.length > 0 ? [{ file: path.join(output, `${UNOWNED}.yaml`), role: undefined, name: panel.unownedRole, questions: unowned }] : []),
  ];
  refuseExisting(parts.map((part) => part.file), force);
  for (const part of parts) await writeWhole(part.file, assignedText(text, answers, { ...part, asked, title: panel.partOf(part.name) }));
  for (const part of parts) write(session.io.stdout, `${panel.assigned(printableText(part.file), part.name, part.questions.length)}\n`);
  if (unowned.length > 0) session.hint(panel.unowned(unowned.map(({ id }) => id)));
  session.hint(`${panel.assignNext}\n  ${commandLine(session.io.invokedAs, 'merge', parts.map((part) => part.file), { ...(named !== undefined && { rubric: named }), output: 'merged.yaml' })}`);
  return EXIT.done;
}

/** @throws UserError naming every file that is there already, unless they may be written over. */
function refuseExisting(files: readonly string[], force: boolean | undefined): void {
  if (force) return;
  const problems = files.filter((file) => existsSync(file)).map((file) => problem('file-exists-force', { file }));
  if (problems.length > 0) throw new UserError(problems);
}
