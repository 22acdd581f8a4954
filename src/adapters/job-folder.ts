/** What of a supervised job's folder goes when a new piece of work begins, or when the disk is full. */
import { appendFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withoutWords } from '../core/progress-line.ts';
import { attempt, fileProblem, ignoring, privateFile, readPlain, replaceFile } from './durable-file.ts';
import { logFile, olderLogFile } from './log-files.ts';
import { endLine, progressLine } from './output-log.ts';
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

/** Before another attempt: what the last one said of itself is not said by this one. Its progress stays. */
export function forgetWords(folder: string): void {
  const path = join(folder, progressFile);
  attempt(() => {
    const { progress, progressKey, ...words } = JSON.parse(readPlain(path) ?? '');
    if (Object.keys(words).length > 0) replaceFile({ path, text: JSON.stringify({ progress, progressKey }) });
  });
  const line = attempt(() => progressLine(folder));
  if (line === undefined || line === withoutWords(line)) return;
  endLine(folder);
  attempt(() => appendFileSync(logFile(folder), `${withoutWords(line)}\n`));
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
