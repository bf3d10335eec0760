/** What is asked before the questions: about the institution and about who answers. */
import type { ProfileValue } from '../model/answers.ts';
import type { ProfileAttribute } from '../model/rubric.ts';
import { KEYS, numbered, tick, type Desk, type Ending } from './desk.ts';
import { introduction, settledKey, type Step } from './flow.ts';
import { parseNumber } from './number.ts';
import { banner, fit, strongLines, textIn, type Item } from './screen.ts';

type IntroductoryStep = Extract<Step, { kind: 'institution' | 'respondent' }>;

export async function askIntroduction(desk: Desk, step: IntroductoryStep): Promise<Ending | undefined> {
  const attribute = step.kind === 'institution' ? desk.view().rubric.profile?.find(({ id }) => id === step.id) : undefined;
  if (!attribute) return introductoryLine(desk, step);
  if (attribute.type === 'number') return attributeNumber(desk, step, attribute);
  return attribute.many ? attributeOptions(desk, step, attribute) : attributeOption(desk, step, attribute);
}

function introductoryBanner(desk: Desk, step: IntroductoryStep): string[] {
  const view = desk.view();
  const { facts } = desk.session.interview;
  const steps = introduction(view.rubric);
  const number = steps.findIndex((each) => settledKey(each) === settledKey(step)) + 1;
  const done = steps.filter((each) => facts.settled.has(settledKey(each))).length;
  const crumb = step.kind === 'institution' ? view.say.aboutInstitution : view.say.aboutRespondent;
  return banner(view, [crumb], { number, total: steps.length, done }, desk.session.saved);
}

async function introductoryLine(desk: Desk, step: IntroductoryStep): Promise<undefined> {
  const { say, paint, width } = desk.view();
  const isName = step.kind === 'institution';
  const message = isName ? say.institutionName : step.id === 'name' ? say.respondentName : say.respondentRole;
  const header = [...introductoryBanner(desk, step), ...(isName ? [] : [paint.muted(say.respondentHelp.slice(0, width))])];
  const said = await desk.terminal.line(header, {
    message,
    initial: String(desk.session.valueOf(step) ?? ''),
    keys: say.keys.lineBack,
    validate: (text) => (isName && text === '' ? say.nameNeeded : true),
  });
  if (said === undefined) desk.session.back();
  else await desk.session.settle(step, said === '' ? undefined : said);
}

function attributeHead(desk: Desk, step: IntroductoryStep, { label, id, many, required }: ProfileAttribute): string[] {
  const view = desk.view();
  const { say, paint } = view;
  const facts = [required ? say.required : say.optional, ...(many ? [say.several] : [])];
  return [...introductoryBanner(desk, step), ...strongLines(view, textIn(view, label, id)), paint.muted(facts.join(' · '))];
}

async function attributeNumber(desk: Desk, step: IntroductoryStep, attribute: ProfileAttribute): Promise<undefined> {
  const { say } = desk.view();
  const said = await desk.terminal.line(attributeHead(desk, step, attribute), {
    message: say.number(attribute.unit ?? ''),
    initial: String(desk.session.valueOf(step) ?? ''),
    keys: say.keys.lineBack,
    validate: (text) => (parseNumber(text) !== undefined || (text === '' && !attribute.required) ? true : say.numberNeeded),
  });
  if (said === undefined) desk.session.back();
  else await desk.session.settle(step, parseNumber(said));
}

async function attributeOptions(desk: Desk, step: IntroductoryStep, attribute: ProfileAttribute): Promise<undefined> {
  const view = desk.view();
  const present = desk.session.valueOf(step);
  const ticked = await tick(desk, 
    [...attributeHead(desk, step, attribute), ''],
    (attribute.options ?? []).map(({ id, label }) => ({ id, text: textIn(view, label, id), ticked: Array.isArray(present) && present.includes(id) })),
    view.say.keys.tickBack,
    (ids) => (ids.length > 0 || !attribute.required ? true : view.say.chooseOne),
  );
  if (ticked === undefined) desk.session.back();
  else await desk.session.settle(step, ticked.length > 0 ? ticked : undefined);
}

async function attributeOption(desk: Desk, step: IntroductoryStep, attribute: ProfileAttribute): Promise<Ending | undefined> {
  type Choice = { option: ProfileValue } | 'empty' | 'back' | 'pause';
  const chosen = await desk.terminal.menu<Choice>(() => {
    const view = desk.view();
    const present = desk.session.valueOf(step);
    const options = numbered((attribute.options ?? []).map(({ id, label }) => ({ value: { option: id }, text: textIn(view, label, id), present: id === present })));
    const actions: Item<Choice>[] = [
      { heading: ' ' },
      ...(attribute.required ? [] : [{ value: 'empty' as const, key: KEYS.empty, text: view.say.actions.empty }]),
      { value: 'back', key: KEYS.back, text: view.say.actions.back },
      { value: 'pause', key: KEYS.pause, text: view.say.actionsAtLength.pause },
    ];
    return fit<Choice>({ head: attributeHead(desk, step, attribute), choices: options, actions }, view);
  });
  if (chosen === 'pause') return 'paused';
  if (chosen === 'back' || chosen === undefined) desk.session.back();
  else await desk.session.settle(step, chosen === 'empty' ? undefined : chosen.option);
  return undefined;
}
