/**
 * What a report says beside its questions and gates (what was supposed, a review, how respondents agree, baseline, accepted gaps, a framework, redactions) as plain
 * records, for formats whose own records are questions. Pages and tables lay the same facts out in their own way.
 */
import { LANGUAGES, type Language } from '../messages/index.ts';
import type { Report } from '../model/report.ts';
import { crosswalkFacts, type CrosswalkFacts } from './crosswalk.ts';
import { agreementFacts, reviewFacts, type ReviewFacts } from './panel.ts';
import { acceptedFacts, baselineFacts, redactedText, type PipelineFacts } from './pipeline.ts';
import { whatIfFacts } from './what-if.ts';
import type { Words } from './words.ts';

export interface AnnexRecord {
  /** Id of a control or a question; empty for what is about the whole part. */
  id: string;
  /** What the id stands for. */
  title: string;
  /** How it stands, in words. */
  state: string;
  text: string;
}

export interface Annex {
  kind: 'what-if' | 'review' | 'agreement' | 'baseline' | 'accepted-gaps' | 'framework' | 'redacted';
  title: string;
  records: AnnexRecord[];
}

export function annexesOf(report: Report, words: Words, language: Language): Annex[] {
  const supposed = whatIfFacts(report, words);
  const review = reviewFacts(report, words);
  const agreement = agreementFacts(report, words);
  const baseline = baselineFacts(report, words);
  const accepted = acceptedFacts(report, words);
  const framework = crosswalkFacts(report, words, language);
  const redacted = redactedText(report, words);
  return [
    ...(supposed ? [{ kind: 'what-if' as const, title: supposed.title, records: [about(supposed.text), ...supposed.changes.map(({ id, name, change }) => ({ id, title: name, state: change, text: '' }))] }] : []),
    ...(review ? [{ kind: 'review' as const, title: review.title, records: reviewed(review, words) }] : []),
    ...(agreement ? [{ kind: 'agreement' as const, ...plain(agreement) }] : []),
    ...(baseline ? [{ kind: 'baseline' as const, ...plain(baseline) }] : []),
    ...(accepted ? [{ kind: 'accepted-gaps' as const, ...plain(accepted) }] : []),
    ...(framework ? [{ kind: 'framework' as const, title: framework.title, records: controls(framework, words, language) }] : []),
    ...(redacted === '' ? [] : [{ kind: 'redacted' as const, title: words.say.redactedTitle, records: [about(redacted)] }]),
  ];
}

const about = (text: string): AnnexRecord => ({ id: '', title: '', state: '', text });

const plain = ({ title, lines }: PipelineFacts) => ({ title, records: lines.map(({ mark, text }) => about(`${mark} ${text}`.trim())) });

/** Both results by dimension and principle, then the questions on which they differ. */
function reviewed({ about: line, standings, differences }: ReviewFacts, { panel, say }: Words): AnnexRecord[] {
  return [
    about(line),
    ...standings.map(({ name, own, reviewed: other, difference, levels }) => about(`${name} ${panel.from(own, other)}${say.bracketed(difference)}${say.separator}${panel.levels} ${levels}`)),
    ...differences.map(({ id, name, answers, points, by, note }) => ({ id, title: name, state: answers, text: [panel.upTo(points), by, ...(note === '' ? [] : [note])].join(' · ') })),
  ];
}

/** What the framework is, each control with the questions that speak to it, then those that none speaks to. */
function controls({ about: lines, groups, untouched }: CrosswalkFacts, { say }: Words, language: Language): AnnexRecord[] {
  const { crosswalk } = LANGUAGES[language];
  return [
    ...lines.map(about),
    ...groups.flatMap((group) => group.controls.map(({ id, title, standing, questions }) => ({ id, title, state: standing, text: questions.join(say.separator) }))),
    ...untouched.groups.flatMap((group) => group.controls.map(({ id, title }) => ({ id, title, state: crosswalk.notTouched, text: '' }))),
  ];
}

/** A record in one line. */
export function annexLine({ id, title, state, text }: AnnexRecord, { say }: Words): string {
  const named = [id, title].filter((part) => part !== '').join(' ');
  return [named, state, text].filter((part) => part !== '').join(say.colon);
}
