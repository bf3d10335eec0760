/** Words of `migrate`, and the comments that it leaves in an answers file. */
const answers = (count: number) => `${count} ${count === 1 ? 'answer' : 'answers'}`;

export const migrate = {
  heading: (file: string, rubric: string, from: number, to: number) => `${file}: ${rubric} ${from} → ${to}`,
  upToDate: (file: string, rubric: string, version: string) => `${file} is for ${rubric} ${version} already; there is nothing to carry over.`,
  carriedOver: (count: number, asTheyWere: number) => `${answers(count)} carried over, ${asTheyWere} of them as they were`,
  mapped: 'Mapped',
  becomes: (older: string, newer: string) => `${older} → ${newer}`,
  answerAgainTitle: 'To be answered again',
  checkTitle: 'Carried over, but to be checked',
  retiredTitle: 'Retired: kept in the file under “retired”, never scored',
  nothingAgain: 'Nothing has to be answered again.',
  /** The two reminders stand in the file; whatever follows one of them in a comment belongs to it. */
  answerAgain: 'answer again: ',
  check: 'check again: ',
  retiredComment: (rubric: string, version: number) => `Answers to ${rubric} ${version} that were not carried over whole. Never scored.`,
  because: (reason: string, because: string) => `${reason} (${because.replace(/\.$/, '')})`,
  level: (level: number) => `level ${level}`,
  reasons: {
    dropped: (_: object) => 'the question was dropped',
    gone: (_: object) => 'the rubric has no such question any more',
    changed: (_: object) => 'the question has changed',
    level: ({ level }: { level: string }) => `level ${level} has no counterpart`,
    options: ({ options }: { options: string[] }) => `${options.join(', ')} ${options.length === 1 ? 'has' : 'have'} no counterpart`,
    lost: ({ options }: { options: string[] }) => `${options.join(', ')} ${options.length === 1 ? 'was' : 'were'} chosen and ${options.length === 1 ? 'has' : 'have'} no counterpart`,
    folded: (_: object) => 'carried over to an answer that stands for several older ones',
    misfit: (_: object) => 'the question does not take this answer any more',
    na: (_: object) => 'the question applies to every institution that is asked it now',
    differ: ({ questions }: { questions: string[] }) => `merged from ${questions.join(', ')}, whose answers differ`,
    merged: ({ into }: { into: string }) => `merged into ${into}`,
    voices: ({ respondents, review }: { respondents: string[]; review: boolean }) => `carried over without, or not with all of, what ${[...respondents, ...(review ? ['the reviewer'] : [])].join(', ')} said`,
  },
  nothingWritten: 'Nothing is written. To write it:',
  nextAssess: 'Next, answer what is open:',
  nextScore: 'Next:',
};
