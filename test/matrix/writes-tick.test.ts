/** What ticks do about writes while time passes: the action as a runner starts it, with its clock set ahead. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { later } from '../support/kills.ts';
import { expectTold, openPlace, runsOf, tick, type Place } from '../support/write-crashes.ts';
import { checkJob, writeJob } from '../support/write-area.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

// Up to a dozen runs of the action each, on a machine that may be busy.

let place: Place;
const open = async (...upTo: Parameters<typeof openPlace>[0]) => {
  place = await openPlace(upTo);
};
afterEach(() => place.close());

/** What was told by a tick at that time after now. */
async function toldAt(ms: number): Promise<string> {
  const before = place.bot.messages().length;
  await tick(place, ms);
  return place.bot
    .messages()
    .slice(before)
    .map(({ text }) => text)
    .join('\n\n');
}

it('a plan that waits is mentioned after an hour and then daily, until it expires; it is never applied', async () => {
  await open('plan');
  await place.jobs(writeJob({ approval: { maxAgeSeconds: 172_800 } }), checkJob());
  await place.run('plan', {}, { GITHUB_RUN_ID: String(place.api.gate.putRun().id) });
  expect(place.toldSince()).toMatch(/write superseded by a newer plan[^]*write waits for approval/);
  expect(await toldAt(59 * minute)).toBe('');
  const first = await toldAt(61 * minute);
  expect(first).toMatch(/write waiting for approval for 1 h.*\nACTION REQUIRED/);
  expect(await toldAt(24 * hour)).toBe('');
  expect(await toldAt(26 * hour)).toContain('write waiting for approval for 1 d 2 h');
  expect(await toldAt(2 * day + minute)).toContain('plan expired without approval');
  expect(await toldAt(4 * day)).toBe('');
  expect(await runsOf(place)).toBe(0);
  expect((await place.ledger()).map(({ status }) => status)).toEqual(['superseded', 'expired']);
  await expectTold(place);
});

it('an approved plan is not applied by a tick', async () => {
  await open('plan');
  expect(await toldAt(2 * minute)).toBe('');
  const { acted, summary } = await tick(place, 3 * minute);
  const marks = acted.filter((command) => command.includes('waits for approval'));
  expect(marks).toEqual([expect.stringMatching(/^warning ?::waits for approval: deploy/)]);
  expect(summary).toMatch(/1 open write<\/h2>[^]*⏳ waits for approval: deploy/);
  expect(await runsOf(place)).toBe(0);
  expect((await place.ledger()).map(({ status }) => status)).toEqual(['planned']);
});

it('a verification that never came is taken over after half an hour; until then every report says so', async () => {
  await open('plan', 'apply');
  const long = { id: 'sync', kind: 'long_running_read', risk: 'read_only', enabled: true };
  const commands = { start: ['true'], status: ['echo', '{"running":true,"completed":false}'] };
  await place.jobs(writeJob(), checkJob(), { ...long, commands });
  const line = /Open write: applied, unverified: deploy, since \d\d:\d\d:\d\d/;
  const report = await toldAt(29 * minute);
  expect(report).toMatch(line);
  const dry = await place.run('tick', { job: '', 'dry-run': 'true' }, later(29 * minute));
  expect(dry.summary).toContain('applied, unverified: deploy');
  expect(report).toContain('sync');
  const verified = await toldAt(31 * minute);
  expect(verified).toMatch(/write verified[^]*check: verified, exit 0/);
  expect(await toldAt(2 * hour)).not.toMatch(line);
  await expectTold(place);
});

it('a verification that says nothing is tried three times, each told; a person is needed then', async () => {
  await open('plan', 'apply');
  await place.jobs(writeJob(), checkJob({ commands: { run: ['/nowhere/check'] } }));
  for (const tries of [1, 2, 3]) {
    const told = await toldAt(tries * 35 * minute);
    expect(told, `try ${tries}`).toMatch(
      /ACTION REQUIRED[^]*the verification gave no verdict[^]*check: undetermined[^]*ops-framework verify deploy/,
    );
  }
  expect(await toldAt(9 * hour)).toBe('');
  expect(await place.ledger()).toMatchObject([{ status: 'applied', verifyTries: 3 }]);
  const found = await place.run('tick', { job: '' }, later(10 * hour));
  expect(found.summary).toContain('applied, unverified: deploy');
  await place.jobs(writeJob(), checkJob());
  expect((await place.run('verify')).outputs['verdict']).toBe('verified');
});

it('one whose read refutes is reported with its way back', async () => {
  await open();
  const after = [{ jobId: 'check' }, { jobId: 'back', when: 'failure' }];
  const back = writeJob({ id: 'back', commands: { run: ['cp', 'old', 'live'] } });
  await place.jobs(writeJob({ after }), checkJob(), back);
  const { outputs } = await place.run('plan');
  place.api.gate.approve('approver');
  await place.run('apply', { 'plan-digest': outputs['plan-digest'] ?? '' });
  await place.area.write('live', 'something else\n');
  expect(await toldAt(40 * minute)).toMatch(
    /verification failed[^]*ACTION REQUIRED[^]*rollback: plan the write back/,
  );
  expect(await place.area.read('live')).toBe('something else\n');
});

it('a ledger that was damaged is kept aside and told once, and its plan cannot be applied', async () => {
  await open('plan');
  const folder = join(place.area.path, '..', 'openclaw', 'net', 'state');
  for (const name of ['ops-framework-writes.json', 'ops-framework-writes.json.prev'])
    await writeFile(join(folder, name), '{"schemaVersion":1');
  for (const { key } of place.service.entries()) if (key.startsWith('ops-writes-')) place.service.remove(key);
  expect(await toldAt(2 * minute)).toContain('the write ledger was damaged');
  expect(await toldAt(5 * minute)).toBe('');
  expect((await place.area.listing()).join('\n')).toMatch(/ops-framework-writes\.json\.corrupt-/);
  const applied = await place.run('apply', { 'plan-digest': place.digest });
  expect(applied.stdout).toContain('deploy refused (plan-changed): no plan with this digest is known');
  expect(await runsOf(place)).toBe(0);
});

it('a write whose run dies while it is under way is undetermined at the next tick, and can be verified', async () => {
  await open();
  await place.jobs(writeJob({ commands: { run: ['sh', '-c', 'echo ran >> runs; sleep 4'] } }), checkJob());
  const { outputs } = await place.run('plan');
  place.api.gate.approve('approver');
  const digest = { 'plan-digest': outputs['plan-digest'] ?? '' };
  const { child, ended } = await place.launch('apply', digest);
  await place.area.appears('runs');
  child.kill('SIGKILL');
  await ended;
  expect(await toldAt(2 * minute)).toMatch(/ACTION REQUIRED[^]*write undetermined: it may have been made/);
  await place.area.write('live', 'the new content\n');
  const verified = await place.run('verify', digest);
  expect(verified.outputs['verdict']).toBe('verified');
  expect(place.told()).toContain('write verified');
  expect(await runsOf(place)).toBe(1);
});
