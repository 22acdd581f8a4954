/**
 * Every notice that the engine can make, by running it: what jobs say is in CAPITALS or digits, so that a test can tell its
 * own words from theirs.
 */
import { reportConfigError } from '../../src/core/jobs/config-error.ts';
import { reportMachine } from '../../src/core/state/machine.ts';
import { anomalyKey } from '../../src/core/state/memory.ts';
import { joinStates, withoutText } from '../../src/core/state/cache-copy.ts';
import type {
  Config,
  ExecResult,
  Job,
  JobMemory,
  TickContext,
  Notice,
  Observation,
  OpenAnomaly,
  State,
} from '../../src/core/model.ts';
import { foldOld, enqueue } from '../../src/core/notices/outbox.ts';
import { enqueueRun, mostPending } from '../../src/core/jobs/queue.ts';
import { record } from '../../src/core/jobs/record.ts';
import { sentence } from '../../src/core/notices/sentence.ts';
import { observe } from '../../src/core/status/status.ts';
import { takeOverUnsaved } from '../../src/core/state/unsaved.ts';
import * as b from './builders.ts';
import { supervisedNotices } from './supervised.ts';
import { writeNotices } from './write-notices.ts';

const attention = ['ACTION REQUIRED', 'ALERT'] as const;
const said = { stopReason: 'LIMIT', message: 'COME BACK' };
const printed = (value: unknown) => b.exited(0, { stdout: b.captured(JSON.stringify(value)) });
const huge = { head: 'X'.repeat(50), tail: 'Y'.repeat(50), omittedBytes: 900 };

const badEnds: readonly ExecResult[] = [
  b.exited(3),
  b.exited(3, { stderr: b.captured('DISK FULL') }),
  b.exited(null),
  b.exited(null, { stderr: b.captured('DISK FULL') }),
  b.exited(4, { outputHeld: true, durationMs: 7 }),
  b.timedOut(),
  b.timedOut({ survivors: [7, 8] }),
  b.notStarted('NO PROGRAM'),
];
const badStatuses: readonly ExecResult[] = [
  ...badEnds,
  b.exited(0),
  b.exited(0, { stdout: b.captured('NO JSON') }),
  b.exited(0, { stdout: huge }),
  printed([1]),
  printed({ running: true }),
  printed({ completed: true }),
  printed({}),
];
/** What is wrong with what a status command prints; each is told by itself. */
const faultyOutputs: readonly ExecResult[] = [
  printed({ running: 4, completed: 5 }),
  printed({ running: 4, completed: true }),
  printed({ running: true, completed: 5 }),
  ...[
    'N\0O',
    '{}\n{}',
    '{"running":true,"completed":false}\n7',
    '{"running":true,"completed":true}\n'.repeat(2),
  ].map((text) => b.exited(0, { stdout: b.captured(text) })),
  printed({ running: true, completed: false, level: 7, pid: 1, stopReason: {}, progress: 4 }),
  printed({ running: true, completed: false, done: 3, total: 'TEN' }),
  printed({ running: true, completed: false, porgress: 1, progres_key: 1 }),
  printed({ running: false, completed: true, completedAt: 'YESTERDAY' }),
];
const statuses: readonly ExecResult[] = [
  { running: true, completed: false, pid: 42, progress: { done: 1, total: 9 }, level: 'LOUD' },
  { running: true, completed: false, level: 'LOUD', ...said },
  { running: true, completed: false, level: 'warn', ...said },
  { running: true, completed: false, level: 'alert', progressKey: 'P' },
  { running: false, completed: false, ...said },
  { running: false, completed: true, message: 'ALL DONE' },
  { running: true, completed: false },
].map(printed);
const observations = [...badStatuses, ...statuses].map(observe);

const long = b.longRead({ id: 'SYNC' });
const check = b.oneShot({ id: 'CHECK', name: 'DAILY CHECK' });
const write = b.write({ id: 'PUBLISH' });
const failingLast: OpenAnomaly = {
  key: 'k',
  reason: 'run-failed',
  sinceAt: b.noon - b.hour,
  reportedAt: 0,
};

/** One tick over one job in some state. */
function ticked(
  job: Job,
  memory: JobMemory,
  seen: Observation,
  parts: Partial<TickContext> = {},
  now = b.noon,
) {
  const state = b.stateOf({ jobs: { [job.id]: memory } });
  return b.queuedIn(b.tick(b.configOf(job), state, { [job.id]: seen }, b.contextOf(now, parts)).state);
}

