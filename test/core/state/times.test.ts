import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import type { JobMemory, State } from '../../../src/core/model.ts';
import { record } from '../../../src/core/jobs/record.ts';
import { clampTimes } from '../../../src/core/state/times.ts';
import { stateSchema, timeSchemas } from '../../../src/core/stored.ts';
import {
  configOf,
  day,
  entryOf,
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
  paused,
  resumable,
  running,
  second,
  short,
  stateOf,
  stored,
  tick,
  watch,
} from '../../support/builders.ts';

type Schema = z.core.$ZodType;
type Field = readonly [path: readonly string[], schema: Schema];

const unwrapped = (schema: Schema): Schema =>
  schema instanceof z.ZodMiniExactOptional || schema instanceof z.ZodMiniNullable
    ? unwrapped(schema.def.innerType)
    : schema;

const isPastName = (name: string): boolean => name === 'at' || name.endsWith('At');

/** Every field of the objects in a schema, each with its path. */
function fieldsOf(schema: Schema, path: readonly string[] = []): readonly Field[] {
  const inner = unwrapped(schema);
  if (inner instanceof z.ZodMiniRecord) return fieldsOf(inner.def.valueType, [...path, '*']);
  if (inner instanceof z.ZodMiniArray) return fieldsOf(inner.def.element, [...path, '*']);
  if (inner instanceof z.ZodMiniUnion)
    return inner.def.options.flatMap((option: Schema) => fieldsOf(option, path));
  if (!(inner instanceof z.ZodMiniObject)) return [];
  return Object.entries<Schema>(inner.shape).flatMap(([name, child]) => [
    [[...path, name], unwrapped(child)] as const,
    ...fieldsOf(child, [...path, name]),
  ]);
}

/** A value with every field that a schema has. */
function sampleOf(schema: Schema, ofNumber: (schema: Schema) => number): unknown {
  const inner = unwrapped(schema);
  const sample = (child: Schema): unknown => sampleOf(child, ofNumber);
  if (inner instanceof z.ZodMiniRecord) return { '*': sample(inner.def.valueType) };
  if (inner instanceof z.ZodMiniArray)
    return inner.def.element instanceof z.ZodMiniNever ? [] : [sample(inner.def.element)];
  if (inner instanceof z.ZodMiniUnion) return sample(inner.def.options[0] ?? z.never());
  if (inner instanceof z.ZodMiniEnum) return inner.options[0];
  if (inner instanceof z.ZodMiniString) return 'x';
  if (inner instanceof z.ZodMiniLiteral) return inner.def.values[0];
  if (inner instanceof z.ZodMiniBoolean) return true;
  if (inner instanceof z.ZodMiniNumber) return ofNumber(inner);
  if (!(inner instanceof z.ZodMiniObject)) throw new Error('a schema that the sample does not know');
  return Object.fromEntries(
    Object.entries<Schema>(inner.shape).map(([name, child]) => [name, sample(child)]),
  );
}

const full = (at: number): JobMemory => ({
  seen: { running: false, completed: false, process: other },
  progress: { key: 'k', changedAt: at },
  anomaly: { key: 'a', reason: 'paused', sinceAt: at, reportedAt: at },
  reported: { at, progressKey: 'k' },
  completionReportedAt: at,
  attempt: { id: 'i', at, owner: other, outcome: 'failed', finishedAt: at },
  explicitStart: { id: 'i', at, owner: other },
  said: ['risk'],
  heldAt: at,
  lastRun: { at, durationMs: 7e15, exitCode: 0, outcome: 'succeeded' },
});

describe('times ahead of the clock', () => {
  it('count as now, every one of a job', () => {
    const state = stateOf({
      jobs: { at: full(noon + day), seenAt: full(noon - day), constructor: full(noon + 1) },
      configErrorReportedAt: noon + day,
      lostAt: noon + day,
    });
    const expected = stateOf({
      jobs: { at: full(noon), seenAt: full(noon - day), constructor: full(noon) },
      configErrorReportedAt: noon,
      lostAt: noon,
    });
    expect(clampTimes(state, noon)).toEqual(expected);
  });

  it('leave alone a state without any', () => {
    const state = stateOf({
      jobs: { sync: full(noon) },
      queue: [itemOf({ notBefore: noon + day })],
      lease: { owner: other, takenAt: noon, endsAt: noon + day },
      lostAt: noon,
    });
    expect(clampTimes(state, noon)).toBe(state);
  });

  it('stay as they are where a job said them', () => {
    const progress = { etaAt: noon + day, at: noon + day };
    const state = stateOf({ outbox: [entryOf({ progress })] });
    expect(clampTimes(state, noon).outbox[0]?.notice.progress).toEqual(progress);
  });

  it('keep the distance of what is meant to be ahead', () => {
    const state = stateOf({ queue: [itemOf({ createdAt: noon + day, notBefore: noon + day + hour })] });
    const next = clampTimes(state, noon);
    expect(next.queue[0]).toMatchObject({ createdAt: noon, notBefore: noon + hour });
  });

  it('leave the lease alone: a decision rests on the time of its probes, and the lease was renewed since', () => {
    const state = stateOf({ lease: { owner: other, takenAt: noon + minute, endsAt: noon + 3 * minute } });
    expect(clampTimes(state, noon)).toBe(state);
  });
});

