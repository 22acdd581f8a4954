import { describe, expect, it } from 'vitest';
import type { Config, Observation, State } from '../../../src/core/model.ts';
import { takeOverUnsaved, unsavedFrom, type Unsaved } from '../../../src/core/state/unsaved.ts';
import {
  completed,
  configOf,
  delivered,
  itemOf,
  longRead,
  minute,
  contextOf,
  noon,
  noticesOf,
  oneShot,
  paused,
  running,
  second,
  stateOf,
  stored,
  tick,
} from '../../support/builders.ts';

const quiet = { reportWhileRunning: false };
const config = configOf(longRead({ policy: quiet }), longRead({ id: 'copy', policy: quiet }));
const none: Unsaved = { kind: 'none' };
type Seen = Readonly<Record<string, Observation>>;

const toldIn = (state: State) =>
  noticesOf(state).flatMap(({ job, reason, headline }) =>
    job ? [`${job.id}: ${reason === 'recovered' ? 'recovered, ' : ''}${headline}`] : [],
  );

/** Ticks a minute apart on one stored state. */
function host(jobs: Config = config) {
  let now = noon;
  let runs = 0;
  let state = stateOf();
  let unsaved: Unsaved = none;
  const context = () => contextOf((now += minute), { runId: `r${(runs += 1)}` });
  return {
    state: () => state,
    /** A tick that saves: what it told. `isTaken`: the chat took it. */
    saves(seen: Seen, isTaken = true) {
      const at = context();
      const after = tick(jobs, takeOverUnsaved(state, unsaved, at), seen, at).state;
      unsaved = none;
      state = isTaken ? delivered(stored(after)) : stored(after);
      return { told: toldIn(after), facts: noticesOf(after).flatMap(({ facts }) => facts) };
    },
    /** A tick that cannot save: what it told. `isTaken`: the chat took it. */
    fails(seen: Seen, isTaken = true) {
      const at = { ...context(), mode: 'report-only' } as const;
      const after = tick(jobs, unsavedFrom(state, unsaved, at.now), seen, at).state;
      unsaved = { kind: 'kept', doc: stored(isTaken ? delivered(after) : after) };
      return toldIn(after);
    },
    /** What was kept is still there, although a tick saved. */
    keeps: (kept: Unsaved) => void (unsaved = kept),
    /** Saved by a tick that began before the ones that could not, and ended after them: it took nothing over. */
    savesMeanwhile(seen: Seen) {
      const at = context();
      const after = tick(jobs, state, seen, at).state;
      state = delivered(stored(after));
      return toldIn(after);
    },
    kept: () => unsaved,
  };
}

const good = { sync: running('p1'), copy: running('p1') };
const bad = { ...good, sync: paused() };

const at = (minutes: number) =>
  ({ ...contextOf(noon + minutes * minute, { runId: `r${minutes}` }), mode: 'report-only' }) as const;

describe('when the state can be saved again', () => {
  it('bad → unsaved → good → bad: the alert is reported once more, with the reason, and closed later', () => {
    const { saves, fails } = host();
    expect(saves(bad).told).toEqual(['sync: paused']);
    expect([fails(good), fails(good), fails(bad), fails(bad)]).toEqual([
      ['sync: recovered, running'],
      [],
      ['sync: paused'],
      [],
    ]);
    const { told, facts } = saves(bad);
    expect(told).toEqual(['sync: paused']);
    expect(facts).toContain('reported again: the state could not be saved since 12:02:00');
    expect(saves(bad).told).toEqual([]);
    expect(saves(good).told).toEqual(['sync: recovered, running']);
  });

  it('good → unsaved → bad → good: the alert that was reported meanwhile is closed', () => {
    const { saves, fails } = host();
    expect([saves(good).told, fails(bad), saves(good).told]).toEqual([
      [],
      ['sync: paused'],
      ['sync: recovered, running'],
    ]);
  });

  it('bad all the time: reported once more, although nothing changed', () => {
    const { saves, fails } = host();
    expect([saves(bad).told, fails(bad), saves(bad).told, saves(bad).told]).toEqual([
      ['sync: paused'],
      [],
      ['sync: paused'],
      [],
    ]);
  });

  it('what the chat did not take meanwhile is still to be sent', () => {
    const { saves, fails, state } = host();
    saves(bad);
    fails(good, false);
    expect(saves(good).told).toEqual(['sync: recovered, running']);
    expect(state().outbox).toEqual([]);
  });

  it('a job whose alert is not looked at in the first tick that saves keeps it for the next one', () => {
    const { saves, fails } = host();
    saves(good);
    fails(bad);
    expect(saves({ copy: running('p1') }).told).toEqual([]);
    expect(saves(bad).told).toEqual(['sync: paused']);
  });

  it('what was taken over once is not taken over again, when it could not be removed', () => {
    const { saves, fails, keeps, kept } = host();
    saves(good);
    fails(bad);
    const left = kept();
    expect(saves(bad).told).toEqual(['sync: paused']);
    keeps(left);
    expect(saves(bad).told).toEqual([]);
    keeps(left);
    expect(fails(bad)).toEqual([]);
  });

  it('an alert that another tick saved meanwhile stays open: it is reported again, or closed', () => {
    for (const [seen, told] of [
      [bad, 'sync: paused'],
      [good, 'sync: recovered, running'],
    ] as const) {
      const { saves, fails, savesMeanwhile } = host();
      saves(good);
      expect([fails(good), savesMeanwhile(bad), saves(seen).told]).toEqual([[], ['sync: paused'], [told]]);
    }
  });

  it('an alert that another tick closed meanwhile does not recover once more', () => {
    const { saves, fails, savesMeanwhile } = host();
    saves(bad);
    expect([fails(bad), savesMeanwhile(good), saves(good).told]).toEqual([
      [],
      ['sync: recovered, running'],
      ['sync: running'],
    ]);
  });

  it('an alert that another tick saved meanwhile is closed by one that cannot save', () => {
    const { saves, fails, savesMeanwhile } = host();
    saves(good);
    expect([fails(good), savesMeanwhile(bad), fails(good), fails(good), saves(good).told]).toEqual([
      [],
      ['sync: paused'],
      ['sync: recovered, running'],
      [],
      [],
    ]);
  });

  it('what it found in a later round is taken over too, when its first one was already: each notice once', () => {
    const before = stateOf();
    const round = (unsaved: Unsaved, seen: Seen, minutes: number) => {
      const found = tick(config, unsavedFrom(before, unsaved, noon + minute), seen, at(minutes)).state;
      return { kind: 'kept', doc: stored(found) } as const;
    };
    const first = round(none, bad, 1);
    const later = round(first, { copy: paused() }, 2);
    const taken = takeOverUnsaved(before, first, at(3));
    expect(toldIn(taken)).toEqual(['sync: paused']);
    expect(toldIn(takeOverUnsaved(taken, later, at(3)))).toEqual(['sync: paused', 'copy: paused']);
    expect(takeOverUnsaved(taken, first, at(3))).toBe(taken);
  });

  it('a completion is reported again, and its followers run once', () => {
    const chain = longRead({ policy: quiet, after: [{ jobId: 'check', when: 'success', delaySeconds: 0 }] });
    const { saves, fails, state } = host(configOf(chain, oneShot()));
    saves({ sync: running('p1') });
    expect([fails({ sync: completed() }), fails({ sync: completed() })]).toEqual([['sync: completed'], []]);
    expect(saves({ sync: completed() }).told).toEqual(['sync: completed']);
    expect(saves({ sync: completed() }).told).toEqual([]);
    expect(state().queue.map(({ jobId }) => jobId)).toEqual(['check']);
  });
});

