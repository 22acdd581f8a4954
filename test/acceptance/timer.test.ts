import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openArea, program, type Area } from '../support/cli.ts';
import { hasTool } from '../support/tools.ts';

let area: Area;
let home: string;
let units: string;
beforeEach(async () => {
  area = await openArea();
  home = join(area.path, '..', 'home');
  units = join(home, '.config/systemd/user');
  mkdirSync(join(area.path, '..', 'bin'));
});
afterEach(() => area.close());

const unit = (name: string) => readFileSync(join(units, name), 'utf8');
const names = () => readdirSync(units).toSorted();

/** A crontab of the user that is a file of the area; `refuses`: as for a user who may not have one. */
async function withCrontab(refuses = false) {
  const [bin, file] = [join(area.path, '..', 'bin'), join(area.path, 'crontab')];
  const script = refuses
    ? 'echo "You (ops) are not allowed to use this program (crontab)" >&2; exit 1'
    : `case $1 in -l) cat '${file}' 2>/dev/null || { echo "no crontab for ops" >&2; exit 1; };; -) cat > '${file}';; esac`;
  writeFileSync(join(bin, 'crontab'), `#!/bin/sh\n${script}\n`);
  chmodSync(join(bin, 'crontab'), 0o755);
  const env = { PATH: `${bin}:/usr/bin:/bin` };
  return (...words: readonly string[]) =>
    area.launch(['init', '--timer', 'cron', '--no-telegram', ...words], { env }).ended;
}

describe('init --timer systemd', () => {
  it('writes units and a first jobs file in an empty home, and prints what starts them; again, nothing', async () => {
    const first = await area.cli('init', '--timer', 'systemd');
    expect([first.code, first.stderr]).toEqual([0, '']);
    expect(names()).toEqual(['ops-framework.service', 'ops-framework.timer']);
    expect(statSync(join(units, 'ops-framework.service')).mode & 0o777).toBe(0o644 & ~process.umask());
    const jobs = join(area.path, '..', 'openclaw/net/config/ops-jobs.json');
    expect(unit('ops-framework.service')).toContain(
      `\nExecStart=${process.execPath} ${program} tick --config-file ${jobs} --telegram-via none\n`,
    );
    expect(unit('ops-framework.service')).toContain(
      `OPENCLAW_STATE_DIR=${join(area.path, '..', 'openclaw')}\n`,
    );
    expect(first.stdout).toContain(`wrote        ${jobs}\n`);
    expect(first.stdout).toMatch(/^ +systemctl --user enable ops-framework\.timer$/m);
    expect(first.stdout).toMatch(/^ +sudo loginctl enable-linger \w+$/m);
    const before = await area.listing();
    const second = await area.cli('init', '--timer', 'systemd');
    expect([second.code, second.stdout.match(/^unchanged +/gm)?.length]).toEqual([0, 2]);
    expect(second.stdout).not.toMatch(/^wrote/m);
    expect(await area.listing()).toEqual(before);
  });

  it('ticks as often as the jobs file promises', async () => {
    const jobs = join(area.path, 'often.json');
    writeFileSync(jobs, '{ "version": 1, "defaults": { "tickEverySeconds": 300 }, "jobs": [] }');
    expect((await area.cli('init', '--timer', 'systemd', '--config-file', jobs)).code).toBe(0);
    expect(names().map(unit).join('\n')).toContain('\nOnCalendar=*:0/5\n');
  });

  it.runIf(hasTool('systemd-analyze', '--version'))(
    'is clean for systemd-analyze verify, whatever the paths are',
    async () => {
      const folder = join(area.path, String.raw`a b 100%h $HOME "q" 'x' \n ;`);
      mkdirSync(folder);
      for (const words of [
        [],
        ['--config-file', join(folder, 'jobs.json'), '--state-file', join(folder, 's.json')],
      ])
        expect(await area.cli('init', '--timer', 'systemd', ...words)).toMatchObject({ code: 0 });
      expect(names()).toHaveLength(4);
      const verify = () =>
        spawnSync('systemd-analyze', ['verify', '--user', ...names().map((name) => join(units, name))], {
          env: { PATH: '/usr/bin:/bin', HOME: home, XDG_RUNTIME_DIR: home },
          encoding: 'utf8',
        });
      const verified = verify();
      expect([verified.status, verified.stdout, verified.stderr]).toEqual([0, '', '']);
      writeFileSync(
        join(units, 'ops-framework.timer'),
        unit('ops-framework.timer').replace('Persistent=', 'Persitent='),
      );
      expect(verify().stderr).toContain('Persitent');
    },
  );

  it('changes a file that a person edited only after it showed the difference', async () => {
    await area.cli('init', '--timer', 'systemd');
    const edited = unit('ops-framework.service').replace('KillMode=process', 'KillMode=mixed');
    writeFileSync(join(units, 'ops-framework.service'), edited);
    const refused = await area.cli('init', '--timer', 'systemd');
    expect([refused.code, unit('ops-framework.service')]).toEqual([1, edited]);
    expect(refused.stdout).toMatch(/^-KillMode=mixed\n\+KillMode=process$/m);
    expect(refused.stderr).toMatch(/nothing was written.*Read the difference, then pass --yes/);
    const dry = await area.cli('init', '--timer', 'systemd', '--dry-run');
    expect([dry.code, unit('ops-framework.service')]).toEqual([0, edited]);
    expect(dry.stdout).toMatch(/^would write +\/.*ops-framework\.service$/m);
    expect(await area.cli('init', '--timer', 'systemd', '--yes')).toMatchObject({ code: 0 });
    expect(unit('ops-framework.service')).toContain('KillMode=process');
  });
});

describe('init --timer cron', () => {
  it('adds a line to the crontab after it showed the difference, and takes it out again', async () => {
    const init = await withCrontab();
    const refused = await init();
    expect([refused.code, await area.read('crontab')]).toEqual([1, '']);
    expect(refused.stdout).toMatch(/^\+\*\/10 \* \* \* \* PATH=/m);
    await area.write('crontab', '@daily mine\n');
    expect(await init('--yes')).toMatchObject({ code: 0, stderr: '' });
    expect(await area.read('crontab')).toMatch(
      /^@daily mine\n# Made by .*\n\*\/10 .* tick --config-file .*\n$/,
    );
    expect((await init()).stdout).toMatch(/^unchanged +crontab$/m);
    expect(await init('--remove', '--yes')).toMatchObject({ code: 0, stderr: '' });
    expect(await area.read('crontab')).toBe('@daily mine\n');
  });

  it('leaves a crontab alone that it may not read', async () => {
    const refused = await (await withCrontab(true))('--yes');
    expect(refused).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/^error: crontab refused: You \(ops\) are not allowed/),
    });
  });
});
