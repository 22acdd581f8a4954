import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentence } from '../../../src/core/notices/sentence.ts';
import type { Job, JobMemory, TickContext, Observation, State } from '../../../src/core/model.ts';
import {
  completed,
  configOf,
  delivered,
  exited,
  faulty,
  itemOf,
  longRead,
  minute,
  contextOf,
  noon,
  noticesOf,
  oneShot,
  other,
  paused,
  resumable,
  running,
  sameOwner,
  short,
  stateOf,
  stored,
  tick,
  write,
} from '../../support/builders.ts';
import { memoryOf } from '../../../src/core/state/memory.ts';
import { withoutText } from '../../../src/core/state/cache-copy.ts';
import { record } from '../../../src/core/jobs/record.ts';

const open = { key: 'paused|ok|', reason: 'paused', sinceAt: 1, reportedAt: 1 } as const;

describe('what is polled', () => {
  it.each([
    ['a one-shot read', oneShot({ id: 'sync' })],
    ['a write', write({ id: 'sync' })],
    ['a disabled job', longRead({ enabled: false })],
  ])('is not %s', (_, job) => {
    const { state, effects } = tick(configOf(job), stateOf(), { sync: paused() });
    expect([state, effects]).toEqual([stateOf(), []]);
  });

  it('is no write, not even from the queue, by a schedule or by a chain', () => {
    const chain = longRead({ after: [{ jobId: 'publish', when: 'always', delaySeconds: 0 }] });
    const config = configOf(chain, write({ everySeconds: 60 }));
    const { effects, state } = tick(config, stateOf({ queue: [itemOf({ jobId: 'publish' })] }), {
      sync: completed(),
    });
    expect(effects).toEqual([]);
    expect(state.queue.map((item) => item.status)).toEqual(['blocked', 'blocked']);
  });

  it('keeps what it does not decide in the memory of a job, such as a field that is added later', () => {
    const later = { later: 1 } as JobMemory;
    const of = (job: Job) => tick(configOf(job), stateOf({ jobs: { sync: later } }), { sync: paused() });
    for (const enabled of [true, false])
      expect(of(longRead({ enabled })).state.jobs['sync']).toMatchObject(later);
  });

  it('does not change what it was given', () => {
    const state = stateOf({ jobs: { sync: {}, gone: { heldAt: 1 } }, queue: [itemOf()], incidents: [] });
    const text = JSON.stringify(state);
    tick(configOf(resumable(), oneShot()), state, { sync: paused() });
    expect(JSON.stringify(state)).toBe(text);
  });
});

describe('a job that is gone', () => {
  const lastRun = { at: 1, durationMs: 1, exitCode: 0, outcome: 'succeeded' } as const;
  const explicitStart = { id: 'x', at: 1, owner: other };
  const memory: JobMemory = { anomaly: open, reported: { at: 1 }, heldAt: 1, lastRun, explicitStart };

  it('from the file; its alert is resolved with a word, its memory dropped', () => {
    const { state } = tick(configOf(), stateOf({ jobs: { sync: memory } }), {});
    expect(noticesOf(state).map(short)).toEqual(['info closed: removed; its alert is resolved']);
    expect(state.jobs).toEqual({});
    expect(tick(configOf(), delivered(state), {}).state.outbox).toEqual([]);
  });

  it('because it is disabled: the same, but what a person did with it is kept', () => {
    const { state } = tick(
      configOf(longRead({ enabled: false, name: 'Sync' })),
      stateOf({ jobs: { sync: memory } }),
      {},
    );
    expect(noticesOf(state)).toMatchObject([
      { headline: 'disabled; its alert is resolved', job: { id: 'sync', name: 'Sync' } },
    ]);
    expect(state.jobs).toEqual({ sync: { lastRun, explicitStart } });
  });

  it('because it runs once now: the alert of a job that was watched is closed, that of a run is not', () => {
    const job = oneShot({ id: 'sync' });
    const { state } = tick(configOf(job), stateOf({ jobs: { sync: memory } }), {});
    expect(noticesOf(state).map(short)).toEqual(['info closed: now a one-shot read; its alert is resolved']);
    expect(state.jobs['sync']?.anomaly).toBeUndefined();
    const failed = { ...memory, anomaly: { ...open, reason: 'run-failed' } } as const;
    expect(tick(configOf(job), stateOf({ jobs: { sync: failed } }), {}).state.jobs['sync']).toEqual(failed);
  });

  it('without an open alert goes without a word', () => {
    const { state } = tick(configOf(), stateOf({ jobs: { sync: { reported: { at: 1 } } } }), {});
    expect([state.jobs, state.outbox]).toEqual([{}, []]);
  });

  it('keeps the memory of the others', () => {
    const { state } = tick(configOf(longRead()), stateOf({ jobs: { sync: memory, gone: memory } }), {});
    expect(state.jobs).toEqual({ sync: memory });
  });
});

