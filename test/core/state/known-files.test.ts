import { describe, expect, it } from 'vitest';
import { reportConfigError } from '../../../src/core/jobs/config-error.ts';
import {
  definitionOf,
  identify,
  isSameBeginner,
  keptMs,
  withFile,
  withJob,
} from '../../../src/core/state/known-files.ts';
import { joinStates, withoutText } from '../../../src/core/state/cache-copy.ts';
import type { FileContext, Job, Observation, State } from '../../../src/core/model.ts';
import { claimWaiting } from '../../../src/core/jobs/due.ts';
import { enqueueRun } from '../../../src/core/jobs/queue.ts';
import { claimStart } from '../../../src/core/jobs/starts.ts';
import * as b from '../../support/builders.ts';

const sync = b.longRead({ id: 'sync' });
const scan = b.longRead({ id: 'scan' });
const check = b.oneShot({ id: 'check', everySeconds: 3600 });
const first = (...jobs: readonly Job[]) => ({ jobs, file: b.fileOf('/a/jobs.json', jobs) });
const second = (...jobs: readonly Job[]) => ({ jobs, file: b.fileOf('/b/jobs.json', jobs) });

interface Side {
  readonly jobs: readonly Job[];
  readonly file: FileContext;
}

/** One tick of one file, delivered and stored; what it said, and the jobs that it was to run. */
function ticked(side: Side, state: State, at: number, seen: Readonly<Record<string, Observation>> = {}) {
  const context = b.contextOf(at, { file: side.file });
  const { state: after, effects } = b.tick(b.configOf(...side.jobs), state, seen, context);
  return {
    said: b.noticesOf(after).map(b.short),
    ran: effects.map(({ job }) => job.id),
    state: b.stored(b.delivered(after)),
    after,
  };
}

const withOther = ({ jobs, file }: Side, key: string, other: 'gone' | Map<string, string>): Side => ({
  jobs,
  file: { ...file, others: new Map([[key, other]]) },
});

/** What is left when the first file has ticked. */
const both = () => ticked(first(sync), b.stateOf(), b.noon, { sync: b.paused() }).state;

const oneShotOf = (cwd: string) => b.oneShot({ id: 'check', cwd });

const checkedOut = (folder: string, repository = 'acme/ops') =>
  identify(`${folder}/jobs/ops-jobs.json`, 'here', repository, folder);

const ask = (state: State, { file }: Side, jobId: string) =>
  enqueueRun(
    state,
    [{ jobId, reason: 'queue', from: b.noon, delayMs: 0 }],
    `${jobId}q`,
    b.contextOf(b.noon, { file }),
  ).state;

