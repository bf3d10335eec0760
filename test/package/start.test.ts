/** How the program starts: from its files, or from what the build made of them for the Node at hand. */
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const copy = mkdtempSync(path.join(tmpdir(), 'start-'));
for (const folder of ['bin', 'dist']) cpSync(path.join(root, folder), path.join(copy, folder), { recursive: true, preserveTimestamps: true });
afterAll(() => rmSync(copy, { recursive: true }));

const version = () => spawnSync(process.execPath, ['bin/genai-readiness.js', '--version'], { cwd: copy, encoding: 'utf8' });
const compiled = path.join(copy, 'dist/compiled', `${process.version}-${process.arch}`);

describe('a start', () => {
  it('finds what the build compiled for this Node', () => {
    expect(readdirSync(compiled)).toEqual(expect.arrayContaining(['cli.cjs', 'score.cjs']));
    expect(version()).toMatchObject({ status: 0, stdout: '0.1.0\n', stderr: '' });
  });

  it('compiles a file anew that was changed since, even to one of the same length', () => {
    const file = path.join(copy, 'dist/cli.cjs');
    writeFileSync(file, readFileSync(file, 'utf8').replaceAll('0.1.0', '0.1.9'));
    // Whatever the clock's grain is: later than what was compiled.
    utimesSync(file, new Date(), new Date(Date.now() + 10_000));
    expect(version()).toMatchObject({ status: 0, stdout: '0.1.9\n', stderr: '' });
  });

  it('goes without where what was compiled is cut or for another Node', () => {
    writeFileSync(path.join(compiled, 'cli.cjs'), readFileSync(path.join(compiled, 'cli.cjs')).subarray(0, 1000));
    utimesSync(path.join(compiled, 'cli.cjs'), new Date(), new Date(Date.now() + 20_000));
    expect(version()).toMatchObject({ status: 0, stdout: '0.1.9\n', stderr: '' });
    rmSync(compiled, { recursive: true });
    expect(version()).toMatchObject({ status: 0, stdout: '0.1.9\n', stderr: '' });
  });
});
