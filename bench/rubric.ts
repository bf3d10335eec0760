/** A large rubric to measure with: 500 questions in two languages, a fifth of them asked on conditions. */
import type { Question, Rubric } from '../src/model/rubric.ts';

const PART = 10;
const said = (text: string) => ({ en: text, 'zh-CN': `题${text}` });
const named = (id: string) => ({ id, name: said(id) });

/** Sound, and not small on purpose: answers open questions, profiles close them, a part may be declared not applicable. */
export function largeRubric(perTopic = 5): Rubric {
  let count = 0;
  return {
    rubric: 'large',
    version: '1.0.0',
    languages: ['en', 'zh-CN'],
    title: said('Large'),
    levels: [{ name: said('Low'), from: 0 }, { name: said('High'), from: 50 }],
    owners: [named('cio')],
    profile: [
      { id: 'type', label: said('Type'), options: ['bank', 'insurer', 'fintech'].map((id) => ({ id, label: said(id) })) },
      { id: 'stage', label: said('Stage'), options: ['piloting', 'scaling'].map((id) => ({ id, label: said(id) })) },
    ],
    principles: Array.from({ length: 8 }, (_, i) => named(`P${i}`)),
    targets: [{ ...named('target'), default: 0.5 }],
    weightSets: [{ ...named('banks'), when: { profile: { type: ['bank'] } }, dimensions: { d0: 2 } }],
    dimensions: Array.from({ length: PART }, (_, d) => ({
      ...named(`d${d}`),
      topics: Array.from({ length: PART }, (_, t) => ({ ...named(`d${d}t${t}`), questions: Array.from({ length: perTopic }, () => question(count++)) })),
    })),
  };
}

function question(i: number): Question {
  const levels = Array.from({ length: 5 }, (_, k) => ({ text: said(`Level ${k}`), ...(k > 0 && { action: said(`Reach ${k}`), effort: 2, owner: 'cio' }) }));
  return { id: `q${i}`, type: 'level', text: said(`Question ${i}`), principles: [`P${i % 8}`], levels, ...(i % 4 === 0 && { allowNa: true }), ...conditionOf(i) } as Question;
}

/** What an answer opens has no weight, so that a better one never lowers the score. */
function conditionOf(i: number): Partial<Question> {
  if (i % PART === 3) return { weight: 0, when: { all: [{ profile: { type: ['bank', 'insurer'] } }, { answer: { question: `q${i - 3}`, atLeast: 0.5 } }] } };
  if (i % PART === 6) return { when: { profile: { type: ['bank'], stage: ['scaling'] } } };
  return {};
}
