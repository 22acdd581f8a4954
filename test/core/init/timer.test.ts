import { XMLParser } from 'fast-xml-parser';
import { assert, constant, oneof, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cronLine, crontabWith, crontabWithout } from '../../../src/core/init/cron.ts';
import { launchdPlist } from '../../../src/core/init/launchd.ts';
import { systemdUnits } from '../../../src/core/init/systemd.ts';
import { isNameable, periodMs, periodOf } from '../../../src/core/init/tick-command.ts';
import { timerOf, type TimerPlace } from '../../../src/core/init/timer.ts';

const tick = {
  program: ['/opt/node/bin/node', '/opt/ops/dist/cli/index.js'],
  env: { PATH: '/opt/node/bin:/usr/bin', SOME_TOKEN: 'secret-1', OPENCLAW_STATE_DIR: '/srv/claw' },
  jobsFile: '/srv/jobs.json',
  telegram: true,
  everySeconds: 600,
} as const;

/** `/a b%c$d"e'f\g` and the like. */
const hostile = String.raw`/a b/100%/$HOME/"q"/it's/back\slash/;/<&lt;>/ä`;

describe('the units of systemd', () => {
  const { service, timer } = systemdUnits(tick);

  it('leave the jobs of a tick alone when it ends, and make up for what a sleep took', () => {
    expect(service).toContain('\nType=oneshot\n');
    expect(service).toContain('\nKillMode=process\n');
    expect(service).toContain('\nTimeoutStartSec=infinity\n');
    expect(timer).toContain('\nPersistent=true\n');
    expect(timer).toContain('\nOnCalendar=*:0/10\n');
    expect(timer).toContain('\nWantedBy=timers.target\n');
  });

  it('name the program, the jobs file, the PATH and the place of the state, and no secret', () => {
    expect(service).toContain(
      '\nExecStart=/opt/node/bin/node /opt/ops/dist/cli/index.js tick --config-file /srv/jobs.json\n',
    );
    expect(service).toContain('\nEnvironment=PATH=/opt/node/bin:/usr/bin OPENCLAW_STATE_DIR=/srv/claw\n');
    expect(service).not.toContain('secret-1');
    const more = systemdUnits({ ...tick, telegram: false, stateFile: '/srv/state.json' }).service;
    expect(more).toMatch(
      / --config-file \/srv\/jobs\.json --state-file \/srv\/state\.json --telegram-via none$/m,
    );
  });

  it.each([
    ['a space', '/a b.json', '"/a b.json"'],
    ['a specifier', '/100%h.json', '"/100%%h.json"'],
    ['a variable', '/$HOME.json', '"/$$HOME.json"'],
    ['a backslash and quotes', String.raw`/a\"b'.json`, String.raw`"/a\\\"b'.json"`],
    ['the end of a command', '/a ; b', '"/a ; b"'],
  ])('escape %s', (_, jobsFile, word) => {
    expect(systemdUnits({ ...tick, jobsFile }).service).toContain(` --config-file ${word}\n`);
  });

  it('do not replace variables in the environment', () => {
    const env = { PATH: '/opt/node/bin:/a $HOME 5%' };
    expect(systemdUnits({ ...tick, env }).service).toContain(
      '\nEnvironment="PATH=/opt/node/bin:/a $HOME 5%%"\n',
    );
  });
});

const parsed = (text: string): unknown =>
  new XMLParser({
    preserveOrder: true,
    trimValues: false,
    parseTagValue: false,
    htmlEntities: false,
  }).parse(text);

