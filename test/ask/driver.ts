/** Holds an interview without a terminal: keys go in, the lines of the screen come out, the file is a real one. */
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Conversation, type Screens } from '../../src/ask/conversation.ts';
import { frame } from '../../src/ask/lines.ts';
import { InterviewSession } from '../../src/ask/session.ts';
import type { View } from '../../src/ask/view.ts';
import { loadFrameworks } from '../../src/files/frameworks.ts';
import { readAnswers } from '../../src/files/answers-reader.ts';
import { readRubric } from '../../src/files/rubric.ts';
import { parseYaml } from '../../src/files/yaml.ts';
import { LANGUAGES, type Language } from '../../src/messages/index.ts';
import type { LoadedRubric } from '../../src/model/rubric.ts';
import { paintFor } from '../../src/render/table/paint.ts';

export const SHOP = path.join(import.meta.dirname, 'fixtures/shop.yaml');
export const shop = await readRubric(SHOP);

/** A file in which the introduction is done. */
export const INTRODUCED = 'rubric: repair-shop@2\nlanguage: en\ninstitution: { name: Shop, trade: bicycles, towns: null, staff: null }\nrespondent: {}\nanswers: {}\n';

export interface Setting {
  rubric?: LoadedRubric;
  /** What the answers file holds; without it there is none yet. */
  text?: string;
  language?: Language;
  width?: number;
  rows?: number;
  plain?: boolean;
  /** The screens of another kind of interview than the self-assessment. */
  screens?: Screens;
  now?: () => Date;
}

const NAMED: Record<string, string> = { Enter: 'return', Escape: 'escape', Up: 'up', Down: 'down', Space: 'space', PageDown: 'pagedown', PageUp: 'pageup', Home: 'home', End: 'end', Backspace: 'backspace' };

export async function interview(setting: Setting = {}): Promise<Driver> {
  const { rubric = shop, text, language = 'en', screens, now = () => new Date(2026, 10, 20, 10, 0, 0) } = setting;
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'interview-')), 'shop-answers.yaml');
  if (text !== undefined) writeFileSync(file, text);
  const opened = text === undefined ? undefined : { text, answers: (await readAnswers(text, rubric, file)).answers };
  const begun = ({ definition }: LoadedRubric, from?: typeof opened) =>
    new InterviewSession({ file, rubric: definition, opened: from, language: () => choices.language, now, read: async (changed) => (await readAnswers(changed, rubric, file)).answers });
  const choices = { language, rubric, rubricNamed: undefined as string | undefined, target: undefined };
  const conversation: Conversation = new Conversation({
    ...(screens && { screens }),
    session: begun(rubric, opened),
    choices,
    offers: text === undefined ? [{ id: 'repair-shop', rubric: shop }] : [],
    asOf: '2026-11-20',
    frameworks: await loadFrameworks(rubric.definition.frameworks),
    rubric: async (named) => {
      try {
        const loaded = await readRubric(named === 'repair-shop' ? SHOP : named);
        return { rubric: loaded, session: begun(loaded), frameworks: await loadFrameworks(loaded.definition.frameworks, named) };
      } catch {
        return `no rubric: ${named}`;
      }
    },
  });
  return new Driver(conversation, file, setting);
}

export class Driver {
  constructor(
    readonly conversation: Conversation,
    private readonly file: string,
    private setting: Setting,
  ) {
    this.lines();
  }

  /** Draws in another language or size from now on. */
  draws(setting: Pick<Setting, 'language' | 'width' | 'rows' | 'plain'>): void {
    this.setting = setting;
    if (setting.language) this.conversation.choose({ language: setting.language });
  }

  view(): View {
    const { language, rubric } = this.conversation.choices;
    const { width = 79, rows = 24, plain = false } = this.setting;
    const { ask: say, cli } = LANGUAGES[language];
    return { rubric: rubric.definition, language, say, colon: cli.colon, file: 'shop-answers.yaml', paint: paintFor(false), color: false, width, rows, plain };
  }

  /** The screen as a terminal of this size would show it. */
  lines(): string[] {
    const view = this.view();
    return frame(this.conversation.draw(view), view.rows, { above: view.say.above, below: view.say.below }).lines;
  }

  screen(): string {
    return this.lines().join('\n');
  }

  /** Presses keys one after the other; names as tmux gives them, or characters. */
  press(...keys: string[]): this {
    for (const key of keys) {
      const ctrl = key.startsWith('C-');
      if (this.conversation.panel.field && key === 'Enter') this.conversation.panel.field.submit();
      else this.conversation.panel.press(ctrl ? { name: key.slice(2), ctrl: true } : { name: NAMED[key] ?? key, sequence: key });
      this.lines();
    }
    return this;
  }

  /** Types a text in place of the one that stands in the field. */
  type(text: string): this {
    this.conversation.panel.field?.edited(text, text.length);
    this.lines();
    return this;
  }

  /** Types a text and sends it. */
  say(text: string): this {
    return this.type(text).press('Enter');
  }

  /** Sends lines as they are typed where there is no screen. */
  enter(...lines: string[]): this {
    for (const line of lines) {
      this.conversation.panel.enter(line);
      this.lines();
    }
    return this;
  }

  /** The text of the file, once all is written. */
  async text(): Promise<string> {
    await this.conversation.settled();
    return existsSync(this.file) ? readFileSync(this.file, 'utf8') : '';
  }

  /** What the file says. */
  async saved(): Promise<{ language: string; institution: Record<string, unknown>; respondent: Record<string, unknown>; answers: Record<string, Record<string, unknown>> }> {
    return parseYaml(await this.text(), this.file).value as never;
  }
}
