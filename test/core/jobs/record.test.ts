import { describe, expect, it } from 'vitest';
import type { ExecResult, Job, Outcome, State } from '../../../src/core/model.ts';
import { record } from '../../../src/core/jobs/record.ts';
import {
  captured,
  configOf,
  delivered,
  exited,
  hour,
  itemOf,
  minute,
  contextOf,
  noon,
  noticesOf,
  notStarted,
  oneShot,
  paused,
  resumable,
  second,
  self,
  short,
  stateOf,
  stored,
  tick,
  timedOut,
} from '../../support/builders.ts';
import { superviseOf } from '../../support/supervised.ts';

const job = oneShot({ everySeconds: 3600 });
const bad = exited(3, { stderr: captured('disk is full') });
const asks = (...words: string[]) => exited(0, { found: words, stdout: captured(words.join('\n')) });

/** One run of a job from the queue, ended at once. */
function ran(state: State, result: ExecResult, reason = 'schedule', at = noon, of: Job = job): State {
  const context = contextOf(at);
  const item = itemOf({
    id: context.runId,
    jobId: of.id,
    status: 'running',
    reason,
    startedAt: at,
    owner: self,
  });
  const outcome: Outcome = { kind: 'run', job: of, itemId: item.id, result, finishedAt: at + second };
  return stored(record({ ...state, queue: [...state.queue, item] }, [outcome], 'x', context));
}

const lineOf = (state: State) => state.jobs['check']?.anomaly?.line;
const told = (state: State) => noticesOf(state).map(short);

describe('a finished run', () => {
  it.each<[string, ExecResult, string[]]>([
    ['exit 0', exited(), []],
    ['exit 0 with much output', exited(0, { stdout: captured('all is well') }), []],
    ['exit 0 that says ALERT', asks('ALERT'), ['alert run: needs attention (exit 0 after 0.4 s)']],
    [
      'exit 0 that says ACTION REQUIRED',
      asks('ACTION REQUIRED'),
      ['action run: needs attention (exit 0 after 0.4 s)'],
    ],
    ['exit 3', bad, ['alert run: exit 3 after 0.4 s']],
    [
      'exit 3 that says ACTION REQUIRED',
      exited(3, { found: ['ACTION REQUIRED'] }),
      ['action run: exit 3 after 0.4 s'],
    ],
    ['a signal', exited(null), ['alert run: ended by SIGKILL after 0.4 s']],
    ['the deadline', timedOut(), ['alert run: timed out after 60 s']],
    ['no such program', notStarted(), ['alert run: not started']],
  ])('%s', (_, result, expected) => expect(told(ran(stateOf(), result))).toEqual(expected));

  it('leaves the last line that it printed with its alert, also when it is not told again', () => {
    const failed = ran(stateOf(), exited(3, { stderr: captured('reading\ndisk is full') }));
    expect(lineOf(failed)).toBe('disk is full');
    const again = ran(failed, exited(3, { stderr: captured('disk is gone') }), 'schedule', noon + minute);
    expect(told(again)).toEqual(told(failed));
    expect(lineOf(again)).toBe('disk is gone');
    expect(lineOf(ran(again, exited(3), 'schedule', noon + 2 * minute))).toBeUndefined();
    expect(lineOf(ran(stateOf(), notStarted()))).toContain('no such file');
  });

  it('is told with its tail, who asked, and what a person should know', () => {
    const [notice] = noticesOf(ran(stateOf(), { ...bad, outputHeld: true }, 'after sync success'));
    expect(notice).toMatchObject({ output: 'disk is full', job: { id: 'check', name: 'check' } });
    expect(notice?.facts).toEqual([
      expect.stringContaining('still holds its output'),
      'triggered by: after sync success',
    ]);
    expect(noticesOf(ran(stateOf(), timedOut({ survivors: [7, 8] })))[0]?.facts).toEqual([
      'could not end pid 7, 8',
    ]);
    expect(noticesOf(ran(stateOf(), notStarted()))[0]?.facts).toEqual(['/opt/none: no such file']);
  });

  it('is remembered, and leaves its item finished', () => {
    const state = ran(stateOf(), bad);
    expect(state.jobs['check']?.lastRun).toEqual({
      at: noon + 600,
      durationMs: 400,
      exitCode: 3,
      outcome: 'failed',
      line: 'disk is full',
    });
    expect(ran(stateOf(), exited()).jobs['check']?.lastRun).not.toHaveProperty('line');
    const noisy = exited(3, { stderr: captured(`reading\ndisk ${'x'.repeat(1000)}`) });
    expect(ran(stateOf(), noisy).jobs['check']?.lastRun?.line).toMatch(/^disk [^]{100,240}$/);
    const { status, exitCode, outcome, finishedAt, owner } = state.queue[0] ?? itemOf();
    expect({ status, exitCode, outcome, finishedAt, owner }).toEqual({
      status: 'failed',
      exitCode: 3,
      outcome: 'failed',
      finishedAt: noon + second,
      owner: undefined,
    });
    expect(ran(stateOf(), exited()).queue[0]).toMatchObject({ status: 'done', exitCode: 0 });
  });

  it('is told when its item is no longer known', () => {
    const outcome = { kind: 'run', job, itemId: 'gone', result: bad, finishedAt: noon } as const;
    expect(told(record(stateOf(), [outcome], 'x', contextOf()))).toHaveLength(1);
  });

  it.each([
    ['exit 0', exited(), ['ok', 'both']],
    ['exit 1', exited(1), ['bad', 'both']],
    ['the deadline', timedOut(), ['bad', 'both']],
    ['no such program', notStarted(), ['bad', 'both']],
  ])('queues its followers after %s, one for each finish', (_, result, expected) => {
    const links = { ok: 'success', bad: 'failure', both: 'always' } as const;
    const after = Object.entries(links).map(([jobId, when]) => ({ jobId, when, delaySeconds: 60 }));
    const chained = oneShot({ after });
    const twice = ran(ran(stateOf(), result, 'queue', noon, chained), result, 'queue', noon, chained);
    const pending = twice.queue.filter((item) => item.status === 'pending');
    expect(pending.map((item) => item.jobId)).toEqual([...expected, ...expected]);
    expect(pending[0]?.notBefore).toBe(noon + second + minute);
  });
});

