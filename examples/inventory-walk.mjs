/**
 * The walking half of inventory.mjs: goes through the tree, paces itself, and saves where it is, so that a later walk
 * goes on from there whatever ended this one.
 */
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { lstat, opendir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { becomeOwner } from './background.mjs';

/** Exit code of a walker that found another one at work. */
export const anotherWalks = 3;

const checkpointFile = (dir) => join(dir, 'checkpoint.json');

/** The last checkpoint, or undefined when there is none. Throws when it is damaged. */
export function readCheckpoint(dir) {
  if (!existsSync(checkpointFile(dir))) return undefined;
  try {
    return JSON.parse(readFileSync(checkpointFile(dir), 'utf8'));
  } catch (error) {
    throw new Error(`${checkpointFile(dir)}: ${error.message}; delete it to begin again`, { cause: error });
  }
}

/** Temp file and rename: whoever reads sees the old or the new one, never half of it. Only the owner writes. */
function saveCheckpoint(dir, checkpoint) {
  const temp = `${checkpointFile(dir)}.tmp`;
  writeFileSync(temp, JSON.stringify({ ...checkpoint, savedAt: Date.now() }), { flush: true });
  renameSync(temp, checkpointFile(dir));
}

/** A new inventory, or the unfinished one of the same root. `pending` holds paths below the root; '' is the root. */
function beginOrResume({ root, dir, run }) {
  const old = readCheckpoint(dir);
  if (old !== undefined && old.outcome !== 'completed' && old.root === root) {
    return { ...old, run, outcome: undefined, problem: undefined };
  }
  const totals = { dirs: 1, dirsDone: 0, files: 0, bytes: 0, others: 0, unreadable: 0, vanished: 0 };
  return { root, run, startedAt: Date.now(), totals, pending: [''] };
}

/** Walks until all is done or a signal comes. Returns the exit code of the process. */
export async function walk({ root, dir, perSecond }) {
  const stopping = new AbortController();
  for (const signal of ['SIGTERM', 'SIGINT']) process.on(signal, () => stopping.abort());
  const owner = becomeOwner(dir);
  if (owner === undefined) return anotherWalks;

  const checkpoint = beginOrResume({ root, dir, run: owner.run });
  saveCheckpoint(dir, checkpoint); // tells `start` that the work has begun
  log(`run ${owner.run} walks ${root}, ${checkpoint.totals.dirsDone} directories done before`);
  try {
    await goThrough(checkpoint, { root, dir, perSecond, signal: stopping.signal });
    checkpoint.outcome = checkpoint.pending.length === 0 ? 'completed' : 'stopped';
  } catch (error) {
    checkpoint.outcome = 'failed';
    checkpoint.problem = error.message;
  }
  saveCheckpoint(dir, checkpoint);
  log(`run ${owner.run} ${checkpoint.outcome} ${checkpoint.problem ?? ''}`);
  return checkpoint.outcome === 'failed' ? 1 : 0;
}

async function goThrough({ totals, pending, ...rest }, { root, dir, perSecond, signal }) {
  let saveAt = 0;
  let nextAt = 0;
  while (pending.length > 0 && !signal.aborted) {
    // The newest first: depth first keeps the list of pending directories short.
    const found = await look(root, pending.at(-1), signal);
    if (found === undefined) return; // stopped in its midst: it stays pending and counts next time
    pending.pop();
    for (const name of found.dirs) pending.push(name);
    totals.dirs += found.dirs.length;
    totals.dirsDone += 1;
    for (const key of ['files', 'bytes', 'others', 'unreadable', 'vanished']) totals[key] += found[key];

    const now = performance.now();
    if (now >= saveAt) {
      saveCheckpoint(dir, { ...rest, totals, pending });
      // A long list takes long to write: never spend more than a twentieth of the time on it.
      saveAt = performance.now() + Math.max(500, 20 * (performance.now() - now));
    }
    nextAt = Math.max(nextAt, now) + 1000 / perSecond;
    const pause = nextAt - performance.now();
    if (pause >= 1) await sleep(pause, undefined, { signal }).catch(() => {}); // a signal ends the pause
  }
}

/** What one directory holds; undefined when told to stop in its midst. It counts whole or not at all. */
async function look(root, path, signal) {
  const none = { dirs: [], files: 0, bytes: 0, others: 0, unreadable: 0, vanished: 0 };
  const found = { ...none, dirs: [] };
  try {
    for await (const entry of await opendir(join(root, path))) {
      if (signal.aborted) return undefined;
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
    // Without its root (a disk taken away) the rest would look deleted, and the totals would be a lie.
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

/** Deleted since its folder was read. A name that is not UTF-8 looks the same but is there: it cannot be read. */
function hasVanished(path, error) {
  return ['ENOENT', 'ENOTDIR'].includes(error.code) && !path.includes('\uFFFD');
}

function log(text) {
  console.log(`${new Date().toISOString()} ${text}`);
}
