#!/usr/bin/env node
/**
 * A long read job: counts the directories, files and bytes below a folder, gently, and can be stopped, killed and
 * resumed at any time. It shows what a `long_running_read` needs: `start`, `status` (one JSON object) and `stop`.
 *
 * All it knows is in the state folder: `checkpoint.json` (totals and the directories still to do), `owner.<run>.json`
 * (who walks, see background.mjs) and `walker.log`. The walk itself is in inventory-walk.mjs.
 */
import { spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { currentOwner, isAlive } from './background.mjs';
import { anotherWalks, readCheckpoint, walk } from './inventory-walk.mjs';

const usage =
  'usage: inventory.mjs start --root DIR --state-dir DIR [--dirs-per-second N]\n' +
  '       inventory.mjs status|stop --state-dir DIR';

/** The status object of the contract; what is undefined in it is not printed. */
function readStatus(dir) {
  // Alive or not comes first: a walker saves its outcome before it ends, so the other order could take an end for a death.
  let owner = currentOwner(dir);
  let alive = isAlive(owner);
  const checkpoint = readCheckpoint(dir);
  if (!alive && checkpoint?.outcome === undefined) {
    owner = currentOwner(dir); // a walker may have begun between the two
    alive = isAlive(owner);
  }
  const running = alive && !(checkpoint?.outcome !== undefined && checkpoint.run === owner.run);
  const pid = running ? owner.pid : undefined;
  if (checkpoint === undefined) {
    const stopReason = running ? undefined : 'never started';
    return { running, completed: false, pid, stopReason, level: 'ok', message: 'no checkpoint yet' };
  }
  const { totals, startedAt, outcome = 'died' } = checkpoint;
  const completed = !running && outcome === 'completed';
  const problem = running ? undefined : checkpoint.problem;
  return {
    running,
    completed,
    pid,
    stopReason: running || completed ? undefined : outcome,
    progress: totals,
    progressKey: `${startedAt}:${totals.dirsDone}`,
    level: problem === undefined ? 'ok' : 'alert',
    message: problem ?? `${totals.dirsDone} of ${totals.dirs} known directories, ${totals.files} files`,
  };
}

function status({ dir }) {
  console.log(JSON.stringify(readStatus(dir)));
}

/** Starts the walker in a session of its own, so that it outlives whoever called. Returns when it has taken over. */
async function start({ root, dir, perSecond }) {
  const isFolder = statSync(root, { throwIfNoEntry: false })?.isDirectory();
  if (!isFolder) throw new Error(`--root ${root} is not a directory`);
  mkdirSync(dir, { recursive: true });
  const before = currentOwner(dir);
  const { running, pid } = readStatus(dir);
  if (running) {
    console.log(`already running: pid ${pid}`);
    return;
  }
  await ended(before, 2000); // it has said its last word but may need a moment to go
  const log = openSync(join(dir, 'walker.log'), 'a');
  const self = fileURLToPath(import.meta.url);
  const args = ['walk', `--root=${root}`, `--state-dir=${dir}`, `--dirs-per-second=${perSecond}`];
  const options = { detached: true, stdio: ['ignore', log, log], cwd: '/' };
  const walker = spawn(process.execPath, [self, ...args], options);
  closeSync(log);
  walker.unref();
  let exit;
  walker.once('exit', (code) => (exit = code ?? 1));
  walker.once('error', (error) => (exit = error.message));
  for (let waited = 0; waited < 20_000; waited += 25) {
    const owner = currentOwner(dir);
    const begun = owner?.pid === walker.pid && readCheckpoint(dir)?.run === owner.run;
    if (exit === anotherWalks) {
      console.log(`already running: pid ${owner?.pid}`);
      return;
    }
    if (exit === 0 || (begun && exit === undefined)) {
      console.log(`started: pid ${walker.pid}; ${readStatus(dir).message}`);
      return;
    }
    if (exit !== undefined) break; // it could not begin
    await sleep(25);
  }
  const why = exit ?? 'no sign of it after 20 s';
  throw new Error(`the walker did not start (${why}); see ${join(dir, 'walker.log')}`);
}

/** Returns when the walker has saved its checkpoint and is gone. */
async function stop({ dir }) {
  const owner = currentOwner(dir);
  if (!isAlive(owner)) {
    console.log('not running');
    return;
  }
  process.kill(owner.pid, 'SIGTERM');
  if (!(await ended(owner, 20_000))) throw new Error(`pid ${owner.pid} still runs 20 s after SIGTERM`);
  console.log(`stopped: pid ${owner.pid}; ${readStatus(dir).message}`);
}

async function ended(owner, withinMs) {
  for (let waited = 0; isAlive(owner); waited += 50) {
    if (waited >= withinMs) return false;
    await sleep(50);
  }
  return true;
}

/** Options of the command line; a text when they are wrong. */
function readArguments() {
  const text = { type: 'string' };
  const options = { root: text, 'state-dir': text, 'dirs-per-second': text };
  let parsed;
  try {
    parsed = parseArgs({ allowPositionals: true, options });
  } catch (error) {
    return error.message;
  }
  const { positionals, values } = parsed;
  const [command, ...more] = positionals;
  const { root = '', 'state-dir': dir = '' } = values;
  const perSecond = Number(values['dirs-per-second'] ?? 20);
  if (!Object.hasOwn(commands, command ?? '') || more.length > 0) return 'one command is needed';
  if (dir === '') return '--state-dir is needed';
  if (root === '' && ['start', 'walk'].includes(command)) return '--root is needed';
  if (!(perSecond > 0 && perSecond < Infinity)) return '--dirs-per-second must be a number above 0';
  return { command, root: resolve(root), dir: resolve(dir), perSecond };
}

const commands = { start, status, stop, walk }; // `walk` is what `start` launches
const wanted = readArguments();
if (typeof wanted === 'string') {
  console.error(`inventory: ${wanted}\n${usage}`);
  process.exitCode = 2;
} else {
  try {
    process.exitCode = (await commands[wanted.command](wanted)) ?? 0;
  } catch (error) {
    console.error(`inventory: ${error.message}`);
    process.exitCode = 1;
  }
}
