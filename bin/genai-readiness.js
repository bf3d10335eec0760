#!/usr/bin/env node
/**
 * Starts the program. Its files may lie in `dist/` compiled as well: the build keeps what V8 made of them, for the very
 * Node that built. Another Node, or an edited file, is compiled anew; a published package carries text only.
 */
const { readFileSync, statSync } = require('node:fs');
const path = require('node:path');
const { Script } = require('node:vm');

const dist = path.join(__dirname, '../dist');
/** Where the build keeps what this Node made of the files. */
const compiled = path.join(dist, 'compiled', `${process.version}-${process.arch}`);

const loaded = new Map();
/** What was compiled for the files loaded so far; the build keeps it. */
const scripts = new Map();

/** A file of `dist/`, run once. */
function load(name) {
  const known = loaded.get(name);
  if (known) return known.exports;
  const filename = path.join(dist, name);
  const module = { exports: {} };
  loaded.set(name, module);
  const wrapper = `(function (exports, require, module, __filename, __dirname) {${readFileSync(filename, 'utf8')}\n})`;
  const script = new Script(wrapper, { filename, cachedData: compiledData(name) });
  scripts.set(name, script);
  const requireFrom = (id) => (id.startsWith('./') ? load(path.join(path.dirname(name), id)) : require(id));
  script.runInThisContext()(module.exports, requireFrom, module, filename, path.dirname(filename));
  return module.exports;
}

/** Undefined where the build kept nothing, or where the file was changed since. */
function compiledData(name) {
  const kept = statSync(path.join(compiled, name), { throwIfNoEntry: false });
  return kept && kept.mtimeMs >= statSync(path.join(dist, name)).mtimeMs ? readFileSync(path.join(compiled, name)) : undefined;
}

if (require.main === module) load('cli.cjs').main();
else module.exports = { load, scripts, dist, compiled };
