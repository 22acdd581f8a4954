import { expect, test } from 'vitest';
import { nearest } from '../../../src/core/config/nearest.ts';

const keys = [
  'reportEverySeconds',
  'stallSeconds',
  'timeoutSeconds',
  'everySeconds',
  'id',
  'name',
  'start',
  'status',
  'stop',
  'run',
];

test.each([
  ['stallSecond', 'stallSeconds'],
  ['report_every_seconds', 'reportEverySeconds'],
  ['STATUS', 'status'],
  ['strat', 'start'],
  ['sotp', 'stop'],
  ['rum', 'run'],
  ['timeout', 'timeoutSeconds'],
  ['ids', 'id'],
])('%s is probably %s', (word, meant) => {
  expect(nearest(word, keys)).toBe(meant);
});

test.each(['', ' ', 'x', 'xy', '_comment', 'approval', 'zzzzzz', '同步', 'y'.repeat(100_000)])(
  '%j is nothing known',
  (word) => {
    expect(nearest(word, keys)).toBeUndefined();
  },
);

test('the nearest wins, not the first', () => {
  expect(nearest('job-22', ['job-1', 'job-21', 'job-22b', 'job-222'])).toMatch(/^job-2/);
  expect(nearest('stats', ['start', 'status'])).toBe('status');
});

test('the beginning of several words is none of them', () => {
  expect(nearest('auto', ['autoResume', 'autoResumeBackoffSeconds'])).toBeUndefined();
  expect(nearest('anything', [])).toBeUndefined();
});
