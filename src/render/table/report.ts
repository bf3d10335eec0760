/** A report for the terminal: how ready, how sure, what holds us back, what first. */
import type { Gap, Report } from '../../model/report.ts';
import { gateLines } from './gates.ts';
import { agreementFacts, statementOf } from '../panel.ts';
import { acceptedFacts, baselineFacts, redactedText, type PipelineFacts } from '../pipeline.ts';
import { printableIn } from '../printable.ts';
import { readinessFacts } from '../readiness.ts';
import { whatIfFacts } from '../what-if.ts';
import { wordsFor, type RenderOptions, type Words } from '../words.ts';
import { crosswalkTable } from './crosswalk.ts';
import { bar, grid, type Cell, type Column } from './layout.ts';
import { paragraph, wrap } from './wrap.ts';
import { paintFor, type Paint } from './paint.ts';
import { reviewTable } from './review.ts';
import { displayWidth } from './width.ts';
import type { Severity } from '../../model/vocabulary.ts';

const FIND_OUT_SHOWN = 10;
const BAR_CELLS = 22;
const NARROW_BAR_CELLS = 10;

interface Page {
  report: Report;
  words: Words;
  paint: Paint;
  width: number;
}

export function renderReportTable(source: Report, options: RenderOptions): string {
  const report = printableIn(source, options.language);
  const page: Page = { report, words: wordsFor(report.texts, options.language), paint: paintFor(options.color), width: options.width };
  const parts = [
    heading(page),
    readiness(page),
    scores(page),
    page.paint.muted(paragraph(page.words.say.costsNote, page.width, 2)),
    reviewTable(report, page.words, page.paint, page.width),
    factLines(agreementFacts(report, page.words), page),
    mustPass(page),
    gaps(page),
    toFindOut(page),
    recommendations(page),
    factLines(baselineFacts(report, page.words), page),
    factLines(acceptedFacts(report, page.words), page),
    gateLines(report, page.words, page.paint, page.width),
    crosswalkTable(report, page.words, options.language, page.paint, page.width),
    ...(report.redacted?.length ? [page.paint.muted(paragraph(redactedText(report, page.words), page.width))] : []),
    page.paint.muted(paragraph(statementOf(report, page.words), page.width)),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function factLines(facts: PipelineFacts | undefined, { paint, width }: Page): string {
  if (!facts) return '';
  const paints: Record<string, Paint['bad']> = { '✗': paint.bad, '!': paint.warning, '✓': paint.good };
  const lines = facts.lines.map(({ mark, text }) => `  ${(paints[mark] ?? String)(mark)} ${paragraph(text, width, 4).slice(4)}`);
  return [paint.strong(`  ${facts.title}`), ...lines].join('\n');
}

function heading({ report, words, paint, width }: Page): string {
  const { say, texts } = words;
  const institution = [report.institution.name, words.profile(report).join(say.separator)];
  if (report.assessed) institution.push(say.assessed(report.assessed));
  const yardstick = [
    `${texts.rubric} ${report.rubric.version}`,
    report.target === null ? say.noTarget : say.target(texts.target ?? report.target),
    ...(report.weightSet === null ? [] : [say.weightSet(texts.weightSet ?? report.weightSet)]),
    say.asOf(report.asOf),
    ...(report.evidenceMode === 'strict' ? [say.evidenceStrict] : []),
  ];
  const join = (parts: string[]) => wrap(parts.filter((part) => part !== '').join(' · '), width).join('\n');
  const supposed = whatIfFacts(report, words);
  return [paint.strong(join(institution)), join(yardstick), ...(supposed ? [paint.warning(join([`! ${supposed.text}`]))] : [])].join('\n');
}

function readiness({ report, words, paint, width }: Page): string {
  const { overall } = report;
  const { score, level, details } = readinessFacts(report, words);
  const label = `  ${words.say.readiness}  `;
  if (overall.score === null || overall.potential === null) return label + level;
  const besides = displayWidth(label + score + level) + 3 <= width ? [`${label}${paint.strong(score)}   ${level}`] : [label + paint.strong(score), paragraph(level, width, 4)];
  return [
    ...besides,
    `    ${bar(overall.score, overall.potential, Math.min(40, width - 12))}`,
    ...details.map((line) => paint.muted(paragraph(line, width, 4))),
  ].join('\n');
}

type Section = Report['dimensions'][number] | Report['principles'][number];

/** Dimensions and, as a second view, principles: in the same columns, so that the eye can go from one to the other. */
function scores(page: Page): string {
  const { report, words, paint, width } = page;
  const { say } = words;
  const cells = width >= 76 ? BAR_CELLS : width >= 60 ? NARROW_BAR_CELLS : 0;
  const columns: Column[] = [
    { heading: say.dimensions, flexible: true },
    { heading: say.score, align: 'right' },
    ...(cells > 0 ? [{ heading: '' }] : []),
    { heading: say.levelColumn, align: 'right' },
    { heading: say.targetColumn, align: 'right' },
    { heading: say.costs, align: 'right' },
  ];
  const failed = new Set(report.mustPass.filter(({ state }) => state === 'failed').map(({ dimension }) => dimension));
  const dimensions = report.dimensions.map((row) => scoreRow(page, row, words.name('dimensions', row.id), cells, failed.has(row.id)));
  const principles = report.principles.map((row) => scoreRow(page, row, `${row.id} ${words.name('principles', row.id)}`, cells, false));
  const again = columns.map(({ heading }, c): Cell => ({ text: c === 0 ? say.principles : heading, style: paint.muted }));
  const empty = columns.map((): Cell => ({ text: '' }));
  return grid(columns, principles.length > 0 ? [...dimensions, empty, again, ...principles] : dimensions, width, paint.muted);
}

function scoreRow({ words, paint }: Page, row: Section, name: string, cells: number, capped: boolean): Cell[] {
  return [
    { text: name },
    { text: words.score(row.score) },
    ...(cells > 0 ? [{ text: row.score === null || row.potential === null ? '' : bar(row.score, row.potential, cells) }] : []),
    capped ? { text: `✗ ${words.level(row)}`, style: paint.bad } : { text: words.level(row) },
    { text: row.target === null ? words.say.nothing : words.score(row.target) },
    { text: words.points(row.gap), ...((row.gap ?? 0) >= 1 && { style: paint.warning }) },
  ];
}

function mustPass({ report, words, paint, width }: Page): string {
  const { say } = words;
  const failed = report.mustPass.filter(({ state }) => state === 'failed');
  if (failed.length === 0) return '';
  const lines = failed.map(({ id, dimension, cap, question }) => {
    const caps = dimension === null ? say.capsInstitution(cap) : say.capsDimension(words.name('dimensions', dimension), cap);
    const [first = '', ...rest] = wrap(`✗ ${id} · ${question} · ${caps}`, width - 2);
    return [paint.bad(`  ${first}`), ...rest.map((line) => `  ${line}`), paragraph(words.name('mustPass', id), width, 4)].join('\n');
  });
  return [paint.strong(`  ${say.mustPassFailed}`), ...lines].join('\n');
}

/** A question without weight asks for information only: it costs nothing, unless a must-pass rule looks at it. */
const counts = ({ report, words }: Page, { question, severity }: Gap): boolean =>
  severity === 'critical' || (words.question(report, question).weight ?? 0) > 0;

const MARKS: Record<Severity, string> = { critical: '✗', high: '!', medium: '·', low: ' ', unknown: '?' };

function gaps(page: Page): string {
  const { report, words, paint, width } = page;
  const { say } = words;
  const answered = report.gaps.filter((gap) => gap.state === 'answered' && counts(page, gap));
  const title = paint.strong(`  ${say.gaps}`);
  if (answered.length === 0) return `${title}\n  ${say.gapsNone}`;
  const style: Partial<Record<Severity, Cell['style']>> = { critical: paint.bad, high: paint.warning };
  const columns: Column[] = [
    { heading: '' },
    { heading: say.questionColumn, flexible: true },
    { heading: 'id' },
    { heading: say.nowTarget, align: 'right' },
    { heading: say.points, align: 'right' },
    { heading: say.severityColumn },
  ];
  const rows = answered.map(({ question: id, points, severity }): Cell[] => {
    const question = words.question(report, id);
    const painted = style[severity];
    const accent = painted ? { style: painted } : {};
    return [
      { text: MARKS[severity], ...accent },
      { text: words.questionName(question) },
      { text: id, style: paint.muted },
      { text: words.nowAndTarget(question) },
      { text: words.points(points) },
      { text: say.severity[severity], ...accent },
    ];
  });
  return `${title}\n${grid(columns, rows, width, paint.muted)}`;
}

function toFindOut(page: Page): string {
  const { report, words, paint, width } = page;
  const { say } = words;
  const open = report.gaps.filter((gap) => gap.state === 'unanswered' && counts(page, gap));
  if (open.length === 0) return '';
  const columns: Column[] = [
    { heading: '' },
    { heading: say.questionColumn, flexible: true },
    { heading: 'id' },
    { heading: say.toFindOutWeight, align: 'right' },
  ];
  const rows = open.slice(0, FIND_OUT_SHOWN).map(({ question: id }): Cell[] => {
    const question = words.question(report, id);
    return [
      { text: MARKS.unknown, style: paint.warning },
      { text: words.questionLabel(question) },
      { text: id, style: paint.muted },
      { text: words.points(question.maxPoints) },
    ];
  });
  const rest = open.length - rows.length;
  return [
    paint.strong(`  ${say.toFindOut}`),
    grid(columns, rows, width, paint.muted),
    ...(rest > 0 ? [paint.muted(`     ${say.andMore(rest)}`)] : []),
  ].join('\n');
}

function recommendations({ report, words, paint, width }: Page): string {
  const { say } = words;
  const steps = report.recommendations.filter(({ to, gain, unlocks }) => to !== null && ((gain ?? 0) > 0 || unlocks !== null));
  const title = paint.strong(`  ${say.recommendations}`);
  if (steps.length === 0) return `${title}\n  ${say.recommendationsNone}`;
  const lines = steps.map((step, index) => {
    const question = words.question(report, step.question);
    const facts = [
      step.question,
      words.step(question, step.from, step.to),
      ...(step.owner === null ? [] : [words.name('owners', step.owner)]),
      ...(step.effort === null ? [] : [say.personWeeks(String(step.effort))]),
      `+${words.points(step.gain)}`,
      ...(step.principles.length > 0 ? [step.principles.join(say.separator)] : []),
      ...(step.unlocks === null ? [] : [say.unlocks(step.unlocks)]),
    ];
    const tone = step.unlocks === null ? paint.muted : paint.good;
    const number = String(index + 1).padStart(3);
    const body = wrap(words.action(step), width - 5);
    return [
      ...body.map((line, i) => (i === 0 ? `${number}  ${line}` : `     ${line}`)),
      ...wrap(facts.join(' · '), width - 5).map((line) => `     ${tone(line)}`),
    ].join('\n');
  });
  return [title, ...lines, paint.muted(`     ${say.personWeeksNote}`)].join('\n');
}
