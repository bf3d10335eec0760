/** A rubric, and its parts, for the terminal. */
import { LANGUAGES, type Messages } from '../../messages/index.ts';
import { levelValues, localised, outlineOf, type QuestionNode } from '../../model/outline.ts';
import type { Framework } from '../../model/framework.ts';
import { printed } from '../../model/printed.ts';
import type { LocalText, Question, Rubric } from '../../model/rubric.ts';
import { printable } from '../printable.ts';
import type { RenderOptions } from '../words.ts';
import { grid } from './layout.ts';
import { paragraph, wrap } from './wrap.ts';
import { paintFor, type Paint } from './paint.ts';
import { conditionText } from './condition.ts';
import { weightSetText } from './weight-sets.ts';
import { displayWidth } from './width.ts';

/** Rendering of questions: frameworks give their references names; without one the ids stand alone. */
export interface RubricRenderOptions extends RenderOptions {
  frameworks?: ReadonlyMap<string, Framework>;
}

/** What every part of a page is written with; all text in it is printable. */
interface Page {
  rubric: Rubric;
  frameworks: ReadonlyMap<string, Framework>;
  say: Messages['rubric'];
  common: Messages['report'];
  relation: Messages['crosswalk']['relation'];
  inBrackets: Messages['crosswalk']['withStanding'];
  colon: string;
  paint: Paint;
  width: number;
  text(local: LocalText | string | undefined, id?: string): string;
}

function pageFor(source: Rubric, { language, width, color, frameworks = new Map() }: RubricRenderOptions): Page {
  const { rubric: say, report: common, crosswalk, cli } = LANGUAGES[language];
  const rubric = printable(source);
  return {
    rubric,
    frameworks: new Map([...frameworks].map(([id, framework]) => [id, printable(framework)])),
    say,
    common,
    relation: crosswalk.relation,
    inBrackets: crosswalk.withStanding,
    colon: cli.colon,
    width,
    paint: paintFor(color),
    text: (local, id) => localised(local, language, rubric, id),
  };
}

/** One line about a rubric. */
export function renderRubricLine(source: Rubric, options: RenderOptions): string {
  const { rubric, say, text } = pageFor(source, options);
  const facts = [say.version(rubric.version), say.questions(outlineOf(rubric).questions.length), say.languages(rubric.languages)];
  return wrap(`${rubric.rubric} · ${text(rubric.title, rubric.rubric)} · ${facts.join(' · ')}`, options.width).join('\n');
}

