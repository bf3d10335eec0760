import type { Messages } from '../en.ts';

export const ask: Messages['ask'] = {};
