/** What of a supervised job's folder goes when a new piece of work begins, or when the disk is full. */
import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { attempt, fileProblem, ignoring, privateFile } from './durable-file.ts';
import { logFile, olderLogFile } from './output-log.ts';
import { checkpointFolder, progressFile } from './supervise-protocol.ts';

/** A new piece of work does not begin with what the last one left; one generation of that stays beside. Throws a UserError. */
export function clearFolder(folder: string): void {
  const checkpoint = join(folder, checkpointFolder);
  const oldOutput = join(folder, 'output.old.log');
  try {
    rmSync(`${checkpoint}.old`, { recursive: true, force: true });
    ignoring(['ENOENT'], () => renameSync(checkpoint, `${checkpoint}.old`));
    ignoring(['ENOENT'], () => renameSync(logFile(folder), oldOutput));
    rmSync(olderLogFile(folder), { force: true });
    rmSync(join(folder, progressFile), { force: true });
  } catch (error) {
    throw fileProblem('cannot clear for a new piece of work:', folder, error);
  }
}

/** Holds room on the disk for the record of the job's end. */
const reserveFile = (folder: string): string => join(folder, 'reserve');
const reserveBytes = 8192;

export function keepReserve(folder: string): void {
  attempt(() => writeFileSync(reserveFile(folder), Buffer.alloc(reserveBytes, ' '), { mode: privateFile }));
}

/** Makes room for a few bytes that matter more. */
export function giveUpReserve(folder: string): void {
  for (const path of [reserveFile(folder), olderLogFile(folder), join(folder, 'output.old.log')])
    attempt(() => rmSync(path, { force: true }));
}
