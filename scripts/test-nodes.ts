/** Builds and runs the test suite on every Node that is supported. Run by `npm run test:nodes`. */
import { spawnSync } from 'node:child_process';

const VERSIONS = ['20', '22', '24'];

const outcomes = VERSIONS.map((version) => {
  console.log(`\nNode ${version}`);
  const { status } = spawnSync('npm', ['exec', '--yes', `--package=node@${version}`, '--', 'npm', 'test'], { stdio: 'inherit' });
  return { version, passed: status === 0 };
});
console.log(outcomes.map(({ version, passed }) => `Node ${version}: ${passed ? 'passed' : 'FAILED'}`).join('\n'));
process.exitCode = outcomes.every(({ passed }) => passed) ? 0 : 1;
