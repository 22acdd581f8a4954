/**
 * examples/change as its page says, through plan, approval, apply and verify of the action: its own jobs file, in which only
 * the PATH is replaced, as the page says, and the port of the gateway. OpenClaw and its gateway are stand-ins.
 */
import { english } from '../support/builders.ts';
import { chmod, copyFile, cp, mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Stepped } from '../support/action.ts';
import { examplesFolder } from '../examples/run-example.ts';
import { openWriteArea, type WriteArea } from '../support/write-area.ts';
import { later } from '../support/kills.ts';
import { summaryText } from '../support/summary-text.ts';

const standIn = fileURLToPath(new URL('../support/programs/openclaw.sh', import.meta.url));

let place: WriteArea;
let home: string;
let bin: string;
let gateway: Server;
/** Whether the gateway can work, as its configuration is now. */
let isReady: (config: string) => boolean;
/** The version of the gateway that runs. */
let runs: () => Promise<string>;

beforeEach(async () => {
  place = await openWriteArea();
  home = dirname(place.area.path);
  bin = join(home, 'bin');
  isReady = () => true;
  runs = version;
  gateway = createServer((request, response) => {
    void Promise.all([config(), runs()]).then(([text, version]) => {
      if (request.url === '/readyz') response.statusCode = isReady(text) ? 200 : 503;
      response.end(JSON.stringify({ ok: true, status: 'started', version: version.trim() }));
    });
  });
  await new Promise<void>((resolve) => gateway.listen(0, '127.0.0.1', resolve));
  for (const name of ['change', 'health']) {
    await cp(join(examplesFolder, name), join(home, 'ops', name), { recursive: true });
  }
  for (const folder of [bin, join(home, '.openclaw')]) await mkdir(folder);
  await symlink(process.execPath, join(bin, 'node'));
  await copyFile(standIn, join(bin, 'openclaw'));
  await chmod(join(bin, 'openclaw'), 0o755);
  await writeFile(join(bin, 'version'), '2026.9.5\n');
  await writeFile(configFile(), before);
  const address = gateway.address();
  const port = typeof address === 'object' ? String(address?.port) : '';
  const text = await readFile(join(examplesFolder, 'change', 'ops-jobs.json'), 'utf8');
  const usual = '/usr/local/bin:/usr/bin:/bin';
  await place.area.write(
    'ops-jobs.json',
    text.replaceAll(`"${usual}"`, `"${bin}:${usual}"`).replaceAll('18789', port),
  );
});
afterEach(async () => {
  gateway.closeAllConnections();
  gateway.close();
  await place.close();
});

const configFile = () => join(home, '.openclaw', 'openclaw.json');
const version = () => readFile(join(bin, 'version'), 'utf8');
const config = () => readFile(configFile(), 'utf8');
// Not as JSON.stringify would write it: the way back brings back these bytes.
const before = '{ "gateway": { "port": 1 },\n  "logging": { "level": "info" },  "botToken": "123:abc" }\n';

async function plan(job: string): Promise<Stepped> {
  place.dispatch();
  return place.run('plan', { job });
}

async function approveAndApply(job: string, { outputs }: Stepped): Promise<Stepped> {
  place.api.gate.approve('approver');
  return place.run('apply', { job, 'plan-digest': outputs['plan-digest'] ?? '' });
}

/** A minute and more after the write: the page's delays are over. */
const verify = (job: string) => place.run('verify', { job }, later(90_000));

const statuses = async () => (await place.ledger()).map(({ job, status }) => `${job.id} ${status}`);

