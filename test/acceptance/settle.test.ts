/** The last job of a write's run, on a machine that has nothing of the host: act cannot reject (test/e2e/), this can. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { checkJob, openWriteArea, writeJob, type WriteArea } from '../support/write-area.ts';

let place: WriteArea;
beforeEach(async () => {
  place = await openWriteArea();
  await place.jobs(writeJob(), checkJob());
});
afterEach(() => place.close());

it('tells that a plan was rejected, by whom, from the cache alone; the host knows it then', async () => {
  const planned = await place.run('plan');
  place.api.gate.reject('approver');
  const digest = { 'plan-digest': planned.outputs['plan-digest'] ?? '' };
  const elsewhere = { OPENCLAW_STATE_DIR: `${place.area.path}/none`, GITHUB_WORKSPACE: '/' };
  const settled = await place.run('settle', { ...digest, state: 'cache' }, elsewhere);
  expect([settled.code, settled.stderr]).toEqual([1, '']);
  expect(place.told()).toMatch(
    /deploy: write refused \(not-approved\)\n• approver rejected it\n[^]*nothing was run/,
  );
  // This machine is not the host: its time is said with its zone.
  expect(place.told()).not.toContain('host time');
  expect((await place.area.listing()).filter((path) => path.includes('none'))).toEqual([]);
  const late = await place.run('apply', digest);
  expect([late.code, await place.area.read('runs')]).toEqual([1, '']);
  expect((await place.run('history')).stdout).toMatch(/ deploy +refused/);
});
