import { afterEach, beforeEach, expect, it } from 'vitest';
import { createPinger } from '../../../src/adapters/pings/pinger.ts';
import { startMonitor, type Monitor } from '../../support/monitor.ts';

let monitor: Monitor;
beforeEach(async () => {
  monitor = await startMonitor();
});
afterEach(() => monitor.close());

const pinger = () => createPinger({}, () => 7, 10_000);
const get = (url: string) => ({ method: 'GET', url }) as const;

it('says what came back, and when', async () => {
  expect(await pinger().send(get(monitor.check('a')))).toEqual({ at: 7, status: 200 });
  expect(await pinger().send(get(`${monitor.url}/ping/none`))).toEqual({ at: 7, status: 404 });
  expect(monitor.requests).toHaveLength(2);
});

it.each(['user name', 'a:b'])('an invalid URL is a cause, not an error: %s', async (host) => {
  expect(await pinger().send(get(`http://${host}/`))).toEqual({ at: 7, why: 'the URL is not valid' });
});

it('reads the body where healthchecks.io answers 200 to what it does not take', async () => {
  monitor.isHosted = true;
  const url = monitor.check('a');
  const one = pinger();
  expect(await one.send(get(`${monitor.url}/ping/none`))).toEqual({ at: 7, status: 404 });
  for (let count = 0; count < 5; count += 1) expect((await one.send(get(url))).status).toBe(200);
  expect(await one.send(get(url))).toEqual({ at: 7, status: 429 });
});

it('names the cause, without the URL', async () => {
  await monitor.close();
  const answer = await pinger().send(get(`${monitor.url}/ping/secret`));
  expect(answer).toEqual({ at: 7, why: 'ECONNREFUSED' });
  monitor = await startMonitor();
});

it('user and password are no part of the request, but of its head', async () => {
  const push = monitor.url.replace('//', '//us%40er:pa%20ss@');
  await pinger().send(get(`${push}/beat`));
  expect(monitor.pushes).toMatchObject([
    { authorization: `Basic ${Buffer.from('us@er:pa ss').toString('base64')}` },
  ]);
});

it('200 pings to a monitor that hangs take 10 s in all', async () => {
  monitor.fault = 'hang';
  const one = pinger();
  const begun = performance.now();
  one.close();
  const answers = await Promise.all(Array.from({ length: 200 }, () => one.send(get(monitor.check('a')))));
  expect(performance.now() - begun).toBeLessThan(11_000);
  expect(new Set(answers.map(({ why }) => why?.replace(/\d.*/, '')))).toEqual(
    new Set(['timed out after ', 'no time left']),
  );
  expect(monitor.requests.length).toBeLessThanOrEqual(40);
}, 20_000);
