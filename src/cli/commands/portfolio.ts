/** `portfolio`: many institutions, from a folder, from the results of the line filter, or from portfolios of parts. */
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { CONFIG_NAMES } from '../../files/config.ts';
import { blocksOf, bytesOf } from '../../files/lines.ts';
import { asUserError, decode, INPUT_LIMIT, MEGABYTE, readText, STDIN } from '../../files/read.ts';
import { checkReport, isReport, looksLikeJson, parseJson, REPORT_LIMIT } from '../../files/report.ts';
import { builtInRubric, loadRubric } from '../../files/rubric.ts';
import { schemaProblems } from '../../files/validate.ts';
import { placeless } from '../../files/yaml.ts';
import type { Portfolio } from '../../model/portfolio.ts';
import { problem, UserError, type Problem, type ProblemCode } from '../../model/problem.ts';
import type { Texts } from '../../model/report.ts';
import type { Result } from '../../model/result.ts';
import { contradictionsIn } from '../../portfolio/contradictions.ts';
import { entryOfReport, entryOfResult } from '../../portfolio/entry.ts';
import { PortfolioBuilder } from '../../portfolio/portfolio.ts';
import { textsOf } from '../../score/texts.ts';
import { EXIT } from '../io.ts';
import { publish } from '../output.ts';
import { checkStdinOnce, reportFrom, type ScoringOptions } from '../scoring.ts';
import type { Session } from '../session.ts';
import { settingsFrom, type SettingsOptions } from '../settings.ts';

/** What is wrong with one line of a file in this way is wrong with all of them. */
const ONCE: ReadonlySet<ProblemCode> = new Set(['not-a-result', 'portfolio-parts', 'portfolio-names', 'portfolio-rubric', 'portfolio-evidence', 'name-unknown']);

/** More problems than these are not gathered: whoever meets so many mends the first and runs again. */
const MOST_PROBLEMS = 100;

export async function portfolioCommand(inputs: readonly string[], options: SettingsOptions & { by?: string }, session: Session): Promise<number> {
  const { words, outputs } = await settingsFrom(options, session);
  checkStdinOnce(inputs);
  const reader = new Reader(new PortfolioBuilder({ by: options.by }), words, session);
  for (const input of inputs) await reader.read(input);
  if (reader.problems.length > 0) throw new UserError(reader.problems);
  session.prefer(reader.language);
  await publish(reader.builder.portfolio(session.language), outputs, session, words);
  return EXIT.done;
}

/** Reads one input after the other; what is wrong with any of them gathers, all of it at once. */
class Reader {
  readonly problems: Problem[] = [];
  /** The language of the first document that states one. */
  language: string | undefined;
  private readonly names = new Map<string, Record<string, Texts>>();

  constructor(
    readonly builder: PortfolioBuilder,
    private readonly options: ScoringOptions,
    private readonly session: Session,
  ) {}

  async read(input: string): Promise<void> {
    await this.gather(async () => {
      if (input === STDIN) return this.lines(input);
      const found = await stat(input).catch(refusing(input));
      if (found.isDirectory()) return this.folder(input);
      return /\.(ndjson|jsonl)$/.test(input) ? this.lines(input) : this.file(input);
    });
  }

  private async folder(folder: string): Promise<void> {
    const names = (await readdir(folder).catch(refusing(folder))).filter((name) => /\.(ya?ml|json)$/.test(name) && !CONFIG_NAMES.includes(name)).sort();
    for (const name of names) await this.gather(() => this.file(path.join(folder, name)));
  }

  /** Answers, a report, or a portfolio. */
  private async file(file: string): Promise<void> {
    if (file.endsWith('.json')) {
      const text = await readText(file, { limit: REPORT_LIMIT });
      const value = looksLikeJson(text, file) ? parseJson(text, file) : undefined;
      if (kindOf(value) === 'portfolio') return this.part(value, file);
    }
    const report = await reportFrom(file, this.options, this.session);
    this.language ??= report.language;
    this.builder.add(entryOfReport(report), file);
  }

  private async part(value: unknown, file: string): Promise<void> {
    await fits('portfolio', value, file);
    const contradictions = contradictionsIn(value as Portfolio);
    if (contradictions.length > 0) throw new UserError(contradictions.map((each) => ({ ...each, location: { file } })));
    this.language ??= (value as Portfolio).language;
    this.builder.merge(value as Portfolio, file);
  }

  /** Results or reports, one a line; a line with errors is left out and counted. */
  private async lines(file: string): Promise<void> {
    for await (const { firstLine, bytes, tooLong } of blocksOf(bytesOf(file, this.session.io), 1)) {
      if (tooLong) throw new UserError(problem('line-too-long', { limit: INPUT_LIMIT / MEGABYTE }, { location: { file, line: firstLine } }));
      let line = firstLine;
      for (const text of decode(bytes, file).replace(/\n$/, '').split('\n')) {
        if (text.trim() !== '') await this.gather(() => this.line(text, file), line);
        line++;
        if (this.problems.length >= MOST_PROBLEMS) return;
      }
    }
  }

  private async line(text: string, file: string): Promise<void> {
    const value = parseJson(text, file);
    if (kindOf(value) === 'errors') return this.builder.leaveOut();
    if (isReport(value)) return this.builder.add(entryOfReport(await checkReport(value, file)), file);
    if (typeof value !== 'object' || value === null || !('overall' in value)) throw new UserError(problem('not-a-result', {}, { location: { file } }));
    await fits('result', value, file);
    const result = value as Result;
    this.builder.add(entryOfResult(result, await this.namesOf(result.rubric)), file);
  }

  /** A result does not hold the names of what it scores; its rubric does. */
  private async namesOf({ id, version, digest }: Result['rubric']): Promise<Record<string, Texts>> {
    const known = this.names.get(digest);
    if (known) return known;
    const rubric = this.options.rubric === undefined ? builtInRubric(id) : await loadRubric(this.options.rubric);
    if (rubric?.digest !== digest) throw new UserError(problem('portfolio-names', { rubric: `${id} ${version}` }));
    const texts = textsOf(rubric.definition, undefined, undefined);
    this.names.set(digest, texts);
    return texts;
  }

  private async gather(work: () => void | Promise<void>, line?: number): Promise<void> {
    try {
      await work();
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      for (const each of error.problems) {
        if (ONCE.has(each.code) && this.problems.some(({ code, location }) => code === each.code && location?.file === each.location?.file)) continue;
        this.problems.push(line === undefined || !each.location ? each : { ...each, location: { ...each.location, line } });
      }
    }
  }
}

/** Throws what the system says of a file as something that the user can mend. */
const refusing =
  (file: string) =>
  (error: unknown): never => {
    throw asUserError(error, file);
  };

function kindOf(value: unknown): unknown {
  return typeof value === 'object' && value !== null && 'kind' in value ? value.kind : undefined;
}

async function fits(schema: 'result' | 'portfolio', value: unknown, file: string): Promise<void> {
  const misfits = await schemaProblems(schema, placeless(file, value));
  if (misfits.length > 0) throw new UserError(misfits);
}
