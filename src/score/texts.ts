/** Every text that a renderer needs, in each language of the rubric, so that a report renders without the rubric. */
import { localised, outlineOf } from '../model/outline.ts';
import type { QuestionTexts, Texts } from '../model/report.ts';
import type { LocalText, Question, Rubric, TargetProfile, WeightSet } from '../model/rubric.ts';
import { isPositive } from './value.ts';

export function textsOf(rubric: Rubric, target: TargetProfile | undefined, weightSet: WeightSet | undefined): Record<string, Texts> {
  return Object.fromEntries(rubric.languages.map((language) => [language, textsIn(language, rubric, target, weightSet)]));
}

type Say = (text: LocalText | string | undefined, id?: string) => string;

function textsIn(language: string, rubric: Rubric, target: TargetProfile | undefined, weightSet: WeightSet | undefined): Texts {
  const { questions, topics } = outlineOf(rubric);
  const say: Say = (text, id) => localised(text, language, rubric, id);
  const names = (things: readonly { id: string; name?: LocalText }[] | undefined) =>
    Object.fromEntries((things ?? []).map(({ id, name }) => [id, say(name, id)]));
  return {
    rubric: say(rubric.title, rubric.rubric),
    levels: rubric.levels.map(({ name }, k) => say(name, String(k))),
    target: target ? say(target.name, target.id) : null,
    weightSet: weightSet ? say(weightSet.name, weightSet.id) : null,
    dimensions: names(rubric.dimensions),
    topics: names(topics.map(({ topic }) => topic)),
    principles: names(rubric.principles),
    owners: names(rubric.owners),
    mustPass: Object.fromEntries((rubric.mustPass ?? []).map(({ id, reason }) => [id, say(reason)])),
    profile: Object.fromEntries(
      (rubric.profile ?? []).map(({ id, label, options }) => [
        id,
        { label: say(label, id), values: Object.fromEntries((options ?? []).map((option) => [option.id, say(option.label, option.id)])) },
      ]),
    ),
    questions: Object.fromEntries(questions.map(({ question }) => [question.id, questionTexts(question, say)])),
  };
}

function questionTexts(question: Question, say: Say): QuestionTexts {
  const { id, name, text, help, evidence } = question;
  return { ...(name && { name: say(name) }), text: say(text, id), ...(help && { help: say(help) }), ...(evidence && { evidence: say(evidence) }), ...byType(question, say) };
}

function byType(question: Question, say: Say): Partial<QuestionTexts> {
  type Step = [string | number, LocalText | undefined];
  const actions = (steps: Step[]) => ({
    actions: Object.fromEntries(steps.filter(([, action]) => action).map(([to, action]) => [String(to), say(action)])),
  });
  switch (question.type) {
    case 'level':
      return {
        levels: question.levels.map((level, k) => say(level.text, String(k))),
        ...actions(question.levels.map(({ action }, k): Step => [k, action])),
      };
    case 'boolean':
      return actions([[String(isPositive(question)), question.action]]);
    case 'choice':
    case 'multi':
      return {
        options: Object.fromEntries(question.options.map((option) => [option.id, say(option.text, option.id)])),
        ...actions(question.options.map((option): Step => [option.id, option.action])),
      };
    case 'number': {
      const { unit, steps } = question;
      return {
        ...(unit !== undefined && { unit: say(unit) }),
        ...actions(steps?.map(({ to, action }): Step => [to, action]) ?? []),
      };
    }
  }
}
