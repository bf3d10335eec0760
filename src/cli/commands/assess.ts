/** `assess`: the guided self-assessment, saved after every answer. */
import { Conversation } from '../../ask/conversation.ts';
import type { Choices, Ending } from '../../ask/desk.ts';
import type { Scope } from '../../ask/flow.ts';
import { Interrupted } from '../../ask/interrupted.ts';
import { SecondLine } from '../../ask/screens/second-line.ts';
import { InterviewSession, type Opened } from '../../ask/session.ts';
import { checkAnswers } from '../../files/answers.ts';
import { loadFrameworks } from '../../files/frameworks.ts';
import { FileLock } from '../../files/lock.ts';
import { isMissing, readText, STDIN } from '../../files/read.ts';
import { builtInRubric, builtInRubrics, defaultRubric, loadRubric } from '../../files/rubric.ts';
import { parseYaml } from '../../files/yaml.ts';
import { LANGUAGES } from '../../messages/index.ts';
import { nearest } from '../../model/nearest.ts';
import { ownershipOf } from '../../model/owners.ts';
import { describe, problem, UserError } from '../../model/problem.ts';
import type { LoadedRubric } from '../../model/rubric.ts';
import { printableText } from '../../render/printable.ts';
import { commandLine } from '../command-line.ts';
import { letGoOfTerminal } from '../hang-up.ts';
import { EXIT, write } from '../io.ts';
import { publish } from '../output.ts';
import { asOfFrom, scoreFile, targetFrom, type ScoringOptions } from '../scoring.ts';
import type { CommonOptions, Session } from '../session.ts';
import { EXIT_BY_SIGNAL, hold } from '../sitting.ts';
import { settingsFrom, type ConfigOptions } from '../settings.ts';

export interface AssessOptions extends ScoringOptions, CommonOptions, ConfigOptions {
  plain?: boolean;
  /** Asks only the questions of this role. */
  role?: string;
  /** Takes the file from another interview. */
  takeOver?: boolean;
  /** Goes through the answers with a reviewer. */
  review?: boolean;
}

const DEFAULT_FILE = 'answers.yaml';

export async function assessCommand(given: string | undefined, asked: AssessOptions, session: Session): Promise<number> {
  const { stdin, stderr } = session.io;
  if (!stdin.isTTY || !stderr.isTTY || given === STDIN) throw new UserError(problem('no-terminal', {}));
  const { words } = await settingsFrom({ ...asked, ...(given !== undefined && { answers: given }) }, session);
  const options: AssessOptions = { ...asked, ...words };
  const file = words.answers ?? DEFAULT_FILE;
  const lock = await FileLock.take(file, options);
  try {
    return await converse(file, lock, options, session);
  } finally {
    await lock.release();
  }
}

async function converse(file: string, lock: FileLock, options: AssessOptions, session: Session): Promise<number> {
  const conversation = await begin(file, lock, options, session);
  try {
    const ending = await sit(conversation, options, session);
    await conversation.settled();
    return await finish(ending, conversation, file, options, session);
  } catch (error) {
    if (!(error instanceof Interrupted)) throw error;
    await conversation.settled();
    const { ask } = session.messages;
    const isSaved = conversation.session.file.state === 'saved';
    tell(isSaved ? ask.interrupted(file) : ask.nothingSaved, [[again(conversation, options), '']], file, withChoices(options, conversation.choices), session);
    if (error.signal === 'SIGHUP') letGoOfTerminal();
    return EXIT_BY_SIGNAL[error.signal];
  }
}