/** The whole rubric at a glance: levels, targets, rules, and the questions by dimension and topic. */
export function renderRubric(source: Rubric, options: RenderOptions, showCommand: string): string {
  const page = pageFor(source, options);
  const { rubric, say, common, paint, width, text } = page;
  const { questions } = outlineOf(rubric);
  const conditional = questions.filter(({ question }) => question.when).length;
  const paper = rubric.source;
  const paperTitle = text(paper?.title);
  return [
    [
      paint.strong(`${text(rubric.title, rubric.rubric)} ${rubric.version}`),
      ...(paperTitle ? wrap(`${say.derivedFrom} ${paperTitle}${paper?.year ? common.bracketed(String(paper.year)) : ''}`, width) : []),
      ...wrap([say.questions(questions.length), ...(conditional ? [say.conditional(conditional)] : []), say.languages(rubric.languages)].join(' · '), width),
    ].join('\n'),
    section(page, say.levels, rubric.levels.map(({ name, from }, k) => `${k}  ${text(name, String(k))} · ${say.levelFrom(from)}`)),
    section(page, say.targets, (rubric.targets ?? []).map(({ id, name }) => `${id} · ${text(name, id)}`)),
    block(page, say.weightSets, (rubric.weightSets ?? []).map((set) => weightSetText(set, rubric, options))),
    section(page, say.mustPass, (rubric.mustPass ?? []).map((rule) => `${rule.id} · ${say.mustPassRule(rule.question, rule.atLeast, rule.cap)}`)),
    section(page, say.principles, (rubric.principles ?? []).map(({ id, name }) => `${id} · ${text(name, id)}`)),
    ...outlineOf(rubric).dimensions.map((node) => questionTable(page, text(node.dimension.name, node.id), node.id, node.children.flatMap(({ children }) => children))),
    block(page, say.changelog, changelog(page)),
    paint.muted(say.showMore(`${showCommand} ${questions[0]?.id ?? ''}`)),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

/** A dimension, topic or principle with its questions. */
export function renderSection(source: Rubric, id: string, options: RubricRenderOptions): string {
  const page = pageFor(source, options);
  const { rubric, text, width } = page;
  const { questions } = outlineOf(rubric);
  const principle = rubric.principles?.find((each) => each.id === id);
  const asked = questions.filter(({ question, dimension, topic }) =>
    principle ? question.principles?.includes(id) : dimension.id === id || topic.id === id,
  );
  const first = asked[0];
  const name = principle ? principle.name : first?.dimension.id === id ? first.dimension.name : first?.topic.name;
  const explained = principle?.text ? `\n${paragraph(text(principle.text), width, 2)}\n` : '';
  return `${questionTable(page, text(name, id), id, [])}${explained}\n${asked.map((node) => inFull(page, node)).join('\n\n')}`;
}

function questionTable({ say, common, paint, width, text }: Page, title: string, id: string, nodes: QuestionNode[]): string {
  const heading = `  ${paint.strong(title)} ${paint.muted(`· ${id}`)}`;
  if (nodes.length === 0) return heading;
  const rows = nodes.map(({ question, topic }) => [
    { text: question.id, style: paint.muted },
    { text: text(question.name ?? topic.name, topic.id) },
    { text: say.type[question.type] },
    { text: (question.principles ?? []).join(common.separator) },
  ]);
  return `${heading}\n${grid([{ heading: '' }, { heading: '', flexible: true }, { heading: '' }, { heading: '' }], rows, width, paint.muted)}`;
}

function section(page: Page, title: string, lines: string[]): string {
  return block(page, title, lines.map((line) => paragraph(line, page.width, 4)));
}

/** A title with parts that are laid out already. */
function block({ paint }: Page, title: string, parts: string[]): string {
  return parts.length === 0 ? '' : [`  ${paint.strong(title)}`, ...parts].join('\n');
}

/** Releases shown; the rest is in the file. */
const RELEASES_SHOWN = 3;

function changelog({ rubric: { changelog: releases = [] }, say, text, paint, width }: Page): string[] {
  const shown = releases.slice(0, RELEASES_SHOWN).flatMap(({ version, date, changes }) => [`    ${version} · ${date}`, paragraph(text(changes), width, 6)]);
  const earlier = releases.length - RELEASES_SHOWN;
  return earlier > 0 ? [...shown, paint.muted(`    ${say.earlier(earlier)}`)] : shown;
}

/** A question in full: its text, why it matters, what would show it, its answers and how to reach them. */
export function renderQuestion(source: Rubric, id: string, options: RubricRenderOptions): string {
  const page = pageFor(source, options);
  return inFull(page, nodeOf(page, id));
}

/** @param id of a question that the rubric has */
const nodeOf = ({ rubric }: Page, id: string): QuestionNode => outlineOf(rubric).byId.get(id) as QuestionNode;

function inFull(page: Page, { question, dimension, topic }: QuestionNode): string {
  const { say, paint, width, text } = page;
  const facts = [question.id, say.type[question.type], ...(question.principles ?? [])];
  return [
    wrap(`${text(dimension.name, dimension.id)} › ${text(topic.name, topic.id)} · ${facts.join(' · ')}`, width).map((line) => paint.muted(line)).join('\n'),
    wrap(text(question.text, question.id), width).map((line) => paint.strong(line)).join('\n'),
    ...labelled(page, say.why, question.help),
    ...labelled(page, say.evidence, question.evidence),
    answers(page, question),
    notes(page, question),
  ]
    .filter((part) => part !== '')
    .join('\n');
}

/** What stands behind a question: why it matters, what would show it, its conditions, its source and references; as lines. */
export function questionBackground(source: Rubric, id: string, options: RubricRenderOptions): string[] {
  const page = pageFor(source, options);
  const { question } = nodeOf(page, id);
  const parts = [...labelled(page, page.say.why, question.help), ...labelled(page, page.say.evidence, question.evidence), notes(page, question)];
  return parts.filter((part) => part !== '').flatMap((part) => part.split('\n'));
}

function labelled({ paint, width, text }: Page, label: string, local: LocalText | undefined): string[] {
  return local ? [`  ${paint.muted(label)}`, paragraph(text(local), width, 4)] : [];
}

interface Work {
  action?: LocalText;
  owner?: string;
  effort?: number;
}

function answers(page: Page, question: Question): string {
  const { say, common, text, width } = page;
  const shown = (value: number) => say.worth(printed(value, 2).toFixed(2));
  const item = (mark: string, body: string, work: Work) =>
    [...hanging(mark, body, width), ...steps(page, work, say.action)].join('\n');
  switch (question.type) {
    case 'level': {
      const values = levelValues(question);
      return question.levels.map((level, k) => item(`  ${k}  `, page.inBrackets(text(level.text, String(k)), shown(values[k] ?? 0)), level)).join('\n');
    }
    case 'boolean': {
      const yesIsGood = question.positive !== 'no' && question.positive !== false;
      const lines = [`  ${common.yes}${page.colon}${shown(yesIsGood ? 1 : 0)} · ${common.no}${page.colon}${shown(yesIsGood ? 0 : 1)}`];
      return [...lines, ...steps(page, question, say.actionYes)].join('\n');
    }
    case 'choice': {
      const most = Math.max(...question.options.map(({ points }) => points));
      return question.options.map((option) => item('  - ', page.inBrackets(`${option.id}${page.colon}${text(option.text, option.id)}`, shown(option.points / most)), option)).join('\n');
    }
    case 'multi': {
      const full = question.fullMarks ?? question.options.reduce((sum, { points, exclusive }) => sum + (exclusive ? 0 : (points ?? 0)), 0);
      return question.options
        .map((option) => item('  - ', page.inBrackets(`${option.id}${page.colon}${text(option.text, option.id)}`, option.exclusive ? say.exclusive : shown((option.points ?? 0) / full)), option))
        .join('\n');
    }
    case 'number': {
      const unit = text(question.unit);
      const curve = question.curve.map(([v, x]) => `${common.quantity(v, unit)} → ${x}`).join(' · ');
      return [
        ...hanging('  ', `${say.curve}${page.colon}${curve}`, width),
        ...(question.steps ?? []).map((step) => item('  → ', common.quantity(step.to, unit), step)),
      ].join('\n');
    }
  }
}

/** A marked item whose further lines stand under its first word. */
function hanging(mark: string, body: string, width: number): string[] {
  return wrap(body, width - mark.length).map((line, i) => (i === 0 ? mark : ' '.repeat(mark.length)) + line);
}

function steps({ colon, common, inBrackets, paint, rubric, text, width }: Page, { action, owner, effort }: Work, label: string): string[] {
  if (!action) return [];
  const name = rubric.owners?.find(({ id }) => id === owner)?.name;
  const who = [...(owner ? [text(name, owner)] : []), ...(effort === undefined ? [] : [common.personWeeks(String(effort))])].join(' · ');
  return hanging('     ', `${label}${colon}${who ? inBrackets(text(action), who) : text(action)}`, width).map((line) => paint.muted(line));
}

function notes(page: Page, question: Question): string {
  const { say, colon, paint, width } = page;
  const lines = [
    ...(question.when ? [whenText(page, question.when)] : []),
    ...(question.allowNa ? [say.allowNa] : []),
    ...(question.requires?.length ? [`${say.requires}${colon}${question.requires.map((each) => each.question).join(', ')}`] : []),
    ...(question.source ? [`${say.source}${colon}${sourceText(page, question.source)}`] : []),
    ...(question.refs?.length ? [`${say.references}${colon}`.trimEnd()] : []),
  ];
  const references = (question.refs ?? []).map((each) => page.inBrackets(controlText(page, each.framework, each.control), page.relation[each.relation]));
  return [...lines.map((line) => paragraph(line, width, 2)), ...references.map((line) => paragraph(line, width, 4))].map((line) => paint.muted(line)).join('\n');
}

/** Of a condition with many cases that there is one: listed, they take more room than the question, whose help says what is meant. */
function whenText({ rubric, say, text, width }: Page, when: NonNullable<Question['when']>): string {
  const condition = conditionText(when, { rubric, say, text });
  return displayWidth(condition) > 3 * width ? say.whenAny : say.when(condition);
}

/** A control as people know it: the framework's short name, the control's id and title. */
function controlText({ frameworks, text }: Page, framework: string, control: string): string {
  const known = frameworks.get(framework);
  const title = known?.controls.find(({ id }) => id === control)?.title;
  return [text(known?.short, framework), control, ...(title ? [text(title)] : [])].join(' ');
}

function sourceText(page: Page, { part, principle, challenge, beyond, control, ref, url }: NonNullable<Question['source']>): string {
  const { say, rubric, text } = page;
  if (part !== undefined && principle !== undefined) return say.partPrinciple(part, principle);
  if (part !== undefined && challenge !== undefined) {
    return say.partChallenge(part, text(rubric.challenges?.find(({ id }) => id === challenge)?.name, challenge));
  }
  if (part !== undefined) return say.part(part);
  if (beyond !== undefined && control !== undefined) return controlText(page, beyond, control);
  return [beyond, control, ref, url].filter((each) => each !== undefined).join(' ');
}
