import { readXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { compare } from '../../src/compare/compare.ts';
import { explain } from '../../src/explain/explain.ts';
import { loadAnswers } from '../../src/files/answers.ts';
import { judge, parseGate } from '../../src/gate/gate.ts';
import type { Comparison } from '../../src/model/comparison.ts';
import type { Report } from '../../src/model/report.ts';
import type { Document } from '../../src/model/document.ts';
import type { Answer } from '../../src/model/answers.ts';
import { REDACTIONS } from '../../src/model/vocabulary.ts';
import { agreementOf } from '../../src/panel/agreement.ts';
import { redact } from '../../src/redact/redact.ts';
import { FORMATS, formatsOf } from '../../src/render/formats.ts';
import { score } from '../../src/score/score.ts';

const SECRETS = { names: 'Quince Savings', notes: 'the vault is open', evidence: 'drawer 17' };
const evidence = [{ ref: SECRETS.evidence, date: '2026-01-01' }];
const withSecrets = (answer: Answer): Answer => {
  const said = { ...(answer.given !== undefined && { given: answer.given }), note: SECRETS.notes };
  const of = (respondent: string) => ({ respondent, evidence, ...said });
  return { ...answer, evidence, note: SECRETS.notes, respondents: [of(`${SECRETS.names} one`), { ...of(`${SECRETS.names} two`), ...(typeof answer.given === 'number' && { given: 0 }) }], review: { by: `${SECRETS.names} audit`, ...said } };
};
const terms = { asOf: '2026-11-24', language: 'en' };
const stand = (number?: number) => `(${number ?? 'name'})`;

async function documents(): Promise<Document[]> {
  const { rubric, answers } = await loadAnswers('fixtures/illustrative/strong.yaml', undefined);
  const secret = {
    ...answers,
    institution: { ...answers.institution, name: SECRETS.names },
    location: { file: `${SECRETS.names}.yaml`, line: 1, column: 1 },
    answers: new Map([...answers.answers].map(([id, answer]) => [id, { ...withSecrets(answer), location: { file: `${SECRETS.names}.yaml`, line: 2, column: 1 } }])),
  };
  const report = score(rubric, secret, { asOf: '2026-11-24', language: 'en' });
  const judged = judge(report, [parseGate('overall=99', 'min'), parseGate('unanswered=99', 'max')], { acceptedGaps: [{ question: 'loc-capacity', reason: SECRETS.notes, owner: SECRETS.names, expires: '2999-01-01' }], baseline: report });
  const decided = { ...secret, answers: new Map([...secret.answers].map(([id, answer], i) => [id, i % 2 ? answer : { ...answer, decided: { by: SECRETS.names, note: SECRETS.notes } }])) };
  const agreement = agreementOf(rubric, decided, { asOf: '2026-11-24', language: 'en' });
  const insurer = score(rubric, { ...secret, institution: { name: `${SECRETS.names} East (A+)`, profile: { type: 'insurer' } } }, { asOf: '2026-11-24', language: 'en', target: 'piloting' });
  return [judged, compare([report, report], { language: 'en' }), compare([report, insurer, { ...report, institution: { name: '' } }], { language: 'en' }), explain(report, 'loc-capacity', 'en') as Document, agreement];
}

describe('redact', () => {
  it.each(REDACTIONS)('leaves no %s in any format of any document, and says so', async (what) => {
    for (const document of await documents()) {
      const shared = redact(document, [what], stand);
      expect(shared.redacted).toEqual([what]);
      for (const name of formatsOf(document.kind)) {
        const rendered = await FORMATS[name](shared, { language: 'en', width: 100, color: false });
        const text = typeof rendered === 'string' ? rendered : (await readXlsx(rendered)).sheets.flatMap(({ rows }) => rows.flat()).join('\n');
        expect(`${name}: ${text.includes(SECRETS[what])}`).toBe(`${name}: false`);
        // The workbook's own properties and the rest of its parts too.
        if (typeof rendered !== 'string') expect(Buffer.from(rendered).toString('latin1')).not.toContain(SECRETS[what]);
        expect(name === 'json' || text.replace(/\s+/g, ' ').includes('Removed before sharing'), name).toBe(true);
      }
    }
  });

  it('leaves the sentences of a comparison whole, with numbers in place of the names', async () => {
    const shared = (await documents()).filter(({ kind }) => kind === 'comparison').map((each) => redact(each, ['names'], stand) as Comparison);
    const messages = shared.flatMap(({ comparable }) => comparable.reasons.flatMap(({ messages: said }) => Object.values(said)));
    expect(messages.join(' ')).toMatch(/\(1\).*\(2\)/);
    const untouched = redact((await documents())[2] as Document, ['notes'], stand) as Comparison;
    expect(untouched.comparable.reasons.map(({ messages: said }) => said.en).join(' ')).toContain(SECRETS.names);
  });

  it('leaves what is concluded from a report as it was: that a question was declared not applicable is no note', async () => {
    const { rubric, answers } = await loadAnswers('fixtures/illustrative/strong.yaml', undefined);
    const denying = score(rubric, answers, terms);
    const asked = score(rubric, { ...answers, institution: { ...answers.institution, name: 'Other' }, answers: new Map([...answers.answers, ['loc-agents', { given: ['identity'], evidence: [] }]]) }, terms);
    const shared = redact(denying, ['notes'], stand) as Report;
    expect(shared.questions.filter(({ reason }) => reason !== null).map(({ id, reason }) => [id, reason])).toEqual([['loc-agents', '']]);
    expect(compare([shared, asked], { language: 'en' }).verdicts).toEqual(compare([denying, asked], { language: 'en' }).verdicts);
  });

  it('adds to what was removed before', async () => {
    for (const document of await documents()) expect(redact(redact(document, ['names'], stand), ['notes'], stand).redacted).toEqual(['names', 'notes']);
  });

  it('is told of what is made from a report that was shared without something', async () => {
    const [report] = (await documents()) as [Report];
    const [shared, other] = (['names', 'notes'] as const).map((what) => redact(report, [what], stand)) as [Report, Report];
    expect(compare([shared, other, shared], { language: 'en' }).redacted).toEqual(['names', 'notes']);
    expect(compare([report, report], { language: 'en' })).not.toHaveProperty('redacted');
    expect(explain(shared, 'overall', 'en')?.redacted).toEqual(['names']);
    expect(explain(report, 'overall', 'en')).not.toHaveProperty('redacted');
  });

  it('shows a denial without its reason where that was removed', async () => {
    const { rubric, answers } = await loadAnswers('fixtures/illustrative/strong.yaml', undefined);
    const denial = { na: SECRETS.notes, evidence: [] };
    const said = { given: 4, evidence: [], respondents: [{ respondent: 'CIO', given: 4, evidence: [] }, { respondent: 'CRO', given: 0, evidence: [] }, { respondent: 'legal', ...denial }], review: { by: 'audit', ...denial } };
    const file = { ...answers, answers: new Map([...answers.answers, ['gov-ceo-lead', said]]) };
    for (const document of [score(rubric, file, terms), agreementOf(rubric, file, terms)]) {
      const [before, after] = await Promise.all([document, redact(document, ['notes'], stand)].map((each) => FORMATS.table(each, { language: 'en', width: 100, color: false })));
      expect(before).toContain(`does not apply (${SECRETS.notes})`);
      expect(after).toContain('not applicable');
      expect(after).not.toContain('()');
    }
  });

  it('changes no number', async () => {
    const numbersOf = (value: unknown): number[] =>
      typeof value === 'number' ? [value] : value !== null && typeof value === 'object' ? Object.values(value).flatMap(numbersOf) : [];
    for (const document of await documents()) {
      const shared = redact(document, REDACTIONS, stand);
      // Where an answer stands in its file names the file, and goes with it.
      const withoutPlaces = (each: Document) => (each.kind === 'report' ? { ...each, answersLocation: undefined, questions: each.questions.map((question) => ({ ...question, location: null })) } : each);
      expect(numbersOf(shared)).toEqual(numbersOf(withoutPlaces(document)));
    }
  });
});
