/** The conversation: asks what the flow says comes next, and hands what is said to the session. */
import type { Given, ProfileValue } from '../model/answers.ts';
import { own } from '../model/own.ts';
import type { QuestionNode } from '../model/outline.ts';
import { outlineOf } from '../model/outline.ts';
import type { MultiQuestion, NumberQuestion, ProfileAttribute, Question } from '../model/rubric.ts';
import { askEvidence } from './evidence.ts';
import { introduction, progress, review, settledKey, type ReviewState, type Step } from './flow.ts';
import { parseNumber } from './number.ts';
import type { Terminal } from './prompts.ts';
import { answerText, banner, explanation, fit, reviewLine, standing, strongLines, textIn, unitOf, type Item, type Page, type View } from './screen.ts';
import type { InterviewSession } from './session.ts';

export type Ending = 'finished' | 'paused';
type IntroductoryStep = Extract<Step, { kind: 'institution' | 'respondent' }>;
type Action = { given: Given } | 'answer' | 'unknown' | 'na' | 'evidence' | 'note' | 'more' | 'back' | 'skip' | 'list' | 'pause';

/** Keys of the actions: the same on every screen, in both languages. */
const KEYS = { answer: 'a', unknown: 'u', na: 'x', evidence: 'e', note: 'n', more: '?', back: 'b', skip: 's', list: 'l', pause: 'p', empty: 's', finish: 'f', return: 'b' } as const;
const MARKS: Record<ReviewState, string> = { answered: '✓', 'not-applicable': '–', unknown: '?', unanswered: '○' };

export class Conversation {
  private readonly session: InterviewSession;
  private readonly terminal: Terminal;
  /** The view at the terminal's present size. */
  private readonly view: () => View;

  constructor(session: InterviewSession, terminal: Terminal, view: () => View) {
    this.session = session;
    this.terminal = terminal;
    this.view = view;
  }

  /** Asks until the user pauses or finishes. @throws Interrupted when the sitting is ended from outside. */
  async run(): Promise<Ending> {
    for (;;) {
      const { step } = this.session.interview;
      const ending = await this.take(step);
      if (ending) return ending;
    }
  }

  private async take(step: Step): Promise<Ending | undefined> {
    if (step.kind === 'review') return this.review();
    if (step.kind === 'question') return this.question(outlineOf(this.view().rubric).byId.get(step.id) as QuestionNode);
    const attribute = step.kind === 'institution' ? this.view().rubric.profile?.find(({ id }) => id === step.id) : undefined;
    if (!attribute) return this.introductoryLine(step);
    if (attribute.type === 'number') return this.attributeNumber(step, attribute);
    return attribute.many ? this.attributeOptions(step, attribute) : this.attributeOption(step, attribute);
  }

  // About the institution and the respondent

  private introductoryBanner(step: IntroductoryStep): string[] {
    const view = this.view();
    const { facts } = this.session.interview;
    const steps = introduction(view.rubric);
    const number = steps.findIndex((each) => settledKey(each) === settledKey(step)) + 1;
    const done = steps.filter((each) => facts.settled.has(settledKey(each))).length;
    const crumb = step.kind === 'institution' ? view.say.aboutInstitution : view.say.aboutRespondent;
    return banner(view, [crumb], { number, total: steps.length, done }, this.session.saved);
  }

  private async introductoryLine(step: IntroductoryStep): Promise<undefined> {
    const { say, paint, width } = this.view();
    const isName = step.kind === 'institution';
    const message = isName ? say.institutionName : step.id === 'name' ? say.respondentName : say.respondentRole;
    const header = [...this.introductoryBanner(step), ...(isName ? [] : [paint.muted(say.respondentHelp.slice(0, width))])];
    const said = await this.terminal.line(header, {
      message,
      initial: String(this.session.valueOf(step) ?? ''),
      keys: say.keys.lineBack,
      validate: (text) => (isName && text === '' ? say.nameNeeded : true),
    });
    if (said === undefined) this.session.back();
    else await this.session.settle(step, said === '' ? undefined : said);
  }

