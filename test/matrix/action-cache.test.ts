/** The action with its state in the Actions cache, as a runner starts it. */
import { existsSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createEncryption } from '../../src/adapters/cache/encryption.ts';
import { machineOf } from '../../src/adapters/host/machine.ts';
import { decodeEnvelope, encodeEnvelope } from '../../src/core/state/envelope.ts';
import { stateCodec } from '../../src/core/state/state.ts';
import { launchStep, step, type Stepped } from '../support/action.ts';
import { startCacheService, type CacheFault, type CacheService } from '../support/cache-service.ts';
import { entryOf, itemOf } from '../support/builders.ts';
import { openArea, paused, running, says, sh, watched, type Area } from '../support/cli.ts';
import { startGitHubApi, type GitHubApi } from '../support/github-api.ts';
import { plantText } from '../support/shared-entries.ts';
import { inputsTo } from '../support/telegram-area.ts';
import { chats, startChats } from '../support/telegram-chat.ts';
import { archive } from '../support/tar-archive.ts';

const token = 'ghs_0123456789abcdefghij0123456789';
let service: CacheService;
let api: GitHubApi;
let areas: Area[];

beforeEach(async () => {
  service = await startCacheService();
  api = await startGitHubApi({ repository: 'owner/name', token, private: true, caches: service });
  areas = [];
});
afterEach(async () => {
  for (const area of areas) await area.close();
  await api.close();
  await service.close();
});

const key = (generation: number) => `ops-state-v1-box-${String(generation).padStart(12, '0')}`;

/** A host with nothing on it but a jobs file. Every host counts its starts in the same file. */
async function newHost(counter: string, from: CacheService = service) {
  const area = await openArea();
  areas.push(area);
  await area.jobs([
    watched('sync', says(paused), {
      commands: { start: sh(`echo started >> '${counter}'`) },
      policy: { autoResume: true, autoResumeBackoffSeconds: 3600 },
    }),
  ]);
  const env = {
    ...from.env,
    GITHUB_REPOSITORY: 'owner/name',
    GITHUB_REF: 'refs/heads/main',
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_API_URL: api.url,
    // With a space, as on some hosts.
    RUNNER_TEMP: join(area.path, 'a temp'),
  };
  const inputs = { namespace: 'box', 'github-token': token };
  return {
    area,
    env,
    tick: (more: Record<string, string> = {}): Promise<Stepped> => step(area, { ...inputs, ...more }, env),
    launch: () => launchStep(area, inputs, env),
  };
}

const startsIn = async (counter: string) =>
  existsSync(counter) ? (await readFile(counter, 'utf8')).split('\n').length - 1 : 0;

describe('runs that know nothing but the cache', () => {
  it('keep the backoff of the first in the second, as a host that lost its file', async () => {
    const first = await newHost('/dev/null');
    const counter = join(first.area.path, 'starts');
    const [one, two] = [await newHost(counter), await newHost(counter)];
    const begun = await one.tick();
    expect(begun).toMatchObject({ code: 0, stderr: '' });
    expect(begun.stdout).toMatch(/│ . box · [^]*sync started/u);
    const next = await two.tick();
    expect(next.code).toBe(0);
    expect(next.stdout).toMatch(/automatic start held back until .*backoff 3600 s/);
    expect(await startsIn(counter)).toBe(1);
    expect(Number(next.outputs['state-generation'])).toBeGreaterThan(
      Number(begun.outputs['state-generation']),
    );
  });

  it('without files at all (state: cache)', async () => {
    const host = await newHost('/dev/null');
    const counter = join(host.area.path, 'starts');
    const [one, two] = [await newHost(counter), await newHost(counter)];
    expect((await one.tick({ state: 'cache' })).stdout).toContain('sync started');
    expect((await two.tick({ state: 'cache' })).stdout).toContain('held back');
    expect(await startsIn(counter)).toBe(1);
    expect(existsSync(one.area.stateFile)).toBe(false);
  });

  it('a test message that the chat took ends its refusal for all of them (state: cache)', async () => {
    const telegram = await startChats();
    try {
      const [one, two] = [await newHost('/dev/null'), await newHost('/dev/null')];
      // Without a key nobody's word is taken that the chat refuses: it is asked each time.
      const inputs = { ...inputsTo(telegram), state: 'cache', 'state-key': 'k'.repeat(32) };
      telegram.change(chats.person, { access: 'blocked' });
      // The second has a new alert: that the automatic start is held back.
      await one.tick(inputs);
      await two.tick(inputs);
      telegram.change(chats.person, { access: 'member' });
      expect((await two.tick(inputs)).stdout).toMatch(/not tried again until/);
      const checked = await one.tick({ ...inputs, command: 'doctor', send: 'true' });
      expect(checked.stdout).toContain('the chat takes messages again');
      expect((await two.tick(inputs)).code).toBe(0);
      expect(telegram.messages().at(-1)?.text).toContain('sync paused');
    } finally {
      await telegram.close();
    }
  });

  it('start once when they tick at the same moment, and no generation is lost', async () => {
    for (let round = 0; round < 2; round += 1) {
      const host = await newHost('/dev/null');
      const counter = join(host.area.path, 'starts');
      const hosts = [await newHost(counter), await newHost(counter), await newHost(counter)];
      const ticks = await Promise.all(hosts.map((each) => each.tick({ namespace: `round_${round}` })));
      expect(ticks.map(({ code }) => code)).toEqual([0, 0, 0]);
      expect(await startsIn(counter)).toBe(1);
      const generations = service.entries().filter((entry) => entry.key.includes(`-round_${round}-`));
      const numbers = generations.map((entry) => Number(entry.key.slice(-12)));
      // Of more than five the oldest is deleted.
      expect(numbers).toEqual(numbers.map((_, index) => (numbers[0] ?? 0) + index));
      // Who comes next knows of the start, whoever made it.
      expect((await hosts[0]?.tick({ namespace: `round_${round}` }))?.code).toBe(0);
      expect(await startsIn(counter)).toBe(1);
    }
  });
});

