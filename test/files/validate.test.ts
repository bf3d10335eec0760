/** What does not fit a schema is said in the program's words where a hand errs most, else in the library's, in both languages. */
import { describe, expect, it } from 'vitest';
import { schemaProblems } from '../../src/files/validate.ts';
import { parseYaml } from '../../src/files/yaml.ts';
import { LANGUAGES } from '../../src/messages/index.ts';
import { describe as said } from '../../src/model/problem.ts';

const words = async (schema: 'answers' | 'rubric', text: string, language: 'en' | 'zh-CN') =>
  (await schemaProblems(schema, parseYaml(text, 'file.yaml'))).map((each) => `${each.path ?? ''}: ${said(each, LANGUAGES[language]).message}`);

const answers = (entry: string) => `rubric: shop@1\ninstitution: { name: A }\nanswers: { q: ${entry} }\n`;
const question = (fields: string) =>
  `rubric: shop\nversion: 1.0.0\nlanguages: [en]\nlevels: [{ from: 0 }]\ndimensions: [{ id: d, topics: [{ id: t, questions: [{ id: q, ${fields} }] }] }]\n`;

describe('what does not fit a schema', () => {
  it.each<['answers' | 'rubric', string, string, string]>([
    ['answers', 'rubric: shop@1\nanswers: []\n', 'answers: this must be a map (key: value)', 'answers: 此处应为映射（“键: 值”的写法）'],
    ['answers', answers('{ na: "" }'), 'answers.q.na: this must not be empty', 'answers.q.na: 不能为空'],
    ['answers', answers('{ level: 1, evidence: 3 }'), 'answers.q.evidence: this must be a list', 'answers.q.evidence: 此处应为列表'],
    ['rubric', question('levels: []'), 'dimensions.0.topics.0.questions.0: type is missing', 'dimensions.0.topics.0.questions.0: 缺少 type'],
    ['rubric', question('type: scale'), 'dimensions.0.topics.0.questions.0.type: scale is not one of level, boolean, choice, multi, number', 'dimensions.0.topics.0.questions.0.type: scale 不是可选值之一：level、boolean、choice、multi、number'],
    ['rubric', question('type: boolean, weight: -1'), 'dimensions.0.topics.0.questions.0.weight: this must be 0 or more', 'dimensions.0.topics.0.questions.0.weight: 不得小于 0'],
    ['rubric', question('type: number, curve: [[0, 2]]'), 'dimensions.0.topics.0.questions.0.curve.0.1: this must be 1 or less', 'dimensions.0.topics.0.questions.0.curve.0.1: 不得大于 1'],
    ['rubric', question('type: number, curve: [[0]]'), 'dimensions.0.topics.0.questions.0.curve.0: at least 2 are needed here', 'dimensions.0.topics.0.questions.0.curve.0: 至少要有 2 项'],
    ['rubric', question('type: number, curve: [[0, 1, 2]]'), 'dimensions.0.topics.0.questions.0.curve.0: at most 2 belong here', 'dimensions.0.topics.0.questions.0.curve.0: 至多 2 项'],
    ['rubric', question('type: multi, options: [{ id: a }], fullMarks: 0'), 'dimensions.0.topics.0.questions.0.fullMarks: this must be above 0', 'dimensions.0.topics.0.questions.0.fullMarks: 必须大于 0'],
    ['rubric', question('type: boolean, source: {}'), 'dimensions.0.topics.0.questions.0.source: must NOT have less than 1 property', 'dimensions.0.topics.0.questions.0.source: 不应有少于 1 个属性'],
  ])('in %s: %j', async (schema, text, english, chinese) => {
    expect(await words(schema, text, 'en')).toContain(english);
    expect(await words(schema, text, 'zh-CN')).toContain(chinese);
  });
});
