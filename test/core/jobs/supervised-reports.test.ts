/** What is told of a supervised job over several ticks: its first start, later pieces of work, a start by hand. */
import { describe, expect, it } from 'vitest';
import type { State } from '../../../src/core/model.ts';
import { observeJob } from '../../../src/core/supervision/observe-job.ts';
import {
  captured,
  configOf,
  delivered,
  minute,
  contextOf,
  noon,
  noticesOf,
  other,
  short,
  stateOf,
  tick,
} from '../../support/builders.ts';
import { endOf, factsOf, recordOf, supervisedJob } from '../../support/supervised.ts';

const job = supervisedJob();
const manual = supervisedJob({}, { autoResume: false });
const told = (of: typeof job, state: State, facts: Parameters<typeof observeJob>[1], at: number) => {
  const decision = tick(configOf(of), state, { scan: observeJob(of, facts) }, contextOf(at));
  return { words: noticesOf(decision.state).map(short), state: delivered(decision.state), decision };
};

const done = (number: number) => factsOf({ record: recordOf({ number, end: endOf() }) });
const queued = (state: State) => state.queue.filter(({ jobId }) => jobId === 'next').length;
const failed = (number: number) =>
  factsOf({ record: recordOf({ number, end: endOf({ exitCode: 3 }) }), endedAgoMs: 1000 });

describe('the first start', () => {
  it('is no trouble when a tick does it', () => {
    const { words, decision } = told(job, stateOf(), factsOf(), noon);
    expect(words).toEqual([]);
    expect(decision.effects.map(({ kind }) => kind)).toEqual(['start']);
  });

  it('needs a person when none does', () => {
    expect(told(manual, stateOf(), factsOf(), noon).words.join()).toBe('action anomaly: paused');
  });
});

it('a later piece of work that began and completed between two ticks is told, and followed', () => {
  const chained = { ...job, after: [{ jobId: 'next', when: 'success' as const, delaySeconds: 0 }] };
  const first = told(chained, stateOf(), done(1), noon);
  const again = told(chained, first.state, done(1), noon + minute);
  const second = told(chained, again.state, done(2), noon + 2 * minute);
  const completions = [first, again, second].map(({ words }) =>
    words.filter((word) => /: completed/.test(word)),
  );
  expect(completions.map(({ length }) => length)).toEqual([1, 0, 1]);
  expect([first, again, second].map(({ decision }) => queued(decision.state))).toEqual([1, 1, 2]);
});

it('that it fails again after a person started it is told again, once', () => {
  const first = told(manual, stateOf(), failed(1), noon);
  const silent = told(manual, first.state, failed(1), noon + minute);
  const explicitStart = {
    id: 's',
    at: noon + minute,
    owner: other,
    outcome: 'started',
    finishedAt: noon + minute,
  } as const;
  const memory = { ...silent.state.jobs['scan'], explicitStart };
  const after = told(manual, { ...silent.state, jobs: { scan: memory } }, failed(2), noon + 2 * minute);
  const later = told(manual, after.state, failed(2), noon + 3 * minute);
  expect([first, silent, after, later].map(({ words }) => words.length)).toEqual([1, 0, 1, 0]);
});

it('an excerpt of its output leaves out what is shown as progress', () => {
  const lines = [
    'FATAL: disk /data is read-only',
    ...Array.from({ length: 30 }, (_, n) => `::ops-progress done=${n}`),
  ];
  const facts = factsOf({
    record: recordOf({ end: endOf({ exitCode: 1 }) }),
    output: captured(`${lines.join('\n')}\n`),
  });
  expect(observeJob(job, facts).tail).toBe('FATAL: disk /data is read-only');
});
