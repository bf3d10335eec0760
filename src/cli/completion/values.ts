/** The values that options and arguments may take, where they can be listed: ids of the rubric, scopes, languages. */
import { builtInRubric, builtInRubrics, defaultRubric } from '../../files/rubric.ts';
import { FIXED_SCOPES } from '../../gate/scopes.ts';
import { LANGUAGES, type Language } from '../../messages/index.ts';
import { localised, outlineOf } from '../../model/outline.ts';
import { ownershipOf } from '../../model/owners.ts';
import type { LocalText, Rubric } from '../../model/rubric.ts';
import { REDACTIONS } from '../../model/vocabulary.ts';
import { printableText } from '../../render/printable.ts';

export interface Candidate {
  value: string;
  /** What it means, in the user's language; may be empty. */
  meaning: string;
}

export interface Values {
  ofOption(option: string, command: string, words: readonly string[]): Promise<Candidate[]>;
  ofArgument(argument: string, command: string, words: readonly string[]): Promise<Candidate[]>;
}

export function valuesIn(language: Language): Values {
  return {
    ofOption: async (option, command, words) => (OPTIONS[`${command} ${option}`] ?? OPTIONS[option])?.(rubricAmong(words), language) ?? [],
    ofArgument: async (argument, command, words) => {
      if (command === 'schema') return bare(Object.keys((await import('../../model/schemas.ts')).SCHEMAS));
      if (argument !== 'id') return [];
      const rubric = rubricAmong(words);
      return [...(command === 'explain' ? bare(['overall']) : []), ...(rubric ? ids(rubric, language) : [])];
    },
  };
}

type Listed = (rubric: Rubric | undefined, language: Language) => Candidate[];

const bare = (values: readonly string[]): Candidate[] => values.map((value) => ({ value, meaning: '' }));

const OPTIONS: Record<string, Listed> = {
  '--lang': () => bare(Object.keys(LANGUAGES)),
  '--rubric': (_, language) => bare(builtInRubrics()).map(({ value }) => ({ value, meaning: nameOf(builtInRubric(value)?.definition, builtInRubric(value)?.definition.title, language) })),
  '--target': (rubric, language) => (rubric?.targets ?? []).map(({ id, name }) => ({ value: id, meaning: nameOf(rubric, name, language) })),
  '--weights': (rubric, language) => (rubric?.weightSets ?? []).map(({ id, name }) => ({ value: id, meaning: nameOf(rubric, name, language) })),
  '--framework': (rubric) => bare(rubric?.frameworks ?? []),
  '--role': (rubric, language) => (rubric ? roles(rubric, language) : []),
  '--redact': () => bare(REDACTIONS),
  '--min': (rubric) => scopes(rubric),
  '--max': (rubric) => scopes(rubric),
  '--max-drop': (rubric) => scopes(rubric),
  'init --set': (rubric, language) =>
    (rubric?.profile ?? []).flatMap(({ id, label, options }) =>
      options
        ? options.map((option) => ({ value: `${id}=${option.id}`, meaning: nameOf(rubric, option.label, language) }))
        : [{ value: `${id}=`, meaning: nameOf(rubric, label, language) }],
    ),
  'score --set': answers,
  '--fix': answers,
  '--only': whatHasSteps,
  '--exclude': whatHasSteps,
  '--by': (rubric, language) => (rubric?.profile ?? []).map(({ id, label }) => ({ value: id, meaning: nameOf(rubric, label, language) })),
};

/** Every question with what it may be answered; numbers and several options are typed in. */
function answers(rubric: Rubric | undefined, language: Language): Candidate[] {
  return (rubric ? outlineOf(rubric).questions : []).flatMap(({ id, question, topic }) => {
    const to = (answer: string | number, text: LocalText | undefined): Candidate => ({ value: `${id}=${answer}`, meaning: nameOf(rubric, text, language) });
    switch (question.type) {
      case 'level':
        return question.levels.map((level, k) => to(k, level.text));
      case 'choice':
        return question.options.map((option) => to(option.id, option.text));
      case 'boolean':
        return ['yes', 'no'].map((answer) => to(answer, question.text));
      case 'multi':
      case 'number':
        return [to('', question.name ?? topic.name)];
    }
  });
}

const nameOf = (rubric: Rubric | undefined, text: LocalText | undefined, language: Language): string => (rubric ? printableText(localised(text, language, rubric)) : '');

/** The roles that questions belong to. */
function roles(rubric: Rubric, language: Language): Candidate[] {
  return ownershipOf(rubric).roles.map(({ id }) => ({ value: id, meaning: nameOf(rubric, rubric.owners?.find((each) => each.id === id)?.name, language) }));
}

/** What a gate can look at, up to its number. */
function scopes(rubric: Rubric | undefined): Candidate[] {
  const dimensions = rubric?.dimensions.map(({ id }) => `dimension/${id}`) ?? [];
  const principles = rubric?.principles?.map(({ id }) => `principle/${id}`) ?? [];
  return bare([...FIXED_SCOPES, ...dimensions, ...principles].map((scope) => `${scope}=`));
}

/** Dimensions, principles and questions; for a question the name of its topic tells more than its type. */
function ids(rubric: Rubric, language: Language): Candidate[] {
  const named = (id: string, text: LocalText | undefined): Candidate => ({ value: id, meaning: nameOf(rubric, text, language) });
  return [
    ...rubric.dimensions.map(({ id, name }) => named(id, name)),
    ...(rubric.principles ?? []).map(({ id, name }) => named(id, name)),
    ...outlineOf(rubric).questions.map(({ id, question, topic }) => named(id, question.name ?? topic.name)),
  ];
}

/** What a plan takes its steps from: parts of the rubric, and roles. */
function whatHasSteps(rubric: Rubric | undefined, language: Language): Candidate[] {
  return rubric ? [...ids(rubric, language), ...roles(rubric, language)] : [];
}

/** The built-in rubric that the command line names, or else the first; one from a file would take too long to read between two keys. */
function rubricAmong(words: readonly string[]): Rubric | undefined {
  const typed = words.slice(0, -1);
  const named = typed.flatMap((word, i) => (word === '--rubric' ? typed.slice(i + 1, i + 2) : word.startsWith('--rubric=') ? [word.slice('--rubric='.length)] : []));
  return builtInRubric(named.at(-1) ?? defaultRubric())?.definition;
}
