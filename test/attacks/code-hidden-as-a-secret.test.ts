// The attacker wants code to run that the approver saw as `[secret]` or `***`.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { expectUnplanned } from '../support/unplanned.ts';
import { saidBy } from '../support/write-refused.ts';
import { checkJob, openWriteArea, writeJob, writeToken, type WriteArea } from '../support/write-area.ts';

let place: WriteArea;
beforeEach(async () => {
  place = await openWriteArea();
});
afterEach(() => place.close());

const token = 'ghp_Vq8wR3nT6kLx2ZsB9mYc5HdJ7gPf4A1e';
const shell = (script: string) => ({ run: ['sh', '-c', script] });
const inEnv = /Put a secret into `env`/;

/** The jobs, and what must not be shown: it would be a secret. */
const cases: readonly (readonly [string, Readonly<Record<string, unknown>>, RegExp])[] = [
  [
    'code as the password of an address',
    { commands: shell('git clone https://ci:x;echo${IFS}evil>>runs;:@host') },
    /word 3 of the command of deploy/,
  ],
  ['code behind Bearer', { commands: shell('# Bearer x-y-z-evil-evil-evil') }, /word 3 of the command/],
  [
    'code in a private key',
    { commands: shell('-----BEGIN PRIVATE KEY-----\necho evil >> runs') },
    /word 3 of/,
  ],
  [
    'code that is the value of a variable with the name of a secret',
    { env: { API_KEY: '; echo evil >> runs' }, commands: shell('true; echo evil >> runs') },
    /word 3 of the command of deploy/,
  ],
  [
    'the same as a number, which the runner masks within others too',
    { env: { DB_PIN: '777777' }, commands: { run: ['chmod', '0777777', 'live'] } },
    /word 2 of the command of deploy/,
  ],
  [
    'the part of a value that the runner masks by itself',
    { env: { API_KEY: 'aaaaaa&; echo evil >> runs' }, commands: shell('true; echo evil >> runs') },
    /word 3 of the command of deploy/,
  ],
  [
    'a value that the runner masks without its quotes',
    { env: { API_KEY: '"; echo evil >> runs"' }, commands: shell('true; echo evil >> runs') },
    /word 3 of the command of deploy/,
  ],
  [
    'the Base64 of one line of a value',
    { env: { API_KEY: 'some line\necho evil' }, commands: shell('echo ZWNobyBldmls | base64 -d | sh') },
    /word 3 of the command of deploy/,
  ],
  ['the token of the workflow', { commands: shell(`curl -H ${writeToken} x`) }, /word 3 of the command/],
  [
    'a folder',
    { env: { API_TOKEN: '/usr/share' }, cwd: '/usr/share', commands: { run: ['echo'] } },
    /the folder of deploy/,
  ],
  ['a pattern', { approval: { ignorePlanLines: [`^${token}`] } }, /approval\.ignorePlanLines\[0\]/],
  [
    'a part of the page itself',
    { env: { API_KEY: 'Command, one argument per line' } },
    /is the value of a secret.*would be masked/,
  ],
  ['half a character, which runs as another one', { commands: { run: ['sh', 'a\uD800'] } }, /word 2 of/],
];

it.each(cases)('%s is not planned', async (_, parts, where) => {
  await place.jobs(writeJob(parts), checkJob());
  const planned = await place.run('plan');
  await expectUnplanned(place, planned, where);
  expect(planned.stdout).not.toContain('| "sh"');
});

it('a verification is no way around it', async () => {
  await place.jobs(writeJob(), checkJob({ commands: { run: ['cmp', 'next', 'https://u:live;evil@h'] } }));
  await expectUnplanned(
    place,
    await place.run('plan'),
    /word 3 of the command of check.*Put a secret into `env`/,
  );
});

