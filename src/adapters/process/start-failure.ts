/** Why a command could not be started, and the fix. */
import { accessSync, constants, realpathSync, statSync, type Stats } from 'node:fs';
import path from 'node:path';
import { attempt, causeOf } from '../../errors.ts';
import type { ExecRequest } from '../../ports/ports.ts';
import { explainFileError, readStart } from '../files/durable-file.ts';

type Request = Pick<ExecRequest, 'argv' | 'cwd' | 'env'>;

const shortages: Readonly<Record<string, string>> = {
  EAGAIN: 'too many processes: raise the limit (ulimit -u) or run fewer at once',
  EMFILE: 'this program has too many files open: raise the limit (ulimit -n) or run fewer commands at once',
  ENFILE: 'the system has too many files open: close some programs or raise the limit of the system',
  ENOMEM: 'memory is short: free some or run fewer commands at once',
};

/** One sentence: what is wrong, where, and the fix. Never throws. */
export function explainStartFailure(error: unknown, request: Request): string {
  const code = causeOf(error);
  const [program] = request.argv;
  if (program === undefined || program === '') return 'the command is empty: name a program to run';
  const shortage = shortages[code];
  if (shortage !== undefined) return `the host could not start a process: ${code}, ${shortage}`;
  if (code === 'E2BIG')
    return `the arguments and environment of ${program} are too long for the system (E2BIG): pass long data in a file`;
  // Node's own message shows the value, which may be a secret.
  if (code === 'ERR_INVALID_ARG_VALUE')
    return `${clean(program)} could not be started: its arguments, folder or environment hold a NUL byte: remove it`;
  return (
    folderProblem(request.cwd) ??
    programProblem(program, request) ??
    `${program} could not be started: ${error instanceof Error ? error.message : code}`
  );
}

/** Why a command could not be started now; undefined: nothing is in the way. */
export function startProblem(request: Request): string | undefined {
  const [program = ''] = request.argv;
  return folderProblem(request.cwd) ?? programProblem(program, request);
}

const clean = (program: string): string => program.replaceAll('\0', '');

function folderProblem(cwd: string): string | undefined {
  const found = statsOrProblem(cwd);
  if (found === missing) return `the working directory ${cwd} does not exist: create it or fix cwd`;
  if (typeof found === 'string') return `the working directory ${cwd} ${found}, or fix cwd`;
  if (!found.isDirectory()) return `the working directory ${cwd} is not a directory: fix cwd`;
  return mayExecute(cwd) ? undefined : `the working directory ${cwd} ${forbidden}, or fix cwd`;
}

function programProblem(program: string, request: Request): string | undefined {
  if (program.includes('/')) return fileProblem(path.resolve(request.cwd, program), request.cwd);
  const searchPath = request.env['PATH'];
  const hits = (searchPath ?? '/usr/bin:/bin')
    .split(':')
    .map((folder) => path.resolve(request.cwd, folder, program))
    .filter((file) => attempt(() => statSync(file).isFile()) === true);
  const file = hits.find((hit) => mayExecute(hit)) ?? hits[0];
  if (file !== undefined) return fileProblem(file, request.cwd);
  const words = program.trim().split(/\s+/);
  if (words.length > 1) return `${program} is one word with a space in it: write ${JSON.stringify(words)}`;
  const where = searchPath === undefined ? 'PATH is not set' : `PATH is ${searchPath}`;
  return `${program} was not found on PATH: write its full path or fix PATH (${where})`;
}

const missing = 'does not exist';
const directory = 'is a directory';
const notExecutable = 'is not executable';
const forbidden = 'cannot be reached by this user: fix its permissions and those of its folders';
const fixes: Readonly<Record<string, string>> = {
  [missing]: ': install it or fix the command',
  [directory]: ', not a program: fix the command',
  [notExecutable]: ': run chmod +x on it (and see that its disk is not mounted noexec)',
};

function fileProblem(file: string, cwd: string): string | undefined {
  const problem = runProblem(file);
  if (problem !== undefined) return `${file} ${problem}${fixes[problem] ?? ''}`;
  // The kernel says "no such file" of a script whose interpreter is missing.
  const start = attempt(() => readStart(realpathSync(file), 256)) ?? '';
  const named = /^#![ \t]*([^ \t\n]+)/.exec(start)?.[1];
  const found = named === undefined ? undefined : runProblem(path.resolve(cwd, named));
  if (named === undefined || found === undefined) return undefined;
  return named.endsWith('\r')
    ? `${file} has Windows line ends, so its first line names no program: save it with Unix line ends`
    : `${file} cannot run because its first line names ${named}, which ${found}: install that or fix the first line`;
}

/** Words that follow the path; undefined: this user can run it. */
function runProblem(file: string): string | undefined {
  const found = statsOrProblem(file);
  if (typeof found === 'string') return found;
  if (found.isDirectory()) return directory;
  return mayExecute(file) ? undefined : notExecutable;
}

function statsOrProblem(file: string): Stats | string {
  try {
    return statSync(file);
  } catch (error) {
    const cause = causeOf(error);
    if (cause === 'ENOENT' || cause === 'ENOTDIR') return missing;
    if (cause === 'EACCES' || cause === 'EPERM') return forbidden;
    return `cannot be reached (${explainFileError(error, file)})`;
  }
}

const mayExecute = (file: string): boolean =>
  attempt(() => (accessSync(file, constants.X_OK), true)) ?? false;
