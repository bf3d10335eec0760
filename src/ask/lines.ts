/** Lines of text that fit the terminal. Pure. */
import { bar } from '../render/table/layout.ts';
import { wrap } from '../render/table/wrap.ts';
import { displayWidth } from '../render/table/width.ts';
import type { Drawn } from './panels/panel.ts';
import type { View } from './view.ts';

/** A text in one line, marked where more would follow. */
export function shorten(text: string, width: number): string {
  if (displayWidth(text) <= width) return text;
  return `${wrap(text, width - 1)[0] ?? ''}…`;
}

export const strongLines = ({ paint, width }: View, text: string): string[] => wrap(text, width).map((line) => paint.strong(line));

export const mutedLines = ({ paint, width }: View, text: string): string[] => wrap(text, width).map((line) => paint.muted(line));

/** Two texts at the ends of a line. */
export function sides(left: string, right: string, width: number, styleLeft = (text: string) => text, styleRight = (text: string) => text): string {
  const gap = ' '.repeat(Math.max(1, width - displayWidth(left) - displayWidth(right)));
  return right === '' ? styleLeft(left) : `${styleLeft(left)}${gap}${styleRight(right)}`;
}

/** Text under a mark: further lines stand under its first word. */
export function hanging(mark: string, text: string, width: number): string[] {
  const columns = displayWidth(mark);
  return wrap(text, width - columns).map((line, i) => `${i === 0 ? mark : ' '.repeat(columns)}${line}`);
}

/** Short parts on as few lines as they need, none of them broken. */
export function joined(parts: readonly string[], width: number): string[] {
  const lines: string[] = [];
  for (const part of parts) {
    const last = lines.at(-1);
    if (last !== undefined && displayWidth(`${last} · ${part}`) <= width) lines[lines.length - 1] = `${last} · ${part}`;
    else lines.push(shorten(part, width));
  }
  return lines;
}

/** A text filled up with spaces to a number of columns. */
export const padded = (text: string, columns: number): string => text + ' '.repeat(Math.max(0, columns - displayWidth(text)));

/** A bar, where there is a screen to see it on. */
export const barFor = ({ plain }: View, score: number, potential: number, cells: number): string => (plain ? '' : bar(score, potential, cells));

/** Lines of the body that are seen on the smallest terminal. */
const LEAST_BODY = 3;

/**
 * What a terminal of so many rows shows of a drawing, and where the cursor stands in it, counted from 0.
 * Where not all has room, the keys go first, then the top of the head: what must be read to answer stays.
 */
export function frame({ head, body, focus = [0, 0], foot, cursor }: Drawn, rows: number, more: { above: string; below: string }): { lines: string[]; cursor?: { row: number; column: number } } {
  const least = Math.min(body.length, LEAST_BODY);
  const fits = head.length + least + foot.length <= rows;
  const keptFoot = fits ? foot : foot.filter((line) => line !== '').slice(0, Math.max(1, rows - head.length - least));
  const keptHead = head.slice(Math.max(0, head.length - Math.max(0, rows - least - keptFoot.length)));
  const room = Math.max(1, rows - keptHead.length - keptFoot.length);
  const from = windowStart(body.length, focus, room);
  const shown = body.slice(from, from + room);
  if (from > 0 && room > 2) shown[0] = more.above;
  if (from + room < body.length && room > 2) shown[room - 1] = more.below;
  const lines = [...keptHead, ...shown, ...keptFoot];
  return { lines, ...(cursor && { cursor: { row: keptHead.length + (cursor.line < 0 ? cursor.line : cursor.line - from), column: cursor.column } }) };
}

/** Where the part of a body begins that shows its focus, and as much as may be before it. */
function windowStart(length: number, [first, last]: [number, number], room: number): number {
  if (length <= room) return 0;
  // The first and last lines of a window that is cut are marks.
  const latest = Math.max(0, Math.min(first - 1, length - room));
  return Math.max(0, Math.min(latest, last + 2 - room));
}
