/** A gate's outcome in words. */
import type { GateResult } from '../model/gates.ts';
import type { Report } from '../model/report.ts';
import type { Words } from './words.ts';

/** The first steps are what a person acts on; the report holds them all. */
const WAYS_SHOWN = 3;

/** Everything about a gate but its name: facts, whether it only warns, what was accepted. */
export function gateText(gate: GateResult, words: Words): string {
  return [gateFacts(gate, words), ...(gate.severity === 'warn' ? [words.say.warns] : []), ...waived(gate, words)].join(words.say.clause);
}

/** The same with the cheapest way to pass it, where it fails. */
export function gateInFull(gate: GateResult, report: Report, words: Words): string {
  return [gateText(gate, words), cheapestWay(gate, report, words)].filter((part) => part !== '').join(words.say.stop);
}

/** The number, what was asked and the distance; with as many decimals as it takes to tell them apart. */
export function gateFacts({ actual, threshold, bound, state, distance }: GateResult, { say }: Words): string {
  const asked = bound === 'min' ? say.atLeast : say.atMost;
  if (actual === null) return [say.noNumber, asked(String(threshold))].join(say.clause);
  const decimals = decimalsToTell(actual, threshold, state === 'failed');
  const facts = [trimmed(actual, decimals), asked(String(threshold))];
  if (distance !== null) facts.push((bound === 'min' ? say.short : say.over)(trimmed(distance, Math.max(decimals, 1))));
  return facts.join(say.clause);
}

/** A failing number is never printed as equal to its threshold, nor its distance as none: decimals are added until they differ. */
function decimalsToTell(actual: number, threshold: number, failed: boolean): number {
  let decimals = Number.isInteger(actual) ? 0 : 1;
  const isSame = (a: number, b: number) => Number(a.toFixed(decimals)) === Number(b.toFixed(decimals));
  while (failed && decimals < 12 && (isSame(actual, threshold) || isSame(actual - threshold, 0))) decimals++;
  return decimals;
}

const trimmed = (value: number, decimals: number): string => (Number.isInteger(value) ? String(value) : value.toFixed(decimals));

/** A gate that leaves accepted gaps out says which. */
function waived({ accepted }: GateResult, { say }: Words): string[] {
  return accepted.length === 0 ? [] : [`${say.acceptedStates.active}${say.colon}${accepted.join(say.separator)}`];
}

/** The next steps that would pass a failed gate at the least effort; empty where there are none. */
export function cheapestWay({ cheapest, way }: GateResult, report: Report, words: Words): string {
  const { say } = words;
  if (way === null) return '';
  if (way === 'none') return say.noWay;
  const ways = cheapest.slice(0, WAYS_SHOWN).map(({ question: id, from, to, gain, effort }) => {
    const question = words.question(report, id);
    const named = say.labelled(words.questionLabel(question), id);
    if (to === null) return say.findOutFirst(named);
    const isProof = JSON.stringify(to) === JSON.stringify(from);
    const worth = [...(gain === null ? [] : [`+${words.points(gain)}`]), ...(effort === null ? [] : [say.personWeeks(String(effort))])];
    return `${named} ${isProof ? say.proof : words.step(question, from, to)}${worth.length === 0 ? '' : say.bracketed(worth.join(say.clause))}`;
  });
  return (way === 'cheapest' ? say.cheapest : say.possible)(ways, cheapest.length - ways.length);
}

/** The gates of severity error that fail on a question. */
export const failedOn = ({ gates }: Pick<Report, 'gates'>, question: string): GateResult[] =>
  gates.filter(({ state, severity, questions }) => state === 'failed' && severity === 'error' && questions.includes(question));
