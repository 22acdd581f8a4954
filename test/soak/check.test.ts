/** The check of a soak finds what it is there for: a record in which all is well, and the same with one thing wrong. */
import { describe, expect, it } from 'vitest';
import { check, type Law } from './check.ts';
import { noticesOf, readLog, type JobKind, type SoakRecord, type Tick, type ToldKind } from './record.ts';

const start = Date.UTC(2026, 5, 1, 12);
const everyMs = 10_000;
const begin = (tick: number) => start + tick * everyMs;

function tickAt(number: number, parts: Partial<Tick> = {}): Tick {
  const begunAt = begin(number);
  return { number, begunAt, endedAt: begunAt + 1000, code: 0, isIdle: false, peakBytes: 90e6, ...parts };
}

/** As a run that began with the tick makes its ids. */
const idOf = (tick: number, end = 'a1') =>
  `${Math.floor(begin(tick) / 1000)
    .toString(36)
    .slice(-4)}abc-${end}`;

const headlines: Readonly<Record<ToldKind, string>> = {
  alert: 'paused',
  recovered: 'recovered, running',
  completed: 'completed',
  other: 'started',
};

function toldIn(tick: number, kind: ToldKind, parts: Partial<SoakRecord['told'][number]> = {}) {
  const sentAt = begin(tick) + 900;
  return { id: idOf(tick), job: 'job', kind, headline: headlines[kind], isAgain: false, sentAt, ...parts };
}

/** Lines in the middle between two ticks: `2 ended 3` comes after tick 2. */
const logOf = (...lines: readonly string[]) =>
  readLog(
    lines
      .map((line) => {
        const [tick = '', event = '', ...words] = line.split(' ');
        const pid = words.find((word) => word.startsWith('pid='))?.slice(4) ?? '7';
        return `${begin(Number(tick)) + everyMs / 2} ${pid} ${event} ${words.join(' ')}\n`;
      })
      .join(''),
  );

const answers = (words: string) =>
  words.split(' ').map((word, index) => `${index} answered ${word} tick=${index}`);

function recordOf(
  kind: JobKind,
  lines: readonly string[],
  told: SoakRecord['told'],
  parts: Partial<SoakRecord> = {},
): SoakRecord {
  const job = { id: 'job', kind, betweenStartsMs: 60_000, stallMs: 5000, lines: logOf(...lines) };
  return {
    jobs: [job],
    ticks: Array.from({ length: 12 }, (_, number) => tickAt(number)),
    told,
    deletedAt: [],
    full: [],
    calmAt: begin(9),
    leftovers: [],
    stateBytes: 10_000,
    ...parts,
  };
}

/** Bad in the ticks 3 to 5. */
const badFor3 = answers('good good good bad bad bad good good good good good good');
const wellTold = [toldIn(3, 'alert'), toldIn(6, 'recovered')];
const found = (record: SoakRecord): readonly Law[] => [
  ...new Set(check(record).violations.map(({ law }) => law)),
];
const texts = (record: SoakRecord) => check(record).violations.map(({ text }) => text);

