/** What a report says of a framework, in words; every format lays it out in its own way. */
import { LANGUAGES, type Language } from '../messages/index.ts';
import { STANDINGS } from '../model/vocabulary.ts';
import type { Crosswalk, CrosswalkQuestion } from '../model/crosswalk.ts';
import type { Report } from '../model/report.ts';
import type { Words } from './words.ts';

type Control = Crosswalk['controls'][number];

const MARKS: Record<Control['standing'], string> = { 'on-target': '✓', short: '✗', open: '?', answered: '·', 'not-applicable': '–' };

export interface CrosswalkFacts {
  title: string;
  /** Who publishes it, what it is not, and how the answers stand in numbers. */
  about: string[];
  groups: { name: string; controls: { mark: string; id: string; title: string; standing: string; questions: string[] }[] }[];
  untouched: { title: string; groups: { name: string; controls: { id: string; title: string }[] }[] };
}

/** Undefined when the report was not asked for a framework. */
export function crosswalkFacts(report: Report, words: Words, language: Language): CrosswalkFacts | undefined {
  const { crosswalk } = report;
  if (!crosswalk) return undefined;
  const { crosswalk: say } = LANGUAGES[language];
  const { local } = words;
  const { controls, untouched, publisher, version, url, licence, note } = crosswalk;
  const all = controls.length + untouched.length;
  const counts = STANDINGS.flatMap((standing) => {
    const count = controls.filter((control) => control.standing === standing).length;
    return count > 0 ? [say.count(count, standing)] : [];
  });
  const named = ({ id, title }: Pick<Control, 'id' | 'title'>) => ({ id, title: local(title) });
  return {
    title: say.title(local(crosswalk.title)),
    about: [
      [local(publisher), version, url].join(' · '),
      say.notCompliance,
      ...(note ? [local(note)] : []),
      say.licence(local(licence)),
      say.summary(controls.length, all, counts.join(words.say.separator)),
    ],
    groups: grouped(controls, local).map(({ name, members }) => ({
      name,
      controls: members.map((control) => ({
        ...named(control),
        mark: MARKS[control.standing],
        standing: say.standing[control.standing],
        questions: control.questions.map((question) => questionFact(question, report, words, language)),
      })),
    })),
    untouched: {
      title: say.untouched(untouched.length, all, words.percent(untouched.length / all)),
      groups: grouped(untouched, local).map(({ name, members }) => ({ name, controls: members.map(named) })),
    },
  };
}

function questionFact({ question: id, relation, state, target }: CrosswalkQuestion, report: Report, words: Words, language: Language): string {
  const { crosswalk: say } = LANGUAGES[language];
  const question = words.question(report, id);
  const answered = target === null ? words.answer(question, question.answer) : words.nowAndTarget(question);
  return say.speaks(id, say.relation[relation], state === 'unanswered' ? say.unanswered : state === 'not-applicable' ? say.notApplicable : answered);
}

/** Neighbours of the same heading together, in the order of the framework. */
function grouped<C extends Pick<Control, 'group'>>(controls: readonly C[], local: Words['local']): { name: string; members: C[] }[] {
  const groups: { name: string; members: C[] }[] = [];
  for (const control of controls) {
    const name = control.group ? local(control.group) : '';
    const last = groups.at(-1);
    if (last?.name === name) last.members.push(control);
    else groups.push({ name, members: [control] });
  }
  return groups;
}
