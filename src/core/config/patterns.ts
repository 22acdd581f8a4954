/**
 * The patterns of `approval.ignorePlanLines`. They come with a jobs file that anybody may have written, so they run in RE2's way
 * (https://github.com/google/re2/wiki/WhyRE2), in time linear in the text; `RegExp` looks back, for ages where it is made to.
 */
import { RE2JS } from 're2js';
import { isObject } from '../text/json.ts';
import { patternLimits } from './fields.ts';
import { type ProblemDraft, type Path, draft, quote } from './problem.ts';

/** To make one takes up to 10 ms. */
const mostInFile = 50;
/** Instructions of a job's patterns together: each may be run for each letter of a plan. */
const mostInstructions = 1000;

/** True for a line that one of the patterns matches. One that cannot be used matches none. */
export function lineMatcher(sources: readonly string[]): (line: string) => boolean {
  const usable = sources.flatMap((source) => compile(source) ?? []);
  const isTooMuch = instructionsOf(usable) > mostInstructions;
  return (line) => !isTooMuch && usable.some((pattern) => pattern.test(line));
}

/** An error for each pattern of a jobs file that cannot be used. No pattern is run here. */
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
          const message = `more than ${mostInFile} different patterns in one file`;
          return [...drafts, draft('error', place, message, 'Write several as one, with | between them.')];
        }
        made.set(source, compile(source));
      }
      const pattern = made.get(source);
      if (pattern) usable.push(pattern);
      else drafts.push(unusable(place, source));
    }
    if (instructionsOf(usable) > mostInstructions)
      drafts.push(
        draft(
          'error',
          path,
          `its patterns together take more than ${mostInstructions} steps for a letter`,
          'Repeat less in them: {1000} counts as a thousand steps.',
        ),
      );
  }
  return drafts;
}

function unusable(place: Path, source: string): ProblemDraft {
  return draft(
    'error',
    place,
    () => `must be a regular expression without look-around and back-references; got ${quote(source)}`,
    'For example, write "^Refreshing state". Of what JavaScript knows (flag u), what RE2 knows too can be used.',
  );
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

/** `\p{Script=Han}`, which RE2 calls `\p{Han}`; any other escape is stepped over. */
const scriptNames = /\\(?:([pP])\{(?:Script|sc|General_Category|gc)=(\w+)\}|[^])/g;

function plainScript(escape: string, letter?: string, name?: string): string {
  return letter === undefined ? escape : `\\${letter}{${name}}`;
}

/** Undefined for what one of the two does not know: a pattern must mean what its author knows from JavaScript. */
function compile(source: string): RE2JS | undefined {
  try {
    // Only read, never run.
    void new RegExp(source, 'u');
    return RE2JS.compile(RE2JS.translateRegExp(source.replaceAll(scriptNames, plainScript)));
  } catch {
    return undefined;
  }
}
