/** The commented answers file that `init` writes: everything that applies to a profile, to be filled in with an editor. Pure. */
import type { Messages } from '../messages/index.ts';
import type { ProfileValue } from '../model/answers.ts';
import { localised, outlineOf, questionsIn, type QuestionNode } from '../model/outline.ts';
import { own } from '../model/own.ts';
import type { LocalText, ProfileAttribute, Question, Rubric } from '../model/rubric.ts';
import { printableText } from '../render/printable.ts';
import { wrap } from '../render/table/wrap.ts';
import { liveQuestions } from './flow.ts';

export interface TemplateOptions {
  rubric: Rubric;
  language: string;
  say: Messages['ask'];
  /** Name of the institution; may be empty. */
  name: string;
  profile: Readonly<Record<string, ProfileValue>>;
  assessed: string;
  /** The command that scores the file. */
  scoreCommand: string;
}

interface Sheet extends TemplateOptions {
  text(local: LocalText | string | undefined, id?: string): string;
}

const WIDTH = 96;

/** The text of the file. Nothing in it is answered, so it can be scored at once: with coverage 0. */
export function answersTemplate(options: TemplateOptions): string {
  const { rubric, language, say, assessed } = options;
  const text: Sheet['text'] = (local, id) => printableText(localised(local, language, rubric, id));
  const sheet: Sheet = { ...options, text };
  return [
    ...heading(sheet),
    `rubric: ${rubric.rubric}@${rubric.version.split('.')[0]}`,
    `language: ${language}`,
    '',
    ...institution(sheet),
    '',
    `assessed: ${assessed}`,
    ...comment(say.template.respondent),
    '# respondent: { name: …, role: … }',
    '',
    'answers:',
    ...questions(sheet),
    '',
  ].join('\n');
}

function heading({ rubric, say, text, scoreCommand }: Sheet): string[] {
  const { template } = say;
  return [
    ...comment(template.title(text(rubric.title, rubric.rubric), rubric.version)),
    ...comment(template.how),
    ...comment(template.longForm),
    ...template.examples.map((line) => `#   ${line}`),
    ...comment(template.keysByType),
    ...comment(template.score(scoreCommand)),
  ];
}

function institution(sheet: Sheet): string[] {
  const { rubric, say, name } = sheet;
  return [
    ...comment(say.template.profile),
    'institution:',
    `  name: ${scalar(name)}  # ${say.template.name}`,
    ...(rubric.profile ?? []).flatMap((attribute) => attributeLines(sheet, attribute)),
  ];
}

function attributeLines({ say, text, profile }: Sheet, { id, label, required, many, type, unit, options = [] }: ProfileAttribute): string[] {
  const { template } = say;
  const named = options.map((option) => template.named(option.id, text(option.label, option.id)));
  const kind = type === 'number' ? say.number('', text(unit)) : template.of(many ? template.severalOf : template.oneOf, named);
  const described = template.attribute(text(label, id), required ?? false, kind);
  const value = own(profile, id);
  const line = value === undefined ? (required ? `${id}: null` : `# ${id}:`) : `${id}: ${written(value)}`;
  return [...comment(described, 2), `  ${line}`];
}

function questions(sheet: Sheet): string[] {
  const { rubric, profile, text } = sheet;
  const live = new Set(liveQuestions({ rubric, profile, answers: new Map() }));
  return outlineOf(rubric).dimensions.flatMap((dimension) => {
    const topics = dimension.children.flatMap((topic) => {
      const asked = topic.children.filter((node) => live.has(node));
      return asked.length === 0 ? [] : ['', `  # ── ${text(topic.topic.name, topic.id)}`, ...asked.flatMap((node) => questionLines(sheet, node))];
    });
    return topics.length === 0 ? [] : ['', `  # ═══ ${text(dimension.dimension.name, dimension.id)} ═══`, ...topics];
  });
}

function questionLines(sheet: Sheet, { question }: QuestionNode): string[] {
  const { say, text } = sheet;
  const notes = [
    ...(question.allowNa ? [say.template.allowNa] : []),
    ...(questionsIn(question.when).length > 0 ? [say.template.conditional] : []),
  ];
  return [
    '',
    ...comment(text(question.text, question.id), 2),
    ...answersOffered(sheet, question).flatMap((line) => comment(line, 2, 2)),
    ...notes.flatMap((line) => comment(line, 2, 2)),
    `  ${question.id}: null`,
  ];
}

function answersOffered({ say, text }: Sheet, question: Question): string[] {
  const { template } = say;
  switch (question.type) {
    case 'level':
      return question.levels.map((level, k) => `${k}  ${text(level.text, String(k))}`);
    case 'boolean':
      return [template.yesOrNo];
    case 'choice':
    case 'multi': {
      const longest = Math.max(...question.options.map(({ id }) => id.length));
      const options = question.options.map((option) => `${option.id.padEnd(longest)}  ${text(option.text, option.id)}${'exclusive' in option && option.exclusive ? say.alone : ''}`);
      return [template.of(question.type === 'multi' ? template.severalOf : template.oneOf, []), ...options];
    }
    case 'number': {
      const { min, max, unit } = question;
      const range = min === undefined && max === undefined ? '' : say.numberRange(String(min ?? '−∞'), String(max ?? '∞'));
      return [say.number(range, text(unit))];
    }
  }
}

/** A comment, wrapped; `hang` indents its text within the comment. */
function comment(text: string, indent = 0, hang = 0): string[] {
  return wrap(printableText(text), WIDTH - indent - hang).map((line) => `${' '.repeat(indent)}# ${' '.repeat(hang)}${line}`);
}

const written = (value: ProfileValue): string => (Array.isArray(value) ? `[${value.map(scalar).join(', ')}]` : typeof value === 'number' ? String(value) : scalar(value));

/** A string that YAML reads back as that string: plain where it is an ordinary word, else in double quotes. */
function scalar(value: string): string {
  const isWord = /^[A-Za-z][A-Za-z0-9_-]*$/.test(value) && !/^(true|false|null|yes|no|on|off|y|n)$/i.test(value);
  return isWord ? value : JSON.stringify(value);
}
