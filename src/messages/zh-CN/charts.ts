/** 比较图表用语。 */
import type { Messages } from '../en.ts';
import { spaced } from './spaced.ts';

export const charts: Messages['charts'] = {
  separator: '；',
  described: (name, what) => `${name}：${what}`,
  dumbbell: '得分对照',
  open: '未定：未作答的部分',
  swing: ({ first, other }, within) => spaced`单项维度权重变动 ±${within} 时，${first}对${other}的领先幅度`,
  swingNote: '单位：总分的分数。条形越过 0，表示这项权重足以使先后逆转。',
  stays: (name) => spaced`${name}领先`,
  turned: (name) => spaced`${name}领先`,
  presentLead: '现有权重下',
  range: (low, high) => `${low} … ${high}`,
  contribution: '贡献分数',
  whenLowered: (within) => `权重 −${within} 时的领先幅度`,
  whenRaised: (within) => `权重 +${within} 时的领先幅度`,
  turns: '逆转条件',
  lowered: (change) => spaced`降低 ${change}`,
  raised: (change) => spaced`提高 ${change}`,
  neverTurns: '不会逆转',
  overTime: '历次得分',
  overTimeNote: '实线为得分，斜线区域为未作答部分留下的余地，虚线为目标所要求的得分。',
};
