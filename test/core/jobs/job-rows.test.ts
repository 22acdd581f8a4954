import { describe, expect, it } from 'vitest';
import { conclude } from '../../../src/core/jobs/conclusion.ts';
import type { Notice, Observation, State } from '../../../src/core/model.ts';
import { detailOf, levelOf, jobRows, rowDocument, wordOf } from '../../../src/core/jobs/job-rows.ts';
import { reportOutput, jobsOutput } from '../../../src/core/render/outputs.ts';
import {
  captured,
  completed,
  english,
  inEnglish,
  configOf,
  exited,
  faulty,
  hour,
  itemOf,
  longRead,
  minute,
  contextOf,
  noon,
  noticeOf,
  oneShot,
  paused,
  resumable,
  running,
  self,
  stateOf,
  write,
} from '../../support/builders.ts';

const lastRun = { at: noon - minute, durationMs: 5, exitCode: 3, outcome: 'failed' } as const;
const anomaly = { key: 'k', reason: 'run-failed', sinceAt: noon, reportedAt: noon } as const;

function rowOf(job: ReturnType<typeof longRead>, observation?: Observation, state: Partial<State> = {}) {
  const seen = new Map(observation ? [[job.id, observation]] : []);
  const [row] = jobRows(configOf(job), stateOf(state), seen, contextOf(noon));
  if (!row) throw new Error('there is no row');
  return row;
}

describe('a row', () => {
  it.each([
    ['running', rowOf(longRead(), running()), 'running', 'ok', false],
    ['at a warning level', rowOf(longRead(), running('p', { level: 'warn' })), 'running', 'warn', true],
    ['completed', rowOf(longRead(), completed()), 'completed', 'ok', false],
    ['paused', rowOf(longRead(), paused()), 'paused', 'alert', true],
    ['without a valid status', rowOf(longRead(), faulty()), 'unknown', 'alert', true],
    ['disabled and paused', rowOf(longRead({ enabled: false }), paused()), 'paused', 'alert', false],
    ['not asked', rowOf(longRead()), 'not asked', undefined, false],
    ['a read that never ran', rowOf(oneShot()), 'never ran', undefined, false],
    [
      'a read that failed',
      rowOf(oneShot(), undefined, { jobs: { check: { lastRun, anomaly } } }),
      'failed',
      undefined,
      true,
    ],
    [
      'a read that runs',
      rowOf(oneShot(), undefined, {
        jobs: { check: { lastRun } },
        queue: [
          {
            id: 'q',
            jobId: 'check',
            status: 'running',
            createdAt: 0,
            notBefore: 0,
            attempt: 1,
            reason: 'queue',
          },
        ],
      }),
      'running',
      undefined,
      false,
    ],
    ['a write', rowOf(write()), 'write', undefined, false],
  ] as const)('of a job that is %s', (_, row, word, level, needsAttention) => {
    expect([wordOf(row), levelOf(row), row.needsAttention]).toEqual([word, level, needsAttention]);
    const document = rowDocument(row, english);
    expect(document.needsAttention).toBe(needsAttention);
    expect(document.level).toBe(level);
    expect(document.verdict).toBe(row.verdict?.kind);
  });

  it('says in one line what else there is to know', () => {
    const seen = running('p', { pid: 7, progress: { done: 3 }, message: 'half way' });
    expect(detailOf(rowOf(longRead({ name: 'Nightly' }), seen), noon, english)).toBe(
      'Nightly · pid 7 · done 3 · half way',
    );
    const failed = rowOf(oneShot({ enabled: false }), undefined, { jobs: { check: { lastRun } } });
    expect(detailOf(failed, noon, english)).toBe('disabled · last run 1 min ago, exit 3');
    expect(detailOf(rowOf(write()), noon, english)).toBe('runs only after an approval');
  });
});

