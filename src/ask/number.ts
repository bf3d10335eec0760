/** A number as people type it: full-width digits and the unit behind it are taken; undefined where it is none. */
export function parseNumber(text: string, unit = ''): number | undefined {
  const plain = text.normalize('NFKC').trim();
  const ending = unit.normalize('NFKC');
  const digits = ending !== '' && plain.endsWith(ending) ? plain.slice(0, -ending.length).trim() : plain;
  if (!/^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(digits)) return undefined;
  const value = Number(digits);
  return Number.isFinite(value) ? value : undefined;
}

/** The number of a text that `parseNumber` takes with one unit or another. */
export const takenNumber = (text: string): number => Number.parseFloat(text.normalize('NFKC'));
