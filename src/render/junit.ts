/**
 * A report as JUnit XML, for pipelines that show test results: a suite of gates, and a suite of questions for each
 * dimension. A question fails only where a gate of severity error fails on it; other gaps are properties of the suite.
 */
import { XMLBuilder } from 'fast-xml-parser';
import { annexesOf, annexLine } from './annex.ts';
import { failedOn, gateFacts, gateInFull } from './gate-facts.ts';
import { statementOf } from './panel.ts';
import { printableIn } from './printable.ts';
import { wordsFor, type RenderOptions, type Words } from './words.ts';
import type { QuestionResult, Report } from '../model/report.ts';

interface Case {
  '@name': string;
  '@classname': string;
  '@time': string;
  /** Why it was skipped; the schema knows no attribute for it. */
  skipped?: string;
  failure?: { '@message': string; '@type': string; '#text': string };
}

export function renderJunit(source: Report, { language }: RenderOptions): string {
  const report = printableIn(source, language);
  const words = wordsFor(report.texts, language);
  const suites = [gateSuite(report, words), ...report.dimensions.map((dimension) => dimensionSuite(report, dimension.id, words))].filter(({ testcase }) => testcase.length > 0);
  // What is no test is a suite of properties.
  const annexes = annexesOf(report, words, language).map(
    ({ kind, title, records }): Suite => ({ name: title, properties: records.map((record) => [record.id === '' ? kind : `${kind}.${record.id}`, annexLine({ ...record, id: '' }, words)]), testcase: [] }),
  );
  const builder = new XMLBuilder({ attributeNamePrefix: '@', ignoreAttributes: false, format: true, suppressEmptyNode: true });
  const xml = builder.build({ '?xml': { '@version': '1.0', '@encoding': 'UTF-8' }, testsuites: { testsuite: [...suites, ...annexes].map((suite, i) => numbered(suite, i, report, statementOf(report, words))) } }) as string;
  return xml.endsWith('\n') ? xml : `${xml}\n`;
}

interface Suite {
  name: string;
  properties: [string, string][];
  testcase: Case[];
}

/** What the schema wants of a suite; a report knows no times, so they are zero and the day is the one it was judged on. */
function numbered({ name, properties, testcase }: Suite, id: number, { tool, asOf, institution, rubric }: Report, statement: string) {
  const about: [string, string][] = [['institution', institution.name], ['rubric', `${rubric.id} ${rubric.version}`], ['statement', statement]];
  return {
    '@package': tool.name,
    '@id': String(id),
    '@name': name,
    '@timestamp': `${asOf}T00:00:00`,
    '@hostname': 'localhost',
    '@tests': String(testcase.length),
    '@failures': String(testcase.filter(({ failure }) => failure).length),
    '@errors': '0',
    '@skipped': String(testcase.filter(({ skipped }) => skipped !== undefined).length),
    '@time': '0',
    properties: { property: [...about, ...properties].map(([key, value]) => ({ '@name': key, '@value': value })) },
    testcase,
    'system-out': '',
    'system-err': '',
  };
}

function gateSuite(report: Report, words: Words): Suite {
  return {
    name: words.say.gates,
    properties: [],
    testcase: report.gates.map((gate) => ({
      '@name': `${gate.bound} ${gate.scope}=${gate.threshold}`,
      '@classname': 'gates',
      '@time': '0',
      ...(gate.state === 'failed' && gate.severity === 'error' && { failure: { '@message': gateFacts(gate, words), '@type': 'gate', '#text': [gateInFull(gate, report, words), ...gate.questions].join('\n') } }),
      ...(gate.state === 'failed' && gate.severity === 'warn' && { skipped: gateInFull(gate, report, words) }),
    })),
  };
}

function dimensionSuite(report: Report, dimension: string, words: Words): Suite {
  const questions = report.questions.filter((question) => question.dimension === dimension);
  const ids = new Set(questions.map(({ id }) => id));
  return {
    name: words.name('dimensions', dimension),
    properties: report.gaps
      .filter(({ question, state }) => state === 'answered' && ids.has(question))
      .map(({ question, severity, points }) => [`gap.${question}`, [words.say.severity[severity], words.nowAndTarget(words.question(report, question)), `−${words.points(points)}`].join(words.say.clause)]),
    testcase: questions.map((question) => questionCase(report, question, words)),
  };
}

function questionCase(report: Report, question: QuestionResult, words: Words): Case {
  const { id, dimension, state } = question;
  const names = { '@name': `${id} ${words.questionName(question)}`, '@classname': dimension, '@time': '0' };
  const [first] = failedOn(report, id);
  if (first) {
    const message = `${first.scope}${words.say.colon}${state === 'answered' ? words.nowAndTarget(question) : words.say.states[state]}`;
    return { ...names, failure: { '@message': message, '@type': 'gate', '#text': words.texts.questions[id]?.text ?? id } };
  }
  return state === 'answered' ? names : { ...names, skipped: words.say.states[state] };
}
