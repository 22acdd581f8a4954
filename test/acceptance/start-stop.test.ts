import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openArea, paused, running, says, sh, watched, type Area } from '../support/cli.ts';
import { isAlive, stateOfInShell } from '../support/tools.ts';

let area: Area;
beforeEach(async () => {
  area = await openArea();
});
afterEach(() => area.close());

/** Starts a process in the background and names it in its status; an ended one that nobody waited for does not count. */
const daemon = (program: string) => ({
  start: sh(`(${program}) > log 2>&1 & echo $! > pid`),
  status: sh(
    `${stateOfInShell}; p=$(cat pid 2>/dev/null)
    case "$([ -n "$p" ] && state_of $p)" in
      ''|Z*) echo '{"running":false,"completed":false}' ;;
      *) echo '{"running":true,"completed":false,"pid":'$p'}' ;;
    esac`,
  ),
});
const daemonJob = (program: string) => watched('sync', daemon(program).status, { commands: daemon(program) });
const pidOf = async () => Number(await area.appears('pid'));

describe('start', () => {
  it('starts a process that survives the program, and says so when it runs already', async () => {
    await area.jobs([daemonJob('exec sleep 60')]);
    const first = await area.cli('start', 'sync');
    expect(first).toMatchObject({ code: 0, stdout: expect.stringMatching(/^start sync: exit 0 after/) });
    const pid = await pidOf();
    expect(isAlive(pid)).toBe(true);
    await area.write('log', '');
    const second = await area.cli('start', 'sync');
    expect(second).toMatchObject({ code: 0, stdout: `sync: already running (pid ${pid}); nothing done\n` });
    expect(await pidOf()).toBe(pid);
    expect(isAlive(pid)).toBe(true);
  });

  it('fails with exit 1, the exit code and the output of the command', async () => {
    await area.jobs([watched('sync', says(paused), { commands: { start: sh('echo no disk; exit 7') } })]);
    const { code, stdout } = await area.cli('start', 'sync');
    expect([code, stdout]).toEqual([
      1,
      expect.stringMatching(/^start sync: exit 7 after .*\n {2}\| no disk\n$/),
    ]);
  });
});

describe('the environment of a command', () => {
  it('has what the job needs and nothing of the workflow', async () => {
    await area.jobs([
      watched('sync', says(paused), {
        env: { MODE: 'fast', GH_TOKEN: 'of the job' },
        commands: { start: sh('env > seen; cat > input') },
      }),
    ]);
    const env = {
      INPUT_COMMAND: 'tick',
      ACTIONS_RUNTIME_URL: 'http://127.0.0.1',
      GITHUB_SERVER_URL: 'https://github.example',
      GITHUB_REPOSITORY: 'someone/something',
      GITHUB_RUN_ID: '42',
      RUNNER_TRACKING_ID: 'github_1',
      TELEGRAM_BOT_TOKEN: 'secret-1',
      NODE_AUTH_TOKEN: 'secret-2',
      MY_TOKEN_FILE: 'secret-3',
      Token: 'secret-4',
      KEPT: 'yes',
    };
    expect((await area.launch(['start', 'sync'], { env }).ended).code).toBe(0);
    const seen = new Map(
      (await area.read('seen'))
        .trim()
        .split('\n')
        .map((line) => [line.split('=')[0], line.slice(line.indexOf('=') + 1)]),
    );
    expect(
      [...seen.keys()].filter((name) =>
        /^(INPUT_|ACTIONS_|GITHUB_|RUNNER_TRACKING_ID)|^(?!GH_).*token/i.test(name ?? ''),
      ),
    ).toEqual([]);
    expect(await area.read('seen')).not.toContain('secret-');
    expect(Object.fromEntries(seen)).toMatchObject({
      OPS_JOB_ID: 'sync',
      OPS_RUN_URL: 'https://github.example/someone/something/actions/runs/42',
      MODE: 'fast',
      GH_TOKEN: 'of the job',
      KEPT: 'yes',
    });
    // Standard input is closed, or this would wait for ever.
    expect(await area.read('input')).toBe('');
  });
});

describe('a start by a person', () => {
  it('is not repeated by a tick that still sees the job paused', async () => {
    const job = { commands: { start: sh('echo x >> started') }, policy: { autoResume: true } };
    await area.jobs([watched('sync', says(paused), job)]);
    await area.cli('start', 'sync');
    expect((await area.cli('tick', '--print-only')).stdout).toContain('automatic start held back');
    expect(await area.read('started')).toBe('x\n');
  });
});

describe('stop', () => {
  it('by the command of the job', async () => {
    await area.jobs([
      watched('sync', says(running), {
        commands: { stop: sh('echo x >> stopped; echo bye; exit $(cat code)') },
      }),
    ]);
    await area.write('code', '0');
    expect(await area.cli('stop', 'sync')).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^stop sync: exit 0 .*\n {2}\| bye\n$/),
    });
    await area.write('code', '5');
    expect(await area.cli('stop', 'sync')).toMatchObject({
      code: 1,
      stdout: expect.stringContaining('stop sync: exit 5'),
    });
    expect(await area.read('stopped')).toBe('x\nx\n');
  });

  it('by SIGTERM to the process of its status; a second stop finds nothing', async () => {
    await area.jobs([daemonJob('exec sleep 60')]);
    await area.cli('start', 'sync');
    const pid = await pidOf();
    await area.cli('tick');
    expect(await area.cli('stop', 'sync')).toMatchObject({
      code: 0,
      stdout: `stop sync: pid ${pid} ended after SIGTERM\n`,
    });
    expect(isAlive(pid)).toBe(false);
    expect(await area.cli('stop', 'sync')).toMatchObject({
      code: 0,
      stdout: 'stop sync: not running; nothing done\n',
    });
  });
});
