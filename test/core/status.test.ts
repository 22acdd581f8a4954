import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { progressOf } from '../../src/core/notify.ts';
import { observe, seconds } from '../../src/core/status.ts';
import {
  captured,
  exited,
  notStarted,
  stateOf,
  configOf,
  longRead,
  tick,
  timedOut,
} from '../support/builders.ts';

const printed = (text: string) => observe(exited(0, { stdout: captured(text) }));
const said = (value: unknown) => printed(JSON.stringify(value));
const telegram = '123456789:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw1';

function statusIn(value: object) {
  const observation = said({ running: true, completed: false, ...value });
  if (observation.kind !== 'status') throw new Error(observation.message);
  return observation.status;
}

describe('a status command that gave no status', () => {
  it.each([
    ['exit, last stderr line', exited(3, { stderr: captured('one\ntwo\n') }), 'exit', 'two (status exit=3)'],
    ['exit without a word', exited(3), 'exit', 'status exit=3'],
    ['a signal', exited(null), 'exit', 'status ended by SIGKILL'],
    ['nothing', exited(), 'empty', 'status printed nothing on stdout'],
    ['white space', exited(0, { stdout: captured(' \n') }), 'empty', 'status printed nothing on stdout'],
    ['words', exited(0, { stdout: captured('ok') }), 'not-json', 'status output is not JSON'],
    ['a list', exited(0, { stdout: captured('[]') }), 'not-object', 'status output is not a JSON object'],
    ['null', exited(0, { stdout: captured('null') }), 'not-object', 'status output is not a JSON object'],
    [
      'neither boolean',
      exited(0, { stdout: captured('{}') }),
      'missing-boolean',
      'status JSON lacks "running" and "completed" (true or false)',
    ],
    [
      'one boolean',
      exited(0, { stdout: captured('{"running":true}') }),
      'missing-boolean',
      'status JSON lacks "completed" (true or false)',
    ],
    [
      'a word for a boolean',
      exited(0, { stdout: captured('{"running":"true","completed":false}') }),
      'missing-boolean',
      'status JSON lacks "running" (true or false)',
    ],
    ['the deadline', timedOut({ timeoutMs: 30_000 }), 'timeout', 'status gave no answer within 30 s'],
    [
      'the deadline, one left',
      timedOut({ timeoutMs: 500, survivors: [7] }),
      'timeout',
      'status gave no answer within 0.5 s; could not end pid 7',
    ],
    ['no such program', notStarted(), 'not-started', '/opt/none: no such file'],
  ])('%s', (_, result, fault, message) => {
    expect(observe(result)).toMatchObject({ kind: 'fault', fault, message });
  });

  it('shows a clean tail of megabytes', () => {
    const stdout = { head: '{"a":"', tail: 'cut \u001B[31mred\u0000\u001B[0m end', omittedBytes: 5_000_000 };
    const observation = observe(exited(0, { stdout }));
    expect(observation).toMatchObject({ fault: 'not-json', tail: expect.stringMatching(/\nred end$/) });
  });

  it('hides secrets in the message and the tail', () => {
    const stderr = captured(`cannot fetch https://u:hunter2@h/ with ${telegram}`);
    const text = JSON.stringify(observe(exited(1, { stderr })));
    expect(text).not.toContain('hunter2');
    expect(text).not.toContain('AAHdq');
  });

  it('never throws, whatever was printed', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(['status', 'fault']).toContain(printed(text).kind);
      }),
    );
  });
});

describe('a status', () => {
  it('takes every field of the contract', () => {
    const value = { pid: 42, stopReason: 'limit', progress: { b: 1, a: 2 }, level: 'warn', message: 'slow' };
    expect(statusIn(value)).toEqual({
      running: true,
      completed: false,
      ...value,
      progressKey: '{"a":2,"b":1}',
    });
  });

  it.each([
    ['a byte order mark', '\uFEFF{"running":true,"completed":true}\n'],
    ['an unknown field', '{"running":true,"completed":true,"__proto__":{"level":"alert"},"extra":1}'],
  ])('is read with %s', (_, text) => {
    expect(printed(text)).toEqual({
      kind: 'status',
      status: { running: true, completed: true, level: 'ok' },
    });
  });

  it.each([
    ['pid', { pid: '42' }],
    ['pid 0', { pid: 0 }],
    ['pid 1', { pid: 1 }],
    ['a broken pid', { pid: 4.5 }],
    ['stopReason', { stopReason: 5 }],
    ['progress', { progress: [1] }],
    ['progressKey', { progressKey: ' ' }],
    ['level', { level: null }],
    ['message', { message: {} }],
  ])('leaves out what has a wrong type: %s', (_, value) => {
    expect(statusIn(value)).toEqual({ running: true, completed: false, level: 'ok' });
  });

  it('takes an unknown level for a warning and says so', () => {
    expect(statusIn({ level: 'fatal', message: 'disk' })).toMatchObject({
      level: 'warn',
      message: 'status level must be ok, warn or alert, not "fatal"; disk',
    });
  });

  it('prefers the given progress key and bounds it', () => {
    expect(statusIn({ progressKey: 'k', progress: { a: 1 } }).progressKey).toBe('k');
    expect(statusIn({ progressKey: 'k'.repeat(5000) }).progressKey?.length).toBeLessThanOrEqual(160);
  });

  it('cleans and hides in words that are shown', () => {
    const status = statusIn({ message: `\u001B[31mtoken\n${telegram}`, stopReason: 'a\u0000b' });
    expect(status).toMatchObject({ message: 'token [secret]', stopReason: 'ab' });
  });

  it('hides a secret that the end of a message cuts through', () => {
    expect(statusIn({ message: `${'x'.repeat(275)} ${telegram}` }).message).not.toContain('AAHdq');
  });

  it('keeps no secret in the state, not in a progress key either (SPEC 5)', () => {
    const seen = said({
      running: true,
      completed: false,
      progress: { url: `https://u:hunter2@h/${telegram}` },
    });
    const text = JSON.stringify(tick(configOf(longRead()), stateOf(), { sync: seen }).state);
    expect(text).not.toContain('hunter2');
    expect(text).not.toContain('AAHdq');
  });
});

describe('progress for people', () => {
  it('is the first six plain values, in the order of the job', () => {
    const progress = { z: 1, list: [1], y: 'two', x: true, w: null, v: {}, u: 5, t: 6, s: 7 };
    expect(Object.entries(progressOf(statusIn({ progress })) ?? {})).toEqual([
      ['z', 1],
      ['y', 'two'],
      ['x', true],
      ['w', null],
      ['u', 5],
      ['t', 6],
    ]);
  });

  it('is nothing when nothing is plain', () =>
    expect(progressOf(statusIn({ progress: { a: [] } }))).toBeUndefined());

  it('hides secrets in values and names, whole or cut', () => {
    const progress = { a: telegram, b: `${'x'.repeat(50)} ${telegram}`, 'https://u:hunter2@h': 1 };
    const text = JSON.stringify(progressOf(statusIn({ progress })));
    expect(text).not.toContain('AAHdq');
    expect(text).not.toContain('hunter2');
  });
});

it.each([
  [30_000, '30 s'],
  [500, '0.5 s'],
  [1234, '1.2 s'],
  [0, '0 s'],
])('%i ms are %s', (ms, text) => expect(seconds(ms)).toBe(text));