/** As if the last tick had been on another machine, so long ago. */
async function movedElsewhere(host: Awaited<ReturnType<typeof newHost>>, agoMs: number) {
  const stored = decodeEnvelope(stateCodec, await readFile(host.area.stateFile, 'utf8'));
  if (stored.kind !== 'ok' || !stored.doc.machine) throw new Error('the state is of no machine');
  const machine = { id: 'f'.repeat(12), host: 'alpha', at: Date.now() - agoMs };
  const moved = { ...stored.doc, machine };
  await writeFile(host.area.stateFile, encodeEnvelope(stateCodec, moved, stored.generation + 1, Date.now()));
  await rm(`${host.area.stateFile}.prev`, { force: true });
}

// In a container without an id nobody can tell machines apart.
describe.skipIf(machineOf() === undefined)('a second machine with the same labels', () => {
  const sealing = { 'state-key': 'k'.repeat(32) };

  it('judges nothing and starts nothing, and says so with the fix', async () => {
    const counter = join((await newHost('/dev/null')).area.path, 'starts');
    const host = await newHost(counter);
    // Without a job that is resumed: the first tick starts none.
    expect((await host.tick({ ...sealing, 'dry-run': 'true' })).code).toBe(0);
    await host.area.jobs([watched('sync', says(running))]);
    expect((await host.tick(sealing)).code).toBe(0);
    await movedElsewhere(host, 60_000);
    await host.area.jobs([
      watched('sync', says(paused), {
        commands: { start: sh(`echo started >> '${counter}'`) },
        policy: { autoResume: true, autoResumeBackoffSeconds: 60 },
      }),
    ]);
    const second = await host.tick(sealing);
    expect(second.code).toBe(1);
    expect(second.acted.join('\n')).toMatch(
      /error::two machines use one namespace: it belongs to alpha.*Fix: set another namespace/,
    );
    expect(second.stdout).toContain('· two machines use one namespace');
    expect(second.stdout).not.toMatch(/sync.*paused/);
    expect(await startsIn(counter)).toBe(0);
    // Known already: the error stays, and no second notice comes.
    const again = await host.tick(sealing);
    expect([again.code, again.stdout.includes('ACTION REQUIRED')]).toEqual([1, false]);
    for (const command of ['start', 'stop']) {
      const refused = await host.tick({ ...sealing, command, job: 'sync', 'telegram-via': 'bot-api' });
      expect([refused.code, refused.stdout]).toEqual([1, expect.stringContaining('two machines')]);
    }
    expect(await startsIn(counter)).toBe(0);
    // A person says that this is the host now.
    expect((await host.tick({ ...sealing, state: 'file' })).stdout).toContain('sync started');
    expect(await startsIn(counter)).toBe(1);
    const next = await host.tick(sealing);
    expect([next.code, next.stdout.includes('two machines')]).toEqual([0, false]);
  });

  /** Saves in the cache, as the newest generation, the state of a machine that ticked so long ago. */
  async function savedBy(host: string, agoMs: number, generation: number, isEncrypted: boolean) {
    const machine = { id: 'f'.repeat(12), host, namespace: 'box', at: Date.now() - agoMs };
    const item = itemOf({ id: 'theirs', jobId: 'sync', notBefore: 0 });
    const doc = { ...stateCodec.empty(), queue: [item], outbox: [entryOf({ id: 'theirs' })], machine };
    const text = encodeEnvelope(stateCodec, doc, generation, Date.now());
    const encryption = await createEncryption(sealing['state-key'], 'owner/name');
    plantText(service, 'box', generation, isEncrypted ? encryption.close(text, key(generation)) : text);
  }

  it.each(['with', 'without'])('is refused %s a file, which takes nothing of the other', async (kind) => {
    const counter = join((await newHost('/dev/null')).area.path, 'starts');
    const host = await newHost(counter);
    if (kind === 'with') {
      await host.area.cli('tick');
      expect(await startsIn(counter)).toBe(1);
    }
    await savedBy('alpha', 60_000, 7, true);
    const refused = await host.tick(sealing);
    expect([refused.code, refused.stdout]).toEqual([
      1,
      expect.stringContaining('· two machines use one namespace'),
    ]);
    expect((await host.tick(sealing)).stdout).not.toContain('ACTION REQUIRED');
    const { queue, outbox, jobs } = await host.area.state();
    expect(queue).toEqual([]);
    expect(outbox.map(({ notice }) => notice.id)).not.toContain('theirs');
    expect(Object.keys(jobs)).toEqual(kind === 'with' ? ['sync'] : []);
    expect(service.entries().map((entry) => entry.key)).toEqual([key(7)]);
    // The fix holds at once, and the start of the file is not made again.
    const fixed = await host.tick({ ...sealing, namespace: 'box_2' });
    expect([fixed.code, await startsIn(counter)]).toEqual([0, 1]);
  });

  it('without a state-key is not noticed by its copy, of which nothing is taken where there is a file', async () => {
    const host = await newHost('/dev/null');
    await host.area.cli('tick');
    await savedBy('alpha', 60_000, 7, false);
    const ticked = await host.tick();
    expect([ticked.code, ticked.acted.join('\n')]).toEqual([
      0,
      expect.stringMatching(/warning::generation 7 .* belongs to another machine \(alpha\).*Fix: /),
    ]);
    expect((await host.area.state()).queue).toEqual([]);
  });

  it('takes over from one that did not tick for a day', async () => {
    const counter = join((await newHost('/dev/null')).area.path, 'starts');
    const host = await newHost(counter);
    await host.area.jobs([watched('sync', says(running))]);
    await host.tick(sealing);
    await movedElsewhere(host, 86_400_000);
    const ticked = await host.tick(sealing);
    expect([ticked.code, ticked.stdout]).toEqual([
      0,
      expect.stringMatching(/is the host of this state from now on; the last tick before was on alpha/),
    ]);
  });
});