describe('a stored time', () => {
  const { past, other: notClamped } = timeSchemas;

  it('is named at or …At exactly when it has passed', () => {
    const fields = fieldsOf(stateSchema);
    const ofTimes = fields.filter(([, schema]) => schema === past || schema === notClamped);
    expect(ofTimes.length).toBeGreaterThan(40);
    const named = fields.filter(([path]) => isPastName(path.at(-1) ?? ''));
    expect(named.filter(([, schema]) => schema !== past).map(([path]) => path.join('.'))).toEqual([
      'jobs.*.tally.startsAt',
    ]);
    const others = fields.filter(([path, schema]) => schema === past && !isPastName(path.at(-1) ?? ''));
    expect(others).toEqual([]);
  });

  it('counts as now when it should have passed and lies ahead, in every field', () => {
    // The others have rules of their own, see the tests above.
    const { lease: _, awake: __, chat: ___, queue: ____, outbox: _____, ...shape } = stateSchema.shape;
    const schema = z.object({ ...shape, queue: z.array(z.never()), outbox: z.array(z.never()) });
    const sample = (time: number) =>
      stateOf(
        z.parse(
          schema,
          sampleOf(schema, (each) => (each === past ? time : noon + day)),
        ),
      );
    expect(sample(noon + day).jobs['*']?.probe?.at).toBe(noon + day);
    expect(clampTimes(sample(noon + day), noon)).toEqual(sample(noon));
  });
});

describe('after the clock was set back a day', () => {
  const yesterday = noon - day;

  it('a stall is found again', () => {
    const job = longRead({ policy: { reportEverySeconds: 0 } });
    const seen = running('p1');
    const { told } = watch(job, [
      [noon, seen],
      [yesterday, seen],
      [yesterday + hour - 1, seen],
      [yesterday + hour, seen],
    ]);
    expect(told.map((notices) => notices.map(short))).toEqual([
      [],
      [],
      [],
      ['alert anomaly: stalled ≥ 3600 s'],
    ]);
  });

  it('a paused job is started again after its backoff', () => {
    const config = configOf(resumable());
    let state = stateOf({
      jobs: { sync: { attempt: { id: 'i', at: noon, owner: other, outcome: 'failed', finishedAt: noon } } },
    });
    const counts = [0, 1, 14, 15].map((at) => {
      const decision = tick(config, state, { sync: paused() }, contextOf(yesterday + at * minute));
      state = stored(decision.state);
      return decision.effects.length;
    });
    expect(counts).toEqual([0, 0, 0, 1]);
  });

  it('a standing anomaly and routine reports are repeated', () => {
    const { told } = watch(longRead(), [
      [noon, paused()],
      [yesterday, paused()],
      [yesterday + 30 * minute, paused()],
    ]);
    expect(told[2]?.[0]?.reason).toBe('standing');
    const progress = watch(longRead(), [
      [noon, running()],
      [yesterday, running()],
      [yesterday + 30 * minute, running()],
    ]);
    expect(progress.told[2]?.[0]?.reason).toBe('progress');
  });

  it('schedules and delayed runs go on', () => {
    const config = configOf(oneShot({ everySeconds: 3600 }), oneShot({ id: 'late' }));
    let state: State = stateOf({
      jobs: { check: { lastRun: { at: noon, durationMs: 1, exitCode: 0, outcome: 'succeeded' } } },
      queue: [itemOf({ jobId: 'late', createdAt: noon, notBefore: noon + minute })],
    });
    const counts = [0, 1, 59, 60].map((at) => {
      const decision = tick(config, state, {}, contextOf(yesterday + at * minute));
      state = stored(decision.state);
      return decision.effects.map((effect) => effect.job.id);
    });
    expect(counts).toEqual([[], ['late'], [], ['check']]);
  });

  it('a follower waits its delay and no more, also when the clock jumped ahead while its job ran', () => {
    const job = oneShot({ after: [{ jobId: 'late', when: 'always', delaySeconds: 60 }] });
    const outcome = {
      kind: 'run',
      job,
      itemId: 'x',
      result: exited(),
      finishedAt: noon + 365 * day,
    } as const;
    let state = record(stateOf(), [outcome], 'x', contextOf(noon));
    state = stored(tick(configOf(job, oneShot({ id: 'late' })), state, {}, contextOf(noon + second)).state);
    const later = tick(configOf(job, oneShot({ id: 'late' })), state, {}, contextOf(noon + hour));
    expect(later.effects).toHaveLength(1);
  });

  it('an incident of the future holds starts back no longer than the backoff', () => {
    const incidents = [{ at: noon + day, kind: 'lost', message: 'gone' }] as const;
    const { state } = tick(
      configOf(resumable()),
      stateOf({ incidents }),
      { sync: paused() },
      contextOf(noon),
    );
    expect(
      noticesOf(state)
        .flatMap((notice) => notice.facts)
        .join('\n'),
    ).toContain('held back until 12:15:00');
    const next = tick(
      configOf(resumable()),
      stored(state),
      { sync: paused() },
      contextOf(noon + 15 * minute),
    );
    expect(next.effects).toHaveLength(1);
  });
});
