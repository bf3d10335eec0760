/** The import order of the house: messages → model → {score, compare, crosswalk, gate, explain, lint, migrate, render, files} → ask → cli → bin. */
const PURE = '^src/(messages|model|score|compare|crosswalk|gate|explain|lint|migrate|render)/';

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
      to: { path: '^src/(score|compare|crosswalk|gate|explain|lint|migrate|render|files|ask|cli)/' },
    },
    {
      name: 'siblings-apart',
      comment: 'Scoring, gating, rendering and files meet only in the report; each can be understood and changed alone.',
      severity: 'error',
      from: { path: '^src/(score|crosswalk|gate|explain|migrate|render|files)/' },
      to: { path: '^src/(score|compare|crosswalk|gate|explain|lint|migrate|render|files)/', pathNot: '^src/$1/' },
    },
    {
      name: 'compare-re-scores-only',
      comment: 'A what-if is a re-scoring, so comparing may call the pure aggregation of score, and nothing else beside it.',
      severity: 'error',
      from: { path: '^src/compare/' },
      to: { path: '^src/(gate|explain|migrate|render|files|ask|cli)/' },
    },
    {
      name: 'lint-evaluates-only',
      comment: 'What a rubric can reach is found by evaluating it, so the linter may call score, and nothing else beside it.',
      severity: 'error',
      from: { path: '^src/lint/' },
      to: { path: '^src/(compare|gate|explain|render|files|ask|cli)/' },
    },
    {
      name: 'ask-below-cli',
      comment: 'The interview is started by the command line and knows nothing of flags and exit codes.',
      severity: 'error',
      from: { path: '^src/(score|compare|gate|explain|migrate|render|files|ask)/' },
      to: { path: '^src/cli/' },
    },
    {
      name: 'ask-is-a-leaf',
      comment: 'Only the command line starts the interview.',
      severity: 'error',
      from: { path: '^src/(score|compare|gate|explain|migrate|render|files)/' },
      to: { path: '^src/ask/' },
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
      comment: 'Building the schemas costs more than scoring: only the build and the schema command load them; types are free.',
      severity: 'error',
      from: { path: '^src/(score|compare|crosswalk|gate|explain|lint|migrate|render|files|ask|cli)/', pathNot: '^src/cli/commands/schema\\.ts$' },
      to: { path: '^src/model/(schema|schemas|rubric|report|answers|comparison|robustness|trend|explanation|errors)\\.ts$', dependencyTypesNot: ['type-only'] },
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
