/**
 * Answers to an older version of a rubric become answers to the present one, by the maps that the rubric carries.
 * Pure. No answer is lost: what is not carried over whole is named under `retired`.
 */
import type { Stated } from '../model/answers.ts';
import type { Migrated, NewEntry, OlderAnswer, OlderAnswers, OlderVoice, Reason } from '../model/migrated.ts';
import { outlineOf } from '../model/outline.ts';
import { own } from '../model/own.ts';
import type { Migration, Rubric, Successor } from '../model/rubric.ts';
import { VALUE_KEYS } from '../model/vocabulary.ts';
import { fits } from './fits.ts';
import { withVoices } from './voices.ts';

/** An answer on its way from version to version. */
interface Strand {
  /** Older questions that it comes from; the first of them that said something stands for it. */
  from: string[];
  stated?: Stated;
  key?: string;
  again?: Reason;
  check?: NewEntry['check'];
  folded?: Reason;
}

interface Ended {
  from: string[];
  reason: Reason;
}

/** The maps that lead from one major version to another, in order; undefined where one is missing. */
export function wayBetween({ migrations = [] }: Rubric, from: number, to: number): Migration[] | undefined {
  const way: Migration[] = [];
  for (let at = from; at < to; ) {
    const next = migrations.find((each) => each.from === at && each.to > at && each.to <= to);
    if (!next) return undefined;
    way.push(next);
    at = next.to;
  }
  return way;
}

/**
 * Carries answers over.
 * @param way the maps from their version to the rubric's, in order
 * @param voices what was said beside the answers; each is carried over as if it were a file of its own
 */
export function migrate(older: OlderAnswers, way: readonly Migration[], rubric: Rubric, voices: readonly OlderVoice[] = []): Migrated {
  const own = carryOver(older, way, rubric);
  const entries = withVoices(own.entries, voices.map((voice) => ({ ...voice, entries: carryOver(voice.answers, way, rubric).entries })));
  const reasons = [...own.ended, ...notWhole(entries)];
  const retired = [...older].flatMap(([question, answer]) => {
    const reason = reasons.find(({ from }) => from.includes(question))?.reason;
    const isSaid = answer ?? voices.some(({ answers }) => answers.get(question));
    return isSaid && reason ? [{ question, reason }] : [];
  });
  return { entries, retired };
}

/** What arrives at the questions of the newer version, and what ends on the way. */
function carryOver(older: OlderAnswers, way: readonly Migration[], rubric: Rubric): { entries: NewEntry[]; ended: Ended[] } {
  let strands = new Map([...older].map(([id, answer]): [string, Strand] => [id, { from: [id], ...answer }]));
  const ended: Ended[] = [];
  for (const migration of way) {
    const step = follow(strands, migration);
    strands = step.strands;
    ended.push(...step.ended);
  }
  const arrived = [...strands].map(([id, strand]) => arrive(id, strand, older, rubric));
  return { entries: arrived.flatMap(({ entry }) => entry ?? []), ended: [...ended, ...arrived.flatMap((each) => each.ended ?? [])] };
}

/** One version on: every strand goes to its successors, and those that meet become one. */
function follow(strands: ReadonlyMap<string, Strand>, { questions }: Migration): { strands: Map<string, Strand>; ended: Ended[] } {
  const meeting = new Map<string, Strand[]>();
  const ended: Ended[] = [];
  for (const [id, strand] of strands) {
    const { becomes, reason: because } = own(questions, id) ?? { becomes: [{ question: id }] };
    if (becomes.length === 0) ended.push({ from: strand.from, reason: { code: 'dropped', ...(because && { because }) } });
    for (const successor of becomes) {
      const followed = carry(strand, successor);
      if (because && followed.again && !strand.again) followed.again = { ...followed.again, because };
      if (because && followed.check && !strand.check) followed.check = { ...followed.check, because };
      meeting.set(successor.question, [...(meeting.get(successor.question) ?? []), followed]);
    }
  }
  return { strands: new Map([...meeting].map(([id, all]) => [id, meet(all)])), ended };
}

