/** How a number comes about, for the terminal: a sum that can be redone with a calculator. */
import { LANGUAGES } from '../../messages/index.ts';
import type { Explanation } from '../../model/explanation.ts';
import { explanationWords, type ExplanationWords } from '../explanation.ts';
import { printableIn } from '../printable.ts';
import type { RenderOptions } from '../words.ts';
import { grid, type Cell } from './layout.ts';
import { paragraph, wrap } from './wrap.ts';
import { paintFor, type Paint } from './paint.ts';

export function renderExplanationTable(source: Explanation, { language, width, color }: RenderOptions): string {
  const explanation = printableIn(source, language);
  const { explain: say } = LANGUAGES[language];
  const paint = paintFor(color);
  const { title, headings, lines, sum, notes, question, removed } = explanationWords(explanation, language);
  const columns = [
    { heading: say.sumOf, flexible: true },
    { heading: '' },
    ...headings.map((heading) => ({ heading, align: 'right' as const })),
  ];
  const rows = lines.map(({ depth, name, id, figures }): Cell[] => [
    { text: `${'  '.repeat(depth)}${name}`, ...(depth === 0 && { style: paint.strong }) },
    { text: id, style: paint.muted },
    ...figures.map((text) => ({ text })),
  ]);
  const total: Cell[] = [say.sum, '', ...sum].map((text) => ({ text }));
  return [
    [paint.muted(explanation.institution), paint.strong(title)].filter((line) => line !== '').join('\n'),
    ...(question ? [paint.strong(paragraph(question.text, width)), ...parts(question, say.speaksTo, paint, width)] : []),
    ...(rows.length > 0 ? [grid(columns, [...rows, total], width, paint.muted), paint.muted(paragraph(notes.join(' '), width, 2))] : []),
    ...(removed === '' ? [] : [paint.muted(paragraph(removed, width))]),
  ]
    .join('\n\n')
    .concat('\n');
}

/** What the question says, its answers with a mark at those given, and how it entered the result. */
function parts({ about, answers, facts, references }: NonNullable<ExplanationWords['question']>, speaksTo: string, paint: Paint, width: number): string[] {
  const answerLine = ({ given, text }: (typeof answers)[number]) => `  ${given ? '→' : ' '} ${wrap(text, width - 7).join(`\n${' '.repeat(7)}`)}`;
  return [
    about.map((line) => paint.muted(paragraph(line, width, 2))).join('\n'),
    answers.map((each) => (each.given ? paint.strong(answerLine(each)) : answerLine(each))).join('\n'),
    [
      ...facts.map((fact) => paragraph(fact, width, 2)),
      ...(references.length > 0 ? [paragraph(speaksTo, width, 2), ...references.map((each) => paragraph(each, width, 4))] : []),
    ].join('\n'),
  ].filter((part) => part !== '');
}
