import type { Messages } from '../index.ts';

export const compare: Messages['compare'] = {};
