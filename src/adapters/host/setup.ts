/** The git repository around the working folder or else this host, and the terminal, for `init`. */
import { getExecOutput } from '@actions/exec';
import { existsSync, lstatSync, mkdirSync, realpathSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join, relative, resolve as absolute } from 'node:path';
import { createInterface } from 'node:readline';
import { exitCodes, UserError } from '../../errors.ts';
import type { HostSetup, Setup } from '../../ports/ports.ts';
import { fileProblem, ignoring, readPlain, unusedSuffix, writeNew } from '../files/durable-file.ts';
import { isRootAmongOthers, nearestExisting, ownerOf, sudoAs, userName } from '../files/owner.ts';

/** `program`: the path that this program was started by. Throws a UserError in a git repository that git does not read. */
export async function openSetup(program: string | undefined): Promise<Setup | HostSetup> {
  const root = hasRepository(process.cwd()) ? await topFolder() : undefined;
  if (root === undefined) {
    return {
      kind: 'host',
      framework: await frameworkAround(program).catch(() => undefined),
      read: readRegular,
      write: (files) => writeOwned(files, privateModes),
      ask: askable(),
    };
  }
  return {
    kind: 'repository',
    root,
    origin: await git(root, 'remote', 'get-url', 'origin'),
    framework: await frameworkAround(program),
    within: (path) => within(root, path),
    read: (path) => readRegular(join(root, path)),
    write: (files) =>
      writeOwned(
        files.map(({ path, text }) => ({ path: join(root, path), text })),
        { file: 0o644, folder: 0o777 },
      ),
    ask: askable(),
  };
}

/** Of a repository, everybody may read the files; of OpenClaw's folder, only its user. */
const privateModes = { file: 0o600, folder: 0o700 } as const;

/** Without git, which may not be installed. */
function hasRepository(folder: string): boolean {
  if (existsSync(join(folder, '.git'))) return true;
  return dirname(folder) !== folder && hasRepository(dirname(folder));
}

async function topFolder(): Promise<string> {
  const { exitCode, stdout, stderr } = await runGit('.', ['rev-parse', '--show-toplevel']);
  if (exitCode === 0) return stdout.trim();
  if (isRootAmongOthers(process.cwd())) throw belongsToOther(process.cwd());
  // Such as a repository that belongs to another user.
  const reason = stderr.trim().split('\n')[0] ?? '';
  throw new UserError(
    `git does not read the repository around this folder (${reason}): fix that, or change to another folder`,
  );
}

function belongsToOther(folder: string): UserError {
  const owner = ownerOf(folder) ?? 0;
  const fix = `run it as that user, ${sudoAs(owner)} ops-framework init`;
  return new UserError(`nothing was written: ${folder} belongs to ${userName(owner)}: ${fix}`, {
    exitCode: exitCodes.badInput,
  });
}

/** Undefined when git fails. */
async function gitText(folder: string, ...words: readonly string[]): Promise<string | undefined> {
  const { exitCode, stdout } = await runGit(folder, words);
  return exitCode === 0 ? stdout : undefined;
}

const git = async (folder: string, ...words: readonly string[]) => (await gitText(folder, ...words))?.trim();

/** Without a deadline: these commands ask no server. */
async function runGit(folder: string, words: readonly string[]) {
  try {
    return await getExecOutput('git', ['-C', folder, ...words], { silent: true, ignoreReturnCode: true });
  } catch (error) {
    throw new UserError(`git cannot be started: install it or fix PATH`, { cause: error });
  }
}

/** The clone that the program is in: only when it is that clone's own program, not some package below it. */
async function frameworkAround(program = ''): Promise<Setup['framework']> {
  const path = ignoring(['ENOENT'], () => realpathSync(program));
  if (path === undefined) return undefined;
  const root = await git(dirname(path), 'rev-parse', '--show-toplevel');
  if (root === undefined || join(realpathSync(root), 'dist', 'cli', 'index.js') !== path) return undefined;
  const origin = (await git(root, 'remote', 'get-url', 'origin')) ?? '';
  const commit = await git(root, 'rev-parse', 'HEAD');
  if (commit === undefined) return undefined;
  const tag = await git(root, 'describe', '--tags', '--exact-match', '--match', 'v*.*.*');
  const branch = /^v\d+(?=\.)/.exec(tag ?? '')?.[0] ?? '';
  const major = await git(root, 'rev-parse', '--verify', '--quiet', `refs/remotes/origin/${branch}`);
  const at = (ref: string, file: string) => gitText(root, 'show', `${ref}:${file}`);
  return { root, origin, commit, tag, major: major === undefined || branch === '' ? undefined : branch, at };
}

function within(root: string, path: string): string | undefined {
  const file = absolute(path);
  const below = relative(realpathSync(root), join(realFolder(dirname(file)), basename(file)));
  return /^(?:\.\.(?:\/|$)|$)/.test(below) ? undefined : below;
}

/** Without links, as far as it is there. */
function realFolder(path: string): string {
  const real = ignoring(['ENOENT', 'ENOTDIR'], () => realpathSync(path));
  return real ?? join(realFolder(dirname(path)), basename(path));
}

export function readRegular(path: string): string | undefined {
  const stats = ignoring(['ENOENT', 'ENOTDIR'], () => lstatSync(path));
  if (!stats) return undefined;
  if (!stats.isFile()) throw new UserError(`${path} is not a regular file: move it away`);
  try {
    return readPlain(path);
  } catch (error) {
    throw fileProblem('cannot read', path, error);
  }
}

/** Not as root among another user's files. */
export function writeOwned(files: Parameters<Setup['write']>[0], modes: Modes): void {
  for (const { path } of files) if (isRootAmongOthers(path)) throw belongsToOther(nearestExisting(path));
  writeAll(files, modes);
}

interface Modes {
  readonly file: number;
  readonly folder: number;
}

/** Everything is on the disk under other names before the first file gets its own. */
function writeAll(files: Parameters<Setup['write']>[0], modes: Modes): void {
  const made: { readonly path: string; readonly temporary: string }[] = [];
  try {
    for (const { path, text } of files) {
      try {
        mkdirSync(dirname(path), { recursive: true, mode: modes.folder });
        const temporary = `${path}.${process.pid}-${unusedSuffix()}`;
        made.push({ path, temporary });
        writeNew(temporary, text, modes.file);
      } catch (error) {
        throw fileProblem('nothing was written: cannot write', path, error);
      }
    }
    for (const { path, temporary } of made) renameSync(temporary, path);
  } finally {
    for (const { temporary } of made) rmSync(temporary, { force: true });
  }
}

/** Undefined without a terminal. */
export const askable = (): Setup['ask'] => (process.stdin.isTTY && process.stderr.isTTY ? ask : undefined);

/** One line from the terminal. Throws a UserError when the person leaves instead. */
function ask(question: string): Promise<string> {
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  return new Promise((resolve, reject) => {
    terminal.once('close', () => reject(new UserError('no answer: nothing was written')));
    terminal.question(question, (answer) => {
      resolve(answer);
      terminal.close();
    });
  });
}
