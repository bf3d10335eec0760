/** The line filter on one block of lines: an answers document a line in, a result or its errors a line out. */
import { isUtf8 } from 'node:buffer';
import { checkAnswers } from '../../files/answers.ts';
import { LineReader } from '../../files/answers-line.ts';
import type { LoadedAnswers } from '../../files/answers-reader.ts';
import { isFaithful } from '../../files/json-shape.ts';
import type { Block } from '../../files/lines.ts';
import { decode, INPUT_LIMIT, MEGABYTE } from '../../files/read.ts';
import { parseJson } from '../../files/report.ts';
import { loadRubric } from '../../files/rubric.ts';
import { parseYaml, placeless, type Source } from '../../files/yaml.ts';
import { LANGUAGES, nearestLanguage, type Language } from '../../messages/index.ts';
import { problem, UserError, type Problem } from '../../model/problem.ts';
import type { LoadedRubric } from '../../model/rubric.ts';
import { outlineOf } from '../../model/outline.ts';
import type { EvidenceMode, Redaction } from '../../model/vocabulary.ts';
import { redact } from '../../redact/redact.ts';
import { toJson } from '../../render/json.ts';
import { saidOn } from '../../score/evaluate.ts';
import { resultScorer } from '../../score/result.ts';
import { score } from '../../score/score.ts';
import { settingsOf } from '../../score/settings.ts';
import { errorsDocument } from '../errors.ts';
import { scoreOptionsFrom, type ScoringOptions } from '../scoring.ts';
import { Warnings, type Warned } from './warnings.ts';

/** What a filter goes by; plain data, so that it can be handed to another thread. */
export interface LineTerms {
  /** Name of the input in messages. */
  file: string;
  scoring: ScoringOptions & { asOf: string };
  language: Language;
  /** The language was asked for; otherwise a whole report is in that of its own line. */
  chosen: boolean;
  redact: Redaction[];
  /** Whole reports instead of compact results. */
  full: boolean;
}

/** What became of a block. */
export interface Filtered {
  text: string;
  lines: number;
  /** Lines with errors in place of a result. */
  bad: number;
}

/** One rubric that lines were met for, made ready. */
interface Yardstick {
  reader: LineReader;
  score: ReturnType<typeof resultScorer>;
  /** Names by which lines call it. */
  names: Set<string>;
}

const NEWLINE = 10;

export class LineFilter {
  private readonly rubrics = new Map<string, LoadedRubric>();
  private readonly yardsticks = new Map<LoadedRubric, Yardstick>();
  private readonly warnings = new Warnings();

  constructor(private readonly terms: LineTerms) {}

  /** Warnings met so far, each once. */
  warned(): Warned[] {
    return this.warnings.all();
  }

  async filter({ firstLine, bytes, tooLong }: Block): Promise<Filtered> {
    const filtered: Filtered = { text: '', lines: 0, bad: 0 };
    if (tooLong) {
      const found = problem('line-too-long', { limit: INPUT_LIMIT / MEGABYTE }, { location: { file: this.terms.file, line: firstLine, column: 1 } });
      return { text: this.errors([found], firstLine), lines: 1, bad: 1 };
    }
    const whole = bytes.at(-1) === NEWLINE ? bytes : Buffer.concat([bytes, Buffer.of(NEWLINE)]);
    const sound = isUtf8(whole);
    for (let at = 0, end = 0; at < whole.length; at = end + 1) {
      end = whole.indexOf(NEWLINE, at);
      const line = firstLine + filtered.lines++;
      const printed = sound && !this.terms.full ? this.quickly(whole, at, line) : undefined;
      filtered.text += printed ?? (await this.carefully(whole.subarray(at, end), line, filtered));
    }
    return filtered;
  }

