/** Laying out text in terminal columns: grids without boxes, bars. All widths are display columns. */
import Table from 'cli-table3';
import { displayWidth } from './width.ts';
import { wrap } from './wrap.ts';

export interface Column {
  /** In one line, or several with a line break between them. */
  heading: string;
  align?: 'left' | 'right';
  /** Takes the room that the others leave, and wraps. At most one. */
  flexible?: boolean;
}

export interface Cell {
  text: string;
  style?: (text: string) => string;
}

/**
 * Rows in aligned columns, indented by two, with a muted heading. The flexible column wraps to fit the width; where a
 * text is indented, so are the lines that it breaks into.
 */
export function grid(columns: Column[], rows: Cell[][], width: number, muted: (text: string) => string): string {
  const GAP = 2;
  const natural = columns.map((column, c) => Math.max(...column.heading.split('\n').map(displayWidth), ...rows.map((row) => displayWidth(row[c]?.text ?? ''))));
  const taken = natural.reduce((sum, each, c) => sum + (columns[c]?.flexible ? 0 : each), 0) + GAP * columns.length;
  const room = natural.map((each, c) => (columns[c]?.flexible ? Math.min(each, width - taken) : each));
  const paint = ({ text, style }: Cell, c: number) => indented(text, room[c] ?? width).map((line) => (style ? style(line) : line));

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
  const headings = columns.map(({ heading }) => heading.split('\n').map((line) => muted(line)));
  // A row of its own for each line: on a cell of several the library works with the cube of their number.
  for (const cells of [headings, ...rows.map((row) => row.map(paint))]) {
    for (let line = 0; line < Math.max(...cells.map((lines) => lines.length)); line++) table.push(cells.map((lines) => lines[line] ?? ''));
  }
  return table
    .toString()
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n');
}

function indented(text: string, width: number): string[] {
  const indent = text.length - text.trimStart().length;
  return wrap(text.slice(indent), width - indent).map((line) => `${' '.repeat(indent)}${line}`);
}

const EIGHTHS = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'];

/** A bar of `cells` columns: solid up to the score, shaded up to the potential; both 0–100, and what a file claims beyond is drawn as the end. */
export function bar(score: number, potential: number, cells: number): string {
  const eighths = Math.round(within(score) * cells * 8);
  const solid = '█'.repeat(Math.floor(eighths / 8)) + (EIGHTHS[eighths % 8] ?? '');
  const reach = Math.round(within(potential) * cells);
  const shaded = '░'.repeat(Math.max(0, reach - solid.length));
  return `▕${(solid + shaded).padEnd(cells)}▏`;
}

const within = (points: number): number => Math.min(1, Math.max(0, points / 100));
