import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JobFacts } from '../../../src/core/supervision/job-facts.ts';
import type { State } from '../../../src/core/model.ts';
import { observeJob } from '../../../src/core/supervision/observe-job.ts';
import { growingBackoffMs } from '../../../src/core/jobs/backoff.ts';
import { nextAttempt, pastOf } from '../../../src/core/supervision/next-attempt.ts';
import {
  configOf,
  delivered,
  hour,
  minute,
  contextOf,
  noon,
  noticesOf,
  paused,
  running,
  second,
  short,
  stateOf,
  tick,
} from '../../support/builders.ts';
import { begunOf, endOf, factsOf, recordOf, supervisedJob } from '../../support/supervised.ts';

const job = supervisedJob();
const done = (n: number) => ({ progressText: `{"progress":{"done":${n}}}` });
const crashed = (parts: Parameters<typeof recordOf>[0] = {}, facts: Partial<JobFacts> = {}) =>
  factsOf({ record: recordOf({ end: endOf({ exitCode: 1, ranMs: second }), ...parts }), ...facts });
const past = (facts: JobFacts, of = job) => pastOf(of, facts.record ?? recordOf(), facts);

describe('the backoff', () => {
  it('doubles with each failure up to the ceiling', () => {
    const grown = [0, 1, 2, 3, 4, 5, 6, 60].map((failures) => growingBackoffMs(job, failures) / 60_000);
    expect(grown).toEqual([0, 15, 30, 60, 120, 240, 240, 240]);
  });

  it('is never below what the policy says', () => {
    const slow = supervisedJob({ maxBackoffSeconds: 10 }, { autoResumeBackoffSeconds: 900 });
    expect(growingBackoffMs(slow, 3)).toBe(900_000);
  });

  it('never shrinks while failures go on', () => {
    const seconds = fc.integer({ min: 0, max: 100_000 });
    fc.assert(
      fc.property(seconds, seconds, fc.nat(100), (autoResumeBackoffSeconds, maxBackoffSeconds, failures) => {
        const any = supervisedJob({ maxBackoffSeconds }, { autoResumeBackoffSeconds });
        expect(growingBackoffMs(any, failures + 1)).toBeGreaterThanOrEqual(growingBackoffMs(any, failures));
      }),
    );
  });
});

const ran = (ranMs: number) => crashed({ failures: 2, end: endOf({ exitCode: 1, ranMs }) });

describe('failures', () => {
  it('count up, and begin anew with what proves progress', () => {
    expect(past(crashed({ failures: 2 })).failures).toBe(3);
    const after = (parts: Parameters<typeof recordOf>[0], facts: Partial<JobFacts>) =>
      past(crashed({ failures: 2, ...parts }, facts)).failures;
    expect(after({ best: 1 }, done(1))).toBe(3);
    expect(after({ best: 1 }, done(2))).toBe(0);
    expect(after({}, done(1))).toBe(0);
  });

  it('begin not anew with a start from the beginning, nor with the loss of what was reported', () => {
    const after = (parts: Parameters<typeof recordOf>[0], facts: Partial<JobFacts>) =>
      past(crashed({ failures: 2, ...parts }, facts)).failures;
    expect(after({ best: 5 }, done(4))).toBe(3);
    expect(after({}, done(0))).toBe(3);
    expect(after({ best: 5 }, {})).toBe(3);
    expect(after({ marks: ['m'] }, {})).toBe(3);
    const [here, there] = ['here', 'there'].map((phase) => ({
      progressText: JSON.stringify({ progress: { phase } }),
    }));
    const { marks } = nextAttempt(job, crashed({}, here), noon, 'tick');
    expect(after({ marks: [...marks] }, here ?? {})).toBe(3);
    expect(after({ marks: [...marks] }, there ?? {})).toBe(0);
  });

  it('of a job that reports nothing begin anew when it ran for the longest backoff', () => {
    expect(past(ran(4 * hour - 1)).failures).toBe(3);
    expect(past(ran(4 * hour)).failures).toBe(0);
  });

  it.each<[string, JobFacts, number]>([
    ['a stop', crashed({ failures: 2, end: endOf({ cause: 'stopped' }) }), 2],
    ['the end of the host', factsOf({ record: recordOf({ failures: 2 }), rebooted: true }), 2],
    ['a SIGTERM from elsewhere', crashed({ failures: 2, end: endOf({ cause: 'terminated' }) }), 2],
    ['an end that nobody saw', factsOf({ record: recordOf({ failures: 2 }) }), 3],
    ['its time limit', crashed({ failures: 2, end: endOf({ cause: 'max-runtime' }) }), 3],
  ])('after %s', (_, facts, failures) => {
    expect(past(facts).failures).toBe(failures);
  });
});

