/** Words of a comparison. */
export interface Names {
  first: string;
  other: string;
}

export const compare = {
  secondFile: 'a second file to compare with',

  comparison: 'Comparison',
  progress: (name: string) => `Progress of ${name}`,

  comparable: 'Comparable: the same rubric, and evidence counts in the same way.',
  notComparable: 'Scores cannot be compared, so no differences are given.',
  partlyComparable: 'Not all scores can be compared; differences are given where they can.',
  rubricDiffers: ({ first, other, firstRubric, otherRubric, shared }: Names & { firstRubric: string; otherRubric: string; shared: number }) =>
    `${first} was measured with ${firstRubric}, ${other} with ${otherRubric}, which scores differently: ${
      shared === 0 ? 'they share no question' : shared === 1 ? 'only the 1 question that they share is compared' : `only the ${shared} questions that they share are compared`
    }, not in points.`,
  versionDiffers: ({ first, other, firstRubric, otherRubric }: Names & { firstRubric: string; otherRubric: string }) =>
    `${first} was measured with ${firstRubric}, ${other} with ${otherRubric}; only texts differ, the scoring is the same.`,
  evidenceDiffers: ({ first, other, firstMode, otherMode }: Names & { firstMode: string; otherMode: string }) =>
    `Evidence counts differently: ${firstMode} for ${first}, ${otherMode} for ${other}. Score both again with the same --evidence.`,
  evidenceModes: { off: 'not at all', shown: 'shown beside the score', strict: 'strictly' },
  weightsDiffer: ({ first, other, firstSet, otherSet }: Names & { firstSet: string; otherSet: string }) =>
    `Weights differ: ${firstSet} for ${first}, ${otherSet} for ${other}; --weights gives both the same.`,
  ownWeights: "the rubric's own",
  questionsDiffer: ({ first, other, count }: Names & { count: number }) =>
    `${count === 1 ? '1 question applies' : `${count} questions apply`} to only one of ${first} and ${other}, so the others weigh differently.`,
  targetDiffers: ({ first, other, firstTarget, otherTarget }: Names & { firstTarget: string; otherTarget: string }) =>
    `Targets differ: ${firstTarget} for ${first}, ${otherTarget} for ${other}; each gap is held against its own target.`,
  noTarget: 'none',
  asOfDiffers: ({ first, other, firstDay, otherDay }: Names & { firstDay: string; otherDay: string }) =>
    `Evidence was judged on different days: ${firstDay} for ${first}, ${otherDay} for ${other}.`,

  whatIf: (name: string) => `${name} is a what-if, not as it is: answers were supposed that its file does not hold.`,
  provisional: (name: string) => `The level of ${name} is provisional: those who answered agree too little to rest on.`,

  overall: 'Overall',
  difference: 'difference',
  change: 'change',
  notDetermined: 'not determined',
  open: 'open',
  openNote: 'open: not determined; what is left unanswered outweighs what separates the two.',
  minus: (a: string, b: string) => `${a} − ${b}`,

  undetermined: 'Not determined: what the two have left unanswered outweighs what separates them.',
  undeterminedBetween: ({ first, other }: Names) =>
    `${first} and ${other}: not determined. What the two have left unanswered outweighs what separates them.`,
  undeterminedProgress: 'Not determined: what was left unanswered outweighs what has changed.',
  ahead: (ahead: string, behind: string, points: string) => `${ahead} is ahead of ${behind} by ${points} points.`,
  aheadAnyway: (ahead: string, behind: string, points: string) =>
    `${ahead} is ahead of ${behind} by ${points} points as they stand, and at these weights stays ahead whatever the missing answers are.`,
  level: ({ first, other }: Names) => `${first} and ${other} have the same score.`,
  risen: (from: string, to: string, points: string) => `From ${from} to ${to} the score rose by ${points} points.`,
  fallen: (from: string, to: string, points: string) => `From ${from} to ${to} the score fell by ${points} points.`,
  unchanged: (from: string, to: string) => `From ${from} to ${to} the score did not change.`,

  explains: ({ first, other }: Names) => `What separates ${first} from ${other}, in points of the overall score`,
  explainsNote: 'Points gained / points possible; what is unanswered counts as 0.',
  why: 'why',
  because: { answer: 'answer', unanswered: 'unanswered', 'not-applicable': 'not applicable', weight: 'weight' },
  answerAndWeight: 'answer, weight',
  gainedOf: (points: string, most: string) => `${points}/${most}`,
  unanswered: 'unanswered',
  notApplicable: 'n/a',
  absent: 'not asked',
  rest: (count: number) => (count === 1 ? '1 other question' : `${count} other questions`),
  total: 'Sum',

  gapsOnly: (name: string) => `Gaps that only ${name} has`,
  gapsApart: 'Gaps that some have and others have not, and what they cost',
  gapsNone: 'none',
  gapsNote: '–: no such gap; ?: unanswered.',
  gapPoints: 'costs',

  changes: { improved: 'Improved', worse: 'Worse', new: 'Newly answered', gone: 'No longer answered, or no longer applicable', same: 'Same answer, other weight' },
  changeTitle: (kind: string, count: number) => `${kind} (${count})`,
  nothingChanged: 'No answer has changed.',
  fromTo: (from: string, to: string) => `${from} → ${to}`,
  gapClosed: 'gap closed',
  gapOpened: 'gap opened',
  reweighed: 'other weight',
  totalChange: 'Change of the score',
  more: (count: number) => `and ${count} more`,
};
