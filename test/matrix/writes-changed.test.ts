/** One byte changed after the approval: nothing is run, and what differs is shown. */
import { appendFile, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { expectRefused, saidBy, secretValue } from '../support/write-refused.ts';
import { checkJob, openWriteArea, writeJob, type Planned, type WriteArea } from '../support/write-area.ts';

let place: WriteArea;
let planned: Planned;

const runOf = (...words: readonly string[]) => ({
  plan: ['cat', 'next'],
  run: ['sh', 'deploy.sh', ...words],
});
const write = (parts: Readonly<Record<string, unknown>> = {}) =>
  writeJob({
    env: { DEPLOY_KEY: secretValue },
    commands: runOf('--zone', 'north', '--rules=rules'),
    approval: { ignorePlanLines: ['^# '] },
    ...parts,
  });
const check = checkJob({ commands: { run: ['sh', 'check.sh'] } });

beforeAll(async () => {
  place = await openWriteArea();
  await place.area.write('check.sh', 'cmp next live\n');
  await place.area.write('rules', 'allow\n');
  await place.jobs(write(), check);
  planned = await place.plan();
});
afterAll(() => place.close());
beforeEach(async () => {
  await planned.again();
  place.api.gate.approve('approver');
});

const apply = (env: Readonly<Record<string, string>> = {}) =>
  place.run('apply', { 'plan-digest': planned.digest }, env);
const append = (name: string, text = ' ') => appendFile(join(place.area.path, name), text);
const hash = String.raw`"?[0-9a-f]{64}"?`;

it('lists what the digest does not cover: folders, also those without a slash, and missing paths', async () => {
  await mkdir(join(place.area.path, 'site'));
  await place.jobs(write({ commands: runOf('site', '--into=site', './later', '.', 'north') }), check);
  place.dispatch();
  const { stdout } = await place.plan().then(({ step }) => step);
  const { path } = place.area;
  expect(stdout).toContain(
    `missing paths):\n${[join(path, 'site'), path, './later'].map((name) => `  | ${name}\n`).join('')}`,
  );
});

describe('refused is a change of', () => {
  it.each<readonly [string, () => Promise<unknown>, RegExp]>([
    [
      'a word of argv',
      () => place.jobs(write({ commands: runOf('--zone', 'nortH', '--rules=rules') }), check),
      /job\.argv\[3\]: "north" → "nortH"/,
    ],
    [
      'the script that argv names',
      () => append('deploy.sh'),
      new RegExp(`job\\.files\\[1\\].*sha256: ${hash} → ${hash}`),
    ],
    ['a file that an option names', () => append('rules'), /job\.files\[2\]\.sha256: /],
    [
      'a value of the environment',
      () => place.jobs(write({ env: { DEPLOY_KEY: `${secretValue.slice(0, -1)}Y` } }), check),
      /environment value DEPLOY_KEY: \w{8} → \w{8}/,
    ],
    [
      'the names in the environment',
      () => place.jobs(write({ env: { DEPLOY_KEY: secretValue, LD_PRELOAD: 'x.so' } }), check),
      /environment value LD_PRELOAD: not there → \w{8}/,
    ],
    [
      'what the plan prints',
      () => append('next', 'one more line\n'),
      /what commands\.plan prints:[^]*\+ one more line/,
    ],
    ['the jobs file elsewhere', () => append('ops-jobs.json', '\n'), /config\.sha256: /],
    [
      'the risk',
      () => place.jobs(write({ risk: 'write_external' }), check),
      /job\.risk: "write_local" → "write_external"/,
    ],
    ['the deadline', () => place.jobs(write({ timeoutSeconds: 7 }), check), /job\.timeoutSeconds: \d+ → 7/],
    ['the program that verifies', () => append('check.sh'), /verification\[0\]\.files\[1\]\.sha256: /],
    [
      'the key of the host',
      () => writeFile(join(dirname(place.area.stateFile), 'ops-framework.key'), `${'0'.repeat(64)}\n`),
      /host \(or its key\): \w{8} → \w{8}/,
    ],
    [
      'the time until which it holds',
      () => place.editLedger((each) => ({ ...each, expiresAt: each.expiresAt + 86_400_000 })),
      /expiresAt: "?20\S+ → "?20/,
    ],
    [
      'the plan that this host kept, so that nothing can be compared',
      () =>
        append(`../openclaw/net/state/ops-plans/${planned.digest}.json`, 'x').then(() => append('deploy.sh')),
      /the plan itself is not on this host/,
    ],
    [
      'the gate that the jobs file names',
      () => place.jobs(write({ approval: { environment: 'other' } }), check),
      /planned for environment ops-write, but the jobs file now has environment other/,
    ],
  ])('%s', async (_, change, difference) => {
    await change();
    const applied = await apply();
    await expectRefused(place, applied, 'plan-changed', difference);
    expect(saidBy(place, applied)).not.toContain(secretValue.slice(0, -1));
  });

  it('the commit', async () => {
    const [run] = place.api.gate.runs;
    const commit = 'f'.repeat(40);
    place.api.gate.putRun({ ...run, commit });
    await expectRefused(
      place,
      await apply(),
      'plan-changed',
      new RegExp(`commit: "0123456789abcdef.*" → "${commit}"`),
    );
  });

  it('what the envFile of the job says', async () => {
    const job = write({ envFile: 'deploy.env' });
    await place.area.write('deploy.env', 'REGION=north\n');
    await place.jobs(job, check);
    place.dispatch();
    const approved = await place.plan();
    place.api.gate.approve('approver');
    await place.area.write('deploy.env', 'REGION=nortH\n');
    const applied = await place.run('apply', { 'plan-digest': approved.digest });
    await expectRefused(place, applied, 'plan-changed', /environment value REGION: \w{8} → \w{8}/);
  });

  it('the environment that the runner has', async () => {
    const applied = await apply({ LANG: 'xx_YY.UTF-8' });
    await expectRefused(place, applied, 'plan-changed', /environment value LANG: not there → \w{8}/);
  });

  it('nothing but lines that do not count', async () => {
    await append('next', '# made at noon\n');
    expect((await apply()).outputs['verdict']).toBe('applied');
    expect(await place.area.read('live')).toContain('# made at noon');
  });
});
