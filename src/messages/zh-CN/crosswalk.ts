import type { Messages } from '../en.ts';

const standing: Messages['crosswalk']['standing'] = {
  'on-target': '已达目标',
  short: '未达目标',
  open: '未全部作答',
  answered: '已作答，未设目标',
  'not-applicable': '不适用',
};

export const crosswalk: Messages['crosswalk'] = {
  title: (framework) => `对照${/^[\u4E00-\u9FFF]/.test(framework) ? '' : ' '}${framework}`,
  notCompliance: '说明哪些作答与其控制项有关；作答可能只涉及控制项的一部分，不构成合规声明。',
  summary: (touched, all, counts) => `共 ${all} 项控制，有题目涉及的 ${touched} 项${touched > 0 ? `（${counts}）` : ''}`,
  count: (count, name) => `${standing[name]} ${count} 项`,
  standing,
  relation: { equal: '等同', supports: '支撑', partial: '部分' },
  speaks: (question, relation, state) => `${question}（${relation}）${state}`,
  withStanding: (title, standing) => `${title}（${standing}）`,
  notTouched: '本量表未涉及',
  titleColumn: '标题',
  control: '控制项',
  standingColumn: '状态',
  questionsColumn: '题目：现状 → 目标',
  unanswered: '未作答',
  notApplicable: '不适用',
  untouched: (count, all, share) => `本量表未涉及：${all} 项中的 ${count} 项（${share}）`,
  licence: (licence) => `编号与标题：${licence}`,
};
