import { describe, test } from 'vitest';
import { type Case, expectOne, file, read, short } from './support.ts';

/** ▶ stands before what the problem must point at. Each file has this one problem only. */
const errors: readonly Case[] = [
  [file('▶5'), 'jobs[0]', /must be an object; got 5/, /"kind"/],
  [
    file('▶{ kind: "one_shot_read", risk: "read_only", commands: { run: ["x"] } }'),
    'jobs[0].id',
    /is missing/,
    /Add "id"/,
  ],
  [
    file('{ id: ▶"a/b", kind: "one_shot_read", risk: "read_only", commands: { run: ["x"] } }'),
    'jobs[0].id',
    /must be 1 to 64 letters/,
    /^Write "a-b"\.$/,
  ],
  [
    file('{ id: ▶"  ", kind: "one_shot_read", risk: "read_only", commands: { run: ["x"] } }'),
    'jobs[0].id',
    /must be 1 to 64/,
    /nightly-sync/,
  ],
  [
    file(`{ id: ▶"${'x'.repeat(65)}", kind: "one_shot_read", risk: "read_only", commands: { run: ["x"] } }`),
    'jobs[0].id',
    /got "x{60}"…$/,
    new RegExp('Write "x{60}"…'),
  ],
  [
    file('{ id: ▶5, kind: "one_shot_read", risk: "read_only", commands: { run: ["x"] } }'),
    'jobs[0].id',
    /got 5/,
    /^Write "5"\.$/,
  ],
  [
    file('{ id: "a", kind: ▶"one_shot_reed", risk: "read_only", commands: { run: ["x"] } }'),
    'jobs[0].kind',
    /one of .*got "one_shot_reed"/,
    /^Write "one_shot_read"\.$/,
  ],
  [
    file('{ id: "a", kind: "one_shot_read", risk: ▶"none", commands: { run: ["x"] } }'),
    'jobs[0].risk',
    /one of "read_only"/,
    /read_only/,
  ],
  [
    file('▶{ id: "a", kind: "one_shot_read", risk: "read_only" }'),
    'jobs[0].commands',
    /is missing/,
    /Add "commands"/,
  ],
  [
    file('{ id: "a", kind: "one_shot_read", risk: "read_only", commands: ▶[] }'),
    'jobs[0].commands',
    /must be an object/,
    /"run"/,
  ],
  [
    file('{ id: "a", kind: "one_shot_read", risk: "read_only", commands: { run: ▶"python3 x.py -v" } }'),
    'jobs[0].commands.run',
    /must be a list of words/,
    /^Write \["python3", "x.py", "-v"\]\.$/,
  ],
  [
    file('{ id: "a", kind: "one_shot_read", risk: "read_only", commands: { run: ▶"cat x | tail" } }'),
    'jobs[0].commands.run',
    /must be a list/,
    /For example, write \["python3"/,
  ],
  [
    file('{ id: "a", kind: "one_shot_read", risk: "read_only", commands: { run: ▶[] } }'),
    'jobs[0].commands.run',
    /got an empty list/,
    /python3/,
  ],
  [
    file('{ id: "a", kind: "one_shot_read", risk: "read_only", commands: { run: [▶"", "x"] } }'),
    'jobs[0].commands.run[0]',
    /must not be blank; got ""/,
    /write/,
  ],
  [
    file('{ id: "a", kind: "one_shot_read", risk: "read_only", commands: { run: ["x", ▶5] } }'),
    'jobs[0].commands.run[1]',
    /got 5/,
    /^Write "5"\.$/,
  ],
  [
    file(String.raw`{ id: "a", kind: "one_shot_read", risk: "read_only", commands: { run: ["x", ▶"a\0"] } }`),
    'jobs[0].commands.run[1]',
    /NUL.*got "a\\u0000"/,
    /write/,
  ],
  [file(read('name: ▶5')), 'jobs[0].name', /must be text/, /^Write "5"\.$/],
  [file(read('enabled: ▶"true"')), 'jobs[0].enabled', /must be true or false/, /^Write true\.$/],
  [file(read('cwd: ▶" "')), 'jobs[0].cwd', /must be the path of a folder, not blank/, /~\/jobs/],
  [file(read(String.raw`cwd: ▶"a\0b"`)), 'jobs[0].cwd', /NUL/, /~\/jobs/],
  [file(read('env: ▶[]')), 'jobs[0].env', /must be an object of NAME/, /LANG/],
  [file(read('env: { ▶"A-B": "x" }')), 'jobs[0].env.A-B', /is not a valid variable name/, /letters/],
  [file(read('env: { ▶"1 A": "x" }')), 'jobs[0].env["1 A"]', /"1 A" is not a valid/, /letters/],
  [file(read('env: { A: ▶5 }')), 'jobs[0].env.A', /must be text/, /^Write "5"\.$/],
  [
    file(read('env: { A_TOKEN: ▶12345678 }')),
    'jobs[0].env.A_TOKEN',
    /; got a number$/,
    /^Put it in quotes\.$/,
  ],
  [file(read('env: ▶"A_TOKEN=12345678"')), 'jobs[0].env', /; got a string$/, /LANG/],
  [file(read('passEnv: ▶"A"')), 'jobs[0].passEnv', /a list of names/, /^Write \["A"\]\.$/],
  [file(read('passEnv: [▶"$A"]')), 'jobs[0].passEnv[0]', /name of a variable/, /^Write "A"\.$/],
  [file(read('passEnv: [▶"A=b"]')), 'jobs[0].passEnv[0]', /name of a variable/, /^Write "A"\.$/],
  [file(read('envFile: ▶" "')), 'jobs[0].envFile', /path of a file/, /sync\.env/],
  [file(read('env: { A: ▶null }')), 'jobs[0].env.A', /got null/, /write/],
  [file(read(String.raw`env: { A: ▶"\0" }`)), 'jobs[0].env.A', /NUL/, /write/],
  [file(read('timeoutSeconds: ▶0')), 'jobs[0].timeoutSeconds', /from 1 to 2000000; got 0/, /300/],
  [file(read('timeoutSeconds: ▶2000001')), 'jobs[0].timeoutSeconds', /from 1 to 2000000/, /300/],
  [file(read('everySeconds: ▶30')), 'jobs[0].everySeconds', /60 or more; got 30/, /3600/],
];

describe('a wrong value in a job is one error, with its fix', () => {
  test.each(errors.map((item) => [short(item), item] as const))('%s', (_, item) => {
    expectOne('error', item);
  });
});
