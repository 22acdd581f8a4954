import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { StartAttempt, JobMemory, Observation, State } from '../../../src/core/model.ts';
import { record } from '../../../src/core/jobs/record.ts';
import { decideResume } from '../../../src/core/jobs/resume.ts';
import {
  completed,
  configOf,
  delivered,
  exited,
  faulty,
  hour,
  minute,
  contextOf,
  noon,
  noticesOf,
  other,
  paused,
  resumable,
  running,
  sameOwner,
  second,
  short,
  stateOf,
  stored,
  tick,
  timedOut,
} from '../../support/builders.ts';

const attemptOf = (at: number, parts: Partial<StartAttempt> = {}): StartAttempt => ({
  id: 'a',
  at,
  owner: other,
  outcome: 'started',
  finishedAt: at + second,
  ...parts,
});
const pending = { id: 'a', at: noon - 2 * minute, owner: other };
const backoff = 15 * minute;

describe('an automatic start', () => {
  it.each<[string, JobMemory, string]>([
    ['never tried', {}, 'start'],
    ['tried just now', { attempt: attemptOf(noon - 2 * second) }, 'backoff'],
    ['one millisecond too near', { attempt: attemptOf(noon - backoff + 1) }, 'backoff'],
    ['exactly the backoff ago', { attempt: attemptOf(noon - backoff) }, 'start'],
    ['failed last time', { attempt: attemptOf(noon - minute, { outcome: 'failed' }) }, 'backoff'],
    ['interrupted last time', { attempt: attemptOf(noon - minute, { outcome: 'interrupted' }) }, 'backoff'],
    ['under way', { attempt: pending }, 'underway'],
    ['a person starts it', { explicitStart: pending }, 'underway'],
    [
      'a person started it since the probe',
      { explicitStart: attemptOf(noon - 1, { finishedAt: noon }) },
      'underway',
    ],
    ['a person started it long before', { explicitStart: attemptOf(noon - 15 * minute) }, 'start'],
    ['a person started it a moment ago', { explicitStart: attemptOf(noon - minute) }, 'backoff'],
  ])('%s', (_, memory, kind) => {
    expect(decideResume(resumable(), memory, {}, contextOf(noon)).kind).toBe(kind);
  });

  it.each([
    ['autoResume is off', resumable({ policy: { autoResume: false } }), 'off'],
    ['it writes', resumable({ risk: 'write_local' }), 'risk'],
    ['it writes elsewhere', resumable({ risk: 'write_external' }), 'risk'],
    ['no backoff is wanted', resumable({ policy: { autoResumeBackoffSeconds: 0 } }), 'start'],
  ])('when %s', (_, job, kind) => {
    expect(
      decideResume(job, { attempt: attemptOf(noon) }, { lostAt: noon }, contextOf(noon + 5 * second)).kind,
    ).toBe(kind);
  });

  it('is not made by a run that cannot save', () => {
    expect(decideResume(resumable(), {}, {}, contextOf(noon, { mode: 'report-only' })).kind).toBe('blind');
  });

  it.each([
    [0, 'backoff'],
    [backoff - 1, 'backoff'],
    [backoff, 'start'],
  ])('%i ms after memory was lost: %s', (after, kind) => {
    expect(decideResume(resumable(), {}, { lostAt: noon }, contextOf(noon + after)).kind).toBe(kind);
  });

  it('is not held up by a start whose owner is dead', () => {
    const context = contextOf(noon + backoff, { dead: sameOwner(other) });
    expect(decideResume(resumable(), { attempt: pending }, {}, context).kind).toBe('start');
  });
});

