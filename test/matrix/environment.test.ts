/** What jobs get of the environment, and what of it is shown. */
import { chmod, mkdir, readFile, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { check, openArea, paused, running, says, sh, until, watched, type Area } from '../support/cli.ts';

let area: Area;
beforeEach(async () => {
  area = await openArea();
});
afterEach(() => area.close());

const caller = {
  RUNNER_TEMP: '/runner/temp',
  RUNNER_WORKSPACE: '/runner/work',
  CI: 'true',
  AWS_ACCESS_KEY_ID: 'an-id',
  AWS_SECRET_ACCESS_KEY: 'a-key',
  AWS_SESSION_TOKEN: 'a-session',
};
const names = Object.keys(caller);
const shown = sh(`for name in ${names.join(' ')}; do eval "echo $name=\\$$name" >> seen; done`);

describe('of the environment a job', () => {
  it('gets nothing of the runner, and no token', async () => {
    await area.jobs([check('look', shown)]);
    await area.launch(['run', 'look'], { env: caller }).ended;
    expect(await area.read('seen')).toBe(
      'RUNNER_TEMP=\nRUNNER_WORKSPACE=\nCI=\nAWS_ACCESS_KEY_ID=an-id\nAWS_SECRET_ACCESS_KEY=a-key\nAWS_SESSION_TOKEN=\n',
    );
  });

  it('gets what it names: passEnv, over it envFile, over that env', async () => {
    await area.write('job.env', '\uFEFF# for look\r\nexport CI=file\r\nRUNNER_TEMP="of the file"\r\n');
    await area.jobs([
      check('look', shown, {
        passEnv: ['CI', 'RUNNER_TEMP', 'RUNNER_WORKSPACE', 'AWS_SESSION_TOKEN', 'ABSENT'],
        envFile: 'job.env',
        env: { CI: 'own' },
      }),
    ]);
    await area.launch(['run', 'look'], { env: caller }).ended;
    expect(await area.read('seen')).toBe(
      'RUNNER_TEMP=of the file\nRUNNER_WORKSPACE=/runner/work\nCI=own\nAWS_ACCESS_KEY_ID=an-id\nAWS_SECRET_ACCESS_KEY=a-key\nAWS_SESSION_TOKEN=a-session\n',
    );
  });

  it('gets nothing that ops-framework told another run, from a file made with env', async () => {
    await area.write('job.env', 'OPS_RESUME=1\nOPS_ATTEMPT=7\nOPS_STATE_KEY=a-key\nRUNNER_TEMP=of-file\n');
    const print = sh('echo "$OPS_RESUME,$OPS_ATTEMPT,$OPS_STATE_KEY,$RUNNER_TEMP" > seen');
    await area.jobs([check('look', print, { envFile: 'job.env' })]);
    await area.cli('run', 'look');
    expect(await area.read('seen')).toBe(',,,of-file\n');
  });

  it('has its envFile beside the jobs file, wherever it is started from', async () => {
    await mkdir(join(area.path, 'config'));
    await area.write('config/job.env', 'RUNNER_TEMP=beside\n');
    const job = check('look', shown, { envFile: 'job.env' });
    await area.write('config/jobs.json', JSON.stringify({ version: 1, jobs: [job] }));
    await area.cli('run', 'look', '--config-file', 'config/jobs.json');
    expect(await area.read('seen')).toMatch(/^RUNNER_TEMP=beside$/m);
  });
});

const withFile = () =>
  area.jobs([
    watched('sync', sh('echo ran >> ran'), {
      envFile: 'job.env',
      commands: { stop: sh('echo ran >> ran') },
    }),
    watched('copy', [], {
      envFile: 'job.env',
      commands: { start: undefined, status: undefined, exec: sh('echo ran >> ran') },
    }),
    check('look', sh('echo ran >> ran'), { envFile: 'job.env', enabled: true, everySeconds: 60 }),
  ]);

describe('without its envFile a job', () => {
  it.each<[string, () => Promise<unknown>, RegExp]>([
    ['that is not there', async () => undefined, /work\/job\.env does not exist/],
    [
      'that is a folder',
      () => mkdir(join(area.path, 'job.env')),
      /work\/job\.env is a folder; name the file in it/,
    ],
    [
      'that is huge',
      async () => {
        await area.write('job.env', '');
        await truncate(join(area.path, 'job.env'), 3 * 1024 ** 3);
      },
      /work\/job\.env is larger than 1 MiB/,
    ],
    [
      'that is wrong',
      () => area.write('job.env', 'A=1\nmy-secret-word\n'),
      /work\/job\.env is invalid: line 2: /,
    ],
  ])('%s never runs', async (_, prepare, why) => {
    await prepare();
    await withFile();
    const tick = await area.cli('tick', '--print-only');
    expect(tick.stdout).toMatch(why);
    for (const words of [
      ['start', 'sync'],
      ['stop', 'sync'],
      ['start', 'copy'],
      ['run', 'look'],
    ]) {
      const { code, stdout, stderr } = await area.cli(...words);
      expect([code, stdout + stderr]).toEqual([1, expect.stringMatching(why)]);
    }
    const doctor = await area.cli('doctor');
    expect(doctor.stdout).toMatch(
      new RegExp(`^fail {2}job (sync|copy|look): its envFile .*${why.source}`, 'm'),
    );
    expect(await area.read('ran')).toBe('');
    expect(JSON.stringify(await area.state()) + tick.stdout + doctor.stdout).not.toContain('my-secret-word');
  });
});

describe('a value that is a secret by its name', () => {
  const secret = 'correct-horse/battery';
  const lines = 'first-line-of-it\nsecond-line-of-it';
  const values = {
    A_TOKEN: secret,
    API_KEY: lines,
    SHORT_TOKEN: 'ok',
    MAX_TOKENS: '100000',
    PLACE: 'not-secret',
  };
  const parts = [secret, encodeURIComponent(secret), 'first-line', 'second-line'];
  const file = `A_TOKEN='${secret}'\nAPI_KEY="${lines}"\n`;
  const print =
    'echo "$A_TOKEN $API_KEY ok 100000 not-secret"; echo "$A_TOKEN" | base64; echo correct-horse%2Fbattery; ';

  it.each<[string, Readonly<Record<string, unknown>>, Readonly<Record<string, string>>]>([
    ['env', { env: values }, {}],
    ['envFile', { envFile: 'job.env' }, {}],
    ['passEnv', { passEnv: ['A_TOKEN', 'API_KEY'] }, values],
  ])('of %s is in nothing that leaves the host', async (_, keys, env) => {
    await area.write('job.env', file);
    const status = JSON.stringify({ ...paused, message: `waits for ${secret}`, level: 'alert' });
    await area.jobs([
      watched('sync', sh(`${print.replaceAll(';', '>&2;')} echo '${status}'`), keys),
      watched('bad', sh(`${print} exit 3`), keys),
      watched('copy', [], {
        ...keys,
        commands: { start: undefined, status: undefined, exec: sh(`${print} exit 3`) },
      }),
      check('look', sh(`${print} exit 1`), { ...keys, enabled: true, everySeconds: 60 }),
    ]);
    const texts: string[] = [];
    for (const words of [
      ['start', 'copy'],
      ['tick', '--print-only'],
      ['status'],
      ['status', '--json'],
      ['logs', 'copy'],
      ['run', 'look'],
      ['start', 'sync'],
      ['stop', 'sync'],
      ['doctor'],
    ]) {
      const { stdout, stderr } = await area.launch(words, { env }).ended;
      texts.push(stdout, stderr);
    }
    texts.push(JSON.stringify(await area.state()));
    const all = texts.join('\n');
    for (const part of parts) expect(all).not.toContain(part);
    expect(all).not.toContain(Buffer.from(secret).toString('base64').slice(0, -3));
    // It ran, and what is no secret is there.
    expect(all).toMatch(/\*\*\* .*ok 100000 not-secret/s);
    expect(all).toContain('waits for ***');
  });

  it('is not shown either when its envFile went while the job runs', async () => {
    const note = `echo "::ops-progress done=3 total=7 note=$A_TOKEN message=with $A_TOKEN"; echo "has $A_TOKEN"`;
    await area.write('job.env', file);
    await area.jobs([
      watched('copy', [], {
        envFile: 'job.env',
        commands: { start: undefined, status: undefined, exec: sh(`${note}; touch said; sleep 1; exit 3`) },
      }),
    ]);
    await area.cli('start', 'copy');
    await until(async () => (await area.listing()).some((name) => name.endsWith('/said')), 'the job');
    await area.write('job.env', 'wrong\n');
    const texts: string[] = [];
    for (const words of [['status'], ['logs', 'copy'], ['tick', '--print-only'], ['status', '--json']]) {
      const { stdout, stderr } = await area.cli(...words);
      texts.push(stdout, stderr);
    }
    await until(async () => (await area.cli('status')).stdout.includes('exit 3'), 'its end');
    texts.push((await area.cli('tick', '--print-only')).stdout, JSON.stringify(await area.state()));
    const all = texts.join('\n');
    expect(all).not.toContain('correct-horse');
    expect(all).toContain('42 % · 3 / 7');
    expect(all).toMatch(/output not shown: its envFile .*job\.env is invalid: line 1/);
    expect(all).toMatch(/job copy: output not shown, because its secrets are unknown/);
  });

  it('changes no verdict: not the number that a job counts to, nor its name', async () => {
    await area.write('job.env', 'A_PIN=250000\nB_PASSWORD=the-copy\n');
    const exec = sh('echo "::ops-progress done=7 total=$A_PIN"; touch said');
    await area.jobs([
      watched('the-copy', [], {
        envFile: 'job.env',
        commands: { start: undefined, status: undefined, exec },
      }),
    ]);
    await area.cli('start', 'the-copy');
    await until(async () => (await area.listing()).some((name) => name.endsWith('/said')), 'the job');
    await until(async () => !(await area.cli('status')).stdout.includes('running'), 'its end');
    expect((await area.cli('tick', '--print-only')).stdout).toMatch(/the-copy paused[^]*at 7 of \*\*\*/);
  });

  it('stands in no record of a supervised job', async () => {
    await area.write('job.env', file);
    const exec = sh('echo started; exec sleep 60');
    await area.jobs([
      watched('copy', [], { envFile: 'job.env', commands: { start: undefined, status: undefined, exec } }),
    ]);
    await area.cli('start', 'copy');
    const folder = `${area.stateFile.replace(/\.json$/, '')}.jobs`;
    const files = (await area.listing()).filter((name) => name.includes('.jobs/'));
    await until(async () => (await area.cli('logs', 'copy')).stdout.includes('started'), 'the job');
    expect(files.length).toBeGreaterThan(0);
    for (const name of files) {
      const text = await readFile(join(folder, '..', '..', '..', '..', name), 'utf8').catch(() => '');
      expect(text).not.toContain(secret);
    }
    await area.cli('stop', 'copy', '--timeout-seconds', '1');
  });
});

describe('doctor', () => {
  it('says what jobs lost, by name only', async () => {
    await area.jobs([check('look', ['true'], { enabled: true })]);
    const { stdout } = await area.launch(['doctor'], { env: caller }).ended;
    expect(stdout).toMatch(
      /^ok {4}environment: jobs do not get AWS_SESSION_TOKEN, CI, RUNNER_TEMP, RUNNER_WORKSPACE; /m,
    );
    expect(stdout).toMatch(
      /^warn {2}environment: jobs get AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY but not AWS_SESSION_TOKEN, /m,
    );
    for (const value of Object.values(caller)) if (value !== 'true') expect(stdout).not.toContain(value);
  });

  it('is content when a job is given it on purpose', async () => {
    await area.jobs([check('look', ['true'], { enabled: true, passEnv: ['AWS_SESSION_TOKEN'] })]);
    expect((await area.launch(['doctor'], { env: caller }).ended).stdout).not.toMatch(
      /^warn {2}environment/m,
    );
    expect((await area.cli('doctor')).stdout).toMatch(
      /^warn {2}job look: passEnv names variables that are not set here: AWS_SESSION_TOKEN$/m,
    );
  });

  it('warns of an envFile that others may read', async () => {
    await area.write('job.env', 'A=1\n');
    await chmod(join(area.path, 'job.env'), 0o644);
    await area.jobs([watched('sync', says(running), { envFile: 'job.env' })]);
    expect((await area.cli('doctor')).stdout).toMatch(
      /^warn {2}job sync: other users can read .*job\.env; run: chmod 600/m,
    );
    await chmod(join(area.path, 'job.env'), 0o600);
    expect((await area.cli('doctor')).stdout).not.toMatch(/others? (?:users )?(?:may|can) read/);
  });
});
