/** Answers the shell's question what may follow. */
import { LANGUAGES, type Language } from '../../messages/index.ts';
import { EXIT, write, type Io } from '../io.ts';
import { buildProgram } from '../program.ts';
import { candidatesFor } from './candidates.ts';
import { FILES } from './scripts.ts';
import { valuesIn } from './values.ts';

/** @param words the words behind the request; the last begins with the sign that keeps it alive when empty */
export async function answerShell(words: readonly string[], language: Language, io: Io): Promise<number> {
  const program = buildProgram(LANGUAGES[language], () => undefined);
  const typed = [...words.slice(0, -1), (words.at(-1) ?? '').slice(1)];
  const { candidates, files } = await candidatesFor(program, typed, valuesIn(language));
  const lines = candidates.map(({ value, meaning }) => (meaning === '' ? value : `${value}\t${meaning.replace(/\s+/g, ' ')}`));
  write(io.stdout, [...lines, ...(files ? [FILES] : [])].map((line) => `${line}\n`).join(''));
  return EXIT.done;
}
