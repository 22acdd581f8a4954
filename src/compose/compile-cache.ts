/** Node's compile cache, turned on before anything heavy is loaded. */
import { lstatSync, readdirSync, statSync } from 'node:fs';
import module from 'node:module';
import { join } from 'node:path';
import { makeFolder } from '../adapters/files/durable-file.ts';
import { currentUser } from '../adapters/files/owner.ts';
import { trustProblem } from '../adapters/files/trusted-path.ts';
import { attempt } from '../errors.ts';

/**
 * In a folder of the user's own: compiled code that another user could replace would run as this one. What is not absolute
 * does not count (https://specifications.freedesktop.org/basedir-spec/latest/). Node 20 has no such cache.
 */
export function enableCompileCache(env: NodeJS.ProcessEnv): void {
  const { XDG_CACHE_HOME: cache = '', HOME: home = '' } = env;
  const base = cache.startsWith('/') ? cache : home.startsWith('/') ? join(home, '.cache') : undefined;
  const folder = base === undefined ? undefined : join(base, 'ops-framework', 'compile');
  if (folder !== undefined && attempt(() => isOwn(folder)) === true) module.enableCompileCache?.(folder);
}

/**
 * Made when it is missing, where only this user can: with sudo, HOME may still be the other user's. What is in it must be this
 * user's too: it may have been open to others before.
 */
function isOwn(folder: string): boolean {
  if (trustProblem(folder, 'folder') !== undefined) return false;
  makeFolder(folder);
  const stats = [statSync(folder), ...readdirSync(folder).map((name) => lstatSync(join(folder, name)))];
  return stats.every(({ uid, mode }) => uid === (currentUser() ?? uid) && (mode & 0o022) === 0);
}
