#!/usr/bin/env node
/**
 * A complete supervised job in Node: the checksum of every file below a folder, sorted by name.
 *   sums.mjs ROOT OUT
 * The result grows in the checkpoint folder. The checkpoint records the number of finished files and the length of the result. A resumed
 * attempt cuts off everything after that length, so each file is in the result once, whenever the job is killed.
 */
import { createHash } from 'node:crypto';
import { createReadStream, fstatSync, fsyncSync, ftruncateSync, openSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { filesBelow, identityOf, openFile, pathOf, shown, sumLine } from './files.mjs';
import { folder, load, progress, save, stopping } from './ops-job.mjs';

/** The list is made once: later files are for the next run. */
function beginOrResume(root) {
  const old = load(undefined, 'list.json');
  if (old !== undefined && old.root !== root) throw new Error(`the checkpoint is of ${old.root}`);
  if (old !== undefined) return old;
  const list = { root, identity: identityOf(root), files: filesBelow(root).files };
  // If a power failure destroyed only the list, the record of its progress is worthless.
  save({ done: 0, bytes: 0 });
  save(list, 'list.json');
  return list;
}

/** Undefined when the file was deleted after the list was made. */
async function checksum(path) {
  const file = openFile(path);
  if (file === undefined) return undefined;
  const hash = createHash('sha256');
  await pipeline(createReadStream('', { fd: file }), hash);
  return hash.digest('hex');
}

async function main(root, out) {
  const { files, identity } = beginOrResume(root);
  let { done, bytes } = load({ done: 0, bytes: 0 });
  const part = join(folder, 'part');
  const result = openSync(part, 'a');
  // A longer length would add zeros.
  if (!(fstatSync(result).size >= bytes)) throw new Error(`${part} is shorter than the checkpoint says; to begin anew, delete ${folder}`);
  ftruncateSync(result, bytes);
  for (const name of files.slice(done)) {
    if (stopping()) {
      console.log(`stopped after ${done} files`);
      return 75;
    }
    const sum = await checksum(pathOf(root, name));
    if (sum !== undefined) writeFileSync(result, sumLine(sum, `./${name}`));
    else if (identityOf(root) === identity) console.log(`vanished: ${shown(name)}`);
    else throw new Error(`${root} is not the folder that it was`);
    fsyncSync(result);
    done += 1;
    bytes = fstatSync(result).size;
    save({ done, bytes });
    progress({ done, total: files.length }, { message: shown(name) });
    await sleep(1000 * Number(process.env.SUMS_PAUSE ?? 0));
  }
  // A last report below the total would mean that work remains.
  progress({ done, total: files.length });
  writeFileSync(`${out}.new`, readFileSync(part), { flush: true });
  renameSync(`${out}.new`, out);
  console.log(`${files.length} files, see ${out}`);
  return 0;
}

const [root, out, ...more] = process.argv.slice(2);
if (out === undefined || more.length > 0) {
  console.error('usage: sums.mjs ROOT OUT');
  process.exitCode = 2;
} else {
  try {
    process.exitCode = await main(resolve(root), resolve(out));
  } catch (error) {
    console.error(`sums: ${error.message}`);
    process.exitCode = 1;
  }
}
