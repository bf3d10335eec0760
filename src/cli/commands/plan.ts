/** `plan`: the steps that are worth most, from answers to a roadmap; and a saved roadmap held against later answers. */
import type { LoadedAnswers } from '../../files/answers-reader.ts';
import { loadRoadmap } from '../../files/roadmap.ts';
import { problem, UserError } from '../../model/problem.ts';
import type { Roadmap } from '../../model/roadmap.ts';
import type { Rubric } from '../../model/rubric.ts';
import { check } from '../../plan/check.ts';
import { plan, type Goal } from '../../plan/plan.ts';
import { score } from '../../score/score.ts';
import { givenFrom } from '../given.ts';
import { EXIT } from '../io.ts';
import { publish } from '../output.ts';
import { answersFrom, checkStdinOnce, scoreOptionsFrom, warnOf, type ScoringOptions } from '../scoring.ts';
import type { Session } from '../session.ts';
import { settingsFrom, type SettingsOptions } from '../settings.ts';

export interface PlanCommandOptions extends SettingsOptions {
  budget?: string;
  toLevel?: string;
  toScore?: string;
  toTarget?: boolean;
  check?: string;
  liftCaps?: boolean;
  only?: string[];
  exclude?: string[];
  fix?: string[];
  capacity?: string;
}

export async function planCommand(file: string, options: PlanCommandOptions, session: Session): Promise<number> {
  const { words, outputs } = await settingsFrom(options, session);
  const purpose = purposeOf(options);
  checkStdinOnce([file, options.check ?? '']);
  const loaded = await answersFrom(file, words, session);
  const roadmap = purpose === 'check' ? await checked(options.check ?? '', loaded, words, session) : await planned(purpose, loaded, options, words, session);
  await publish(roadmap, outputs, session, words);
  return EXIT.done;
}

const PURPOSES = { budget: '--budget', toLevel: '--to-level', toScore: '--to-score', toTarget: '--to-target', check: '--check' } as const;
type Purpose = keyof typeof PURPOSES;

/** @throws UserError unless exactly one thing is asked for. */
function purposeOf(options: PlanCommandOptions): Purpose {
  const [only, another] = (Object.keys(PURPOSES) as Purpose[]).filter((purpose) => options[purpose] !== undefined);
  if (only === undefined || another !== undefined) throw new UserError(problem('plan-goal', { goals: [only, another].flatMap((each) => (each ? PURPOSES[each] : [])) }));
  if (options.liftCaps && only !== 'budget') throw new UserError(problem('plan-lift-caps', {}));
  return only;
}

async function planned(purpose: Exclude<Purpose, 'check'>, loaded: LoadedAnswers, options: PlanCommandOptions, words: ScoringOptions, session: Session): Promise<Roadmap> {
  const { rubric, answers } = loaded;
  const wishes = {
    goal: goalOf(purpose, options, rubric.definition),
    only: listFrom(options.only),
    exclude: listFrom(options.exclude),
    fixed: await givenFrom(options.fix ?? [], '--fix', rubric),
    liftCaps: options.liftCaps ?? false,
    ...(options.capacity !== undefined && { capacity: numberFrom('--capacity', options.capacity, LEAST_CAPACITY) }),
  };
  const scoring = await scoreOptionsFrom(rubric, words, session);
  warnOf(loaded, session);
  return plan(rubric, answers, { ...scoring, ...wishes });
}

/** A quarter with room for less would make a plan of thousands of quarters. */
const LEAST_CAPACITY = 0.1;

function goalOf(purpose: Exclude<Purpose, 'check'>, { budget = '', toLevel = '', toScore = '' }: PlanCommandOptions, { levels }: Rubric): Goal {
  switch (purpose) {
    case 'budget':
      return { kind: 'budget', effort: numberFrom('--budget', budget, 0) };
    case 'toLevel':
      return { kind: 'level', level: numberFrom('--to-level', toLevel, 0, levels.length - 1, Number.isInteger) };
    case 'toScore':
      return { kind: 'score', score: numberFrom('--to-score', toScore, 0, 100) };
    case 'toTarget':
      return { kind: 'target' };
  }
}

/** @throws UserError for a roadmap of another rubric: what was planned there cannot be looked for here. */
async function checked(file: string, loaded: LoadedAnswers, words: ScoringOptions, session: Session): Promise<Roadmap> {
  const roadmap = await loadRoadmap(file, session);
  const { definition, digest } = loaded.rubric;
  if (roadmap.rubric.digest !== digest) {
    const named = (rubric: Roadmap['rubric']) => `${rubric.id} ${rubric.version} (${rubric.digest.slice(0, 8)})`;
    const answers = named({ id: definition.rubric, version: definition.version, digest });
    throw new UserError(problem('roadmap-rubric', { roadmap: named(roadmap.rubric), answers }, { location: { file } }));
  }
  // A plan made on what evidence supports is checked on that, too.
  const scoring = await scoreOptionsFrom(loaded.rubric, { ...words, evidence: words.evidence ?? roadmap.evidenceMode }, session);
  warnOf(loaded, session);
  return check(roadmap, score(loaded.rubric, loaded.answers, scoring));
}

function numberFrom(option: string, value: string, least: number, most = Infinity, isFit = Number.isFinite): number {
  const number = value.trim() === '' ? Number.NaN : Number(value);
  if (isFit(number) && number >= least && number <= most) return number;
  throw new UserError(problem('option-number', { option, value, least, most: most === Infinity ? null : most }));
}

const listFrom = (values: readonly string[] = []): string[] =>
  values
    .flatMap((value) => value.split(','))
    .map((id) => id.trim())
    .filter((id) => id !== '');
