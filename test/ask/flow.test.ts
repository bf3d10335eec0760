import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readRubric } from '../../src/files/rubric.ts';
import type { Answer, Given } from '../../src/model/answers.ts';
import { advance, back, begin, goTo, introduction, learn, progress, review, settledKey, skip, type Facts, type Interview, type Step } from '../../src/ask/flow.ts';

const { definition: rubric } = await readRubric(path.join(import.meta.dirname, 'fixtures/shop.yaml'));

const given = (value: Given): Answer => ({ given: value, evidence: [] });
const UNKNOWN: Answer = { unknown: true, evidence: [] };
const everything = introduction(rubric).map(settledKey);

const facts = (changes: Partial<Omit<Facts, 'answers'>> & { answers?: Record<string, Answer> } = {}): Facts => ({
  rubric,
  profile: { trade: 'bicycles' },
  settled: new Set(everything),
  ...changes,
  answers: new Map(Object.entries(changes.answers ?? {})),
});
const at = ({ step }: Interview): string => (step.kind === 'review' ? 'review' : step.kind === 'question' ? step.id : settledKey(step));

/** Answers the question at which the interview stands. */
const answer = (interview: Interview, said: Answer): Interview => {
  const { facts: known } = interview;
  return advance(interview, { ...known, answers: new Map([...known.answers, [at(interview), said]]) });
};
const settle = (interview: Interview): Interview => {
  const { facts: known } = interview;
  return advance(interview, { ...known, settled: new Set([...known.settled, at(interview)]) });
};

describe('the interview', () => {
  it('asks about the institution and the respondent first, then every question in the order of the rubric', () => {
    let interview = begin(facts({ settled: new Set() }));
    const asked: string[] = [];
    while (interview.step.kind === 'institution' || interview.step.kind === 'respondent') {
      asked.push(at(interview));
      interview = settle(interview);
    }
    expect(asked).toEqual(['institution.name', 'institution.trade', 'institution.towns', 'institution.staff', 'respondent.name', 'respondent.role']);
    const questions: string[] = [];
    while (interview.step.kind === 'question') {
      questions.push(at(interview));
      interview = answer(interview, UNKNOWN);
    }
    // Whether jobs are late cannot be decided while it is unknown what customers are told, so it is asked.
    expect(questions).toEqual(['tools', 'lit', 'supply', 'given', 'late']);
    expect(at(interview)).toBe('review');
  });

  it('asks only what is missing when it goes on', () => {
    expect(at(begin(facts({ settled: new Set(everything.filter((key) => key !== 'institution.staff')) })))).toBe('institution.staff');
    expect(at(begin(facts({ answers: { tools: given(1), supply: given('maker') } })))).toBe('lit');
    expect(at(begin(facts({ answers: { tools: UNKNOWN, lit: { na: 'outdoors', evidence: [] } } })))).toBe('supply');
  });

  it('passes over a question whose condition is false, by profile or by answer', () => {
    const answers = { tools: given(1), lit: given(true), supply: given('maker') };
    const bicycles = begin(facts({ answers }));
    expect(at(answer(bicycles, given(['price'])))).toBe('review');
    expect(at(answer(bicycles, given(['day'])))).toBe('late');
    const clocks = begin(facts({ answers, profile: { trade: 'clocks' } }));
    expect(at(answer(clocks, given(['price'])))).toBe('springs');
  });

  it('asks what a later answer opens before it', () => {
    const answers = { tools: given(1), lit: given(true), supply: given('maker'), given: given(['price']) };
    const interview = goTo(begin(facts({ answers })), { kind: 'question', id: 'given' });
    const opened = answer(interview, given(['price', 'day']));
    expect(at(opened)).toBe('late');
    expect(progress(opened)).toEqual({ number: 5, total: 5, done: 4 });
    expect(at(answer(goTo(opened, { kind: 'question', id: 'given' }), given(['price'])))).toBe('review');
  });

  it('goes back the way it came, and forward to the first open question', () => {
    let interview = answer(answer(begin(facts()), given(1)), given(true));
    expect(at(interview)).toBe('supply');
    interview = back(back(interview));
    expect(at(interview)).toBe('tools');
    expect(at(answer(interview, given(2)))).toBe('supply');
  });

  it('goes back in the order of the rubric where this sitting has no past', () => {
    const resumed = begin(facts({ answers: { tools: given(1), lit: given(true) } }));
    expect(at(back(resumed))).toBe('lit');
    expect(at(back(begin(facts())))).toBe('respondent.role');
    const all = { tools: UNKNOWN, lit: UNKNOWN, supply: UNKNOWN, given: given(['price']) };
    expect(at(back(begin(facts({ answers: all }))))).toBe('given');
    const first: Step = { kind: 'institution', id: 'name' };
    expect(back(begin(facts({ settled: new Set() }))).step).toEqual(first);
  });

  it('does not go back to a question that has ceased to apply', () => {
    const answers = { tools: UNKNOWN, lit: UNKNOWN, supply: UNKNOWN, given: given(['day']) };
    let interview = answer(begin(facts({ answers })), given(3));
    expect(at(interview)).toBe('review');
    interview = answer(goTo(interview, { kind: 'question', id: 'given' }), given(['price']));
    const visited: string[] = [];
    for (let i = 0; i < 3; i += 1) {
      interview = back(interview);
      visited.push(at(interview));
    }
    expect(visited).not.toContain('late');
  });

  it('leaves a skipped question for the review, and asks it again in the next sitting', () => {
    let interview = skip(begin(facts()));
    expect(at(interview)).toBe('lit');
    for (const value of [true, 'maker', ['price']] as Given[]) interview = answer(interview, given(value));
    expect(at(interview)).toBe('review');
    expect(at(begin(interview.facts))).toBe('tools');
  });

  it('stays at a question that only learns a note', () => {
    const interview = begin(facts());
    expect(at(learn(interview, facts({ answers: { tools: { ...given(1), note: 'x' } } })))).toBe('tools');
  });

  it('counts what applies and what was said', () => {
    const interview = begin(facts({ answers: { tools: given(0), supply: { na: 'own stock', evidence: [] } }, profile: {} }));
    // Without a profile nobody can say that springs do not matter.
    expect(progress(interview)).toEqual({ number: 2, total: 6, done: 2 });
  });

  it('reviews what applies, by dimension', () => {
    const answers = { tools: given(1), lit: UNKNOWN, supply: { na: 'own stock', evidence: [] }, late: given(4), given: given(['price']) };
    const groups = review(begin(facts({ answers }))).map(({ dimension, items }) => [dimension.id, items.map(({ node, state }) => `${node.id} ${state}`)]);
    expect(groups).toEqual([
      ['bench', ['tools answered', 'lit unknown', 'supply not-applicable']],
      ['customers', ['given answered']],
    ]);
  });
});
