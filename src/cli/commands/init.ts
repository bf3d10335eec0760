/** `init`: a commented answers file, to be filled in with an editor. */
import { existsSync } from 'node:fs';
import { answersTemplate } from '../../ask/template.ts';
import { checkAnswers } from '../../files/answers.ts';
import { defaultRubric, loadRubric } from '../../files/rubric.ts';
import { placeless } from '../../files/yaml.ts';
import { writeWhole } from '../../files/write.ts';
import type { Answers } from '../../model/answers.ts';
import { problem, UserError } from '../../model/problem.ts';
import type { LoadedRubric, Rubric } from '../../model/rubric.ts';
import { commandLine } from '../command-line.ts';
import { EXIT } from '../io.ts';
import { asOfFrom } from '../scoring.ts';
import type { CommonOptions, Session } from '../session.ts';

export interface InitOptions extends CommonOptions {
  rubric?: string;
  name?: string;
  set?: string[];
}

export async function initCommand(file: string, options: InitOptions, session: Session): Promise<number> {
  const { messages, language, io } = session;
  const rubric = await loadRubric(options.rubric ?? defaultRubric());
  const { name, profile } = await institutionFrom(options, rubric);
  if (existsSync(file)) throw new UserError(problem('file-exists', { file }));
  const again = { ...(options.rubric !== undefined && { rubric: options.rubric }) };
  const scoreCommand = commandLine(io.invokedAs, 'score', file, again);
  const text = answersTemplate({ rubric: rubric.definition, language, say: messages.ask, name, profile, assessed: asOfFrom(undefined), scoreCommand });
  await writeWhole(file, text);
  session.hint(messages.cli.wrote(file));
  session.hint(messages.ask.template.next(scoreCommand));
  return EXIT.done;
}

/** Name and profile from the flags, held against the rubric as an answers file is. @throws UserError naming all that is wrong. */
async function institutionFrom({ name = '', set = [], rubric }: InitOptions, { definition }: LoadedRubric): Promise<Answers['institution']> {
  const wrong = set.filter((each) => !/^[^=]+=/.test(each)).map((text) => problem('set-syntax', { text }));
  if (wrong.length > 0) throw new UserError(wrong);
  const attributes = Object.fromEntries(set.map((each) => attributeFrom(each, definition)));
  const value = { rubric: definition.rubric, institution: { ...attributes, name } };
  try {
    const { answers, warnings } = await checkAnswers(placeless('--set', value), rubric);
    const unknown = warnings.filter(({ code }) => code === 'key-ignored');
    if (unknown.length > 0) throw new UserError(unknown);
    return answers.institution;
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    // A flag has no line and column.
    throw new UserError(error.problems.map(({ location: _, ...found }) => found));
  }
}

function attributeFrom(text: string, { profile = [] }: Rubric): [string, unknown] {
  const at = text.indexOf('=');
  const id = text.slice(0, at);
  const value = text.slice(at + 1);
  const attribute = profile.find((each) => each.id === id);
  if (attribute?.type === 'number') return [id, value.trim() === '' ? value : Number(value)];
  return [id, attribute?.many ? value.split(',').map((each) => each.trim()) : value];
}
