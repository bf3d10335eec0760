/** `merge`: several respondents' answers as one file, with how far they agree. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { checkAnswers } from '../../files/answers.ts';
import type { LoadedAnswers } from '../../files/answers-reader.ts';
import { mergedText } from '../../files/merged-answers.ts';
import { byPlace } from '../../files/place.ts';
import { readText, STDIN } from '../../files/read.ts';
import { writeWhole } from '../../files/write.ts';
import { parseYaml, type Source } from '../../files/yaml.ts';
import { problem, UserError, type Problem } from '../../model/problem.ts';
import { agreementOf } from '../../panel/agreement.ts';
import { merge, type Submission } from '../../panel/merge.ts';
import { isMerged, respondentNames } from '../../panel/respondents.ts';
import { commandLine } from '../command-line.ts';
import { EXIT } from '../io.ts';
import { checkKinds, outputsFrom, publish } from '../output.ts';
import { checkStdinOnce, scoreOptionsFrom } from '../scoring.ts';
import type { Session } from '../session.ts';
import { settingsFrom, type SettingsOptions } from '../settings.ts';

export type MergeOptions = SettingsOptions & { output?: string; force?: boolean; reconcile?: boolean; plain?: boolean };

/** A file that was read. */
interface Handed extends LoadedAnswers {
  file: string;
  text: string;
  source: Source;
}

export async function mergeCommand(files: readonly string[], options: MergeOptions, session: Session): Promise<number> {
  const { words } = await settingsFrom(options, session);
  // The formats of the configuration are those of `score`.
  const outputs = outputsFrom(options);
  checkStdinOnce(files);
  const handed = await handIn(files, words.rubric, session);
  const [first] = handed as [Handed];
  const { output, reconcile } = options;
  const kept = output ?? (files.length === 1 ? files[0] : undefined);
  if (reconcile) checkTerminal(kept, session);
  if (output !== undefined && !options.force && existsSync(output)) throw new UserError(problem('file-exists-force', { file: output }));
  const merged = await mergeAll(handed, words.rubric);
  session.warn(handed.flatMap(({ warnings }) => warnings));
  const agreement = agreementOf(first.rubric, merged.loaded.answers, await scoreOptionsFrom(first.rubric, words, session));
  checkKinds(agreement, outputs);
  if (output !== undefined) await writeWhole(output, merged.text);
  if (reconcile && kept !== undefined) {
    const { reconcileFile } = await import('../reconcile.ts');
    return reconcileFile({ file: kept, ...merged, agreement }, options, session, (after) => publish(after, outputs, session, words));
  }
  await publish(agreement, outputs, session, words);
  tell(output, merged.loaded, files, session);
  if (kept !== undefined && kept !== STDIN && agreement.reconcile.length > 0) session.hint(`${session.messages.panel.walkThrough}\n  ${commandLine(session.io.invokedAs, 'merge --reconcile', kept, { ...options, output: undefined })}`);
  return EXIT.done;
}

/** @throws UserError where nobody can be asked, or nothing can be kept */
function checkTerminal(kept: string | undefined, { io }: Session): void {
  const problems = [
    ...(io.stdin.isTTY && io.stderr.isTTY ? [] : [problem('reconcile-terminal', {})]),
    ...(kept === undefined || kept === STDIN ? [problem('reconcile-nowhere', {})] : []),
  ];
  if (problems.length > 0) throw new UserError(problems);
}

function tell(output: string | undefined, { answers }: LoadedAnswers, files: readonly string[], session: Session): void {
  const { panel } = session.messages;
  const { invokedAs } = session.io;
  if (output !== undefined) {
    session.hint(panel.mergedInto(answers.answers.size + (answers.open?.size ?? 0), output));
  } else if (files.length > 1) {
    session.hint(`${panel.notWritten}\n  ${commandLine(invokedAs, 'merge', files, { output: 'merged.yaml' })}`);
  }
}

/** Reads every file before anything is said. @throws UserError with what is wrong in any of them, all at once. */
async function handIn(files: readonly string[], rubric: string | undefined, session: Session): Promise<Handed[]> {
  const handed: Handed[] = [];
  const problems: Problem[] = [];
  for (const file of files) {
    try {
      const text = await readText(file, session);
      const source = parseYaml(text, file);
      // All are held against the rubric of the first.
      const loaded = await checkAnswers(source, rubric ?? handed[0]?.rubric.definition.rubric);
      if (handed.length === 0) session.prefer(loaded.answers.language);
      handed.push({ ...loaded, file, text, source });
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      problems.push(...error.problems);
    }
  }
  const [first] = handed;
  if (problems.length > 0 || !first) throw new UserError(problems);
  if (files.length === 1 && !isMerged(first.answers)) throw new UserError(problem('merge-one', {}));
  return handed;
}

/** Merges what was handed in; one file that was merged before stays as it is. @throws UserError with every contradiction, at its place. */
async function mergeAll(handed: readonly Handed[], rubricGiven: string | undefined): Promise<{ text: string; loaded: LoadedAnswers }> {
  const [first, ...others] = handed as [Handed, ...Handed[]];
  if (others.length === 0) return { text: first.text, loaded: first };
  const names = respondentNames(handed.map(({ file, answers }) => ({ stem: path.parse(file).name, answers })));
  const submissions = handed.map(({ file, answers }, i): Submission => ({ respondent: names[i] as string, file, answers }));
  const { definition } = first.rubric;
  const { answers, adopted, conflicts } = merge(definition, submissions);
  const twice = sameName(submissions, handed);
  const problems = conflicts.map(({ submission, path: at, problem: found }) => ({ ...found, location: (handed[submission] as Handed).source.locate(at) }));
  // Whose two files there are must be settled before what differs in them means anything.
  const telling = twice.length > 0 ? problems.filter(({ code }) => code !== 'merge-respondent') : problems;
  if (twice.length + telling.length > 0) throw new UserError([...twice, ...telling].sort(byPlace));
  const text = mergedText({ rubric: definition, texts: handed.map((each) => each.text), respondents: names, answers, adopted });
  return { text, loaded: await checkAnswers(parseYaml(text, first.file), rubricGiven) };
}

/** Two files by the same respondent cannot be told apart. */
function sameName(submissions: readonly Submission[], handed: readonly Handed[]): Problem[] {
  return submissions.flatMap(({ respondent, answers }, i) => {
    const earlier = submissions.slice(0, i).find((each) => each.respondent === respondent && !isMerged(each.answers));
    if (!earlier || isMerged(answers)) return [];
    return [problem('merge-name', { respondent, file: earlier.file }, { location: (handed[i] as Handed).source.locate(['respondent'], 'key'), path: ['respondent'] })];
  });
}