describe('the conclusion of a tick', () => {
  const config = configOf(resumable(), longRead({ id: 'other' }), oneShot());
  const context = contextOf();
  const notice = (parts: Partial<Notice>) => noticeOf({ at: context.now, urgency: 'alert', ...parts });
  const seen = new Map([
    ['sync', paused()],
    ['other', running()],
  ]);
  const view = { config, before: stateOf(), after: stateOf(), seen, context };
  const base = { view, told: [], outcomes: [], isGood: true, now: context.now };

  it('counts jobs once, and troubles without a job', () => {
    expect(conclude(base)).toMatchObject({ result: 'attention', alerts: 1 });
    const told = [
      notice({ job: { id: 'sync', name: 'sync' }, urgency: 'action' }),
      // Its status says that it runs well by now.
      notice({ job: { id: 'other', name: 'other' } }),
      notice({ job: { id: 'check', name: 'check' } }),
      notice({ job: { id: 'check', name: 'check' }, urgency: 'info' }),
      notice({ reason: 'state' }),
      // Told now, but of an earlier tick.
      notice({ reason: 'queue', at: context.now - minute }),
    ];
    expect(conclude({ ...base, told }).alerts).toBe(3);
  });

  it('has the writes without a verdict', () => {
    const openWrites = ['applied, unverified: Deploy'];
    expect(conclude({ ...base, view: { ...view, context: { ...context, openWrites } } })).toMatchObject({
      openWrites,
      alerts: 1,
    });
  });

  it('is ok when nothing needs a person, and failed when it did not do all it should', () => {
    const calm = { ...base, view: { ...view, seen: new Map([['sync', running()]]) } };
    expect(conclude(calm)).toMatchObject({ result: 'ok', alerts: 0, at: context.now });
    expect(conclude({ ...calm, isGood: false })).toMatchObject({ result: 'failed', alerts: 1 });
    const bad = notice({ reason: 'config', urgency: 'action' });
    expect(conclude({ ...base, view: undefined, told: [bad], isGood: false })).toMatchObject({
      result: 'failed',
      alerts: 1,
      rows: [],
      held: [],
    });
  });

  it('says what was done and why', () => {
    const item = itemOf({ id: 'q1', jobId: 'check', status: 'failed', reason: 'after sync success' });
    const [good, bad] = [exited(0, { durationMs: 400 }), exited(3, { durationMs: 400 })];
    const outcomes = [
      { kind: 'start', job: resumable(), attemptId: 'a', result: good, finishedAt: 1 },
      { kind: 'run', job: oneShot(), itemId: 'q1', result: bad, finishedAt: 1 },
    ] as const;
    const after = stateOf({ queue: [item] });
    expect(inEnglish(conclude({ ...base, view: { ...view, after }, outcomes }).done)).toEqual([
      {
        job: { id: 'sync', name: 'sync' },
        verb: 'start',
        why: 'paused, and autoResume is on',
        ending: 'exit 0 after 0.4 s',
        isGood: true,
      },
      {
        job: { id: 'check', name: 'check' },
        verb: 'run',
        why: 'triggered by: after sync success',
        ending: 'exit 3 after 0.4 s',
        isGood: false,
      },
    ]);
  });

  it.each([
    ['autoResume is off', longRead(), {}, {}, 'action', 'no automatic start: autoResume is off'],
    [
      'its risk',
      resumable({ risk: 'write_local' }),
      { said: ['risk'] },
      {},
      'action',
      'never started automatically: its risk is write_local',
    ],
    [
      'the backoff',
      resumable(),
      { attempt: { id: 'a', at: noon - minute, owner: self, outcome: 'started', finishedAt: noon - minute } },
      {},
      'alert',
      'automatic start held back until 12:14:00 (backoff 900 s)',
    ],
    ['a dry run', resumable(), {}, { mode: 'dry-run' }, 'alert', 'automatic start: dry run'],
    ['no state', resumable(), {}, { mode: 'report-only' }, 'alert', 'no automatic start: state unusable'],
  ] as const)(
    'an alert says what was held back, and whether a person has to act: %s',
    (_, job, memory, parts, urgency, why) => {
      const state = stateOf({ jobs: { sync: memory } });
      const { standing, held } = conclude({
        ...base,
        view: {
          config: configOf(job),
          before: state,
          after: state,
          seen: new Map([['sync', paused()]]),
          context: contextOf(noon, parts),
        },
      });
      expect(inEnglish(standing)).toMatchObject([
        { job: { id: 'sync' }, urgency, facts: expect.arrayContaining([why]) },
      ]);
      expect(held).toEqual([]);
    },
  );

  const start = (result: ReturnType<typeof exited>) => ({
    ...base,
    view: { ...view, config: configOf(resumable()) },
    outcomes: [{ kind: 'start', job: resumable(), attemptId: 'a', result, finishedAt: 1 } as const],
  });

  it('a job that this tick started is started, and needs nobody; one that it could not start is an alert: it tries again', () => {
    expect(conclude(start(exited(0)))).toMatchObject({
      result: 'ok',
      alerts: 0,
      rows: [{ isStarted: true, needsAttention: false }],
      standing: [],
    });
    expect(
      inEnglish(conclude(start(exited(3, { durationMs: 400, stderr: captured('no such folder') }))).standing),
    ).toMatchObject([
      {
        urgency: 'alert',
        facts: expect.arrayContaining(['start failed: exit 3 after 0.4 s']),
        output: 'no such folder',
      },
    ]);
  });

  it('a standing alert has its cause in every tick, and the most urgent comes first', () => {
    const run = { ...lastRun, durationMs: 12, at: noon - hour };
    const open = { reason: 'run-failed', sinceAt: noon - hour, reportedAt: noon - hour } as const;
    const state = stateOf({
      jobs: {
        check: {
          lastRun: run,
          anomaly: { ...open, key: 'run-failed|alert|x', line: 'newest backup is 41 h old' },
        },
        sync: {
          anomaly: { key: 'paused|alert|', reason: 'paused', sinceAt: noon - minute, reportedAt: noon },
        },
      },
    });
    const jobs = configOf(oneShot(), longRead());
    const stopped = new Map([['sync', paused({ stopReason: 'quota' })]]);
    const found = conclude({ ...base, view: { ...view, config: jobs, after: state, seen: stopped } });
    expect(inEnglish(found.standing)).toEqual([
      {
        reason: 'standing',
        urgency: 'action',
        job: { id: 'sync', name: 'sync' },
        headline: 'paused',
        facts: [
          'stop reason: quota',
          'open since 11:59:00 (1 min)',
          'no automatic start: autoResume is off',
          'to start it: ops-framework start sync',
        ],
      },
      {
        reason: 'standing',
        urgency: 'alert',
        job: { id: 'check', name: 'check' },
        headline: 'exit 3 after 12 ms',
        facts: ['open since 11:00:00 (1 h)'],
        output: 'newest backup is 41 h old',
      },
    ]);
  });

  it('says what waits: a routine report for the morning, a run for its time', () => {
    const queue = [
      {
        id: 'q',
        jobId: 'check',
        status: 'pending',
        createdAt: noon,
        notBefore: noon + minute,
        attempt: 0,
        reason: 'queue',
      },
    ] as const;
    const after = stateOf({ jobs: { other: { heldAt: noon } }, queue });
    const calm = { ...view, after, seen: new Map([['other', running()]]) };
    expect(inEnglish(conclude({ ...base, view: calm }).held)).toEqual([
      { job: { id: 'other', name: 'other' }, why: 'routine report: quiet hours' },
      { job: { id: 'check', name: 'check' }, why: 'run waits until 12:01:00 (triggered by: queue)' },
    ]);
  });
});

