/** What jobs print, as reports, `status` and `logs` show it. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openArea, sh, until, watched, type Area } from '../support/cli.ts';

let area: Area;
beforeEach(async () => {
  area = await openArea();
});
afterEach(() => area.close());

const job = (script: string, more: object = {}) => ({
  id: 'scan',
  kind: 'long_running_read',
  risk: 'read_only',
  enabled: true,
  cwd: '.',
  commands: { exec: sh(script) },
  ...more,
});
const statusJson = async () => JSON.parse((await area.cli('status', '--json')).stdout).jobs[0];
async function ends(verdict: string): Promise<void> {
  await until(async () => (await statusJson()).verdict === verdict, verdict);
}

const bar = `const { writeSync } = require('node:fs');
writeSync(1, 'Error: cannot read /srv/photos\\n');
let text = '';
for (let step = 0; step < 60_000; step += 1) text += '\\rstep ' + step + ' of 60000 [##########          ]';
for (let at = 0; at < text.length; at += 50_000) writeSync(1, text.slice(at, at + 50_000));
`;

it('an error before a bar of megabytes stands in the alert and in the log, the bar as one line', async () => {
  await area.write('bar.cjs', `${bar}process.exitCode = 1;`);
  await area.jobs([job(`'${process.execPath}' bar.cjs`)]);
  await area.cli('start', 'scan');
  await ends('paused');
  const { stdout } = await area.cli('tick', '--print-only');
  expect(stdout).toMatch(/\| Error: cannot read \/srv\/photos\n│ \| step 59999 of 60000 \[#{10} {10}\]\n/);
  expect(stdout).not.toContain('step 59998');
  const { stdout: log } = await area.cli('logs', 'scan', '--lines', '5');
  expect(log).toMatch(/^Error: cannot read \/srv\/photos\nstep 59999 of 60000 \[#{10} {10}\]\n$/);
});

it('the same of a check, whose output is kept in memory', async () => {
  await area.write('bar.cjs', `${bar}process.exitCode = 1;`);
  const run = [process.execPath, 'bar.cjs'];
  await area.jobs([
    {
      id: 'check',
      kind: 'one_shot_read',
      risk: 'read_only',
      enabled: true,
      cwd: '.',
      everySeconds: 3600,
      commands: { run },
    },
  ]);
  const { stdout } = await area.cli('tick', '--print-only');
  expect(stdout).toContain('Error: cannot read /srv/photos');
  expect(stdout).toContain('step 59999 of 60000');
  expect(stdout).not.toContain('step 59998');
});

it('the size of an output is all of it', async () => {
  const script = `"$NODE" -e 'for (let i = 0; i < 80; i++) require("node:fs").writeSync(1, "x".repeat(49999) + "\\n")'; sleep 600`;
  await area.jobs([job(script.replace('"$NODE"', `'${process.execPath}'`))]);
  await area.cli('start', 'scan');
  await until(async () => (await statusJson()).status.progress['output bytes'] >= 4_000_000, 'its output');
  // The supervisor cuts the log meanwhile, if it has not yet: that changes nothing.
  for (let looks = 0; looks < 5; looks += 1)
    expect((await statusJson()).status.progress['output bytes']).toBe(4_000_000);
  await area.cli('stop', 'scan');
});

it('large numbers are no stall, and stand in the report digit by digit', async () => {
  const out = (done: string) =>
    area.write('out', `{"running":true,"completed":false,"progress":{"done":${done},"version":1.10}}`);
  await area.jobs([watched('scan', ['cat', 'out'])], { stallSeconds: 1 });
  await out('9007199254740993');
  await area.cli('tick', '--print-only');
  await new Promise((resolve) => {
    setTimeout(resolve, 1100);
  });
  await out('9007199254740992');
  expect((await area.cli('tick', '--print-only')).stdout).not.toContain('stalled');
  expect((await statusJson()).status.progress).toEqual({ done: 9_007_199_254_740_992, version: '1.10' });
  await out('9007199254740993');
  expect((await area.cli('status')).stdout).toContain('done 9007199254740993 · version 1.10');
});

it('a status among other lines is taken, and reported once', async () => {
  await area.write(
    'out',
    'npm notice {1}\n\u001B[32m{"running":true,"completed":false}\u001B[0m\nwarning: {}\n',
  );
  await area.jobs([watched('scan', ['cat', 'out'])]);
  const first = await area.cli('tick', '--print-only');
  expect(first.stdout).toContain('status printed more than its JSON object');
  expect(await area.cli('tick', '--print-only')).toMatchObject({ code: 0, stdout: '' });
});

it('an ignored field is reported, and its job watched all the same', async () => {
  await area.write('out', '{"running":"true","completed":false,"progress":0.42,"pid":"x"}');
  await area.jobs([watched('scan', ['cat', 'out'])], { stallSeconds: 1 });
  const { stdout } = await area.cli('tick', '--print-only');
  expect(stdout).toContain('field "progress" of the status must be an object such as');
  expect(stdout).toContain('field "pid" of the status must be a process id (above 1), not "x"');
  await until(async () => (await statusJson()).verdict === 'stalled', 'the stall');
});

it('a jobs file in another encoding is an error that names it and the place', async () => {
  const text = '{\n  "version": 1, "jobs": [], "name": "Grüße"\n}\n';
  await writeFile(join(area.path, 'latin.json'), text, 'latin1');
  await writeFile(join(area.path, 'wide.json'), text, 'utf16le');
  const latin = await area.cli('validate-config', '--config-file', 'latin.json');
  expect(`${latin.stdout}${latin.stderr}`).toMatch(/latin\.json:2:40: .*byte 42 .*Latin-1.*save it as UTF-8/);
  expect(latin.code).toBe(2);
  const wide = await area.cli('tick', '--print-only', '--config-file', 'wide.json');
  expect(wide.stdout).toMatch(/wide\.json:1:1: the file is UTF-16 LE/);
});
