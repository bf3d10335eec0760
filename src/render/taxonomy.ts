/** A framework as SARIF has it: a taxonomy of controls, to which the rules stand in relations. */
import type { ReportingDescriptor, ToolComponent, ToolComponentReference } from 'sarif';
import type { Language } from '../messages/index.ts';
import type { CrosswalkQuestion } from '../model/crosswalk.ts';
import type { Report } from '../model/report.ts';
import { crosswalkFacts } from './crosswalk.ts';
import type { Words } from './words.ts';

/** The words of SARIF for how a rule stands to a taxon. */
const KINDS: Record<CrosswalkQuestion['relation'], string> = { equal: 'equal', supports: 'relevant', partial: 'relevant' };

export interface Taxonomy {
  component: ToolComponent;
  reference: ToolComponentReference;
  relationships(question: string): Pick<ReportingDescriptor, 'relationships'>;
}

/** Undefined when the report was not asked for a framework. */
export function taxonomyOf(report: Report, words: Words, language: Language): Taxonomy | undefined {
  const { crosswalk } = report;
  const facts = crosswalkFacts(report, words, language);
  if (!crosswalk || !facts) return undefined;
  const reference = { name: crosswalk.id, index: 0 };
  const touched = facts.groups.flatMap(({ controls }) => controls);
  const untouched = facts.untouched.groups.flatMap(({ controls }) => controls);
  const taxa: ReportingDescriptor[] = [
    ...touched.map(({ id, title, standing, questions }, i) => ({
      id,
      shortDescription: { text: title },
      help: { text: questions.join('\n') },
      properties: { touched: true, standing: crosswalk.controls[i]?.standing, standingText: standing },
    })),
    ...untouched.map(({ id, title }) => ({ id, shortDescription: { text: title }, properties: { touched: false } })),
  ];
  const related = new Map<string, NonNullable<ReportingDescriptor['relationships']>>();
  crosswalk.controls.forEach(({ id, questions }, index) => {
    for (const { question, relation } of questions) {
      related.set(question, [...(related.get(question) ?? []), { target: { id, index, toolComponent: reference }, kinds: [KINDS[relation]], properties: { relation } }]);
    }
  });
  return {
    reference,
    component: {
      name: crosswalk.id,
      fullName: words.local(crosswalk.title),
      version: crosswalk.version,
      organization: words.local(crosswalk.publisher),
      informationUri: crosswalk.url,
      shortDescription: { text: facts.about.join('\n') },
      // Controls that no question speaks to are listed as well.
      isComprehensive: true,
      taxa,
    },
    relationships: (question) => (related.has(question) ? { relationships: related.get(question) ?? [] } : {}),
  };
}
