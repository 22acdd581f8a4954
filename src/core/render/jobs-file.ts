/** The result of reading a jobs file for a summary. */
import { sentence } from '../notices/sentence.ts';
import type { Words } from '../text/words.ts';
import { prose } from './markdown.ts';
import type { Page } from './summary.ts';

const nameOf = (path: string): string => path.replace(/^.*[/\\]/, '');

const isError = ({ severity }: ShownProblem): boolean => severity === 'error';

/** `problems`: those that are listed. */
export function jobsFilePage(path: string, { isValid, count, jobs, problems }: FileResult): Page {
  const name = nameOf(path);
  return {
    grade: !isValid ? 'fail' : count > 0 ? 'warn' : 'ok',
    verdict: [
      count > 0
        ? sentence('file-has-problems', { file: name, count })
        : sentence('file-valid', { file: name, count: jobs }),
    ],
    blocks: (say) =>
      [...problems.filter(isError), ...problems.filter((each) => !isError(each))].map(
        ({ severity, text, line }) => {
          const shown = line === undefined ? text : sentence('on-line', { line, problem: text });
          return `<p>${severity === 'error' ? '🔴' : '🟠'} ${prose(say(shown), 2000)}</p>`;
        },
      ),
  };
}

export interface ShownProblem {
  readonly severity: 'error' | 'warning';
  readonly text: Words;
  readonly line?: number | undefined;
}

interface FileResult {
  readonly isValid: boolean;
  /** Number of all problems. */
  readonly count: number;
  readonly jobs: number;
  readonly problems: readonly ShownProblem[];
}
