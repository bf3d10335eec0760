/** `rubric list`、`rubric show` 用语。 */
import type { Messages } from '../en.ts';

/** 西文之后、汉字之前空一格。 */
const spaced = (name: string): string => (/\w$/.test(name) ? `${name} ` : name);

export const rubric: Messages['rubric'] = {
  version: (version) => `版本 ${version}`,
  derivedFrom: '依据',
  questions: (count) => `共 ${count} 题`,
  conditional: (count) => `其中 ${count} 题仅在符合条件时提问`,
  languages: (tags) => `语言：${tags.join('、')}`,
  levels: '等级',
  levelFrom: (from) => `${from} 分起`,
  targets: '目标档位',
  weightSets: '权重组',
  appliesTo: (condition) => `适用于${/^\w/.test(condition) ? ' ' : ''}${condition}`,
  appliesWhenNamed: '仅在用 --weights 指定时适用',
  shareOf: (dimension, share) => `${dimension} ${share}%`,
  both: '，且',
  either: '，或',
  not: (condition) => `非${condition}`,
  grouped: (condition) => `（${condition}）`,
  isOneOf: (name, values) => {
    const named = values.join(values.some((each) => /\w/.test(each)) ? ' 或 ' : '或');
    return `${spaced(name)}为${/^\w/.test(named) ? ' ' : ''}${named}`;
  },
  atLeast: (name, value) => `${spaced(name)}不低于 ${value}`,
  atMost: (name, value) => `${spaced(name)}不高于 ${value}`,
  changelog: '更新记录',
  earlier: (count) => `……以及更早的 ${count} 个版本`,
  consistencyRatio: (ratio) => `一致性比率 ${ratio}`,
  mustPass: '必达规则',
  mustPassRule: (question, atLeast, cap) => `${question} 取值至少 ${atLeast}，否则至多 ${cap} 级`,
  principles: '原则',
  showMore: (command) => `查看其中一项的全文：${command}`,
  type: { level: '分级', boolean: '是非', choice: '单选', multi: '多选', number: '数值' },
  why: '为何重要',
  evidence: '可作为证据的材料',
  worth: (value) => `取值 ${value}`,
  curve: '作答对应的取值',
  exclusive: '单独选择',
  action: '达到此项的行动',
  actionYes: '达到要求的行动',
  whenAny: '仅在符合条件时提问',
  when: (condition) => `仅在符合以下条件时提问：${condition}`,
  requires: '应先完成',
  allowNa: '可填“不适用”，须写明理由',
  source: '出处',
  part: (part) => `报告第 ${part} 部分`,
  partPrinciple: (part, principle) => `报告第 ${part} 部分，原则 ${principle}`,
  partChallenge: (part, challenge) => `报告第 ${part} 部分，挑战：${challenge}`,
  references: '对照框架',
  newNext: ({ lint, init, score }) => `改写其中内容后检查：${lint}\n依此量表作答：${init}\n依此量表评分：${score}`,
};
