/** The outcome of gates for the terminal. */
import type { Report } from '../../model/report.ts';
import { cheapestWay, gateText } from '../gate-facts.ts';
import type { Words } from '../words.ts';
import { paragraph } from './wrap.ts';
import type { Paint } from './paint.ts';

export function gateLines(report: Report, words: Words, paint: Paint, width: number): string {
  const { gates } = report;
  if (gates.length === 0) return '';
  const failed = gates.filter(({ state, severity }) => state === 'failed' && severity === 'error').length;
  const warning = gates.filter(({ state, severity }) => state === 'failed' && severity === 'warn').length;
  const outcome = failed > 0 ? paint.bad(words.say.gatesFailed(failed, gates.length)) : warning === 0 ? paint.good(words.say.gatesPassed(gates.length)) : '';
  const summary = [outcome, ...(warning > 0 ? [paint.warning(words.say.gatesWarned(warning))] : [])].filter((part) => part !== '').join(words.say.clause);
  const lines = gates.map((gate) => {
    const passed = gate.state === 'passed';
    const mark = passed ? paint.good('✓') : gate.severity === 'warn' ? paint.warning('!') : paint.bad('✗');
    const cheapest = passed ? [] : [paint.muted(paragraph(cheapestWay(gate, report, words), width, 4))].filter((line) => line.trim() !== '');
    return [`  ${mark} ${paragraph(`${gate.scope}  ${gateText(gate, words)}`, width, 4).slice(4)}`, ...cheapest].join('\n');
  });
  return [paint.strong(`  ${words.say.gates}`), ...lines, `  ${summary}`].join('\n');
}
