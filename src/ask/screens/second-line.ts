/** The second line, internal audit or a supervisor goes through the answers with their evidence, and says of each what it finds. */
import type { Answer, Given, Stated } from '../../model/answers.ts';
import { outlineOf, type QuestionNode } from '../../model/outline.ts';
import type { Question } from '../../model/rubric.ts';
import { isIndependent } from '../../model/review.ts';
import { printableText } from '../../render/printable.ts';
import { wrap } from '../../render/table/wrap.ts';
import { displayWidth } from '../../render/table/width.ts';
import type { Desk } from '../desk.ts';
import { askedQuestions, type Step } from '../flow.ts';
import { LABEL_COLUMNS, Menu, type Item } from '../panels/menu.ts';
import { Line } from '../panels/line.ts';
import type { Command, Panel } from '../panels/panel.ts';
import { mutedLines, padded, shorten, strongLines } from '../lines.ts';
import { textIn, type View } from '../view.ts';
import { answerText } from './answer-text.ts';
import { lines } from './banner.ts';
import { evidenceLine } from './evidence.ts';
import { answering } from './question.ts';
import { whyPanel } from './why.ts';

/** Pieces of evidence that stand on the screen; the rest is counted. */
const EVIDENCE_SHOWN = 3;
const VERDICT_COLUMNS = 16;

/** A question that was answered. */
interface Answered {
  node: QuestionNode;
  answer: Answer;
}

export class SecondLine {
  /** Who reviews; known after the opening. */
  private by = '';

  /** The opening: what a review is, and who makes it. */
  readonly opening = (desk: Desk): Panel =>
    new Line({
      head: (view) => [...strongLines(view, view.say.secondLine.title(printableText(desk.session.name))), '', ...wrap(view.say.secondLine.what, view.width), ...wrap(view.say.secondLine.count(this.answered(desk).length), view.width), ''],
      label: ({ say }) => say.secondLine.who,
      wrong: (text, { say }) => {
        if (text === '') return say.secondLine.whoNeeded;
        const own = this.answered(desk).some(({ answer }) => !isIndependent({ ...answer, review: { by: text } }));
        return own ? say.secondLine.whoAnswered(text) : undefined;
      },
      done: (text) => {
        this.by = text;
        desk.move(() => desk.session.goTo(this.next(desk, undefined)));
      },
      keys: ({ say }) => say.keys.lineLeave,
      cancel: () => desk.end('paused'),
    });

  readonly panelFor = (desk: Desk, step: Step): Panel => {
    const node = step.kind === 'question' ? outlineOf(desk.choices.rubric.definition).byId.get(step.id) : undefined;
    const answer = node && desk.session.answerOf(node.question);
    return node && answer ? this.verdictPanel(desk, { node, answer }) : this.listPanel(desk);
  };

  /** The questions that were answered, in rubric order, with their answers. */
  private answered(desk: Desk): Answered[] {
    const { interview } = desk.session;
    return askedQuestions(interview).flatMap((node) => {
      const answer = interview.facts.answers.get(node.id);
      return answer ? [{ node, answer }] : [];
    });
  }

  /** What this reviewer has found, where that was already said. */
  private found({ review }: Answer): Answer['review'] {
    return review?.by === this.by ? review : undefined;
  }

  /** The next answer that this reviewer has not seen, else the list. */
  private next(desk: Desk, from: string | undefined): Step {
    const answered = this.answered(desk);
    const here = answered.findIndex(({ node }) => node.id === from);
    const open = ({ node, answer }: Answered) => !this.found(answer) && node.id !== from;
    const next = answered.find((each, i) => i > here && open(each)) ?? answered.find(open);
    return next ? { kind: 'question', id: next.node.id } : { kind: 'review' };
  }

  private verdictPanel(desk: Desk, reviewed: Answered): Panel {
    const { node, answer } = reviewed;
    const { question } = node;
    const review = this.found(answer);
    const agree = () => this.verdict(desk, reviewed, stated(answer), review?.note);
    const conclude = (verdict: Stated) => {
      if (JSON.stringify(verdict) === JSON.stringify(stated(answer))) return agree();
      // What differs is explained, so that the first line can act on it.
      desk.open(this.findingPanel(desk, reviewed, review?.note, (note) => this.verdict(desk, reviewed, verdict, note)));
    };
    const remark = () => desk.open(this.findingPanel(desk, reviewed, review?.note, (note) => this.verdict(desk, reviewed, stated(review ?? answer), note)));
    return answering({
      question,
      given: review ? review.given : answer.given,
      head: (view) => this.head(desk, node, view),
      foot: (view) => this.standing(question, answer, view),
      answer: (given) => conclude({ given }),
      commands: (view) => [
        { key: 'a', name: view.say.secondLine.agree, act: agree },
        { key: 'u', name: view.say.secondLine.notShown, act: () => conclude({ unknown: true }) },
        { key: 'n', name: view.say.keys.note, act: remark },
        { key: '?', name: view.say.keys.why, act: () => desk.open(whyPanel(desk, node)) },
        { key: 's', name: view.say.keys.skip, act: () => desk.move(() => desk.session.goTo(this.next(desk, question.id))) },
        ...this.wayfinding(desk, view),
      ],
    });
  }

