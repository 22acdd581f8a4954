/** An attacker wants a write that did nothing to be called verified, by a program that runs in place of the approved one. */
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { checkJob, openWriteArea, writeJob, type WriteArea } from '../support/write-area.ts';

let place: WriteArea;
beforeEach(async () => {
  place = await openWriteArea();
  await mkdir(at('bin'));
});
afterEach(() => place.close());

const at = (name: string) => join(place.area.path, name);

/** A write that is applied and changes nothing. */
async function applied(check = checkJob()) {
  await place.jobs(writeJob({ commands: { run: ['true'] } }), check);
  const { digest } = await place.plan();
  place.api.gate.approve('approver');
  const { outputs } = await place.run('apply', { 'plan-digest': digest });
  expect(outputs['verdict']).toBe('applied');
  return { 'plan-digest': digest };
}

it('one that stands first on the PATH of the runner', async () => {
  const digest = await applied();
  await writeFile(at('bin/cmp'), '#!/bin/sh\nexit 0\n', { mode: 0o755 });
  const { outputs } = await place.run('verify', digest, { PATH: `${at('bin')}:${process.env['PATH']}` });
  expect(outputs['verdict']).toBe('failed');
});

it('one that a variable of the runner loads', async () => {
  const digest = await applied(checkJob({ commands: { run: ['bash', '-c', 'cmp next live'] } }));
  await writeFile(at('hook'), 'exit 0\n');
  const { outputs } = await place.run('verify', digest, { BASH_ENV: at('hook') });
  expect(outputs['verdict']).toBe('failed');
});

it('one that is put in its place on the host: the verdict says which', async () => {
  await writeFile(at('check.sh'), '#!/bin/sh\ncmp next live\n', { mode: 0o755 });
  const digest = await applied(checkJob({ commands: { run: ['./check.sh'] } }));
  await writeFile(at('check.sh'), '#!/bin/sh\nexit 0\n');
  const verified = await place.run('verify', digest);
  expect(verified.stdout).toMatch(/check: verified, exit 0.*; changed since it was approved: .*check\.sh/);
  expect(place.told()).toContain(`changed since it was approved: ${at('check.sh')}`);
});

it('while a write may lead the folder of its verification elsewhere: the verdict says so', async () => {
  for (const folder of ['old', 'new']) await mkdir(at(folder));
  await symlink('old', at('current'));
  const check = checkJob({ cwd: at('current'), commands: { run: ['test', '-e', '../new'] } });
  await place.jobs(writeJob({ commands: { run: ['ln', '-sfn', 'new', 'current'] } }), check);
  const { digest } = await place.plan();
  place.api.gate.approve('approver');
  await place.run('apply', { 'plan-digest': digest });
  const verified = await place.run('verify', { 'plan-digest': digest });
  expect(verified.outputs['verdict']).toBe('verified');
  expect(place.told()).toContain(`changed since it was approved: its folder, now ${at('new')}`);
});
