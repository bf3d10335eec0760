import { describe, expect, it } from 'vitest';
import { AnswersDocument } from '../../src/files/answers-document.ts';
import { parseYaml } from '../../src/files/yaml.ts';
import type { Question } from '../../src/model/rubric.ts';

const question = (id: string, type: Question['type']) => ({ id, type }) as Question;
const signature = { by: 'cio', at: '2026-11-20T10:00:00+08:00' };
const dataOf = (text: string) => parseYaml(text, 'file.yaml').value as { answers: Record<string, unknown>; institution: Record<string, unknown> };

const HAND_WRITTEN = `# Our own file
rubric:   shop@1      # three spaces
institution: {name: "Bank", type: bank,
              towns: [a,b]}   # two lines
our-key: { kept: yes,also: [1,  2] }


answers:
    # about tools
    tools: 2          # said in a hurry
    lit:   yes
    long:
        level: 1      # from the audit
        # nobody remembers why
        note: "quoted,  oddly"
        evidence:
        - { ref: minutes }
    text: { value: 3, note: 'x' }
    open: null        # to ask Ann

# the end
`;

/** Lines of the second text that the first has not. */
const changedLines = (before: string, after: string) => after.split('\n').filter((line) => !before.split('\n').includes(line));

describe('an answers file that is changed in place', () => {
  it('keeps every other line as it was when an answer is given', () => {
    const document = AnswersDocument.of(HAND_WRITTEN);
    document.state(question('open', 'level'), { given: 3 }, signature);
    expect(changedLines(HAND_WRITTEN, document.text())).toEqual(['    open: { level: 3, by: cio, at: 2026-11-20T10:00:00+08:00 } # to ask Ann']);
    expect(document.text().split('\n')).toHaveLength(HAND_WRITTEN.split('\n').length);
  });

  it('turns a short answer into a map and keeps its comments', () => {
    const document = AnswersDocument.of(HAND_WRITTEN);
    document.state(question('tools', 'level'), { given: 1 }, { at: '2026-11-20' });
    expect(document.text()).toContain('    # about tools\n    tools: { level: 1, at: 2026-11-20 } # said in a hurry\n    lit:   yes\n');
  });

  it('keeps the note, the evidence and the comments of an answer that changes', () => {
    const document = AnswersDocument.of(HAND_WRITTEN);
    document.state(question('long', 'level'), { given: 2 }, signature);
    const text = document.text();
    expect(dataOf(text).answers.long).toEqual({ level: 2, note: 'quoted,  oddly', evidence: [{ ref: 'minutes' }], by: 'cio', at: signature.at });
    expect(text).toContain('# nobody remembers why');
    expect(text).toContain('our-key: { kept: yes,also: [1,  2] }');
  });

  it('puts a review beside the answer, and a later one in its place', () => {
    const document = AnswersDocument.of(HAND_WRITTEN);
    document.review(question('long', 'level'), { given: 0 }, { by: 'audit', at: '2026-11-20', note: 'not found' });
    expect(document.text()).toContain('          - { ref: minutes }\n        review: { level: 0, by: audit, at: 2026-11-20, note: not found }\n    text: {');
    document.review(question('long', 'level'), { unknown: true }, { by: 'cro', at: '2026-11-21' });
    document.review(question('tools', 'level'), { na: 'none' }, { by: 'cro', at: '2026-11-21' });
    expect(document.text()).toContain('    tools: { level: 2, review: { na: none, by: cro, at: 2026-11-21 } } # said in a hurry\n');
    expect(document.text()).toContain('        review: { unknown: true, by: cro, at: 2026-11-21 }\n    text: {');
    expect(document.text()).not.toContain('audit,');
  });

  it('puts a decision beside what respondents said, in place of who had answered', () => {
    const document = AnswersDocument.of('answers:\n  a:\n    level: 1\n    by: cio\n    respondents:\n      - { respondent: cio, level: 1 } # first\n');
    document.decide(question('a', 'level'), { given: 3 }, { by: 'workshop', at: '2026-11-20', note: 'minutes' }, [{ ref: 'x' }]);
    expect(document.text()).toBe('answers:\n  a:\n    level: 3\n    respondents:\n      - { respondent: cio, level: 1 } # first\n    evidence:\n      - { ref: x }\n    decided: { by: workshop, at: 2026-11-20, note: minutes }\n');
    document.decide(question('a', 'level'), { na: 'none' }, { by: 'board', at: '2026-11-21' }, []);
    expect(document.text()).toBe('answers:\n  a:\n    na: none\n    respondents:\n      - { respondent: cio, level: 1 } # first\n    decided: { by: board, at: 2026-11-21 }\n');
  });

  it('adds an answer after the last, within the indentation of the author', () => {
    const document = AnswersDocument.of(HAND_WRITTEN);
    document.state(question('fresh', 'multi'), { given: ['a', 'b'] }, { at: '2026-11-20' });
    expect(changedLines(HAND_WRITTEN, document.text())).toEqual(['    fresh: { selected: [a, b], at: 2026-11-20 }']);
    expect(document.text().endsWith('\n# the end\n')).toBe(true);
  });

  it('writes into a section that stands within braces', () => {
    const document = AnswersDocument.of(HAND_WRITTEN);
    document.setAttribute('staff', 12);
    document.setAttribute('type', 'insurer');
    expect(dataOf(document.text()).institution).toEqual({ name: 'Bank', type: 'insurer', towns: ['a', 'b'], staff: 12 });
    expect(document.text()).toContain('towns: [a,b], staff: 12}   # two lines');
  });

  it('keeps a note and evidence that come before the answer, and the answer joins them', () => {
    const document = AnswersDocument.of(HAND_WRITTEN);
    const open = question('open', 'level');
    document.setEvidence(open, 0, { ref: 'log', date: '2026-01-01', assurance: 'tested' });
    document.setNote(open, 'ask again: Ann');
    expect(document.remarks('open')).toEqual({ evidence: [{ ref: 'log', date: '2026-01-01', assurance: 'tested' }], note: 'ask again: Ann' });
    document.state(open, { given: 0 }, signature);
    expect(dataOf(document.text()).answers.open).toEqual({
      level: 0,
      evidence: [{ ref: 'log', date: '2026-01-01', assurance: 'tested' }],
      note: 'ask again: Ann',
      by: 'cio',
      at: signature.at,
    });
  });

  it('replaces what was said: unknown, not applicable, and an answer exclude each other', () => {
    const document = AnswersDocument.of(HAND_WRITTEN);
    const text = question('text', 'number');
    document.state(text, { unknown: true }, { at: '2026-11-20' });
    expect(dataOf(document.text()).answers.text).toEqual({ unknown: true, note: 'x', at: '2026-11-20' });
    document.state(text, { na: 'we have none' }, { at: '2026-11-21' });
    expect(dataOf(document.text()).answers.text).toEqual({ na: 'we have none', note: 'x', at: '2026-11-21' });
  });

  it('takes a note away when it is emptied', () => {
    const document = AnswersDocument.of(HAND_WRITTEN);
    document.setNote(question('text', 'number'), '');
    expect(dataOf(document.text()).answers.text).toEqual({ value: 3 });
  });

  it('does not change the other place that shares an anchor', () => {
    const document = AnswersDocument.of('rubric: shop\nanswers:\n  a: &same { level: 1 }\n  b: *same\n');
    document.state(question('a', 'level'), { given: 4 }, { at: '2026-11-20' });
    expect(dataOf(document.text()).answers).toEqual({ a: { level: 4, at: '2026-11-20' }, b: { level: 1 } });
  });

  it('keeps the line ends of Windows', () => {
    const document = AnswersDocument.of('rubric: shop\r\nanswers:\r\n  a: 1\r\n');
    document.state(question('a', 'level'), { given: 2 }, { at: '2026-11-20' });
    expect(document.text()).toBe('rubric: shop\r\nanswers:\r\n  a: { level: 2, at: 2026-11-20 }\r\n');
  });

  it.each(['rubric: shop\n', 'rubric: shop\nanswers:\n', 'rubric: shop\nanswers: {}\n', '{ "rubric": "shop", "answers": {} }\n'])(
    'makes the sections that are missing in %j',
    (text) => {
      const document = AnswersDocument.of(text);
      document.state(question('a', 'boolean'), { given: false }, { at: '2026-11-20' });
      document.setAttribute('name', 'No. 1');
      document.setRespondent('name', undefined);
      expect(dataOf(document.text())).toEqual({
        rubric: 'shop',
        institution: { name: 'No. 1' },
        respondent: {},
        answers: { a: { value: false, at: '2026-11-20' } },
      });
    },
  );

  it('keeps the spaces within brackets even where the whole file is written anew', () => {
    const document = AnswersDocument.of('rubric: shop # ours\ninstitution: { name: X, a: [1,2], b: {c: 1} }\nanswers: {}\n');
    document.state(question('a', 'level'), { given: 2 }, { at: '2026-11-20' });
    expect(document.text()).toBe(
      'rubric: shop # ours\ninstitution: { name: X, a: [1, 2], b: {c: 1} }\nanswers:\n  a: { level: 2, at: 2026-11-20 }\n',
    );
  });

  it('keeps text that looks like something else text', () => {
    const document = AnswersDocument.begin({ rubric: 'shop@1', language: 'en', assessed: '2026-11-20' });
    for (const name of ['yes', '12', 'null', '# one', 'a: b', '"', '多行\n文本', '{', '- x']) {
      document.setAttribute('name', name);
      expect(dataOf(document.text()).institution.name).toBe(name);
    }
  });

  it('keeps a block of text beside an answer that changes', () => {
    const text = 'rubric: shop\nanswers:\n  a:\n    level: 1\n    note: |\n      two\n      lines\n  b: 2 # last\n';
    const document = AnswersDocument.of(text);
    document.state(question('a', 'level'), { given: 2 }, { at: '2026-11-20' });
    expect(document.text()).toBe('rubric: shop\nanswers:\n  a:\n    level: 2\n    note: |\n      two\n      lines\n    at: 2026-11-20\n  b: 2 # last\n');
  });
});