  private attributeHead(step: IntroductoryStep, { label, id, many }: ProfileAttribute): string[] {
    const view = this.view();
    const { say, paint } = view;
    const facts = [this.isRequired(id) ? say.required : say.optional, ...(many ? [say.several] : [])];
    return [...this.introductoryBanner(step), ...strongLines(view, textIn(view, label, id)), paint.muted(facts.join(' · '))];
  }

  private isRequired = (id: string): boolean => this.view().rubric.profile?.find((each) => each.id === id)?.required ?? false;

  private async attributeNumber(step: IntroductoryStep, attribute: ProfileAttribute): Promise<undefined> {
    const { say } = this.view();
    const said = await this.terminal.line(this.attributeHead(step, attribute), {
      message: say.number(attribute.unit ?? ''),
      initial: String(this.session.valueOf(step) ?? ''),
      keys: say.keys.lineBack,
      validate: (text) => (parseNumber(text) !== undefined || (text === '' && !this.isRequired(attribute.id)) ? true : say.numberNeeded),
    });
    if (said === undefined) this.session.back();
    else await this.session.settle(step, parseNumber(said));
  }

  private async attributeOptions(step: IntroductoryStep, attribute: ProfileAttribute): Promise<undefined> {
    const view = this.view();
    const present = this.session.valueOf(step);
    const ticked = await this.tick(
      [...this.attributeHead(step, attribute), ''],
      (attribute.options ?? []).map(({ id, label }) => ({ id, text: textIn(view, label, id), ticked: Array.isArray(present) && present.includes(id) })),
      view.say.keys.tickBack,
      (ids) => (ids.length > 0 || !this.isRequired(attribute.id) ? true : view.say.chooseOne),
    );
    if (ticked === undefined) this.session.back();
    else await this.session.settle(step, ticked.length > 0 ? ticked : undefined);
  }

  private async attributeOption(step: IntroductoryStep, attribute: ProfileAttribute): Promise<Ending | undefined> {
    type Choice = { option: ProfileValue } | 'empty' | 'back' | 'pause';
    const chosen = await this.terminal.menu<Choice>(() => {
      const view = this.view();
      const present = this.session.valueOf(step);
      const options = numbered((attribute.options ?? []).map(({ id, label }) => ({ value: { option: id }, text: textIn(view, label, id), present: id === present })));
      const actions: Item<Choice>[] = [
        { heading: ' ' },
        ...(this.isRequired(attribute.id) ? [] : [{ value: 'empty' as const, key: KEYS.empty, text: view.say.actions.empty }]),
        { value: 'back', key: KEYS.back, text: view.say.actions.back },
        { value: 'pause', key: KEYS.pause, text: view.say.actionsAtLength.pause },
      ];
      return fit<Choice>({ head: this.attributeHead(step, attribute), choices: options, actions }, view);
    });
    if (chosen === 'pause') return 'paused';
    if (chosen === 'back' || chosen === undefined) this.session.back();
    else await this.session.settle(step, chosen === 'empty' ? undefined : chosen.option);
    return undefined;
  }

  // One question

  private async question(node: QuestionNode): Promise<Ending | undefined> {
    const { question } = node;
    const action = await this.terminal.menu(() => this.questionPage(node));
    if (typeof action === 'object') await this.session.answer(question, action);
    else if (action === 'pause') return 'paused';
    else await this.act(action ?? 'back', node);
    return undefined;
  }

  private async act(action: Exclude<Action, object | 'pause'>, node: QuestionNode): Promise<void> {
    const { session } = this;
    const { question } = node;
    switch (action) {
      case 'answer':
        return this.answerAtLength(node);
      case 'unknown':
        return session.answer(question, { unknown: true });
      case 'na':
        return this.notApplicable(node);
      case 'note':
        return this.note(node);
      case 'evidence': {
        const evidence = await askEvidence(this.terminal, this.view(), this.asideHead(node), session.remarks(question).evidence);
        if (evidence) await session.remark(question, { evidence });
        return;
      }
      case 'more':
        await this.terminal.menu(() => this.fullExplanation(node));
        return;
      case 'back':
        return session.back();
      case 'skip':
        return session.skip();
      case 'list':
        return session.goTo({ kind: 'review' });
    }
  }

