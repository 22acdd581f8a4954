/** Each kind of repository that `init` sets up, as act runs it. The writes themselves: writes.e2e.ts. */
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sh } from '../support/cli.ts';
import { initSets } from '../support/init-sets.ts';
import { checkJob, writeJob } from '../support/write-area.ts';
import { openRunner, type Runner } from './act.ts';

let runner: Runner;
afterEach(async () => {
  const { violations } = runner.bot;
  await runner.close();
  expect(violations).toEqual([]);
});

describe.each(Object.entries(initSets))(
  '%s',
  (_name, { repository, isOfOther, branch, isPrivate, words, jobsFile }) => {
    const gate = words.includes('--no-required-reviewers') ? 'dispatch' : 'environment';

    beforeEach(async () => {
      runner = await openRunner({
        repository,
        branch,
        isPrivate,
        // Copies need no `job.workflow_sha`.
        isOld: isOfOther,
        // The bot is that of OpenClaw on the host.
        secrets: { OPS_STATE_KEY: 'k'.repeat(32) },
      });
      await runner.init('--runs-on', 'self-hosted', '--telegram', ...words);
    });

    /** The jobs file, and its path in the caller: act checks out each job into another folder, and the path is in the digest. */
    async function write(...jobs: readonly Readonly<Record<string, unknown>>[]): Promise<void> {
      const { area } = runner;
      const all = jobs.map((job) => ({ cwd: area.path, ...job }));
      await area.write(jobsFile, JSON.stringify({ version: 1, jobs: all }));
      const caller = '.github/workflows/ops-write.yml';
      const text = (await area.read(caller)).replace(/^ +config-file: .*\n/m, '');
      const line = `    with:\n      config-file: ${JSON.stringify(join(area.path, jobsFile))}\n`;
      await area.write(
        caller,
        text.replace('    with:\n', () => line),
      );
    }

    it('ticks on its schedule, with its own jobs file, is watched, and answers by hand', async () => {
      const ticked = await runner.run('ops-monitor.yml', { kind: 'schedule' });
      expect(ticked).toMatchObject({ code: 0, jobs: { tick: 'succeeded' } });
      expect(runner.bot.messages().map(({ text }) => text)).toEqual([
        expect.stringContaining('OpenClaw gateway: exit 7'),
      ]);
      const files = Object.values((await runner.area.state()).files ?? {}).map(({ name }) => name);
      expect(files).toEqual([`${repository}:${jobsFile}`]);
      const looked = await runner.run('ops-watchdog.yml', { kind: 'schedule' });
      expect(looked).toMatchObject({ code: 0, jobs: { watch: 'succeeded' } });
      expect(looked.log).toContain('1 host is watched');
      const inputs = { command: 'status' };
      const seen = await runner.run('ops-manual.yml', { kind: 'workflow_dispatch', inputs });
      expect(seen).toMatchObject({ code: 0, jobs: { status: 'succeeded' } });
      expect(seen.log).toMatch(/gateway.*exit 7/);
    });

    it('checks its jobs file in a pull request: green, then red at the line', async () => {
      const { area, run } = runner;
      const good = await run('ops-check.yml', { kind: 'pull_request' });
      expect(good).toMatchObject({ code: 0, jobs: { 'ops-check': 'succeeded' } });
      const text = await area.read(jobsFile);
      await area.write(jobsFile, text.replace('"everySeconds": 600', '"everySeconds": "often"'));
      const bad = await run('ops-check.yml', { kind: 'pull_request' });
      expect(bad).toMatchObject({ code: 1, jobs: { 'ops-check': 'failed' } });
      const line = text.split('\n').findIndex((each) => each.includes('everySeconds')) + 1;
      expect(bad.log).toContain(`::error file=${jobsFile},line=${line},`);
      expect([runner.bot.messages(), runner.api.requests]).toEqual([[], []]);
    });

    it('plans a write by its gate; approved by a second person it is applied, and verified', async () => {
      const { area, api, bot, run } = runner;
      if (gate === 'environment') api.gate.putEnvironment({ name: 'ops-write', reviewers: ['approver'] });
      else api.gate.environments.splice(0);
      api.gate.roles.set('second', 'write');
      await area.write('next', 'new\n');
      await area.write('live', 'old\n');
      await write(writeJob({ approval: { gate }, commands: { run: ['cp', 'next', 'live'] } }), checkJob());
      const inputs = { job: 'deploy' };
      const planned = await run('ops-write.yml', { kind: 'workflow_dispatch', inputs });
      expect(planned.log).toContain('set-output:: verdict=planned');
      expect(bot.messages()[0]?.text).toContain(gate === 'dispatch' ? 'plan-digest' : 'ops-write');
      expect(await area.read('live')).toBe('old\n');
      const [, digest = ''] = /set-output:: plan-digest=(\w+)/.exec(planned.log) ?? [];
      const approved = await run('ops-write.yml', {
        kind: 'workflow_dispatch',
        ...(gate === 'dispatch'
          ? { by: 'second', inputs: { ...inputs, 'plan-digest': digest } }
          : { approvedBy: 'approver', inputs }),
      });
      expect(approved).toMatchObject({ code: 0, jobs: { Verify: 'succeeded' }, verdict: 'verified' });
      expect(await area.read('live')).toBe('new\n');
    });

    // The job that settles is the same for both gates.
    if (gate !== 'environment') return;
    it('settles on another machine a write whose host died', async () => {
      const { area, api, run } = runner;
      api.gate.putEnvironment({ name: 'ops-write', reviewers: ['approver'] });
      // The parent is the action.
      const died = sh('echo ran >> runs; rm -r "$OPENCLAW_STATE_DIR"; kill -9 $PPID');
      await write(writeJob({ passEnv: ['OPENCLAW_STATE_DIR'], commands: { run: died } }), checkJob());
      const inputs = { job: 'deploy' };
      const ran = await run('ops-write.yml', { kind: 'workflow_dispatch', approvedBy: 'approver', inputs });
      expect(ran.jobs).toMatchObject({ Plan: 'succeeded', Apply: 'failed', Settle: 'failed' });
      expect(ran.verdict).toBe('undetermined');
      expect(ran.log).toContain('::error::deploy undetermined: outcome unknown');
      expect(await area.read('runs')).toBe('ran\n');
    });
  },
);

describe('without Telegram', () => {
  beforeEach(async () => {
    runner = await openRunner();
    await runner.init('--runs-on', 'self-hosted', '--no-telegram');
  });

  it('a job that fails makes every run red, and opens one issue', async () => {
    const { api, area, bot, run } = runner;
    // The gateway of the first jobs file, which does not answer.
    for (let count = 0; count < 3; count += 1) {
      const ticked = await run('ops-monitor.yml', { kind: 'schedule' });
      expect(ticked).toMatchObject({ code: 1, jobs: { tick: 'failed' } });
      expect(ticked.log).toContain('::error::1 alert, and fail-on-alert is set');
    }
    expect(api.issues).toEqual([
      expect.objectContaining({
        title: expect.stringMatching(/^[\w-]+: alerts$/),
        state: 'open',
        body: expect.stringContaining('OpenClaw gateway: exit 7'),
        comments: [],
      }),
    ]);
    const { outbox } = await area.state();
    expect([outbox, bot.messages()]).toEqual([[], []]);
  });
});
