/** The text of a jobs file → a Config, or every problem at once with its place and mend. */
import { type DocumentNode, evaluate, parse } from '@humanwhocodes/momoa';
import { inspect } from './inspect.ts';
import { judgePatterns } from './patterns.ts';
import { type Problem, type Words, formatPath } from './problem.ts';
import { type Fault, placeOf, scan } from './scan.ts';
import { type Known, maxLength } from './plain.ts';
import type { Config } from './schema.ts';
import { explain } from './syntax.ts';
import { type Placed, createPlaces, repeatedKeys } from './tree.ts';

export { type Problem, formatProblem } from './problem.ts';

export interface ConfigResult {
  /** There unless a problem is an error. */
  readonly config: Config | undefined;
  /** In the order of the text. Of more than a hundred some, errors first. */
  readonly problems: readonly Problem[];
  /** How many more there are. */
  readonly left: number;
}

/** To find what was meant takes time for each; and nobody reads more at once. */
const mostProblems = 100;

/**
 * Reads JSON or JSON5, in time linear in the text. Never throws: whatever is wrong comes back as problems. `parsePlain` is the
 * quick way for a file without any; `known` is what it found out.
 */
export function parseConfig(given: string, known?: Known): ConfigResult {
  const text = given.startsWith('\u{FEFF}') ? given.slice(1) : given;
  const fault = (found: Fault): ConfigResult => {
    const { offset, ...words } = found;
    return {
      config: undefined,
      problems: [{ severity: 'error', ...placeOf(text, offset), path: '$', ...words }],
      left: 0,
    };
  };
  if (text.length > maxLength) {
    return fault({
      offset: 0,
      message: `the file is larger than ${maxLength} characters`,
      mend: 'Check that this is the jobs file.',
    });
  }
  if (text.trim() === '')
    return fault({ offset: 0, message: 'the file is empty', mend: 'Write { "version": 1, "jobs": [] }.' });
  const scanned = known ?? scan(text);
  if ('fault' in scanned) return fault(scanned.fault);

  const tree = parseTree(text, scanned.end);
  if ('offset' in tree) return fault(tree);
  const value = known ? known.value : evaluate(tree);
  const ofPatterns = judgePatterns(value);
  const { config, drafts } = known?.inspected ?? inspect(value);
  const places = createPlaces(tree);
  const found: Placed[] = [
    ...repeatedKeys(tree),
    ...[...drafts, ...ofPatterns].map((draft) => ({ draft, place: places.of(draft.path, draft.at) })),
  ];
  return {
    config: ofPatterns.length > 0 ? undefined : config,
    problems: firstOf(found).map(problemOf),
    left: Math.max(0, found.length - mostProblems),
  };
}

/** In the order of the text; warnings as far as the errors leave room. */
function firstOf(found: readonly Placed[]): readonly Placed[] {
  const inOrder = found.toSorted((a, b) => a.place.line - b.place.line || a.place.column - b.place.column);
  if (inOrder.length <= mostProblems) return inOrder;
  const kept = new Set(
    (['error', 'warning'] as const)
      .flatMap((wanted) => inOrder.filter(({ draft }) => draft.severity === wanted))
      .slice(0, mostProblems),
  );
  return inOrder.filter((each) => kept.has(each));
}

function parseTree(text: string, end: number): DocumentNode | Fault {
  try {
    return parse(text, { mode: 'json5' });
  } catch (error) {
    if (error instanceof Error && 'offset' in error && typeof error.offset === 'number') {
      return explain(text, error.offset, end);
    }
    // The parser recurses over comments; thousands in a row overflow its stack.
    return { offset: 0, message: 'the file cannot be read', mend: 'Remove long runs of comments.' };
  }
}

function problemOf({ draft: { severity, path, message, mend }, place: { line, column } }: Placed): Problem {
  return { severity, line, column, path: formatPath(path), message: textOf(message), mend: textOf(mend) };
}

function textOf(words: Words): string {
  return typeof words === 'string' ? words : words();
}
