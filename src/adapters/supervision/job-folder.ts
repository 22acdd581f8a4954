/** What of a supervised job's folder goes when a new piece of work begins, or when the disk is full. */
import {
  appendFileSync,
  lstatSync,
  readdirSync,
  renameSync,
  rmdirSync,
  rmSync,
  truncateSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { withoutFileWords, withoutProgressWords } from '../../core/supervision/progress-line.ts';
import { fileProblem, hasCode, privateFile, readPlain, replaceFile } from '../files/durable-file.ts';
import { attempt } from '../../errors.ts';
import { cutBytesFile, drawnLogFile, logFile, olderLogFile } from './log-files.ts';
import { endLine, progressLine } from './output-log.ts';
import { checkpointFolder, progressFile } from './protocol.ts';

/** A new piece of work does not begin with what the last one left; one generation of that stays beside. Throws a UserError. */
export function clearFolder(folder: string): void {
  try {
    const checkpoint = join(folder, checkpointFolder);
    remove(`${checkpoint}.old`);
    setAside(checkpoint, `${checkpoint}.old`);
    setAside(logFile(folder), join(folder, 'output.old.log'));
    for (const path of [olderLogFile(folder), drawnLogFile(folder), cutBytesFile(folder)]) remove(path);
    remove(join(folder, progressFile));
  } catch (error) {
    const at = error instanceof Error && 'path' in error ? String(error.path) : folder;
    throw fileProblem('cannot clear for a new piece of work:', at, error);
  }
}

/**
 * The words of the system for what cannot be renamed: it is a mount of its own, or what has the new name is, lies on another
 * layer, or may not be moved. https://man7.org/linux/man-pages/man2/rename.2.html
 */
const immovable = ['EBUSY', 'EXDEV', 'EPERM', 'ENOTEMPTY', 'EEXIST'] as const;

/** Gives it the other name. What cannot be renamed is emptied, and then nothing of it is kept. */
function setAside(path: string, old: string): void {
  try {
    renameSync(path, old);
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return;
    if (!hasCode(error, ...immovable)) throw error;
    remove(path);
  }
}

/** Removes it with all that is in it. A mount stays, and is empty. Throws the system's error. */
function remove(path: string): void {
  const stats = lstatSync(path, { throwIfNoEntry: false });
  if (!stats) return;
  try {
    if (!stats.isDirectory()) return unlinkSync(path);
    for (const name of readdirSync(path)) {
      // The file system's own, which only root may enter.
      if (name !== 'lost+found') remove(join(path, name));
    }
    rmdirSync(path);
  } catch (error) {
    if (!hasCode(error, 'EBUSY', 'ENOTEMPTY')) throw error;
    if (stats.isFile()) truncateSync(path);
  }
}

/** Before another attempt: what the last one said of itself is not said by this one. Its progress stays. */
export function forgetWords(folder: string): void {
  const path = join(folder, progressFile);
  attempt(() => {
    const text = withoutFileWords(readPlain(path) ?? '');
    if (text !== undefined) replaceFile({ path, text });
  });
  const line = attempt(() => progressLine(folder));
  if (line === undefined || line === withoutProgressWords(line)) return;
  endLine(folder);
  attempt(() => appendFileSync(logFile(folder), `${withoutProgressWords(line)}\n`));
}

/** Holds room on the disk for the record of the job's end. */
const reserveFile = (folder: string): string => join(folder, 'reserve');
const reserveBytes = 8192;

export function keepRecordReserve(folder: string): void {
  attempt(() => writeFileSync(reserveFile(folder), Buffer.alloc(reserveBytes, ' '), { mode: privateFile }));
}

/** Makes room for a few bytes that matter more. */
export function giveUpRecordReserve(folder: string): void {
  const oldOutput = join(folder, 'output.old.log');
  for (const path of [reserveFile(folder), olderLogFile(folder), drawnLogFile(folder), oldOutput])
    attempt(() => rmSync(path, { force: true }));
}
