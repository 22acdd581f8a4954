import type { Words } from '../text/words.ts';

/** What GitHub says of the workflow that ticks on a host. Times in epoch milliseconds. */
export interface WatchEvidence {
  /** Runs of the workflow that wait for a runner. */
  readonly queued?: { readonly count: number; readonly sinceAt: number };
  /** The workflow is disabled; `state` is GitHub's word: disabled_manually, disabled_inactivity, … */
  readonly disabled?: { readonly state: string; readonly workflow: string };
  /** The newest runs, newest first, at most 5. */
  readonly lastRuns?: readonly { readonly at: number; readonly conclusion: string; readonly url: string }[];
  /** Why some of it is not known. */
  readonly unknown?: Words;
}

/** Asked once a tick workflow; `workflow` is the name of its file, as `ops-monitor.yml`. */
export type FetchEvidence = (workflow: string) => Promise<WatchEvidence>;
