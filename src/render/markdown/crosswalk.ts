/** A framework in Markdown: by heading, a table of the controls that questions speak to, and a list of the others. */
import { LANGUAGES, type Language } from '../../messages/index.ts';
import type { Report } from '../../model/report.ts';
import { crosswalkFacts } from '../crosswalk.ts';
import type { Words } from '../words.ts';
import { escapeMarkdown as safe, markdownTable } from './escape.ts';

export function crosswalkMarkdown(report: Report, words: Words, language: Language): string {
  const facts = crosswalkFacts(report, words, language);
  if (!facts) return '';
  const { crosswalk: say } = LANGUAGES[language];
  const { groups, untouched } = facts;
  return [
    `## ${safe(facts.title)}`,
    facts.about.map((line) => `- ${safe(line)}`).join('\n'),
    ...groups.flatMap(({ name, controls }) => [
      ...headed(name),
      markdownTable(
        [say.control, say.standingColumn, say.questionsColumn],
        controls.map(({ mark, id, title, standing, questions }) => [safe(`${id} ${title}`), `${mark} ${safe(standing)}`, questions.map(safe).join('<br>')]),
      ),
    ]),
    ...(untouched.groups.length > 0 ? [`### ${safe(untouched.title)}`] : []),
    ...untouched.groups.flatMap(({ name, controls }) => [...headed(name), controls.map(({ id, title }) => `- ${safe(id)} ${safe(title)}`).join('\n')]),
  ].join('\n\n');
}

const headed = (name: string): string[] => (name === '' ? [] : [`**${safe(name)}**`]);
