import { describe, test } from 'vitest';
import { type Case, check, expectOne, file, read, short, write } from './support.ts';

/** ▶ stands before what the problem must point at. Each file has this one problem only. */
const errors: readonly Case[] = [
  [file(read('policy: ▶5')), 'jobs[0].policy', /must be an object/, /autoResume/],
  [file(read('policy: { quietHours: { start: ▶5 } }')), 'jobs[0].policy.quietHours.start', /HH:MM/, /23:00/],
  [
    file(read('policy: { onlyOnChange: ▶0 }')),
    'jobs[0].policy.onlyOnChange',
    /true or false/,
    /^Write false\.$/,
  ],
  [file(read('after: ▶{}')), 'jobs[0].after', /must be a list/, /jobId/],
  [file(read('after: [▶null]')), 'jobs[0].after[0]', /must be an object/, /jobId/],
  [file(read('after: [▶{}]')), 'jobs[0].after[0].jobId', /is missing/, /Add "jobId"/],
  [
    file(read('after: [{ jobId: "check", when: ▶0 }]'), check),
    'jobs[0].after[0].when',
    /one of "success"/,
    /success/,
  ],
  [
    file(read('after: [{ jobId: "check", delaySeconds: ▶-1 }]'), check),
    'jobs[0].after[0].delaySeconds',
    /0 or more; got -1/,
    /60/,
  ],
  [file(write('approval: ▶"x"'), check), 'jobs[0].approval', /must be an object/, /ops-write/],
  [
    file(write('approval: { environment: ▶"" }'), check),
    'jobs[0].approval.environment',
    /not blank/,
    /ops-write/,
  ],
  [
    file(write('approval: { maxAgeSeconds: ▶0 }'), check),
    'jobs[0].approval.maxAgeSeconds',
    /1 or more/,
    /86400/,
  ],
  [
    file(write('approval: { approvers: ▶[] }'), check),
    'jobs[0].approval.approvers',
    /at least one/,
    /octocat/,
  ],
  [
    file(write('approval: { approvers: ▶"octocat" }'), check),
    'jobs[0].approval.approvers',
    /at least one/,
    /^Write \["octocat"\]\.$/,
  ],
  [
    file(write('approval: { approvers: [▶"@octocat"] }'), check),
    'jobs[0].approval.approvers[0]',
    /without @/,
    /^Write "octocat"\.$/,
  ],
  [
    file(write('approval: { gate: ▶"none" }'), check),
    'jobs[0].approval.gate',
    /"environment" or "dispatch"/,
    /environment/,
  ],
  [
    file(write('approval: { ignorePlanLines: [▶"("] }'), check),
    'jobs[0].approval.ignorePlanLines[0]',
    /regular expression/,
    /write/,
  ],
  ...[
    '(?=a)',
    '(?!a)',
    '(?<=a)',
    '(a)\\\\1',
    'a{1001}',
    '(?:a{1000}){1000}',
    '\\\\Qa\\\\E',
    '(?s)a',
    '[',
  ].map((pattern): Case => [
    file(write(`approval: { ignorePlanLines: ["^#", ▶"${pattern}"] }`), check),
    'jobs[0].approval.ignorePlanLines[1]',
    /regular expression without look-around and back-references/,
    /RE2/,
  ]),
  ...['', 'a'.repeat(201)].map((pattern): Case => [
    file(write(`approval: { ignorePlanLines: [▶"${pattern}"] }`), check),
    'jobs[0].approval.ignorePlanLines[0]',
    /regular expression of 1 to 200 characters/,
    /write/,
  ]),
  [
    file(write('approval: { ignorePlanLines: ▶["(?:.?){400}", "(?:.?){400}"] }'), check),
    'jobs[0].approval.ignorePlanLines',
    /more than 1000 steps/,
    /smaller repetitions/,
  ],
  [
    file(
      write(`approval: { ignorePlanLines: [${Array.from({ length: 50 }, (_, at) => `"a${at}"`).join()}] }`),
      write('approval: { ignorePlanLines: ["a1", ▶"b"] }').replace('"w"', '"v"'),
      check,
    ),
    'jobs[1].approval.ignorePlanLines[1]',
    /more than 50 different patterns/,
    /\|/,
  ],
];

describe('a wrong value in policy, after or approval is one error, with its fix', () => {
  test.each(errors.map((item) => [short(item), item] as const))('%s', (_, item) => {
    expectOne('error', item);
  });
});
