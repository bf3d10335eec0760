/** The file could not be written: why, and what to do about it. What was answered stays in memory meanwhile. */
import { LANGUAGES } from '../../messages/index.ts';
import { describe, type UserError } from '../../model/problem.ts';
import { printableText } from '../../render/printable.ts';
import { wrap } from '../../render/table/wrap.ts';
import { strongLines } from '../lines.ts';
import { Menu } from '../panels/menu.ts';
import type { Panel } from '../panels/panel.ts';
import type { View } from '../view.ts';

/** Leaving has no key of its own: one that was meant for the question before must not lose an answer. */
export function unsavedPanel(failure: UserError, { retry, leave }: { retry: () => void; leave: () => void }): Panel {
  return new Menu({
    head: (view) => [...strongLines(view, view.say.unsaved.title), '', ...reasons(failure, view), '', ...wrap(view.say.unsaved.kept, view.width), ''],
    items: ({ say }) => [
      { key: 'r', text: say.unsaved.retry, act: retry },
      { text: say.unsaved.leave, act: leave },
    ],
  });
}

function reasons({ problems }: UserError, { language, width }: View): string[] {
  return problems.flatMap((each) => wrap(printableText(describe(each, LANGUAGES[language]).message), width));
}
