import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fingerprint } from '../../../src/core/text/fingerprint.ts';
import { importScriptState } from '../../../src/core/state/script-state.ts';
import { stateCodec } from '../../../src/core/state/state.ts';
import {
  completed,
  configOf,
  faulty,
  longRead,
  minute,
  contextOf,
  noon,
  noticesOf,
  oneShot,
  paused,
  resumable,
  running,
  short,
  stateOf,
  stored,
  tick,
} from '../../support/builders.ts';

const at = noon / 1000;
const jobsOf = (sync: object, rest: object = {}) =>
  importScriptState({ version: 1, jobs: { sync }, ...rest }) ?? stateOf();
const seen = (fields: object) => ({
  lastSeen: { running: true, completed: false, ...fields },
  lastReportAt: at - 60,
});

describe('the state that the script left', () => {
  it.each<[string, unknown]>([
    ['another version', { version: 2, jobs: {} }],
    ['no jobs', { version: 1 }],
    ['jobs that are a list', { version: 1, jobs: [] }],
    ['our own format', { version: 1, jobs: {}, format: 'ops-framework-state' }],
    ['text', 'x'],
    ['null', null],
  ])('is not %s', (_, value) => expect(importScriptState(value)).toBeUndefined());

  it('is imported: what was seen, reported, started and run', () => {
    const state = jobsOf({
      ...seen({ progressKey: 'p1' }),
      lastProgressKey: 'p1',
      lastProgressAt: at - 600,
      lastAutoResumeAt: at - 300,
      lastRunAt: at - 30,
      lastRun: { exitCode: 2, durationMs: 5 },
    });
    expect(state.jobs['sync']).toMatchObject({
      seen: { running: true },
      progress: { key: fingerprint('p1'), changedAt: noon - 10 * minute },
      reported: { at: noon - minute, progressKey: fingerprint('p1') },
      attempt: { at: noon - 5 * minute, outcome: 'started' },
      lastRun: { at: noon - minute / 2, exitCode: 2, durationMs: 5, outcome: 'failed' },
    });
  });

  it.each([
    ['a running job', { ...seen({}) }, running()],
    [
      'a completed job',
      { ...seen({ running: false, completed: true }), reportedCompleted: true },
      completed(),
    ],
    [
      'a paused job',
      {
        ...seen({ running: false }),
        lastAnomalyKey: JSON.stringify({ running: false, level: 'warn', stopReason: 'limit', message: 'm' }),
        lastAnomalyReportAt: at - 60,
      },
      paused({ level: 'warn', stopReason: 'limit' }),
    ],
    [
      'a job without a status',
      {
        ...seen({ running: false }),
        lastAnomalyKey: JSON.stringify({ running: false, level: 'alert', message: 'boom' }),
        lastAnomalyReportAt: at - 60,
      },
      faulty(),
    ],
  ])('makes nothing said again of %s', (_, fields, observation) => {
    const state = stored(jobsOf(fields));
    expect(noticesOf(tick(configOf(longRead()), state, { sync: observation }).state)).toEqual([]);
  });

  it('keeps the backoff of a start that the script made', () => {
    const state = jobsOf({ lastAutoResumeAt: at - 60 });
    expect(tick(configOf(resumable()), state, { sync: paused() }).effects).toEqual([]);
  });

  it('keeps the hour of a config error', () => {
    expect(jobsOf({}, { lastConfigErrorAt: at }).configErrorReportedAt).toBe(noon);
  });

  it('runs what waited in the queue, and reports what the script left running', () => {
    const queue = [
      {
        id: 'a',
        jobId: 'check',
        status: 'pending',
        createdAt: at,
        notBefore: at,
        attempt: 0,
        reason: 'after sync',
      },
      { id: 'b', jobId: 'check', status: 'running', createdAt: at },
      { id: 'c', jobId: 'check', status: 'done', createdAt: at },
      { jobId: 'check' },
      'x',
    ];
    const state = stored(jobsOf({}, { queue }));
    const { effects, state: next } = tick(configOf(oneShot()), state, {});
    expect(effects).toMatchObject([{ kind: 'run', itemId: 'a' }]);
    expect(noticesOf(next).map(short)).toEqual(['alert run: run interrupted, outcome unknown']);
  });

  it('whatever its values are, can be stored, read back and ticked with', () => {
    const number = fc.oneof(fc.double(), fc.constantFrom(Infinity, 1e300, -1e300, 1e18, -0), fc.integer());
    const value = fc.oneof(
      number,
      fc.string(),
      fc.boolean(),
      fc.constant(null),
      fc.constant('{"running":false}'),
    );
    const names = [
      'lastReportAt',
      'lastProgressAt',
      'lastProgressKey',
      'lastAnomalyKey',
      'lastAnomalyReportAt',
      'lastAutoResumeAt',
      'lastRunAt',
      'lastRun',
      'lastSeen',
    ];
    const job = fc.dictionary(
      fc.constantFrom(...names),
      fc.oneof(
        value,
        fc.dictionary(fc.constantFrom('exitCode', 'durationMs', 'running', 'progressKey'), value),
      ),
    );
    const item = fc.record(
      {
        id: fc.constant('i'),
        jobId: fc.constantFrom('check', 'sync'),
        status: fc.constantFrom('running', 'pending', 'odd'),
        createdAt: value,
        notBefore: value,
        attempt: value,
        reason: value,
      },
      { requiredKeys: ['id', 'jobId'] },
    );
    fc.assert(
      fc.property(job, fc.array(item), value, (sync, queue, lastConfigErrorAt) => {
        const state =
          importScriptState({ version: 1, jobs: { sync }, queue, lastConfigErrorAt }) ?? stateOf();
        const text = JSON.stringify(state);
        expect(stateCodec.decode(JSON.parse(text)), text).toBeDefined();
        expect(() =>
          tick(configOf(longRead(), oneShot()), stored(state), { sync: paused() }, contextOf()),
        ).not.toThrow();
      }),
      { numRuns: 100 },
    );
  });
});
