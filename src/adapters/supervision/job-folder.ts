/** Clears a supervised job's folder for a new piece of work, and frees space on a full disk. */
import { appendFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { progressOfFile, progressOfLine } from '../../core/supervision/progress-line.ts';
import { fileProblem, ignoring, privateFile, readPlain, replaceFile } from '../files/durable-file.ts';
import { attempt } from '../../errors.ts';
import { logFile, olderLogFile, rotationFile } from './log-files.ts';
import { endLine, progressLine } from './output-log.ts';
import { checkpointFolder, progressFile } from './protocol.ts';

/** Moves the files of the last piece of work aside; one generation is kept. Rejects with a UserError. */
export async function clearFolder(folder: string): Promise<void> {
  const checkpoint = join(folder, checkpointFolder);
  const moves = [
    [checkpoint, `${checkpoint}.old`],
    [logFile(folder), join(folder, 'output.old.log')],
  ] as const;
  const gone = [olderLogFile(folder), rotationFile(folder), join(folder, progressFile)];
  try {
    // `rmSync` gives no code for a mount (Node 24).
    for (const path of [`${checkpoint}.old`, ...gone]) await rm(path, { recursive: true, force: true });
    for (const [from, to] of moves) ignoring(['ENOENT'], () => renameSync(from, to));
  } catch (error) {
    const at = error instanceof Error && 'path' in error ? String(error.path) : folder;
    throw fileProblem('cannot clear for a new piece of work:', at, error);
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
