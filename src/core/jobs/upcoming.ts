/** The next runs of scheduled jobs and the next fire drills, for `validate-config`. Pure. */
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

/** How a list of jobs names the drills of `defaults.drill`. */
const ofDrills = 'defaults.drill';

/** Disabled jobs too: their schedule can be checked before. */
export function upcomingRuns(
  { jobs, drill }: Config,
  count: number,
  now: number,
  context: ZoneContext,
): readonly Upcoming[] {
  const next = (id: string, enabled: boolean, cron: string, timezone: string | undefined): Upcoming => {
    const { table, offset } = calendarIn(cron, timezone, context);
    const runs: { local: string; utc: string }[] = [];
    for (let at = table.next(now); runs.length < count; at = table.next(at)) {
      const local = isoTime(at + offset(at) * minuteMs)
        .slice(0, 16)
        .replace('T', ' ');
      runs.push({ local, utc: isoTime(at) });
    }
    return { id, enabled, ...(timezone !== undefined && { timezone }), runs };
  };
  const ofJobs = jobs.flatMap((job) =>
    job.schedule ? [next(job.id, job.enabled, job.schedule.cron, zoneNameOf(job, context.zone))] : [],
  );
  return drill === undefined ? ofJobs : [...ofJobs, next(ofDrills, true, drill, context.zone)];
}

/** Jobs and drills whose times of the calendar are those of the host. */
export function hostZoneJobs({ jobs, timezone, drill }: Config): readonly string[] {
  const ids = jobs.flatMap((job) =>
    (job.schedule ?? job.expect) && zoneNameOf(job, timezone) === undefined ? [job.id] : [],
  );
  return drill !== undefined && timezone === undefined ? [...ids, ofDrills] : ids;
}

function zoneNameOf({ schedule, expect, policy }: Job, zone: string | undefined): string | undefined {
  return (schedule ?? expect)?.timezone ?? policy.timezone ?? zone;
}
