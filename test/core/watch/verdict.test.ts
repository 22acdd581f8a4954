import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { itemOf } from '../../support/builders.ts';
import { textIn } from '../../../src/core/notices/say.ts';
import { judge, withEvidence, type Sight } from '../../../src/core/watch/verdict.ts';
import { day, fileOf, findingOf, hour, minute, now, sightOf, stateOf, tickedAgo } from './support.ts';

const say = textIn('en');
const judged = (sight: Sight, at = now) => judge('gw_1', sight, 'remembered', at);
const timer = (agoMs: number) => ({ clocks: { timerAt: now - agoMs } });

const runAt = (at: number, conclusion: string) => ({ at, conclusion, url: 'https://example.com/1' });

describe('the verdict about a state', () => {
  it.each([
    ['a tick a moment ago', [tickedAgo(minute)], 'ok', 'last scheduled tick 1 min ago'],
    ['30 minutes are never silence', [tickedAgo(30 * minute)], 'ok', '30 min ago'],
    ['more is', [tickedAgo(30 * minute + 1)], 'silent', 'no scheduled tick for 30 min'],
    ['2.5 times what is promised', [tickedAgo(150 * minute, { tickEverySeconds: 3600 })], 'ok', ''],
    ['and more', [tickedAgo(151 * minute, { tickEverySeconds: 3600 })], 'silent', 'for 2 h 31 min'],
    ['of several files, that which ticked last', [tickedAgo(day), tickedAgo(minute)], 'ok', '1 min'],
    ['failed', [tickedAgo(minute, { failing: { sinceAt: now - hour, code: 1 } })], 'failing', '1 h'],
    [
      'one of two files fails',
      [tickedAgo(0), tickedAgo(minute, { failing: { sinceAt: now - hour, code: 2 } })],
      'failing',
      'exit code 2',
    ],
    [
      'a file that failed and is gone',
      [tickedAgo(0), tickedAgo(day, { failing: { sinceAt: now - 2 * day, code: 2 } })],
      'ok',
      '',
    ],
    [
      'failed, and then silent',
      [tickedAgo(hour, { failing: { sinceAt: now - day, code: 1 } })],
      'silent',
      '',
    ],
    ['no file at all', [], 'unknown', 'records no scheduled tick'],
    ['an older version', [{ host: 'alpha', tickedAt: now, metAt: now - day }], 'unknown', 'older version'],
    ['set up just now', [fileOf({ metAt: now - minute })], 'ok', 'not overdue'],
    ['set up, and never ticked', [fileOf({ metAt: now - hour })], 'silent', 'since it was set up 1 h ago'],
    ['a tick by hand does not count', [fileOf({ lastTick: { endedAt: now, tookMs: 1 } })], 'silent', ''],
    ['a timer alone', [fileOf(timer(minute))], 'ok', '1 min ago'],
  ])('%s', (_, files, verdict, why) => {
    const found = judged(sightOf(files));
    expect(found.verdict).toBe(verdict);
    expect(say(found.why)).toContain(why);
  });

  it('of a host with a timer is open for six hours, and unknown then', () => {
    const ticked = timer(minute).clocks;
    const sight = sightOf([fileOf({ clocks: ticked })], { savedAt: now, createdAt: now });
    expect(judged(sight, now + 5.9 * hour).verdict).toBe('ok');
    expect(judged(sight, now + 6.1 * hour)).toMatchObject({ verdict: 'unknown' });
    // A timer that had stopped before the last save is none.
    const stopped = { workflow: { name: 'ops-monitor.yml', at: now }, timerAt: now - day };
    const other = sightOf([fileOf({ clocks: stopped })], { savedAt: now, createdAt: now });
    expect(judged(other, now + hour).verdict).toBe('silent');
  });

  it('a tick that waits for a long run is not silent before the deadline of that run', () => {
    const item = itemOf({ status: 'running', startedAt: now - 2 * hour, timeoutMs: 3 * hour });
    const at = (moment: number, queue = [item]) => {
      const state = { ...stateOf(tickedAgo(2 * hour)), queue };
      return judged({ kind: 'state', state, savedAt: now - hour, createdAt: now - hour }, moment).verdict;
    };
    expect(at(now + hour)).toBe('ok');
    expect(at(now + hour + 1)).toBe('silent');
    expect(at(now, [{ ...item, status: 'done' }])).toBe('silent');
    // One that began when a tick was overdue already is of a person.
    expect(at(now, [{ ...item, startedAt: now - hour }])).toBe('silent');
    // No run may take longer than a day.
    expect(at(now + 23 * hour, [{ ...item, timeoutMs: 99 * day }])).toBe('silent');
  });

  it('a run that goes on ends no failure', () => {
    const item = itemOf({ status: 'running', startedAt: now - 2 * hour, timeoutMs: 3 * hour });
    const failing = { sinceAt: now - day, code: 1 };
    const state = { ...stateOf(tickedAgo(2 * hour, { failing })), queue: [item] };
    expect(judged({ kind: 'state', state, savedAt: now, createdAt: now }).verdict).toBe('failing');
  });

  it('names the host as its messages do', () => {
    expect(judged(sightOf([tickedAgo(0, { hostName: 'Gateway' })])).name).toBe('Gateway');
    expect(judged(sightOf([tickedAgo(0)])).name).toBe('alpha');
    expect(judged(sightOf([])).name).toBe('gw_1');
    expect(judged({ kind: 'absent' }).name).toBe('remembered');
  });

  it.each<[Sight, string, string]>([
    [{ kind: 'absent' }, 'absent', 'no state of this host'],
    [{ kind: 'gone', foundAt: now }, 'unknown', 'gone from the cache'],
    [{ kind: 'unreadable', why: 'another key', createdAt: now }, 'unknown', 'another key'],
    [{ kind: 'not-looked', why: 'too many' }, 'unknown', 'too many'],
  ])('%o', (sight, verdict, why) => {
    expect(judged(sight).verdict).toBe(verdict);
    expect(say(judged(sight).why)).toContain(why);
  });
});

