/** Many institutions into one document: one by one as long as they are few, added up when they are many. Pure. */
import { LANGUAGES, type Language } from '../messages/index.ts';
import { nearest } from '../model/nearest.ts';
import { own } from '../model/own.ts';
import type { CommonGap, Member, Portfolio } from '../model/portfolio.ts';
import { problem, UserError } from '../model/problem.ts';
import type { Texts } from '../model/report.ts';
import { descending } from '../model/tolerance.ts';
import { TOOL } from '../model/tool.ts';
import { SCHEMA_VERSION, type EvidenceMode } from '../model/vocabulary.ts';
import type { Entry } from './entry.ts';
import { Field, groupsOf } from './order.ts';
import { intervalOf, peersOf, percentilesOf, valuesOf } from './peers.ts';
import { CELL_ERROR } from './quantiles.ts';
import { Scope, spreadsOf } from './scope.ts';

/** Up to so many institutions are compared one by one. */
export const EXACT_LIMIT = 10_000;

export interface PortfolioOptions {
  /** Profile attribute that peers share; without one all are peers. */
  by?: string | undefined;
  /** Most institutions that are listed and compared one by one. */
  limit?: number;
}

/** Takes institutions as they come, in memory that is bounded whatever their number. */
export class PortfolioBuilder {
  private readonly limit: number;
  /** Undefined once there are too many to be compared one by one. */
  private members: Entry['member'][] | undefined = [];
  private readonly all = new Scope();
  private readonly byValue = new Map<string | null, Scope>();
  private readonly gaps = new Map<string, CommonGap>();
  private readonly failing = new Map<string, number>();
  private gapsKnown = 0;
  private leftOut = 0;
  /** Ids of the dimensions and principles of all. */
  private parts: string | undefined;
  private first: { rubric: Portfolio['rubric']; source: string } | undefined;
  private evidenceMode: EvidenceMode | null = null;
  private texts: Record<string, Texts> = {};

  constructor(private readonly options: PortfolioOptions) {
    this.limit = options.limit ?? EXACT_LIMIT;
  }

  /** @throws UserError where it cannot be held against those before it */
  add({ rubric, evidenceMode, member, gaps, texts }: Entry, source: string): void {
    this.begin(rubric, evidenceMode, texts, source);
    this.checkParts(member, source);
    this.addMember(member);
    if (gaps === null) return;
    this.gapsKnown++;
    this.addGaps(gaps);
  }

  /**
   * Adds what was made of a part. Institutions that it lists are added one by one, otherwise what it has added up.
   * @throws UserError where it cannot be held against what came before, or was grouped by another attribute
   */
  merge(part: Portfolio, source: string): void {
    this.begin(part.rubric, part.evidenceMode, part.texts, source);
    const { by } = this.options;
    if (!part.exact && by !== undefined && part.by !== by) throw new UserError(problem('portfolio-by-other', { asked: by, actual: part.by }, { location: { file: source } }));
    for (const each of [part, ...part.institutions]) this.checkParts(each, source);
    this.leftOut += part.leftOut;
    this.gapsKnown += part.gapsKnown;
    this.addGaps(part.gaps);
    if (part.exact) {
      for (const { name, profile, overall, dimensions, principles, mustPass } of part.institutions) this.addMember({ name, profile, overall, dimensions, principles, mustPass });
      return;
    }
    this.members = undefined;
    for (const { id, failing } of part.mustPass) increase(this.failing, id, failing);
    for (const { value, all, count, tallies } of part.tallies) {
      if (all) this.all.merge(count, tallies);
      else if (by !== undefined) this.scope(value).merge(count, tallies);
    }
  }

  /** A line that holds errors in place of a result. */
  leaveOut(): void {
    this.leftOut++;
  }

  /**
   * @param language of the portfolio's own texts
   * @throws UserError where there is no institution
   */
  portfolio(language: Language): Portfolio {
    const { first, members, texts, options } = this;
    if (!first) throw new UserError(problem('portfolio-empty', { leftOut: this.leftOut }));
    const [some] = Object.values(texts) as [Texts];
    const sorted = members && [...members].sort((a, b) => (b.overall.score ?? -1) - (a.overall.score ?? -1) || (b.overall.potential ?? -1) - (a.overall.potential ?? -1));
    const institutions = sorted ? ranked(sorted, options.by) : [];
    const levels = some.levels.length;
    return {
      kind: 'portfolio',
      schemaVersion: SCHEMA_VERSION,
      tool: TOOL,
      rubric: first.rubric,
      language,
      evidenceMode: this.evidenceMode,
      statement: LANGUAGES[language].report.statement,
      by: options.by ?? null,
      count: this.all.count,
      leftOut: this.leftOut,
      exact: sorted !== undefined,
      percentileError: sorted ? 0 : CELL_ERROR,
      institutions,
      groups: groupsOf(institutions.map(({ overall }) => intervalOf(overall))),
      ...spreadsOf(this.all, levels, sorted),
      peers: this.values(some).map((value) => {
        const scope = this.byValue.get(value)!;
        const { overall, dimensions } = spreadsOf(scope, levels, sorted && peersOf(sorted, options.by!, value));
        return { value, count: scope.count, overall, dimensions };
      }),
      gapsKnown: this.gapsKnown,
      gaps: this.commonGaps(some),
      mustPass: [...this.failing].map(([id, failing]) => ({ id, failing })).sort((a, b) => b.failing - a.failing || (a.id < b.id ? -1 : 1)),
      tallies: [
        { value: null, all: true, count: this.all.count, tallies: this.all.tallies() },
        ...this.values(some).map((value) => ({ value, all: false, count: this.byValue.get(value)!.count, tallies: this.byValue.get(value)!.tallies() })),
      ],
      texts,
    };
  }

