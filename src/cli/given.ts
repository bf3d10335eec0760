/** Answers from the command line, such as `--fix gov-ceo-lead=3`, held against the rubric as an answers file is. */
import { answersIn } from '../files/answers-reader.ts';
import { placeless } from '../files/yaml.ts';
import type { Given } from '../model/answers.ts';
import { outlineOf } from '../model/outline.ts';
import { problem, UserError } from '../model/problem.ts';
import type { LoadedRubric, Question } from '../model/rubric.ts';

/**
 * Reads `question=answer` flags: a level, a number, yes or no, an option, or options with commas between them.
 * @throws UserError naming all that is wrong with any of them, as for an answers file
 */
export async function givenFrom(flags: readonly string[], flag: string, rubric: LoadedRubric): Promise<Map<string, Given>> {
  const pairs = flags.map((text) => ({ text, at: text.indexOf('=') }));
  const wrong = pairs.filter(({ at }) => at < 1).map(({ text }) => problem('set-answer', { text }));
  const { byId } = outlineOf(rubric.definition);
  const entries = pairs.map(({ text, at }): [string, unknown] => [text.slice(0, at), valueFrom(text.slice(at + 1).trim(), byId.get(text.slice(0, at))?.question)]);
  const ids = entries.map(([id]) => id);
  const twice = ids.filter((id, i) => ids.indexOf(id) < i).map((id) => problem('duplicate-key', { key: `${flag} ${id}` }));
  if (wrong.length + twice.length > 0) throw new UserError([...wrong, ...twice]);
  try {
    const { answers } = await answersIn(placeless(flag, { rubric: rubric.definition.rubric, answers: Object.fromEntries(entries) }), () => rubric);
    return new Map([...answers.answers].flatMap(([id, { given }]): [string, Given][] => (given === undefined ? [] : [[id, given]])));
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    // A flag has no line and column.
    throw new UserError(error.problems.map(({ location: _, path, ...found }) => ({ ...found, ...(path !== undefined && { path: path.replace(/^answers\./, `${flag} `) }) })));
  }
}

/** A word of the command line as YAML would have it; what does not fit its question is refused as in a file. */
function valueFrom(text: string, question: Question | undefined): unknown {
  if (question?.type === 'multi') return text.split(',').map((option) => option.trim());
  if (text === 'true' || text === 'false') return text === 'true';
  const isNumber = question?.type === 'level' || question?.type === 'number';
  return isNumber && text !== '' && Number.isFinite(Number(text)) ? Number(text) : text;
}
