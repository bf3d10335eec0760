/** The tables of rubrics/README.md say what the rubric says. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { builtInRubric } from '../../src/files/rubric.ts';
import { outlineOf } from '../../src/model/outline.ts';
import type { Rubric } from '../../src/model/rubric.ts';

const readme = readFileSync(path.join(import.meta.dirname, '../../rubrics/README.md'), 'utf8');
const rubric = builtInRubric('eight-principles')?.definition as Rubric;
const { questions, byId } = outlineOf(rubric);

const row = (...cells: string[]) => `| ${cells.join(' | ')} |`;
const table = (head: string[], rows: string[]) => [row(...head), `|${head.map(() => '---').join('|')}|`, ...rows].join('\n');
const code = (ids: readonly string[]) => ids.map((id) => `\`${id}\``).join(', ') || '–';

/** The block that stands between a marker and the end of its table. */
const block = (name: string) => readme.split(`<!-- table: ${name} -->\n`)[1]?.split('<!-- end -->')[0]?.trim();

describe('rubrics/README.md', () => {
  it('lists the questions by principle and dimension', () => {
    const rows = (rubric.principles ?? []).map(({ id, name }) =>
      row(
        `${id} ${name?.en}`,
        ...rubric.dimensions.map((dimension) =>
          code(questions.filter((each) => each.dimension.id === dimension.id && each.question.principles?.includes(id)).map((each) => each.id)),
        ),
      ),
    );
    expect(block('principles')).toBe(table(['', ...rubric.dimensions.map(({ name }) => name?.en ?? '')], rows));
  });

  it('lists the questions by challenge', () => {
    const rows = (rubric.challenges ?? []).map(({ id, name }) =>
      row(name?.en ?? id, code(questions.filter(({ question }) => question.challenges?.includes(id)).map((each) => each.id))),
    );
    expect(block('challenges')).toBe(table(['challenge', 'questions'], rows));
  });

  it('lists what later instruments ask', () => {
    const rows = questions.flatMap(({ id, question: { source, principles = [], name } }) =>
      source?.beyond ? [row(`\`${id}\``, name?.en ?? id, principles.join(', '), source.beyond, source.control ?? '')] : [],
    );
    expect(block('beyond')).toBe(table(['question', 'about', 'serves', 'framework', 'control'], rows));
  });

  it('counts the references to each framework', () => {
    const references = questions.flatMap(({ question }) => question.refs ?? []);
    const rows = (rubric.frameworks ?? []).map((id) => {
      const mine = references.filter(({ framework }) => framework === id);
      return row(`\`${id}\``, String(mine.length), String(new Set(mine.map(({ control }) => control)).size));
    });
    expect(block('frameworks')).toBe(table(['framework', 'references', 'controls'], rows));
  });

  it('states how many questions depend on the profile', () => {
    const conditional = questions.filter(({ question }) => question.when).length;
    expect(readme).toContain(`${conditional} of the ${questions.length} questions (${Math.round((conditional / questions.length) * 100)} %) depend on the profile`);
  });

  it('lists figures of the report that stand in the help of the questions named', () => {
    const figures: [string, RegExp][] = [
      ['scp-inventory', /60 %.*23 %/],
      ['scp-automation-ambition', /60 %.*23 %/],
      ['siz-utilisation', /50 %/],
      ['gov-ceo-lead', /60 %/],
      ['scp-internal-first', /a thousand staff for six months before thirty thousand/],
      ['gov-resources', /2018.*12-to-18-month.*300/],
      ['scp-outcome', /thirty minutes to one.*30 %/],
      ['siz-hallucination', /claims and general information/],
      ['gov-guardrails', /claims and general information/],
      ['gov-insurance', /claims and general information/],
      ['par-customisation', /five minutes/],
      ['par-accuracy', /43\.34 %/],
      ['par-financial-risk', /400 million dollars/],
      ['par-provenance', /600,000 instructions/],
      ['siz-knowledge-age', /April 2023/],
      ['par-viability', /twelve days/],
    ];
    expect(figures.filter(([id, figure]) => !figure.test(byId.get(id)?.question.help?.en ?? '')).map(([id]) => id)).toEqual([]);
    expect([...(block('figures') ?? '').matchAll(/`([a-z-]+)`/g)].map(([, id]) => id).sort()).toEqual(figures.map(([id]) => id).sort());
  });

  it('names only questions that exist, and every one of them in the map from the report or among the later ones', () => {
    const named = [...readme.matchAll(/`((?:scp|siz|par|loc|gov)-[a-z-]+)`/g)].map(([, id]) => id ?? '');
    expect(named.filter((id) => !byId.has(id))).toEqual([]);
    const derived = readme.split('## From the report to the questions')[1]?.split('<!-- table: challenges -->')[0] ?? '';
    const missing = questions.filter(({ id, question: { source } }) => !source?.beyond && !derived.includes(`\`${id}\``)).map(({ id }) => id);
    expect(missing).toEqual([]);
  });
});
