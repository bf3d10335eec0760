/** For whom and for what terminal the screens are drawn. */
import type { Language, Messages } from '../messages/index.ts';
import { localised } from '../model/outline.ts';
import type { LocalText, Rubric } from '../model/rubric.ts';
import { printableText } from '../render/printable.ts';
import type { Paint } from '../render/table/paint.ts';

export interface View {
  rubric: Rubric;
  language: Language;
  say: Messages['ask'];
  /** What separates a label from what it labels. */
  colon: string;
  /** The answers file, as the user named it. */
  file: string;
  paint: Paint;
  color: boolean;
  width: number;
  rows: number;
  /** Words and lines only: nothing that must be seen, no cursor that moves. */
  plain: boolean;
}

/** A text of the rubric in the language of the view, without anything that a terminal would take for an order. */
export const textIn = ({ language, rubric }: Pick<View, 'language' | 'rubric'>, local: LocalText | string | undefined, id = ''): string =>
  printableText(localised(local, language, rubric, id));
