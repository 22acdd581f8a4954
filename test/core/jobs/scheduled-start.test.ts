/** Schedules of supervised jobs: each slot begins a new piece of work. */
import { describe, expect, it } from 'vitest';
import type { Schedule } from '../../../src/core/config/schema.ts';
import type { ExecResult, Job, Observation, State } from '../../../src/core/model.ts';
import { jobRows, levelOf } from '../../../src/core/jobs/job-rows.ts';
import { record } from '../../../src/core/jobs/record.ts';
import { observeJob } from '../../../src/core/supervision/observe-job.ts';
import { nextAttempt } from '../../../src/core/supervision/next-attempt.ts';
import {
  configOf,
  contextOf,
  delivered,
  exited,
  fileOf,
  hour,
  minute,
  noticesOf,
  notStarted,
  stateOf,
  stored,
  tick,
} from '../../support/builders.ts';
import { endOf, factsOf, recordOf, runningFacts, supervisedJob } from '../../support/supervised.ts';

const midnight = Date.UTC(2026, 5, 10);
const at = (hours: number, minutes = 0) => midnight + hours * hour + minutes * minute;

const scan = (schedule: Partial<Schedule> = {}, parts: Partial<Job> = {}): Job => ({
  ...supervisedJob(
    { resumeOnExitCodes: [75] },
    { autoResume: true, autoResumeBackoffSeconds: 900, stallSeconds: 0 },
  ),
  schedule: { cron: '30 2 * * *', timezone: 'UTC', catchUpSeconds: 3600, overlap: 'skip', ...schedule },
  ...parts,
});

const never = (job: Job) => observeJob(job, factsOf());
const runs = (job: Job) => observeJob(job, runningFacts());
const done = (job: Job) => observeJob(job, factsOf({ record: recordOf({ end: endOf() }) }));
const ended = (job: Job, exitCode: number, ago = hour) =>
  observeJob(job, factsOf({ record: recordOf({ end: endOf({ exitCode }) }), endedAgoMs: ago }));
const stopped = (job: Job) =>
  observeJob(job, factsOf({ record: recordOf({ end: endOf({ cause: 'stopped', exitCode: null }) }) }));

function hostOf(job: Job, others: readonly Job[] = []) {
  let state: State = stateOf();
  const config = configOf(job, ...others);
  const context = (now: number) =>
    contextOf(now, { startedBy: { kind: 'person' }, file: fileOf('/jobs.json', config.jobs) });
  return {
    state: () => state,
    /** What a tick starts and says. */
    tick(
      now: number,
      seen: Observation,
      more: Readonly<Record<string, Observation>> = {},
      result: ExecResult = exited(),
    ) {
      const decision = tick(config, state, { [job.id]: seen, ...more }, context(now));
      const told = noticesOf(decision.state).map(({ urgency, headline, facts }) =>
        [`${urgency} ${headline}`, ...facts].join(' | '),
      );
      state = stored(delivered(decision.state));
      const starts = decision.effects.flatMap((effect) => (effect.kind === 'start' ? [effect] : []));
      const outcomes = starts.map((effect) => ({ ...effect, result, finishedAt: now + 1 }));
      state = stored(delivered(record(state, outcomes, 'b', context(now + 1))));
      return { starts: starts.map(({ isNew }) => (isNew ? 'new' : 'again')), told };
    },
    row: (now: number, seen: Observation) =>
      jobRows(config, state, new Map([[job.id, seen]]), context(now))[0],
  };
}

describe('a scheduled job that was never started', () => {
  it('waits for its time, although autoResume is on, and is no alert', () => {
    const job = scan();
    const host = hostOf(job);
    expect(host.tick(at(1), never(job))).toEqual({ starts: [], told: [] });
    const row = host.row(at(1), never(job));
    expect([row?.needsAttention, row && levelOf(row)]).toEqual([false, 'ok']);
    expect(host.tick(at(2, 30), never(job))).toEqual({ starts: ['new'], told: [] });
    expect(host.tick(at(2, 40), runs(job)).starts).toEqual([]);
  });

  it('starts also without autoResume', () => {
    const job = scan({}, supervisedJob({}, { autoResume: false }));
    const host = hostOf({ ...job, schedule: scan().schedule as Schedule });
    host.tick(at(1), never(job));
    expect(host.tick(at(2, 30), never(job)).starts).toEqual(['new']);
  });

  it('is not started again for the slot when the start was interrupted', () => {
    const job = scan();
    const host = hostOf(job);
    host.tick(at(1), never(job));
    const config = configOf(job);
    const claimed = tick(config, host.state(), { scan: never(job) }, contextOf(at(2, 30)));
    expect(claimed.effects).toMatchObject([{ isNew: true }]);
    const dead = contextOf(at(2, 40), { dead: () => true });
    const next = tick(config, stored(delivered(claimed.state)), { scan: never(job) }, dead);
    expect(next.effects).toEqual([]);
    expect(noticesOf(next.state)).toMatchObject([
      {
        headline: 'automatic start interrupted, outcome unknown',
        facts: [expect.anything(), 'not repeated; its next scheduled run starts it'],
      },
    ]);
    const later = tick(config, stored(next.state), { scan: never(job) }, contextOf(at(26, 30)));
    expect(later.effects).toMatchObject([{ isNew: true }]);
  });
});

