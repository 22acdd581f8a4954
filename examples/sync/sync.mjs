#!/usr/bin/env node
/**
 * A long read job: copies a folder to a backup, file by file, with a checksum for each. It can be stopped or killed at any time and
 * resumes. A file in the backup is complete or absent, and the list of checksums is written last, when everything is done.
 *   sync.mjs --from DIR --to DIR [--files-per-second N]
 * It changes nothing in the source and deletes nothing in the backup. It does not copy links and empty folders.
 */
import { createHash } from 'node:crypto';
import {
  closeSync,
  createReadStream,
  fchmodSync,
  fstatSync,
  fsyncSync,
  ftruncateSync,
  futimesSync,
  lstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { filesBelow, identityOf, openFile, pathOf, shown, sumLine } from '../long-job/files.mjs';
import { folder, load, progress, save, stopping } from '../long-job/ops-job.mjs';

const usage = 'usage: sync.mjs --from DIR --to DIR [--files-per-second N]';
const unfinished = 75;
/** Names in the backup that are not from the source. The second is the file that is being written. */
const own = { sums: 'SHA256SUMS', part: '.ops-sync.part' };

async function main({ from, to, perSecond }) {
  const { files, identity } = beginOrResume(from, to);
  const copied = copiedBefore(to);
  if (copied.size > 0) console.log(`goes on after ${copied.size} of ${files.length} files`);
  const list = openSync(journal, 'a');
  const failed = [];
  let vanished = 0;
  let bytes = [...copied.values()].reduce((sum, file) => sum + file.bytes, 0);
  for (const name of files.filter((each) => !copied.has(each))) {
    const file = stopping() ? 'stopped' : await copy(from, to, name);
    if (file === 'stopped') {
      console.log(`stopped after ${copied.size} of ${files.length} files`);
      return unfinished;
    }
    if (file === 'vanished') {
      if (identityOf(from) !== identity) throw new Error(`${from} is not the folder that it was`);
      console.log(`vanished: ${shown(name)}`);
      vanished += 1;
    } else if (file.error) failed.push(`${shown(name)}: ${file.error}`);
    else {
      copied.set(name, file);
      bytes += file.bytes;
      writeFileSync(list, `${JSON.stringify([name, file])}\n`);
      fsyncSync(list);
      save({ journalBytes: fstatSync(list).size });
    }
    progress({ done: copied.size, total: files.length - vanished, bytes }, { message: shown(name) });
    await sleep(1000 / perSecond);
  }
  if (failed.length > 0) {
    console.error(`sync: ${failed.length} of ${files.length} files cannot be read:\n${failed.slice(0, 20).join('\n')}`);
    return 1;
  }
  // A last report below the total would mean that work remains.
  progress({ done: copied.size, total: files.length - vanished, bytes });
  const sums = Buffer.concat(files.filter((name) => copied.has(name)).map((name) => sumLine(copied.get(name).sum, name)));
  writeFileSync(join(to, `${own.sums}.new`), sums, { flush: true });
  renameSync(join(to, `${own.sums}.new`), join(to, own.sums));
  flushFolder(to);
  console.log(`${copied.size} files, ${bytes} bytes; see ${join(to, own.sums)}`);
  return 0;
}

/** The list is made once: later files are for the next run. */
function beginOrResume(from, to) {
  const old = load(undefined, 'files.json');
  if (old !== undefined && (old.from !== from || old.to !== to)) throw new Error(`the checkpoint is of ${old.from} to ${old.to}`);
  if (old !== undefined) {
    if (identityOf(to) !== old.target) throw new Error(`${to} is not the folder that it was`);
    return old;
  }
  mkdirSync(to, { recursive: true, mode: 0o700 });
  if (`${realpathSync(to)}/`.startsWith(`${realpathSync(from)}/`)) throw new Error(`${to} is a part of ${from}`);
  const { files, others } = filesBelow(from);
  for (const name of [own.sums, `${own.sums}.new`, own.part]) {
    if (files.includes(name)) throw new Error(`${from} holds a ${name}; the backup has one of its own`);
  }
  if (others > 0) console.log(`${others} links and other entries are not copied`);
  const work = { from, to, identity: identityOf(from), target: identityOf(to), files };
  // If a power failure destroyed only the list, the record of its progress is worthless.
  save({ journalBytes: 0 });
  save(work, 'files.json');
  return work;
}

/** One line for each copied file: name, size and checksum. */
const journal = join(folder, 'copied');

/** The checkpoint records the length of the journal. Later entries are done again, and so are files that are missing in the backup. */
function copiedBefore(to) {
  const { journalBytes } = load({ journalBytes: 0 });
  const list = openSync(journal, 'a+');
  if (!(fstatSync(list).size >= journalBytes)) throw new Error(`${journal} is shorter than the checkpoint says; to begin anew, delete ${folder}`);
  ftruncateSync(list, journalBytes);
  closeSync(list);
  const copied = new Map();
  for (const line of readFileSync(journal, 'utf8').split('\n').slice(0, -1)) {
    const [name, file] = JSON.parse(line);
    const found = lstatSync(pathOf(to, name), { throwIfNoEntry: false });
    if (found?.isFile() && found.size === file.bytes) copied.set(name, file);
    else {
      copied.delete(name);
      console.log(`not in the backup as it was copied, so copied again: ${shown(name)}`);
    }
  }
  return copied;
}

/**
 * Writes a temporary file, flushes it and renames it: `{ bytes, sum }`. 'vanished': the regular file is gone since the list was made;
 * `{ error }`: it cannot be opened. Errors of the backup are thrown.
 */
async function copy(from, to, name) {
  let source;
  try {
    source = openFile(pathOf(from, name));
  } catch (error) {
    return { error: error.code };
  }
  if (source === undefined) return 'vanished';
  const part = join(to, own.part);
  rmSync(part, { force: true });
  const target = openSync(part, 'wx', 0o600);
  try {
    const { atime, mtime, mode } = fstatSync(source);
    const hash = createHash('sha256');
    let bytes = 0;
    for await (const chunk of createReadStream('', { fd: source, autoClose: false })) {
      if (stopping()) return 'stopped';
      writeFileSync(target, chunk);
      hash.update(chunk);
      bytes += chunk.length;
    }
    fchmodSync(target, mode & 0o777);
    futimesSync(target, atime, mtime);
    fsyncSync(target);
    const path = pathOf(to, name);
    // Other users need no access to a backup.
    mkdirSync(folderOf(path), { recursive: true, mode: 0o700 });
    renameSync(part, path);
    flushFolder(folderOf(path));
    return { bytes, sum: hash.digest('hex') };
  } catch (error) {
    throw new Error(`${shown(name)}: ${error.message}`, { cause: error });
  } finally {
    closeSync(source);
    closeSync(target);
    rmSync(part, { force: true });
  }
}

const folderOf = (path) => path.subarray(0, path.lastIndexOf('/'));

/** A rename is durable only after its folder is flushed. */
function flushFolder(path) {
  const opened = openSync(path, 'r');
  fsyncSync(opened);
  closeSync(opened);
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
