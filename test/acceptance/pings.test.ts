/** What monitors outside of the host hear of ticks and of jobs: https://healthchecks.io/docs/http_api/. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { check, openArea, running, says, sh, watched, type Area } from '../support/cli.ts';
import { startMonitor, type Monitor } from '../support/monitor.ts';

let area: Area;
let monitor: Monitor;
beforeEach(async () => {
  [area, monitor] = await Promise.all([openArea(), startMonitor()]);
});
afterEach(() => Promise.all([area.close(), monitor.close()]));

const uuidIn = (url: string) => url.slice(-36);
const run = (words: readonly string[], env: Readonly<Record<string, string>>) =>
  area.launch([...words], { env }).ended;
const tick = (url: string, ...words: string[]) =>
  run(['tick', '--print-only', ...words], { OPS_PING_URL: url });
const good = () => area.jobs([watched('sync', says(running))]);

/** Everything that is stored or shown. */
async function leaks(secret: string, ...texts: readonly string[]): Promise<readonly string[]> {
  return [...texts, JSON.stringify(await area.state())].filter((text) => text.includes(secret));
}

describe('the ping of a tick', () => {
  it('says that the tick did its work, at the end', async () => {
    await good();
    const { code, stdout, stderr } = await tick(monitor.check('ticks'));
    expect(code).toBe(0);
    expect(monitor.pings).toEqual([{ check: 'ticks', kind: 'success', method: 'GET', body: '' }]);
    expect(monitor.status('ticks')).toBe('up');
    expect((await area.state()).ping).toMatchObject({ status: 200 });
    expect(stdout + stderr).not.toContain('ping');
  });

  it('says why a tick failed, without secrets, in the last 10,000 bytes', async () => {
    const url = monitor.check('ticks');
    await area.write('ops-jobs.json', `{ "version": 1, "jobs": 7, "note": "${url}" }`);
    const { code, stderr } = await tick(url);
    expect(code).toBe(2);
    expect(monitor.pings).toMatchObject([{ kind: 'fail', method: 'POST' }]);
    expect(monitor.pings[0]?.body).toMatch(/^.*ops-jobs\.json:1:\d+: error: .*jobs/m);
    expect(monitor.status('ticks')).toBe('down');
    expect(await leaks(uuidIn(url), stderr, monitor.pings[0]?.body ?? '')).toEqual([]);
  });
});

const jobEnv = () => ({ SYNC_PING_URL: monitor.check('job') });

describe('the pings of a job', () => {
  const ping = { urlEnv: 'SYNC_PING_URL' };

  it('a run: start and exit code with the end of its output, under one rid', async () => {
    await area.jobs([check('report', sh('echo "3 files"; exit 4'), { ping })]);
    const { code, stderr } = await run(['run', 'report'], jobEnv());
    expect(code).toBe(1);
    const rid = expect.stringMatching(/^[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
    expect(monitor.pings).toEqual([
      { check: 'job', kind: 'start', rid, method: 'GET', body: '' },
      { check: 'job', kind: 'exit', code: 4, rid, method: 'POST', body: '3 files' },
    ]);
    expect(monitor.pings[0]?.rid).toBe(monitor.pings[1]?.rid);
    expect(stderr).not.toContain('warning');
  });
});
