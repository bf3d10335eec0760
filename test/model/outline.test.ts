/** The rubric as a tree, its texts, and the questions that conditions look at. */
import { describe, expect, it } from 'vitest';
import type { Condition } from '../../src/model/rubric.ts';
import { levelValues, localised, outlineOf, questionsIn } from '../../src/model/outline.ts';
import { sharesOf } from '../../src/model/weight-set.ts';
import { levels, rubricOf, share } from '../score/rubrics.ts';

const { definition } = rubricOf({ a: { weight: 3, questions: [share('x', 2)] }, b: { questions: [{ ...levels('y', 3), when: { answer: { question: 'x', atLeast: 1 } } }] } });

describe('an outline', () => {
  it('has every node with its weight, 1 where the rubric says nothing, and is made once', () => {
    const { root, dimensions, topics, questions, byId, decisive } = outlineOf(definition);
    expect([root, ...dimensions, ...topics, ...questions].map(({ id, weight }) => [id, weight])).toEqual([['test', 1], ['a', 3], ['b', 1], ['a-topic', 1], ['b-topic', 1], ['x', 2], ['y', 1]]);
    expect(byId.get('y')).toMatchObject({ path: ['dimensions', 1, 'topics', 0, 'questions', 0], dimension: { id: 'b' } });
    expect([...decisive]).toEqual(['x']);
    expect(outlineOf(definition).root).toBe(root);
  });

  it('knows the questions that a condition looks at, however deep', () => {
    const answer = (question: string): Condition => ({ answer: { question, atLeast: 1 } });
    expect(questionsIn({ all: [answer('a'), { any: [answer('b'), { not: answer('c') }] }, { profile: { type: ['bank'] } }] })).toEqual(['a', 'b', 'c']);
    expect(questionsIn(undefined)).toEqual([]);
  });
});

describe('a text', () => {
  const rubric = { ...definition, languages: ['en', 'zh-CN'] };

  it('is in the language asked for, else in the first of the rubric, else the id', () => {
    const text = { en: 'Policy', 'zh-CN': '制度' };
    expect([localised(text, 'zh-CN', rubric), localised(text, 'fr', rubric), localised({ fr: 'x' }, 'zh-CN', rubric, 'policy'), localised(undefined, 'en', rubric)]).toEqual(['制度', 'Policy', 'policy', '']);
  });

  it('may be the same in every language', () => {
    expect(localised('%', 'zh-CN', rubric)).toBe('%');
  });
});

it('values levels evenly, or as the question says', () => {
  expect(levelValues(levels('q', 5) as never)).toEqual([0, 0.25, 0.5, 0.75, 1]);
  expect(levelValues({ id: 'q', type: 'level', levels: [{ points: 0 }, { points: 0.3 }, { points: 1 }] })).toEqual([0, 0.3, 1]);
});

it('shares out the weights of a set, from judgements or as given', () => {
  expect(sharesOf({ id: 'w', dimensions: { b: 2 } }, definition)).toEqual([0.6, 0.4]);
  expect(sharesOf({ id: 'w', ahp: [[1, 3], [1 / 3, 1]] }, definition)).toEqual([expect.closeTo(0.75, 12), expect.closeTo(0.25, 12)]);
});
