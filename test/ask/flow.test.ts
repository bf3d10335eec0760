import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readRubric } from '../../src/files/rubric.ts';
import type { Answer, Given } from '../../src/model/answers.ts';
import { advance, askedQuestions, back, begin, goTo, introduction, learn, liveQuestions, progress, reroute, review, settledKey, shift, skip, type Facts, type Interview, type Scope, type Step } from '../../src/ask/flow.ts';

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
const at = ({ step }: Interview): string => {
  if (step.kind === 'institution' || step.kind === 'respondent') return settledKey(step);
  return step.kind === 'question' ? step.id : step.kind;
};

/** Answers the question at which the interview stands. */
const answered = (interview: Interview, said: Answer): Interview => {
  const { facts: known } = interview;
  return advance(interview, { ...known, answers: new Map([...known.answers, [at(interview), said]]) });
};
/** The same, and on from the summary of a dimension. */
const answer = (interview: Interview, said: Answer): Interview => {
  const next = answered(interview, said);
  return next.step.kind === 'summary' ? skip(next) : next;
};
const settle = (interview: Interview): Interview => {
  const { facts: known } = interview;
  return advance(interview, { ...known, settled: new Set([...known.settled, at(interview)]) });
};

describe('the way back', () => {
  it('ends where nothing lies before: at the first step, in a review of nothing, after a summary', () => {
    const first = begin(facts({ settled: new Set() }));
    expect(at(back(first))).toBe('institution.name');
    const nothing = reroute(begin(facts()), { scope: { kind: 'role', id: 'cook', questions: new Set() }, order: 'dimension' });
    expect(at(back({ ...nothing, history: [] }))).toBe('review');
    const summary: Interview = { ...begin(facts()), step: { kind: 'summary', dimension: 'bench' } };
    expect(back(summary).step).toEqual({ kind: 'summary', dimension: 'bench' });
  });

  it('leads from the first question to the last step of the introduction, and from the review to the last question', () => {
    expect(at(back(begin(facts())))).toBe('respondent.role');
    expect(at(back({ ...begin(facts()), step: { kind: 'review' } }))).toBe('late');
  });
});

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
      ['bench', ['lit unknown', 'tools answered', 'supply not-applicable']],
      ['customers', ['given answered']],
    ]);
  });

  it('sums up a dimension once its last open question is passed, and again only when one was opened in it', () => {
    let interview = begin(facts({ answers: { tools: given(1), lit: given(true) } }));
    interview = answered(interview, given('maker'));
    expect(interview.step).toEqual({ kind: 'summary', dimension: 'bench' });
    expect(at(back(interview))).toBe('supply');
    interview = skip(interview);
    expect(at(interview)).toBe('given');
    // Nobody comes back to a summary.
    expect(at(back(interview))).toBe('supply');
    expect(at(answered(back(interview), given('scrap')))).toBe('given');
    interview = answered(skip(interview), UNKNOWN);
    expect(interview.step.kind).not.toBe('question');
  });

  it('sums a dimension up when what is left of it is skipped', () => {
    const interview = skip(begin(facts({ answers: { tools: given(1), lit: given(true) } })));
    expect(interview.step).toEqual({ kind: 'summary', dimension: 'bench' });
    expect(at(skip(interview))).toBe('given');
  });

  it('asks for one part only where that is asked for', () => {
    const scope: Scope = { kind: 'dimension', id: 'customers', questions: new Set(['given', 'late', 'springs']) };
    let interview = begin(facts(), { scope, order: 'dimension' });
    expect(at(interview)).toBe('given');
    expect(progress(interview)).toEqual({ number: 1, total: 2, done: 0 });
    interview = answer(interview, given(['price']));
    expect(at(interview)).toBe('review');
    expect(review(interview).flatMap(({ items }) => items.map(({ node }) => node.id))).toEqual(['given']);
    expect(askedQuestions(reroute(interview, { scope: { kind: 'all' }, order: 'dimension' })).map(({ id }) => id)).toEqual(['tools', 'lit', 'supply', 'given']);
    expect(at(reroute(interview, { scope: { kind: 'all' }, order: 'dimension' }))).toBe('tools');
  });

  it('asks first what weighs most, where that is asked for', () => {
    // Order has two questions and Parts one; bench and customers weigh the same, and so do their topics.
    let interview = begin(facts({ profile: { trade: 'bicycles' } }), { scope: { kind: 'all' }, order: 'value' });
    const asked: string[] = [];
    while (interview.step.kind === 'question') {
      asked.push(at(interview));
      interview = answer(interview, given(interview.step.id === 'given' ? ['price'] : 1));
    }
    expect(asked).toEqual(['supply', 'given', 'tools', 'lit']);
    expect(progress(goTo(interview, { kind: 'question', id: 'given' }))).toEqual({ number: 4, total: 4, done: 4 });
  });

  it('numbers what is asked by value in the order in which it is asked', () => {
    const interview = begin(facts({ answers: { given: given(['price']) } }), { scope: { kind: 'all' }, order: 'value' });
    expect(at(interview)).toBe('supply');
    expect(progress(interview)).toEqual({ number: 2, total: 4, done: 1 });
  });

  it('stops after the questions of the quick mode, and goes on where that is asked for', () => {
    let interview = begin(facts(), { scope: { kind: 'quick', of: 2, done: 0 }, order: 'dimension' });
    expect(progress(interview)).toEqual({ number: 1, total: 2, done: 0 });
    interview = answered(interview, UNKNOWN);
    // What was answered already does not count again.
    interview = answered(back(interview), given('maker'));
    expect(progress(interview)).toEqual({ number: 2, total: 2, done: 1 });
    interview = answered(interview, given(['price']));
    expect(at(interview)).toBe('quick-done');
    expect(progress(interview)).toEqual({ number: 0, total: 2, done: 2 });
    expect(at(back(interview))).toBe('given');
    expect(at(reroute(interview, { scope: { kind: 'all' }, order: 'value' }))).toBe('tools');
  });

  it('comes to the review where the quick mode runs out of questions', () => {
    const answers = { tools: given(1), lit: given(true), supply: given('maker') };
    const interview = answered(begin(facts({ answers }), { scope: { kind: 'quick', of: 20, done: 0 }, order: 'value' }), given(['price']));
    expect(at(interview)).toBe('review');
  });

  it('tells what a change opens and closes', () => {
    const before = facts({ answers: { given: given(['price']) } });
    const after = facts({ answers: { given: given(['day']) } });
    const ids = ({ opened, closed }: ReturnType<typeof shift>) => [opened.map(({ id }) => id), closed.map(({ id }) => id)];
    expect(ids(shift(before, after))).toEqual([['late'], []]);
    expect(ids(shift(after, before))).toEqual([[], ['late']]);
    expect(ids(shift(before, { ...before, profile: { trade: 'clocks' } }))).toEqual([['springs'], []]);
  });

  it('goes back through what is asked before the questions', () => {
    const interview = begin(facts({ settled: new Set(everything.slice(0, 3)) }));
    expect(at(interview)).toBe('institution.staff');
    expect(at(back(interview))).toBe('institution.towns');
    expect(at(back(back(back(back(interview)))))).toBe('institution.name');
  });

  it('never gets stuck, whatever is answered, skipped, undone or jumped to', () => {
    const moves = fc.array(fc.record({ kind: fc.constantFrom('answer', 'unknown', 'skip', 'back', 'jump'), pick: fc.nat(10) }), { maxLength: 40 });
    const route = fc.record({ scope: fc.constantFrom<Scope>({ kind: 'all' }, { kind: 'quick', of: 3, done: 0 }, { kind: 'dimension', id: 'bench', questions: new Set(['tools', 'lit', 'supply']) }), order: fc.constantFrom('dimension' as const, 'value' as const) });
    const VALUES: Record<string, Given[]> = { tools: [0, 1, 2], lit: [true, false], supply: ['scrap', 'maker'], given: [['price'], ['day'], ['price', 'day'], ['none']], late: [0, 5, 90], springs: [true, false] };
    fc.assert(
      fc.property(route, moves, (way, all) => {
        let interview = begin(facts(), way);
        for (const { kind, pick } of all) {
          const asked = askedQuestions(interview);
          const { step } = interview;
          if (kind === 'back') interview = back(interview);
          else if (kind === 'jump') interview = goTo(interview, { kind: 'question', id: asked[pick % asked.length]?.id ?? '' });
          else if (kind === 'skip' || step.kind !== 'question') interview = step.kind === 'quick-done' ? reroute(interview, { ...way, scope: { kind: 'all' } }) : skip(interview);
          else interview = answered(interview, kind === 'unknown' ? UNKNOWN : given(VALUES[step.id]?.[pick % (VALUES[step.id]?.length ?? 1)] ?? 0));
          if (interview.step.kind === 'question') expect(liveQuestions(interview.facts).map(({ id }) => id)).toContain(at(interview));
          const { number, total, done } = progress(interview);
          expect(number).toBeLessThanOrEqual(total);
          expect(done).toBeLessThanOrEqual(total);
        }
        // Answering whatever is asked leads to the end.
        for (let i = 0; interview.step.kind !== 'review'; i += 1) {
          expect(i).toBeLessThan(20);
          if (interview.step.kind === 'quick-done') interview = reroute(interview, { scope: { kind: 'all' }, order: 'value' });
          interview = interview.step.kind === 'question' ? answered(interview, UNKNOWN) : skip(interview);
        }
      }),
    );
  });
});
