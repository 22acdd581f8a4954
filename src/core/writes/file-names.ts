/** What a word of a command, or a value of its environment, may name: more than it does, never less than we can tell. */
import { decoded } from '../text/readings.ts';

/** What parts a name from the rest of a word: everything but letters, digits and what mostly stands within a name. */
const between = /[^\p{L}\p{M}\p{N}_./+~-]/gu;
/** A name may hold what parts others (`a=b.conf`): so many pieces in a row are tried as one. */
const mostPieces = 16;
/** No path is longer (PATH_MAX of Linux, in bytes). */
const longestPath = 4096;

/** The folders that a shell knows by a name of its own. */
export interface ShellFolders {
  /** `~` and `$HOME`; undefined when nobody says. */
  readonly home: string | undefined;
  /** `$PWD`. */
  readonly cwd: string;
}

/** What a shell takes as one word: spaces in quotes or behind a backslash are a part of it. */
const shellWord = /(?:\\.|"[^"]*"|'[^']*'|[^\s"'\\])+/gs;

/** All that a word may name: as it stands, and as those read it who undo quotes, escapes, and names of folders first. */
export function namesIn(word: string, folders: ShellFolders): readonly string[] {
  const names = new Set(namesAsWritten(word));
  // A long script is not gone through once more: only what reads otherwise.
  for (const [part] of word.matchAll(shellWord))
    for (const form of [unquoted(withFolders(part, folders)), unescaped(part)])
      if (!part.includes(form)) for (const name of namesAsWritten(form)) names.add(name);
  return [...names];
}

/** Letter by letter as a shell takes it: `a\\ b`, `a"b"c`, a line that goes on in the next. */
const unquoted = (word: string): string => word.replaceAll(/\\\n|\\(.)|["']/gs, '$1');

/** `file:///a%20b`. What is no UTF-8 stays. */
const unescaped = (word: string): string =>
  word.replaceAll(/(?:%[\dA-Fa-f]{2})+/g, (bytes) => decoded(bytes) ?? bytes);

/** Other variables are not followed: what a script makes of them nobody knows. */
function withFolders(word: string, { home, cwd }: ShellFolders): string {
  const named = word.replaceAll(/\$PWD\b|\$\{PWD\}/g, () => cwd);
  return home === undefined
    ? named
    : named.replaceAll(/(?<![\p{L}\p{M}\p{N}_./+~-])~(?![^\s/"';&|)])|\$HOME\b|\$\{HOME\}/gu, () => home);
}

/**
 * The word itself, each piece of it, pieces in a row, and what stands behind the letters of an option: `--file=name`, `@name`,
 * `-fname`, `/from:/to:ro`, `a,b`, `sh name`. A `~` is a letter like any other, as it is for the kernel.
 */
function namesAsWritten(word: string): readonly string[] {
  const cuts = [...word.matchAll(between)];
  const starts = [0, ...cuts.map(({ index, 0: cut }) => index + cut.length)];
  const ends = [...cuts.map(({ index }) => index), word.length];
  const names = new Set([word]);
  for (const [index, start] of starts.entries())
    for (const end of [...ends.slice(index, index + mostPieces), word.length])
      if (end - start <= longestPath) names.add(word.slice(start, end));
  for (const name of names) for (const rest of behindLetters(name)) names.add(rest);
  names.delete('');
  return [...names];
}

/** What stands before the first that parts names: of `/tmp/a:/b` or `/tmp/a && ls` it is `/tmp/a`. */
export const firstPiece = (name: string): string => name.slice(0, Math.max(name.search(between), 0)) || name;

/** Several options may be one word, as in `-xzfname`. */
function behindLetters(name: string): readonly string[] {
  const letters = /^-([A-Za-z\d]{1,8})/.exec(name)?.[1] ?? '';
  return Array.from(letters, (_, index) => name.slice(index + 2));
}

/** The words of a script's first line, which the kernel starts it with: the interpreter and what it is given. */
export function interpreterOf(
  start: string,
): { readonly path: string; readonly argument: string } | undefined {
  const [, path, argument = ''] = /^#![ \t]*([^ \t\n\0]+)[ \t]*([^\n\0]*)/.exec(start) ?? [];
  return path === undefined ? undefined : { path, argument: argument.trimEnd() };
}
