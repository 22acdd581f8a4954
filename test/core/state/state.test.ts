import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeEnvelope, encodeEnvelope } from '../../../src/core/state/envelope.ts';
import { takeLease } from '../../../src/core/jobs/lease.ts';
import type { ExecResult, Observation, State } from '../../../src/core/model.ts';
import { record } from '../../../src/core/jobs/record.ts';
import { stateCodec } from '../../../src/core/state/state.ts';
import {
  captured,
  completed,
  configOf,
  exited,
  faulty,
  hour,
  itemOf,
  longRead,
  contextOf,
  noon,
  noticesOf,
  notStarted,
  oneShot,
  paused,
  resumable,
  running,
  stateOf,
  tick,
  timedOut,
} from '../../support/builders.ts';

const observation = fc.constantFrom<Observation>(
  running('p1', { pid: 42, progress: { done: 1, 你: null, text: 'x'.repeat(90) } }),
  running('p2', { level: 'warn', message: '\u2028 "quoted" \\' }),
  { ...running('p3'), process: { host: 'h', pid: 42, start: 's' } } as Observation,
  paused({ stopReason: 'limit' }),
  completed(),
  completed({ level: 'alert' }),
  faulty({ tail: 'a\nb' }),
);
const result = fc.constantFrom<ExecResult>(
  exited(0),
  exited(0, { found: ['ALERT'], stdout: captured('ALERT: x') }),
  exited(2),
  exited(null),
  timedOut(),
  notStarted(),
);
const step = fc.record({
  ahead: fc.integer({ min: -hour, max: 3 * hour }),
  seen: fc.tuple(observation, observation, observation),
  result,
  acts: fc.boolean(),
});

const config = configOf(
  resumable({ id: 'constructor', after: [{ jobId: 'check', when: 'always', delaySeconds: 0.5 }] }),
  resumable({ id: 'toString', risk: 'write_local' }),
  longRead({ id: '夜间 sync', policy: { quietHours: { start: '10:00', end: '14:00' } } }),
  oneShot({ everySeconds: 3600, after: [{ jobId: 'nowhere', when: 'failure', delaySeconds: 9 }] }),
);

/** A state that random ticks lead to, with the ids of every notice made on the way. */
function reached(steps: readonly (typeof step extends fc.Arbitrary<infer T> ? T : never)[]) {
  let state: State = takeLease(stateOf(), contextOf());
  let now = noon;
  const ids: string[] = [];
  for (const { ahead, seen, result: ended, acts } of steps) {
    now += ahead;
    const context = contextOf(now);
    const names = ['constructor', 'toString', '夜间 sync'];
    const decision = tick(
      config,
      state,
      Object.fromEntries(names.map((id, index) => [id, seen[index] ?? paused()])),
      context,
    );
    ({ state } = decision);
    ids.push(
      ...noticesOf(state)
        .map((notice) => notice.id)
        .filter((id) => id.startsWith(`${context.runId}-`)),
    );
    if (!acts) continue;
    for (const [index, effect] of decision.effects.entries()) {
      const before = state.outbox.length;
      state = record(
        state,
        [{ ...effect, result: ended, finishedAt: now + 1 }],
        `${effect.kind}${index + 1}.`,
        context,
      );
      ids.push(...state.outbox.slice(before).map((entry) => entry.notice.id));
    }
  }
  return { state, ids };
}

describe('the state as it is stored', () => {
  it('is read as it was written, whatever ticks led to it', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        const { state } = reached(steps);
        const decoded = decodeEnvelope(stateCodec, encodeEnvelope(stateCodec, state, 7, noon));
        expect(decoded).toEqual({ kind: 'ok', doc: state, generation: 7, updatedAt: noon });
      }),
      { numRuns: 60 },
    );
  });

  it('never has two notices or two queue items of one id, over all phases of a run', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        const { state, ids } = reached(steps);
        expect(new Set(ids).size).toBe(ids.length);
        expect(new Set(state.queue.map((item) => item.id)).size).toBe(state.queue.length);
      }),
      { numRuns: 60 },
    );
  });

  it('is empty at first', () => {
    expect(stateCodec.empty()).toEqual({ jobs: {}, queue: [], outbox: [], incidents: [] });
    expect(stateCodec.decode(stateCodec.empty())).toEqual(stateCodec.empty());
  });

  it.each<[string, unknown]>([
    ['nothing', null],
    ['a list', []],
    ['no queue', { jobs: {}, outbox: [], incidents: [] }],
    ['a job of text', { ...stateOf(), jobs: { a: 'x' } }],
    ['a time of text', { ...stateOf(), lostAt: 'today' }],
    ['an unknown word', { ...stateOf(), jobs: { a: { said: ['hello'] } } }],
    ['an unknown queue status', { ...stateOf(), queue: [{ ...itemOf(), status: 'odd' }] }],
  ])('is refused with %s', (_, value) => expect(stateCodec.decode(value)).toBeUndefined());

  it('never throws on what it is given', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => void stateCodec.decode(value)));
  });

  it('is bounded before every save', () => {
    const queue = Array.from({ length: 300 }, (_, index) => itemOf({ id: `${index}`, status: 'done' }));
    const incidents = Array.from({ length: 30 }, (_, at) => ({ at, kind: 'damaged', message: 'x' }) as const);
    const bounded = stateCodec.bound(stateOf({ queue, incidents }));
    expect([bounded.queue.length, bounded.incidents.length]).toEqual([200, 10]);
  });

  it('notes damage', () => {
    const incident = { at: noon, kind: 'lost', message: 'x' } as const;
    expect(stateCodec.damaged(stateOf(), incident).incidents).toEqual([incident]);
  });
});
