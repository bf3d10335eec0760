/**
 * Records a sitting of the interview for the README: the built program in tmux, its screens with their colours as an
 * SVG that plays by itself. The same program gives the same file. Run by `npm run record`, after `npm run build`.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { displayWidth } from '../src/render/table/width.ts';
import { TestTerminal } from '../test/ask/terminal.ts';

const OUTPUT = path.join(import.meta.dirname, '../docs/interview.svg');
const COLUMNS = 80;
const ROWS = 24;

const ANSWERS = `rubric: eight-principles@2
language: en
institution:
  { name: Bank of Example, type: bank, tier: regional, jurisdictions: [SG], stage: piloting, sourcing: co-develop, data: customer, staff: 3000, scenarios-pilot: [enquiries], scenarios-production: [documents], scenarios-customer: null }
respondent: { name: Ann, role: CRO }
answers: {}
`;

/** What is pressed, what is seen then, and what the caption says of it. */
interface Shot {
  keys: string[];
  text?: string;
  sees: (string | RegExp)[];
  caption: string;
}

const SITTING: Shot[] = [
  { keys: [], sees: ['guided self-assessment', '❯'], caption: 'genai-readiness assess bank.yaml' },
  { keys: ['1'], sees: ['1 of', 'which tasks were listed', '0–4 answer'], caption: '1   go on' },
  { keys: ['2'], sees: ['How is it decided', 'saved ✓'], caption: '2   answered with one key, saved' },
  { keys: ['?'], sees: ['Why it matters', 'References'], caption: '?   why it matters, and which frameworks ask the same' },
  { keys: ['Escape', 'e'], sees: ['Where can the evidence be found?'], caption: 'e   evidence' },
  { keys: [], text: 'AI committee minutes 2026-03', sees: ['Date of the evidence'], caption: 'its place' },
  { keys: [], text: '2026-03-12', sees: ['Valid until'], caption: 'its date' },
  { keys: ['Enter', '1'], sees: ['1 piece of evidence', 'saved ✓'], caption: 'how sure it is: documented' },
  { keys: ['3'], sees: ['3 of', 'saved ✓'], caption: '3   answered' },
  { keys: ['g'], sees: ['Overall so far'], caption: 'g   where each dimension stands' },
  { keys: ['b', '/'], sees: ['Search questions'], caption: '/   search' },
  { keys: [...'residency'], sees: ['/ residency', 'topic: Data residency'], caption: 'as one types' },
  { keys: ['Enter'], sees: ['Deployment locality'], caption: '⏎   go there' },
  { keys: ['9', '5', 'Enter'], sees: ['saved ✓'], caption: '95 ⏎   a number, typed in place' },
  { keys: ['z'], sees: ['Taken back.'], caption: 'z   taken back' },
];

const CHINESE: Shot[] = [
  { keys: [], sees: ['引导式自评', '❯'], caption: 'genai-readiness assess bank.yaml --lang zh-CN' },
  { keys: ['1'], sees: ['0–4 作答'], caption: '1   继续' },
];

interface Frame {
  screen: string;
  caption: string;
}

async function record(folder: string, command: string, sitting: readonly Shot[]): Promise<Frame[]> {
  const terminal = await TestTerminal.open(command, folder, { columns: COLUMNS, rows: ROWS });
  try {
    const frames: Frame[] = [];
    for (const { keys, text, sees, caption } of sitting) {
      for (const key of keys) {
        await terminal.press(key);
        // An Escape that another key follows at once would be read as one with it.
        await new Promise((resolve) => setTimeout(resolve, 200));
      }
      if (text !== undefined) await terminal.type(text);
      await terminal.sees(...sees);
      frames.push({ screen: await terminal.colours(), caption });
    }
    return frames;
  } finally {
    await terminal.close();
  }
}

const CELL = { width: 8.4, height: 18 };
const MARGIN = 16;
const SECONDS = 2.6;
const COLOURS: Record<number, string> = { 31: '#f85149', 32: '#3fb950', 33: '#d29922' };

interface Style {
  bold: boolean;
  dim: boolean;
  colour?: string | undefined;
}

const PLAIN: Style = { bold: false, dim: false };

