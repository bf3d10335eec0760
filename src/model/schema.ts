/**
 * Small vocabulary on top of TypeBox, so that one definition gives the TypeScript type,
 * the published JSON Schema and its documentation.
 */
import Type, { type Static, type TSchema } from 'typebox';
import { ID_PATTERN } from './vocabulary.ts';

export type { Static, TSchema };
export { Type };

/** An object that refuses unknown keys: a misspelt key must never be ignored silently. */
export function closed<P extends Record<string, TSchema>>(properties: P, options: object = {}) {
  return Type.Object(properties, { additionalProperties: false, ...options });
}

/** One of a few fixed words. */
export function word<const W extends readonly string[]>(words: W, description: string) {
  return Type.Unsafe<W[number]>({ type: 'string', enum: [...words], description });
}

/** A value that may be null, where null means "there is none, and that is not zero". */
export function orNull<S extends TSchema>(schema: S) {
  return Type.Unsafe<Static<S> | null>({ anyOf: [schema, { type: 'null' }], description: (schema as { description?: string }).description });
}

export const number = (description: string, options: object = {}) => Type.Number({ description, ...options });
export const integer = (description: string, options: object = {}) => Type.Integer({ description, ...options });
export const text = (description: string, options: object = {}) => Type.String({ description, ...options });
export const flag = (description: string) => Type.Boolean({ description });
export const list = <S extends TSchema>(items: S, description: string, options: object = {}) =>
  Type.Array(items, { description, ...options });
export const mapOf = <S extends TSchema>(values: S, description: string) =>
  Type.Record(Type.String(), values, { description });

export const id = (description: string) => Type.String({ pattern: ID_PATTERN, description });

/** A calendar date, `YYYY-MM-DD`; that the day exists is checked by the reader. */
export const date = (description: string) =>
  Type.String({ format: 'date', description: `${description} (YYYY-MM-DD).` });