  private verdict(desk: Desk, { node: { question }, answer }: Answered, verdict: Stated, note: string | undefined): void {
    desk.move(() => {
      desk.session.review(question, answer, verdict, { by: this.by, ...(note && { note }) });
      desk.session.goTo(this.next(desk, question.id));
    });
  }

  private findingPanel(desk: Desk, { node, answer }: Answered, initial: string | undefined, done: (note: string) => void): Panel {
    return new Line({
      head: (view) => [...this.head(desk, node, view), ...this.standing(node.question, answer, view), ''],
      label: ({ say }) => say.secondLine.finding,
      initial: initial ?? '',
      done,
      cancel: () => desk.close(),
    });
  }

  /** All answers with what was found, and the end. */
  private listPanel(desk: Desk): Panel {
    return new Menu({
      head: (view) => [...this.banner(desk, view, [view.say.secondLine.list]), ...mutedLines(view, view.say.reviewHelp), ''],
      items: (view): Item[] => [
        { key: 'f', text: view.say.finish, act: () => desk.end('finished') },
        { heading: '' },
        ...this.answered(desk).map((each) => this.listed(desk, each, view)),
      ],
      commands: (view) => this.wayfinding(desk, view),
    });
  }

  private listed(desk: Desk, { node, answer }: Answered, view: View): Item {
    const review = this.found(answer);
    const differs = review && JSON.stringify(stated(review)) !== JSON.stringify(stated(answer));
    const verdict = !review ? '' : differs ? view.say.secondLine.differs(answerText(node.question, { ...review, evidence: [] }, view)) : view.say.secondLine.agreed;
    const column = padded(shorten(verdict, VERDICT_COLUMNS), VERDICT_COLUMNS + 1);
    return {
      mark: verdict === '' ? '○' : differs ? '≠' : '✓',
      text: column + shorten(textIn(view, node.question.text, node.id), view.width - LABEL_COLUMNS - displayWidth(column)),
      act: () => desk.move(() => desk.session.goTo({ kind: 'question', id: node.id })),
    };
  }

  private head(desk: Desk, { dimension, topic, question }: QuestionNode, view: View): string[] {
    const crumbs = [textIn(view, dimension.name, dimension.id), textIn(view, topic.name, topic.id)];
    return [...this.banner(desk, view, crumbs), ...strongLines(view, textIn(view, question.text, question.id)), ''];
  }

  private banner(desk: Desk, view: View, crumbs: string[]): string[] {
    const answered = this.answered(desk);
    const done = answered.filter(({ answer }) => this.found(answer)).length;
    return lines(desk, view, crumbs, view.say.secondLine.progress(done, answered.length), answered.length > 0 ? (100 * done) / answered.length : 100);
  }

  /** What the institution says, and what it shows for it. */
  private standing(question: Question, answer: Answer, view: View): string[] {
    const { say, paint, width, colon } = view;
    const said = [answerText(question, answer, view), ...(answer.by ? [printableText(answer.by)] : []), ...(answer.note ? [say.noteSays(printableText(answer.note))] : [])];
    const more = answer.evidence.length - EVIDENCE_SHOWN;
    const evidence = answer.evidence.slice(0, EVIDENCE_SHOWN).map((piece) => `  · ${evidenceLine(piece, view)}`);
    const shown = answer.evidence.length === 0 ? [`  · ${say.secondLine.noEvidence}`] : more > 0 ? [...evidence, `  · ${say.secondLine.moreEvidence(more)}`] : evidence;
    return [paint.good(shorten(`${say.secondLine.selfAssessed}${colon}${said.join(' · ')}`, width)), ...shown.map((line) => shorten(line, width))];
  }

  private wayfinding(desk: Desk, { say }: View): Command[] {
    return [
      { key: 'b', name: say.keys.back, act: () => desk.move(() => desk.session.back()) },
      { key: 'z', name: say.keys.undo, act: () => desk.undo() },
      { key: 'l', name: say.secondLine.list, act: () => desk.move(() => desk.session.goTo({ kind: 'review' })) },
      { key: 'q', name: say.keys.quit, act: () => desk.end('paused') },
    ];
  }
}

/** What was said, and nothing beside it. */
function stated({ given, na }: { given?: Given; na?: string }): Stated {
  if (given !== undefined) return { given };
  return na === undefined ? { unknown: true } : { na };
}
