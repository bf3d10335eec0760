export function renderMarkdown(..._: unknown[]): string { return ''; }
