import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { actionProgram, step } from '../support/action.ts';
import { check, openArea, paused, running, says, sh, watched, type Area } from '../support/cli.ts';
import { summaryText } from '../support/summary-text.ts';

let area: Area;
beforeEach(async () => {
  area = await openArea();
});
afterEach(() => area.close());

const named = (outputs: Readonly<Record<string, string>>, name: string): unknown =>
  JSON.parse(outputs[name] ?? 'null');

const annotations = (acted: readonly string[], kind: string) =>
  acted.filter((command) => command.startsWith(kind));

describe('annotations', () => {
  it('of ten unknown keys leave the error that comes after them its own', async () => {
    const unknown = Object.fromEntries(Array.from({ length: 12 }, (_, index) => [`unknown${index}`, 1]));
    await area.jobs([
      { ...watched('sync', says(running)), ...unknown },
      watched('other', says(running), { kind: 'no' }),
    ]);
    const { code, acted } = await step(area, { command: 'validate-config' });
    expect(code).toBe(2);
    expect(annotations(acted, 'warning')).toHaveLength(10);
    expect(annotations(acted, 'error')).toEqual([expect.stringContaining('jobs[1].kind: ')]);
    expect(acted.at(-1)).toBe(
      'notice::2 more warnings are in the log of this step: GitHub shows 10 of a kind',
    );
  });
});

