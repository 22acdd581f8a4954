import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { folded, foldedText } from '../../../src/core/render/fold.ts';

describe('a line of ours', () => {
  it.each<[string, string[]]>([
    ['short', ['short']],
    [
      'the commands are: tick, status, start, stop, logs, run, plan',
      ['the commands are: tick, status, start,', '  stop, logs, run, plan'],
    ],
    [
      'error: /srv/openclaw/net/config/with/a/long/way/ops-jobs.json: no jobs file',
      ['error:', '  /srv/openclaw/net/config/with/a/long/way/ops-jobs.json:', '  no jobs file'],
    ],
    [
      'see its output: ops-framework logs nightly-sync --lines 5; then fix it',
      ['see its output:', '  ops-framework logs nightly-sync --lines 5;', '  then fix it'],
    ],
    [
      "other users can read it; run: chmod 600 '/home/op/a folder/ops-framework.json'",
      ['other users can read it; run:', "  chmod 600 '/home/op/a folder/ops-framework.json'"],
    ],
    [
      'create one with ops-framework init or from examples/, or name it',
      ['create one with ops-framework init or', '  from examples/, or name it'],
    ],
    [
      '邮件服务器拒绝了存档用户的登录邮件服务器拒绝了存档',
      ['邮件服务器拒绝了存档用户的登录邮件服务器', '  拒绝了存档'],
    ],
  ])('%s', (line, expected) => expect(folded(line, 40, '  ')).toEqual(expected));

  it('keeps every word whole, and is wider than the terminal only with one word on it', () => {
    const word = fc.stringMatching(/^[a-z/.]{1,30}$/);
    fc.assert(
      fc.property(fc.array(word, { minLength: 1 }), fc.integer({ min: 20, max: 80 }), (words, width) => {
        const lines = folded(words.join(' '), width, '  ');
        expect(lines.join(' ').split(/ +/)).toEqual(words);
        for (const line of lines) if (line.length > width) expect(line.trim()).not.toContain(' ');
      }),
    );
  });
});

it('keeps the indentation, and output of jobs', () => {
  const output = `  | ${'word '.repeat(20)}end`;
  expect(foldedText(`a long line of words that goes on\n      deep and long words here\n${output}`, 20)).toBe(
    `a long line of words\n  that goes on\n      deep and long\n      words here\n${output}`,
  );
});
