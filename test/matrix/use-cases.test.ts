/** The use cases of examples/ as their pages say: copied into ~/ops, with their own jobs files, on real input. */
import { chmod, cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseConfig } from '../../src/core/config/parse.ts';
import { openArea, until, type Area } from '../support/cli.ts';
import { hasTool } from '../support/tools.ts';

const examples = fileURLToPath(new URL('../../examples/', import.meta.url));
let area: Area;
let home: string;
beforeEach(async () => {
  area = await openArea();
  home = join(area.path, '..', 'home');
});
afterEach(() => area.close());

/** Copies what the page of a use case says to copy, and its jobs file, with what a user would change. */
async function install(name: string, changes: Readonly<Record<string, string>> = {}): Promise<void> {
  for (const folder of [name, 'long-job', 'health']) {
    await cp(join(examples, folder), join(home, 'ops', folder), { recursive: true });
  }
  let text = await readFile(join(examples, name, 'ops-jobs.json'), 'utf8');
  for (const [from, to] of Object.entries(changes)) text = text.replaceAll(from, to);
  const calm = '"version": 1, "defaults": { "quietHours": { "start": "00:00", "end": "00:00" } },';
  await area.write('ops-jobs.json', text.replace('"version": 1,', calm));
}

const tick = async () => (await area.cli('tick', '--print-only')).stdout;
const completes = (id: string) =>
  until(
    async () => new RegExp(`^${id} +completed`, 'm').test((await area.cli('status')).stdout),
    `the end of ${id}`,
  );

describe.each(['health', 'sync', 'security', 'inventory', 'change'])('the jobs file of %s', (name) => {
  it('is valid without a remark, and its programs are there', async () => {
    const { config, problems } = parseConfig(await readFile(join(examples, name, 'ops-jobs.json'), 'utf8'));
    expect(problems).toEqual([]);
    const files = (config?.jobs ?? []).flatMap(({ commands }) =>
      Object.values(commands).map(([, file = '']) => file),
    );
    for (const file of files.filter((each) => /\.\w+$/.test(each))) {
      expect(await readFile(join(examples, file), 'utf8')).not.toBe('');
    }
  });
});

describe('health checks', () => {
  it('alert for what is down, once, and tell when it is up again', async () => {
    let isReady = false;
    const server = createServer((_, response) => {
      response.statusCode = isReady ? 200 : 503;
      response.end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    const port = typeof address === 'object' ? String(address?.port) : '';
    try {
      await install('health', { '18789': port, '"--port", "443"': `"--port", "${port}"` });
      const first = await tick();
      expect(first).toMatch(/🟠 .* · OpenClaw gateway(?: \(gateway\))?: exit 1[^]*503 after/);
      expect(first).toMatch(/🟠 .* · PostgreSQL[^]*ECONNREFUSED/);
      expect(first).not.toMatch(/Disk|Memory/);
      expect(await tick()).toBe('');
      isReady = true;
      await area.cli('run', 'gateway', '--queue');
      expect(await tick()).toMatch(/OpenClaw gateway(?: \(gateway\))? recovered/);
    } finally {
      server.closeAllConnections();
      server.close();
    }
  });
});

describe('data sync', () => {
  it('goes on after a kill, and its backup is verified', async () => {
    const source = join(home, '.openclaw', 'workspace');
    await mkdir(join(source, 'notes'), { recursive: true });
    const names = Array.from({ length: 60 }, (_, index) => (index % 2 ? `notes/n ${index}` : `f${index}`));
    for (const name of names) await writeFile(join(source, name), `content of ${name}`.repeat(100));
    await install('sync', { '"autoResumeBackoffSeconds": 60': '"autoResumeBackoffSeconds": 0' });
    expect(await tick()).toMatch(/Backup of the workspace(?: \(backup\))? started/);
    await until(async () => /done (?:[1-9]|\d\d) /.test((await area.cli('status')).stdout), 'some files');
    for (const line of area.processes().filter((each) => each.includes('sync.mjs'))) {
      process.kill(Number.parseInt(line, 10), 'SIGKILL');
    }
    await until(async () => (await area.cli('status')).stdout.includes('ended by SIGKILL'), 'its death');
    expect(await tick()).toMatch(/ended by SIGKILL[^]*started/);
    await completes('backup');
    expect((await area.cli('logs', 'backup')).stdout).toMatch(/goes on after \d+ of 60 files/);
    // The tick that sees its end queues the verification.
    await tick();
    expect(await tick()).toBe('');
    for (const name of names) {
      const copied = await readFile(join(home, 'backup', name), 'utf8');
      expect(copied).toBe(`content of ${name}`.repeat(100));
    }
    const verified = await area.cli('run', 'backup-verify');
    expect(verified).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/60 files of .* are as their source was/),
    });
    await writeFile(join(home, 'backup', 'f0'), 'rotten');
    await rm(join(home, 'backup', 'f2'));
    const spoilt = await area.cli('run', 'backup-verify');
    expect(spoilt).toMatchObject({
      code: 1,
      stdout: expect.stringMatching(/2 of 60[^]*f0: differs from its source[^]*f2: not there/),
    });
  });
});

