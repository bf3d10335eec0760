/** The opening: what it is, how long it takes, that nothing leaves the machine, how to pause; and what can be chosen before the first question. */
import { LANGUAGES, type Language } from '../../messages/index.ts';
import { outlineOf, type QuestionNode } from '../../model/outline.ts';
import { ownershipOf } from '../../model/owners.ts';
import type { Desk } from '../desk.ts';
import { askedQuestions, liveQuestions, QUICK, type Route, type Scope } from '../flow.ts';
import { wrap } from '../../render/table/wrap.ts';
import { strongLines } from '../lines.ts';
import { paceOf } from '../pace.ts';
import { Line } from '../panels/line.ts';
import { Menu, type Choice } from '../panels/menu.ts';
import type { Panel } from '../panels/panel.ts';
import { textIn, type View } from '../view.ts';

export function openingPanel(desk: Desk): Panel {
  const { session } = desk;
  return new Menu({
    head: (view) => openingHead(desk, view),
    items: (view) => {
      const { say, rubric } = view;
      const { opening } = say;
      const { interview } = desk.session;
      const set = (name: string, value: string, act: () => void): Choice => ({ text: `${name}${view.colon}${value}`, act });
      const settings = [
        set(opening.language, say.languageName, () => desk.open(languagePanel(desk))),
        ...(desk.offers.length > 0 ? [set(opening.rubric, `${textIn(view, rubric.title, rubric.rubric)} ${rubric.version}`, () => desk.open(rubricPanel(desk)))] : []),
        set(opening.target, targetName(desk, view), () => desk.open(targetPanel(desk))),
        set(opening.scope, scopeName(interview.route.scope, view), () => desk.open(scopePanel(desk))),
        set(opening.order, opening.orders[interview.route.order], () => turnOrder(desk)),
      ];
      return [
        { key: '1', text: session.file.state === 'new' ? opening.begin : opening.goOn, act: () => desk.begin() },
        { heading: '' },
        ...settings.map((each, i) => ({ ...each, key: String(i + 2) })),
      ];
    },
    commands: ({ say }) => [{ key: 'q', name: say.keys.leave, act: () => desk.end('paused') }],
  });
}

function openingHead({ session }: Desk, view: View): string[] {
  const { say, width, rubric } = view;
  const { opening } = say;
  const { interview } = session;
  const asked = askedQuestions(interview);
  const open = asked.filter(({ id }) => !interview.facts.answers.has(id)).length;
  const questions = interview.route.scope.kind === 'quick' ? Math.min(interview.route.scope.of, open) : open;
  const pace = paceOf(interview.facts.answers.values());
  const done = asked.length - open;
  return [
    ...strongLines(view, opening.title(textIn(view, rubric.title, rubric.rubric))),
    '',
    ...wrap(opening.what, width),
    ...wrap(questions === 0 ? opening.allDone : [...(done > 0 ? [opening.done(done, asked.length)] : []), opening.takes(questions, pace)].join(opening.sentences), width),
    ...wrap(opening.private(view.file), width),
    ...wrap(opening.pause, width),
    '',
  ];
}

function targetName({ choices }: Desk, view: View): string {
  const { target } = choices;
  if (target === undefined) return view.say.opening.targetByProfile;
  if (typeof target === 'object') return textIn(view, target.name, target.id);
  return textIn(view, view.rubric.targets?.find(({ id }) => id === target)?.name, target);
}

export function scopeName(scope: Scope, view: View): string {
  const { opening } = view.say;
  switch (scope.kind) {
    case 'all':
      return opening.scopeAll;
    case 'quick':
      return opening.scopeQuick(scope.of);
    case 'dimension':
      return textIn(view, view.rubric.dimensions.find(({ id }) => id === scope.id)?.name, scope.id);
    case 'role':
      return textIn(view, view.rubric.owners?.find(({ id }) => id === scope.id)?.name, scope.id);
  }
}

