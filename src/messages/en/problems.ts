/** What is wrong with something a user gave, and what to do about it. */
import { cli } from './cli.ts';

export interface Said {
  message: string;
  hint?: string;
}

const meant = (nearest: string | undefined): { hint?: string } => (nearest ? { hint: `Did you mean ${nearest}?` } : {});

/** An argument by its name in help; other words stand as they are. */
const placeholder = (argument: string): string => (Object.hasOwn(cli.placeholders, argument) ? `<${argument}>` : argument);

/** What most often does not fit a schema; the library words the rest. */
export interface SchemaFault {
  kind: 'missing' | 'type' | 'least' | 'above' | 'most' | 'items' | 'entries' | 'blank' | 'id' | 'version';
  /** The key, the types, or the limit. */
  what: string[];
}

const JSON_TYPES: Record<string, string> = { object: 'a map (key: value)', array: 'a list', string: 'text', number: 'a number', integer: 'a whole number', boolean: 'yes or no', null: 'null' };

const FAULTS: Record<SchemaFault['kind'], (what: string[]) => string> = {
  missing: ([key = '']) => `${key} is missing`,
  type: (types) => `this must be ${types.map((type) => JSON_TYPES[type] ?? type).join(' or ')}`,
  least: ([limit = '']) => `this must be ${limit} or more`,
  above: ([limit = '']) => `this must be above ${limit}`,
  most: ([limit = '']) => `this must be ${limit} or less`,
  items: ([limit = '']) => `at least ${limit} are needed here`,
  entries: ([limit = '']) => `at most ${limit} belong here`,
  blank: () => 'this must not be empty',
  id: () => 'an id begins with a letter and goes on with letters, digits, dots, hyphens and underscores; 64 characters at most',
  version: () => 'this is not a version; write it as 1.0.0',
};

/** Of many, the first. */
const listed = (ids: readonly string[]): string => (ids.length > 5 ? `${ids.slice(0, 5).join(', ')} and ${ids.length - 5} more` : ids.join(', '));

const KINDS = {
  question: 'question', topic: 'topic', dimension: 'dimension', principle: 'principle', challenge: 'challenge',
  attribute: 'profile attribute', framework: 'framework', option: 'option',
};

const NAMED = { schema: 'schema', attribute: 'profile attribute', part: 'dimension, principle, topic or question', subject: 'dimension, principle or question' };

