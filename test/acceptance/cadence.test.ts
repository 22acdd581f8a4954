/** `doctor` in a workflow: how often GitHub starts the workflow that ticks, from its API. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { step } from '../support/action.ts';
import { openArea, running, says, watched, type Area } from '../support/cli.ts';
import { startGitHubApi, type GitHubApi } from '../support/github-api.ts';

const githubToken = 'ghs_0123456789abcdefghij0123456789';
const minute = 60_000;

let area: Area;
let hub: GitHubApi;
beforeEach(async () => {
  area = await openArea();
  hub = await startGitHubApi({ repository: 'owner/name', token: githubToken, private: true });
  await area.jobs([watched('sync', says(running))]);
});
afterEach(() => Promise.all([area.close(), hub.close()]));

/** A tick in a run of `file` that `event` caused. */
const tick = (file: string, event: string) =>
  step(
    area,
    { command: 'tick', 'github-token': githubToken, state: 'file' },
    {
      ...hub.env,
      GITHUB_EVENT_NAME: event,
      GITHUB_WORKFLOW_REF: `owner/name/.github/workflows/${file}@refs/heads/main`,
    },
  );
const doctor = async () => {
  const { stdout } = await step(
    area,
    { command: 'doctor', 'github-token': githubToken, state: 'file' },
    hub.env,
  );
  return stdout.split('\n').filter((line) => /^\w+ +schedule: /.test(line));
};
/** A run every `gap` minutes in the last day. */
function started(gap: number, state: 'active' | 'disabled_manually' = 'active', file = 'ops-monitor.yml') {
  const now = Date.now();
  const runsAt = Array.from(
    { length: Math.floor((24 * 60) / gap) },
    (_, index) => now - (index + 1) * gap * minute + 1000,
  );
  hub.workflows.push({ file, createdAt: now - 30 * 24 * 60 * minute, state, runsAt });
}

it('a poor cadence is a warning with the way to a timer', async () => {
  started(46);
  expect(await doctor()).toEqual([
    expect.stringMatching(
      /^warn +schedule: scheduled runs of ops-monitor\.yml in the last 24 h: 31 of 144, median gap 46 min.*ops-framework init --timer \w+$/,
    ),
  ]);
});

it('a timer of the host makes up for it', async () => {
  started(46);
  await area.cli('tick', '--print-only');
  expect(await doctor()).toEqual([
    expect.stringMatching(
      /^ok +schedule: scheduled runs .* 31 of 144, .*a timer on this host ticked .* ago$/,
    ),
  ]);
});

it('a good cadence is fine, and more than a page of runs is counted', async () => {
  started(10);
  expect(await doctor()).toEqual([
    expect.stringMatching(/^ok +schedule: .* 14[34] of 144, median gap 10 min$/),
  ]);
});

it('a disabled workflow is a warning with the command that enables it', async () => {
  started(46, 'disabled_manually');
  expect(await doctor()).toEqual([
    expect.stringMatching(/^warn +schedule: .*disabled.*gh workflow enable ops-monitor\.yml$/),
  ]);
});

it('without the permission there is no verdict', async () => {
  started(46);
  hub.permission = 'none';
  expect(await doctor()).toEqual([
    expect.stringMatching(
      /^warn +schedule: how often GitHub starts ops-monitor\.yml is not known: .*actions: read/,
    ),
  ]);
});

it('a tick that a person dispatched is no clock', async () => {
  started(46);
  await tick('ops-manual.yml', 'workflow_dispatch');
  expect(Object.values((await area.state()).files ?? {}).map(({ clocks }) => clocks)).toEqual([undefined]);
  expect(await doctor()).toEqual([
    expect.stringMatching(/^warn +schedule: .* ops-monitor\.yml .* 31 of 144/),
  ]);
});

it('the workflow whose schedule ticked last is measured', async () => {
  started(46, 'active', 'clock.yml');
  expect(await doctor()).toEqual([]);
  await tick('clock.yml', 'schedule');
  expect(await doctor()).toEqual([
    expect.stringMatching(/^warn +schedule: scheduled runs of clock\.yml in the last 24 h: 31 of 144/),
  ]);
});
