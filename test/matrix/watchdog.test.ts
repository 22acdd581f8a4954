/** `watch`: each way in which a host or the memory of the watchdog cannot be seen. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { encodeEnvelope } from '../../src/core/state/envelope.ts';
import { stateCodec } from '../../src/core/state/state.ts';
import type { Stepped } from '../support/action.ts';
import { openArea, running, says, watched } from '../support/cli.ts';
import { plantDamaged, plantText } from '../support/shared-entries.ts';
import { chats } from '../support/telegram-chat.ts';
import { day, hour, minute, openWatchArea, type WatchArea } from '../support/watchdog.ts';

/** The verdict of each host in the output of a run. */
const verdicts = ({ stdout }: Stepped) =>
  Object.fromEntries(
    [...stdout.matchAll(/^(\w+) +(ok|silent|failing|absent|unknown) /gm)].map(
      ([, name = '', verdict = '']) => [name, verdict],
    ),
  );

describe('what cannot be seen is neither silence nor health', () => {
  let area: WatchArea;
  beforeEach(async () => {
    area = await openWatchArea();
  });
  afterEach(() => area.close());

  const keyOf = (namespace: string) => {
    const [entry] = area.service
      .entries()
      .filter(({ key }) => key.startsWith(`ops-state-v1-${namespace}-`))
      .toReversed();
    if (!entry) throw new Error(`${namespace} has no entry`);
    return entry;
  };
  it('a state under another key is unknown, once', async () => {
    const host = await area.host('gw_1');
    await host.tick({ inputs: { 'state-key': 'a'.repeat(32) } });
    area.wait(2 * hour);
    area.told();
    const found = await area.watch({ 'state-key': 'b'.repeat(32) });
    expect(found).toMatchObject({ code: 0, outputs: { alerts: '1' } });
    expect(verdicts(found)).toEqual({ gw_1: 'unknown' });
    expect(area.told()).toEqual([expect.stringMatching(/^🟠 gw_1 · unknown: [^]*another state-key/u)]);
    area.wait(hour);
    expect(verdicts(await area.watch({ 'state-key': 'b'.repeat(32) }))).toEqual({ gw_1: 'unknown' });
    expect(area.told()).toEqual([]);
  });

  it('so is a state without the key that it needs, a damaged one, and one of a newer version', async () => {
    const host = await area.host('gw_1');
    await host.tick({ inputs: { 'state-key': 'a'.repeat(32) } });
    const text = encodeEnvelope({ ...stateCodec, schemaVersion: 99 }, stateCodec.empty(), 7, area.now());
    plantText(area.service, 'newer', 7, text);
    plantDamaged(area.service, 'broken', 3);
    area.told();
    const found = await area.watch();
    expect(verdicts(found)).toEqual({ gw_1: 'unknown', newer: 'unknown', broken: 'unknown' });
    expect(found.stdout).toMatch(/^broken +unknown .*cannot be unpacked/m);
    expect(found.stdout).toMatch(/^newer +unknown .*newer ops-framework/m);
    expect(found.stdout).toMatch(/^gw_1 +unknown .*set its state-key/m);
    expect(area.told()).toEqual([expect.stringMatching(/^🟠 broken \+2 · 3 alerts/u)]);
  });

  it('a host whose state was evicted is unknown, and after a week it is no longer watched', async () => {
    const host = await area.host('gw_1');
    await host.tick();
    area.told();
    await area.watch();
    area.service.remove(({ key }) => key.startsWith('ops-state-'));
    area.wait(10 * minute);
    expect(verdicts(await area.watch())).toEqual({ gw_1: 'unknown' });
    expect(area.told()).toEqual([expect.stringMatching(/^🟠 gw_1 · unknown: its state is gone/u)]);
    area.wait(7 * day);
    await area.watch();
    expect(area.told()).toEqual([expect.stringMatching(/^🔵 gw_1 · no longer watched/u)]);
    expect(verdicts(await area.watch())).toEqual({});
    expect(area.told()).toEqual([]);
    await host.tick();
    expect(verdicts(await area.watch())).toEqual({ gw_1: 'ok' });
  });

  it('without a listing nothing is said of any host, and the run fails', async () => {
    const host = await area.host('gw_1');
    await host.tick();
    await area.watch();
    area.wait(2 * hour);
    area.told();
    area.hub.permission = 'none';
    const blind = await area.watch();
    expect(blind).toMatchObject({ code: 1, outputs: { result: 'failed' } });
    expect(blind.stdout + blind.stderr).toContain('actions: read');
    expect(verdicts(blind)).toEqual({});
    area.hub.permission = 'write';
    await host.tick();
    area.told();
    await area.watch();
    expect(area.told()).toEqual([]);
  });

  it('a service that does not give the entries leaves each of them unknown', async () => {
    const host = await area.host('gw_1');
    await host.tick();
    await area.watch();
    area.told();
    const heal = area.service.fail({ rpc: 'GetCacheEntryDownloadURL', kind: 500, key: 'ops-state-' });
    expect(verdicts(await area.watch())).toEqual({ gw_1: 'unknown' });
    heal();
    expect(verdicts(await area.watch())).toEqual({ gw_1: 'ok' });
    expect(area.told()).toHaveLength(2);
  });

  it('a declared host that was never there is absent', async () => {
    const found = await area.watch({ hosts: 'gw_1, gw_2' });
    expect(verdicts(found)).toEqual({ gw_1: 'absent', gw_2: 'absent' });
    expect(found.code).toBe(0);
    expect((await area.watch({ hosts: 'gw_1,gw_2', 'fail-on-alert': 'true' })).code).toBe(1);
    expect(area.told()).toHaveLength(1);
    await (await area.host('gw_2')).tick();
    area.told();
    await area.watch({ hosts: 'gw_1, gw_2' });
    expect(area.told()).toEqual([expect.stringMatching(/^🟢 gw_2 · recovered/u)]);
  });

  it('ticks by hand and those that a person dispatched are no watch', async () => {
    const host = await area.host('gw_1');
    await host.tick();
    area.wait(31 * minute);
    await host.tick({ event: 'workflow_dispatch' });
    area.told();
    expect(verdicts(await area.watch())).toEqual({ gw_1: 'silent' });
  });

  it('a host whose ticks fail, also for its jobs file, is failing until one succeeds', async () => {
    const host = await area.host('gw_1');
    await host.tick();
    area.wait(10 * minute);
    await writeFile(join(host.area.path, 'ops-jobs.json'), '{ "version": 1, "jobs": [ }');
    expect((await host.tick()).code).toBe(2);
    area.told();
    const found = await area.watch();
    expect(verdicts(found)).toEqual({ gw_1: 'failing' });
    expect(area.told()).toEqual([expect.stringMatching(/^🟠 gw_1 · failing: [^]*exit code 2/u)]);
    // For hours, each tick fails and none is reported by the host again.
    for (let tick = 0; tick < 3; tick += 1) {
      area.wait(25 * minute);
      await host.tick();
    }
    area.told();
    expect(verdicts(await area.watch())).toEqual({ gw_1: 'failing' });
    expect(area.told()).toEqual([]);
    await host.area.jobs([watched('sync', says(running))]);
    expect((await host.tick()).code).toBe(0);
    area.told();
    expect(verdicts(await area.watch())).toEqual({ gw_1: 'ok' });
    expect(area.told()).toEqual([expect.stringMatching(/^🟢 gw_1 · recovered, failing/u)]);
  });

  it('a clock that is a day wrong makes no host silent, and is reported', async () => {
    const [ahead, behind] = [await area.host('ahead'), await area.host('behind')];
    await ahead.tick({ aheadMs: day });
    await behind.tick({ aheadMs: -day });
    area.told();
    expect(verdicts(await area.watch())).toEqual({ ahead: 'ok', behind: 'ok' });
    const [message = '', ...more] = area.told();
    expect(more).toEqual([]);
    expect(message).toMatch(/ahead: its clock is 1 d ahead/);
    expect(message).toMatch(/behind: its clock is 1 d behind/);
    area.wait(31 * minute);
    expect(verdicts(await area.watch())).toEqual({ ahead: 'silent', behind: 'silent' });
  });

  it('a host with a timer, whose ticks do not reach the cache, is unknown and not silent', async () => {
    const host = await area.host('gw_1');
    await host.timerTick();
    await host.tick();
    area.told();
    area.wait(3 * hour);
    expect(verdicts(await area.watch())).toEqual({ gw_1: 'ok' });
    area.wait(4 * hour);
    expect(verdicts(await area.watch())).toEqual({ gw_1: 'unknown' });
    expect(area.told()).toEqual([expect.stringMatching(/^🟠 gw_1 · unknown: [^]*timer/u)]);
  });

  it('an alert that the chat refuses goes into an issue of the watchdog', async () => {
    const host = await area.host('gw_1');
    await host.tick();
    area.wait(31 * minute);
    area.chat.change(chats.person, { access: 'blocked' });
    const found = await area.watch();
    expect(found.code).toBe(1);
    expect(area.hub.issues).toMatchObject([
      { title: 'watchdog: alerts that Telegram did not accept', body: expect.stringContaining('silent') },
    ]);
  });

  it('without a chat, the issue of the watchdog is open until the last host is watched again', async () => {
    const host = await area.host('gw_1');
    await host.tick();
    area.wait(31 * minute);
    const inIssue = { 'telegram-via': 'issue' };
    expect((await area.watch(inIssue)).code).toBe(0);
    expect(area.hub.issues).toMatchObject([{ title: 'watchdog: alerts', state: 'open' }]);
    area.hub.permission = 'none';
    await area.watch(inIssue);
    expect(area.hub.issues).toMatchObject([{ state: 'open' }]);
    area.hub.permission = 'write';
    await host.tick();
    await area.watch(inIssue);
    expect(area.hub.issues).toMatchObject([{ state: 'closed' }]);
  });

  it('on another branch, where it cannot remember, it reports nothing and fails', async () => {
    const host = await area.host('gw_1');
    await host.tick();
    area.wait(31 * minute);
    area.told();
    const found = await area.watch({}, { GITHUB_REF: 'refs/heads/topic' });
    expect(found.code).toBe(1);
    expect(found.stdout + found.stderr).toContain('refs/heads/topic');
    expect(area.told()).toEqual([]);
  });

  it('a run of its workflow that succeeded without saving a state is not taken for silence', async () => {
    const host = await area.host('gw_1');
    await host.tick();
    area.wait(31 * minute);
    await host.tick({ inputs: { state: 'file' } });
    expect(verdicts(await area.watch())).toEqual({ gw_1: 'silent' });
  });

  it('one listing and one download serve a host, among a thousand entries', async () => {
    const host = await area.host('gw_1');
    await host.tick();
    const { bytes } = keyOf('gw_1');
    for (let number = 1; number <= 1000; number += 1)
      area.service.put({ key: `ops-state-v1-old-${String(number).padStart(12, '0')}`, bytes });
    const before = area.service.requests.length;
    const asked = area.hub.requests.length;
    expect(verdicts(await area.watch())).toMatchObject({ gw_1: 'ok', old: 'unknown' });
    const pages = area.hub.requests.slice(asked).filter(({ path }) => path.includes('key=ops-state-v1-&'));
    expect(pages).toHaveLength(11);
    const downloads = area.service.requests.slice(before).filter(({ target }) => target === 'download');
    expect(downloads.length).toBeLessThan(5);
  });
});

