#!/usr/bin/env node
/**
 * A long read job: copies a folder into a backup, file by file, with the checksum of each. It can be stopped or killed at
 * any time and goes on where it was. A file in the backup is whole or not there, and the list of checksums is written
 * last, when all is done.
 *   sync.mjs --from DIR --to DIR [--files-per-second N]
 * Nothing in the source is changed, and in the backup nothing is deleted.
 */
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  createReadStream,
  createWriteStream,
  fstatSync,
  fsyncSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  statSync,
  utimesSync,
  writeSync,
} from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { folder, load, progress, save, stopping } from '../long-job/ops-job.mjs';

const usage = 'usage: sync.mjs --from DIR --to DIR [--files-per-second N]';
const unfinished = 75;

async function main({ from, to, perSecond }) {
  // The list is made once: what comes later is for the next run.
  let files = load(undefined, 'files.json');
  if (files === undefined) {
    files = filesBelow(from);
    save(files, 'files.json');
  }
  mkdirSync(to, { recursive: true });
  let { done, bytes, length } = load({ done: 0, bytes: 0, length: 0 });
  if (done > 0) console.log(`goes on after ${done} of ${files.length} files`);
  // The checkpoint says how long the list was: what was written after it is done again.
  const part = join(folder, 'checksums');
  const list = openSync(part, 'a');
  ftruncateSync(list, length);
  for (const name of files.slice(done)) {
    if (stopping()) {
      console.log(`stopped after ${done} of ${files.length} files`);
      return unfinished;
    }
    const copied = await copy(join(from, name), join(to, name));
    if (copied === undefined) console.log(`vanished: ${name}`);
    else {
      writeSync(list, `${copied.sum}  ${name}\n`);
      bytes += copied.bytes;
    }
    fsyncSync(list);
    done += 1;
    length = fstatSync(list).size;
    save({ done, bytes, length });
    progress({ done, total: files.length, bytes }, { message: name });
    await sleep(1000 / perSecond);
  }
  const checksums = join(to, 'SHA256SUMS');
  copyFileSync(part, `${checksums}.new`);
  renameSync(`${checksums}.new`, checksums);
  console.log(`${done} files, ${bytes} bytes; see ${checksums}`);
  return 0;
}

function filesBelow(root) {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .filter((name) => !name.includes('\n'))
    .sort();
}

/** Beside it first, flushed, then renamed. Undefined when the source is gone since the list was made. */
async function copy(source, target) {
  const stats = statSync(source, { throwIfNoEntry: false });
  if (stats === undefined) return undefined;
  mkdirSync(dirname(target), { recursive: true });
  const hash = createHash('sha256');
  let bytes = 0;
  await pipeline(
    createReadStream(source),
    async function* (chunks) {
      for await (const chunk of chunks) {
        hash.update(chunk);
        bytes += chunk.length;
        yield chunk;
      }
    },
    createWriteStream(`${target}.part`, { flush: true }),
  );
  utimesSync(`${target}.part`, stats.atime, stats.mtime);
  renameSync(`${target}.part`, target);
  return { sum: hash.digest('hex'), bytes };
}

function readArguments() {
  const text = { type: 'string' };
  try {
    const { values } = parseArgs({ options: { from: text, to: text, 'files-per-second': text } });
    const perSecond = Number(values['files-per-second'] ?? 50);
    if (!values.from || !values.to) return '--from and --to are needed';
    if (!(perSecond > 0 && perSecond < Infinity)) return '--files-per-second must be a number above 0';
    return { from: resolve(values.from), to: resolve(values.to), perSecond };
  } catch (error) {
    return error.message;
  }
}

const wanted = readArguments();
if (typeof wanted === 'string') {
  console.error(`sync: ${wanted}\n${usage}`);
  process.exitCode = 2;
} else {
  try {
    process.exitCode = await main(wanted);
  } catch (error) {
    console.error(`sync: ${error.message}`);
    process.exitCode = 1;
  }
}
