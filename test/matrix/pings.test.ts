/** What monitors outside of the host hear of ticks and of jobs: https://healthchecks.io/docs/http_api/. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { step } from '../support/action.ts';
import { startCacheService } from '../support/cache-service.ts';
import { check, openArea, running, says, sh, watched, type Area } from '../support/cli.ts';
import { startGitHubApi } from '../support/github-api.ts';
import { pingKey, startMonitor, type Fault, type Monitor } from '../support/monitor.ts';

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
const broken = () => area.jobs([watched('sync', sh('exit 3'))]);

/** Everything that is stored or shown. */
async function leaks(secret: string, ...texts: readonly string[]): Promise<readonly string[]> {
  return [...texts, JSON.stringify(await area.state())].filter((text) => text.includes(secret));
}

describe('the ping of a tick', () => {
  it('an alert is not a failed tick, with --fail-on-alert neither', async () => {
    await broken();
    const { code } = await tick(monitor.check('ticks'), '--fail-on-alert');
    expect(code).toBe(1);
    expect(monitor.pings).toMatchObject([{ kind: 'success' }]);
  });

  it('a report that nobody took is a failed tick', async () => {
    await broken();
    const url = monitor.check('ticks');
    const { code } = await run(['tick'], { OPS_PING_URL: url });
    expect(code).toBe(3);
    expect(monitor.pings).toMatchObject([
      { kind: 'fail', body: expect.stringMatching(/^error: .*Telegram/) },
    ]);
  });

  it('a dry run and other commands ping nothing', async () => {
    await good();
    const url = monitor.check('ticks');
    await tick(url, '--dry-run');
    await run(['status'], { OPS_PING_URL: url });
    expect(monitor.requests).toEqual([]);
  });

  it('a tick that leaves the work to another one says nothing; that one does', async () => {
    await area.jobs([watched('slow', sh(`touch began; sleep 3; echo '{"running":true,"completed":false}'`))]);
    const url = monitor.check('ticks');
    const first = tick(url);
    await expect.poll(async () => (await area.listing()).some((path) => path.endsWith('began'))).toBe(true);
    const second = await tick(url);
    expect(second.code).toBe(0);
    expect(second.stderr + second.stdout).toMatch(/another tick|already/);
    expect(monitor.requests).toEqual([]);
    expect((await first).code).toBe(0);
    expect(monitor.pings).toMatchObject([{ kind: 'success' }]);
  });

  it.each<Fault>(['hang', 'reset', 'redirect', 500])(
    '%s: neither delays the tick by more than 10 s nor fails it, and the URL is nowhere',
    async (fault) => {
      await good();
      const url = monitor.check('ticks');
      monitor.fault = fault;
      const begun = performance.now();
      const { code, stdout, stderr } = await tick(url);
      expect(code).toBe(0);
      expect(performance.now() - begun).toBeLessThan(13_000);
      const warnings = stderr.split('\n').filter((line) => line.startsWith('warning: '));
      expect(warnings).toEqual([expect.stringMatching(/^warning: the ping of this tick failed: .{3,60}$/)]);
      expect(await leaks(uuidIn(url), stdout, stderr)).toEqual([]);
      expect(await leaks('127.0.0.1', stdout, stderr)).toEqual([]);
      // A redirect is an answer; everything else gets one more try.
      expect(monitor.requests).toHaveLength(fault === 'redirect' ? 1 : 2);
      expect(monitor.requests.some((line) => line.includes('elsewhere'))).toBe(false);
    },
    30_000,
  );

  it('a URL of a slug works; what leads to no check is a warning, and doctor has the fix', async () => {
    await good();
    const url = monitor.slug('gw-1', true);
    const { code, stderr } = await tick(`${url}?create=0`);
    expect(code).toBe(0);
    expect(stderr).toContain('warning: the ping of this tick failed: HTTP 409');
    const { stdout } = await run(['doctor'], { OPS_PING_URL: url });
    expect(stdout).toMatch(/warn +ping: .*did not take the last ping: last answer .* ago: HTTP 409\. .*slug/);
    expect(stdout).not.toContain(pingKey);
    monitor.delete('gw-1 again');
    await tick(url);
    expect(monitor.status('gw-1')).toBe('up');
    expect((await run(['doctor'], { OPS_PING_URL: url })).stdout).toMatch(/ok +ping: set.* ago: HTTP 200/);
  });

  it('a URL that is none is one warning', async () => {
    await good();
    const { code, stderr } = await tick('hc-ping.com/secret-part');
    expect(code).toBe(0);
    expect(stderr).toMatch(/^warning: the ping of this tick failed: the URL must begin with/m);
    expect(stderr).not.toContain('secret-part');
  });

  it('fills in what the push URLs of Uptime Kuma and Gatus want', async () => {
    await good();
    await tick(`${monitor.url}/api/push/AbCdEf12?status={status}&msg={message}&ping=`);
    const gatus = monitor.url.replace('http://', 'http://gatus-token@');
    const path = '/api/v1/endpoints/ops_gw-1/external?success={success}&error={message}';
    await tick(gatus + path);
    await area.write('ops-jobs.json', '{');
    await tick(`${monitor.url}/api/push/AbCdEf12?status={status}&msg={message}&ping=`);
    await tick(gatus + path);
    expect(monitor.pushes).toMatchObject([
      { method: 'GET', path: '/api/push/AbCdEf12', query: { status: 'up', msg: 'OK', ping: '' } },
      { method: 'POST', authorization: 'Bearer gatus-token', query: { success: 'true', error: 'OK' } },
      { method: 'GET', query: { status: 'down', msg: expect.stringMatching(/error: /) } },
      { method: 'POST', query: { success: 'false', error: expect.stringMatching(/error: /) } },
    ]);
  });

  it('a signal ends a tick that waits for its monitor', async () => {
    await good();
    const url = monitor.check('ticks');
    monitor.fault = 'hang';
    const { child, ended } = area.launch(['tick', '--print-only'], { env: { OPS_PING_URL: url } });
    await expect.poll(() => monitor.requests.length, { timeout: 5000 }).toBe(1);
    const begun = performance.now();
    child.kill('SIGTERM');
    expect((await ended).code).toBe(0);
    expect(performance.now() - begun).toBeLessThan(2500);
  });

  it('goes through the proxy of the environment', async () => {
    await good();
    const { code } = await run(['tick', '--print-only'], {
      OPS_PING_URL: 'http://monitor.invalid/ping/x',
      http_proxy: monitor.url,
    });
    expect(code).toBe(0);
    expect(monitor.requests).toHaveLength(1);
  });

  it('in a workflow the URL is a masked input, and in no log, output or summary', async () => {
    await good();
    const url = monitor.check('ticks');
    monitor.fault = 500;
    const { code, stdout, stderr, summary, outputs } = await step(area, { 'ping-url': url, state: 'file' });
    expect(code).toBe(0);
    expect(stdout).toContain('::warning::the ping of this tick failed: HTTP 500');
    const log = stdout.replaceAll(/^::add-mask::.*$/gm, '');
    expect(await leaks(uuidIn(url), log, stderr, summary, JSON.stringify(outputs))).toEqual([]);
    monitor.fault = undefined;
    await step(area, { 'ping-url': url, state: 'file' });
    expect(monitor.status('ticks')).toBe('up');
  });
});

