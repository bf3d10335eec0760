/** The keys that work on every screen between the opening and the end. */
import type { Desk } from '../desk.ts';
import type { Command } from '../panels/panel.ts';
import type { View } from '../view.ts';
import { overviewPanel } from './overview.ts';
import { searchPanel } from './search.ts';

/** Back, undo, search, overview, save and leave. `leaving` runs before any of them leaves the screen. */
export function wayfinding(desk: Desk, { say }: View, leaving: () => void = () => undefined): Command[] {
  const { keys } = say;
  const left = (act: () => void) => () => {
    leaving();
    act();
  };
  return [
    { key: 'b', name: keys.back, act: left(() => desk.move(() => desk.session.back())) },
    { key: 'z', name: keys.undo, act: () => desk.undo() },
    { key: '/', name: keys.search, act: left(() => desk.open(searchPanel(desk))) },
    { key: 'g', name: keys.overview, act: left(() => desk.open(overviewPanel(desk))) },
    { key: 'q', name: keys.quit, act: left(() => desk.end('paused')) },
  ];
}
