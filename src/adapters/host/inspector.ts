/** This host, as `doctor` checks it. */
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
import { exposureProblem, sharedFolderHint } from '../files/exposure.ts';
import { attempt } from '../../errors.ts';
import { isOfState, nearestExisting, ownerProblem } from '../files/owner.ts';
import { hiding } from '../process/process-table.ts';
import { hasReserve } from '../files/reserve.ts';
import { startProblem } from '../process/start-failure.ts';
import { systemTool } from '../process/system-tool.ts';
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
    return firstDefined(own, (name) => useProblem(join(folder, name), 3));
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
  sharedFolderHint,
};

/** Why this user cannot write into a folder, or make it. */
function writeProblem(folder: string): string | undefined {
  const at = nearestExisting(folder);
  try {
    // Any other error is the answer.
    ignoring(['ENOENT', 'ENOTDIR', 'EACCES', 'ELOOP'], () => lstatSync(folder));
    if (!statSync(at).isDirectory()) return `${at} is not a folder`;
    accessSync(at, constants.W_OK | constants.X_OK);
    return undefined;
  } catch (error) {
    return hasCode(error, 'ENOENT') ? `${at} is a link to nothing` : `${at}: ${explainFileError(error, at)}`;
  }
}

/** Why this user cannot use a path or, that many folders deep, one below it. A job's checkpoint belongs to the job. */
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
    return firstDefined(names, (name) => useProblem(join(path, name), depth - 1));
  } catch (error) {
    if (!hasCode(error, 'ENOENT')) return `${path} cannot be used (${explainFileError(error, path)})`;
    // Gone meanwhile, or a link to what the first save makes.
    const target = attempt(() => targetOf(path)) ?? path;
    const problem = target === path ? undefined : writeProblem(dirname(target));
    return problem && `${path} is a link to ${target}, which cannot be made (${problem})`;
  }
}

function firstDefined<T>(
  items: readonly T[],
  problemOf: (item: T) => string | undefined,
): string | undefined {
  for (const item of items) {
    const problem = problemOf(item);
    if (problem !== undefined) return problem;
  }
  return undefined;
}

// --- No variable names it: https://github.com/actions/runner/blob/v2.336.0/src/Runner.Worker/JobRunner.cs

const nodeOfRunner = /^(.*)\/externals[^/]*\/node\d+\/bin\/node$/;

/** Version of the runner that this Node belongs to; undefined: it belongs to none, or the runner does not say. */
export function runnerVersion(node = process.execPath): string | undefined {
  const [, root] = nodeOfRunner.exec(node) ?? [];
  if (root === undefined) return undefined;
  const text = attempt(() => systemTool(join(root, 'bin', 'Runner.Listener'), ['--version']));
  return /^\d+\.\d+\.\d+$/.exec(text?.trim() ?? '')?.[0];
}
