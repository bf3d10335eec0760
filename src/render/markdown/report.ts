/** A report as Markdown: the outcome of its gates first, then what the table holds, and every question; for pull requests. */
import type { Report } from '../../model/report.ts';
import { cheapestWay, gateText } from '../gate-facts.ts';
import { agreementFacts, reviewFacts, statementOf } from '../panel.ts';
import { acceptedFacts, baselineFacts, redactedText, type PipelineFacts } from '../pipeline.ts';
import { printableIn } from '../printable.ts';
import { readinessFacts } from '../readiness.ts';
import { whatIfFacts } from '../what-if.ts';
import { wordsFor, type RenderOptions, type Words } from '../words.ts';
import { crosswalkMarkdown } from './crosswalk.ts';
import { escapeMarkdown as safe, markdownTable } from './escape.ts';

export function renderReportMarkdown(source: Report, { language }: RenderOptions): string {
  const report = printableIn(source, language);
  const words = wordsFor(report.texts, language);
  const parts = [
    heading(report, words),
    gates(report, words),
    factList(baselineFacts(report, words)),
    factList(acceptedFacts(report, words)),
    sections(words.say.dimensions, report.dimensions, words, (id) => words.name('dimensions', id)),
    report.principles.length > 0 ? sections(words.say.principles, report.principles, words, (id) => `${id} ${words.name('principles', id)}`) : '',
    words.say.costsNote,
    review(report, words),
    factList(agreementFacts(report, words)),
    mustPass(report, words),
    gaps(report, words),
    toFindOut(report, words),
    recommendations(report, words),
    questions(report, words),
    crosswalkMarkdown(report, words, language),
    safe(redactedText(report, words)),
    `_${safe(statementOf(report, words))}_`,
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function factList(facts: PipelineFacts | undefined): string {
  return facts ? `## ${facts.title}\n\n${facts.lines.map(({ mark, text }) => `- ${`${mark} `.trimStart()}${safe(text)}`).join('\n')}` : '';
}

function heading(report: Report, words: Words): string {
  const { say, texts } = words;
  const facts = [
    ...words.profile(report),
    ...(report.assessed ? [say.assessed(report.assessed)] : []),
    `${texts.rubric} ${report.rubric.version}`,
    report.target === null ? say.noTarget : say.target(texts.target ?? report.target),
    ...(report.weightSet === null ? [] : [say.weightSet(texts.weightSet ?? report.weightSet)]),
    say.asOf(report.asOf),
    ...(report.evidenceMode === 'strict' ? [say.evidenceStrict] : []),
  ];
  const { score, level, details } = readinessFacts(report, words);
  const supposed = whatIfFacts(report, words);
  return [
    `# ${safe(report.institution.name)}`,
    safe(facts.join(' · ')),
    ...(supposed ? [`> **! ${safe(supposed.text)}**`] : []),
    `**${say.readiness} ${score}** · ${safe(level)}`,
    details.map((line) => `- ${safe(line)}`).join('\n'),
  ].join('\n\n');
}

type Section = Report['dimensions'][number] | Report['principles'][number];

function sections(title: string, rows: readonly Section[], words: Words, name: (id: string) => string): string {
  const { say } = words;
  return markdownTable(
    [title, say.score, say.potentialColumn, say.coverageColumn, say.levelColumn, say.targetColumn, say.costs],
    rows.map((row) => [
      safe(name(row.id)),
      words.score(row.score),
      words.score(row.potential),
      words.percent(row.coverage),
      words.level(row),
      words.score(row.target),
      words.points(row.gap),
    ]),
    1,
  );
}

/** The self-assessed and the reviewed result side by side, and where they differ. */
function review(report: Report, words: Words): string {
  const facts = reviewFacts(report, words);
  if (!facts) return '';
  const { say, panel } = words;
  const side = ['', panel.selfAssessed, panel.reviewedColumn, panel.difference, panel.levels, panel.reviewedShare];
  const differences = facts.differences.map(({ name, id, answers, points, by, note }) => [safe(name), safe(id), safe(answers), safe(by), safe(note), points]);
  return [
    `## ${safe(facts.title)}`,
    facts.about,
    markdownTable(side, facts.standings.map(({ name, own, reviewed, difference, levels, share }) => [safe(name), own, reviewed, difference, levels, share]), 1),
    `### ${panel.differences}`,
    differences.length === 0 ? panel.noDifferences : markdownTable([say.questionColumn, 'id', panel.from(panel.selfAssessed, panel.reviewedColumn), panel.reviewer, panel.reviewNote, panel.points], differences, 5),
  ].join('\n\n');
}

function mustPass({ mustPass: rules }: Report, { say, name }: Words): string {
  const failed = rules.filter(({ state }) => state === 'failed');
  if (failed.length === 0) return '';
  const lines = failed.map(({ id, question, dimension, cap }) => {
    const caps = dimension === null ? say.capsInstitution(cap) : say.capsDimension(name('dimensions', dimension), cap);
    return `- ✗ **${safe(id)}**${safe(say.bracketed(question))}${say.colon}${safe(caps)}${say.stop}${safe(name('mustPass', id))}`;
  });
  return `## ${say.mustPassFailed}\n\n${lines.join('\n')}`;
}

function gaps(report: Report, words: Words): string {
  const { say } = words;
  const rows = report.gaps
    .filter(({ state }) => state === 'answered')
    .map(({ question: id, points, severity }) => {
      const question = words.question(report, id);
      return [safe(words.questionLabel(question)), safe(id), say.severity[severity], safe(words.nowAndTarget(question)), words.points(points)];
    });
  const body = rows.length === 0 ? say.gapsNone : markdownTable([say.questionColumn, 'id', say.severityColumn, say.nowTarget, say.points], rows, 3);
  return `## ${say.gaps}\n\n${body}`;
}

function toFindOut(report: Report, words: Words): string {
  const { say } = words;
  const open = report.gaps.filter(({ state }) => state === 'unanswered');
  if (open.length === 0) return '';
  const rows = open.map(({ question: id }) => {
    const question = words.question(report, id);
    return [safe(words.questionLabel(question)), safe(id), words.points(question.maxPoints)];
  });
  return `## ${say.toFindOut}\n\n${markdownTable([say.questionColumn, 'id', say.toFindOutWeight], rows, 2)}`;
}

function recommendations(report: Report, words: Words): string {
  const { say } = words;
  const steps = report.recommendations.filter(({ to }) => to !== null);
  if (steps.length === 0) return `## ${say.recommendations}\n\n${say.recommendationsNone}`;
  const rows = steps.map((step, index) => {
    const question = words.question(report, step.question);
    const unlocks = step.unlocks === null ? '' : ` ${say.unlocks(step.unlocks)}`;
    return [
      String(index + 1),
      safe(words.action(step)),
      safe(step.question),
      safe(words.step(question, step.from, step.to)),
      safe(step.owner === null ? say.nothing : words.name('owners', step.owner)),
      step.effort === null ? say.nothing : say.personWeeks(String(step.effort)),
      `+${words.points(step.gain)}${unlocks}`,
      safe(step.principles.join(say.separator)),
    ];
  });
  const headings = ['', say.action, 'id', say.nowNext, say.owner, say.effort, say.gain, say.serves];
  return `## ${say.recommendations}\n\n${markdownTable(headings, rows)}\n\n${say.personWeeksNote}`;
}

function gates(report: Report, words: Words): string {
  if (report.gates.length === 0) return '';
  const lines = report.gates.map((gate) => {
    const mark = gate.state === 'passed' ? '✓' : gate.severity === 'warn' ? '!' : '✗';
    const way = cheapestWay(gate, report, words);
    return `- ${mark} **${safe(gate.scope)}** ${safe(gateText(gate, words))}${way === '' ? '' : `<br>${safe(way)}`}`;
  });
  return `## ${words.say.gates}\n\n${lines.join('\n')}`;
}

function questions(report: Report, words: Words): string {
  const { say } = words;
  const rows = report.questions.map((question) => [
    safe(question.id),
    safe(words.texts.questions[question.id]?.text ?? question.id),
    say.states[question.state],
    safe(words.answer(question, question.answer)),
    question.value === null ? say.nothing : words.points(question.value),
    question.points === null ? say.nothing : words.points(question.points),
    safe([...question.evidence.map(({ ref }) => ref ?? ''), ...(question.reason ? [question.reason] : []), ...(question.note ? [question.note] : [])].filter(Boolean).join(say.semicolon)),
  ]);
  const headings = ['id', say.questionColumn, say.stateColumn, say.answerColumn, say.valueColumn, say.pointsBrought, `${say.evidenceColumn} / ${say.note}`];
  return `<details><summary>${say.questions}</summary>\n\n${markdownTable(headings, rows)}\n\n</details>`;
}
