/** Node's compile cache, turned on before anything heavy is loaded. */
import module from 'node:module';
import { join } from 'node:path';
import { currentUser, nearestExisting, ownerOf } from './adapters/owner.ts';

/**
 * A folder of the user's own: compiled code that another user could replace would run as this one. What is not absolute
 * does not count (https://specifications.freedesktop.org/basedir-spec/latest/). Node 20 has no such cache.
 */
export function enableCompileCache(env: NodeJS.ProcessEnv): void {
  const { XDG_CACHE_HOME: cache = '', HOME: home = '' } = env;
  const base = cache.startsWith('/') ? cache : home.startsWith('/') ? join(home, '.cache') : undefined;
  const folder = base === undefined ? undefined : join(base, 'ops-framework', 'compile');
  // With sudo, HOME may still be the other user's: what root makes there, that user cannot write any more.
  if (folder !== undefined && !isAnotherUsers(folder)) module.enableCompileCache?.(folder);
}

function isAnotherUsers(folder: string): boolean {
  const owner = ownerOf(nearestExisting(folder));
  return owner !== undefined && owner !== 0 && owner !== currentUser();
}