describe('what `commands.plan` prints', () => {
  it.each([
    ['a line with a secret', 'a\\nx https://ci:drop;table@host\\n', /line 2 of what commands\.plan prints/],
    ['a line that does not count', `at ${token}\\nb\\n`, /line 1 of what commands\.plan prints/],
    ['a known value', 'a\\nb\\nx swordfish-9 y\\n', /line 3 of what commands\.plan prints/],
    ['a key', 'a\\n-----BEGIN PRIVATE KEY-----\\nMIIabc\\n', /line 2 of what commands\.plan prints/],
    ['bytes that are no UTF-8', 'a\\n\\377\\376\\n', /line 2 of what commands\.plan prints/],
  ])('%s is not planned, and not shown', async (_, output, where) => {
    await place.area.write('out.sh', `printf '${output}'`);
    const commands = { plan: ['sh', 'out.sh'], run: ['sh', 'deploy.sh'] };
    const approval = { ignorePlanLines: ['^at '] };
    await place.jobs(writeJob({ commands, approval, env: { DB_PASSWORD: 'swordfish-9' } }), checkJob());
    const planned = await place.run('plan');
    await expectUnplanned(place, planned, where);
    await expectUnplanned(place, planned, inEnv);
    for (const secret of ['drop;table', token, 'swordfish-9', 'MIIabc'])
      expect(saidBy(place, planned)).not.toContain(secret);
  });

  it('at apply is looked at again', async () => {
    await place.jobs(writeJob(), checkJob());
    const { digest } = await place.plan();
    place.api.gate.approve('approver');
    await place.area.write('next', `the new content ${token}\n`);
    const applied = await place.run('apply', { 'plan-digest': digest });
    expect(applied.stdout).toMatch(/refused \(plan-changed\).*line 1 of what commands\.plan prints/);
    expect(saidBy(place, applied)).not.toContain(token);
    expect(await place.area.read('runs')).toBe('');
  });

  it('when it fails is told without secrets, as before', async () => {
    await place.area.write('out.sh', `echo swordfish-9 ${token} >&2; exit 3`);
    const commands = { plan: ['sh', 'out.sh'], run: ['sh', 'deploy.sh'] };
    await place.jobs(writeJob({ commands, env: { DB_PASSWORD: 'swordfish-9' } }), checkJob());
    const planned = await place.run('plan');
    await expectUnplanned(place, planned, /commands\.plan: exit 3/);
    for (const secret of [token, 'swordfish-9']) expect(saidBy(place, planned)).not.toContain(secret);
  });
});

it('letters that look like others, move others or are not seen are spelt out', async () => {
  const words = [
    'ok\u202Egnp',
    'rm \u05D0/ x',
    '/usr/bin/\u0441url',
    'ｒｍ',
    'r\u0336m',
    'a\\u{202E}',
    'a\u200Bb',
  ];
  await place.jobs(writeJob({ commands: { run: ['echo', ...words] } }), checkJob());
  const { step } = await place.plan();
  for (const shown of [
    '"ok\\u{202E}gnp"',
    '"rm \\u{5D0}/ x"',
    '"/usr/bin/\\u{441}url"',
    '"\\u{FF52}\\u{FF4D}"',
    '"r\\u{336}m"',
    '"a\\\\u{5C}u{202E}"',
    '"a\\u{200B}b"',
  ]) {
    expect(step.stdout).toContain(shown);
    expect(step.summary.replaceAll('&quot;', '"')).toContain(shown);
  }
  for (const text of [step.stdout, step.summary]) expect(text).not.toMatch(/\u202E|\u05D0|\u0336|\u200B/);
});

it('short lines of a secret are masked nowhere: a key in JSON takes no braces from the page', async () => {
  const env = { API_KEY: '{\n  "private": "swordfish-9"\n}\nsh\n' };
  await place.jobs(writeJob({ env, commands: shell('echo "{}"; exit') }), checkJob());
  const { step } = await place.plan();
  const masks = step.acted.filter((line) => line.startsWith('add-mask'));
  expect(masks.filter((line) => /swordfish-9/.test(line))).toHaveLength(1);
  expect(masks.filter((line) => /::(?:\{|\}|sh)?$/.test(line))).toEqual([]);
});

it('a secret in `env` that the program reads is planned and shown by its name alone', async () => {
  const env = { DEPLOY_TOKEN: token, URL: 'https://ci:swordfish-9@host' };
  await place.jobs(writeJob({ env, commands: shell('curl -H "$DEPLOY_TOKEN" "$URL"') }), checkJob());
  const { step } = await place.plan();
  expect(step.summary).toContain('DEPLOY_TOKEN URL');
  for (const secret of [token, 'swordfish-9']) expect(saidBy(place, step)).not.toContain(secret);
});
