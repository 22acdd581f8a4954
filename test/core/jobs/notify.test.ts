import { describe, expect, it } from 'vitest';
import { sentence } from '../../../src/core/notices/sentence.ts';
import type { Words } from '../../../src/core/text/words.ts';
import { span } from '../../../src/core/format.ts';
import { startCommand } from '../../../src/core/jobs/resume.ts';
import type { Observation, Policy } from '../../../src/core/model.ts';
import {
  english,
  completed,
  configOf,
  day,
  delivered,
  faulty,
  hour,
  longRead,
  minute,
  contextOf,
  noon,
  noticesOf,
  paused,
  resumable,
  running,
  second,
  short,
  stateOf,
  statusOf,
  stored,
  tick,
  watch,
} from '../../support/builders.ts';

type Step = readonly [number, Observation];
const from = (job: ReturnType<typeof longRead>, ...steps: readonly Step[]) =>
  watch(
    job,
    steps.map(([after, seen]) => [noon + after, seen]),
  ).told.map((notices) => notices.map(short));

describe('routine reports', () => {
  it('come at first sight and then in their spacing', () => {
    const steps = [0, 29, 30, 31, 59, 60].map((at): Step => [at * minute, running(`p${at}`)]);
    expect(from(longRead(), ...steps)).toEqual([
      ['routine progress: running'],
      [],
      ['routine progress: running'],
      [],
      [],
      ['routine progress: running'],
    ]);
  });

  it('name the pid and the progress', () => {
    const seen = running('p1', { pid: 42, progress: { done: 3, total: 9 } });
    const [notice] = noticesOf(tick(configOf(longRead()), stateOf(), { sync: seen }).state);
    expect(notice).toMatchObject({ headline: 'running (pid 42)', progress: { done: 3, total: 9 } });
  });

  it.each([
    ['reportEverySeconds is 0', { reportEverySeconds: 0 }],
    ['reportWhileRunning is false', { reportWhileRunning: false }],
  ])('never come when %s', (_, policy) => {
    expect(from(longRead({ policy }), [0, running('p1')], [2 * hour, running('p2')])).toEqual([[], []]);
  });

  it('with onlyOnChange come when progress changed since the last one', () => {
    const job = longRead({ policy: { onlyOnChange: true, stallSeconds: 0 } });
    const told = from(
      job,
      [0, running('p1')],
      [hour, running('p1')],
      [2 * hour, running('p2')],
      [3 * hour, running('p2')],
    );
    expect(told.map((notices) => notices.length)).toEqual([1, 0, 1, 0]);
  });

  it('with onlyOnChange come once when there is no progress to change', () => {
    const job = longRead({ policy: { onlyOnChange: true } });
    const told = from(job, [0, statusOf()], [hour, statusOf()], [2 * hour, statusOf()]);
    expect(told.map((notices) => notices.length)).toEqual([1, 0, 0]);
  });
});

const ofPid = (value: string) =>
  sentence('field-ignored', {
    field: 'pid',
    source: sentence('of-status'),
    expected: sentence('a-pid'),
    value,
  });
const warned = (...warnings: Words[]) => running('p1', { warnings });

