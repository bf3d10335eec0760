/** One question: its answers, what can be said in place of one, and what stands beside it. */
import type { Given } from '../../model/answers.ts';
import type { QuestionNode } from '../../model/outline.ts';
import type { NumberQuestion, Question } from '../../model/rubric.ts';
import type { Desk } from '../desk.ts';
import { Checklist } from '../panels/checklist.ts';
import { Figure } from '../panels/figure.ts';
import { Line } from '../panels/line.ts';
import { Menu, type Choice } from '../panels/menu.ts';
import type { Command, Panel } from '../panels/panel.ts';
import { textIn, type View } from '../view.ts';
import { standing } from './answer-text.ts';
import { evidencePanel } from './evidence.ts';
import { questionHead } from './question-head.ts';
import { wayfinding } from './wayfinding.ts';
import { whyPanel } from './why.ts';

export function questionPanel(desk: Desk, node: QuestionNode): Panel {
  const { question } = node;
  const { session } = desk;
  const panel: Panel & Changed = answering({
    question,
    given: session.answerOf(question)?.given,
    head: (view) => questionHead(desk, node, view),
    foot: (view) => standing(question, session.answerOf(question), session.remarks(question), view),
    answer: (given) => desk.move(() => session.answer(question, { given })),
    commands: (view) => commands(desk, node, view, keep),
  });
  return panel;

  /** What was ticked or typed is not lost by leaving without Enter. */
  function keep(): void {
    const { changed } = panel;
    if (changed !== undefined && (!Array.isArray(changed) || changed.length > 0)) session.keep(question, { given: changed });
  }
}

/** What was ticked or typed and not confirmed; undefined where nothing was. */
interface Changed {
  readonly changed?: Given | undefined;
}

export interface Answering {
  question: Question;
  /** What is answered at present. */
  given: Given | undefined;
  head: (view: View) => string[];
  /** Lines between the answers and the keys. */
  foot: (view: View) => string[];
  commands: (view: View) => Command[];
  answer: (given: Given) => void;
}

/** The panel on which a question is answered, by its type. */
export function answering({ question, given, head, foot, commands, answer }: Answering): Panel & Changed {
  switch (question.type) {
    case 'multi':
      return new Checklist({
        head,
        foot,
        commands,
        options: (view) => question.options.map(({ id, text, exclusive }) => ({ id, text: `${textIn(view, text, id)}${exclusive ? view.say.alone : ''}`, exclusive: exclusive ?? false })),
        ticked: Array.isArray(given) ? given : [],
        wrong: (ids, { say }) => (ids.length === 0 ? say.chooseOneOrUnknown : undefined),
        done: answer,
      });
    case 'number':
      return new Figure({
        head,
        foot,
        commands,
        label: (view) => view.say.number(rangeOf(question, view), textIn(view, question.unit)),
        unit: (view) => textIn(view, question.unit),
        present: typeof given === 'number' ? given : undefined,
        wrong: (value, view) => wrongNumber(question, value, view),
        done: answer,
      });
    default:
      return new Menu({
        head,
        foot,
        commands,
        items: (view) => choices(question, given, view, answer),
        keys: ({ say }) => [say.keys.answer(question.type === 'level' ? `0–${question.levels.length - 1}` : question.type === 'boolean' ? '1 0' : `1–${question.options.length}`)],
      });
  }
}

function choices(question: Extract<Question, { type: 'level' | 'boolean' | 'choice' }>, given: Given | undefined, view: View, answer: (value: Given) => void): Choice[] {
  const choice = (key: string | undefined, text: string, value: Given): Choice => ({ ...(key !== undefined && { key }), text, present: given === value, act: () => answer(value) });
  switch (question.type) {
    case 'level':
      return question.levels.map(({ text }, k) => choice(k < 10 ? String(k) : undefined, textIn(view, text, String(k)), k));
    case 'boolean':
      return [choice('1', view.say.yes, true), choice('0', view.say.no, false)];
    case 'choice':
      return question.options.map(({ id, text }, i) => choice(i < 9 ? String(i + 1) : undefined, textIn(view, text, id), id));
  }
}

function commands(desk: Desk, node: QuestionNode, view: View, leaving?: () => void): Command[] {
  const { question } = node;
  const { session } = desk;
  const { keys } = view.say;
  const naNotAllowed = () => {
    desk.notices = [view.say.naNotAllowed];
  };
  return [
    { key: 'u', name: keys.unknown, act: () => desk.move(() => session.answer(question, { unknown: true })) },
    { key: 'x', name: question.allowNa ? keys.na : '', act: () => (question.allowNa ? desk.open(reasonPanel(desk, node)) : naNotAllowed()) },
    { key: 'e', name: keys.evidence, act: () => desk.open(evidencePanel(desk, node)) },
    { key: 'n', name: keys.note, act: () => desk.open(notePanel(desk, node)) },
    { key: '?', name: keys.why, act: () => desk.open(whyPanel(desk, node)) },
    { key: 's', name: keys.skip, act: () => desk.move(() => session.skip()) },
    ...wayfinding(desk, view, leaving),
  ];
}

function reasonPanel(desk: Desk, node: QuestionNode): Panel {
  const { question } = node;
  return new Line({
    head: (view) => questionHead(desk, node, view),
    label: ({ say }) => say.naReason,
    initial: desk.session.answerOf(question)?.na ?? '',
    wrong: (text, { say }) => (text === '' ? say.naReasonNeeded : undefined),
    done: (na) => desk.move(() => desk.session.answer(question, { na })),
    cancel: () => desk.close(),
  });
}

function notePanel(desk: Desk, node: QuestionNode): Panel {
  const { question } = node;
  return new Line({
    head: (view) => questionHead(desk, node, view),
    label: ({ say }) => say.noteText,
    initial: desk.session.remarks(question).note ?? '',
    done: (note) => {
      if (note !== (desk.session.remarks(question).note ?? '')) desk.session.setNote(question, note);
      desk.close();
    },
    cancel: () => desk.close(),
  });
}

function rangeOf(question: NumberQuestion, view: View): string {
  const { min, max } = question;
  return min === undefined && max === undefined ? '' : view.say.numberRange(String(min ?? '−∞'), String(max ?? '∞'));
}

/** What is wrong with a number, in words; nothing where the question takes it. */
export function wrongNumber({ min = -Infinity, max = Infinity }: NumberQuestion, value: number | undefined, { say }: View): string | undefined {
  if (value === undefined) return say.numberNeeded;
  if (value >= min && value <= max) return undefined;
  return say.numberBounds(Number.isFinite(min) ? String(min) : '−∞', Number.isFinite(max) ? String(max) : '∞');
}
