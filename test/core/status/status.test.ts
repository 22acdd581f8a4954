import * as fc from 'fast-check';
import type { ExecResult } from '../../../src/core/model.ts';
import { describe, expect, it } from 'vitest';
import { formatSeconds } from '../../../src/core/format.ts';
import { progressOf } from '../../../src/core/jobs/notify.ts';
import { observe as observed } from '../../../src/core/status/status.ts';
import {
  inEnglish,
  captured,
  exited,
  notStarted,
  stateOf,
  configOf,
  longRead,
  tick,
  timedOut,
} from '../../support/builders.ts';

const observe = (result: ExecResult) => inEnglish(observed(result));
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
      exited(0, { stdout: captured('{"running":"yes","completed":false}') }),
      'missing-boolean',
      'status JSON lacks "running" (true or false); it has "running": "yes"',
    ],
    [
      'another case',
      exited(0, { stdout: captured('{"Running":true,"complete":1}') }),
      'missing-boolean',
      'status JSON lacks "running" and "completed" (true or false); it has "Running": true, "complete": 1',
    ],
    [
      'UTF-16',
      exited(0, { stdout: captured(Buffer.from('{"running":true}', 'utf16le').toString()) }),
      'not-json',
      'status output is not JSON: it contains NUL bytes, as UTF-16 does; print UTF-8',
    ],
    ['the deadline', timedOut({ timeoutMs: 30_000 }), 'timeout', 'status timed out after 30 s'],
    [
      'the deadline, one left',
      timedOut({ timeoutMs: 500, survivors: [7] }),
      'timeout',
      'status timed out after 0.5 s; could not end pid 7',
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

const countOf = (done: string) =>
  `{"running":true,"completed":false,"progress":{"done":${done},"rate":1.10}}`;

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

  it.each<[object, object]>([
    [{ pid: '42' }, { pid: 42 }],
    [{ stopReason: 5 }, { stopReason: '5' }],
    [
      { stopReason: ['a', 'b'], message: ['c', null, 4] },
      { stopReason: 'a; b', message: 'c; 4' },
    ],
    [{ progressKey: 42 }, { progressKey: '42' }],
    [{ level: 'WARN' }, { level: 'warn' }],
    [
      { done: 3, total: 10 },
      { progress: { done: 3, total: 10 }, progressKey: '{"done":3,"total":10}' },
    ],
    [{ done: '3', progress: { phase: 'a' } }, { progress: { done: '3', phase: 'a' } }],
    [{ total: 10 }, {}],
    [{ done: true }, {}],
    [{ pid: null, stopReason: null, progress: null, progressKey: null, level: null, message: null }, {}],
    [{ pid: '', stopReason: ' ', progressKey: ' ', level: '', message: '' }, {}],
    [{ statusText: 'x', processes: 4, id: 7, data: {} }, {}],
  ])('takes what is unambiguous: %j', (fields, taken) => {
    const status = statusIn(fields);
    expect(status).toMatchObject(taken);
    expect(Object.keys(status)).not.toContain('warnings');
    if (Object.keys(taken).length === 0)
      expect(status).toEqual({ running: true, completed: false, level: 'ok' });
  });

  it.each(['true', ' False ', 'TRUE'])('takes the word %j for a boolean', (word) => {
    const expected = {
      kind: 'status',
      status: { running: true, completed: word.trim().toLowerCase() === 'true' },
    };
    expect(said({ running: 'true', completed: word })).toMatchObject(expected);
  });

  const values = [true, 4.5, -1, '9x', [{}], [1], { a: 1 }];
  const accepted: Readonly<Record<string, readonly unknown[]>> = {
    pid: [],
    stopReason: [4.5, -1, '9x', [1]],
    message: [4.5, -1, '9x', [1]],
    progress: [{ a: 1 }],
    progressKey: [4.5, -1, '9x'],
  };
  it.each(Object.entries(accepted))(
    'names %s when it is ignored, what came and what is expected',
    (name, taken) => {
      for (const value of values) {
        const { warnings } = statusIn({ [name]: value });
        const isTaken = taken.some((one) => JSON.stringify(one) === JSON.stringify(value));
        const words = `^field "${name}" of the status must be .+, not ${JSON.stringify(value).replaceAll(/[[\]{}.]/g, '\\$&')}$`;
        if (isTaken) expect(warnings).toBeUndefined();
        else expect(warnings).toEqual([expect.stringMatching(words)]);
      }
    },
  );

  it.each<[object, string | undefined]>([
    [{ progress: 0.42 }, '0.42'],
    [{ progress: '12345678901234567890' }, '"12345678901234567890"'],
    [{ progressKey: { page: 3 } }, '{"page":3}'],
    [{ progressKey: true }, 'true'],
    [{ progress: '42 %' }, '42 %'],
    [{ progress: [3, 10] }, undefined],
    [{ progress: 'copying' }, undefined],
  ])('compares what it cannot show: %j', (fields, key) => {
    expect(statusIn(fields).progressKey).toBe(key?.replaceAll(/^"|"$/g, ''));
    expect(statusIn(fields).warnings).toHaveLength(1);
  });

  it.each([
    ['progres', 'progress'],
    ['porgress', 'progress'],
    ['progress_key', 'progressKey'],
    ['stop_reason', 'stopReason'],
    ['StopReason', 'stopReason'],
    ['Level', 'level'],
    ['messages', 'message'],
    ['PID', 'pid'],
  ])('asks whether %s is meant as %s', (name, meant) => {
    expect(statusIn({ [name]: 'x' }).warnings).toEqual([
      `field "${name}" of the status is unknown and ignored; did you mean "${meant}"?`,
    ]);
    expect(statusIn({ [name]: 'x', [meant]: meant === 'progress' ? {} : '7' }).warnings).toBeUndefined();
  });

  it.each<[object, readonly string[]]>([
    [{ done: '3 of 10', total: 10 }, ['"done" of the status must be a number, not "3 of 10"']],
    [{ done: 3, total: 'ten' }, ['"total" of the status must be a number, not "ten"']],
    [{ done: '2026-01-02' }, []],
    [{ done: true, total: 10 }, []],
  ])('names a count that is no number, where it is meant as one: %j', (fields, lines) => {
    expect(statusIn(fields).warnings ?? []).toEqual(lines.map((line) => `field ${line}`));
  });

  it('hides secrets in what it says of a field', () => {
    expect(JSON.stringify(statusIn({ message: [{ token: telegram }] }).warnings)).not.toContain('AAHdq');
  });

  it('keeps the digits of a number: in what is shown and in the key', () => {
    const [one, other] = ['9007199254740995', '9007199254740993'].map((done) => printed(countOf(done)));
    expect(one).toMatchObject({ status: { progress: { done: '9007199254740995', rate: '1.10' } } });
    expect(other).toMatchObject({ status: { progressKey: '{"done":"9007199254740993","rate":"1.10"}' } });
  });

  it('takes an unknown level for a warning and says so', () => {
    expect(statusIn({ level: 'fatal', message: 'disk' })).toMatchObject({
      level: 'warn',
      message: 'status level must be ok, warn or alert, not "fatal"; disk',
    });
  });

  it.each([2, ['warn'], true])('takes the level %j for a warning too', (level) => {
    expect(statusIn({ level })).toMatchObject({
      level: 'warn',
      message: `status level must be ok, warn or alert, not ${JSON.stringify(level)}`,
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

  it('keeps no secret in the state, not in a progress key either', () => {
    const progress = { url: `https://u:hunter2@h/${telegram}` };
    const stdout = captured(JSON.stringify({ running: true, completed: false, progress }));
    const seen = observed(exited(0, { stdout }));
    const text = JSON.stringify(tick(configOf(longRead()), stateOf(), { sync: seen }).state);
    expect(text).not.toContain('hunter2');
    expect(text).not.toContain('AAHdq');
  });
});

describe('a status with lines around it', () => {
  const object = '{"running":true,"completed":false,"pid":42}';
  const warning = 'status printed more than its JSON object: print everything else on stderr';

  it.each([
    ['before', `npm notice\n${object}\n`],
    ['after', `${object}\nwarning: {}`],
    ['of several lines', `npm notice\n${JSON.stringify(JSON.parse(object), null, 2)}\nwarning: {`],
    ['JSON lines', `{"level":"info","msg":"{}"}\n${object}\n{"time":1}`],
    ['a byte order mark and colors', `\uFEFFnote\n\u001B[32m${object}\u001B[0m\n`],
    ['a byte order mark behind a line', `note\n\uFEFF${object}`],
    ['a spinner on its line', `\u001B[1G\u001B[0K-\u001B[1G\u001B[0K${object}\n`],
    ['words for booleans', `note\n${object.replace('true', '"true"')}`],
  ])('is taken, and once warned of: %s', (_, text) => {
    expect(printed(text)).toEqual({
      kind: 'status',
      status: { running: true, completed: false, pid: 42, level: 'ok', warnings: [warning] },
    });
  });

  it('has nothing around it but colors, a byte order mark and space', () => {
    expect(printed(`\uFEFF \u001B[1m${object}\u001B[0m\r\n`)).toMatchObject({ status: { pid: 42 } });
    expect(JSON.stringify(printed(`\u001B[1m${object}\u001B[0m`))).not.toContain('warnings');
  });

  it.each([
    [
      'two that differ',
      `${object}\n${object.replace('42', '43')}`,
      /^status printed 2 JSON objects with "running"/,
    ],
    ['the same twice', `${object}\n${object}`, /^status printed 2 JSON objects/],
    ['none', 'a\nb', /^status output is not JSON$/],
    [
      'others only',
      '{"a":1}\n{"running":true}',
      /^status output is not one JSON object, and no object in it has/,
    ],
    ['one within another', `x\n{"was":${object}}`, /^status output is not one JSON object, and no object/],
    [
      'one within a text',
      `x\n${JSON.stringify({ text: `\n${object}\n` })}`,
      /^status output is not one JSON object/,
    ],
    ['one within a line', `was ${object}`, /^status output is not JSON$/],
  ])('is an alert when there is no telling: %s', (_, text, message) => {
    expect(printed(text)).toMatchObject({
      kind: 'fault',
      fault: 'not-json',
      message: expect.stringMatching(message),
    });
  });

  it('is not looked for in a list', () => {
    expect(printed(`[\n${object}\n]`)).toMatchObject({ kind: 'fault', fault: 'not-object' });
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
])('%i ms are %s', (ms, text) => expect(formatSeconds(ms)).toBe(text));

describe('when a job completed', () => {
  const completedAt = Date.UTC(2026, 10, 28, 1, 41);
  it.each([
    '2026-11-28T02:41:00+01:00',
    '2026-11-28 02:41:00+0100',
    '2026-11-28T01:41Z',
    '2026-11-27T20:41:00,000-05',
    completedAt / 1000,
    String(completedAt / 1000),
  ])('%s', (given) => {
    expect(statusIn({ completedAt: given })).toMatchObject({ completedAt });
    expect(statusIn({ completedAt: given }).warnings).toBeUndefined();
  });

  it.each(['2026-11-28T02:41:00', '2026-11-28', 'yesterday', completedAt, -1, true, '2026-13-28T02:41Z'])(
    '%s is ignored, with a warning: it is no one time',
    (given) => {
      const status = statusIn({ completedAt: given });
      expect(status.completedAt).toBeUndefined();
      expect(status.warnings?.[0]).toMatch(/completedAt.*a time in ISO 8601 with its offset/);
    },
  );
});
