/** The quick mode is done: stop with an interval, or go on to narrow it further. */
import { wrap } from '../../render/table/wrap.ts';
import type { Desk } from '../desk.ts';
import { strongLines } from '../lines.ts';
import { Menu } from '../panels/menu.ts';
import type { Panel } from '../panels/panel.ts';
import { banner } from './banner.ts';
import { rangeText } from './range.ts';
import { wayfinding } from './wayfinding.ts';

export function quickDonePanel(desk: Desk): Panel {
  const { session } = desk;
  return new Menu({
    head: (view) => {
      const { scope } = session.interview.route;
      return [
        ...banner(desk, view, [view.say.quick.title]),
        ...strongLines(view, view.say.quick.done(scope.kind === 'quick' ? scope.done : 0, rangeText(desk.report().overall, view))),
        ...wrap(view.say.quick.why, view.width),
        '',
      ];
    },
    items: ({ say }) => [
      { key: '1', text: say.quick.stop, act: () => desk.end('finished') },
      { key: '2', text: say.quick.goOn, act: () => desk.move(() => session.take({ scope: { kind: 'all' }, order: 'value' })) },
    ],
    commands: (view) => wayfinding(desk, view),
  });
}
