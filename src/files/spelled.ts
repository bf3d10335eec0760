/** A value as it would be spelt in a file: a word as it is, a list or a map as JSON, whatever it calls its own parts. */
export const spelled = (value: unknown): string => (typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value));
