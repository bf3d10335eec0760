/**
 * What a run goes by, and where each value comes from: flags before the environment, before the configuration file.
 * Paths in the file are relative to it.
 */
import path from 'node:path';
import { byPlace } from '../files/place.ts';
import { findConfig, readConfig, type LoadedConfig } from '../files/config.ts';
import { builtInRubrics } from '../files/rubric.ts';
import { gateFrom, type Gate } from '../gate/gate.ts';
import type { Location } from '../model/answers.ts';
import type { Config } from '../model/config.ts';
import { EVIDENCE_MODES, REDACTIONS } from '../model/vocabulary.ts';
import { gathering, problem, UserError, type Problem, type ProblemCode } from '../model/problem.ts';
import { gatesFrom, type GateOptions } from './gating.ts';
import { outputsFrom, type Output, type OutputOptions } from './output.ts';
import type { ScoringOptions } from './scoring.ts';
import { checkedLanguage, type Session } from './session.ts';

export interface ConfigOptions {
  /** The file given, or false with --no-config. */
  config?: string | false;
}

export type SettingsOptions = ConfigOptions & ScoringOptions & OutputOptions & GateOptions & { answers?: string; baseline?: string; redact?: string };

/** Where a value comes from. */
export type Origin = { from: 'flag'; name: string } | { from: 'environment'; name: string } | { from: 'file'; location: Partial<Location> } | { from: 'default' };

/** Settings that are one word each: the flag that gives it, the environment variable, the key of the file. */
const WORDS = {
  answers: { flag: '<answers>', variable: 'ANSWERS' },
  rubric: { flag: '--rubric', variable: 'RUBRIC' },
  target: { flag: '--target', variable: 'TARGET' },
  weights: { flag: '--weights', variable: 'WEIGHTS' },
  lang: { flag: '--lang', variable: 'LANG', key: 'language' },
  asOf: { flag: '--as-of', variable: 'AS_OF' },
  evidence: { flag: '--evidence', variable: 'EVIDENCE' },
  framework: { flag: '--framework', variable: 'FRAMEWORK' },
  baseline: { flag: '--baseline', variable: 'BASELINE' },
  redact: { flag: '--redact', variable: 'REDACT' },
} as const;
export type WordName = keyof typeof WORDS;
export const WORD_NAMES = Object.keys(WORDS) as WordName[];

const PREFIX = 'GENAI_READINESS_';

/** A variable of the environment. An empty one is one that was not set: pipelines hand on what they were not given. */
const variableOf = ({ io }: Session, name: string): string | undefined => io.env[PREFIX + name] || undefined;

/** Words of which only the rubric shows whether there is such a thing, and what is said where there is not. */
const UNKNOWN = { rubric: 'rubric-unknown', target: 'target-unknown', weights: 'weights-unknown', framework: 'framework-unknown' } as const satisfies Partial<Record<WordName, ProblemCode>>;

export interface Settings {
  file: string | undefined;
  words: Partial<Record<WordName, string>>;
  outputs: Output[];
  gates: Gate[];
  acceptedGaps: NonNullable<Config['acceptedGaps']>;
  origins: Record<WordName | 'formats' | 'gates' | 'acceptedGaps', Origin>;
}

/**
 * Reads the configuration and merges it with what was given.
 * @throws UserError naming everything that is wrong with it, at its place.
 */
export async function settingsFrom(options: SettingsOptions, session: Session): Promise<Settings> {
  const loaded = await load(options, session);
  const origins = {} as Settings['origins'];
  const words: Settings['words'] = {};
  for (const name of WORD_NAMES) {
    const { value, origin } = wordOf(name, options, loaded, session);
    origins[name] = origin;
    if (value !== undefined) words[name] = value;
  }
  session.places = Object.fromEntries(Object.entries(UNKNOWN).map(([name, code]) => [code, locationOf(origins[name as WordName])]));
  const problems: Problem[] = wrongWords(words, origins);
  if (words.lang !== undefined && problems.every(({ code }) => code !== 'language-unknown')) session.choose(words.lang);
  const attempt = gathering(problems);
  const formats = attempt(() => formatsOf(options, loaded, session));
  const gates = attempt(() => gatesOf(options, loaded, session));
  if (problems.length > 0 || !formats || !gates) throw new UserError(problems.sort(byPlace));
  origins.formats = formats.origin;
  origins.gates = gates.origin;
  origins.acceptedGaps = fromFile(loaded, 'acceptedGaps');
  return { file: loaded?.file, words, outputs: formats.outputs, gates: gates.gates, acceptedGaps: loaded?.config.acceptedGaps ?? [], origins };
}

async function load({ config: asked }: ConfigOptions, session: Session): Promise<LoadedConfig | undefined> {
  if (asked === false) return undefined;
  const given = asked ?? variableOf(session, 'CONFIG');
  const file = given ?? findConfig(process.cwd());
  return file === undefined ? undefined : readConfig(given ?? path.relative(process.cwd(), file));
}

