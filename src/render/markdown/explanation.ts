/** How a number comes about, as Markdown. */
import { LANGUAGES } from '../../messages/index.ts';
import type { Explanation } from '../../model/explanation.ts';
import { explanationWords } from '../explanation.ts';
import { printableIn } from '../printable.ts';
import type { RenderOptions } from '../words.ts';
import { escapeMarkdown as safe, markdownTable } from './escape.ts';

export function renderExplanationMarkdown(source: Explanation, { language }: RenderOptions): string {
  const explanation = printableIn(source, language);
  const { explain: say } = LANGUAGES[language];
  const { title, headings, lines, sum, notes, question, removed } = explanationWords(explanation, language);
  const rows = lines.map(({ depth, name, id, figures }) => [`${'&emsp;'.repeat(depth)}${safe(name)}`, safe(id), ...figures]);
  return [
    `# ${safe(explanation.institution)}`,
    `**${safe(title)}**`,
    ...(question ? [safe(question.text), ...[question.about.map((line) => `- ${safe(line)}`).join('\n'), question.answers.map(({ given, text }) => `- ${given ? `**→ ${safe(text)}**` : safe(text)}`).join('\n')].filter((part) => part !== ''), [...question.facts.map((fact) => `- ${safe(fact)}`), ...(question.references.length > 0 ? [`- ${safe(say.speaksTo)}`, ...question.references.map((each) => `  - ${safe(each)}`)] : [])].join('\n')] : []),
    ...(rows.length > 0 ? [markdownTable([say.sumOf, 'id', ...headings], [...rows, [say.sum, '', ...sum]], 2), notes.join(' ')] : []),
    ...(removed === '' ? [] : [safe(removed)]),
  ]
    .join('\n\n')
    .concat('\n');
}
