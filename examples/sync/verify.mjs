#!/usr/bin/env node
/**
 * A one-shot read job that follows the sync: reads every file of the backup again and compares it with the checksum of the source.
 * Exit 0: all files exist and match. Exit 1: lists files that do not, or there is no list of checksums.
 *   verify.mjs --backup DIR
 */
import { createHash } from 'node:crypto';
import { createReadStream, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { openFile, pathOf, readSumLine, shown as forPeople } from '../long-job/files.mjs';

const usage = 'usage: verify.mjs --backup DIR';
const shown = 20;

async function main(backup) {
  const lines = readFileSync(join(backup, 'SHA256SUMS'), 'binary').split('\n').slice(0, -1);
  if (lines.length === 0) throw new Error(`the list of ${backup} names no file`);
  const wrong = [];
  for (const line of lines) {
    const { sum, name } = readSumLine(line) ?? {};
    if (name === undefined) wrong.push(`not a line of a checksum: ${forPeople(line).slice(0, 80)}`);
    else {
      const found = await checksum(pathOf(backup, name)).catch((error) => error.code ?? error.message);
      if (found !== sum) wrong.push(`${forPeople(name)}: ${found.length === 64 ? 'differs from its source' : found}`);
    }
  }
  if (wrong.length === 0) {
    console.log(`${lines.length} files of ${backup} are as their source was`);
    return 0;
  }
  console.error(`verify: ${wrong.length} of ${lines.length} files of ${backup} are not good:`);
  for (const line of wrong.slice(0, shown)) console.error(`- ${line}`);
  return 1;
}

async function checksum(path) {
  const file = openFile(path);
  if (file === undefined) return 'not there';
  const hash = createHash('sha256');
  await pipeline(createReadStream('', { fd: file }), hash);
  return hash.digest('hex');
}

function readArguments() {
  try {
    const { values } = parseArgs({ options: { backup: { type: 'string' } } });
    return values.backup ? { backup: resolve(values.backup) } : '--backup is needed';
  } catch (error) {
    return error.message;
  }
}

const wanted = readArguments();
if (typeof wanted === 'string') {
  console.error(`verify: ${wanted}\n${usage}`);
  process.exitCode = 2;
} else {
  try {
    process.exitCode = await main(wanted.backup);
  } catch (error) {
    console.error(`verify: ${error.message}`);
    process.exitCode = 1;
  }
}
