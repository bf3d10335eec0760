/** Words of a report seen through an outside framework. */

type Standing = 'on-target' | 'short' | 'open' | 'answered' | 'not-applicable';
const relation = { equal: 'equal', supports: 'supports', partial: 'partial' };
const standing: Record<Standing, string> = {
  'on-target': 'answers on target',
  short: 'short of target',
  open: 'not all answered',
  answered: 'answered, no target set',
  'not-applicable': 'not applicable',
};
/** After a number of controls. */
const counted = { ...standing, 'on-target': 'with answers on target' };

export const crosswalk = {
  title: (framework: string) => `Through ${framework}`,
  notCompliance: 'Shows which answers speak to its controls. An answer may speak to a part of a control only, and this is no statement of compliance.',
  summary: (touched: number, all: number, counts: string) => `Questions speak to ${touched} of its ${all} controls${touched > 0 ? ` (${counts})` : ''}`,
  count: (count: number, name: Standing) => `${count} ${counted[name]}`,
  standing,
  relation,
  speaks: (question: string, relation: string, state: string) => `${question} (${relation}) ${state}`,
  withStanding: (title: string, standing: string) => `${title} (${standing})`,
  notTouched: 'not touched by this rubric',
  titleColumn: 'Title',
  control: 'Control',
  standingColumn: 'Standing',
  questionsColumn: 'Questions: now → target',
  unanswered: 'unanswered',
  notApplicable: 'n/a',
  untouched: (count: number, all: number, share: string) => `Not touched by this rubric: ${count} of ${all} controls (${share})`,
  licence: (licence: string) => `Ids and titles: ${licence}`,
};
