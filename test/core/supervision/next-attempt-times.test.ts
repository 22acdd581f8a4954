/** When a supervised job is started again, as clocks jump, hosts restart and people stop it. */
import { describe, expect, it } from 'vitest';
import type { JobFacts } from '../../../src/core/supervision/job-facts.ts';
import { pastOf } from '../../../src/core/supervision/next-attempt.ts';
import { busyInGroup, decideResume } from '../../../src/core/jobs/resume.ts';
import { configOf, hour, minute, contextOf, noon } from '../../support/builders.ts';
import { observeJob } from '../../../src/core/supervision/observe-job.ts';
import { endOf, factsOf, recordOf, supervisedJob } from '../../support/supervised.ts';

const job = supervisedJob();
const backoff = 15 * minute;
const crash = endOf({ at: noon, exitCode: 1 });
const resumeOf = (facts: JobFacts, now: number) => {
  const past = pastOf(job, facts.record ?? recordOf(), facts);
  return decideResume(job, {}, { past }, contextOf(now));
};

const failed = (parts: Partial<JobFacts>) => factsOf({ record: recordOf({ end: crash }), ...parts });

describe('the wait after a failure', () => {
  it.each([
    ['set forward', noon + 9 * hour],
    ['set back', noon - 9 * hour],
  ])('goes by the clock since boot when the clock was %s', (_, now) => {
    expect(resumeOf(failed({ endedAgoMs: backoff - 1 }), now).kind).toBe('backoff');
    expect(resumeOf(failed({ endedAgoMs: backoff }), now).kind).toBe('start');
  });

  it('ends also on a host without a clock of its own, which begins in the past after each start', () => {
    const past = noon - 10_000 * hour;
    expect(resumeOf(failed({ rebooted: true, uptimeMs: minute }), past).kind).toBe('backoff');
    expect(resumeOf(failed({ rebooted: true, uptimeMs: backoff }), past).kind).toBe('start');
  });
});

const stopped = (endedAgoMs: number) =>
  factsOf({ record: recordOf({ end: endOf({ cause: 'stopped' }) }), endedAgoMs });

describe('a stop by a person', () => {
  it('is not undone by a tick that does not know of it yet', () => {
    expect(resumeOf(stopped(1000), noon).kind).toBe('stopped');
    expect(resumeOf(stopped(backoff), noon).kind).toBe('stopped');
  });

  it('is not what a host does that shuts down: the job goes on with the host', () => {
    const facts = factsOf({
      record: recordOf({ end: endOf({ cause: 'terminated' }) }),
      rebooted: true,
      uptimeMs: minute,
    });
    expect(resumeOf(facts, noon + 2 * minute).kind).toBe('start');
  });
});

it('what a job left running keeps its group busy', () => {
  const [one, two] = ['one', 'two'].map((id) =>
    supervisedJob({ concurrencyGroup: 'disk' }, { autoResume: true }, id),
  );
  if (!one || !two) throw new Error('two jobs');
  const busy = (markedProcesses: JobFacts['markedProcesses']) => {
    const seen = observeJob(two, factsOf({ record: recordOf({ end: crash }), markedProcesses }));
    return busyInGroup(configOf(one, two), one, new Map([['two', seen]]));
  };
  expect(busy([])).toBeUndefined();
  expect(busy([{ pid: 7, attempt: 1 }])).toBe('two');
});
