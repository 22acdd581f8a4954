/**
 * The first steps of each program.
 *
 * A tick runs every few minutes, so its start must be short. These shorten it, by 7 to 50 % of an idle tick each:
 * - Node's compile cache: `main.ts` and `cli.ts` import the rest only after `prepareProcess`;
 * - what no idle tick needs is imported when it is used: the other commands (`app.ts`), messengers (`compose/messenger.ts`), and
 *   the parser of a jobs file that is not plain JSON (`core/config/read.ts`);
 * - schemas are built when they are first used.
 */
import { lstatSync, readdirSync, statSync } from 'node:fs';
import module from 'node:module';
import { join } from 'node:path';
import { makeFolder } from '../adapters/files/durable-file.ts';
import { currentUser } from '../adapters/files/owner.ts';
import { trustProblem } from '../adapters/files/trusted-path.ts';
import { closeInherited } from '../adapters/process/inherited.ts';
import { redact } from '../core/text/redact.ts';
import { attempt } from '../errors.ts';

export function prepareProcess(env: NodeJS.ProcessEnv): void {
  closeInherited();
  enableCompileCache(env);
  if (env['NODE_DEBUG']) redactDebugOutput();
}

/**
 * In a folder of this user only: compiled code that another user can replace would run as this one. A relative path does not
 * count (https://specifications.freedesktop.org/basedir-spec/latest/). Node 20 has no such cache.
 */
function enableCompileCache({ XDG_CACHE_HOME: cache = '', HOME: home = '' }: NodeJS.ProcessEnv): void {
  const base = cache.startsWith('/') ? cache : home.startsWith('/') ? join(home, '.cache') : undefined;
  const folder = base === undefined ? undefined : join(base, 'ops-framework', 'compile');
  if (folder !== undefined && attempt(() => isOwn(folder)) === true) module.enableCompileCache?.(folder);
}

/** Created only where no other user can write: with sudo, HOME may still be another user's. Its files may be older than that. */
function isOwn(folder: string): boolean {
  if (trustProblem(folder, 'folder') !== undefined) return false;
  makeFolder(folder);
  const stats = [statSync(folder), ...readdirSync(folder).map((name) => lstatSync(join(folder, name)))];
  return stats.every(({ uid, mode }) => uid === (currentUser() ?? uid) && (mode & 0o022) === 0);
}

/**
 * With `NODE_DEBUG=http` Node prints each request to stderr, with a token in its address or headers
 * (https://nodejs.org/api/cli.html#node_debugmodule). Node reads the variable before this program starts and calls
 * `process.stderr.write` directly, so only a replaced `write` can keep the token out of the log.
 */
function redactDebugOutput(): void {
  const { stderr } = process;
  stderr.write = new Proxy(stderr.write.bind(stderr), {
    apply: (write, self, [text, ...rest]) =>
      Reflect.apply(write, self, [typeof text === 'string' ? redact(text) : text, ...rest]),
  });
}