function ofLongJobs(): readonly Notice[] {
  const pairs = observations.flatMap((first) => observations.map((second) => [first, second] as const));
  const pause = b.paused(said);
  const resumable = b.resumable({ id: 'SYNC' });
  const start = { id: 'a', at: b.noon - 2 * b.minute, owner: b.other };
  const open = {
    key: anomalyKey('paused', 'ok', 'LIMIT'),
    reason: 'paused',
    sinceAt: 0,
    reportedAt: b.noon,
  } as const;
  const quiet = b.longRead({ id: 'SYNC', policy: { timezone: 'UTC' } });
  const night = Date.UTC(2026, 2, 4, 1);
  return [
    ...pairs.flatMap(([first, second]) => {
      const steps = [0, 30, 120, 121].map(
        (at, n) => [b.noon + at * b.minute, n < 3 ? first : second] as const,
      );
      return b.watch(long, steps).queued.flat();
    }),
    ...faultyOutputs.flatMap((result) => ticked(long, {}, observe(result))),
    ...(['act', 'dry-run', 'report-only'] as const).flatMap((mode) => ticked(resumable, {}, pause, { mode })),
    ...ticked(b.resumable({ id: 'SYNC', risk: 'write_external' }), {}, pause),
    ...ticked(resumable, { attempt: { ...start, outcome: 'failed' } }, pause),
    ...ticked(resumable, { anomaly: open, attempt: { ...start, outcome: 'failed' } }, pause),
    ...ticked(resumable, { explicitStart: start }, pause),
    ...[resumable, long].flatMap((job) =>
      ticked(job, { attempt: start, explicitStart: start }, pause, { dead: () => true }),
    ),
    ...b
      .watch(
        quiet,
        [0, 1, 8].map((at) => [
          night + at * b.hour,
          b.running(`P${at}`, { progress: { done: at, total: 9 } }),
        ]),
      )
      .queued.flat(),
  ];
}

function ofOutcomes(): readonly Notice[] {
  const notices: Notice[] = [];
  for (const result of [...badEnds, b.exited(0), b.exited(0, { outputHeld: true })]) {
    const outcome = { kind: 'start', job: long, attemptId: 'a', result, finishedAt: b.noon } as const;
    notices.push(...b.queuedIn(record(b.stateOf(), [outcome], 'b', b.contextOf())));
  }
  const good = attention.map((word) => b.exited(0, { found: [word], stdout: b.captured(word) }));
  for (const reason of ['schedule', 'queue', 'after SYNC success', 'after SYNC failure']) {
    const item = b.itemOf({ jobId: check.id, status: 'running', startedAt: b.noon, reason, owner: b.self });
    let state = b.stateOf();
    const reasons = [undefined, 'run-output', 'run-failed', 'run-interrupted', 'missed'] as const;
    for (const result of [...badEnds, ...good, b.exited(0)]) {
      for (const was of reasons) {
        const anomaly = was && { ...failingLast, reason: was };
        const memory: JobMemory = anomaly ? { anomaly } : {};
        const before = b.stateOf({ queue: [item], jobs: { [check.id]: memory } });
        const outcome = { kind: 'run', job: check, itemId: item.id, result, finishedAt: b.noon } as const;
        state = record(before, [outcome], 'b', b.contextOf());
        notices.push(...b.queuedIn(state));
        const later = record(
          { ...state, queue: [item], outbox: [] },
          [outcome],
          'b',
          b.contextOf(b.noon + b.hour),
        );
        notices.push(...b.queuedIn(later));
      }
    }
  }
  return notices;
}

/** Two machines with one namespace. */
function ofMachines(): readonly Notice[] {
  const state = b.stateOf({ machine: { id: 'a', host: 'ALPHA', at: b.noon } });
  const machine = { id: 'b', host: 'BETA', isShared: true };
  return b.queuedIn(reportMachine(state, b.contextOf(b.noon, { machine })));
}

/** The zone of the host is not known, for every reason. */
function ofHostZone(): readonly Notice[] {
  const likely = '"ZONE/ONE", "ZONE/TWO"';
  return (['zone-unknown', 'zone-points-nowhere', 'zone-file-empty', 'zone-not-told'] as const).flatMap(
    (key) =>
      tickOf(
        b.configOf(),
        {},
        { zone: undefined, zoneProblem: { what: key, text: sentence(key, { zone: 'FILE' }), likely } },
      ),
  );
}

const tickOf = (config: Config, state: Partial<State>, parts: Partial<TickContext> = {}, seen = {}) =>
  b.queuedIn(b.tick(config, b.stateOf(state), seen, b.contextOf(b.noon, parts)).state);

