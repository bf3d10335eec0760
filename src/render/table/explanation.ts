/** How a number comes about, for the terminal: a sum that can be redone with a calculator. */
import { LANGUAGES } from '../../messages/index.ts';
import type { Explanation } from '../../model/explanation.ts';
import { explanationWords, type ExplanationWords } from '../explanation.ts';
import { printableIn } from '../printable.ts';
import type { RenderOptions } from '../words.ts';
import { grid, type Cell } from './layout.ts';
import { paragraph } from './wrap.ts';
import { paintFor, type Paint } from './paint.ts';

export function renderExplanationTable(source: Explanation, { language, width, color }: RenderOptions): string {
  const explanation = printableIn(source, language);
  const { explain: say } = LANGUAGES[language];
  const paint = paintFor(color);
  const { title, lines, sum, question, removed } = explanationWords(explanation, language);
  const columns = [
    { heading: say.sumOf, flexible: true },
    { heading: '' },
    { heading: say.share, align: 'right' as const },
    { heading: say.score, align: 'right' as const },
    { heading: say.brings, align: 'right' as const },
  ];
  const rows = lines.map(({ depth, name, id, share, score, points }): Cell[] => [
    { text: `${'  '.repeat(depth)}${name}`, ...(depth === 0 && { style: paint.strong }) },
    { text: id, style: paint.muted },
    { text: share },
    { text: score },
    { text: points },
  ]);
  const total: Cell[] = [{ text: say.sum }, { text: '' }, { text: '' }, { text: '' }, { text: sum }];
  return [
    [paint.muted(explanation.institution), paint.strong(title)].filter((line) => line !== '').join('\n'),
    ...(question ? [paint.strong(paragraph(question.text, width)), ...parts(question, paint, width)] : []),
    ...(rows.length > 0 ? [grid(columns, [...rows, total], width, paint.muted), paint.muted(paragraph(say.rounded, width, 2))] : []),
    ...(removed === '' ? [] : [paint.muted(paragraph(removed, width))]),
  ]
    .join('\n\n')
    .concat('\n');
}

/** What the question says, its answers with a mark at those given, and how it entered the result. */
function parts({ about, answers, facts }: NonNullable<ExplanationWords['question']>, paint: Paint, width: number): string[] {
  const answerLine = ({ given, text }: (typeof answers)[number]) => `  ${given ? '→' : ' '} ${paragraph(text, width, 4).slice(4)}`;
  return [
    about.map((line) => paint.muted(paragraph(line, width, 2))).join('\n'),
    answers.map((each) => (each.given ? paint.strong(answerLine(each)) : answerLine(each))).join('\n'),
    facts.map((fact) => paragraph(fact, width, 2)).join('\n'),
  ].filter((part) => part !== '');
}
