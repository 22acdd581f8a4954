/** `watch`: a host that no longer ticks is noticed elsewhere, reported once, and its return too. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { day, hour, minute, openWatchArea, type WatchArea } from '../support/watchdog.ts';

describe.each([
  ['without a state-key', {}],
  ['with a state-key', { 'state-key': 'k'.repeat(32) }],
])('%s', (_, inputs) => {
  let area: WatchArea;
  beforeEach(async () => {
    area = await openWatchArea(inputs);
  });
  afterEach(() => area.close());

  it('a host that is silent is one alert, a reminder a day, and one recovery with the span', async () => {
    const host = await area.host('gw_1');
    expect(await host.tick()).toMatchObject({ code: 0, stderr: '' });
    area.told();
    const calm = await area.watch();
    expect(calm).toMatchObject({ code: 0, stderr: '', outputs: { result: 'ok', alerts: '0' } });
    expect(area.told()).toEqual([]);

    area.wait(31 * minute);
    const first = await area.watch();
    expect(first).toMatchObject({ code: 0, outputs: { result: 'attention', alerts: '1' } });
    expect(first.summary).toContain('gw_1');
    expect(area.told()).toEqual([expect.stringMatching(/^🟠 gw_1 · silent: no scheduled tick for 31 min/u)]);

    area.wait(hour);
    expect((await area.watch()).code).toBe(0);
    expect(area.told()).toEqual([]);

    area.wait(day);
    await area.watch();
    expect(area.told()).toEqual([expect.stringMatching(/^🟠 gw_1 · silent[^]*open since/u)]);
    await area.watch();
    expect(area.told()).toEqual([]);

    await host.tick();
    area.told();
    await area.watch();
    expect(area.told()).toEqual([
      expect.stringMatching(/^🟢 gw_1 · recovered, silent[^]*nothing watched from .* to .* \(1 d 1 h\)/u),
    ]);
    await area.watch();
    expect(area.told()).toEqual([]);
  });
});