/** What a colour sequence makes of a style. */
function styled(style: Style, codes: readonly number[]): Style {
  return codes.reduce<Style>((now, code) => {
    if (code === 0) return PLAIN;
    if (code === 1) return { ...now, bold: true };
    if (code === 2) return { ...now, dim: true };
    if (code === 22) return { ...now, bold: false, dim: false };
    return code === 39 || COLOURS[code] ? { ...now, colour: COLOURS[code] } : now;
  }, style);
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** The lines of the terminal: each run at its column and as wide as its columns, whatever font shows it. A style lasts over the end of a line. */
function runsOf(screen: string): string {
  let style = PLAIN;
  const runs = screen.split('\n').slice(0, ROWS).flatMap((line, row) => {
    let column = 0;
    // eslint-disable-next-line no-control-regex
    return line.split(/(\u001B\[[\d;]*m)/).flatMap((part) => {
      // eslint-disable-next-line no-control-regex
      const codes = /^\u001B\[([\d;]*)m$/.exec(part);
      if (codes) {
        style = styled(style, (codes[1] ?? '').split(';').map(Number));
        return [];
      }
      return (part.match(/[\u2E80-\uFFEF]+|[^\u2E80-\uFFEF]+/g) ?? []).flatMap((run) => {
        const from = column;
        const width = displayWidth(run);
        column += width;
        return run.trim() === '' ? [] : [runOf(run, from, row, width, style)];
      });
    });
  });
  return runs.join('');
}

function runOf(run: string, column: number, row: number, width: number, { bold, dim, colour }: Style): string {
  const names = [...(bold ? ['b'] : []), ...(dim ? ['d'] : [])].join(' ');
  const x = (MARGIN + column * CELL.width).toFixed(1);
  const y = MARGIN + (row + 0.75) * CELL.height;
  const attributes = [`x="${x}"`, `y="${y}"`, `textLength="${(width * CELL.width).toFixed(1)}"`, 'lengthAdjust="spacingAndGlyphs"', ...(names ? [`class="${names}"`] : []), ...(colour ? [`fill="${colour}"`] : [])];
  return `<text ${attributes.join(' ')}>${escaped(run)}</text>`;
}

function svgOf(frames: readonly Frame[]): string {
  const width = 2 * MARGIN + COLUMNS * CELL.width;
  const height = 2 * MARGIN + (ROWS + 2) * CELL.height;
  const total = frames.length * SECONDS;
  const groups = frames.map(({ screen, caption }, i) => {
    const lines = runsOf(screen);
    const shown = `<text x="${MARGIN}" y="${MARGIN + (ROWS + 1.4) * CELL.height}" fill="#58a6ff">${escaped(caption)}</text>`;
    return `<g style="animation-delay:${(i * SECONDS - total).toFixed(1)}s">${lines}${shown}</g>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="A sitting of the guided self-assessment in an 80-column terminal">
<style>
text { font: 14px ui-monospace, "DejaVu Sans Mono", Menlo, Consolas, "Noto Sans Mono CJK SC", monospace; white-space: pre; }
text:not([fill]) { fill: #e6edf3 } .d { opacity: .6 } .b { font-weight: 700 }
g { visibility: hidden; animation: show ${total.toFixed(1)}s step-end infinite }
@keyframes show { 0% { visibility: visible } ${(100 / frames.length).toFixed(3)}% { visibility: hidden } }
@media (prefers-reduced-motion) { g { animation: none } g:nth-of-type(3) { visibility: visible } }
</style>
<rect width="100%" height="100%" rx="8" fill="#0d1117"/>
<path d="M0 ${MARGIN + (ROWS + 0.4) * CELL.height}H${width}" stroke="#30363d"/>
${groups.join('\n')}
</svg>
`;
}

const folder = await mkdtemp(path.join(tmpdir(), 'record-'));
try {
  await writeFile(path.join(folder, 'bank.yaml'), ANSWERS);
  const frames = await record(folder, 'genai-readiness assess bank.yaml --lang en', SITTING);
  frames.push(...(await record(folder, 'genai-readiness assess bank.yaml --lang zh-CN', CHINESE)));
  await writeFile(OUTPUT, svgOf(frames));
} finally {
  await rm(folder, { recursive: true, force: true });
}
