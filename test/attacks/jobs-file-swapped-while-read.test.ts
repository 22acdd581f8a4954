// The attacker wants the approver to see the hash of a harmless jobs file while the jobs of another one are planned, or to
// change how it is approved and verified after the approval.
import { createHash } from 'node:crypto';
import { copyFile, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { checkJob, openWriteArea, writeJob, type WriteArea } from '../support/write-area.ts';

let place: WriteArea;
beforeEach(async () => {
  place = await openWriteArea();
});
afterEach(() => place.close());

const at = (name: string) => join(place.area.path, name);
const sha256 = async (name: string) =>
  createHash('sha256')
    .update(await readFile(at(name)))
    .digest('hex');

it('the hash is that of the text whose jobs are planned', async () => {
  // The plan command runs between the two looks at the file.
  const commands = { plan: ['sh', 'swap.sh'], run: ['sh', 'deploy.sh'] };
  await place.area.write('swap.sh', 'cat next; if [ -e harmless ]; then cp harmless ops-jobs.json; fi\n');
  await place.jobs(writeJob({ commands }), checkJob());
  await copyFile(at('ops-jobs.json'), at('harmless'));
  await place.jobs(writeJob({ commands, risk: 'write_external' }), checkJob());
  const [harmless, evil] = [await sha256('harmless'), await sha256('ops-jobs.json')];
  const { step } = await place.plan();
  expect(step.summary).toContain(evil);
  expect(step.summary).not.toContain(harmless);
});

it('how it is approved is part of what is approved, and shown', async () => {
  await place.jobs(writeJob({ approval: { approvers: ['approver'] } }), checkJob());
  const planned = await place.plan();
  expect(planned.step.summary).toContain('approvers [&quot;approver&quot;]');
  place.api.gate.approve('approver');
  await place.jobs(writeJob({ approval: { approvers: ['approver', 'friend'] } }), checkJob());
  const applied = await place.run('apply', { 'plan-digest': planned.digest });
  expect(applied.stdout).toMatch(/job\.approval\.approvers\[1\]: not there → "friend"/);
  expect(applied.outputs['verdict']).toBe('refused');
});

it('how it is verified too: more tries than were approved make no other verdict', async () => {
  await place.area.write('check.sh', 'if [ -e looked ]; then exit 0; fi; touch looked; exit 1\n');
  const check = checkJob({ commands: { run: ['sh', 'check.sh'] } });
  await place.jobs(writeJob({ verify: { attempts: 1 } }), check);
  const { digest } = await place.plan();
  place.api.gate.approve('approver');
  const applied = await place.run('apply', { 'plan-digest': digest });
  expect(applied.outputs['verdict']).toBe('applied');
  await place.jobs(writeJob({ verify: { attempts: 5, everySeconds: 10 } }), check);
  const verified = await place.run('verify', { 'plan-digest': digest });
  expect(verified.outputs['verdict']).toBe('failed');
  expect(verified.stdout).toContain('exit 1');
  await writeFile(at('looked'), '');
});
