/** Words of the questionnaire for people who fill in spreadsheets. */
export const questionnaire = {
  start: 'Institution',
  progress: 'Progress',
  how: [
    'One sheet for each dimension. Answer in the yellow column; most cells offer a list.',
    'Several options: say yes or no beside each. Not applicable: give a reason instead of an answer. Not known yet: choose ?.',
    'Evidence: where it is found, from when, until when, and how sure it is (none, documented, tested). More evidence: insert a row below with the same id.',
    'Leave the grey columns as they are. Read the file back: genai-readiness questionnaire import FILE',
  ],
  meta: { rubric: 'Rubric', language: 'Language', name: 'Name of the institution', assessed: 'Day of the assessment (YYYY-MM-DD)', 'respondent.name': 'Who answers: name', 'respondent.role': 'Who answers: role' },
  several: 'several, separated by commas',
  columns: { id: 'id', question: 'Question', answers: 'Possible answers', answer: 'Answer', na: 'Not applicable: reason', ref: 'Evidence: where', date: 'from', expires: 'until', assurance: 'assurance', note: 'Note', by: 'By', at: 'On' },
  progressColumns: { dimension: 'Dimension', questions: 'Questions', done: 'Done', share: 'Share' },
  total: 'Total',
  unknown: '?',
  onlyIf: 'Asked only where its condition holds.',
  whyNa: 'Not applicable is allowed here, with a reason.',
  optionOf: (question: string) => `option of ${question}`,
  cell: (file: string, sheet: string, cell: string) => `${file} ${sheet}!${cell}`,
  imported: (count: number, file: string) => `${count} answers written: ${file}`,
  exported: (file: string) => `Questionnaire written: ${file}`,
};
