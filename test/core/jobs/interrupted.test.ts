import { describe, expect, it } from 'vitest';
import { claimRun } from '../../../src/core/jobs/due.ts';
import { graceMs } from '../../../src/core/jobs/interrupted.ts';
import type { Job, TickContext, QueueItem, State } from '../../../src/core/model.ts';
import { deadBy } from '../../../src/core/jobs/owners.ts';
import { record, recordCancelled } from '../../../src/core/jobs/record.ts';
import {
  configOf,
  day,
  exited,
  hour,
  itemOf,
  longRead,
  minute,
  contextOf,
  noon,
  noticesOf,
  oneShot,
  other,
  resumable,
  self,
  short,
  stateOf,
  stored,
  tick,
} from '../../support/builders.ts';

const job = oneShot();
const dead = { dead: () => true };
const run = itemOf({ status: 'running', owner: other, startedAt: noon - minute, createdAt: noon - minute });
const stateWith = (...queue: readonly QueueItem[]) => stateOf({ queue });

/** What is reported in the tick that finds the run, and the state after it. */
function found(of: Job, state: State, parts: Partial<TickContext> = dead) {
  const next = tick(configOf(of), state, {}, contextOf(noon, parts));
  return { ...next, facts: noticesOf(next.state).flatMap(({ facts }) => facts) };
}

describe('an interrupted run', () => {
  it.each<[string, Job, readonly QueueItem[], string]>([
    ['of a job without a schedule', job, [], 'it is not run again automatically'],
    [
      'of a disabled one',
      oneShot({ enabled: false, everySeconds: 60 }),
      [],
      'it is not run again automatically',
    ],
    ['with a slot to come', oneShot({ everySeconds: 3600 }), [], 'it runs again at 12:59:00 (in 59 min)'],
    ['whose next slot has come', oneShot({ everySeconds: 60 }), [], 'it is due: the next tick runs it'],
    [
      'that waits a second time',
      job,
      [itemOf({ id: 'next', notBefore: noon + 5 * minute })],
      'it runs again at 12:05:00 (in 5 min)',
    ],
  ])('%s: what comes next is the truth', (_, of, queue, words) => {
    expect(found(of, stateWith(run, ...queue)).facts).toEqual([
      'begun at 11:59:00 (1 min ago); its runner ended before the result was saved',
      words,
    ]);
  });

  it('is due again in the very tick that finds it, when its slot has come', () => {
    expect(found(oneShot({ everySeconds: 60 }), stateWith(run)).effects).toHaveLength(1);
  });

  it('is recovered by the next success, once', () => {
    const { state } = found(job, stateWith(run));
    const after = (from: State, id: string) => {
      const queue = [itemOf({ id, status: 'running', startedAt: noon, owner: self })];
      const outcome = { kind: 'run', job, itemId: id, result: exited(), finishedAt: noon + 1 } as const;
      return record(stored({ ...from, queue, outbox: [] }), [outcome], 'b', contextOf(noon + hour));
    };
    const next = after(state, 'a');
    expect(noticesOf(next).map(short)).toEqual(['info recovered: exit 0 after 0.4 s']);
    expect(noticesOf(next)[0]?.facts).toEqual(['was interrupted since 12:00:00 (1 h)']);
    expect(noticesOf(after(next, 'b'))).toEqual([]);
  });

  it('is the last run, whoever asked for it', () => {
    for (const reason of ['run', 'queue', 'schedule', 'after a success'])
      expect(found(job, stateWith({ ...run, reason })).state.jobs['check']?.lastRun).toEqual({
        at: noon - minute,
        durationMs: 0,
        exitCode: null,
        outcome: 'interrupted',
      });
  });

  it('of a verification is reported with its write, and no run of the job', () => {
    const { state, facts } = found(job, stateWith({ ...run, reason: 'verify' }));
    expect([facts, state.jobs]).toEqual([[], {}]);
    expect(state.queue).toMatchObject([{ status: 'failed', outcome: 'interrupted' }]);
  });

  it('in doubt says when it runs again, too', () => {
    const incidents = [{ at: noon - 1, kind: 'damaged', message: 'm' }] as const;
    const item = itemOf({ createdAt: noon - minute, notBefore: noon - minute });
    const lastRun = { at: noon - minute, durationMs: 1, exitCode: 0, outcome: 'succeeded' } as const;
    const state = { ...stateWith(item), incidents, jobs: { check: { lastRun } } };
    expect(found(job, state, {}).facts).toContain('it is not run automatically; request it again');
    expect(found(oneShot({ everySeconds: 3600 }), state, {}).facts).toContain(
      'it runs again at 12:59:00 (in 59 min)',
    );
  });
});

const unseen = (now: number) => ({ dead: deadBy({ dead: [], alive: [] }, now) });

