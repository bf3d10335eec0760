/** What a portfolio takes of one institution, from its report or from its compact result. */
import type { ProfileValue } from '../model/answers.ts';
import { own } from '../model/own.ts';
import type { CommonGap, Member } from '../model/portfolio.ts';
import type { Report, Texts } from '../model/report.ts';
import type { Result } from '../model/result.ts';
import { exceeds } from '../model/tolerance.ts';
import type { EvidenceMode } from '../model/vocabulary.ts';
import type { Standing } from './tally.ts';

export interface Entry {
  rubric: Report['rubric'];
  /** Null where it is not known. */
  evidenceMode: EvidenceMode | null;
  member: Omit<Member, 'rank' | 'percentile'>;
  /** Every question that applies; null where gaps are not known. */
  gaps: CommonGap[] | null;
  texts: Record<string, Texts>;
}

const standing = ({ score, potential, level, levelHigh }: Standing): Standing => ({ score, potential, level, levelHigh });
const withId = ({ id, ...rest }: Standing & { id: string }) => ({ id, ...standing(rest) });

export function entryOfReport(report: Report): Entry {
  const { rubric, evidenceMode, institution, overall, dimensions, principles, mustPass } = report;
  return {
    rubric,
    evidenceMode,
    member: {
      name: institution.name,
      profile: profileOf(institution),
      overall: { ...standing(overall), coverage: overall.coverage },
      dimensions: dimensions.map(withId),
      principles: principles.map(withId),
      mustPass: mustPass.filter(({ state }) => state === 'failed').map(({ id }) => id),
    },
    gaps: gapsOf(report),
    texts: Object.fromEntries(Object.entries(report.texts).map(([language, texts]) => [language, withNames(texts, report.questions)])),
  };
}

/** @param texts names of the rubric, which a result does not hold */
export function entryOfResult(result: Result, texts: Record<string, Texts>): Entry {
  const { rubric, institution, overall, dimensions, principles, mustPass } = result;
  return {
    rubric,
    evidenceMode: null,
    member: { name: institution.name, profile: profileOf(institution), overall: { ...standing(overall), coverage: overall.coverage }, dimensions: dimensions.map(withId), principles: principles.map(withId), mustPass },
    gaps: null,
    texts: Object.fromEntries(Object.entries(texts).map(([language, each]) => [language, withNames(each, [])])),
  };
}

function profileOf({ name: _, ...profile }: Report['institution']): Record<string, ProfileValue> {
  return profile as Record<string, ProfileValue>;
}

function gapsOf({ questions, gaps }: Report): CommonGap[] {
  const critical = new Set(gaps.filter(({ severity }) => severity === 'critical').map(({ question }) => question));
  return questions
    .filter(({ state }) => state !== 'not-applicable')
    .map(({ id, dimension, state, gap, weight }): CommonGap => {
      const has = state === 'answered' && (exceeds(gap!, 0) || critical.has(id));
      return { question: id, dimension, asked: 1, having: has ? 1 : 0, critical: critical.has(id) ? 1 : 0, unanswered: state === 'unanswered' ? 1 : 0, points: has ? 100 * weight! * gap! : 0 };
    });
}

/** Names only: of everything that is shown side by side, and the short names of questions. */
function withNames(texts: Texts, questions: Report['questions']): Texts {
  const name = (id: string, topic: string) => own(texts.questions, id)?.name ?? texts.topics[topic] ?? id;
  return {
    ...texts,
    target: null,
    weightSet: null,
    topics: {},
    owners: {},
    questions: Object.fromEntries(questions.map(({ id, topic }) => [id, { name: name(id, topic), text: name(id, topic) }])),
  };
}
