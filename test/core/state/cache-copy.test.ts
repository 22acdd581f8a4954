import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distrustState, joinStates, withoutText } from '../../../src/core/state/cache-copy.ts';
import type { ChatMemory, JobMemory, KnownFile, QueueItem, State, Notice } from '../../../src/core/model.ts';
import { noticeReasons, urgencies } from '../../../src/core/notice.ts';
import { anomalyReasons, queueStatuses, runOutcomes } from '../../../src/core/stored.ts';
import { stateCodec } from '../../../src/core/state/state.ts';
import { english, entryOf, itemOf, noon, other, self, stateOf } from '../../support/builders.ts';

// Few ids and few times: two states often know of the same things.
const at = fc.integer({ min: noon, max: noon + 6 });
const id = (kind: string) => fc.integer({ min: 1, max: 4 }).map((number) => `${kind}${number}`);
const jobId = fc.constantFrom('sync', 'check', 'constructor', 'toString', '夜间 sync', '1');
const away = { host: 'there', pid: 7, start: 'boot-7' };
const holder = fc.constantFrom(self, away);
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
    lease: fc.record({ owner: holder, takenAt: at, endsAt: at }),
    configErrorReportedAt: at,
    hostZoneReported: fc.constantFrom('TZ=CST', 'TZ=IST'),
    lostAt: at,
  },
  { requiredKeys: ['jobs', 'queue', 'outbox', 'incidents'] },
);

const memoryOf = (from: State, job: string): JobMemory =>
  (Object.hasOwn(from.jobs, job) ? from.jobs[job] : undefined) ?? {};
/** When something was last begun, ended or completed that must not be done again. */
const lastAction = ({ attempt: tried, explicitStart, stoppedAt, lastRun, completionReportedAt }: JobMemory) =>
  Math.max(
    tried?.finishedAt ?? tried?.at ?? 0,
    explicitStart?.finishedAt ?? explicitStart?.at ?? 0,
    stoppedAt ?? 0,
    lastRun ? lastRun.at + lastRun.durationMs : 0,
    completionReportedAt ?? 0,
  );
const ids = (from: State) => from.outbox.map(({ notice }) => notice.id);
const rank: Readonly<Record<QueueItem['status'], number>> = {
  pending: 0,
  running: 1,
  failed: 2,
  blocked: 2,
  done: 3,
};

function holdsFor(check: (joined: State, theirs: State, mine: State) => void): void {
  fc.assert(
    fc.property(state, state, (theirs, mine) => {
      check(joinStates(theirs, mine, false), theirs, mine);
    }),
    { numRuns: 300 },
  );
}

