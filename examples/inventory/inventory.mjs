#!/usr/bin/env node
/**
 * A long read job: counts the directories, files and bytes below a folder, at a limited rate. It can be stopped or killed at any time
 * and resumes from its checkpoint, which contains the totals together with the remaining directories. The finished inventory is one
 * JSON file.
 *
 * It needs no code for the background, pids and locks, because ops-framework runs it (`commands.exec`).
 */
import { existsSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { lstat, opendir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { load, progress, save, stopping } from '../long-job/ops-job.mjs';

const usage = 'usage: inventory.mjs --root DIR --out FILE [--dirs-per-second N]';
/** Exit code of a run that was stopped and has more to do (EX_TEMPFAIL). */
const unfinished = 75;

/** Walks until everything is done or a stop is requested. Returns the exit code of the process. */
async function main({ root, out, perSecond }) {
  if (!statSync(root, { throwIfNoEntry: false })?.isDirectory()) {
    throw new Error(`--root ${root} is not a directory`);
  }
  const work = beginOrResume(root);
  if (work.totals.dirsDone > 0) console.log(`goes on after ${work.totals.dirsDone} directories`);
  tell(work);
  await goThrough(work, perSecond);
  save(work);
  tell(work);
  if (work.pending.length > 0) {
    console.log(`stopped after ${work.totals.dirsDone} of ${work.totals.dirs} known directories`);
    return unfinished;
  }
  const { startedAt, totals } = work;
  writeFileSync(`${out}.new`, JSON.stringify({ root, startedAt, finishedAt: Date.now(), totals }), { flush: true });
  renameSync(`${out}.new`, out);
  console.log(`${totals.dirs} directories, ${totals.files} files, ${totals.bytes} bytes; see ${out}`);
  return 0;
}

/** A new inventory, or the unfinished one of the same root. `pending` holds paths below the root; '' is the root. */
function beginOrResume(root) {
  const old = load(undefined);
  if (old !== undefined && old.root === root) return old;
  const totals = { dirs: 1, dirsDone: 0, files: 0, bytes: 0, others: 0, unreadable: 0, vanished: 0 };
  return { root, startedAt: Date.now(), totals, pending: [''] };
}

function tell({ startedAt, totals }) {
  const { dirs, dirsDone, files, bytes } = totals;
  const message = `${dirsDone} of ${dirs} known directories`;
  progress({ dirsDone, dirs, files, bytes }, { message, progressKey: `${startedAt}:${dirsDone}` });
}

async function goThrough(work, perSecond) {
  const { root, totals, pending } = work;
  let saveAt = 0;
  let nextAt = 0;
  while (pending.length > 0 && !stopping()) {
    // Newest first: depth-first order keeps the list of pending directories short.
    const found = await look(root, pending.at(-1));
    if (found === undefined) return; // stopped midway: it stays pending and is counted next time
    pending.pop();
    for (const name of found.dirs) pending.push(name);
    totals.dirs += found.dirs.length;
    totals.dirsDone += 1;
    for (const key of ['files', 'bytes', 'others', 'unreadable', 'vanished']) totals[key] += found[key];

    const now = performance.now();
    if (now >= saveAt) {
      save(work);
      tell(work);
      // A long list takes long to write: spend at most a twentieth of the time on it.
      saveAt = performance.now() + Math.max(500, 20 * (performance.now() - now));
    }
    nextAt = Math.max(nextAt, now) + 1000 / perSecond;
    const pause = nextAt - performance.now();
    if (pause >= 1) await sleep(Math.min(pause, 1000));
  }
}

/** The counts of one directory; undefined when stopped midway. A directory is counted completely or not at all. */
async function look(root, path) {
  const none = { dirs: [], files: 0, bytes: 0, others: 0, unreadable: 0, vanished: 0 };
  const found = { ...none, dirs: [] };
  try {
    for await (const entry of await opendir(join(root, path))) {
      if (stopping()) return undefined;
      if (entry.isDirectory()) {
        found.dirs.push(join(path, entry.name));
      } else if (entry.isFile()) {
        await addFile(join(root, path, entry.name), found);
      } else {
        found.others += 1; // symbolic links (never followed), sockets, pipes, devices
      }
    }
    return found;
  } catch (error) {
    // Without its root (a removed disk) the rest would look deleted, and the totals would be wrong.
    if (path === '' || !existsSync(root)) throw new Error(`${root}: ${error.message}`, { cause: error });
    return hasVanished(path, error) ? { ...none, vanished: 1 } : { ...none, unreadable: 1 };
  }
}

async function addFile(path, found) {
  try {
    const { size } = await lstat(path);
    found.files += 1;
    found.bytes += size;
  } catch (error) {
    if (!hasVanished(path, error)) found.unreadable += 1;
  }
}

/** Deleted since its folder was read. A file whose name is not UTF-8 looks the same, but exists: it cannot be read. */
function hasVanished(path, error) {
  return ['ENOENT', 'ENOTDIR'].includes(error.code) && !path.includes('\uFFFD');
}

/** Options of the command line; an error text when they are wrong. */
function readArguments() {
  const text = { type: 'string' };
  let values;
  try {
    ({ values } = parseArgs({ options: { root: text, out: text, 'dirs-per-second': text } }));
  } catch (error) {
    return error.message;
  }
  const { root = '', out = '' } = values;
  const perSecond = Number(values['dirs-per-second'] ?? 20);
  if (root === '' || out === '') return '--root and --out are needed';
  if (!(perSecond > 0 && perSecond < Infinity)) return '--dirs-per-second must be a number above 0';
  return { root: resolve(root), out: resolve(out), perSecond };
}

const wanted = readArguments();
if (typeof wanted === 'string') {
  console.error(`inventory: ${wanted}\n${usage}`);
  process.exitCode = 2;
} else {
  try {
    process.exitCode = await main(wanted);
  } catch (error) {
    console.error(`inventory: ${error.message}`);
    process.exitCode = 1;
  }
}
