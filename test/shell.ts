/** Runs a line of shell in which `genai-readiness` is the built program, in an environment without surprises. */
import { execFile } from 'node:child_process';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
const PRELUDE = 'genai-readiness() { "$NODE" bin/genai-readiness.js "$@"; };';

export interface Outcome {
  status: number;
  stdout: string;
  stderr: string;
}

export function runShell(command: string, env: Record<string, string> = {}, cwd = root): Promise<Outcome> {
  return new Promise((resolve) => {
    const child = execFile(
      'bash',
      // Given a socket for input, as Node does, bash takes itself for a remote login and reads the user's .bashrc.
      ['--norc', '-c', `set -o pipefail; ${PRELUDE} ${command}`],
      { cwd, env: { PATH: process.env.PATH ?? '', HOME: process.env.HOME ?? '', NODE: process.execPath, ...env }, maxBuffer: 64_000_000 },
      (_, stdout, stderr) => resolve({ status: child.exitCode ?? -1, stdout, stderr }),
    );
  });
}
