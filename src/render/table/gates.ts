/** The outcome of gates for the terminal. */
import type { GateResult, Report } from '../../model/report.ts';
import type { Words } from '../words.ts';
import { paragraph } from './layout.ts';
import type { Paint } from './paint.ts';

export function gateLines(report: Report, words: Words, paint: Paint, width: number): string {
  const { gates } = report;
  if (gates.length === 0) return '';
  const failed = gates.filter(({ state }) => state === 'failed').length;
  const summary = failed === 0 ? paint.good(words.say.gatesPassed(gates.length)) : paint.bad(words.say.gatesFailed(failed, gates.length));
  const lines = gates.map((gate) => {
    const passed = gate.state === 'passed';
    const mark = passed ? paint.good('✓') : paint.bad('✗');
    const cheapest = passed ? [] : [paint.muted(paragraph(cheapestWay(gate, report, words), width, 4))].filter((line) => line.trim() !== '');
    return [`  ${mark} ${gate.scope}  ${gateFacts(gate, words)}`, ...cheapest].join('\n');
  });
  return [paint.strong(`  ${words.say.gates}`), ...lines, `  ${summary}`].join('\n');
}

/** The number, what was asked and the distance; with as many decimals as it takes to tell them apart. */
export function gateFacts({ actual, threshold, bound, state, distance }: GateResult, { say }: Words): string {
  const asked = bound === 'min' ? say.atLeast : say.atMost;
  if (actual === null) return [say.noNumber, asked(String(threshold))].join(say.separator);
  const decimals = decimalsToTell(actual, threshold, state === 'failed');
  const facts = [trimmed(actual, decimals), asked(String(threshold))];
  if (distance !== null) facts.push((bound === 'min' ? say.short : say.over)(trimmed(distance, Math.max(decimals, 1))));
  return facts.join(say.separator);
}

/** A failing number is never printed as equal to its threshold: decimals are added until they differ. */
function decimalsToTell(actual: number, threshold: number, failed: boolean): number {
  let decimals = Number.isInteger(actual) ? 0 : 1;
  while (failed && decimals < 12 && Number(actual.toFixed(decimals)) === Number(threshold.toFixed(decimals))) decimals++;
  return decimals;
}

const trimmed = (value: number, decimals: number): string => (Number.isInteger(value) ? String(value) : value.toFixed(decimals));

function cheapestWay({ cheapest }: GateResult, report: Report, words: Words): string {
  if (cheapest.length === 0) return '';
  const { say } = words;
  const ways = cheapest.map(({ question: id, from, to, gain, effort }) => {
    const question = report.questions.find((each) => each.id === id) as Report['questions'][number];
    if (to === null) return `${say.findOutFirst} ${words.topicOf(question)} (${id})`;
    const worth = [...(gain === null ? [] : [`+${words.points(gain)}`]), ...(effort === null ? [] : [say.personWeeks(String(effort))])];
    return `${words.topicOf(question)} (${id}) ${words.step(question, from, to)} (${worth.join(say.separator)})`;
  });
  return `${say.cheapest}: ${ways.join('; ')}`;
}
