/** What is held on a terminal: panels that take keys, over a file that is written behind them. */
import type { AnswersFile } from '../files/answers-file.ts';
import type { Ending } from './desk.ts';
import type { Drawn, Panel } from './panels/panel.ts';
import type { View } from './view.ts';

export interface Talk {
  readonly panel: Panel;
  readonly session: { readonly file: AnswersFile };
  /** How it has ended, once it has. */
  readonly ending: Ending | undefined;
  /** What breaks it off: the file cannot be written, and nobody wants to try again. */
  readonly failure?: Error | undefined;
  /** Called when something has changed that no key has caused. */
  onChange: () => void;
  draw(view: View): Drawn;
  /** Waits until nothing is under way. @throws UserError when the file cannot be written */
  settled(): Promise<void>;
}
