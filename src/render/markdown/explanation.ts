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
  const { title, lines, sum, question, removed } = explanationWords(explanation, language);
  const rows = lines.map(({ depth, name, id, share, score, points }) => [`${'&emsp;'.repeat(depth)}${safe(name)}`, safe(id), share, score, points]);
  return [
    `# ${safe(explanation.institution)}`,
    `**${safe(title)}**`,
    ...(question ? [safe(question.text), ...[question.about.map((line) => `- ${safe(line)}`).join('\n'), question.answers.map(({ given, text }) => `- ${given ? `**→ ${safe(text)}**` : safe(text)}`).join('\n')].filter((part) => part !== ''), question.facts.map((fact) => `- ${safe(fact)}`).join('\n')] : []),
    ...(rows.length > 0 ? [markdownTable([say.sumOf, 'id', say.share, say.score, say.brings], [...rows, [say.sum, '', '', '', sum]], 2), say.rounded] : []),
    ...(removed === '' ? [] : [safe(removed)]),
  ]
    .join('\n\n')
    .concat('\n');
}
