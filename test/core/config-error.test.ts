import { describe, expect, it } from 'vitest';
import { reportConfigError } from '../../src/core/config-error.ts';
import {
  configOf,
  day,
  delivered,
  hour,
  longRead,
  minute,
  momentOf,
  noon,
  noticesOf,
  paused,
  stateOf,
  stored,
  tick,
} from '../support/builders.ts';

const report = (state = stateOf(), at = noon, problems = ['jobs[0].kind is missing']) =>
  reportConfigError(state, '/etc/ops-jobs.json', problems, momentOf(at));

describe('a jobs file that cannot be used', () => {
  it('is told with its problems', () => {
    const [notice] = noticesOf(report());
    expect(notice).toMatchObject({
      reason: 'config',
      urgency: 'action',
      headline: 'jobs file cannot be used',
    });
    expect(notice?.facts).toEqual([
      'file: /etc/ops-jobs.json',
      'jobs[0].kind is missing',
      'no job is watched until it is fixed: ops-framework validate-config --config-file /etc/ops-jobs.json',
    ]);
  });

  it('is told with ten problems and the number of the others', () => {
    const problems = Array.from({ length: 13 }, (_, index) => `problem ${index}`);
    const facts = noticesOf(report(stateOf(), noon, problems))[0]?.facts;
    expect(facts?.slice(10, 12)).toEqual(['problem 9', 'and 3 more']);
  });

  it('is told at most once an hour, whatever else is wrong by then', () => {
    const first = delivered(report());
    expect(report(first, noon + hour - 1, ['other'])).toBe(first);
    expect(noticesOf(report(first, noon + hour))).toHaveLength(1);
  });

  it('is told every hour after the clock was set back a day', () => {
    let state = delivered(report());
    let told = 0;
    for (let at = 0; at <= 3 * hour; at += 5 * minute) {
      const next = report(state, noon - day + at);
      told += noticesOf(next).length;
      state = stored(delivered(next));
    }
    expect(told).toBeGreaterThanOrEqual(3);
    expect(told).toBeLessThanOrEqual(4);
  });

  it('changes nothing else', () => {
    const { state } = tick(configOf(longRead()), stateOf(), { sync: paused() });
    const { outbox: before, ...rest } = state;
    const { outbox, configErrorReportedAt, ...same } = report(state);
    expect(same).toEqual(rest);
    expect(configErrorReportedAt).toBe(noon);
    expect(outbox.slice(0, before.length)).toEqual(before);
  });

  it('hides a secret that a problem quotes', () => {
    const quoted = 'jobs[0].env.URL must be text; got "https://u:hunter2@host"';
    expect(JSON.stringify(report(stateOf(), noon, [quoted]))).not.toContain('hunter2');
  });
});

describe('a jobs file that is valid again', () => {
  it('is told once, and the next bad one at once', () => {
    const bad = report();
    const good = tick(configOf(), bad, {}, momentOf(noon + minute)).state;
    expect(noticesOf(good).map((notice) => notice.headline)).toEqual([
      'jobs file cannot be used',
      'jobs file is valid again',
    ]);
    expect(tick(configOf(), good, {}, momentOf(noon + 2 * minute)).state.outbox).toHaveLength(2);
    expect(noticesOf(report(good, noon + 3 * minute)).at(-1)?.urgency).toBe('action');
  });
});
