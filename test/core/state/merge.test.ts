import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { adoptState, mergeStates, withoutText } from '../../../src/core/state/merge.ts';
import {
  anomalyReasons,
  queueStatuses,
  runOutcomes,
  type JobMemory,
  type QueueItem,
  type State,
  type Notice,
} from '../../../src/core/model.ts';
import { noticeReasons, urgencies } from '../../../src/core/notice.ts';
import { stateCodec } from '../../../src/core/state/state.ts';
import { entryOf, itemOf, noon, self, stateOf } from '../../support/builders.ts';

// Few ids and few times: two states often know of the same things.
const at = fc.integer({ min: noon, max: noon + 6 });
const id = (kind: string) => fc.integer({ min: 1, max: 4 }).map((number) => `${kind}${number}`);
const jobId = fc.constantFrom('sync', 'check', 'constructor', 'toString', '夜间 sync', '1');
const away = { host: 'there', pid: 7, start: 'boot-7' };
const owner = fc.constantFrom(self, away);
const text = fc.constantFrom('printed: a', 'printed: b', 'printed: ü "quoted"');
const optional = { requiredKeys: [] };

// An attempt is one thing: how it began is the same wherever it is known.
const attempt = fc
  .record({ number: fc.integer({ min: 1, max: 4 }), outcome: fc.constantFrom(undefined, 'started' as const) })
  .map(({ number, outcome }) => ({
    id: `start${number}`,
    at: noon + number,
    owner: number % 2 === 0 ? self : away,
    ...(outcome && { outcome, finishedAt: noon + number + 1 }),
  }));

const memory: fc.Arbitrary<JobMemory> = fc.record(
  {
    seen: fc.record({ running: fc.boolean(), completed: fc.boolean() }),
    progress: fc.record({ key: id('mark'), changedAt: at }),
    anomaly: fc.record({
      key: id('key'),
      reason: fc.constantFrom(...anomalyReasons),
      sinceAt: at,
      reportedAt: at,
    }),
    completionReportedAt: at,
    attempt,
    explicitStart: attempt,
    stoppedAt: at,
    heldAt: at,
    lastRun: fc.record({
      at,
      durationMs: fc.nat(9),
      exitCode: fc.constantFrom(0, 1, null),
      outcome: fc.constantFrom(...runOutcomes),
    }),
  },
  optional,
);

const item: fc.Arbitrary<QueueItem> = fc
  .record({ id: id('item'), status: fc.constantFrom(...queueStatuses), jobId })
  .map((parts) => itemOf(parts));

const entry = fc
  .record({
    id: id('n'),
    reason: fc.constantFrom(...noticeReasons),
    urgency: fc.constantFrom(...urgencies),
    text,
  })
  .chain(({ id: noticeId, reason, urgency, text: said }) =>
    fc.constantFrom(
      entryOf({ id: noticeId, reason, urgency, headline: said, facts: [said, said], output: said }),
      entryOf({
        id: noticeId,
        headline: said,
        progress: { [said]: said },
        job: { id: 'sync', name: 'Sync' },
      }),
    ),
  );

const incident = fc.record({ at, kind: fc.constantFrom('damaged' as const, 'lost' as const), message: text });

const state: fc.Arbitrary<State> = fc.record(
  {
    jobs: fc.dictionary(jobId, memory),
    queue: fc.uniqueArray(item, { selector: (each) => each.id, maxLength: 4 }),
    outbox: fc.uniqueArray(entry, { selector: (each) => each.notice.id, maxLength: 4 }),
    incidents: fc.uniqueArray(incident, { selector: (each) => `${each.at} ${each.message}`, maxLength: 3 }),
    lease: fc.record({ owner, takenAt: at, endsAt: at }),
    configErrorReportedAt: at,
    hostZoneReported: fc.constantFrom('TZ=CST', 'TZ=IST'),
    lostAt: at,
  },
  { requiredKeys: ['jobs', 'queue', 'outbox', 'incidents'] },
);

const memoryOf = (from: State, job: string): JobMemory =>
  (Object.hasOwn(from.jobs, job) ? from.jobs[job] : undefined) ?? {};
const times = (known: JobMemory) => ({
  attempt: known.attempt?.at ?? 0,
  explicitStart: known.explicitStart?.at ?? 0,
  stoppedAt: known.stoppedAt ?? 0,
  lastRun: known.lastRun?.at ?? 0,
});
const ids = (from: State) => from.outbox.map(({ notice }) => notice.id);
const rank: Readonly<Record<QueueItem['status'], number>> = {
  pending: 0,
  running: 1,
  failed: 2,
  blocked: 2,
  done: 3,
};

function holdsFor(check: (merged: State, theirs: State, mine: State) => void): void {
  fc.assert(
    fc.property(state, state, (theirs, mine) => {
      check(mergeStates(theirs, mine), theirs, mine);
    }),
    { numRuns: 100 },
  );
}

