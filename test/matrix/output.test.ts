import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { check, openArea, paused, running, says, sh, watched, type Area } from '../support/cli.ts';

let area: Area;
beforeEach(async () => {
  area = await openArea();
});
afterEach(() => area.close());

const idOf = (report: string) => /#(\S+)/.exec(report)?.[1];

describe('dry run', () => {
  it('changes a state that is there just as little', async () => {
    await area.jobs([
      watched('sync', ['cat', 'status.json'], {
        policy: { autoResume: true },
        commands: { start: sh('echo x >> started') },
      }),
    ]);
    await area.write('status.json', JSON.stringify(running));
    await area.cli('tick', '--print-only');
    await area.write('status.json', JSON.stringify(paused));
    const before = [await area.listing(), await area.state()];
    const dry = await area.cli('tick', '--dry-run');
    expect(dry.stdout).toContain('would start');
    expect([await area.listing(), await area.state()]).toEqual(before);
    const wet = await area.cli('tick', '--print-only');
    expect(wet.stdout).toContain('sync started');
  });
});

describe('a stdout that nobody reads', () => {
  it('does not lose the notices of a tick: they come with the next one under the same id', async () => {
    await area.jobs([watched('sync', sh('echo boom >&2; exit 3'))]);
    const closed = await area.launch(['tick', '--print-only'], { output: 'closed' }).ended;
    expect(closed.code).toBe(1);
    expect(closed.stderr).toMatch(/1 of 1 notices not delivered, still queued \(stdout: EPIPE\)/);
    expect(closed.stderr).not.toMatch(/\n {4}at |This is a bug/);
    const [kept] = (await area.state()).outbox;
    const next = await area.cli('tick', '--print-only');
    expect(next.stdout).toMatch(/sync: no valid status[^]*boom/);
    expect(idOf(next.stdout)).toBe(kept?.notice.id);
    expect((await area.state()).outbox).toEqual([]);
    expect((await area.cli('tick', '--print-only')).stdout).toBe('');
  });

  it('does not stop what a tick has to do', async () => {
    const start = sh('echo x >> started');
    await area.jobs([watched('sync', says(paused), { commands: { start }, policy: { autoResume: true } })]);
    const { code } = await area.launch(['tick', '--print-only'], { output: 'closed-all' }).ended;
    expect(code).toBe(1);
    expect(await area.read('started')).toBe('x\n');
    const next = await area.cli('tick', '--print-only');
    expect(next.stdout).toContain('sync paused');
    expect(next.stdout).toContain('sync started');
    expect(await area.read('started')).toBe('x\n');
  });

  it.each(['--help', 'status', 'validate-config', 'doctor', 'run count', 'start sync', 'stop sync'])(
    'is no bug of %s',
    async (line) => {
      const words = line.split(' ');
      await area.jobs([watched('sync', says(paused)), check('count', sh('echo x >> ran'))]);
      const { stderr, signal } = await area.launch(words, { output: 'closed' }).ended;
      expect(stderr).not.toMatch(/\n {4}at |This is a bug/);
      expect(signal).toBe(null);
      if (words[0] === 'run')
        expect((await area.state()).queue).toMatchObject([{ jobId: 'count', status: 'done' }]);
    },
  );
});
