export const rubric = {};