describe('a run whose owner cannot be looked at', () => {
  const away = { ...run, owner: { ...other, host: 'elsewhere' }, timeoutMs: 10 * minute };
  const at = (now: number) =>
    tick(configOf(job), stateWith(away), {}, contextOf(now, unseen(now))).state.queue[0]?.status;

  it('goes on until its deadline and what it takes to end it', () => {
    const last = noon - minute + 10 * minute + graceMs;
    expect([at(last), at(last + 1)]).toEqual(['running', 'failed']);
  });

  it('goes on as long as it is seen to live', () => {
    const now = noon + day;
    const alive = { dead: deadBy({ dead: [], alive: [away.owner] }, now) };
    expect(tick(configOf(job), stateWith(away), {}, contextOf(now, alive)).state.queue[0]?.status).toBe(
      'running',
    );
  });

  it('counts from now when the clock was set back', () => {
    const back = noon - day;
    const { state } = tick(configOf(job), stateWith(away), {}, contextOf(back, unseen(back)));
    expect(state.queue).toMatchObject([{ status: 'running', startedAt: back }]);
  });
});

describe('a run that somebody asks for', () => {
  const request = { id: 'x', series: 'i', reason: 'run', timeoutMs: 5 * minute };
  const ask = (state: State, parts: Partial<TickContext> = {}) =>
    claimRun(configOf(job), state, job, request, contextOf(noon, parts));

  it('is claimed, and remembered from then on', () => {
    const { state, itemId } = ask(stateOf());
    expect(itemId).toBe('x');
    expect(state.queue).toMatchObject([{ id: 'x', status: 'running', owner: self, timeoutMs: 5 * minute }]);
    expect(state.jobs['check']?.lastRun).toMatchObject({ at: noon, outcome: 'interrupted' });
  });

  it('is not while another goes on, of this job', () => {
    const before = stateWith(run);
    const { state, holder } = ask(before);
    expect([holder, state]).toEqual([run, before]);
    expect(ask(stateWith({ ...run, jobId: 'another' })).itemId).toBe('x');
  });

  it('is when the other one is dead, which is reported', () => {
    const { state, itemId } = ask(stateWith(run), dead);
    expect(itemId).toBe('x');
    expect(state.queue.map(({ status }) => status)).toEqual(['failed', 'running']);
    expect(noticesOf(state).map(short)).toEqual(['alert run: run interrupted, outcome unknown']);
    // Whichever tick comes first reports it.
    expect(state.outbox).toMatchObject([{ sink: 'print', lastTry: 'kept' }]);
  });
});

describe('a cancelled process', () => {
  const own = { ...run, owner: self };
  const outcome = { kind: 'run', job, itemId: run.id, result: exited(3), finishedAt: noon } as const;

  it('records its runs as interrupted, and nobody else’s', () => {
    const state = recordCancelled(configOf(job), stateWith(own, { ...run, id: 'b' }), [], contextOf(noon));
    expect(state.queue.map(({ status }) => status)).toEqual(['failed', 'running']);
    expect(noticesOf(state).map(short)).toEqual(['alert run: run interrupted, outcome unknown']);
  });

  it('records the end that it knows and could not save', () => {
    const state = recordCancelled(configOf(job), stateWith(own), [outcome], contextOf(noon));
    expect(state.queue).toMatchObject([{ status: 'failed', outcome: 'failed', exitCode: 3 }]);
    expect(noticesOf(state).map(short)).toEqual(['alert run: exit 3 after 0.4 s']);
  });

  it('records its starts as interrupted, and whether a tick starts the job again', () => {
    const start = { id: 's', at: noon - minute, owner: self };
    const jobs = { sync: { explicitStart: start, attempt: { ...start, owner: other } } };
    const told = [longRead(), resumable()].map((sync) => {
      const state = recordCancelled(configOf(sync), stateOf({ jobs }), [], contextOf(noon));
      expect(state.jobs['sync']).toMatchObject({ explicitStart: { outcome: 'interrupted' } });
      expect(state.jobs['sync']?.attempt?.outcome).toBeUndefined();
      return noticesOf(state).map((notice) => [short(notice), notice.facts[1]]);
    });
    const headline = 'alert resume: start interrupted, outcome unknown';
    expect(told).toEqual([
      [[headline, 'it is not started again automatically']],
      [[headline, 'no automatic start until the backoff has passed']],
    ]);
  });

  it('changes nothing when all of its runs have an end', () => {
    const saved = stateWith({ ...own, status: 'done' });
    expect(recordCancelled(configOf(job), saved, [outcome], contextOf(noon))).toBe(saved);
  });
});

it('two lost runs of one job leave the memory of the one that began', () => {
  const incidents = [{ at: noon, kind: 'damaged', message: 'x' }] as const;
  const waits = itemOf({ id: 'next', createdAt: noon - minute, notBefore: noon - minute });
  const { state } = found(job, stateOf({ incidents, queue: [run, waits] }));
  expect(state.jobs['check']?.lastRun).toMatchObject({ at: noon - minute, outcome: 'interrupted' });
});