describe('two jobs files with one state', () => {
  it('forget nothing of each other: no alert closes, and nothing is reported twice', () => {
    const [one, two] = [first(sync), second(scan)];
    let state = b.stateOf();
    const said: (readonly string[])[] = [];
    for (let n = 0; n < 3; n += 1) {
      for (const [side, id] of [
        [one, 'sync'],
        [two, 'scan'],
      ] as const) {
        const step = ticked(side, state, b.noon + n * b.minute, { [id]: b.paused() });
        said.push(step.said);
        ({ state } = step);
      }
    }
    expect(said.flat()).toEqual(['action anomaly: paused', 'action anomaly: paused']);
    expect(Object.keys(state.jobs).toSorted()).toEqual(['scan', 'sync']);
  });

  it('a job that its own file dropped is closed by that file alone', () => {
    let { state } = ticked(first(sync), b.stateOf(), b.noon, { sync: b.paused() });
    ({ state } = ticked(second(scan), state, b.noon, { scan: b.running() }));
    expect(ticked(second(scan), state, b.noon + 1, { scan: b.running() }).said).toEqual([]);
    expect(ticked(first(), state, b.noon + 2).said).toEqual(['info closed: removed; its alert is resolved']);
  });

  it('runs a schedule at its time, whoever ticks in between', () => {
    let state = b.stateOf();
    const ran = Array.from({ length: 8 }, (_, n) => {
      const step = ticked(n % 2 === 0 ? first(check) : second(scan), state, b.noon + n * b.minute);
      ({ state } = step);
      return step.ran;
    });
    expect(ran.flat()).toEqual(['check']);
  });

  it("leaves another file's queued runs to it, and blocks them when it has been silent for a day", () => {
    const one = first(check);
    const asked = enqueueRun(
      b.stateOf(),
      [{ jobId: 'check', reason: 'queue', from: b.noon, delayMs: 0 }],
      'q',
      b.contextOf(b.noon, { file: one.file }),
    ).state;
    const between = ticked(second(scan), asked, b.noon + b.minute);
    expect([between.said, between.ran]).toEqual([[], []]);
    expect(
      ticked(first({ ...check, everySeconds: 86_400 }), between.state, b.noon + 2 * b.minute).ran,
    ).toEqual(['check']);
    const late = ticked(second(scan, check), between.state, b.noon + 2 * b.day);
    expect(late.said).toContain('action queue: queued run blocked');
    expect(b.noticesOf(late.after).flatMap(({ facts }) => facts)).toContain(
      'its jobs file has not ticked for a day: /a/jobs.json',
    );
  });

  it('reports also what it blocks along with a run that waited for its turn', () => {
    const [one, two] = [first(check), second(scan, b.oneShot({ id: 'count' }))];
    const asked = ask(ask(b.stateOf(), one, 'check'), two, 'count');
    const context = b.contextOf(b.noon + 2 * b.day, { file: two.file });
    const { state, effects } = claimWaiting(b.configOf(...two.jobs), asked, () => true, 'n', context);
    expect(effects.map(({ job }) => job.id)).toEqual(['count']);
    expect(state.queue.map(({ status }) => status)).toEqual(['blocked', 'running']);
    expect(b.noticesOf(state).map(b.short)).toEqual(['action queue: queued run blocked']);
  });

  it('of which both have the very same job: either runs what was asked for, once, and cares for it from then on', () => {
    const [one, two] = [first(check), { jobs: [check], file: b.fileOf('/b/jobs.json', [check]) }];
    const at = b.contextOf(b.noon, { file: one.file });
    const request = { jobId: 'check', reason: 'queue', from: b.noon, delayMs: 0 };
    const asked = withJob(enqueueRun(b.stateOf(), [request], 'q', at).state, 'check', at);
    const claimed = ticked(two, asked, b.noon + 1);
    expect(claimed.ran).toEqual(['check']);
    expect(claimed.state.queue).toMatchObject([{ status: 'running', file: two.file.key }]);
    expect(ticked(one, claimed.state, b.noon + 2).ran).toEqual([]);
  });

  it('an older memory, which knows of no file, is of the first that ticks', () => {
    const before = b.watch(sync, [[b.noon, b.paused()]]).state;
    const { state, said } = ticked(first(sync), before, b.noon + 1, { sync: b.paused() });
    expect(said).toEqual([]);
    expect(ticked(second(scan), state, b.noon + 2, { scan: b.running() }).state.jobs['sync']).toMatchObject({
      anomaly: { reason: 'paused' },
    });
  });

  it('a bad file is reported hourly and closed by its own next good tick, not by the other', () => {
    const bad = (state: State, at: number) =>
      b.delivered(reportConfigError(state, '/a/jobs.json', ['bad'], b.contextOf(at, { file: first().file })));
    let state = bad(b.stateOf(), b.noon);
    const after = ticked(second(scan), state, b.noon + b.minute);
    expect(after.said).toEqual([]);
    const again = reportConfigError(
      after.state,
      '/a/jobs.json',
      ['bad'],
      b.contextOf(b.noon + 2 * b.minute, { file: first().file }),
    );
    expect(b.noticesOf(again)).toEqual([]);
    ({ state } = after);
    expect(ticked(first(), state, b.noon + 3 * b.minute).said).toEqual([
      'info config: jobs file is valid again',
    ]);
  });

  it('after memory was lost neither runs what follows a completion that may have been followed already', () => {
    const chained = b.longRead({ id: 'scan', after: [{ jobId: 'check', when: 'success', delaySeconds: 0 }] });
    const plain = b.oneShot({ id: 'check' });
    const lost = b.stateOf({ incidents: [{ at: b.noon - 1, kind: 'lost', message: 'gone' }] });
    const { state } = ticked(first(sync), lost, b.noon, { sync: b.running() });
    expect(ticked(second(chained, plain), state, b.noon + 1, { scan: b.completed() }).ran).toEqual([]);
  });
});

