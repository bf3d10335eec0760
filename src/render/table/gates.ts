/** The outcome of gates for the terminal. */
import type { GateResult } from '../../model/gates.ts';
import type { Report } from '../../model/report.ts';
import { gateFacts } from '../gate-facts.ts';
import type { Words } from '../words.ts';
import { paragraph } from './layout.ts';
import type { Paint } from './paint.ts';

/** The first steps are what a person acts on; the report holds them all. */
const WAYS_SHOWN = 3;

export function gateLines(report: Report, words: Words, paint: Paint, width: number): string {
  const { gates } = report;
  if (gates.length === 0) return '';
  const failed = gates.filter(({ state, severity }) => state === 'failed' && severity === 'error').length;
  const warning = gates.filter(({ state, severity }) => state === 'failed' && severity === 'warn').length;
  const outcome = failed > 0 ? paint.bad(words.say.gatesFailed(failed, gates.length)) : warning === 0 ? paint.good(words.say.gatesPassed(gates.length)) : '';
  const summary = [outcome, ...(warning > 0 ? [paint.warning(words.say.gatesWarned(warning))] : [])].filter((part) => part !== '').join(words.say.separator);
  const lines = gates.map((gate) => {
    const passed = gate.state === 'passed';
    const mark = passed ? paint.good('✓') : gate.severity === 'warn' ? paint.warning('!') : paint.bad('✗');
    const cheapest = passed ? [] : [paint.muted(paragraph(cheapestWay(gate, report, words), width, 4))].filter((line) => line.trim() !== '');
    const facts = [gateFacts(gate, words), ...(gate.severity === 'warn' ? [words.say.warns] : []), ...waived(gate, words)].join(words.say.separator);
    return [`  ${mark} ${paragraph(`${gate.scope}  ${facts}`, width, 4).slice(4)}`, ...cheapest].join('\n');
  });
  return [paint.strong(`  ${words.say.gates}`), ...lines, `  ${summary}`].join('\n');
}

/** A gate that leaves accepted gaps out says which. */
export function waived({ accepted }: GateResult, { say }: Words): string[] {
  return accepted.length === 0 ? [] : [`${say.acceptedStates.active}: ${accepted.join(say.separator)}`];
}

export function cheapestWay({ cheapest }: GateResult, report: Report, words: Words): string {
  if (cheapest.length === 0) return '';
  const { say } = words;
  const ways = cheapest.slice(0, WAYS_SHOWN).map(({ question: id, from, to, gain, effort }) => {
    const question = words.question(report, id);
    if (to === null) return `${say.findOutFirst} ${words.questionLabel(question)} ${id}`;
    const worth = [...(gain === null ? [] : [`+${words.points(gain)}`]), ...(effort === null ? [] : [say.personWeeks(String(effort))])];
    return `${words.questionLabel(question)} ${id} ${words.step(question, from, to)} (${worth.join(say.separator)})`;
  });
  return say.cheapest(ways, cheapest.length - ways.length);
}
