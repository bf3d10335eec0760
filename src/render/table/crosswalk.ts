/** A framework in the terminal: each control with what speaks to it, then what nothing speaks to. */
import { LANGUAGES, type Language, type Messages } from '../../messages/index.ts';
import type { Report } from '../../model/report.ts';
import { crosswalkFacts, type CrosswalkFacts } from '../crosswalk.ts';
import type { Words } from '../words.ts';
import { paragraph, wrap } from './wrap.ts';
import type { Paint } from './paint.ts';
import { displayWidth } from './width.ts';

/** So many controls have room for their titles; of more only the ids are listed. */
const TITLES_UP_TO = 24;

export function crosswalkTable(report: Report, words: Words, language: Language, paint: Paint, width: number): string {
  const facts = crosswalkFacts(report, words, language);
  if (!facts) return '';
  const about = facts.about.map((line) => paint.muted(paragraph(line, width, 2)));
  return [paint.strong(paragraph(facts.title, width, 2)), ...about, ...touched(facts, LANGUAGES[language].crosswalk, paint, width), ...untouched(facts, LANGUAGES[language], paint, width)].join('\n');
}

function touched({ groups }: CrosswalkFacts, say: Messages['crosswalk'], paint: Paint, width: number): string[] {
  return groups.flatMap(({ name, controls }) => [
    '',
    ...(name === '' ? [] : [paint.strong(paragraph(name, width, 2))]),
    ...controls.map(({ mark, id, title, standing, questions }) => {
      const painted = mark === '✓' ? paint.good : mark === '✗' ? paint.bad : paint.muted;
      const head = paragraph(`${id}  ${say.withStanding(title, standing)}`, width, 4).slice(4);
      return [`  ${painted(mark)} ${head}`, ...packed(questions, width - 6).map((line) => paint.muted(paragraph(line, width, 6)))].join('\n');
    }),
  ]);
}

/** As many on a line as have room, none broken between what it is now and its target. */
function packed(items: readonly string[], width: number): string[] {
  const lines: string[] = [];
  for (const item of items) {
    const line = [...lines.slice(-1), item].join(' · ');
    if (displayWidth(line) <= width) lines.splice(-1, 1, line);
    else lines.push(item);
  }
  return lines;
}

function untouched({ untouched: { title, groups } }: CrosswalkFacts, { cli, report: say }: Messages, paint: Paint, width: number): string[] {
  const count = groups.reduce((sum, { controls }) => sum + controls.length, 0);
  if (count === 0) return [];
  const lines =
    count <= TITLES_UP_TO
      ? groups.flatMap(({ controls }) => controls.map(({ id, title: what }) => `${id}  ${what}`))
      : groups.map(({ name, controls }) => `${name === '' ? '' : `${name}${cli.colon}`}${controls.map(({ id }) => id).join(say.separator)}`);
  return ['', paint.strong(paragraph(title, width, 2)), ...lines.map((line) => paint.muted(`    ${wrap(line, width - 6).join('\n      ')}`))];
}