describe('two states that went on from one', () => {
  it('forget no job that either knew, and nothing that either began', () => {
    holdsFor((merged, theirs, mine) => {
      const all = new Set([...Object.keys(theirs.jobs), ...Object.keys(mine.jobs)]);
      expect(new Set(Object.keys(merged.jobs))).toEqual(all);
      for (const job of [...Object.keys(theirs.jobs), ...Object.keys(mine.jobs)]) {
        const [other, own] = [times(memoryOf(theirs, job)), times(memoryOf(mine, job))];
        expect(times(memoryOf(merged, job))).toEqual({
          attempt: Math.max(other.attempt, own.attempt),
          explicitStart: Math.max(other.explicitStart, own.explicitStart),
          stoppedAt: Math.max(other.stoppedAt, own.stoppedAt),
          lastRun: Math.max(other.lastRun, own.lastRun),
        });
      }
    });
  });

  it('keep the outcome of an attempt that only one of them knows', () => {
    const begun = { id: 'start1', at: noon, owner: self };
    const ended = { ...begun, outcome: 'started', finishedAt: noon + 5 } as const;
    const known = (attemptOf: typeof begun | typeof ended) =>
      stateOf({ jobs: { sync: { attempt: attemptOf } } });
    expect(mergeStates(known(begun), known(ended)).jobs['sync']?.attempt).toEqual(ended);
    expect(mergeStates(known(ended), known(begun)).jobs['sync']?.attempt).toEqual(ended);
  });

  it('keep the end of a run that only one of them knows', () => {
    const begun = { at: noon, durationMs: 0, exitCode: null, outcome: 'interrupted' } as const;
    const ended = { at: noon, durationMs: 5, exitCode: 0, outcome: 'succeeded' } as const;
    const known = (lastRun: typeof begun | typeof ended) => stateOf({ jobs: { check: { lastRun } } });
    expect(mergeStates(known(begun), known(ended)).jobs['check']?.lastRun).toEqual(ended);
    expect(mergeStates(known(ended), known(begun)).jobs['check']?.lastRun).toEqual(ended);
  });

  it('keep every notice of either, each id once', () => {
    holdsFor((merged, theirs, mine) => {
      expect(new Set(ids(merged))).toEqual(new Set([...ids(theirs), ...ids(mine)]));
      expect(ids(merged)).toHaveLength(new Set(ids(merged)).size);
    });
  });

  it('have every queue item once, as far as either got with it', () => {
    holdsFor((merged, theirs, mine) => {
      const all = [...theirs.queue, ...mine.queue];
      expect(merged.queue.map((each) => each.id).toSorted()).toEqual(
        [...new Set(all.map((each) => each.id))].toSorted(),
      );
      for (const each of merged.queue) {
        const known = all.filter((one) => one.id === each.id).map(({ status }) => rank[status]);
        expect(rank[each.status]).toBe(Math.max(...known));
      }
    });
  });

  it('leave the lease to the other host', () => {
    holdsFor((merged, theirs) => {
      expect(merged.lease).toEqual(theirs.lease);
    });
  });

  it('know the later loss of memory and the later config error', () => {
    holdsFor((merged, theirs, mine) => {
      expect(merged.lostAt ?? 0).toBe(Math.max(theirs.lostAt ?? 0, mine.lostAt ?? 0));
      const errors = [theirs.configErrorReportedAt ?? 0, mine.configErrorReportedAt ?? 0];
      expect(merged.configErrorReportedAt ?? 0).toBe(Math.max(...errors));
    });
  });

  it('know of the time zone what this host reported', () => {
    holdsFor((merged, _, mine) => expect(merged.hostZoneReported).toBe(mine.hostZoneReported));
  });

  it('and also where the other one only went on from ours', () => {
    const reported = stateOf({ hostZoneReported: 'mark' });
    expect(adoptState(stateOf(), reported).hostZoneReported).toBe('mark');
    expect(adoptState(reported, stateOf({ lostAt: noon })).hostZoneReported).toBeUndefined();
  });

  it('tell every incident of either, and a loss of ours as damage: the other had what was lost', () => {
    holdsFor((merged, theirs, mine) => {
      for (const each of theirs.incidents) expect(merged.incidents).toContainEqual(each);
      for (const each of mine.incidents) {
        expect(merged.incidents.some((one) => one.at === each.at && one.message.includes(each.message))).toBe(
          true,
        );
      }
    });
  });

  it('are the one when both are the same', () => {
    fc.assert(
      fc.property(state, (same) => {
        expect(mergeStates(same, same)).toEqual(same);
      }),
      { numRuns: 100 },
    );
  });

  it('merged once more with either change nothing that counts', () => {
    holdsFor((merged, theirs, mine) => {
      for (const either of [theirs, mine]) {
        const again = mergeStates(merged, either);
        expect(again.outbox).toEqual(merged.outbox);
        expect(again.queue).toEqual(merged.queue);
        expect(again.jobs).toEqual(merged.jobs);
      }
    });
  });

  it('become one that can be stored', () => {
    holdsFor((merged) => {
      expect(stateCodec.decode(merged)).toEqual(merged);
    });
  });

  it('keep the words of a notice where only one of them still has them', () => {
    const entries = [entryOf({ id: 'n1', headline: 'sync paused', facts: ['quota'], output: 'tail' })];
    const mine = stateOf({ outbox: entries });
    const theirs = withoutText(mine);
    expect(mergeStates(theirs, mine).outbox).toEqual(entries);
    expect(mergeStates(mine, theirs).outbox).toEqual(entries);
  });
});

const nameless = (job: Notice['job']) => job && { id: job.id, name: job.id };
describe('a state without text', () => {
  it('holds nothing that a job printed, and keeps everything else', () => {
    fc.assert(
      fc.property(state, (full) => {
        const bare = withoutText(full);
        expect(JSON.stringify(bare)).not.toContain('printed');
        expect(stateCodec.decode(bare)).toEqual(bare);
        expect(ids(bare)).toEqual(ids(full));
        expect(bare.outbox.map(({ notice }) => [notice.reason, notice.urgency, notice.job])).toEqual(
          full.outbox.map(({ notice }) => [notice.reason, notice.urgency, nameless(notice.job)]),
        );
        expect({ ...bare, outbox: [], incidents: [] }).toEqual({ ...full, outbox: [], incidents: [] });
        expect(bare.incidents.map(({ at: when, kind }) => [when, kind])).toEqual(
          full.incidents.map(({ at: when, kind }) => [when, kind]),
        );
      }),
    );
  });
});
