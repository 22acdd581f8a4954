#!/usr/bin/env node
/**
 * A one-shot read job that follows another: summarizes the counts of inventory.mjs, and checks them.
 *
 * Exit 0: a finished, plausible inventory. If folders could not be read, it adds a line with the word ALERT, which makes a tick report
 * the output. Exit 1: no inventory, or impossible numbers.
 */
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

const usage = 'usage: inventory-report.mjs --inventory FILE';
const count = (n) => n.toLocaleString('en-US');

function readArguments() {
  try {
    const { values } = parseArgs({ options: { inventory: { type: 'string' } } });
    return values.inventory ? { file: resolve(values.inventory) } : '--inventory is needed';
  } catch (error) {
    return error.message;
  }
}

/** Implausible numbers of a finished inventory; empty when it is plausible. */
function doubts({ root, totals, startedAt, finishedAt }) {
  const found = [];
  for (const [name, value] of Object.entries(totals)) {
    if (!Number.isSafeInteger(value) || value < 0) found.push(`${name} is ${value}`);
  }
  if (totals.dirs < 1) found.push('not even the root was counted');
  if (totals.dirsDone !== totals.dirs) {
    found.push(`${totals.dirsDone} of ${totals.dirs} directories are done`);
  }
  if (totals.files === 0 && totals.bytes > 0) found.push(`${totals.bytes} bytes in no file`);
  if (finishedAt < startedAt) found.push('it ended before it began');
  if (!existsSync(root)) found.push(`${root} does not exist any more`);
  return found;
}

function readInventory(file) {
  if (!existsSync(file)) throw new Error(`no inventory in ${file}; run one first`);
  return JSON.parse(readFileSync(file, 'utf8'));
}

function report(file) {
  const inventory = readInventory(file);
  const { root, totals, startedAt, finishedAt } = inventory;
  const wrong = doubts(inventory);
  if (wrong.length > 0) throw new Error(`the inventory of ${root} is not plausible: ${wrong.join('; ')}`);

  const seconds = Math.round((finishedAt - startedAt) / 1000);
  console.log(
    `${root}: ${count(totals.dirs)} directories, ${count(totals.files)} files, ${count(totals.bytes)} bytes`,
  );
  console.log(`finished ${new Date(finishedAt).toISOString()}, ${count(seconds)} s after it began`);
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
    report(options.file);
  } catch (error) {
    console.error(`inventory-report: ${error.message}`);
    process.exitCode = 1;
  }
}
