import { describe, expect, it } from 'vitest';
import type { JobStatus } from '../../../src/core/model.ts';
import type { JobFacts } from '../../../src/core/supervision/job-facts.ts';
import { observeJob } from '../../../src/core/supervision/observe-job.ts';
import { decodeAttempt } from '../../../src/core/supervision/attempt-record.ts';
import { inEnglish, captured, hour, minute, noon } from '../../support/builders.ts';
import { begunOf, endOf, factsOf, recordOf, runningFacts, supervisedJob } from '../../support/supervised.ts';

const job = supervisedJob();
const { process: born, ...unborn } = recordOf();
if (!born) throw new Error('it has one');
const look = (facts: JobFacts, of = job) => inEnglish(observeJob(of, facts));
const ended = (end: Parameters<typeof endOf>[0], facts: Partial<JobFacts> = {}) =>
  factsOf({ record: recordOf({ end: endOf(end) }), ...facts });

it('a job that never ran shows why it cannot, where that is known', () => {
  const output = captured('its envFile /srv/b.env does not exist');
  expect(look(factsOf({ output }))).toMatchObject({
    status: { stopReason: 'never started' },
    tail: 'its envFile /srv/b.env does not exist',
  });
});

describe('a job that runs', () => {
  it('shows what it says of its progress', () => {
    const { status } = look(runningFacts({ progressText: '{"progress":{"done":3},"message":"at b"}' }));
    expect(status).toEqual({
      running: true,
      completed: false,
      level: 'ok',
      pid: 301,
      progress: { done: 3 },
      progressKey: '{"done":3}',
      message: 'at b',
    });
  });

  it('shows its output and processor time when it says nothing, and their growth is progress', () => {
    const silent = { outputMark: '10 5', outputBytes: 10, cpuMs: 4200 };
    const { status } = look(runningFacts(silent));
    expect(status.progress).toEqual({ 'output bytes': 10, 'CPU seconds': 4 });
    const key = (parts: Partial<JobFacts>) => look(runningFacts({ ...silent, ...parts })).status.progressKey;
    expect(key({ cpuMs: 4900 })).toBe(status.progressKey);
    expect(key({ cpuMs: 5000 })).not.toBe(status.progressKey);
    expect(key({ outputMark: '11 6' })).not.toBe(status.progressKey);
  });

  it('that says what it does is not advancing because it writes and computes', () => {
    const progressText = '{"progress":{"done":3}}';
    const key = (parts: Partial<JobFacts>) =>
      look(runningFacts({ progressText, ...parts })).status.progressKey;
    expect(key({ outputMark: '2', cpuMs: 99_000 })).toBe(key({ outputMark: '1', cpuMs: 1000 }));
  });

  it.each<[string, Partial<JobFacts>, number | undefined, RegExp]>([
    ['it is being started', { isAlive: false, record: { ...unborn, attempt: 2 } }, undefined, /^attempt 2$/],
    [
      'its end cannot be written down',
      { isAlive: false },
      undefined,
      /has ended; its supervisor has not recorded/,
    ],
    [
      'its record was lost',
      { isSupervised: false, isAlive: false, markedProcesses: [{ pid: 400, attempt: 2 }] },
      400,
      /without a record/,
    ],
    [
      'without its supervisor it goes on',
      { isSupervised: false },
      301,
      /supervisor was killed; the job continues/,
    ],
    [
      'its supervisor was killed before it wrote down which process it is',
      { isSupervised: false, isAlive: false, markedProcesses: [{ pid: 400, attempt: 1 }], record: unborn },
      400,
      /supervisor was killed/,
    ],
  ])('%s', (_, parts, pid, message) => {
    const { status, remarks = [] } = look(runningFacts(parts));
    expect([status.running, status.pid, remarks.join()]).toEqual([true, pid, expect.stringMatching(message)]);
  });

  it('is found without a record', () => {
    const { status } = look(factsOf({ markedProcesses: [{ pid: 400, attempt: 1 }] }));
    expect(status).toMatchObject({ running: true, pid: 400, level: 'warn' });
  });

  it('beyond its limit without a supervisor is an alert', () => {
    const limited = supervisedJob({ maxRuntimeSeconds: 60 });
    const levelAt = (ageMs: number) =>
      look(runningFacts({ isSupervised: false, ageMs }), limited).status.level;
    expect([levelAt(minute), levelAt(minute + 1)]).toEqual(['warn', 'alert']);
  });
});

