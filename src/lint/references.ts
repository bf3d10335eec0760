/** Whether what a rubric says of frameworks, and of its own versions, is true. */
import type { Finding } from '../model/findings.ts';
import type { Framework } from '../model/framework.ts';
import { outlineOf, type QuestionNode } from '../model/outline.ts';
import type { Path } from '../model/problem.ts';
import type { Rubric, Successor } from '../model/rubric.ts';
import { finding } from './finding.ts';

/** That a question names only frameworks of the rubric is a matter of soundness. @param frameworks those that somebody has */
export function references(rubric: Rubric, frameworks: ReadonlyMap<string, Framework>): Finding[] {
  const named = rubric.frameworks ?? [];
  const unknown = named.flatMap((id, i) => (frameworks.has(id) ? [] : [finding('error', 'framework-unknown', { framework: id }, ['frameworks', i])]));
  const checked = outlineOf(rubric).questions.flatMap(({ question: { refs = [], source }, path }) => [
    ...refs.flatMap(({ framework, control }, i) => check(frameworks, framework, control, [...path, 'refs', i])),
    ...(source?.beyond === undefined ? [] : check(frameworks, source.beyond, source.control, [...path, 'source'])),
  ]);
  return [...unknown, ...checked];
}

function check(known: ReadonlyMap<string, Framework>, framework: string, control: string | undefined, path: Path): Finding[] {
  const controls = known.get(framework)?.controls;
  if (!controls || control === undefined || controls.some(({ id }) => id === control)) return [];
  return [finding('error', 'control-unknown', { framework, control }, path)];
}

/** The changelog and the maps from older versions. */
export function versions(rubric: Rubric): Finding[] {
  const [latest] = rubric.changelog ?? [];
  const stale = latest && latest.version !== rubric.version ? [finding('warning', 'changelog-stale', { latest: latest.version, version: rubric.version }, ['changelog', 0])] : [];
  const { byId } = outlineOf(rubric);
  const major = Number(rubric.version.split('.')[0]);
  // Only the last map leads to questions of this rubric; the questions of versions between stand nowhere.
  const maps = (rubric.migrations ?? []).flatMap(({ to, questions }, m) =>
    to !== major
      ? []
      : Object.entries(questions).flatMap(([id, { becomes }]) =>
          becomes.flatMap((successor, s) => misfits(successor, byId, ['migrations', m, 'questions', id, 'becomes', s])),
        ),
  );
  return [...stale, ...maps];
}

function misfits({ question: id, levels, options }: Successor, byId: ReadonlyMap<string, QuestionNode>, path: Path): Finding[] {
  const question = byId.get(id)?.question;
  if (!question) return [finding('error', 'successor-unknown', { question: id }, path)];
  const allowed = 'levels' in question ? question.levels.map((_, k) => String(k)) : 'options' in question ? question.options.map((option) => option.id) : [];
  const wanted = [...Object.values(levels ?? {}).map(String), ...Object.values(options ?? {})];
  const fits = (!levels || question.type === 'level') && (!options || question.type === 'choice' || question.type === 'multi');
  return fits && wanted.every((each) => allowed.includes(each)) ? [] : [finding('error', 'successor-misfit', { question: id, allowed }, path)];
}