describe('the same id in two files', () => {
  it('does not mix memories when a queued run of the one is in doubt', () => {
    const two = second(b.oneShot({ id: 'check', commands: { run: ['other'] } }));
    const request = { jobId: 'check', reason: 'after x success', from: b.noon, delayMs: 0 };
    const asked = enqueueRun(
      b.stateOf(),
      [request],
      'q',
      b.contextOf(b.noon, { file: first(check).file }),
    ).state;
    const at = b.contextOf(b.noon + 1, { file: two.file });
    const taken = withJob(withFile(asked, at), 'check', at);
    const incidents = [{ at: b.noon + 2, kind: 'damaged', message: 'm' }] as const;
    const { state, said } = ticked(first(check), { ...taken, incidents }, b.noon + b.minute);
    expect(said).toContain('alert run: queued run in doubt');
    expect(state.jobs).toEqual(taken.jobs);
  });

  const theirs = b.longRead({ id: 'sync', commands: { start: ['other'], status: ['other-status'] } });

  it('is reported, repeated like a standing alert, and its memory is not touched', () => {
    let state = both();
    const memory = state.jobs['sync'];
    const said = [0, 1, 20, 31].map((minutes) => {
      const step = ticked(second(theirs), state, b.noon + minutes * b.minute, { sync: b.completed() });
      ({ state } = step);
      return step.said;
    });
    const report = ['action config: duplicate job ids in two jobs files'];
    expect(said).toEqual([report, [], [], report]);
    expect(state.jobs['sync']).toEqual(memory);
    const renamed = ticked(second(scan), state, b.noon + 40 * b.minute, { scan: b.running() });
    expect(renamed.said).toContain('info config: no duplicate job ids left');
  });

  it('runs no schedule of the second', () => {
    const { state } = ticked(first(check), b.stateOf(), b.noon);
    const other = b.oneShot({ id: 'check', everySeconds: 60, commands: { run: ['other'] } });
    expect(ticked(second(other), state, b.noon + b.hour).ran).toEqual([]);
  });

  it('with the very same definition is one job: two checkouts of one repository', () => {
    const elsewhere = b.longRead({ id: 'sync', name: 'Another name', policy: { stallSeconds: 60 } });
    const step = ticked(second(elsewhere), both(), b.noon + 1, { sync: b.paused() });
    expect(step.said).toEqual([]);
    expect(ticked(first(sync), step.state, b.noon + 2, { sync: b.paused() }).said).toEqual([]);
  });

  it.each<[string, Partial<Parameters<typeof b.longRead>[0]>]>([
    ['cwd', { cwd: '/elsewhere' }],
    ['variables', { env: { ACCOUNT: 'two' } }],
    ['risk', { risk: 'write_local' }],
    ['commands', { commands: { start: ['start-it'], status: ['status-of-it', '-v'] } }],
  ])('with another %s is another job', (_, parts) => {
    const other = b.longRead({ id: 'sync', ...parts });
    expect(ticked(second(other), both(), b.noon + 1, { sync: b.paused() }).said).toHaveLength(1);
  });

  it('a file that was moved, and changed at that, keeps its memory', () => {
    const moved = withOther(second(theirs), first().file.key, 'gone');
    expect(ticked(moved, both(), b.noon + 1, { sync: b.paused() }).said).toEqual([]);
  });

  it('a run that was queued before the file was moved is run by the new one', () => {
    const one = first(check).file;
    const request = { jobId: 'check', reason: 'queue', from: b.noon, delayMs: 0 };
    const { state } = enqueueRun(b.stateOf(), [request], 'q', b.contextOf(b.noon, { file: one }));
    const moved = withOther(second({ ...check, everySeconds: 86_400 }), one.key, 'gone');
    expect(ticked(moved, state, b.noon + 1).ran).toEqual(['check']);
  });

  it('a run that was queued for a file that is deleted is not run by the one beside it', () => {
    const one = first(check).file;
    const other = oneShotOf('/elsewhere');
    const beside = ticked(second(other), ticked(first(), b.stateOf(), b.noon).state, b.noon + 1).state;
    const request = { jobId: 'check', reason: 'queue', from: b.noon + 2, delayMs: 0 };
    const queued = enqueueRun(beside, [request], 'q', b.contextOf(b.noon + 2, { file: one })).state;
    const { state } = ticked(first(check), queued, b.noon + 2);
    const again = enqueueRun(state, [request], 'q', b.contextOf(b.noon + 3, { file: one })).state;
    expect(ticked(withOther(second(other), one.key, 'gone'), again, b.noon + 4).ran).toEqual([]);
  });

  it('where the other file is deleted, the second begins with a memory of its own', () => {
    let state = both();
    ({ state } = ticked(second(theirs), state, b.noon + 1, { sync: b.paused() }));
    const alone = withOther(second(theirs), first().file.key, 'gone');
    const step = ticked(alone, state, b.noon + 2, { sync: b.paused() });
    expect(step.said).toEqual([
      'info closed: removed; its alert is resolved',
      'action anomaly: paused',
      'info config: no duplicate job ids left',
    ]);
  });

  it('a start that a person asked for is of the file that they named', () => {
    const { file } = first(sync);
    const { state } = claimStart(b.stateOf(), sync, 's1', b.contextOf(b.noon, { file }));
    expect(ticked(second(scan), state, b.noon + 1).state.jobs['sync']).toMatchObject({ file: file.key });
  });
});

