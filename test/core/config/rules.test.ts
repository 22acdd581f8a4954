import { describe, expect, test } from 'vitest';
import { parseConfig } from '../../../src/core/config/parse.ts';
import { type Case, check, errorsOf, expectOne, file, long, longRead, read, write } from './support.ts';
import { spoken } from '../../support/spoken.ts';

type Named = readonly [what: string, ...Case];

const errors: readonly Named[] = [
  [
    'a monitor of a write',
    file(check, write('ping: ▶{ urlEnv: "PING" }')),
    'jobs[1].ping',
    /is for a one_shot_read, or a long_running_read with "exec"/,
    /^Remove it/,
  ],
  [
    'a monitor of a long read without exec',
    file(long('ping: ▶{ urlEnv: "PING" }')),
    'jobs[0].ping',
    /nothing else has an exit code/,
    /or write "exec"/,
  ],
  [
    'a monitor whose URL is in the jobs file',
    file(read('ping: { urlEnv: ▶"https://hc-ping.com/x" }')),
    'jobs[0].ping.urlEnv',
    /variable/,
    /SYNC_PING_URL/,
  ],
  [
    'an id twice',
    file(check, check.replace('"check"', '▶" check "')),
    'jobs[1].id',
    /duplicate id "check" \(first used by jobs\[0\]\)/,
    /unique/,
  ],
  [
    'a long read without start',
    file('{ id: "l", kind: "long_running_read", risk: "read_only", commands: ▶{ status: ["x"] } }'),
    'jobs[0].commands.start',
    /is missing: a long_running_read needs it/,
    /"start": \[/,
  ],
  [
    'a long read without status',
    file('{ id: "l", kind: "long_running_read", risk: "read_only", commands: ▶{ start: ["x"] } }'),
    'jobs[0].commands.status',
    /is missing/,
    /"status": \[/,
  ],
  [
    'exec and status',
    file(
      '{ id: "l", kind: "long_running_read", risk: "read_only", commands: { exec: ["x"], status: ▶["x"] } }',
    ),
    'jobs[0].commands.status',
    /conflicts with "exec"/,
    /Remove/,
  ],
  [
    'exec and stop',
    file(
      '{ id: "l", kind: "long_running_read", risk: "read_only", commands: { exec: ["x"], stop: ▶["x"] } }',
    ),
    'jobs[0].commands.stop',
    /conflicts with "exec"/,
    /Remove it/,
  ],
  [
    'exec of a one-shot read',
    file('{ id: "l", kind: "one_shot_read", risk: "read_only", commands: { run: ["x"], exec: ▶["x"] } }'),
    'jobs[0].commands.exec',
    /only a long_running_read/,
    /"run"/,
  ],
  [
    'a one-shot read without run',
    file('{ id: "l", kind: "one_shot_read", risk: "read_only", commands: ▶{} }'),
    'jobs[0].commands.run',
    /is missing: a one_shot_read/,
    /"run": \[/,
  ],
  [
    'a write without run',
    file(
      '{ id: "w", kind: "one_shot_write", risk: "write_local", commands: ▶{}, after: [{ jobId: "check" }] }',
      check,
    ),
    'jobs[0].commands.run',
    /is missing/,
    /"run": \[/,
  ],
  [
    'a one-shot read that writes',
    file('{ id: "a", kind: "one_shot_read", risk: ▶"write_local", commands: { run: ["x"] } }'),
    'jobs[0].risk',
    /cannot have the risk "write_local"/,
    /"read_only"/,
  ],
  [
    'a write that only reads',
    file(
      '{ id: "w", kind: "one_shot_write", risk: ▶"read_only", commands: { run: ["x"] }, after: [{ jobId: "check" }] }',
      check,
    ),
    'jobs[0].risk',
    /cannot be "read_only"/,
    /"write_local"/,
  ],
  [
    'everySeconds on a long read',
    file(long('everySeconds: ▶60')),
    'jobs[0].everySeconds',
    /only a one_shot_read/,
    /Remove/,
  ],
  [
    'everySeconds on a write',
    file(write('everySeconds: ▶60'), check),
    'jobs[0].everySeconds',
    /this is a one_shot_write/,
    /Remove/,
  ],
  [
    'a write without after',
    file('▶{ id: "w", kind: "one_shot_write", risk: "write_local", commands: { run: ["x"] } }'),
    'jobs[0].after',
    /needs a verification/,
    /Declare a one_shot_read/,
  ],
  [
    'a write with an empty after',
    file(
      '{ id: "w", kind: "one_shot_write", risk: "write_local", commands: { run: ["x"] }, after: ▶[] }',
      check,
    ),
    'jobs[0].after',
    /needs a verification/,
    /\{ "jobId": "check" \}/,
  ],
  [
    'a write verified only after a failure',
    file(write('env: {}', '{ jobId: "check", when: "failure" }').replace('after: [', 'after: ▶['), check),
    'jobs[0].after',
    /"when": "success"/,
    /"check"/,
  ],
  [
    'a write verified always, which is not success',
    file(write('env: {}', '{ jobId: "check", when: "always" }').replace('after: [', 'after: ▶['), check),
    'jobs[0].after',
    /"when": "success"/,
    /"check"/,
  ],
  [
    'a job after itself',
    file(read('after: [{ jobId: ▶"a" }]')),
    'jobs[0].after[0].jobId',
    /cycle: "a" → "a"/,
    /Remove this entry/,
  ],
  [
    'a circle of three',
    file(
      read('after: [{ jobId: "b" }]'),
      read('after: [{ jobId: "c", when: "always" }]').replace('"a"', '"b"'),
      read('after: [{ jobId: "check" }, { jobId: ▶"a", when: "failure" }]').replace('"a"', '"c"'),
      check,
    ),
    'jobs[2].after[1].jobId',
    /cycle: "a" → "b" → "c" → "a"/,
    /Remove/,
  ],
];

test('a long read that writes verifies no write, and nobody approves it', () => {
  const localLong = longRead.replace('read_only', 'write_local');
  const { problems } = parseConfig(file(write('env: {}', '{ jobId: "long" }'), localLong));
  expect(spoken(problems)).toMatchObject([
    { severity: 'error', path: 'jobs[0].after', message: expect.stringMatching(/risk "read_only"/) },
    { severity: 'warning', path: 'jobs[1].risk' },
  ]);
});

describe('errors between keys and between jobs', () => {
  test.each(errors)('%s', (_, ...item) => {
    expectOne('error', item);
  });
});

test('a supervised job verifies no write: it has no status to ask', () => {
  const { problems } = parseConfig(
    file(
      '{ id: "w", kind: "one_shot_write", risk: "write_local", commands: { run: ["x"] }, after: [{ jobId: "l" }] }',
      '{ id: "l", kind: "long_running_read", risk: "read_only", commands: { exec: ["x"] } }',
    ),
  );
  expect(problems.map(({ severity, path }) => [severity, path])).toEqual(
    expect.arrayContaining([
      ['error', 'jobs[0].after'],
      ['warning', 'jobs[0].after[0].jobId'],
    ]),
  );
});

test.each([
  ['exce: ["x"]', 'long_running_read', 'exec', '"exce"'],
  ['Exec: ["x"], stop: ["x"]', 'long_running_read', 'exec', '"Exec"'],
  ['start: ["x"], statsu: ["x"]', 'long_running_read', 'status', '"statsu"'],
  ['rum: ["x"]', 'one_shot_read', 'run', '"rum"'],
])('a slip in the name of a command is the one error: %s', (commands, kind, name, written) => {
  const job = `{ id: "j", kind: "${kind}", risk: "read_only", commands: { ${commands} } }`;
  const found = errorsOf(file(job)).map(({ path, message, fix }) => [path, message, fix]);
  expect(spoken(found)).toEqual([
    [`jobs[0].commands.${name}`, `is missing (you wrote ${written})`, `Write "${name}".`],
  ]);
});
