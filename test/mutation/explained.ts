/** Ends `npm run test:mutation`: judges the faults that no test noticed. Each has to be explained in `survivors/`, and they are few. */
import { readFileSync } from 'node:fs';
import { parse, stringify } from 'yaml';

/** Largest share of the faults planted in a folder that may survive. */
const MOST = 0.02;

/** What is read of Stryker's report: files by path; lines and columns counted from one. */
interface MutationReport {
  config: { mutate: string[] };
  files: Record<string, { source: string; mutants: Mutant[] }>;
}
interface Mutant {
  status: string;
  replacement: string;
  location: { start: Place; end: Place };
}
interface Place {
  line: number;
  column: number;
}

/** A fault that survived, told without its line number, which any edit above would change. */
interface Survivor {
  file: string;
  /** The source line on which it begins. */
  line_text: string;
  original: string;
  becomes: string;
}
type Explanation = Survivor & { because?: string };

const report = JSON.parse(readFileSync('coverage/mutation.json', 'utf8')) as MutationReport;
const table: Record<string, object> = {};
for (const folder of ['score', 'plan']) judge(`src/${folder}/`, `test/mutation/survivors/${folder}.yaml`);
console.table(table);

function judge(folder: string, list: string): void {
  const files = Object.entries(report.files).filter(([file]) => file.startsWith(folder));
  if (files.length === 0) return;
  const whole = report.config.mutate.includes(`${folder}**/*.ts`);
  const mutants = files.flatMap(([file, { source, mutants }]) => mutants.map((mutant) => ({ file, source, ...mutant })));
  const timeout = mutants.filter(({ status }) => status === 'Timeout').length;
  // Also where the run broke down, and where a comment in the source forbids the fault, no test noticed it.
  const survivors = mutants.filter(({ status }) => status !== 'Killed' && status !== 'Timeout').map(survivorOf);
  const unneeded = (parse(readFileSync(list, 'utf8')) as Explanation[]).filter(({ file }) => whole || file in report.files);
  // One explanation is for one fault: where a file has the same line twice, each has its own.
  const unexplained = survivors.filter((survivor) => {
    const at = unneeded.findIndex((explanation) => explanation.because && isSame(explanation, survivor));
    return at === -1 || unneeded.splice(at, 1).length === 0;
  });
  table[folder] = { planted: mutants.length, timeout, survive: survivors.length, 'per cent': Math.round((1000 * survivors.length) / mutants.length) / 10, unexplained: unexplained.length };
  if (whole) complain(`More than ${100 * MOST} % survive in ${folder}`, survivors.length > MOST * mutants.length ? survivors : []);
  complain(`Not explained in ${list}`, unexplained);
  complain(`Explained in ${list}, but noticed or no longer there`, unneeded);
}

function complain(about: string, survivors: readonly Survivor[]): void {
  if (survivors.length === 0) return;
  console.log(`${about}:\n\n${stringify(survivors, { lineWidth: 0 })}`);
  process.exitCode = 1;
}

function survivorOf({ file, source, replacement, location: { start, end } }: Mutant & { file: string; source: string }): Survivor {
  const lines = source.split('\n');
  const from = lines.slice(start.line - 1).join('\n').slice(start.column - 1);
  const after = lines.slice(end.line - 1).join('\n').slice(end.column - 1);
  const original = from.slice(0, from.length - after.length);
  return { file, line_text: lines[start.line - 1]!.trim(), original: onOneLine(original), becomes: onOneLine(replacement) };
}

function onOneLine(code: string): string {
  return code.replace(/\s+/g, ' ').trim();
}

function isSame(one: Survivor, other: Survivor): boolean {
  return one.file === other.file && one.line_text === other.line_text && one.original === other.original && one.becomes === other.becomes;
}
