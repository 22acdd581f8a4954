/**
 * Preloaded into a program of `dist/` (`node --import`): names its steps, and ends it by SIGKILL at one of them. A step is
 * the moment before any call that others could notice: of the functions of `fs` and `child_process` all but those that are
 * known only to read, so that a new one counts; a signal, a word to another process, a connection, a request. Besides, the
 * moments after a process began and after an answer came, and the end. What the program starts of its own (the cache
 * process, a supervisor) is watched too.
 *
 * OPS_TEST_STEPS: a file to which every step is added, one a line: who (the command, `cache` or `supervisor`) and what.
 * OPS_TEST_DIE_AT: `who what#n`, the n-th step of that name; then `died` is added. The cache process takes its parent with
 * it, as the end of a machine does.
 */
import childProcess, { ChildProcess } from 'node:child_process';
import { subscribe } from 'node:diagnostics_channel';
import fs from 'node:fs';
import { ClientRequest } from 'node:http';
import { syncBuiltinESMExports } from 'node:module';
import { Socket } from 'node:net';

const { OPS_TEST_DIE_AT: dieAt, OPS_TEST_STEPS: stepsFile, NODE_OPTIONS: options } = process.env;
// Not for the commands of jobs.
for (const name of ['OPS_TEST_DIE_AT', 'OPS_TEST_STEPS', 'NODE_OPTIONS']) delete process.env[name];

const who = /\/supervisor\//.test(process.argv[1])
  ? 'supervisor'
  : (process.argv[2] ?? process.env.INPUT_COMMAND ?? 'tick');
const { appendFileSync } = fs;
const { kill } = process;
const counts = new Map();
/** Some functions of Node are made of others: that is one step. */
let isInside = false;

function step(what) {
  const name = `${who} ${what}`;
  const count = (counts.get(name) ?? 0) + 1;
  counts.set(name, count);
  const isEnd = `${name}#${count}` === dieAt;
  inside(() => appendFileSync(stepsFile, isEnd ? `${name}\ndied\n` : `${name}\n`));
  if (!isEnd) return;
  if (who === 'cache') kill(process.ppid, 'SIGKILL');
  kill(process.pid, 'SIGKILL');
  // A signal may take a moment; nothing more may happen.
  for (;;);
}

function inside(work) {
  isInside = true;
  try {
    return work();
  } finally {
    isInside = false;
  }
}

/** `nameOf`: what the step is called, by the arguments; undefined is none. `after`: what is done with the result. */
function watch(object, method, nameOf, after = () => undefined) {
  const inner = object[method];
  object[method] = Object.assign(function (...args) {
    if (isInside) return inner.apply(this, args);
    const name = nameOf.call(this, args);
    if (name !== undefined) step(name);
    const result = inside(() => inner.apply(this, args));
    after(name, result, args);
    return result;
  }, inner);
}

/** The end of a path, without what is different each time: pids, random suffixes, numbers. */
function nameOfPath(path) {
  const [folder, last] = String(path).split('/').slice(-2);
  const name = /^\d+$/.test(last) ? `${folder}/N` : (last ?? folder);
  return name
    .replace(/^[0-9a-f-]{32,}/, 'X')
    .replace(/(tmp-|\.shared\.)\d+/, '$1N')
    .replace(/-[a-z0-9]{8}(?=-|$)/, '-X')
    .replace(/^([a-z]+-){1,2}[A-Za-z0-9]{6}$/, '$1X')
    .replace(/\b\d{6,}\b/, 'N');
}

const paths = new Map([
  [1, 'stdout'],
  [2, 'stderr'],
]);
const nameOfTarget = (target) =>
  typeof target === 'number' ? (paths.get(target) ?? 'a descriptor') : nameOfPath(target);
/** The ones that take the place in the second argument. */
const toSecond = /^(?:rename|link|symlink|copyFile|cp)/;
const reads =
  /^(?:_|to[A-Z]|access|close|createReadStream|exists|fstat|glob|lstat|opendir|openAsBlob|read|realpath|stat|unwatch|watch)/;