describe('a cache that fails', () => {
  const faults: readonly CacheFault[] = [
    { rpc: 'all', kind: 500 },
    { rpc: 'all', kind: 'reset' },
    { rpc: 'all', kind: 'hang' },
    { rpc: 'download', kind: 'corrupt' },
  ];

  it('makes the state unavailable on an empty host: nothing is started or overwritten, and it ends', async () => {
    const seed = await newHost('/dev/null');
    expect((await seed.tick()).code).toBe(0);
    const entries = service.entries().map(({ key: name, bytes }) => [name, bytes.toString('base64')]);
    // Each with a service of its own that has the same entries: they wait at the same time.
    const trials = faults.map(async (fault) => {
      const other = await startCacheService();
      for (const entry of service.entries()) other.put(entry);
      other.fail(fault);
      const counter = join(seed.area.path, `starts-${'kind' in fault ? fault.kind : ''}`);
      const host = await newHost(counter, other);
      const ended = await host.tick();
      const left = other.entries().map(({ key: name, bytes }) => [name, bytes.toString('base64')]);
      await other.close();
      return { ended, left, starts: await startsIn(counter), hasFile: existsSync(host.area.stateFile) };
    });
    for (const { ended, left, starts, hasFile } of await Promise.all(trials)) {
      expect(ended.code).toBe(1);
      expect(ended.acted.join('\n')).toMatch(
        /error::the state is unavailable: .*Nothing is started and nothing overwritten.*actions: read.*state: file/,
      );
      expect(ended.stdout).toContain('sync paused');
      expect(ended.outputs['result']).toBe('failed');
      expect([starts, hasFile, left]).toEqual([0, false, entries]);
    }
  });

  it('whose list GitHub limits says when the limit ends, and nothing of permissions; a short one is waited for', async () => {
    const host = await newHost('/dev/null');
    const heal = api.fail({ path: '/actions/caches', kind: 'secondary-403' });
    const limited = await host.tick();
    heal();
    expect(limited.code).toBe(1);
    const [error = ''] = limited.acted.filter((text) => text.startsWith('error::the state is unavailable'));
    expect(error).toMatch(
      /rate limit is reached \(403\): it ends at .* UTC; .*The next run after that time tries again/,
    );
    expect(error).not.toMatch(/permissions|proxy/);
    api.fail({ path: '/actions/caches', kind: 'brief-403', times: 1 });
    expect((await host.tick()).code).toBe(0);
  });

  it('does not matter on a host with its file, and is said', async () => {
    const host = await newHost('/dev/null');
    const counter = join(host.area.path, 'starts');
    const own = await newHost(counter);
    service.fail({ rpc: 'all', kind: 401 });
    // Its file comes from the command line, which knows no cache.
    await own.area.cli('tick');
    expect(await startsIn(counter)).toBe(1);
    const ticked = await own.tick();
    expect(ticked.code).toBe(0);
    expect(ticked.acted.join('\n')).toMatch(
      /warning::the Actions cache cannot be read: .*uses only the file on this host/,
    );
    expect(await startsIn(counter)).toBe(1);
    expect(service.entries()).toEqual([]);
  });
});

