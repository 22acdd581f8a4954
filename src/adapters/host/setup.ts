/** The git repository around the working folder, and the terminal, for `init`. */
import { spawnSync } from 'node:child_process';
import {
  closeSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, relative, resolve as absolute } from 'node:path';
import { createInterface } from 'node:readline';
import { exitCodes, UserError } from '../../errors.ts';
import type { Setup } from '../../ports/ports.ts';
import { fileProblem, ignoring, readPlain, unusedSuffix } from '../files/durable-file.ts';
import { isRootAmongOthers, ownerOf, sudoAs, userName } from '../files/owner.ts';

/** `program`: the path that this program was started by. Throws a UserError outside a git repository. */
export function openSetup(program: string | undefined): Setup {
  const root = topFolder();
  const framework = program === undefined ? undefined : frameworkAround(program);
  return {
    root,
    origin: git(root, 'remote', 'get-url', 'origin'),
    framework,
    within: (path) => within(root, path),
    read: (path) => readRegular(join(root, path)),
    write(files) {
      if (isRootAmongOthers(root)) throw belongsToOther(root);
      writeAll(files.map(({ path, text }) => ({ path: join(root, path), text })));
    },
    ask: process.stdin.isTTY && process.stderr.isTTY ? ask : undefined,
  };
}

function topFolder(): string {
  const { status, stdout, stderr } = runGit('.', ['rev-parse', '--show-toplevel']);
  if (status === 0) return stdout.trim();
  if (isRootAmongOthers(process.cwd())) throw belongsToOther(process.cwd());
  // Also: a repository that belongs to another user.
  const reason = stderr.trim().split('\n')[0] ?? '';
  throw new UserError(
    `this folder is in no git repository of yours (${reason}): change to one, or make one with: git init`,
  );
}

function belongsToOther(folder: string): UserError {
  const owner = ownerOf(folder) ?? 0;
  const fix = `run it as that user, ${sudoAs(owner)} ops-framework init`;
  return new UserError(`nothing was written: ${folder} belongs to ${userName(owner)}: ${fix}`, {
    exitCode: exitCodes.badInput,
  });
}

/** A line that git prints, or undefined when it fails. */
function git(folder: string, ...words: readonly string[]): string | undefined {
  return gitText(folder, ...words)?.trim();
}

function gitText(folder: string, ...words: readonly string[]): string | undefined {
  const { status, stdout } = runGit(folder, words);
  return status === 0 ? stdout : undefined;
}

function runGit(folder: string, words: readonly string[]) {
  const result = spawnSync('git', ['-C', folder, ...words], { encoding: 'utf8' });
  const { error } = result;
  if (error) throw new UserError(`git cannot be started (${error.message}): install it`, { cause: error });
  return result;
}

/** The clone that the program is in: only when it is that clone's own program, not some package below it. */
function frameworkAround(program: string): Setup['framework'] {
  const path = ignoring(['ENOENT'], () => realpathSync(program));
  if (path === undefined) return undefined;
  const root = git(dirname(path), 'rev-parse', '--show-toplevel');
  if (root === undefined || join(realpathSync(root), 'dist', 'cli', 'index.js') !== path) return undefined;
  const origin = git(root, 'remote', 'get-url', 'origin') ?? '';
  const commit = git(root, 'rev-parse', 'HEAD');
  const tag = git(root, 'describe', '--tags', '--exact-match', '--match', 'v*.*.*');
  const branch = /^v\d+(?=\.)/.exec(tag ?? '')?.[0];
  const isThere =
    branch !== undefined &&
    git(root, 'rev-parse', '--verify', '--quiet', `refs/remotes/origin/${branch}`) !== undefined;
  const major = isThere ? branch : undefined;
  if (commit === undefined) return undefined;
  const at = (ref: string, file: string) => gitText(root, 'show', `${ref}:${file}`);
  return { root, origin, commit, tag, major, at };
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

function readRegular(path: string): string | undefined {
  const stats = ignoring(['ENOENT', 'ENOTDIR'], () => lstatSync(path));
  if (!stats) return undefined;
  if (!stats.isFile()) throw new UserError(`${path} is not a regular file: move it away`);
  try {
    return readPlain(path);
  } catch (error) {
    throw fileProblem('cannot read', path, error);
  }
}

/** Everything is on the disk under other names before the first file gets its own. */
function writeAll(files: readonly { readonly path: string; readonly text: string }[]): void {
  const made: { readonly path: string; readonly temporary: string }[] = [];
  try {
    for (const { path, text } of files) {
      try {
        mkdirSync(dirname(path), { recursive: true });
        const temporary = `${path}.${process.pid}-${unusedSuffix()}`;
        made.push({ path, temporary });
        const file = openSync(temporary, 'wx', 0o644);
        try {
          writeFileSync(file, text);
          fsyncSync(file);
        } finally {
          closeSync(file);
        }
      } catch (error) {
        throw fileProblem('nothing was written: cannot write', path, error);
      }
    }
    for (const { path, temporary } of made) renameSync(temporary, path);
  } finally {
    for (const { temporary } of made) rmSync(temporary, { force: true });
  }
}

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