describe('in a tick', () => {
  it('is claimed in the state before it is done', () => {
    const context = contextOf(noon);
    const { state, effects } = tick(configOf(resumable()), stateOf(), { sync: paused() }, context);
    expect(effects).toEqual([{ kind: 'start', job: resumable(), attemptId: `${context.runId}-s-sync` }]);
    expect(state.jobs['sync']?.attempt).toEqual({
      id: `${context.runId}-s-sync`,
      at: noon,
      owner: context.self,
    });
  });

  it.each([
    ['running', running()],
    ['completed', completed()],
    ['without a status', faulty()],
  ])('is not made for a job that is %s', (_, seen) => {
    expect(tick(configOf(resumable()), stateOf(), { sync: seen }).effects).toEqual([]);
  });

  it('is not made for a job that is disabled', () => {
    expect(tick(configOf(resumable({ enabled: false })), stateOf(), { sync: paused() }).effects).toEqual([]);
  });

  it.each(['damaged', 'lost'] as const)(
    'waits for the backoff after the state was %s: a start may be forgotten',
    (kind) => {
      const state = stateOf({ incidents: [{ at: noon, kind, message: 'state.json' }] });
      const first = tick(configOf(resumable()), state, { sync: paused() }, contextOf(noon + second));
      expect(first.effects).toEqual([]);
      const before = contextOf(noon + backoff - 1);
      expect(tick(configOf(resumable()), stored(first.state), { sync: paused() }, before).effects).toEqual(
        [],
      );
      const after = contextOf(noon + backoff + second);
      expect(
        tick(configOf(resumable()), stored(first.state), { sync: paused() }, after).effects,
      ).toHaveLength(1);
    },
  );

  it('tells once of one whose runner died, and does not repeat it before its time', () => {
    const dying = stateOf({ jobs: { sync: { attempt: pending } } });
    const context = contextOf(noon, { dead: sameOwner(other) });
    const { state, effects } = tick(configOf(resumable()), dying, { sync: paused() }, context);
    expect(effects).toEqual([]);
    expect(noticesOf(state).map(short)).toContain(
      'alert resume: automatic start interrupted, outcome unknown',
    );
    expect(state.jobs['sync']?.attempt?.outcome).toBe('interrupted');
    const again = tick(configOf(resumable()), delivered(state), { sync: paused() }, contextOf(noon + second));
    expect(noticesOf(again.state)).toEqual([]);
  });

  it('says of an interrupted start by a person only what holds: it does not count for the backoff', () => {
    const dying = stateOf({ jobs: { sync: { explicitStart: pending } } });
    const context = contextOf(noon, { dead: sameOwner(other) });
    const { state, effects } = tick(configOf(resumable()), dying, { sync: paused() }, context);
    const facts = noticesOf(state)
      .flatMap((notice) => notice.facts)
      .join('\n');
    if (effects.length > 0) expect(facts).not.toContain('not repeated before the backoff');
  });

  it('keeps the backoff over a job that was disabled for a moment', () => {
    const first = tick(configOf(resumable()), stateOf(), { sync: paused() }, contextOf(noon));
    const off = tick(configOf(resumable({ enabled: false })), first.state, {}, contextOf(noon + minute));
    const on = tick(configOf(resumable()), off.state, { sync: paused() }, contextOf(noon + 2 * minute));
    expect([first.effects.length, on.effects.length]).toEqual([1, 0]);
  });
});

/** One step: how the clock moves, what the job says, how a start ends, what happens to the state. */
const step = fc.record({
  clock: fc.oneof(
    { weight: 6, arbitrary: fc.integer({ min: 0, max: 8 * minute }) },
    { weight: 1, arbitrary: fc.integer({ min: -1500 * minute, max: 0 }) },
    { weight: 1, arbitrary: fc.integer({ min: 0, max: 60 * minute }) },
  ),
  seen: fc.constantFrom<Observation>(
    paused(),
    paused(),
    paused({ stopReason: 'x' }),
    running(),
    completed(),
    faulty(),
  ),
  ending: fc.constantFrom('started', 'failed', 'timed out', 'crash'),
  state: fc.constantFrom('kept', 'kept', 'kept', 'kept', 'kept', 'lost'),
});

it('never starts a job twice within its backoff, whatever the clock, the outcomes and losses of state', () => {
  const job = resumable();
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      let now = noon;
      let state: State = stateOf();
      // Time that went by since the last start, as far as clocks that jump can tell: only what went forward.
      let sinceStart = Infinity;
      let dead = false;
      for (const { clock, seen, ending, state: fate } of steps) {
        now += clock;
        sinceStart += Math.max(0, clock);
        if (fate === 'lost') state = stateOf({ incidents: [{ at: now, kind: 'lost', message: 'gone' }] });
        const context = contextOf(now, { dead: () => dead });
        const decision = tick(configOf(job), state, { sync: seen }, context);
        state = stored(delivered(decision.state));
        dead = false;
        for (const effect of decision.effects) {
          expect(sinceStart).toBeGreaterThanOrEqual(backoff);
          sinceStart = 0;
          dead = ending === 'crash';
          if (dead) continue;
          const result = ending === 'started' ? exited() : ending === 'failed' ? exited(1) : timedOut();
          state = stored(record(state, [{ ...effect, result, finishedAt: now + second }], 's', context));
        }
      }
    }),
    { numRuns: 100 },
  );
});

