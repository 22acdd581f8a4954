import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { check, openArea, program, type Area } from '../support/cli.ts';
import { hasTool } from '../support/tools.ts';
import { hasUserManager, underUserManager } from '../support/user-manager.ts';

let area: Area;
let home: string;
let units: string;
beforeEach(async () => {
  area = await openArea();
  home = join(area.path, '..', 'home');
  units = join(home, '.config/systemd/user');
});
afterEach(() => area.close());

const unit = (name: string) => readFileSync(join(units, name), 'utf8');
const names = () => readdirSync(units).toSorted();

/** `more`: settings of the unit that a person added. */
function drop(name: string, more: string) {
  const folder = join(units, `${name}.d`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'test.conf'), more);
}

describe.runIf(hasUserManager())('a timer of systemd (needs root, systemd and cgroups)', () => {
  const folder = String.raw`a b 100%h $HOME "q" 'x' \n ;`;
  const script = `
    cd "$OPS_FOLDER"
    status() { "$OPS_NODE" "$OPS_PROGRAM" status --json --config-file jobs.json; }
    systemctl --user daemon-reload
    systemctl --user start ops-framework.timer
    await grep -s . started
    systemctl --user stop ops-framework.timer
    ended() { case "$(systemctl --user is-active ops-framework.service)" in inactive | failed) ;; *) return 1 ;; esac; }
    await ended
    echo "unit: $(systemctl --user show --property=Result,ActiveState ops-framework.service | sort | tr '\\n' ' ')"
    echo "job: $(cat "/proc/$(cat started)/cgroup" 2>/dev/null | tail -n 1)"
    status`;

  async function tickByTimer() {
    mkdirSync(join(area.path, folder));
    const job = {
      id: 'long',
      kind: 'long_running_read',
      risk: 'read_only',
      enabled: true,
      cwd: join(area.path, folder),
      commands: { exec: ['sh', '-c', 'echo $$ > started; exec sleep 1000'] },
      policy: { autoResume: true },
    };
    const jobs = join(area.path, folder, 'jobs.json');
    writeFileSync(jobs, JSON.stringify({ version: 1, jobs: [job] }));
    const made = await area.cli('init', '--timer', 'systemd', '--no-telegram', '--config-file', jobs);
    expect(made).toMatchObject({ code: 0, stderr: '' });
    drop('ops-framework.timer', '[Timer]\nOnCalendar=\nOnCalendar=*:*:*\nAccuracySec=1ms\n');
    const ran = underUserManager(script, home, {
      OPS_FOLDER: join(area.path, folder),
      OPS_NODE: process.execPath,
      OPS_PROGRAM: program,
      OPENCLAW_STATE_DIR: join(area.path, '..', 'openclaw'),
    });
    expect(ran.stderr).toBe('');
    const [end = '', group = '', ...rest] = ran.stdout.split('\n');
    return { end, group, status: JSON.parse(rest.join('\n')) as { jobs: { verdict: string }[] } };
  }

  it('runs a tick, and the job that it starts outlives the unit', async () => {
    const { end, group, status } = await tickByTimer();
    expect(end).toBe('unit: ActiveState=inactive Result=success ');
    expect(group).toMatch(/^job: 0::\/.*ops-framework\.service$/);
    expect(status.jobs.map(({ verdict }) => verdict)).toEqual(['running']);
  });

  it('would end the job with the KillMode that systemd has by default', async () => {
    drop('ops-framework.service', '[Service]\nKillMode=control-group\n');
    const { end, status } = await tickByTimer();
    expect(end).toMatch(/^unit: ActiveState=(?:inactive|failed) /);
    expect(status.jobs.map(({ verdict }) => verdict)).toEqual(['paused']);
  });
});

describe('init --timer launchd', () => {
  it('writes a LaunchAgent, and prints what loads it', async () => {
    const { code, stdout } = await area.cli('init', '--timer', 'launchd');
    const path = join(home, 'Library/LaunchAgents/ops-framework.plist');
    expect([code, readFileSync(path, 'utf8')]).toEqual([
      0,
      expect.stringContaining('<key>StartInterval</key>'),
    ]);
    expect(stdout).toMatch(new RegExp(`^ +launchctl bootstrap gui/\\d+ ${path}$`, 'm'));
    expect(await area.cli('init', '--timer', 'launchd', '--remove', '--yes')).toMatchObject({ code: 0 });
    expect(readdirSync(join(home, 'Library/LaunchAgents'))).toEqual([]);
  });
});

