/**
 * What the arithmetic refuses in a rubric beyond its schema: references to what does not exist, circles,
 * nothing with weight among siblings, points and curves that give no value. All else is the linter's.
 */
import { ahp, LARGEST_AHP } from './ahp.ts';
import { nearest } from './nearest.ts';
import { outlineOf, questionsIn, type Outline } from './outline.ts';
import { problem, type Path, type Problem } from './problem.ts';
import type { Condition, Question, Rubric } from './rubric.ts';

export const CONSISTENCY_REFUSED = 0.2;

/** Every reason why a rubric that fits its schema cannot be scored; empty when it can. */
export function unsoundness(rubric: Rubric): Problem[] {
  const outline = outlineOf(rubric);
  return [
    ...repeatedIds(outline),
    ...danglingReferences(outline),
    ...circles(outline),
    ...weightlessSiblings(outline),
    ...outline.questions.flatMap((node) => valuelessQuestion(node.question, node.path)),
    ...disorderedLevels(rubric),
    ...badWeightSets(rubric),
  ];
}

function repeatedIds({ rubric, dimensions, topics, questions }: Outline): Problem[] {
  type Named = { id: string; path: Path };
  const listed = (key: keyof Rubric): Named[] =>
    ((rubric[key] as { id: string }[] | undefined) ?? []).map(({ id }, i) => ({ id, path: [key, i, 'id'] }));
  const kinds: Named[][] = [
    dimensions.map((node, d) => ({ id: node.dimension.id, path: ['dimensions', d, 'id'] })),
    topics.map((node) => ({ id: node.topic.id, path: [...node.children[0]!.path.slice(0, 4), 'id'] })),
    questions.map((node) => ({ id: node.question.id, path: [...node.path, 'id'] })),
    ...(['principles', 'owners', 'challenges', 'targets', 'weightSets', 'mustPass', 'profile'] as const).map(listed),
    ...(rubric.profile ?? []).map((attribute, a) =>
      (attribute.options ?? []).map(({ id }, o): Named => ({ id, path: ['profile', a, 'options', o, 'id'] })),
    ),
    ...questions.map(({ question, path }) =>
      'options' in question ? question.options.map(({ id }, o): Named => ({ id, path: [...path, 'options', o, 'id'] })) : [],
    ),
  ];
  return kinds.flatMap((kind) => {
    const seen = new Set<string>();
    return kind.flatMap(({ id, path }) => {
      if (seen.has(id)) return [problem('id-twice', { id }, { path })];
      seen.add(id);
      return [];
    });
  });
}

function danglingReferences(outline: Outline): Problem[] {
  const { rubric } = outline;
  const ids = (things: readonly { id: string }[] | undefined) => new Set((things ?? []).map(({ id }) => id));
  const known = {
    question: new Set(outline.byId.keys()),
    topic: new Set(outline.topics.map(({ topic }) => topic.id)),
    dimension: ids(rubric.dimensions),
    principle: ids(rubric.principles),
    challenge: ids(rubric.challenges),
    attribute: ids(rubric.profile),
    framework: new Set(rubric.frameworks ?? []),
  };
  type Kind = keyof typeof known;
  const missing = (kind: Kind, id: string, path: Path): Problem[] =>
    known[kind].has(id) ? [] : [problem('reference-missing', { kind, id, nearest: nearest(id, known[kind]) }, { path })];
  const keysOf = (kind: Kind, record: object | undefined, path: Path) =>
    Object.keys(record ?? {}).flatMap((id) => missing(kind, id, [...path, id]));

  const inCondition = (condition: Condition | undefined, path: Path): Problem[] => {
    if (!condition) return [];
    if ('all' in condition) return condition.all.flatMap((each, i) => inCondition(each, [...path, 'all', i]));
    if ('any' in condition) return condition.any.flatMap((each, i) => inCondition(each, [...path, 'any', i]));
    if ('not' in condition) return inCondition(condition.not, [...path, 'not']);
    if ('answer' in condition) {
      const here = [...path, 'answer'];
      const { question: id, is } = condition.answer;
      const question = outline.byId.get(id)?.question;
      const options = new Set(question && 'options' in question ? question.options.map((option) => option.id) : []);
      return [
        ...missing('question', id, [...here, 'question']),
        ...(question ? (is ?? []) : []).flatMap((option, i) =>
          options.has(option)
            ? []
            : [problem('reference-missing', { kind: 'option', id: option, nearest: nearest(option, options) }, { path: [...here, 'is', i] })],
        ),
      ];
    }
    return Object.entries(condition.profile).flatMap(([id, values]) => {
      const here = [...path, 'profile', id];
      const attribute = rubric.profile?.find((each) => each.id === id);
      if (!attribute) return missing('attribute', id, here);
      const isNumber = attribute.type === 'number';
      if (Array.isArray(values) === isNumber) return [problem('condition-kind', { attribute: id, isNumber }, { path: here })];
      const options = ids(attribute.options);
      return (Array.isArray(values) ? values : []).flatMap((value, i) =>
        options.has(value)
          ? []
          : [problem('reference-missing', { kind: 'option', id: value, nearest: nearest(value, options) }, { path: [...here, i] })],
      );
    });
  };

  return [
    ...outline.questions.flatMap(({ question, path }) => [
      ...(question.principles ?? []).flatMap((id, i) => missing('principle', id, [...path, 'principles', i])),
      ...(question.challenges ?? []).flatMap((id, i) => missing('challenge', id, [...path, 'challenges', i])),
      ...(question.requires ?? []).flatMap((each, i) => missing('question', each.question, [...path, 'requires', i, 'question'])),
      ...(question.refs ?? []).flatMap((each, i) => missing('framework', each.framework, [...path, 'refs', i, 'framework'])),
      ...inCondition(question.when, [...path, 'when']),
    ]),
    ...(rubric.targets ?? []).flatMap((target, i) => [
      ...inCondition(target.when, ['targets', i, 'when']),
      ...keysOf('dimension', target.dimensions, ['targets', i, 'dimensions']),
      ...keysOf('topic', target.topics, ['targets', i, 'topics']),
      ...keysOf('question', target.questions, ['targets', i, 'questions']),
    ]),
    ...(rubric.weightSets ?? []).flatMap((set, i) => [
      ...inCondition(set.when, ['weightSets', i, 'when']),
      ...keysOf('dimension', set.dimensions, ['weightSets', i, 'dimensions']),
    ]),
    ...(rubric.mustPass ?? []).flatMap((rule, i) => [
      ...missing('question', rule.question, ['mustPass', i, 'question']),
      ...(rule.dimension === undefined ? [] : missing('dimension', rule.dimension, ['mustPass', i, 'dimension'])),
      ...(rule.cap < rubric.levels.length ? [] : [problem('cap-range', { cap: rule.cap, top: rubric.levels.length - 1 }, { path: ['mustPass', i, 'cap'] })]),
    ]),
  ];
}

