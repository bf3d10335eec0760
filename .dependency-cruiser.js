/**
 * The import order of the house: messages → model → { score, crosswalk, explain, gate, migrate, portfolio, redact, render, files }
 * → { compare, lint, plan, panel, questionnaire } → ask → cli → bin. Each rule says what a folder may use beside itself.
 */
const PURE = '^src/(messages|model|score|compare|crosswalk|gate|explain|lint|migrate|panel|plan|portfolio|redact|render)/';

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: 'no-circles',
      comment: 'A circle means that two modules are one; nobody can read either first.',
      severity: 'error',
      from: {},
      to: { circular: true, dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'messages-know-nothing',
      comment: 'The words of the program stand at the very left, so that everything may use them.',
      severity: 'error',
      from: { path: '^src/messages/' },
      to: { path: '^src/(?!messages/)' },
    },
    {
      name: 'model-first',
      comment: 'The domain is defined once and depends on nobody who uses it.',
      severity: 'error',
      from: { path: '^src/model/' },
      to: { path: '^src/(?!messages/|model/)' },
    },
    {
      name: 'siblings-apart',
      comment: 'Scoring, gating, rendering and files meet only in the report; each can be understood and changed alone.',
      severity: 'error',
      from: { path: '^src/(score|crosswalk|explain|gate|migrate|portfolio|redact|render|files)/' },
      to: { path: '^src/(?!messages/|model/)', pathNot: '^src/$1/' },
    },
    {
      name: 're-score-only',
      comment: 'A what-if, what a rubric can reach, a plan and what respondents disagree on are found by scoring again, so these may call score, and nothing else beside it.',
      severity: 'error',
      from: { path: '^src/(compare|lint|plan|panel)/' },
      to: { path: '^src/(?!messages/|model/|score/)', pathNot: '^src/$1/' },
    },
    {
      name: 'questionnaire-renders-only',
      comment: 'A questionnaire looks like every other workbook, so it may take its look from render, and nothing else beside it.',
      severity: 'error',
      from: { path: '^src/questionnaire/' },
      to: { path: '^src/(?!messages/|model/|render/|questionnaire/)' },
    },
    {
      name: 'ask-below-cli',
      comment: 'The interview is started by the command line and knows nothing of flags and exit codes.',
      severity: 'error',
      from: { path: '^src/ask/' },
      to: { path: '^src/(?!messages/|model/|score/|panel/|render/|files/|ask/)' },
    },
    {
      name: 'pure-folders-without-node',
      comment: 'The engine must run in a browser page as it does here.',
      severity: 'error',
      from: { path: PURE },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'schemas-load-late',
      comment: 'Building the schemas costs more than scoring: only the build, the schema command, its completion, and who looks for the key that a wrong one was meant to be load them; types are free.',
      severity: 'error',
      from: { path: '^src/(?!model/)', pathNot: '^src/(cli/(commands/schema|completion/values)|files/validate)\\.ts$' },
      to: { path: '^src/model/(schema|schemas|agreement|answers|comparison|config|crosswalk|errors|explanation|findings|framework|gates|given|panel|portfolio|report|result|roadmap|robustness|rubric|trend)\\.ts$', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'inquirer-in-one-place',
      comment: 'Prompts are drawn in one file, so that the flow can be tested without a terminal.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/ask/prompts' },
      to: { path: 'node_modules/(@inquirer|inquirer)/' },
    },
    {
      name: 'yaml-in-files',
      comment: 'Only files/ reads and writes documents; the interview changes them through it.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/files/' },
      to: { path: 'node_modules/yaml/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^src/files/generated/' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { extensions: ['.ts', '.js'], exportsFields: ['exports'], conditionNames: ['import', 'node', 'default'] },
  },
};