describe('a copy and a file that both have changes of their own', () => {
  it('forget no job, and of each job not the last that was begun, ended or completed', () => {
    holdsFor((joined, theirs, mine) => {
      const all = new Set([...Object.keys(theirs.jobs), ...Object.keys(mine.jobs)]);
      expect(new Set(Object.keys(joined.jobs))).toEqual(all);
      for (const job of all) {
        const [one, two] = [memoryOf(theirs, job), memoryOf(mine, job)].map(lastAction);
        expect(lastAction(memoryOf(joined, job))).toBe(Math.max(one ?? 0, two ?? 0));
      }
    });
  });

  it('leave the alert of either open, so that its recovery is reported', () => {
    holdsFor((joined, theirs, mine) => {
      for (const from of [theirs, mine])
        for (const [job, { anomaly }] of Object.entries(from.jobs))
          if (anomaly) expect(memoryOf(joined, job).anomaly).toBeDefined();
    });
  });

  it('keep the outcome of an attempt that only one of them knows', () => {
    const begun = { id: 'start1', at: noon, owner: self };
    const ended = { ...begun, outcome: 'started', finishedAt: noon + 5 } as const;
    const known = (attemptOf: typeof begun | typeof ended) =>
      stateOf({ jobs: { sync: { attempt: attemptOf } } });
    for (const joined of [
      joinStates(known(begun), known(ended), false),
      joinStates(known(ended), known(begun), false),
    ])
      expect(joined.jobs['sync']?.attempt).toEqual(ended);
  });

  it('queue no jobs once more after a completion that one of them reported', () => {
    const reported = stateOf({ jobs: { sync: { completionReportedAt: noon } } });
    const unaware = stateOf({ jobs: { sync: { seen: { running: true, completed: false } } } });
    for (const joined of [joinStates(reported, unaware, false), joinStates(unaware, reported, false)])
      expect(joined.jobs['sync']?.completionReportedAt).toBe(noon);
  });

  it('keep every notice of either, each id once', () => {
    holdsFor((joined, theirs, mine) => {
      expect(new Set(ids(joined))).toEqual(new Set([...ids(theirs), ...ids(mine)]));
      expect(ids(joined)).toHaveLength(new Set(ids(joined)).size);
    });
  });

  it('have every queue item once, as far as either got with it', () => {
    holdsFor((joined, theirs, mine) => {
      const all = [...theirs.queue, ...mine.queue];
      expect(joined.queue.map((each) => each.id).toSorted()).toEqual(
        [...new Set(all.map((each) => each.id))].toSorted(),
      );
      for (const each of joined.queue) {
        const known = all.filter((one) => one.id === each.id).map(({ status }) => rank[status]);
        expect(rank[each.status]).toBe(Math.max(...known));
      }
    });
  });

  it('have the lease of the copy: what this run saw is older', () => {
    holdsFor((joined, theirs) => {
      expect(joined.lease).toEqual(theirs.lease);
    });
  });

  it('know the later loss of memory', () => {
    holdsFor((joined, theirs, mine) => {
      expect(joined.lostAt ?? 0).toBe(Math.max(theirs.lostAt ?? 0, mine.lostAt ?? 0));
    });
  });

  it('report every damage of either, and a loss of ours as damage: the copy had what was lost', () => {
    holdsFor((joined, theirs, mine) => {
      for (const each of theirs.incidents) expect(joined.incidents).toContainEqual(each);
      for (const each of mine.incidents) {
        expect(
          joined.incidents.some(
            (one) => one.at === each.at && english(one.message).includes(english(each.message)),
          ),
        ).toBe(true);
      }
    });
  });

  it('change nothing when both are the same, or joined once more', () => {
    holdsFor((joined, theirs, mine) => {
      expect(joinStates(theirs, theirs, false)).toEqual(theirs);
      for (const either of [theirs, mine]) {
        const again = joinStates(joined, either, false);
        expect(again.outbox).toEqual(joined.outbox);
        expect(again.queue).toEqual(joined.queue);
      }
    });
  });

  it('become one that can be stored', () => {
    holdsFor((joined) => {
      expect(stateCodec.decode(joined)).toEqual(joined);
    });
  });

  it('keep the words of a notice where only one of them still has them', () => {
    const entries = [entryOf({ id: 'n1', headline: 'sync paused', facts: ['quota'], output: 'tail' })];
    const mine = stateOf({ outbox: entries });
    const theirs = withoutText(mine);
    expect(joinStates(theirs, mine, false).outbox).toEqual(entries);
    expect(joinStates(mine, theirs, false).outbox).toEqual(entries);
  });
});

describe('a copy that went on from the file', () => {
  it('stands, with the notices that it lacks', () => {
    fc.assert(
      fc.property(state, state, (theirs, mine) => {
        const joined = joinStates(theirs, mine, true);
        expect({ ...joined, outbox: [] }).toEqual({ ...theirs, outbox: [] });
        expect(new Set(ids(joined))).toEqual(new Set([...ids(theirs), ...ids(mine)]));
      }),
    );
  });

  it('is the very same object where it lacks none: that the file has it as it is is told by that', () => {
    const theirs = stateOf({ outbox: [entryOf()] });
    expect(joinStates(theirs, stateOf(), true)).toBe(theirs);
  });
});

