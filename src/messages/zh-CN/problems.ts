/** 用户给出的内容哪里有误，以及如何改正。 */
import type { Messages } from '../en.ts';
import type { SchemaFault } from '../en/problems.ts';
import { cli } from './cli.ts';

const meant = (nearest: string | undefined): { hint?: string } => (nearest ? { hint: `是否想写 ${nearest}？` } : {});

/** 参数在帮助中的名称；其他文字照原样。 */
const placeholder = (argument: string): string => {
  const names: Record<string, string> = cli.placeholders;
  if (Object.hasOwn(names, argument)) return ` <${names[argument]}>`;
  return argument.startsWith('-') ? ` ${argument}` : argument;
};

const JSON_TYPES: Record<string, string> = { object: '映射（“键: 值”的写法）', array: '列表', string: '文本', number: '数字', integer: '整数', boolean: '是非值（yes 或 no）', null: '空值（null）' };

const FAULTS: Record<SchemaFault['kind'], (what: string[]) => string> = {
  missing: ([key = '']) => `缺少 ${key}`,
  type: (types) => `此处应为${types.map((type) => JSON_TYPES[type] ?? type).join('或')}`,
  least: ([limit = '']) => `不得小于 ${limit}`,
  above: ([limit = '']) => `必须大于 ${limit}`,
  most: ([limit = '']) => `不得大于 ${limit}`,
  items: ([limit = '']) => `至少要有 ${limit} 项`,
  entries: ([limit = '']) => `至多 ${limit} 项`,
  blank: () => '不能为空',
  id: () => '标识须以字母开头，其后可用字母、数字、点、连字符和下划线，最多 64 个字符',
  version: () => '不是版本号，请写成 1.0.0',
};

/** 题目多时只列前几题。 */
const listed = (ids: readonly string[]): string => (ids.length > 5 ? `${ids.slice(0, 5).join('、')} 等 ${ids.length} 题` : ids.join('、'));

const KINDS = {
  question: '题目', topic: '主题', dimension: '维度', principle: '原则', challenge: '挑战',
  attribute: '机构属性', framework: '框架', option: '选项',
};

const NAMED = { schema: ' Schema', attribute: '机构属性', part: '维度、原则、主题或题目', subject: '维度、原则或题目' };

const TYPES: Record<string, string> = { level: '分级题', boolean: '是非题', choice: '单选题', multi: '多选题', number: '数值题' };

/** YAML 语法错误的中文说明，按错误代码。 */
const YAML: Record<string, string> = {
  ALIAS_PROPS: '别名不能带锚点或标签',
  BAD_ALIAS: '别名写法有误',
  BAD_COLLECTION_TYPE: '集合类型与标签不符',
  BAD_DIRECTIVE: '指令写法有误',
  BAD_DQ_ESCAPE: '双引号内的转义有误',
  BAD_INDENT: '缩进有误',
  BAD_PROP_ORDER: '锚点与标签的位置有误',
  BAD_SCALAR_START: '文本不能以此字符开头，请加引号',
  BLOCK_AS_IMPLICIT_KEY: '此处不能嵌套，可能漏了引号或缩进有误',
  BLOCK_IN_FLOW: '方括号或花括号内不能使用缩进写法',
  IMPOSSIBLE: '无法解析',
  KEY_OVER_1024_CHARS: '键名过长',
  MISSING_CHAR: '缺少字符（如冒号、引号、括号或空格）',
  MULTILINE_IMPLICIT_KEY: '键名不能跨行，可能漏了冒号',
  MULTIPLE_ANCHORS: '锚点多于一个',
  MULTIPLE_TAGS: '标签多于一个',
  NON_STRING_KEY: '键名必须是文本',
  TAB_AS_INDENT: '缩进不能用制表符，请改用空格',
  UNEXPECTED_TOKEN: '出现了意料之外的字符',
};

