/** `questionnaire`: for people who fill in spreadsheets, out and back in. */
import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { answersText } from '../../files/answers-text.ts';
import { checkAnswers, loadAnswers } from '../../files/answers.ts';
import { readBytes } from '../../files/read.ts';
import { defaultRubric, loadRubric } from '../../files/rubric.ts';
import { writeWhole } from '../../files/write.ts';
import type { Source } from '../../files/yaml.ts';
import { problem, UserError } from '../../model/problem.ts';
import { unpackedSize } from '../../questionnaire/archive.ts';
import { questionnaireWorkbook } from '../../questionnaire/export.ts';
import { openQuestionnaire, type Filled } from '../../questionnaire/import.ts';
import { commandLine } from '../command-line.ts';
import { EXIT } from '../io.ts';
import type { Session } from '../session.ts';

/** Larger workbooks are none that people fill in. */
const LIMIT = 10_000_000;
/** One of 500 questions in two languages has 2 MB. */
const UNPACKED_LIMIT = 20_000_000;

interface ExportOptions {
  xlsx: string;
  rubric?: string;
  both?: boolean;
}

export async function questionnaireExportCommand(file: string | undefined, { xlsx, rubric: named, both }: ExportOptions, session: Session): Promise<number> {
  refuseExisting(xlsx);
  const loaded = file === undefined ? undefined : await loadAnswers(file, named);
  session.prefer(loaded?.answers.language);
  const { definition } = loaded?.rubric ?? (await loadRubric(named ?? defaultRubric()));
  const { language } = session;
  const workbook = await questionnaireWorkbook({ rubric: definition, answers: loaded?.answers, language, languages: both ? definition.languages : [language] });
  await writeWhole(xlsx, workbook);
  const { questionnaire: say } = session.messages;
  session.hint(say.exported(xlsx));
  session.hint(say.exportNext(again('questionnaire import', xlsx, named, session)));
  return EXIT.done;
}

export async function questionnaireImportCommand(file: string, { output, rubric: named }: { output: string; rubric?: string }, session: Session): Promise<number> {
  const opened = await open(file);
  refuseExisting(output);
  const [id = ''] = opened.rubric.split('@');
  const rubric = await loadRubric(named ?? id);
  const filled = opened.read(rubric.definition);
  // The same reader as for a file of answers says what is wrong, at the cell instead of the line.
  const { answers } = await checkAnswers(sourceOf(file, filled, session), named);
  await writeWhole(output, answersText(filled.value));
  const { questionnaire: say } = session.messages;
  session.hint(say.imported(answers.answers.size, output));
  session.hint(say.importNext(again('score', output, named, session)));
  return EXIT.done;
}

/** What a file holds may be what somebody filled in; a pipe or an empty file holds nothing yet. */
function refuseExisting(file: string): void {
  if (existsSync(file) && statSync(file).size > 0) throw new UserError(problem('file-exists', { file }));
}

/** What to run next, by the same rubric. */
const again = (command: string, file: string, rubric: string | undefined, { io }: Session): string => commandLine(io.invokedAs, command, file, { ...(rubric !== undefined && { rubric }) });

async function open(file: string) {
  const bytes = readBytes(file, LIMIT);
  if (unpackedSize(bytes) > UNPACKED_LIMIT) throw new UserError(problem('workbook-too-large', { limit: UNPACKED_LIMIT / 1_000_000 }, { location: { file } }));
  const opened = await openQuestionnaire(bytes).catch(() => undefined);
  if (!opened) throw new UserError(problem('questionnaire-none', { file }));
  return opened;
}

function sourceOf(file: string, { value, cellOf }: Filled, { messages }: Session): Source {
  const name = path.basename(file);
  return {
    file,
    value,
    locate: (at) => {
      const { sheet, cell } = cellOf(at);
      return { file: messages.questionnaire.cell(name, sheet, cell) } as ReturnType<Source['locate']>;
    },
    isPlain: () => false,
  };
}
