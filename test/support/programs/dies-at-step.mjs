/**
 * Preloaded into the action (`node --import`), which then is a run that dies. Its steps are the moments before it changes
 * what others can see (a file that is replaced, a process, a message to people) and the one after a process began: the
 * moment after a change is the one before the next. What is saved in the cache stands between two replacements of the mark
 * `.shared`. OPS_TEST_DIE_AT: at this step it is killed. OPS_TEST_STEPS: a file that gets the names of the steps of a run
 * that ends. OPS_TEST_LATER: so many milliseconds is its clock ahead.
 */
import childProcess from 'node:child_process';
import fs from 'node:fs';
import { ClientRequest } from 'node:http';
import { syncBuiltinESMExports } from 'node:module';

const { OPS_TEST_DIE_AT: dieAt, OPS_TEST_STEPS: stepsFile, OPS_TEST_LATER: later } = process.env;
const names = [];

function step(name) {
  names.push(name);
  if (names.length !== Number(dieAt)) return;
  process.kill(process.pid, 'SIGKILL');
  for (;;);
}

/** `nameOf`: what the moment before is called, from the arguments; undefined is no step. */
function watch(object, method, nameOf, hasAfter = false) {
  const inner = object[method];
  object[method] = function (...args) {
    const name = nameOf.apply(this, args);
    if (name !== undefined) step(name);
    const result = inner.apply(this, args);
    if (name !== undefined && hasAfter) step(`after ${name}`);
    return result;
  };
}

const base = (path) => String(path).split('/').at(-1);

// The cache process is the other side, and what only reads is no step.
if (process.argv[2] !== 'cache' && (dieAt || stepsFile)) {
  watch(fs, 'renameSync', (_, to) => (/\.(?:json|shared)$/.test(to) ? `replace ${base(to)}` : undefined));
  watch(childProcess, 'spawn', (file) => (base(file) === 'sh' ? 'spawn sh' : undefined), true);
  watch(ClientRequest.prototype, 'end', function () {
    return this.method === 'POST' ? 'request' : undefined;
  });
  if (stepsFile) process.on('exit', () => fs.writeFileSync(stepsFile, names.join('\n')));
  syncBuiltinESMExports();
}

if (later) {
  const Now = globalThis.Date;
  const shift = Number(later);
  globalThis.Date = class Date extends Now {
    constructor(...args) {
      if (args.length === 0) super(Now.now() + shift);
      else super(...args);
    }
    static now() {
      return Now.now() + shift;
    }
  };
}