export const problems: Messages['problems'] = {
  'file-missing': ({ file }) => ({ message: `找不到文件 ${file}` }),
  'file-is-folder': ({ file }) => ({ message: `${file} 是文件夹，不是文件` }),
  'folder-is-file': ({ file }) => ({ message: `${file} 的路径中有一级是文件，不是文件夹` }),
  'file-unusable': ({ file, code }) => ({ message: `无法使用 ${file}（${code}）`, hint: '请检查文件名和所在磁盘。' }),
  'file-denied': ({ file }) => ({ message: `没有权限在此读写 ${file}`, hint: '请检查文件及其所在文件夹的权限，或另选位置。' }),
  'disk-full': ({ file }) => ({ message: `${file} 未能写入：磁盘已满`, hint: '原有内容未受影响。请腾出空间后重新执行命令。' }),
  'file-hard-links': ({ file, links }) => ({
    message: `${file} 与另外 ${links - 1} 个名称指向同一文件（硬链接），保存会使它们分离`,
    hint: `请先使其成为独立的文件：cp ${file} copy && mv copy ${file}；或改用符号链接。`,
  }),
  'file-in-use': ({ file, pid, host, lock }) => ({
    message: `另一处自评正在使用 ${file}（${host} 上的进程 ${pid}）`,
    hint: `请先结束那一处，或加 --take-over 重新执行以接管，对方随即停止。占用记录在 ${lock}。`,
  }),
  'file-taken-over': ({ file }) => ({ message: `${file} 已被另一处自评接管，本次已停止`, hint: '标为“已保存”的内容都在文件中，其余不在。' }),
  'file-changed-elsewhere': ({ file, kept }) => ({
    message: `${file} 刚被他人修改，且已无法读取；文件保持原样`,
    hint: `本次的全部作答存于 ${kept}。请修复前者，或以后者继续。`,
  }),
  'file-too-large': ({ megabytes, limit }) => ({ message: `文件大小为 ${megabytes.toFixed(1)} MB，最多读取 ${limit} MB` }),
  'file-not-utf8': () => ({ message: '文本不是 UTF-8 编码', hint: '可能是 GBK：请在编辑器中另存为 UTF-8，或执行 iconv -f GBK -t UTF-8。' }),
  'file-empty': () => ({ message: '文件是空的' }),
  'file-not-beside': ({ file }) => ({ message: `${file} 不在量表文件所在的文件夹内`, hint: '维度只能以同一文件夹内的文件名引用。' }),
  'file-outside': ({ file }) => ({ message: `${file} 是指向量表文件夹之外的链接`, hint: '量表引用的文件必须实际存放在其文件夹内。' }),
  'workbook-too-large': ({ limit }) => ({ message: `工作簿解压后超过 ${limit} MB，远大于一份问卷`, hint: '请用导出的问卷重新填写并保存。' }),
  'yaml-syntax': ({ code }) => ({ message: `YAML 无法读取：${YAML[code] ?? '语法有误'}（${code}）` }),
  'yaml-two-documents': () => ({ message: '此处开始了第二份文档，一个文件只能有一份', hint: '请删去 --- 这一行，或拆成两个文件。' }),
  'yaml-tag': () => ({ message: '此处的 YAML 标签没有意义', hint: '请删去标签（以 ! 开头的词）。' }),
  'yaml-too-deep': () => ({ message: '嵌套过深，无法读取' }),
  'yaml-alias-bomb': () => ({ message: '别名（*名称）多得不像人工书写', hint: '请直接写出内容。' }),
  'yaml-alias-circle': ({ name }) => ({ message: `*${name} 引用了包含它自身的内容`, hint: '请直接写出内容。' }),
  'yaml-key': () => ({ message: '键名必须是一个词或一段文本，不能是列表、映射或别名' }),
  'not-a-dimension': () => ({ message: '文件中没有维度：应为含 id、name 与 topics 的映射' }),
  'texts-none': () => ({ message: '文件中没有任何语言的文本' }),
  'json-syntax': ({ detail }) => ({ message: `JSON 无法读取：${detail}` }),
  'duplicate-key': ({ key }) => ({ message: `${key} 在此重复出现` }),
  'unknown-key': ({ key, nearest }) => ({ message: `此处不应出现键 ${key}`, ...meant(nearest) }),
  'key-ignored': ({ key, nearest }) => ({ message: `不认识 ${key}，它不起作用`, ...meant(nearest) }),
  schema: ({ fault, message }) => ({ message: fault ? FAULTS[fault.kind](fault.what) : message['zh-CN'] }),
  'date-form': () => ({ message: '这不是日期', hint: '请写成 2026-11-23。' }),
  'date-impossible': ({ date }) => ({ message: `日历上没有 ${date} 这一天` }),

  'rubric-unknown': ({ id, known, nearest }) => ({
    message: `没有名为 ${id} 的内置量表（现有：${known.join('、')}）`,
    hint: nearest ? `是否想写 ${nearest}？` : '其他量表请用 --rubric 路径 指定。',
  }),
  'rubric-other': ({ named, actual }) => ({ message: `这份作答针对量表 ${named}，而不是 ${actual}`, hint: `请用 --rubric 指定 ${named} 所在的文件。` }),
  'rubric-version': ({ id, named, actual, migrate }) => ({
    message: `这份作答针对较早的 ${id} ${named}，当前版本为 ${actual}`,
    hint: migrate
      ? `可迁移能够沿用的作答：${migrate}`
      : `量表没有说明如何沿用：请使用 ${named} 版的量表，或逐题核对后改写为 ${id}@${actual.split('.')[0]}。`,
  }),
  'rubric-version-newer': ({ id, named, actual, builtIn }) => ({
    message: `这份作答针对较新的 ${id} ${named}，当前版本为 ${actual}`,
    hint: builtIn ? '本程序版本过旧，请安装新版本。' : `这份量表过旧，请用 --rubric 指定 ${named} 版的文件。`,
  }),
  'role-unknown': ({ id, known, nearest }) => ({ message: `没有归属于 ${id} 的题目（现有负责人：${known.join('、') || '无'}）`, ...meant(nearest) }),
  'target-unknown': ({ id, known, nearest }) => ({ message: `没有名为 ${id} 的目标档位（现有：${known.join('、') || '无'}）`, ...meant(nearest) }),
  'questionnaire-none': ({ file }) => ({ message: `${file} 不是问卷`, hint: '可用 genai-readiness questionnaire export --xlsx 文件 生成。' }),
  'explain-without-result': ({ id }) => ({ message: `没有评估结果就无从说明 ${id}：量表中只有维度、原则、主题与题目的原文`, hint: `请给出作答文件或已保存的报告：genai-readiness explain ${id} 文件` }),
  'format-binary': ({ format }) => ({ message: `${format} 不能在终端显示`, hint: `请指定文件：-f ${format}=report.${format}` }),
  'format-kind': ({ format, known }) => ({ message: `此类文档没有 ${format} 格式`, hint: `可用：${known.join('、')}。` }),
  'format-without-result': ({ format }) => ({ message: `没有评估结果就没有可写的 ${format}：此时只能显示量表原文，或用 --json`, hint: '请给出作答文件或已保存的报告。' }),
  'not-among': ({ value, allowed, nearest }) => ({ message: `${value} 不是可选值之一：${allowed.join('、')}`, ...meant(nearest) }),
  'gate-bounds': ({ scope }) => ({ message: `门槛 ${scope} 须且只须写 min 或 max 之一`, hint: '例如 { scope: overall, min: 60 }。' }),
  'gate-baseline': ({ scope }) => ({ message: `${scope} 要与基线比较，但没有基线`, hint: '请指定已保存的报告：--baseline report.json。' }),
  'baseline-missing': ({ file, update }) => ({ message: `找不到基线 ${file}`, hint: `保存基线：${update}` }),
  'baseline-rubric': ({ baseline, report }) => ({ message: `基线所用量表为 ${baseline}，报告所用为 ${report}` }),
  'baseline-worse': ({ regressions, drop }) => ({
    message: `报告劣于基线${drop === null ? '' : `，低 ${drop} 分`}${regressions.length > 0 ? `：${listed(regressions)}` : ''}`,
    hint: '请整改退步之处；确需写入的，加 --force。',
  }),
  'baseline-nowhere': () => ({ message: '没有说明基线文件在哪里', hint: '请用 --baseline 文件 指定，或在配置中写明 baseline。' }),
  'answers-nowhere': () => ({ message: '没有说明作答文件', hint: '请在命令中指定，或在 genai-readiness.config.yaml 中写明 answers。' }),
  'framework-missing': ({ id }) => ({ message: `量表引用了框架 ${id}，但没有这个框架`, hint: `请放在量表旁的 frameworks/${id}.yaml。` }),
  'framework-other': ({ asked, actual }) => ({ message: `${asked} 的文件里是框架 ${actual}`, hint: '文件名应与其中的 id 一致。' }),
  'framework-unknown': ({ id, rubric, known, nearest }) => ({
    message: `${rubric} 没有引用框架 ${id}（已引用：${known.join('、') || '无'}）`,
    ...meant(nearest),
  }),
  'weights-unknown': ({ id, known, nearest }) => ({ message: `没有名为 ${id} 的权重组（现有：${known.join('、') || '无'}）`, ...meant(nearest) }),

  'question-unknown': ({ id, nearest }) => ({
    message: `量表中没有题目 ${id}`,
    hint: nearest ? `是否想写 ${nearest}？` : '可用 genai-readiness rubric show 列出全部题目。',
  }),
  'profile-missing': ({ attributes }) => ({ message: `机构概况未填写 ${attributes.join('、')}；依赖它们的题目一律计入` }),
  'profile-number': ({ attribute }) => ({ message: `${attribute} 应为数字` }),
  'profile-one': ({ attribute }) => ({ message: `${attribute} 只能填一个值，不能是列表` }),
  'profile-option': ({ attribute, value, allowed, nearest }) => ({ message: `${value} 不是 ${attribute} 的可选值（${allowed.join('、')}）`, ...meant(nearest) }),
  'answer-key': ({ key, type, expected, beside }) => ({
    message: `${TYPES[type] ?? type}的作答中不应出现 ${key}`,
    hint: `作答写在 ${expected} 下；旁边可以写 ${beside.join('、')}。`,
  }),
  'answer-contradiction': ({ keys }) => ({ message: `${keys.join(' 与 ')} 相互矛盾，只能保留一个` }),
  'respondent-repeated': ({ respondent }) => ({ message: `${respondent} 对此题重复作答`, hint: '每位作答人只保留一条。' }),
  'review-own': ({ by }) => ({ message: `${by} 复核了自己的作答，不算独立复核`, hint: '请由未参与作答的人员复核。' }),
  'merge-institution': ({ attribute, value, other, file }) => ({ message: `${attribute} 在此处为 ${value}，在 ${file} 中为 ${other}`, hint: '各作答人描述的应是同一机构，请先统一。' }),
  'merge-respondent': ({ respondent }) => ({ message: `${respondent} 在多个文件中回答了此题，且作答不同`, hint: '请只保留其一，或在 respondent 中写明各文件属于谁。' }),
  'merge-name': ({ respondent, file }) => ({ message: `本文件与 ${file} 均由 ${respondent} 作答`, hint: '请在 respondent: { name, role } 中写明各文件属于谁。' }),
  'merge-twice': ({ key, file }) => ({ message: `此处的 ${key} 与 ${file} 中的不同，一项作答只能有一个`, hint: '请只保留其一。' }),
  'file-exists-force': ({ file }) => ({ message: `${file} 已存在`, hint: '请换一个位置，或用 --force 覆盖。' }),
  'assign-how': () => ({ message: '题目按什么拆分？', hint: '按负责人拆分：--by-owner' }),
  'assign-nowhere': () => ({ message: '文件写到哪里？', hint: '请指定文件夹：-o 文件夹' }),
  'reconcile-nowhere': () => ({ message: '议定的结果存到哪里？', hint: '请用 -o 文件 指定，或只给出一个已合并的文件。' }),
  'reconcile-terminal': () => ({ message: '逐项商定需要终端', hint: '也可以直接改文件：修改作答，并在旁边写上 decided: { by: …, note: … }。' }),
  'merge-one': () => ({ message: '只有一位作答人的文件无可合并', hint: '请同时给出其他人的文件。' }),
  'answer-unknown': () => ({ message: 'unknown 只能为 true' }),
  'answer-level': ({ value, top }) => ({ message: `级别 ${value} 不在 0–${top} 之内` }),
  'answer-boolean': ({ value }) => ({ message: `${value} 既不是 yes 也不是 no` }),
  'answer-number': ({ value }) => ({ message: `${value} 不是有限的数` }),
  'answer-bounds': ({ value, min, max }) => ({ message: `${value} 超出范围（${min ?? '−∞'} 至 ${max ?? '∞'}）` }),
  'answer-option': ({ value, options, nearest }) => ({ message: `${value} 不是选项（${options.join('、')}）`, ...meant(nearest) }),
  'answer-selection': ({ value }) => ({ message: `${value} 不是选项列表`, hint: '请写成 [a, b] 或 [none]。' }),
  'answer-repeated': () => ({ message: '同一选项选了两次' }),
  'answer-exclusive': ({ option }) => ({ message: `${option} 只能单独选择` }),
  'na-not-allowed': ({ question }) => ({ message: `${question} 适用于所有被问到的机构，不能填“不适用”`, hint: '如果暂时不清楚，请写 { unknown: true }。' }),
  'na-reason': () => ({ message: '“不适用”必须写明理由' }),

  'id-twice': ({ id }) => ({ message: `标识 ${id} 已被使用` }),
  'reference-missing': ({ kind, id, nearest }) => ({ message: `没有${KINDS[kind]} ${id}`, ...meant(nearest) }),
  'condition-kind': ({ attribute, isNumber }) => ({
    message: isNumber ? `${attribute} 是数字：请写 atLeast 或 atMost` : `${attribute} 是选择项：请写可选值的列表`,
  }),
  circle: ({ kind, circle }) => ({ message: `${kind === 'when' ? '条件' : '前置要求'}形成循环：${circle.join(' → ')}` }),
  'weights-zero': () => ({ message: '此处权重全部为 0，至少要有一项大于 0' }),
  'level-points': () => ({ message: 'points 要么每级都写，要么都不写；须从 0 开始，以 1 结束，且不能下降' }),
  'points-zero': () => ({ message: '没有任何选项有分值' }),
  'curve-order': () => ({ message: '曲线各点的取值必须依次增大' }),
  'curve-log': () => ({ message: '对数曲线的取值必须大于 0' }),
  'bounds-order': ({ min, max }) => ({ message: `min ${min} 大于 max ${max}` }),
  'levels-order': () => ({ message: '等级必须从 0 开始并依次升高' }),
  'cap-range': ({ cap, top }) => ({ message: `等级 ${cap} 不在 0–${top} 之内` }),
  'ahp-shape': ({ dimensions, largest }) => ({ message: `成对比较矩阵须为 ${dimensions} 行 ${dimensions} 列，与维度一一对应，最多 ${largest} 行` }),
  'ahp-inconsistent': ({ ratio, limit }) => ({ message: `判断前后矛盾：一致性比率 ${ratio.toFixed(2)}，上限 ${limit}` }),

  'gate-syntax': ({ text }) => ({ message: `${text} 不是门槛`, hint: '请写成 范围=数值 或 范围=数值:级别，例如 overall=60、coverage=90:warn。' }),
  'gate-scope': ({ scope, fixed, alike, nearest }) => ({
    message: `没有名为 ${scope} 的门槛范围`,
    hint: nearest
      ? `是否想写 ${nearest}？`
      : `可用范围：${(alike.length > 0 ? alike : [...fixed, 'dimension/标识', 'principle/标识', 'question/标识', 'drop/范围']).join('、')}。`,
  }),
  'format-unknown': ({ format, known, nearest }) => ({ message: `没有 ${format} 这种格式（现有：${known.join('、')}）`, ...meant(nearest) }),
  'format-stdout-twice': () => ({ message: '标准输出只能给一种格式', hint: '其余格式请写入文件：-f json=report.json' }),
  'as-of-invalid': ({ value }) => ({ message: `日历上没有 ${value} 这一天`, hint: '请写成 --as-of 2026-11-23。' }),
  'language-unknown': ({ value, known }) => ({ message: `程序没有 ${value} 界面（现有：${known.join('、')}）` }),
  'language-missing': ({ language, fallback }) => ({ message: `量表没有 ${language} 文本，以 ${fallback} 显示` }),
  'not-answers': ({ kind }) => ({
    message: `这不是作答文件，而是本程序生成的文件（${kind}）`,
    ...(kind === 'report' && { hint: '查看或按门槛检查：genai-readiness report 文件' }),
  }),
  'not-a-report': () => ({ message: '这不是保存的报告', hint: '可用 genai-readiness score 文件 --json 生成。' }),
  'stdin-twice': () => ({ message: '标准输入（-）只能读取一次' }),
  'no-terminal': () => ({
    message: '引导式自评需要终端',
    hint: '也可以直接写作答文件：先执行 genai-readiness init answers.yaml，再执行 genai-readiness score answers.yaml',
  }),
  'file-exists': ({ file }) => ({ message: `${file} 已存在`, hint: '请换一个文件名，或先删除它。' }),
  'name-unknown': ({ kind, name, known, nearest }) => ({ message: `没有名为 ${name} 的${NAMED[kind]}（现有：${known.join('、')}）`, ...meant(nearest) }),
  'option-unknown': ({ option, suggestion, help }) => ({ message: `没有选项 ${option}`, hint: suggestion ? `是否想写 ${suggestion}？` : `可用 ${help} 列出全部选项。` }),
  'command-unknown': ({ command, suggestion }) => ({
    message: `没有命令 ${command}`,
    hint: suggestion ? `是否想写 ${suggestion}？` : '可用 genai-readiness --help 列出全部命令。',
  }),
  'argument-missing': ({ argument, help }) => ({ message: `缺少${placeholder(argument)}`, hint: `可用 ${help} 查看此命令的写法。` }),
  'portfolio-rubric': ({ first, firstRubric, rubric }) => ({
    message: `所用量表为 ${rubric}，而 ${first} 所用为 ${firstRubric}`,
    hint: '依不同量表得出的分数不能并列，请分别汇总。',
  }),
  'portfolio-parts': ({ first }) => ({
    message: `所载维度与原则同 ${first} 不一致，而两者所称量表相同`,
    hint: '文件生成后有改动，请重新评分。',
  }),
  'portfolio-counts': () => ({
    message: '此处各项计数互相矛盾',
    hint: '文件生成后有改动，请重新汇总。',
  }),
  'portfolio-evidence': ({ first, other }) => ({
    message: `此处证据的计入方式为 ${other}，此前各份为 ${first}`,
    hint: '请以同一 --evidence 重新评分。',
  }),
  'portfolio-by-other': ({ asked, actual }) => ({
    message: `机构过多，未逐一列出，且已${actual === null ? '不分组' : `按 ${actual} 分组`}汇总，无法改组`,
    hint: `请以 --by ${asked} 重新生成这一部分。`,
  }),
  'portfolio-names': ({ rubric }) => ({
    message: `结果所用量表为 ${rubric}，此处没有该量表`,
    hint: '结果中不含名称，请以 --rubric 指定该量表的文件。',
  }),
  'portfolio-empty': ({ leftOut }) => ({
    message: leftOut > 0 ? `没有任何机构：${leftOut} 行均为错误` : '这里没有任何机构',
    hint: '请指定存放作答文件或报告的文件夹，或 score --ndjson 的结果。',
  }),
  'not-a-result': () => ({
    message: '此行既不是结果，也不是报告',
    hint: '作答须先评分：genai-readiness score --ndjson < answers.ndjson > results.ndjson',
  }),
  'line-too-long': ({ limit }) => ({ message: `此行超过 ${limit} MB，未予读取` }),
  'ndjson-alone': ({ options }) => ({
    message: `--ndjson 逐行输出结果，不能与 ${options.join('、')} 同用`,
    hint: '可随后查看结果：genai-readiness portfolio results.ndjson',
  }),
  'ndjson-gates': () => ({
    message: '--ndjson 逐行输出结果，不能检查门槛，而配置或环境变量设有门槛',
    hint: '可用 --no-config 不读配置，随后查看结果：genai-readiness portfolio results.ndjson',
  }),
  'ndjson-missing': ({ options }) => ({ message: `${options.join('、')} 须与 --ndjson 同用` }),
  'option-count': ({ option, value, most }) => ({ message: `${option} 的值 ${value} 不是 1 到 ${most} 之间的整数` }),
  'argument-excess': ({ surplus, help }) => ({ message: `参数多于此命令所需：${surplus.join(' ')}`, hint: `可用 ${help} 查看此命令的写法。` }),
  'within-invalid': ({ value }) => ({ message: `${value} 不是大于 0、小于 100 的百分数`, hint: '请写成 --within 25，即每项权重可上下变动四分之一。' }),
  'option-value': ({ option }) => ({ message: `${option} 需要一个值` }),
  'option-choice': ({ option, value, allowed }) => ({ message: `${value} 不是 ${option} 的可选值（${allowed.join('、')}）` }),
  'set-syntax': ({ text }) => ({ message: `${text} 不是“属性=值”的写法`, hint: '请写成 --set type=bank。' }),
  'set-answer': ({ text }) => ({ message: `${text} 不是“题目=作答”的写法`, hint: '请写成 gov-ceo-lead=3、par-filing=yes 或 par-contract=audit-right,exit。' }),
  'plan-goal': ({ goals }) => ({
    message: goals.length === 0 ? '没有说明规划的目标' : `一份规划只能有一个目标，不能同时用 ${goals.join(' 和 ')}`,
    hint: '请从 --budget 26、--to-level 3、--to-score 70、--to-target 中选一，或用 --check roadmap.json 检查进展。',
  }),
  'plan-lift-caps': () => ({ message: '--lift-caps 须与 --budget 一起使用', hint: '--to-level 本来就会先满足拦在前面的必达规则。' }),
  'option-number': ({ option, value, least, most }) => ({ message: `${value} 不是 ${option} 可用的数值（${most === null ? `不小于 ${least}` : `${least} 至 ${most}`}）` }),
  'plan-id': ({ id, nearest }) => ({ message: `量表中没有名为 ${id} 的题目、主题、维度、原则或负责人`, ...meant(nearest) }),
  'plan-fix-unanswered': ({ id }) => ({ message: `${id} 尚未作答，无从得知需要多少投入`, hint: '请先作答。' }),
  'plan-fix-not-applicable': ({ id }) => ({ message: `${id} 不适用于本机构` }),
  'plan-fix-no-step': ({ id, from, to, known }) => ({
    message: `量表中没有把 ${id} 从 ${from} 提升到 ${to} 的步骤`,
    hint: known.length > 0 ? `可以提升到：${known.join('；')}。` : '已没有可以提升的步骤。',
  }),
  'plan-fix-blocked': ({ id, requires }) => ({ message: `${id} 须待 ${requires.join('、')} 达到要求，而规划无法做到` }),
  'plan-fix-apart': ({ ids }) => ({ message: `${ids.join('、')}：其中一项决定会使另一项不再适用` }),
  'plan-fix-budget': ({ needs, budget }) => ({ message: `既定事项需要 ${needs} 人周，超出预算 ${budget} 人周` }),
  'not-a-roadmap': () => ({ message: '这不是保存的路线图', hint: '可用 genai-readiness plan 文件 --budget 26 --json 生成。' }),
  'roadmap-rubric': ({ roadmap, answers }) => ({ message: `路线图所用量表为 ${roadmap}，作答所用为 ${answers}`, hint: '计分方式相同的规划与评估才能对照。' }),
  'rubric-version-missing': ({ id }) => ({ message: '文件没有写明作答针对量表的哪个版本', hint: `请写上作答时的版本，例如 ${id}@1。` }),
  'migration-missing': ({ id, from, to }) => ({
    message: `${id} ${to} 没有针对 ${from} 版作答的对照表`,
    hint: `请使用 ${from} 版的量表，或逐题核对后改写为 ${id}@${to}。`,
  }),
  'folder-not-empty': ({ folder }) => ({ message: `文件夹 ${folder} 不是空的`, hint: '请换一个文件夹。' }),
  'id-form': ({ id }) => ({ message: `${id} 不能用作标识`, hint: '标识以字母开头，其后可用字母、数字、点、连字符和下划线，最多 64 个字符。' }),
};
