#!/usr/bin/env node
/**
 * A whole supervised job in Node: the checksum of every file below a folder, in order of their names.
 *   sums.mjs ROOT OUT
 * The result grows in the checkpoint folder. The checkpoint says how many files are done and how long the result was
 * then: what was written after it is cut off, so each file is in the result once, whenever this is killed.
 */
import { createHash } from 'node:crypto';
import { copyFileSync, createReadStream, fstatSync, fsyncSync, ftruncateSync, openSync, readdirSync, renameSync, writeSync } from 'node:fs';
import { join, relative } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { folder, load, progress, save, stopping } from './ops-job.mjs';

function filesBelow(root) {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .sort();
}

async function checksum(path) {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}

async function main([root, out, ...more]) {
  if (out === undefined || more.length > 0) {
    console.error('usage: sums.mjs ROOT OUT');
    return 2;
  }
  // The list is made once: what comes later is for the next run.
  let files = load(undefined, 'list.json');
  if (files === undefined) {
    files = filesBelow(root);
    save(files, 'list.json');
  }
  let { done, bytes } = load({ done: 0, bytes: 0 });
  const part = join(folder, 'part');
  const result = openSync(part, 'a');
  ftruncateSync(result, bytes);
  for (const name of files.slice(done)) {
    if (stopping()) {
      console.log(`stopped after ${done} files`);
      return 75;
    }
    writeSync(result, `${await checksum(join(root, name))}  ./${name}\n`);
    fsyncSync(result);
    done += 1;
    bytes = fstatSync(result).size;
    save({ done, bytes });
    progress({ done, total: files.length }, { message: name });
    await sleep(1000 * Number(process.env.SUMS_PAUSE ?? 0));
  }
  copyFileSync(part, `${out}.new`);
  renameSync(`${out}.new`, out);
  console.log(`${files.length} files, see ${out}`);
  return 0;
}

process.exitCode = await main(process.argv.slice(2));