async function begin(file: string, lock: FileLock, options: AssessOptions, session: Session): Promise<Conversation> {
  const asOf = asOfFrom(options.asOf);
  const existing = await open(file, options, session);
  if (options.review && !existing) throw new UserError(problem('file-missing', { file }));
  const rubric = existing?.rubric ?? (await loadRubric(options.rubric ?? defaultRubric()));
  const frameworks = await loadFrameworks(rubric.definition.frameworks, options.rubric);
  const choices: Choices = { language: session.language, rubric, rubricNamed: options.rubric, target: await targetFrom(options.target, rubric) };
  const read = async (text: string) => (await checkAnswers(parseYaml(text, file), choices.rubricNamed)).answers;
  const sessionWith = ({ definition }: LoadedRubric, opened?: Opened) =>
    new InterviewSession({ file, rubric: definition, opened, language: () => choices.language, now: () => new Date(), read, lock });
  const interview = sessionWith(rubric, existing);
  if (options.role !== undefined) interview.take({ scope: scopeOfRole(options.role, rubric), order: 'dimension' });
  return new Conversation({
    ...(options.review && { screens: new SecondLine() }),
    session: interview,
    choices,
    offers: existing || options.rubric !== undefined ? [] : builtInRubrics().map((id) => ({ id, rubric: builtInRubric(id) as LoadedRubric })),
    asOf,
    frameworks,
    rubric: async (named) => {
      try {
        const loaded = await loadRubric(named);
        return { rubric: loaded, session: sessionWith(loaded), frameworks: await loadFrameworks(loaded.definition.frameworks, named) };
      } catch (error) {
        if (!(error instanceof UserError)) throw error;
        return error.problems.map((each) => describe(each, LANGUAGES[choices.language]).message).join(' ');
      }
    },
  });
}

/** The questions of a role. @throws UserError when the rubric gives none to it */
function scopeOfRole(role: string, { definition }: LoadedRubric): Scope {
  const { roles } = ownershipOf(definition);
  const found = roles.find(({ id }) => id === role);
  if (found) return { kind: 'role', id: role, questions: new Set(found.questions.map(({ id }) => id)) };
  const known = roles.map(({ id }) => id);
  throw new UserError(problem('role-unknown', { id: role, known, nearest: nearest(role, known) }));
}

/** Reads and checks an answers file that exists; nothing is asked of one that has errors. */
async function open(file: string, { rubric }: AssessOptions, session: Session): Promise<(Opened & { rubric: LoadedRubric }) | undefined> {
  let text: string;
  try {
    text = await readText(file);
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
  const loaded = await checkAnswers(parseYaml(text, file), rubric);
  session.prefer(loaded.answers.language);
  return { text, ...loaded };
}

/** Holds the conversation on the terminal, in full screens or in lines. */
async function sit(conversation: Conversation, { plain }: AssessOptions, session: Session): Promise<Ending> {
  const { choices } = conversation;
  try {
    return await hold(conversation, { plain, rubric: () => choices.rubric.definition, language: () => choices.language }, session);
  } finally {
    session.choose(choices.language);
  }
}

/** Prints the result where there is one, and what to run next. */
async function finish(ending: Ending, conversation: Conversation, file: string, options: AssessOptions, session: Session): Promise<number> {
  const { ask } = session.messages;
  const { choices, session: interview } = conversation;
  const chosen = withChoices(options, choices);
  if (ending === 'paused') {
    tell(interview.file.state === 'saved' ? ask.paused(file) : ask.leftEmpty, [[again(conversation, options), '']], file, chosen, session);
    return EXIT.done;
  }
  await publish(await scoreFile(file, chosen, session), [{ format: 'table' }], session);
  const { next } = ask;
  const steps: [string, string][] = [['score', next.score], ['score -f html=report.html', next.html], ['plan --budget 26', next.plan], ['explain overall', next.explain]];
  if (!session.options.quiet) tell(ask.finished(file), interview.isComplete ? steps : [['assess', next.assess], ...steps], file, chosen, session);
  return EXIT.done;
}

/** The command that goes on with the same questions in the same manner. */
function again({ session }: Conversation, { review, plain }: AssessOptions): string {
  const { scope } = session.interview.route;
  return ['assess', ...(scope.kind === 'role' ? [`--role ${scope.id}`] : []), ...(review ? ['--review'] : []), ...(plain ? ['--plain'] : [])].join(' ');
}

/** The options under which the same would be seen again. */
function withChoices(options: AssessOptions, { rubricNamed, target }: Choices): AssessOptions {
  return { ...options, ...(rubricNamed !== undefined && { rubric: rubricNamed }), ...(typeof target === 'string' && { target }) };
}

/** Says something on the terminal, with commands to copy and what they are for. */
function tell(line: string, commands: readonly (readonly [command: string, purpose: string])[], file: string, options: AssessOptions, { io }: Session): void {
  const lines = commands.map(([command, purpose]) => `  ${commandLine(io.invokedAs, command, file, options)}${purpose === '' ? '' : `  # ${purpose}`}\n`);
  write(io.stderr, `${printableText(line)}\n${lines.join('')}`);
}
