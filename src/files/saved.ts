/** Documents that were saved as JSON, held against their published schemas and against themselves. */
import { isCalendarDate } from '../model/dates.ts';
import { problem, UserError, type Problem } from '../model/problem.ts';
import { schemaProblems } from './validate.ts';
import { placeless } from './yaml.ts';

/** What every saved document has that is read back. */
interface Saved {
  asOf: string;
  assessed?: string | null;
  texts: object;
}

/**
 * @param dangling what in a document that fits its schema leads nowhere
 * @throws UserError with everything that does not fit
 */
export async function checkSaved<Document extends Saved>(schema: 'report' | 'agreement' | 'roadmap', value: unknown, file: string, dangling: (document: Document) => Problem[]): Promise<Document> {
  const misfits = await schemaProblems(schema, placeless(file, value));
  if (misfits.length > 0) throw new UserError(misfits);
  const document = value as Document;
  const faults = [...commonFaults(document), ...dangling(document)].map((each) => ({ ...each, location: { file } }));
  if (faults.length > 0) throw new UserError(faults);
  return document;
}

/** Texts in no language at all, and days that the calendar does not have. */
function commonFaults({ texts, asOf, assessed = null }: Saved): Problem[] {
  const days = Object.entries({ asOf, assessed }).flatMap(([key, date]) => (date === null || isCalendarDate(date) ? [] : [problem('date-impossible', { date }, { path: [key] })]));
  return [...(Object.keys(texts).length === 0 ? [problem('texts-none', {}, { path: ['texts'] })] : []), ...days];
}
