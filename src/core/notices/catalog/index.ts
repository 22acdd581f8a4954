/** All sentences of notices by key. */
import { jobs } from './jobs.ts';
import { messages } from './messages.ts';
import { runs } from './runs.ts';
import { schedules } from './schedules.ts';
import { state } from './state.ts';
import { status } from './status.ts';
import { summary } from './summary.ts';
import { writes } from './writes.ts';

export const catalog = {
  ...jobs,
  ...runs,
  ...schedules,
  ...status,
  ...state,
  ...writes,
  ...messages,
  ...summary,
};
export type Catalog = typeof catalog;
