/** A report as GitHub workflow commands: the headline, the gates, and annotations at the lines of the answers file. */
import type { QuestionResult, Report } from '../model/report.ts';
import type { Severity } from '../model/vocabulary.ts';
import { annexesOf, annexLine } from './annex.ts';
import { answerPlace } from './answer-place.ts';
import { failedOn, gateInFull } from './gate-facts.ts';
import { statementOf } from './panel.ts';
import { printableIn } from './printable.ts';
import { readinessFacts } from './readiness.ts';
import { wordsFor, type RenderOptions, type Words } from './words.ts';

type Command = 'error' | 'warning' | 'notice';
const COMMANDS: Record<Severity, Command> = { critical: 'error', high: 'warning', medium: 'notice', low: 'notice', unknown: 'notice' };

/** GitHub shows the first ten commands of each kind, so what matters most comes first. */
export function renderGithub(source: Report, options: RenderOptions): string {
  const report = printableIn(source, options.language);
  const words = wordsFor(report.texts, options.language);
  const about = command('notice', { title: `${words.say.readiness} ${readinessFacts(report, words).score}` }, statementOf(report, words));
  const gates = report.gates.map((gate) => {
    const kind = gate.state === 'passed' ? 'notice' : gate.severity === 'error' ? 'error' : 'warning';
    return command(kind, { title: gate.scope }, gateInFull(gate, report, words));
  });
  const annexes = annexesOf(report, words, options.language).map(({ title, records }) => command('notice', { title }, records.map((record) => annexLine(record, words)).join('\n')));
  return [about, ...gates, ...annexes, ...annotated(report).map((question) => annotation(report, question, words, options))].map((line) => `${line}\n`).join('');
}

/** Questions on which a gate fails, whether below their target or not, and gaps that nobody accepted. */
function annotated(report: Report): QuestionResult[] {
  const accepted = new Set((report.acceptedGaps ?? []).flatMap(({ question, state }) => (state === 'active' ? [question] : [])));
  const failing = report.questions.filter(({ id }) => failedOn(report, id).length > 0).map(({ id }) => id);
  const gaps = report.gaps.map(({ question }) => question).filter((id) => !accepted.has(id));
  const byId = new Map(report.questions.map((question) => [question.id, question]));
  return [...new Set([...failing, ...gaps])].flatMap((id) => byId.get(id) ?? []);
}

function annotation(report: Report, question: QuestionResult, words: Words, options: RenderOptions): string {
  const { id, state } = question;
  const { say } = words;
  const gap = report.gaps.find((each) => each.question === id);
  const failed = failedOn(report, id);
  const place = answerPlace(report, question, options);
  const at: Record<string, string> = place ? { file: place.file, line: String(place.line), col: String(place.column) } : {};
  const standing = state === 'answered' ? words.nowAndTarget(question) : say.states[state];
  const title = [words.questionName(question), ...(gap ? [say.severity[gap.severity]] : [])].join(' · ');
  const kind = failed.length > 0 ? 'error' : COMMANDS[gap?.severity ?? 'unknown'];
  return command(kind, { ...at, title }, [`${id}: ${standing}`, ...failed.map(({ scope }) => `✗ ${scope}`)].join('\n'));
}

/** One workflow command, escaped as the runner reads it back. */
function command(name: Command, properties: Record<string, string>, message: string): string {
  const listed = Object.entries(properties).map(([key, value]) => `${key}=${escaped(value).replaceAll(':', '%3A').replaceAll(',', '%2C')}`);
  return `::${name} ${listed.join(',')}::${escaped(message)}`;
}

const escaped = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
