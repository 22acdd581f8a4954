import { existsSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { step } from '../support/action.ts';
import { check, openArea, paused, running, says, sh, watched, type Area } from '../support/cli.ts';
import { summaryText } from '../support/summary-text.ts';

let area: Area;
beforeEach(async () => {
  area = await openArea();
});
afterEach(() => area.close());

const annotations = (acted: readonly string[], kind: string) =>
  acted.filter((command) => command.startsWith(kind));

describe('annotations', () => {
  it('of a jobs file that is missing or wrong stand once, and advice names inputs', async () => {
    const missing = await step(area);
    expect(missing.code).toBe(2);
    expect(annotations(missing.acted, 'error')).toEqual([
      expect.stringMatching(/no jobs file .*or name it with the input config-file$/),
    ]);
    await area.jobs([watched('sync', says(running), { kind: 'no' })]);
    const wrong = await step(area);
    expect(wrong.code).toBe(2);
    expect(annotations(wrong.acted, 'error')).toEqual([
      expect.stringMatching(/^error file=ops-jobs\.json,line=\d+,col=\d+::jobs\[0\]\.kind: /),
    ]);
    expect(wrong.stdout).toContain('ACTION REQUIRED · jobs file cannot be used');
  });

  it('of what no chat took stand once, with the count at the end of the tick', async () => {
    await area.jobs([watched('sync', says(paused), { policy: { autoResume: true } })]);
    const { acted, summary } = await step(area, { 'telegram-via': 'bot-api', state: 'file' });
    const undelivered = annotations(acted, 'error').filter((text) => text.includes('not delivered'));
    expect(undelivered).toEqual([
      expect.stringMatching(/::2 of 2 notices not delivered, still queued \(no Telegram bot token/),
    ]);
    expect(summary.match(/not delivered/g)).toHaveLength(1);
  });
});

describe('a tick', () => {
  it('fails the step for an alert when it is told to', async () => {
    await area.jobs([watched('sync', says(paused))]);
    const failed = await step(area, { 'fail-on-alert': 'true' });
    expect(failed).toMatchObject({ code: 1, outputs: { result: 'attention', alerts: '1' } });
    expect(failed.acted).toContain('error::1 alert, and fail-on-alert is set');
    await area.jobs([watched('sync', says(running))]);
    expect(await step(area, { 'fail-on-alert': 'true' })).toMatchObject({
      code: 0,
      outputs: { result: 'ok' },
    });
  });
});

describe('what cannot be done', () => {
  it.each(['pull_request', 'pull_request_target', undefined])('event %s is refused', async (event) => {
    await area.jobs([watched('sync', sh('touch probed'))]);
    const { code, acted, outputs } = await step(area, {}, { GITHUB_EVENT_NAME: event });
    expect(code).toBe(2);
    expect(acted).toEqual([expect.stringMatching(/^error::.*is refused: a stranger can cause it/)]);
    expect(outputs['result']).toBe('failed');
    expect(existsSync(`${area.path}/probed`)).toBe(false);
    expect(await area.listing()).not.toContain('openclaw/net');
    expect(await step(area, { command: 'validate-config' }, { GITHUB_EVENT_NAME: event })).toMatchObject({
      code: 0,
    });
  });

  it('a jobs file with errors is annotated at line and column, by every command', async () => {
    await area.write(
      'ops-jobs.json',
      '{\n  "version": 1,\n  "jobs": [{ "id": "a",\n    "kind": "one_shot_raed" }]\n}',
    );
    for (const command of ['tick', 'validate-config', 'status']) {
      const { code, acted, outputs, summary } = await step(area, { command });
      expect([command, code]).toEqual([command, 2]);
      expect(acted).toContainEqual(
        expect.stringMatching(/^error file=ops-jobs\.json,line=4,col=13::jobs\[0\]\.kind: .*one_shot_read/),
      );
      const marks = acted.filter((each) => each.includes('line=4'));
      expect(marks).toHaveLength(1);
      expect(outputs['result']).toBe('failed');
      expect(summaryText(summary)).toMatch(
        /^🔴 .*: ops-jobs\.json has 3 problems\n[^]*🔴 line 4: jobs\[0\]\.kind: /,
      );
    }
  });

  it('an unknown job is an error of the step', async () => {
    await area.jobs([check('count', ['true'])]);
    const { code, acted } = await step(area, { command: 'run', job: 'cuont' });
    expect([code, acted]).toEqual([2, ['error::no job "cuont"; did you mean "count"?']]);
  });

  it('a summary or outputs that cannot be written do not stop the run', async () => {
    await area.jobs([watched('sync', says(paused))]);
    const { code, acted, stdout } = await step(
      area,
      {},
      { GITHUB_STEP_SUMMARY: `${area.path}/none/summary` },
    );
    expect(code).toBe(0);
    expect(acted.at(-1)).toMatch(/^warning::summary not written: .*none\/summary/);
    expect(stdout).toContain('sync: paused');
    const without = await step(area, {}, { GITHUB_STEP_SUMMARY: undefined, GITHUB_OUTPUT: undefined });
    expect(without.code).toBe(0);
    expect(without.stdout).toContain('outputs not written: GITHUB_OUTPUT is not set\n');
    expect(without.stdout).toContain('summary not written: GITHUB_STEP_SUMMARY is not set\n');
  });
});
