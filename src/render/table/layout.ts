/** Laying out text in terminal columns: wrapping, grids without boxes, bars. All widths are display columns. */
import Table from 'cli-table3';
import truncated from 'fast-string-truncated-width';
import { displayWidth } from './width.ts';

/** Pieces between which a line may break: a run of Latin text with its space, or one wide character with the marks that must not begin a line. */
const PIECES = /[^\s\u2E80-\u9FFF\uFF00-\uFFEF]+[\u3001\u3002\uFF0C\uFF1A\uFF1B\uFF01\uFF1F\uFF09\u201D\u300B]*\s*|[\u2018\u201C\uFF08\u300A]?[\u2E80-\u9FFF\uFF00-\uFFEF][\u3001\u3002\uFF0C\uFF1A\uFF1B\uFF01\uFF1F\uFF09\u201D\u300B]*\s*|\s+/g;

/**
 * Breaks plain text into lines of at most `width` columns. Chinese has no spaces, so it may break between
 * any two characters, but never before a closing mark; wrap-ansi would carry such a text over as one word.
 */
export function wrap(text: string, width: number): string[] {
  const room = Math.max(8, width);
  const lines: string[] = [];
  let line = '';
  for (const piece of text.match(PIECES) ?? []) {
    if (line !== '' && displayWidth(line + piece.trimEnd()) > room) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += piece;
    while (exceeds(line.trimEnd(), room)) {
      const cut = fitting(line.slice(0, UNITS * room), room);
      lines.push(line.slice(0, cut));
      line = line.slice(cut);
    }
  }
  if (line.trimEnd() !== '' || lines.length === 0) lines.push(line.trimEnd());
  return lines;
}

/** UTF-16 units that one column holds at most, with room to spare: a family of emoji takes eleven in two. */
const UNITS = 8;

/** Whether a text is wider than a width. Of a long one not all is measured: it may be one word of megabytes. */
const exceeds = (text: string, width: number): boolean => text.length > UNITS * width || displayWidth(text) > width;

/** How many UTF-16 units of a text fit into a width; at least one, so that cutting always ends. */
function fitting(text: string, width: number): number {
  return Math.max(1, truncated(text, { limit: width }).index);
}

/** Wrapped text with every line indented. */
export function paragraph(text: string, width: number, indent = 0): string {
  return wrap(text, width - indent)
    .map((line) => ' '.repeat(indent) + line)
    .join('\n');
}

export interface Column {
  heading: string;
  align?: 'left' | 'right';
  /** Takes the room that the others leave, and wraps. At most one. */
  flexible?: boolean;
}

export interface Cell {
  text: string;
  style?: (text: string) => string;
}

/** Rows in aligned columns, indented by two, with a muted heading. The flexible column wraps to fit the width. */
export function grid(columns: Column[], rows: Cell[][], width: number, muted: (text: string) => string): string {
  const GAP = 2;
  const natural = columns.map((column, c) => Math.max(displayWidth(column.heading), ...rows.map((row) => displayWidth(row[c]?.text ?? ''))));
  const taken = natural.reduce((sum, each, c) => sum + (columns[c]?.flexible ? 0 : each), 0) + GAP * columns.length;
  const room = natural.map((each, c) => (columns[c]?.flexible ? Math.min(each, width - taken) : each));
  const paint = ({ text, style }: Cell, c: number) => wrap(text, room[c] ?? width).map((line) => (style ? style(line) : line));

  const none = '';
  const table = new Table({
    chars: {
      top: none, 'top-mid': none, 'top-left': none, 'top-right': none,
      bottom: none, 'bottom-mid': none, 'bottom-left': none, 'bottom-right': none,
      left: ' '.repeat(GAP), 'left-mid': none, mid: none, 'mid-mid': none,
      right: none, 'right-mid': none, middle: ' '.repeat(GAP),
    },
    style: { 'padding-left': 0, 'padding-right': 0, head: [], border: [], compact: true },
    colAligns: columns.map(({ align }) => align ?? 'left'),
  });
  table.push(columns.map(({ heading }) => muted(heading)));
  // A row of its own for each line: on a cell of several the library works with the cube of their number.
  for (const cells of rows.map((row) => row.map(paint))) {
    for (let line = 0; line < Math.max(...cells.map((lines) => lines.length)); line++) table.push(cells.map((lines) => lines[line] ?? ''));
  }
  return table
    .toString()
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n');
}

const EIGHTHS = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'];

/** A bar of `cells` columns: solid up to the score, shaded up to the potential; both 0–100. */
export function bar(score: number, potential: number, cells: number): string {
  const eighths = Math.round((score / 100) * cells * 8);
  const solid = '█'.repeat(Math.floor(eighths / 8)) + (EIGHTHS[eighths % 8] ?? '');
  const reach = Math.round((potential / 100) * cells);
  const shaded = '░'.repeat(Math.max(0, reach - solid.length));
  return `▕${(solid + shaded).padEnd(cells)}▏`;
}
