import type { Messages } from '../index.ts';

export const ask: Messages['ask'] = {};
