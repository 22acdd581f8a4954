/** Node's compile cache, turned on before anything heavy is loaded. */
import module from 'node:module';
import { join } from 'node:path';

/**
 * A folder of the user's own: compiled code that another user could replace would run as this one. What is not absolute
 * does not count (https://specifications.freedesktop.org/basedir-spec/latest/). Node 20 has no such cache.
 */
export function enableCompileCache(env: NodeJS.ProcessEnv): void {
  const { XDG_CACHE_HOME: cache = '', HOME: home = '' } = env;
  const base = cache.startsWith('/') ? cache : home.startsWith('/') ? join(home, '.cache') : undefined;
  if (base !== undefined) module.enableCompileCache?.(join(base, 'ops-framework', 'compile'));
}
