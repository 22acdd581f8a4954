/** Problems of a jobs file: what, where and the fix. Pure. */
import { sentence } from '../notices/sentence.ts';
import type { Text, Words } from '../text/words.ts';

export interface Problem {
  readonly severity: 'error' | 'warning';
  /** 1-based. */
  readonly line: number;
  /** 1-based, in UTF-16 units. */
  readonly column: number;
  /** Like `jobs[2].policy.stallSeconds`; `$` is the whole file. */
  readonly path: string;
  /** What is wrong, without a final period. */
  readonly message: Text;
  /** The fix, as a sentence. */
  readonly fix: Text;
}

export type Path = readonly (string | number)[];

/** Built only when shown: a hundred of possibly a hundred thousand problems are. */
export type LazyText = Text | (() => Text);

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
export function locatedProblem(problem: Problem, file: string): Text {
  const { severity, line, column } = problem;
  const place = `${file}:${line}:${column}: ${severity}`;
  return sentence('problem-in', { place, problem: problemText(problem) });
}

/** Without position: `path: message. fix` */
export function problemText({ path, message: problem, fix }: Problem): Text {
  return path === '$'
    ? sentence('problem-then-fix', { problem, fix })
    : sentence('problem-at', { path, problem, fix });
}

/** For a message that names the file: `line 3: path: message. fix` */
export function briefProblem(problem: Problem): Text {
  return sentence('on-line', { line: problem.line, problem: problemText(problem) });
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

/** A string for a message: quoted, cut to 60 characters and safe for a terminal. */
export function quote(text: string): string {
  const clipped = Array.from(text.slice(0, maxQuoted * 2));
  const more = text.length > maxQuoted * 2 || clipped.length > maxQuoted;
  return visible(JSON.stringify(clipped.slice(0, maxQuoted).join(''))) + (more ? '…' : '');
}

/** A value for a message. */
export function shown(value: unknown): Words {
  if (typeof value === 'string') return quote(value);
  if (Array.isArray(value)) return sentence(value.length === 0 ? 'type-empty-list' : 'type-list');
  if (typeof value === 'object' && value !== null) return sentence('type-object');
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