function ofQueue(): readonly Notice[] {
  const due = b.oneShot({ id: 'CHECK', everySeconds: 60 });
  const full = Array.from({ length: mostPending }, (_, n) =>
    b.itemOf({ id: `i${n}`, notBefore: b.noon + b.day }),
  );
  const links = [check, ...Array.from({ length: 25 }, () => check)].map(({ id }) => ({
    jobId: id,
    when: 'always' as const,
    delaySeconds: 0,
  }));
  const chained = b.longRead({ id: 'SYNC', after: links });
  const old = { createdAt: b.noon - b.hour, notBefore: b.noon - b.hour, jobId: 'CHECK' };
  const orphan = b.itemOf({ ...old, status: 'running', startedAt: b.noon - b.hour, owner: b.other });
  const incident = { at: b.noon - b.minute, kind: 'damaged', message: 'FILE BROKEN' } as const;
  const request = { jobId: 'CHECK', reason: 'queue', from: b.noon, delayMs: 0 };
  const unfit = enqueueRun(b.stateOf({ queue: full }), [request], 'q', b.contextOf());
  const refused = ['queue', 'after SYNC success'];
  return [
    ...[b.completed(), b.completed({ level: 'warn' })].flatMap((seen) =>
      tickOf(b.configOf(chained, check), { queue: full }, {}, { SYNC: seen }),
    ),
    ...tickOf(b.configOf(due), {}, { mode: 'dry-run' }),
    ...[undefined, 60, 7200].flatMap((everySeconds) => {
      const job = everySeconds === undefined ? check : { ...check, everySeconds };
      return tickOf(b.configOf(job), { queue: [orphan] }, { dead: () => true });
    }),
    ...tickOf(b.configOf(check), { queue: [b.itemOf(old)], incidents: [incident] }),
    ...b.queuedIn(enqueue(b.stateOf(), unfit.drafts, 'q', b.contextOf())),
    ...refused.flatMap((reason) =>
      tickOf(b.configOf(write), {
        queue: [b.itemOf({ ...old, reason }), b.itemOf({ id: 'w', jobId: 'PUBLISH', reason })],
      }),
    ),
  ];
}

const hourly = (overlap: 'skip' | 'queue', catchUpSeconds: number) =>
  b.oneShot({ id: 'CHECK', schedule: { cron: '0 * * * *', timezone: 'UTC', catchUpSeconds, overlap } });

/** Slots of a calendar, in every way. */
function ofSlots(): readonly Notice[] {
  const running = b.itemOf({ jobId: 'CHECK', status: 'running', startedAt: b.noon, owner: b.self });
  const incident = { at: b.noon + 2 * b.day, kind: 'damaged', message: 'FILE BROKEN' } as const;
  return [hourly('skip', 0), hourly('queue', 0), hourly('skip', 86_400)].flatMap((job) => {
    const file = b.fileOf('/JOBS', [job]);
    const at = (now: number, state: State) =>
      b.tick(b.configOf(job), state, {}, b.contextOf(now, { file })).state;
    const since = b.delivered(at(b.noon + b.minute, b.stateOf()));
    const late = b.noon + b.day + 40 * b.minute;
    const decided = b.delivered(at(b.noon + b.hour, since));
    const waiting = b.delivered(at(b.noon + b.hour, { ...since, queue: [running] }));
    return [
      at(late, since),
      at(late, { ...since, queue: [running] }),
      at(late, { ...since, incidents: [incident] }),
      at(b.noon + 2 * b.hour, { ...waiting, queue: [running] }),
      at(b.noon, decided),
      at(b.noon - 2 * b.day, decided),
      at(late, {
        ...since,
        jobs: { CHECK: { slot: { of: '', to: 0 }, anomaly: { ...failingLast, reason: 'missed' } } },
      }),
      b.tick(
        b.configOf(b.oneShot({ id: 'CHECK' })),
        b.stateOf({
          jobs: { CHECK: { slot: { of: '', to: 0 }, anomaly: { ...failingLast, reason: 'missed' } } },
        }),
        {},
        b.contextOf(),
      ).state,
    ].flatMap(b.queuedIn);
  });
}

const after = (state: State, ...jobs: readonly Job[]) =>
  b.queuedIn(b.tick(b.configOf(...jobs), state, {}, b.contextOf()).state);

