/**
 * The patterns of `approval.ignorePlanLines`. Anybody may have written the jobs file, so they run in RE2, in linear time
 * (https://github.com/google/re2/wiki/WhyRE2); `RegExp` backtracks without limit.
 */
import { RE2JS } from 're2js';
import { sentence } from '../notices/sentence.ts';
import { isObject } from '../text/json.ts';
import { patternLimits } from './fields.ts';
import { type ProblemDraft, type Path, error, quote } from './problem.ts';

/** Compiling one takes up to 10 ms. */
const mostInFile = 50;
/** Limit of a job's RE2 instructions: each may run for each character of a plan. */
const mostInstructions = 1000;

/** Whether a pattern matches the line. Invalid patterns match nothing. */
export function lineMatcher(sources: readonly string[]): (line: string) => boolean {
  const usable = sources.flatMap((source) => compile(source) ?? []);
  const isTooMuch = instructionsOf(usable) > mostInstructions;
  return (line) => !isTooMuch && usable.some((pattern) => pattern.test(line));
}

/** An error for each invalid pattern of a jobs file. Runs no pattern. */
export function judgePatterns(file: unknown): ProblemDraft[] {
  const made = new Map<string, RE2JS | undefined>();
  const drafts: ProblemDraft[] = [];
  for (const { path, sources } of listsIn(file)) {
    const usable: RE2JS[] = [];
    for (const [index, source] of sources.entries()) {
      if (typeof source !== 'string' || source === '' || source.length > patternLimits.length) continue;
      const place = [...path, index];
      if (!made.has(source)) {
        if (made.size === mostInFile) {
          const message = sentence('too-many-patterns', { most: mostInFile });
          return [...drafts, error(place, message, sentence('join-patterns'))];
        }
        made.set(source, compile(source));
      }
      const pattern = made.get(source);
      if (pattern) usable.push(pattern);
      else drafts.push(unusable(place, source));
    }
    if (instructionsOf(usable) > mostInstructions)
      drafts.push(
        error(path, sentence('patterns-too-large', { most: mostInstructions }), sentence('patterns-fix')),
      );
  }
  return drafts;
}

function unusable(place: Path, source: string): ProblemDraft {
  return error(place, () => sentence('pattern-wrong', { value: quote(source) }), sentence('pattern-fix'));
}

function* listsIn(file: unknown): Generator<{ path: Path; sources: readonly unknown[] }> {
  const jobs = isObject(file) && Array.isArray(file['jobs']) ? (file['jobs'] as unknown[]) : [];
  for (const [index, job] of jobs.entries()) {
    const approval = isObject(job) ? job['approval'] : undefined;
    const sources = isObject(approval) ? approval['ignorePlanLines'] : undefined;
    if (!Array.isArray(sources) || sources.length > patternLimits.inList) continue;
    yield { path: ['jobs', index, 'approval', 'ignorePlanLines'], sources };
  }
}

function instructionsOf(patterns: readonly RE2JS[]): number {
  return patterns.reduce((sum, pattern) => sum + pattern.programSize(), 0);
}

/** `\p{Script=Han}`, in RE2 `\p{Han}`; skips other escapes. */
const scriptNames = /\\(?:([pP])\{(?:Script|sc|General_Category|gc)=(\w+)\}|[^])/g;

function plainScript(escape: string, letter?: string, name?: string): string {
  return letter === undefined ? escape : `\\${letter}{${name}}`;
}

/** Undefined: not valid in both; a pattern must mean the same as in JavaScript. */
function compile(source: string): RE2JS | undefined {
  try {
    // Compiled only, never run.
    void new RegExp(source, 'u');
    return RE2JS.compile(RE2JS.translateRegExp(source.replaceAll(scriptNames, plainScript)));
  } catch {
    return undefined;
  }
}
