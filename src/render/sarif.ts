/**
 * A report as SARIF 2.1.0, for code scanning: a rule for each question, a result for each gap at the line and column
 * of its answer. Critical gaps are errors, high ones warnings, the others and what is unanswered are notes. A failed gate
 * is a result too; one that passes is a property of the run, because code scanning shows every result as a finding.
 */
import type { Log, ReportingDescriptor, Result } from 'sarif';
import type { GateResult } from '../model/gates.ts';
import type { Gap, QuestionResult, Report } from '../model/report.ts';
import type { Severity } from '../model/vocabulary.ts';
import { annexesOf, annexLine } from './annex.ts';
import { answerPlace } from './answer-place.ts';
import { gateInFull } from './gate-facts.ts';
import { toJson } from './json.ts';
import { statementOf } from './panel.ts';
import { taxonomyOf } from './taxonomy.ts';
import { printableIn } from './printable.ts';
import { wordsFor, type RenderOptions, type Words } from './words.ts';

const LEVELS: Record<Severity, Result.level> = { critical: 'error', high: 'warning', medium: 'note', low: 'note', unknown: 'note' };

export function renderSarif(source: Report, options: RenderOptions): string {
  const { language } = options;
  const report = printableIn(source, language);
  const words = wordsFor(report.texts, language);
  const taxonomy = taxonomyOf(report, words, language);
  const annexes = annexesOf(report, words, language).filter(({ kind }) => kind !== 'framework');
  const rules = [...report.questions.map((question) => ({ ...rule(question, words), ...taxonomy?.relationships(question.id) })), ...report.gates.map((gate) => gateRule(gate, words))];
  const log: Log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: report.tool.name, version: report.tool.version, semanticVersion: report.tool.version, rules, ...(taxonomy && { supportedTaxonomies: [taxonomy.reference] }) } },
        ...(taxonomy && { taxonomies: [taxonomy.component] }),
        columnKind: 'utf16CodeUnits',
        language,
        properties: {
          statement: statementOf(report, words),
          gates: report.gates.map((gate) => ({ id: gateId(gate), state: gate.state, text: gateInFull(gate, report, words) })),
          ...Object.fromEntries(annexes.map(({ kind, records }) => [kind, records.map((record) => annexLine(record, words))])),
        },
        results: [...report.gates.flatMap((gate, g) => (gate.state === 'failed' ? [gateResult(report, gate, g, words, options)] : [])), ...report.gaps.map((gap) => result(report, gap, words, options))],
      },
    ],
  };
  return `${toJson(log, 2)}\n`;
}

function gateRule(gate: GateResult, words: Words): ReportingDescriptor {
  return { id: gateId(gate), name: gateId(gate), shortDescription: { text: `${words.say.gates}${words.say.colon}${gate.bound} ${gate.scope}` } };
}

/** A failed gate, at the first answer on which it fails. */
function gateResult(report: Report, gate: GateResult, index: number, words: Words, options: RenderOptions): Result {
  const [first] = gate.questions;
  return {
    ruleId: gateId(gate),
    ruleIndex: report.questions.length + index,
    level: gate.severity === 'error' ? 'error' : 'warning',
    message: { text: `${gate.scope}${words.say.colon}${gateInFull(gate, report, words)}` },
    locations: locations(report, first === undefined ? undefined : words.question(report, first), options),
    partialFingerprints: { 'gate/v1': `${report.rubric.id}/${gateId(gate)}` },
  };
}

const gateId = ({ bound, scope }: GateResult): string => `gate/${bound}/${scope}`;

function rule(question: QuestionResult, words: Words): ReportingDescriptor {
  const texts = words.texts.questions[question.id];
  return {
    id: question.id,
    name: question.id,
    shortDescription: { text: words.questionLabel(question) },
    fullDescription: { text: texts?.text ?? question.id },
    ...(texts?.help && { help: { text: texts.help } }),
    properties: { dimension: question.dimension, topic: question.topic, principles: question.principles },
  };
}

function result(report: Report, { question: id, severity, points, state }: Gap, words: Words, options: RenderOptions): Result {
  const question = words.question(report, id);
  const { say } = words;
  const recommendation = report.recommendations.find((each) => each.question === id && each.to !== null);
  const standing = state === 'answered' ? words.nowAndTarget(question) : say.states.unanswered;
  const text = [`${words.questionName(question)}${say.bracketed(id)}${say.colon}${standing}`, ...(recommendation ? [words.action(recommendation)] : [])].join(say.stop);
  return {
    ruleId: id,
    ruleIndex: report.questions.indexOf(question),
    level: LEVELS[severity],
    message: { text },
    locations: locations(report, question, options),
    // The answer may move in its file: the gap stays the same one.
    partialFingerprints: { 'question/v1': `${report.rubric.id}/${id}` },
    properties: { severity, points },
    ...suppressed(report, id),
  };
}

/** An accepted gap is shown as suppressed, with who accepted it and why. */
function suppressed({ acceptedGaps = [] }: Report, id: string): Pick<Result, 'suppressions'> {
  const gap = acceptedGaps.find(({ question, state }) => question === id && state === 'active');
  if (!gap) return {};
  const justification = [gap.reason, gap.owner, gap.expires].filter((part) => part !== null).join(' · ');
  return { suppressions: [{ kind: 'external', status: 'accepted', justification }] };
}

function locations(report: Report, question: QuestionResult | undefined, options: RenderOptions): NonNullable<Result['locations']> {
  const at = answerPlace(report, question, options);
  return at ? [{ physicalLocation: { artifactLocation: { uri: uriOf(at.file) }, region: { startLine: at.line, startColumn: at.column } } }] : [];
}

/** A path with forward slashes, escaped as a URI. */
const uriOf = (file: string): string => file.split(/[/\\]/).map(encodeURIComponent).join('/');
