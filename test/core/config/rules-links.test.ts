import { describe, expect, test } from 'vitest';
import { parseConfig } from '../../../src/core/config/parse.ts';
import { type Case, check, errorsOf, expectOne, file, long, longRead, read, write } from './support.ts';
import { english } from '../../support/spoken.ts';

type Named = readonly [what: string, ...Case];

const warnings: readonly Named[] = [
  ...['write_local', 'write_external'].map((risk): Named => [
    `a long read of risk ${risk}`,
    file(longRead.replace('"read_only"', `▶"${risk}"`)),
    'jobs[0].risk',
    new RegExp(`a long_running_read with the risk "${risk}" changes`),
    /Make it a "one_shot_write"/,
  ]),
  [
    'how to supervise what is not supervised',
    file(long('supervise: { maxAttempts: 3, windowSeconds: 60, expectOutput: ▶true }')),
    'jobs[0].supervise.expectOutput',
    /no effect without commands\.exec/,
    /"exec"/,
  ],
  [
    'after an unknown job',
    file(read('after: [{ jobId: ▶"chek" }]'), check),
    'jobs[0].after[0].jobId',
    /no job has the id "chek": the queue will block it/,
    /Did you mean "check"\?/,
  ],
  [
    'after an unknown job, nothing near',
    file(read('after: [{ jobId: ▶"something else" }]'), check),
    'jobs[0].after[0].jobId',
    /no job has the id/,
    /Write the id/,
  ],
  [
    'an unknown when',
    file(read('after: [{ jobId: "check", when: ▶"sucess" }]'), check),
    'jobs[0].after[0].when',
    /"sucess" never matches/,
    /Did you mean "success"\?/,
  ],
  [
    'an unknown when, nothing near',
    file(read('after: [{ jobId: "check", when: ▶"tomorrow" }]'), check),
    'jobs[0].after[0].when',
    /never matches/,
    /"success", "failure" or "always"/,
  ],
  [
    'an empty when',
    file(read('after: [{ jobId: "check", when: ▶"" }]'), check),
    'jobs[0].after[0].when',
    /counts as "success"/,
    /Write "success"/,
  ],
  [
    'a read followed by a long read',
    file(read('after: [{ jobId: ▶"long" }]'), longRead),
    'jobs[0].after[0].jobId',
    /"long" is a long_running_read: the queue runs one-shot reads only/,
    /Name a one_shot_read/,
  ],
  [
    'a read followed by a write',
    file(read('after: [{ jobId: ▶"w", when: "failure" }]'), write('env: {}'), check),
    'jobs[0].after[0].jobId',
    /"w" is a one_shot_write/,
    /Name a one_shot_read/,
  ],
  [
    'a write followed by a write on success',
    file(
      write('env: {}', '{ jobId: "check" }, { jobId: ▶"v" }'),
      write('env: {}').replace('"w"', '"v"'),
      check,
    ),
    'jobs[0].after[1].jobId',
    /"v" is a one_shot_write/,
    /Name/,
  ],
  [
    'a write followed by a long read on failure',
    file(write('env: {}', '{ jobId: "check" }, { jobId: ▶"long", when: "failure" }'), longRead, check),
    'jobs[0].after[1].jobId',
    /"long" is a long_running_read/,
    /Name/,
  ],
  [
    'approval on a read',
    file(read('approval: ▶{ environment: "x" }')),
    'jobs[0].approval',
    /a one_shot_read needs no approval/,
    /Remove/,
  ],
  [
    'verify on a read',
    file(read('verify: ▶{ attempts: 2 }')),
    'jobs[0].verify',
    /only writes are verified/,
    /Remove/,
  ],
  [
    'approval granted in the file',
    file(write('approval: { granted: ▶true }'), check),
    'jobs[0].approval.granted',
    /a line in a file is not an approval/,
    /workflow/,
  ],
  [
    'approval not required in the file',
    file(write('approval: { required: ▶false }'), check),
    'jobs[0].approval.required',
    /a line in a file is not an approval/,
    /workflow/,
  ],
];

describe('warnings between keys and between jobs', () => {
  test.each(warnings)('%s', (_, ...item) => {
    expectOne('warning', item);
  });
});

test.each([
  ['a one-shot read', file(write('env: {}'), check)],
  ['a long read', file(write('env: {}', '{ jobId: "long", when: "success" }'), longRead)],
  [
    'the second entry',
    file(write('env: {}', '{ jobId: "long", when: "success" }, { jobId: "check" }'), check, longRead),
  ],
  [
    'a read, with a write as the way back',
    file(
      write('env: {}', '{ jobId: "check" }, { jobId: "v", when: "failure" }'),
      write('env: {}').replace('"w"', '"v"'),
      check,
    ),
  ],
])('a write may be verified by %s', (_, text) => {
  expect(parseConfig(text).problems).toEqual([]);
});

test('two ways to the same job are no circle', () => {
  const both = read('after: [{ jobId: "b" }, { jobId: "check" }]');
  expect(
    parseConfig(file(both, read('after: [{ jobId: "check" }]').replace('"a"', '"b"'), check)).problems,
  ).toEqual([]);
});

test('a link that never matches closes no circle, and is not in the config', () => {
  const { config, problems } = parseConfig(
    file(read('after: [{ jobId: "a", when: "never" }, { jobId: "check" }]'), check),
  );
  expect(problems.map(({ severity }) => severity)).toEqual(['warning']);
  expect(config?.jobs[0]?.after).toEqual([{ jobId: 'check', when: 'success', delaySeconds: 0 }]);
});

test('a link that never matches does not verify a write', () => {
  const text = file(write('env: {}', '{ jobId: "check", when: "succes" }'), check);
  expect(errorsOf(text).map(({ path }) => path)).toEqual(['jobs[0].after']);
});

test('shape errors of one job hide no rule of another', () => {
  const text = file(
    '{ id: "a", kind: 5, risk: "read_only", commands: 7, after: [{ jobId: "b" }] }',
    read('cwd: 5, after: [{ jobId: "a" }]').replace('"a"', '"b"'),
    '{ id: "b", kind: "one_shot_write", risk: "write_local", commands: { run: ["x"] }, enabled: "no" }',
    '{ id: "d", kind: "long_running_read", risk: "read_only", commands: { start: [] } }',
  );
  expect(errorsOf(text).map(({ path }) => path)).toEqual([
    'jobs[0].kind',
    'jobs[0].commands',
    'jobs[1].cwd',
    'jobs[1].after[0].jobId',
    'jobs[2].after',
    'jobs[2].id',
    'jobs[2].enabled',
    'jobs[3].commands.status',
    'jobs[3].commands.start',
  ]);
});

test('a verification that cannot be judged is not reported on top', () => {
  const broken = check.replace('"one_shot_read"', '"reed"');
  expect(errorsOf(file(write('env: {}'), broken)).map(({ path }) => path)).toEqual(['jobs[1].kind']);
});

test('a chain as long as a file may hold does not overflow the stack', () => {
  const jobs = Array.from({ length: 900 }, (_, index) =>
    read(`after: [{ jobId: "j${(index + 1) % 900}" }]`).replace('"a"', `"j${index}"`),
  );
  const problems = errorsOf(file(...jobs));
  expect(problems).toHaveLength(1);
  expect(english(problems[0]?.message ?? '')).toMatch(
    /"j0" → "j1" → "j2" → "j3" → … → "j898" → "j899" → "j0"$/,
  );
});
