/** Whether others than this user and root can change the state on this host. */
import { readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { attempt } from '../../errors.ts';
import type { OwnedPaths } from '../../ports/ports.ts';
import { targetOf } from './durable-file.ts';
import { isOfState } from './owner.ts';
import { entryProblem, trustProblem } from './trusted-path.ts';

/** In the folder of the state, whatever the name of its file. */
const besideState: ReadonlySet<string> = new Set(['ops-plans', 'ops-framework.key']);

/**
 * Why the state must not be used, with the fix: others can change its folder, its file, or the files beside that (locks, notes,
 * reserve, ledger, plans, key). In a sticky folder each of them counts by itself.
 */
export function exposureProblem(paths: OwnedPaths): string | undefined {
  const found = attempt(() => statSync(paths.stateFile));
  if (found && !found.isFile()) return undefined;
  const problems = [
    trustProblem(paths.stateFile, 'made'),
    ...storedPaths(paths).map((path) => entryProblem(path)),
  ].filter((problem) => problem !== undefined);
  if (problems.length === 0) return undefined;
  return `others than this user and root can change the state ${paths.stateFile}: ${[...new Set(problems)].join('; ')}`;
}

/** For a folder in which others can make files. */
export function sharedFolderHint(paths: OwnedPaths, stateFileInput: string): string | undefined {
  const folder = attempt(() => statSync(paths.stateFolder));
  const isShared = folder !== undefined && (folder.mode & 0o1000) !== 0 && (folder.mode & 0o022) !== 0;
  return isShared
    ? `others can make files in ${paths.stateFolder} and take names that the state needs; name a file in a folder of this user's own with ${stateFileInput}`
    : undefined;
}

function storedPaths({ stateFile, stateFolder }: OwnedPaths): readonly string[] {
  const target = attempt(() => targetOf(stateFile)) ?? stateFile;
  const stored = [
    ...inFolder(dirname(target), (name) => isOfState(target, name)),
    ...inFolder(stateFolder, (name) => isOfState(stateFile, name) || besideState.has(name)),
  ];
  return [...new Set(stored)];
}

function inFolder(folder: string, isStored: (name: string) => boolean): readonly string[] {
  return (attempt(() => readdirSync(folder)) ?? []).filter(isStored).map((name) => join(folder, name));
}