describe('the memory of the watchdog', () => {
  let area: WatchArea;
  beforeEach(async () => {
    area = await openWatchArea();
  });
  afterEach(() => area.close());

  const forget = () => area.service.remove(({ key }) => key.startsWith('ops-watch-'));

  it('when it was evicted, an alert that is open is reported once more', async () => {
    const host = await area.host('gw_1');
    await host.tick();
    area.wait(31 * minute);
    area.told();
    await area.watch();
    expect(area.told()).toHaveLength(1);
    expect(forget().map(({ key }) => key)).toContain('ops-watch-v1-watchdog-000000000001');
    await area.watch();
    expect(area.told()).toEqual([expect.stringMatching(/^🟠 gw_1 · silent/u)]);
    await area.watch();
    expect(area.told()).toEqual([]);
  });

  it('when it cannot be saved, the alert is sent all the same, and the run fails', async () => {
    const host = await area.host('gw_1');
    await host.tick();
    area.wait(31 * minute);
    area.told();
    area.service.fail({ rpc: 'CreateCacheEntry', kind: 'denied' });
    const found = await area.watch();
    expect(found.code).toBe(1);
    expect(area.told()).toEqual([expect.stringMatching(/^🟠 gw_1 · silent/u)]);
  });

  it('when it was saved with another key, each run reports again, and says why', async () => {
    const host = await area.host('gw_1');
    await host.tick();
    await area.watch({ 'state-key': 'a'.repeat(32) });
    area.wait(31 * minute);
    area.told();
    for (let run = 0; run < 2; run += 1) {
      const found = await area.watch();
      expect(found.code).toBe(1);
      expect(found.stdout + found.stderr).toMatch(
        /each run reports again.*gh cache delete ops-watch-v1-watchdog-/,
      );
      expect(area.told()).toEqual([expect.stringMatching(/^🟠 gw_1 · silent/u)]);
    }
  });

  it('when it is damaged, an older copy is used, and that is said', async () => {
    const host = await area.host('gw_1');
    await host.tick();
    area.wait(31 * minute);
    await area.watch();
    area.told();
    const newest = area.service.entries().findLast(({ key }) => key.startsWith('ops-watch-'));
    const number = Number(newest?.key.slice(-12)) + 1;
    const key = `ops-watch-v1-watchdog-${String(number).padStart(12, '0')}`;
    area.service.put({ key, bytes: Buffer.from('not an archive'), version: newest?.version ?? '' });
    await area.watch();
    expect(area.told()).toEqual([expect.stringMatching(/^🔵 watchdog · an older copy of the memory/u)]);
  });

  it('two watchdogs at once send one alert', async () => {
    const host = await area.host('gw_1');
    await host.tick();
    area.wait(31 * minute);
    area.told();
    await Promise.all([area.watch(), area.watch()]);
    expect(area.told().filter((text) => text.includes('silent'))).toHaveLength(1);
  });
});

