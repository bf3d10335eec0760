/**
 * A fence round the program: whatever would reach the network, another program or another thread throws, and every path
 * that is written to is noted. Loaded before the program (`node --import`), or called by a test of the same process.
 * Plain JavaScript, because it must run before anything that could translate it.
 */
import childProcess from 'node:child_process';
import cluster from 'node:cluster';
import dgram from 'node:dgram';
import dns from 'node:dns';
import fs from 'node:fs';
import http from 'node:http';
import http2 from 'node:http2';
import https from 'node:https';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';
import path from 'node:path';
import tls from 'node:tls';
import workerThreads from 'node:worker_threads';

/** Every way out of the process. */
const FORBIDDEN = [
  [net, 'net', ['connect', 'createConnection', 'createServer']],
  // Standard output may be a socket, so making one stays allowed; leading it anywhere does not.
  [net.Socket.prototype, 'net.Socket', ['connect']],
  [net.Server.prototype, 'net.Server', ['listen']],
  [tls, 'tls', ['connect', 'createServer']],
  [http, 'http', ['request', 'get', 'createServer']],
  [https, 'https', ['request', 'get', 'createServer']],
  [http2, 'http2', ['connect', 'createServer', 'createSecureServer']],
  [dgram, 'dgram', ['createSocket']],
  [dns, 'dns', ['lookup', 'resolve', 'resolve4', 'resolve6', 'reverse']],
  [dns.promises, 'dns.promises', ['lookup', 'resolve', 'resolve4', 'resolve6', 'reverse']],
  [childProcess, 'child_process', ['spawn', 'spawnSync', 'exec', 'execSync', 'execFile', 'execFileSync', 'fork']],
  [workerThreads, 'worker_threads', ['Worker']],
  [cluster, 'cluster', ['fork']],
  [globalThis, 'globalThis', ['fetch', 'WebSocket', 'EventSource']],
];

/** @param {(what: string) => void} tell */
export function forbidTheOutside(tell) {
  for (const [module, name, members] of FORBIDDEN) {
    for (const member of members.filter((each) => each in module)) {
      const refuse = function () {
        tell(`${name}.${member}`);
        throw new Error(`the fence forbids ${name}.${member}`);
      };
      Object.defineProperty(module, member, { value: refuse, configurable: true, writable: true });
    }
  }
  process.binding = () => {
    tell('process.binding');
    throw new Error('the fence forbids process.binding');
  };
  syncBuiltinESMExports();
}

/** Calls that change what their first argument names, or the second where that is the new name. */
const WRITERS = { writeFile: [0], appendFile: [0], mkdir: [0], mkdtemp: [0], rm: [0], rmdir: [0], unlink: [0], truncate: [0], chmod: [0], chown: [0], utimes: [0], rename: [0, 1], copyFile: [1], cp: [1], link: [1], symlink: [1], createWriteStream: [0] };
/** Whether the flags of an opening let one write. */
const writes = (flags) => (typeof flags === 'number' ? (flags & (fs.constants.O_WRONLY | fs.constants.O_RDWR | fs.constants.O_CREAT)) !== 0 : /[wa+]/.test(flags ?? 'r'));

/**
 * Notes every path that is written to from now on.
 * @param {(path: string, call: string) => void} tell
 * @returns {() => void} ends it
 */
export function noteWrites(tell) {
  const undo = [];
  const note = (file, call) => {
    if (typeof file === 'string' || Buffer.isBuffer(file) || file instanceof URL) tell(path.resolve(file instanceof URL ? file.pathname : String(file)), call);
  };
  const wrap = (module, name, places) => {
    const original = module[name];
    if (typeof original !== 'function') return;
    const wrapped = function (...args) {
      for (const place of places(args)) note(args[place], name);
      return original.apply(this, args);
    };
    module[name] = Object.assign(wrapped, original);
    undo.push(() => (module[name] = original));
  };
  for (const [name, places] of Object.entries(WRITERS)) {
    for (const [module, each] of [[fs, name], [fs, `${name}Sync`], [fs.promises, name]]) wrap(module, each, () => places);
  }
  for (const [module, name] of [[fs, 'open'], [fs, 'openSync'], [fs.promises, 'open']]) wrap(module, name, (args) => (writes(args[1]) ? [0] : []));
  syncBuiltinESMExports();
  return () => {
    for (const each of undo) each();
    syncBuiltinESMExports();
  };
}

/** As a preload: what happened is appended to the file that the environment names. */
if (process.env.FENCE_LOG) {
  const log = fs.openSync(process.env.FENCE_LOG, 'a');
  const tell = (line) => fs.writeSync(log, `${line}\n`);
  forbidTheOutside((what) => tell(`FORBIDDEN ${what}`));
  noteWrites((file) => tell(file));
}