describe('what happened to the state', () => {
  it.each([
    ['lost', 'state lost'],
    ['damaged', 'state file damaged'],
  ] as const)('%s is told once', (kind, headline) => {
    const incident = { at: noon, kind, message: 'state.json: its checksum does not match' };
    const { state } = tick(configOf(), stateOf({ incidents: [incident] }), {});
    expect(noticesOf(state)).toMatchObject([{ urgency: 'alert', headline }]);
    expect(noticesOf(state)[0]?.facts[0]).toBe(incident.message);
    expect(tick(configOf(), delivered(state), {}).state.outbox).toEqual([]);
  });

  describe('damaged: what waited may have run in the generation that is lost', () => {
    const incidents = [{ at: noon - minute, kind: 'damaged', message: 'x' }] as const;
    const after = (createdAt: number, notBefore = createdAt) =>
      tick(
        configOf(oneShot()),
        stateOf({ incidents, queue: [itemOf({ createdAt, notBefore })] }),
        {},
        contextOf(noon),
      );

    it('so it is not run again, and that is said', () => {
      const { effects, state } = after(noon - 2 * minute);
      expect([effects, state.queue[0]?.status]).toEqual([[], 'failed']);
      expect(noticesOf(state).map((notice) => notice.job?.id)).toContain('check');
    });

    it('but what is not due yet cannot have', () => {
      expect(after(noon - 2 * minute, noon + minute).state.queue[0]?.status).toBe('pending');
    });

    it('nor what was asked for after the damage was found', () => {
      expect(after(noon - minute + 1).effects).toHaveLength(1);
    });
  });
});

describe('the notices of a tick', () => {
  it('come in the order of the file, interrupted starts before what is seen now', () => {
    const config = configOf(longRead({ id: 'b' }), resumable({ id: 'a' }));
    const state = stateOf({ jobs: { a: { attempt: { id: 'x', at: noon - minute, owner: other } } } });
    const context = contextOf(noon, { dead: sameOwner(other) });
    const notices = noticesOf(tick(config, state, { a: paused(), b: faulty() }, context).state);
    expect(notices.map((notice) => `${notice.job?.id} ${notice.reason}`)).toEqual([
      'b anomaly',
      'a resume',
      'a anomaly',
    ]);
  });

  it('are for stdout in a print-only run', () => {
    const context = contextOf(noon, { sink: 'print' });
    expect(tick(configOf(longRead()), stateOf(), { sync: paused() }, context).state.outbox[0]?.sink).toBe(
      'print',
    );
  });

  it('once acknowledged, do not come again while nothing changes', () => {
    const seen = fc.constantFrom<Observation>(
      running(),
      paused(),
      completed(),
      faulty(),
      running('p', { level: 'warn' }),
    );
    fc.assert(
      fc.property(seen, seen, fc.integer({ min: 0, max: 15 * minute - 1 }), (first, then, wait) => {
        const config = configOf(longRead());
        let { state } = tick(config, stateOf(), { sync: first }, contextOf(noon));
        ({ state } = tick(config, stored(delivered(state)), { sync: then }, contextOf(noon)));
        ({ state } = tick(config, stored(delivered(state)), { sync: then }, contextOf(noon + wait)));
        expect(state.outbox).toEqual([]);
      }),
    );
  });

  it('not acknowledged, stay as they are', () => {
    const seen = fc.constantFrom<Observation>(running(), paused(), completed(), faulty());
    fc.assert(
      fc.property(fc.array(seen, { maxLength: 15 }), (all) => {
        let state = stateOf();
        let known = state.outbox;
        for (const [index, each] of all.entries()) {
          ({ state } = tick(
            configOf(longRead()),
            stored(state),
            { sync: each },
            contextOf(noon + index * minute),
          ));
          expect(state.outbox.slice(0, known.length)).toEqual(known);
          known = state.outbox;
        }
      }),
      { numRuns: 50 },
    );
  });
});

describe('words from the jobs file', () => {
  it('cannot act on a terminal or forge a line, wherever a notice shows them', () => {
    const jobId = 'x\n\u001B[31m🔴 ACTION REQUIRED';
    const full = Array.from({ length: 199 }, (_, index) =>
      itemOf({ id: `w${index}`, notBefore: noon + minute }),
    );
    const link = { jobId, when: 'always', delaySeconds: 60 } as const;
    const orphan = itemOf({ id: 'o', jobId, status: 'running' });
    const { state } = tick(
      configOf(longRead({ after: [link, link] })),
      stateOf({ queue: [...full, itemOf({ jobId }), orphan], jobs: { [jobId]: { anomaly: open } } }),
      { sync: completed() },
    );
    const words = noticesOf(state).flatMap(({ headline, facts, job }) => [
      headline,
      ...facts,
      job?.id,
      job?.name,
    ]);
    expect(words.length).toBeGreaterThan(10);
    // oxlint-disable-next-line no-control-regex -- control characters are what must not be there
    for (const word of words) expect(word ?? '').not.toMatch(/[\u0000-\u001F]/);
  });
});

