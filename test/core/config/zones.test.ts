import { describe, expect, it, vi } from 'vitest';
import { isZoneName, zoneAdvice } from '../../../src/core/config/zones.ts';
import { parseConfig } from '../../../src/core/config/parse.ts';
import { english, spoken } from '../../support/spoken.ts';

const spokenAdvice = (given: string) => spoken(zoneAdvice(given));

describe('the name of a time zone', () => {
  it('is asked for once, whatever the case of its letters', () => {
    const asked = vi.spyOn(Intl, 'DateTimeFormat');
    try {
      for (const name of ['Africa/Lagos', 'AFRICA/LAGOS', 'africa/lagos'])
        expect(isZoneName(name)).toBe(true);
      for (const name of ['Africa/Lagox', 'AFRICA/LAGOX']) expect(isZoneName(name)).toBe(false);
      expect(asked).toHaveBeenCalledTimes(2);
    } finally {
      asked.mockRestore();
    }
  });

  it.each([
    'UTC',
    'utc',
    'Europe/Berlin',
    'europe/berlin',
    'Asia/Kolkata',
    'Asia/Calcutta',
    'America/Argentina/Buenos_Aires',
    'US/Pacific',
    'Etc/UTC',
    'Etc/GMT+5',
    'Japan',
  ])('is %s', (name) => expect(isZoneName(name)).toBe(true));

  it.each([
    // What `Intl` takes for the zone of some country.

    'CST',
    'cst',
    'IST',
    'BST',
    'EST',
    'MST',
    'HST',
    'PST',
    'JST',
    'AST',
    'ECT',
    'NST',
    'SST',
    'VST',
    'ART',
    'CET',
    'EET',
    'MET',
    'WET',
    'GMT',
    'UCT',
    'PRC',
    'ROC',
    'ROK',
    'GB',
    'NZ',
    'EST5EDT',
    'PST8PDT',

    'SystemV/EST5',
    'SystemV/PST8PDT',
    '+02:00',
    'UTC+2',
    'GMT-5',
    'CET-1CEST',
    'Europe/Berln',
    'Berlin',
    '',

    ':Europe/Berlin',
    'posix/Europe/Berlin',
    '/usr/share/zoneinfo/Europe/Berlin',
    'Etc/Unknown',
    'localtime',
  ])('is not %s', (name) => expect(isZoneName(name)).toBe(false));
});

describe('what is written in its place', () => {
  it.each([
    ['CST', '"America/Chicago", "Asia/Shanghai" or "America/Havana"'],
    ['ist', '"Asia/Kolkata", "Europe/Dublin" or "Asia/Jerusalem"'],
    ['EST', '"America/New_York", "America/Panama" or "Australia/Sydney"'],
    ['BST', '"Europe/London", "Asia/Dhaka" or "Pacific/Bougainville"'],
    ['CEST', '"Europe/Berlin" or "Europe/Paris"'],
    ['GMT', '"UTC" or "Europe/London"'],
    ['PRC', '"Asia/Shanghai"'],
  ])('%s: %s', (given, likely) =>
    expect(spokenAdvice(given)).toBe(`An abbreviation is not a zone name. Write ${likely}.`),
  );

  it.each([
    ['+02:00', 'or "Etc/GMT-2" for this offset all year'],
    ['UTC+2', 'or "Etc/GMT-2" for'],
    ['GMT-5', 'or "Etc/GMT+5" for'],
    ['UTC\u22123', 'or "Etc/GMT+3" for'],
  ])('%s: a place, %s', (given, fixed) => {
    expect(spokenAdvice(given)).toMatch(/^An offset has no daylight saving time\. .*"Europe\/Berlin"/);
    expect(spokenAdvice(given)).toContain(fixed);
  });

  it('no zone is named for an offset that none has', () => {
    for (const given of ['+05:30', 'UTC+20']) expect(spokenAdvice(given)).not.toContain('Etc/');
  });

  it.each([
    ['Europe/Berln', 'Europe/Berlin'],
    ['Berlin', 'Europe/Berlin'],
    ['New York', 'America/New_York'],
    ['America/NewYork', 'America/New_York'],
    ['Asia/Beijing', 'Asia/Shanghai'],
    ['Asia/Kolkatta', 'Asia/Kolkata'],
    ['GMT+0', 'UTC'],
  ])('%s: %s', (given, meant) => expect(spokenAdvice(given)).toBe(`Write "${meant}".`));

  it('every zone that is named can be written', () => {
    const given =
      'ACT AMT ART AST BJT BST BT CET CST CT ECT EEST EST GMT GST IST MST NPT PST SST WET WIT Z'.split(' ');
    for (const advice of given.map(zoneAdvice))
      for (const [, name = ''] of english(advice ?? '').matchAll(/"([^"]+)"/g) ?? [])
        expect(isZoneName(name), name).toBe(true);
  });
});

it.each(['defaults: { timezone: "IST" }, jobs: []', 'jobs: [{ id: "a", policy: { timezone: "IST" } }]'])(
  'an abbreviation is an error wherever a zone is written: %s',
  (text) => {
    const { config, problems } = parseConfig(`{ version: 1, ${text} }`);
    expect(config).toBeUndefined();
    expect(spoken(problems.find(({ path }) => path.endsWith('timezone')))).toMatchObject({
      severity: 'error',
      message: 'must be the IANA name of a time zone; got "IST"',
      fix: expect.stringContaining('"Asia/Kolkata"'),
    });
  },
);
