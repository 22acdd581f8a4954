/** Clears a supervised job's folder for a new piece of work, and frees space on a full disk. */
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
import { progressOfFile, progressOfLine } from '../../core/supervision/progress-line.ts';
import { fileProblem, hasCode, privateFile, readPlain, replaceFile } from '../files/durable-file.ts';
import { attempt } from '../../errors.ts';
import { logFile, olderLogFile, rotationFile } from './log-files.ts';
import { endLine, progressLine } from './output-log.ts';
import { checkpointFolder, progressFile } from './protocol.ts';

/** Moves the files of the last piece of work aside; one generation is kept. Throws a UserError. */
export function clearFolder(folder: string): void {
  try {
    const checkpoint = join(folder, checkpointFolder);
    remove(`${checkpoint}.old`);
    setAside(checkpoint, `${checkpoint}.old`);
    setAside(logFile(folder), join(folder, 'output.old.log'));
    // Older versions wrote `output.log.2`.
    const names = ['output.log.2', progressFile].map((name) => join(folder, name));
    for (const path of [olderLogFile(folder), rotationFile(folder), ...names]) remove(path);
  } catch (error) {
    const at = error instanceof Error && 'path' in error ? String(error.path) : folder;
    throw fileProblem('cannot clear for a new piece of work:', at, error);
  }
}

/**
 * Errors when a path cannot be renamed: it or the target is a mount, on another layer, or protected.
 * https://man7.org/linux/man-pages/man2/rename.2.html
 */
const immovable = ['EBUSY', 'EXDEV', 'EPERM', 'ENOTEMPTY', 'EEXIST'] as const;

/** Renames it. If that is impossible, it is emptied and nothing is kept. */
function setAside(path: string, old: string): void {
  try {
    renameSync(path, old);
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return;
    if (!hasCode(error, ...immovable)) throw error;
    remove(path);
  }
}

/** Removes it with its content. A mount is emptied and stays. Throws the system's error. */
function remove(path: string): void {
  const stats = lstatSync(path, { throwIfNoEntry: false });
  if (!stats) return;
  try {
    if (!stats.isDirectory()) return unlinkSync(path);
    for (const name of readdirSync(path)) {
      // Of the file system itself; only root may enter.
      if (name !== 'lost+found') remove(join(path, name));
    }
    rmdirSync(path);
  } catch (error) {
    if (!hasCode(error, 'EBUSY', 'ENOTEMPTY')) throw error;
    if (stats.isFile()) truncateSync(path);
  }
}

/** Before another attempt: removes level and message of the last one. Its progress stays. */
export function forgetMessages(folder: string): void {
  const path = join(folder, progressFile);
  attempt(() => {
    const text = progressOfFile(readPlain(path) ?? '');
    if (text !== undefined) replaceFile({ path, text });
  });
  const line = attempt(() => progressLine(folder));
  if (line === undefined || line === progressOfLine(line)) return;
  endLine(folder);
  attempt(() => appendFileSync(logFile(folder), `${progressOfLine(line)}\n`));
}

/** Reserves disk space for the record of the job's end. */
const reserveFile = (folder: string): string => join(folder, 'reserve');
const reserveBytes = 8192;

export function keepRecordReserve(folder: string): void {
  attempt(() => writeFileSync(reserveFile(folder), Buffer.alloc(reserveBytes, ' '), { mode: privateFile }));
}

/** Frees that space. */
export function releaseRecordReserve(folder: string): void {
  const oldOutput = join(folder, 'output.old.log');
  for (const path of [reserveFile(folder), olderLogFile(folder), oldOutput])
    attempt(() => rmSync(path, { force: true }));
}