describe('what an archive holds', () => {
  it('reaches nothing outside our folder, and not the state', async () => {
    const host = await newHost('/dev/null');
    const canary = join(host.area.path, 'canary');
    await writeFile(canary, 'alive');
    const evil = [
      { name: join(host.area.path, 'absolute'), data: 'x' },
      { name: canary, data: 'dead' },
      { name: '../up', data: 'x' },
      { name: 'ops-state.json', type: 'symlink', target: canary },
    ] as const;
    service.put({ key: key(7), bytes: archive([...evil]) });
    const ticked = await host.tick();
    expect(ticked.code).toBe(1);
    expect(ticked.acted.join('\n')).toContain('the state is unavailable');
    expect(await readFile(canary, 'utf8')).toBe('alive');
    expect((await host.area.listing()).filter((path) => /absolute|up$/.test(path))).toEqual([]);
    expect(existsSync(host.area.stateFile)).toBe(false);
  });
});

describe('a cancelled run', () => {
  it('ends, whatever it started, and what it decided is in file and cache', async () => {
    const host = await newHost('/dev/null');
    const started = sh('echo x > begun; sleep 600');
    await host.area.jobs([
      watched('sync', says(paused), { commands: { start: started }, policy: { autoResume: true } }),
      watched('fine', says(running)),
    ]);
    const { child, ended } = await host.launch();
    await host.area.appears('begun');
    child.kill('SIGINT');
    const { code, outputs, acted } = await ended;
    expect([code, outputs['result']]).toEqual([130, 'failed']);
    expect(acted.join('\n')).toContain('canceled');
    expect((await host.area.state()).jobs['sync']?.attempt).toMatchObject({ owner: { pid: child.pid } });
    // A start is not undone: what it has begun goes on, and nothing else of the run does.
    expect(
      host.area.processes().every((line) => /(?:^\d+ sleep 600|echo x > begun; sleep 600)$/.test(line)),
    ).toBe(true);
    expect(host.area.processes()).not.toEqual([]);
    // Another host, with only the cache, finds the intent and does not start it again.
    await rm(host.area.stateFile);
    const next = await host.tick();
    expect(next.stdout).toContain('automatic start interrupted, outcome unknown');
    expect(next.stdout).not.toContain('sync started');
  });
});

it('never shows what the toolkit prints, nor a token', async () => {
  const host = await newHost('/dev/null');
  const { stdout, stderr, summary, outputs } = await host.tick();
  const all = JSON.stringify([stdout.replaceAll(/^::add-mask::.*$/gm, ''), stderr, summary, outputs]);
  expect(all).not.toMatch(/Cache hit|::debug|\[command\]|tar /);
  expect(all).not.toContain(token);
  expect(all).not.toContain('token-of-the-run');
});
