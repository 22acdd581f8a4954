/** Jobs that something else starts, with `expect`. */
import { describe, expect, it } from 'vitest';
import type { Job, JobStatus, Observation, State } from '../../../src/core/model.ts';
import { jobRows } from '../../../src/core/jobs/job-rows.ts';
import { joinStates } from '../../../src/core/state/cache-copy.ts';
import {
  completed,
  configOf,
  contextOf,
  delivered,
  faulty,
  hour,
  longRead,
  minute,
  noticesOf,
  paused,
  running,
  stateOf,
  stored,
  tick,
} from '../../support/builders.ts';

const midnight = Date.UTC(2026, 10, 28);
const at = (hours: number, minutes = 0) => midnight + hours * hour + minutes * minute;

const backup = (parts: Partial<Job> = {}): Job =>
  longRead({
    id: 'backup',
    expect: { cron: '30 2 * * *', timezone: 'UTC', graceSeconds: 2700 },
    ...parts,
    policy: { stallSeconds: 0, reportEverySeconds: 0 },
  });

function hostOf(first: Job) {
  let state: State = stateOf();
  let job = first;
  return {
    state: () => state,
    set: (next: Job) => (job = next),
    tick(now: number, seen: Observation): readonly string[] {
      const decision = tick(configOf(job), state, { backup: seen }, contextOf(now));
      state = stored(delivered(decision.state));
      return noticesOf(decision.state).map(({ urgency, reason, headline, facts }) =>
        [`${urgency} ${reason} ${headline}`, ...facts].join(' | '),
      );
    },
    row: (now: number, seen: Observation) =>
      jobRows(configOf(job), state, new Map([['backup', seen]]), contextOf(now))[0],
  };
}

const doneAt = (completedAt: number, parts: Partial<JobStatus> = {}) => completed({ completedAt, ...parts });
const missed = 'alert anomaly missed: expected by 03:15, last completion 2026-11-28 02:41';

/** What the tick after an edit at noon says. */
const edited = (cron: string) => {
  const host = hostOf(backup());
  host.tick(at(1), doneAt(at(-22)));
  host.set(backup({ expect: { cron, timezone: 'UTC', graceSeconds: 60 } }));
  return host.tick(at(12), doneAt(at(-22))).join();
};

describe('a job that is expected to complete each night', () => {
  it('is one alert at slot + grace, and recovers with the next completion', () => {
    const host = hostOf(backup());
    host.tick(at(12), doneAt(at(2, 41)));
    expect(host.tick(at(27, 14), doneAt(at(2, 41)))).toEqual([]);
    expect(host.tick(at(27, 15), doneAt(at(2, 41)))).toEqual([missed]);
    expect(host.row(at(27, 15), doneAt(at(2, 41)))).toMatchObject({ needsAttention: true });
    expect(host.tick(at(27, 25), doneAt(at(2, 41)))).toEqual([]);
    // `status` sees it before a tick does.
    expect(host.row(at(28), doneAt(at(27, 50)))).toMatchObject({ needsAttention: false });
    expect(host.tick(at(28), doneAt(at(27, 50)))).toEqual([
      expect.stringMatching(/^info recovered completed \| was missed since 03:15:00/),
    ]);
    expect(host.tick(at(51, 15), doneAt(at(50, 40)))).toEqual([]);
  });

  it('that completes in time is nothing new', () => {
    const host = hostOf(backup());
    for (const night of [0, 1, 2, 3])
      for (const minutes of [0, 160, 170, 200, 600])
        host.tick(at(24 * night, minutes), doneAt(at(24 * (minutes < 161 ? night - 1 : night), 161)));
    expect(host.state().jobs['backup']?.anomaly).toBeUndefined();
  });

  it('counts without completedAt when a tick sees it complete', () => {
    const host = hostOf(backup());
    host.tick(at(12), completed());
    // It runs, and completes between two ticks.
    host.tick(at(26, 30), running());
    host.tick(at(26, 40), completed());
    expect(host.tick(at(28), completed())).toEqual([]);
    // The next night it does not run at all.
    expect(host.tick(at(51, 20), completed())).toEqual([
      'alert anomaly missed: expected by 03:15, last completion 2026-11-29 02:40',
    ]);
  });

  it('counts from when it is first seen: what was before is not known', () => {
    const host = hostOf(backup());
    expect(host.tick(at(12), completed())[0]).not.toMatch(/missed/);
    expect(host.tick(at(27), completed())).toEqual([]);
    expect(host.tick(at(27, 15), completed())).toEqual([
      'alert anomaly missed: expected by 03:15, no completion seen so far',
    ]);
  });

  it('is not missed without a valid status, and not while it is paused: these are alerts of their own', () => {
    const host = hostOf(backup());
    host.tick(at(12), doneAt(at(2, 41)));
    const told = [
      ...host.tick(at(27, 20), faulty()),
      ...host.tick(at(27, 30), paused({ completedAt: at(2, 41) })),
    ];
    expect(told).toHaveLength(2);
    expect(told.join()).not.toMatch(/missed/);
    expect(host.tick(at(27, 40), doneAt(at(2, 41)))).toEqual([missed]);
  });

  it('is missed while it still runs, and says so', () => {
    const host = hostOf(backup());
    host.tick(at(12), doneAt(at(2, 41)));
    host.tick(at(26, 30), running('p1', { completedAt: at(2, 41) }));
    expect(host.tick(at(27, 20), running('p2', { completedAt: at(2, 41) }))).toEqual([missed]);
  });

  it('starts anew with another expression, and goes on with another grace', () => {
    expect(edited('0 5 * * *')).toBe('');
    expect(edited('30 2 * * *')).toMatch(/missed: expected by 02:31/);
  });

  it('ignores a completion in the future', () => {
    const host = hostOf(backup());
    host.tick(at(12), doneAt(at(2, 41)));
    expect(host.tick(at(27, 15), doneAt(at(1000)))).toEqual([missed]);
  });

  it('keeps at most 64 bytes, and of two copies the later completion', () => {
    const host = hostOf(backup());
    host.tick(at(12), doneAt(at(2, 41)));
    const before = host.state();
    expect(`"slot":${JSON.stringify(before.jobs['backup']?.slot)},`.length).toBeLessThanOrEqual(64);
    host.tick(at(27), doneAt(at(26, 41)));
    for (const [theirs, mine] of [
      [before, host.state()],
      [host.state(), before],
    ] as const)
      expect(joinStates(theirs, mine, false).jobs['backup']?.slot?.done).toBe(at(26, 41));
  });

  it('starts anew when the clock was years ahead', () => {
    const host = hostOf(backup());
    host.tick(at(24 * 3650), completed());
    host.tick(at(12), completed());
    expect(host.tick(at(27, 15), completed()).join()).toMatch(/missed: expected by 03:15/);
  });
});
