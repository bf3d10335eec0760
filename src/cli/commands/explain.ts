/** `explain`: how a number of a result comes about; without a result, what the rubric says. */
import { explain, subjectsOf } from '../../explain/explain.ts';
import { nearest } from '../../model/nearest.ts';
import { problem, UserError } from '../../model/problem.ts';
import { EXIT } from '../io.ts';
import { outputsFrom, publish, type OutputOptions } from '../output.ts';
import { reportFrom, type ScoringOptions } from '../scoring.ts';
import type { Session } from '../session.ts';
import { rubricShowCommand } from './rubric.ts';

export async function explainCommand(id: string, file: string | undefined, options: ScoringOptions & OutputOptions, session: Session): Promise<number> {
  if (file === undefined) return rubricShowCommand(id, { ...(options.rubric !== undefined && { rubric: options.rubric }), ...(options.json && { json: true }) }, session);
  const outputs = outputsFrom(options);
  const report = await reportFrom(file, options, session);
  session.prefer(report.language);
  const explanation = explain(report, id, session.language);
  if (!explanation) {
    const known = subjectsOf(report);
    throw new UserError(problem('name-unknown', { name: id, known: known.slice(0, 1 + report.dimensions.length + report.principles.length), nearest: nearest(id, known) }));
  }
  await publish(explanation, outputs, session);
  return EXIT.done;
}
