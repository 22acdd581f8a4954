/** Every way in which an approval does not hold, by the action as a runner starts it. */
import { afterAll, beforeAll, beforeEach, describe, it } from 'vitest';
import type { GateData } from '../support/github-api-gate.ts';
import { expectRefused, secretValue } from '../support/write-refused.ts';
import { checkJob, openWriteArea, writeJob, type Planned, type WriteArea } from '../support/write-area.ts';
import type { RefusalReason } from '../../src/core/writes/write.ts';

let place: WriteArea;
let planned: Planned;

const approval = { approvers: ['approver', 'requester'] };

beforeAll(async () => {
  place = await openWriteArea();
  await place.jobs(writeJob({ approval, env: { DEPLOY_KEY: secretValue } }), checkJob());
  planned = await place.plan();
});
afterAll(() => place.close());
beforeEach(() => planned.again());

type Case = readonly [
  what: string,
  reason: RefusalReason,
  detail: RegExp,
  before: (gate: GateData) => void,
  env?: Readonly<Record<string, string | undefined>>,
];

const approved = (gate: GateData) => gate.approve('approver');
const runId = (gate: GateData) => gate.runs[0]?.id ?? 0;

const cases: readonly Case[] = [
  [
    'the environment is gone',
    'no-gate',
    /ops-write does not exist/,
    (gate) => {
      gate.environments.splice(0);
      gate.approve('approver');
    },
  ],
  [
    'the environment has lost its reviewers',
    'no-gate',
    /ops-write has no required reviewers/,
    (gate) => {
      gate.putEnvironment({ name: 'ops-write' });
      gate.approve('approver');
    },
  ],
  [
    'the environment has a wait timer only',
    'no-gate',
    /ops-write has no required reviewers/,
    (gate) => {
      gate.putEnvironment({ name: 'ops-write', waitMinutes: 30 });
      gate.approve('approver');
    },
  ],
  ['an administrator bypassed it', 'not-approved', /no approval of this run/, () => undefined],
  ['it was rejected', 'not-approved', /approver rejected it/, (gate) => gate.reject('approver')],
  [
    'it was rejected and approved',
    'not-approved',
    /other rejected it/,
    (gate) => {
      gate.reject('other');
      gate.approve('approver');
    },
  ],
  [
    'a stranger to the list approved',
    'not-approved',
    /stranger, not in approval\.approvers/,
    (gate) => gate.approve('stranger'),
  ],
  ['a bot approved', 'not-approved', /approved by helper\[bot\]/, (gate) => gate.approve('helper[bot]')],
  [
    'another environment was approved',
    'not-approved',
    /no approval of this run/,
    (gate) => {
      gate.putEnvironment({ name: 'production', reviewers: ['approver'] });
      gate.approve('approver', { environments: ['production'] });
    },
  ],
  [
    'another run was approved',
    'not-approved',
    /no approval of this run/,
    (gate) => gate.approve('approver', { runId: 1 }),
  ],
  [
    'another run, which is approved, applies it',
    'not-approved',
    /plan was made in run \d+/,
    (gate) => {
      gate.putRun();
      gate.approve('approver');
    },
  ],
  [
    'the one who asked approved',
    'self-approved',
    /requested and approved by requester/,
    (gate) => gate.approve('requester'),
  ],
  [
    'the one who asked approved, spelled otherwise',
    'self-approved',
    /requested and approved by Requester/,
    (gate) => gate.approve('Requester'),
  ],
  ['it is run again, says the runner', 'rerun', /attempt 2/, approved, { GITHUB_RUN_ATTEMPT: '2' }],
  [
    'it is run again, says GitHub',
    'rerun',
    /attempt 3/,
    (gate) => {
      gate.putRun({ id: runId(gate), attempt: 3 });
      gate.approve('approver');
    },
    { GITHUB_RUN_ATTEMPT: '1' },
  ],
  ['the runner says nothing of the attempt', 'rerun', /attempt/, approved, { GITHUB_RUN_ATTEMPT: undefined }],
  [
    'GitHub says that a pull request caused it',
    'wrong-event',
    /event pull_request is refused/,
    (gate) => {
      gate.putRun({ id: runId(gate), event: 'pull_request' });
      gate.approve('approver');
    },
    { GITHUB_EVENT_NAME: 'workflow_dispatch' },
  ],
  [
    'the branch is another one',
    'wrong-ref',
    /this run is on refs\/heads\/feature/,
    (gate) => {
      gate.putRun({ id: runId(gate), branch: 'feature' });
      gate.approve('approver');
    },
  ],
  [
    'the branch is another one, says GitHub alone',
    'wrong-ref',
    /writes run on main only/,
    (gate) => {
      gate.putRun({ id: runId(gate), branch: 'feature' });
      gate.approve('approver');
    },
    { GITHUB_REF: 'refs/heads/main' },
  ],
  [
    'a tag bears the name of the branch',
    'wrong-ref',
    /this run is on refs\/tags\/main/,
    approved,
    { GITHUB_REF: 'refs/tags/main' },
  ],
  [
    'the commit is of a fork',
    'wrong-ref',
    /writes run on main only/,
    (gate) => {
      gate.putRun({ id: runId(gate), fork: 'stranger/name' });
      gate.approve('approver');
    },
  ],
  ['the runner names another run', 'api-unavailable', /the run: /, approved, { GITHUB_RUN_ID: '77' }],
  [
    'the runner names another commit',
    'api-unavailable',
    /another run than the one/,
    approved,
    { GITHUB_SHA: 'f'.repeat(40) },
  ],
];

describe('an approval does not hold when', () => {
  it.each(
    cases.map(([what, reason, detail, before, env = {}]) => [what, reason, detail, before, env] as const),
  )('%s', async (_, reason, detail, before, env) => {
    before(place.api.gate);
    const applied = await place.run('apply', { 'plan-digest': planned.digest }, env);
    await expectRefused(place, applied, reason, detail);
  });
});

it('an approval by a bot does not hold where nobody is listed either', async () => {
  const anyone = await openWriteArea();
  try {
    await anyone.jobs(writeJob(), checkJob());
    const { digest } = await anyone.plan();
    anyone.api.gate.approve('helper[bot]');
    const applied = await anyone.run('apply', { 'plan-digest': digest });
    await expectRefused(anyone, applied, 'not-approved', /approved by helper\[bot\], not a person/);
  } finally {
    await anyone.close();
  }
});
