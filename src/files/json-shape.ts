/** What JSON.parse does not tell of a text: whether a key stands there twice, and how deep it goes. */

/** Deeper than any document; beyond it the YAML reader says so. */
const DEEPEST = 50;

/**
 * Whether the value that JSON.parse made of a text can be taken for the text: no key was lost because it stands there
 * twice, and it is not nested beyond use. Each key and each text stands between two quotation marks, so they count.
 */
export function isFaithful(value: unknown, text: string): boolean {
  const { quoted, depth } = shapeOf(value);
  return depth <= DEEPEST && 2 * quoted === quotationMarks(text);
}

/** Keys and texts in a value, and its depth; without recursion, since a line may be nested a million times. */
function shapeOf(value: unknown): { quoted: number; depth: number } {
  const shape = { quoted: 0, depth: 0 };
  const open: { value: unknown; depth: number }[] = [{ value, depth: 0 }];
  for (let each = open.pop(); each; each = open.pop()) {
    shape.depth = Math.max(shape.depth, each.depth);
    if (typeof each.value === 'string') shape.quoted++;
    if (typeof each.value !== 'object' || each.value === null) continue;
    if (!Array.isArray(each.value)) shape.quoted += Object.keys(each.value).length;
    for (const inside of Object.values(each.value)) open.push({ value: inside, depth: each.depth + 1 });
  }
  return shape;
}

/** Quotation marks in JSON, escaped ones aside. */
function quotationMarks(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (character === '"') count++;
    else if (character === '\\') at++;
  }
  return count;
}