describe('what the chat did not take before the state could not be saved', () => {
  it('is sent by the next tick, before what became of it, and not once more', () => {
    const { saves, fails, state } = host();
    saves(good);
    saves(bad, false);
    expect(fails(good)).toEqual(['sync: paused', 'sync: recovered, running']);
    expect([fails(good), saves(good).told]).toEqual([[], []]);
    expect(state().outbox).toEqual([]);
  });

  it('keeps its place when the chat still takes nothing', () => {
    const { saves, fails } = host();
    saves(good);
    saves(bad, false);
    fails(good, false);
    expect(fails(good, false)).toEqual(['sync: paused', 'sync: recovered, running']);
    expect(saves(good).told).toEqual(['sync: paused', 'sync: recovered, running']);
  });

  it('is left to nobody else when another tick delivered it meanwhile', () => {
    const { saves, fails, savesMeanwhile } = host();
    saves(good);
    saves(bad, false);
    fails(bad, false);
    expect(savesMeanwhile(bad)).toEqual(['sync: paused']);
    expect([fails(bad), saves(bad).facts.length > 0]).toEqual([[], true]);
  });

  it('is marked as sent again when it is not known any more whether it was sent', () => {
    const before = tick(config, stateOf(), { sync: paused(), copy: paused() }, contextOf(noon)).state;
    const kept = {
      ...before,
      outbox: before.outbox.map((entry) => ({ ...entry, lastTry: 'kept' }) as const),
    };
    const { outbox } = takeOverUnsaved(kept, { kind: 'torn' }, at(2));
    const tries = outbox.map(({ notice: { job, reason }, lastTry }) => `${job?.id ?? reason} ${lastTry}`);
    expect(tries).toEqual(['sync unknown', 'copy unknown', 'state undefined']);
  });
});

describe('while it cannot be saved', () => {
  it('new trouble of another job is reported at once, standing trouble only when it is due', () => {
    const { saves, fails } = host();
    saves(good);
    expect(fails(bad)).toEqual(['sync: paused']);
    expect(fails({ sync: paused(), copy: paused() })).toEqual(['copy: paused']);
    const later = Array.from({ length: 31 }, () => fails({ sync: paused(), copy: paused() }).length);
    expect(later.reduce((sum, count) => sum + count, 0)).toBe(2);
  });

  it('the queue is the stored one: nothing is asked for twice', () => {
    const queue = [itemOf()];
    const kept = { kind: 'kept', doc: stateOf({ unsavedSince: noon }) } as const;
    expect(unsavedFrom(stateOf({ queue }), kept, noon).queue).toBe(queue);
  });
});

it('what was kept and cannot be read is reported, with what that means', () => {
  const state = takeOverUnsaved(stateOf(), { kind: 'torn' }, contextOf(noon + second));
  expect(noticesOf(state)).toMatchObject([
    {
      headline: 'the state could not be saved for a while',
      facts: [
        'the record of the reports from that time is lost',
        'an alert from that time that is not reported again is resolved',
      ],
    },
  ]);
});

it('an error of the jobs file that was reported meanwhile is due again, and closed when it is gone', () => {
  const file = { host: 'here', tickedAt: noon, metAt: noon };
  const doc = stateOf({ unsavedSince: noon, files: { f: { ...file, configErrorReportedAt: noon } } });
  const state = takeOverUnsaved(
    stateOf({ files: { f: file } }),
    { kind: 'kept', doc },
    contextOf(noon + minute),
  );
  expect(state.files?.['f']?.configErrorReportedAt).toBe(0);
});
