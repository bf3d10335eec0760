/** `merge --reconcile`: the group goes through what it does not agree on; every decision is saved at once. */
import { Interrupted } from '../ask/interrupted.ts';
import { Reconciliation } from '../ask/reconciliation.ts';
import { AnswersDocument } from '../files/answers-document.ts';
import { AnswersFile } from '../files/answers-file.ts';
import { FileLock } from '../files/lock.ts';
import { parseYaml } from '../files/yaml.ts';
import { checkAnswers, loadAnswers } from '../files/answers.ts';
import type { LoadedAnswers } from '../files/answers-reader.ts';
import type { Agreement } from '../model/agreement.ts';
import { agreementOf } from '../panel/agreement.ts';
import { printableText } from '../render/printable.ts';
import { commandLine } from './command-line.ts';
import { letGoOfTerminal } from './hang-up.ts';
import { EXIT, write } from './io.ts';
import { scoreOptionsFrom } from './scoring.ts';
import type { Session } from './session.ts';
import type { SettingsOptions } from './settings.ts';
import { EXIT_BY_SIGNAL, hold } from './sitting.ts';

export interface Merged {
  file: string;
  text: string;
  loaded: LoadedAnswers;
  agreement: Agreement;
}

type ReconcileOptions = SettingsOptions & { plain?: boolean; output?: string; takeOver?: boolean };

/** Holds the sitting, and says then how far the group agrees. */
export async function reconcileFile({ file, text, loaded, agreement }: Merged, options: ReconcileOptions, session: Session, publish: (after: Agreement) => Promise<void>): Promise<number> {
  const { panel } = session.messages;
  if (agreement.reconcile.length === 0) {
    await publish(agreement);
    session.hint(panel.nothingLeft);
    return EXIT.done;
  }
  const lock = await FileLock.take(file, options);
  try {
    return await decide({ file, text, loaded, agreement }, lock, options, session, publish);
  } finally {
    await lock.release();
  }
}

async function decide({ file, text, loaded, agreement }: Merged, lock: FileLock, options: ReconcileOptions, session: Session, publish: (after: Agreement) => Promise<void>): Promise<number> {
  const { panel } = session.messages;
  const { definition } = loaded.rubric;
  const document = AnswersDocument.of(text);
  const read = async (now: string) => (await checkAnswers(parseYaml(now, file), options.rubric)).answers;
  const saved = new AnswersFile({ path: file, document, begin: () => document, read, lock });
  const talk = new Reconciliation({ rubric: definition, answers: loaded.answers, conflicts: agreement.reconcile, file: saved, now: () => new Date() });
  try {
    await hold(talk, { plain: options.plain, rubric: () => definition, language: () => session.language }, session);
    await talk.settled();
  } catch (error) {
    if (!(error instanceof Interrupted)) throw error;
    await talk.settled();
    write(session.io.stderr, `${printableText(panel.brokenOff(file))}\n  ${again(file, options, session)}\n`);
    if (error.signal === 'SIGHUP') letGoOfTerminal();
    return EXIT_BY_SIGNAL[error.signal];
  }
  const after = agreementOf(loaded.rubric, (await loadAnswers(file, options.rubric)).answers, await scoreOptionsFrom(loaded.rubric, options, session));
  await publish(after);
  session.hint(panel.reconciled(talk.decided, after.reconcile.length, file));
  if (after.reconcile.length > 0) session.hint(`${panel.walkThrough}\n  ${again(file, options, session)}`);
  return EXIT.done;
}

/** The command that goes on with what is left. */
const again = (file: string, { output: _, ...options }: ReconcileOptions, { io, options: common }: Session): string =>
  commandLine(io.invokedAs, 'merge --reconcile', file, { ...options, ...(common.lang !== undefined && { lang: common.lang }) });
