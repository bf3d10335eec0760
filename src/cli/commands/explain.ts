/** `explain`: how a number of a result comes about; without a result, what the rubric says. */
import { referencesOf, sourceOf } from '../../crosswalk/crosswalk.ts';
import { explain, OVERALL, subjectsOf } from '../../explain/explain.ts';
import { loadFrameworks } from '../../files/frameworks.ts';
import { builtInRubric, loadRubric } from '../../files/rubric.ts';
import type { Explanation } from '../../model/explanation.ts';
import { nearest } from '../../model/nearest.ts';
import { outlineOf } from '../../model/outline.ts';
import { problem, UserError } from '../../model/problem.ts';
import type { Report } from '../../model/report.ts';
import type { Question } from '../../model/rubric.ts';
import { EXIT } from '../io.ts';
import { outputsFrom, publish, type Output } from '../output.ts';
import { reportFrom, type ScoringOptions } from '../scoring.ts';
import type { Session } from '../session.ts';
import { settingsFrom, type SettingsOptions } from '../settings.ts';
import { rubricShowCommand } from './rubric.ts';

export async function explainCommand(id: string, file: string | undefined, options: SettingsOptions, session: Session): Promise<number> {
  const outputs = outputsFrom(options);
  const { words } = await settingsFrom(options, session);
  if (file === undefined) {
    if (id === OVERALL) throw new UserError(problem('explain-without-result', { id }));
    checkTextOnly(outputs);
    return rubricShowCommand(id, { ...(words.rubric !== undefined && { rubric: words.rubric }), json: outputs.some(({ format }) => format === 'json') }, session);
  }
  const report = await reportFrom(file, words, session);
  session.prefer(report.language);
  const explanation = explain(report, id, session.language);
  if (!explanation) {
    const known = subjectsOf(report);
    throw new UserError(problem('name-unknown', { kind: 'subject', name: id, known: known.slice(0, 1 + report.dimensions.length + report.principles.length), nearest: nearest(id, known) }));
  }
  await publish(await withReferences(explanation, report, words), outputs, session, words);
  return EXIT.done;
}

/** Without a result there is only the text of the rubric. @throws UserError for another format, or a file to write it to. */
function checkTextOnly(outputs: readonly Output[]): void {
  const unfit = outputs.filter(({ format, file }) => file !== undefined || !RUBRIC_FORMATS.includes(format));
  if (unfit.length > 0) throw new UserError(unfit.map(({ format }) => problem('format-without-result', { format })));
}

const RUBRIC_FORMATS: readonly string[] = ['table', 'json'];

/** A report does not hold where its questions come from and what they refer to: that is in the rubric, where it is the same one. */
async function withReferences(explanation: Explanation, report: Report, { rubric: given }: ScoringOptions): Promise<Explanation> {
  if (!explanation.question) return explanation;
  const named = given ?? report.rubric.id;
  const loaded = given === undefined ? builtInRubric(named) : await loadRubric(named);
  if (loaded?.digest !== report.rubric.digest) return explanation;
  const question = outlineOf(loaded.definition).byId.get(explanation.subject.id)?.question;
  if (!question) return explanation;
  const frameworks = await loadFrameworks(frameworksOf(question), named);
  const source = sourceOf(question, loaded.definition, frameworks);
  return { ...explanation, question: { ...explanation.question, source, references: referencesOf(question, frameworks) } };
}

function frameworksOf({ refs = [], source }: Question): string[] {
  return [...new Set([...refs.map(({ framework }) => framework), ...(source?.beyond === undefined ? [] : [source.beyond])])];
}