describe('at once', () => {
  it.each<[string, Observation, Observation, string[]]>([
    ['running → completed', running(), completed(), ['info completed: completed']],
    ['running → paused', running(), paused(), ['action anomaly: paused']],
    ['running → no status', running(), faulty(), ['alert anomaly: no valid status']],
    ['paused → running', paused(), running(), ['info recovered: running']],
    ['paused → completed', paused(), completed(), ['info recovered: completed']],
    ['paused → paused, another reason', paused(), paused({ stopReason: 'disk' }), ['action anomaly: paused']],
    ['paused → paused, another level', paused(), paused({ level: 'alert' }), ['action anomaly: paused']],
    ['paused → paused, another message', paused(), paused({ message: 'x' }), []],
    [
      'no status → another failure',
      faulty(),
      faulty({ fault: 'timeout' }),
      ['alert anomaly: no valid status'],
    ],
    ['no status → the same, other words', faulty(), faulty({ message: 'exit=2' }), []],
    ['no status → paused', faulty(), paused(), ['action anomaly: paused']],
    ['completed → running', completed(), running(), ['info changed: running']],
    ['completed → paused', completed(), paused(), ['action anomaly: paused']],
    ['completed → completed', completed(), completed(), []],
    ['warn → ok', running('p1', { level: 'warn' }), running(), ['info recovered: running']],
    [
      'warn → alert',
      running('p1', { level: 'warn' }),
      running('p1', { level: 'alert' }),
      ['alert anomaly: running'],
    ],
    [
      'warn → completed at warn',
      running('p1', { level: 'warn' }),
      completed({ level: 'warn' }),
      ['alert changed: completed'],
    ],
  ])('%s', (_, first, second_, expected) => {
    expect(from(longRead(), [0, first], [minute, second_])[1]).toEqual(expected);
  });

  it('also in quiet hours', () => {
    const night = 12 * hour;
    const told = from(
      longRead(),
      [night, paused()],
      [night + minute, running()],
      [night + 2 * minute, completed()],
    );
    expect(told.flat()).toEqual([
      'action anomaly: paused',
      'info recovered: running',
      'info completed: completed',
    ]);
  });

  it('warnings about a status once a job while they last, and with every report', () => {
    const [first, again] = [ofPid('"a"'), ofPid('"b"')];
    const one = english(first);
    const steps: Step[] = [
      [0, running('p1')],
      [minute, warned(first)],
      [2 * minute, warned(again)],
      [3 * minute, faulty()],
      [4 * minute, warned(first)],
      [5 * minute, running('p1')],
      [6 * minute, warned(first)],
      [7 * minute, warned(first, 'other')],
    ];
    const { told } = watch(
      longRead(),
      steps.map(([after, seen]) => [noon + after, seen]),
    );
    const facts = told.map((notices) => notices.map((notice) => [notice.urgency, ...notice.facts]));
    expect(facts).toEqual([
      [['routine']],
      [['info', one]],
      [],
      [['alert', expect.any(String)]],
      [['info', one, expect.stringMatching(/^was /)]],
      [],
      [['info', one]],
      [['info', one, 'other']],
    ]);
  });

  it('a stall, its standing and its end', () => {
    const steps = [0, 60, 61, 90, 91].map((at): Step => [at * minute, running('p1')]);
    const told = from(longRead({ policy: { reportWhileRunning: false } }), ...steps, [
      92 * minute,
      running('p2'),
    ]);
    expect(told).toEqual([
      [],
      ['alert anomaly: stalled ≥ 3600 s'],
      [],
      ['alert standing: stalled ≥ 3600 s'],
      [],
      ['info recovered: running'],
    ]);
  });

  it('completion once, also after a status that failed in between, and again after another run', () => {
    const told = from(
      longRead(),
      [0, completed()],
      [1, faulty()],
      [2, completed()],
      [3, running()],
      [4, completed()],
    );
    expect(
      told.map((notices) => notices.filter((text) => text.endsWith('completed: completed')).length),
    ).toEqual([1, 0, 0, 0, 1]);
  });

  it('a paused job needs a person where nothing starts it again', () => {
    const jobs = [longRead(), resumable({ risk: 'write_local' }), resumable()];
    const urgencies = jobs.map((job) => {
      const [notice] = noticesOf(tick(configOf(job), stateOf(), { sync: paused() }).state);
      return notice?.urgency;
    });
    expect(urgencies).toEqual(['action', 'action', 'info']);
  });

  it('a pause that a tick ends is information, and so is its end', () => {
    expect(
      from(resumable(), [0, running()], [minute, paused()], [2 * minute, running('p2')]).slice(1),
    ).toEqual([['info anomaly: paused'], ['info changed: running']]);
  });
});

/** When it is reported in so many hours of ticks every five minutes, in minutes. */
const minutesOf = (seen: Observation, policy: Partial<Policy>, hours: number) => {
  const ticks = Array.from({ length: 12 * hours + 1 }, (_, count) => 5 * count);
  const told = from(longRead({ policy }), ...ticks.map((at): Step => [at * minute, seen]));
  return ticks.filter((_, count) => (told[count] ?? []).length > 0);
};

