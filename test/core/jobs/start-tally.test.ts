/** The breaker of jobs with `start` and `status`, and how many messages a thing that lasts makes over 60 days. */
import { sentence } from '../../../src/core/notices/sentence.ts';
import { array, assert, constantFrom, integer, property, tuple } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { whyHeld } from '../../../src/core/jobs/resume.ts';
import { joinStates } from '../../../src/core/state/cache-copy.ts';
import type { Job, Observation, State } from '../../../src/core/model.ts';
import { countedAnew } from '../../../src/core/jobs/start-tally.ts';
import { progressKeyOf } from '../../../src/core/status/status.ts';
import { claimStart, finishStart } from '../../../src/core/jobs/starts.ts';
import {
  completed,
  configOf,
  day,
  delivered,
  exited,
  faulty,
  fileOf,
  longRead,
  minute,
  contextOf,
  noon,
  noticesOf,
  oneShot,
  paused,
  resumable,
  running,
  short,
  stateOf,
  statusOf,
  stored,
  tick,
} from '../../support/builders.ts';
import { superviseOf, supervisedJob } from '../../support/supervised.ts';

const futile = (parts: Parameters<typeof superviseOf>[0] = {}, rest: Partial<Job> = {}) =>
  resumable({ ...rest, policy: { autoResumeBackoffSeconds: 890 }, supervise: superviseOf(parts) });

type Change = (state: State, at: number) => State;

/** Ticks at these minutes, in which each start succeeds. `seenAt`: what a tick sees, `since` the last start in minutes. */
function ticks(
  jobAt: Job | ((at: number) => Job),
  minutes: readonly number[],
  seenAt: (at: number, since: number) => Observation,
  change: Change = (state) => state,
) {
  let state = stateOf();
  let startedAt = -Infinity;
  const starts: number[] = [];
  const told: string[] = [];
  const queued: number[] = [];
  for (const at of minutes) {
    const job = typeof jobAt === 'function' ? jobAt(at) : jobAt;
    const now = noon + at * minute;
    const file = fileOf('/jobs.json', [job]);
    const before = change(state, at);
    const config = configOf(job, oneShot({ id: 'follows', enabled: false }));
    const decision = tick(
      config,
      before,
      { [job.id]: seenAt(at, at - startedAt) },
      contextOf(now, { file, startedBy: { kind: 'person' } }),
    );
    told.push(...noticesOf(decision.state).map((notice) => `${at} ${short(notice)}`));
    if (decision.state.queue.length > before.queue.length) queued.push(at);
    state = stored(delivered(decision.state));
    for (const effect of decision.effects) {
      if (effect.kind !== 'start') continue;
      starts.push(at);
      startedAt = at;
      const memory = finishStart(state.jobs[job.id] ?? {}, effect.attemptId, exited(), now + 1000);
      state = stored({ ...state, jobs: { ...state.jobs, [job.id]: memory } });
    }
  }
  return { starts, told, queued, state };
}

/** What it says of its work: so much is done. */
function did(done: number, isRunning: boolean): Observation {
  const progress = { done };
  return statusOf({ running: isRunning, progress, progressKey: progressKeyOf(progress) });
}

const every = (step: number, until: number) =>
  Array.from({ length: Math.floor(until / step) + 1 }, (_, count) => count * step);

/** A person starts it at that minute. */
const startedByPerson =
  (job: Job, minutes: readonly number[]): Change =>
  (state, at) => {
    if (!minutes.includes(at)) return state;
    const context = contextOf(noon + at * minute - 2000);
    const claimed = claimStart(state, job, `p${at}`, context).state;
    const memory = finishStart(claimed.jobs[job.id] ?? {}, `p${at}`, exited(), context.now + 1000);
    return { ...claimed, jobs: { ...claimed.jobs, [job.id]: memory } };
  };

