#!/usr/bin/env node
/**
 * A one-shot read job that follows another: sums up what inventory.mjs has counted, and doubts it.
 *
 * Exit 0: a finished, plausible inventory; what could not be read adds a line with the word ALERT, which makes a tick
 * show the output. Exit 1: no inventory, not finished, or numbers that cannot be true.
 */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readCheckpoint } from './inventory-walk.mjs';

const usage = 'usage: inventory-report.mjs --state-dir DIR';
const count = (n) => n.toLocaleString('en-US');

function readArguments() {
  try {
    const { values } = parseArgs({ options: { 'state-dir': { type: 'string' } } });
    return values['state-dir'] ? { dir: resolve(values['state-dir']) } : '--state-dir is needed';
  } catch (error) {
    return error.message;
  }
}

/** What cannot be true about a finished inventory; empty when it is plausible. */
function doubts({ root, totals, pending, startedAt, savedAt }) {
  const found = [];
  for (const [name, value] of Object.entries(totals)) {
    if (!Number.isSafeInteger(value) || value < 0) found.push(`${name} is ${value}`);
  }
  if (totals.dirs < 1) found.push('not even the root was counted');
  if (totals.dirsDone !== totals.dirs || pending.length > 0) {
    found.push(`${totals.dirsDone} of ${totals.dirs} directories are done, ${pending.length} pending`);
  }
  if (totals.files === 0 && totals.bytes > 0) found.push(`${totals.bytes} bytes in no file`);
  if (savedAt < startedAt) found.push('it ended before it began');
  if (!existsSync(root)) found.push(`${root} does not exist any more`);
  return found;
}

function report(dir) {
  const checkpoint = readCheckpoint(dir);
  if (checkpoint === undefined) throw new Error(`no inventory in ${dir}; start one first`);
  const { outcome, root, totals, startedAt, savedAt } = checkpoint;
  if (outcome !== 'completed') {
    throw new Error(
      `the inventory of ${root} is not finished: ${totals.dirsDone} of ${totals.dirs} known directories are done`,
    );
  }
  const wrong = doubts(checkpoint);
  if (wrong.length > 0) throw new Error(`the inventory of ${root} is not plausible: ${wrong.join('; ')}`);

  const seconds = Math.round((savedAt - startedAt) / 1000);
  console.log(
    `${root}: ${count(totals.dirs)} directories, ${count(totals.files)} files, ${count(totals.bytes)} bytes`,
  );
  console.log(`finished ${new Date(savedAt).toISOString()}, ${count(seconds)} s after it began`);
  if (totals.others > 0) console.log(`${count(totals.others)} links and other entries, not followed`);
  if (totals.vanished > 0) console.log(`${count(totals.vanished)} directories were deleted meanwhile`);
  if (totals.unreadable > 0)
    console.log(
      `ALERT ${count(totals.unreadable)} directories or files could not be read, so the totals are too low`,
    );
}

const options = readArguments();
if (typeof options === 'string') {
  console.error(`inventory-report: ${options}\n${usage}`);
  process.exitCode = 2;
} else {
  try {
    report(options.dir);
  } catch (error) {
    console.error(`inventory-report: ${error.message}`);
    process.exitCode = 1;
  }
}
