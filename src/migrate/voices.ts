/** What was said beside an answer goes with it, by the maps that the answer goes by. */
import type { Stated } from '../model/answers.ts';
import type { NewEntry, OlderVoice, Reason } from '../model/migrated.ts';

/** A voice, and what became of everything that it said. */
type Carried = OlderVoice & { entries: readonly NewEntry[] };

type Heard = { respondent?: string; stated?: Stated; isSame: boolean; isWhole: boolean };

/** Says of every entry what is said otherwise beside it now, and whether some of it could not be carried over whole. */
export function withVoices(entries: readonly NewEntry[], voices: readonly Carried[]): NewEntry[] {
  return entries.map((entry) => {
    // Where the answer is not carried over, the older entry is kept with everything in it.
    if (entry.again) return entry;
    const heard = voices.flatMap((voice) => hear(voice, entry) ?? []);
    const changed = heard.filter(({ isSame }) => !isSame).map(({ respondent, stated }) => ({ ...(respondent !== undefined && { respondent }), ...(stated && { stated }) }));
    const lost = heard.filter(({ isWhole }) => !isWhole);
    return { ...entry, ...(changed.length > 0 && { voices: changed }), ...(lost.length > 0 && { lostVoices: reasonOf(lost) }) };
  });
}

/** What a voice says to an entry now; undefined where it said nothing to the older question that the entry is written from. */
function hear({ respondent, answers, entries }: Carried, { question, from: [first = ''] }: NewEntry): Heard | undefined {
  const before = answers.get(first)?.stated;
  if (!before) return undefined;
  const found = entries.find((each) => each.question === question && each.from.includes(first));
  const stated = found?.stated;
  return {
    ...(respondent !== undefined && { respondent }),
    ...(stated && { stated }),
    isSame: JSON.stringify(stated) === JSON.stringify(before),
    isWhole: stated !== undefined && !found?.check && !found?.folded,
  };
}

const reasonOf = (lost: readonly Heard[]): Reason => ({
  code: 'voices',
  respondents: lost.flatMap(({ respondent }) => respondent ?? []),
  review: lost.some(({ respondent }) => respondent === undefined),
});
