/** `assess`: the guided self-assessment, saved after every answer. */
import path from 'node:path';
import { converse } from '../../ask/interview.ts';
import { Interrupted, Terminal, type EndSignal } from '../../ask/prompts.ts';
import type { View } from '../../ask/screen.ts';
import { InterviewSession, type Opened } from '../../ask/session.ts';
import { checkAnswers } from '../../files/answers.ts';
import { readText, STDIN } from '../../files/read.ts';
import { builtInRubrics, loadRubric } from '../../files/rubric.ts';
import { parseYaml } from '../../files/yaml.ts';
import { problem, UserError } from '../../model/problem.ts';
import type { LoadedRubric } from '../../model/rubric.ts';
import { printableText } from '../../render/printable.ts';
import { paintFor } from '../../render/table/paint.ts';
import { commandLine } from '../command-line.ts';
import { EXIT, write } from '../io.ts';
import { publish } from '../output.ts';
import { asOfFrom, scoreFile, type ScoringOptions } from '../scoring.ts';
import type { CommonOptions, Session } from '../session.ts';
import { settingsFrom, type ConfigOptions } from '../settings.ts';

export type AssessOptions = ScoringOptions & CommonOptions & ConfigOptions;

const DEFAULT_FILE = 'answers.yaml';

const EXIT_BY_SIGNAL: Record<EndSignal, number> = { SIGINT: EXIT.interrupted, SIGTERM: 143, SIGHUP: 129 };
/** Beyond this lines are tiring to read. */
const WIDEST = 100;
const DEFAULT_ROWS = 24;

export async function assessCommand(given: string | undefined, asked: AssessOptions, session: Session): Promise<number> {
  const { stdin, stderr, invokedAs } = session.io;
  if (!stdin.isTTY || !stderr.isTTY || given === STDIN) throw new UserError(problem('no-terminal', {}));
  const { words } = await settingsFrom({ ...asked, ...(given !== undefined && { answers: given }) }, session);
  const options: AssessOptions = { ...asked, ...words };
  const file = words.answers ?? DEFAULT_FILE;
  asOfFrom(options.asOf);
  const existing = await open(file, options, session);
  const rubric = existing?.rubric ?? (await loadRubric(options.rubric ?? builtInRubrics()[0] ?? ''));
  const interview = new InterviewSession({ file, rubric: rubric.definition, opened: existing, language: session.language, now: () => new Date() });

  const say = session.messages.ask;
  const again = (command: string) => `  ${commandLine(invokedAs, command, file, options)}\n`;
  const tell = (line: string, command: string) => write(stderr, `${printableText(line)}\n${again(command)}`);
  try {
    if ((await sit(interview, rubric, session)) === 'paused') {
      tell(say.paused(file), 'assess');
      return EXIT.done;
    }
  } catch (error) {
    if (!(error instanceof Interrupted)) throw error;
    tell(interview.saved ? say.interrupted(file) : say.nothingSaved, 'assess');
    return EXIT_BY_SIGNAL[error.signal];
  }
  await publish(await scoreFile(file, options, session), [{ format: 'table' }], session);
  if (!session.options.quiet) tell(say.finished(file), 'score');
  return EXIT.done;
}

/** Reads and checks an answers file that exists; nothing is asked of one that has errors. */
async function open(file: string, { rubric }: AssessOptions, session: Session): Promise<(Opened & { rubric: LoadedRubric }) | undefined> {
  let text: string;
  try {
    text = await readText(file);
  } catch (error) {
    if (error instanceof UserError && error.problems.every(({ code }) => code === 'file-missing')) return undefined;
    throw error;
  }
  const loaded = await checkAnswers(parseYaml(text, file), rubric);
  session.prefer(loaded.answers.language);
  return { text, ...loaded };
}

async function sit(interview: InterviewSession, { definition }: LoadedRubric, session: Session) {
  const { stdin, stderr } = session.io;
  const stop = new AbortController();
  const stopOn = (signal: EndSignal) => () => stop.abort(signal);
  const listeners = (Object.keys(EXIT_BY_SIGNAL) as EndSignal[]).map((signal) => [signal, stopOn(signal)] as const);
  for (const [signal, listener] of listeners) process.on(signal, listener);
  const { color } = session.rendering(stderr);
  const terminal = new Terminal({ input: stdin, output: stderr, paint: paintFor(color), stop: stop.signal });
  const view = (): View => ({
    rubric: definition,
    language: session.language,
    say: session.messages.ask,
    rubricWords: session.messages.rubric,
    file: printableText(path.basename(interview.file)),
    paint: paintFor(color),
    // A full last column makes some terminals break the line.
    width: Math.min(WIDEST, session.rendering(stderr).width) - 1,
    rows: (stderr as { rows?: number }).rows ?? DEFAULT_ROWS,
  });
  terminal.enter();
  try {
    return await converse({ session: interview, terminal, view });
  } finally {
    terminal.leave();
    for (const [signal, listener] of listeners) process.removeListener(signal, listener);
  }
}
