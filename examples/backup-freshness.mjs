#!/usr/bin/env node
/**
 * A one-shot read job: checks that the newest backup in a folder is recent and not empty.
 *
 * It checks the files directly in the folder and ignores hidden ones (.DS_Store, unfinished downloads). It follows links, so
 * `latest -> db-2.tar.gz` is checked by its target.
 * Exit 0: success. Exit 1: no backup, too old, too small, or an impossible time.
 */
import { readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

const usage = 'usage: backup-freshness.mjs --dir DIR [--max-age-hours N] [--min-bytes N]';
/** File servers have their own clocks, which may be a few seconds ahead. */
const clockToleranceMs = 5000;

function readArguments() {
  const text = { type: 'string' };
  let values;
  try {
    values = parseArgs({ options: { dir: text, 'max-age-hours': text, 'min-bytes': text } }).values;
  } catch (error) {
    return error.message;
  }
  const maxAgeHours = Number(values['max-age-hours'] ?? 26);
  const minBytes = values['min-bytes'] === '' ? NaN : Number(values['min-bytes'] ?? 1);
  if (!values.dir) return '--dir is needed';
  if (!(maxAgeHours > 0 && maxAgeHours < Infinity)) return '--max-age-hours must be a number above 0';
  if (!(Number.isSafeInteger(minBytes) && minBytes >= 0)) return '--min-bytes must be a whole number';
  return { dir: resolve(values.dir), maxAgeHours, minBytes };
}

/** The newest file as `{ name, mtimeMs, size }`; undefined when there is none. Throws when the folder cannot be read. */
function newestFile(dir) {
  let newest;
  for (const name of readdirSync(dir)) {
    if (name.startsWith('.')) continue;
    const stat = statSync(join(dir, name), { throwIfNoEntry: false }); // undefined: deleted, or a link to nowhere
    if (!stat?.isFile()) continue;
    if (newest === undefined || stat.mtimeMs > newest.mtimeMs)
      newest = { name, mtimeMs: stat.mtimeMs, size: stat.size };
  }
  return newest;
}

/** `{ ok, text }`: the facts and their problems. */
function judge({ dir, maxAgeHours, minBytes }, now) {
  let newest;
  try {
    newest = newestFile(dir);
  } catch (error) {
    return { ok: false, text: `${dir} cannot be read: ${error.message}` };
  }
  if (newest === undefined) return { ok: false, text: `${dir} holds no backup at all` };

  const ageMs = now - newest.mtimeMs;
  const size = `${newest.size.toLocaleString('en-US')} bytes`;
  if (ageMs < -clockToleranceMs) {
    const when = new Date(newest.mtimeMs).toISOString();
    return {
      ok: false,
      text: `${newest.name} is dated in the future (${when}), so its age is unknown; check the clocks`,
    };
  }
  const facts = `newest backup ${newest.name}: ${(Math.max(0, ageMs) / 3_600_000).toFixed(1)} h old, ${size}`;
  if (ageMs > maxAgeHours * 3_600_000) return { ok: false, text: `${facts}; the limit is ${maxAgeHours} h` };
  if (newest.size < minBytes) return { ok: false, text: `${facts}; at least ${minBytes} are expected` };
  return { ok: true, text: facts };
}

const options = readArguments();
if (typeof options === 'string') {
  console.error(`backup-freshness: ${options}\n${usage}`);
  process.exitCode = 2;
} else {
  const verdict = judge(options, Date.now());
  if (verdict.ok) console.log(verdict.text);
  else console.error(verdict.text);
  process.exitCode = verdict.ok ? 0 : 1;
}
