/** The client of the cache process. Every call ends: all of them together have a deadline. */
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { causeOf } from '../../errors.ts';
import { createSerial } from '../serial.ts';

const safePath = /^[\w./-]+$/;
/** What the toolkit needs: the service's address and token, proxies, certificates, Node's own. No other secret. */
const needed =
  /^(?:ACTIONS_|GITHUB_SERVER_URL$|RUNNER_TRACKING_ID$|HOME$|XDG_CACHE_HOME$|LANG$|LC_|TZ$|NODE_|SSL_CERT_|(?:HTTPS?|NO|ALL)_PROXY$)/i;

export interface CacheClient {
  /** Never rejects: what goes wrong is a reply. After one missed deadline everything fails at once. */
  call(request: CacheRequest): Promise<CacheReply>;
  /** From now on all calls together have at most this long. */
  hurry(ms: number): void;
  /** Ends the process and removes its folder. */
  readonly close: () => void;
}

export interface CacheClientOptions {
  /** The caller's environment, with what the runner gives to actions only. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The program that becomes the cache process. */
  readonly argv: readonly [string, ...string[]];
  /** Deadline of one call. Default 8 s. */
  readonly callMs?: number;
  /** Deadline of all calls together. Default 20 s. */
  readonly allCallsMs?: number;
}

/**
 * The client of this step; undefined when it has no cache (a `run:` step does not get one) or does not want it. Looks at
 * the variables only: it is needed before anything else is loaded.
 */
export function startCacheClient(
  env: CacheClientOptions['env'],
  program: string,
  deadlines: Pick<CacheClientOptions, 'allCallsMs'> = {},
): CacheClient | undefined {
  const { ACTIONS_RUNTIME_TOKEN: token, ACTIONS_RESULTS_URL: v2, ACTIONS_CACHE_URL: v1 } = env;
  if (!token || !(v2 || v1) || env['INPUT_STATE'] === 'file') return undefined;
  return createCacheClient({ env: { ...env }, argv: [process.execPath, program, 'cache'], ...deadlines });
}

/**
 * Starts the process at once, so that it loads while the caller does other things.
 * Long: its short methods share the process and its deadlines.
 */
export function createCacheClient(options: CacheClientOptions): CacheClient {
  const { env, argv, callMs = 8000 } = options;
  let { allCallsMs = 20_000 } = options;
  let gone: string | undefined;
  let lastHeard: string | undefined;
  let usedMs = 0;
  let settle: ((reply: CacheReply) => void) | undefined;
  const serial = createSerial();
  let folder: string | undefined;
  let child: ChildProcess | undefined;

  const fail = (why: string) => {
    gone ??= why;
    settle?.({ kind: 'failed', why });
  };
  try {
    folder = makeFolder(env);
    child = startProcess(env, argv, folder);
    child.on('error', (error) => fail(`its process could not be started (${causeOf(error)})`));
    child.on('exit', (code, signal) => fail(`its process ended (${signal ?? `exit ${code}`})`));
    child.on('message', ({ reply, heard }: CacheMessage) => {
      lastHeard = heard ?? lastHeard;
      if (reply) settle?.(reply);
    });
  } catch (error) {
    gone = causeOf(error);
  }

  const ask = (request: CacheRequest) =>
    new Promise<CacheReply>((resolve) => {
      if (gone !== undefined || !child) return resolve({ kind: 'failed', why: gone ?? 'it is closed' });
      const begun = performance.now();
      const mayTakeMs = Math.min(callMs, allCallsMs - usedMs);
      const timer = setTimeout(() => {
        const last = lastHeard === undefined ? '' : `; last message: ${lastHeard}`;
        fail(`timed out after ${Math.round(mayTakeMs / 1000)} s${last}`);
        close();
      }, mayTakeMs);
      settle = (reply) => {
        clearTimeout(timer);
        usedMs += performance.now() - begun;
        resolve(reply);
      };
      child.send(request, (error) => error && fail(`its process takes no requests (${causeOf(error)})`));
    });

  function close(): void {
    gone ??= 'it is closed';
    if (child?.pid !== undefined && child.exitCode === null) killGroup(child.pid);
    if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
  }

  return {
    call: (request) => serial(() => ask(request)),
    hurry(ms) {
      allCallsMs = Math.min(allCallsMs, usedMs + ms);
    },
    close,
  };
}

/**
 * A folder without a character that the toolkit's command lines would split or unquote (its own are not quoted), with
 * a PATH in it that has no zstd: the toolkit hashes the compression into the version of an entry, and two hosts see
 * each other's entries only when both use gzip.
 */
function makeFolder(env: CacheClientOptions['env']): string {
  const bases = [env['RUNNER_TEMP'], tmpdir(), '/tmp', '/var/tmp'];
  const base = bases.find((each) => each !== undefined && safePath.test(each) && existsSync(each));
  if (base === undefined) throw new Error('no folder for temporary files has a path without spaces');
  const places = (env['PATH'] ?? '/usr/bin:/bin').split(':').filter((place) => place.startsWith('/'));
  const tools = ['tar', 'gtar', 'gzip'].flatMap((tool) => {
    const place = places.find((each) => existsSync(join(each, tool)));
    if (place === undefined && (tool === 'tar' || (tool === 'gzip' && process.platform === 'linux')))
      throw new Error(`${tool} is not on PATH: install it`);
    return place === undefined ? [] : [{ tool, path: join(place, tool) }];
  });
  const folder = mkdtempSync(join(base, 'ops-cache-'));
  mkdirSync(join(folder, 'bin'));
  for (const { tool, path } of tools) symlinkSync(path, join(folder, 'bin', tool));
  return folder;
}

function startProcess(
  env: CacheClientOptions['env'],
  [program, ...args]: CacheClientOptions['argv'],
  folder: string,
): ChildProcess {
  const kept = Object.entries(env).filter(([name]) => needed.test(name));
  return spawn(program, args, {
    cwd: folder,
    env: {
      ...Object.fromEntries(kept),
      PATH: join(folder, 'bin'),
      GITHUB_WORKSPACE: folder,
      RUNNER_TEMP: folder,
    },
    // A group of its own: a Ctrl-C or a canceled run must not end it before what was decided is saved.
    detached: true,
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
}

function killGroup(pid: number): void {
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // It has ended meanwhile.
  }
}

// --- Requests to the process that holds the cache toolkit, and its replies. Both ends are of one program.

export type CacheRequest =
  /** Which entry would be restored? The newest one whose key begins with `key`. */
  | { readonly kind: 'look-up'; readonly key: string; readonly file: string }
  | { readonly kind: 'restore'; readonly key: string; readonly file: string }
  | { readonly kind: 'save'; readonly key: string; readonly file: string; readonly text: string };

export type CacheReply =
  /** `key` absent: there is none, or the service did not say. */
  | { readonly kind: 'looked-up'; readonly key?: string }
  | { readonly kind: 'restored'; readonly text: string }
  | { readonly kind: 'saved' }
  /** The key is taken: finished or, until somebody finishes it, only reserved. Not sure: no reason was given. */
  | { readonly kind: 'taken'; readonly isSure: boolean }
  /** The entry came, and what is in it is not what was saved. */
  | { readonly kind: 'damaged'; readonly why: string }
  | { readonly kind: 'failed'; readonly why: string };

/** From the process: an answer, or what the toolkit said while it tries again. */
export interface CacheMessage {
  readonly reply?: CacheReply;
  readonly heard?: string;
}
