import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textIn } from '../../../src/core/notices/say.ts';
import { stateOf as headlineOf } from '../../../src/core/notices/parts.ts';
import { decideWatch } from '../../../src/core/watch/decide.ts';
import type { Finding } from '../../../src/core/watch/verdict.ts';
import { watchCodec, watchVerdicts, type WatchMemory } from '../../../src/core/watch/watch-memory.ts';
import { context, day, findingOf, hour, minute, now } from './support.ts';

const say = textIn('en');

/** A watchdog whose runs are so far apart; what it tells is delivered at once. */
function watchdog(memory: WatchMemory = watchCodec.empty()) {
  let at = now;
  let runs = 0;
  let known = memory;
  return {
    wait(ms: number) {
      at += ms;
    },
    now: () => at,
    memory: () => known,
    /** Reason, host and headline of each notice, in their order. */
    run(hosts: readonly Finding[], parts: { declared?: readonly string[]; isMemoryLost?: boolean } = {}) {
      runs += 1;
      const findings = {
        hosts,
        declared: new Set(parts.declared),
        isMemoryLost: parts.isMemoryLost ?? false,
      };
      const decided = decideWatch(known, findings, { ...context, now: at, runId: `r${runs}` });
      // As it is stored and read again.
      const stored = watchCodec.decode(JSON.parse(JSON.stringify(watchCodec.bound(decided))));
      if (!stored) throw new Error('it does not fit its schema');
      known = { ...stored, outbox: [] };
      return stored.outbox.map(({ notice }) => notice);
    },
  };
}
type Told = ReturnType<ReturnType<typeof watchdog>['run']>;
const saidIn = (told: Told) => told.map((notice) => `${notice.job?.name ?? '-'} ${say(headlineOf(notice))}`);
const factsIn = (told: Told) => told.flatMap(({ facts }) => facts.map(say));

const ok = (parts: Partial<Finding> = {}) =>
  findingOf({ savedAt: now, tickedAt: now, everySeconds: 600, ...parts });
const silent = (parts: Partial<Finding> = {}) =>
  ok({ verdict: 'silent', why: 'no tick', tickedAt: now - hour, ...parts });
const unknown = findingOf({ verdict: 'unknown', why: 'no answer' });

describe('an episode', () => {
  it('is one alert, a reminder a day, one recovery with the span', () => {
    const dog = watchdog();
    expect(dog.run([ok()])).toEqual([]);
    dog.wait(hour);
    expect(saidIn(dog.run([silent()]))).toEqual(['gw-1 silent: no tick']);
    for (let hours = 1; hours < 24; hours += 1) {
      dog.wait(hour);
      expect(dog.run([silent()])).toEqual([]);
    }
    dog.wait(hour);
    const [reminder, ...more] = dog.run([silent()]);
    expect(more).toEqual([]);
    expect(reminder).toMatchObject({ reason: 'standing', urgency: 'alert' });
    dog.wait(hour);
    const told = dog.run([ok({ tickedAt: now + 26 * hour })]);
    expect(saidIn(told)).toEqual(['gw-1 recovered, silent']);
    expect(factsIn(told)[0]).toContain('(1 d 3 h)');
    expect(dog.run([ok()])).toEqual([]);
  });

  it('the span ends when the host says that it ticked again', () => {
    const dog = watchdog();
    dog.run([silent()]);
    const gap = { endedAt: now + 2 * hour, ms: 3 * hour };
    const told = dog.run([ok({ tickedAt: now + 3 * hour, gap })]);
    expect(factsIn(told)[0]).toBe('nothing watched from 2026-03-04 11:00 UTC to 2026-03-04 14:00 UTC (3 h)');
    // Of an older pause nothing is taken.
    dog.run([silent({ tickedAt: now + 5 * hour })]);
    expect(factsIn(dog.run([ok({ tickedAt: now + 7 * hour, gap })]))[0]).toBe(
      'nothing watched from 2026-03-04 17:00 UTC until 2026-03-04 19:00 UTC at the latest (2 h)',
    );
  });

  it('goes on while nothing can be seen, and is no news when it can be again', () => {
    const dog = watchdog();
    dog.run([silent()]);
    expect(dog.run([unknown])).toEqual([]);
    expect(dog.run([silent()])).toEqual([]);
    expect(saidIn(dog.run([ok()]))).toEqual(['gw-1 recovered, silent']);
  });

  it('another verdict is told', () => {
    const dog = watchdog();
    expect(saidIn(dog.run([unknown]))).toEqual(['gw-1 unknown: no answer']);
    expect(saidIn(dog.run([silent()]))).toEqual(['gw-1 silent: no tick']);
    expect(saidIn(dog.run([silent({ verdict: 'failing', why: 'exit 1' })]))).toEqual([
      'gw-1 failing: exit 1',
    ]);
  });

  it('is that of one host', () => {
    const dog = watchdog();
    const other = { namespace: 'gw_2', name: 'gw-2' };
    dog.run([silent(), ok(other)]);
    expect(saidIn(dog.run([ok(), silent(other)]))).toEqual([
      'gw-1 recovered, silent',
      'gw-2 silent: no tick',
    ]);
  });

  it('tells as often as it says, whatever the verdicts are', () => {
    const anyRun = fc.record({
      verdict: fc.constantFrom(...watchVerdicts),
      waitMs: fc.integer({ min: minute, max: 2 * day }),
    });
    fc.assert(
      fc.property(fc.array(anyRun, { maxLength: 40 }), (runs) => {
        const dog = watchdog();
        let open: string | undefined;
        let toldAt = -Infinity;
        for (const { verdict, waitMs } of runs) {
          dog.wait(waitMs);
          const told = dog.run([findingOf({ verdict, ...(verdict === 'ok' && { savedAt: dog.now() }) })]);
          const isNew =
            verdict !== 'ok' && (open === undefined || (verdict !== open && verdict !== 'unknown'));
          const isDue = verdict !== 'ok' && !isNew && dog.now() - toldAt >= day;
          const expected =
            verdict === 'ok'
              ? open === undefined
                ? []
                : ['recovered']
              : isNew
                ? ['anomaly']
                : isDue
                  ? ['standing']
                  : [];
          expect(told.map(({ reason }) => reason)).toEqual(expected);
          if (expected.length > 0) toldAt = dog.now();
          if (verdict === 'ok') open = undefined;
          else if (isNew) open = verdict;
        }
      }),
    );
  });
});

