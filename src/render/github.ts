/** A report as GitHub workflow commands: annotations at the lines of the answers file, then the outcome of the gates. */
import type { Gap, Report } from '../model/report.ts';
import type { Severity } from '../model/vocabulary.ts';
import { gateFacts } from './gate-facts.ts';
import { printableIn } from './printable.ts';
import { readinessFacts } from './readiness.ts';
import { wordsFor, type RenderOptions, type Words } from './words.ts';

const COMMANDS: Record<Severity, string> = { critical: 'error', high: 'warning', medium: 'notice', low: 'notice', unknown: 'notice' };

export function renderGithub(source: Report, { language }: RenderOptions): string {
  const report = printableIn(source, language);
  const words = wordsFor(report.texts, language);
  const accepted = new Set((report.acceptedGaps ?? []).flatMap(({ question, state }) => (state === 'active' ? [question] : [])));
  const gates = report.gates.map((gate) => command(gate.state === 'passed' ? 'notice' : gate.severity === 'error' ? 'error' : 'warning', { title: gate.scope }, gateFacts(gate, words)));
  const gaps = report.gaps.filter(({ question }) => !accepted.has(question)).map((gap) => annotation(report, gap, words));
  const about = command('notice', { title: `${words.say.readiness} ${readinessFacts(report, words).score}` }, words.say.statement);
  return [...gates, ...gaps, about].map((line) => `${line}\n`).join('');
}

function annotation(report: Report, { question: id, severity, state }: Gap, words: Words): string {
  const question = words.question(report, id);
  const at = question.location ?? report.answersLocation;
  const place: Record<string, string> = at ? { file: at.file, line: String(at.line), col: String(at.column) } : {};
  const standing = state === 'answered' ? words.nowAndTarget(question) : words.say.states.unanswered;
  return command(COMMANDS[severity], { ...place, title: `${words.questionName(question)} (${words.say.severity[severity]})` }, `${id}: ${standing}`);
}

/** One workflow command, escaped as the runner reads it back. */
function command(name: string, properties: Record<string, string>, message: string): string {
  const listed = Object.entries(properties).map(([key, value]) => `${key}=${escaped(value).replaceAll(':', '%3A').replaceAll(',', '%2C')}`);
  return `::${name} ${listed.join(',')}::${escaped(message)}`;
}

const escaped = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
