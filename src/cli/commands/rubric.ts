/** `rubric list` and `rubric show`: what is asked, before anybody answers. */
import { loadFrameworks } from '../../files/frameworks.ts';
import { builtInRubric, builtInRubrics, defaultRubric, loadRubric } from '../../files/rubric.ts';
import { nearest } from '../../model/nearest.ts';
import { outlineOf } from '../../model/outline.ts';
import { problem, UserError } from '../../model/problem.ts';
import type { LoadedRubric, Rubric } from '../../model/rubric.ts';
import { toJson } from '../../render/json.ts';
import { renderQuestion, renderRubric, renderRubricLine, renderSection } from '../../render/table/rubric.ts';
import { commandLine } from '../command-line.ts';
import { EXIT, write } from '../io.ts';
import type { Session } from '../session.ts';

interface RubricOptions {
  rubric?: string;
  json?: boolean;
}

export async function rubricListCommand({ json }: RubricOptions, session: Session): Promise<number> {
  const rubrics = builtInRubrics().map((id) => builtInRubric(id) as LoadedRubric);
  const listed = rubrics.map(({ definition, digest }) => ({
    id: definition.rubric,
    version: definition.version,
    languages: definition.languages,
    questions: outlineOf(definition).questions.length,
    digest,
  }));
  const text = json
    ? toJson(listed, 2)
    : rubrics.map(({ definition }) => renderRubricLine(definition, session.rendering(session.io.stdout))).join('\n');
  write(session.io.stdout, `${text}\n`);
  return EXIT.done;
}

export async function rubricShowCommand(id: string | undefined, options: RubricOptions, session: Session): Promise<number> {
  const named = options.rubric ?? defaultRubric();
  const { definition } = await loadRubric(named);
  const found = id === undefined ? definition : partOf(definition, id);
  const text = options.json ? toJson(found, 2) : await render(definition, id, options.rubric, session);
  write(session.io.stdout, `${text}\n`);
  return EXIT.done;
}

async function render(definition: Rubric, id: string | undefined, rubric: string | undefined, session: Session): Promise<string> {
  const rendering = session.rendering(session.io.stdout);
  if (id === undefined) return renderRubric(definition, rendering, commandLine(session.io.invokedAs, 'rubric show', [], { ...session.options, ...(rubric !== undefined && { rubric }) }));
  const options = { ...rendering, frameworks: await loadFrameworks(definition.frameworks, rubric ?? defaultRubric()) };
  return outlineOf(definition).byId.has(id) ? renderQuestion(definition, id, options) : renderSection(definition, id, options);
}

/** @throws UserError where nothing in the rubric has this id */
function partOf(definition: Rubric, id: string): unknown {
  const { byId, topics } = outlineOf(definition);
  const part =
    byId.get(id)?.question ??
    definition.dimensions.find((each) => each.id === id) ??
    topics.find((each) => each.id === id)?.topic ??
    definition.principles?.find((each) => each.id === id);
  if (part) return part;
  const { known, sections } = idsOf(definition);
  throw new UserError(problem('name-unknown', { kind: 'part', name: id, known: sections, nearest: nearest(id, known) }));
}

/** All ids, and those that are few enough to be listed. */
function idsOf(definition: Rubric): { known: string[]; sections: string[] } {
  const { byId, topics } = outlineOf(definition);
  const sections = [...definition.dimensions, ...(definition.principles ?? [])].map(({ id }) => id);
  return { known: [...byId.keys(), ...topics.map(({ id }) => id), ...sections], sections };
}
