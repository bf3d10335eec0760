/** `schema`: the published schemas, for editors and other programs. */
import { nearest } from '../../model/nearest.ts';
import { problem, UserError } from '../../model/problem.ts';
import { EXIT, write } from '../io.ts';
import type { Session } from '../session.ts';

export async function schemaCommand(name: string | undefined, { io }: Session): Promise<number> {
  const { SCHEMAS } = await import('../../model/schemas.ts');
  const known = Object.keys(SCHEMAS);
  if (name === undefined) {
    write(io.stdout, `${known.join('\n')}\n`);
    return EXIT.done;
  }
  if (!Object.hasOwn(SCHEMAS, name)) throw new UserError(problem('name-unknown', { kind: 'schema', name, known, nearest: nearest(name, known) }));
  write(io.stdout, `${JSON.stringify(SCHEMAS[name as keyof typeof SCHEMAS], null, 2)}\n`);
  return EXIT.done;
}
