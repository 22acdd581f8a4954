#!/usr/bin/env node
/**
 * A small write job with everything that a write needs:
 *   plan   prints exactly what `run` would do and changes nothing. It contains no current time: the same facts give the same
 *          text, so an approval applies to exactly this change.
 *   run    renames FILE to FILE.<time of its last line> and keeps only the newest N of these.
 *   check  the verification, a read: FILE was rotated, and at most N old ones are left.
 */
import { existsSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

const usage = 'usage: rotate-log.mjs plan|run|check --file FILE [--keep N]';

function readArguments() {
  const text = { type: 'string' };
  let parsed;
  try {
    parsed = parseArgs({ allowPositionals: true, options: { file: text, keep: text } });
  } catch (error) {
    return error.message;
  }
  const { positionals, values } = parsed;
  if (positionals.length !== 1 || !Object.hasOwn(commands, positionals[0])) return 'one command is needed';
  if (!values.file) return '--file is needed';
  const keep = Number(values.keep ?? 3);
  if (!(Number.isSafeInteger(keep) && keep > 0)) return '--keep must be a whole number above 0';
  return { command: positionals[0], file: resolve(values.file), keep };
}

/** The names of old logs differ only in their time, which sorts as text. */
const newestFirst = (a, b) => (a < b ? 1 : -1);

/** Old logs of this file, newest first. */
function oldLogs(file) {
  const prefix = `${basename(file)}.`;
  return readdirSync(dirname(file))
    .filter((name) => name.startsWith(prefix) && /^\d{8}T\d{6}Z$/.test(name.slice(prefix.length)))
    .map((name) => join(dirname(file), name))
    .sort(newestFirst);
}

/** The planned change: `{ to, remove, bytes }`. Throws when there is nothing to do, or when it cannot be done. */
function decide({ file, keep }) {
  const stat = statSync(file, { throwIfNoEntry: false });
  if (!stat?.isFile() || stat.size === 0) throw new Error(`nothing to rotate: ${file} is missing or empty`);
  const time = stat.mtime.toISOString().replaceAll(/[-:]|\.\d+/g, '');
  const to = `${file}.${time}`;
  if (existsSync(to)) throw new Error(`${to} exists already`);
  const remove = [to, ...oldLogs(file)].sort(newestFirst).slice(keep);
  if (remove.includes(to)) throw new Error(`${file} is older than the ${keep} logs that are kept`);
  return { to, remove, bytes: stat.size };
}

function plan(options) {
  const { to, remove, bytes } = decide(options);
  console.log(`rename ${options.file} (${bytes} bytes) to ${to}`);
  for (const path of remove) console.log(`delete ${path}`);
}

function run(options) {
  const { to, remove } = decide(options);
  renameSync(options.file, to);
  console.log(`renamed ${options.file} to ${to}`);
  for (const path of remove) {
    rmSync(path);
    console.log(`deleted ${path}`);
  }
}

function check({ file, keep }) {
  const old = oldLogs(file);
  if (old.length === 0) throw new Error(`${file} was never rotated`);
  if (old.length > keep) throw new Error(`${old.length} old logs of ${file}, at most ${keep} should be left`);
  console.log(`old logs of ${file}: ${old.length}, the newest is ${basename(old[0])}`);
}

const commands = { plan, run, check };
const options = readArguments();
if (typeof options === 'string') {
  console.error(`rotate-log: ${options}\n${usage}`);
  process.exitCode = 2;
} else {
  try {
    commands[options.command](options);
  } catch (error) {
    console.error(`rotate-log: ${error.message}`);
    process.exitCode = 1;
  }
}
