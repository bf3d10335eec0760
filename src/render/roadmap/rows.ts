/** A roadmap as rows of plain cells, for spreadsheets: numbers stay numbers. */
import type { PlannedStep } from '../../model/roadmap.ts';
import { redactedText } from '../pipeline.ts';
import { byColumn, type CellValue, type Sheet as Cells } from '../rows.ts';
import { aboutOf, checkParts, inTheWayPart, nextText, resultPart, EVERYTHING } from './parts.ts';
import { changeText, horizonText, ownerText, questionText, type Sheet } from './sheet.ts';

type Named = Cells & { name: string };

const none = undefined;

/** Every sheet of a workbook, by its name in the language of the sheet. */
export function roadmapSheets(sheet: Sheet): Named[] {
  const { roadmap } = sheet;
  return [summary(sheet), steps(sheet), ...(roadmap.waves.length > 0 ? [load(sheet)] : []), frontier(sheet), undone(sheet), ...(roadmap.toFindOut.length > 0 ? [toFindOut(sheet)] : [])];
}

/** What the plan brings and how sure that is, a line a row; marks stand in a column of their own. */
function summary(sheet: Sheet): Named {
  const { roadmap, words } = sheet;
  const { say } = words;
  const lines = [...checkParts(sheet), resultPart(sheet), ...inTheWayPart(sheet, EVERYTHING)].flatMap(({ title, lines: said = [] }) => [...(title === undefined ? [] : [title]), ...said.map(({ text }) => text)]);
  const removed = redactedText(roadmap, words);
  return {
    name: say.summarySheet,
    columns: [say.institutionRow, roadmap.institution.name],
    rows: [aboutOf(sheet), ...lines, nextText(sheet), ...(removed === '' ? [] : [removed]), say.statement].map((line) => {
      const mark = /^[✓✗·!] /.exec(line)?.[0] ?? '';
      return [mark.trim(), line.slice(mark.length)];
    }),
  };
}

function steps(sheet: Sheet): Named {
  const { roadmap, words, say } = sheet;
  const [inWaves, hasHorizons, checked] = [roadmap.wishes.capacity !== null, roadmap.horizons.length > 0, roadmap.check !== undefined];
  const decided = roadmap.steps.some(({ fixed }) => fixed);
  return {
    name: say.stepsSheet,
    columns: ['', 'id', words.say.questionColumn, say.action, words.say.nowNext, words.say.owner, words.say.effort, words.say.gain, say.score, say.level, ...(inWaves ? [say.wave, say.lastWave] : []), ...(hasHorizons ? [say.horizon] : []), ...(checked ? [say.state] : []), ...(decided ? [say.decided] : [])],
    figures: byColumn('count', none, none, none, none, none, 'count', 'points', 'score', 'count', ...(inWaves ? (['count', 'count'] as const) : [])),
    rows: roadmap.steps.map((step, i) => [
      i + 1,
      step.question,
      questionText(step.question, sheet),
      words.action(step),
      changeText(step, sheet),
      ownerText(step.owner, sheet),
      step.effort,
      step.gain,
      step.scoreAfter,
      step.levelAfter,
      ...(inWaves ? [step.wave, step.until] : []),
      ...(hasHorizons ? [horizonText(step, sheet)] : []),
      ...(checked ? [stateWord(step, sheet)] : []),
      ...(decided ? [step.fixed ? '✓' : ''] : []),
    ]),
  };
}

const stateWord = ({ state }: PlannedStep, { say }: Sheet): string => (state === undefined ? '' : say.states[state]);

/** Quarters as rows, owners as columns. */
function load(sheet: Sheet): Named {
  const { roadmap, words, say } = sheet;
  const owners = [...new Set(roadmap.waves.flatMap((wave) => wave.owners.map(({ owner }) => owner)))];
  return {
    name: say.waves,
    columns: [say.wave, say.from, say.to, words.say.effort, ...owners.map((owner) => ownerText(owner, sheet))],
    figures: (_, column) => (column === 0 || column > 2 ? 'count' : undefined),
    rows: roadmap.waves.map((wave) => [wave.wave, wave.from, wave.to, wave.effort, ...owners.map((owner) => wave.owners.find((each) => each.owner === owner)?.effort ?? null)]),
  };
}