describe('a job that ended', () => {
  type Reported = Omit<JobStatus, 'running' | 'completed' | 'completedAt' | 'pid' | 'stopReason'>;
  // With every field, so that a new one has to be added.
  const said: Required<Reported> = {
    level: 'warn',
    message: 'at b',
    progress: { done: 3 },
    progressKey: 'three',
    warnings: ['a misspelled field'],
  };
  const { warnings: _, ...printed } = said;
  const progressText = JSON.stringify({ ...printed, stopReeson: 'x' });

  it('keeps all that it reported when it completed', () => {
    const { status } = look(ended({ exitCode: 0 }, { progressText }));
    expect(Object.keys(status).toSorted()).toEqual(['completed', 'running', ...Object.keys(said)].toSorted());
    expect(status).toMatchObject(printed);
  });

  it('keeps its progress, but neither level nor message, when it failed', () => {
    const { status } = look(ended({ exitCode: 3 }, { progressText }));
    const { message: __, ...kept } = said;
    const names = ['completed', 'running', 'stopReason', ...Object.keys(kept)];
    expect(Object.keys(status).toSorted()).toEqual(names.toSorted());
    expect(status).toMatchObject({ progress: { done: 3 }, progressKey: 'three', level: 'ok' });
  });
});

const ofOld = (parts: Parameters<typeof recordOf>[0] = {}) =>
  recordOf({ job: begunOf({ command: 'old' }), ...parts });

describe('a job whose command is another now', () => {
  const declared = { command: 'new', jobsFile: '/jobs.json' };
  const progressText = '{"progress":{"done":7},"message":"old words"}';

  it('never ran, whatever the other one did', () => {
    for (const end of [endOf(), endOf({ exitCode: 3 })]) {
      const seen = look(factsOf({ record: ofOld({ end }), declared, progressText }));
      expect(seen).toEqual({
        kind: 'status',
        status: { running: false, completed: false, level: 'ok', stopReason: 'never started' },
        stopText: 'never started',
        remarks: ['the last attempt under this id ran another command'],
        editedAt: noon,
      });
    }
  });

  it('says so while the other one runs', () => {
    const { status, remarks } = look(runningFacts({ record: ofOld(), declared }));
    expect(status).toMatchObject({ running: true, level: 'warn' });
    expect(remarks?.join()).toMatch(/^it runs a different command .* ops-framework stop scan$/);
    const same = look(runningFacts({ record: ofOld({ job: begunOf({ command: 'new' }) }), declared }));
    expect(same.status.level).toBe('ok');
  });

  it('counts what it completed before the other one ran', () => {
    const completed = [{ command: 'new', workId: '3 1' }];
    const seen = look(factsOf({ record: ofOld({ completed, end: endOf({ exitCode: 3 }) }), declared }));
    expect(seen).toMatchObject({ status: { completed: true }, workId: '3 1' });
  });

  it('is the same where an older version did not record the command', () => {
    expect(look(factsOf({ record: recordOf({ end: endOf() }), declared })).status.completed).toBe(true);
  });

  it('what the other one left running is still seen', () => {
    const markedProcesses = [{ pid: 7, attempt: 1 }];
    const seen = look(factsOf({ record: ofOld({ end: endOf() }), declared, markedProcesses }));
    expect(seen.leavesBehind).toBe(true);
    expect(seen.remarks).toContain('orphans still run (pid 7)');
  });
});

