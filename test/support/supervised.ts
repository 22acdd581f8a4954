/** Builders for supervised jobs: a record, and what is seen of a job. */
import type { AttemptEnd, AttemptRecord, BegunJob } from '../../src/core/supervision/attempt-record.ts';
import type { JobFacts } from '../../src/core/supervision/job-facts.ts';
import type { Job, Notice, Owner, Policy } from '../../src/core/model.ts';
import { observeJob } from '../../src/core/supervision/observe-job.ts';
import { sentence } from '../../src/core/notices/sentence.ts';
import { standIn } from '../../src/core/jobs/undeclared.ts';
import { record as recorded } from '../../src/core/jobs/record.ts';
import * as b from './builders.ts';
import { captured, hour, longRead, minute, noon, queuedIn } from './builders.ts';

export const supervisor: Owner = { host: 'here', pid: 300, start: 'boot/1/300' };
export const ownProcess: Owner = { host: 'here', pid: 301, start: 'boot/1/301' };

export function superviseOf(parts: Partial<Job['supervise']> = {}): NonNullable<Job['supervise']> {
  return {
    stopGraceSeconds: 30,
    expectOutput: false,
    maxAttempts: 5,
    windowSeconds: 86_400,
    maxBackoffSeconds: 14_400,
    ...parts,
  };
}

export function supervisedJob(
  parts: Partial<Job['supervise']> = {},
  policy: Partial<Policy> = { autoResume: true },
  id = 'scan',
): Job {
  return longRead({ id, commands: { exec: ['scan-it'] }, supervise: superviseOf(parts), policy });
}

export function recordOf(parts: Partial<AttemptRecord> = {}): AttemptRecord {
  return {
    number: 1,
    attempt: 1,
    startedAt: noon,
    supervisor,
    process: ownProcess,
    failures: 0,
    startsAt: [noon],
    prepared: true,
    marks: [],
    ...parts,
  };
}

export function endOf(parts: Partial<AttemptEnd> = {}): AttemptEnd {
  return {
    at: noon + minute,
    cause: 'exit',
    exitCode: 0,
    signal: null,
    ranMs: minute,
    outputBytes: 10,
    ...parts,
  };
}

/** The job as the record of an attempt keeps it. */
export function begunOf(parts: Partial<BegunJob> = {}): BegunJob {
  return {
    id: 'scan',
    jobsFile: '/jobs.json',
    command: 'its-command',
    enabled: true,
    risk: 'read_only',
    stopGraceSeconds: 30,
    ...parts,
  };
}

/** Nothing lives and nothing was written, unless said. */
export function factsOf(parts: Partial<JobFacts> = {}): JobFacts {
  return {
    newest: parts.record?.number ?? 0,
    isSupervised: false,
    isAlive: false,
    rebooted: false,
    uptimeMs: hour,
    isStopping: false,
    hasCheckpoint: true,
    markedProcesses: [],
    output: captured(),
    outputMark: '-',
    outputBytes: 0,
    ...parts,
  };
}

export const runningFacts = (parts: Partial<JobFacts> = {}): JobFacts =>
  factsOf({ record: recordOf(), isSupervised: true, isAlive: true, ...parts });

