/** Problems of a jobs file: what, where and the fix. Pure. */
export interface Problem {
  readonly severity: 'error' | 'warning';
  /** 1-based. */
  readonly line: number;
  /** 1-based, in UTF-16 units. */
  readonly column: number;
  /** Like `jobs[2].policy.stallSeconds`; `$` is the whole file. */
  readonly path: string;
  /** What is wrong, without a final period. */
  readonly message: string;
  /** The fix, as a sentence. */
  readonly fix: string;
}

export type Path = readonly (string | number)[];

/** Built only when shown: a hundred of possibly a hundred thousand problems are. */
export type LazyText = string | (() => string);

/** A problem before its position is known. */
export interface ProblemDraft {
  readonly severity: Problem['severity'];
  readonly path: Path;
  /** Points at the key or at its value. A missing value is placed at its object. */
  readonly at: 'key' | 'value';
  readonly message: LazyText;
  readonly fix: LazyText;
}

/** A problem that makes the file invalid. */
export function error(
  path: Path,
  message: LazyText,
  fix: LazyText,
  at: ProblemDraft['at'] = 'value',
): ProblemDraft {
  return { severity: 'error', path, at, message, fix };
}

export function warning(...words: Parameters<typeof error>): ProblemDraft {
  return { ...error(...words), severity: 'warning' };
}

/** One line: `file:line:column: error: path: message. fix` */
export function formatProblem(problem: Problem, file: string): string {
  const { severity, line, column } = problem;
  return `${file}:${line}:${column}: ${severity}: ${problemText(problem)}`;
}

/** Without position: `path: message. fix` */
export function problemText({ path, message, fix }: Problem): string {
  return `${sentence(path, message)}. ${fix}`;
}

/** For a message that names the file: `line 3: path: message. fix` */
export function briefProblem(problem: Problem): string {
  return `line ${problem.line}: ${problemText(problem)}`;
}

function sentence(path: string, message: string): string {
  return path === '$' ? message : `${path}: ${message}`;
}

/** `['jobs', 2, 'policy']` → `jobs[2].policy`; the empty path → `$`. */
export function formatPath(path: Path): string {
  let text = '';
  for (const part of path) {
    if (typeof part === 'number') text += `[${part}]`;
    else if (/^[\p{L}_$][\p{L}\p{N}_$-]{0,63}$/u.test(part)) text += text === '' ? part : `.${part}`;
    else text += `[${quote(part)}]`;
  }
  return text === '' ? '$' : text;
}

const maxQuoted = 60;

/** A value for a message: strings are quoted, cut to 60 characters and safe for a terminal. */
export function quote(value: unknown): string {
  if (typeof value === 'string') {
    const clipped = Array.from(value.slice(0, maxQuoted * 2));
    const more = value.length > maxQuoted * 2 || clipped.length > maxQuoted;
    return visible(JSON.stringify(clipped.slice(0, maxQuoted).join(''))) + (more ? '…' : '');
  }
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list';
  if (typeof value === 'object' && value !== null) return 'an object';
  return String(value);
}

/** Control, format and other invisible characters as `\u…`. */
function visible(text: string): string {
  return text.replaceAll(/[\p{C}\p{Zl}\p{Zp}]/gu, (character) =>
    Array.from({ length: character.length }, (_, index) => character.charCodeAt(index))
      .map((unit) => `\\u${unit.toString(16).padStart(4, '0')}`)
      .join(''),
  );
}
