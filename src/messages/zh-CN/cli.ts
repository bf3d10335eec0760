/** 命令行用语：帮助、进度、提示。 */
import type { Messages } from '../index.ts';

export const cli: Messages['cli'] = {
  usage: '用法：',
  arguments: '参数：',
  options: '选项：',
  globalOptions: '全局选项：',
  commands: '命令：',
  examples: '示例：',
  error: '错误',
  warning: '警告',
  hint: '提示',
  bug: '这是 genai-readiness 自身的缺陷，不是您的操作有误。请附上以上内容反馈。',

  program: '金融机构为生成式人工智能做好准备了吗？全程离线运行，不向任何地方发送数据。',
  version: '显示版本号',
  help: '显示帮助',
  helpCommand: '显示某个命令的帮助',

  score: '为一家机构评分：差距表、行动建议、持续集成门槛',
  scoreAnswers: '作答文件；- 表示读取标准输入',
  report: '重新呈现已保存的报告，或重新检查门槛',
  reportFile: '用 --json 保存的报告；- 表示读取标准输入',

  rubricOption: '内置量表的标识，或量表文件、文件夹的路径（默认：作答文件所指的量表）',
  targetOption: '目标档位的标识，或目标文件的路径（默认：与机构相符者）',
  weightsOption: '权重组（默认：与机构相符者）',
  langOption: '语言：en 或 zh-CN（默认：依作答文件，其次依系统区域设置）',
  asOfOption: '证据的判定日期，YYYY-MM-DD（默认：今天）',
  evidenceOption: '证据如何计入：off 不计、shown 仅显示、strict 从严（默认：依量表）',
  formatOption: '格式[=路径]，可重复：table、json、markdown（默认：table）',
  jsonOption: '等同于 --format json',
  colorOption: '即使不在终端也使用颜色',
  noColorOption: '不使用颜色',
  quietOption: '不显示提示和警告',
  debugOption: '出现缺陷时显示内部调用信息',
  minOption: '门槛：范围=数值，必须达到；可重复',
  maxOption: '门槛：范围=数值，不得超过；可重复',
  noFailOption: '门槛未通过时仍以 0 退出',

  wrote: (file) => `已写入 ${file}`,
  beginYourOwn: (command) => `评估您自己的机构：${command} assess my-institution.yaml`,
};