describe('a job that does not run', () => {
  it.each<[string, JobFacts, string | undefined]>([
    ['never started', factsOf(), 'never started'],
    ['failed', ended({ exitCode: 3 }), 'exit 3'],
    ['killed', ended({ exitCode: null, signal: 'SIGKILL' }), 'ended by SIGKILL'],
    ['stopped', ended({ cause: 'stopped' }), 'stopped'],
    ['out of time', ended({ cause: 'max-runtime', exitCode: null, signal: 'SIGTERM' }), 'max-runtime'],
    ['not started', ended({ cause: 'not-started', exitCode: null }), 'not started'],
    ['killed with its supervisor', factsOf({ record: recordOf() }), 'killed with its supervisor'],
    ['after a restart of the host', factsOf({ record: recordOf(), rebooted: true }), 'host restarted'],
  ])('%s', (_, facts, stopReason) => {
    const { status, past } = look(facts);
    expect(status).toMatchObject({ running: false, completed: false, stopReason, level: 'ok' });
    expect(past === undefined).toBe(facts.record === undefined);
  });

  it('exit 0 is completed', () => {
    const { status } = look(ended({}, { progressText: '{"progress":{"done":9},"message":"all"}' }));
    expect(status).toMatchObject({ running: false, completed: true, level: 'ok', message: 'all' });
    expect(status.progress).toEqual({ done: 9 });
  });

  it.each(['{"progress":{"done":7,"total":100},"level":"ok"}', '{"progress":{"done":"7","total":"100"}}'])(
    'exit 0 is none while work is missing: %s',
    (progressText) => {
      // Worth another start, whatever else would speak against an exit 0.
      const strict = supervisedJob({ minDurationSeconds: 9999, expectOutput: true, resumeOnExitCodes: [75] });
      const { status, past } = look(ended({ outputBytes: 0 }, { progressText }), strict);
      const stopReason = 'ended with exit 0 at 7 of 100';
      expect(status).toMatchObject({ running: false, completed: false, level: 'ok', stopReason });
      expect(past?.final).toBeUndefined();
    },
  );

  it('a code of its own, or a stop, says more than what is missing', () => {
    const progressText = '{"progress":{"done":7,"total":100}}';
    const reasonOf = (end: Parameters<typeof endOf>[0]) =>
      look(ended(end, { progressText })).status.stopReason;
    expect([
      reasonOf({ exitCode: 3 }),
      reasonOf({ cause: 'stopped' }),
      reasonOf({ cause: 'terminated' }),
    ]).toEqual(['exit 3', 'stopped', 'terminated']);
  });

  it.each([
    [
      'too early',
      { minDurationSeconds: 61 },
      endOf({}),
      /^exit 0 after 60 s, sooner than minDurationSeconds 61/,
    ],
    ['without output', { expectOutput: true }, endOf({ outputBytes: 0 }), /without any output/],
  ])('exit 0 %s is an alert and no completion', (_, supervise, end, message) => {
    const strict = supervisedJob(supervise);
    const { status, past, remarks } = look(factsOf({ record: recordOf({ end }) }), strict);
    expect(status).toMatchObject({ running: false, completed: false, level: 'alert' });
    expect(remarks?.[0]).toMatch(message);
    expect(past?.final).toMatch(message);
  });

  it('is judged by the whole piece of work: the last attempt may have had little to do', () => {
    const strict = supervisedJob({ minDurationSeconds: 600, expectOutput: true });
    const short = endOf({ ranMs: minute, outputBytes: 0 });
    const observed = (parts: Partial<ReturnType<typeof recordOf>>) =>
      look(factsOf({ record: recordOf({ attempt: 2, end: short, ...parts }) }), strict).status.completed;
    expect(observed({ ranBeforeMs: 9 * minute, outputBefore: 1 })).toBe(true);
    expect(observed({ ranBeforeMs: 9 * minute - 1, outputBefore: 1 })).toBe(false);
    expect(observed({ ranBeforeMs: 9 * minute, outputBefore: 0 })).toBe(false);
    // An attempt ended unseen: nobody knows how long it ran.
    expect(observed({ outputBefore: 1 })).toBe(true);
  });

  it('completed, with something that could not be ended, is a warning', () => {
    const facts = ended(
      { message: 'pid 7 could not be ended' },
      { markedProcesses: [{ pid: 7, attempt: 1 }] },
    );
    const { status, remarks, leavesBehind } = look(facts);
    expect([status.completed, status.level, leavesBehind]).toEqual([true, 'warn', true]);
    expect(remarks?.join()).toMatch(/still run \(pid 7\).*could not be ended/);
  });

  it('brings the end of its output along', () => {
    const facts = ended({ exitCode: 1 }, { output: captured('one\n\u001B[31mtwo\u001B[0m\n') });
    expect(look(facts).tail).toBe('one\ntwo');
  });
});

it('a record survives its storage, and what is none is told apart', () => {
  const record = recordOf({ end: endOf({ message: 'x' }), best: 3, marks: ['m'] });
  expect(decodeAttempt(JSON.stringify(record))).toEqual(record);
  for (const text of ['', '{', '{}', JSON.stringify({ ...record, number: 0 })]) {
    expect(decodeAttempt(text)).toBeUndefined();
  }
});

it('what a killed job left running is told, and is not the job', () => {
  const { status, remarks } = look(
    factsOf({ record: recordOf(), markedProcesses: [400, 401].map((pid) => ({ pid, attempt: 1 })) }),
  );
  expect([status.running, remarks]).toEqual([false, ['orphans still run (pid 400, 401)']]);
});

it('a job of another kind of end keeps the time that it ran', () => {
  expect(look(ended({ exitCode: 1, ranMs: 3 * hour })).remarks).toEqual(['ran for 3 h']);
});

it('a process that the system hides counts as alive, and is named', () => {
  const { status, remarks } = look(runningFacts({ isSupervised: false, hidden: [301] }));
  expect([status.running, remarks?.[0]]).toEqual([
    true,
    'the system hides pid 301 from this user: it counts as alive',
  ]);
});
