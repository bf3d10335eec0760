/** A report with all that is needed to write it down in one language. */
import { LANGUAGES, type Language, type Messages } from '../../messages/index.ts';
import type { Report } from '../../model/report.ts';
import { printableIn } from '../printable.ts';
import { wordsFor, type Words } from '../words.ts';

export interface Sheet {
  report: Report;
  words: Words;
  say: Messages['html'];
  language: Language;
}

export function sheetOf(source: Report, language: Language): Sheet {
  const report = printableIn(source, language);
  return { report, words: wordsFor(report.texts, language, 'long'), say: LANGUAGES[language].html, language };
}

/** Every language has its own copy of the page, so ids carry the language. */
export const idIn = (language: Language, name: string): string => `${language}-${name}`;
