/** The text of a jobs file → a Config, or every problem at once with its place and mend. */
import { type DocumentNode, evaluate, parse } from '@humanwhocodes/momoa';
import { inspect } from './inspect.ts';
import { type Draft, type Problem, formatPath } from './problem.ts';
import { type Fault, placeOf, scan } from './scan.ts';
import { checkPlain, maxLength } from './plain.ts';
import type { Config } from './schema.ts';
import { explain } from './syntax.ts';
import { type Place, placeOfPath, repeatedKeys } from './tree.ts';

export { type Problem, formatProblem } from './problem.ts';

export interface ConfigResult {
  /** There unless a problem is an error. */
  readonly config: Config | undefined;
  /** In the order of the text. */
  readonly problems: readonly Problem[];
}

/** Reads JSON or JSON5. Never throws: whatever is wrong comes back as problems. */
export function parseConfig(given: string): ConfigResult {
  const text = given.startsWith('\u{FEFF}') ? given.slice(1) : given;
  const fault = (found: Fault): ConfigResult => {
    const { offset, ...words } = found;
    return {
      config: undefined,
      problems: [{ severity: 'error', ...placeOf(text, offset), path: '$', ...words }],
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
  const scanned = scan(text);
  if ('fault' in scanned) return fault(scanned.fault);

  const plain = checkPlain(text, scanned.members);
  if (plain !== undefined) return { config: plain, problems: [] };

  const tree = parseTree(text, scanned.end);
  if ('offset' in tree) return fault(tree);
  const { config, drafts } = inspect(evaluate(tree));
  const problems = [
    ...repeatedKeys(tree).map((draft) => place(draft, draft.place)),
    ...drafts.map((draft) => place(draft, placeOfPath(tree, draft.path, draft.at))),
  ];
  return { config, problems: problems.sort((a, b) => a.line - b.line || a.column - b.column) };
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

function place(draft: Draft, { line, column }: Place): Problem {
  const { severity, path, message, mend } = draft;
  return { severity, line, column, path: formatPath(path), message, mend };
}