describe('the clock of the host', () => {
  const anyFile = fc.record({
    agoMs: fc.integer({ min: minute, max: 3 * day }),
    every: fc.integer({ min: 60, max: 86_400 }),
    isFailing: fc.boolean(),
    hasTimer: fc.boolean(),
  });
  /** A state whose times are all so far off. */
  const shifted = (
    files: readonly (typeof anyFile extends fc.Arbitrary<infer T> ? T : never)[],
    skewMs: number,
  ) =>
    sightOf(
      files.map(({ agoMs, every, isFailing, hasTimer }) => {
        const at = now - agoMs + skewMs;
        return fileOf({
          metAt: now - 30 * day + skewMs,
          tickEverySeconds: every,
          clocks: { workflow: { name: 'ops-monitor.yml', at }, ...(hasTimer && { timerAt: at }) },
          ...(isFailing && { failing: { sinceAt: at, code: 1 } }),
        });
      }),
      { savedAt: now - minute + skewMs },
    );

  it('changes no verdict, however wrong it is', () => {
    const anySkew = fc.integer({ min: -400 * day, max: 400 * day });
    fc.assert(
      fc.property(fc.array(anyFile, { minLength: 1, maxLength: 3 }), anySkew, (files, skewMs) => {
        const { skewMs: found, ...wrong } = judged(shifted(files, skewMs));
        expect(wrong).toEqual(judged(shifted(files, 0)));
        expect(found).toBe(Math.abs(skewMs) >= 10 * minute ? skewMs : undefined);
      }),
    );
  });

  it('a tick in its future was not after its save', () => {
    const found = judged(sightOf([tickedAgo(-day)]));
    expect(found).toMatchObject({ verdict: 'ok', tickedAt: now - minute });
    expect(judged(sightOf([tickedAgo(-day)]), now + hour).verdict).toBe('silent');
  });

  it('only what was seen to tick in time is fine', () => {
    fc.assert(
      fc.property(fc.array(anyFile, { maxLength: 3 }), (files) => {
        const { verdict, tickedAt = -Infinity } = judged(shifted(files, 0));
        const longest = Math.max(6 * hour, ...files.map(({ every }) => 2500 * every));
        if (verdict === 'ok') expect(now - tickedAt).toBeLessThanOrEqual(longest);
      }),
    );
  });
});

describe('what GitHub says of the workflow', () => {
  const silent = findingOf({ verdict: 'silent', savedAt: now - hour });

  it.each([
    [
      'a success after the newest save: it ticks and cannot be seen',
      runAt(now - minute, 'success'),
      'unknown',
    ],
    ['a success before it', runAt(now - 2 * hour, 'success'), 'silent'],
    ['a failure after it', runAt(now - minute, 'failure'), 'silent'],
    ['one that still waits', runAt(now - minute, ''), 'silent'],
  ])('%s', (_, run, verdict) => {
    expect(withEvidence(silent, { lastRuns: [run] }).verdict).toBe(verdict);
  });

  it('makes no other verdict better', () => {
    for (const verdict of ['failing', 'absent', 'unknown'] as const)
      expect(
        withEvidence({ ...silent, verdict }, { lastRuns: [runAt(now - minute, 'success')] }).verdict,
      ).toBe(verdict);
  });
});
