/** Who may open a pull request wants a jobs file that keeps `validate-config`, or every tick, busy for ever. */
import { writeFileSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseConfig } from '../../src/core/config/parse.ts';
import { lineMatcher } from '../../src/core/config/patterns.ts';
import { parseEnvFile } from '../../src/core/config/env-file.ts';
import { check, openArea, running, says, watched, type Area } from '../support/cli.ts';
import { timesAsLong } from '../support/cost.ts';

/** Eight times as many take about eight times as long where that is linear, and 64 times where it is the square. */
const enough = 22;

const job = (id: string | number, more = '') =>
  `{"id":"j${id}","kind":"one_shot_read","risk":"read_only","commands":{"run":["true"]}${more}}`;
const file = (jobs: readonly string[], more = '') => `{"version":1${more},"jobs":[${jobs.join(',')}]}`;
const many = (count: number, make: (index: number) => string) =>
  Array.from({ length: count }, (_, at) => make(at));
const longId = (index: number, letters: string) => `${String(index).padStart(5, '0')}${letters.repeat(11)}`;

/** Each makes a file that is as many times as large as its count is. */
const files: Readonly<Record<string, (count: number) => string>> = {
  'unknown keys of the file': (count) => file([job(0)], many(count, (at) => `,"x${at}":1`).join('')),
  'unknown keys of a job': (count) => file([job(0, many(count, (at) => `,"enabled${at}":1`).join(''))]),
  'unknown commands': (count) =>
    file([
      `{"id":"j","kind":"one_shot_read","risk":"read_only","commands":{${many(count, (at) => `"rum${at}":["x"]`).join(',')}}}`,
    ]),
  'the same key again and again': (count) => file([job(0, ',"name":"a"'.repeat(count))]),
  'links to nowhere': (count) =>
    file(many(count, (at) => job(at, `,"after":[{"jobId":"${longId(at, 'abcde')}"}]`))),
  'links that nearly name a job': (count) =>
    file(many(count, (at) => job(longId(at, 'abcde'), `,"after":[{"jobId":"k${longId(at, 'abcdf')}"}]`))),
  'links of one job': (count) =>
    file([job(0, `,"after":[${many(count, (at) => `{"jobId":"q${at}"}`).join(',')}]`)]),
  'links back into one long chain': (count) =>
    file(
      many(count, (at) => {
        const next = `{"jobId":"j${(at + 1) % count}"}`;
        const back = at === count - 1 ? many(count, (to) => `,{"jobId":"j${to}"}`).join('') : '';
        return job(at, `,"after":[${next}${back}]`);
      }),
    ),
  'one id for all': (count) => file(many(count, () => job(1))),
  'writes without a verification': (count) =>
    file(
      many(count, (at) =>
        job(at).replace('one_shot_read', 'one_shot_write').replace('read_only', 'write_local'),
      ),
    ),
  'wrong values': (count) =>
    file(
      many(count, (at) =>
        job(at, ',"enabled":"yes","cwd":1,"timeoutSeconds":"1h","everySeconds":"5 minutes"'),
      ),
    ),
  'names of no zone': (count) =>
    file(many(count, (at) => job(at, `,"policy":{"timezone":"Europe/Berlim${at}"}`))),
  'one zone in all its spellings': (count) =>
    file(
      many(count, (at) => {
        const name = Array.from('europe/berlin', (letter, bit) =>
          (at >> bit) % 2 === 1 ? letter.toUpperCase() : letter,
        );
        return job(at, `,"x":1,"policy":{"timezone":"${name.join('')}"}`);
      }),
    ),
  'unknown ends of a job': (count) =>
    file([job(0, `,"after":[${many(count, (at) => `{"jobId":"j","when":"sucess${at}"}`).join(',')}]`)]),
  'keys of a supervisor': (count) =>
    file(many(count, (at) => job(at, ',"supervise":{"stopGraceSeconds":1},"name":null'))),
  'comments and bare keys': (count) =>
    file([job(0, many(count, (at) => `,/*${at}*/${'x'.repeat(900)}${at}:1`).join(''))]),
  'escapes of one text': (count) => file([job(0, `,"name":"${String.raw`\u0020`.repeat(count)}","x":1`)]),
  'brackets in brackets': (count) =>
    file([job(0)], `,"x":[${many(count, () => '['.repeat(20) + ']'.repeat(20)).join(',')}]`),
  'names of no variable': (count) =>
    file([job(0, `,"env":{${many(count, (at) => `"A ${at}":1`).join(',')}}`)]),
  patterns: (count) =>
    file(many(count, (at) => job(at, `,"approval":{"ignorePlanLines":["(?:a?){90}Z${at}"]}`))),
};

