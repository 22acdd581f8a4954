import { describe, expect, it } from 'vitest';
import { ridOf } from '../../../src/core/pings/attempt-id.ts';
import {
  duePing,
  endingOf,
  withAnswers,
  withEnd,
  withSeenAttempt,
  type JobPingAnswer,
} from '../../../src/core/pings/job-ping.ts';
import type { Job, JobPingMemory, PingAnswer, SeenAttempt, State } from '../../../src/core/model.ts';
import { stateCodec } from '../../../src/core/state/state.ts';
import { attemptSeen } from '../../../src/core/supervision/observe-job.ts';
import { exited, oneShot } from '../../support/builders.ts';
import {
  endOf,
  factsOf,
  recordOf,
  runningFacts,
  superviseOf,
  supervisedJob,
} from '../../support/supervised.ts';

const ping = { urlEnv: 'PING' };
const endless = { ...supervisedJob(), ping };
const bounded = { ...endless, supervise: superviseOf({ maxRuntimeSeconds: 60 }) };
const now = 1_800_000_000_000;
const taken: PingAnswer = { at: now, status: 200 };

/** The memory after these looks, with each due ping answered as given. */
function looks(
  job: typeof endless,
  seen: readonly SeenAttempt[],
  answer: PingAnswer = taken,
): { readonly sent: readonly unknown[]; readonly memory: JobPingMemory | undefined } {
  let state: State = stateCodec.empty();
  const sent: unknown[] = [];
  for (const attempt of seen) {
    const before = state.jobs[job.id]?.ping;
    const memory = withSeenAttempt(job, before, attempt, now);
    state = { ...state, jobs: { [job.id]: { ...(memory && { ping: memory }) } } };
    const due = duePing(job, state.jobs[job.id] ?? {});
    if (!due) continue;
    sent.push(due);
    const what = due.kind === 'start' ? 'start' : 'end';
    state = withAnswers(state, [{ jobId: job.id, rid: attempt.rid, what, answer }]);
  }
  return { sent, memory: state.jobs[job.id]?.ping };
}

describe('ridOf', () => {
  it('is a UUID of version 8, the same for the same attempt only', () => {
    const rids = new Set(Array.from({ length: 2000 }, (_, number) => ridOf('job', number, now)));
    expect(rids.size).toBe(2000);
    for (const rid of rids)
      expect(rid).toMatch(/^[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
    expect(ridOf('job', 1, now)).toBe(ridOf('job', 1, now));
    expect(ridOf('a', 'bc')).not.toBe(ridOf('ab', 'c'));
  });
});

describe('what a monitor hears of a supervised job', () => {
  const first = { rid: 'R1' };
  const second = { rid: 'R2' };

  it('start and end, each once', () => {
    const ended = { ...first, end: 3 };
    const { sent } = looks(bounded, [first, first, ended, ended, second, { ...second, end: 0 }]);
    expect(sent).toEqual([
      { kind: 'start', rid: 'R1' },
      { kind: 'exit', code: 3, rid: 'R1' },
      { kind: 'start', rid: 'R2' },
      { kind: 'exit', code: 0, rid: 'R2' },
    ]);
  });

  it('without a deadline the end only', () => {
    expect(looks(endless, [first, first, { ...first, end: 'fail' }]).sent).toEqual([
      { kind: 'fail', rid: 'R1' },
    ]);
  });

  it.each<[PingAnswer, number]>([
    [{ at: now, why: 'ECONNREFUSED' }, 3],
    [{ at: now, status: 503 }, 3],
    [{ at: now, status: 429 }, 3],
    [{ at: now, status: 404 }, 1],
    [{ at: now, status: 302 }, 1],
  ])('after %o it is told %i times in three ticks', (answer, times) => {
    const ended = { ...first, end: 0 };
    const { sent, memory } = looks(endless, [ended, ended, ended], answer);
    expect(sent).toHaveLength(times);
    expect(memory?.answer).toEqual(answer);
  });

  it('no end that is older than an hour when the job gets its monitor; each later one', () => {
    const old = { ...first, end: 1, endedAt: now - 3_600_001 };
    expect(looks(endless, [old, old]).sent).toEqual([]);
    expect(looks(endless, [old, { ...second, end: 0, endedAt: now - 3_600_001 }]).sent).toHaveLength(1);
    expect(looks(endless, [{ ...old, endedAt: now - 3_600_000 }]).sent).toHaveLength(1);
  });

  it('nothing without `ping`, and the memory goes', () => {
    expect(withSeenAttempt(supervisedJob(), { rid: 'R1', end: 1 }, first, now)).toBeUndefined();
    expect(withEnd(supervisedJob(), {}, 'R1', 0)).toEqual({});
    expect(duePing(supervisedJob(), { ping: { rid: 'R1', end: 1 } })).toBeUndefined();
  });
});

const answer = (what: JobPingAnswer['what']): JobPingAnswer => ({
  jobId: 'j',
  rid: 'R',
  what,
  answer: taken,
});

it('the answer to a start that comes after that to the end takes nothing back', () => {
  const state = withAnswers(stateCodec.empty(), [answer('end'), answer('start')]);
  expect(state.jobs['j']?.ping?.sent).toBe('end');
});

const seen = (end: Parameters<typeof endOf>[0] | undefined, job = endless) =>
  attemptSeen(job, factsOf({ record: recordOf({ ...(end && { end: endOf(end) }) }), newest: 1 }))?.end;

describe('attemptSeen', () => {
  it.each([
    [{ cause: 'exit', exitCode: 0 }, 0],
    [{ cause: 'exit', exitCode: 75 }, 75],
    [{ cause: 'exit', exitCode: null, signal: 'SIGSEGV' }, 'fail'],
    // It saved a checkpoint and exited with 0: the work is not done.
    [{ cause: 'stopped', exitCode: 0 }, 'fail'],
    [{ cause: 'max-runtime', exitCode: 143 }, 143],
    [{ cause: 'not-started', exitCode: null }, 'fail'],
    [undefined, 'fail'],
  ] as const)('%o → %s', (end, wanted) => {
    expect(seen(end)).toBe(wanted);
  });

  it('exit code 0 that is not trusted is no success', () => {
    const job = { ...endless, supervise: superviseOf({ minDurationSeconds: 3600 }) };
    expect(seen({ cause: 'exit', exitCode: 0, ranMs: 5 }, job)).toBe('fail');
  });

  it('has no end while it runs, and is nothing before the first start', () => {
    expect(attemptSeen(endless, runningFacts())).toEqual({ rid: expect.stringMatching(/^[\da-f-]{36}$/) });
    expect(attemptSeen(endless, factsOf())).toBeUndefined();
  });
});

it.each<[Job['exitCodes'], readonly (number | null)[], readonly unknown[]]>([
  [undefined, [0, 24, null], [0, 24, 'fail']],
  [{ success: [0], warning: [24] }, [0, 24, 1], [0, 0, 1]],
  [{ success: [3], warning: [] }, [3, 0], [0, 'fail']],
])('with exitCodes %j, %j are %j to a monitor', (exitCodes, codes, endings) => {
  const job = { ...oneShot(), ...(exitCodes && { exitCodes }) };
  expect(codes.map((code) => endingOf(job, exited(code)))).toEqual(endings);
});
