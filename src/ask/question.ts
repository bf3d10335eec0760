/** One question: the answer, what is said in place of one, and what stands beside it. */
import type { Given } from '../model/answers.ts';
import type { QuestionNode } from '../model/outline.ts';
import type { MultiQuestion, NumberQuestion, Question } from '../model/rubric.ts';
import { KEYS, numbered, tick, type Desk, type Ending } from './desk.ts';
import { askEvidence } from './evidence.ts';
import { progress } from './flow.ts';
import { parseNumber } from './number.ts';
import { banner, explanation, fit, standing, strongLines, textIn, unitOf, type Item, type Page } from './screen.ts';

type Action = { given: Given } | 'answer' | 'unknown' | 'na' | 'evidence' | 'note' | 'more' | 'back' | 'skip' | 'list' | 'pause';

export async function askQuestion(desk: Desk, node: QuestionNode): Promise<Ending | undefined> {
  const { question } = node;
  const action = await desk.terminal.menu(() => questionPage(desk, node));
  if (typeof action === 'object') await desk.session.answer(question, action);
  else if (action === 'pause') return 'paused';
  else await act(desk, action ?? 'back', node);
  return undefined;
}

async function act(desk: Desk, action: Exclude<Action, object | 'pause'>, node: QuestionNode): Promise<void> {
  const { session, terminal } = desk;
  const { question } = node;
  switch (action) {
    case 'answer':
      return answerAtLength(desk, node);
    case 'unknown':
      return session.answer(question, { unknown: true });
    case 'na':
      return notApplicable(desk, node);
    case 'note':
      return note(desk, node);
    case 'evidence': {
      const evidence = await askEvidence(terminal, desk.view(), asideHead(desk, node), session.remarks(question).evidence);
      if (evidence) await session.remark(question, { evidence });
      return;
    }
    case 'more':
      await terminal.menu(() => fullExplanation(desk, node));
      return;
    case 'back':
      return session.back();
    case 'skip':
      return session.skip();
    case 'list':
      return session.goTo({ kind: 'review' });
  }
}

function questionBanner(desk: Desk, { dimension, topic }: QuestionNode): string[] {
  const view = desk.view();
  const crumbs = [textIn(view, dimension.name, dimension.id), textIn(view, topic.name, topic.id)];
  return banner(view, crumbs, progress(desk.session.interview), true);
}

function questionPage(desk: Desk, node: QuestionNode): Page<Action> {
  const view = desk.view();
  const { question } = node;
  const { say } = view;
  const answer = desk.session.answerOf(question);
  const actions: [Exclude<Action, object>, string, boolean?][] = [
    ['unknown', say.actionsAtLength.unknown, answer?.unknown],
    ...(question.allowNa ? [['na', say.actionsAtLength.na, answer?.na !== undefined] as [Action & 'na', string, boolean]] : []),
    ['evidence', say.actionsAtLength.evidence],
    ['note', say.actionsAtLength.note],
    ...(question.help || question.evidence ? [['more', say.actionsAtLength.more] as [Action & 'more', string]] : []),
    ['back', say.actionsAtLength.back],
    ['skip', say.actionsAtLength.skip],
    ['list', say.actionsAtLength.list],
    ['pause', say.actionsAtLength.pause],
  ];
  return fit<Action>(
    {
      head: [...questionBanner(desk, node), ...strongLines(view, textIn(view, question.text, question.id))],
      explanation: explanation(node, view),
      foot: standing(question, answer, desk.session.remarks(question), view),
      choices: choices(desk, question, answer?.given),
      actions: [{ heading: ' ' }, ...actions.map(([value, text, present]): Item<Action> => ({ value, key: KEYS[value], text, present: present ?? false }))],
    },
    view,
  );
}