const jobEnv = () => ({ SYNC_PING_URL: monitor.check('job') });

describe('with state: cache, where no file keeps the answer', () => {
  it('it is in the cache, and costs an entry only when it changes', async () => {
    await good();
    const cache = await startCacheService();
    const token = 'ghs_0123456789abcdefghij0123456789';
    const hub = await startGitHubApi({ repository: 'owner/name', token, private: true, caches: cache });
    const env = { ...cache.env, ...hub.env, GITHUB_REF: 'refs/heads/main', RUNNER_TEMP: area.path };
    const inputs = { state: 'cache', namespace: 'box', 'github-token': token };
    const url = monitor.check('ticks');
    const entriesOf = async (given: Readonly<Record<string, string>>) => {
      const before = cache.entries().length;
      await step(area, { ...inputs, ...given, command: 'tick' }, env);
      return cache.entries().length - before;
    };
    try {
      await entriesOf({});
      const usual = await entriesOf({});
      expect(await entriesOf({ 'ping-url': url })).toBe(usual + 1);
      expect(await entriesOf({ 'ping-url': url })).toBe(usual);
      const { stdout } = await step(area, { ...inputs, 'ping-url': url, command: 'doctor' }, env);
      expect(stdout).toMatch(/ok +ping: .* ago: HTTP 200/);
    } finally {
      await Promise.all([cache.close(), hub.close()]);
    }
  });
});

