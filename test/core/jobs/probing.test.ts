import { describe, expect, it } from 'vitest';
import { decide } from '../../../src/core/jobs/decide.ts';
import { memoryOf } from '../../../src/core/state/memory.ts';
import type { Observation, State } from '../../../src/core/model.ts';
import {
  decidable,
  isProbedElsewhere,
  markProbes,
  nothingPending,
  stillOwn,
} from '../../../src/core/jobs/probing.ts';
import {
  completed,
  configOf,
  fileOf,
  itemOf,
  longRead,
  minute,
  contextOf,
  noon,
  noticesOf,
  oneShot,
  other,
  paused,
  running,
  stateOf,
  stored,
} from '../../support/builders.ts';
import { supervisedJob } from '../../support/supervised.ts';

const slow = longRead({ id: 'slow' });
const pending = { ids: new Set(['slow']), forMs: minute };
const marked = markProbes(stateOf(), pending, false, contextOf());
const grouped = (id: string) => supervisedJob({ concurrencyGroup: 'disk' }, {}, id);
const seenOf = (seen: Readonly<Record<string, Observation>>) => new Map(Object.entries(seen));

describe('the mark of a probe that goes on', () => {
  const mark = memoryOf(marked, 'slow');

  it('keeps other ticks away while its tick lives and its time lasts', () => {
    const theirs = contextOf(noon, { self: other });
    expect(isProbedElsewhere(mark, theirs)).toBe(true);
    expect(isProbedElsewhere(mark, { ...theirs, now: noon + minute - 1 })).toBe(true);
    expect(isProbedElsewhere(mark, { ...theirs, now: noon + minute })).toBe(false);
    expect(isProbedElsewhere(mark, { ...theirs, dead: () => true })).toBe(false);
    expect(isProbedElsewhere(mark, contextOf())).toBe(false);
    expect(isProbedElsewhere({}, theirs)).toBe(false);
  });

  it('is stored, and gone when the job is decided on, disabled or removed', () => {
    expect(stored(marked)).toEqual(marked);
    for (const config of [configOf(slow), configOf(longRead({ id: 'slow', enabled: false })), configOf()]) {
      const seen = seenOf(config.jobs.some(({ enabled }) => enabled) ? { slow: running() } : {});
      const { state } = decide(config, marked, seen, contextOf(noon + 1));
      expect(memoryOf(state, 'slow')).not.toHaveProperty('probe');
    }
  });

  it('stays when something else is decided', () => {
    const { state } = decide(configOf(slow, longRead()), marked, seenOf({ sync: paused() }), contextOf());
    expect(memoryOf(state, 'slow')).toEqual(mark);
  });

  it('belongs to the jobs file of its tick', () => {
    const file = fileOf('/jobs.json', [slow]);
    expect(memoryOf(markProbes(stateOf(), pending, false, contextOf(noon, { file })), 'slow').file).toBe(
      file.key,
    );
  });
});

describe('what comes in late', () => {
  const late = seenOf({ slow: paused() });
  const kept = (now: number, parts = {}) => [...stillOwn(marked, late, contextOf(now, parts)).keys()];

  it('counts with a mark of this tick, and in its time', () => {
    expect(kept(noon + minute - 1)).toEqual(['slow']);
    expect(kept(noon + minute)).toEqual([]);
    expect(kept(noon, { self: other })).toEqual([]);
  });

  it('does not count when another tick decided on the job since', () => {
    const { state } = decide(configOf(slow), marked, late, contextOf(noon, { self: other }));
    expect([...stillOwn(state, late, contextOf()).keys()]).toEqual([]);
  });
});

describe('a report while a job is not in yet', () => {
  const due = oneShot({ id: 'check' });
  const queue = [itemOf({ jobId: 'check' })];

  it('tells what is seen, marks the rest and leaves runs to the last report', () => {
    const config = configOf(slow, longRead(), due);
    const first = decide(config, stateOf({ queue }), seenOf({ sync: paused() }), contextOf(), pending);
    expect(noticesOf(first.state).map(({ job }) => job?.id)).toEqual(['sync']);
    expect(memoryOf(first.state, 'slow').probe).toMatchObject({ at: noon, forMs: minute });
    expect(first.effects).toEqual([]);
    expect(first.state.queue).toEqual([expect.objectContaining({ status: 'pending' })]);
    const later = { ...first.state, outbox: [] };
    const last = decide(config, later, seenOf({ slow: paused() }), contextOf(noon + 1), nothingPending);
    expect(noticesOf(last.state).map(({ job }) => job?.id)).toEqual(['slow']);
    expect(last.effects).toMatchObject([{ kind: 'run', job: { id: 'check' } }]);
  });

  it('keeps in mind that memory was lost: what follows a job that is in later may have run already', () => {
    const chained = longRead({ id: 'slow', after: [{ jobId: 'check', when: 'success', delaySeconds: 0 }] });
    const config = configOf(chained, due);
    const lost = stateOf({ incidents: [{ at: noon, kind: 'lost', message: 'no state' }] });
    const followed = (state: State) =>
      decide(config, state, seenOf({ slow: completed() }), contextOf(noon + 1)).effects.length;
    expect(followed(decide(config, lost, seenOf({}), contextOf(), pending).state)).toBe(0);
    expect(followed(decide(config, stateOf(), seenOf({}), contextOf(), pending).state)).toBe(1);
    // Found by another tick while this one asks.
    const found = decide(
      config,
      { ...lost, jobs: marked.jobs },
      seenOf({}),
      contextOf(noon, { self: other }),
    );
    expect(followed(found.state)).toBe(0);
  });

  it('says nothing of a job whose group has one that is not in: that one may run', () => {
    const config = configOf(grouped('one'), grouped('two'), longRead({ id: 'free' }));
    const seen = seenOf({ one: paused(), free: paused() });
    expect([...decidable(config, seen, new Set(['two'])).keys()]).toEqual(['free']);
    expect([...decidable(config, seen, new Set(['slow'])).keys()]).toEqual(['one', 'free']);
    expect(decidable(config, seen, new Set())).toBe(seen);
  });
});
