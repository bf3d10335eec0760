/** 量表检查在算术要求之外的发现，以及如何改正。 */
import type { Messages } from '../en.ts';

const meant = (nearest: string | undefined, otherwise: string): string => (nearest ? `是否想写 ${nearest}？` : otherwise);

export const listed = (ids: readonly string[]): string => (ids.length > 3 ? `${ids.slice(0, 3).join('、')} 等 ${ids.length} 题` : ids.join('、'));

export const findings: Messages['findings'] = {
  'text-incomplete': ({ languages }) => ({ message: `缺少 ${languages.join('、')} 文本`, hint: '量表声明的每种语言都要写。' }),
  'text-boolean': ({ text }) => ({ message: `其他 YAML 读取程序会把 ${text} 当作真假值`, hint: `请加引号："${text}"。` }),
  'owner-unknown': ({ owner }) => ({ message: `负责人 ${owner} 未声明`, hint: '请在 owners 中添加该角色。' }),
  'step-incomplete': ({ missing }) => ({ message: `提高取值的步骤缺少 ${missing.join('、')}`, hint: '请写明做什么、需要多少人周、由谁负责。' }),
  'step-missing': () => ({ message: '未到满分处没有通往更高取值的步骤', hint: '请补充步骤，直至曲线取值为 1。' }),
  'condition-never': () => ({ message: '条件永远不成立', hint: '请改正条件，或删去依赖它的内容：没有任何机构会符合。' }),
  'condition-always': () => ({ message: '条件始终成立', hint: '可以删去。' }),
  'zero-unreachable': () => ({ message: '没有取值为 0 的作答', hint: '请为毫无基础的机构提供一个选项，取值为 0。' }),
  'full-unreachable': () => ({ message: '没有取值为 1 的作答', hint: '请让最佳作答取值为 1：调低 fullMarks，或提高曲线或其 max。' }),
  'nothing-asked': ({ profile, weightSet }) => ({
    message: `${profile ? `${profile} 的机构` : '任何机构都'}没有题目计分${weightSet ? `（权重组 ${weightSet}）` : ''}`,
    hint: '请至少保留一道有权重、对所有机构都提问的题。',
  }),
  'target-below-rule': ({ target, rule, value, atLeast }) => ({
    message: `目标档位 ${target} 要求 ${value}，低于必达规则 ${rule} 的 ${atLeast}`,
    hint: `请把该题目标提高到至少 ${atLeast}。`,
  }),
  'principle-few': ({ count }) => ({ message: `只有 ${count} 题对应该原则`, hint: '至少应有四题。' }),
  'dimension-heavy': ({ share }) => ({ message: `该维度占权重的 ${Math.round(100 * share)}%`, hint: '单一维度不应超过其余之和。' }),
  'word-vague': ({ word, language }) => ({ message: `“${word}”含义模糊（${language}）`, hint: '请写评估人员能看到的情形。' }),
  'better-lowers': ({ from, to, before, after, opened, closed, profile, weightSet }) => {
    const effect = [...(opened.length > 0 ? [`会增加题目 ${listed(opened)}`] : []), ...(closed.length > 0 ? [`会去掉题目 ${listed(closed)}`] : [])];
    const where = [...(profile ? [`机构：${profile}`] : []), ...(weightSet ? [`权重组：${weightSet}`] : [])];
    return {
      message: `答得更好（由 ${from} 到 ${to}）反而可能降分，如从 ${before.toFixed(2)} 降到 ${after.toFixed(2)}：${effect.join('，并') || '适用的权重改变了'}${where.length > 0 ? `（${where.join('；')}）` : ''}`,
      hint: '请改由机构概况或权重为 0 的题决定还要问什么，或调低增减题目的权重。',
    };
  },
  'framework-unknown': ({ framework }) => ({ message: `没有框架 ${framework}`, hint: `请放在量表旁的 frameworks/${framework}.yaml。` }),
  'framework-unlisted': ({ framework, nearest }) => ({ message: `量表没有列出框架 ${framework}`, hint: meant(nearest, '请把其标识加入 frameworks。') }),
  'control-unknown': ({ framework, control, nearest }) => ({ message: `${framework} 没有控制项 ${control}`, hint: meant(nearest, '请按框架文件中的写法填写控制项标识。') }),
  'changelog-stale': ({ latest, version }) => ({ message: `更新记录以 ${latest} 开头，而量表版本为 ${version}`, hint: '请写明变更，最新版本在前。' }),
  'changelog-order': ({ version, newer }) => ({ message: `更新记录中 ${version} 排在 ${newer} 之后，但版本号或日期并不更早`, hint: '请把最新版本放在最前。' }),
  'successor-unknown': ({ question, nearest }) => ({
    message: `迁移指向 ${question}，而量表没有此题`,
    hint: meant(nearest, '请写本量表的题目；如原题已取消，becomes 留空即可。'),
  }),
  'successor-misfit': ({ question, kind, answer, has }) => ({
    message: `迁移指向${kind === 'levels' ? '级别' : '选项'} ${answer}，而 ${question} 没有`,
    hint: has.length > 0 ? `该题有：${has.join('、')}。` : `该题题型不同：请删去 ${kind}，或写 again: true。`,
  }),
  undecided: ({ what }) => ({
    message: {
      condition: '条件能否成立、能否不成立未能判定：情形过多',
      profiles: '是否每类机构都能达到 0 分和 100 分未能判定：情形过多',
      better: '此题答得更好是否可能降分未能判定：情形过多',
    }[what],
    hint: {
      condition: '请减少条件所依据的属性和作答。',
      profiles: '请至少保留一道有权重、对所有机构都提问的题。',
      better: '请减少它所开启题目的条件中涉及的属性和作答。',
    }[what],
  }),
  mends: {
    'id-twice': '请为其中一个另取标识。',
    'reference-missing': '请先声明，或改为已声明的标识。',
    circle: '请打断循环：其中至少一题不能再依赖其他题。',
    'weights-zero': '请把其中一项的权重设为大于 0，或不写权重。',
    'levels-order': '请从 from: 0 开始，并让每级起点高于前一级。',
    'level-points': '请不写 points，或从 0 到 1 依次递增。',
    'points-zero': '请给最佳选项大于 0 的 points。',
    'curve-order': '请按第一个数排列曲线各点，并删去重复的点。',
    'curve-log': '请让曲线从大于 0 处开始，或不写 scale。',
    'bounds-order': '请对调 min 与 max。',
    'cap-range': '请写已有的级别，从 0 数起。',
    'condition-kind': '请按该属性的类型写条件。',
    'ahp-shape': '请按量表顺序，为每个维度写一行一列。',
    'ahp-inconsistent': '请修改最为矛盾的判断。',
  },
  clean: (rubric, questions) => `${rubric}：${questions} 题，未发现问题`,
  summary: (errors, warnings) => `${errors} 个错误，${warnings} 个警告`,
};
