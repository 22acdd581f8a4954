import { describe, expect, test } from 'vitest';
import { exitMeaning } from '../../../src/core/config/exit-codes.ts';
import type { Job } from '../../../src/core/config/schema.ts';
import { parseConfig } from '../../../src/core/config/parse.ts';
import { type Case, check, errorsOf, expectOne, file, read, write } from './support.ts';

const exec = (more: string) =>
  file(`{ id: "l", kind: "long_running_read", risk: "read_only", commands: { exec: ["x"] }, ${more} }`);

describe('which end a code is', () => {
  test.each([
    ['without the key', {}, ['success', 'failure', 'failure']],
    ['a warning', { exitCodes: { success: [0], warning: [3] } }, ['success', 'failure', 'warning']],
    ['0 in neither list', { exitCodes: { success: [1], warning: [3] } }, ['failure', 'success', 'warning']],
  ] satisfies [string, Pick<Job, 'exitCodes'>, string[]][])('%s', (_, job, meanings) => {
    expect([0, 1, 3].map((code) => exitMeaning(job, code))).toEqual(meanings);
    expect(exitMeaning(job, null)).toBe('failure');
  });

  test('a missing list has its default', () => {
    const [job] = parseConfig(file(read('exitCodes: { warning: [24] }')).replace('▶', '')).config?.jobs ?? [];
    expect(job?.exitCodes).toEqual({ success: [0], warning: [24] });
  });
});

describe('errors', () => {
  test.each<readonly [string, ...Case]>([
    [
      'a code of 256',
      file(read('exitCodes: { warning: [▶256] }')),
      'jobs[0].exitCodes.warning[0]',
      /0 to 255/,
      /24/,
    ],
    [
      'no success',
      file(read('exitCodes: { success: ▶[] }')),
      'jobs[0].exitCodes.success',
      /at least one/,
      /\[0\]/,
    ],
    [
      'a code in both lists',
      file(read('exitCodes: { warning: [3, ▶0] }')),
      'jobs[0].exitCodes.warning[1]',
      /exit code 0 is also in "exitCodes.success"/,
      /Remove it from one/,
    ],
    [
      'a code to resume on',
      exec('exitCodes: { warning: [3] }, supervise: { resumeOnExitCodes: [75, ▶3] }'),
      'jobs[0].supervise.resumeOnExitCodes[1]',
      /exit code 3 is also in "exitCodes.warning"/,
      /Remove it from one/,
    ],
    [
      'with a format',
      file(read('format: "nagios", exitCodes: ▶{}')),
      'jobs[0].exitCodes',
      /conflicts with "format"/,
      /Remove/,
    ],
    ['another format', file(read('format: ▶"json"')), 'jobs[0].format', /"nagios"/, /"nagios"/],
    [
      'the format of a long read',
      exec('format: ▶"nagios"'),
      'jobs[0].format',
      /only a one_shot_read/,
      /Remove it/,
    ],
    [
      'a long read with a status command',
      file(
        '{ id: "l", kind: "long_running_read", risk: "read_only", commands: { start: ["x"], status: ["x"] }, exitCodes: ▶{} }',
      ),
      'jobs[0].exitCodes',
      /needs "commands.exec"/,
      /exec/,
    ],
  ])('%s', (_, ...each) => expectOne('error', each));

  test('a write', () => {
    const problems = errorsOf(file(write('exitCodes: {}'), check));
    expect(problems.map(({ path }) => path)).toEqual(['jobs[0].exitCodes']);
  });

  test('0 in neither list is a warning only', () => {
    const marked = file(read('exitCodes: { success: ▶[2] }'));
    expectOne('warning', [marked, 'jobs[0].exitCodes.success', /so it is a failure/, /Add 0 to "success"/]);
  });
});