const checking = (text: string) => () => void parseConfig(text);
const readingEnv = (count: number) => {
  const text = 'A="b"\n'.repeat(count);
  return () => void parseEnvFile(text);
};

describe('a jobs file of many', () => {
  it.each(Object.entries(files))('%s: eight times as many take about eight times as long', (_, make) => {
    const [small, large] = [make(500), make(4000)];
    expect(timesAsLong(checking(large), checking(small), enough)).toBeLessThanOrEqual(enough);
  });
});

it('an envFile of many open quotes: eight times as many take about eight times as long', () => {
  expect(timesAsLong(readingEnv(80_000), readingEnv(10_000), enough)).toBeLessThanOrEqual(enough);
});

it.each(['(a+)+Z', '(?:.?){40}Z', '(?:a|aa)+Z', '(?:a|b)*a(?:a|b){99}Z'])(
  'the pattern %s on a line eight times as long takes about eight times as long',
  (pattern) => {
    const matches = lineMatcher([pattern]);
    const on = (length: number) => {
      const lines = Array.from({ length: 20 }, (_, at) => 'ab'.repeat(length) + at);
      return () => lines.forEach((line) => void matches(line));
    };
    expect(timesAsLong(on(4000), on(500), enough)).toBeLessThanOrEqual(enough);
  },
);

describe('the program', () => {
  let area: Area;
  beforeEach(async () => void (area = await openArea()));
  afterEach(() => area.close());

  const hanging = '^$|(?:.?){40}Z';
  const write = {
    id: 'deploy',
    kind: 'one_shot_write',
    risk: 'write_local',
    commands: { run: ['true'] },
    after: [{ jobId: 'look' }],
    approval: { ignorePlanLines: [hanging] },
  };

  it('reads a pattern that never came to an end, and runs it nowhere', async () => {
    await area.jobs([watched('sync', says(running)), check('look', ['true']), write]);
    for (const words of [['validate-config'], ['tick', '--print-only']]) {
      const { child, ended } = area.launch(words);
      // Only against what hangs.
      const timer = setTimeout(() => child.kill('SIGKILL'), 100_000);
      expect([words, (await ended).code]).toEqual([words, 0]);
      clearTimeout(timer);
    }
  });

  it('shows a hundred problems and counts the rest', async () => {
    await area.write('ops-jobs.json', files['unknown keys of the file']?.(5000) ?? '');
    const { code, stdout } = await area.cli('validate-config');
    expect(code).toBe(0);
    expect(stdout.match(/^.*: warning: /gm)).toHaveLength(100);
    expect(stdout).toContain('valid, 1 job (0 enabled), 100 warnings; 4900 more problems are not listed');
  });

  it('looks at the size of a file before it reads it', async () => {
    const path = join(area.path, 'ops-jobs.json');
    writeFileSync(path, '');
    truncateSync(path, 2 ** 40);
    const { code, stdout } = await area.cli('validate-config');
    expect([code, stdout]).toEqual([2, expect.stringContaining('ops-jobs.json is larger than 16 MiB')]);
  });
});