describe('a record in which all is well', () => {
  it.each<[string, SoakRecord]>([
    ['of a status', recordOf('status', badFor3, wellTold)],
    [
      'of a supervised job that was killed and started again',
      recordOf(
        'exec',
        ['0 started pid=7 mark=a tick=0', '2 killed pid=0', '5 started pid=8 mark=b tick=hand'],
        [toldIn(3, 'alert'), toldIn(6, 'recovered')],
      ),
    ],
    [
      'of a supervised job that completed',
      recordOf('exec', ['0 started pid=7 mark=a tick=0', '2 ended 0'], [toldIn(3, 'completed')]),
    ],
    [
      'of a stall, which begins to count when a tick saw it',
      recordOf(
        'exec',
        ['0 started pid=7 mark=a tick=0', '2 mode stuck', '6 mode work'],
        [toldIn(4, 'alert', { headline: 'stalled ≥ 5 s' }), toldIn(7, 'recovered')],
      ),
    ],
    [
      'of a one-shot read',
      recordOf('run', answers('good good good bad good good good good good good good good'), [
        toldIn(3, 'alert', { headline: 'exit 4 after 3 ms' }),
        toldIn(4, 'recovered', { headline: 'recovered, exit 0 after 3 ms' }),
      ]),
    ],
    [
      'of a one-shot read that a person ran between two ticks',
      recordOf(
        'run',
        [...answers('good good good bad'), '4 answered good tick=hand', '8 answered good tick=8'],
        [
          toldIn(3, 'alert', { headline: 'exit 4 after 3 ms' }),
          toldIn(4.5, 'recovered', { headline: 'recovered, exit 0 after 3 ms' }),
        ],
      ),
    ],
    [
      'where a bad state was too short',
      recordOf('status', answers('good good good bad good good good good good good good good'), []),
    ],
    [
      'where the memory of an alert was deleted',
      recordOf('status', badFor3, [toldIn(3, 'alert')], { deletedAt: [begin(6) - 1000] }),
    ],
    [
      'where a repetition says so',
      recordOf('status', badFor3, [...wellTold, { ...toldIn(6, 'recovered'), isAgain: true }]),
    ],
  ])('%s', (_, record) => expect(check(record).violations).toEqual([]));

  it('counts what was due, what was told, and how long that took', () => {
    expect(check(recordOf('status', badFor3, wellTold))).toMatchObject({
      alerts: { due: 1, told: 1 },
      recoveries: { due: 1, told: 1 },
      latencies: [900],
    });
  });
});

describe('never lost', () => {
  it.each<[string, SoakRecord, RegExp]>([
    ['an alert that did not come', recordOf('status', badFor3, []), /no alert: bad in ticks 3 to 5/],
    [
      'a recovery that did not come',
      recordOf('status', badFor3, [toldIn(3, 'alert')]),
      /no recovery: well in ticks 6/,
    ],
    [
      'a second alert that did not come',
      recordOf('status', answers('good bad bad good good bad bad good good good good good'), [
        toldIn(1, 'alert'),
        toldIn(3, 'recovered'),
      ]),
      /no alert: bad in ticks 5 to 6/,
    ],
    [
      'a recovery before its alert',
      recordOf('status', badFor3, [toldIn(6, 'recovered'), toldIn(3, 'alert')]),
      /before its alert/,
    ],
    [
      'an alert that is open in the end, of a job that is well',
      recordOf('status', badFor3, [...wellTold, toldIn(8, 'alert', { headline: 'stalled ≥ 5 s' })]),
      /in the end it is well/,
    ],
    [
      'a job that is bad in the end without an open alert',
      recordOf('status', answers('good good good bad bad bad bad bad bad bad bad bad'), [
        toldIn(3, 'alert'),
        toldIn(6, 'recovered', { headline: 'recovered, stalled' }),
      ]),
      /in the end it is bad/,
    ],
    [
      'an alert after the state was deleted',
      recordOf(
        'status',
        answers('good bad bad bad bad bad bad good good good good good'),
        [toldIn(1, 'alert')],
        {
          deletedAt: [begin(3) - 1000],
        },
      ),
      /no alert: bad in ticks 3 to 6/,
    ],
  ])('%s', (_, record, text) => {
    expect(found(record)).toContain('never lost');
    expect(texts(record).join('\n')).toMatch(text);
  });

  it('a tick that failed, stepped aside or was killed owes nothing', () => {
    const ticks = recordOf('status', [], []).ticks.map((tick) => ({
      ...tick,
      ...(tick.number === 3 && { code: 1 }),
      ...(tick.number === 4 && { code: null }),
    }));
    expect(texts(recordOf('status', badFor3, [], { ticks }))).toEqual([]);
  });
});