describe('what is worth a resume', () => {
  const picky = supervisedJob({ resumeOnExitCodes: [75] });
  it.each<[string, JobFacts, boolean]>([
    ['a code of the list', crashed({ end: endOf({ exitCode: 75 }) }), true],
    ['another code', crashed({ end: endOf({ exitCode: 1 }) }), false],
    ['a signal', crashed({ end: endOf({ exitCode: null, signal: 'SIGKILL' }) }), true],
    ['a stop that ended with a code', crashed({ end: endOf({ cause: 'stopped', exitCode: 1 }) }), true],
    ['an end that nobody saw', factsOf({ record: recordOf() }), true],
  ])('%s', (_, facts, worth) => {
    expect(past(facts, picky).final === undefined).toBe(worth);
    expect(past(facts).final).toBeUndefined();
  });
});

const ofOld = (parts: Parameters<typeof recordOf>[0]) =>
  recordOf({ number: 4, attempt: 3, best: 90, failures: 2, job: begunOf({ command: 'old' }), ...parts });

describe('the next attempt', () => {
  it('of a job that never ran, or completed, is the first of its work', () => {
    const first = { attempt: 1, failures: 0, startsAt: [noon], marks: [] };
    expect(nextAttempt(job, factsOf(), noon, 'tick')).toEqual(first);
    const completed = factsOf({ record: recordOf({ attempt: 4, end: endOf() }), ...done(9) });
    expect(nextAttempt(job, completed, noon, 'tick')).toEqual(first);
  });

  it('goes on with the count, the reason and the progress so far', () => {
    const parts = { attempt: 3, failures: 1, startsAt: [noon], best: 5, marks: ['m'], ranBeforeMs: minute };
    const facts = crashed(parts, done(4));
    expect(nextAttempt(job, facts, noon + hour, 'tick')).toEqual({
      attempt: 4,
      stopReason: 'exit 1',
      failures: 2,
      startsAt: [noon, noon + hour],
      best: 5,
      marks: ['m'],
      ranBeforeMs: minute + second,
      outputBefore: 10,
    });
  });

  it('of another command is the first of a work of its own; what the old one completed is kept', () => {
    const declared = { command: 'new', jobsFile: '/jobs.json' };
    const next = (parts: Parameters<typeof recordOf>[0], now = declared) =>
      nextAttempt(job, factsOf({ record: ofOld(parts), ...done(90), declared: now }), noon, 'tick');
    const first = { attempt: 1, failures: 0, startsAt: [noon], marks: [] };
    expect(next({ end: endOf({ exitCode: 3 }) })).toEqual(first);
    const work = { command: 'old', workId: `4 ${noon}` };
    expect(next({ end: endOf() })).toEqual({ ...first, completed: [work] });
    // An attempt of the same command carries on what others completed, and no longer what it completed itself.
    const others = [{ command: 'other', workId: '1 1' }];
    const again = { command: 'old', jobsFile: '/jobs.json' };
    expect(next({ completed: others, end: endOf() }, again)).toEqual({ ...first, completed: others });
    expect(next({ completed: others, end: endOf({ exitCode: 3 }) }, again)).toMatchObject({
      attempt: 4,
      completed: others,
    });
    expect(next({ completed: [{ command: 'new', workId: '1 1' }], end: endOf() })).toEqual({
      ...first,
      completed: [work],
    });
  });

  it('of a start that died before the folder was its own is the first again', () => {
    const { prepared: _, ...unprepared } = recordOf({ startsAt: [noon], failures: 0 });
    const next = nextAttempt(job, factsOf({ record: unprepared, ...done(9) }), noon + hour, 'tick');
    expect(next).toEqual({ attempt: 1, failures: 1, startsAt: [noon, noon + hour], marks: [] });
  });

  it('remembers no time that has not come yet, as after a clock was set back', () => {
    const facts = crashed({ startsAt: [noon + 9 * hour] });
    expect(nextAttempt(job, facts, noon, 'tick').startsAt).toEqual([noon, noon]);
  });

  it('is the first again when a person took the checkpoint away; a tick does not conclude that', () => {
    const facts = crashed({ attempt: 3, best: 90 }, { ...done(10), hasCheckpoint: false });
    expect(nextAttempt(job, facts, noon, 'person')).toEqual({
      attempt: 1,
      failures: 0,
      startsAt: [noon],
      marks: [],
    });
    expect(nextAttempt(job, facts, noon, 'tick')).toMatchObject({ attempt: 4, best: 90 });
  });

  it('knows no time when an attempt ended unseen', () => {
    const unseen = nextAttempt(job, factsOf({ record: recordOf() }), noon, 'tick');
    expect(unseen.ranBeforeMs).toBeUndefined();
    const after = crashed({ attempt: 3 }, {});
    expect(nextAttempt(job, after, noon, 'tick').ranBeforeMs).toBeUndefined();
  });

  it('that a person asks for begins the count of starts anew', () => {
    const facts = crashed({ failures: 4, startsAt: [noon, noon + minute] });
    expect(nextAttempt(job, facts, noon + hour, 'person')).toMatchObject({
      failures: 0,
      startsAt: [noon + hour],
    });
  });
});