describe.runIf(hasTool('python3', '--version'))('the security scan (needs Python)', () => {
  it('asks for action when it finds something, and is silent when it does not', async () => {
    const root = join(home, '.openclaw');
    await mkdir(join(root, 'keys'), { recursive: true });
    const put = async (name: string, text: string, mode: number) => {
      await writeFile(join(root, name), text);
      await chmod(join(root, name), mode);
    };
    const key = ['-----BEGIN', 'PRIVATE', 'KEY-----\nnone\n'].join(' ');
    await put('keys/open.pem', key, 0o644);
    await put('keys/closed.pem', key, 0o600);
    await put('.env', 'A=1', 0o640);
    await put('shared.txt', 'x', 0o666);
    await put('tool', 'x', 0o4755);
    await put('sudo', 'x', 0o4755);
    await put('fine.txt', 'x', 0o644);
    await install('security');
    await tick();
    await completes('scan');
    const told = `${await tick()}${await tick()}`;
    expect(told).toMatch(/ACTION REQUIRED 4 findings in 7 files/);
    for (const path of ['keys/open.pem', '.env', 'shared.txt', 'tool']) {
      expect(told).toContain(`${join(root, path)}: `);
    }
    expect(told).not.toMatch(/closed\.pem|sudo: |fine\.txt/);

    for (const name of ['keys/open.pem', '.env', 'shared.txt', 'tool']) await chmod(join(root, name), 0o600);
    await area.cli('start', 'scan');
    await completes('scan');
    expect(`${await tick()}${await tick()}`).not.toContain('ACTION REQUIRED');
    expect(await area.cli('run', 'scan-report')).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/nothing found/),
    });
  });
});

describe('the asset inventory', () => {
  it('counts, reports, and leaves a disk that is not there to a person', async () => {
    await mkdir(join(home, 'data', 'a', 'b'), { recursive: true });
    await writeFile(join(home, 'data', 'a', 'b', 'c'), '12345');
    await install('inventory', { '"--root", ".."': '"--root", "../data"' });
    await tick();
    await completes('inventory');
    expect(await tick()).toMatch(/Inventory(?: \(inventory\))? (?:recovered, )?completed/);
    await tick();
    expect((await area.cli('run', 'inventory-report')).stdout).toMatch(/3 directories, 1 files, 5 bytes/);

    await rm(join(home, 'data'), { recursive: true });
    await area.cli('start', 'inventory');
    await until(async () => (await area.cli('status')).stdout.includes('exit 1'), 'its failure');
    const told = await tick();
    expect(told).toMatch(/🔴 .* · Inventory[^]*not started again: exit code 1 is not in resumeOnExitCodes/);
    expect(told).toMatch(/\| inventory: --root .*data is not a directory/);
    await sleep(50);
    expect(await tick()).toBe('');
  });
});

describe('the configuration change', () => {
  it('has a plan that repeats, a change that is verified, and a way back', async () => {
    await mkdir(join(home, '.openclaw'), { recursive: true });
    const file = join(home, '.openclaw', 'openclaw.json');
    await writeFile(file, '{ "gateway": { "port": 1 }, "logging": { "level": "info" } }');
    await install('change');
    const { config } = parseConfig(await area.read('ops-jobs.json'));
    const argv = (id: string, verb: 'plan' | 'run') =>
      config?.jobs.find((job) => job.id === id)?.commands[verb]?.slice(1) ?? [];
    const run = (id: string, verb: 'plan' | 'run' = 'run') => {
      const job = { id: 'it', kind: 'one_shot_read', risk: 'read_only', cwd: '~/ops' };
      return area
        .jobs([{ ...job, commands: { run: ['node', ...argv(id, verb)] } }])
        .then(() => area.cli('run', 'it'));
    };
    const plan = await run('log-level', 'plan');
    expect(plan.stdout).toMatch(/- logging\.level: "info"\n.*\+ logging\.level: "debug"/);
    expect((await run('log-level', 'plan')).stdout.split('\n').slice(1)).toEqual(
      plan.stdout.split('\n').slice(1),
    );
    expect(await run('log-level-check')).toMatchObject({ code: 1 });
    expect(await run('log-level')).toMatchObject({ code: 0 });
    expect(JSON.parse(await readFile(file, 'utf8'))).toEqual({
      gateway: { port: 1 },
      logging: { level: 'debug' },
    });
    expect(await run('log-level-check')).toMatchObject({ code: 0 });
    expect(await run('log-level', 'plan')).toMatchObject({
      code: 1,
      stdout: expect.stringMatching(/nothing to do/),
    });
    expect(await run('log-level-back')).toMatchObject({ code: 0 });
    expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject({ logging: { level: 'info' } });
  });
});
