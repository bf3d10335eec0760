/** Whatever answers may hold comes back from a questionnaire: every type of question, and all that is said beside an answer. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answersText } from '../../src/files/answers-text.ts';
import { readAnswers } from '../../src/files/answers-reader.ts';
import { loadRubric } from '../../src/files/rubric.ts';
import type { Language } from '../../src/messages/index.ts';
import { outlineOf } from '../../src/model/outline.ts';
import type { LoadedRubric, ProfileAttribute, Question } from '../../src/model/rubric.ts';
import { ASSURANCES, VALUE_KEYS } from '../../src/model/vocabulary.ts';
import { questionnaireWorkbook } from '../../src/questionnaire/export.ts';
import { openQuestionnaire } from '../../src/questionnaire/import.ts';

// What a spreadsheet keeps: no control characters, nothing blank at either end, and no carriage return.
// eslint-disable-next-line no-control-regex
const UNKEPT = /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\uFFFE\uFFFF]|\p{Surrogate}/gu;
const text = fc
  .oneof(fc.constantFrom('=1+1', '+1', '-1', '@x', "'quoted'", '2026-01-31', '0012', 'true', '是', '_x0041_', '两行\n文字', '<&>"', '🏦'), fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }))
  .map((each) => each.replace(UNKEPT, '').trim())
  .filter((each) => each !== '' && each.normalize() === each);
const day = fc.date({ min: new Date('2020-01-01'), max: new Date('2030-12-31'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });

/** An object without the keys that have no value. */
const dense = <T extends object>(record: T) => Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined));

function given(question: Question): fc.Arbitrary<unknown> {
  switch (question.type) {
    case 'level':
      return fc.nat(question.levels.length - 1);
    case 'boolean':
      return fc.boolean();
    case 'number':
      return fc.integer({ min: Math.ceil(question.min ?? 0), max: Math.floor(question.max ?? 100) });
    case 'choice':
      return fc.constantFrom(...question.options.map(({ id }) => id));
    case 'multi':
      return fc.oneof(...question.options.filter(({ exclusive }) => exclusive).map(({ id }) => fc.constant([id])), fc.subarray(question.options.filter(({ exclusive }) => !exclusive).map(({ id }) => id), { minLength: 1 }));
  }
}

const evidence = fc.record({ ref: text, date: maybe(day), expires: maybe(day), assurance: maybe(fc.constantFrom(...ASSURANCES)) }).map(dense);

function entry(question: Question): fc.Arbitrary<object> {
  const stated = [
    given(question).map((value) => ({ [VALUE_KEYS[question.type]]: value })),
    fc.constant({ unknown: true }),
    ...(question.allowNa ? [text.map((na) => ({ na }))] : []),
  ];
  const beside = fc.record({ evidence: maybe(fc.array(evidence, { minLength: 1, maxLength: 3 })), note: maybe(text), by: maybe(text), at: maybe(day) }).map(dense);
  return fc.tuple(fc.oneof(...stated), beside).map(([statement, remarks]) => ({ ...statement, ...remarks }));
}

function attribute({ type, many, options = [] }: ProfileAttribute): fc.Arbitrary<unknown> {
  const ids = options.map(({ id }) => id);
  if (type === 'number') return fc.nat(100_000);
  return many ? fc.subarray(ids) : fc.constantFrom(...ids);
}

function content({ definition }: LoadedRubric): fc.Arbitrary<object> {
  const questions = [...outlineOf(definition).byId.values()];
  return fc.record({
    rubric: fc.constant(`${definition.rubric}@${definition.version.split('.')[0]}`),
    institution: fc.record({ name: text, ...Object.fromEntries((definition.profile ?? []).map((each) => [each.id, maybe(attribute(each))])) }).map(dense),
    assessed: day,
    respondent: fc.record({ name: text, role: text }),
    answers: fc.record(Object.fromEntries(questions.map(({ question }) => [question.id, maybe(entry(question))]))).map(dense),
  });
}

/** What answers say, without where they say it, or in which language. */
async function said(value: object, rubric: LoadedRubric) {
  const { answers } = await readAnswers(answersText(value), rubric);
  return JSON.parse(JSON.stringify({ ...answers, answers: [...answers.answers], open: [...(answers.open ?? [])] }, (key, each: unknown) => (['location', 'language'].includes(key) ? undefined : each))) as object;
}

describe.each(['eight-principles', 'fixtures/lint/sound/every-kind.yaml', 'fixtures/rubrics/library-climate.yaml'])('%s', (named) => {
  it.each(['en', 'zh-CN'] as Language[])('comes back whole from a questionnaire in %s', async (language) => {
    const rubric = await loadRubric(named);
    await fc.assert(
      fc.asyncProperty(content(rubric), async (value) => {
        const { answers } = await readAnswers(answersText(value), rubric);
        const opened = await openQuestionnaire(await questionnaireWorkbook({ rubric: rubric.definition, answers, language, languages: rubric.definition.languages }));
        expect(await said(opened?.read(rubric.definition).value ?? {}, rubric)).toEqual(await said(value, rubric));
      }),
      { numRuns: 8 },
    );
  });
});
