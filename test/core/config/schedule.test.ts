import { describe, expect, it, test } from 'vitest';
import { parseConfig } from '../../../src/core/config/parse.ts';
import { inEnglish } from '../../support/builders.ts';
import { type Case, check, expectOne, file, long, read, short, write } from './support.ts';

const supervised = (risk: string) =>
  file(
    `{ id: "a", kind: "long_running_read", risk: "${risk}", schedule: "@daily", commands: { exec: ["x"] } }`,
  );

describe('a schedule', () => {
  it.each<[string, object]>([
    ['"30 2 * * *"', { cron: '30 2 * * *', catchUpSeconds: 3600, overlap: 'skip' }],
    [
      '{ cron: " @daily ", timezone: "Asia/Tokyo", catchUpSeconds: 0, overlap: "queue" }',
      { cron: '@daily', timezone: 'Asia/Tokyo', catchUpSeconds: 0, overlap: 'queue' },
    ],
  ])('%s', (given, schedule) => {
    const { config, problems } = parseConfig(file(read(`schedule: ${given}`)));
    expect(problems).toEqual([]);
    expect(config?.jobs[0]?.schedule).toEqual(schedule);
  });

  const errors: readonly Case[] = [
    [
      file(read('schedule: ▶5')),
      'jobs[0].schedule',
      /must be a cron expression, or an object; got 5/,
      /"30 2/,
    ],
    [
      file(read('schedule: ▶"0 30 2 * * *"')),
      'jobs[0].schedule.cron',
      /must be a cron expression/,
      /^It has 6 fields, but seconds and years are not supported\. Write five fields/,
    ],
    [
      file(read('schedule: { cron: ▶"0 0 L * *" }')),
      'jobs[0].schedule.cron',
      /got "0 0 L/,
      /"L", which is not plain/,
    ],
    [
      file(read('schedule: ▶"0 0 30 2 *"')),
      'jobs[0].schedule.cron',
      /got/,
      /never matches, because no month/,
    ],
    [file(read('schedule: ▶{}')), 'jobs[0].schedule.cron', /is missing/, /Add "cron": "30 2/],
    [
      file(read('schedule: { cron: "@daily", timezone: ▶"CET" }')),
      'jobs[0].schedule.timezone',
      /IANA/,
      /Europe\/Berlin/,
    ],
    [
      file(read('schedule: { cron: "@daily", overlap: ▶"skp" }')),
      'jobs[0].schedule.overlap',
      /"skip" or "queue"/,
      /Write "skip"/,
    ],
    [
      file(read('everySeconds: ▶3600, schedule: "@hourly"')),
      'jobs[0].everySeconds',
      /conflicts with "schedule"/,
      /Remove one of the two/,
    ],
    [file(long('schedule: ▶"@daily"')), 'jobs[0].schedule', /needs "commands\.exec"/, /Write "exec"/],
    [file(write('schedule: ▶"@daily"'), check), 'jobs[0].schedule', /this is a one_shot_write/, /Remove it/],
  ];
  test.each(errors.map((each) => [short(each), each] as const))('%s', (_, each) => expectOne('error', each));

  it('starts only what is supervised and read_only', () => {
    expect(parseConfig(supervised('read_only')).problems).toEqual([]);
    expect(inEnglish(parseConfig(supervised('write_local')).problems)).toMatchObject([
      { severity: 'warning', path: 'jobs[0].risk' },
      {
        severity: 'error',
        path: 'jobs[0].schedule',
        message: 'no schedule starts a job with the risk "write_local"',
      },
    ]);
  });

  it('finer than the ticks is a warning', () => {
    expectOne('warning', [
      file(read('schedule: ▶"*/5 8 * * *"')),
      'jobs[0].schedule',
      /runs that are 300 s apart are missed: ticks come every 600 s/,
      /tickEverySeconds/,
    ]);
    const often = `{ version: 1, defaults: { tickEverySeconds: 300 }, jobs: [${read('schedule: "*/5 * * * *"')}] }`;
    expect(parseConfig(often)).toMatchObject({ problems: [], config: { tickEverySeconds: 300 } });
    for (const cron of ['*/10 * * * *', '5 * * * *', '@hourly', '0,30 * * * *'])
      expect(parseConfig(file(read(`schedule: "${cron}"`))).problems).toEqual([]);
    expect(parseConfig(file(read('schedule: "0-5 3 * * *"'))).problems).toHaveLength(1);
    const rare = `{ version: 1, defaults: { tickEverySeconds: 7200 }, jobs: [${read('schedule: "@hourly"')}] }`;
    expect(parseConfig(rare).problems).toHaveLength(1);
  });

  it('has an unknown key, of which it says what is known', () => {
    expectOne('warning', [
      file(read('schedule: { cron: "@daily", ▶timzone: "UTC" }')),
      'jobs[0].schedule.timzone',
      /unknown key/,
      /"timezone"/,
    ]);
  });
});

describe('an expectation', () => {
  it('has a grace of a quarter of an hour', () => {
    const { config, problems } = parseConfig(file(long('expect: { cron: "30 2 * * *" }')));
    expect(problems).toEqual([]);
    expect(config?.jobs[0]?.expect).toEqual({ cron: '30 2 * * *', graceSeconds: 900 });
  });

  const errors: readonly Case[] = [
    [file(read('expect: ▶{ cron: "@daily" }')), 'jobs[0].expect', /only a long_running_read/, /Remove it/],
    [
      file(long('expect: { cron: ▶"@often" }')),
      'jobs[0].expect.cron',
      /must be a cron/,
      /not a known schedule/,
    ],
    [
      file(
        '{ id: "a", kind: "long_running_read", risk: "read_only", commands: { exec: ["x"] }, schedule: "@daily", expect: ▶{ cron: "@daily" } }',
      ),
      'jobs[0].expect',
      /conflicts with "schedule"/,
      /Remove one/,
    ],
  ];
  test.each(errors.map((each) => [short(each), each] as const))('%s', (_, each) => expectOne('error', each));
});