describe('what is known of files', () => {
  it('one that is gone for two weeks takes its memory with it, one that is only silent does not', () => {
    const { state } = ticked(first(sync), b.stateOf(), b.noon, { sync: b.paused() });
    const { key } = first().file;
    const later = b.noon + keptMs + 1;
    expect(ticked(withOther(second(), key, 'gone'), state, later - 2).said).toEqual([]);
    expect(ticked(second(), state, later).said).toEqual([]);
    const step = ticked(withOther(second(), key, 'gone'), state, later);
    expect(step.said).toEqual(['info closed: removed; its alert is resolved']);
    expect(Object.keys(step.state.files ?? {})).toEqual([second().file.key]);
  });

  it.each<[string, (state: State, key: string) => State]>([
    [
      'that it could not be used',
      (state, key) => reportConfigError(state, key, ['x'], b.contextOf(b.noon, { file: first().file })),
    ],
    [
      'of duplicate ids',
      (state, key) => {
        const [known] = Object.values(state.files ?? {});
        if (!known) throw new Error('it ticked');
        return { ...state, files: { [key]: { ...known, duplicates: { key: 'k', reportedAt: b.noon } } } };
      },
    ],
  ])('one that is gone leaves no open alert %s', (_, alerted) => {
    const { key } = first().file;
    const state = b.stored(b.delivered(alerted(ticked(first(), b.stateOf(), b.noon).state, key)));
    const step = ticked(withOther(second(), key, 'gone'), state, b.noon + keptMs + 1);
    expect(step.said).toEqual(['info closed: removed; its alert is resolved']);
    expect(b.noticesOf(step.after).map(({ facts }) => facts)).toEqual([['file: /a/jobs.json']]);
    expect(ticked(second(), step.state, b.noon + keptMs + 2).said).toEqual([]);
  });

  it('is bounded', () => {
    let state = b.stateOf();
    for (let n = 0; n < 60; n += 1) {
      const jobs = [b.longRead({ id: `job-${n}` })];
      const side = { jobs, file: b.fileOf(`/${n}/jobs.json`, jobs) };
      ({ state } = ticked(side, state, b.noon + n, { [`job-${n}`]: b.running() }));
    }
    expect(Object.keys(state.files ?? {})).toHaveLength(50);
    ({ state } = ticked(first(), state, b.noon + b.minute));
    expect(Object.keys(state.jobs).length).toBeLessThanOrEqual(50);
  });

  it('costs a job some bytes', () => {
    const jobs = Array.from({ length: 100 }, (_, n) => b.longRead({ id: `job-${n}` }));
    const seen = Object.fromEntries(jobs.map(({ id }) => [id, b.paused()]));
    const size = (file?: FileContext) =>
      JSON.stringify(b.tick(b.configOf(...jobs), b.stateOf(), seen, b.contextOf(b.noon, { file })).state.jobs)
        .length;
    expect((size(b.fileOf('/a', jobs)) - size()) / jobs.length).toBeLessThanOrEqual(45);
  });

  it('in a workflow a file is known by its repository, wherever that is checked out', () => {
    expect(checkedOut('/one/_work/ops/ops').key).toBe(checkedOut('/two/_work/ops/ops').key);
    expect(checkedOut('/one')).toMatchObject({ name: 'acme/ops:jobs/ops-jobs.json' });
    expect(checkedOut('/one').key).not.toBe(checkedOut('/one', 'beta/ops').key);
    expect(identify('/etc/jobs.json', 'here', 'acme/ops', '/one').name).toBe('/etc/jobs.json');
  });

  it('a tick from cron in the checkout of a workflow is of the same file', () => {
    const path = '/srv/ops/ops-jobs.json';
    const inWorkflow = { ...b.fileOf(path, [sync]), ...identify(path, b.self.host, 'acme/ops', '/srv/ops') };
    const { state } = ticked({ jobs: [sync], file: inWorkflow }, b.stateOf(), b.noon, { sync: b.paused() });
    const changed = b.longRead({ id: 'sync', commands: { start: ['new'], status: ['new'] } });
    const cron = { jobs: [changed], file: b.fileOf(path, [changed]) };
    expect(ticked(cron, state, b.noon + 1, { sync: b.paused() }).said).toEqual([]);
    const removed = ticked({ jobs: [], file: b.fileOf(path, []) }, state, b.noon + 1);
    expect(removed.said).toEqual(['info closed: removed; its alert is resolved']);
  });

  it('a copy that strangers can read has no paths of the host and no definitions, and takes none away', () => {
    const { state } = ticked(first(sync), b.stateOf(), b.noon, { sync: b.paused() });
    const bare = withoutText(state);
    expect(JSON.stringify(bare)).not.toMatch(/\/a\/jobs|definition/);
    for (const back of [joinStates(bare, state, false), joinStates(bare, state, true)])
      expect(back.files).toEqual(state.files);
    expect(joinStates(bare, state, false).jobs).toEqual(state.jobs);
    // Where ours adds nothing theirs stays the very same: that a host holds it as it is is told by that.
    const theirs: State = { ...structuredClone(state), outbox: [] };
    expect(joinStates(theirs, { ...state, outbox: [] }, true)).toBe(theirs);
  });

  it('of two hosts that saved at once both files are kept', () => {
    const [one, two] = [ticked(first(sync), b.stateOf(), b.noon), ticked(second(scan), b.stateOf(), b.noon)];
    expect(Object.keys(joinStates(one.state, two.state, false).files ?? {})).toHaveLength(2);
  });

  it('the order of keys in a definition does not matter', () => {
    const turned = { ...sync, commands: { status: ['status-of-it'], start: ['start-it'] } };
    expect(definitionOf(turned, '/x', undefined)).toBe(definitionOf(sync, '/x', undefined));
  });
});

it.each([
  ['the name, wherever it is checked out', '/two/ops-jobs.json', 'acme/ops:ops-jobs.json', true],
  ['the path of a record without a name', '/one/ops-jobs.json', undefined, true],
  ['another path without a name', '/two/ops-jobs.json', undefined, false],
  ['the path in a run that is no workflow', '/one/ops-jobs.json', '/one/ops-jobs.json', true],
  ['the path, of another repository', '/one/ops-jobs.json', 'acme/other:ops-jobs.json', false],
])('a job was begun by this file: %s', (_, jobsFile, fileName, expected) => {
  const own = { jobsFile: '/one/ops-jobs.json', fileName: 'acme/ops:ops-jobs.json' };
  expect(isSameBeginner({ jobsFile, fileName }, own)).toBe(expected);
});
