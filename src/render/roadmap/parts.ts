/** What a roadmap says, in the order in which it says it, without saying how it looks. */
import type { InTheWay, LeftUndone, PlannedStep, Roadmap } from '../../model/roadmap.ts';
import { equals } from '../../model/tolerance.ts';
import { STEP_STATES } from '../../model/vocabulary.ts';
import type { Heading, Part, Said } from '../comparison/part.ts';
import { changeText, horizonText, levelText, MARKS, ownerText, quartersText, questionText, signed, turnText, type Sheet } from './sheet.ts';

/** How much of each list has room. */
export interface Room {
  list: number;
  frontier: number;
}

export const EVERYTHING: Room = { list: Infinity, frontier: Infinity };

const right = (text: string): Heading => ({ text, align: 'right' });
const left = (text: string): Heading => ({ text });
const flexible = (text: string): Heading => ({ text, flexible: true });
const plain = (...texts: string[]): Said[] => texts.map((text) => ({ text }));

export function titleOf({ roadmap, say }: Sheet): string {
  return say.title(roadmap.institution.name);
}

/** What was asked, with what it was measured, and from when. */
export function aboutOf(sheet: Sheet): string {
  const { roadmap, words, say } = sheet;
  return [
    goalText(sheet),
    `${words.texts.rubric} ${roadmap.rubric.version}`,
    ...(roadmap.weightSet === null ? [] : [words.say.weightSet(words.texts.weightSet ?? roadmap.weightSet)]),
    say.begins(words.day(roadmap.asOf)),
    ...(roadmap.evidenceMode === 'strict' ? [words.say.evidenceStrict] : []),
  ].join(' · ');
}

function goalText({ roadmap: { goal, target }, words, say }: Sheet): string {
  const value = String(goal.value ?? '');
  switch (goal.kind) {
    case 'budget':
      return say.goals.budget(value);
    case 'score':
      return say.goals.score(value);
    case 'level':
      return say.goals.level(value, words.texts.levels[goal.value ?? -1] ?? '');
    case 'target':
      return say.goals.target(words.texts.target ?? target ?? say.noTarget);
  }
}

/** The result in a line, and how far it can be relied on. */
export function resultPart(sheet: Sheet): Part {
  const { roadmap, words, say } = sheet;
  const { before, after, goal, effort, gain, proved } = roadmap;
  const level = before.level === after.level ? say.sameLevel(levelText(after.level, sheet)) : say.levels(levelText(before.level, sheet), levelText(after.level, sheet));
  const spent = goal.kind === 'budget' ? say.effortOf(String(effort), String(goal.value)) : say.effort(String(effort));
  const proof = !proved ? say.bestFound : !goal.reached ? say.proved.furthest : goal.kind === 'budget' ? say.proved.budget : say.proved.least;
  return {
    lines: [
      { text: [say.change(words.score(before.score), words.score(after.score), signed(gain, sheet)), level, spent].join(' · '), tone: 'strong' },
      ...(goal.reached ? [] : [{ text: `✗ ${notReachedText(sheet)}`, tone: 'bad' as const }]),
      proved ? { text: `✓ ${proof}`, tone: 'good' } : { text: `· ${proof}`, tone: 'warning' },
      ...capLines(sheet),
      ...wishLines(sheet),
      ...unansweredLine(sheet),
      { text: `· ${say.evidence}`, tone: 'muted' },
    ],
  };
}

function notReachedText({ roadmap: { goal }, say }: Sheet): string {
  const value = String(goal.value);
  if (goal.kind === 'level') return say.notReached.level(value);
  return goal.kind === 'score' ? say.notReached.score(value) : say.notReached.target;
}

function capLines({ roadmap: { liftCaps }, words, say }: Sheet): Said[] {
  if (!liftCaps) return [];
  const { lifted, standing, sacrificed } = liftCaps;
  const list = (rules: readonly string[]) => rules.join(words.say.separator);
  return [
    ...(lifted.length + standing.length === 0 ? [{ text: `· ${say.noCaps}` }] : []),
    ...(lifted.length > 0 ? [{ text: `✓ ${say.capsLifted(list(lifted))}`, tone: 'good' as const }] : []),
    ...(standing.length > 0 ? [{ text: `✗ ${say.capsStanding(list(standing))}`, tone: 'bad' as const }] : []),
    ...(lifted.length + standing.length > 0 ? [{ text: `· ${say.sacrificed(words.points(sacrificed))}` }] : []),
  ];
}

function wishLines(sheet: Sheet): Said[] {
  const { roadmap, words, say } = sheet;
  const { only, exclude, fixed, capacity } = roadmap.wishes;
  const decisions = fixed.map(({ question: id, to }) => `${id} ${words.answer(words.question(roadmap, id), to)}`);
  const wishes = [
    ...(only.length > 0 ? [say.only(only.join(words.say.separator))] : []),
    ...(exclude.length > 0 ? [say.exclude(exclude.join(words.say.separator))] : []),
    ...(fixed.length > 0 ? [say.fixed(decisions.join(words.say.separator))] : []),
    ...(capacity === null ? [] : [say.capacity(String(capacity))]),
  ];
  return wishes.map((text) => ({ text: `· ${text}` }));
}

