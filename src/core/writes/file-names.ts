/** File names that a word of a command or a variable's value may contain. May yield too many, never too few. Pure. */
import { decoded } from '../text/readings.ts';

/** Separators of names within a word: all characters that rarely occur in names. */
const between = /[^\p{L}\p{M}\p{N}_./+~-]/gu;
/** A name may contain separators (`a=b.conf`): this many consecutive pieces are tried as one. */
const mostPieces = 16;
/** PATH_MAX of Linux, in bytes. */
const longestPath = 4096;

/** Folders that a shell abbreviates. */
export interface ShellFolders {
  /** `~` and `$HOME`; undefined: not known. */
  readonly home: string | undefined;
  /** `$PWD`. */
  readonly cwd: string;
}

/** One word of a shell, including quoted and escaped spaces. */
const shellWord = /(?:\\.|"[^"]*"|'[^']*'|[^\s"'\\])+/gs;

/** Names in a word: literal, and after undoing quotes, escapes and folder abbreviations. */
export function namesIn(word: string, folders: ShellFolders): readonly string[] {
  const names = new Set(namesAsWritten(word));
  // Only the parts that differ, since a script may be long.
  for (const [part] of word.matchAll(shellWord))
    for (const form of [unquoted(withFolders(part, folders)), unescaped(part)])
      if (!part.includes(form)) for (const name of namesAsWritten(form)) names.add(name);
  return [...names];
}

/** Undoes shell quoting: `a\\ b`, `a"b"c`, continued lines. */
const unquoted = (word: string): string => word.replaceAll(/\\\n|\\(.)|["']/gs, '$1');

/** `file:///a%20b`. Invalid UTF-8 stays. */
const unescaped = (word: string): string =>
  word.replaceAll(/(?:%[\dA-Fa-f]{2})+/g, (bytes) => decoded(bytes) ?? bytes);

/** Other variables are not expanded: their use in a script is unknown. */
function withFolders(word: string, { home, cwd }: ShellFolders): string {
  const named = word.replaceAll(/\$PWD\b|\$\{PWD\}/g, () => cwd);
  return home === undefined
    ? named
    : named.replaceAll(/(?<![\p{L}\p{M}\p{N}_./+~-])~(?![^\s/"';&|)])|\$HOME\b|\$\{HOME\}/gu, () => home);
}

/**
 * The word, its pieces, consecutive pieces, and values after option letters: `--file=name`, `@name`, `-fname`, `/from:/to:ro`,
 * `a,b`, `sh name`. `~` is a normal character, as for the kernel.
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

/** The part before the first separator: `/tmp/a` of `/tmp/a:/b` and `/tmp/a && ls`. */
export const firstPiece = (name: string): string => name.slice(0, Math.max(name.search(between), 0)) || name;

/** Combined options, as in `-xzfname`. */
function behindLetters(name: string): readonly string[] {
  const letters = /^-([A-Za-z\d]{1,8})/.exec(name)?.[1] ?? '';
  return Array.from(letters, (_, index) => name.slice(index + 2));
}

/** Interpreter and argument of a script's `#!` line. */
export function interpreterOf(
  start: string,
): { readonly path: string; readonly argument: string } | undefined {
  const [, path, argument = ''] = /^#![ \t]*([^ \t\n\0]+)[ \t]*([^\n\0]*)/.exec(start) ?? [];
  return path === undefined ? undefined : { path, argument: argument.trimEnd() };
}