it('on the command line, watch --json shows each host, and neither sends nor saves', async () => {
  const area = await openWatchArea({ 'state-key': 'k'.repeat(32) });
  const host = await area.host('gw_1');
  await host.tick();
  area.wait(31 * minute);
  area.told();
  const shown = await area.line(['--json'], { OPS_STATE_KEY: 'k'.repeat(32) });
  expect(shown).toMatchObject({ code: 0, stderr: '' });
  expect(JSON.parse(shown.stdout)).toEqual({
    hosts: [
      {
        namespace: 'gw_1',
        name: 'gw_1',
        verdict: 'silent',
        why: 'no scheduled tick for 31 min',
        lastTickAt: expect.stringMatching(/Z$/),
        savedAt: expect.stringMatching(/Z$/),
        tickEverySeconds: 600,
        workflow: 'ops-monitor.yml',
        evidence: expect.anything(),
      },
    ],
  });
  expect(area.told()).toEqual([]);
  expect(area.service.entries().filter(({ key }) => key.startsWith('ops-watch-'))).toEqual([]);
  const other = await area.line(['--json'], { OPS_STATE_KEY: 'x'.repeat(32) });
  expect(JSON.parse(other.stdout)).toMatchObject({ hosts: [{ verdict: 'unknown' }] });
  area.hub.permission = 'none';
  const blind = await area.line(['--json']);
  expect(blind.code).toBe(1);
  expect(JSON.parse(blind.stdout)).toMatchObject({
    hosts: [],
    problem: expect.stringContaining('actions: read'),
  });
  await area.close();
});

it('outside of a workflow it says where it works', async () => {
  const area = await openArea();
  const ran = await area.cli('watch', '--json');
  expect(ran.code).toBe(2);
  expect(JSON.parse(ran.stdout)).toMatchObject({
    error: { exitCode: 2, problems: [expect.stringContaining('Actions cache')] },
  });
  await area.close();
});
