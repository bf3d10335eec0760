/** 同一机构前后变化的用语。 */
import type { Messages } from '../en.ts';
import { spaced } from './spaced.ts';

export const trend: Messages['trend'] = {
  title: '趋势',
  perYear: '每年',
  when: '达到目标',
  between: (low, high) => `${low} 至 ${high}`,
  reached: '已达到',
  never: '按此速度无法达到',
  beyond: (years) => `${years} 年内无法达到`,
  expected: (month, earliest, latest) => `${month}（${earliest} 至 ${latest}）`,
  expectedOpen: (month, earliest) => `${month}（最早 ${earliest}，最晚未定）`,
  unknown: '无法判断',
  outlook: (name, when) => `${name}：${when}`,
  rateNote: '每年：按各次评估日期对得分作最小二乘拟合所得的分数；因未答题而不能确定时列出范围。',
  whenNote: (confidence) =>
    `达到目标：拟合直线达到目标所要求得分的时间。括号内是新一次评估首次达到该得分的最早与最晚时间：${confidence} 预测区间，采用自由度为 n − 2 的学生 t 分布，并涵盖未答题的各种可能答案。得分达到目标，不等于每一题都达到目标。`,
  tooFew: '至少要有三个日期才能得出变化速度和达标时间；两个日期不作预测。',
  moved: '各维度的变化从何而来（单位：总分的分数）',
  movedBy: (dimension, total, questions) => spaced`${dimension} ${total}：${questions}`,
  question: (name, id, points) => `${name}（${id}）${points}`,
  more: (count, points) => spaced`另 ${count} 题合计 ${points}`,
  decayed: '已过期而未更新的证据',
  validUntil: '有效期至',
  grades: '证据',
  cost: '失分',
  assurance: { none: '无', documented: '有文件', tested: '经检验' },
  decayedNote: '失分：总分的分数，仅在证据从严计入且作答未变时列出。',
};
