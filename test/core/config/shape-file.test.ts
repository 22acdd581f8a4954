import { describe, test } from 'vitest';
import { type Case, expectOne, file, read, short } from './support.ts';

/** ▶ stands before what the problem must point at. Each file has this one problem only. */
const errors: readonly Case[] = [
  ['▶[]', '$', /must be an object; got an empty list/, /"version": 1/],
  ['▶7', '$', /must be an object; got a number/, /"version": 1/],
  ['▶{ jobs: [] }', 'version', /is missing/, /Add "version": 1/],
  ['{ version: ▶2, jobs: [] }', 'version', /must be the number 1; got 2/, /write 1/],
  ['{ version: ▶true, jobs: [] }', 'version', /got true/, /write 1/],
  ['{ version: ▶"1", jobs: [] }', 'version', /got "1"/, /Write 1/],
  ['▶{ version: 1 }', 'jobs', /is missing/, /Add "jobs": \[\]/],
  ['{ version: 1, jobs: ▶null }', 'jobs', /must be a list of jobs; got null/, /\[\]/],
  ['{ version: 1, jobs: ▶{} }', 'jobs', /got an object/, /\[\]/],
  ['{ version: 1, jobs: [], defaults: ▶[] }', 'defaults', /must be an object/, /stallSeconds/],
  [
    '{ version: 1, jobs: [], defaults: { stallSeconds: ▶"30m" } }',
    'defaults.stallSeconds',
    /must be a whole number of seconds, 0 or more; got "30m"/,
    /^Write 1800\.$/,
  ],
  [
    '{ version: 1, jobs: [], defaults: { stallSeconds: ▶"90" } }',
    'defaults.stallSeconds',
    /got "90"/,
    /^Write 90\.$/,
  ],
  [
    '{ version: 1, jobs: [], defaults: { stallSeconds: ▶-5 } }',
    'defaults.stallSeconds',
    /0 or more; got -5/,
    /3600/,
  ],
  [
    '{ version: 1, jobs: [], defaults: { stallSeconds: ▶1.5 } }',
    'defaults.stallSeconds',
    /got 1.5/,
    /^Write 2\.$/,
  ],
  [
    '{ version: 1, jobs: [], defaults: { stallSeconds: ▶true } }',
    'defaults.stallSeconds',
    /got true/,
    /3600/,
  ],
  [
    '{ version: 1, jobs: [], defaults: { stallSeconds: ▶Infinity } }',
    'defaults.stallSeconds',
    /got Infinity/,
    /3600/,
  ],
  [
    '{ version: 1, jobs: [], defaults: { stallSeconds: ▶1e12 } }',
    'defaults.stallSeconds',
    /got 1000000000000/,
    /3600/,
  ],
  [
    '{ version: 1, jobs: [], defaults: { autoResume: ▶"yes" } }',
    'defaults.autoResume',
    /must be true or false; got "yes"/,
    /^Write true\.$/,
  ],
  [
    '{ version: 1, jobs: [], defaults: { autoResume: ▶1 } }',
    'defaults.autoResume',
    /got 1/,
    /^Write true\.$/,
  ],
  [
    '{ version: 1, jobs: [], defaults: { quietHours: ▶"23:00" } }',
    'defaults.quietHours',
    /must be an object/,
    /start/,
  ],
  [
    '{ version: 1, jobs: [], defaults: { quietHours: { start: ▶"9:00" } } }',
    'defaults.quietHours.start',
    /HH:MM.*got "9:00"/,
    /^Write "09:00"\.$/,
  ],
  [
    '{ version: 1, jobs: [], defaults: { quietHours: { end: ▶"24:00" } } }',
    'defaults.quietHours.end',
    /got "24:00"/,
    /^Write "00:00"\.$/,
  ],
  [
    '{ version: 1, jobs: [], defaults: { quietHours: { end: ▶"12:60" } } }',
    'defaults.quietHours.end',
    /got "12:60"/,
    /08:00/,
  ],
  [
    '{ version: 1, jobs: [], defaults: { timezone: ▶"Mars/Olympus" } }',
    'defaults.timezone',
    /time zone/,
    /Asia\/Shanghai/,
  ],
  [
    '{ version: 1, jobs: [], defaults: { timezone: ▶"Asia/Shangai" } }',
    'defaults.timezone',
    /time zone/,
    /^Write "Asia\/Shanghai"\.$/,
  ],
  ['{ version: 1, jobs: [], defaults: { timezone: ▶"+08:00" } }', 'defaults.timezone', /time zone/, /write/i],
];

const warnings: readonly Case[] = [
  ['{ version: 1, jobs: [], ▶_comment: 5 }', '_comment', /unknown key "_comment"/, /Remove it/],
  ['{ version: 1, jobs: [], ▶job: 5 }', 'job', /unknown key/, /Did you mean "jobs"\?/],
  ['{ version: 1, jobs: [], ▶Defaults: {} }', 'Defaults', /unknown key/, /Write "defaults"/],
  ['{ version: 1, jobs: [], ▶stallSeconds: 5 }', 'stallSeconds', /unknown key/, /Move it into "defaults"/],
  [
    '{ version: 1, jobs: [], defaults: { ▶stallSecond: 5 } }',
    'defaults.stallSecond',
    /unknown key/,
    /Did you mean "stallSeconds"\?/,
  ],
  ['{ version: 1, jobs: [], defaults: ▶null }', 'defaults', /null counts as not set/, /Remove it/],
  [
    '{ version: 1, jobs: [], defaults: { stallSeconds: ▶null } }',
    'defaults.stallSeconds',
    /null counts/,
    /Remove it/,
  ],
  [file(read('cwd: ▶null')), 'jobs[0].cwd', /null counts/, /Remove it/],
  [
    '{ version: 1, ▶version: 1, jobs: [] }',
    'version',
    /duplicate key .* first on line 1; the last one counts/,
    /Remove one/,
  ],
  [file(read('▶timeout: 5')), 'jobs[0].timeout', /unknown key/, /Did you mean "timeoutSeconds"\?/],
  [file(read('▶onlyOnChange: true')), 'jobs[0].onlyOnChange', /unknown key/, /Move it into "policy"/],
  [
    file('{ id: "a", kind: "one_shot_read", risk: "read_only", commands: { run: ["x"], ▶satus: ["x"] } }'),
    'jobs[0].commands.satus',
    /unknown key/,
    /Did you mean "status"\?/,
  ],
  [
    file('{ id: "a", kind: "one_shot_read", risk: "read_only", commands: { run: ["x"], ▶cleanup: ["x"] } }'),
    'jobs[0].commands.cleanup',
    /unknown key/,
    /start, status, stop, run, plan/,
  ],
];

describe('a wrong value in the file or its defaults is one error, with its fix', () => {
  test.each(errors.map((item) => [short(item), item] as const))('%s', (_, item) => {
    expectOne('error', item);
  });
});

describe('what has no effect is a warning, and the file is used', () => {
  test.each(warnings.map((item) => [short(item), item] as const))('%s', (_, item) => {
    expectOne('warning', item);
  });
});