  private begin(rubric: Portfolio['rubric'], evidenceMode: EvidenceMode | null, texts: Record<string, Texts>, source: string): void {
    const { first } = this;
    const location = { file: source };
    if (!first) {
      this.first = { rubric, source };
      this.texts = texts;
      this.checkAttribute(texts);
    } else if (rubric.digest !== first.rubric.digest) {
      const named = ({ id, version, digest }: Portfolio['rubric']) => `${id} ${version} (${digest.slice(0, 8)})`;
      throw new UserError(problem('portfolio-rubric', { first: first.source, firstRubric: named(first.rubric), rubric: named(rubric) }, { location }));
    }
    if (this.evidenceMode !== null && evidenceMode !== null && evidenceMode !== this.evidenceMode) {
      throw new UserError(problem('portfolio-evidence', { first: this.evidenceMode, other: evidenceMode }, { location }));
    }
    this.evidenceMode ??= evidenceMode;
    // The first to know questions by name gives their names to all.
    for (const [language, { questions }] of Object.entries(texts)) {
      const known = own(this.texts, language);
      if (known && Object.keys(known.questions).length === 0) this.texts = { ...this.texts, [language]: { ...known, questions } };
    }
  }

  /** What stands side by side must be the same in all; a document may say that its rubric is, and yet differ. */
  private checkParts({ dimensions, principles }: Record<'dimensions' | 'principles', readonly { id: string | null }[]>, source: string): void {
    const parts = JSON.stringify([dimensions, principles].map((list) => list.map(({ id }) => id)));
    this.parts ??= parts;
    if (parts !== this.parts) throw new UserError(problem('portfolio-parts', { first: this.first!.source }, { location: { file: source } }));
  }

  private checkAttribute(texts: Record<string, Texts>): void {
    const { by } = this.options;
    const [some] = Object.values(texts) as [Texts];
    const known = Object.entries(some.profile).flatMap(([id, { values }]) => (Object.keys(values).length > 0 ? [id] : []));
    if (by !== undefined && !known.includes(by)) throw new UserError(problem('name-unknown', { kind: 'attribute', name: by, known, nearest: nearest(by, known) }));
  }

  private addMember(member: Entry['member']): void {
    this.all.add(member);
    for (const id of member.mustPass) increase(this.failing, id, 1);
    const { by } = this.options;
    if (by !== undefined) for (const value of valuesOf(member, by)) this.scope(value).add(member);
    this.members?.push(member);
    if (this.members && this.members.length > this.limit) this.members = undefined;
  }

  private scope(value: string | null): Scope {
    const scope = this.byValue.get(value) ?? new Scope();
    this.byValue.set(value, scope);
    return scope;
  }

  /** Values that somebody has, in the order of the rubric; at the end those who do not state it. */
  private values({ profile }: Texts): (string | null)[] {
    const { by } = this.options;
    if (by === undefined) return [];
    return [...Object.keys(own(profile, by)!.values), null].filter((value) => this.byValue.has(value));
  }

  private addGaps(gaps: readonly CommonGap[]): void {
    for (const gap of gaps) {
      const known = this.gaps.get(gap.question);
      this.gaps.set(gap.question, known ? sum(known, gap) : gap);
    }
  }

  /** What most of those who are asked fall short of comes first; of equals what costs more, then in rubric order. */
  private commonGaps({ questions }: Texts): CommonGap[] {
    const order = new Map(Object.keys(questions).map((id, q) => [id, q]));
    const share = ({ having, asked }: CommonGap) => having / asked;
    return [...this.gaps.values()].sort((a, b) => descending(share(a), share(b)) || descending(a.points, b.points) || order.get(a.question)! - order.get(b.question)!);
  }
}

function sum(a: CommonGap, b: CommonGap): CommonGap {
  return {
    ...a,
    asked: a.asked + b.asked,
    having: a.having + b.having,
    critical: a.critical + b.critical,
    unanswered: a.unanswered + b.unanswered,
    points: a.points + b.points,
  };
}

function increase(counts: Map<string, number>, key: string, by: number): void {
  counts.set(key, (counts.get(key) ?? 0) + by);
}

function ranked(members: readonly Entry['member'][], by: string | undefined): Member[] {
  const field = new Field(members.flatMap(({ overall }) => intervalOf(overall) ?? []));
  const percentiles = percentilesOf(members, by);
  return members.map((member, i) => {
    const interval = intervalOf(member.overall);
    return { ...member, rank: interval && field.rank(interval), percentile: percentiles[i]! };
  });
}
