/** What the linter finds beyond what the arithmetic refuses, and how to mend it. */
export interface Said {
  message: string;
  hint?: string;
}

export const findings = {
  'text-incomplete': ({ languages }: { languages: string[] }): Said => ({ message: `no text in ${languages.join(', ')}`, hint: 'Write it in every language of the rubric.' }),
  'text-boolean': ({ text }: { text: string }): Said => ({
    message: `another YAML reader takes ${text} for a truth value`,
    hint: `Put it in quotation marks: "${text}".`,
  }),
  'owner-unknown': ({ owner }: { owner: string }): Said => ({ message: `the owner ${owner} is not declared`, hint: 'Add the role to owners.' }),
  'step-incomplete': ({ missing }: { missing: string[] }): Said => ({ message: `a step that raises the value lacks ${missing.join(', ')}` }),
  'step-missing': (_: object): Said => ({ message: 'no step leads to a better value from somewhere below full marks', hint: 'Add steps up to a value that the curve gives 1.' }),
  'condition-never': (_: object): Said => ({ message: 'the condition can never hold' }),
  'condition-always': (_: object): Said => ({ message: 'the condition always holds', hint: 'Leave it out.' }),
  'zero-unreachable': (_: object): Said => ({ message: 'no answer is worth 0' }),
  'full-unreachable': (_: object): Said => ({ message: 'no answer is worth 1' }),
  'nothing-asked': ({ profile, weightSet }: { profile: string; weightSet: string | null }): Said => ({
    message: `an institution with ${profile} is scored on nothing${weightSet ? ` by the weight set ${weightSet}` : ''}`,
  }),
  'target-below-rule': ({ target, rule, value, atLeast }: { target: string; rule: string; value: number; atLeast: number }): Said => ({
    message: `target ${target} asks ${value} where the must-pass rule ${rule} asks ${atLeast}`,
    hint: `Raise the target of the question to ${atLeast} at least.`,
  }),
  'principle-few': ({ count }: { count: number }): Said => ({ message: `only ${count} questions serve this principle`, hint: 'Serve it by four at least.' }),
  'dimension-heavy': ({ share }: { share: number }): Said => ({ message: `the dimension has ${Math.round(100 * share)} % of the weight`, hint: 'One dimension should not outweigh all others.' }),
  'word-vague': ({ word, language }: { word: string; language: string }): Said => ({ message: `"${word}" is a vague word (${language})`, hint: 'Say what an assessor would see.' }),
  'better-lowers': ({ points, from, to }: { points: number; from: string; to: string }): Said => ({
    message: `a better answer (${to} instead of ${from}) can lower the score, by up to ${points.toFixed(2)} points: it opens or closes other questions`,
    hint: 'Open the other question whatever the answer is here, or give it no weight.',
  }),
  'framework-unknown': ({ framework }: { framework: string }): Said => ({ message: `there is no framework ${framework}`, hint: `Put it into frameworks/${framework}.yaml beside the rubric.` }),
  'control-unknown': ({ framework, control }: { framework: string; control: string }): Said => ({ message: `${framework} has no control ${control}` }),
  'changelog-stale': ({ latest, version }: { latest: string; version: string }): Said => ({
    message: `the changelog begins with ${latest}, the rubric is ${version}`,
    hint: 'Write what changed, newest version first.',
  }),
  'successor-unknown': ({ question }: { question: string }): Said => ({ message: `the migration leads to ${question}, which the rubric does not have` }),
  'successor-misfit': ({ question, allowed }: { question: string; allowed: string[] }): Said => ({
    message: `the migration maps to answers that ${question} does not have${allowed.length > 0 ? ` (it has ${allowed.join(', ')})` : ''}`,
  }),
  undecided: ({ what }: { what: 'condition' | 'profiles' | 'better' }): Said => ({
    message: {
      condition: 'whether the condition can hold was not decided: it has too many cases',
      profiles: 'whether every profile can reach 0 and 100 was not decided: there are too many profiles',
      better: 'a better answer here opens or closes another question, so whether it can lower the score was not decided',
    }[what],
  }),
  clean: (rubric: string, questions: number) => `${rubric}: ${questions} questions, nothing found`,
  summary: (errors: number, warnings: number) => `${errors} ${errors === 1 ? 'error' : 'errors'}, ${warnings} ${warnings === 1 ? 'warning' : 'warnings'}`,
};
