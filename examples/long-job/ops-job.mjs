/**
 * Helpers for a supervised job in Node 20 or later, without dependencies. See docs/long-jobs.md. In a manual run, without
 * $OPS_CHECKPOINT_DIR, they use the current folder.
 */
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The job's own folder, kept between attempts. */
export const folder = process.env.OPS_CHECKPOINT_DIR ?? '.';

let stopAsked = false;
for (const signal of ['SIGTERM', 'SIGINT']) process.on(signal, () => (stopAsked = true));

/** A stop was requested: finish the piece, save, end. A loop must await something, or it handles no signal. */
export function stopping() {
  return stopAsked;
}

/** The saved value, otherwise the default. Throws if it is damaged, because a guess would be unsafe. */
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
 * A reader gets the old or the new value, never half of it, even after a power failure. Flush the work that it records as done to disk
 * first (fsync).
 */
export function save(value, name = 'checkpoint.json') {
  replace(join(folder, name), value, true);
}

/** Reports the progress to $OPS_PROGRESS_FILE, or to standard output without one. `more`: message, level, progressKey. */
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
