import { describe, expect, it } from 'vitest';
import {
  completed,
  configOf,
  day,
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
  short,
  stateOf,
  tick,
  watch,
} from '../../support/builders.ts';

describe('a start that is held back', () => {
  it('by the backoff is said once in a pause', () => {
    const attempt = {
      id: 'a',
      at: noon,
      owner: { host: 'h', pid: 1, start: 's' },
      outcome: 'started',
      finishedAt: noon,
    } as const;
    const seen = [1, 2, 3].map((at) => [noon + at * minute, paused()] as const);
    const { told } = watch(resumable(), seen, stateOf({ jobs: { sync: { attempt } } }));
    const facts = told.flat().flatMap((notice) => notice.facts);
    expect(facts).toEqual(['automatic start held back until 12:15:00 (backoff 900 s)']);
  });

  it('by a long backoff is in its reminders: they tell what happens next', () => {
    const job = resumable({ policy: { autoResume: true, autoResumeBackoffSeconds: 4 * 3600 } });
    const attempt = {
      id: 'a',
      at: noon,
      owner: { host: 'h', pid: 1, start: 's' },
      outcome: 'started',
      finishedAt: noon,
    } as const;
    const seen = [1, 31, 61].map((at) => [noon + at * minute, paused()] as const);
    const { told } = watch(job, seen, stateOf({ jobs: { sync: { attempt } } }));
    const held = 'automatic start held back until 16:00:00 (backoff 14400 s)';
    expect(told.map((notices) => notices[0]?.facts.at(-1))).toEqual([held, held, held]);
  });

  it('by its risk is said once in a pause, with the command to type', () => {
    const job = resumable({ risk: 'write_external' });
    const steps = [0, 30, 60].map((at) => [noon + at * minute, paused()] as const);
    const facts = watch(job, steps).told.map((notices) => notices[0]?.facts.join('\n'));
    expect(facts[0]).toContain('never started automatically: its risk is write_external');
    expect(facts[0]).toContain('ops-framework start sync --allow-risk');
    expect(facts[1]).not.toContain('never started');
  });

  it('is said again in the next pause', () => {
    const job = resumable({ risk: 'write_local' });
    const { told } = watch(
      job,
      [paused(), running(), paused()].map((seen, at) => [noon + at, seen] as const),
    );
    expect(told[2]?.[0]?.facts.join('\n')).toContain('its risk is write_local');
  });

  it('is not forgotten over a status that failed', () => {
    const job = resumable({ risk: 'write_local' });
    const { told } = watch(
      job,
      [paused(), faulty(), paused()].map((seen, at) => [noon + at, seen] as const),
    );
    expect(told[2]?.[0]?.facts.join('\n')).not.toContain('its risk is');
  });
});

describe('a dry run', () => {
  it('says what it would do, and does not say that it does it', () => {
    const context = contextOf(noon, { mode: 'dry-run' });
    const notices = noticesOf(tick(configOf(resumable()), stateOf(), { sync: paused() }, context).state);
    expect(notices.map(short)).toContain('info resume: would start (dry run)');
    expect(notices.flatMap((notice) => notice.facts)).not.toContain('starting it now');
  });
});

describe('quiet hours', () => {
  const night = noon + 11 * hour;
  const morning = noon + 20 * hour;
  const job = longRead({ policy: { stallSeconds: 0 } });

  it('hold routine progress back, and one digest tells it when they end', () => {
    const first = longRead({ id: 'one', name: 'First', policy: { stallSeconds: 0 } });
    const second_ = longRead({ id: 'two', policy: { stallSeconds: 0 } });
    const config = configOf(first, second_);
    const seen = { one: running('p', { progress: { done: 3 } }), two: running('p') };
    let { state } = tick(config, stateOf(), seen, contextOf(night));
    expect(noticesOf(state)).toEqual([]);
    ({ state } = tick(config, state, seen, contextOf(morning - 1)));
    expect(noticesOf(state)).toEqual([]);
    ({ state } = tick(config, state, seen, contextOf(morning)));
    expect(noticesOf(state)).toMatchObject([
      {
        reason: 'digest',
        urgency: 'routine',
        headline: 'held back in quiet hours',
        facts: ['First: running · done 3', 'two: running'],
      },
    ]);
    const next = tick(config, state, seen, contextOf(morning + minute));
    expect(noticesOf(next.state)).toHaveLength(1);
  });

  it('leave no digest of what no longer matters', () => {
    const told = watch(job, [
      [night, running()],
      [night + hour, completed()],
      [morning, completed()],
    ]).told;
    expect(told.map((notices) => notices.map(short))).toEqual([[], ['info completed: completed'], []]);
  });

  it('keep the digest over an alert that everyone was told of, once', () => {
    const told = watch(job, [
      [night, running()],
      [night + hour, faulty()],
      [night + 2 * hour, running()],
      [morning, running()],
    ]).told;
    expect(told.flat().map(short)).toEqual([
      'alert anomaly: no valid status',
      'info recovered: running',
      'routine progress: running',
    ]);
  });

  it('hold nothing back when nothing was due', () => {
    const told = watch(job, [
      [night - minute, running()],
      [night, running()],
      [night + day, running()],
    ]).told;
    expect(told[1]).toEqual([]);
  });
});
