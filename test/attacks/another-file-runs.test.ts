/** An attacker wants one file to be hashed and approved, and another one to be run. */
import { chmod, mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkJob, openWriteArea, writeJob, type WriteArea } from '../support/write-area.ts';
import { saidBy } from '../support/write-refused.ts';

let place: WriteArea;
/** `work/current` leads to `work/far/release`, so that `current/..` is `far`. */
beforeAll(async () => {
  place = await openWriteArea();
  for (const folder of ['far', 'far/release', '~', 'first', 'second']) await mkdir(at(folder));
  await symlink('far/release', at('current'));
  const home = join(place.area.path, '..', 'deploy.sh');
  for (const file of [at('deploy.sh'), at('far/deploy.sh'), at('~/deploy.sh'), home])
    await script(file, 'true');
});
afterAll(() => place.close());

const at = (name: string) => join(place.area.path, name);
async function script(path: string, body: string, interpreter = '/bin/sh') {
  await writeFile(path, `#!${interpreter}\n${body}\n`);
  await chmod(path, 0o755);
}
/** Counts that it ran, wherever it is run. */
const evil = () => `echo evil >> ${at('runs')}`;

type Parts = Readonly<Record<string, unknown>>;
const planOf = async (parts: Parts) => {
  place.dispatch();
  await place.jobs(writeJob({ commands: { run: ['true'] }, ...parts }), checkJob());
  return place.run('plan');
};

async function approved(parts: Parts) {
  const planned = await planOf(parts);
  expect(planned.outputs['verdict'], planned.stdout).toBe('planned');
  place.api.gate.approve('approver');
  return planned.outputs['plan-digest'] ?? '';
}

describe('the file that the kernel takes is changed after the approval', () => {
  it.each<readonly [string, () => Parts, string]>([
    [
      'a script behind link/..',
      () => ({ commands: { run: ['sh', 'current/../deploy.sh'] } }),
      'far/deploy.sh',
    ],
    ['the program behind link/..', () => ({ commands: { run: ['current/../deploy.sh'] } }), 'far/deploy.sh'],
    [
      'a script in a working folder behind link/..',
      () => ({ cwd: `${at('current')}/..`, commands: { run: ['sh', 'deploy.sh'] } }),
      'far/deploy.sh',
    ],
    ['a script in a folder named ~', () => ({ commands: { run: ['sh', '~/deploy.sh'] } }), '~/deploy.sh'],
  ])('%s', async (_, parts, file) => {
    const digest = await approved(parts());
    await script(at(file), evil());
    const applied = await place.run('apply', { 'plan-digest': digest });
    await script(at(file), 'true');
    expect(await place.area.read('runs')).toBe('');
    expect(saidBy(place, applied)).toContain('refused (plan-changed)');
    expect(saidBy(place, applied)).toMatch(/job\.files\[1\]\.sha256|job\.files\[0\]\.sha256/);
  });
});

describe('what starts a script is changed after the approval', () => {
  it.each<readonly [string, string, readonly string[]]>([
    ['its interpreter', 'INTERPRETER', ['./by-own.sh']],
    ['the program that env looks for', '/usr/bin/env -S sh INTERPRETER', ['./by-own.sh']],
    ['that of a script which sh is given', 'INTERPRETER', ['sh', './by-own.sh']],
  ])('%s', async (_, line, run) => {
    await script(at('interpreter'), 'exit 0');
    await script(at('by-own.sh'), 'exit 0', line.replace('INTERPRETER', at('interpreter')));
    const digest = await approved({ commands: { run } });
    await script(at('interpreter'), evil());
    const applied = await place.run('apply', { 'plan-digest': digest });
    expect(await place.area.read('runs')).toBe('');
    expect(saidBy(place, applied)).toContain('refused (plan-changed)');
  });
});

it('a program on PATH that does not start is not followed by the next one of that name', async () => {
  await script(at('first/tool'), 'true', '/missing/interpreter');
  await script(at('second/tool'), evil());
  const { stdout, outputs } = await planOf({
    commands: { run: ['tool'] },
    env: { PATH: `${at('first')}:${at('second')}:/usr/bin:/bin` },
  });
  expect(outputs['verdict']).toBe('failed');
  expect(stdout).toContain(`${at('first/tool')} cannot run`);
  expect(await place.area.read('runs')).toBe('');
});

it('a link to another folder of each process is not planned', async () => {
  await symlink('/proc/self/cwd', at('here'));
  for (const word of [
    '/proc/self/cwd/deploy.sh',
    'here/deploy.sh',
    'here/next',
    '/proc/thread-self/root/bin/true',
  ]) {
    const { stdout, outputs } = await planOf({ commands: { run: ['sh', word] } });
    expect(outputs['verdict']).not.toBe('planned');
    expect(stdout).toContain('resolves differently in each process');
  }
});
