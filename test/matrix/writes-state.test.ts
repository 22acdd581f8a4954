/** Without a ledger that other hosts see there is no write; and what strangers may read of it. */
import { rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import type { CacheFault } from '../support/cache-service.ts';
import { expectRefused, secretValue } from '../support/write-refused.ts';
import { checkJob, openWriteArea, writeJob, type Planned, type WriteArea } from '../support/write-area.ts';

type Inputs = Readonly<Record<string, string>>;

type Case = readonly [
  what: string,
  command: 'plan' | 'apply',
  host: 'keeps' | 'forgets',
  fault: CacheFault,
  why: RegExp,
];

const unsaved = /not saved in the Actions cache/;
const unavailable = /the state is unavailable/;

// Some of it is tried again for a while: all at once.
describe.concurrent('a write is refused when the cache', () => {
  it.each<Case>([
    ['fails', 'apply', 'keeps', { rpc: 'all', kind: 500 }, unsaved],
    ['resets', 'apply', 'keeps', { rpc: 'all', kind: 'reset' }, unsaved],
    ['takes nothing', 'apply', 'keeps', { rpc: 'CreateCacheEntry', kind: 'denied' }, unsaved],
    ['loses what it took', 'apply', 'keeps', { rpc: 'FinalizeCacheEntryUpload', kind: 500 }, unsaved],
    [
      'takes the ledger but not the claim',
      'apply',
      'keeps',
      { rpc: 'CreateCacheEntry', kind: 'denied', key: 'ops-claim-' },
      /the digest cannot be reserved: /,
    ],
    ['answers with a page', 'apply', 'forgets', { rpc: 'all', kind: 'html' }, unavailable],
    ['fails', 'plan', 'forgets', { rpc: 'all', kind: 500 }, unavailable],
    ['resets', 'plan', 'forgets', { rpc: 'upload', kind: 'reset' }, /the plan cannot be reserved/],
  ])('%s, at %s, on a host that %s its state', async (_, command, host, fault, why) => {
    const place = await openWriteArea();
    try {
      await place.jobs(writeJob(), checkJob());
      const digest = command === 'apply' ? (await place.plan()).digest : '';
      if (command === 'apply') place.api.gate.approve('approver');
      if (command === 'apply' && host === 'forgets')
        await rm(dirname(place.area.stateFile), { recursive: true });
      place.service.fail(fault);
      const stepped = await place.run(command, digest === '' ? {} : { 'plan-digest': digest });
      await expectRefused(place, stepped, 'state-unavailable', why);
      expect(stepped.outputs['plan-digest']).toBe(digest);
      if (host === 'keeps') expect(await place.ledger()).toMatchObject([{ status: 'refused' }]);
    } finally {
      await place.close();
    }
  });
});

describe('a write is refused', () => {
  let place: WriteArea;
  let planned: Planned;
  beforeAll(async () => {
    place = await openWriteArea();
    await place.jobs(writeJob(), checkJob());
    planned = await place.plan();
  });
  afterAll(() => place.close());
  beforeEach(async () => {
    await planned.again();
    place.api.gate.approve('approver');
  });

  it('when nothing can say whether the cache is empty', async () => {
    await rm(dirname(place.area.stateFile), { recursive: true });
    place.service.remove(() => true);
    onTestFinished(place.api.fail({ path: '/actions/caches', kind: 403 }));
    const applied = await place.run('plan');
    await expectRefused(place, applied, 'state-unavailable', /it may be empty or unreadable/);
  });

  it.each(['plan', 'apply'])('with state: file, at %s', async (command) => {
    if (command === 'plan') place.dispatch();
    const given = command === 'plan' ? {} : { 'plan-digest': planned.digest };
    const stepped = await place.run(command, { state: 'file', ...given });
    await expectRefused(place, stepped, 'state-unavailable', /no Actions cache: set state: auto/);
  });

  it('with another state-key than the plan, as a secret of the environment gives it; nothing of it is lost', async () => {
    const other = { 'plan-digest': planned.digest, 'state-key': 'another-key-of-the-environment-01' };
    const applied = await place.run('apply', other);
    await expectRefused(
      place,
      applied,
      'state-unavailable',
      /a different state-key from the plan: a secret OPS_STATE_KEY of the environment ops-write wins/,
    );
    expect(await place.ledger()).toMatchObject([
      { status: 'planned', keyMark: expect.stringMatching(/^[0-9a-f]{16}$/) },
    ]);
    const { stdout } = await place.run('history');
    expect(stdout).not.toMatch(/cannot be used|skipped/);
    // Whoever has the key goes on from there.
    const right = await place.run('apply', { 'plan-digest': planned.digest });
    expect(right.outputs['verdict']).toBe('applied');
  });

  it('in a step without the cache', async () => {
    const none = {
      ACTIONS_RESULTS_URL: undefined,
      ACTIONS_RUNTIME_TOKEN: undefined,
      ACTIONS_CACHE_SERVICE_V2: undefined,
    };
    const applied = await place.run('apply', { 'plan-digest': planned.digest }, none);
    await expectRefused(place, applied, 'state-unavailable', /no Actions cache/);
  });
});

describe('in the Actions cache of a public repository', () => {
  const words = ['Roll out the north', 'pl4n-output', 'deploy.sh', 'f1nding', secretValue];
  const job = (parts: object = {}) =>
    writeJob({ name: words[0], env: { DEPLOY_KEY: secretValue }, ...parts });

  /** Everything that was ever saved there. */
  async function cachedBy(inputs: Inputs): Promise<string> {
    const place = await openWriteArea();
    onTestFinished(() => place.close());
    await place.area.write('next', 'pl4n-output\n');
    await place.area.write('deploy.sh', 'echo pl4n-output; exit 3\n');
    await place.jobs(job(), checkJob({ commands: { run: ['sh', '-c', 'echo f1nding; exit 1'] } }));
    const planned = await place.plan(inputs);
    place.api.gate.approve('approver');
    const failed = await place.run('apply', { ...inputs, 'plan-digest': planned.digest });
    expect(failed.outputs['verdict']).toBe('failed');
    const texts = place.service
      .entries()
      .map(({ key, bytes }) => `${key}\n${gunzipSync(bytes).toString('latin1')}`);
    expect(texts.filter((text) => text.startsWith('ops-writes-')).length).toBeGreaterThan(2);
    return texts.join('\n');
  }

  it('stands nothing of a write without a state-key: it is refused', async () => {
    const place = await openWriteArea();
    onTestFinished(() => place.close());
    await place.jobs(job(), checkJob());
    const refused = await place.run('plan', { 'state-key': '' });
    await expectRefused(place, refused, 'state-unavailable', /need the secret state-key/);
    expect(place.service.entries().map(({ key }) => key)).not.toContainEqual(
      expect.stringMatching(/^ops-(?:writes|claim|plan)-/),
    );
  });

  it('with a state-key all of it is encrypted', async () => {
    const key = 'k'.repeat(16) + 'e'.repeat(16);
    const cached = await cachedBy({ 'state-key': key });
    for (const word of [...words, key, 'requester', 'deploy"', 'ending']) expect(cached).not.toContain(word);
  });
});
