/** `--json`: one document on stdout, whatever happens. */
import { rm } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { check, openArea, paused, says, sh, watched, type Area } from '../support/cli.ts';

const isoTime = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;
const secret = 'a-secret-of-nineteen';

let area: Area;
beforeEach(async () => {
  area = await openArea();
  await area.jobs([
    watched('mail', says({ ...paused, stopReason: 'limit', message: `login with ${secret} refused` }), {
      env: { MAIL_TOKEN: secret },
    }),
    {
      ...watched('sync', []),
      commands: { exec: sh(`echo "hello ${secret}"; exec sleep 600`) },
      env: { MAIL_TOKEN: secret, PORT_PASSWORD: '84119022' },
    },
    check('count', ['true']),
    {
      id: 'site',
      kind: 'one_shot_write',
      risk: 'write_local',
      cwd: '.',
      commands: { plan: ['echo', 'would copy 3 files'], run: ['true'] },
      after: [{ jobId: 'count' }],
    },
  ]);
});
afterEach(() => area.close());

/** The document, and the exit code. Fails for any other text on stdout. */
async function documentOf(...words: string[]) {
  const { code, stdout, stderr } = await area.cli(...words, '--json');
  expect(stdout + stderr).not.toContain(secret);
  return { code, stderr, document: JSON.parse(stdout) };
}

describe('the document of', () => {
  it('status', async () => {
    await area.cli('run', 'count');
    await area.cli('tick', '--print-only');
    const { code, document } = await documentOf('status');
    expect(code).toBe(0);
    expect(Object.keys(document)).toEqual(
      expect.arrayContaining([
        'jobsFile',
        'jobs',
        'queue',
        'undelivered',
        'outbox',
        'lastTick',
        'skippedTicks',
      ]),
    );
    expect(document.jobsFile).toMatchObject({ valid: true, problems: [] });
    expect(document.lastTick.endedAt).toMatch(isoTime);
    const [mail, , count] = document.jobs;
    expect(mail).toMatchObject({ id: 'mail', verdict: 'paused', needsAttention: true });
    expect(count.lastRun).toMatchObject({ at: expect.stringMatching(isoTime), exitCode: 0 });
    expect(mail).not.toHaveProperty('details');
  });

  it('status JOB', async () => {
    await area.cli('start', 'sync');
    const { document } = await documentOf('status', 'sync');
    expect(document.jobs).toHaveLength(1);
    expect(document.jobs[0]).toMatchObject({
      id: 'sync',
      verdict: 'running',
      details: {
        autoResume: false,
        output: ['hello ***'],
        startByPerson: { at: expect.stringMatching(isoTime), outcome: 'started' },
      },
    });
  });

  it('logs', async () => {
    await area.cli('start', 'sync');
    await expect
      .poll(async () => (await documentOf('logs', 'sync')).document, { timeout: 30_000 })
      .toEqual({ job: 'sync', running: true, lines: ['hello ***'] });
    expect((await documentOf('logs', 'sync', '--follow')).code).toBe(2);
  });

  it('history', async () =>
    expect(await documentOf('history')).toMatchObject({ code: 0, document: { writes: [] } }));

  it('doctor', async () => {
    const { code, document } = await documentOf('doctor');
    expect(code).toBe(document.failures > 0 ? 1 : 0);
    expect(document.ok + document.warnings + document.failures).toBe(document.checks.length);
    expect(document.checks).toContainEqual({
      grade: 'ok',
      subject: 'jobs',
      text: 'commands found for 2 of 2 enabled jobs',
    });
  });

  it('validate-config, of a valid and of an invalid file', async () => {
    const valid = await documentOf('validate-config');
    expect([valid.code, valid.stderr]).toEqual([0, '']);
    expect(valid.document).toMatchObject({ valid: true, jobs: 4, enabled: 2, unlisted: 0 });
    await area.write('ops-jobs.json', '{ "version": 1, "jobs": [{ "id": "a", "kind": "one_shot_raed" }] }');
    const invalid = await documentOf('validate-config');
    expect([invalid.code, invalid.stderr]).toEqual([2, '']);
    expect(invalid.document.valid).toBe(false);
    expect(invalid.document.problems).toContainEqual(
      expect.objectContaining({ severity: 'error', line: 1, path: 'jobs[0].kind' }),
    );
  });

  it('validate-config without a file', async () => {
    await rm(`${area.path}/ops-jobs.json`);
    const { code, document } = await documentOf('validate-config');
    expect(code).toBe(2);
    expect(document.problems).toEqual([
      { severity: 'error', message: expect.stringContaining('no jobs file') },
    ]);
  });

  it('plan', async () => {
    const { code, document, stderr } = await documentOf('plan', 'site');
    expect(code).toBe(0);
    expect(stderr).toContain('a preview');
    expect(document).toMatchObject({
      job: 'site',
      argv: ['true'],
      output: 'would copy 3 files\n',
      expiresAt: expect.stringMatching(isoTime),
      verification: [{ job: 'count' }],
    });
  });
});

it.each<[string[], number, RegExp]>([
  [['status', 'mial'], 2, /did you mean "mail"/],
  [['logs', 'mail'], 2, /has no log/],
  [['history', 'sites'], 2, /no write "sites"; did you mean "site"\?/],
  [['plan', 'count'], 2, /is a one_shot_read/],
  [['doctor', '--sned'], 2, /did you mean --send/],
  [['staus'], 2, /did you mean status/],
])('an error of %j is a document too', async (words, exitCode, problem) => {
  const { code, document, stderr } = await documentOf(...words);
  expect(code).toBe(exitCode);
  expect(document).toEqual({ error: { exitCode, problems: [expect.stringMatching(problem)] } });
  expect(stderr).toMatch(problem);
});

it('a secret that is a number leaves the document whole', async () => {
  await area.jobs([
    watched('mail', says({ ...paused, progress: { done: 84_119_022 } }), {
      env: { PORT_PASSWORD: '84119022' },
    }),
  ]);
  const { stdout } = await area.cli('status', '--json');
  expect(JSON.parse(stdout).jobs[0].id).toBe('mail');
  expect(stdout).not.toContain('84119022');
});
