/** The process's own streams: opened when they are used, and no trouble where their reader is gone. */
import path from 'node:path';
import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { ProcessIo, type Host } from '../../src/cli/process-io.ts';

/** A process whose streams are told apart from this one's. */
function host(script?: string) {
  const streams = { stdin: new PassThrough(), stdout: new PassThrough(), stderr: new PassThrough() };
  const opened: string[] = [];
  const argv = ['node', ...(script === undefined ? [] : [script])];
  const each = (name: keyof typeof streams) => ({ get: () => (opened.push(name), streams[name]) });
  const made = Object.defineProperties({ argv, env: { LANG: 'de' }, cwd: () => path.resolve('/work') }, { stdin: each('stdin'), stdout: each('stdout'), stderr: each('stderr') }) as unknown as Host;
  return { io: new ProcessIo(made), streams, opened };
}

describe('the streams of a process', () => {
  it('are opened when they are first used', () => {
    const { io, streams, opened } = host();
    expect([io.env, opened]).toEqual([{ LANG: 'de' }, []]);
    expect([io.stdout, io.stdin]).toEqual([streams.stdout, streams.stdin]);
    expect(opened).toEqual(['stdout', 'stdin']);
  });

  it('have written all once nothing waits in those that were used', () => {
    const { io, streams } = host();
    streams.stderr.write('nobody has used it, so nobody waits for it');
    expect(io.hasWrittenAll()).toBe(true);
    io.stdout.cork();
    io.stdout.write('waits');
    expect(io.hasWrittenAll()).toBe(false);
    io.stdout.uncork();
    streams.stdout.read();
    expect(io.hasWrittenAll()).toBe(true);
  });

  it.each(['EPIPE', 'EIO'])('take no harm from a reader that is gone (%s)', (code) => {
    const { io } = host();
    for (const stream of [io.stdout, io.stdout, io.stderr]) stream.emit('error', Object.assign(new Error(), { code }));
    expect(io.stdout.listenerCount('error')).toBe(1);
  });

  it('let every other error be seen', () => {
    const { io } = host();
    const full = Object.assign(new Error('the disk is full'), { code: 'ENOSPC' });
    expect(() => io.stdout.emit('error', full)).toThrow(full);
  });
});

describe('the program is called again', () => {
  it.each([
    [undefined, 'genai-readiness'],
    ['/usr/bin/genai-readiness', 'genai-readiness'],
    ['/work/node_modules/genai-readiness/bin/genai-readiness.js', 'genai-readiness'],
    ['/work/bin/genai-readiness.js', 'node bin/genai-readiness.js'],
    ['/tools/dist/main.mjs', 'node ../tools/dist/main.mjs'],
  ])('where its script is %s, as %s', (script, words) => {
    expect(host(script).io.invokedAs).toBe(words);
  });
});
