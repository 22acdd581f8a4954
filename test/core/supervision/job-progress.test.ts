import { describe, expect, it } from 'vitest';
import { inEnglish } from '../../support/builders.ts';
import {
  reportedProgress,
  reachedBy,
  shortfallOf,
  maskedFacts as withoutOwnWords,
} from '../../../src/core/supervision/job-progress.ts';
import { observeJob } from '../../../src/core/supervision/observe-job.ts';
import {
  lastProgressLine,
  progressOfFile,
  progressOfLine,
} from '../../../src/core/supervision/progress-line.ts';
import { endOf, factsOf, recordOf, supervisedJob } from '../../support/supervised.ts';

const lineOf = (output: string) => {
  const progressLine = lastProgressLine(output);
  return progressLine === undefined ? {} : { progressLine };
};
const reported = (output: string) => inEnglish(reportedProgress(lineOf(output)));
const ofFile = (progressText: string, output = '') =>
  inEnglish(reportedProgress({ progressText, ...lineOf(output) }));

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
    [
      'what does not print back as it was written',
      '::ops-progress commit=1234e56 ver=1.10 zip=00501 big=9007199254740993 hex=0x10 plus=+5 on=true\n',
      {
        commit: '1234e56',
        ver: '1.10',
        zip: '00501',
        big: '9007199254740993',
        hex: '0x10',
        plus: '+5',
        on: 'true',
      },
    ],
  ])('%s', (_, output, progress) => {
    expect(reported(output)?.progress).toEqual(progress);
    expect(reported(output)?.warnings).toBeUndefined();
  });

  it('words that are no name=value are named', () => {
    expect(reported('::ops-progress 3/10 done=3 of ten message=x y\n')).toMatchObject({
      progress: { done: 3 },
      message: 'x y',
      warnings: ['words in the progress line must be name=value without spaces, not "3/10 of ten"'],
    });
  });

  it('message takes the rest of the line', () => {
    expect(reported('::ops-progress done=1 message=copying a=b now\n')).toMatchObject({
      progress: { done: 1 },
      message: 'copying a=b now',
    });
    expect(reported('::ops-progress message=only words\n')).toMatchObject({ message: 'only words' });
  });

  it('level and key mean what they mean in a status', () => {
    expect(reported('::ops-progress done=1 level=warn key=k1\n')).toMatchObject({
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

  it('may have a byte order mark, its numbers at top level, and keeps their digits', () => {
    expect(ofFile('\uFEFF{"done":3,"total":10}')).toMatchObject({
      progress: { done: 3, total: 10 },
      level: 'ok',
    });
    expect(ofFile('{"progress":{"id":12345678901234567890}}')).toMatchObject({
      progressKey: '{"id":"12345678901234567890"}',
    });
  });

  it('is warned of when a field is ignored', () => {
    expect(ofFile('{"progres":{"done":3},"message":{}}')?.warnings).toEqual([
      'field "message" of the progress file must be text, not {}',
      'field "progres" of the progress file is unknown and ignored; did you mean "progress"?',
    ]);
  });

  it('in UTF-16 is named', () => {
    const text = Buffer.from('\uFEFF{"done":3}', 'utf16le').toString();
    expect(ofFile(text)).toMatchObject({
      level: 'warn',
      message: expect.stringMatching(/UTF-16.*write it in UTF-8/),
    });
  });

  it('before another attempt keeps its progress, digit by digit', () => {
    const text = '\uFEFF{"done":9007199254740993,"total":9007199254740995,"level":"warn","message":"x"}';
    const kept = progressOfFile(text);
    expect(ofFile(kept ?? '')).toMatchObject({ progressKey: ofFile(text)?.progressKey, level: 'ok' });
    expect(ofFile(kept ?? '')?.message).toBeUndefined();
    expect(progressOfFile('{"progress":{"done":1}}')).toBeUndefined();
    expect(progressOfFile('no JSON')).toBeUndefined();
  });

  it('an empty one says nothing, a broken one is a warning', () => {
    expect(ofFile(' ', '::ops-progress done=1\n')?.progress).toEqual({ done: 1 });
    expect(ofFile('{"done"')).toMatchObject({
      level: 'warn',
      message: expect.stringMatching(/not a JSON/),
    });
    expect(ofFile('[1]')).toMatchObject({ level: 'warn' });
  });

  it('without a field that counts is no progress, and a warning', () => {
    expect(ofFile('{"percent":42}')?.warnings).toEqual([
      'the progress file has no known field: write {"progress": {"done": 3, "total": 10}}',
    ]);
    expect(ofFile('{"done":"3/10"}')?.warnings).toEqual([
      'field "done" of the progress file must be a number, not "3/10"',
    ]);
    expect(ofFile('{}')?.warnings).toHaveLength(1);
  });
});

describe('how far it came', () => {
  it.each<[string, string, object | undefined]>([
    ['nothing said', 'working\n', undefined],
    ['only words', '::ops-progress message=x\n', undefined],
    ['a number', '::ops-progress done=3 total=10\n', { done: 3 }],
    ['a large number', '::ops-progress done=9007199254740993\n', { done: '9007199254740993' }],
    ['no number', '::ops-progress phase=copy\n', { mark: expect.stringMatching(/^[0-9a-f]{16}$/) }],
    ['a key of its own', '::ops-progress done=3 key=b\n', { mark: expect.stringMatching(/^[0-9a-f]{16}$/) }],
  ])('%s', (_, output, reached) => {
    expect(reachedBy(reported(output))).toEqual(reached);
  });
});

it.each([
  [
    'words only',
    'done=3 total=10 file=a\n::ops-progress message=saved',
    'done=3 total=10 file=a message=saved',
  ],
  ['no done', 'done=3 total=10 file=a\n::ops-progress file=b', 'done=3 total=10 file=b'],
  [
    'both',
    'done=3 total=10\n::ops-progress file=b\n::ops-progress level=warn',
    'done=3 total=10 file=b level=warn',
  ],
  ['words of the line before', 'done=3 level=alert message=a\n::ops-progress message=b', 'done=3 message=b'],
  ['no done in any', 'file=a\n::ops-progress file=b', 'file=b'],
  ['done in words', 'file=a message=x done=3\n::ops-progress file=b', 'file=b'],
])('what the newest line does not speak of stands: %s', (_, lines, expected) => {
  expect(lastProgressLine(`::ops-progress ${lines}\n`)).toBe(`::ops-progress ${expected}`);
});

it('an end below the total is none of the work, whatever the last line says', () => {
  const output = '::ops-progress done=7 total=100\n::ops-progress message=checkpoint saved\n';
  expect(shortfallOf(lineOf(output))).toEqual({ done: 7, total: 100 });
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
  expect(progressOfLine(line)).toBe(expected);
});

it('a hostile output is looked through in no time', () => {
  const words = '::ops-progress '.repeat(100_000);
  expect(lastProgressLine(`x${words}`)).toBeUndefined();
  expect(lastProgressLine(`::ops-progress done=1\n${words}`)).toBe('::ops-progress done=1');
});

describe('what is missing', () => {
  it.each<[string, Record<string, unknown> | string, string | undefined]>([
    ['numbers', { done: 7, total: 100 }, '7 of 100'],
    ['numbers as text', { done: '7', total: ' 100' }, '7 of  100'],
    ['fractions', { done: 99.5, total: 100 }, '99.5 of 100'],
    ['a sign', { done: '-1', total: '+0' }, '-1 of +0'],
    [
      'beyond 2^53',
      { done: '9007199254740992', total: '9007199254740993' },
      '9007199254740992 of 9007199254740993',
    ],
    ['all of it', { done: 100, total: 100 }, undefined],
    ['all of it, one as text', { done: '100', total: 100.0 }, undefined],
    ['more than all', { done: 101, total: 100 }, undefined],
    ['nothing to do', { done: 0, total: 0 }, undefined],
    ['no total', { done: 7 }, undefined],
    ['no done', { total: 100 }, undefined],
    ['words', { done: 'many', total: 100 }, undefined],
    ['a percentage', { done: '7%', total: '100%' }, undefined],
    ['an empty text', { done: '', total: 100 }, undefined],
    ['other types', { done: null, total: true }, undefined],
    ['a line', '::ops-progress done=7 total=100\n', '7 of 100'],
    ['a line with its own key', '::ops-progress done=7 total=100 key=k\n', '7 of 100'],
    ['zeros before', '::ops-progress done=007 total=0100\n', '007 of 0100'],
  ])('%s', (_, progress, expected) => {
    const facts =
      typeof progress === 'string' ? lineOf(progress) : { progressText: JSON.stringify({ progress }) };
    const missing = shortfallOf(facts);
    const shown = missing && `${missing.done} of ${missing.total}`;
    expect(shown?.replaceAll(/\b0+(?=\d)/g, '')).toBe(expected?.replaceAll(/\b0+(?=\d)/g, ''));
  });

  it('is told by the file where that has numbers, else by a line', () => {
    const line = lineOf('::ops-progress done=7 total=100\n');
    expect(shortfallOf({ progressText: '{"progress":{"done":9,"total":9}}', ...line })).toBeUndefined();
    expect(shortfallOf({ progressText: '{"message":"copies"}', ...line })).toEqual({ done: 7, total: 100 });
    expect(shortfallOf({ progressText: '', ...line })).toEqual({ done: 7, total: 100 });
  });
});

const judged = ({ status }: ReturnType<typeof observeJob>) => [
  status.completed,
  status.level,
  status.stopReason,
];

describe('without its words a job is judged as with them', () => {
  it.each<[string, string | undefined, string]>([
    ['what a line says is missing', undefined, '::ops-progress done=40 total=100'],
    [
      'a file without numbers beside such a line',
      '{"progress":{"phase":"copy"}}',
      '::ops-progress done=40 total=100',
    ],
    ['a file with other numbers beside it', '{"progress":{"files":3}}', '::ops-progress done=40 total=100'],
    ['its level', '{"level":"alert","message":"two files were lost"}', ''],
    ['a level beside numbers', '{"level":"warn","progress":{"done":9,"total":9}}', ''],
    ['a progress file that is no JSON', 'token=hunter2', ''],
  ])('%s', (_, progressText, progressLine) => {
    const record = recordOf({ end: endOf({ cause: 'exit', exitCode: 0 }) });
    const words = {
      ...(progressText !== undefined && { progressText }),
      ...(progressLine !== '' && { progressLine }),
    };
    const facts = factsOf({ record, ...words });
    const bare = withoutOwnWords(facts, 'it is not shown');
    expect(judged(observeJob(supervisedJob(), bare))).toEqual(judged(observeJob(supervisedJob(), facts)));
    expect(JSON.stringify(bare)).not.toMatch(/copy|lost|hunter2/);
  });
});
