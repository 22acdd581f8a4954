/** GitHub's facts about a write: when they are known, and which events may use the host. Pure. */
import { sentence } from '../notices/sentence.ts';
import type { Text, Words } from '../text/words.ts';

/** Two clocks read at the same instant, epoch milliseconds. */
export interface Clocks {
  /** The header `Date` of GitHub's response, in whole seconds. */
  readonly github: number;
  readonly host: number;
}

/** GitHub ignores case in logins, environments and repositories. */
export function isSameName(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

/** GitHub's answer, or why there is none: then no write may begin. `why` includes the fix. */
export type Fact<T> =
  | { readonly kind: 'known'; readonly value: T }
  | { readonly kind: 'failed'; readonly why: Words };

// --- Events that may use the host.

/** Require write access to the repository (https://docs.github.com/actions/reference/workflows-and-actions/events-that-trigger-workflows). */
const trusted: readonly string[] = ['schedule', 'workflow_dispatch', 'push', 'repository_dispatch'];

/** Whether a stranger may have triggered the workflow. `workspace`: the runner's checkout; undefined in a terminal. */
export function isStrangers(event: string | undefined, workspace: string | undefined): boolean {
  return (event ?? workspace) !== undefined && refusalOf(event) !== undefined;
}

/** Why runs of this event are refused; undefined: they are not. In a reusable workflow, the caller's event counts. */
export function refusalOf(event: string | undefined): Text | undefined {
  if (event !== undefined && trusted.includes(event)) return undefined;
  return sentence('event-refused', event ? { event } : {});
}
