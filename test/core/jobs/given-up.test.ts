/** What follows a long read that is given up: once, and only what nobody ended on purpose. */
import { describe, expect, it } from 'vitest';
import type { StartAttempt, Job, JobMemory, Observation, State } from '../../../src/core/model.ts';
import { joinStates } from '../../../src/core/state/cache-copy.ts';
import { observeJob } from '../../../src/core/supervision/observe-job.ts';
import {
  completed,
  configOf,
  longRead,
  minute,
  contextOf,
  noon,
  oneShot,
  other,
  paused,
  running,
  stateOf,
  stored,
  tick,
} from '../../support/builders.ts';
import { begunOf, endOf, factsOf, recordOf, runningFacts, supervisedJob } from '../../support/supervised.ts';

const after = (['success', 'failure', 'always'] as const).map((when) => ({
  jobId: `on-${when}`,
  when,
  delaySeconds: 0,
}));
const targets = after.map(({ jobId }) => oneShot({ id: jobId }));
const chained = (job: Job): Job => ({ ...job, after });

/** A tick each minute over these observations: what it queued in each. `change` acts before the tick of that number. */
function queuedBy(
  job: Job,
  seen: readonly Observation[],
  change: (state: State, index: number) => State = (state) => state,
) {
  let state = stateOf();
  let before = 0;
  return seen.map((observation, index) => {
    const now = noon + index * minute;
    state = stored(
      tick(
        configOf(chained(job), ...targets),
        change(state, index),
        { [job.id]: observation },
        contextOf(now),
      ).state,
    );
    const words = state.queue.slice(before).map(({ jobId }) => jobId.slice(3));
    before = state.queue.length;
    return words.join(' ');
  });
}

const startedAt = (at: number): StartAttempt => ({
  id: `s${at}`,
  at,
  owner: other,
  outcome: 'started',
  finishedAt: at + 1,
});
const withMemory =
  (id: string, parts: (index: number) => JobMemory | undefined) =>
  (state: State, index: number): State => {
    const more = parts(index);
    return more ? { ...state, jobs: { ...state.jobs, [id]: { ...state.jobs[id], ...more } } } : state;
  };
/** A person starts it before the tick of that number. */
const startAt = (index: number) => startedAt(noon + index * minute - 10);

describe('a job with start and status', () => {
  const job = longRead();

  it('that no tick starts again is followed once', () => {
    const seen = [running(), paused(), paused(), paused({ stopReason: 'another one' })];
    expect(queuedBy(job, seen)).toEqual(['', 'failure always', '', '']);
  });

  it('is followed again when it ran again, and as a success when it completes', () => {
    const seen = [running(), paused(), running(), paused(), running(), completed(), completed()];
    expect(queuedBy(job, seen)).toEqual([
      '',
      'failure always',
      '',
      'failure always',
      '',
      'success always',
      '',
    ]);
  });

  it('is followed again when a person started it and it ended between two ticks', () => {
    const starts = withMemory('sync', (index) => (index === 2 ? { explicitStart: startAt(2) } : undefined));
    expect(queuedBy(job, [running(), paused(), paused(), paused()], starts)).toEqual([
      '',
      'failure always',
      'failure always',
      '',
    ]);
  });

  it('is not followed while a tick may start it again', () => {
    const resumed = longRead({ policy: { autoResume: true } });
    expect(queuedBy(resumed, [running(), paused(), paused()])).toEqual(['', '', '']);
  });

  it('is followed when its risk forbids that', () => {
    const risky = longRead({ risk: 'write_local', policy: { autoResume: true } });
    expect(queuedBy(risky, [running(), paused()])).toEqual(['', 'failure always']);
  });

  it('that a person stopped has not failed; later it may', () => {
    const stops = withMemory('sync', (index) =>
      index === 1 ? { stoppedAt: noon + minute - 10 } : undefined,
    );
    const seen = [running(), paused(), paused(), running(), paused()];
    expect(queuedBy(job, seen, stops)).toEqual(['', '', '', '', 'failure always']);
  });

  it('that a tick still saw running after the stop has not failed either', () => {
    const stops = withMemory('sync', (index) =>
      index === 1 ? { stoppedAt: noon + minute - 10 } : undefined,
    );
    expect(queuedBy(job, [running(), running(), paused(), paused()], stops)).toEqual(['', '', '', '']);
  });

  it('that never ran failed at nothing, nor one that completed and was reset', () => {
    expect(queuedBy(job, [paused(), paused()])).toEqual(['', '']);
    const starts = withMemory('sync', (index) => (index === 1 ? { explicitStart: startAt(1) } : undefined));
    const seen = [running(), completed(), paused(), paused()];
    expect(queuedBy(job, seen, starts)).toEqual(['', 'success always', '', '']);
  });

  it('is not followed for a pause that an older version saw begin', () => {
    const explicitStart = startedAt(noon - 60 * minute);
    const anomaly = {
      key: 'paused|ok|',
      reason: 'paused',
      sinceAt: noon - minute,
      reportedAt: noon - minute,
    } as const;
    const memory: JobMemory = { seen: { running: false, completed: false }, anomaly, explicitStart };
    const old = (state: State, index: number) => (index === 0 ? { ...state, jobs: { sync: memory } } : state);
    expect(queuedBy(job, [paused(), paused()], old)).toEqual(['', '']);
    const completedBefore: JobMemory = {
      seen: { running: false, completed: true },
      completionReportedAt: noon - minute,
      explicitStart,
    };
    const done = (state: State, index: number) =>
      index === 0 ? { ...state, jobs: { sync: completedBefore } } : state;
    expect(queuedBy(job, [paused(), paused()], done)).toEqual(['', '']);
  });

  it('is not followed when the state was damaged: it may have been', () => {
    const incidents = [{ at: noon, kind: 'damaged', message: 'x' }] as const;
    const damaged = (state: State, index: number) => (index === 1 ? { ...state, incidents } : state);
    expect(queuedBy(job, [running(), paused(), paused()], damaged)).toEqual(['', '', '']);
  });

  it('is followed once also when it was disabled in between', () => {
    const explicitStart = startAt(1);
    let state = stateOf({ jobs: { sync: { explicitStart, seen: { running: true, completed: false } } } });
    const at = (config: Job, index: number) => {
      const seen = { sync: paused() };
      state = tick(configOf(config, ...targets), state, seen, contextOf(noon + index * minute)).state;
      return state.queue.length;
    };
    const on = chained(job);
    expect([at(on, 2), at({ ...on, enabled: false }, 3), at(on, 4)]).toEqual([2, 2, 2]);
  });
});

