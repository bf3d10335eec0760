/** Asks for one piece of evidence: where it is, from when to when it counts, how sure it is. */
import { isCalendarDate } from '../model/dates.ts';
import type { Evidence } from '../model/answers.ts';
import { printableText } from '../render/printable.ts';
import type { Terminal } from './prompts.ts';
import { fit, shorten, type View } from './screen.ts';
import { ASSURANCES, type Assurance } from '../model/vocabulary.ts';

/** Documented is what most evidence is, so it stands first. */
const OFFERED: readonly Assurance[] = ['documented', ...ASSURANCES.filter((each) => each !== 'documented').reverse()];

/** The evidence; undefined when the user cancels. */
export async function askEvidence(terminal: Terminal, view: View, head: string[], present: readonly Evidence[]): Promise<Evidence | undefined> {
  const { say, paint, width } = view;
  const listed = present.map(({ ref }) => paint.muted(shorten(`· ${printableText(ref ?? '')}`, width)));
  const header = [...head, ...listed, ...(listed.length > 0 ? [''] : [])];
  const keys = say.keys.line;
  const isDate = (text: string) => text === '' || isCalendarDate(text);

  const ref = await terminal.line(header, { message: say.evidenceRef, keys, validate: (text) => (text === '' ? say.evidenceRefNeeded : true) });
  if (ref === undefined) return undefined;
  const begun = [...header, paint.good(shorten(`✓ ${printableText(ref)}`, width))];
  const date = await terminal.line(begun, { message: say.evidenceDate, keys, validate: (text) => (isDate(text) ? true : say.dateWrong) });
  if (date === undefined) return undefined;
  const expires = await terminal.line(begun, {
    message: say.evidenceExpires,
    keys,
    validate: (text) => {
      if (!isDate(text)) return say.dateWrong;
      return text !== '' && text < date ? say.datesOrder : true;
    },
  });
  if (expires === undefined) return undefined;
  const assurance = await terminal.menu(() => {
    const choices = OFFERED.map((value, index) => ({ value, key: String(index + 1), text: say.assurances[value] }));
    return fit({ head: [...begun, '', paint.strong(say.evidenceAssurance)], choices, actions: [] }, view);
  });
  if (assurance === undefined) return undefined;
  return { ref, ...(date && { date }), ...(expires && { expires }), assurance };
}
