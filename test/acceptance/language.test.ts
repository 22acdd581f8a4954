/** `language: zh-CN`: no English sentence is left on the pages of a workflow, nor in what a terminal shows. */
import { chmod } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { step } from '../support/action.ts';
import { check, openArea, paused, running, says, watched, type Area } from '../support/cli.ts';

const chinese = { language: 'zh-CN', state: 'file' };

let area: Area;
beforeEach(async () => {
  area = await openArea();
});
afterEach(() => area.close());

/** Runs of three words of Latin letters, outside of code, quoted values, commands to type and paths. */
function english(text: string): readonly string[] {
  const said = text
    .replaceAll(/<code>.*?<\/code>|&quot;.*?&quot;|"[^"\n]*"/g, '·')
    .replaceAll(/<[^>]*>|&#?\w+;/g, ' ')
    .replaceAll(/ops-framework [^\n，。；）]*|\S*\/\S*/g, '·');
  return said.match(/\b[a-z][a-z'-]+(?:[ ,;:]+[a-z][a-z'-]+){2,}/gi) ?? [];
}

it('tells English sentences from other text', () => {
  expect(english('<p>the job is ok</p>')).toEqual(['the job is ok']);
  expect(english('作业 <b>sync</b> 运行中，<code>a b c d</code> "e f g h"')).toEqual([]);
});

const broken = JSON.stringify({
  version: 1,
  defaults: { timezone: 'IST', quietHours: { start: '25:00' } },
  jobs: [
    { id: 'a', kind: 'one_shot_read', risk: 'write_local', commands: { rum: ['x'] }, enabeld: true },
    { id: 'a', kind: 'one_shot_write', risk: 'read_only', commands: { run: [] }, after: [{ jobId: 'b' }] },
    { id: 'c', kind: 'one_shot_read', risk: 'read_only', commands: { run: ['x'] }, schedule: 5 },
    { id: ' !', kind: 'long', risk: 'read_only', commands: { exec: 'sleep 5' }, cwd: '', env: { '1': 2 } },
  ],
});

describe('a jobs file that is broken', () => {
  it.each(['tick', 'validate-config', 'doctor'])('on the page of %s', async (command) => {
    await area.write('ops-jobs.json', broken);
    const { summary, acted } = await step(area, { ...chinese, command });
    expect(summary).toMatch(/重复|缺失/);
    expect(summary).toContain('IANA 时区名称');
    expect(english(summary)).toEqual([]);
    const annotated = acted
      .filter((line) => /^(?:error|warning)/.test(line))
      .map((line) => line.replace(/^[^:]*::|^.*?::/, ''));
    if (command !== 'doctor') expect(annotated.length).toBeGreaterThan(5);
    expect(annotated.flatMap(english)).toEqual([]);
  });

  it('that is no JSON, at its place', async () => {
    await area.write('ops-jobs.json', '{ "version": 1, "jobs": [ }');
    const { code, stdout } = await area.cli('validate-config', '--language', 'zh-CN');
    expect(code).toBe(2);
    expect(stdout).toMatch(/ops-jobs\.json:1:27: error: 此处应为 "\]"，而不是 "}"。请在此处写/);
    expect(english(stdout)).toEqual([]);
  });

  it('is reported in the language of the tick that delivers it', async () => {
    await area.write('ops-jobs.json', broken);
    const { stdout, stderr } = await area.cli('tick', '--print-only', '--language', 'zh-CN');
    expect(stdout).toContain('作业文件无法使用');
    expect([...english(stdout), ...english(stderr)]).toEqual([]);
  });

  it('is English where nobody asked for another language, and always in JSON', async () => {
    await area.write('ops-jobs.json', broken);
    const { stdout } = await area.cli('validate-config', '--json', '--language', 'zh-CN');
    expect(stdout).toContain('must be the IANA name of a time zone');
    expect(stdout).not.toMatch(/\p{Script=Han}/u);
    expect((await area.cli('validate-config')).stdout).not.toMatch(/\p{Script=Han}/u);
  });
});

describe('doctor', () => {
  beforeEach(() =>
    area.jobs([
      watched('sync', says(running), { passEnv: ['NOT_SET_ANYWHERE', 'OPS_JOB_ID'] }),
      check('count', ['true'], { enabled: true }),
    ]),
  );

  it('on its page', async () => {
    await step(area, { ...chinese });
    await chmod(area.stateFile, 0o644);
    const { summary } = await step(
      area,
      { ...chinese, command: 'doctor' },
      { SOME_API_TOKEN: 'x', SOME_URL: 'y' },
    );
    expect(summary).toContain('项警告');
    expect(english(summary)).toEqual([]);
  });

  it('on a terminal; not in JSON', async () => {
    const { stdout } = await area.cli('doctor', '--language', 'zh-CN');
    expect(stdout).toMatch(/\d+ 项正常，\d+ 项警告，\d+ 项失败\n$/);
    expect(stdout).toMatch(/^ok {4}作业文件：/m);
    expect(english(stdout)).toEqual([]);
    const json = await area.cli('doctor', '--json', '--language', 'zh-CN');
    expect(json.stdout).toContain('"subject": "jobs file"');
    expect(json.stdout).not.toMatch(/\p{Script=Han}/u);
  });
});

describe('a tick', () => {
  it('with alerts, on its page and in annotations', async () => {
    await area.jobs([
      watched('sync', says(paused)),
      watched('scan', ['echo', 'no JSON']),
      watched('late', says(running)),
      check('count', ['sh', '-c', 'echo 失败; exit 3'], { enabled: true, everySeconds: 60 }),
    ]);
    const { code, summary, acted } = await step(area, { ...chinese, 'fail-on-alert': 'true' });
    expect(code).toBe(1);
    expect(summary).toContain('需要人工处理');
    expect(english(summary)).toEqual([]);
    expect(acted.flatMap((line) => english(line.replace(/^[^:]*::/, '')))).toEqual([]);
  });

  it('without a bot, on a terminal', async () => {
    await area.jobs([watched('sync', says(paused))]);
    const { stdout, stderr } = await area.cli('tick', '--language', 'zh-CN');
    expect(stderr).toContain('未送达');
    expect([...english(stdout), ...english(stderr)]).toEqual([]);
  });
});
