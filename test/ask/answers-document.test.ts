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

/** Files as people and other programs write them. */
const NASTY: Record<string, string> = {
  'tabs in comments': 'rubric: shop\t# our\town\nanswers:\n  # first\tone\n  a: 1\t# in\thaste\n  b: 2 # kept\n',
  'no line end at the end': 'rubric: shop\nanswers:\n  a: 1 # in haste\n  b: 2 # kept',
  'line ends of Windows, and none at the end': 'rubric: shop # ours\r\nanswers:\r\n  # first\r\n  a: 1\r\n\r\n  b: 2 # kept',
  'all within braces': '{ rubric: shop, ours: {kept: yes}, answers: { a: 1, b: {level: 2, note: "b, c"} } }\n',
  'an answer over several lines of braces': 'rubric: shop\nanswers:\n  a: {\n    level: 1,\n    note: "x"   # why\n  }\n  b: 2 # kept\n',
  'quoted keys and a document marker': '---\n"rubric": shop\n"answers":\n  "a": 1\n  \'b\': 2 # kept\n',
  'deep indentation and blank lines': 'rubric: shop\n\n\nanswers:\n\n        # far in\n        a: 1\n\n\n        b: 2 # kept\n\n\n',
  'text in blocks': 'rubric: shop\nnotes: |\n  a: 1\n  # no comment\n\n  end\nanswers:\n  a: 1\n  b:\n    level: 2 # kept\n    note: >-\n      folded\n      text\n',
  'unknown keys everywhere': 'x-ours: [1,  2]\nrubric: shop\ninstitution: { name: X, size:  huge }\nanswers:\n  a: 1\n  b: 2 # kept\nz-end: ~   # last\n',
};

describe.each(Object.entries(NASTY))('a file with %s', (_, text) => {
  const entriesOf = (of: string) => dataOf(of).answers;
  const evidence = { ref: 'minutes', date: '2026-01-01' };
  const changes: [string, (document: AnswersDocument) => void][] = [
    ['an answer', (document) => document.state(question('a', 'level'), { given: 3 }, signature)],
    ['a new answer', (document) => document.state(question('c', 'level'), { given: 3 }, signature)],
    ['a note', (document) => document.setNote(question('a', 'level'), 'one: # two')],
    ['evidence', (document) => document.setEvidence(question('a', 'level'), 0, evidence)],
  ];

  it.each(changes)('keeps all else when %s is given, and is what it was when that is taken back', (_name, change) => {
    const document = AnswersDocument.of(text);
    change(document);
    const changed = document.text();
    const before = dataOf(text);
    const after = dataOf(changed);
    expect({ ...after, answers: undefined }).toEqual({ ...before, answers: undefined });
    expect(entriesOf(changed).b).toEqual(entriesOf(text).b);
    expect(Object.keys(after)).toEqual(Object.keys(before));
    // What stood on lines of its own stands there still, comments and spaces included; within braces the lines are shared.
    if (!text.startsWith('{')) {
      const kept = text.split('\n').filter((line) => line !== '' && !/^ *["']?(a["']?:|level: 1,|note: "x"|})/.test(line));
      for (const line of kept) expect(changed.split('\n').map((each) => each.trimEnd())).toContain(line.trimEnd());
    }
    for (const comment of text.match(/#[^\r\n]*/g) ?? []) expect(changed).toContain(comment);
    expect(changed.includes('\r\n')).toBe(text.includes('\r\n'));
    document.undo();
    expect(document.text()).toBe(text);
  });

  it('takes change after change', () => {
    const document = AnswersDocument.of(text);
    for (let i = 0; i < 3; i += 1) for (const [, change] of changes) change(document);
    expect(entriesOf(document.text())).toMatchObject({ a: { level: 3, note: 'one: # two', evidence: [evidence] }, c: { level: 3 } });
    for (let i = 0; i < 12; i += 1) document.undo();
    expect(document.text()).toBe(text);
    document.undo();
    expect(document.text()).toBe(text);
  });
});

it('an anchor is written out where one of the places that share it changes, and comes back when that is taken back', () => {
  const text = 'rubric: shop\nshared: &e [{ ref: minutes }] # once\nanswers:\n  a: { level: 1, evidence: *e }\n  b: { level: 2, evidence: *e }\n';
  const document = AnswersDocument.of(text);
  document.setEvidence(question('a', 'level'), 1, { ref: 'log' });
  const { answers } = dataOf(document.text());
  expect(answers).toEqual({ a: { level: 1, evidence: [{ ref: 'minutes' }, { ref: 'log' }] }, b: { level: 2, evidence: [{ ref: 'minutes' }] } });
  expect(document.text()).toContain('# once');
  document.undo();
  expect(document.text()).toBe(text);
  document.state(question('b', 'level'), { given: 0 }, signature);
  expect(dataOf(document.text()).answers.a).toEqual({ level: 1, evidence: [{ ref: 'minutes' }] });
});
