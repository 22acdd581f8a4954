import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { claimDue, claimRun } from '../../../src/core/jobs/due.ts';
import type { Job, QueueItem, State } from '../../../src/core/model.ts';
import { enqueueRun, enqueueRunsForNext, followers, mostPending } from '../../../src/core/jobs/queue.ts';
import { takeSlots } from '../../../src/core/jobs/scheduled.ts';
import { record } from '../../../src/core/jobs/record.ts';
import { bounded } from '../../../src/core/state/state.ts';
import {
  completed,
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
  sameOwner,
  self,
  short,
  stateOf,
  stored,
  tick,
  write,
} from '../../support/builders.ts';

const queued = (...queue: readonly QueueItem[]): State => stateOf({ queue });
const many = (count: number, parts: Partial<QueueItem> = {}) =>
  Array.from({ length: count }, (_, index) => itemOf({ id: `i${index}`, notBefore: noon + day, ...parts }));
/** A moment in which everyone in the state is dead. */
const deathly = (now: number) => contextOf(now, { dead: () => true });
const byHand = { id: 'asked', series: 'i', reason: 'run', timeoutMs: 300_000 };
const lastRun = (at: number) => ({ at, durationMs: 1, exitCode: 0, outcome: 'succeeded' }) as const;

describe('the queue in a tick', () => {
  it('runs all that are due, each as its own, and claims them first', () => {
    const jobs = ['a', 'b', 'later'].map((id) => oneShot({ id }));
    const items = jobs.map(({ id }) =>
      itemOf({ id, jobId: id, notBefore: id === 'later' ? noon + 1 : noon }),
    );
    const context = contextOf(noon);
    const { state, effects } = tick(configOf(...jobs), queued(...items), {}, context);
    expect(effects).toEqual(['a', 'b'].map((id) => ({ kind: 'run', job: oneShot({ id }), itemId: id })));
    expect(state.queue.map((item) => item.status)).toEqual(['running', 'running', 'pending']);
    expect(state.queue[0]).toMatchObject({
      attempt: 1,
      startedAt: noon,
      owner: context.self,
      timeoutMs: 300_000,
    });
    expect(tick(configOf(...jobs), stored(state), {}, contextOf(noon)).effects).toEqual([]);
  });

  it('runs a job once at a time: the second run waits for the end of the first', () => {
    const config = configOf(oneShot());
    const first = tick(config, queued(itemOf({ id: 'a' }), itemOf({ id: 'b' })), {}, contextOf(noon));
    expect(first.effects.map((effect) => effect.kind === 'run' && effect.itemId)).toEqual(['a']);
    expect(first.state.queue.map((item) => item.status)).toEqual(['running', 'pending']);
    expect(claimDue(config, first.state, contextOf(noon)).effects).toEqual([]);
    const outcome = { kind: 'run', job: oneShot(), itemId: 'a', result: exited(), finishedAt: noon } as const;
    const second = claimDue(
      config,
      record(first.state, [outcome], 'b', contextOf(noon)),
      contextOf(noon + 1),
    );
    expect(second.effects.map((effect) => effect.kind === 'run' && effect.itemId)).toEqual(['b']);
    expect(second.state.queue[1]).toMatchObject({ status: 'running', startedAt: noon + 1 });
  });

  it('takes no run of a job that somebody else runs: it is due in the next tick still', () => {
    const runs = itemOf({ id: 'a', status: 'running', owner: self, startedAt: noon });
    const busy = tick(configOf(oneShot()), queued(runs, itemOf({ id: 'b' })), {}, contextOf(noon));
    expect([busy.effects, busy.state.queue[1]?.status]).toEqual([[], 'pending']);
  });

  it('runs a disabled job that somebody asked for', () => {
    expect(tick(configOf(oneShot({ enabled: false })), queued(itemOf()), {}).effects).toHaveLength(1);
  });

  it.each<[string, Job | undefined, string]>([
    ['an unknown job', undefined, 'no job check in the jobs file'],
    [
      'a long read',
      longRead({ id: 'check' }),
      'only one-shot reads run from the queue; this is a long_running_read with risk read_only',
    ],
    [
      'a write',
      write({ id: 'check' }),
      'only one-shot reads run from the queue; this is a one_shot_write with risk write_external',
    ],
    [
      'a read that writes',
      oneShot({ risk: 'write_local' }),
      'only one-shot reads run from the queue; this is a one_shot_read with risk write_local',
    ],
  ])('blocks %s, once, and asks for a person', (_, job, why) => {
    const config = configOf(...(job ? [job] : []));
    const first = tick(config, queued(itemOf()), {});
    expect(first.effects).toEqual([]);
    expect(first.state.queue).toMatchObject([{ status: 'blocked', finishedAt: noon }]);
    expect(noticesOf(first.state).map(short)).toEqual(['action queue: queued run blocked']);
    expect(noticesOf(first.state)[0]?.facts).toEqual([why, 'triggered by: queue']);
    expect(noticesOf(tick(config, first.state, {}).state)).toHaveLength(1);
  });

  it.each([
    ['its owner is dead', { owner: other }, 'failed'],
    ['it has no owner', {}, 'failed'],
    ['its owner lives', { owner: { ...other, pid: 999 } }, 'running'],
  ])('an item found running, when %s, is %j', (_, parts, status) => {
    const item = itemOf({ status: 'running', attempt: 1, startedAt: noon - minute, ...parts });
    const context = contextOf(noon, { dead: sameOwner(other) });
    const { state, effects } = tick(configOf(oneShot()), queued(item), {}, context);
    expect(effects).toEqual([]);
    expect(state.queue[0]?.status).toBe(status);
    const told = noticesOf(state).map((notice) => [short(notice), notice.facts[0]]);
    const text = 'alert run: run interrupted, outcome unknown';
    const begun = 'begun at 11:59:00 (1 min ago); its runner ended before the result was saved';
    expect(told).toEqual(status === 'failed' ? [[text, begun]] : []);
    expect(noticesOf(tick(configOf(oneShot()), state, {}, context).state)).toHaveLength(told.length);
  });

  it('does nothing in a run that cannot save, and only says it in a dry run', () => {
    const blind = tick(configOf(oneShot()), queued(itemOf()), {}, contextOf(noon, { mode: 'report-only' }));
    expect([blind.effects, noticesOf(blind.state)]).toEqual([[], []]);
    const dry = tick(configOf(oneShot()), queued(itemOf()), {}, contextOf(noon, { mode: 'dry-run' }));
    expect(noticesOf(dry.state).map(short)).toEqual(['info run: would run (dry run)']);
  });
});