describe('at most once', () => {
  const begun = '0 started pid=7 mark=a tick=hand';
  it.each<[string, SoakRecord, RegExp]>([
    [
      'a start while another one lives',
      recordOf('exec', [begun, '1 started pid=8 mark=b tick=hand', '2 ended 0 pid=7'], []),
      /pid 7 lived/,
    ],
    [
      'another one that a program met',
      recordOf('exec', [begun, '1 twice pid=8'], []),
      /another one of it lived/,
    ],
    [
      'a mark that is used twice',
      recordOf('exec', [begun, '1 ended 3', '2 started pid=8 mark=a tick=hand'], []),
      /mark a was started twice/,
    ],
    [
      'two starts within a backoff',
      recordOf('status', ['1 started pid=7 mark=7 tick=1', '3 started pid=8 mark=8 tick=3'], []),
      /started 20000 ms after/,
    ],
    [
      'a message that comes again without a word',
      recordOf('status', badFor3, [...wellTold, toldIn(6, 'recovered')]),
      /without a word/,
    ],
  ])('%s', (_, record, text) => {
    expect(found(record)).toContain('at most once');
    expect(texts(record).join('\n')).toMatch(text);
  });

  it('who lost the memory of a start cannot wait for it', () => {
    const lines = ['1 started pid=7 mark=7 tick=1', '3 started pid=8 mark=8 tick=3'];
    expect(texts(recordOf('status', lines, [], { deletedAt: [begin(2)] }))).toEqual([]);
  });
});

describe('no verdict without evidence', () => {
  it.each<[string, SoakRecord]>([
    [
      'a recovery of a job that is bad',
      recordOf('status', badFor3, [
        toldIn(3, 'alert'),
        toldIn(5, 'recovered'),
        toldIn(6, 'recovered', { id: idOf(6, 'a2') }),
      ]),
    ],
    [
      'a completion of a job that runs',
      recordOf('exec', ['0 started pid=7 mark=a tick=0'], [toldIn(5, 'completed')]),
    ],
    [
      'a completion where its supervisor was killed',
      recordOf(
        'exec',
        ['0 started pid=7 mark=a tick=0', '1 orphaned pid=0', '2 ended 0'],
        [toldIn(2, 'alert'), toldIn(5, 'completed')],
      ),
    ],
    [
      'an alert of a job that is well',
      recordOf('status', badFor3, [
        ...wellTold,
        toldIn(9, 'alert', { id: idOf(9) }),
        toldIn(10, 'recovered', { id: idOf(10) }),
      ]),
    ],
  ])('%s', (_, record) => expect(found(record)).toContain('no verdict without evidence'));
});

describe('bounds', () => {
  it.each<[string, Partial<SoakRecord>, RegExp]>([
    ['an exit code that is not documented', { ticks: [tickAt(0, { code: 2 })] }, /exit 2/],
    ['a trace', { ticks: [tickAt(0, { trace: 'at tick.ts:1' })] }, /met a bug/],
    ['much memory', { ticks: [tickAt(0, { peakBytes: 400e6 })] }, /held 400 MB/],
    ['a large state', { stateBytes: 2e6 }, /grew to 2000 KB/],
    ['what was left behind', { leftovers: ['file x.tmp-1'] }, /x\.tmp-1/],
  ])('%s', (_, parts, text) => {
    const record = recordOf('status', [], [], parts);
    expect(found(record)).toEqual(['bounds']);
    expect(texts(record).join('\n')).toMatch(text);
  });
});

it('notices are read from messages, in a storm and across two messages', () => {
  const one = `🔴 gw-1 · 1 needs a person, 2 alerts (1/2)\n\n🟠 a: no valid status · exit 3 #r1-a1\n🔴 b paused → recovered, running\n\n🔴 ACTION REQUIRED · b paused → recovered, running\n• level: alert\n\n14:02:11 UTC`;
  const two = `🔴 gw-1 · 1 needs a person, 2 alerts (2/2)\n\n↪️\n• stop reason: x\n#r1-a2 · sent again: it is not known whether it arrived\n\n🟢 b recovered, running\n#r1-a3\n\n14:02:11 UTC`;
  const read = noticesOf([
    { text: one, sentAt: 1 },
    { text: two, sentAt: 2 },
    { text: '🟠 gw-1 · sync: no valid status\n• x\n#r1-a4\n14:03:11 UTC', sentAt: 3 },
    { text: '✅ gw-1 · sync completed\n#r1-a5\n14:04:11 UTC', sentAt: 4 },
  ]).map(({ job, kind, id, isAgain }) => [job, kind, id, isAgain]);
  expect(read).toEqual([
    ['a', 'alert', 'r1-a1', false],
    ['b', 'alert', 'r1-a2', true],
    ['b', 'recovered', 'r1-a3', false],
    ['sync', 'alert', 'r1-a4', false],
    ['sync', 'completed', 'r1-a5', false],
  ]);
});