function ofState(): readonly Notice[] {
  const incidents = (['damaged', 'lost'] as const).map((kind) => ({
    at: b.noon,
    kind,
    message: `${kind} FILE`.toUpperCase(),
  }));
  const broken = b.stateOf({ incidents });
  const problems = Array.from({ length: 12 }, (_, n) => `PROBLEM ${n}`);
  const bad = reportConfigError(b.stateOf(), '/ETC/JOBS', problems, b.contextOf());
  const open = { ...failingLast, reason: 'paused' } as const;
  const known = b.stateOf({ jobs: { SYNC: { anomaly: open } } });
  const sync = b.longRead({ id: 'SYNC' });
  const { state: found } = b.tick(b.configOf(sync), b.stateOf(), { SYNC: b.paused() });
  const unsaved = { kind: 'kept', doc: { ...found, unsavedSince: b.noon - b.hour } } as const;
  return [
    ...after(broken),
    ...after(withoutText(broken)),
    ...after(joinStates(b.stateOf(), broken, false)),
    ...b.queuedIn(bad),
    ...after({ ...bad, outbox: [] }),
    ...after(known),
    ...after(known, b.longRead({ id: 'SYNC', enabled: false })),
    ...after(known, b.write({ id: 'SYNC' })),
    ...after(known, b.oneShot({ id: 'SYNC' })),
    ...b.queuedIn(takeOverUnsaved(b.stateOf(), { kind: 'torn' }, b.contextOf())),
    ...b.queuedIn(
      b.tick(b.configOf(sync), takeOverUnsaved(b.stateOf(), unsaved, b.contextOf()), { SYNC: b.paused() })
        .state,
    ),
  ];
}

/** Ticks of two jobs files with one state. */
function ofTwoFiles(): readonly Notice[] {
  const [first, second] = [b.oneShot({ id: 'CHECK' }), b.oneShot({ id: 'CHECK', cwd: '/ELSEWHERE' })];
  const many = Array.from({ length: 25 }, (_, n) => b.oneShot({ id: `CHECK${n}`, cwd: '/ELSEWHERE' }));
  const theirs = b.fileOf('/A/JOBS', [first]);
  const memory = { file: theirs.key, definition: 'OTHER' };
  const known = { name: '/A/JOBS', path: '/A/JOBS', host: 'here', tickedAt: b.noon, metAt: b.noon };
  const ids = [second, ...many].map(({ id }) => id);
  const shared = b.stateOf({
    files: { [theirs.key]: known },
    jobs: Object.fromEntries(ids.map((id) => [id, memory])),
    queue: [b.itemOf({ jobId: 'CHECK' })],
  });
  const config = b.configOf(second, ...many);
  const file = b.fileOf('/B/JOBS', config.jobs);
  const blocked = b.tick(config, shared, {}, b.contextOf(b.noon, { file }));
  const freed = b.tick(config, { ...blocked.state, jobs: {} }, {}, b.contextOf(b.noon + b.minute, { file }));
  const item = b.itemOf({ jobId: 'CHECK', file: theirs.key });
  const late = b.contextOf(b.noon + 2 * b.day, { file });
  const abandoned = b.tick(b.configOf(), { ...shared, jobs: {}, queue: [item] }, {}, late);
  return [blocked, freed, abandoned].flatMap(({ state }) => b.queuedIn(state));
}

/** A pause between two ticks in which the host slept and a slot came. */
function ofGap(): readonly Notice[] {
  const job = hourly('skip', 0);
  const at = (now: number, state: State) => {
    const awake = { boot: 'b', uptimeMs: b.hour };
    const context = b.contextOf(now, { awake, file: b.fileOf('/JOBS', [job]) });
    return b.tick(b.configOf(job), state, {}, context).state;
  };
  return b.queuedIn(at(b.noon + b.day, b.delivered(at(b.noon, b.stateOf()))));
}

/** A completion that does not come, with and without one before. */
function ofExpectations(): readonly Notice[] {
  const job = b.longRead({ id: 'SYNC', expect: { cron: '@hourly', timezone: 'UTC', graceSeconds: 60 } });
  return [b.noon, undefined].flatMap((completedAt) => {
    const seen = b.completed(completedAt === undefined ? {} : { completedAt });
    return b
      .watch(
        job,
        [0, 62].map((minutes) => [b.noon + minutes * b.minute, seen] as const),
      )
      .queued.flat();
  });
}

/** Each headline and fact at least once; the last ones are folded and without their text. */
export function engineNotices(): readonly Notice[] {
  const told = [
    ...ofLongJobs(),
    ...supervisedNotices(),
    ...ofOutcomes(),
    ...ofQueue(),
    ...ofSlots(),
    ...ofGap(),
    ...ofExpectations(),
    ...ofState(),
    ...ofMachines(),
    ...ofHostZone(),
    ...ofTwoFiles(),
    ...writeNotices(),
  ];
  const all = b.stateOf({ outbox: told.map((notice) => ({ notice, sink: 'chat', attempts: 1 })) });
  const folded = foldOld(all, b.contextOf(b.noon + 3 * b.day));
  const bare = withoutText(enqueue(b.stateOf(), told, 'z', b.contextOf()));
  return [...told, ...b.queuedIn(folded), ...b.queuedIn(bare)];
}
