/** Every question with its answer, evidence and note, by dimension. */
import type { QuestionResult } from '../../model/report.ts';
import { own } from '../../model/own.ts';
import { html, isolated, type Child, type Markup } from './markup.ts';
import { idIn, type Sheet } from './sheet.ts';
import { table, type Row } from './table.ts';

export function questionsSection(sheet: Sheet): Markup {
  const { report, words, language } = sheet;
  return html`<section data-part="questions"><h2 id="${idIn(language, 'questions')}">${words.say.questions}</h2>
${report.dimensions.map(({ id }) => {
    const members = report.questions.filter(({ dimension }) => dimension === id);
    return members.length === 0 ? '' : html`<h3>${words.name('dimensions', id)}</h3>
${questionTable(members, words.name('dimensions', id), sheet)}`;
  })}</section>`;
}

function questionTable(questions: readonly QuestionResult[], label: string, sheet: Sheet): Markup {
  const { words, say } = sheet;
  return table({
    label,
    columns: [{ heading: words.say.questionColumn }, { heading: words.say.answerColumn }, { heading: `${words.say.evidenceColumn} · ${words.say.note}` }, { heading: say.worth, numeric: true }],
    rows: questions.map((question) => questionRow(question, sheet)),
  });
}

function questionRow(question: QuestionResult, sheet: Sheet): Row {
  const { words } = sheet;
  const text = own(words.texts.questions, question.id)?.text ?? question.id;
  return {
    cells: [
      html`${words.questionLabel(question)} <span class="id">${question.id}</span><br><span class="plain">${text}</span>`,
      answerCell(question, sheet),
      onLines(remarks(question, sheet)),
      question.state === 'answered' ? html`${words.points(question.value)}<br><span class="muted nowrap">${words.points(question.points)} / ${words.points(question.maxPoints)}</span>` : words.say.nothing,
    ],
  };
}

function answerCell(question: QuestionResult, sheet: Sheet): Child {
  const { words, say } = sheet;
  if (question.state === 'unanswered') return html`<span class="mark" aria-hidden="true">?</span> ${words.say.states.unanswered}`;
  if (question.state === 'answered') return onLines(answerTexts(question, sheet).map(isolated));
  return [words.say.states['not-applicable'], ...(question.ignored ? [html`<br><span class="muted">${say.ignored}</span>`] : [])];
}

/** The answer with the texts that the rubric gives it: several options, several texts. */
export function answerTexts(question: QuestionResult, { words, say }: Sheet): string[] {
  const { answer } = question;
  const { levels, options } = own(words.texts.questions, question.id) ?? {};
  const level = typeof answer === 'number' ? levels?.[answer] : undefined;
  if (level !== undefined) return [say.levelAnswer(String(answer), level)];
  const named = (id: string) => own(options, id) ?? id;
  if (options && Array.isArray(answer)) return answer.map(named);
  return [options && typeof answer === 'string' ? named(answer) : words.answer(question, answer)];
}

const onLines = (pieces: readonly Markup[]): Child[] => pieces.map((piece, i) => (i > 0 ? html`<br>${piece}` : piece));

function remarks({ evidence, note, reason }: QuestionResult, { say, words }: Sheet): Markup[] {
  const pieces = evidence.map(({ ref, date, expires, assurance }) => {
    const facts = [...(date ? [date] : []), ...(expires ? [say.until(expires)] : []), ...(assurance ? [words.say.assurance[assurance]] : [])];
    return html`${isolated(ref ?? '')}${facts.length > 0 ? html` <span class="muted">${facts.map((fact, i) => html`${i > 0 ? ' · ' : ''}<span class="whole">${fact}</span>`)}</span>` : ''}`;
  });
  return [...pieces, ...[reason, note].flatMap((text) => (text ? [html`<span class="remark">${isolated(text)}</span>`] : []))];
}