function choices(desk: Desk, question: Question, given: Given | undefined): Item<Action>[] {
  const view = desk.view();
  const { say } = view;
  switch (question.type) {
    case 'level':
      return question.levels.map(({ text }, k) => ({ value: { given: k }, ...(k < 10 && { key: String(k) }), text: textIn(view, text, String(k)), present: given === k }));
    case 'boolean':
      return [true, false].map((value) => ({ value: { given: value }, key: value ? '1' : '0', text: value ? say.yes : say.no, present: given === value }));
    case 'choice':
      return numbered(question.options.map(({ id, text }) => ({ value: { given: id }, text: textIn(view, text, id), present: given === id })));
    case 'multi': {
      const chosen = Array.isArray(given) ? given : [];
      const lines = question.options.map(({ id, text }): Item<Action> => ({ heading: `  ${chosen.includes(id) ? '◉' : '◯'} ${textIn(view, text, id)}` }));
      return [{ value: 'answer', key: KEYS.answer, text: say.actionsAtLength.chooseOptions, present: chosen.length > 0 }, ...lines];
    }
    case 'number': {
      const range = rangeOf(desk, question);
      const text = [say.actionsAtLength.giveNumber, ...(range ? [range] : [])].join(' · ');
      return [{ value: 'answer', key: KEYS.answer, text, present: given !== undefined }];
    }
  }
}

function rangeOf(desk: Desk, question: NumberQuestion): string {
  const view = desk.view();
  const { min, max } = question;
  const range = min === undefined && max === undefined ? '' : view.say.numberRange(String(min ?? '−∞'), String(max ?? '∞'));
  return [range, unitOf(question, view)].filter(Boolean).join(' ');
}

/** The head of what is asked beside a question. */
function asideHead(desk: Desk, node: QuestionNode): string[] {
  const view = desk.view();
  return [...questionBanner(desk, node), ...strongLines(view, textIn(view, node.question.text, node.question.id)), ''];
}

function fullExplanation(desk: Desk, node: QuestionNode): Page<'return'> {
  const view = desk.view();
  return fit({ head: [...asideHead(desk, node), ...explanation(node, view)], choices: [{ value: 'return', key: KEYS.return, text: view.say.actions.return }], actions: [] }, view);
}

async function answerAtLength(desk: Desk, node: QuestionNode): Promise<void> {
  const { question } = node;
  const given = question.type === 'multi' ? await selection(desk, node, question) : question.type === 'number' ? await number(desk, node, question) : undefined;
  if (given !== undefined) await desk.session.answer(question, { given });
}

async function selection(desk: Desk, node: QuestionNode, question: MultiQuestion): Promise<string[] | undefined> {
  const view = desk.view();
  const { say } = view;
  const given = desk.session.answerOf(question)?.given;
  const options = question.options.map(({ id, text, exclusive }) => ({
    id,
    text: `${textIn(view, text, id)}${exclusive ? say.alone : ''}`,
    ticked: Array.isArray(given) && given.includes(id),
  }));
  return tick(desk, asideHead(desk, node), options, say.keys.tick, (ids) => {
    if (ids.length === 0) return say.chooseOne;
    const exclusive = question.options.find((option) => option.exclusive && ids.includes(option.id));
    return exclusive && ids.length > 1 ? say.exclusiveAlone(textIn(view, exclusive.text, exclusive.id)) : true;
  });
}

async function number(desk: Desk, node: QuestionNode, question: NumberQuestion): Promise<number | undefined> {
  const view = desk.view();
  const { say } = view;
  const { min = -Infinity, max = Infinity } = question;
  const given = desk.session.answerOf(question)?.given;
  const unit = unitOf(question, view);
  const said = await desk.terminal.line(asideHead(desk, node), {
    message: say.number(unit),
    initial: given === undefined ? '' : String(given),
    keys: say.keys.line,
    validate: (text) => {
      const value = parseNumber(text, unit);
      if (value === undefined) return say.numberNeeded;
      return value >= min && value <= max ? true : say.numberBounds(String(question.min ?? '−∞'), String(question.max ?? '∞'));
    },
  });
  return said === undefined ? undefined : parseNumber(said, unit);
}

async function notApplicable(desk: Desk, node: QuestionNode): Promise<void> {
  const { say } = desk.view();
  const reason = await desk.terminal.line(asideHead(desk, node), {
    message: say.naReason,
    initial: desk.session.answerOf(node.question)?.na ?? '',
    keys: say.keys.line,
    validate: (text) => (text === '' ? say.naReasonNeeded : true),
  });
  if (reason !== undefined) await desk.session.answer(node.question, { na: reason });
}

async function note(desk: Desk, node: QuestionNode): Promise<void> {
  const { say } = desk.view();
  const note = await desk.terminal.line(asideHead(desk, node), {
    message: say.noteText,
    initial: desk.session.remarks(node.question).note ?? '',
    keys: say.keys.line,
    validate: () => true,
  });
  if (note !== undefined) await desk.session.remark(node.question, { note });
}
