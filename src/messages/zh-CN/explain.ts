/** `explain` 用语。 */
import type { Messages } from '../en.ts';

export const explain: Messages['explain'] = {
  overall: '总分',
  heading: (name, score) => `${name}：${score}`,
  notScored: '未评分：没有适用的题目，或尚未作答',
  sumOf: '占比 × 得分，逐项相加',
  share: '占比',
  score: '得分',
  brings: '贡献',
  sum: '合计',
  rounded: '占比按适用的同级项计算。此处为四舍五入值，精确值见 -f json。',
  answer: (answer, value) => `作答 ${answer}，取值 ${value}`,
  unanswered: '未作答：计入得分时为 0，计入最高可达时为 1',
  notApplicable: '不适用，其权重由同级题目分担',
  ignored: '有作答，但该题不适用',
  noWeight: '没有权重，仅收集信息',
  weight: (weight, factors) => `权重 ${weight} = ${factors}`,
  factor: (share, name) => `${share}（${name}）`,
  renormalised: (ids) => `因同级的以下题目不适用，本题权重增大：${ids}`,
  points: (points, most) => `为总分贡献 ${points} 分，最多 ${most} 分`,
  gap: (target, points) => `目标 ${target}；差距使总分损失 ${points} 分`,
  noGap: (target) => `已达到目标 ${target}`,
  higher: (level, gain) => `${level} 级：+${gain}`,
  higherLevels: '更高级别可增加',
  rule: (id, atLeast, state, cap) => `必达规则 ${id}：取值至少 ${atLeast}，${state}；未通过则封顶 ${cap} 级`,
  states: { passed: '已通过', failed: '未通过', unanswered: '未作答', 'not-applicable': '不适用' },
};