/** What is told of supervised jobs in all their states. What comes from outside is in capitals. */
export function supervisedNotices(): readonly Notice[] {
  const strict = supervisedJob(
    { maxRuntimeSeconds: 1, minDurationSeconds: 90, resumeOnExitCodes: [75], maxAttempts: 2 },
    { autoResume: true },
    'SCAN',
  );
  const wordy = supervisedJob({ expectOutput: true, concurrencyGroup: 'DISK' }, { autoResume: true }, 'SCAN');
  const other = supervisedJob({ concurrencyGroup: 'DISK' }, {}, 'OTHER');
  const { process: _, ...unborn } = recordOf();
  const records = [
    recordOf({ attempt: 2 }),
    recordOf({ startsAt: [noon, noon] }),
    ...(['exit', 'stopped', 'terminated', 'max-runtime'] as const).map((cause) =>
      recordOf({ end: endOf({ cause, exitCode: cause === 'exit' ? 3 : null, signal: 'SIGTERM' }) }),
    ),
    recordOf({ end: endOf({ exitCode: null, signal: 'SIGKILL' }) }),
    recordOf({ end: endOf({ cause: 'not-started', message: 'NO PROGRAM' }) }),
    recordOf({ end: endOf({ outputBytes: 0 }) }),
    recordOf({ end: endOf({ ranMs: 100 * minute }) }),
  ];
  const facts = [
    factsOf(),
    factsOf({ markedProcesses: [{ pid: 7, attempt: 1 }] }),
    ...records.map((record) => factsOf({ record })),
    factsOf({ record: recordOf(), rebooted: true, markedProcesses: [{ pid: 7, attempt: 1 }] }),
    factsOf({ record: unborn, markedProcesses: [{ pid: 7, attempt: 1 }] }),
    runningFacts({ isSupervised: false }),
    runningFacts({ isSupervised: false, hidden: [7] }),
    runningFacts({ isSupervised: false, ageMs: 40 * minute }),
    factsOf({ record: recordOf({ end: endOf() }), progressText: '{"progress":{"done":7,"total":100}}' }),
    ...[factsOf, runningFacts].map((seen) =>
      seen({
        record: recordOf({ job: begunOf({ command: 'old' }), ...(seen === factsOf && { end: endOf() }) }),
        declared: { command: 'new', jobsFile: '/jobs.json' },
      }),
    ),
    runningFacts({ isAlive: false }),
    runningFacts({ isSupervised: false, isStopping: true }),
    runningFacts({ progressText: '{"message":{}}' }),
    runningFacts({ progressText: '{"percent":7}' }),
    runningFacts({ progressLine: '::ops-progress 3/10' }),
  ];
  const starts = [
    sentence('attempt-started', { pid: 7, attempt: 2 }),
    sentence('already-running'),
    sentence('being-started'),
  ].flatMap((words) => {
    const result = b.exited(0, { stdout: captured(b.english(words)), said: words });
    const outcome = { kind: 'start', job: strict, attemptId: 'a', result, finishedAt: noon } as const;
    return queuedIn(recorded(b.stateOf(), [outcome], 'b', b.contextOf()));
  });
  const ticks = [strict, wordy].flatMap((job) =>
    facts.flatMap((seen) => {
      const all = { SCAN: observeJob(job, seen), OTHER: b.running() };
      return queuedIn(b.tick(b.configOf(job, other), b.stateOf(), all).state);
    }),
  );
  const byHand = supervisedJob({}, { autoResume: false }, 'SCAN');
  const never = b.tick(b.configOf(byHand), b.stateOf(), { SCAN: observeJob(byHand, factsOf()) });
  return [
    ...starts,
    ...ticks,
    ...queuedIn(never.state),
    ...stalled(byHand),
    ...undeclared(),
    ...scheduled(wordy, other),
  ];
}

/** Slots of a job that waits, is missed, or has to make room for another one. */
function scheduled(base: Job, other: Job): readonly Notice[] {
  const schedule = { cron: '@hourly', timezone: 'UTC', catchUpSeconds: 0, overlap: 'skip' } as const;
  const job: Job = { ...base, schedule };
  const done = observeJob(job, factsOf({ record: recordOf({ end: endOf() }) }));
  const never = observeJob(job, factsOf());
  const tick = (state: ReturnType<typeof b.stateOf>, at: number, seen: typeof done, parts = {}) =>
    b.tick(b.configOf(job, other), state, { SCAN: seen, OTHER: b.completed(), ...parts }, b.contextOf(at))
      .state;
  const since = b.delivered(tick(b.stateOf(), noon + minute, done));
  const start = { id: 'a', at: noon, owner: b.other };
  const begun = b.stateOf({ jobs: { SCAN: { attempt: start } } });
  const dead = b.contextOf(noon + hour, { dead: () => true });
  const paused = { key: 'k', reason: 'paused', sinceAt: 0, reportedAt: 0 } as const;
  return [
    tick(since, noon + hour, done, { OTHER: b.running() }),
    tick(since, noon + 3.7 * hour, done),
    tick(b.stateOf({ jobs: { SCAN: { anomaly: paused } } }), noon, never),
    b.tick(b.configOf(job), begun, { SCAN: never }, dead).state,
  ].flatMap(queuedIn);
}

function undeclared(): readonly Notice[] {
  return (['removed', 'disabled', 'changed'] as const).flatMap((how) => {
    const job = standIn(undefined, begunOf({ id: 'SCAN' }), how);
    if (!job) throw new Error('its id is one');
    return queuedIn(b.tick(b.configOf(job), b.stateOf(), { SCAN: observeJob(job, runningFacts()) }).state);
  });
}

function stalled(job: Job): readonly Notice[] {
  const seen = { SCAN: observeJob(job, runningFacts({ progressText: '{"progress":{"done":3}}' })) };
  const { state } = b.tick(b.configOf(job), b.stateOf(), seen);
  return queuedIn(b.tick(b.configOf(job), b.stored(state), seen, b.contextOf(noon + 10 * hour)).state);
}
