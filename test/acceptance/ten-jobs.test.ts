import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { check, completed, openArea, paused, running, says, sh, watched, type Area } from '../support/cli.ts';

let area: Area;
beforeEach(async () => {
  area = await openArea();
});
afterEach(() => area.close());

/** Ignores SIGTERM, and has a grandchild in a session of its own that does too. Node, because not every system has setsid. */
const stubborn = `
  const { spawn } = require('node:child_process');
  process.on('SIGTERM', () => {});
  const sleeper = "process.on('SIGTERM', () => {}); setTimeout(() => {}, 600000)";
  spawn(process.execPath, ['-e', sleeper], { detached: true, stdio: 'ignore' });
  setTimeout(() => {}, 600000);`;

const tenJobs = [
  watched('hangs', [process.execPath, '-e', stubborn], { timeoutSeconds: 1 }),
  watched('floods', sh('head -c 200000000 /dev/zero | tr "\\0" x')),
  watched('lacks', ['./not-there'], {}),
  watched('garbage', ['echo', 'all is <well>']),
  watched('exits', sh('echo first >&2; echo "disk on fire" >&2; exit 3')),
  watched('homeless', says(running), { cwd: './no-such-folder' }),
  watched('binary', sh("printf '\\033[31mred\\033[0m \\000 \\377\\376 end'")),
  watched('healthy', says({ ...running, progress: { done: 7 }, pid: 1234567 })),
  watched('waiting', says({ ...paused, stopReason: 'quota' })),
  watched('ready', says(completed)),
];

it('reports ten jobs of every kind in one tick, and leaves nothing behind', async () => {
  await area.jobs(tenJobs);
  await area.cli('--version');
  const tick = await area.cli('tick', '--print-only');

  expect(tick.code).toBe(0);
  // On a busy machine a status may come so late that it is in a second report.
  const list = [...tick.stdout.matchAll(/^│ \S+ \S+ · (.*)\n│\n((?:│ [🔴🟠].*\n){6,})/gmu)].flatMap(
    ([, heading = '', text = '']) => {
      const lines = text.split('\n').slice(0, -1);
      const counts = [...heading.matchAll(/(\d+) (?:need|alert)/g)].map(([, count]) => Number(count));
      expect(lines).toHaveLength(counts.reduce((sum, count) => sum + count, 0));
      return lines;
    },
  );
  // What the list says whole has no block of its own.
  const whole = list.filter((line) => / #\S+$/.test(line));
  const shown = [
    ...whole,
    ...tick.stdout
      .split(/\n│\n|\n\n|── message .*\n/)
      .filter((block) => /^│ (?!\S+ \S+ · \d|.*\n│ [🔴🟠])/u.test(block)),
  ];
  const named = shown.flatMap((block) => {
    const [, id] = /^│ [🔴🟠✅⚪] (?:[A-Z ]+ · |\S+ · )?(\w+):? /u.exec(block) ?? [];
    return id === undefined ? [] : [[id, block] as const];
  });
  expect(named.map(([id]) => id).toSorted()).toEqual(tenJobs.map((job) => String(job['id'])).toSorted());
  const blocks = new Map(named);
  expect(blocks.get('hangs')).toMatch(/🟠.*no valid status[^]*timed out after 1 s/);
  expect(blocks.get('floods')).toMatch(/🟠[^]*too many for one JSON object/);
  expect(blocks.get('lacks')).toMatch(/🟠[^]*not-there/);
  expect(blocks.get('garbage')).toMatch(/ALERT[^]*not JSON[^]*\| all is <well>/);
  expect(blocks.get('exits')).toMatch(/ALERT[^]*disk on fire \(status exit=3\)/);
  expect(blocks.get('homeless')).toMatch(/🟠[^]*no-such-folder/);
  expect(blocks.get('binary')).toMatch(/ALERT[^]*not JSON[^]*\| red {2,3}\uFFFD\uFFFD end/);
  expect(blocks.get('healthy')).toMatch(/healthy running\n[^]*done 7/);
  expect(blocks.get('waiting')).toMatch(/ACTION REQUIRED[^]*paused[^]*quota/);
  expect(blocks.get('ready')).toMatch(/✅ .*ready completed/);
  // oxlint-disable-next-line no-control-regex -- control characters are what must not be there
  expect(tick.stdout).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F]/);
  for (const block of blocks.values()) expect(block.length).toBeLessThan(4000);
  // What hangs would go on for longer than a test may.
  expect(area.processes()).toEqual([]);
});

// VmHWM is Linux's. The peak that getrusage tells would include that of the process which forked this one.
it.runIf(process.platform === 'linux')('does not keep in memory what a job writes without end', async () => {
  await area.write(
    'peak.cjs',
    `const fs = require('node:fs');
    process.on('exit', () => fs.writeFileSync('peak', /VmHWM:\\s+(\\d+)/.exec(fs.readFileSync('/proc/self/status', 'utf8'))[1]));`,
  );
  const env = { NODE_OPTIONS: `--require=${join(area.path, 'peak.cjs')}` };
  const peakKb = async (bytes: number) => {
    await area.jobs([watched(`writes-${bytes}`, sh(`head -c ${bytes} /dev/zero | tr "\\0" x`))]);
    const { code, stdout } = await area.launch(['tick', '--print-only'], { env }).ended;
    expect([code, stdout.includes(`writes-${bytes}`)]).toEqual([0, true]);
    return Number(await area.read('peak'));
  };
  const quiet = await peakKb(200);
  expect(quiet).toBeGreaterThan(20_000);
  // Against itself, since what Node needs, and when it collects garbage, differ from machine to machine.
  expect((await peakKb(400_000_000)) - quiet).toBeLessThan(200_000);
});

it('a run that floods its output is told with a clean, clipped tail', async () => {
  await area.jobs([check('loud', sh('yes "ALERT <b>" | head -n 300000; echo last; exit 3'))]);
  expect((await area.cli('run', 'loud', '--queue')).code).toBe(0);
  const { code, stdout } = await area.cli('tick', '--print-only');
  expect(code).toBe(0);
  expect(stdout).toMatch(/🟠 .* · loud: exit 3[^]*earlier characters left out\)[^]*\| last\n/);
  expect(stdout.length).toBeLessThan(4500);
});