function circles({ questions, byId }: Outline): Problem[] {
  const along = (kind: 'when' | 'requires', next: (question: Question) => string[]): Problem[] => {
    const done = new Set<string>();
    const found: Problem[] = [];
    const visit = (id: string, trail: string[]): void => {
      const node = byId.get(id);
      if (!node || done.has(id)) return;
      if (trail.includes(id)) {
        const circle = [...trail.slice(trail.indexOf(id)), id];
        found.push(problem('circle', { kind, circle }, { path: [...node.path, kind] }));
        return;
      }
      for (const following of next(node.question)) visit(following, [...trail, id]);
      done.add(id);
    };
    for (const { question } of questions) visit(question.id, []);
    return found;
  };
  return [
    ...along('when', (question) => questionsIn(question.when)),
    ...along('requires', (question) => (question.requires ?? []).map((each) => each.question)),
  ];
}

function weightlessSiblings({ dimensions }: Outline): Problem[] {
  const groups: { children: { weight: number }[]; path: Path }[] = [
    { children: dimensions, path: ['dimensions'] },
    ...dimensions.flatMap((dimension, d) => [
      { children: dimension.children, path: ['dimensions', d, 'topics'] },
      ...dimension.children.map((topic, t) => ({ children: topic.children, path: ['dimensions', d, 'topics', t, 'questions'] })),
    ]),
  ];
  return groups
    .filter(({ children }) => children.every(({ weight }) => weight === 0))
    .map(({ path }) => problem('weights-zero', {}, { path }));
}

function valuelessQuestion(question: Question, path: Path): Problem[] {
  switch (question.type) {
    case 'level': {
      const given = question.levels.filter((level) => level.points !== undefined).length;
      if (given === 0) return [];
      const points = question.levels.map((level) => level.points ?? Number.NaN);
      const sound = points[0] === 0 && points.at(-1) === 1 && points.every((x, i) => i === 0 || x >= points[i - 1]!);
      return sound ? [] : [problem('level-points', {}, { path: [...path, 'levels'] })];
    }
    case 'choice':
      return question.options.some(({ points }) => points > 0) ? [] : [problem('points-zero', {}, { path: [...path, 'options'] })];
    case 'multi': {
      const earning = question.options.some(({ points, exclusive }) => !exclusive && (points ?? 0) > 0);
      return earning ? [] : [problem('points-zero', {}, { path: [...path, 'options'] })];
    }
    case 'number': {
      const { curve, scale, min, max } = question;
      const ordered = curve.every(([v], i) => i === 0 || v > curve[i - 1]![0]);
      return [
        ...(ordered ? [] : [problem('curve-order', {}, { path: [...path, 'curve'] })]),
        ...(scale === 'log' && curve.some(([v]) => v <= 0) ? [problem('curve-log', {}, { path: [...path, 'curve'] })] : []),
        ...(min !== undefined && max !== undefined && min > max ? [problem('bounds-order', { min, max }, { path: [...path, 'min'] })] : []),
      ];
    }
    case 'boolean':
      return [];
  }
}

function disorderedLevels({ levels }: Rubric): Problem[] {
  const ordered = levels.every(({ from }, i) => (i === 0 ? from === 0 : from > levels[i - 1]!.from));
  return ordered ? [] : [problem('levels-order', {}, { path: ['levels'] })];
}

function badWeightSets(rubric: Rubric): Problem[] {
  const n = rubric.dimensions.length;
  return (rubric.weightSets ?? []).flatMap((set, i) => {
    const path: Path = ['weightSets', i];
    if (set.ahp) {
      const square = set.ahp.length === n && n <= LARGEST_AHP && set.ahp.every((row) => row.length === n);
      if (!square) return [problem('ahp-shape', { dimensions: n, largest: LARGEST_AHP }, { path: [...path, 'ahp'] })];
      const { consistencyRatio } = ahp(set.ahp);
      if (consistencyRatio > CONSISTENCY_REFUSED) {
        return [problem('ahp-inconsistent', { ratio: consistencyRatio, limit: CONSISTENCY_REFUSED }, { path: [...path, 'ahp'] })];
      }
      return [];
    }
    const weights = rubric.dimensions.map(({ id, weight }) => set.dimensions?.[id] ?? weight ?? 1);
    return weights.some((weight) => weight > 0) ? [] : [problem('weights-zero', {}, { path: [...path, 'dimensions'] })];
  });
}
