import { describe, expect, it } from 'vitest';
import { parseEnvFile } from '../../../src/core/config/env-file.ts';

const variables = (text: string) => {
  const file = parseEnvFile(text);
  return 'variables' in file ? file.variables : file.problems;
};

describe('an environment file', () => {
  it.each<[string, Record<string, string>]>([
    ['', {}],
    ['A=1\nB=2', { A: '1', B: '2' }],
    ['\uFEFFA=1\r\nB=2\r\n', { A: '1', B: '2' }],
    ['A=1\rB=2\r', { A: '1', B: '2' }],
    ['# a\n  # b\n; c\n\n \t\nA=1\n', { A: '1' }],
    ['export A=1\n  export\tB=2', { A: '1', B: '2' }],
    ['exported=1', { exported: '1' }],
    ['A=', { A: '' }],
    ["A=''", { A: '' }],
    ['A=  b c  ', { A: 'b c' }],
    ['A=b # c', { A: 'b # c' }],
    ['A=b#c', { A: 'b#c' }],
    ['A=b=c==', { A: 'b=c==' }],
    ['A=$HOME ${B} `c` \\n', { A: '$HOME ${B} `c` \\n' }],
    ['A=say "b"', { A: 'say "b"' }],
    ['A=" b # c "  # d', { A: ' b # c ' }],
    ['A=\' b "c" \\n \'', { A: ' b "c" \\n ' }],
    ['A="a \\"b\\" \\\\ \\$c \\n"', { A: 'a "b" \\ $c \\n' }],
    ['A="one\r\ntwo\n\nthree"\nB=4', { A: 'one\ntwo\n\nthree', B: '4' }],
    ["A='one\n# two'\nB=4", { A: 'one\n# two', B: '4' }],
    ['A="one \\\ntwo"', { A: 'one two' }],
    ['A=1\nA=2', { A: '2' }],
    ['A=密码', { A: '密码' }],
    ['__proto__=1', JSON.parse('{"__proto__":"1"}')],
  ])('%j', (text, found) => expect(variables(text)).toEqual(found));

  it.each<[string, RegExp]>([
    ['A=1\nsecret', /^line 2: there is no "="/],
    ['A =1', /^line 1: remove the space before "="$/],
    ['1A=secret', /^line 1: the name before "=" must/],
    ['A-B=secret', /^line 1: the name before "=" must/],
    ['=secret', /^line 1: the name before "=" must/],
    ['export =secret', /^line 1: the name before "=" must/],
    ['A=secret\\', /^line 1: it ends in a backslash/],
    ['A="secret', /^line 1: this quote is not closed$/],
    ["A=1\n\nB='secret\nC=4", /^line 3: this quote is not closed$/],
    ['A="1"secret', /^line 1: there is text after the closing quote$/],
    ['A="1"#secret', /^line 1: there is text after the closing quote$/],
    ['A=sec\0ret', /^line 1: there is a NUL character$/],
    ['A=sec\uFFFDret', /^line 1: it is not UTF-8/],
  ])('%j is refused without a word of it', (text, problem) => {
    const problems = variables(text);
    expect(problems).toEqual([expect.stringMatching(problem)]);
    expect(JSON.stringify(problems)).not.toContain('secret');
  });

  it('all wrong lines are named', () =>
    expect(variables('a b\nA=1\n2=3\n')).toEqual([
      expect.stringMatching(/^line 1: /),
      expect.stringMatching(/^line 3: /),
    ]));
});
