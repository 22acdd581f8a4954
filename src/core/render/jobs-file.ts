/** The result of reading a jobs file for a summary. */
import { prose } from './markdown.ts';
import type { Page } from './summary.ts';

const nameOf = (path: string): string => path.replace(/^.*[/\\]/, '');

const isError = ({ severity }: ShownProblem): boolean => severity === 'error';

/** `problems`: those that are listed. */
export function jobsFilePage(path: string, { isValid, count, jobs, problems }: FileResult): Page {
  const name = nameOf(path);
  const counted = count === 1 ? '1 problem' : `${count} problems`;
  return {
    grade: !isValid ? 'fail' : count > 0 ? 'warn' : 'ok',
    verdict:
      count > 0 ? `${name} has ${counted}` : `${name} is valid, ${jobs} ${jobs === 1 ? 'job' : 'jobs'}`,
    blocks: [...problems.filter(isError), ...problems.filter((each) => !isError(each))].map(
      ({ severity, text, line }) => {
        const place = line === undefined ? '' : `line ${line}: `;
        return `<p>${severity === 'error' ? '🔴' : '🟠'} ${prose(`${place}${text}`, 2000)}</p>`;
      },
    ),
  };
}

export interface ShownProblem {
  readonly severity: 'error' | 'warning';
  readonly text: string;
  readonly line?: number | undefined;
}

interface FileResult {
  readonly isValid: boolean;
  /** Number of all problems. */
  readonly count: number;
  readonly jobs: number;
  readonly problems: readonly ShownProblem[];
}
