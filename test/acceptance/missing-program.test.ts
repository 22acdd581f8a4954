/** A job whose program is missing: `run` and `plan` name it and the fix. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { check, openArea, type Area } from '../support/cli.ts';

let area: Area;
beforeEach(async () => {
  area = await openArea();
});
afterEach(() => area.close());

const write = (commands: object) => ({
  id: 'site',
  kind: 'one_shot_write',
  risk: 'write_local',
  cwd: '.',
  commands: { run: ['true'], ...commands },
  after: [{ jobId: 'count' }],
});

it.each<[string, Readonly<Record<string, unknown>>, RegExp]>([
  ['a name', check('job', ['no-such-program']), /no-such-program was not found on PATH: write its full path/],
  ['a path', check('job', ['./bin/gone']), /\/work\/bin\/gone does not exist: install it or fix the command/],
  [
    'a script',
    check('job', ['sh', './gone.sh']),
    /job job: commands\.run: \.\/gone\.sh is not in \/.*: fix the/,
  ],
  [
    'a folder',
    check('job', ['true'], { cwd: './gone' }),
    /working directory \/.*gone does not exist: create it/,
  ],
])('run without %s', async (_, job, problem) => {
  await area.jobs([job]);
  const { code, stdout, stderr } = await area.cli('run', 'job');
  expect([code, stdout + stderr]).toEqual([1, expect.stringMatching(problem)]);
});

it.each<[string, object, RegExp]>([
  ['plan program', { plan: ['no-such-program'] }, /commands\.plan: no-such-program was not found on PATH/],
  [
    'plan script',
    { plan: ['sh', './gone.sh'] },
    /commands\.plan: \.\/gone\.sh is not in \/.*: fix the command/,
  ],
  [
    'program',
    { run: ['/opt/gone/bin/deploy'] },
    /commands\.run: \/opt\/gone\/bin\/deploy does not exist: install it/,
  ],
  ['script', { run: ['sh', './gone.sh'] }, /commands\.run: \.\/gone\.sh is not in \/.*: fix the command/],
])('plan without its %s', async (_, commands, problem) => {
  await area.jobs([write({ plan: ['echo', 'would copy'], ...commands }), check('count', ['true'])]);
  const { code, stdout, stderr } = await area.cli('plan', 'site');
  expect([code, stdout]).toEqual([1, '']);
  expect(stderr).toMatch(/^error: job site: /);
  expect(stderr).toMatch(problem);
});
