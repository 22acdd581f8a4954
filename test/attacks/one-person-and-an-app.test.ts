// The attacker is one person who wants a write to run: an app, a schedule or a script asks for it, and they approve it alone.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ApiRun } from '../support/github-api-gate-shapes.ts';
import { checkJob, openWriteArea, writeJob, type Planned, type WriteArea } from '../support/write-area.ts';
import { expectNotRun, expectRefused } from '../support/write-refused.ts';

const app = 'ops-app[bot]';
const askers: readonly (readonly [string, Partial<ApiRun>, RegExp])[] = [
  ['an app', { actor: app, triggeringActor: app }, /requested by ops-app\[bot\], not by a person/],
  ['a schedule', { event: 'schedule' }, /requested by the event schedule/],
  ['a push, perhaps with a deploy key', { event: 'push' }, /requested by the event push/],
  ['a script', { event: 'repository_dispatch' }, /requested by the event repository_dispatch/],
  ['an account that is gone', { actor: 'ghost', triggeringActor: 'ghost' }, /requested by ghost/],
];

/** A place whose first run was caused so. */
async function openAskedBy(parts: Partial<ApiRun>, approval: object = {}): Promise<WriteArea> {
  const place = await openWriteArea();
  const [first] = place.api.gate.runs;
  place.dispatch({ ...parts, ...(first && { id: first.id }) });
  await place.jobs(writeJob({ approval }), checkJob());
  return place;
}

describe.each(askers)('a write that was asked for by %s', (_, parts, detail) => {
  let place: WriteArea;
  let planned: Planned;
  beforeAll(async () => {
    place = await openAskedBy(parts);
    planned = await place.plan();
  });
  afterAll(() => place.close());
  beforeEach(() => planned.again());

  const apply = () => place.run('apply', { 'plan-digest': planned.digest });

  it('is planned with a warning that says what it takes', () => {
    const warning = planned.step.acted.find((line) => line.startsWith('warning::deploy: '));
    expect(warning).toMatch(detail);
    expect(warning).toContain('set approval.allowBotRequester');
    expect(planned.step.summary).toMatch(/two different people must approve: requested by/);
  });

  it('is not made when one person approves, and not by the approval of an app besides', async () => {
    place.api.gate.approve('approver');
    place.api.gate.approve('APPROVER');
    place.api.gate.approve('other-app[bot]');
    const applied = await apply();
    await expectRefused(place, applied, 'bot-requested', detail);
    expect(place.told()).toMatch(/and approved by approver alone/);
  });

  it('is made when two people approve', async () => {
    place.api.gate.approve('approver');
    place.api.gate.approve('colleague');
    expect((await apply()).outputs['verdict']).toBe('applied');
    expect(place.told()).toContain('approved by: approver, colleague');
  });
});

it('a write that an app asked for is made with one approval where the jobs file says so', async () => {
  const place = await openAskedBy({ actor: app, triggeringActor: app }, { allowBotRequester: true });
  try {
    const { digest, step } = await place.plan();
    expect(step.acted.filter((line) => line.startsWith('warning::deploy'))).toEqual([]);
    place.api.gate.approve('approver');
    expect((await place.run('apply', { 'plan-digest': digest })).outputs['verdict']).toBe('applied');
  } finally {
    await place.close();
  }
});

describe('with gate: dispatch', () => {
  const gate = 'dispatch';
  async function openDispatch(approval: object = {}): Promise<WriteArea> {
    const place = await openWriteArea({ private: true });
    place.api.gate.environments.splice(0);
    place.api.gate.roles.set('second', 'write');
    const [first] = place.api.gate.runs;
    place.dispatch({ actor: app, triggeringActor: app, ...(first && { id: first.id }) });
    await place.jobs(writeJob({ approval: { gate, ...approval } }), checkJob());
    return place;
  }

  it('what an app asks for is not planned: one dispatch is one person', async () => {
    const place = await openDispatch();
    try {
      const planned = await place.run('plan', { gate });
      await expectRefused(place, planned, 'bot-requested', /requested by ops-app\[bot\], not by a person/);
    } finally {
      await place.close();
    }
  });

  it('a plan that an app asked for is not made after the setting is taken away', async () => {
    const place = await openDispatch({ allowBotRequester: true });
    try {
      const { digest } = await place.plan({ gate });
      place.dispatch({ actor: 'second', triggeringActor: 'second' });
      await place.jobs(writeJob({ approval: { gate } }), checkJob());
      const refused = await place.run('apply', { 'plan-digest': digest, gate });
      expect(refused.acted.join('\n')).toContain('deploy refused (bot-requested)');
      await expectNotRun(place, refused);
      await place.jobs(writeJob({ approval: { gate, allowBotRequester: true } }), checkJob());
      const applied = await place.run('apply', { 'plan-digest': digest, gate });
      expect(applied.outputs['verdict']).toBe('applied');
    } finally {
      await place.close();
    }
  });
});
