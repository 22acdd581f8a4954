/** All sentences of notices by key. */
import { cadence } from './cadence.ts';
import { jobs } from './jobs.ts';
import { messages } from './messages.ts';
import { runs } from './runs.ts';
import { state } from './state.ts';
import { status } from './status.ts';
import { summary } from './summary.ts';
import { writes } from './writes.ts';

export const catalog = {
  ...jobs,
  ...runs,
  ...status,
  ...state,
  ...writes,
  ...messages,
  ...summary,
  ...cadence,
};
export type Catalog = typeof catalog;