describe('the pings of a job', () => {
  const ping = { urlEnv: 'SYNC_PING_URL' };

  it('a run of a tick, and none again in the next one', async () => {
    await area.jobs([check('report', ['true'], { ping, enabled: true, everySeconds: 3600 })]);
    const url = jobEnv();
    await run(['tick', '--print-only'], url);
    await run(['tick', '--print-only'], url);
    expect(monitor.pings.map(({ kind, code }) => [kind, code])).toEqual([
      ['start', undefined],
      ['exit', 0],
    ]);
    expect(monitor.status('job')).toBe('up');
    expect((await area.state()).jobs['report']?.ping).toMatchObject({ end: 0, sent: 'end' });
  });

  it('an end that the monitor did not take is told by the next tick, with the same rid', async () => {
    await area.jobs([check('report', sh('echo broken; exit 1'), { ping })]);
    const url = jobEnv();
    monitor.fault = 500;
    const { stderr } = await run(['run', 'report'], url);
    expect(stderr).toContain('warning: the ping of job report failed: HTTP 500');
    expect(stderr.split('\n').filter((line) => line.startsWith('warning: '))).toHaveLength(1);
    const [rid] = monitor.requests.map((line) => line.replace(/^.*rid=/, ''));
    monitor.fault = undefined;
    await run(['tick', '--print-only'], url);
    expect(monitor.pings).toMatchObject([{ kind: 'exit', code: 1, rid, body: 'broken' }]);
    await run(['tick', '--print-only'], url);
    expect(monitor.pings).toHaveLength(1);
  });

  it('a run whose process was killed: the next tick tells of the end under the rid of the start', async () => {
    await area.jobs([check('report', sh('touch began; sleep 60'), { ping })]);
    const url = jobEnv();
    const { child, ended } = area.launch(['run', 'report'], { env: url });
    await expect.poll(() => monitor.pings.length).toBe(1);
    child.kill('SIGKILL');
    await ended;
    await run(['tick', '--print-only'], url);
    expect(monitor.pings).toMatchObject([{ kind: 'start' }, { kind: 'fail' }]);
    expect(monitor.pings[1]?.rid).toBe(monitor.pings[0]?.rid);
  });

  it('a supervised job with a deadline: start at once, the end by the next tick', async () => {
    const job = watched('import', [], { ping, supervise: { maxRuntimeSeconds: 60 } });
    await area.jobs([{ ...job, commands: { exec: sh('sleep 1; echo "all done"; exit 7') } }]);
    const url = jobEnv();
    await run(['start', 'import'], url);
    expect(monitor.pings).toMatchObject([{ kind: 'start' }]);
    await expect.poll(async () => (await run(['status', 'import'], url)).stdout).toContain('exit 7');
    await run(['tick', '--print-only'], url);
    await run(['tick', '--print-only'], url);
    expect(monitor.pings).toMatchObject([{ kind: 'start' }, { kind: 'exit', code: 7, body: 'all done' }]);
    expect(monitor.pings[1]?.rid).toBe(monitor.pings[0]?.rid);
  });

  it('without a deadline only the end; a stop by hand is told by the command', async () => {
    await area.jobs([{ ...watched('import', [], { ping }), commands: { exec: ['sleep', '60'] } }]);
    const url = jobEnv();
    await run(['tick', '--print-only'], url);
    await run(['start', 'import'], url);
    await run(['tick', '--print-only'], url);
    expect(monitor.pings).toEqual([]);
    await run(['stop', 'import'], url);
    expect(monitor.pings).toMatchObject([{ kind: 'fail' }]);
    await run(['tick', '--print-only'], url);
    expect(monitor.pings).toHaveLength(1);
  });

  it('monitors that hang delay a command by no more than 10 s', async () => {
    await area.jobs([check('report', ['true'], { ping })]);
    const url = jobEnv();
    monitor.fault = 'hang';
    const begun = performance.now();
    expect((await run(['run', 'report'], url)).code).toBe(0);
    expect(performance.now() - begun).toBeLessThan(12_000);
  }, 30_000);

  it('monitors of jobs that hang take nothing from that of the tick', async () => {
    const jobs = Array.from({ length: 12 }, (_, index) =>
      check(`report-${index}`, ['true'], { ping, enabled: true, everySeconds: 3600 }),
    );
    await area.jobs(jobs);
    const hung = await startMonitor();
    try {
      hung.fault = 'hang';
      const env = { SYNC_PING_URL: hung.check('job'), OPS_PING_URL: monitor.check('ticks') };
      const begun = performance.now();
      expect((await run(['tick', '--print-only'], env)).code).toBe(0);
      expect(performance.now() - begun).toBeLessThan(14_000);
      expect(monitor.pings.map(({ kind }) => kind)).toEqual(['success']);
    } finally {
      await hung.close();
    }
  }, 30_000);

  it('a canceled command waits for no monitor, and the next tick tells of the end', async () => {
    await area.jobs([check('report', sh('echo ready'), { ping })]);
    const url = jobEnv();
    monitor.fault = 'hang';
    const { child, ended } = area.launch(['run', 'report'], { env: url });
    await expect
      .poll(async () => (await area.state()).jobs['report']?.lastRun?.outcome, { timeout: 5000 })
      .toBe('succeeded');
    const begun = performance.now();
    child.kill('SIGTERM');
    expect((await ended).code).toBe(0);
    expect(performance.now() - begun).toBeLessThan(2500);
    monitor.fault = undefined;
    await run(['tick', '--print-only'], url);
    expect(monitor.pings).toMatchObject([{ kind: 'exit', code: 0 }]);
  });

  it('a deleted check is asked once per end, and doctor names the job', async () => {
    await area.jobs([check('report', ['true'], { ping })]);
    const url = jobEnv();
    monitor.delete('job');
    await run(['run', 'report'], url);
    const count = monitor.requests.length;
    await run(['tick', '--print-only'], url);
    expect(monitor.requests).toHaveLength(count);
    const { stdout } = await run(['doctor'], url);
    expect(stdout).toMatch(/warn +job report: .*HTTP 404\. /);
    expect((await area.cli('doctor')).stdout).toMatch(
      /warn +job report: the variable SYNC_PING_URL is not set/,
    );
  });

  it('the URL may come from envFile, is masked in the output, and no job gets OPS_PING_URL', async () => {
    const url = monitor.check('job');
    await area.write('job.env', `SYNC_PING_URL=${url}\n`);
    const argv = sh('echo "[$SYNC_PING_URL] [$OPS_PING_URL]"');
    await area.jobs([check('report', argv, { ping, envFile: 'job.env' })]);
    const { stdout } = await run(['run', 'report'], { OPS_PING_URL: `${monitor.url}/ping/ticks` });
    expect(stdout).toContain('[***] []');
    expect(await leaks(uuidIn(url), stdout, JSON.stringify(monitor.pings))).toEqual([]);
    expect(monitor.pings).toMatchObject([{ kind: 'start' }, { kind: 'exit', body: '[***] []' }]);
  });
});
