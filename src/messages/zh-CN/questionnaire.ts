import type { Messages } from '../en.ts';

export const questionnaire: Messages['questionnaire'] = {
  start: '机构信息',
  progress: '进度',
  how: [
    '每个维度一张工作表。请在黄色列作答，多数单元格可下拉选择。',
    '多选题：在每个选项旁选“是”或“否”。不适用：填写理由，不填答案。暂不清楚：选“?”。',
    '证据：出处、起始日、截止日、可信程度（none、documented、tested）。多份证据：在下方插入一行，填写相同的 id。',
    '灰色列请勿改动。填好后导入：genai-readiness questionnaire import 文件',
  ],
  meta: { rubric: '量表', language: '语言', name: '机构名称', assessed: '评估日期（YYYY-MM-DD）', 'respondent.name': '填写人：姓名', 'respondent.role': '填写人：角色' },
  several: '可多选，用逗号分隔',
  columns: { id: 'id', question: '题目', answers: '可选答案', answer: '作答', na: '不适用：理由', ref: '证据：出处', date: '起始日', expires: '截止日', assurance: '可信程度', note: '备注', by: '填写人', at: '填写日' },
  progressColumns: { dimension: '维度', questions: '题数', done: '已完成', share: '比例' },
  total: '合计',
  unknown: '?',
  onlyIf: '仅在条件成立时提问。',
  whyNa: '本题可填“不适用”，须写理由。',
  optionOf: (question) => `${question} 的选项`,
  respondentOf: (respondent, question) => `${respondent} 对 ${question} 的作答`,
  decidedOf: (question) => `小组对 ${question} 的决定`,
  reviewOf: (question) => `对 ${question} 的独立复核`,
  cell: (file, sheet, cell) => `${file} ${sheet}!${cell}`,
  imported: (count, file) => `已写入 ${count} 个作答：${file}`,
  exported: (file) => `已写入问卷：${file}`,
};
