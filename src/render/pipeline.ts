/** What a report says of its baseline, accepted gaps and redactions, in words; every format lays it out in its own way. */
import type { Report } from '../model/report.ts';
import type { Words } from './words.ts';

export interface PipelineFacts {
  title: string;
  lines: { mark: string; text: string }[];
}

/** How the report stands against its baseline; undefined without one. */
export function baselineFacts(report: Report, words: Words): PipelineFacts | undefined {
  const { baseline } = report;
  if (!baseline) return undefined;
  const { say } = words;
  const ids = (list: readonly string[]) => list.join(say.separator);
  const plain = (text: string) => ({ mark: ' ', text });
  return {
    title: say.baseline,
    lines: [
      plain(say.baselineOf(words.day(baseline.asOf), words.score(baseline.overall.before), words.score(baseline.overall.after))),
      ...(baseline.rubric.same ? [] : [plain(say.baselineOther(baseline.rubric.version))]),
      ...baseline.regressions.map(({ question: id, kind, before, after, accepted }) => {
        const question = words.question(report, id);
        const facts = [`${words.questionName(question)} ${id}`, say.regressions[kind], say.changed(words.answer(question, before), words.answer(question, after)), ...(accepted ? [say.acceptedStates.active] : [])];
        return { mark: accepted ? '·' : '✗', text: facts.join(' · ') };
      }),
      ...(baseline.regressions.length === 0 ? [{ mark: '✓', text: say.noRegressions }] : []),
      ...(baseline.onlyNow.length > 0 ? [plain(say.onlyNow(ids(baseline.onlyNow)))] : []),
      ...(baseline.onlyBaseline.length > 0 ? [plain(say.onlyBaseline(ids(baseline.onlyBaseline)))] : []),
    ],
  };
}

/** Every accepted gap, and whether it counts; undefined without any. */
export function acceptedFacts({ acceptedGaps = [] }: Report, { say }: Words): PipelineFacts | undefined {
  if (acceptedGaps.length === 0) return undefined;
  return {
    title: say.acceptedGaps,
    lines: acceptedGaps.map(({ question, reason, owner, expires, state }) => ({
      mark: state === 'active' ? '·' : '!',
      text: [question ?? say.nothing, say.acceptedStates[state], ...(reason ? [reason] : []), ...(owner ? [owner] : []), ...(expires ? [say.until(expires)] : [])].join(' · '),
    })),
  };
}

/** What was removed before the document was shared; empty where nothing was. */
export function redactedText({ redacted = [] }: Pick<Report, 'redacted'>, { say }: Words): string {
  return redacted.length === 0 ? '' : say.redacted(redacted.map((each) => say.redactions[each]).join(say.separator));
}