/** Attempts that a tick every minute makes of a job that ends at once. */
function crashLoop(
  of: typeof job,
  ticks: number,
  reported: (tick: number) => Partial<JobFacts> = () => ({}),
  exitCode = 1,
) {
  let state: State = stateOf();
  let facts = factsOf();
  const starts: number[] = [];
  const told: string[] = [];
  for (let count = 0; count < ticks; count += 1) {
    const at = noon + count * minute;
    const seen = observeJob(of, { ...facts, ...reported(count) });
    const context = contextOf(at);
    const decision = tick(configOf(of), state, { [of.id]: seen }, context);
    told.push(
      ...noticesOf(decision.state).map((notice) => `${count} ${short(notice)} ${notice.facts.join('; ')}`),
    );
    state = delivered(decision.state);
    for (const effect of decision.effects) {
      if (effect.kind !== 'start') continue;
      starts.push(count);
      const next = nextAttempt(of, { ...facts, ...reported(count) }, at, 'tick');
      const end = endOf({ at: at + second, exitCode, ranMs: second });
      facts = factsOf({
        record: recordOf({
          ...next,
          startsAt: [...next.startsAt],
          marks: [...next.marks],
          startedAt: at,
          number: starts.length,
          end,
        }),
      });
      const memory = state.jobs[of.id] ?? {};
      const attempt = memory.attempt && { ...memory.attempt, outcome: 'started' as const, finishedAt: at };
      state = { ...state, jobs: { [of.id]: { ...memory, ...(attempt && { attempt }) } } };
    }
  }
  return { starts, told };
}

const quick = (parts: Parameters<typeof supervisedJob>[0] = {}) =>
  supervisedJob(
    { maxBackoffSeconds: 480, ...parts },
    { autoResume: true, autoResumeBackoffSeconds: 60, reportEverySeconds: 0 },
  );

describe('a crash loop', () => {
  it('is tried at growing distances, then left to a person, who is reminded', () => {
    const { starts, told } = crashLoop(quick(), 300);
    expect(starts).toEqual([0, 2, 5, 10, 19]);
    const asked = told.filter((line) => line.includes('maxAttempts 5'));
    expect(asked.map((line) => line.split(' ').slice(0, 3).join(' '))).toEqual([
      '20 action resume-held:',
      '50 action standing:',
      '80 action standing:',
    ]);
    expect(asked[0]).toMatch(/^20 action .*5 starts without progress.*ops-framework start scan/);
    expect(told.filter((line) => Number(line.split(' ')[0]) > 20)).toEqual(asked.slice(1));
  });

  it('starts that lie further apart than the window do not count together', () => {
    const { starts } = crashLoop(quick({ windowSeconds: 600, maxAttempts: 3 }), 60);
    expect(starts).toEqual([0, 2, 5]);
    expect(crashLoop(quick({ windowSeconds: 240, maxAttempts: 3 }), 60).starts.length).toBeGreaterThan(5);
  });

  it('is none while the job advances', () => {
    const { starts } = crashLoop(quick(), 60, (count) => done(count));
    expect(starts.length).toBeGreaterThan(25);
  });

  it('is one too when the job gets just as far each time', () => {
    const { starts } = crashLoop(quick(), 300, (count) => done(3 + (count % 3)));
    expect(starts.length).toBeLessThan(10);
  });

  it('is one too when it always ends well at the same part of its work', () => {
    const part = { progressText: '{"progress":{"done":7,"total":100}}' };
    const { starts, told } = crashLoop(quick(), 300, () => part, 0);
    expect(starts.length).toBeGreaterThan(1);
    expect(starts.length).toBeLessThan(10);
    expect(told.filter((line) => line.includes('maxAttempts 5'))).toHaveLength(3);
    expect(told.join()).toContain('ended with exit 0 at 7 of 100');
  });

  it('is one too when the whole host goes down with it', () => {
    const facts = factsOf({
      record: recordOf({ startsAt: [1, 2, 3, 4, 5].map((n) => noon + n) }),
      rebooted: true,
    });
    expect(past(facts)).toMatchObject({ isBroken: true, failures: 0 });
  });

  it('an exit code that is not worth it is told once and ends it', () => {
    const { starts, told } = crashLoop(quick({ resumeOnExitCodes: [75] }), 14);
    expect(starts).toEqual([0]);
    expect(told.filter((line) => line.includes('not in resumeOnExitCodes'))).toHaveLength(1);
  });
});

describe('a group', () => {
  const [one, two] = ['one', 'two'].map((id) =>
    supervisedJob({ concurrencyGroup: 'disk' }, { autoResume: true }, id),
  );
  if (!one || !two) throw new Error('two jobs');
  const starts = (seen: Parameters<typeof tick>[2]) =>
    tick(configOf(one, two), stateOf(), seen).effects.map(({ job: { id } }) => id);

  it('has one job running, whoever it is', () => {
    expect(starts({ one: paused(), two: paused() })).toEqual(['one']);
    expect(starts({ one: running(), two: paused() })).toEqual([]);
    expect(starts({ one: paused(), two: running() })).toEqual([]);
  });

  it('says whom it waits for, and asks for nobody', () => {
    const { state } = tick(configOf(one, two), stateOf(), { one: running(), two: paused() });
    const waits = noticesOf(state).find(({ job: of }) => of?.id === 'two');
    expect(waits?.urgency).toBe('info');
    expect(waits?.facts).toContain('waits for the end of one (concurrencyGroup disk)');
  });
});
