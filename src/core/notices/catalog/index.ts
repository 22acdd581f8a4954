/** All sentences of notices by key. */
import { cadence } from './cadence.ts';
import { chat } from './chat.ts';
import { doctor } from './doctor.ts';
import { drill } from './drill.ts';
import { gate } from './gate.ts';
import { jobs } from './jobs.ts';
import { jobsFile } from './jobs-file.ts';
import { messages } from './messages.ts';
import { pings } from './pings.ts';
import { plan } from './plan.ts';
import { runs } from './runs.ts';
import { schedules } from './schedules.ts';
import { state } from './state.ts';
import { status } from './status.ts';
import { summary } from './summary.ts';
import { ticks } from './ticks.ts';
import { watch } from './watch.ts';
import { writeProblems } from './write-problems.ts';
import { writes } from './writes.ts';

export const catalog = {
  ...jobs,
  ...runs,
  ...schedules,
  ...status,
  ...state,
  ...writes,
  ...gate,
  ...plan,
  ...writeProblems,
  ...messages,
  ...summary,
  ...ticks,
  ...doctor,
  ...cadence,
  ...drill,
  ...pings,
  ...watch,
  ...chat,
  ...jobsFile,
};
export type Catalog = typeof catalog;
