import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readdir, readlink, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { createCacheClient, type CacheClientOptions } from '../../../src/adapters/cache/client.ts';
import { startCacheService } from '../../support/cache-service.ts';
import { cacheArgv, compileCache } from '../../support/shared-host.ts';

const parentProgram = fileURLToPath(new URL('../../support/programs/cache-parent.ts', import.meta.url));
const file = 'ops-state.json';
const service = await startCacheService();
afterAll(() => service.close());

let base = '';
beforeEach(async () => {
  base = await mkdtemp(join(tmpdir(), 'ops-client-'));
  return () => rm(base, { recursive: true, force: true });
});

type Parts = Partial<Omit<CacheClientOptions, 'env'>> & { readonly env?: CacheClientOptions['env'] };

function start({ env = {}, ...parts }: Parts = {}) {
  const client = createCacheClient({
    argv: cacheArgv,
    // Only against what hangs, where a test says nothing else.
    callMs: 100_000,
    allCallsMs: 200_000,
    ...parts,
    env: {
      ...process.env,
      ...compileCache,
      GITHUB_SERVER_URL: 'https://github.com',
      ...service.env,
      RUNNER_TEMP: base,
      ...env,
    },
  });
  onTestFinished(() => client.close());
  return client;
}

const folders = async (inside = base) =>
  (await readdir(inside)).filter((name) => name.startsWith('ops-cache-'));

/** Processes whose working folder is, or was, inside a folder. */
async function processesIn(folder: string): Promise<readonly string[]> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const places = await Promise.all(pids.map((pid) => readlink(`/proc/${pid}/cwd`).catch(() => '')));
  return pids.filter((_, index) => places[index]?.startsWith(folder));
}

async function until(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo())) await sleep(10);
}

const isGone = async () => (await folders()).length === 0 && (await processesIn(base)).length === 0;

/** A program that is found before the real one. */
async function program(name: string, text: string): Promise<string> {
  const bin = join(base, 'programs');
  await mkdir(bin, { recursive: true });
  await writeFile(join(bin, name), `#!/bin/sh\n${text}\n`);
  await chmod(join(bin, name), 0o755);
  return bin;
}

describe('a deadline that is missed', () => {
  it('ends the process, what it started and its folder, and everything after it fails at once', async () => {
    const undo = service.fail({ rpc: 'all', kind: 'hang' });
    onTestFinished(undo);
    const client = start({ callMs: 300 });
    const [first, ...others] = await Promise.all(
      ['a', 'b', 'c'].map((key) => client.call({ kind: 'look-up', key, file })),
    );
    expect(first).toMatchObject({ kind: 'failed', why: expect.stringContaining('timed out after') });
    expect(others).toEqual([first, first]);
    undo();
    expect(await client.call({ kind: 'save', key: 'd', file, text: 'x' })).toEqual(first);
    expect(service.entries()).toEqual([]);
    await until(isGone);
  });

  it('can be that of all calls together', async () => {
    const client = start({ callMs: 8000, allCallsMs: 1 });
    expect(await client.call({ kind: 'look-up', key: 'a', file })).toMatchObject({ kind: 'failed' });
    expect(await client.call({ kind: 'look-up', key: 'a', file })).toMatchObject({ kind: 'failed' });
    await until(isGone);
  });
});

