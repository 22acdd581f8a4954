/** Where OpenClaw keeps its things, by its own rules, and where ours are beside them. */
import { existsSync, realpathSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, dirname, isAbsolute, join, resolve } from 'node:path';
import { attempt, causeOf, UserError } from '../../errors.ts';

type Variables = Readonly<Record<string, string | undefined>>;

/** A variable's value as OpenClaw reads it: blank, `undefined` and `null` count as unset. */
export function given(value: string | undefined): string | undefined {
  const text = value?.trim();
  return text === undefined || text === '' || text === 'undefined' || text === 'null' ? undefined : text;
}

/** Also true for what cannot be looked at: to pass over it would be to take another. */
export function isThere(path: string): boolean {
  try {
    statSync(path);
    return true;
  } catch (error) {
    return !['ENOENT', 'ENOTDIR'].includes(causeOf(error));
  }
}

/** `~` and `~/…` under `home`; everything else relative to `base`, else to the working folder. */
export function expandPath(path: string, home: string, base?: string): string {
  if (path === '~') return home;
  if (path.startsWith('~/')) return join(home, path.slice(2));
  return isAbsolute(path) ? path : resolve(base ?? workingFolder(), path);
}

function userHome(env: Variables): string {
  const named = given(env['HOME']);
  if (named !== undefined) return resolve(workingFolder(), named);
  try {
    return homedir();
  } catch (error) {
    throw new UserError('this user has no home folder: set HOME', { cause: error });
  }
}

/** OpenClaw's home folder: OPENCLAW_HOME, else the user's. */
export function openclawHome(env: Variables): string {
  const user = userHome(env);
  const named = given(env['OPENCLAW_HOME']);
  return named === undefined ? user : expandPath(named, user);
}

/**
 * OpenClaw's state dir: OPENCLAW_STATE_DIR, else `.openclaw` in its home, else an existing `.clawdbot` there. The
 * script took OPENCLAW_HOME for the state dir itself; where that folder looks like one, it is accepted.
 */
export function openclawStateDir(env: Variables): string {
  const home = openclawHome(env);
  const explicit = given(env['OPENCLAW_STATE_DIR']);
  if (explicit !== undefined) return expandPath(explicit, home);
  const isNamed = given(env['OPENCLAW_HOME']) !== undefined;
  if (isNamed && (existsSync(join(home, 'openclaw.json')) || existsSync(join(home, 'net')))) return home;
  const [current, old] = [join(home, '.openclaw'), join(home, '.clawdbot')];
  return !isThere(current) && isThere(old) ? old : current;
}

export interface FileChoice {
  readonly configFile: string | undefined;
  readonly stateFile: string | undefined;
  /** Never this host's own jobs file. */
  readonly onlyWorkspace?: boolean;
}

/** The folder the program was started in. Throws a UserError when it was deleted meanwhile. */
function workingFolder(): string {
  try {
    return process.cwd();
  } catch (error) {
    throw new UserError('the working folder does not exist any more: change to one that does', {
      cause: error,
    });
  }
}

/** Without symbolic links, where it is there. */
function realPath(path: string): string {
  return attempt(() => realpathSync(path)) ?? path;
}

/** Where this run reads and keeps its files. */
export function locate(env: Variables, choice: FileChoice) {
  const home = userHome(env);
  const stateDir = openclawStateDir(env);
  const workspace = given(env['GITHUB_WORKSPACE']);
  const inWorkspace = join(workspace ?? workingFolder(), 'ops-jobs.json');
  const inStateDir = join(stateDir, 'net', 'config', 'ops-jobs.json');
  const named = choice.configFile === undefined ? undefined : expandPath(choice.configFile, home);
  const isInWorkspace = choice.onlyWorkspace === true || isThere(inWorkspace);
  const configFile = named ?? (isInWorkspace ? inWorkspace : inStateDir);
  // One that is missing may have been at either place.
  const isMissing = named === undefined && configFile === inStateDir && !isThere(inStateDir);
  const jobsPaths: readonly [string, ...string[]] = isMissing
    ? [realPath(inWorkspace), realPath(inStateDir)]
    : // A stranger's link is not followed, not even for a look.
      [choice.onlyWorkspace === true ? configFile : realPath(configFile)];
  const stateFile =
    choice.stateFile === undefined
      ? join(stateDir, 'net', 'state', 'ops-framework.json')
      : expandPath(choice.stateFile, home);
  const scriptStateFile = join(dirname(stateFile), 'ops-monitor.json');
  const stateFolder = dirname(stateFile);
  const ledgerFile = join(stateFolder, `${basename(stateFile, '.json')}-writes.json`);
  return {
    configFile,
    jobsFile: {
      paths: jobsPaths,
      repository: given(env['GITHUB_REPOSITORY']),
      workspace: workspace === undefined ? undefined : realPath(workspace),
    },
    stateFile,
    stateFolder,
    // One state, one set of supervised jobs: named after the file, whatever is in it.
    jobsFolder: `${stateFile.replace(/\.json$/, '')}.jobs`,
    ledgerFile,
    scriptStateFile,
    stateDir,
    resolve: (path: string, base?: string) => expandPath(path, home, base),
  };
}
