import { describe, expect, it } from 'vitest';
import { progressSaid, reachedBy } from '../../src/core/job-progress.ts';
import { lastProgressLine, withoutWords } from '../../src/core/progress-line.ts';

const lineOf = (output: string) => {
  const progressLine = lastProgressLine(output);
  return progressLine === undefined ? {} : { progressLine };
};
const said = (output: string) => progressSaid(lineOf(output));
const ofFile = (progressText: string, output = '') => progressSaid({ progressText, ...lineOf(output) });

describe('lines of the output', () => {
  it.each<[string, string, object | undefined]>([
    ['none', 'working\n', undefined],
    ['one', '::ops-progress done=3 total=10\n', { done: 3, total: 10 }],
    ['the newest of several', 'a\n::ops-progress done=1\nb\n::ops-progress done=2\nc\n', { done: 2 }],
    [
      'without its end it is still being written',
      '::ops-progress done=1\n::ops-progress done=2',
      { done: 1 },
    ],
    ['not at the beginning of a line', 'echo ::ops-progress done=1\n', undefined],
    ['with a carriage return', '::ops-progress done=4\r\n', { done: 4 }],
    ['words beside numbers', '::ops-progress phase=copy rate=1.5\n', { phase: 'copy', rate: 1.5 }],
  ])('%s', (_, output, progress) => {
    expect(said(output)?.progress).toEqual(progress);
  });

  it('message takes the rest of the line', () => {
    expect(said('::ops-progress done=1 message=copying a=b now\n')).toMatchObject({
      progress: { done: 1 },
      message: 'copying a=b now',
    });
    expect(said('::ops-progress message=only words\n')).toMatchObject({ message: 'only words' });
  });

  it('level and key mean what they mean in a status', () => {
    expect(said('::ops-progress done=1 level=warn key=k1\n')).toMatchObject({
      level: 'warn',
      progressKey: 'k1',
    });
  });
});

describe('the progress file', () => {
  it('counts before lines, and has the shape of a status', () => {
    const file = '{"progress":{"done":5},"message":"five","level":"alert","pid":7,"running":false}';
    expect(ofFile(file, '::ops-progress done=1\n')).toEqual({
      running: true,
      completed: false,
      progress: { done: 5 },
      progressKey: '{"done":5}',
      message: 'five',
      level: 'alert',
    });
  });

  it('an empty one says nothing, a broken one is a warning', () => {
    expect(ofFile(' ', '::ops-progress done=1\n')?.progress).toEqual({ done: 1 });
    expect(ofFile('{"done"')).toMatchObject({
      level: 'warn',
      message: expect.stringMatching(/not a JSON/),
    });
    expect(ofFile('[1]')).toMatchObject({ level: 'warn' });
  });
});

describe('how far it came', () => {
  it.each<[string, string, object | undefined]>([
    ['nothing said', 'working\n', undefined],
    ['only words', '::ops-progress message=x\n', undefined],
    ['a number', '::ops-progress done=3 total=10\n', { done: 3 }],
    ['no number', '::ops-progress phase=copy\n', { mark: expect.stringMatching(/^[0-9a-f]{16}$/) }],
    ['a key of its own', '::ops-progress done=3 key=b\n', { mark: expect.stringMatching(/^[0-9a-f]{16}$/) }],
  ])('%s', (_, output, reached) => {
    expect(reachedBy(said(output))).toEqual(reached);
  });
});

it('a line that is too long hides none before it', () => {
  const long = `::ops-progress done=4 message=${'x'.repeat(9000)}\n`;
  expect(lastProgressLine(`::ops-progress done=3\n${long}`)).toBe('::ops-progress done=3');
});

it.each([
  ['::ops-progress done=3 level=warn message=cannot read X', '::ops-progress done=3'],
  ['::ops-progress level=alert done=3 key=b', '::ops-progress done=3 key=b'],
  ['::ops-progress message=level=warn', '::ops-progress '],
])('%s without its words', (line, expected) => {
  expect(withoutWords(line)).toBe(expected);
});

it('a hostile output is looked through in no time', () => {
  const words = '::ops-progress '.repeat(100_000);
  expect(lastProgressLine(`x${words}`)).toBeUndefined();
  expect(lastProgressLine(`::ops-progress done=1\n${words}`)).toBe('::ops-progress done=1');
});
