/** The gate for repositories without required reviewers: a second person starts the workflow with the digest. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { RefusalReason } from '../../src/core/writes/write.ts';
import type { ApiRun } from '../support/github-api-gate-shapes.ts';
import { expectRefused } from '../support/write-refused.ts';
import { checkJob, openWriteArea, writeJob, type Planned, type WriteArea } from '../support/write-area.ts';

const gate = 'dispatch';
const gateWords = 'second dispatch, required reviewers unavailable';

/** A private repository in which requester planned; `roles` are those of GitHub. */
async function openDispatch(approval: object = {}): Promise<[WriteArea, Planned]> {
  const place = await openWriteArea({ private: true });
  place.api.gate.environments.splice(0);
  for (const login of ['second', 'Requester', 'helper[bot]']) place.api.gate.roles.set(login, 'write');
  place.api.gate.roles.set('owner', 'admin');
  place.api.gate.roles.set('guest', 'triage');
  await place.jobs(writeJob({ approval: { gate, ...approval } }), checkJob());
  return [place, await place.plan({ gate })];
}

const by = (login: string): Partial<ApiRun> => ({ actor: login, triggeringActor: login });

describe('gate: dispatch', () => {
  let place: WriteArea;
  let planned: Planned;
  beforeAll(async () => {
    [place, planned] = await openDispatch();
  });
  afterAll(() => place.close());
  beforeEach(() => planned.again());

  const apply = (inputs: Readonly<Record<string, string>> = {}) =>
    place.run('apply', { 'plan-digest': planned.digest, gate, ...inputs });

  it('takes a write from its plan to its verification by a second person', async () => {
    place.dispatch(by('second'));
    const applied = await apply();
    expect([applied.code, applied.outputs['verdict']]).toEqual([0, 'applied']);
    expect(applied.stdout).toContain(`approved by: second (${gateWords})`);
    const verified = await place.run('verify', { 'plan-digest': planned.digest });
    expect(verified.outputs['verdict']).toBe('verified');
    expect(place.told()).toContain(`approved by: second (${gateWords})`);
    expect(await place.area.read('runs')).toBe('ran\n');
    place.dispatch(by('owner'));
    expect((await apply()).stdout).toContain('deploy refused (already-applied)');
    expect(await place.area.read('runs')).toBe('ran\n');
  });

  it('is named where the approval is asked for, with the whole digest', async () => {
    const [asked] = place.bot.messages();
    expect(asked?.text).toContain(
      `approval: ${gateWords}; start the workflow with plan-digest ${planned.digest}`,
    );
    expect(asked?.buttons.flat()).toContainEqual(
      expect.objectContaining({ url: 'https://github.com/owner/name/actions/workflows/ops-write.yml' }),
    );
    expect(planned.step.summary).toContain('a second person starts the workflow with the digest');
    expect(planned.step.stdout).toContain(`Approval: ${gateWords}`);
  });

  it.each<readonly [string, RefusalReason, RegExp, Partial<ApiRun>]>([
    ['the same person', 'self-approved', /requested and approved by requester/, by('requester')],
    [
      'the same person, spelled otherwise',
      'self-approved',
      /requested and approved by Requester/,
      by('Requester'),
    ],
    ['a bot', 'not-approved', /started by helper\[bot\], not a person/, by('helper[bot]')],
    [
      'a bot for a person',
      'not-approved',
      /not a person/,
      { actor: 'helper[bot]', triggeringActor: 'second' },
    ],
    ['a person who may only read', 'not-approved', /guest, who may not write to the repository/, by('guest')],
    ['a stranger', 'not-approved', /stranger, who may not write to the repository/, by('stranger')],
    [
      'a push',
      'wrong-event',
      /needs an approval by workflow_dispatch, not by push/,
      { ...by('second'), event: 'push' },
    ],
    ['another branch', 'wrong-ref', /main only/, { ...by('second'), branch: 'feature' }],
    ['a re-run', 'rerun', /attempt 2/, { ...by('second'), attempt: 2 }],
  ])('refuses %s, and the second person may come later', async (_, reason, detail, run) => {
    place.dispatch(run);
    await expectRefused(place, await apply(), reason, detail);
    expect(await place.ledger()).toMatchObject([{ status: 'planned' }]);
  });

  it('goes on after refusals', async () => {
    place.dispatch(by('requester'));
    await expectRefused(place, await apply(), 'self-approved', /requester/);
    place.dispatch(by('second'));
    expect((await apply()).outputs['verdict']).toBe('applied');
  });

  it('refuses the run that planned it', async () => {
    await expectRefused(place, await apply(), 'not-approved', /the plan was made in this run/);
  });

  it('refuses where the workflow is not pinned to it', async () => {
    place.dispatch(by('second'));
    const applied = await apply({ gate: 'environment' });
    await expectRefused(
      place,
      applied,
      'no-gate',
      /has gate: dispatch, but the workflow is pinned to environment/,
    );
  });

  it('refuses where the environment has got reviewers', async () => {
    place.dispatch(by('second'));
    place.api.gate.putEnvironment({ name: 'ops-write', reviewers: ['approver'] });
    await expectRefused(place, await apply(), 'no-gate', /where required reviewers are available/);
  });
});

it('gate: dispatch is not planned in a public repository', async () => {
  const place = await openWriteArea();
  try {
    await place.jobs(writeJob({ approval: { gate } }), checkJob());
    const stepped = await place.run('plan', { gate });
    await expectRefused(place, stepped, 'no-gate', /where required reviewers are available/);
  } finally {
    await place.close();
  }
});

describe('gate: dispatch with settings', () => {
  it('takes the same person where the jobs file allows it, but no bot', async () => {
    const [place, planned] = await openDispatch({ allowSelfApproval: true });
    try {
      const inputs = { 'plan-digest': planned.digest, gate };
      place.dispatch(by('helper[bot]'));
      await expectRefused(place, await place.run('apply', inputs), 'not-approved', /not a person/);
      place.dispatch(by('requester'));
      expect((await place.run('apply', inputs)).outputs['verdict']).toBe('applied');
      expect(place.told()).toContain(`approved by: requester (${gateWords})`);
    } finally {
      await place.close();
    }
  });

  it('takes only those who are listed', async () => {
    const [place, planned] = await openDispatch({ approvers: ['Owner', 'requester'] });
    try {
      const inputs = { 'plan-digest': planned.digest, gate };
      place.dispatch(by('second'));
      const second = await place.run('apply', inputs);
      await expectRefused(place, second, 'not-approved', /second, not in approval\.approvers/);
      place.dispatch(by('requester'));
      await expectRefused(place, await place.run('apply', inputs), 'self-approved', /requester/);
      place.dispatch(by('owner'));
      expect((await place.run('apply', inputs)).outputs['verdict']).toBe('applied');
    } finally {
      await place.close();
    }
  });
});
