/** What a person reads on a narrow screen: no word is broken, and nothing that explains is cut. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { check, openArea, paused, program, running, says, watched, type Area } from '../support/cli.ts';

const columns = 40;
const reason = 'the mail server refused the login of the archive user after three attempts';

let area: Area;
beforeAll(async () => {
  area = await openArea();
  await area.jobs([
    watched('mail', says({ ...paused, stopReason: reason })),
    watched('sync', says(running)),
    check('count', ['no-such-program-anywhere'], { enabled: true }),
  ]);
});
afterAll(() => area.close());

/** Every line fits, or is one word, path or command. */
function expectNarrow(text: string): void {
  for (const line of text.split(/\r?\n/))
    if (line.length > columns)
      expect(line.trim()).toMatch(/^(\S+|(ops-framework|chmod|sudo|kill|openssl) .*|\| .*)$/);
}

const folded = (text: string) => text.replaceAll(/\s+/g, ' ');

const cases: readonly (readonly [words: string[], shown: RegExp])[] = [
  [['--help'], /Watches the jobs that ops-jobs\.json declares, resumes what is safe to resume/],
  [['tick', '--help'], /Usage: ops-framework tick \[flags\]/],
  [['frobnicate'], /unknown command "frobnicate"; the commands are: tick, status, start, stop/],
  [['tick', '--concurrency', 'x'], /--concurrency takes a whole number from 1 to 64; got "x"/],
  [['start', 'sycn'], /no job "sycn"; did you mean "sync"\?/],
  [['run', 'count'], /no-such-program-anywhere was not found on PATH: write its full path or fix PATH/],
  [['stop', 'mail'], /stop mail: not running; nothing done/],
  [['status'], new RegExp(reason)],
  [['status', 'mail'], new RegExp(reason)],
  [
    ['status', '--config-file', 'absent/a-very-long-name-of-a-jobs-file.json'],
    /no jobs file: create one with/,
  ],
  [['doctor'], /commands found for \d of 3 enabled jobs/],
];

describe('with 40 columns', () => {
  it.each(cases)('%j, by COLUMNS', async (words, shown) => {
    const { stdout, stderr } = await area.launch(words, { env: { COLUMNS: '40' } }).ended;
    expectNarrow(stdout + stderr);
    expect(folded(stdout + stderr)).toMatch(shown);
  });

  const hasPty = process.platform === 'linux' && spawnSync('script', ['--version']).status === 0;
  it.skipIf(!hasPty).each(cases)('%j, on a terminal', (words, shown) => {
    const line = [process.execPath, program, ...words].map((word) => `'${word}'`).join(' ');
    const { COLUMNS: _, ...env } = process.env;
    const { stdout } = spawnSync('script', ['-qec', `stty cols ${columns}; exec ${line}`, '/dev/null'], {
      cwd: area.path,
      encoding: 'utf8',
      input: '',
      env: {
        ...env,
        HOME: area.path,
        OPENCLAW_STATE_DIR: join(area.path, '../openclaw'),
        TZ: 'UTC',
        NO_COLOR: '1',
      },
    });
    expectNarrow(stdout);
    expect(folded(stdout)).toMatch(shown);
  });
});

it('without COLUMNS, what goes into a pipe has its own lines', async () => {
  const { stdout } = await area.cli('status');
  expect(stdout).toContain(`stop reason: ${reason}`);
});
