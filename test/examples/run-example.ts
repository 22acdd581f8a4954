/** Runs the programs of examples/ as a person or a tick does: as processes, by their files. */
import { execFile } from 'node:child_process';
import { mkdtempSync, realpathSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

export const examplesFolder = fileURLToPath(new URL('../../examples/', import.meta.url));

/** Runs a file with this Node. Resolves whatever its exit code; -1 when a signal ended it. */
export function runFile(file: string, args: readonly string[], cwd?: string): Promise<Ended> {
  return new Promise((resolve) => {
    execFile(process.execPath, [file, ...args], { cwd, timeout: 15_000 }, (error, stdout, stderr) => {
      const code = error === null ? 0 : typeof error.code === 'number' ? error.code : -1;
      resolve({ code, stdout, stderr });
    });
  });
}

/** Runs a program of examples/ by its name. */
export function runExample(name: string, ...args: string[]): Promise<Ended> {
  return runFile(join(examplesFolder, name), args);
}

/** A new folder with a space in its name. */
export function tempFolder(): string {
  return mkdtempSync(join(realpathSync(tmpdir()), 'ops example '));
}