/** A list to choose one thing from, over the opening. */
function submenu(desk: Desk, heading: (view: View) => string, choices: (view: View) => { text: string; present: boolean; act: () => void }[]): Panel {
  return new Menu({
    head: (view) => [...strongLines(view, heading(view)), ''],
    items: (view) => choices(view).map(({ act, ...choice }, i) => ({ ...(i < 9 && { key: String(i + 1) }), ...choice, act: () => (desk.close(), act()) })),
    commands: ({ say }) => [{ key: 'b', name: say.keys.return, act: () => desk.close() }],
    escape: () => desk.close(),
  });
}

const languagePanel = (desk: Desk): Panel =>
  submenu(desk, ({ say }) => say.opening.language, () =>
    (Object.keys(LANGUAGES) as Language[]).map((language) => ({ text: LANGUAGES[language].ask.languageName, present: desk.choices.language === language, act: () => desk.choose({ language }) })),
  );

const rubricPanel = (desk: Desk): Panel =>
  submenu(desk, ({ say }) => say.opening.rubric, (view) => [
    ...desk.offers.map(({ id, rubric: { definition } }) => ({
      text: `${textIn({ ...view, rubric: definition }, definition.title, id)} ${definition.version}`,
      present: desk.choices.rubric.definition === definition,
      act: () => void desk.chooseRubric(id),
    })),
    { text: view.say.opening.otherRubric, present: false, act: () => desk.open(rubricPathPanel(desk)) },
  ]);

const rubricPathPanel = (desk: Desk): Panel =>
  new Line({
    head: (view) => [...strongLines(view, view.say.opening.rubric), ''],
    label: ({ say }) => say.opening.rubricPath,
    done: async (text) => {
      const wrong = await desk.chooseRubric(text);
      // Whoever was quicker than the disk has closed the panel already.
      if (wrong === undefined) desk.home();
      return wrong;
    },
    cancel: () => desk.close(),
  });

const targetPanel = (desk: Desk): Panel =>
  submenu(desk, ({ say }) => say.opening.target, (view) => [
    { text: view.say.opening.targetByProfile, present: desk.choices.target === undefined, act: () => desk.choose({ target: undefined }) },
    ...(view.rubric.targets ?? []).map(({ id, name }) => ({ text: textIn(view, name, id), present: desk.choices.target === id, act: () => desk.choose({ target: id }) })),
  ]);

function scopePanel(desk: Desk): Panel {
  const { facts } = desk.session.interview;
  const live = liveQuestions(facts);
  return submenu(desk, ({ say }) => say.opening.scope, (view) => [
    scopeChoice(desk, view, { kind: 'all' }, live.length),
    scopeChoice(desk, view, { kind: 'quick', of: QUICK, done: 0 }),
    ...outlineOf(view.rubric).dimensions.map(({ id }) => partChoice(desk, view, 'dimension', id, live.filter(({ dimension }) => dimension.id === id))),
    ...(view.rubric.owners?.length ? [{ text: view.say.opening.scopeRole, present: desk.session.interview.route.scope.kind === 'role', act: () => desk.open(rolePanel(desk)) }] : []),
  ]);
}

function rolePanel(desk: Desk): Panel {
  const live = new Set(liveQuestions(desk.session.interview.facts));
  return submenu(desk, ({ say }) => say.opening.scope, (view) =>
    ownershipOf(view.rubric).roles.map(({ id, questions }) => partChoice(desk, view, 'role', id, questions.filter((node) => live.has(node)))),
  );
}

const partChoice = (desk: Desk, view: View, kind: 'dimension' | 'role', id: string, questions: readonly QuestionNode[]) =>
  scopeChoice(desk, view, { kind, id, questions: new Set(questions.map((node) => node.id)) }, questions.length);

function scopeChoice({ session }: Desk, view: View, scope: Scope, count?: number) {
  const { route } = session.interview;
  const name = scopeName(scope, view);
  return { text: count === undefined ? name : view.say.opening.counted(name, count), present: name === scopeName(route.scope, view), act: () => session.take({ ...route, scope }) };
}

function turnOrder({ session }: Desk): void {
  const { route } = session.interview;
  const turned: Route = { ...route, order: route.order === 'dimension' ? 'value' : 'dimension' };
  session.take(turned);
}
