import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { check, openArea, paused, running, says, sh, watched, type Area } from '../support/cli.ts';

let area: Area;
beforeEach(async () => {
  area = await openArea();
});
afterEach(() => area.close());

const startsLeavesTrace = { commands: { start: sh('echo x >> started') }, policy: { autoResume: true } };

describe('the state of the script', () => {
  const seconds = Math.floor(Date.now() / 1000);
  const seen = (
    isRunning: boolean,
    isCompleted: boolean,
    progressKey: string | null,
    stopReason: string | null,
  ) => ({
    lastSeen: { running: isRunning, completed: isCompleted, progressKey, stopReason },
    lastReportAt: seconds - 100,
  });
  const anomaly = (key: Record<string, unknown>) => ({
    lastAnomalyKey: JSON.stringify(key),
    lastAnomalyReportAt: seconds - 100,
  });

  async function leaveScriptState(jobs: object, queue: readonly object[] = []) {
    await mkdir(dirname(area.stateFile), { recursive: true });
    const text = JSON.stringify({ version: 1, updatedAt: seconds - 60, jobs, queue });
    await writeFile(`${dirname(area.stateFile)}/ops-monitor.json`, text);
    return text;
  }

  it('is imported: what it told is not told again, what it queued runs', async () => {
    const jobs = {
      runs: { ...seen(true, false, 'p1', null), lastProgressKey: 'p1', lastProgressAt: seconds - 200 },
      paused: {
        ...seen(false, false, null, 'quota'),
        ...anomaly({
          completed: false,
          level: 'ok',
          message: '',
          progressKey: null,
          running: false,
          stopReason: 'quota',
        }),
        lastAutoResumeAt: seconds - 120,
      },
      stalled: {
        ...seen(true, false, 'same', null),
        lastProgressKey: 'same',
        lastProgressAt: seconds - 5000,
        ...anomaly({
          completed: false,
          level: 'alert',
          message: 'stalled',
          progressKey: 'same',
          running: true,
          stopReason: null,
        }),
      },
      fails: {
        ...seen(false, false, null, null),
        ...anomaly({
          completed: false,
          level: 'alert',
          message: 'status exit=3',
          progressKey: null,
          running: false,
          stopReason: null,
        }),
      },
      done: { ...seen(false, true, 'end', null), reportedCompleted: true },
      counts: {
        lastRunAt: seconds - 600,
        lastRun: { exitCode: 0, durationMs: 12, stdoutTail: '', stderrTail: '' },
      },
    };
    const item = (id: string, status: string, notBefore: number) => ({
      id,
      jobId: 'counts',
      createdAt: seconds - 50,
      notBefore,
      reason: 'after done',
      status,
      attempt: status === 'pending' ? 0 : 1,
    });
    const queue = [
      item('a', 'done', 0),
      item('b', 'pending', seconds - 50),
      item('c', 'pending', seconds + 3600),
    ];
    const text = await leaveScriptState(jobs, queue);
    await area.jobs([
      watched('runs', says({ ...running, progressKey: 'p1' })),
      watched('paused', says({ ...paused, stopReason: 'quota' }), startsLeavesTrace),
      watched('stalled', says({ ...running, progressKey: 'same' })),
      watched('fails', sh('exit 3')),
      watched('done', says({ running: false, completed: true, progressKey: 'end' })),
      check('counts', sh('echo x >> ran'), { enabled: true, everySeconds: 3600 }),
    ]);
    const first = await area.cli('tick', '--print-only');
    expect(first.code).toBe(0);
    // The backoff was the script's secret until now; nothing else is new.
    expect(first.stdout).toMatch(/^── .*\n│ 🟠 \S+ · paused paused\n/u);
    expect(await area.read('started')).toBe('');
    expect(await area.read('ran')).toBe('x\n');
    expect((await area.state()).queue.map(({ id, status }) => [id, status])).toEqual([
      ['a', 'done'],
      ['b', 'done'],
      ['c', 'pending'],
    ]);
    expect((await area.cli('tick', '--print-only')).stdout).toBe('');
    expect(await readFile(`${dirname(area.stateFile)}/ops-monitor.json`, 'utf8')).toBe(text);
  });

  it('is imported once: what the script writes later is not looked at', async () => {
    await leaveScriptState({});
    await area.jobs([watched('done', says({ running: false, completed: true }))]);
    expect((await area.cli('tick', '--print-only')).stdout).toContain('done completed');
    await leaveScriptState({}, [
      { id: 'z', jobId: 'done', createdAt: 1, notBefore: 1, reason: 'x', status: 'pending', attempt: 0 },
    ]);
    expect(await area.cli('tick', '--print-only')).toMatchObject({ code: 0, stdout: '' });
  });

  it('a job that paused at the level alert is not told again either', async () => {
    const key = {
      completed: false,
      level: 'alert',
      message: 'quota used up',
      progressKey: null,
      running: false,
      stopReason: 'quota',
    };
    await leaveScriptState({ sync: { ...seen(false, false, null, 'quota'), ...anomaly(key) } });
    await area.jobs([
      watched('sync', says({ ...paused, level: 'alert', message: 'quota used up', stopReason: 'quota' })),
    ]);
    expect((await area.cli('tick', '--print-only')).stdout).toBe('');
  });

  it('that is damaged does not stop a tick and stays where it is', async () => {
    await mkdir(dirname(area.stateFile), { recursive: true });
    await writeFile(`${dirname(area.stateFile)}/ops-monitor.json`, '{"version":1,"jobs":{"a"');
    await area.jobs([watched('sync', says(running))]);
    const { code, stdout } = await area.cli('tick', '--print-only');
    expect([code, stdout]).toEqual([0, expect.stringContaining('sync running')]);
    expect(await readFile(`${dirname(area.stateFile)}/ops-monitor.json`, 'utf8')).toBe(
      '{"version":1,"jobs":{"a"',
    );
  });
});
