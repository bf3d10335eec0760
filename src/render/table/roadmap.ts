/** A roadmap for the terminal: what it brings, the steps by quarter, what is left, and what every effort would buy. */
import type { PlannedStep, Roadmap } from '../../model/roadmap.ts';
import { redactedText } from '../pipeline.ts';
import { aboutOf, checkParts, frontierPoints, inTheWayPart, isOwn, loadText, nextText, resultPart, titleOf, type Room } from '../roadmap/parts.ts';
import { changeText, horizonText, levelText, MARKS, ownerText, questionText, sheetOf, signed, turnText, type Sheet } from '../roadmap/sheet.ts';
import type { RenderOptions } from '../words.ts';
import { renderPart } from './part.ts';
import { bar, grid, type Cell } from './layout.ts';
import { paragraph, wrap } from './wrap.ts';
import { paintFor, type Paint } from './paint.ts';

const ROOM: Room = { list: 8, frontier: 14 };
const BAR_CELLS = 30;
const NAME_WIDTH = 14;

interface Page extends Sheet {
  paint: Paint;
  width: number;
}

export function renderRoadmapTable(source: Roadmap, { language, width, color }: RenderOptions): string {
  const page: Page = { ...sheetOf(source, language), paint: paintFor(color), width };
  const { paint, words, roadmap } = page;
  const part = (each: Parameters<typeof renderPart>[0]) => renderPart(each, paint, width, NAME_WIDTH);
  return [
    `${paint.strong(wrap(titleOf(page), width).join('\n'))}\n${wrap(aboutOf(page), width).join('\n')}`,
    ...checkParts(page).map(part),
    part(resultPart(page)),
    ...inTheWayPart(page, ROOM).map(part),
    steps(page),
    undone(page),
    frontier(page),
    ...(roadmap.redacted?.length ? [paint.muted(paragraph(redactedText(roadmap, words), width))] : []),
    paint.muted(paragraph(words.say.statement, width)),
  ]
    .join('\n\n')
    .concat('\n');
}

function steps(page: Page): string {
  const { roadmap, say, words, paint, width } = page;
  const title = paint.strong(paragraph(say.steps, width, 2));
  if (roadmap.steps.length === 0) return `${title}\n  ${say.stepsNone}`;
  const numbered = roadmap.steps.map((step, i) => ({ step, i }));
  const text = roadmap.waves.length === 0 ? numbered.map(({ step, i }) => stepText(step, i, page)) : waves(numbered, page);
  return [title, ...text, paint.muted(paragraph(words.say.personWeeksNote, width, 5))].join('\n');
}

/** The quarters with the steps that begin in them; several in which none begins and nothing is done are one line. */
function waves(numbered: readonly { step: PlannedStep; i: number }[], page: Page): string[] {
  const { roadmap, say, paint, width } = page;
  const lines: string[] = [];
  let idleFrom: number | undefined;
  for (const wave of roadmap.waves) {
    if (wave.effort === 0 && !numbered.some(({ step }) => step.wave === wave.wave)) {
      idleFrom ??= wave.wave;
      continue;
    }
    if (idleFrom !== undefined) lines.push('', paint.muted(paragraph(say.idle(idleFrom, wave.wave - 1), width, 2)));
    idleFrom = undefined;
    const heading = [say.quarter(wave.wave), say.period(wave.from, wave.to), say.load(String(wave.effort), String(roadmap.wishes.capacity))].join(' · ');
    lines.push('', paint.strong(paragraph(heading, width, 2)), paint.muted(paragraph(loadText(wave, page), width, 2)));
    lines.push(...numbered.filter(({ step }) => step.wave === wave.wave).map(({ step, i }) => stepText(step, i, page)));
  }
  return lines;
}

function stepText(step: PlannedStep, i: number, page: Page): string {
  const { roadmap, words, say, paint, width } = page;
  const turn = turnText(i, page);
  const facts = [
    step.question,
    changeText(step, page),
    ownerText(step.owner, page),
    words.say.personWeeks(String(step.effort)),
    `${signed(step.gain, page)} → ${words.score(step.scoreAfter)}`,
    ...(step.wave !== null && step.until !== null && step.until > step.wave ? [say.until(step.until)] : []),
    ...(roadmap.waves.length > 0 && step.horizon !== null ? [horizonText(step, page)] : []),
    ...(step.fixed ? [say.decided] : []),
    ...(turn === '' ? [] : [turn]),
    ...(step.state === undefined ? [] : [say.states[step.state]]),
  ];
  const number = step.state === undefined ? String(i + 1) : MARKS[step.state];
  const tone = step.state === 'slipped' ? paint.bad : step.state === 'done' || turn !== '' ? paint.good : paint.muted;
  return [
    ...wrap(words.action(step), width - 5).map((line, n) => (n === 0 ? `${number.padStart(3)}  ${line}` : `     ${line}`)),
    ...wrap(facts.join(' · '), width - 5).map((line) => `     ${tone(line)}`),
  ].join('\n');
}

function undone(page: Page): string {
  const { roadmap, words, say, paint, width } = page;
  const shown = roadmap.undone.slice(0, ROOM.list);
  const rest = roadmap.undone.length - shown.length;
  const lines = shown.map((each) => {
    const { question, effort, gain, why } = each;
    const facts = [questionText(question, page), question, changeText(each, page), ...(effort === null ? [] : [words.say.personWeeks(String(effort))]), signed(gain, page), ...(why === 'effort' ? [] : [say.leftUndone[why]])];
    return { text: `· ${facts.join(' · ')}` };
  });
  const others = rest > 0 ? [{ text: say.more(rest), tone: 'muted' as const }] : [];
  return renderPart({ title: say.undone, lines: [...lines, ...others, { text: nextText(page), tone: 'strong' }] }, paint, width, NAME_WIDTH);
}

/** The frontier as rows with bars: table and chart in one. */
function frontier(page: Page): string {
  const { roadmap, words, say, paint, width } = page;
  const shown = frontierPoints(page, ROOM);
  const cells = Math.max(0, Math.min(BAR_CELLS, width - 40));
  const columns = [{ heading: words.say.effort, align: 'right' as const }, { heading: say.score, align: 'right' as const }, ...(cells > 0 ? [{ heading: '' }] : []), { heading: say.level, align: 'right' as const }, { heading: '' }];
  const rows = shown.map(({ effort, score, level }): Cell[] => {
    const own = isOwn(effort, score, page);
    return [{ text: String(effort) }, { text: words.score(score) }, ...(cells > 0 ? [{ text: bar(score ?? 0, 0, cells) }] : []), { text: levelText(level, page) }, { text: own ? say.thisPlan : '', style: paint.good }];
  });
  return [paint.strong(paragraph(say.frontier, width, 2)), grid(columns, rows, width, paint.muted), paint.muted(paragraph(say.frontierNote(shown.length, roadmap.frontier.length), width, 2))].join('\n');
}