  private questionBanner({ dimension, topic }: QuestionNode): string[] {
    const view = this.view();
    const crumbs = [textIn(view, dimension.name, dimension.id), textIn(view, topic.name, topic.id)];
    return banner(view, crumbs, progress(this.session.interview), true);
  }

  private questionPage(node: QuestionNode): Page<Action> {
    const view = this.view();
    const { question } = node;
    const { say } = view;
    const answer = this.session.answerOf(question);
    const actions: [Exclude<Action, object>, string, boolean?][] = [
      ['unknown', say.actionsAtLength.unknown, answer?.unknown],
      ...(question.allowNa ? [['na', say.actionsAtLength.na, answer?.na !== undefined] as [Action & 'na', string, boolean]] : []),
      ['evidence', say.actionsAtLength.evidence],
      ['note', say.actionsAtLength.note],
      ['more', say.actionsAtLength.more],
      ['back', say.actionsAtLength.back],
      ['skip', say.actionsAtLength.skip],
      ['list', say.actionsAtLength.list],
      ['pause', say.actionsAtLength.pause],
    ];
    return fit<Action>(
      {
        head: [...this.questionBanner(node), ...strongLines(view, textIn(view, question.text, question.id))],
        explanation: explanation(node, view),
        foot: standing(question, answer, this.session.remarks(question), view),
        choices: this.choices(question, answer?.given),
        actions: [{ heading: ' ' }, ...actions.map(([value, text, present]): Item<Action> => ({ value, key: KEYS[value], text, present: present ?? false }))],
      },
      view,
    );
  }

