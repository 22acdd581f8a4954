import { describe, expect, test } from 'vitest';
import { parseConfig } from '../../../src/core/config/parse.ts';
import { locatedProblem } from '../../../src/core/config/problem.ts';
import { readConfig } from '../../../src/core/config/read.ts';
import { check, file, read, unmark, write } from './support.ts';
import { english } from '../../support/spoken.ts';

describe('syntax errors: one problem, in plain words', () => {
  test.each([
    ['▶', /is empty/, /"version": 1/],
    ['▶ \n ', /is empty/, /"version": 1/],
    ['▶{ "version": 1', /"\{" is not closed/, /"\}"/],
    ['{ "jobs": ▶[1, 2', /"\[" is not closed/, /"\]"/],
    ['{ "jobs": [1, 2▶} ]', /"\}" where "\]" is due/, /"\]"/],
    ['{ "version": 1 }▶}', /"\}" has no opening bracket/, /Remove it/],
    ['{ "version": 1 } ▶x', /text after the end/, /Remove it/],
    ['{ "version": 1 ▶"jobs": [] }', /something is missing before this/, /Write ","/],
    ['{ "version" ▶1 }', /something is missing before this/, /":" between key and value/],
    ['{ "version": ▶}', /the value is missing/, /after the ":"/],
    ['{ "version": 1,▶, }', /unexpected comma/, /Remove it/],
    ['{ "version": ▶one }', /unquoted word/, /double quotes/],
    ['{ "enabled": ▶True }', /unknown literal/, /Write true/],
    ['{ "enabled": ▶None }', /unknown literal/, /Write null/],
    ['{ "enabled": ▶__proto__ }', /unquoted word/, /double quotes/],
    ['{ "enabled": ▶flase }', /unknown literal/, /Write false/],
    ['{ "version": 30▶m }', /letters after a number/, /only the number/],
    ['{ "version": ▶“1” }', /not a JSON quote/, /straight quotes/],
    ['{ "a": ▶"x\n" }', /no closing quote on its line/, /Close it with "/],
    ["{ 'a': ▶'x }", /no closing quote/, /Close it with '/],
    ['{ ▶/* a }', /this comment is not closed/, /\*\//],
    ['▶# jobs\n{}', /"#" does not begin a comment/, /\/\//],
    ['{ a ▶= 1 }', /"=" between key and value/, /":"/],
    ['{ a: 1▶; b: 2 }', /";" between two entries/, /","/],
    ['{ ▶1: 2 }', /key must not be a number/, /double quotes/],
    [String.raw`{ a: "\u12▶" }`, /incomplete escape/, /four hex digits/],
    ['{ a: 1 ▶: 2 }', /unexpected ":"/, /Check the commas/],
    ['{ a: ▶\u0007 }', /unexpected character/, /Check/],
  ])('%j', (marked, message, fix) => {
    const { text, line, column } = unmark(marked);
    const { config, problems } = parseConfig(text);
    expect(config).toBeUndefined();
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ severity: 'error', path: '$' });
    expect(english(problems[0]?.message ?? '')).toMatch(message);
    expect(english(problems[0]?.fix ?? '')).toMatch(fix);
    // The parser places some of these one character early or late.
    expect(problems[0]?.line).toBe(line);
    expect(Math.abs((problems[0]?.column ?? 0) - column)).toBeLessThanOrEqual(1);
  });
});

test('JSON5 is read like JSON', () => {
  const json5 = `\u{FEFF}// the jobs
  {
    version: +1, /* a [ comment " */ 'jobs': [
      { id: 'it\\'s'.slice, },
    ],
  }`.replace(
    "'it\\'s'.slice",
    String.raw`'a\x62\
c', kind: "one_shot_read", risk: "read_only", commands: { run: ["x", "{", 'say "[" '] }, timeoutSeconds: 0x10`,
  );
  const { config, problems } = parseConfig(json5);
  expect(problems).toEqual([]);
  expect(config?.jobs[0]).toMatchObject({
    id: 'abc',
    commands: { run: ['x', '{', 'say "[" '] },
    timeoutSeconds: 16,
  });
});

test('places are right after a BOM, CR LF and tabs', () => {
  const { problems } = parseConfig('\u{FEFF}{\r\n\t"version": 1,\r\n\t"jobs": 5\r\n}');
  expect(problems).toMatchObject([{ line: 3, column: 10, path: 'jobs' }]);
  expect(parseConfig('\u{FEFF}[]').problems).toMatchObject([{ line: 1, column: 1 }]);
  expect(parseConfig('\\\r\n').problems).toMatchObject([{ line: 1, column: 2 }]);
  expect(parseConfig('\r\n').problems).toMatchObject([{ line: 1, column: 1 }]);
});

test('problems come in the order of the text, whatever found them', () => {
  const text = file(read('risk: "write_local", foo: 1, cwd: 5'), '{}', read('cwd: null'), check);
  const { problems } = parseConfig(text);
  const places = problems.map(({ line, column }) => line * 10_000 + column);
  expect(places).toEqual(places.toSorted((a, b) => a - b));
  expect(new Set(problems.map(({ severity }) => severity))).toEqual(new Set(['error', 'warning']));
});

test('a repeated key is found in plain JSON too, at any depth', () => {
  const text = '{"version":1,"jobs":[],"x":{"y":[{"a":1,"a":2}]}}';
  expect(parseConfig(text).problems.map(({ path }) => path)).toEqual(['x', 'x.y[0].a']);
  expect(parseConfig('{"version":2,"version":1,"jobs":[]}').config).toBeDefined();
});

test('quoted values are clipped and can do nothing to a terminal', () => {
  const evil = `\u001B[2J\u202E\u2028${'y'.repeat(500)}`;
  const [problem] = parseConfig(JSON.stringify({ version: evil, jobs: [] })).problems;
  const said = english(problem?.message ?? '');
  expect(said).toMatch(/got "\\u001b\[2J\\u202e\\u2028y+"…$/);
  expect(said.length).toBeLessThan(140);
});

test('locatedProblem gives one line that an editor can follow', () => {
  const [problem] = parseConfig('{\n "version": "1", "jobs": [] }').problems;
  if (problem === undefined) throw new Error('a problem was expected');
  expect(english(locatedProblem(problem, 'ops-jobs.json'))).toBe(
    'ops-jobs.json:2:13: error: version: must be the number 1; got "1". Write 1.',
  );
});

describe('rubbish gives a problem, never a crash', () => {
  test.each([
    ['100,000 open brackets', '['.repeat(100_000), /nested more than 100 deep/],
    ['100,000 nested objects', '{"a":'.repeat(100_000), /nested more than 100 deep/],
    ['deep and closed', `${'['.repeat(100_000)}${']'.repeat(100_000)}`, /nested more than 100 deep/],
    ['50 MB', 'x'.repeat(50_000_000), /larger than 16777216 characters/],
    ['a million quotes', '"'.repeat(1_000_000), /./],
    ['300,000 empty jobs', `{"version":1,"jobs":[${'{},'.repeat(300_000)}{}]}`, /more than 100000 entries/],
    [
      'comments without end',
      `${'//\n'.repeat(300_000)}{}`,
      /more than 100000 entries, brackets and comments/,
    ],
    ['comments that the parser cannot take', `${'//\n'.repeat(90_000)}{}`, /cannot be read/],
    ['brackets without a comma', `[${'[[[[[[[[[]]]]]]]]],'.repeat(12_000)}1]`, /more than 100000 entries/],
    [
      'a bare key as long as a file',
      `{"version":1,"jobs":[], ${'x'.repeat(16_000_000)}:1}`,
      /more than 1000 characters outside quotes/,
    ],
    [
      'binary',
      String.fromCharCode(...Array.from({ length: 2000 }, (_, index) => (index * 7919) % 65_536)),
      /./,
    ],
  ])('%s', (_, text, message) => {
    const { config, problems } = parseConfig(text);
    expect(config).toBeUndefined();
    expect(problems).toHaveLength(1);
    expect(english(problems[0]?.message ?? '')).toMatch(message);
  });

  test('1000 characters outside quotes are none too many, whatever space is around them', () => {
    const key = 'x'.repeat(1000);
    const { problems } = parseConfig(`{"version":1,"jobs":[],${' '.repeat(2000)}${key}\n:1}`);
    expect(problems).toMatchObject([{ severity: 'warning', line: 1, column: 2024 }]);
    expect(parseConfig(`{"version":1,"jobs":[], ${key}x:1}`).problems).toMatchObject([
      { severity: 'error', line: 1, column: 25 },
    ]);
  });

  test.each([
    file(check),
    `{"version":1,"jobs":[]}`,
    `\u{FEFF}{"version":1,"jobs":[]}`,
    `{"version":1,"jobs":[],"x":1}`,
    `{"version":1,"jobs":[],"jobs":[]}`,
    `{"version":1,"jobs":[{"id":"a","id":"b","kind":"one_shot_read","risk":"read_only","commands":{"run":["x"]}}]}`,
    file(write('approval: { ignorePlanLines: ["(a)\\\\1"] }'), check).replaceAll(/(\w+):/g, '"$1":'),
    '{"version":1',
    '',
  ])('%j is the same for both parsers', async (text) => {
    expect(await readConfig(text)).toEqual(parseConfig(text));
  });

  test('thousands of wrong jobs: all are counted, the first hundred are reported', () => {
    const { problems, left } = parseConfig(`{"version":1,"jobs":[${'{},'.repeat(9990)}{}]}`);
    expect(problems.length).toBe(100);
    expect(problems.length + left).toBe(9991 * 4);
    expect(problems[0]?.path).toBe('jobs[0].id');
    expect(problems.at(-1)?.path).toBe('jobs[24].commands');
  });

  test('thousands of warnings hide no error', () => {
    const unknown = Array.from({ length: 500 }, (_, index) => `"x${index}": 1, `).join('');
    const { config, problems, left } = parseConfig(`{ ${unknown} "version": 2, "jobs": [] }`);
    expect(config).toBeUndefined();
    expect(problems.length + left).toBe(501);
    expect(problems.filter(({ severity }) => severity === 'error').map(({ path }) => path)).toEqual([
      'version',
    ]);
  });
});
