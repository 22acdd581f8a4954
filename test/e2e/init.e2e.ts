/** Each kind of repository that `init` sets up, as act runs it. The writes themselves: writes.e2e.ts. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { initSets } from '../support/init-sets.ts';
import { checkJob, writeJob } from '../support/write-area.ts';
import { framework, openRunner, type Runner } from './act.ts';

let runner: Runner;
afterEach(async () => {
  const { violations } = runner.bot;
  await runner.close();
  expect(violations).toEqual([]);
});

describe.each(Object.entries(initSets))('%s', (_name, { repository, branch, isPrivate, words, jobsFile }) => {
  const gate = words.includes('--no-required-reviewers') ? 'dispatch' : 'environment';

  beforeEach(async () => {
    runner = await openRunner({
      repository,
      branch,
      isPrivate,
      // The bot is that of OpenClaw on the host.
      secrets: { OPS_STATE_KEY: 'k'.repeat(32) },
    });
    const pin = ['--framework', `${framework.repository}@${framework.commit}`];
    const set = await runner.area.cli('init', '--runs-on', 'self-hosted', '--telegram', ...words, ...pin);
    expect(set).toMatchObject({ code: 0, stderr: '' });
  });

  it('ticks on its schedule, with its own jobs file, and answers by hand', async () => {
    const ticked = await runner.run('ops-monitor.yml', { kind: 'schedule' });
    expect(ticked).toMatchObject({ code: 0, jobs: { tick: 'succeeded' } });
    expect(runner.bot.messages().map(({ text }) => text)).toEqual([
      expect.stringContaining('OpenClaw gateway (gateway): exit 7'),
    ]);
    const files = Object.values((await runner.area.state()).files ?? {}).map(({ name }) => name);
    expect(files).toEqual([`${repository}:${jobsFile}`]);
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

  it('plans a write by its gate', async () => {
    const { area, api, bot, run } = runner;
    if (gate === 'environment') api.gate.putEnvironment({ name: 'ops-write', reviewers: ['approver'] });
    else api.gate.environments.splice(0);
    await area.write('next', 'new\n');
    await area.write('live', 'old\n');
    const jobs = [writeJob({ approval: { gate }, commands: { run: ['cp', 'next', 'live'] } }), checkJob()];
    await area.write(
      jobsFile,
      JSON.stringify({ version: 1, jobs: jobs.map((job) => ({ cwd: area.path, ...job })) }),
    );
    const planned = await run('ops-write.yml', { kind: 'workflow_dispatch', inputs: { job: 'deploy' } });
    expect(planned.log).toContain('set-output:: verdict=planned');
    expect(bot.messages()[0]?.text).toContain(gate === 'dispatch' ? 'plan-digest' : 'ops-write');
    expect(await area.read('live')).toBe('old\n');
  });
});
