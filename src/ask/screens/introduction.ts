/** What is asked before the questions: about the institution and about who answers. */
import type { ProfileAttribute } from '../../model/rubric.ts';
import type { Desk } from '../desk.ts';
import type { IntroductoryStep } from '../flow.ts';
import { mutedLines, strongLines } from '../lines.ts';
import { parseNumber, takenNumber } from '../number.ts';
import { Checklist } from '../panels/checklist.ts';
import { Line } from '../panels/line.ts';
import { Menu } from '../panels/menu.ts';
import type { Command, Panel } from '../panels/panel.ts';
import { textIn, type View } from '../view.ts';
import { introductoryBanner } from './banner.ts';

export function introductionPanel(desk: Desk, step: IntroductoryStep): Panel {
  const attribute = step.kind === 'institution' ? desk.choices.rubric.definition.profile?.find(({ id }) => id === step.id) : undefined;
  if (!attribute) return wordsPanel(desk, step);
  if (attribute.type === 'number') return numberPanel(desk, step, attribute);
  return attribute.many ? severalPanel(desk, step, attribute) : onePanel(desk, step, attribute);
}

function wordsPanel(desk: Desk, step: IntroductoryStep): Panel {
  const isName = step.kind === 'institution';
  return new Line({
    head: (view) => [...introductoryBanner(desk, view, step), ...(isName ? [] : mutedLines(view, view.say.respondentHelp))],
    label: ({ say }) => (isName ? say.institutionName : step.id === 'name' ? say.respondentName : say.respondentRole),
    initial: String(desk.session.valueOf(step) ?? ''),
    keys: ({ say }) => say.keys.lineBack,
    wrong: (text, { say }) => (isName && text === '' ? say.nameNeeded : undefined),
    done: (text) => desk.move(() => desk.session.settle(step, text === '' ? undefined : text)),
    cancel: () => desk.move(() => desk.session.back()),
  });
}

function numberPanel(desk: Desk, step: IntroductoryStep, attribute: ProfileAttribute): Panel {
  return new Line({
    head: (view) => attributeHead(desk, step, attribute, view),
    label: (view) => view.say.number('', textIn(view, attribute.unit)),
    initial: String(desk.session.valueOf(step) ?? ''),
    keys: ({ say }) => say.keys.lineBack,
    wrong: (text, view) => (parseNumber(text, textIn(view, attribute.unit)) !== undefined || (text === '' && !attribute.required) ? undefined : view.say.numberNeeded),
    done: (text) => desk.move(() => desk.session.settle(step, text === '' ? undefined : takenNumber(text))),
    cancel: () => desk.move(() => desk.session.back()),
  });
}

function severalPanel(desk: Desk, step: IntroductoryStep, attribute: ProfileAttribute): Panel {
  const present = desk.session.valueOf(step);
  return new Checklist({
    head: (view) => attributeHead(desk, step, attribute, view),
    options: (view) => (attribute.options ?? []).map(({ id, label }) => ({ id, text: textIn(view, label, id) })),
    ticked: Array.isArray(present) ? present : [],
    wrong: (ids, { say }) => (ids.length > 0 || !attribute.required ? undefined : say.chooseOne),
    done: (ids) => desk.move(() => desk.session.settle(step, ids.length > 0 ? ids : undefined)),
    commands: (view) => commands(desk, view),
    escape: () => desk.move(() => desk.session.back()),
  });
}

function onePanel(desk: Desk, step: IntroductoryStep, attribute: ProfileAttribute): Panel {
  const settle = (id: string | undefined) => desk.move(() => desk.session.settle(step, id));
  return new Menu({
    head: (view) => attributeHead(desk, step, attribute, view),
    items: (view) =>
      (attribute.options ?? []).map(({ id, label }, i) => ({
        ...(i < 9 && { key: String(i + 1) }),
        text: textIn(view, label, id),
        present: desk.session.valueOf(step) === id,
        act: () => settle(id),
      })),
    commands: (view) => [...(attribute.required ? [] : [{ key: 's', name: view.say.keys.empty, act: () => settle(undefined) }]), ...commands(desk, view)],
    escape: () => desk.move(() => desk.session.back()),
  });
}

function attributeHead(desk: Desk, step: IntroductoryStep, { label, id, many, required }: ProfileAttribute, view: View): string[] {
  const { say } = view;
  const facts = [required ? say.required : say.optional, ...(many ? [say.several] : [])];
  return [...introductoryBanner(desk, view, step), ...strongLines(view, textIn(view, label, id)), ...mutedLines(view, facts.join(' · ')), ''];
}

function commands(desk: Desk, { say }: View): Command[] {
  return [
    { key: 'b', name: say.keys.back, act: () => desk.move(() => desk.session.back()) },
    { key: 'z', name: say.keys.undo, act: () => desk.undo() },
    { key: 'q', name: say.keys.quit, act: () => desk.end('paused') },
  ];
}