/** At which minutes of ticks every five it is reported again, for two days. */
const remindedAt = (state: State, of: Job) => {
  let known = delivered(state);
  return Array.from({ length: 12 * 50 }, (_, count) => 5 * count).filter((at) => {
    const next = tick(configOf(of), known, {}, contextOf(noon + at * minute)).state;
    const notices = told(next);
    known = stored(delivered(next));
    expect(notices.every((text) => text === 'action standing: needs attention')).toBe(true);
    return notices.length > 0;
  });
};

describe('a run that asks for a person and does not come again', () => {
  const rare = oneShot();

  it.each<[string, ExecResult, Job, number[]]>([
    [
      'has the reminders of what needs a person',
      asks('ACTION REQUIRED'),
      rare,
      [30, 60, 60 + 24 * 60, 60 + 48 * 60],
    ],
    [
      'once a day where there are to be none',
      asks('ACTION REQUIRED'),
      oneShot({ policy: { repeatAlertSeconds: 0 } }),
      [24 * 60, 48 * 60],
    ],
    ['an alert is reported by the runs alone', bad, rare, []],
    ['a disabled job has none', asks('ACTION REQUIRED'), oneShot({ enabled: false }), []],
  ])('%s', (_, result, of, expected) => {
    expect(remindedAt(ran(stateOf(), result, 'schedule', noon, of), of)).toEqual(expected);
  });

  it('the reminder says since when, and comes no more after a good run', () => {
    const state = delivered(ran(stateOf(), asks('ACTION REQUIRED'), 'schedule', noon, rare));
    const later = tick(configOf(rare), state, {}, contextOf(noon + hour)).state;
    expect(noticesOf(later)[0]?.facts).toEqual(['open since 12:00:00 (1 h)']);
    const good = ran(delivered(later), exited(), 'queue', noon + hour, rare);
    expect(remindedAt(good, rare)).toEqual([]);
  });
});

describe('a run that ends with a warning', () => {
  const lenient = oneShot({ everySeconds: 3600, exitCodes: { success: [0], warning: [3, 4] } });
  const after = (states: State, result: ExecResult, reason: string, hours: number) =>
    ran(delivered(states), result, reason, noon + hours * hour, lenient);

  it('is told once by a schedule, and again after another end', () => {
    let state = stateOf();
    const news = [3, 3, 4, 0, 4].map((code, hours) => {
      state = after(state, exited(code), 'schedule', hours);
      return told(state).length;
    });
    expect(news).toEqual([1, 0, 1, 0, 1]);
    expect(told(state)).toEqual(['info completed: completed with a warning: exit 4 after 0.4 s']);
    expect(state.jobs['check']?.anomaly).toBeUndefined();
  });

  it('is told each time it was asked for, except to whoever ran it', () => {
    const counts = ['queue', 'after sync success', 'run'].map((reason) => {
      const state = after(stateOf(), exited(3), 'schedule', 0);
      return told(after(state, exited(3), reason, 1)).length;
    });
    expect(counts).toEqual([1, 1, 0]);
  });
});

