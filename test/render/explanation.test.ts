/** How a number comes about, in words. */
import { describe, expect, it } from 'vitest';
import type { Explanation, QuestionDetail } from '../../src/model/explanation.ts';
import { explanationWords } from '../../src/render/explanation.ts';

const texts = { en: { rubric: 'Rubric', dimensions: { d: 'Risk' }, topics: {}, principles: { P1: 'Lead' }, owners: {}, mustPass: {}, levels: [], profile: {}, questions: { q: { text: 'Asked?', help: 'Why.', evidence: 'A minute.', levels: ['None', 'All'], options: { a: 'Alone' } } } } };
const detail: QuestionDetail = { type: 'level', topic: 't', answer: 1, state: 'answered', ignored: false, value: 0.5, weight: 0.5, path: [], points: null, maxPoints: null, target: null, gapPoints: null, higher: [], rules: [], references: [], source: null } as unknown as QuestionDetail;

const words = (changed: object, language: 'en' | 'zh-CN' = 'en') =>
  explanationWords({ subject: { kind: 'question', id: 'q' }, score: 50, potential: 50, terms: [], question: null, redacted: [], texts, ...changed } as unknown as Explanation, language);
const facts = (changed: object) => words({ question: { ...detail, ...changed } }).question?.facts ?? [];

describe('what is explained', () => {
  it('is named by its kind, and said not to be scored where it is not', () => {
    const title = (kind: string, id: string, score: number | null = 50) => words({ subject: { kind, id }, score }).title;
    expect([title('overall', ''), title('dimension', 'd'), title('principle', 'P1'), title('principle', 'P9'), words({ question: detail }).title]).toEqual(['Overall score: 50.00', 'Risk: 50.00', 'P1 Lead: 50.00', 'P9: 50.00', 't · q: 50.00']);
    expect(title('overall', '', null)).toContain('not scored');
    expect(words({ subject: { kind: 'overall', id: '' }, score: 50, potential: 62.5 }).title).toBe('Overall score: 50.00–62.50');
    expect(words({ question: { ...detail, state: 'unanswered', path: [{ kind: 'topic', id: 't', share: 1, renormalised: [] }] } }).title).toBe('t · q: not answered yet');
  });

  it('shows beside what answers bring what the missing ones could add', () => {
    const term = (id: string, open: number) => ({ kind: 'question', id, topic: 't', share: 0.5, score: 50, points: 25, open, terms: [] });
    const { headings, lines, sum, notes } = words({ terms: [term('q', 0), term('r', 12.5)] });
    expect([headings, ...lines.map(({ figures }) => figures), sum]).toEqual([['share', 'score', 'brings', 'open'], ['0.5000', '50.00', '25.00', '0.00'], ['0.5000', '50.00', '25.00', '12.50'], ['', '', '50.00', '12.50']]);
    expect(notes).toContain('Open: points that missing answers could add.');
  });

  it('is a sum in which a topic of one question is that question', () => {
    const term = (kind: string, id: string, terms: object[] = []) => ({ kind, id, topic: kind === 'question' ? 'u' : null, share: 1, score: 50, points: 50, open: 0, terms });
    const { lines, sum } = words({ terms: [term('dimension', 'd', [term('topic', 't', [term('question', 'q')]), term('topic', 'u', [term('question', 'r'), term('question', 's')])])] });
    expect(lines.map(({ depth, name, id }) => [depth, name, id])).toEqual([[0, 'Risk', ''], [1, 't', 'q'], [1, 'u', ''], [2, 'u', 'r'], [2, 'u', 's']]);
    expect(sum).toEqual(['', '', '50.00']);
  });
});