describe('schedules', () => {
  const job = oneShot({ everySeconds: 3600 });
  const due = (state: State, now = noon, of: Job = job) =>
    takeSlots(configOf(of), state, contextOf(now), undefined).requests.length;

  it.each<[string, number, State]>([
    ['never ran', 1, stateOf()],
    ['ran too near', 0, stateOf({ jobs: { check: { lastRun: lastRun(noon - hour + minute) } } })],
    ['ran exactly so long ago', 1, stateOf({ jobs: { check: { lastRun: lastRun(noon - hour) } } })],
    ['waits already', 0, queued(itemOf({ reason: 'schedule' }))],
    ['runs already', 0, queued(itemOf({ reason: 'schedule', status: 'running' }))],
    [
      'waits for a later time, asked for by a chain',
      1,
      queued(itemOf({ reason: 'after a success', notBefore: noon + day })),
    ],
  ])('a job that %s: %i', (_, count, state) => expect(due(state)).toBe(count));

  it('take only enabled one-shot reads that have one', () => {
    expect(due(stateOf(), noon, oneShot({ everySeconds: 3600, enabled: false }))).toBe(0);
    expect(due(stateOf(), noon, oneShot())).toBe(0);
  });

  it('run in the tick that finds them due, and not again before their time', () => {
    const first = tick(configOf(job), stateOf(), {}, contextOf(noon));
    expect(first.effects).toHaveLength(1);
    // Its runner died: the run is failed and told, and still counts as the last one.
    const second = tick(configOf(job), stored(first.state), {}, deathly(noon + minute));
    expect([second.effects.length, second.state.queue[0]?.status]).toEqual([0, 'failed']);
    expect(tick(configOf(job), stored(second.state), {}, deathly(noon + hour)).effects).toHaveLength(1);
  });

  it('do not start a second run while a person runs the job', () => {
    const { state } = claimRun(configOf(job), stateOf(), job, byHand, contextOf(noon - minute));
    expect(tick(configOf(job), stored(state), {}, contextOf(noon)).effects).toEqual([]);
  });

  it('that find no room are not passed over in silence', () => {
    const full = queued(...many(mostPending, { jobId: 'other' }));
    const { state, effects } = tick(configOf(job, oneShot({ id: 'other' })), full, {});
    const asked = noticesOf(state).filter((notice) => notice.urgency === 'action');
    expect(effects.length + asked.length).toBeGreaterThan(0);
  });
});

