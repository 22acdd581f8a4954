import { expect, it } from 'vitest';
import { cronLine } from '../../../src/core/init/cron.ts';

const options = {
  program: ['/opt/node/bin/node', '/opt/ops/dist/cli/index.js'],
  env: { PATH: '/usr/bin:/opt/node/bin:/usr/bin' },
  jobsFile: '/srv/jobs.json',
  telegram: true,
  everySeconds: 600,
} as const;
const line = (env: Readonly<Record<string, string>>) => cronLine({ ...options, env });

it('names Node, the program, the jobs file and the PATH', () => {
  expect(cronLine(options)).toBe(
    '*/10 * * * * PATH=/usr/bin:/opt/node/bin /opt/node/bin/node /opt/ops/dist/cli/index.js tick --config-file /srv/jobs.json',
  );
  expect(cronLine({ ...options, telegram: false })).toMatch(/ --telegram-via none$/);
});

it.each<[string, Readonly<Record<string, string>>, string]>([
  ['a PATH without the folder of Node', { PATH: '/usr/bin' }, 'PATH=/opt/node/bin:/usr/bin '],
  ['relative folders', { PATH: '.::bin:/usr/bin:/opt/node/bin' }, 'PATH=/usr/bin:/opt/node/bin '],
  ['a folder with a line break', { PATH: '/a\nb:/usr/bin:/opt/node/bin' }, 'PATH=/usr/bin:/opt/node/bin '],
  [
    'spaces, quotes, percent signs',
    { PATH: "/opt/node/bin:/a b'%c" },
    String.raw`PATH='/opt/node/bin:/a b'\''\%c' `,
  ],
  ['no PATH', {}, 'PATH=/opt/node/bin:/usr/local/sbin:/usr/local/bin:'],
  [
    'a PATH that no crontab takes',
    { PATH: `/usr/bin:/${'x'.repeat(900)}` },
    'PATH=/opt/node/bin:/usr/local/sbin:',
  ],
  [
    "where OpenClaw's files are",
    { PATH: '/opt/node/bin', OPENCLAW_STATE_DIR: '/srv/claw x' },
    "PATH=/opt/node/bin OPENCLAW_STATE_DIR='/srv/claw x' /opt/",
  ],
])('%s', (_, env, expected) => {
  expect(line(env)).toContain(expected);
  expect(line(env)).not.toMatch(/\n|[^\\]%/);
  expect(line(env).length).toBeLessThan(998);
});