const ends = (job: Job, parts: Partial<ReturnType<typeof recordOf>>) =>
  observeJob(job, factsOf({ record: recordOf(parts), endedAgoMs: 1000 }));
const auto = (parts: Parameters<typeof supervisedJob>[0]) => supervisedJob(parts, { autoResume: true });

describe('a supervised job', () => {
  const manual = supervisedJob({}, { autoResume: false });
  const failed = (parts: Parameters<typeof endOf>[0] = { exitCode: 3 }) =>
    observeJob(manual, factsOf({ record: recordOf({ end: endOf(parts) }), endedAgoMs: 1000 }));
  const runs = observeJob(manual, runningFacts());

  it.each<[string, Parameters<typeof endOf>[0], string]>([
    ['that failed', { exitCode: 3 }, 'failure always'],
    ['that was killed', { exitCode: null, signal: 'SIGKILL' }, 'failure always'],
    ['whose supervisor was told to end', { cause: 'terminated' }, 'failure always'],
    ['that ran too long', { cause: 'max-runtime' }, 'failure always'],
    ['that could not be started', { cause: 'not-started' }, 'failure always'],
    ['that a person stopped', { cause: 'stopped' }, ''],
  ])('%s', (_, end, expected) => {
    expect(queuedBy(manual, [runs, failed(end), failed(end)])).toEqual(['', expected, '']);
  });

  it('that was started by hand and failed before the first tick is followed', () => {
    const starts = withMemory('scan', (index) => (index === 0 ? { explicitStart: startAt(0) } : undefined));
    expect(queuedBy(manual, [failed(), failed()], starts)).toEqual(['failure always', '']);
  });

  it('of which nothing is remembered is not followed: it may have been', () => {
    expect(queuedBy(manual, [failed(), failed()])).toEqual(['', '']);
  });

  it('that never ran with the command it has now has not failed', () => {
    const facts = factsOf({
      record: recordOf({ job: begunOf({ command: 'old' }), end: endOf({ exitCode: 3 }) }),
      declared: { command: 'new', jobsFile: '/jobs.json' },
    });
    expect(queuedBy(manual, [runs, observeJob(manual, facts)])).toEqual(['', '']);
  });

  it('is given up when its breaker opens, and not before', () => {
    const job = auto({ maxAttempts: 2 });
    const once = ends(job, { startsAt: [noon], end: endOf({ exitCode: 1 }), failures: 0, best: 1 });
    const twice = ends(job, { startsAt: [noon, noon], end: endOf({ exitCode: 1 }), best: 1 });
    expect(queuedBy(job, [runs, once, runs, twice, twice])).toEqual(['', '', '', 'failure always', '']);
  });

  it.each<[string, Job, Parameters<typeof endOf>[0]]>([
    ['an exit code that is final', auto({ resumeOnExitCodes: [75] }), { exitCode: 3 }],
    ['no output', auto({ expectOutput: true }), { outputBytes: 0 }],
    ['an end too early', auto({ minDurationSeconds: 9999 }), {}],
  ])('is given up by %s', (_, job, end) => {
    const seen = ends(job, { end: endOf(end) });
    expect(queuedBy(job, [runs, seen, seen])).toEqual(['', 'failure always', '']);
  });

  it('that ends before its work is done is resumed, not given up', () => {
    const job = auto({});
    const facts = factsOf({
      record: recordOf({ end: endOf() }),
      progressText: '{"progress":{"done":7,"total":100}}',
    });
    expect(queuedBy(job, [runs, observeJob(job, facts)])).toEqual(['', '']);
  });
});

it('two states that went on from one know of the later end', () => {
  const mine = stateOf({ jobs: { sync: { endedAt: noon } } });
  const theirs = stateOf({ jobs: { sync: { endedAt: noon - minute } } });
  expect(joinStates(theirs, mine, false).jobs['sync']?.endedAt).toBe(noon);
  expect(joinStates(mine, theirs, false).jobs['sync']?.endedAt).toBe(noon);
});

it('a completion is followed once, also when the job was disabled for a moment', () => {
  const job = chained(longRead());
  const off = { ...job, enabled: false };
  let state = stateOf();
  for (const [index, of] of [job, off, job].entries()) {
    const seen = of.enabled ? { sync: completed() } : {};
    state = stored(tick(configOf(of, ...targets), state, seen, contextOf(noon + index * minute)).state);
  }
  expect(state.queue.map(({ jobId }) => jobId)).toEqual(['on-success', 'on-always']);
});