describe('outputs', () => {
  it('of a long report end with how much was cut, never in half a character', () => {
    expect(reportOutput('short', 100)).toBe('short');
    const cut = reportOutput('😀'.repeat(300), 201);
    expect(cut.length).toBeLessThanOrEqual(201);
    expect(cut).toMatch(/^(?:😀)+\n… \(480 characters left out; the log has them\)$/u);
  });

  it('of many jobs stay JSON within the room, those that need attention first', () => {
    const jobs = Array.from({ length: 100 }, (_, index) => longRead({ id: `j${index}` }));
    const seen = new Map(jobs.map((job, index) => [job.id, index === 99 ? paused() : running()]));
    const rows = jobRows(configOf(...jobs), stateOf(), seen, contextOf(noon));
    const documents = rows.map((row) => rowDocument(row, english));
    expect(JSON.parse(jobsOutput(rows, english))).toEqual(JSON.parse(JSON.stringify(documents)));
    const text = jobsOutput(rows, english, 1000);
    expect(text.length).toBeLessThanOrEqual(1000);
    const kept: unknown = JSON.parse(text);
    expect(kept).toHaveLength(12);
    const brief = { name: 'j99', verdict: 'paused', level: 'alert', needsAttention: true };
    expect(kept).toMatchObject([{ id: 'j99', ...brief }, ...jobs.slice(0, 11).map(({ id }) => ({ id }))]);
  });
});
