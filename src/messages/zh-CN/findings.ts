/** 量表检查在算术要求之外的发现，以及如何改正。 */
import type { Messages } from '../en.ts';

export const findings: Messages['findings'] = {
  'text-incomplete': ({ languages }) => ({ message: `缺少 ${languages.join('、')} 文本`, hint: '量表声明的每种语言都要写。' }),
  'text-boolean': ({ text }) => ({ message: `其他 YAML 读取程序会把 ${text} 当作真假值`, hint: `请加引号："${text}"。` }),
  'owner-unknown': ({ owner }) => ({ message: `负责人 ${owner} 未声明`, hint: '请在 owners 中添加该角色。' }),
  'step-incomplete': ({ missing }) => ({ message: `提高取值的步骤缺少 ${missing.join('、')}` }),
  'step-missing': () => ({ message: '未到满分处没有通往更高取值的步骤', hint: '请补充步骤，直至曲线取值为 1。' }),
  'condition-never': () => ({ message: '条件永远不成立' }),
  'condition-always': () => ({ message: '条件始终成立', hint: '可以删去。' }),
  'zero-unreachable': () => ({ message: '没有取值为 0 的作答' }),
  'full-unreachable': () => ({ message: '没有取值为 1 的作答' }),
  'nothing-asked': ({ profile, weightSet }) => ({ message: `${profile} 的机构没有任何题目计分${weightSet ? `（权重组 ${weightSet}）` : ''}` }),
  'target-below-rule': ({ target, rule, value, atLeast }) => ({
    message: `目标档位 ${target} 要求 ${value}，低于必达规则 ${rule} 的 ${atLeast}`,
    hint: `请把该题目标提高到至少 ${atLeast}。`,
  }),
  'principle-few': ({ count }) => ({ message: `只有 ${count} 题对应该原则`, hint: '至少应有四题。' }),
  'dimension-heavy': ({ share }) => ({ message: `该维度占权重的 ${Math.round(100 * share)}%`, hint: '单一维度不应超过其余之和。' }),
  'word-vague': ({ word, language }) => ({ message: `“${word}”含义模糊（${language}）`, hint: '请写评估人员能看到的情形。' }),
  'better-lowers': ({ points, from, to }) => ({
    message: `答得更好（${to} 而非 ${from}）反而可能降分，最多 ${points.toFixed(2)} 分：它会开启或关闭其他题目`,
    hint: '让另一题不随此题作答而出现，或不给它权重。',
  }),
  'framework-unknown': ({ framework }) => ({ message: `没有框架 ${framework}`, hint: `请放在量表旁的 frameworks/${framework}.yaml。` }),
  'control-unknown': ({ framework, control }) => ({ message: `${framework} 没有控制项 ${control}` }),
  'changelog-stale': ({ latest, version }) => ({ message: `更新记录以 ${latest} 开头，而量表版本为 ${version}`, hint: '请写明变更，最新版本在前。' }),
  'successor-unknown': ({ question }) => ({ message: `迁移指向 ${question}，而量表没有此题` }),
  'successor-misfit': ({ question, allowed }) => ({ message: `迁移指向 ${question} 没有的作答${allowed.length > 0 ? `（可用：${allowed.join('、')}）` : ''}` }),
  undecided: ({ what }) => ({
    message: {
      condition: '条件能否成立未能判定：情形过多',
      profiles: '是否每类机构都能达到 0 分和 100 分未能判定：机构类型组合过多',
      better: '此题答得更好会开启或关闭其他题目，是否可能因此降分未能判定',
    }[what],
  }),
  clean: (rubric, questions) => `${rubric}：${questions} 题，未发现问题`,
  summary: (errors, warnings) => `${errors} 个错误，${warnings} 个警告`,
};
