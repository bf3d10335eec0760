/** Whether what a rubric says of frameworks, and of its own versions, is true. */
import type { Finding } from '../model/findings.ts';
import type { Framework } from '../model/framework.ts';
import { nearest } from '../model/nearest.ts';
import { outlineOf } from '../model/outline.ts';
import type { Path } from '../model/problem.ts';
import type { Rubric, Successor } from '../model/rubric.ts';
import { finding } from './finding.ts';

/**
 * Frameworks and controls that are named but do not exist. That `refs` name only frameworks which the rubric lists is
 * a matter of soundness, so that only a source is held against the list.
 * @param frameworks those that somebody has, by id
 */
export function references(rubric: Rubric, frameworks: ReadonlyMap<string, Framework>): Finding[] {
  const listed = rubric.frameworks ?? [];
  const unknown = listed.flatMap((id, i) => (frameworks.has(id) ? [] : [finding('error', 'framework-unknown', { framework: id }, ['frameworks', i])]));
  const check = (framework: string, control: string | undefined, path: Path): Finding[] => {
    const controls = frameworks.get(framework)?.controls;
    if (!controls || control === undefined || controls.some(({ id }) => id === control)) return [];
    return [finding('error', 'control-unknown', { framework, control, nearest: nearest(control, controls.map(({ id }) => id)) }, [...path, 'control'])];
  };
  const sources = [
    ...(rubric.principles ?? []).map(({ source }, i) => ({ source, path: ['principles', i, 'source'] })),
    ...outlineOf(rubric).questions.map(({ question: { source }, path }) => ({ source, path: [...path, 'source'] })),
  ];
  return [
    ...unknown,
    ...outlineOf(rubric).questions.flatMap(({ question: { refs = [] }, path }) => refs.flatMap(({ framework, control }, i) => check(framework, control, [...path, 'refs', i]))),
    ...sources.flatMap(({ source, path }) => {
      if (source?.beyond === undefined) return [];
      const { beyond, control } = source;
      return listed.includes(beyond) ? check(beyond, control, path) : [finding('error', 'framework-unlisted', { framework: beyond, nearest: nearest(beyond, listed) }, [...path, 'beyond'])];
    }),
  ];
}

/** The changelog and the maps from older versions. */
export function versions(rubric: Rubric): Finding[] {
  return [...changelog(rubric), ...migrations(rubric)];
}

function changelog({ changelog: releases = [], version }: Rubric): Finding[] {
  const [latest] = releases;
  const stale = latest && latest.version !== version ? [finding('warning', 'changelog-stale', { latest: latest.version, version }, ['changelog', 0, 'version'])] : [];
  const disordered = releases.slice(1).flatMap((release, i) => {
    const newer = releases[i]!;
    const isNewer = compareVersions(release.version, newer.version) > 0 || release.date > newer.date;
    return !isNewer && release.version !== newer.version ? [] : [finding('warning', 'changelog-order', { version: release.version, newer: newer.version }, ['changelog', i + 1])];
  });
  return [...stale, ...disordered];
}

/** Above 0 where the first version came after the second; what follows the three numbers is not compared. */
function compareVersions(a: string, b: string): number {
  const numbers = (version: string) => version.split(/[.+-]/).slice(0, 3).map(Number);
  const [before, after] = [numbers(a), numbers(b)];
  return before.map((each, i) => each - after[i]!).find((difference) => difference !== 0) ?? 0;
}

function migrations(rubric: Rubric): Finding[] {
  const major = Number(rubric.version.split('.')[0]);
  // Only the last map leads to questions of this rubric; the questions of versions between stand nowhere.
  return (rubric.migrations ?? []).flatMap(({ to, questions }, m) =>
    to !== major
      ? []
      : Object.entries(questions).flatMap(([id, { becomes }]) =>
          becomes.flatMap((successor, s) => misfits(successor, rubric, ['migrations', m, 'questions', id, 'becomes', s])),
        ),
  );
}

function misfits({ question: id, levels, options }: Successor, rubric: Rubric, path: Path): Finding[] {
  const { byId } = outlineOf(rubric);
  const question = byId.get(id)?.question;
  if (!question) return [finding('error', 'successor-unknown', { question: id, nearest: nearest(id, [...byId.keys()]) }, [...path, 'question'])];
  const has = { levels: 'levels' in question ? question.levels.map((_, k) => String(k)) : [], options: 'options' in question ? question.options.map((option) => option.id) : [] };
  return (['levels', 'options'] as const).flatMap((kind) =>
    Object.entries({ levels, options }[kind] ?? {})
      .filter(([, answer]) => !has[kind].includes(String(answer)))
      .map(([older, answer]) => finding('error', 'successor-misfit', { question: id, kind, answer: String(answer), has: has[kind] }, [...path, kind, older])),
  );
}
