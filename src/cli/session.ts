/** One run of the program: its streams, its language, and what it tells the user beside the document. */
import { LANGUAGES, nearestLanguage, type Language, type Messages } from '../messages/index.ts';
import { nameInRepository } from '../files/repository.ts';
import type { Location } from '../model/answers.ts';
import { describe, problem, UserError, type Problem, type ProblemCode } from '../model/problem.ts';
import { toJson } from '../render/json.ts';
import { blanked } from '../render/printable.ts';
import type { RenderOptions } from '../render/words.ts';
import { errorsDocument } from './errors.ts';
import { colorOf, fitted, localeOf, widthOf, write, type Io } from './io.ts';

/** Options that every command has. */
export interface CommonOptions {
  lang?: string;
  color?: boolean;
  quiet?: boolean;
  json?: boolean;
  debug?: boolean;
}

export class Session {
  language: Language;
  /** Whether the language was asked for, so that no file's own counts. */
  private chosen: boolean;
  /** Where in the configuration that stands of which something is wrong: it shows only once other files are read. */
  places: Partial<Record<ProblemCode, Partial<Location>>> = {};
  /** Warnings that were told: several files of one rubric would repeat them. */
  private readonly warned = new Set<string>();

  constructor(
    readonly io: Io,
    readonly options: CommonOptions,
  ) {
    const asked = nearestLanguage(options.lang) ?? nearestLanguage(io.env.GENAI_READINESS_LANG);
    this.chosen = asked !== undefined;
    this.language = asked ?? localeOf(io.env, nearestLanguage) ?? 'en';
  }

  /** Whether the language was asked for by flag, environment or configuration. */
  get isLanguageChosen(): boolean {
    return this.chosen;
  }

  get messages(): Messages {
    return LANGUAGES[this.language];
  }

  /** Takes the language that a document asks for, unless one was asked for by flag, environment or configuration. */
  prefer(tag: string | undefined): void {
    if (!this.chosen) this.language = nearestLanguage(tag) ?? this.language;
  }

  /** Takes the language that the configuration asks for. @throws UserError when the program does not speak it. */
  choose(tag: string): void {
    this.language = checkedLanguage(tag);
    this.chosen = true;
  }

  rendering(stream: Io['stdout']): RenderOptions {
    return {
      language: this.language,
      width: widthOf(stream, this.io.env),
      color: colorOf(this.options.color, stream, this.io.env),
      nameInRepository: (file) => nameInRepository(file, process.cwd()),
    };
  }

  /** Lines for the user on standard error, unless they asked for quiet. */
  hint(lines: string): void {
    if (!this.options.quiet) this.tell(lines);
  }

  warn(warnings: readonly Problem[]): void {
    if (this.options.quiet || this.options.json) return;
    this.print(
      warnings.filter((each) => !this.warned.has(JSON.stringify(each))),
      'warning',
    );
    for (const each of warnings) this.warned.add(JSON.stringify(each));
  }

  /** Warnings of many documents, each told once. */
  warnOfLines(warned: readonly { problem: Problem; lines: number; firstLine: number }[]): void {
    for (const { problem: found, lines, firstLine } of warned) {
      this.warn([{ ...found, location: { ...found.location, line: firstLine } }]);
      if (lines > 1 && !this.options.json) this.hint(`  ${this.messages.cli.inLines(lines)}`);
    }
  }

  /** Prints problems for a person, or as JSON for a machine. */
  fail(found: readonly Problem[]): void {
    const problems = found.map((each) => ({ ...each, location: each.location ?? this.places[each.code] }));
    if (this.options.json) write(this.io.stderr, `${toJson(errorsDocument(problems, this.messages), 2)}\n`);
    else this.print(problems, 'error');
  }

  private tell(lines: string): void {
    write(this.io.stderr, `${fitted(lines, this.io.stderr, this.io.env)}\n`);
  }

  private print(problems: readonly Problem[], severity: 'error' | 'warning'): void {
    for (const each of problems) {
      const { message, hint } = describe(each, this.messages);
      const place = placeOf(each, message);
      const subject = [place, each.path].filter(Boolean).join('  ');
      const { warning, error, hint: hintLabel, colon } = this.messages.cli;
      const label = severity === 'warning' ? warning + colon : place ? '' : error + colon;
      // Text from files never moves the cursor.
      this.tell(blanked(`${label}${subject ? subject + colon : ''}${message}`));
      if (hint) this.tell(blanked(`  ${hintLabel}${colon}${hint}`));
    }
  }
}

/** Where it is wrong, as editors read it; a file without a line is not named again where the message names it. */
function placeOf({ location: { file, line, column } = {} }: Problem, message: string): string {
  if (file !== undefined && line === undefined && message.includes(file)) return '';
  return [file, line, column].filter((part) => part !== undefined).join(':');
}

/** A language that was asked for. @throws UserError when the program does not speak it */
export function checkedLanguage(tag: string): Language {
  const language = nearestLanguage(tag);
  if (!language) throw new UserError(problem('language-unknown', { value: tag, known: Object.keys(LANGUAGES) }));
  return language;
}
