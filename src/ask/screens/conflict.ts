/** One question on which the respondents do not agree: what each says and why, and what the group makes of it. */
import { LANGUAGES } from '../../messages/index.ts';
import type { Given, RespondentAnswer, Stated } from '../../model/answers.ts';
import type { MultiQuestion, NumberQuestion, Question } from '../../model/rubric.ts';
import { printableText } from '../../render/printable.ts';
import { printed } from '../../model/printed.ts';
import { hanging, sides, strongLines } from '../lines.ts';
import { parseNumber, takenNumber } from '../number.ts';
import { Checklist } from '../panels/checklist.ts';
import { Line } from '../panels/line.ts';
import { Menu, type Item } from '../panels/menu.ts';
import type { Panel } from '../panels/panel.ts';
import type { Conflict, Round } from '../round.ts';
import { textIn, type View } from '../view.ts';
import { answerText } from './answer-text.ts';
import { wrongNumber } from './question.ts';

const sayOf = ({ language }: View) => LANGUAGES[language].panel;

/** Who decides: asked once, before the first conflict. */
export function deciderPanel(talk: Round): Panel {
  return new Line({
    head: () => [],
    label: (view) => sayOf(view).whoDecides,
    initial: talk.by,
    wrong: (text, view) => (text === '' ? sayOf(view).whoNeeded : undefined),
    done: (text) => {
      talk.by = text;
      talk.goTo(0);
    },
    cancel: () => talk.end('paused'),
  });
}

export function conflictPanel(talk: Round, index: number): Panel {
  const conflict = talk.conflicts[index] as Conflict;
  const propose = (stated: Stated) => talk.propose(index, stated);
  return new Menu({
    head: (view) => head(talk, index, view),
    items: (view) => [
      ...answers(conflict, talk.decisionOn(conflict) ?? presentOf(conflict), view, propose, () => (talk.panel = otherPanel(talk, index))),
      { key: 's', text: sayOf(view).leaveOpen, act: () => talk.goTo(index + 1) },
    ],
    commands: (view) => [
      ...(index > 0 ? [{ key: 'b', name: sayOf(view).back, act: () => talk.goTo(index - 1) }] : []),
      { key: 'q', name: sayOf(view).stop, act: () => talk.end('paused') },
    ],
    escape: () => talk.end('paused'),
  });
}

/** Why the group decides so; Escape goes back to the answers. */
export function reasonPanel(talk: Round, index: number, stated: Stated): Panel {
  const { node } = talk.conflicts[index] as Conflict;
  return new Line({
    head: (view) => head(talk, index, view),
    label: (view) => sayOf(view).whyDecided(statedText(node.question, stated, view)),
    done: (note) => talk.decide(index, stated, note),
    cancel: () => talk.goTo(index),
  });
}

/** An answer that nobody has given: another number, another selection. */
function otherPanel(talk: Round, index: number): Panel {
  const { node } = talk.conflicts[index] as Conflict;
  const { question } = node;
  const back = () => talk.goTo(index);
  return question.type === 'multi' ? selection(talk, index, question, back) : number(talk, index, question as NumberQuestion, back);
}

function selection(talk: Round, index: number, question: MultiQuestion, back: () => void): Panel {
  return new Checklist({
    head: (view) => head(talk, index, view),
    options: (view) => question.options.map(({ id, text, exclusive }) => ({ id, text: `${textIn(view, text, id)}${exclusive ? view.say.alone : ''}`, exclusive: exclusive ?? false })),
    ticked: [],
    wrong: (ids, { say }) => (ids.length === 0 ? say.chooseOneOrUnknown : undefined),
    done: (given) => talk.propose(index, { given }),
    escape: back,
  });
}

function number(talk: Round, index: number, question: NumberQuestion, back: () => void): Panel {
  return new Line({
    head: (view) => head(talk, index, view),
    label: (view) => [sayOf(view).another, textIn(view, question.unit)].filter(Boolean).join(' · '),
    wrong: (text, view) => wrongNumber(question, parseNumber(text, textIn(view, question.unit)), view),
    done: (text) => talk.propose(index, { given: takenNumber(text) }),
    cancel: back,
  });
}

