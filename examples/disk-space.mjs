#!/usr/bin/env node
/**
 * A one-shot read job: checks the free space of the file system that contains a path.
 *
 * Exit 0: success; the output is one line of facts, which a tick does not report. Exit 1: below --min-free-percent, which is an
 * alert. Below --warn-free-percent it still exits 0, but the word ALERT in the line makes the tick report it.
 */
import { statfsSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

const usage = 'usage: disk-space.mjs [--path PATH] [--min-free-percent N] [--warn-free-percent N]';

function readArguments() {
  const text = { type: 'string' };
  let values;
  try {
    values = parseArgs({
      options: { path: text, 'min-free-percent': text, 'warn-free-percent': text },
    }).values;
  } catch (error) {
    return error.message;
  }
  const min = percent(values['min-free-percent'] ?? '10');
  const warn = percent(values['warn-free-percent'] ?? '0');
  if (min === undefined || warn === undefined) return 'a percentage must be a number from 0 to 100';
  return { path: resolve(values.path ?? '/'), min, warn };
}

function percent(text) {
  const value = Number(text);
  return text.trim() !== '' && value >= 0 && value <= 100 ? value : undefined;
}

function main({ path, min, warn }) {
  let fs;
  try {
    fs = statfsSync(path);
  } catch (error) {
    console.error(`disk-space: ${path}: ${error.message}`);
    return 1;
  }
  // Like df: space that is reserved for root is neither used nor free for other users.
  const used = fs.blocks - fs.bfree;
  const usable = used + fs.bavail;
  if (usable <= 0) {
    console.error(`disk-space: ${path} is on a file system without blocks; name a path on a disk`);
    return 1;
  }
  const free = (100 * fs.bavail) / usable;
  // Newer Node distinguishes the unit of the counts (frsize) from the best transfer size (bsize).
  const gibibytes = (fs.bavail * (fs.frsize ?? fs.bsize)) / 2 ** 30;
  const facts = `${path}: ${free.toFixed(1)} % free, ${gibibytes.toFixed(1)} GiB`;
  if (free < min) {
    console.error(`${facts}; the limit is ${min} %`);
    return 1;
  }
  console.log(free < warn ? `ALERT ${facts}; the warning line is ${warn} %` : facts);
  return 0;
}

const options = readArguments();
if (typeof options === 'string') {
  console.error(`disk-space: ${options}\n${usage}`);
  process.exitCode = 2;
} else {
  process.exitCode = main(options);
}
