/** The evidence for an answer: what there is, and each piece asked for part by part. */
import { isCalendarDate } from '../../model/dates.ts';
import type { Evidence } from '../../model/answers.ts';
import type { QuestionNode } from '../../model/outline.ts';
import { ASSURANCES, type Assurance } from '../../model/vocabulary.ts';
import { printableText } from '../../render/printable.ts';
import type { Desk } from '../desk.ts';
import { shorten } from '../lines.ts';
import { Line } from '../panels/line.ts';
import { Menu } from '../panels/menu.ts';
import type { Panel } from '../panels/panel.ts';
import type { View } from '../view.ts';
import { questionHead } from './question-head.ts';

/** Documented is what most evidence is, so it stands first. */
const OFFERED: readonly Assurance[] = ['documented', ...ASSURANCES.filter((each) => each !== 'documented').reverse()];

/** The list of what there is; where there is nothing, the first piece is asked for at once. */
export function evidencePanel(desk: Desk, node: QuestionNode): Panel {
  const pieces = () => desk.session.remarks(node.question).evidence;
  if (pieces().length === 0) return askReference(desk, node, 0, {});
  return new Menu({
    head: (view) => questionHead(desk, node, view),
    items: (view) => [
      ...pieces().map((piece, index) => ({
        ...(index < 9 && { key: String(index + 1) }),
        text: evidenceLine(piece, view),
        act: () => desk.open(piecePanel(desk, node, index, piece)),
      })),
      { key: 'a', text: view.say.evidenceAdd, act: () => desk.open(askReference(desk, node, pieces().length, {})) },
    ],
    commands: ({ say }) => [{ key: 'b', name: say.keys.return, act: () => desk.close() }],
    escape: () => desk.close(),
  });
}

/** A piece of evidence on one line. */
export function evidenceLine({ ref, date, expires, assurance }: Evidence, { say }: View): string {
  const span = date || expires ? [say.evidenceSpan(date ?? '', expires ?? '')] : [];
  return [...(ref === undefined ? [] : [printableText(ref)]), ...span, ...(assurance ? [say.assuranceNames[assurance]] : [])].join(' · ');
}

function piecePanel(desk: Desk, node: QuestionNode, index: number, piece: Evidence): Panel {
  return new Menu({
    head: (view) => [...questionHead(desk, node, view), view.paint.good(shorten(evidenceLine(piece, view), view.width)), ''],
    items: ({ say }) => [
      { key: '1', text: say.evidenceEdit, act: () => desk.open(askReference(desk, node, index, piece)) },
      { key: '2', text: say.evidenceRemove, act: () => finish(desk, node, index, undefined) },
    ],
    commands: ({ say }) => [{ key: 'b', name: say.keys.return, act: () => desk.close() }],
    escape: () => desk.close(),
  });
}

/** Saves a piece and returns to the question. */
function finish(desk: Desk, node: QuestionNode, index: number, piece: Evidence | undefined): void {
  desk.session.setEvidence(node.question, index, piece);
  desk.home();
}

function askReference(desk: Desk, node: QuestionNode, index: number, piece: Evidence): Panel {
  return part(desk, node, piece, {
    label: 'evidenceRef',
    initial: piece.ref,
    wrong: (text, { say }) => (text === '' ? say.evidenceRefNeeded : undefined),
    next: (ref) => askDate(desk, node, index, { ...piece, ref }),
  });
}

function askDate(desk: Desk, node: QuestionNode, index: number, piece: Evidence): Panel {
  return part(desk, node, piece, {
    label: 'evidenceDate',
    initial: piece.date,
    wrong: (text, { say }) => (text === '' || isCalendarDate(plainDate(text)) ? undefined : say.dateWrong),
    next: (date) => askExpiry(desk, node, index, withPart(piece, 'date', plainDate(date))),
  });
}

function askExpiry(desk: Desk, node: QuestionNode, index: number, piece: Evidence): Panel {
  return part(desk, node, piece, {
    label: 'evidenceExpires',
    initial: piece.expires,
    wrong: (text, { say }) => {
      if (text !== '' && !isCalendarDate(plainDate(text))) return say.dateWrong;
      return text !== '' && plainDate(text) < (piece.date ?? '') ? say.datesOrder : undefined;
    },
    next: (expires) => askAssurance(desk, node, index, withPart(piece, 'expires', plainDate(expires))),
  });
}

function askAssurance(desk: Desk, node: QuestionNode, index: number, piece: Evidence): Panel {
  return new Menu({
    head: (view) => [...begun(desk, node, piece, view), view.paint.strong(view.say.evidenceAssurance), ''],
    items: ({ say }) =>
      OFFERED.map((assurance, i) => ({
        key: String(i + 1),
        text: say.assurances[assurance],
        present: piece.assurance === assurance,
        act: () => finish(desk, node, index, { ...piece, assurance }),
      })),
    escape: () => desk.home(),
  });
}

/** A day as an input method for Chinese may give it, in the digits and signs of ours. */
const plainDate = (text: string): string => text.normalize('NFKC');

function withPart(piece: Evidence, key: 'date' | 'expires', value: string): Evidence {
  const others = { ...piece };
  delete others[key];
  return value === '' ? others : { ...others, [key]: value };
}

interface Part {
  label: 'evidenceRef' | 'evidenceDate' | 'evidenceExpires';
  initial: string | undefined;
  wrong: (text: string, view: View) => string | undefined;
  next: (text: string) => Panel;
}

function part(desk: Desk, node: QuestionNode, piece: Evidence, { label, initial, wrong, next }: Part): Panel {
  return new Line({
    head: (view) => begun(desk, node, piece, view),
    label: ({ say }) => say[label],
    initial: initial ?? '',
    wrong,
    done: (text) => desk.open(next(text)),
    cancel: () => desk.home(),
  });
}

/** The question, and what has been said of a piece so far. */
function begun(desk: Desk, node: QuestionNode, piece: Evidence, view: View): string[] {
  const line = piece.ref === undefined ? [] : [view.paint.good(shorten(`✓ ${evidenceLine(piece, view)}`, view.width)), ''];
  return [...questionHead(desk, node, view), ...line];
}
