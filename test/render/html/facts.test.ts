/** The sentences that open a page. */
import { describe, expect, it } from 'vitest';
import type { Report } from '../../../src/model/report.ts';
import { overallBar } from '../../../src/render/html/charts/interval.ts';
import { factSentences } from '../../../src/render/html/facts.ts';
import { sheetOf } from '../../../src/render/html/sheet.ts';
import { levels, rubricOf, scored } from '../../score/rubrics.ts';

const report = scored(rubricOf({ a: { questions: [levels('q')] }, b: { questions: [levels('r')] } }), { q: 1, r: 3 });
const overall = (changed: Partial<Report['overall']>) => ({ overall: { ...report.overall, ...changed } });
const facts = (changed: Partial<Report>) => factSentences(sheetOf({ ...report, ...changed }, 'en')).join(' ');
const bar = (changed: Partial<Report>) => overallBar(sheetOf({ ...report, ...changed }, 'en')).text;

describe('the facts of a report', () => {
  it('are one where nothing is scored', () => {
    expect(facts(overall({ score: null }))).toBe('not scored: nothing applies');
  });

  it('hold the score against the target, where there is one', () => {
    expect(facts({ target: null })).toContain('No target was set');
    expect(facts({ target: 'aim', ...overall({ gap: null }) })).toContain('No target was set');
    expect(facts({ target: 'aim', ...overall({ gap: 0, target: 50 }) })).toContain('The target “aim” asks for 50.0, and no question falls short of it.');
    expect(facts({ target: 'aim', ...overall({ gap: 5, target: 55, percentToTarget: 0.9 }) })).toMatch(/aim.*55\.0.*90 %/);
  });

  it('name the dimension that costs most, and who stands highest and lowest', () => {
    const [a, b] = report.dimensions as [Report['dimensions'][number], Report['dimensions'][number]];
    expect(facts({})).toContain('b stands highest at 75.0, a lowest at 25.0.');
    expect(facts({ dimensions: [{ ...a, gap: 3 }, { ...b, gap: 1 }] })).toContain('a costs most: 3.00 points.');
    expect(facts({ dimensions: [{ ...a, potential: 90 }, b] })).not.toContain('stands highest');
    expect(facts({ dimensions: [{ ...a, score: null }, b] })).not.toContain('stands highest');
    expect(facts({ dimensions: [] })).not.toContain('stands highest');
  });

  it('count the must-pass rules that fail or wait', () => {
    const rules = (...states: string[]) => facts({ mustPass: states.map((state) => ({ state })) as Report['mustPass'] });
    expect(rules('failed', 'passed')).toContain('1 of 2 must-pass rules fails.');
    expect(rules('passed', 'unanswered')).toContain('None of 2 must-pass rules fails. 1 of them waits for an answer.');
    expect(rules()).not.toContain('must-pass');
  });

  it('say what evidence supports, as strictly as it counts', () => {
    expect(facts({ evidenceMode: 'off' })).not.toMatch(/evidence/i);
    expect(facts({ evidenceMode: 'strict', ...overall({ claimed: 60 }) })).toContain('Evidence counts strictly: 60.0 points are claimed, 50.0 count.');
    expect(facts({ evidenceMode: 'shown', ...overall({ evidenced: 40, claimed: 60 }) })).toContain('Evidence supports 40.0 of the 60.0 points claimed.');
  });
});

describe('the bar of the score', () => {
  it('leads the label of a target inwards from either end', () => {
    const anchor = (target: number) => /text-anchor="(\w+)">target/.exec(bar({ target: 'aim', ...overall({ target }) }))?.[1];
    expect([anchor(10), anchor(50), anchor(90)]).toEqual(['start', 'middle', 'end']);
  });

  it('has no target where there is none, and hatches what answers leave open', () => {
    for (const without of [{ target: null }, { target: 'aim', ...overall({ target: null }) }]) expect(bar(without)).not.toContain('class="target"');
    expect(bar(overall({ potential: 80 }))).toContain('class="open"');
    expect(bar(overall({}))).not.toContain('class="open"');
    expect(bar(overall({ score: null, potential: null }))).toMatch(/class="solid"[^>]*width="0"/);
  });
});
