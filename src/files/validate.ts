/** Documents held against their published schemas, with validators that were compiled at build time. */
import type { ErrorObject } from 'ajv';
import * as answers from './generated/validate-answers.js';
import { nearest } from '../model/nearest.ts';
import { problem, type Path, type Problem } from '../model/problem.ts';
import type { Source } from './yaml.ts';
import type { SchemaFault } from '../messages/en/problems.ts';
import { ID_PATTERN, QUESTION_TYPES, VERSION_PATTERN } from '../model/vocabulary.ts';

/** Nearly every start reads answers; the other validators are larger and load when they are needed. */
const VALIDATORS = {
  rubric: () => import('./generated/validate-rubric.js'),
  answers: () => Promise.resolve(answers),
  report: () => import('./generated/validate-report.js'),
  result: () => import('./generated/validate-result.js'),
  portfolio: () => import('./generated/validate-portfolio.js'),
  agreement: () => import('./generated/validate-agreement.js'),
  roadmap: () => import('./generated/validate-roadmap.js'),
  config: () => import('./generated/validate-config.js'),
  framework: () => import('./generated/validate-framework.js'),
  target: () => import('./generated/validate-target.js'),
};

/**
 * Every way in which a document does not fit its schema; empty when it fits.
 * The validators and the messages load only when they are needed: a start should not pay for them.
 */
export async function schemaProblems(schema: keyof typeof VALIDATORS, source: Source): Promise<Problem[]> {
  const { validate } = await VALIDATORS[schema]();
  if (validate(source.value)) return [];
  const errors = (validate.errors ?? []).filter(saysSomething);
  const english = await localised(errors, 'en');
  const chinese = await localised(errors, 'zh-CN');
  const known = await Promise.all(errors.map((error) => (error.keyword === 'additionalProperties' ? keysWhere(error, schema) : [])));
  return errors.map((error, index) => {
    const path = pathOf(error);
    const key = error.keyword === 'additionalProperties' ? String(error.params.additionalProperty) : undefined;
    const place: Path = key === undefined ? path : [...path, key];
    const where = { location: source.locate(place, key === undefined ? 'value' : 'key'), path: place };
    if (key !== undefined) return problem('unknown-key', { key, nearest: nearest(key, known[index]!) }, where);
    if (error.keyword === 'format') return problem('date-form', {}, where);
    if (error.keyword === 'enum') return problem('not-among', amongOf(error, at(source.value, path)), where);
    if (error.keyword === 'discriminator' && error.params.error === 'mapping') {
      const tag = String(error.params.tag);
      const value = String(error.params.tagValue);
      return problem('not-among', { value, allowed: [...QUESTION_TYPES], nearest: nearest(value, QUESTION_TYPES) }, { location: source.locate([...path, tag]), path: [...path, tag] });
    }
    return problem('schema', { fault: faultOf(error), message: { en: english[index] ?? '', 'zh-CN': chinese[index] ?? '' } }, where);
  });
}

/** The keys that may stand where one does not belong; none within a definition of its own, of which the path does not tell the name. */
async function keysWhere({ schemaPath, instancePath }: ErrorObject, schema: keyof typeof VALIDATORS): Promise<string[]> {
  const { validatedSchemas } = await import('../model/schemas.ts');
  const steps = schemaPath.split('/').slice(1, -1);
  const depth = steps.filter((step) => step === 'properties' || step === 'items').length;
  if (depth !== instancePath.split('/').length - 1) return [];
  const place = steps.reduce<unknown>((at, step) => (at as Record<string, unknown>)[step], validatedSchemas[schema]);
  return Object.keys((place as { properties?: object }).properties ?? {});
}

/** An `if` only says that its branch failed; the branch has said why. */
const saysSomething = (error: ErrorObject): boolean => error.keyword !== 'if';

async function localised(errors: ErrorObject[], language: 'en' | 'zh-CN'): Promise<string[]> {
  const module = language === 'en' ? await import('ajv-i18n/localize/en/index.js') : await import('ajv-i18n/localize/zh/index.js');
  const localise = module.default as unknown as (errors: ErrorObject[]) => void;
  const copies = errors.map((error) => ({ ...error }));
  localise(copies);
  return copies.map((error) => error.message ?? error.keyword);
}

/** What the program words itself: the faults that a hand makes most often. */
function faultOf({ keyword, params }: ErrorObject): SchemaFault | undefined {
  switch (keyword) {
    case 'required':
      return { kind: 'missing', what: [String(params.missingProperty)] };
    case 'discriminator':
      return { kind: 'missing', what: [String(params.tag)] };
    case 'type':
      return { kind: 'type', what: [params.type as string | string[]].flat() };
    case 'minimum':
      return { kind: 'least', what: [String(params.limit)] };
    case 'exclusiveMinimum':
      return { kind: 'above', what: [String(params.limit)] };
    case 'maximum':
      return { kind: 'most', what: [String(params.limit)] };
    case 'minItems':
      return { kind: 'items', what: [String(params.limit)] };
    case 'additionalItems':
      return { kind: 'entries', what: [String(params.limit)] };
    case 'minLength':
      return { kind: 'blank', what: [] };
    case 'pattern':
      return PATTERNS[String(params.pattern)];
    default:
      return undefined;
  }
}

const PATTERNS: Record<string, SchemaFault> = {
  '\\S': { kind: 'blank', what: [] },
  [ID_PATTERN]: { kind: 'id', what: [] },
  [VERSION_PATTERN]: { kind: 'version', what: [] },
};

/** A word with those that were possible. */
function amongOf({ params }: ErrorObject, value: unknown): { value: string; allowed: string[]; nearest: string | undefined } {
  const allowed = (params.allowedValues as unknown[]).map(String);
  const given = typeof value === 'string' ? value : JSON.stringify(value);
  return { value: given, allowed, nearest: nearest(given, allowed) };
}

const at = (value: unknown, path: Path): unknown => path.reduce((inner, step) => (inner as Record<string | number, unknown>)[step], value);

function pathOf(error: ErrorObject): Path {
  return error.instancePath
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
    .map((step) => (/^\d+$/.test(step) ? Number(step) : step));
}