/** How long since the last start, in minutes, it is seen running. */
const isIn = (since: number, most: number) => since > 0 && since <= most;
const stuck = (_: number, since: number) => did(3, isIn(since, 10));
const marks = (at: number, since: number) => (isIn(since, 10) ? running(`p${at % 3}`) : paused());
const further = (at: number, since: number) => did(1 + at, isIn(since, 10));
const startsLate = (_: number, since: number) => (since >= 10 ? running() : paused());
/** It runs for so long and reports no progress. */
const quiet = (most: number) => (_: number, since: number) => (isIn(since, most) ? statusOf() : paused());

const stop: Change = (state, at) => {
  if (at !== 25) return state;
  const memory = { ...state.jobs['sync'], stoppedAt: noon + 24 * minute };
  return { ...state, jobs: { ...state.jobs, sync: memory } };
};

describe('2,000 ticks over 60 days', () => {
  const minutes = Array.from({ length: 2000 }, (_, count) => (count * 60 * 24 * 60) / 2000);
  const past = { at: noon, leastAgoMs: 0, isStopped: false, failures: 5, isBroken: true, startsInWindow: 5 };
  const broken: Observation = {
    kind: 'status',
    status: { running: false, completed: false, level: 'ok' },
    past,
  };

  it.each<[string, Job, Observation, number, number]>([
    ['an alert', longRead(), faulty(), 335, 0],
    ['an alert without progress reports', longRead({ policy: { reportEverySeconds: 0 } }), faulty(), 335, 0],
    ['an alert without reminders', longRead({ policy: { repeatAlertSeconds: 0 } }), faulty(), 1, 0],
    ['what needs a person', longRead(), paused(), 61, 0],
    [
      'what needs a person, without reminders',
      longRead({ policy: { repeatAlertSeconds: 0 } }),
      paused(),
      59,
      0,
    ],
    ['the breaker of a supervised job', supervisedJob(), broken, 61, 0],
    ['the breaker of a job with start and status', futile(), paused(), 63, 5],
  ])('%s', (_, job, seen, messages, starts) => {
    const all = ticks(job, minutes, () => seen);
    const other = all.told.filter((line) => !line.includes('info resume: started'));
    expect([other.length, all.starts.length]).toEqual([messages, starts]);
    // What needs a person is heard of on each of the days.
    const days = new Set(all.told.map((line) => Math.floor(Number(line.split(' ', 1)[0]) / (24 * 60))));
    if (seen.kind === 'status') expect(days.size).toBeGreaterThanOrEqual(58);
  });
});

