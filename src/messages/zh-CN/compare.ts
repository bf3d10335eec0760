/** 比较用语。 */
import type { Messages } from '../en.ts';
import { spaced } from './spaced.ts';

export const compare: Messages['compare'] = {
  secondFile: '用来比较的第二个文件',

  comparison: '比较',
  progress: (name) => spaced`${name}的进展`,

  comparable: '可以比较：量表相同，证据的计入方式也相同。',
  notComparable: '得分之间不可比较，因此不列差值。',
  partlyComparable: '部分得分之间不可比较，仅在可比较之处列出差值。',
  rubricDiffers: ({ first, other, firstRubric, otherRubric, shared }) =>
    spaced`${first}采用量表${firstRubric}，${other}采用${otherRubric}，计分规则不同：${shared === 0 ? '两者没有共同的题目' : `只比较两者共有的 ${shared} 题`}，不比较分数。`,
  versionDiffers: ({ first, other, firstRubric, otherRubric }) =>
    spaced`${first}采用量表${firstRubric}，${other}采用${otherRubric}；仅文字不同，计分规则相同。`,
  evidenceDiffers: ({ first, other, firstMode, otherMode }) =>
    spaced`证据的计入方式不同：${first}为${firstMode}，${other}为${otherMode}。请用相同的 --evidence 重新评分。`,
  evidenceModes: { off: '不计入', shown: '仅列示', strict: '从严' },
  weightsDiffer: ({ first, other, firstSet, otherSet }) =>
    spaced`权重不同：${first}为“${firstSet}”，${other}为“${otherSet}”；可用 --weights 统一。`,
  ownWeights: '量表默认权重',
  questionsDiffer: ({ first, other, count }) => spaced`${first}与${other}之间，有 ${count} 题只适用于其中一方，其余题目的权重因此不同。`,
  targetDiffers: ({ first, other, firstTarget, otherTarget }) =>
    spaced`目标档位不同：${first}为“${firstTarget}”，${other}为“${otherTarget}”；差距各按自己的目标计算。`,
  noTarget: '未设',
  asOfDiffers: ({ first, other, firstDay, otherDay }) => spaced`证据的判定日期不同：${first}为 ${firstDay}，${other}为 ${otherDay}。`,

  whatIf: (name) => spaced`${name}为假设情形，并非现状：部分作答出自假设，而非其作答文件。`,
  provisional: (name) => spaced`${name}的等级为暂定：作答人之间的一致性不足以支持结论。`,

  overall: '总分',
  difference: '差值',
  change: '变化',
  notDetermined: '尚不能确定',
  open: '未定',
  openNote: '未定：双方未作答的部分超过了目前的差距，先后尚不能确定。',
  minus: (a, b) => `${a} − ${b}`,

  undetermined: '先后尚不能确定：双方未作答的部分超过了目前的差距。',
  undeterminedBetween: ({ first, other }) => spaced`${first}与${other}：先后尚不能确定，双方未作答的部分超过了目前的差距。`,
  undeterminedProgress: '进退尚不能确定：未作答的部分超过了目前的变化。',
  ahead: (ahead, behind, points) => spaced`${ahead}比${behind}高 ${points} 分。`,
  aheadAnyway: (ahead, behind, points) => spaced`${ahead}目前比${behind}高 ${points} 分；按现有权重，无论未答题的答案如何，都保持领先。`,
  level: ({ first, other }) => spaced`${first}与${other}得分相同。`,
  risen: (from, to, points) => spaced`从 ${from} 到 ${to}，总分上升 ${points} 分。`,
  fallen: (from, to, points) => spaced`从 ${from} 到 ${to}，总分下降 ${points} 分。`,
  unchanged: (from, to) => spaced`从 ${from} 到 ${to}，总分没有变化。`,

  explains: ({ first, other }) => spaced`${first}与${other}的差值从何而来（单位：总分的分数）`,
  explainsNote: '实得分/满分；未作答计 0 分。',
  why: '原因',
  because: { answer: '作答', unanswered: '未作答', 'not-applicable': '不适用', weight: '权重' },
  answerAndWeight: '作答、权重',
  gainedOf: (points, most) => `${points}/${most}`,
  unanswered: '未作答',
  notApplicable: '不适用',
  absent: '未设此题',
  rest: (count) => spaced`其余 ${count} 题合计`,
  total: '合计',

  gapsOnly: (name) => spaced`只有${name}存在的差距`,
  gapsApart: '部分机构存在的差距（失分）',
  gapsNone: '无',
  gapsNote: '–：没有此差距；?：未作答。',
  gapPoints: '失分',

  changes: { improved: '改善', worse: '退步', new: '新作答', gone: '不再作答或不再适用', same: '作答未变，权重变化' },
  changeTitle: (kind, count) => `${kind}（${count} 题）`,
  nothingChanged: '作答没有变化。',
  fromTo: (from, to) => `${from} → ${to}`,
  gapClosed: '差距已消除',
  gapOpened: '出现差距',
  reweighed: '权重变化',
  totalChange: '总分变化',
  more: (count) => spaced`另有 ${count} 题`,
};