/** What a successor makes of an answer. */
function carry(strand: Strand, { levels, options, again }: Successor): Strand {
  const { stated } = strand;
  if (!stated || strand.again) return { ...strand };
  const lose = (reason: Reason): Strand => ({ from: strand.from, again: reason });
  if (again) return lose({ code: 'changed' });
  if (!('given' in stated) || (!levels && !options)) return { ...strand };
  const { given } = stated;
  if (levels && typeof given === 'number') {
    const level = own(levels, String(given));
    return level === undefined ? lose({ code: 'level', level: String(given) }) : { ...strand, stated: { given: level }, ...folding(levels, [String(given)]) };
  }
  if (options && typeof given === 'string') {
    const option = own(options, given);
    return option === undefined ? lose({ code: 'options', options: [given] }) : { ...strand, stated: { given: option }, ...folding(options, [given]) };
  }
  if (options && Array.isArray(given)) {
    const lost = given.filter((each) => own(options, each) === undefined);
    const kept = [...new Set(given.flatMap((each) => own(options, each) ?? []))];
    if (kept.length === 0) return lose({ code: 'options', options: lost });
    const carried: Strand = { ...strand, stated: { given: kept }, ...folding(options, given) };
    return lost.length === 0 ? carried : { ...carried, check: { code: 'lost', options: [...(strand.check?.options ?? []), ...lost] } };
  }
  return lose({ code: 'misfit' });
}

/** Whether a map gives what was given the same counterpart as something else. */
function folding(map: Record<string, unknown>, given: readonly string[]): Pick<Strand, 'folded'> {
  const isShared = given.some((each) => Object.keys(map).some((other) => other !== each && map[other] === own(map, each)));
  return isShared ? { folded: { code: 'folded' } } : {};
}

/** Strands that meet in one question: carried on only where all that say something say the same. */
function meet(strands: readonly Strand[]): Strand {
  const [first] = strands;
  if (first && strands.length === 1) return first;
  const saying = strands.filter(({ stated, again }) => stated ?? again);
  const silent = strands.filter((each) => !saying.includes(each));
  const from = [...new Set([...saying, ...silent].flatMap((each) => each.from))];
  const [spokesman] = saying;
  if (!spokesman) return { from };
  const agreed = new Set(saying.map(({ stated, again }) => (again ? again.code : canonical(stated)))).size === 1;
  if (!agreed) return { from, again: { code: 'differ', questions: saying.flatMap((each) => each.from) } };
  const check = saying.find((each) => each.check)?.check;
  return { ...spokesman, from, ...(check && { check }) };
}

function canonical(stated: Stated | undefined): string {
  if (!stated || !('given' in stated)) return Object.keys(stated!).join();
  const { given } = stated;
  if (Array.isArray(given)) return JSON.stringify([...given].sort());
  return JSON.stringify(given === 'yes' ? true : given === 'no' ? false : given);
}

/** Holds a strand against the question that it has arrived at. */
function arrive(id: string, strand: Strand, older: OlderAnswers, rubric: Rubric): { entry?: NewEntry; ended?: Ended } {
  const question = outlineOf(rubric).byId.get(id)?.question;
  if (!question) return { ended: { from: strand.from, reason: { code: 'gone' } } };
  const { from, stated, key, again, check, folded } = strand;
  const entry: NewEntry = { question: id, type: question.type, from };
  if (again) return { entry: { ...entry, again } };
  if (!stated) return { entry };
  if ('na' in stated && !question.allowNa) return { entry: { ...entry, again: { code: 'na' } } };
  const misfit = 'given' in stated && ((key !== undefined && key !== VALUE_KEYS[question.type]) || !fits(question, stated.given));
  if (misfit) return { entry: { ...entry, again: { code: 'misfit' } } };
  const before = givenOf(older.get(from[0]!));
  return { entry: { ...entry, stated, ...(before !== undefined && { before }), ...(check && { check }), ...(folded && { folded }) } };
}

const givenOf = (answer: OlderAnswer | undefined) => (answer && 'given' in answer.stated ? answer.stated.given : undefined);

/** Older answers of which an entry does not hold everything, those that ask for something first. */
function notWhole(entries: readonly NewEntry[]): Ended[] {
  const because = (key: 'again' | 'check' | 'folded' | 'lostVoices') => entries.flatMap((entry) => (entry[key] ? [{ from: entry.from, reason: entry[key] }] : []));
  const merged = entries.map(({ question, from }): Ended => ({ from: from.slice(1), reason: { code: 'merged', into: question } }));
  return [...because('again'), ...because('check'), ...because('folded'), ...merged, ...because('lostVoices')];
}