describe('starts that lead to nothing', () => {
  it('come at growing distances, and end after maxAttempts; the rest is for a person', () => {
    const { starts, told } = ticks(futile(), every(5, 600), () => paused());
    expect(starts).toEqual([0, 15, 45, 105, 225]);
    const after = told.filter((line) => Number(line.split(' ', 1)[0]) > 225);
    expect(after).toEqual(['240 action resume-held: paused']);
  });

  it('say how many there were, and how to go on', () => {
    const job = futile({ maxAttempts: 2 });
    const { state } = ticks(job, every(5, 60), () => paused());
    const context = contextOf(noon + 2 * day);
    const [notice] = noticesOf(tick(configOf(job), state, { sync: paused() }, context).state);
    expect(notice?.facts).toContain('not started again: 2 starts without progress (maxAttempts 2)');
    expect(notice?.facts).toContain('find out why it fails, then start it: ops-framework start sync');
    const seen = new Map([['sync', paused()]]);
    expect(whyHeld(configOf(job), job, state, seen, context)).toEqual(sentence('held-broken', { starts: 2 }));
  });

  it('count also when it ran for a while without getting further', () => {
    expect(ticks(futile(), every(5, 1000), stuck).starts).toHaveLength(5);
    expect(ticks(futile(), every(5, 3000), marks).starts.length).toBeLessThan(15);
  });

  it('do not count as soon as it got further', () => {
    expect(ticks(futile(), every(5, 600), further).starts.length).toBeGreaterThan(20);
  });

  it('do not count when it ran as long as the longest wait', () => {
    const job = futile({ maxBackoffSeconds: 3600 });
    expect(ticks(job, every(5, 2000), quiet(70)).starts.length).toBeGreaterThan(15);
    expect(ticks(job, every(5, 2000), quiet(30)).starts).toHaveLength(5);
  });

  it('that are further apart than the window do not count together', () => {
    const job = futile({ maxAttempts: 3, windowSeconds: 240, maxBackoffSeconds: 0 });
    expect(ticks(job, every(5, 600), () => paused()).starts.length).toBeGreaterThan(20);
  });

  it('are no reason to give up before the last one had a backoff to show what it led to', () => {
    const after = [{ jobId: 'follows', when: 'failure', delaySeconds: 10 ** 6 }] as const;
    const job = futile({ maxAttempts: 1 }, { after });
    expect(ticks(job, every(5, 40), startsLate).queued).toEqual([]);
    expect(ticks(job, every(5, 40), () => paused()).queued).toEqual([15]);
  });

  it('are forgotten when it completes, when a person starts it, and when its definition changes', () => {
    const job = futile({ maxAttempts: 2 });
    const done = ticks(job, every(5, 300), (at) => (at === 100 ? completed() : paused()));
    expect(done.starts).toEqual([0, 15, 105, 120]);
    const person = ticks(job, every(5, 300), () => paused(), startedByPerson(job, [100]));
    expect(person.starts).toEqual([0, 15, 115]);
    expect(person.told).toContain('100 alert anomaly: paused');
    expect(person.told.filter((line) => line.includes('resume-held'))).toHaveLength(3);
    const edited = futile({ maxAttempts: 2 }, { commands: { start: ['other'], status: ['status-of-it'] } });
    const file = ticks(
      (at) => (at < 100 ? job : edited),
      every(5, 300),
      () => paused(),
    );
    expect(file.starts).toEqual([0, 15, 100, 115]);
  });

  it('hold over a job that was disabled for a moment', () => {
    const job = futile({ maxAttempts: 2 });
    const off = { ...job, enabled: false };
    const { starts } = ticks(
      (at) => (at === 100 ? off : job),
      every(5, 300),
      () => paused(),
    );
    expect(starts).toEqual([0, 15]);
  });

  it('come to an end when a person stops it', () => {
    const job = futile({ maxAttempts: 4 });
    expect(ticks(job, every(5, 300), () => paused(), stop).starts).toEqual([0, 15]);
  });

  it('are followed as a failure once', () => {
    const after = [{ jobId: 'follows', when: 'failure', delaySeconds: 10 ** 6 }] as const;
    const job = futile({ maxAttempts: 2 }, { after });
    expect(ticks(job, every(5, 3000), () => paused()).queued).toEqual([30]);
    const again = ticks(job, every(5, 3000), () => paused(), startedByPerson(job, [1000]));
    expect(again.queued).toEqual([30, 1030]);
  });

  it('are at most maxAttempts, whatever is seen that is no progress, whenever ticks come and whatever the clock does', () => {
    const seen = constantFrom(
      paused(),
      paused({ stopReason: 'x' }),
      faulty(),
      did(0, true),
      did(0, false),
      statusOf(),
    );
    const steps = array(tuple(integer({ min: -30, max: 3000 }), seen), { maxLength: 80 });
    assert(
      property(steps, integer({ min: 1, max: 6 }), (rows, maxAttempts) => {
        let now = 0;
        const times = rows.map(([step]) => (now += step));
        const job = futile({ maxAttempts, windowSeconds: 10 ** 9, maxBackoffSeconds: 10 ** 9 });
        let count = 0;
        const { starts } = ticks(job, times, () => rows[count++]?.[1] ?? paused());
        expect(starts.length).toBeLessThanOrEqual(maxAttempts);
      }),
      { numRuns: 60 },
    );
  });
});

it('two states that went on from one know of the later starts', () => {
  const [early, late] = [noon, noon + minute].map((at) =>
    stateOf({ jobs: { sync: { tally: countedAnew(undefined, at) } } }),
  );
  if (!early || !late) throw new Error('two states');
  for (const merged of [joinStates(early, late, false), joinStates(late, early, false)])
    expect(merged.jobs['sync']?.tally?.startsAt).toEqual([noon + minute]);
});
