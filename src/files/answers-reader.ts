/** An answers document held against its schema and its rubric: everything that is wrong with it is found at once. Pure. */
import type { Answer, Answers, ProfileValue } from '../model/answers.ts';
import { nearest } from '../model/nearest.ts';
import { outlineOf } from '../model/outline.ts';
import { own } from '../model/own.ts';
import { problem, UserError, type Path, type Problem } from '../model/problem.ts';
import type { LoadedRubric, ProfileAttribute } from '../model/rubric.ts';
import { AnswerReader } from './answer-reader.ts';
import { byPlace } from './place.ts';
import { schemaProblems } from './validate.ts';
import { spelled } from './spelled.ts';
import { parseYaml, type Source } from './yaml.ts';

/** Answers, the rubric that they answer, and what their reader should know. */
export interface LoadedAnswers {
  rubric: LoadedRubric;
  answers: Answers;
  /** What does not stop a score: keys that nobody reads, attributes of the profile that are missing. */
  warnings: Problem[];
}

interface AnswersFile {
  rubric: string;
  language?: string;
  institution?: { name?: string; [attribute: string]: unknown };
  assessed?: string;
  respondent?: { name?: string; role?: string };
  answers?: Record<string, unknown> | null;
}

const KNOWN_KEYS = new Set(['rubric', 'language', 'institution', 'assessed', 'respondent', 'answers', 'retired']);

/**
 * Reads answers to a rubric that is at hand.
 * @param text an answers document, YAML or JSON
 * @param name what messages call the document
 * @throws UserError naming every error at once; also when the answers are for another rubric, or another major version of it
 */
export async function readAnswers(text: string, rubric: LoadedRubric, name = 'answers'): Promise<LoadedAnswers> {
  const source = parseYaml(text, name);
  return answersIn(source, (named) => {
    checkRubric(named, rubric, source);
    checkVersion(named, rubric, source, { builtIn: false });
    return rubric;
  });
}

/**
 * Reads answers from a parsed document.
 * @param rubricFor the rubric for the name that the document gives
 * @throws UserError naming every error at once, and what rubricFor throws
 */
export async function answersIn(source: Source, rubricFor: (named: string) => LoadedRubric | Promise<LoadedRubric>): Promise<LoadedAnswers> {
  const misfits = await schemaProblems('answers', source);
  const value = source.value as AnswersFile;
  if (misfits.some(({ path }) => path === undefined || path === 'rubric')) throw new UserError(isSaved(source.value) ? problem('not-answers', { kind: source.value.kind }, { location: { file: source.file } }) : misfits.sort(byPlace));

  const rubric = await rubricFor(value.rubric);
  const reader = new AnswersReader(source, rubric);
  const answers = reader.read(value);
  // The answers are described better by their questions than by the schema, which only knows their outer shape.
  const problems = [...misfits.filter((each) => !isAnswerPath(each.path)), ...reader.problems];
  const unexplained = misfits.filter((each) => isAnswerPath(each.path) && !reader.covers(each.path));
  if (problems.length + unexplained.length > 0) throw new UserError([...problems, ...unexplained].sort(byPlace));
  return { rubric, answers, warnings: reader.warnings };
}

/** Whether a document is one that the program wrote. */
const isSaved = (value: unknown): value is { kind: string } => typeof value === 'object' && value !== null && 'kind' in value && typeof value.kind === 'string' && 'schemaVersion' in value;

const isAnswerPath = (path: string | undefined): boolean => path?.startsWith('answers.') ?? false;

/** Refuses answers that name another rubric. */
export function checkRubric(named: string, { definition }: LoadedRubric, source: Source): void {
  const [id] = named.split('@');
  if (definition.rubric !== id) throw new UserError(problem('rubric-other', { named: id ?? '', actual: definition.rubric }, atRubric(source)));
}

/** Refuses answers to another major version of their rubric. The advice: a command that migrates, and whether the rubric came with the program. */
export function checkVersion(name: string, { definition }: LoadedRubric, source: Source, advice: { migrate?: string; builtIn: boolean }): void {
  const [id = '', named] = name.split('@');
  const { version: actual, migrations = [] } = definition;
  if (named === undefined || majorOf(named) === majorOf(actual)) return;
  if (majorOf(named) > majorOf(actual)) throw new UserError(newerVersion(id, named, actual, source, advice.builtIn));
  const migrate = migrations.some(({ from }) => from === majorOf(named)) ? advice.migrate : undefined;
  throw new UserError(problem('rubric-version', { id, named, actual, migrate }, atRubric(source)));
}

/** What is said of answers to a newer version than the rubric is. */
export function newerVersion(id: string, named: string, actual: string, source: Source, builtIn: boolean): Problem {
  return problem('rubric-version-newer', { id, named, actual, builtIn }, atRubric(source));
}