function isReading(flags = 'r') {
  const writing = fs.constants.O_WRONLY | fs.constants.O_RDWR | fs.constants.O_CREAT;
  return typeof flags === 'number'
    ? (flags & writing) === 0
    : /^rs?$/.test(flags) || typeof flags === 'function';
}

function watchFiles(object) {
  for (const method of Object.keys(object)) {
    if (typeof object[method] !== 'function' || /^[A-Z]/.test(method) || reads.test(method)) continue;
    const isOpen = /^open(?:Sync)?$/.test(method);
    watch(
      object,
      method,
      ([first, second]) => {
        if (isOpen && (isReading(second) || first === '/dev/null')) return undefined;
        return `${method} ${nameOfTarget(toSecond.test(method) ? second : first)}`;
      },
      (_, result, [path]) => isOpen && typeof result === 'number' && paths.set(result, nameOfPath(path)),
    );
  }
}

/** Without tokens and numbers, which are different each time. */
function nameOfRequest({ method, path }) {
  const plain = path
    .replace(/\?.*/, '')
    .replace(/\/bot[^/]+/, '')
    .replaceAll(/\b\d+\b/g, 'N');
  return `${method} ${nameOfPath(plain)}`;
}

const base = (path) => String(path).split('/').at(-1);

/** The job whose command it is, or the part of the program. */
function nameOfProcess([file, args, given]) {
  if (file === process.execPath) {
    // Its own: watched too.
    const own = { NODE_OPTIONS: options, OPS_TEST_DIE_AT: dieAt, OPS_TEST_STEPS: stepsFile };
    for (const [name, value] of Object.entries(own)) if (value) given.env[name] = value;
    return `spawn ${args.at(-1) === 'cache' ? 'cache' : 'supervisor'}`;
  }
  return `spawn ${base(file)} ${given?.env?.OPS_JOB_ID ?? ''}`.trim();
}

if (stepsFile) {
  // Before it is watched itself.
  const handle = await fs.promises.open(new URL(import.meta.url), 'r');
  const file = Object.getPrototypeOf(handle);
  await handle.close();
  for (const method of ['appendFile', 'createWriteStream', 'truncate', 'write', 'writeFile', 'writev'])
    watch(file, method, () => `${method} an open file`);
  watchFiles(fs);
  watchFiles(fs.promises);
  for (const method of ['exec', 'execFile', 'execFileSync', 'execSync', 'fork', 'spawn', 'spawnSync'])
    watch(childProcess, method, nameOfProcess, (name, child) => {
      if (child?.send) watch(child, 'send', ([{ kind }]) => `send ${kind}`);
      step(`after ${name}`);
    });
  watch(ChildProcess.prototype, 'kill', ([signal]) => `kill ${signal}`);
  watch(process, 'kill', ([, signal]) => (signal === 0 ? undefined : `kill ${signal}`));
  if (process.send) watch(process, 'send', ([message]) => `send ${Object.keys(message)[0]}`);
  watch(Socket.prototype, 'connect', () => 'connect');
  watch(ClientRequest.prototype, 'end', function () {
    const name = nameOfRequest(this);
    // Before the program's own listener, which hears of it later.
    this.prependOnceListener('response', (response) => response.once('end', () => step(`after ${name}`)));
    return name;
  });
  // `fetch`: right before the first byte, and after the last one of the answer
  // (https://github.com/nodejs/undici/blob/main/docs/docs/api/DiagnosticsChannel.md).
  subscribe('undici:client:sendHeaders', ({ request }) => step(nameOfRequest(request)));
  subscribe('undici:request:trailers', ({ request }) => step(`after ${nameOfRequest(request)}`));
  process.on('exit', () => step('exit'));
  syncBuiltinESMExports();
}