describe('a question that is explained', () => {
  const asked = (answer: unknown, id = 'q') => words({ subject: { kind: 'question', id }, question: { ...detail, answer } }).question;

  it('marks the answers given', () => {
    const given = (answer: unknown) => asked(answer)?.answers.filter((each) => each.given).map(({ text }) => text);
    expect([given(1), given('a'), given(['a']), given(['b']), given(null)]).toEqual([['1  All'], ['a: Alone'], ['a: Alone'], [], []]);
  });

  it('says why it is asked, or its id alone', () => {
    expect(asked(1)?.about.map((line) => line.replace(/^.*: /, ''))).toEqual(['Why.', 'A minute.']);
    expect(asked(1, 'other')).toMatchObject({ text: 'other', about: [], answers: [] });
  });

  it('says whether it counts, and how much', () => {
    expect(facts({ state: 'not-applicable', value: null, ignored: true })).toEqual(['an answer was given, but the question does not apply', 'does not apply, so its siblings share its weight']);
    expect(facts({ state: 'unanswered', value: null, weight: 0 })).toEqual(['unanswered: counts 0 in the score and 1 in the potential', 'has no weight: it asks for information only']);
    const path = [{ kind: 'dimension', id: 'd', share: 0.5, renormalised: ['x'] }, { kind: 'question', id: 'q', share: 1, renormalised: ['x', 'y'] }];
    expect(facts({ path, points: 25, maxPoints: 50 })).toEqual(['answered 1, worth 0.50', 'weight 0.5000 = 0.5000 (Risk) × 1.0000 (q)', 'weighs more because these beside it do not apply: x, y', 'brings 25.00 of at most 50.00 points of the overall score']);
    expect(facts({ path, weight: null, value: null })[0]).toContain('weight 0.0000');
  });

  it('says what the gap to the target costs', () => {
    expect(facts({ target: 0.75, gapPoints: 5 }).at(-1)).toBe('target 0.75; the gap costs 5.00 points');
    expect(facts({ target: 0.5, gapPoints: 0 }).at(-1)).toBe('target 0.50 is reached');
    expect(facts({ target: 0.5, gapPoints: null })).toHaveLength(1);
  });

  it('says what better answers would add', () => {
    const higher = (answer: unknown, type: string, ...to: unknown[]) => facts({ answer, type, higher: to.map((each) => ({ to: each, gain: 1, effort: null })) }).at(-1);
    expect(higher(1, 'level', 2)).toBe('better answers would add: level 2 (+1.00)');
    expect(higher(1, 'level', 1)).toBe('better answers would add: evidence for this answer (+1.00)');
    expect(higher('a', 'choice', 'b')).toBe('better answers would add: b (+1.00)');
    expect(higher(['a'], 'multi', ['a', 'b'], ['a'])).toBe('better answers would add: + b (+1.00), evidence for this answer (+1.00)');
    expect(higher(null, 'multi', ['a', 'b'])).toBe('better answers would add: + a + b (+1.00)');
    expect(higher(0, 'level', 1, 2, 3, 4, 5, 6)?.match(/level \d/g)).toEqual(['level 1', 'level 2', 'level 3', 'level 4', 'level 6']);
    expect(facts({ higher: [{ to: 2, gain: 1, effort: 3 }] }).at(-1)).toContain('level 2 (+1.00, 3 pw)');
  });

  const source = (rest: object) => facts({ source: { part: null, principle: null, challenge: null, control: null, ref: null, url: null, ...rest } }).slice(1);

  it('names its source as far as it is known', () => {
    expect(source({})).toEqual([]);
    expect(source({ part: 3 })[0]).toMatch(/^source: .*3/);
    expect(source({ part: 3, principle: 7 })[0]).toMatch(/^source: .*3.*7/);
    expect(source({ part: 2, challenge: { en: 'Cost' } })[0]).toMatch(/^source: .*2.*Cost/);
    expect(source({ control: { short: { en: 'RMF' }, control: 'M1', title: { en: 'Context' } }, ref: 'A book', url: 'https://example.org' })).toEqual(['source: RMF M1 Context · A book · https://example.org']);
  });
});