describe('the change of an option', () => {
  it('is planned as a difference, made once it is approved, and verified', async () => {
    const planned = await plan('log-level');
    expect(planned.outputs['verdict']).toBe('planned');
    expect(summaryText(planned.summary)).toMatch(/- logging\.level: "info"\n.*\+ logging\.level: "debug"/);
    const early = await place.run('apply', {
      job: 'log-level',
      'plan-digest': planned.outputs['plan-digest'] ?? '',
    });
    expect(early.stdout).toContain('log-level refused (not-approved)');
    expect(await config()).toBe(before);

    const applied = await approveAndApply('log-level', await plan('log-level'));
    expect(applied.outputs['verdict']).toBe('applied');
    expect(JSON.parse(await config())).toEqual({ ...JSON.parse(before), logging: { level: 'debug' } });
    const verified = await verify('log-level');
    expect([verified.code, verified.outputs['verdict']]).toEqual([0, 'verified']);
    expect((await place.ledger()).at(-1)?.findings?.map((line) => english(line).replace(/,.*/, ''))).toEqual([
      'log-level-check: verified',
      'gateway-ready: verified',
    ]);

    const again = await plan('log-level');
    expect([again.code, again.outputs['plan-digest'] ?? '']).toEqual([1, '']);
    expect(again.stdout).toContain('nothing to do: logging.level is "debug" already');
  });

  it('is not made when the option has changed since the approval', async () => {
    const planned = await plan('log-level');
    const other = before.replace('info', 'warn');
    await writeFile(configFile(), other);
    const applied = await approveAndApply('log-level', planned);
    expect(applied.stdout).toContain('log-level refused (plan-changed)');
    expect(applied.stdout + applied.summary).toMatch(/warn/);
    expect(await config()).toBe(other);
  });

  it('has a way back when the gateway cannot work with it, which is approved and verified too', async () => {
    isReady = (text) => text.includes('"info"');
    await approveAndApply('log-level', await plan('log-level'));
    const failed = await verify('log-level');
    expect([failed.code, failed.outputs['verdict']]).toEqual([1, 'failed']);
    const told = place.told();
    expect(told).toMatch(/verification failed[^]*ACTION REQUIRED/);
    expect(told).toMatch(/log-level-check: verified[^]*gateway-ready: failed, exit 1/);
    expect(told).toContain('rollback: plan the write log-level-back; it needs its own approval');
    // Nobody has approved it.
    expect(JSON.parse(await config())).toMatchObject({ logging: { level: 'debug' } });

    const planned = await plan('log-level-back');
    expect(summaryText(planned.summary)).toMatch(/- logging\.level: "debug"\n.*\+ logging\.level: "info"/);
    const applied = await approveAndApply('log-level-back', planned);
    expect(applied.outputs['verdict']).toBe('applied');
    expect(await config()).toBe(before);
    const verified = await verify('log-level-back');
    expect([verified.code, verified.outputs['verdict']]).toEqual([0, 'verified']);
    expect(await statuses()).toEqual(['log-level verification-failed', 'log-level-back verified']);
  });

  it('and its way back shows what else it would undo, but no secret', async () => {
    await approveAndApply('log-level', await plan('log-level'));
    const now = JSON.parse(await config());
    await writeFile(configFile(), JSON.stringify({ ...now, botToken: '456:def', gateway: { port: 2 } }));
    const planned = await plan('log-level-back');
    expect(summaryText(planned.summary)).toMatch(/- gateway\.port: 2\n.*\+ gateway\.port: 1/);
    expect(summaryText(planned.summary)).toMatch(/- botToken: "\(hidden\)"\n\+ botToken: "\(hidden\)"/);
    expect(planned.summary + planned.stdout + place.told()).not.toMatch(/123:abc|456:def/);
    // What is hidden is approved all the same.
    await writeFile(`${configFile()}.before`, before.replace('123:abc', '789:ghi'));
    const applied = await approveAndApply('log-level-back', planned);
    expect(applied.stdout).toContain('log-level-back refused (plan-changed)');
  });
});

describe('the update of OpenClaw', () => {
  it('shows the version that is there and the one that comes, and is verified by it', async () => {
    const planned = await plan('update-openclaw');
    expect(summaryText(planned.summary)).toMatch(/Current version: 2026\.9\.5\n.*Target version: 2026\.9\.6/);
    expect(await version()).toBe('2026.9.5\n');
    const applied = await approveAndApply('update-openclaw', planned);
    expect(applied.outputs['verdict']).toBe('applied');
    expect(await version()).toBe('2026.9.6\n');
    const verified = await verify('update-openclaw');
    expect([verified.code, verified.outputs['verdict']]).toEqual([0, 'verified']);
    expect(await statuses()).toEqual(['update-openclaw verified']);
    expect((await place.ledger()).at(-1)?.findings?.map((line) => english(line).replace(/,.*/, ''))).toEqual([
      'openclaw-version: verified',
      'gateway-ready: verified',
    ]);
  });

  it('that came to nothing is not verified, whatever its exit code said', async () => {
    await writeFile(join(bin, 'lost'), '');
    const applied = await approveAndApply('update-openclaw', await plan('update-openclaw'));
    expect(applied.outputs['verdict']).toBe('applied');
    const failed = await verify('update-openclaw');
    expect([failed.code, failed.outputs['verdict']]).toEqual([1, 'failed']);
    expect(place.told()).toMatch(/openclaw-version: failed, exit 1[^]*OpenClaw 2026\.9\.5, not 2026\.9\.6/);
  });

  it('is not verified while the old gateway runs on', async () => {
    runs = () => Promise.resolve('2026.9.5');
    await approveAndApply('update-openclaw', await plan('update-openclaw'));
    expect(await version()).toBe('2026.9.6\n');
    expect((await verify('update-openclaw')).outputs['verdict']).toBe('failed');
    expect(place.told()).toContain('OpenClaw 2026.9.6, but the gateway that runs is 2026.9.5');
  });

  it('is not made when the versions are not the approved ones', async () => {
    const planned = await plan('update-openclaw');
    await writeFile(join(bin, 'version'), '2026.9.4\n');
    const applied = await approveAndApply('update-openclaw', planned);
    expect(applied.stdout).toContain('update-openclaw refused (plan-changed)');
    expect(await version()).toBe('2026.9.4\n');
  });
});