describe('a slot', () => {
  it.each<[string, (job: Job) => Observation]>([
    ['completed', done],
    ['ended with a code that is final', (job) => ended(job, 1)],
    ['was stopped by a person', stopped],
  ])('begins new work when the last %s', (_, seen) => {
    const job = scan();
    const host = hostOf(job);
    host.tick(at(1), seen(job));
    expect(host.tick(at(2, 20), seen(job)).starts).toEqual([]);
    expect(host.tick(at(2, 30), seen(job)).starts).toEqual(['new']);
    expect(host.tick(at(2, 40), runs(job)).starts).toEqual([]);
  });

  it('is skipped, and reported once, while the job runs', () => {
    const job = scan();
    const host = hostOf(job);
    host.tick(at(1), runs(job));
    expect(host.tick(at(2, 30), runs(job)).told).toEqual([
      'info skipped 02:30: the last run has not ended | next run 2026-06-11 02:30',
    ]);
    expect(host.tick(at(2, 31), runs(job)).told).toEqual([]);
    expect(host.tick(at(3), done(job)).starts).toEqual([]);
  });

  it('waits for the end with overlap queue', () => {
    const job = scan({ overlap: 'queue' });
    const host = hostOf(job);
    host.tick(at(1), runs(job));
    expect(host.tick(at(2, 30), runs(job))).toEqual({ starts: [], told: [] });
    expect(host.tick(at(8), done(job)).starts).toEqual(['new']);
    expect(host.tick(at(8, 10), done(job)).starts).toEqual([]);
  });

  it('is skipped while a tick is about to go on with the work', () => {
    const job = scan();
    const host = hostOf(job);
    host.tick(at(2, 15), ended(job, 75, minute));
    const { starts, told } = host.tick(at(2, 30), ended(job, 75, 10 * minute));
    expect([starts, told]).toEqual([[], [expect.stringMatching(/^info skipped 02:30/)]]);
    expect(host.tick(at(2, 50), ended(job, 75, 30 * minute)).starts).toEqual(['again']);
  });

  it('is skipped while another job of the group runs', () => {
    const group = { concurrencyGroup: 'disk' };
    const job = scan({}, { supervise: { ...scan().supervise, ...group } as Job['supervise'] & object });
    const rival = supervisedJob(group, { stallSeconds: 0 }, 'rival');
    const host = hostOf(job, [rival]);
    const seen = { rival: runs(rival) };
    host.tick(at(1), done(job), seen);
    const { starts, told } = host.tick(at(2, 30), done(job), seen);
    expect([starts, told]).toEqual([
      [],
      [expect.stringMatching(/^info skipped 02:30: rival of its concurrencyGroup runs/)],
    ]);
  });

  it('is not decided on without a valid status', () => {
    const job = scan();
    const host = hostOf(job);
    const fault = { kind: 'fault', fault: 'not-json', message: 'X', tail: '' } as const;
    host.tick(at(1), done(job));
    expect(host.tick(at(2, 30), fault).starts).toEqual([]);
    expect(host.tick(at(2, 40), done(job)).starts).toEqual(['new']);
  });

  it('that was missed is one alert, resolved when its next run goes on', () => {
    const job = scan();
    const host = hostOf(job);
    host.tick(at(1), done(job));
    expect(host.tick(at(9), done(job)).told).toEqual([
      'alert missed 02:30 | not made up for: older than catchUpSeconds 3600 | next run 2026-06-11 02:30',
    ]);
    expect(host.row(at(9), done(job))).toMatchObject({ needsAttention: true });
    expect(host.tick(at(9, 10), done(job)).told).toEqual([]);
    expect(host.tick(at(26, 30), done(job))).toMatchObject({ starts: ['new'] });
    expect(host.tick(at(26, 40), runs(job)).told).toEqual([
      expect.stringMatching(/^info running .*was missed since 09:00:00/),
    ]);
    expect(host.row(at(26, 40), runs(job))).toMatchObject({ needsAttention: false });
  });

  it('that is late says so', () => {
    const job = scan({ catchUpSeconds: 86_400 });
    const host = hostOf(job);
    host.tick(at(1), done(job));
    expect(host.tick(at(9, 3), done(job))).toEqual({
      starts: ['new'],
      told: ['info missed 02:30, run 09:03'],
    });
  });

  it('whose start fails says nothing of a backoff', () => {
    const job = scan();
    const host = hostOf(job);
    host.tick(at(1), never(job));
    const { state, effects } = tick(configOf(job), host.state(), { scan: never(job) }, contextOf(at(2, 30)));
    const outcomes = effects.map((effect) => ({ ...effect, result: notStarted(), finishedAt: at(2, 30) }));
    const [notice] = noticesOf(record(state, outcomes, 'b', contextOf(at(2, 30))));
    expect(notice?.facts.join()).not.toMatch(/next automatic start/);
  });

  it('is dropped when the job is disabled, and starts anew', () => {
    const job = scan();
    const host = hostOf(job);
    host.tick(at(1), done(job));
    const off = { ...job, enabled: false };
    const { state } = tick(configOf(off), host.state(), {}, contextOf(at(2)));
    expect(state.jobs['scan']?.slot).toBeUndefined();
    const back = tick(configOf(job), state, { scan: done(job) }, contextOf(at(9)));
    expect([back.effects, noticesOf(back.state)]).toEqual([[], []]);
  });
});

it('new work has a first attempt, whatever became of the last one', () => {
  const crashed = factsOf({
    record: recordOf({ attempt: 3, failures: 2, best: 7, end: endOf({ exitCode: 75 }) }),
  });
  expect(nextAttempt(scan(), crashed, midnight, 'schedule')).toEqual({
    attempt: 1,
    failures: 0,
    startsAt: [midnight],
    marks: [],
  });
});
