import tseslint from 'typescript-eslint';

export default tseslint.config(
  { ignores: ['dist/', 'coverage/', '.stryker-tmp/', 'node_modules/', 'release/', 'src/files/generated/'] },
  ...tseslint.configs.recommended,
  {
    rules: {
      'no-console': 'error',
      eqeqeq: ['error', 'always'],
      'no-control-regex': 'error',
      complexity: ['error', 20],
      'max-lines': ['error', { max: 400, skipBlankLines: true, skipComments: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
    },
  },
  { files: ['scripts/**', 'bench/**', 'test/hostile/fuzz.ts', 'test/faults/faults.ts', 'test/mutation/explained.ts'], rules: { 'no-console': 'off' } },
  { files: ['bin/**', 'scripts/shims/**'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
  // Catalogues and tests are lists; their length says nothing.
  { files: ['src/messages/**', 'test/**'], rules: { 'max-lines': 'off' } },
);
