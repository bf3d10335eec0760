/** The interview as panels that take keys: what the flow stands at lies below, what was opened over it on top. */
import { LANGUAGES } from '../messages/index.ts';
import type { Framework } from '../model/framework.ts';
import type { QuestionNode } from '../model/outline.ts';
import type { Report } from '../model/report.ts';
import type { LoadedRubric } from '../model/rubric.ts';
import { score } from '../score/score.ts';
import type { Choices, Desk, Ending, Offer } from './desk.ts';
import type { Facts, Step } from './flow.ts';
import type { Drawn, Panel } from './panels/panel.ts';
import { interviewPanel } from './screens/interview.ts';
import { openingPanel } from './screens/opening.ts';
import type { InterviewSession } from './session.ts';
import type { Talk } from './talk.ts';
import { textIn, type View } from './view.ts';

/** What is shown: at first, and at each step. */
export interface Screens {
  opening: (desk: Desk) => Panel;
  panelFor: (desk: Desk, step: Step) => Panel;
}

export interface ConversationOptions {
  /** By default those of the self-assessment. */
  screens?: Screens;
  session: InterviewSession;
  choices: Choices;
  offers: readonly Offer[];
  /** Day on which evidence is judged, YYYY-MM-DD. */
  asOf: string;
  /** Frameworks that the rubric refers to, by id. */
  frameworks: ReadonlyMap<string, Framework>;
  /** Reads a rubric by its id or path, and begins a sitting with it. @returns what is wrong, in words, where it cannot be taken */
  rubric: (named: string) => Promise<(Pick<ConversationOptions, 'session' | 'frameworks'> & { rubric: LoadedRubric }) | string>;
}

export class Conversation implements Desk, Talk {
  session: InterviewSession;
  readonly choices: Choices;
  readonly offers: readonly Offer[];
  frameworks: ReadonlyMap<string, Framework>;
  notices: readonly string[] = [];
  ending: Ending | undefined;
  /** Called when something has changed that no key has caused. */
  onChange: () => void = () => undefined;
  private pending: Promise<unknown> | undefined;
  private readonly screens: Screens;
  private panels: Panel[];
  private readonly reports = new WeakMap<Facts, Report>();

  constructor(private readonly options: ConversationOptions) {
    this.choices = options.choices;
    this.offers = options.offers;
    this.frameworks = options.frameworks;
    this.session = this.watched(options.session);
    this.screens = options.screens ?? { opening: openingPanel, panelFor: interviewPanel };
    this.panels = [this.screens.opening(this)];
  }

  get panel(): Panel {
    return this.panels.at(-1) as Panel;
  }

  draw(view: View): Drawn {
    return this.panel.draw(view);
  }

  open(panel: Panel): void {
    this.panels.push(panel);
  }

  close(): void {
    this.panels.pop();
  }

  home(): void {
    this.panels.splice(1);
  }

  begin(): void {
    this.panels = [this.screens.panelFor(this, this.session.interview.step)];
  }

  move(by: () => void): void {
    by();
    this.notices = this.announced();
    this.begin();
  }

  undo(): void {
    const { say } = this.words();
    this.move(() => {
      this.undone = this.session.undo() ? say.undone : say.nothingToUndo;
    });
  }
  private undone: string | undefined;

  choose(changes: Partial<Choices>): void {
    Object.assign(this.choices, changes);
  }

  async chooseRubric(named: string): Promise<string | undefined> {
    const choosing = this.takeRubric(named);
    this.pending = choosing;
    return choosing;
  }

  /** Waits until nothing is under way: a rubric that is read, a file that is written. @throws UserError when the file cannot be written */
  async settled(): Promise<void> {
    await this.pending;
    await this.session.file.settled();
  }

  private async takeRubric(named: string): Promise<string | undefined> {
    const taken = await this.options.rubric(named);
    if (typeof taken !== 'string') {
      this.choose({ rubric: taken.rubric, rubricNamed: named, target: undefined });
      this.session = this.watched(taken.session);
      this.frameworks = taken.frameworks;
    }
    // Whoever has asked for it takes its panel away, or says what is wrong, before the screen is drawn.
    setImmediate(() => this.onChange());
    return typeof taken === 'string' ? taken : undefined;
  }

  end(ending: Ending): void {
    this.ending = ending;
  }

  report(): Report {
    const { facts } = this.session.interview;
    const known = this.reports.get(facts);
    if (known) return known;
    const { rubric, language, target } = this.choices;
    const answers = { institution: { name: this.session.name, profile: { ...facts.profile } }, answers: facts.answers };
    const report = score(rubric, answers, { asOf: this.options.asOf, language, target });
    this.reports.set(facts, report);
    return report;
  }

  private watched(session: InterviewSession): InterviewSession {
    session.file.onState = () => this.onChange();
    session.file.onIntrusion = (what, document, answers) => {
      session.adopt(document, answers);
      this.notices = [...this.notices, this.words().say.intrusions[what]];
      this.onChange();
    };
    return session;
  }

  private words(): Pick<View, 'rubric' | 'language' | 'say'> {
    const { language, rubric } = this.choices;
    return { language, rubric: rubric.definition, say: LANGUAGES[language].ask };
  }

  /** What the latest step has opened, closed or undone. */
  private announced(): string[] {
    const words = this.words();
    const { undone } = this;
    this.undone = undefined;
    const { opened, closed } = this.session.shifted;
    const names = (nodes: QuestionNode[]) => nodes.map(({ question, topic }) => textIn(words, question.name ?? topic.name, topic.id));
    return [
      ...(undone ? [undone] : []),
      ...(opened.length > 0 ? [words.say.opens(names(opened))] : []),
      ...(closed.length > 0 ? [words.say.closes(names(closed))] : []),
    ];
  }
}