  /** The result of an ordinary line; undefined where it has to be looked at carefully. */
  private quickly(bytes: Uint8Array, at: number, line: number): string | undefined {
    for (const { reader, score: scoreLine } of this.yardsticks.values()) {
      const read = reader.read(bytes, at);
      if (!read) continue;
      if (read.warnings !== '' && !this.warnings.again(read.warnings, line)) return undefined;
      return `${toJson(scoreLine(line, this.nameOf(read.name, line), read.profile, read.said))}\n`;
    }
    return undefined;
  }

  /** The same by the reader of answers files, which knows every error by its place. */
  private async carefully(bytes: Uint8Array, line: number, filtered: Filtered): Promise<string> {
    try {
      const text = decode(bytes, this.terms.file);
      return text.trim() === '' ? '' : `${await this.printed(text, line)}\n`;
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      filtered.bad++;
      return this.errors(error.problems, line);
    }
  }

  private async printed(text: string, line: number): Promise<string> {
    const { terms } = this;
    const value = parseJson(text, terms.file);
    const loaded = await this.check(value, text, line);
    this.warnings.add(loaded.warnings, line);
    const { rubric, answers } = loaded;
    const language = (terms.chosen ? undefined : nearestLanguage(answers.language)) ?? terms.language;
    const options = await scoreOptionsFrom(rubric, terms.scoring, { language });
    if (terms.full) {
      const report = score(rubric, answers, options);
      return toJson(redact(report, terms.redact, () => LANGUAGES[language].report.nameRemoved(line)));
    }
    const yardstick = this.yardstickOf(rubric);
    const { rubric: called } = value as { rubric: string };
    if (!yardstick.names.has(called)) yardstick.reader.accept(called);
    yardstick.names.add(called);
    const { name, profile } = answers.institution;
    const said = outlineOf(rubric.definition).questions.map(({ id }) => saidOn(options.asOf, answers.answers.get(id)));
    return toJson(yardstick.score(line, this.nameOf(name, line), profile, said));
  }

  /** Only what is wrong is read a second time, with the place of everything. */
  private async check(value: unknown, text: string, line: number): Promise<LoadedAnswers> {
    const { file } = this.terms;
    if (isFaithful(value, text)) {
      try {
        return await this.loaded(placeless(file, value), line);
      } catch (error) {
        if (!(error instanceof UserError)) throw error;
      }
    }
    return this.loaded(parseYaml(text, file), line);
  }

  private loaded(source: Source, line: number): Promise<LoadedAnswers> {
    const inLine: Source = { ...source, locate: (path, part) => ({ ...source.locate(path, part), line }) };
    return checkAnswers(inLine, this.terms.scoring.rubric, async (idOrPath) => {
      const rubric = this.rubrics.get(idOrPath) ?? (await loadRubric(idOrPath));
      this.rubrics.set(idOrPath, rubric);
      return rubric;
    });
  }

  private yardstickOf(rubric: LoadedRubric): Yardstick {
    const known = this.yardsticks.get(rubric);
    if (known) return known;
    const { asOf, evidence, weights } = this.terms.scoring;
    const evidenceMode = (evidence as EvidenceMode | undefined) ?? settingsOf(rubric.definition).evidenceMode;
    const made: Yardstick = { reader: new LineReader(rubric.definition, asOf), score: resultScorer(rubric, { evidenceMode, weightSet: weights }), names: new Set() };
    this.yardsticks.set(rubric, made);
    return made;
  }

  private nameOf(name: string, line: number): string {
    const { redact: what, language } = this.terms;
    return what.includes('names') ? LANGUAGES[language].report.nameRemoved(line) : name;
  }

  /** Errors in place of the result; what a problem says of the one line that it knows is of this line. */
  private errors(problems: readonly Problem[], line: number): string {
    const { file, language } = this.terms;
    const located = problems.map((each) => {
      const { location = { file } } = each;
      return location.file === file ? { ...each, location: { ...location, line } } : each;
    });
    return `${toJson(errorsDocument(located, LANGUAGES[language]))}\n`;
  }
}