export const problems = {
  'file-missing': ({ file }: { file: string }): Said => ({ message: `there is no file ${file}` }),
  'file-is-folder': ({ file }: { file: string }): Said => ({ message: `${file} is a folder, not a file` }),
  'folder-is-file': ({ file }: { file: string }): Said => ({ message: `on the way to ${file} a file stands where a folder should be` }),
  'file-unusable': ({ file, code }: { file: string; code: string }): Said => ({
    message: `${file} cannot be used (${code})`,
    hint: 'Check its name and the disk that it is on.',
  }),
  'file-denied': ({ file }: { file: string }): Said => ({
    message: `${file} may not be read or written here`,
    hint: 'Check the permissions of the file and of its folder, or name another place.',
  }),
  'disk-full': ({ file }: { file: string }): Said => ({
    message: `${file} could not be written: the disk is full`,
    hint: 'What was there before is untouched. Make room and run the command again.',
  }),
  'file-hard-links': ({ file, links }: { file: string; links: number }): Said => ({
    message: `${file} is one of ${links} names of the same file (hard links); saving would part them`,
    hint: `Make it a file of its own: cp ${file} copy && mv copy ${file}. Or use symbolic links.`,
  }),
  'file-in-use': ({ file, pid, host, lock }: { file: string; pid: number; host: string; lock: string }): Said => ({
    message: `another interview has ${file} open (process ${pid} on ${host})`,
    hint: `Finish it there, or run again with --take-over: the other one then stops. What says so is ${lock}.`,
  }),
  'file-taken-over': ({ file }: { file: string }): Said => ({
    message: `another interview has taken ${file} over; this one has stopped`,
    hint: 'What was marked as saved is in the file; what was not is not.',
  }),
  'file-changed-elsewhere': ({ file, kept }: { file: string; kept: string }): Said => ({
    message: `${file} was changed by somebody else meanwhile, and cannot be read any more; it is left as it is`,
    hint: `All that was answered here is in ${kept}. Mend the one, or go on with the other.`,
  }),
  'file-too-large': ({ megabytes, limit }: { megabytes: number; limit: number }): Said => ({
    message: `the file has ${megabytes.toFixed(1)} MB; at most ${limit} MB are read`,
  }),
  'file-not-utf8': (_: object): Said => ({
    message: 'the text is not UTF-8',
    hint: 'It may be GBK or Latin-1: save it as UTF-8 in the editor, or run iconv -f GBK -t UTF-8.',
  }),
  'file-empty': (_: object): Said => ({ message: 'the file is empty' }),
  'file-not-beside': ({ file }: { file: string }): Said => ({
    message: `${file} does not lie beside the rubric file`,
    hint: 'A dimension is named by a plain file name in the same folder.',
  }),
  'file-outside': ({ file }: { file: string }): Said => ({
    message: `${file} is a link that leads out of the rubric's folder`,
    hint: 'Put the file itself there: what a rubric names must lie in its folder.',
  }),
  'workbook-too-large': ({ limit }: { limit: number }): Said => ({
    message: `the workbook unpacks to more than ${limit} MB; a questionnaire has a fraction of that`,
    hint: 'Save it again from the questionnaire that was exported.',
  }),
  'yaml-syntax': ({ code, detail }: { code: string; detail: string }): Said => ({ message: `YAML cannot be read: ${detail} (${code})` }),
  'yaml-two-documents': (_: object): Said => ({
    message: 'a second document begins here; one file holds one',
    hint: 'Remove the line --- or split the file.',
  }),
  'yaml-tag': (_: object): Said => ({ message: 'a YAML tag that means nothing here', hint: 'Remove the tag (the word that begins with !).' }),
  'yaml-too-deep': (_: object): Said => ({ message: 'nested too deeply to be read' }),
  'yaml-alias-bomb': (_: object): Said => ({ message: 'more aliases (*name) than a person would write', hint: 'Write the values out.' }),
  'yaml-alias-circle': ({ name }: { name: string }): Said => ({ message: `*${name} stands within what it refers to`, hint: 'Write the value out.' }),
  'yaml-key': (_: object): Said => ({ message: 'a key must be one word or text, not a list, a map or an alias' }),
  'not-a-dimension': (_: object): Said => ({ message: 'the file holds no dimension: it must be a map with id, name and topics' }),
  'texts-none': (_: object): Said => ({ message: 'the document holds its texts in no language' }),
  'json-syntax': ({ detail }: { detail: string }): Said => ({ message: `JSON cannot be read: ${detail}` }),
  'duplicate-key': ({ key }: { key: string }): Said => ({ message: `${key} stands here a second time` }),
  'unknown-key': ({ key, nearest }: { key: string; nearest?: string | undefined }): Said => ({ message: `${key} is not a key that belongs here`, ...meant(nearest) }),
  'key-ignored': ({ key, nearest }: { key: string; nearest?: string | undefined }): Said => ({
    message: `${key} is not known and has no effect`,
    ...meant(nearest),
  }),
  schema: ({ fault, message }: { fault: SchemaFault | undefined; message: { en: string; 'zh-CN': string } }): Said => ({ message: fault ? FAULTS[fault.kind](fault.what) : message.en }),
  'date-form': (_: object): Said => ({ message: 'this is not a date', hint: 'Write it as 2026-11-23.' }),
  'date-impossible': ({ date }: { date: string }): Said => ({ message: `${date} is not a day of the calendar` }),

  'rubric-unknown': ({ id, known, nearest }: { id: string; known: string[]; nearest?: string | undefined }): Said => ({
    message: `there is no built-in rubric ${id} (known: ${known.join(', ')})`,
    hint: nearest ? `Did you mean ${nearest}?` : 'Name the file of another rubric with --rubric PATH.',
  }),
  'rubric-other': ({ named, actual }: { named: string; actual: string }): Said => ({
    message: `the answers are for the rubric ${named}, not for ${actual}`,
    hint: `Give --rubric the file that holds ${named}.`,
  }),
  'rubric-version': ({ id, named, actual, migrate }: { id: string; named: string; actual: string; migrate?: string | undefined }): Said => ({
    message: `the answers are for ${id} ${named}, an older version; this is ${actual}`,
    hint: migrate
      ? `Carry over what can be carried over: ${migrate}`
      : `The rubric says nothing of how to carry them over: use the rubric of version ${named}, or go through the answers and then write ${id}@${actual.split('.')[0]}.`,
  }),
  'rubric-version-newer': ({ id, named, actual, builtIn }: { id: string; named: string; actual: string; builtIn: boolean }): Said => ({
    message: `the answers are for ${id} ${named}, a newer version; this is ${actual}`,
    hint: builtIn ? 'This program is too old for them: install a newer one.' : `This rubric is too old for them: give --rubric the file of version ${named}.`,
  }),
  'role-unknown': ({ id, known, nearest }: { id: string; known: string[]; nearest?: string | undefined }): Said => ({
    message: `no question belongs to a role ${id} (known: ${known.join(', ') || 'none'})`,
    ...meant(nearest),
  }),
  'target-unknown': ({ id, known, nearest }: { id: string; known: string[]; nearest?: string | undefined }): Said => ({
    message: `there is no target profile ${id} (known: ${known.join(', ') || 'none'})`,
    ...meant(nearest),
  }),
  'questionnaire-none': ({ file }: { file: string }): Said => ({ message: `${file} is no questionnaire`, hint: 'genai-readiness questionnaire export --xlsx FILE writes one.' }),
  'explain-without-result': ({ id }: { id: string }): Said => ({ message: `without a result there is nothing to explain of ${id}: the rubric has the texts of dimensions, principles, topics and questions only`, hint: `Name an answers file or a saved report: genai-readiness explain ${id} FILE` }),
  'format-binary': ({ format }: { format: string }): Said => ({ message: `${format} is nothing for a terminal`, hint: `Name a file: -f ${format}=report.${format}` }),
  'format-kind': ({ format, known }: { format: string; known: string[] }): Said => ({ message: `there is no ${format} of this document`, hint: `It can be had as ${known.join(', ')}.` }),
  'format-without-result': ({ format }: { format: string }): Said => ({ message: `without a result there is no ${format} to write: only the text of the rubric, or --json`, hint: 'Name an answers file or a saved report.' }),
  'not-among': ({ value, allowed, nearest }: { value: string; allowed: string[]; nearest?: string | undefined }): Said => ({ message: `${value} is not one of ${allowed.join(', ')}`, ...meant(nearest) }),
  'gate-bounds': ({ scope }: { scope: string }): Said => ({ message: `the gate on ${scope} needs either min or max`, hint: 'Write { scope: overall, min: 60 }.' }),
  'gate-baseline': ({ scope }: { scope: string }): Said => ({ message: `${scope} looks at a baseline, and there is none`, hint: 'Name a saved report: --baseline report.json.' }),
  'baseline-missing': ({ file, update }: { file: string; update: string }): Said => ({ message: `there is no baseline ${file}`, hint: `Keep one: ${update}` }),
  'baseline-rubric': ({ baseline, report }: { baseline: string; report: string }): Said => ({ message: `the baseline is of the rubric ${baseline}, the report of ${report}` }),
  'baseline-worse': ({ regressions, drop }: { regressions: string[]; drop: string | null }): Said => ({
    message: `the report is worse than the baseline${drop === null ? '' : ` by ${drop} points`}${regressions.length > 0 ? `: ${listed(regressions)}` : ''}`,
    hint: 'Mend what became worse, or write it all the same with --force.',
  }),
  'baseline-nowhere': (_: object): Said => ({ message: 'nobody says where the baseline is', hint: 'Name it by --baseline FILE, or as baseline in the configuration.' }),
  'answers-nowhere': (_: object): Said => ({ message: 'which answers file?', hint: 'Name it, or state answers in genai-readiness.config.yaml.' }),
  'framework-missing': ({ id }: { id: string }): Said => ({
    message: `the rubric refers to the framework ${id}, and there is no such framework`,
    hint: `Put it into frameworks/${id}.yaml beside the rubric.`,
  }),
  'framework-other': ({ asked, actual }: { asked: string; actual: string }): Said => ({
    message: `the file of ${asked} holds the framework ${actual}`,
    hint: 'Let the file have the name of its id.',
  }),
  'framework-unknown': ({ id, rubric, known, nearest }: { id: string; rubric: string; known: string[]; nearest?: string | undefined }): Said => ({
    message: `${rubric} refers to no framework ${id} (it refers to: ${known.join(', ') || 'none'})`,
    ...meant(nearest),
  }),
  'weights-unknown': ({ id, known, nearest }: { id: string; known: string[]; nearest?: string | undefined }): Said => ({
    message: `there is no weight set ${id} (known: ${known.join(', ') || 'none'})`,
    ...meant(nearest),
  }),

  'question-unknown': ({ id, nearest }: { id: string; nearest?: string | undefined }): Said => ({
    message: `the rubric has no question ${id}`,
    hint: nearest ? `Did you mean ${nearest}?` : 'genai-readiness rubric show lists the questions.',
  }),
  'profile-missing': ({ attributes }: { attributes: string[] }): Said => ({
    message: `the profile does not state ${attributes.join(', ')}; a question that depends on them counts`,
  }),
  'profile-number': ({ attribute }: { attribute: string }): Said => ({ message: `${attribute} is a number` }),
  'profile-one': ({ attribute }: { attribute: string }): Said => ({ message: `${attribute} takes one value, not a list` }),
  'profile-option': ({ attribute, value, allowed, nearest }: { attribute: string; value: string; allowed: string[]; nearest?: string | undefined }): Said => ({
    message: `${value} is not a value of ${attribute} (${allowed.join(', ')})`,
    ...meant(nearest),
  }),
  'answer-key': ({ key, type, expected, beside }: { key: string; type: string; expected: string; beside: readonly string[] }): Said => ({
    message: `${key} does not belong to the answer of a ${type} question`,
    hint: `The answer stands under ${expected}; beside it may stand ${beside.join(', ')}.`,
  }),
  'answer-contradiction': ({ keys }: { keys: string[] }): Said => ({ message: `${keys.join(' and ')} contradict each other; keep one` }),
  'respondent-repeated': ({ respondent }: { respondent: string }): Said => ({ message: `${respondent} answers this question a second time`, hint: 'Keep one entry for each respondent.' }),
  'review-own': ({ by }: { by: string }): Said => ({
    message: `${by} reviews an answer that ${by} has given; it does not count as an independent review`,
    hint: 'Let someone review it who has not answered.',
  }),
  'merge-institution': ({ attribute, value, other, file }: { attribute: string; value: string; other: string; file: string }): Said => ({
    message: `${attribute} is ${value} here, and ${other} in ${file}`,
    hint: 'Respondents describe the same institution: let them agree on it first.',
  }),
  'merge-respondent': ({ respondent }: { respondent: string }): Said => ({
    message: `${respondent} answers this question in several of the files, and not the same`,
    hint: 'Keep one of the two, or let respondent say whose file each is.',
  }),
  'merge-name': ({ respondent, file }: { respondent: string; file: string }): Said => ({
    message: `this file and ${file} are both by ${respondent}`,
    hint: 'Say in respondent: { name, role } whose file each is.',
  }),
  'merge-twice': ({ key, file }: { key: string; file: string }): Said => ({ message: `${key} says something else here than in ${file}; one answer has room for one`, hint: 'Keep one of the two.' }),
  'file-exists-force': ({ file }: { file: string }): Said => ({ message: `${file} is there already`, hint: 'Name another place, or write over it with --force.' }),
  'assign-how': (_: object): Said => ({ message: 'how are the questions to be divided?', hint: 'Each to its owner: --by-owner' }),
  'assign-nowhere': (_: object): Said => ({ message: 'where are the files to go?', hint: 'Name a folder: -o FOLDER' }),
  'reconcile-nowhere': (_: object): Said => ({ message: 'where are the decisions to be kept?', hint: 'Name a file by -o FILE, or give one file that was merged already.' }),
  'reconcile-terminal': (_: object): Said => ({ message: 'reconciling needs a terminal', hint: 'Decide in the file instead: change the answer and put decided: { by: …, note: … } beside it.' }),
  'merge-one': (_: object): Said => ({ message: 'a file of one respondent alone has nothing to merge', hint: 'Name the files of the others as well.' }),
  'answer-unknown': (_: object): Said => ({ message: 'unknown can only be true' }),
  'answer-level': ({ value, top }: { value: string; top: number }): Said => ({ message: `level ${value} is not one of 0–${top}` }),
  'answer-boolean': ({ value }: { value: string }): Said => ({ message: `${value} is neither yes nor no` }),
  'answer-number': ({ value }: { value: string }): Said => ({ message: `${value} is not a finite number` }),
  'answer-bounds': ({ value, min, max }: { value: number; min?: number | undefined; max?: number | undefined }): Said => ({
    message: `${value} is out of bounds (${min ?? '−∞'} to ${max ?? '∞'})`,
  }),
  'answer-option': ({ value, options, nearest }: { value: string; options: string[]; nearest?: string | undefined }): Said => ({
    message: `${value} is not an option (${options.join(', ')})`,
    ...meant(nearest),
  }),
  'answer-selection': ({ value }: { value: string }): Said => ({ message: `${value} is not a list of options`, hint: 'Write [a, b], or [none].' }),
  'answer-repeated': (_: object): Said => ({ message: 'an option is chosen twice' }),
  'answer-exclusive': ({ option }: { option: string }): Said => ({ message: `${option} stands alone or not at all` }),
  'na-not-allowed': ({ question }: { question: string }): Said => ({
    message: `${question} applies to every institution that is asked it`,
    hint: 'If the answer is not known yet, write { unknown: true }.',
  }),
  'na-reason': (_: object): Said => ({ message: 'not applicable needs a reason' }),

  'id-twice': ({ id }: { id: string }): Said => ({ message: `the id ${id} is taken already` }),
  'reference-missing': ({ kind, id, nearest }: { kind: keyof typeof KINDS; id: string; nearest?: string | undefined }): Said => ({
    message: `there is no ${KINDS[kind]} ${id}`,
    ...meant(nearest),
  }),
  'condition-kind': ({ attribute, isNumber }: { attribute: string; isNumber: boolean }): Said => ({
    message: isNumber ? `${attribute} is a number: give atLeast or atMost` : `${attribute} is a choice: give a list of its values`,
  }),
  circle: ({ kind, circle }: { kind: 'when' | 'requires'; circle: string[] }): Said => ({
    message: `${kind === 'when' ? 'conditions' : 'prerequisites'} form a circle: ${circle.join(' → ')}`,
  }),
  'weights-zero': (_: object): Said => ({ message: 'nothing here has weight; at least one must have more than 0' }),
  'level-points': (_: object): Said => ({
    message: 'points must be given for every level or none, begin with 0, end with 1 and never fall',
  }),
  'points-zero': (_: object): Said => ({ message: 'no option has points' }),
  'curve-order': (_: object): Said => ({ message: 'the values of the curve must rise from each point to the next' }),
  'curve-log': (_: object): Said => ({ message: 'a logarithmic curve needs values above 0' }),
  'bounds-order': ({ min, max }: { min: number; max: number }): Said => ({ message: `min ${min} is above max ${max}` }),
  'levels-order': (_: object): Said => ({ message: 'levels must begin from 0 and rise' }),
  'cap-range': ({ cap, top }: { cap: number; top: number }): Said => ({ message: `level ${cap} is not one of 0–${top}` }),
  'ahp-shape': ({ dimensions, largest }: { dimensions: number; largest: number }): Said => ({
    message: `the comparison matrix must have ${dimensions} rows and columns, one for each dimension, and at most ${largest}`,
  }),
  'ahp-inconsistent': ({ ratio, limit }: { ratio: number; limit: number }): Said => ({
    message: `the judgements contradict each other: consistency ratio ${ratio.toFixed(2)}, at most ${limit}`,
  }),

  'gate-syntax': ({ text }: { text: string }): Said => ({ message: `${text} is not a gate`, hint: 'Write SCOPE=NUMBER or SCOPE=NUMBER:SEVERITY, such as overall=60 or coverage=90:warn.' }),
  'gate-scope': ({ scope, fixed, alike, nearest }: { scope: string; fixed: readonly string[]; alike: string[]; nearest?: string | undefined }): Said => ({
    message: `there is no gate scope ${scope}`,
    hint: nearest
      ? `Did you mean ${nearest}?`
      : `Scopes: ${(alike.length > 0 ? alike : [...fixed, 'dimension/ID', 'principle/ID', 'question/ID', 'drop/SCOPE']).join(', ')}.`,
  }),
  'format-unknown': ({ format, known, nearest }: { format: string; known: string[]; nearest?: string | undefined }): Said => ({
    message: `there is no format ${format} (known: ${known.join(', ')})`,
    ...meant(nearest),
  }),
  'format-stdout-twice': (_: object): Said => ({
    message: 'only one format can go to standard output',
    hint: 'Give the others a file: -f json=report.json',
  }),
  'as-of-invalid': ({ value }: { value: string }): Said => ({ message: `${value} is not a day of the calendar`, hint: 'Write --as-of 2026-11-23.' }),
  'language-unknown': ({ value, known }: { value: string; known: string[] }): Said => ({
    message: `the program does not speak ${value} (it speaks: ${known.join(', ')})`,
  }),
  'language-missing': ({ language, fallback }: { language: string; fallback: string }): Said => ({
    message: `the rubric has no texts in ${language}; they are shown in ${fallback}`,
  }),
  'not-answers': ({ kind }: { kind: string }): Said => ({
    message: `this is no answers file but a document that the program wrote (${kind})`,
    ...(kind === 'report' && { hint: 'Show it or hold it against gates with: genai-readiness report FILE' }),
  }),
  'not-a-report': (_: object): Said => ({ message: 'this is not a saved report', hint: 'Make one with: genai-readiness score FILE --json' }),
  'stdin-twice': (_: object): Said => ({ message: 'standard input (-) can be read only once' }),
  'no-terminal': (_: object): Said => ({
    message: 'the interview needs a terminal',
    hint: 'Write the answers into a file instead: genai-readiness init answers.yaml, then genai-readiness score answers.yaml',
  }),
  'file-exists': ({ file }: { file: string }): Said => ({ message: `${file} is there already`, hint: 'Name another file, or remove it first.' }),
  'name-unknown': ({ kind, name, known, nearest }: { kind: keyof typeof NAMED; name: string; known: string[]; nearest?: string | undefined }): Said => ({
    message: `there is no ${NAMED[kind]} ${name} (known: ${known.join(', ')})`,
    ...meant(nearest),
  }),
  'option-unknown': ({ option, suggestion, help }: { option: string; suggestion?: string | undefined; help: string }): Said => ({
    message: `there is no option ${option}`,
    hint: suggestion ? `Did you mean ${suggestion}?` : `${help} lists the options.`,
  }),
  'command-unknown': ({ command, suggestion }: { command: string; suggestion?: string | undefined }): Said => ({
    message: `there is no command ${command}`,
    hint: suggestion ? `Did you mean ${suggestion}?` : 'genai-readiness --help lists the commands.',
  }),
  'argument-missing': ({ argument, help }: { argument: string; help: string }): Said => ({ message: `${placeholder(argument)} is missing`, hint: `${help} says what the command takes.` }),
  'portfolio-rubric': ({ first, firstRubric, rubric }: { first: string; firstRubric: string; rubric: string }): Said => ({
    message: `the rubric is ${rubric}, that of ${first} is ${firstRubric}`,
    hint: 'Scores by different rubrics cannot stand beside one another: make a portfolio of each.',
  }),
  'portfolio-parts': ({ first }: { first: string }): Said => ({
    message: `the dimensions and principles are not those of ${first}, though the rubric is said to be the same`,
    hint: 'Score it anew: the document has been changed since.',
  }),
  'portfolio-counts': (_: object): Said => ({
    message: 'these counts cannot all be true',
    hint: 'Make the portfolio anew: the document has been changed since.',
  }),
  'portfolio-evidence': ({ first, other }: { first: string; other: string }): Said => ({
    message: `evidence counts as ${other} here, as ${first} in those before it`,
    hint: 'Score all of them anew with the same --evidence.',
  }),
  'portfolio-by-other': ({ asked, actual }: { asked: string; actual: string | null }): Said => ({
    message: `too many institutions to be listed were added up ${actual === null ? 'without groups' : `by ${actual}`}, which cannot be undone`,
    hint: `Make this part anew with --by ${asked}.`,
  }),
  'portfolio-names': ({ rubric }: { rubric: string }): Said => ({
    message: `the results are of the rubric ${rubric}, which is not at hand`,
    hint: 'Results do not hold the names of what they score: give --rubric the file of that rubric.',
  }),
  'portfolio-empty': ({ leftOut }: { leftOut: number }): Said => ({
    message: leftOut > 0 ? `there is no institution: all ${leftOut} lines hold errors` : 'there is no institution here',
    hint: 'Name a folder of answers files or reports, or the results of score --ndjson.',
  }),
  'not-a-result': (_: object): Said => ({
    message: 'this line is neither a result nor a report',
    hint: 'Answers are scored first: genai-readiness score --ndjson < answers.ndjson > results.ndjson',
  }),
  'line-too-long': ({ limit }: { limit: number }): Said => ({ message: `the line has more than ${limit} MB; it was not read` }),
  'ndjson-alone': ({ options }: { options: string[] }): Said => ({
    message: `--ndjson prints results line by line; ${options.join(', ')} cannot stand beside it`,
    hint: 'Look at the results afterwards: genai-readiness portfolio results.ndjson',
  }),
  'ndjson-gates': (_: object): Said => ({
    message: '--ndjson prints results line by line, and gates are asked for by the configuration or the environment',
    hint: 'Leave the configuration out by --no-config, and look at the results afterwards: genai-readiness portfolio results.ndjson',
  }),
  'ndjson-missing': ({ options }: { options: string[] }): Said => ({ message: `${options.join(', ')} goes with --ndjson only` }),
  'option-count': ({ option, value, most }: { option: string; value: string; most: number }): Said => ({
    message: `${option} ${value} is not a whole number from 1 to ${most}`,
  }),
  'argument-excess': ({ surplus, help }: { surplus: string[]; help: string }): Said => ({ message: `more arguments than the command takes: ${surplus.join(' ')}`, hint: `${help} says what it takes.` }),
  'within-invalid': ({ value }: { value: string }): Said => ({ message: `${value} is not a percentage above 0 and below 100`, hint: 'Write --within 25: every weight may move by up to a quarter of itself.' }),
  'option-value': ({ option }: { option: string }): Said => ({ message: `${option} needs a value` }),
  'option-choice': ({ option, value, allowed }: { option: string; value: string; allowed: string[] }): Said => ({
    message: `${value} is not a value of ${option} (${allowed.join(', ')})`,
  }),
  'set-syntax': ({ text }: { text: string }): Said => ({ message: `${text} is not attribute=value`, hint: 'Write --set type=bank.' }),
  'set-answer': ({ text }: { text: string }): Said => ({ message: `${text} is not question=answer`, hint: 'Write gov-ceo-lead=3, par-filing=yes, par-contract=audit-right,exit.' }),
  'plan-goal': ({ goals }: { goals: string[] }): Said => ({
    message: goals.length === 0 ? 'the plan has no goal' : `one plan has one goal, not ${goals.join(' and ')}`,
    hint: 'Give one of --budget 26, --to-level 3, --to-score 70, --to-target; or --check roadmap.json.',
  }),
  'plan-lift-caps': (_: object): Said => ({ message: '--lift-caps goes with --budget', hint: '--to-level meets the rules that stand in its way anyway.' }),
  'option-number': ({ option, value, least, most }: { option: string; value: string; least: number; most: number | null }): Said => ({
    message: `${value} is not a number that ${option} takes (${most === null ? `${least} or more` : `${least} to ${most}`})`,
  }),
  'plan-id': ({ id, nearest }: { id: string; nearest?: string | undefined }): Said => ({
    message: `the rubric has no question, topic, dimension, principle or owner ${id}`,
    ...meant(nearest),
  }),
  'plan-fix-unanswered': ({ id }: { id: string }): Said => ({ message: `${id} is not answered, so what it takes from there is not known`, hint: 'Answer it first.' }),
  'plan-fix-not-applicable': ({ id }: { id: string }): Said => ({ message: `${id} does not apply to the institution` }),
  'plan-fix-no-step': ({ id, from, to, known }: { id: string; from: string; to: string; known: string[] }): Said => ({
    message: `no step of the rubric leads ${id} from ${from} to ${to}`,
    hint: known.length > 0 ? `Steps lead to: ${known.join('; ')}.` : 'No step leads further up.',
  }),
  'plan-fix-blocked': ({ id, requires }: { id: string; requires: string[] }): Said => ({
    message: `${id} waits for ${requires.join(', ')}, which the plan cannot raise to what is required`,
  }),
  'plan-fix-apart': ({ ids }: { ids: string[] }): Said => ({ message: `${ids.join(', ')}: one of these decisions makes another no longer apply` }),
  'plan-fix-budget': ({ needs, budget }: { needs: number; budget: number }): Said => ({ message: `what is fixed takes ${needs} person-weeks, more than the budget of ${budget}` }),
  'not-a-roadmap': (_: object): Said => ({ message: 'this is not a saved roadmap', hint: 'Make one with: genai-readiness plan FILE --budget 26 --json' }),
  'roadmap-rubric': ({ roadmap, answers }: { roadmap: string; answers: string }): Said => ({
    message: `the roadmap was made with the rubric ${roadmap}, the answers are for ${answers}`,
    hint: 'Plans and assessments can be held against one another only where both are scored alike.',
  }),
  'rubric-version-missing': ({ id }: { id: string }): Said => ({
    message: 'the file does not say which version of the rubric its answers are for',
    hint: `Write the version that they were given for, such as ${id}@1.`,
  }),
  'migration-missing': ({ id, from, to }: { id: string; from: number; to: number }): Said => ({
    message: `${id} ${to} has no map for answers to version ${from}`,
    hint: `Use the rubric of version ${from}, or go through the answers and then write ${id}@${to}.`,
  }),
  'folder-not-empty': ({ folder }: { folder: string }): Said => ({ message: `the folder ${folder} is not empty`, hint: 'Name another folder.' }),
  'id-form': ({ id }: { id: string }): Said => ({
    message: `${id} cannot be an id`,
    hint: 'An id begins with a letter and goes on with letters, digits, dots, hyphens and underscores; 64 characters at most.',
  }),
};