/** Every string of it, in order. */
const strings = (text: string) =>
  JSON.stringify(parsed(text))
    .match(/\{"string":\[\{"#text":("(?:[^"\\]|\\.)*")\}\]/g)
    ?.map((each): unknown => JSON.parse(/"#text":(".*")\}\]$/.exec(each)?.[1] ?? '""'));

describe('the LaunchAgent', () => {
  it('runs a tick at the interval, and leaves its jobs alone when it ends', () => {
    const plist = launchdPlist('ops-framework', tick, '/log').replaceAll(/>\s+</g, '><');
    expect(plist).toContain('<key>StartInterval</key><integer>600</integer>');
    expect(plist).toContain('AbandonProcessGroup</key><true/>');
    expect(plist).toContain('<key>PATH</key><string>/opt/node/bin:/usr/bin</string>');
    expect(plist).not.toContain('secret-1');
  });

  it('is XML whatever the paths are', () => {
    const text = string({ unit: 'binary', minLength: 1 }).filter(
      (each) => isNameable(each) && each.trim() === each,
    );
    assert(
      property(oneof(constant(hostile), text), (jobsFile) => {
        expect(strings(launchdPlist('label', { ...tick, jobsFile }, '/log'))).toEqual([
          'label',
          ...tick.program,
          'tick',
          '--config-file',
          jobsFile,
          tick.env.PATH,
          tick.env.OPENCLAW_STATE_DIR,
          '/log',
          '/log',
        ]);
      }),
    );
  });
});

describe('the crontab', () => {
  const line = cronLine(tick);
  const mark = '# Made by ops-framework init: ticks of /srv/jobs.json\n';
  const others = '# mine\n@daily backup\n';

  it('gets the line with a mark, once, and loses both again', () => {
    const made = crontabWith(others, tick);
    expect(made).toBe(`${others}${mark}${line}\n`);
    expect(crontabWith(made, tick)).toBe(made);
    expect(crontabWithout(made, tick.jobsFile)).toBe(others);
    expect(crontabWith('', tick)).toBe(`${mark}${line}\n`);
    expect(crontabWith('@daily backup', tick)).toBe(`@daily backup\n${mark}${line}\n`);
  });

  it('keeps its place when the line changes, also one that a person added', () => {
    const by = `* * * * * node old.js tick --config-file /srv/jobs.json\n${others}`;
    expect(crontabWith(by, tick)).toBe(`${mark}${line}\n${others}`);
    expect(crontabWith(crontabWith(by, { ...tick, telegram: false }), tick)).toBe(
      `${mark}${line}\n${others}`,
    );
    expect(crontabWithout(by, tick.jobsFile)).toBe(others);
  });

  it('has a line for each jobs file, and no comment is taken for one', () => {
    const two = crontabWith(crontabWith('', tick), { ...tick, jobsFile: '/srv/jobs.json.old' });
    expect(two.match(/^\*/gm)).toHaveLength(2);
    expect(crontabWithout(two, '/srv/jobs.json.old')).toBe(crontabWith('', tick));
    const comment = `# ${line}\n`;
    expect(crontabWithout(comment, tick.jobsFile)).toBe(comment);
    const odd = { ...tick, jobsFile: hostile };
    expect(crontabWithout(crontabWith(others, odd), hostile)).toBe(others);
  });
});

it.each([
  [1, '*:*:0/1', '* * * * *'],
  [45, '*:*:0/30', '* * * * *'],
  [60, '*:0/1', '* * * * *'],
  [420, '*:0/6', '*/6 * * * *'],
  [600, '*:0/10', '*/10 * * * *'],
  [3600, '0/1:00', '0 * * * *'],
  [5400, '0/1:00', '0 * * * *'],
  [18_000, '0/4:00', '0 */4 * * *'],
  [500_000, '00:00', '0 0 * * *'],
])('ticks at least every %i s: %s, %s', (everySeconds, calendar, cron) => {
  expect(systemdUnits({ ...tick, everySeconds }).timer).toContain(`\nOnCalendar=${calendar}\n`);
  expect(cronLine({ ...tick, everySeconds }).startsWith(`${cron} PATH=`)).toBe(true);
  expect(periodMs(periodOf(everySeconds))).toBeLessThanOrEqual(1000 * everySeconds);
});

describe('the name of a timer', () => {
  const files = new Map<string, string>();
  const place: TimerPlace = {
    user: { name: 'ops', uid: 1000 },
    homeFolder: '/home/ops',
    configFolder: '/home/ops/.config',
    crontab: '',
    read: (path) => files.get(path),
  };

  it.each(['systemd', 'launchd'] as const)(
    'of %s has the jobs file in it when another one has the plain name',
    (kind) => {
      files.clear();
      const set = (jobsFile: string) => {
        const timer = timerOf(kind, { ...tick, jobsFile }, place);
        for (const { path, text } of timer.files) files.set(path, text);
        return timer.files.map(({ path }) => path.replace(/^.*\//, '').replace(/\.\w+$/, ''));
      };
      expect(new Set(set('/srv/jobs.json'))).toEqual(new Set(['ops-framework']));
      expect(set('/srv/jobs.json')).toContain('ops-framework');
      const [other = ''] = set(`${hostile}/jobs.json`);
      expect(other).toMatch(/^ops-framework-[\w]+-[0-9a-f]{8}$/);
      expect(set(`${hostile}/jobs.json`)).toContain(other);
      expect(timerOf(kind, { ...tick, jobsFile: `${hostile}/jobs.json` }, place).beside).toMatch(
        /ops-framework\.\w+$/,
      );
      // The first one was removed, and the second keeps its name.
      for (const path of files.keys()) if (/ops-framework\.\w+$/.test(path)) files.delete(path);
      expect(set(`${hostile}/jobs.json`)).toContain(other);
      expect(set('/srv/third.json')).toContain('ops-framework');
    },
  );
});