function unansweredLine({ roadmap: { toFindOut }, words, say }: Sheet): Said[] {
  if (toFindOut.length === 0) return [];
  const points = toFindOut.reduce((sum, each) => sum + each.points, 0);
  return [{ text: `· ${say.unanswered(toFindOut.length, words.points(points))}`, tone: 'warning' }];
}

export function inTheWayPart(sheet: Sheet, room: Room): Part[] {
  const { roadmap, say } = sheet;
  if (roadmap.inTheWay.length === 0) return [];
  const shown = roadmap.inTheWay.slice(0, room.list);
  return [{ title: say.inTheWay, lines: [...shown.map((each) => obstacle(each, sheet)), ...more(roadmap.inTheWay, shown, sheet)] }];
}

function obstacle({ kind, id, question, reach, needs, points }: InTheWay, sheet: Sheet): Said {
  const { words, say } = sheet;
  if (reach !== null) return { text: `✗ ${say.short(kind === 'score' ? say.overall : words.name('dimensions', id ?? ''), words.score(reach), words.score(needs))}` };
  if (kind === 'together') return { text: `✗ ${say.together}` };
  const about = question === null ? (id ?? '') : `${questionText(question, sheet)}${words.say.bracketed(question)}`;
  if (kind === 'must-pass') return { text: `✗ ${say.rule(id ?? '', about)}` };
  return { text: `· ${say.withheld(about, say.reasons[kind as keyof typeof say.reasons], words.points(points))}` };
}

const more = (all: readonly unknown[], shown: readonly unknown[], { say }: Sheet): Said[] => (shown.length < all.length ? [{ text: say.more(all.length - shown.length), tone: 'muted' }] : []);

/** Every fact of every step; the terminal lays them out in a way of its own. */
export function stepsPart(sheet: Sheet): Part {
  const { roadmap, words, say } = sheet;
  if (roadmap.steps.length === 0) return { title: say.steps, lines: [{ text: say.stepsNone }] };
  const [inWaves, hasHorizons, checked] = [roadmap.wishes.capacity !== null, roadmap.horizons.length > 0, roadmap.check !== undefined];
  const columns = [
    left(''),
    flexible(say.action),
    left('id'),
    left(words.say.nowNext),
    left(words.say.owner),
    right(words.say.effort),
    right(words.say.gain),
    right(say.score),
    right(say.level),
    ...(inWaves ? [left(say.wave)] : []),
    ...(hasHorizons ? [left(say.horizon)] : []),
    ...(checked ? [left(say.state)] : []),
  ];
  const rows = roadmap.steps.map((step, i) => [
    ...plain(String(i + 1), words.action(step), step.question, changeText(step, sheet), ownerText(step.owner, sheet), String(step.effort), signed(step.gain, sheet), words.score(step.scoreAfter), [levelText(step.levelAfter, sheet), ...(turnText(i, sheet) === '' ? [] : ['↑'])].join(' ')),
    ...(inWaves ? plain(quartersText(step, sheet)) : []),
    ...(hasHorizons ? plain(horizonText(step, sheet)) : []),
    ...(checked ? plain(stateText(step, sheet)) : []),
  ]);
  return { title: say.steps, tables: [{ columns, rows }], lines: [{ text: words.say.personWeeksNote, tone: 'muted' }] };
}

export function stateText({ state }: PlannedStep, { say }: Sheet): string {
  return state === undefined ? '' : `${MARKS[state]} ${say.states[state]}`;
}

export function wavesPart(sheet: Sheet): Part[] {
  const { roadmap, words, say } = sheet;
  if (roadmap.waves.length === 0) return [];
  const rows = roadmap.waves.map((wave) => plain(String(wave.wave), say.period(wave.from, wave.to), String(wave.effort), loadText(wave, sheet) || words.say.nothing));
  return [{ title: say.waves, tables: [{ columns: [right(say.wave), left(''), right(words.say.effort), flexible(say.owners)], rows }] }];
}

export function loadText({ owners }: Roadmap['waves'][number], sheet: Sheet): string {
  return owners.map(({ owner, effort }) => sheet.say.ownerLoad(ownerText(owner, sheet), String(effort))).join(sheet.words.say.separator);
}

export function nextText(sheet: Sheet): string {
  const { roadmap, words, say } = sheet;
  const { next, after } = roadmap;
  if (!next) return say.nextNone;
  const phrase = next.effort >= 1 ? say.next : say.nextSmall;
  return [phrase(String(next.effort), signed(next.gain, sheet), words.score(next.score)), ...(next.level === after.level ? [] : [say.nextLevel(levelText(next.level, sheet))])].join(' ');
}