  private choices(question: Question, given: Given | undefined): Item<Action>[] {
    const view = this.view();
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
        const range = this.rangeOf(question);
        const text = [say.actionsAtLength.giveNumber, ...(range ? [range] : [])].join(' · ');
        return [{ value: 'answer', key: KEYS.answer, text, present: given !== undefined }];
      }
    }
  }

  private rangeOf(question: NumberQuestion): string {
    const view = this.view();
    const { min, max } = question;
    const range = min === undefined && max === undefined ? '' : view.say.numberRange(String(min ?? '−∞'), String(max ?? '∞'));
    return [range, unitOf(question, view)].filter(Boolean).join(' ');
  }

  /** The head of what is asked beside a question. */
  private asideHead(node: QuestionNode): string[] {
    const view = this.view();
    return [...this.questionBanner(node), ...strongLines(view, textIn(view, node.question.text, node.question.id)), ''];
  }

  private fullExplanation(node: QuestionNode): Page<'return'> {
    const view = this.view();
    return fit({ head: [...this.asideHead(node), ...explanation(node, view)], choices: [{ value: 'return', key: KEYS.return, text: view.say.actions.return }], actions: [] }, view);
  }

  private async answerAtLength(node: QuestionNode): Promise<void> {
    const { question } = node;
    const given = question.type === 'multi' ? await this.selection(node, question) : question.type === 'number' ? await this.number(node, question) : undefined;
    if (given !== undefined) await this.session.answer(question, { given });
  }

  private async selection(node: QuestionNode, question: MultiQuestion): Promise<string[] | undefined> {
    const view = this.view();
    const { say } = view;
    const given = this.session.answerOf(question)?.given;
    const options = question.options.map(({ id, text, exclusive }) => ({
      id,
      text: `${textIn(view, text, id)}${exclusive ? ` ${say.alone}` : ''}`,
      ticked: Array.isArray(given) && given.includes(id),
    }));
    return this.tick(this.asideHead(node), options, say.keys.tick, (ids) => {
      if (ids.length === 0) return say.chooseOne;
      const exclusive = question.options.find((option) => option.exclusive && ids.includes(option.id));
      return exclusive && ids.length > 1 ? say.exclusiveAlone(textIn(view, exclusive.text, exclusive.id)) : true;
    });
  }

  private async number(node: QuestionNode, question: NumberQuestion): Promise<number | undefined> {
    const view = this.view();
    const { say } = view;
    const { min = -Infinity, max = Infinity } = question;
    const given = this.session.answerOf(question)?.given;
    const unit = unitOf(question, view);
    const said = await this.terminal.line(this.asideHead(node), {
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

  private async notApplicable(node: QuestionNode): Promise<void> {
    const { say } = this.view();
    const reason = await this.terminal.line(this.asideHead(node), {
      message: say.naReason,
      initial: this.session.answerOf(node.question)?.na ?? '',
      keys: say.keys.line,
      validate: (text) => (text === '' ? say.naReasonNeeded : true),
    });
    if (reason !== undefined) await this.session.answer(node.question, { na: reason });
  }

  private async note(node: QuestionNode): Promise<void> {
    const { say } = this.view();
    const note = await this.terminal.line(this.asideHead(node), {
      message: say.noteText,
      initial: this.session.remarks(node.question).note ?? '',
      keys: say.keys.line,
      validate: () => true,
    });
    if (note !== undefined) await this.session.remark(node.question, { note });
  }

  private tick(header: string[], options: { id: string; text: string; ticked: boolean }[], keys: string, validate: (ids: string[]) => true | string) {
    const { rows, width } = this.view();
    const drawn = fit({ head: header, choices: options.map(({ id, text }) => ({ value: id, text })), actions: [] }, { ...this.view(), width: width - 1 });
    const names = drawn.items.map(({ name }) => name.slice(LABEL_WIDTH).replaceAll('\n  ', '\n'));
    // One line may be needed for what is wrong with the choice.
    const pageSize = Math.max(3, rows - header.length - 3);
    return this.terminal.tick(header, options.map((option, i) => ({ ...option, text: names[i] ?? option.text })), { pageSize, keys: [keys], validate });
  }

  // The review

  private async review(): Promise<Ending | undefined> {
    type Choice = { question: string } | 'finish' | 'back' | 'pause';
    const chosen = await this.terminal.menu<Choice>(() => {
      const view = this.view();
      const { say, paint } = view;
      const groups = review(this.session.interview);
      const count = (state: ReviewState) => groups.flatMap(({ items }) => items).filter((item) => item.state === state).length;
      const counts = { answered: count('answered'), unknown: count('unknown'), notApplicable: count('not-applicable'), unanswered: count('unanswered') };
      const line = ({ node: { question }, state, answer }: (typeof groups)[number]['items'][number]) =>
        reviewLine(MARKS[state], answer && state === 'answered' ? answerText(question, answer, view) : own(say.states, state) ?? state, textIn(view, question.text, question.id), view);
      const questions = groups.flatMap(({ dimension, items }): Item<Choice>[] => [
        { heading: ' ' },
        { heading: textIn(view, dimension.dimension.name, dimension.id) },
        ...items.map((item) => ({ value: { question: item.node.id }, text: line(item) })),
      ]);
      return fit<Choice>(
        {
          head: [...banner(view, [say.review], progress(this.session.interview), true), say.reviewCounts(counts), paint.muted(say.reviewHelp)],
          choices: [{ value: 'finish', key: KEYS.finish, text: say.actionsAtLength.finish }, ...questions],
          actions: [
            { heading: ' ' },
            { value: 'finish', key: KEYS.finish, text: say.actionsAtLength.finish },
            { value: 'back', key: KEYS.back, text: say.actionsAtLength.back },
            { value: 'pause', key: KEYS.pause, text: say.actionsAtLength.pause },
          ],
        },
        view,
      );
    });
    if (chosen === 'finish') return 'finished';
    if (chosen === 'pause') return 'paused';
    if (chosen === 'back' || chosen === undefined) this.session.back();
    else this.session.goTo({ kind: 'question', id: chosen.question });
    return undefined;
  }
}

/** Columns of the label that menus put before a text and checklists do not. */
const LABEL_WIDTH = 4;

/** The first nine options get a number to choose them by. */
function numbered<T>(items: { value: T; text: string; present: boolean }[]): Item<T>[] {
  return items.map((item, index) => (index < 9 ? { ...item, key: String(index + 1) } : item));
}