describe('init --timer', () => {
  it('hands on where its ticks send reports', async () => {
    const chat = ['--telegram-chat-id', '-100:topic:4', '--language', 'zh-CN'];
    expect(await area.cli('init', '--timer', 'systemd', ...chat)).toMatchObject({ code: 0 });
    expect(unit('ops-framework.service')).toMatch(
      / --config-file \S+ --telegram-chat-id -100:topic:4 --language zh-CN$/m,
    );
    const refused = await area.cli('init', ...chat);
    expect([refused.code, refused.stderr]).toEqual([
      2,
      expect.stringContaining('--telegram-chat-id, --language: only for a timer'),
    ]);
  });

  it('has a timer for each jobs file, and removes the one that is named, with what enabled it', async () => {
    await area.jobs([]);
    await area.cli('init', '--timer', 'systemd');
    await area.write('two.json', '{ "version": 1, "jobs": [] }');
    const two = await area.cli('init', '--timer', 'systemd', '--config-file', 'two.json');
    expect(two.stdout).toMatch(/ops-framework\.service runs the ticks of another jobs file/);
    const [other = ''] = names().filter((name) => /-work-[0-9a-f]{8}\.timer$/.test(name));
    expect(names()).toHaveLength(4);
    mkdirSync(join(units, 'timers.target.wants'));
    symlinkSync(join(units, other), join(units, 'timers.target.wants', other));
    const remove = ['init', '--timer', 'systemd', '--config-file', 'two.json', '--remove'];
    const refused = await area.cli(...remove);
    expect([refused.code, names().length]).toEqual([1, 5]);
    expect(refused.stdout).toMatch(/^-ExecStart=.*two\.json/m);
    const removed = await area.cli(...remove, '--yes');
    expect([removed.code, removed.stderr]).toEqual([0, '']);
    expect(removed.stdout).toContain(`systemctl --user stop ${other}\n`);
    expect(names()).toEqual(['ops-framework.service', 'ops-framework.timer', 'timers.target.wants']);
    expect(readdirSync(join(units, 'timers.target.wants'))).toEqual([]);
    const again = await area.cli(...remove);
    expect([again.code, again.stdout.match(/^not there/gm)?.length]).toEqual([0, 2]);
  });

  it.each([
    [['--timer', 'at'], '--timer takes systemd, launchd or cron; got "at"'],
    [['--timer', 'cron', '--writes'], '--writes does not go with --timer'],
    [['--remove'], '--remove: only for a timer'],
    [['--state-file', 'x.json'], '--state-file: only for a timer'],
    [
      ['--timer', 'systemd', '--config-file', 'a\nb.json'],
      'a timer cannot name a path with control characters',
    ],
  ])('refuses %j', async (words, problem) => {
    const { code, stderr } = await area.cli('init', ...words);
    expect([code, stderr]).toEqual([2, expect.stringContaining(problem)]);
    expect((await area.listing()).filter((path) => path.includes('systemd'))).toEqual([]);
  });

  it.runIf(hasTool('git', '--version'))(
    'takes the jobs file that a workflow ticks here, and its reports wait for the workflow',
    async () => {
      spawnSync('git', ['-C', area.path, 'init', '--quiet']);
      spawnSync('git', ['-C', area.path, 'remote', 'add', 'origin', 'git@github.com:Octo/ops.git']);
      const none = await area.cli('init', '--timer', 'systemd');
      expect([none.code, none.stderr]).toEqual([2, expect.stringContaining('run ops-framework init first')]);
      await area.jobs([check('reads', ['false'], { enabled: true, everySeconds: 600 })]);
      const own = await area.cli('init', '--timer', 'systemd');
      expect(own.stdout).toContain(`jobs file    ${area.path}/ops-jobs.json, valid\n`);
      expect(own.stdout).toMatch(/^reads: "cwd" is relative/m);
      expect(unit('ops-framework.service')).not.toContain('--telegram-via');

      const checkout = join(area.path, '..', 'checkout');
      mkdirSync(checkout);
      writeFileSync(join(checkout, 'ops-jobs.json'), await area.read('ops-jobs.json'));
      const workflow = { GITHUB_WORKSPACE: checkout, GITHUB_REPOSITORY: 'octo/ops' };
      const ticked = await area.launch(['tick', '--print-only'], { env: workflow }).ended;
      expect(ticked).toMatchObject({ code: 0, stdout: expect.stringContaining('reads: exit 1') });
      const { stdout } = await area.cli('init', '--timer', 'systemd', '--yes');
      expect(stdout).toContain(`jobs file    ${checkout}/ops-jobs.json, valid\n`);
      expect(stdout).toMatch(
        /^state .*, shared with the workflow of octo\/ops:ops-jobs\.json \(ticked \d+ s ago\)$/m,
      );
      // The one of the clone stays.
      const [, command = ''] =
        /^ExecStart=(.*checkout.*)$/m.exec(
          names()
            .filter((name) => name.endsWith('.service'))
            .map(unit)
            .join(''),
        ) ?? [];
      const timed = spawnSync('/bin/sh', ['-c', command], {
        cwd: '/',
        env: { HOME: home, PATH: '/usr/bin:/bin', OPENCLAW_STATE_DIR: join(area.path, '..', 'openclaw') },
        encoding: 'utf8',
      });
      // What the workflow's tick reported is not reported again.
      expect([timed.status, timed.stdout, timed.stderr]).toEqual([0, '', '']);
      const { files = {} } = await area.state();
      expect(Object.values(files).map(({ name }) => name)).toEqual(['octo/ops:ops-jobs.json']);
    },
  );
});
