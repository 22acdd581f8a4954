/** `doctor` in a workflow: when the watchdog last ran, by its entries in the Actions cache. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { step } from '../support/action.ts';
import { startCacheService, type CacheService } from '../support/cache-service.ts';
import { openArea, running, says, watched, type Area } from '../support/cli.ts';
import { startGitHubApi, type GitHubApi } from '../support/github-api.ts';

const githubToken = 'ghs_0123456789abcdefghij0123456789';
const minute = 60_000;

let area: Area;
let hub: GitHubApi;
let cache: CacheService;
beforeEach(async () => {
  [area, cache] = await Promise.all([openArea(), startCacheService()]);
  hub = await startGitHubApi({ repository: 'owner/name', token: githubToken, private: true, caches: cache });
  await area.jobs([watched('sync', says(running))]);
});
afterEach(() => Promise.all([area.close(), hub.close(), cache.close()]));

/** The lines about the watchdog. */
async function doctor(inputs: Readonly<Record<string, string>> = {}, env = {}) {
  const { stdout } = await step(
    area,
    { command: 'doctor', 'github-token': githubToken, ...inputs },
    { ...hub.env, ...cache.env, ...env },
  );
  return stdout.split('\n').filter((line) => /^\w+ +(?:watchdog: |看门狗)/.test(line));
}
/** An entry of the watchdog, as old as this. */
const ran = (minutes: number, ref = 'refs/heads/main', key = 'ops-watch-v1-all-000000000001') =>
  cache.put({ key, bytes: Buffer.from('x'), createdAt: Date.now() - minutes * minute, ref });

describe('the watchdog', () => {
  it('that ran lately is fine, by its newest entry', async () => {
    ran(300);
    ran(40, 'refs/heads/main', 'ops-watch-v1-all-000000000002');
    expect(await doctor()).toEqual([expect.stringMatching(/^ok +watchdog: last ran 40 min ago$/)]);
  });

  it('that stopped is a warning with the way to enable it, in both languages', async () => {
    ran(200);
    expect(await doctor()).toEqual([
      expect.stringMatching(
        /^warn +watchdog: last ran 3 h 20 min ago.*gh workflow enable ops-watchdog\.yml$/,
      ),
    ]);
    expect(await doctor({ language: 'zh-CN' })).toEqual([
      expect.stringMatching(/^warn +看门狗.*3 小时 20 分钟前.*gh workflow enable ops-watchdog\.yml$/),
    ]);
  });

  it('that never ran is said, with the way to one; entries of others are none of it', async () => {
    ran(10, 'refs/heads/main', 'ops-state-v1-watch-000000000001');
    ran(10, 'refs/pull/7/merge');
    expect(await doctor()).toEqual([
      expect.stringMatching(/^ok +watchdog: none has run.*ops-framework init --watchdog$/),
    ]);
  });

  it('is looked for on the default branch, wherever doctor runs', async () => {
    ran(40);
    expect(await doctor({}, { GITHUB_REF: 'refs/heads/other' })).toEqual([
      expect.stringMatching(/^ok +watchdog: last ran 40 min ago$/),
    ]);
  });

  it('is not judged without the permission to list the cache, and the cause is said', async () => {
    ran(200);
    hub.permission = 'none';
    expect(await doctor()).toEqual([
      expect.stringMatching(/^warn +watchdog: when it last ran is not known: .*actions: read/),
    ]);
  });

  it('is not judged where the state is in no cache, nor on the command line', async () => {
    ran(200);
    expect(await doctor({ state: 'file' })).toEqual([]);
    const { stdout } = await area.cli('doctor');
    expect(stdout).not.toContain('watchdog');
  });
});