function frontier({ roadmap, words, say }: Sheet): Named {
  return {
    name: say.frontierSheet,
    columns: [words.say.effort, say.score, words.say.gain, say.level],
    figures: byColumn('count', 'score', 'points', 'count'),
    rows: roadmap.frontier.map(({ effort, score, gain, level }) => [effort, score, gain, level]),
  };
}

function undone(sheet: Sheet): Named {
  const { roadmap, words, say } = sheet;
  return {
    name: say.undone,
    columns: ['id', words.say.questionColumn, words.say.nowNext, words.say.effort, words.say.gain, say.reason],
    figures: byColumn(none, none, none, 'count', 'points'),
    rows: roadmap.undone.map((each) => [each.question, questionText(each.question, sheet), changeText(each, sheet), each.effort, each.gain, say.leftUndone[each.why]]),
  };
}

function toFindOut(sheet: Sheet): Named {
  const { roadmap, words, say } = sheet;
  return {
    name: say.toFindOutSheet,
    columns: ['id', words.say.questionColumn, words.say.toFindOutWeight],
    figures: byColumn(none, none, 'points'),
    rows: roadmap.toFindOut.map(({ question, points }) => [question, questionText(question, sheet), points]),
  };
}

/** Everything under the same columns, the first of which says what a row is about. */
export function roadmapRecords(sheet: Sheet): Cells {
  const { roadmap, words, say } = sheet;
  const columns = [say.part, say.number, 'id', words.say.questionColumn, say.action, words.say.nowNext, words.say.owner, words.say.effort, words.say.gain, say.score, say.level, say.wave, say.lastWave, say.horizon, say.state, words.say.note];
  const row = (part: string, cells: Partial<Record<Column, CellValue>>): CellValue[] => [part, ...COLUMNS.map((column) => cells[column] ?? '')];
  const about = (part: string, text: string) => row(part, { note: text });
  return {
    columns,
    rows: [
      ...roadmap.steps.map((step, i) =>
        row(say.stepsSheet, {
          number: i + 1, id: step.question, question: questionText(step.question, sheet), action: words.action(step), change: changeText(step, sheet), owner: ownerText(step.owner, sheet),
          effort: step.effort, gain: step.gain, score: step.scoreAfter, level: step.levelAfter, wave: step.wave, until: step.until, horizon: horizonText(step, sheet), state: stateWord(step, sheet), note: step.fixed ? say.decided : '',
        }),
      ),
      ...roadmap.waves.flatMap((wave) => wave.owners.map(({ owner, effort }) => row(say.waves, { owner: ownerText(owner, sheet), effort, wave: wave.wave, until: wave.wave, note: say.period(wave.from, wave.to) }))),
      ...roadmap.frontier.map(({ effort, gain, score, level }) => row(say.frontierSheet, { effort, gain, score, level })),
      ...roadmap.undone.map((each) => row(say.undone, { id: each.question, question: questionText(each.question, sheet), change: changeText(each, sheet), effort: each.effort, gain: each.gain, note: say.leftUndone[each.why] })),
      ...roadmap.toFindOut.map(({ question, points }) => row(say.toFindOutSheet, { id: question, question: questionText(question, sheet), gain: points, note: words.say.toFindOutWeight })),
      ...summary(sheet).rows.map(([, text]) => about(words.say.summarySheet, String(text))),
    ],
  };
}

const COLUMNS = ['number', 'id', 'question', 'action', 'change', 'owner', 'effort', 'gain', 'score', 'level', 'wave', 'until', 'horizon', 'state', 'note'] as const;
type Column = (typeof COLUMNS)[number];
