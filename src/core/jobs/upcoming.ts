/** The next runs of scheduled jobs, for `validate-config`. Pure. */
import type { Config, Job } from '../config/schema.ts';
import { isoTime } from '../format.ts';
import { calendarIn, type ZoneContext } from './slot.ts';

const minuteMs = 60_000;

export interface Upcoming {
  readonly id: string;
  /** Disabled: nothing runs it at these times. */
  readonly enabled: boolean;
  /** Absent: the host's. */
  readonly timezone?: string;
  readonly runs: readonly { readonly local: string; readonly utc: string }[];
}

/** Disabled jobs too: their schedule can be checked before. */
export function upcomingRuns(
  { jobs }: Config,
  count: number,
  now: number,
  context: ZoneContext,
): readonly Upcoming[] {
  return jobs.flatMap((job) => {
    if (!job.schedule) return [];
    const timezone = zoneNameOf(job, context.zone);
    const { table, offset } = calendarIn(job.schedule.cron, timezone, context);
    const runs: { local: string; utc: string }[] = [];
    for (let at = table.next(now); runs.length < count; at = table.next(at)) {
      const local = isoTime(at + offset(at) * minuteMs)
        .slice(0, 16)
        .replace('T', ' ');
      runs.push({ local, utc: isoTime(at) });
    }
    return [{ id: job.id, enabled: job.enabled, ...(timezone !== undefined && { timezone }), runs }];
  });
}

/** Jobs whose times of the calendar are those of the host. */
export function hostZoneJobs({ jobs, timezone }: Config): readonly string[] {
  return jobs.flatMap((job) =>
    (job.schedule ?? job.expect) && zoneNameOf(job, timezone) === undefined ? [job.id] : [],
  );
}

function zoneNameOf({ schedule, expect, policy }: Job, zone: string | undefined): string | undefined {
  return (schedule ?? expect)?.timezone ?? policy.timezone ?? zone;
}