describe('the clock of a host', () => {
  it('is an alert, a reminder a day, and said when it is right again', () => {
    const dog = watchdog();
    const wrong = ok({ skewMs: day });
    expect(saidIn(dog.run([wrong]))).toEqual(['gw-1 its clock is 1 d ahead']);
    dog.wait(hour);
    expect(dog.run([wrong])).toEqual([]);
    expect(dog.run([unknown])).toHaveLength(1);
    dog.wait(day);
    expect(saidIn(dog.run([ok({ skewMs: -hour })]))).toEqual([
      'gw-1 recovered, unknown',
      'gw-1 its clock is 1 h behind',
    ]);
    expect(saidIn(dog.run([ok()]))).toEqual(['gw-1 its clock is right again']);
    expect(dog.run([ok()])).toEqual([]);
  });
});

describe('a host whose state is gone', () => {
  const gone = findingOf({ verdict: 'unknown', why: 'gone', isGone: true });

  it('is reported for a week, and then no longer watched', () => {
    const dog = watchdog();
    dog.run([ok()]);
    dog.wait(hour);
    expect(saidIn(dog.run([gone]))).toEqual(['gw-1 unknown: gone']);
    dog.wait(7 * day);
    expect(saidIn(dog.run([gone]))).toEqual(['gw-1 no longer watched']);
    expect(dog.memory().hosts).toEqual({});
  });

  it('stays where it is declared', () => {
    const dog = watchdog();
    dog.run([ok()]);
    dog.wait(30 * day);
    expect(saidIn(dog.run([gone], { declared: ['gw_1'] }))).toEqual(['gw-1 unknown: gone']);
  });
});

describe('a memory that is lost', () => {
  it('is said, and what is open may be a repetition', () => {
    const told = watchdog().run([silent()], { isMemoryLost: true });
    expect(saidIn(told)).toEqual(['- the watchdog has lost its memory', 'gw-1 silent: no tick']);
    expect(factsIn(told)).toContain('possibly reported before');
    const first = watchdog().run([silent()]);
    expect(factsIn(first)).not.toContain('possibly reported before');
  });

  it('an older copy is said once', () => {
    const dog = watchdog(
      watchCodec.damaged(watchCodec.empty(), { at: now, kind: 'damaged', message: 'torn' }),
    );
    const told = dog.run([ok()]);
    expect(saidIn(told)).toEqual(['- an older copy of the memory of the watchdog is used']);
    expect(factsIn(told)).toContain('torn');
    expect(dog.run([ok()])).toEqual([]);
  });
});

it('the evidence stands in the alert', () => {
  const evidence = {
    queued: { count: 3, sinceAt: now - 2 * hour },
    disabled: { state: 'disabled_inactivity', workflow: 'ops-monitor.yml' },
    lastRuns: [{ at: now - hour, conclusion: 'failure', url: 'https://github.com/o/r/actions/runs/1' }],
    unknown: 'rate limit',
  };
  const told = watchdog().run([silent({ evidence, workflow: 'ops-monitor.yml' })]);
  expect(factsIn(told)).toEqual([
    'last scheduled tick: 2026-03-04 11:00 UTC; promised every 10 min',
    '3 runs of ops-monitor.yml waiting for a runner since 2026-03-04 10:00 UTC (2 h)',
    'ops-monitor.yml is disabled (disabled_inactivity). To enable it: gh workflow enable ops-monitor.yml',
    'last runs of ops-monitor.yml: failure 2026-03-04 11:00 UTC, https://github.com/o/r/actions/runs/1',
    'what GitHub says of its workflow is not known: rate limit',
  ]);
});
