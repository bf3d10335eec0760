/** 先后是否可靠的用语。 */
import type { Messages } from '../en.ts';
import { grouped } from '../counted.ts';
import { spaced } from './spaced.ts';

export const robustness: Messages['robustness'] = {
  title: '先后有多可靠',
  titleOf: ({ first, other }) => spaced`${first}与${other}的先后有多可靠`,
  ahead: '领先于对方',
  verdict: '结论',
  kinds: { dominates: '占优', robust: '稳健', likely: '较可能', undetermined: '未定' },
  boxShare: (within) => `权重变动 ±${within} 以内`,
  simplexShare: '任意权重',
  monteCarlo: '各级权重随机变动',
  ordinal: '不论等级间距大小',
  percent: (number) => `${number}%`,
  lessThan: (share) => `< ${share}`,

  stays: (ahead, point) => spaced`除非某项权重的变动超过 ${point}，${ahead}保持领先。`,
  staysAnyway: (ahead, point) => spaced`无论未答题的答案如何，除非某项权重的变动超过 ${point}，${ahead}都保持领先。`,
  staysOf: (ahead, behind, point, kind, share, within) =>
    spaced`${ahead}对${behind}：${kind}；权重变动 ±${within} 以内有 ${share} 的情形领先，某项权重变动达 ${point} 时先后才会逆转。`,
  always: (ahead) => spaced`无论各维度的权重如何，${ahead}都领先。`,
  alwaysAnyway: (ahead) => spaced`无论未答题的答案和各维度的权重如何，${ahead}都领先。`,
  alwaysOf: (ahead, behind, kind) => spaced`${ahead}对${behind}：${kind}；无论各维度的权重如何都领先。`,
  asTheyStand: (ahead, share, within, point) => spaced`若双方均以现有作答为准：权重变动 ±${within} 以内，${ahead}在 ${share} 的情形中领先；某项权重变动达 ${point} 时，先后逆转。`,
  asTheyStandAlways: (ahead) => spaced`若双方均以现有作答为准：无论各维度的权重如何，${ahead}都领先。`,
  asTheyStandEven: '以双方现有作答和现有权重计，两者不分先后。',
  hangsOn: (weights) => spaced`先后取决于以下维度的权重：${weights}。`,
  lowered: (dimension, change) => spaced`${dimension}（降低 ${change} 即逆转）`,
  raised: (dimension, change) => spaced`${dimension}（提高 ${change} 即逆转）`,
  hangsOnNone: '任何单项权重即使加倍或取消，都不足以使先后逆转。',
  listSeparator: '、',
  scoreRange: (name, range) => spaced`${name}为 ${range}`,
  ranges: (within, ranges) => spaced`各维度的权重变动 ±${within} 以内，总分的范围：${ranges}。`,
  judgedOn: {
    'full-scores': () => '结论以各自的总分为准',
    'shared-questions': (questions) => spaced`结论只看双方都适用的 ${questions} 题，权重重新归一`,
  },
  besides: {
    'full-scores': (_, verdict) => spaced`若以各自的总分为准：${verdict}`,
    'shared-questions': (questions, verdict) => spaced`若只看双方都适用的 ${questions} 题：${verdict}`,
  },
  basis: (judged, beside) => spaced`${judged}；${beside}。`,
  besideVerdict: (name, kind, share) => spaced`${name}${kind}（${share}）`,
  meanWeights: '双方原来采用不同的权重组，此处一律按两组权重的平均值计算。',
  method: (draws, generator, seed) => spaced`“各级权重随机变动”对维度、主题、题目的权重抽样 ${grouped(draws)} 次，双方采用同一组随机数（${generator}，种子 ${seed}）；其余占比均为精确值。`,
  drawnShare: '存在差异的维度超过十二个，变动范围以内的占比也由抽样得出。',

  ranking: '排名（仅列可靠的先后）',
  rank: '名次',
  institution: '机构',
  scoreWithin: (within) => `权重变动 ±${within}`,
  between: '可能名次',
  tie: (from, to) => `${from}–${to}`,
  tieNote: '名次并列者，整体上分不出先后：权重或未答题都可能使其中的次序逆转。其中个别两家之间的先后或许可靠，见两两比较表。',
  notRanked: (names) => spaced`衡量标准不同，未列入排名：${names}。`,
  matrix: '两两先后（行领先于列）',
  matrixNote: (within) => `无论未答题的答案如何，权重变动 ±${within} 以内至少 80%（较可能）、95%（稳健）或全部（占优）的情形领先；·：未定。`,
  same: '–',
  undeterminedMark: '·',
};
