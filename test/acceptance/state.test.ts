import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { check, openArea, paused, says, sh, watched, type Area } from '../support/cli.ts';

let area: Area;
beforeEach(async () => {
  area = await openArea();
});
afterEach(() => area.close());

const policy = { autoResume: true };
const startsLeavesTrace = { commands: { start: sh('echo x >> started') }, policy };
const resumable = () => watched('sync', says(paused), startsLeavesTrace);
const hourly = check('hourly', sh('echo x >> ran'), { enabled: true, everySeconds: 3600 });

async function expectBlind() {
  const tick = await area.cli('tick', '--print-only');
  expect(tick.code).toBe(1);
  expect(tick.stdout).toMatch(/sync paused\n│ • no automatic start: state unusable/);
  expect(tick.stdout).toMatch(/broken: no valid status/);
  expect(tick.stdout).toMatch(
    /🔴 ACTION REQUIRED · state file unusable\n│ • each tick may repeat this report/,
  );
  expect(tick.stderr).toContain(`error: `);
  for (const words of [
    ['run', 'hourly'],
    ['run', 'hourly', '--queue'],
    ['start', 'sync'],
  ]) {
    expect([words, (await area.cli(...words)).code]).toEqual([words, 1]);
  }
  expect((await area.cli('status')).stdout).toMatch(/^sync +paused/m);
  expect((await area.cli('doctor')).code).toBe(1);
  expect([await area.read('started'), await area.read('ran')]).toEqual(['', '']);
}

describe('a state that is not available', () => {
  const newer = JSON.stringify({
    format: 'ops-framework-state',
    schemaVersion: 2,
    generation: 9,
    updatedAt: 1,
    checksum: 'x',
    doc: {},
  });

  beforeEach(async () => {
    await mkdir(dirname(area.stateFile), { recursive: true });
    await area.jobs([resumable(), watched('broken', ['false']), hourly]);
  });

  it('because a newer version wrote it: probes and reports, starts nothing, overwrites nothing', async () => {
    await writeFile(area.stateFile, newer);
    await expectBlind();
    expect(await readFile(area.stateFile, 'utf8')).toBe(newer);
  });

  it('because a folder is in its place', async () => {
    await mkdir(area.stateFile);
    await expectBlind();
    expect(await readdir(area.stateFile)).toEqual([]);
  });
});

describe('a state that cannot be saved', () => {
  // Root writes where it wants; a limit of the file size stops it too.
  const before = 'ulimit -f 0';

  it('keeps a first tick from starting anything, but not from telling', async () => {
    await area.jobs([resumable(), watched('broken', ['false']), hourly]);
    const { code, stdout, stderr } = await area.launch(['tick', '--print-only'], { before }).ended;
    expect(stdout).toMatch(/sync paused/);
    expect(stdout).toMatch(/broken: no valid status/);
    expect(stdout).not.toContain('starting it now');
    expect(stderr).toMatch(/error: .*ops-framework\.json/);
    expect(stderr).not.toMatch(/\n {4}at |This is a bug/);
    expect(code).toBe(1);
    expect([await area.read('started'), await area.read('ran')]).toEqual(['', '']);
    const healed = await area.cli('tick', '--print-only');
    expect(healed.stdout).toContain('sync started');
  });

  it('keeps start and run from acting, and leaves the stored state as it was', async () => {
    await area.jobs([resumable(), check('count', sh('echo x >> ran'))]);
    await area.cli('run', 'count', '--queue');
    const stored = await readFile(area.stateFile, 'utf8');
    for (const words of [
      ['start', 'sync'],
      ['run', 'count'],
      ['run', 'count', '--queue'],
      ['tick', '--print-only'],
    ]) {
      const { code, stderr } = await area.launch(words, { before }).ended;
      expect([words, code]).toEqual([words, 1]);
      expect(stderr).not.toMatch(/\n {4}at |This is a bug/);
    }
    expect(await readFile(area.stateFile, 'utf8')).toBe(stored);
    expect([await area.read('started'), await area.read('ran')]).toEqual(['', '']);
  });
});
