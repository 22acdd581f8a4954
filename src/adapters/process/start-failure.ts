/** Says why a command could not be started, and what to do. Looks at the files only after the failure. */
import { accessSync, closeSync, constants, openSync, readSync, statSync, type Stats } from 'node:fs';
import path from 'node:path';
import { causeOf } from '../../errors.ts';
import type { ExecRequest } from '../../ports/ports.ts';
import { explainFileError } from '../files/durable-file.ts';

type Request = Pick<ExecRequest, 'argv' | 'cwd' | 'env'>;

/** Shortages of the host: what they mean and how to fix them. */
const shortages: Readonly<Record<string, string>> = {
  EAGAIN: 'too many processes: raise the limit (ulimit -u) or run fewer at once',
  EMFILE: 'this program has too many files open: raise the limit (ulimit -n) or run fewer commands at once',
  ENFILE: 'the system has too many files open: close some programs or raise the limit of the system',
  ENOMEM: 'memory is short: free some or run fewer commands at once',
};

/** One sentence with what is missing, where, and what to do. Never throws. */
export function explainStartFailure(error: unknown, request: Request): string {
  const code = causeOf(error);
  const [program] = request.argv;
  if (program === undefined || program === '') return 'the command is empty: name a program to run';
  const shortage = shortages[code];
  if (shortage !== undefined) return `the host could not start a process: ${code}, ${shortage}`;
  if (code === 'E2BIG')
    return `the arguments and environment of ${program} are too long for the system (E2BIG): pass long data in a file`;
  // Node's own words for it would show the value, which may be a secret.
  if (code === 'ERR_INVALID_ARG_VALUE')
    return `${clean(program)} could not be started: its arguments, folder or environment hold a NUL byte: remove it`;
  return (
    folderProblem(request.cwd) ??
    programProblem(program, request) ??
    `${program} could not be started: ${error instanceof Error ? error.message : code}`
  );
}

/** What would keep a command from starting, looked at beforehand; undefined when nothing is seen. */
export function startProblem(request: Request): string | undefined {
  const [program = ''] = request.argv;
  return folderProblem(request.cwd) ?? programProblem(program, request);
}

function clean(program: string): string {
  return program.replaceAll('\0', '');
}

function folderProblem(cwd: string): string | undefined {
  const stats = look(cwd);
  if (stats === 'missing') return `the working directory ${cwd} does not exist: create it or fix cwd`;
  if (stats === 'unreachable' || (stats.isDirectory() && !mayExecute(cwd)))
    return `the working directory ${cwd} ${unreachable(cwd)}, or fix cwd`;
  return stats.isDirectory() ? undefined : `the working directory ${cwd} is not a directory: fix cwd`;
}

function programProblem(program: string, request: Request): string | undefined {
  if (program.includes('/')) return fileProblem(path.resolve(request.cwd, program), request.cwd);
  const searchPath = request.env['PATH'];
  const hits = (searchPath ?? '/usr/bin:/bin')
    .split(':')
    .map((folder) => path.resolve(request.cwd, folder, program))
    .filter((file) => isFile(file));
  const file = hits.find((hit) => mayExecute(hit)) ?? hits[0];
  if (file !== undefined) return fileProblem(file, request.cwd);
  const words = program.trim().split(/\s+/);
  if (words.length > 1) return `${program} is one word with a space in it: write ${JSON.stringify(words)}`;
  const where = searchPath === undefined ? 'PATH is not set' : `PATH is ${searchPath}`;
  return `${program} was not found on PATH: write its full path or fix PATH (${where})`;
}

function fileProblem(file: string, cwd: string): string | undefined {
  const stats = look(file);
  if (stats === 'missing') return `${file} does not exist: install it or fix the command`;
  if (stats === 'unreachable') return `${file} ${unreachable(file)}`;
  if (stats.isDirectory()) return `${file} is a directory, not a program: fix the command`;
  if (!mayExecute(file))
    return `${file} is not executable: run chmod +x on it (and see that its disk is not mounted noexec)`;
  return interpreterProblem(file, cwd);
}

/** The kernel says "no such file" of a script whose interpreter is missing. */
function interpreterProblem(file: string, cwd: string): string | undefined {
  const firstLine = /^#![ \t]*([^ \t\n]+)/.exec(beginningOf(file));
  const named = firstLine?.[1];
  if (named === undefined) return undefined;
  const problem = fileProblemOfInterpreter(path.resolve(cwd, named));
  if (problem === undefined) return undefined;
  return named.endsWith('\r')
    ? `${file} has Windows line ends, so its first line names no program: save it with Unix line ends`
    : `${file} cannot run because its first line names ${named}, which ${problem}: install that or fix the first line`;
}

function fileProblemOfInterpreter(file: string): string | undefined {
  const stats = look(file);
  if (stats === 'missing') return 'does not exist';
  if (stats === 'unreachable') return unreachable(file);
  if (stats.isDirectory()) return 'is a directory';
  return mayExecute(file) ? undefined : 'is not executable';
}

function look(file: string): Stats | 'missing' | 'unreachable' {
  try {
    return statSync(file);
  } catch (error) {
    return ['ENOENT', 'ENOTDIR'].includes(causeOf(error)) ? 'missing' : 'unreachable';
  }
}

/** Why a path cannot be reached, with the fix: words that follow the path. */
function unreachable(file: string): string {
  try {
    accessSync(file, constants.X_OK);
  } catch (error) {
    if (!['EACCES', 'EPERM'].includes(causeOf(error)))
      return `cannot be reached (${explainFileError(error, file)})`;
  }
  return 'may not be reached by this user: fix the permissions of it and of its folders';
}

function isFile(file: string): boolean {
  const stats = look(file);
  return typeof stats !== 'string' && stats.isFile();
}

function mayExecute(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function beginningOf(file: string): string {
  try {
    const descriptor = openSync(file, 'r');
    try {
      const bytes = Buffer.alloc(256);
      return bytes.toString('utf8', 0, readSync(descriptor, bytes));
    } finally {
      closeSync(descriptor);
    }
  } catch {
    return '';
  }
}