function wordOf(name: WordName, options: SettingsOptions, loaded: LoadedConfig | undefined, session: Session): { value?: string; origin: Origin } {
  const { flag, variable } = WORDS[name];
  const given = name === 'lang' ? session.options.lang : options[name];
  if (given !== undefined) return { value: given, origin: { from: 'flag', name: flag } };
  const inherited = variableOf(session, variable);
  if (inherited !== undefined) return { value: inherited, origin: { from: 'environment', name: PREFIX + variable } };
  // A day that stands in a file would be forgotten there.
  const key = name === 'asOf' ? undefined : name === 'lang' ? 'language' : name;
  const stated = key && loaded?.config[key];
  if (!loaded || !key || stated === undefined) return { origin: { from: 'default' } };
  const value = Array.isArray(stated) ? stated.join(',') : stated;
  return { value: isPath(key, value) ? besides(loaded.file, value) : value, origin: fromFile(loaded, key) };
}

/** Rubrics and targets may be ids as well. */
function isPath(key: string, value: string): boolean {
  if (key === 'answers' || key === 'baseline') return value !== '-';
  return (key === 'rubric' && !builtInRubrics().includes(value) && /[/\\.]/.test(value)) || (key === 'target' && /[/\\.]/.test(value));
}

/** A path of the configuration file, as seen from the working directory. */
const besides = (file: string, value: string): string => (path.isAbsolute(value) ? value : path.join(path.dirname(file), value));

function fromFile(loaded: LoadedConfig | undefined, key: keyof Config): Origin {
  return loaded?.config[key] === undefined ? { from: 'default' } : { from: 'file', location: loaded.source.locate([key], 'key') };
}

const locationOf = (origin: Origin): Partial<Location> | undefined => (origin.from === 'file' ? origin.location : undefined);

/** Words that only a few values fit, and do not: the flags are checked where they are parsed, the others here. */
function wrongWords({ evidence, redact, lang }: Settings['words'], origins: Settings['origins']): Problem[] {
  const where = (name: WordName) => {
    const location = locationOf(origins[name]);
    return location ? { location } : {};
  };
  const choice = (name: 'evidence' | 'redact', values: readonly string[], allowed: readonly string[]) => {
    const origin = origins[name];
    const option = 'name' in origin ? origin.name : WORDS[name].flag;
    return values.filter((value) => !allowed.includes(value)).map((value) => problem('option-choice', { option, value, allowed: [...allowed] }, where(name)));
  };
  const language: Problem[] = [];
  gathering(language)(() => lang !== undefined && checkedLanguage(lang));
  return [
    ...choice('evidence', evidence === undefined ? [] : [evidence], EVIDENCE_MODES),
    ...choice('redact', redact?.split(',') ?? [], REDACTIONS),
    ...language.map((each) => ({ ...each, ...where('lang') })),
  ];
}

function formatsOf(options: OutputOptions, loaded: LoadedConfig | undefined, session: Session): { outputs: Output[]; origin: Origin } {
  if (options.format ?? options.json) return { outputs: outputsFrom(options), origin: { from: 'flag', name: options.json ? '--json' : '--format' } };
  const inherited = variableOf(session, 'FORMATS');
  if (inherited !== undefined) return { outputs: outputsFrom({ format: inherited.split(',') }), origin: { from: 'environment', name: `${PREFIX}FORMATS` } };
  const stated = loaded?.config.formats;
  if (!loaded || !stated) return { outputs: outputsFrom({}), origin: { from: 'default' } };
  const format = stated.map((each) => (each.path === undefined ? each.format : `${each.format}=${besides(loaded.file, each.path)}`));
  try {
    return { outputs: outputsFrom({ format }), origin: fromFile(loaded, 'formats') };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    throw new UserError(error.problems.map((each) => ({ ...each, location: loaded.source.locate(['formats']), path: 'formats' })));
  }
}

/** Flags that may be given several times, in the environment separated by commas. */
const GATE_FLAGS = { min: { flag: '--min', variable: 'MIN' }, max: { flag: '--max', variable: 'MAX' }, maxDrop: { flag: '--max-drop', variable: 'MAX_DROP' } } as const;

/** A gate that is given takes the place of the file's on the same scope in the same direction. */
function gatesOf(options: GateOptions, loaded: LoadedConfig | undefined, session: Session): { gates: Gate[]; origin: Origin } {
  const names = Object.keys(GATE_FLAGS) as (keyof typeof GATE_FLAGS)[];
  const inherited = Object.fromEntries(names.map((name) => [name, variableOf(session, GATE_FLAGS[name].variable)?.split(',')]));
  const given = gatesFrom({ ...inherited, ...options });
  const stated = (loaded?.config.gates ?? []).map((gate, i) => gateFrom(gate, loaded?.source.locate(['gates', i])));
  const kept = stated.filter((gate) => !given.some(({ scope, bound }) => scope === gate.scope && bound === gate.bound));
  const flags = names.filter((name) => options[name]).map((name) => GATE_FLAGS[name].flag);
  const variables = names.filter((name) => inherited[name] && !options[name]).map((name) => PREFIX + GATE_FLAGS[name].variable);
  const origin: Origin = flags.length > 0 ? { from: 'flag', name: flags.join(', ') } : variables.length > 0 ? { from: 'environment', name: variables.join(', ') } : fromFile(loaded, 'gates');
  return { gates: [...kept, ...given], origin };
}
