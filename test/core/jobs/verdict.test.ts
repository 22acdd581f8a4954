import { describe, expect, it } from 'vitest';
import { fingerprint as mark } from '../../../src/core/text/fingerprint.ts';
import type { JobMemory, Observation } from '../../../src/core/model.ts';
import { judge } from '../../../src/core/jobs/verdict.ts';
import {
  completed,
  faulty,
  hour,
  longRead,
  noon,
  paused,
  running,
  statusOf,
} from '../../support/builders.ts';

const job = longRead();
const was = (changedAt: number, parts: Partial<JobMemory> = {}): JobMemory => ({
  seen: { running: true, completed: false },
  progress: { key: mark('p1'), changedAt },
  ...parts,
});

describe('the verdict', () => {
  it.each<[string, Observation, string, string | undefined]>([
    ['running', running(), 'running', undefined],
    ['running at a warning', running('p1', { level: 'warn' }), 'running', 'level|warn|'],
    [
      'running at an alert',
      running('p1', { level: 'alert', stopReason: 'x' }),
      'running',
      `level|alert|${mark('x')}`,
    ],
    ['completed', completed(), 'completed', undefined],
    ['completed badly', completed({ level: 'alert' }), 'completed', 'level|alert|'],
    ['completed though it runs', statusOf({ running: true, completed: true }), 'completed', undefined],
    ['paused', paused(), 'paused', 'paused|ok|'],
    [
      'paused for a reason',
      paused({ stopReason: 'limit', level: 'warn' }),
      'paused',
      `paused|warn|${mark('limit')}`,
    ],
    ['no status', faulty(), 'unknown', 'exit|alert|'],
    ['late', faulty({ fault: 'timeout' }), 'unknown', 'timeout|alert|'],
  ])('%s', (_, seen, kind, key) => {
    const verdict = judge(job, {}, seen, noon);
    expect([verdict.kind, verdict.anomaly?.key]).toEqual([kind, key]);
  });

  it('remembers marks only, no text of the job', () => {
    const secret = 'a text that the job printed';
    const verdict = judge(job, {}, running(secret, { level: 'alert', stopReason: secret }), noon);
    expect(JSON.stringify([verdict.anomaly, verdict.progress, verdict.progressMark])).not.toContain(secret);
    expect(verdict.progressMark).toMatch(/^[0-9a-f]{16}$/u);
  });

  it('is the same anomaly whatever the message', () => {
    const keys = ['a', 'b', undefined].map(
      (message) => judge(job, {}, paused(message === undefined ? {} : { message }), noon).anomaly?.key,
    );
    expect(new Set(keys).size).toBe(1);
  });
});

describe('a stall', () => {
  it.each([
    ['one millisecond before the limit', hour - 1, 'running'],
    ['exactly at the limit', hour, 'stalled'],
    ['after it', 5 * hour, 'stalled'],
  ])('%s', (_, ago, verdict) => {
    expect(judge(job, was(noon - ago), running(), noon).kind).toBe(verdict);
  });

  it('is off at 0', () => {
    expect(judge(longRead({ policy: { stallSeconds: 0 } }), was(0), running(), noon).kind).toBe('running');
  });

  it('needs a progress key', () => expect(judge(job, was(0), statusOf(), noon).kind).toBe('running'));

  it('ends when the key changes, and the clock starts again', () => {
    const verdict = judge(job, was(noon - 5 * hour), running('p2'), noon);
    expect(verdict).toMatchObject({ kind: 'running', progress: { key: mark('p2'), changedAt: noon } });
  });

  it('counts no time in which it did not run', () => {
    const memory = was(noon - 5 * hour, {
      seen: { running: false, completed: false },
    });
    expect(judge(job, memory, running(), noon).progress?.changedAt).toBe(noon);
  });

  it('is not forgotten because of one status that failed', () => {
    const blind = judge(job, was(noon - hour), faulty(), noon);
    expect(blind.progress).toEqual({ key: mark('p1'), changedAt: noon - hour });
  });

  it('wins over a level, and keeps it in the key', () => {
    const verdict = judge(job, was(noon - hour), running('p1', { level: 'warn' }), noon);
    expect(verdict).toMatchObject({ kind: 'stalled', stalledMs: hour, anomaly: { key: 'stalled|warn|' } });
  });
});