describe('a standing anomaly', () => {
  const daily = [24, 48].map((hours) => hours * 60);

  it.each<[string, Observation, Partial<Policy>, number[]]>([
    [
      'an alert: 30 and 60 min, then every 4 h',
      faulty(),
      {},
      [0, 30, 60, 300, 540, 780, 1020, 1260, 1500, 1740, 1980, 2220, 2460, 2700],
    ],
    ['what needs a person: 30 and 60 min, then once a day', paused(), {}, [0, 30, 60, 60 + 24 * 60]],
    ['an alert, 0: once', faulty(), { repeatAlertSeconds: 0 }, [0]],
    ['what needs a person, 0: once a day', paused(), { repeatAlertSeconds: 0 }, [0, ...daily]],
    ['an alert, 12 h', faulty(), { repeatAlertSeconds: 43_200 }, [0, 720, 1440, 2160, 2880]],
    ['what needs a person, 12 h', paused(), { repeatAlertSeconds: 43_200 }, [0, 720, 1440, 2160, 2880]],
    ['an alert, 2 days', faulty(), { repeatAlertSeconds: 172_800 }, [0, 2880]],
    ['what needs a person, 2 days: once a day', paused(), { repeatAlertSeconds: 172_800 }, [0, ...daily]],
  ])('%s', (_, seen, policy, expected) => {
    for (const reportEverySeconds of [0, 60, 7200])
      expect(minutesOf(seen, { ...policy, reportEverySeconds }, 48)).toEqual(expected);
  });

  it('is reported at once when it becomes another one, and then has reminders of its own', () => {
    const told = from(
      longRead(),
      [0, paused()],
      [2 * hour, paused({ stopReason: 'disk' })],
      [2 * hour + 30 * minute, paused({ stopReason: 'disk' })],
    );
    expect(told.map((notices) => notices.length)).toEqual([1, 1, 1]);
  });

  it('of many jobs at once is one report each time', () => {
    const jobs = Array.from({ length: 30 }, (_, n) => longRead({ id: `job${n}` }));
    const seen = Object.fromEntries(jobs.map(({ id }) => [id, paused()]));
    let state = stateOf();
    const counts = Array.from({ length: 12 * 49 }, (_, count) => {
      const decision = tick(configOf(...jobs), state, seen, contextOf(noon + 5 * count * minute));
      state = stored(delivered(decision.state));
      return noticesOf(decision.state).length;
    });
    expect(counts.filter((count) => count > 0)).toEqual([30, 30, 30, 30]);
  });

  it('says since when it stands, from its beginning', () => {
    const { told } = watch(
      longRead(),
      [0, 30, 60].map((at) => [noon + at * minute, paused()] as const),
    );
    expect(told.at(-1)?.[0]?.facts).toContain('open since 12:00:00 (1 h)');
  });

  it('begins anew after it was over', () => {
    const told = from(longRead(), [0, paused()], [1, running()], [2, paused()]);
    expect(told[2]).toEqual(['action anomaly: paused']);
  });

  it('that is not acknowledged is neither said twice nor dropped', () => {
    const first = tick(configOf(longRead()), stateOf(), { sync: paused() }, contextOf(noon));
    const next = tick(configOf(longRead()), first.state, { sync: paused() }, contextOf(noon + minute));
    expect(next.state.outbox).toEqual(first.state.outbox);
  });
});

it.each([
  [0, '0 s'],
  [45 * second, '45 s'],
  [59_999, '60 s'],
  [minute, '1 min'],
  [hour, '1 h'],
  [200 * minute, '3 h 20 min'],
  [day, '1 d'],
  [52 * hour, '2 d 4 h'],
  [-5, '0 s'],
])('a span of %i ms is %s', (ms, text) => expect(span(ms)).toBe(text));

it.each([
  ['sync', 'ops-framework start sync'],
  ['nightly sync', "ops-framework start 'nightly sync'"],
  ['夜间', "ops-framework start '夜间'"],
])('the command to start %s can be typed', (id, text) => expect(startCommand(longRead({ id }))).toBe(text));