describe('a tick', () => {
  it('tells of a paused job in log, summary and outputs', async () => {
    await area.jobs([
      watched('sync', says({ ...paused, stopReason: 'quota' }), { name: 'Nightly sync' }),
      watched('other', says({ ...paused }), { policy: { autoResume: true } }),
      watched('fine', says({ ...running, progress: { done: 3 } })),
    ]);
    const { code, stdout, stderr, summary, outputs, acted } = await step(area);
    expect([code, stderr]).toEqual([0, '']);
    expect(acted).toEqual([
      'group::Report',
      'endgroup::',
      // A mark for each trouble, with its facts; none for a pause that the tick ended.
      expect.stringMatching(/^error::Nightly sync \(sync\): paused%0Astop reason: quota%0A/),
    ]);
    expect(stdout).toMatch(/🔴 .* · Nightly sync \(sync\) paused\n/);
    expect(stdout).not.toContain('\u001B');
    expect(summary).toMatch(/^<h2>🔴 \S+: 1 job needs a person<\/h2>\n/);
    const text = summaryText(summary);
    expect(text).toMatch(
      /🔴 Nightly sync · paused\nstop reason: quota\nno automatic start: autoResume is off\nto start it: ops-framework start sync\n/,
    );
    // It is as this tick leaves it.
    expect(text).toMatch(/### Done\n\n✅ other started \(paused, and autoResume is on\): exit 0 after /);
    expect(text).toMatch(/### Other jobs\n\n🟢 other · started\n🟢 fine · running\ndone 3\n/);
    expect(text).toMatch(/\nops-framework tick · \d{4}-\d\d-\d\d .* \+00:00\n$/);
    expect(outputs).toMatchObject({ result: 'attention', alerts: '1', 'plan-digest': '', verdict: '' });
    expect(outputs['report']).toMatch(
      /^── message 1 ──\n│ 🔴 \S+ · 1 needs a person, 1 started\n[^]*Nightly sync \(sync\) paused[^]*other started/u,
    );
    expect(Number(outputs['state-generation'])).toBeGreaterThan(0);
    expect(named(outputs, 'jobs')).toMatchObject([
      { id: 'sync', verdict: 'paused', level: 'alert', needsAttention: true },
      { id: 'other', verdict: 'paused', started: true, needsAttention: false },
      {
        id: 'fine',
        verdict: 'running',
        level: 'ok',
        needsAttention: false,
        status: { progress: { done: 3 } },
      },
    ]);
    // Told already; the job needs attention all the same.
    const second = await step(area);
    expect(annotations(second.acted, 'error')).toEqual([
      expect.stringMatching(/^error::Nightly sync \(sync\): paused%0Astop reason: quota%0Aopen since /),
      expect.stringMatching(/^error::other: paused%0A/),
    ]);
    expect(second.outputs).toMatchObject({
      result: 'attention',
      alerts: '2',
      report: expect.not.stringContaining('sync'),
    });
  });

  it('is the same for the command line', async () => {
    await area.jobs([watched('sync', says(paused))]);
    const { code, stderr } = await area.cli('tick', '--fail-on-alert', '--print-only');
    expect([code, stderr]).toEqual([1, 'error: 1 alert, and fail-on-alert is set\n']);
  });
});

it('lets nothing act that a job prints or is called', async () => {
  const words = '::error::x ##[add-mask]y @octocat <img src=x> | `a`';
  const output =
    '::stop-commands::z\n::add-mask::a\n ::set-output name=result::ok\n```\n<script>\nresult<<EOF\nx\nEOF\nALERT';
  await area.write('output', output);
  await area.jobs([
    watched('sync', says({ ...paused, stopReason: words, message: words }), { name: words }),
    watched('broken', sh('cat output >&2; exit 3'), { name: `::group::${words}` }),
    check('count', ['cat', 'output'], { enabled: true, everySeconds: 60 }),
  ]);
  for (const command of ['tick', 'status', 'doctor']) {
    const { acted, outputs, summary } = await step(area, { command });
    const names = new Set(acted.map((each) => each.split(/[ :]/)[0]));
    for (const name of names) expect(['group', 'endgroup', 'error']).toContain(name);
    expect(outputs['result']).not.toBe('');
    const outside = summary.replaceAll(/<code>[^<]*<\/code>/g, '');
    expect(outside).not.toMatch(/octocat|img|script|::|##\[|EOF/);
  }
  const ran = await step(area, { command: 'run', job: 'count' });
  expect([ran.code, ran.acted]).toEqual([0, []]);
  expect(ran.outputs['report']).toContain('::add-mask::a');
  expect(ran.outputs['result']).toBe('ok');
});

describe('what cannot be done', () => {
  it('bad inputs are refused together, with exit 2', async () => {
    await area.jobs([]);
    const { code, acted, outputs, summary } = await step(area, {
      concurrency: '0',
      strict: 'perhaps',
      command: 'tikc',
    });
    expect(code).toBe(2);
    expect(acted.toSorted()).toEqual([
      'error::input concurrency takes a whole number from 1 to 64; got "0"',
      'error::input strict takes true or false; got "perhaps"',
      'error::unknown command "tikc"; did you mean tick?',
    ]);
    expect(outputs).toMatchObject({ result: 'failed', jobs: '[]', report: '' });
    expect(summary).toMatch(/🔴 action: failed[^]*did you mean tick\?[^]*exit code 2/);
  });

  it.skipIf(!existsSync('/dev/full'))('a full disk is said', async () => {
    await area.jobs([]);
    const full = await step(area, {}, { GITHUB_STEP_SUMMARY: '/dev/full', GITHUB_OUTPUT: '/dev/full' });
    expect(full.code).toBe(0);
    expect(full.acted).toEqual([
      'warning::outputs not written: ENOSPC',
      'warning::summary not written: ENOSPC',
    ]);
  });
});

it('shows no secret anywhere, whoever prints it', async () => {
  const secrets = {
    'state-key': 'a-state-key-of-more-than-32-characters',
    'telegram-token': 'telegram-secret-value',
    'github-token': 'github-secret-value',
  };
  const runtime = 'runtime-secret-value';
  const all = [...Object.values(secrets), runtime];
  await area.jobs([
    watched('sync', says({ ...paused, stopReason: all.join(' '), progress: { key: all[0] } }), {
      name: all[1],
    }),
    check('count', ['echo', all.join(' '), 'ALERT'], { enabled: true, everySeconds: 60 }),
  ]);
  const { stdout, summary, outputs, acted } = await step(area, secrets, { ACTIONS_RUNTIME_TOKEN: runtime });
  expect(acted.slice(0, 4).toSorted()).toEqual(all.map((secret) => `add-mask::${secret}`).toSorted());
  const shown = [stdout.replaceAll(/^::add-mask::.*$/gm, ''), summary, ...Object.values(outputs)].join('\n');
  for (const secret of all) expect(shown).not.toContain(secret);
  expect(outputs['report']).toContain('stop reason: *** *** *** ***');
});

it('hands jobs nothing of the workflow but its page', async () => {
  await area.jobs([check('show', sh('env > seen'))]);
  await step(
    area,
    { command: 'run', job: 'show', 'github-token': 'ghs_x' },
    {
      GITHUB_SERVER_URL: 'https://github.com',
      GITHUB_REPOSITORY: 'o/r',
      GITHUB_RUN_ID: '7',
      RUNNER_TRACKING_ID: 'github_1',
    },
  );
  const seen = await area.read('seen');
  expect(seen).toContain('OPS_RUN_URL=https://github.com/o/r/actions/runs/7');
  expect(seen).not.toMatch(/^(?:INPUT_|GITHUB_|ACTIONS_|RUNNER_TRACKING_ID=github)/m);
});

it('loads no HTTP stack on the command line', () => {
  const folder = actionProgram.replace(/main\/index\.js$/, 'cli');
  const found = spawnSync('grep', ['-rlE', 'add-mask|@actions/core', folder], { encoding: 'utf8' });
  expect(found.stdout).toBe('');
});
