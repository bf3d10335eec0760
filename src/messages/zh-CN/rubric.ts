import type { Messages } from '../index.ts';

export const rubric: Messages['rubric'] = {};
