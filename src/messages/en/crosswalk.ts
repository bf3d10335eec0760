/** Words of a report seen through an outside framework. */

type Standing = 'on-target' | 'short' | 'open' | 'not-applicable';
const relation = { equal: 'equal', supports: 'supports', partial: 'partial' };
const standing: Record<Standing, string> = {
  'on-target': 'answers on target',
  short: 'short of target',
  open: 'not answered yet',
  'not-applicable': 'not applicable',
};

export const crosswalk = {
  title: (framework: string) => `Through ${framework}`,
  notCompliance: 'Shows where answers speak to its controls. No question covers a whole control, so this is no statement of compliance.',
  summary: (touched: number, all: number, counts: string) => `Questions speak to ${touched} of its ${all} controls: ${counts}`,
  count: (count: number, name: Standing) => `${count} ${standing[name]}`,
  standing,
  relation,
  speaks: (question: string, relation: string, state: string) => `${question} (${relation}) ${state}`,
  withStanding: (title: string, standing: string) => `${title} (${standing})`,
  control: 'Control',
  standingColumn: 'Standing',
  questionsColumn: 'Questions: now → target',
  unanswered: 'unanswered',
  notApplicable: 'n/a',
  untouched: (count: number) => `Not touched by this rubric (${count})`,
  licence: (licence: string) => `Ids and titles: ${licence}`,
};
