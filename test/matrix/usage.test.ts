import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { check, completed, openArea, running, says, sh, watched, type Area } from '../support/cli.ts';

let area: Area;
beforeAll(async () => {
  area = await openArea();
  await area.jobs([
    watched('sync', says(running)),
    watched('external', says(completed), { risk: 'write_external' }),
    check('count', ['true']),
    check('夜间 同步 1', sh('echo "ran $OPS_JOB_ID"')),
    check('constructor', ['true']),
    {
      id: 'write',
      kind: 'one_shot_write',
      risk: 'write_local',
      commands: { run: ['touch', 'written'] },
      after: [{ jobId: 'count' }],
    },
  ]);
});
afterAll(() => area.close());

const commands = [
  'tick',
  'status',
  'start',
  'stop',
  'logs',
  'run',
  'validate-config',
  'doctor',
  'selftest',
  'init',
];

describe('help', () => {
  it.concurrent.each([[['--help']], [['-h']], [['help']], [[]]])(
    '%j shows the commands and the exit codes',
    async (words) => {
      const { code, stdout, stderr } = await area.cli(...words);
      expect([code, stderr]).toEqual([0, '']);
      for (const command of commands) expect(stdout).toMatch(new RegExp(`^  ${command} `, 'm'));
      expect(stdout).toMatch(/Exit codes: 0 .*1 .*[^]*2 .*3 /);
    },
  );

  it.concurrent.each(commands)('of %s, whatever else is on the line', async (command) => {
    const [long, other] = await Promise.all([area.cli(command, '--help'), area.cli('help', command)]);
    expect([long.code, long.stderr]).toEqual([0, '']);
    expect(long.stdout).toContain(`Usage: ops-framework ${command}`);
    expect(Math.max(...long.stdout.split('\n').map((line) => line.length))).toBeLessThan(80);
    expect(other.stdout).toBe(long.stdout);
  });
});

describe('bad usage exits 2 and says what to write instead', () => {
  const cases: readonly (readonly [words: readonly string[], says: RegExp])[] = [
    [['tik'], /unknown command "tik"; did you mean tick\?/],
    [['frobnicate'], /the commands are: tick, /],
    [['help', 'statsu'], /did you mean status\?/],
    [['constructor'], /unknown command/],
    [[''], /unknown command/],
    [['--dry-run', 'tick'], /pass the command first/],
    [['tick', '--print-onyl'], /tick has no flag --print-onyl; did you mean --print-only\?/],
    [['tick', '--lines', '5'], /tick has no flag --lines/],
    [['tick', '-x'], /tick has no flag -x; see ops-framework tick --help/],
    [['tick', '--constructor'], /no flag/],
    [['tick', 'sync'], /tick takes no argument; unexpected "sync"/],
    [['run', 'count', 'sync'], /run takes one job id; unexpected "sync"/],
    [['tick', '--state-file'], /--state-file needs a value/],
    [['tick', '--state-file='], /--state-file needs a value/],
    [['tick', '--state-file', '--dry-run'], /--state-file needs a value/],
    [['run', 'count', '--config-file', '--queue'], /--config-file needs a value/],
    [['tick', '--concurrency', '0'], /--concurrency takes a whole number from 1 to 64; got "0"/],
    [['tick', '--concurrency', '1e9'], /--concurrency takes/],
    [['tick', '--concurrency', 'many'], /--concurrency takes/],
    [['start', 'sync', '--timeout-seconds=-5'], /--timeout-seconds takes whole seconds/],
    [['start', 'sync', '--timeout-seconds', '-5'], /--timeout-seconds (takes|needs)/],
    [['start', 'sync', '--timeout-seconds', '1.5'], /--timeout-seconds takes whole seconds/],
    [['tick', '--dry-run=maybe'], /--dry-run takes true or false; got "maybe"/],
    [['start'], /start requires a job id: ops-framework start JOB/],
    [['run', ''], /run requires a job id/],
    [['run', 'cuont'], /no job "cuont"; did you mean "count"\?/],
    [['start', 'nothing-like-it'], /the jobs are: sync, external, count, /],
    [['start', '--', '-x'], /no job "-x"/],
    [['run', '-x'], /run has no flag -x/],
    [['run', 'toString'], /no job "toString"/],
    [['run', 'sync'], /is a long_running_read; run takes a one_shot_read. use: ops-framework start sync$/m],
    [['run', 'write'], /is a one_shot_write; .*; to preview it: ops-framework plan write$/m],
    [['start', 'write'], /is a one_shot_write; .*; to preview it: ops-framework plan write$/m],
    [['start', 'count'], /start, stop and restart take a long_running_read. use: ops-framework run count$/m],
    [['stop', 'write'], /is a one_shot_write; .*; to preview it: ops-framework plan write$/m],
    [['start', 'external'], /risk write_external; .*ops-framework start external --allow-risk/],
    [['tick', '--config-file', '.'], / is a folder; name the file in it/],
    [['status', '--config-file', './none.json'], /none.json: no jobs file: .*ops-framework init .*examples/],
    [['apply', 'write'], /apply runs in a workflow only, .*ops-framework plan write$/m],
    [
      ['settle', 'write'],
      /settle runs only in the last job of the workflow of a write, .*ops-framework history write$/m,
    ],
    [['doctor', '--strict'], /doctor has no flag --strict/],
  ];
  it.concurrent.each(cases)('%j', async (words, message) => {
    const { code, stdout, stderr } = await area.cli(...words);
    expect(stderr).toMatch(message);
    expect(code).toBe(2);
    expect(stdout).toBe(words.includes('.') ? stdout : '');
    expect(stderr + stdout).not.toMatch(/\n {4}at |This is a bug/);
  });

  it('did nothing, and left no file of a name that was a flag', async () => {
    const names = await area.listing();
    expect(names.filter((name) => /written|--dry-run|--queue/.test(name))).toEqual([]);
  });
});

describe('job ids', () => {
  it.each(['夜间 同步 1', '  夜间 同步 1 '])('of any script and with spaces: %j', async (id) => {
    const { code, stdout } = await area.cli('run', id);
    expect(code).toBe(0);
    expect(stdout).toContain('ran 夜间 同步 1');
  });

  it('that are names of built-in properties', async () => {
    expect(await area.cli('run', 'constructor', '--queue')).toMatchObject({ code: 0 });
    expect(await area.cli('tick', '--print-only')).toMatchObject({ code: 0 });
    expect((await area.state()).queue).toEqual([
      expect.objectContaining({ jobId: '夜间 同步 1' }),
      expect.anything(),
      expect.objectContaining({ jobId: 'constructor', status: 'done' }),
    ]);
  });

  it('after --, and with the flags in front of it', async () => {
    expect(await area.cli('run', '--dry-run', '--', 'count')).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('would run count'),
    });
    expect(await area.cli('run', '--dry-run', 'count')).toMatchObject({ code: 0 });
  });
});

describe('exit codes', () => {
  it('0 for what was asked and done', async () => {
    for (const words of [
      ['tick', '--print-only'],
      ['tick', '--dry-run'],
      ['status'],
      ['start', 'sync'],
      ['run', 'count'],
      ['validate-config'],
    ]) {
      expect([words, (await area.cli(...words)).code]).toEqual([words, 0]);
    }
  });

  it('a switch given a value of false is off', async () => {
    const { code, stdout } = await area.cli('run', 'count', '--dry-run=false');
    expect([code, stdout]).toEqual([0, expect.stringContaining('run count: exit 0')]);
  });
});
