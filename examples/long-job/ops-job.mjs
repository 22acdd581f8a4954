/**
 * Helpers for a supervised job in Node 20 or newer, without dependencies. See docs/long-jobs.md. Run by hand, without
 * $OPS_CHECKPOINT_DIR, they keep things in the current folder.
 */
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The job's own folder, kept between attempts. */
export const folder = process.env.OPS_CHECKPOINT_DIR ?? '.';

let stopAsked = false;
for (const signal of ['SIGTERM', 'SIGINT']) process.on(signal, () => (stopAsked = true));

/** A stop was asked for: finish the piece, save, end. A loop must await something, or no signal is heard. */
export function stopping() {
  return stopAsked;
}

/** What was saved, else the default. One that is damaged throws: nothing may be guessed from it. */
export function load(fallback, name = 'checkpoint.json') {
  let text;
  try {
    text = readFileSync(join(folder, name), 'utf8');
  } catch (error) {
    if (error.code === 'ENOENT') return fallback;
    throw error;
  }
  return JSON.parse(text);
}

/**
 * Whoever reads sees the old or the new value, never half of it, also after a power cut. What it says is done must be on
 * the disk before: fsync.
 */
export function save(value, name = 'checkpoint.json') {
  replace(join(folder, name), value, true);
}

/** Tells where the job is, in $OPS_PROGRESS_FILE; without one on standard output. `more`: message, level, progressKey. */
export function progress(facts, more = {}) {
  const status = { progress: facts, ...more };
  const path = process.env.OPS_PROGRESS_FILE;
  if (path === undefined) console.log(JSON.stringify(status));
  else replace(path, status, false);
}

function replace(path, value, flush) {
  writeFileSync(`${path}.new`, JSON.stringify(value), { flush });
  renameSync(`${path}.new`, path);
}