describe('jobs with the names of what every object has', () => {
  it.each(['constructor', 'toString', 'hasOwnProperty', 'valueOf'])('%s is a job like any other', (id) => {
    const config = configOf(resumable({ id }));
    expect(memoryOf(stateOf(), id)).toEqual({});
    const context = contextOf(noon);
    const first = tick(config, stateOf(), { [id]: paused() }, context);
    expect(first.effects).toHaveLength(1);
    const effect = first.effects[0];
    if (effect?.kind !== 'start') throw new Error('no start');
    const state = stored(
      record(first.state, [{ ...effect, result: exited(), finishedAt: noon }], 's', context),
    );
    expect(memoryOf(state, id).attempt?.outcome).toBe('started');
    const check = configOf(oneShot({ id, everySeconds: 60 }));
    const run = tick(check, stateOf(), {}, context);
    expect(run.effects).toHaveLength(1);
    expect(memoryOf(stored(run.state), id).lastRun?.at).toBe(noon);
  });
});

it('decides for ten thousand jobs', () => {
  const jobs = Array.from({ length: 10_000 }, (_, index) =>
    index % 2 === 0 ? resumable({ id: `job${index}` }) : oneShot({ id: `job${index}`, everySeconds: 60 }),
  );
  const seen = Object.fromEntries(jobs.map((job) => [job.id, paused()]));
  const { state, effects } = tick(configOf(...jobs), stateOf(), seen);
  expect(effects.filter((effect) => effect.kind === 'start')).toHaveLength(5000);
  expect(effects.filter((effect) => effect.kind === 'run').length).toBeGreaterThan(0);
  expect(Object.keys(state.jobs).length).toBeGreaterThanOrEqual(5000);
  expect(noticesOf(state).filter((notice) => notice.reason === 'anomaly')).toHaveLength(5000);
});

const zoneProblem = (what: string) => ({
  zone: undefined,
  zoneProblem: { what, text: sentence('zone-unknown', { zone: what }), likely: '"Europe/Berlin"' },
});
const idleTick = (state: State, parts: Partial<TickContext>) =>
  tick(configOf(), delivered(state), {}, contextOf(noon, parts)).state;

describe('a time zone of the host that is not known', () => {
  it('is told once, and anew when something else is wrong', () => {
    const first = idleTick(stateOf(), zoneProblem('TZ=CST'));
    expect(noticesOf(first)).toMatchObject([
      {
        reason: 'config',
        urgency: 'action',
        headline: 'host time zone unknown',
        facts: [
          'TZ=CST is not a time zone that this system knows',
          'quiet hours and times are in UTC',
          'to fix it, set defaults.timezone in the jobs file, for example "Europe/Berlin"',
        ],
      },
    ]);
    const again = idleTick(first, zoneProblem('TZ=CST'));
    expect(noticesOf(again)).toEqual([]);
    expect(noticesOf(idleTick(again, zoneProblem('TZ=IST')))).toHaveLength(1);
    const fixed = idleTick(again, { zone: undefined });
    expect([noticesOf(fixed), fixed.hostZoneReported]).toEqual([[], undefined]);
    expect(noticesOf(idleTick(fixed, zoneProblem('TZ=CST')))).toHaveLength(1);
  });

  it('is not in the state with the path of its file', () => {
    const state = idleTick(stateOf(), zoneProblem('TZ=/home/ops/zone contains no time zone'));
    expect(JSON.stringify(withoutText(state))).not.toContain('/home');
    expect(noticesOf(idleTick(state, zoneProblem('TZ=/home/ops/zone contains no time zone')))).toEqual([]);
  });

  it('is not told again because another jobs file names a zone', () => {
    const told = idleTick(stateOf(), zoneProblem('TZ=CST'));
    const between = idleTick(told, { zone: 'UTC' });
    expect(noticesOf(idleTick(between, zoneProblem('TZ=CST')))).toEqual([]);
  });

  it('is not told without memory: each tick would tell it again', () => {
    const { outbox } = idleTick(stateOf(), { ...zoneProblem('TZ=CST'), mode: 'report-only' });
    expect(outbox).toEqual([]);
  });
});
