/** A document without its particulars, for sharing a result. Pure: numbers stay as they are. */
import type { Agreement } from '../model/agreement.ts';
import type { Comparison } from '../model/comparison.ts';
import type { Document } from '../model/document.ts';
import type { Explanation } from '../model/explanation.ts';
import type { Portfolio } from '../model/portfolio.ts';
import type { Report } from '../model/report.ts';
import type { Roadmap } from '../model/roadmap.ts';
import type { Redaction } from '../model/vocabulary.ts';

/** What stands in place of a name, by its number where a document holds several. */
export type Stand = (number?: number) => string;

/**
 * Removes names (institutions, owners of accepted gaps, files), notes (notes and reasons) or evidence (where it is
 * found; dates and assurance stay, since the score rests on them). A document says what was removed.
 */
export function redact(document: Document, what: readonly Redaction[], stand: Stand): Document {
  if (what.length === 0) return document;
  switch (document.kind) {
    case 'report':
      return redactReport(document, what, stand);
    case 'comparison':
      return redactComparison(document, what, stand);
    case 'explanation':
      return redactExplanation(document, what, stand);
    case 'agreement':
      return redactAgreement(document, what, stand);
    case 'portfolio':
      return redactPortfolio(document, what, stand);
    case 'roadmap':
      return redactRoadmap(document, what, stand);
  }
}

function redactReport({ answersLocation, ...report }: Report, what: readonly Redaction[], stand: Stand): Report {
  const [names, notes, evidence] = [what.includes('names'), what.includes('notes'), what.includes('evidence')];
  return {
    ...report,
    ...(answersLocation && !names && { answersLocation }),
    institution: { ...report.institution, ...(names && { name: stand() }) },
    questions: report.questions.map((question) => ({
      ...question,
      ...(names && { location: null }),
      ...(notes && { note: null, reason: emptied(question.reason) }),
      ...(evidence && { evidence: question.evidence.map(({ ref: _, ...rest }) => rest) }),
    })),
    ...(report.agreement && names && { agreement: { ...report.agreement, respondents: report.agreement.respondents.map((_, i) => stand(i + 1)) } }),
    ...(report.review && { review: redactReview(report.review, names, notes, stand) }),
    ...(report.baseline && names && { baseline: { ...report.baseline, institution: stand() } }),
    ...(report.acceptedGaps && {
      acceptedGaps: report.acceptedGaps.map((gap) => ({ ...gap, ...(names && { owner: null }), ...(notes && { reason: null }) })),
    }),
    redacted: removedFrom(report, what),
  };
}

function redactReview(review: NonNullable<Report['review']>, names: boolean, notes: boolean, stand: Stand): Report['review'] {
  const numbered = (by: string) => stand(review.reviewers.indexOf(by) + 1);
  return {
    ...review,
    ...(names && { reviewers: review.reviewers.map(numbered) }),
    questions: review.questions.map((question) => ({ ...question, ...(names && { by: numbered(question.by) }), ...(notes && { note: null, reason: emptied(question.reason) }) })),
  };
}

function redactComparison(comparison: Comparison, what: readonly Redaction[], stand: Stand): Comparison {
  const named = comparison.institutions.map((party, i) => ({ ...party, ...(what.includes('names') && { name: stand(i + 1) }) }));
  const names = what.includes('names') ? comparison.institutions.map(({ name }) => name) : [];
  const unnamed = <S extends { messages: Record<string, string> }>(said: S): S => ({ ...said, messages: Object.fromEntries(Object.entries(said.messages).map(([language, message]) => [language, without(names, message, stand)])) });
  const reasons = comparison.comparable.reasons.map(unnamed);
  return { ...comparison, institutions: named, comparable: { ...comparison.comparable, reasons }, warnings: comparison.warnings.map(unnamed), redacted: removedFrom(comparison, what) };
}

/** A sentence in which names stand, without them; the longest first, since one may hold another. */
function without(names: readonly string[], message: string, stand: Stand): string {
  const ordered = names.filter((name) => name !== '').sort((a, b) => b.length - a.length);
  if (ordered.length === 0) return message;
  const any = ordered.map((name) => name.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')).join('|');
  // A name is no part of a longer Latin word; Chinese has nothing between its words.
  const pattern = new RegExp(`(?<![\\p{Script=Latin}\\p{N}])(?:${any})(?![\\p{Script=Latin}\\p{N}])`, 'gu');
  return message.replace(pattern, (found) => stand(names.indexOf(found) + 1));
}

function redactExplanation(explanation: Explanation, what: readonly Redaction[], stand: Stand): Explanation {
  return { ...explanation, ...(what.includes('names') && { institution: stand() }), redacted: removedFrom(explanation, what) };
}

function redactAgreement(agreement: Agreement, what: readonly Redaction[], stand: Stand): Agreement {
  const [names, notes] = [what.includes('names'), what.includes('notes')];
  const named = (respondent: string) => (names ? stand(agreement.respondents.indexOf(respondent) + 1) : respondent);
  return {
    ...agreement,
    ...(names && { institution: stand() }),
    respondents: agreement.respondents.map(named),
    reconcile: agreement.reconcile.map((split) => ({
      ...split,
      answers: split.answers.map((voice) => ({ ...voice, respondent: named(voice.respondent), ...(notes && { note: null, na: emptied(voice.na) }) })),
    })),
    decided: agreement.decided.map((each) => ({ ...each, ...(names && { by: stand() }), ...(notes && { note: null }) })),
    redacted: removedFrom(agreement, what),
  };
}

function redactRoadmap(roadmap: Roadmap, what: readonly Redaction[], stand: Stand): Roadmap {
  return { ...roadmap, ...(what.includes('names') && { institution: { ...roadmap.institution, name: stand() } }), redacted: removedFrom(roadmap, what) };
}

/** That something was declared not applicable still counts, where a document is compared or decided on; only the words go. */
const emptied = (reason: string | null): string | null => (reason === null ? null : '');

/** What was removed, now or when the document was shared before. */
const removedFrom = ({ redacted = [] }: Pick<Document, 'redacted'>, what: readonly Redaction[]): Redaction[] => [...new Set([...redacted, ...what])];

/** Institutions are numbered by their order, which the document holds anyway. */
function redactPortfolio(portfolio: Portfolio, what: readonly Redaction[], stand: Stand): Portfolio {
  const institutions = portfolio.institutions.map((each, i) => ({ ...each, ...(what.includes('names') && { name: stand(i + 1) }) }));
  return { ...portfolio, institutions, redacted: removedFrom(portfolio, what) };
}