describe('the process', () => {
  it('ends with its client, and so does its folder', async () => {
    const client = start();
    expect(await client.call({ kind: 'look-up', key: 'a', file })).toEqual({ kind: 'looked-up' });
    expect(await folders()).toHaveLength(1);
    client.close();
    expect(await folders()).toEqual([]);
    await until(isGone);
    expect(await client.call({ kind: 'look-up', key: 'a', file })).toMatchObject({ kind: 'failed' });
  });

  it.each([
    ['that cannot be started', ['/nowhere/node']],
    ['that ends at once', [process.execPath, '-e', 'process.exit(3)']],
    ['that is killed', [process.execPath, '-e', 'process.kill(process.pid, "SIGKILL")']],
    ['that does not listen', [process.execPath, '-e', 'process.disconnect(); setTimeout(() => {}, 60000)']],
  ] as const)('%s is a failure with a reason', async (_, [name, ...args]) => {
    const client = start({ argv: [name, ...args], callMs: 500 });
    const reply = await client.call({ kind: 'look-up', key: 'a', file });
    expect(reply).toMatchObject({ kind: 'failed', why: expect.stringMatching(/process|timed out/) });
    client.close();
    await until(isGone);
  });

  it('ends with a tar that hangs', async () => {
    const bin = await program('tar', `echo $$ > ${base}/tar-pid\nexec /bin/sleep 60`);
    const client = start({ env: { PATH: `${bin}:${process.env['PATH']}` } });
    const reply = client.call({ kind: 'save', key: 'hanging-tar', file, text: 'x' });
    await until(async () => existsSync(join(base, 'tar-pid')) && (await processesIn(base)).length === 2);
    client.close();
    expect(await reply).toMatchObject({ kind: 'failed' });
    await until(isGone);
  });

  it.each([
    ['when it waits to be asked', 'answered'],
    ['when it has hardly begun', 'started'],
    ['in the middle of a call', 'asking'],
  ])('ends when its parent is killed %s, and removes its folder', async (_, when) => {
    if (when === 'asking') onTestFinished(service.fail({ rpc: 'all', kind: 'hang' }));
    const before = service.requests.length;
    const parent = spawn(
      process.execPath,
      [parentProgram, cacheArgv[1] ?? '', when === 'started' ? 'wait' : 'ask'],
      {
        env: { ...process.env, ...compileCache, ...service.env, RUNNER_TEMP: base },
        stdio: ['ignore', 'pipe', 'inherit'],
      },
    );
    onTestFinished(() => void parent.kill('SIGKILL'));
    let said = '';
    parent.stdout.on('data', (part: Buffer) => (said += part.toString()));
    await until(async () => (when === 'asking' ? service.requests.length > before : said.includes(when)));
    parent.kill('SIGKILL');
    await once(parent, 'exit');
    await until(async () => (await processesIn(base)).length === 0);
    expect(await folders()).toEqual([]);
  });

  it('prints nothing where the workflow would read it', async () => {
    const script = `
      import { createCacheClient } from ${JSON.stringify(new URL('../../../src/adapters/cache/client.ts', import.meta.url).href)};
      const client = createCacheClient({ env: process.env, argv: ${JSON.stringify(cacheArgv)} });
      await client.call({ kind: 'save', key: 'printed', file: 'ops-state.json', text: '::error::x' });
      await client.call({ kind: 'restore', key: 'printed', file: 'ops-state.json' });
      await client.call({ kind: 'restore', key: 'absent', file: 'ops-state.json' });
      client.close();
    `;
    const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
      env: { ...process.env, ...compileCache, ...service.env, RUNNER_TEMP: base, RUNNER_DEBUG: '1' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let printed = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (part: Buffer) => (printed += part.toString()));
    }
    expect(await once(child, 'close')).toEqual([0, null]);
    expect(printed).toBe('');
    expect(service.entries().map(({ key }) => key)).toContain('printed');
  });

  it('gets no input of the action, and a folder of its own as workspace', async () => {
    const script = `
      const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => /^(INPUT_|RUNNER_TEMP|GITHUB_WORKSPACE|PATH$)/.test(name)));
      process.on('message', () => process.send({ reply: { kind: 'restored', text: JSON.stringify({ ...env, cwd: process.cwd() }) } }));
    `;
    const client = start({
      argv: [process.execPath, '-e', script],
      env: { 'INPUT_STATE-KEY': 'secret', INPUT_TOKEN: 'secret', GITHUB_WORKSPACE: '/some where' },
    });
    const reply = await client.call({ kind: 'look-up', key: 'a', file });
    const folder = join(base, (await folders())[0] ?? '');
    expect(reply.kind === 'restored' && JSON.parse(reply.text)).toEqual({
      RUNNER_TEMP: folder,
      GITHUB_WORKSPACE: folder,
      PATH: join(folder, 'bin'),
      cwd: folder,
    });
  });
});

describe('the folder', () => {
  it('has no space in its path, whatever the runner says', async () => {
    const spaced = join(base, 'with space');
    await mkdir(spaced);
    const client = start({ env: { RUNNER_TEMP: spaced, GITHUB_WORKSPACE: spaced } });
    expect(await client.call({ kind: 'save', key: 'spaced', file, text: 'x' })).toEqual({ kind: 'saved' });
    const restored = { kind: 'restored', text: 'x' };
    expect(await client.call({ kind: 'restore', key: 'spaced', file })).toEqual(restored);
    expect(await readdir(spaced)).toEqual([]);
  });

  it.each(['', '/nowhere/at/all', 'relative', "/tmp/it's"])(
    'is another one when RUNNER_TEMP is %j',
    async (place) => {
      const script = `process.on('message', () => process.send({ reply: { kind: 'restored', text: process.cwd() } }))`;
      const client = start({ argv: [process.execPath, '-e', script], env: { RUNNER_TEMP: place } });
      const reply = await client.call({ kind: 'look-up', key: 'a', file });
      expect(reply).toEqual({ kind: 'restored', text: expect.stringMatching(/^[\w./-]+\/ops-cache-\w+$/) });
    },
  );
});

describe('the tools', () => {
  it.each(['tar', 'gzip'])('%s missing is said', async (missing) => {
    const bin = join(base, 'few');
    await mkdir(bin);
    for (const tool of ['tar', 'gzip']) if (tool !== missing) await symlink(`/bin/${tool}`, join(bin, tool));
    const client = start({ env: { PATH: bin } });
    const reply = await client.call({ kind: 'save', key: 'no-tools', file, text: 'x' });
    expect(reply).toEqual({ kind: 'failed', why: `${missing} is not on PATH: install it` });
    client.close();
    expect(await folders()).toEqual([]);
  });

  it('make the same entries whether zstd is there or not', async () => {
    const version = createHash('sha256').update(`${file}|gzip|1.0`).digest('hex');
    const zstd = await program('zstd', 'echo "*** Zstandard CLI (64-bit) v1.5.5 ***"');
    const without = join(base, 'without');
    await mkdir(without);
    for (const tool of ['tar', 'gzip']) await symlink(`/bin/${tool}`, join(without, tool));
    const paths = { with: `${zstd}:${process.env['PATH']}`, without };
    for (const [name, path] of Object.entries(paths)) {
      const client = start({ env: { PATH: path } });
      const saved = await client.call({ kind: 'save', key: `zstd-${name}`, file, text: name });
      expect(saved).toEqual({ kind: 'saved' });
      client.close();
    }
    const client = start({ env: { PATH: paths.without } });
    expect(await client.call({ kind: 'restore', key: 'zstd-with', file })).toEqual({
      kind: 'restored',
      text: 'with',
    });
    const entries = service.entries().filter(({ key }) => key.startsWith('zstd-'));
    expect(entries.map((entry) => entry.version)).toEqual([version, version]);
  });
});