describe('its limits', () => {
  it('are told of by the next tick where a command asks that sends nothing itself', () => {
    const request = { jobId: 'check', reason: 'after publish failure', from: noon, delayMs: 0 };
    const state = enqueueRunsForNext(queued(...many(200)), [request], 'w', contextOf(noon));
    expect(state.queue).toHaveLength(200);
    expect(noticesOf(state)).toMatchObject([{ headline: 'queue full: 1 not queued' }]);
    expect(state.outbox.map(({ lastTry }) => lastTry)).toEqual(['kept']);
  });

  it('takes 200 waiting items and says in one notice what it did not take', () => {
    const links = Array.from(
      { length: 25 },
      () => ({ jobId: 'check', when: 'always', delaySeconds: 60 }) as const,
    );
    const job = longRead({ after: links });
    const { state } = tick(configOf(job, oneShot()), queued(...many(198)), { sync: completed() });
    expect(state.queue).toHaveLength(200);
    const [notice, ...more] = noticesOf(state).filter((each) => each.reason === 'queue');
    expect(more).toEqual([]);
    expect(notice).toMatchObject({ urgency: 'action', headline: 'queue full: 23 not queued' });
    expect(notice?.facts).toHaveLength(22);
    expect(notice?.facts.at(-1)).toBe('and 3 more');
  });

  it('keeps the 200 that finished last, and all that did not', () => {
    const finished = many(205, { status: 'done' }).map((item, index) => ({
      ...item,
      finishedAt: noon + index,
    }));
    const kept = bounded([itemOf({ id: 'waits' }), ...finished, itemOf({ id: 'runs', status: 'running' })]);
    expect(kept.map((item) => item.id)).toEqual([
      'waits',
      ...finished.slice(5).map((item) => item.id),
      'runs',
    ]);
  });

  it('goes by when they finished, not by when they were asked for', () => {
    const early = itemOf({ id: 'asked first, finished last', status: 'done', finishedAt: noon + day });
    const finished = many(200, { status: 'done', finishedAt: noon });
    expect(bounded([early, ...finished])).toContainEqual(early);
  });

  it('never grow beyond 400 and what runs', () => {
    const status = fc.constantFrom<QueueItem['status']>('pending', 'done', 'failed', 'blocked');
    fc.assert(
      fc.property(
        fc.array(status, { maxLength: 600 }),
        fc.integer({ min: 0, max: 300 }),
        (statuses, asked) => {
          const items = statuses.map((each, index) => itemOf({ id: `i${index}`, status: each }));
          const waiting = items.filter((item) => item.status === 'pending').length;
          const request = { jobId: 'check', reason: 'queue', from: noon, delayMs: 0 };
          const next = enqueueRun(
            queued(...items),
            Array.from({ length: asked }, () => request),
            'q',
            contextOf(),
          );
          const pending = next.state.queue.filter((item) => item.status === 'pending');
          expect(pending).toHaveLength(Math.max(waiting, Math.min(waiting + asked, mostPending)));
          expect(bounded(next.state.queue).length - pending.length).toBeLessThanOrEqual(200);
          expect(new Set(next.state.queue.map((item) => item.id)).size).toBe(next.state.queue.length);
        },
      ),
      { numRuns: 50 },
    );
  });
});

describe('what follows a job', () => {
  const after = (['success', 'failure', 'always'] as const).map((when) => ({
    jobId: when,
    when,
    delaySeconds: 30,
  }));

  it.each([
    ['success', ['success', 'always']],
    ['failure', ['failure', 'always']],
  ] as const)('%s', (ending, expected) => {
    const requests = followers(oneShot({ after }), ending, noon);
    expect(requests.map((request) => request.jobId)).toEqual(expected);
    expect(requests[0]).toEqual({
      jobId: ending,
      reason: `after check ${ending}`,
      from: noon,
      delayMs: 30_000,
    });
  });

  it.each([
    ['ok', 'ok', ['success', 'always']],
    ['a warning', 'warn', ['failure', 'always']],
  ] as const)('a long read that completes at %s, once', (_, level, expected) => {
    const config = configOf(longRead({ after }), ...expected.map((id) => oneShot({ id })));
    const first = tick(config, stateOf(), { sync: completed({ level }) }, contextOf(noon));
    expect(first.state.queue.map((item) => item.jobId)).toEqual(expected);
    const again = tick(config, stored(first.state), { sync: completed({ level }) }, contextOf(noon + 1));
    expect(again.state.queue).toHaveLength(2);
  });

  it('runs in the same tick when it has no delay', () => {
    const job = longRead({ after: [{ jobId: 'check', when: 'success', delaySeconds: 0 }] });
    expect(tick(configOf(job, oneShot()), stateOf(), { sync: completed() }).effects).toHaveLength(1);
  });
});