describe('a schedule that keeps failing', () => {
  it('is told once, then no sooner than any standing anomaly, and when it recovers', () => {
    let state = stateOf();
    const texts = [0, 29, 30, 31].map((at) => {
      state = ran(delivered(state), bad, 'schedule', noon + at * minute);
      return told(state);
    });
    expect(texts).toEqual([
      ['alert run: exit 3 after 0.4 s'],
      [],
      ['alert standing: exit 3 after 0.4 s'],
      [],
    ]);
    state = ran(delivered(state), exited(), 'schedule', noon + hour);
    expect(told(state)).toEqual(['info recovered: exit 0 after 0.4 s']);
    expect(noticesOf(state)[0]?.facts).toEqual(['was failing since 12:00:00 (1 h)']);
    expect(told(ran(delivered(state), exited(), 'schedule', noon + hour))).toEqual([]);
  });

  it('in another way is told at once', () => {
    const state = delivered(ran(stateOf(), bad));
    expect(told(ran(state, timedOut(), 'schedule', noon + 1))).toEqual(['alert run: timed out after 60 s']);
    expect(told(ran(state, asks('ALERT'), 'schedule', noon + 1))).toHaveLength(1);
  });

  it('is told at once when an alert becomes a demand for a person', () => {
    const state = delivered(ran(stateOf(), asks('ALERT')));
    expect(told(ran(state, asks('ALERT', 'ACTION REQUIRED'), 'schedule', noon + 1))).toHaveLength(1);
  });

  it('is told each time when a chain or a person asked for the run', () => {
    const state = delivered(ran(stateOf(), bad));
    expect(told(ran(state, bad, 'after sync success', noon + 1))).toHaveLength(1);
    expect(told(ran(state, bad, 'queue', noon + 1))).toHaveLength(1);
  });

  it('that asked for attention and exited 0 did not fail', () => {
    const state = ran(delivered(ran(stateOf(), asks('ALERT'))), exited(), 'schedule', noon + hour);
    expect(noticesOf(state)[0]?.facts.join(' ')).not.toContain('failing');
  });
});

describe('a run that a person typed', () => {
  it('shows its failure there, and opens no alert', () => {
    const state = ran(stateOf(), bad, 'run');
    expect([told(state), state.jobs['check']?.anomaly]).toEqual([[], undefined]);
  });

  it('closes an alert when it succeeds', () => {
    expect(told(ran(delivered(ran(stateOf(), bad)), exited(), 'run'))).toEqual([
      'info recovered: exit 0 after 0.4 s',
    ]);
  });

  it('of a disabled job leaves no open alert', () => {
    const state = ran(stateOf(), bad, 'queue', noon, oneShot({ enabled: false }));
    expect([told(state).length, state.jobs['check']?.anomaly]).toEqual([1, undefined]);
  });
});

describe('an automatic start', () => {
  const long = resumable();

  function started(result: ExecResult, of = long): State {
    const context = contextOf(noon);
    const { state, effects } = tick(configOf(of), stateOf(), { sync: paused() }, context);
    return record(
      delivered(state),
      effects.map((effect): Outcome => ({ ...effect, result, finishedAt: noon + second })),
      's',
      context,
    );
  }

  it.each<[string, ExecResult, string, string]>([
    ['started', exited(), 'info resume: started', 'started'],
    ['exit 5', exited(5), 'alert resume: start failed (exit 5)', 'failed'],
    ['a signal', exited(null), 'alert resume: start failed (SIGKILL)', 'failed'],
    ['the deadline', timedOut(), 'alert resume: start timed out after 60 s', 'timed-out'],
    ['no such program', notStarted(), 'alert resume: start failed', 'not-started'],
  ])('%s', (_, result, text, outcome) => {
    const state = started(result);
    expect(told(state)).toEqual([text]);
    expect(state.jobs['sync']?.attempt).toMatchObject({ outcome, finishedAt: noon + second });
  });

  it('that failed is told with its output and what to do', () => {
    expect(noticesOf(started(bad))[0]).toMatchObject({
      output: 'disk is full',
      facts: [
        expect.stringContaining('next automatic start not before'),
        'to start it: ops-framework start sync',
      ],
    });
  });

  it('that failed and is the last one needs a person', () => {
    const [notice] = noticesOf(started(bad, resumable({ supervise: superviseOf({ maxAttempts: 1 }) })));
    expect(notice).toMatchObject({
      urgency: 'action',
      facts: [
        'not started again: 1 starts without progress (maxAttempts 1)',
        'find out why it fails, then start it: ops-framework start sync',
      ],
    });
  });

  it('is told also when the state no longer knows it', () => {
    const outcome = {
      kind: 'start',
      job: long,
      attemptId: 'x',
      result: exited(1),
      finishedAt: noon,
    } as const;
    expect(told(record(stateOf(), [outcome], 's', contextOf()))).toHaveLength(1);
  });
});

describe('an outcome that comes late', () => {
  it('does not change an item that was given up meanwhile', () => {
    const item = itemOf({
      id: 'late',
      jobId: 'check',
      status: 'failed',
      outcome: 'interrupted',
      finishedAt: noon,
    });
    const outcome = { kind: 'run', job, itemId: 'late', result: exited(), finishedAt: noon + 1 } as const;
    expect(record(stateOf({ queue: [item] }), [outcome], 'x', contextOf(noon + 1)).queue).toEqual([item]);
  });
});
