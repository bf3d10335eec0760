/** A text that is longer than the screen may be: arrows move through it, any other key leaves it. */
import { joined } from '../lines.ts';
import type { View } from '../view.ts';
import { nameOf, type Drawn, type Key, type Panel } from './panel.ts';

export interface PageParts {
  head: (view: View) => string[];
  body: (view: View) => string[];
  leave: () => void;
}

const MOVES: Record<string, number> = { up: -1, down: 1, pageup: -10, pagedown: 10, home: -Infinity, end: Infinity, space: 10 };

export class Page implements Panel {
  /** Line that is shown in any case. */
  private line = 0;
  private length = 0;

  constructor(private readonly parts: PageParts) {}

  draw(view: View): Drawn {
    const head = this.parts.head(view);
    const body = this.parts.body(view);
    const room = view.rows - head.length - 2;
    this.length = Math.max(1, body.length - room + 1);
    this.line = Math.min(this.line, this.length - 1);
    const keys = body.length > room && !view.plain ? [view.say.keys.scroll, view.say.anyKey] : [view.plain ? view.say.enterReturns : view.say.anyKey];
    return { head, body, focus: this.line === 0 ? [0, 0] : [this.line + 1, this.line + room - 2], foot: ['', ...joined(keys, view.width).map((line) => view.paint.muted(line))] };
  }

  press(key: Key): void {
    const move = MOVES[nameOf(key)];
    if (move === undefined) this.parts.leave();
    else this.line = Math.max(0, Math.min(this.length - 1, this.line + move));
  }

  enter(): void {
    this.parts.leave();
  }
}