export function undonePart(sheet: Sheet, room: Room): Part {
  const { roadmap, words, say } = sheet;
  const shown = roadmap.undone.slice(0, room.list);
  const lines: Said[] = [...more(roadmap.undone, shown, sheet), { text: nextText(sheet) }];
  if (shown.length === 0) return { title: say.undone, lines };
  const columns = [flexible(words.say.questionColumn), left('id'), left(words.say.nowNext), right(words.say.effort), right(words.say.gain), left('')];
  return { title: say.undone, tables: [{ columns, rows: shown.map((each) => undoneRow(each, sheet)) }], lines };
}

function undoneRow(each: LeftUndone, sheet: Sheet): Said[] {
  const { words, say } = sheet;
  const { question: id, effort, gain, why } = each;
  return [{ text: questionText(id, sheet) }, { text: id, tone: 'muted' }, { text: changeText(each, sheet) }, { text: effort === null ? words.say.nothing : String(effort) }, { text: signed(gain, sheet) }, { text: why === 'effort' ? '' : say.leftUndone[why] }];
}

/** The points of the frontier that have room: the ends, the plan's own, those that reach a level first, and some between. */
export function frontierPoints({ roadmap: { frontier, effort } }: Sheet, { frontier: most }: Room): Roadmap['frontier'] {
  if (frontier.length <= most) return frontier;
  const own = frontier.findLastIndex((point) => point.effort <= effort);
  const highest = frontier.map((_, i) => Math.max(...frontier.slice(0, i).map(({ level }) => level ?? 0)));
  const firsts = frontier.flatMap(({ level }, i) => ((level ?? 0) > (highest[i] ?? 0) ? [i] : []));
  const told = new Set([0, own, frontier.length - 1, ...firsts]);
  const between = most - told.size;
  for (let i = 1; i <= between; i++) told.add(Math.round((i * (frontier.length - 1)) / (between + 1)));
  return [...told].sort((a, b) => a - b).map((i) => frontier[i] as Roadmap['frontier'][number]);
}

export function frontierPart(sheet: Sheet, room: Room): Part {
  const { roadmap, words, say } = sheet;
  const shown = frontierPoints(sheet, room);
  const rows = shown.map(({ effort, gain, score, level }) => plain(String(effort), words.score(score), signed(gain, sheet), levelText(level, sheet), isOwn(effort, score, sheet) ? say.thisPlan : ''));
  return {
    title: say.frontier,
    tables: [{ columns: [right(words.say.effort), right(say.score), right(words.say.gain), right(say.level), left('')], rows }],
    lines: [{ text: say.frontierNote(shown.length, roadmap.frontier.length), tone: 'muted' }],
  };
}

/** Whether a point of the frontier is the plan itself. */
export function isOwn(effort: number, score: number | null, { roadmap }: Sheet): boolean {
  return effort === roadmap.effort && equals(score ?? 0, roadmap.after.score ?? 0);
}

/** How the plan stands by a later assessment. */
export function checkParts(sheet: Sheet): Part[] {
  const { roadmap, words, say } = sheet;
  const { check, steps, after } = roadmap;
  if (!check) return [];
  const counts = STEP_STATES.map((state) => ({ state, count: steps.filter((step) => step.state === state).length }));
  const done = counts.find(({ state }) => state === 'done')?.count ?? 0;
  const others = counts.filter(({ state, count }) => state !== 'done' && count > 0).map(({ state, count }) => say.count(count, say.states[state]));
  const slipped = steps.some(({ state }) => state === 'slipped');
  const standing = ({ score, level }: Roadmap['after']) => ({ score: words.score(score), level: levelText(level, sheet) });
  return [
    {
      title: say.check,
      lines: [
        { text: [say.progress(done, steps.length), ...others, say.checked(words.day(check.asOf))].join(' · '), tone: slipped ? 'warning' : 'strong' },
        { text: say.standing(standing(check.now), standing(after)) },
        ...(check.regressions.length === 0 ? [{ text: `✓ ${say.regressionsNone}`, tone: 'good' as const }] : []),
      ],
    },
    ...(check.regressions.length === 0 ? [] : [regressionsPart(check.regressions, sheet)]),
  ];
}

function regressionsPart(regressions: NonNullable<Roadmap['check']>['regressions'], sheet: Sheet): Part {
  const { roadmap, words, say } = sheet;
  const columns = [flexible(words.say.questionColumn), left('id'), left(say.then), right(say.lost)];
  const rows = regressions.map(({ question: id, from, to, points }): Said[] => {
    const question = words.question(roadmap, id);
    return [{ text: words.questionName(question) }, { text: id, tone: 'muted' }, { text: `${words.answer(question, from)} → ${words.answer(question, to)}` }, { text: words.points(points) }];
  });
  return { title: say.regressions, tables: [{ columns, rows }] };
}