export const atRubric = (source: Source) => ({ location: source.locate(['rubric']), path: ['rubric'] });

export const majorOf = (version: string): number => Number(version.split('.')[0]);

/** Reads one document; what is wrong with it gathers in `problems`, all of it at once. */
class AnswersReader {
  readonly problems: Problem[] = [];
  readonly warnings: Problem[] = [];
  private readonly each: AnswerReader;

  constructor(
    private readonly source: Source,
    private readonly rubric: LoadedRubric,
  ) {
    this.each = new AnswerReader(source, this.problems, this.warnings);
  }

  read(file: AnswersFile): Answers {
    for (const key of Object.keys(file)) {
      if (!KNOWN_KEYS.has(key)) this.warn(problem('key-ignored', { key, nearest: nearest(key, KNOWN_KEYS) }, this.at([key], 'key')));
    }
    this.each.checkDate(file.assessed, ['assessed']);
    const answers = new Map<string, Answer>();
    const open = new Map<string, Answer>();
    const { byId } = outlineOf(this.rubric.definition);
    for (const [id, entry] of Object.entries(recordOf(file.answers))) {
      const path = ['answers', id];
      const node = byId.get(id);
      if (!node) {
        this.problems.push(problem('question-unknown', { id, nearest: nearest(id, byId.keys()) }, this.at(path, 'key')));
        continue;
      }
      const answer = this.each.read(node.question, entry, path);
      if (answer) (says(answer) ? answers : open).set(id, { ...answer, location: this.source.locate(path, 'key') });
    }
    return {
      institution: this.readInstitution(recordOf(file.institution)),
      ...(file.language !== undefined && { language: file.language }),
      ...(file.assessed !== undefined && { assessed: file.assessed }),
      ...(file.respondent && { respondent: file.respondent }),
      answers,
      ...(open.size > 0 && { open }),
      location: this.source.locate(['answers'], 'key'),
    };
  }

  /** Whether a path lies in an answer that already has a problem of its own. */
  covers(path: string | undefined): boolean {
    return this.problems.some((each) => each.path !== undefined && (path === each.path || path?.startsWith(`${each.path}.`) || each.path.startsWith(`${path}.`)));
  }

  private readInstitution(institution: Record<string, unknown>): Answers['institution'] {
    return { name: typeof institution.name === 'string' ? institution.name : '', profile: this.readProfile(institution) };
  }

  private readProfile(institution: Record<string, unknown>): Record<string, ProfileValue> {
    const profile: Record<string, ProfileValue> = {};
    const attributes = this.rubric.definition.profile ?? [];
    const missing: string[] = [];
    for (const attribute of attributes) {
      const value = own(institution, attribute.id);
      const path = ['institution', attribute.id];
      if (value === undefined || value === null) {
        if (attribute.required) missing.push(attribute.id);
        continue;
      }
      const read = this.readAttribute(attribute, value, path);
      if (read !== undefined) profile[attribute.id] = read;
    }
    if (missing.length > 0) this.warn(problem('profile-missing', { attributes: missing }, this.at(['institution'])));
    const known = ['name', ...attributes.map(({ id }) => id)];
    for (const key of Object.keys(institution)) {
      if (!known.includes(key)) {
        this.warn(problem('key-ignored', { key, nearest: nearest(key, known) }, this.at(['institution', key], 'key')));
      }
    }
    return profile;
  }

  private readAttribute(attribute: ProfileAttribute, value: unknown, path: Path): ProfileValue | undefined {
    if (attribute.type === 'number') {
      if (typeof value === 'number' && Number.isFinite(value)) return value;
      this.problems.push(problem('profile-number', { attribute: attribute.id }, this.at(path)));
      return undefined;
    }
    const allowed = (attribute.options ?? []).map(({ id }) => id);
    const values: unknown[] = Array.isArray(value) ? value : [value];
    if (Array.isArray(value) && !attribute.many) {
      this.problems.push(problem('profile-one', { attribute: attribute.id }, this.at(path)));
      return undefined;
    }
    const unknown = values.filter((each) => !allowed.includes(spelled(each)));
    for (const each of unknown) {
      const params = { attribute: attribute.id, value: spelled(each), allowed, nearest: nearest(spelled(each), allowed) };
      this.problems.push(problem('profile-option', params, this.at(path)));
    }
    if (unknown.length > 0) return undefined;
    return attribute.many ? values.map(String) : String(value);
  }

  private at(path: Path, part: 'key' | 'value' = 'value') {
    return { location: this.source.locate(path, part), path };
  }

  private warn(found: Problem): void {
    this.warnings.push(found);
  }
}

/** Whether an entry says something to its question. */
const says = ({ given, na, unknown }: Answer): boolean => (given ?? na ?? unknown) !== undefined;

/** A map of the file, or an empty one where the schema has found something else in its place. */
function recordOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
}