/** Where one is, the question, and what each has said with the note to it. */
function head(talk: Round, index: number, view: View): string[] {
  const { node, split, said } = talk.conflicts[index] as Conflict;
  const { say, paint, width, plain, file } = view;
  const words = sayOf(view);
  const place = words.reconciling(index + 1, talk.conflicts.length, printed(split.worth, 2).toFixed(2));
  const saved = talk.session.file.state === 'saved' ? say.saved(file) : say.saving(file);
  const voices = said.map((each) => ({ mark: `${printableText(each.respondent)}${view.colon}`, text: voiceText(node.question, each, view) }));
  return [
    ...(plain ? [paint.strong(place)] : [sides(place, saved, width, paint.strong, paint.muted)]),
    '',
    ...strongLines(view, textIn(view, node.question.text, node.id)),
    ...voices.flatMap(({ mark, text }) => hanging(mark, text, width)),
    '',
  ];
}

function voiceText(question: Question, { note, ...answer }: RespondentAnswer, view: View): string {
  const text = shortText(question, answer, view);
  return note ? sayOf(view).withNote(text, printableText(note)) : text;
}

/** What was said, short: a level by its number, options by their ids. */
function shortText(question: Question, answer: Pick<RespondentAnswer, 'given' | 'na'>, view: View): string {
  if (question.type === 'level' && typeof answer.given === 'number') return String(answer.given);
  if (Array.isArray(answer.given)) return answer.given.join(LANGUAGES[view.language].report.separator);
  return answerText(question, { ...answer, evidence: [] }, view);
}

const statedText = (question: Question, stated: Stated, view: View): string => shortText(question, 'unknown' in stated ? {} : stated, view);

/** What the merged file says at present. */
const presentOf = ({ split }: Conflict): Stated | undefined => (split.merged === null ? undefined : { given: split.merged });

/** Every answer that the question offers, with who gave it; where it offers none of its own, every answer that was given. */
function answers({ node, said }: Conflict, present: Stated | undefined, view: View, propose: (stated: Stated) => void, another: () => void): Item[] {
  const { question } = node;
  const key = (value: Stated) => JSON.stringify('given' in value && Array.isArray(value.given) ? [...value.given].sort() : 'given' in value ? value.given : value);
  const item = (keyed: string | undefined, text: string, stated: Stated): Item => {
    const by = said.filter((each) => key(statementOf(each)) === key(stated)).map(({ respondent }) => printableText(respondent));
    return {
      ...(keyed !== undefined && { key: keyed }),
      text: by.length > 0 ? sayOf(view).saidBy(text, by.join(LANGUAGES[view.language].report.separator)) : text,
      present: present !== undefined && key(present) === key(stated),
      act: () => propose(stated),
    };
  };
  const given = (keyed: string | undefined, text: string, value: Given) => item(keyed, text, { given: value });
  const numbered = (i: number, from: number) => (i + from < 10 ? String(i + from) : undefined);
  const denials = question.allowNa ? distinct(said.filter(({ na }) => na !== undefined), ({ na }) => na as string).map(({ na }) => item(undefined, view.say.notApplicableBecause(printableText(na as string)), { na: na as string })) : [];
  switch (question.type) {
    case 'level':
      return [...question.levels.map(({ text }, k) => given(numbered(k, 0), textIn(view, text, String(k)), k)), ...denials];
    case 'boolean':
      return [given('1', view.say.yes, true), given('0', view.say.no, false), ...denials];
    case 'choice':
      return [...question.options.map(({ id, text }, i) => given(numbered(i, 1), textIn(view, text, id), id)), ...denials];
    case 'multi':
    case 'number': {
      const voted = distinct(said.filter((each) => each.given !== undefined), (each) => key(statementOf(each)));
      return [...voted.map((each, i) => given(numbered(i, 1), shortText(question, each, view), each.given as Given)), ...denials, { key: 'a', text: sayOf(view).another, act: another }];
    }
  }
}

const statementOf = ({ given, na }: RespondentAnswer): Stated => (given !== undefined ? { given } : na !== undefined ? { na } : { unknown: true });

/** One of each kind, the first that comes. */
const distinct = <T>(things: readonly T[], kind: (thing: T) => string): T[] => [...new Map([...things].reverse().map((each) => [kind(each), each])).values()].reverse();
