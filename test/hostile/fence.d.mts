export function forbidTheOutside(tell: (what: string) => void): void;
export function noteWrites(tell: (path: string, call: string) => void): () => void;
