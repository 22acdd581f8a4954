/** What a word of a command, or a value of its environment, may name: more than it does, never less than we can tell. */

/** What parts a name from the rest of a word: everything but letters, digits and what mostly stands within a name. */
const between = /[^\p{L}\p{M}\p{N}_./+~-]/gu;
/** A name may hold what parts others (`a=b.conf`): so many pieces in a row are tried as one. */
const mostPieces = 16;
/** No path is longer (PATH_MAX of Linux, in bytes). */
const longestPath = 4096;

/**
 * The word itself, each piece of it, pieces in a row, and what stands behind the letters of an option: `--file=name`, `@name`,
 * `-fname`, `/from:/to:ro`, `a,b`, `sh name`. A `~` is a letter like any other, as it is for the kernel.
 */
export function namesIn(word: string): readonly string[] {
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
