/** What the linter finds beyond what the arithmetic refuses, and how to mend it. */
export interface Said {
  message: string;
  hint: string;
}

const meant = (nearest: string | undefined, otherwise: string): string => (nearest ? `Did you mean ${nearest}?` : otherwise);

export const listed = (ids: readonly string[]): string => (ids.length > 3 ? `${ids.slice(0, 3).join(', ')} and ${ids.length - 3} more` : ids.join(', '));

export const findings = {
  'text-incomplete': ({ languages }: { languages: string[] }): Said => ({ message: `no text in ${languages.join(', ')}`, hint: 'Write it in every language of the rubric.' }),
  'text-boolean': ({ text }: { text: string }): Said => ({
    message: `another YAML reader takes ${text} for a truth value`,
    hint: `Put it in quotation marks: "${text}".`,
  }),
  'owner-unknown': ({ owner }: { owner: string }): Said => ({ message: `the owner ${owner} is not declared`, hint: 'Add the role to owners.' }),
  'step-incomplete': ({ missing }: { missing: string[] }): Said => ({
    message: `a step that raises the value lacks ${missing.join(', ')}`,
    hint: 'Say what to do, in how many person-weeks, and who carries it.',
  }),
  'step-missing': (_: object): Said => ({ message: 'no step leads to a better value from somewhere below full marks', hint: 'Add steps up to a value that the curve gives 1.' }),
  'condition-never': (_: object): Said => ({ message: 'the condition can never hold', hint: 'Correct it, or remove what depends on it: nobody will ever meet it.' }),
  'condition-always': (_: object): Said => ({ message: 'the condition always holds', hint: 'Leave it out.' }),
  'zero-unreachable': (_: object): Said => ({ message: 'no answer is worth 0', hint: 'Offer the answer of somebody who has nothing of it, and make it worth 0.' }),
  'full-unreachable': (_: object): Said => ({ message: 'no answer is worth 1', hint: 'Make the best answer worth 1: lower fullMarks, or raise the curve or its max.' }),
  'nothing-asked': ({ profile, weightSet }: { profile: string; weightSet: string | null }): Said => ({
    message: `an institution ${profile ? `with ${profile}` : 'of any kind'} is scored on nothing${weightSet ? ` by the weight set ${weightSet}` : ''}`,
    hint: 'Ask at least one question with weight whatever the profile.',
  }),
  'target-below-rule': ({ target, rule, value, atLeast }: { target: string; rule: string; value: number; atLeast: number }): Said => ({
    message: `target ${target} asks ${value} where the must-pass rule ${rule} asks ${atLeast}`,
    hint: `Raise the target of the question to ${atLeast} at least.`,
  }),
  'principle-few': ({ count }: { count: number }): Said => ({
    message: `only ${count} ${count === 1 ? 'question serves' : 'questions serve'} this principle`,
    hint: 'Serve it by four at least.',
  }),
  'dimension-heavy': ({ share }: { share: number }): Said => ({ message: `the dimension has ${Math.round(100 * share)} % of the weight`, hint: 'One dimension should not outweigh all others.' }),
  'word-vague': ({ word, language }: { word: string; language: string }): Said => ({ message: `"${word}" is a vague word (${language})`, hint: 'Say what an assessor would see.' }),
  'better-lowers': ({ from, to, before, after, opened, closed, profile, weightSet }: BetterLowers): Said => {
    const effect = [...(opened.length > 0 ? [`opens ${listed(opened)}`] : []), ...(closed.length > 0 ? [`closes ${listed(closed)}`] : [])];
    const where = [...(profile ? [`an institution with ${profile}`] : []), ...(weightSet ? [`the weight set ${weightSet}`] : [])];
    return {
      message: `a better answer (${to} after ${from}) can lower the score, as from ${before.toFixed(2)} to ${after.toFixed(2)}: it ${effect.join(' and ') || 'changes the weights'}${where.length > 0 ? ` (${where.join(', ')})` : ''}`,
      hint: 'Let the profile or a question of weight 0 decide what else is asked, or give what is opened or closed less weight.',
    };
  },
  'framework-unknown': ({ framework }: { framework: string }): Said => ({ message: `there is no framework ${framework}`, hint: `Put it into frameworks/${framework}.yaml beside the rubric.` }),
  'framework-unlisted': ({ framework, nearest }: { framework: string; nearest: string | undefined }): Said => ({
    message: `the rubric does not list the framework ${framework}`,
    hint: meant(nearest, 'Add its id to frameworks.'),
  }),
  'control-unknown': ({ framework, control, nearest }: { framework: string; control: string; nearest: string | undefined }): Said => ({
    message: `${framework} has no control ${control}`,
    hint: meant(nearest, "Write the control's id as the framework's file has it."),
  }),
  'changelog-stale': ({ latest, version }: { latest: string; version: string }): Said => ({
    message: `the changelog begins with ${latest}, the rubric is ${version}`,
    hint: 'Write what changed, newest version first.',
  }),
  'changelog-order': ({ version, newer }: { version: string; newer: string }): Said => ({
    message: `${version} stands after ${newer} in the changelog but is not older, by number or by date`,
    hint: 'Put the newest version first.',
  }),
  'successor-unknown': ({ question, nearest }: { question: string; nearest: string | undefined }): Said => ({
    message: `the migration leads to ${question}, which the rubric does not have`,
    hint: meant(nearest, 'Name a question of this rubric, or leave becomes empty where the question was dropped.'),
  }),
  'successor-misfit': ({ question, kind, answer, has }: { question: string; kind: 'levels' | 'options'; answer: string; has: string[] }): Said => ({
    message: `the migration leads to ${kind === 'levels' ? 'level' : 'option'} ${answer}, which ${question} does not have`,
    hint: has.length > 0 ? `It has ${has.join(', ')}.` : `It is of another type: leave ${kind} out, or write again: true.`,
  }),
  undecided: ({ what }: { what: 'condition' | 'profiles' | 'better' }): Said => ({
    message: {
      condition: 'whether the condition can hold and can fail was not decided: it has too many cases',
      profiles: 'whether every profile can reach 0 and 100 was not decided: there are too many cases',
      better: 'whether a better answer here can lower the score was not decided: there are too many cases',
    }[what],
    hint: {
      condition: 'Let it depend on fewer attributes and answers.',
      profiles: 'Ask at least one question with weight whatever the profile.',
      better: 'Let what it opens depend on fewer attributes and answers.',
    }[what],
  }),
  /** How to mend what the arithmetic refuses, by the code of the problem, where the problem does not say so itself. */
  mends: {
    'id-twice': 'Give one of the two another id.',
    'reference-missing': 'Declare it, or name one that is declared.',
    circle: 'Break the circle: one of them must not look at the others.',
    'weights-zero': 'Give one of them a weight above 0, or leave weights out.',
    'levels-order': 'Begin with from: 0 and let each level begin above the one before.',
    'level-points': 'Leave points out, or give them from 0 to 1 in rising order.',
    'points-zero': 'Give the best option points above 0.',
    'curve-order': 'Sort the points of the curve by their first number and remove repetitions.',
    'curve-log': 'Begin the curve above 0, or leave scale out.',
    'bounds-order': 'Exchange min and max.',
    'cap-range': 'Name one of the levels, counted from 0.',
    'condition-kind': 'Write the condition as the type of the attribute demands.',
    'ahp-shape': 'Give one row and one column for each dimension, in the order of the rubric.',
    'ahp-inconsistent': 'Revise the judgements that contradict each other most.',
  },
  clean: (rubric: string, questions: number) => `${rubric}: ${questions} question${questions === 1 ? '' : 's'}, nothing found`,
  summary: (errors: number, warnings: number) => `${errors} ${errors === 1 ? 'error' : 'errors'}, ${warnings} ${warnings === 1 ? 'warning' : 'warnings'}`,
};

export interface BetterLowers {
  from: string;
  to: string;
  before: number;
  after: number;
  opened: string[];
  closed: string[];
  profile: string;
  weightSet: string | null;
}
