/** The schema of what was answered. */
import { Type } from './schema.ts';

export const Given = Type.Unsafe<number | boolean | string | string[] | null>({
  description: 'Level, yes or no, option id, option ids, or number; null where there is none.',
  type: ['number', 'boolean', 'string', 'array', 'null'],
  items: { type: 'string' },
});
