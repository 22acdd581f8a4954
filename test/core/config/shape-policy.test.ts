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
  [
    file(write('approval: { ignorePlanLines: [▶".*"] }'), check),
    'jobs[0].approval.ignorePlanLines[0]',
    /does not match every line/,
    /write/,
  ],
];

describe('a wrong value in policy, after or approval is one error, with its mend', () => {
  test.each(errors.map((item) => [short(item), item] as const))('%s', (_, item) => {
    expectOne('error', item);
  });
});