it('a pause that a start did not end is an alert until it ends', () => {
  const job = resumable();
  let state = stateOf();
  const told = [0, 1, 15, 16, 17].map((minutes, index) => {
    const context = contextOf(noon + minutes * minute);
    const seen = index === 4 ? running() : paused();
    const decision = tick(configOf(job), state, { sync: seen }, context);
    const outcomes = decision.effects.map((effect) => ({
      ...effect,
      result: exited(),
      finishedAt: context.now,
    }));
    state = stored(delivered(record(decision.state, outcomes, 's', context)));
    return noticesOf(decision.state).map(short);
  });
  expect(told).toEqual([
    ['info anomaly: paused'],
    ['alert resume-held: paused'],
    [],
    [],
    ['info recovered: running'],
  ]);
});

const many = (count: number, observation: Observation) => Array.from({ length: count }, () => observation);
const ofPid = (start: string): Observation => ({
  kind: 'status',
  status: { running: true, completed: false, level: 'ok' },
  process: { host: 'here', pid: 7, start },
});

describe('a job that a person stopped', () => {
  const job = resumable({ policy: { reportWhileRunning: false } });
  /** Ticks a minute apart after a stop at noon. */
  const after = (seen: readonly Observation[], memory: JobMemory = {}) => {
    let state = stateOf({
      jobs: { sync: { seen: { running: true, completed: false }, stoppedAt: noon, ...memory } },
    });
    return seen.map((observation, index) => {
      const at = contextOf(noon + (index + 1) * minute);
      const decision = tick(configOf(job), state, { sync: observation }, at);
      state = stored(delivered(decision.state));
      return [...decision.effects.map(({ kind }) => kind), ...noticesOf(decision.state).map(short)];
    });
  };

  it('stays stopped, which is said once and is no alert', () => {
    expect(after(many(100, paused())).filter((each) => each.length > 0)).toEqual([['info changed: stopped']]);
    const [notice] = noticesOf(
      tick(
        configOf(job),
        stateOf({ jobs: { sync: { seen: { running: true, completed: false }, stoppedAt: noon } } }),
        { sync: paused() },
        contextOf(noon + minute),
      ).state,
    );
    expect(notice?.facts).toEqual(['stopped by hand at 12:00:00; to start it: ops-framework start sync']);
  });

  it('closes its alert, without a recovery', () => {
    const open = {
      key: 'stalled',
      reason: 'stalled',
      sinceAt: noon - hour,
      reportedAt: noon - hour,
    } as const;
    expect(after([paused(), paused()], { anomaly: open })).toEqual([['info closed: stopped'], []]);
  });

  it('is started by ticks as before once a person started it', () => {
    const explicitStart = {
      id: 's',
      at: noon + second,
      owner: other,
      outcome: 'started',
      finishedAt: noon + 2 * second,
    } as const;
    const [first, ...rest] = after(many(16, paused()), { explicitStart });
    expect([first?.[0], rest.flat().filter((each) => each === 'start').length]).toEqual([
      'alert anomaly: paused',
      1,
    ]);
  });

  it.each<[string, JobMemory, readonly Observation[]]>([
    ['after it was seen stopped', {}, [paused(), running(), paused()]],
    ['as another process', {}, []],
    ['for longer than any job takes to end', {}, [...many(16, running()), paused()]],
  ])('and once it is seen running again %s', (name, memory, given) => {
    const isOther = name === 'as another process';
    const seen = isOther ? [ofPid('b'), paused()] : given;
    const known = isOther
      ? { seen: { running: true, completed: false, process: { host: 'here', pid: 7, start: 'a' } } }
      : memory;
    expect(after(seen, known).at(-1)).toEqual(['start', 'info anomaly: paused']);
  });

  it('is still stopped when it took a while to end', () => {
    expect(after([running(), running(), paused(), paused()]).flat()).toEqual(['info changed: stopped']);
  });
});

describe('a start that was recorded', () => {
  it('holds the backoff also when another jobs file was used in between', () => {
    const first = tick(configOf(resumable()), stateOf(), { sync: paused() }, contextOf(noon));
    const without = tick(configOf(), first.state, {}, contextOf(noon + minute));
    const back = tick(configOf(resumable()), without.state, { sync: paused() }, contextOf(noon + 2 * minute));
    expect([first.effects.length, back.effects.length]).toEqual([1, 0]);
    expect(tick(configOf(), without.state, {}, contextOf(noon + 25 * 60 * minute)).state.jobs).toEqual({});
  });
});
