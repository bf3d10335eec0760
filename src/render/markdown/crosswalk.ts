/** A framework in Markdown: a table of the controls that questions speak to, and a list of the others. */
import { LANGUAGES, type Language } from '../../messages/index.ts';
import type { Report } from '../../model/report.ts';
import { crosswalkFacts } from '../crosswalk.ts';
import type { Words } from '../words.ts';
import { escapeMarkdown as safe, markdownTable } from './escape.ts';

export function crosswalkMarkdown(report: Report, words: Words, language: Language): string {
  const facts = crosswalkFacts(report, words, language);
  if (!facts) return '';
  const { crosswalk: say } = LANGUAGES[language];
  const rows = facts.groups.flatMap(({ controls }) =>
    controls.map(({ mark, id, title, standing, questions }) => [safe(`${id} ${title}`), `${mark} ${safe(standing)}`, questions.map(safe).join('<br>')]),
  );
  const others = facts.untouched.groups.flatMap(({ controls }) => controls.map(({ id, title }) => `- ${safe(id)} ${safe(title)}`));
  return [
    `## ${safe(facts.title)}`,
    facts.about.map((line) => `- ${safe(line)}`).join('\n'),
    markdownTable([say.control, say.standingColumn, say.questionsColumn], rows),
    ...(others.length > 0 ? [`### ${safe(facts.untouched.title)}`, others.join('\n')] : []),
  ].join('\n\n');
}
