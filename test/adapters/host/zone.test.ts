import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { createLocalClock } from '../../../src/adapters/host/zone.ts';

const folder = mkdtempSync(join(tmpdir(), 'ops-zone-'));
afterAll(() => rmSync(folder, { recursive: true }));

const summer = Date.UTC(2026, 6, 1, 12);
const winter = Date.UTC(2026, 0, 1, 12);

/** Node reads TZ once at its start, so each of these is a process of its own. */
function inProcess(tz: string | undefined): unknown {
  const module = JSON.stringify(new URL('../../../src/adapters/host/zone.ts', import.meta.url).href);
  const script = `const { localClock: c } = await import(${module});
    console.log(JSON.stringify([c.time(${summer}), c.time(${winter}), c.zone(${summer})]));`;
  const { PATH, NODE_COMPILE_CACHE } = process.env;
  const env = { PATH, NODE_COMPILE_CACHE, NODE_NO_WARNINGS: '1', ...(tz !== undefined && { TZ: tz }) };
  return JSON.parse(
    execFileSync(process.execPath, ['--input-type=module', '-e', script], {
      env,
      encoding: 'utf8',
    }),
  );
}

describe('the time of the host', () => {
  it.each([
    ['UTC', '12:00:00', '12:00:00', 'UTC'],
    ['Europe/Berlin', '14:00:00', '13:00:00', 'Europe/Berlin'],
    [':Europe/Berlin', '14:00:00', '13:00:00', 'Europe/Berlin'],
    ['CET-1CEST,M3.5.0,M10.5.0/3', '14:00:00', '13:00:00', '+02:00 (TZ=CET-1CEST,M3.5.0,M10.5.0/3)'],
    ['<+0530>-5:30', '17:30:00', '17:30:00', '+05:30 (TZ=<+0530>-5:30)'],
    ['UTC+2', '10:00:00', '10:00:00', '-02:00 (TZ=UTC+2)'],
    ['EST5EDT,M3.2.0,M11.1.0', '08:00:00', '07:00:00', '-04:00 (TZ=EST5EDT,M3.2.0,M11.1.0)'],
    ['/usr/share/zoneinfo/Europe/Berlin', '14:00:00', '13:00:00', 'Europe/Berlin'],
    [':/usr/share/zoneinfo/Asia/Kolkata', '17:30:00', '17:30:00', 'Asia/Kolkata'],
    ['', '12:00:00', '12:00:00', 'UTC (TZ is empty)'],
  ])('with TZ=%s', (tz, inSummer, inWinter, name) =>
    expect(inProcess(tz)).toEqual([inSummer, inWinter, { name }]),
  );

  it.each([
    ['Nowhere/City', '"Europe/Berlin"'],
    ['Asia/Kolkatta', '"Asia/Kolkata"'],
    ['CST', '"America/Chicago", "Asia/Shanghai", "America/Havana"'],
    ['+02:00', '"Europe/Berlin"'],
  ])('is UTC with TZ=%s, which is said', (tz, likely) =>
    expect(inProcess(tz)).toMatchObject([
      '12:00:00',
      '12:00:00',
      { name: 'UTC', problem: { what: `TZ=${tz} is not a time zone that this system knows`, likely } },
    ]),
  );
});

const clockOf = (name: string) => createLocalClock(undefined, join(folder, name));

describe('the file of the host without TZ', () => {
  it('is read by its name', () => {
    symlinkSync('/usr/share/zoneinfo/Europe/Berlin', join(folder, 'link'));
    const clock = clockOf('link');
    expect([clock.time(summer), clock.time(winter), clock.zone(summer)]).toEqual([
      '14:00:00',
      '13:00:00',
      { name: 'Europe/Berlin' },
    ]);
    expect([clock.offsetMinutes(summer), clock.offsetMinutes(winter)]).toEqual([120, 60]);
  });

  it('names a zone that is not installed', () => {
    symlinkSync('/nowhere/zoneinfo/Asia/Kolkata', join(folder, 'uninstalled'));
    expect(clockOf('uninstalled').time(summer)).toBe('17:30:00');
  });

  it('that is no zone is UTC, and it is said', () => {
    writeFileSync(join(folder, 'empty'), '');
    writeFileSync(join(folder, 'other'), 'Europe/Berlin\n');
    symlinkSync('/nowhere/zoneinfo/No/Where', join(folder, 'dangling'));
    for (const [name, why] of [
      ['empty', 'contains no time zone'],
      ['other', 'contains no time zone'],
      ['dangling', 'points to a missing file'],
    ] as const) {
      const { problem } = clockOf(name).zone(summer);
      expect(problem?.what).toBe(`${join(folder, name)} ${why}`);
      expect(clockOf(name).time(summer)).toBe('12:00:00');
    }
  });

  it('that is not there means UTC, as the system has it', () =>
    expect(clockOf('absent').zone(summer)).toEqual({ name: `UTC (no ${join(folder, 'absent')})` }));

  it('copied has its time from the system', () => {
    copyFileSync('/usr/share/zoneinfo/Asia/Kolkata', join(folder, 'copy'));
    const clock = createLocalClock(`:${join(folder, 'copy')}`);
    expect([clock.time(summer), clock.zone(summer)]).toEqual([
      '17:30:00',
      { name: `+05:30 (TZ=:${join(folder, 'copy')})` },
    ]);
  });
});