const nameless = (job: Notice['job']) => job && { id: job.id, name: job.id };
describe('a state without text', () => {
  it('holds no last line of a failed run', () => {
    const open = { key: 'run-failed|alert|x', reason: 'run-failed', sinceAt: 1, reportedAt: 1 } as const;
    const lastRun = { at: 1, durationMs: 1, exitCode: 3, outcome: 'failed' } as const;
    const line = 'a printed line';
    const full = stateOf({ jobs: { check: { anomaly: { ...open, line }, lastRun: { ...lastRun, line } } } });
    expect(withoutText(full).jobs).toEqual({ check: { anomaly: open, lastRun } });
  });

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

const lease = (owner = other) => ({ owner, takenAt: noon, endsAt: noon + 1 });
const awake = { at: noon, boot: 'b', uptimeMs: 1, gaps: [] };
const file = (parts: Partial<KnownFile> = {}): KnownFile => ({
  name: 'o/r:ops-jobs.json',
  host: 'here',
  tickedAt: noon,
  metAt: noon,
  ...parts,
});
const link = { label: 'review', url: 'https://example.org/' } as const;
const moved = { from: '1', to: '2' };
const chat: ChatMemory = {
  board: { chatId: '1', messageId: 7, sentAt: noon, rows: {} },
  moved,
  notBefore: noon,
  refusal: 'no',
  heldWay: 'w',
  lostTopic: { way: 'w', threadId: 1, at: noon },
  issue: { number: 4, noticeIds: ['a'], foldedAt: noon },
};
const probed: JobMemory = {
  seen: { running: true, completed: false, process: other },
  probe: { owner: other, at: noon, forMs: 1e9 },
  attempt: { id: 'a', at: noon, owner: other },
};
const forged = stateOf({
  jobs: { sync: probed },
  queue: [itemOf()],
  outbox: [entryOf({ id: 'n1', link, headline: 'forged' }, { sink: 'print' })],
  incidents: [{ at: noon, kind: 'damaged', message: 'm' }],
  files: { key: file({ path: '/etc/shadow' }) },
  lease: lease(),
  chat,
});

describe('a copy that nobody vouches for', () => {
  it('brings a host without a file no chat, message, silence, process, path or link', () => {
    const { lease: held, ...rest } = distrustState(forged, undefined);
    // For two minutes at most; it alone keeps two ticks without files apart.
    expect(held).toEqual(forged.lease);
    expect(rest).toEqual({
      jobs: {
        sync: { seen: { running: true, completed: false }, probe: probed.probe, attempt: probed.attempt },
      },
      queue: forged.queue,
      outbox: [entryOf({ id: 'n1', headline: 'forged' }, { sink: 'print' })],
      incidents: forged.incidents,
      files: { key: file() },
      chat: { issue: { number: 4, noticeIds: [] } },
    });
  });

  it('takes nothing of these from a host with its own file', () => {
    const mine: State = stateOf({
      jobs: { sync: { seen: { running: true, completed: false, process: self } } },
      outbox: [entryOf({ id: 'n1', headline: 'ours' })],
      files: { key: file({ path: '/srv/ops-jobs.json' }) },
      lease: lease(self),
      chat: {
        board: { chatId: '9', messageId: 1, sentAt: noon, rows: {} },
        issue: { number: 2, noticeIds: ['b'] },
      },
      awake,
    });
    expect(
      distrustState({ ...forged, awake: { ...awake, gaps: [{ at: noon, ms: 9 }] } }, mine),
    ).toMatchObject({
      jobs: { sync: { seen: { process: self } } },
      outbox: mine.outbox,
      files: mine.files,
      lease: mine.lease,
      chat: mine.chat,
      awake,
    });
    const { jobs, lease: held } = distrustState(forged, { ...mine, lease: lease(self) });
    expect(jobs['sync']?.probe).toBeUndefined();
    expect(held).toEqual(mine.lease);
  });

  it('changes nothing of a state without any of these, whoever has a file', () => {
    const plain = stateOf({ jobs: { sync: { stoppedAt: noon } }, queue: [itemOf()], outbox: [entryOf()] });
    for (const mine of [undefined, stateOf()]) expect(distrustState(plain, mine)).toEqual(plain);
    expect(stateCodec.decode(distrustState(forged, stateOf()))).toBeDefined();
  });
});
