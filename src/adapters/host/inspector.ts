/** Looks at this host for `doctor`. */
import { accessSync, constants, lstatSync, readdirSync, statfsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Inspector } from '../../ports/ports.ts';
import {
  explainFileError,
  freeInodes,
  hasCode,
  ignoring,
  systemProblem,
  targetOf,
} from '../files/durable-file.ts';
import { exposureProblem, storageHints } from '../files/exposure.ts';
import { attempt } from '../../errors.ts';
import { foreignFiles, isOfState, nearestExisting, ownerProblem, userName } from '../files/owner.ts';
import { hiding } from '../process/process-table.ts';
import { hasReserve } from '../files/reserve.ts';
import { runnerVersion } from './runner-version.ts';
import { startProblem } from '../process/start-failure.ts';
import { checkpointFolder } from '../supervision/protocol.ts';

export const systemInspector: Inspector = {
  nodeVersion: process.versions.node,
  platform: process.platform,
  isRoot: process.getuid?.() === 0,
  systemProblem,
  hiding,
  runnerVersion,
  startProblem,
  look(path) {
    try {
      if (statSync(path).isDirectory()) accessSync(path, constants.X_OK);
      return { kind: 'there' };
    } catch (error) {
      if (hasCode(error, 'ENOENT', 'ENOTDIR')) return { kind: 'missing' };
      return { kind: 'refused', problem: explainFileError(error, path) };
    }
  },
  writeProblem,
  storedProblem(stateFile) {
    const folder = dirname(stateFile);
    const names = ignoring(['ENOENT'], () => readdirSync(folder)) ?? [];
    const own = names.filter((name) => isOfState(stateFile, name));
    return firstOf(own, (name) => useProblem(join(folder, name), 3));
  },
  // Where this user may not look, another check says so.
  hasReserve: (stateFile) => attempt(() => hasReserve(targetOf(stateFile))) ?? true,
  isReadByOthers(path) {
    const stats = ignoring(['ENOENT', 'ENOTDIR', 'EACCES', 'ELOOP'], () => statSync(path));
    return stats?.isFile() === true && (stats.mode & 0o077) !== 0;
  },
  freeBytes(folder) {
    const { bavail, bsize } = statfsSync(nearestExisting(folder));
    return bavail * bsize;
  },
  freeInodes: (folder) => freeInodes(nearestExisting(folder)),
  ownerProblem,
  exposureProblem,
  storageHints,
  foreignFiles(paths) {
    const found = foreignFiles(paths);
    return { paths: found.paths, rightful: userName(found.rightful) };
  },
};

/** Why this user cannot write into a folder, or make it. */
function writeProblem(folder: string): string | undefined {
  const at = nearestExisting(folder);
  try {
    // What neither is missing nor lies out of this user's sight is the answer itself.
    ignoring(['ENOENT', 'ENOTDIR', 'EACCES', 'ELOOP'], () => lstatSync(folder));
    if (!statSync(at).isDirectory()) return `${at} is not a folder`;
    accessSync(at, constants.W_OK | constants.X_OK);
    return undefined;
  } catch (error) {
    return hasCode(error, 'ENOENT') ? `${at} is a link to nothing` : `${at}: ${explainFileError(error, at)}`;
  }
}

/** Why this user cannot use what is stored at a path or, that many folders deep, below it. A job's checkpoint is the job's. */
function useProblem(path: string, depth: number): string | undefined {
  try {
    const stats = statSync(path);
    const isFolder = stats.isDirectory();
    if (/\.(?:jobs|lock)$/.test(path) && !isFolder) return `${path} is not a folder: move it away`;
    if (path.endsWith('.json') && isFolder) return `${path} is a folder: move it away`;
    if (path.endsWith('.json') && !stats.isFile()) return `${path} is not a regular file: move it away`;
    const { R_OK, W_OK, X_OK } = constants;
    accessSync(path, isFolder ? R_OK | W_OK | X_OK : R_OK | W_OK);
    if (!isFolder || depth === 0) return undefined;
    const names = readdirSync(path).filter((name) => !name.startsWith(checkpointFolder));
    return firstOf(names, (name) => useProblem(join(path, name), depth - 1));
  } catch (error) {
    if (!hasCode(error, 'ENOENT')) return `${path} cannot be used (${explainFileError(error, path)})`;
    // Gone meanwhile, or a link to what the first save makes.
    const target = attempt(() => targetOf(path)) ?? path;
    const problem = target === path ? undefined : writeProblem(dirname(target));
    return problem && `${path} is a link to ${target}, which cannot be made (${problem})`;
  }
}

function firstOf<T>(items: readonly T[], problemOf: (item: T) => string | undefined): string | undefined {
  for (const item of items) {
    const problem = problemOf(item);
    if (problem !== undefined) return problem;
  }
  return undefined;
}
