import { describe, expect, it } from 'vitest';
import { reportConfigError } from '../../../src/core/jobs/config-error.ts';
import {
  configOf,
  day,
  delivered,
  fileOf,
  longRead,
  minute,
  contextOf,
  noon,
  noticesOf,
  paused,
  stateOf,
  stored,
  tick,
} from '../../support/builders.ts';

const report = (state = stateOf(), at = noon, problems = ['jobs[0].kind is missing']) =>
  reportConfigError(state, '/etc/ops-jobs.json', problems, contextOf(at));

/** When it is reported in so many hours of ticks every five minutes, in minutes. `problems`: at that minute. */
const minutesOf = (hours: number, problems: (at: number) => string[] = () => ['bad'], state = stateOf()) => {
  const file = fileOf('/etc/ops-jobs.json', []);
  let known = state;
  const times: number[] = [];
  for (let at = 0; at <= 60 * hours; at += 5) {
    const context = contextOf(noon + at * minute, { file });
    const next = reportConfigError(known, '/etc/ops-jobs.json', problems(at), context);
    if (noticesOf(next).length > 0) times.push(at);
    known = stored(delivered(next));
  }
  return times;
};

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

  it('of a file that is not known is reported again once a day', () => {
    const first = delivered(report());
    expect(report(first, noon + day - 1, ['other'])).toBe(first);
    expect(noticesOf(report(first, noon + day))).toHaveLength(1);
  });

  it('has two reminders in the first hour, then one a day', () => {
    expect(minutesOf(50)).toEqual([0, 30, 60, 60 + 24 * 60, 60 + 48 * 60]);
  });

  it('is reported at once when its problems are others, with reminders of its own', () => {
    expect(minutesOf(4, (at) => [at < 125 ? 'bad' : 'worse'])).toEqual([0, 30, 60, 125, 155, 185]);
  });

  it('is reported as often after the clock was set back', () => {
    const file = fileOf('/etc/ops-jobs.json', []);
    const context = contextOf(noon + 3 * day, { file });
    const ahead = stored(delivered(reportConfigError(stateOf(), '/etc/ops-jobs.json', ['bad'], context)));
    expect(minutesOf(25, undefined, ahead)).toEqual([30, 60, 60 + 24 * 60]);
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
    const good = tick(configOf(), bad, {}, contextOf(noon + minute)).state;
    expect(noticesOf(good).map((notice) => notice.headline)).toEqual([
      'jobs file cannot be used',
      'jobs file is valid again',
    ]);
    expect(tick(configOf(), good, {}, contextOf(noon + 2 * minute)).state.outbox).toHaveLength(2);
    expect(noticesOf(report(good, noon + 3 * minute)).at(-1)?.urgency).toBe('action');
  });
});
