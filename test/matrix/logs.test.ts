import { appendFile, mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openArea, sh, until, type Area, type Launched } from '../support/cli.ts';

let area: Area;
beforeEach(async () => {
  area = await openArea();
});
afterEach(() => area.close());

async function start(script: string): Promise<void> {
  await area.jobs([job(script)]);
  expect(await area.cli('start', 'scan')).toMatchObject({ code: 0 });
}

const job = (script: string) => ({
  id: 'scan',
  kind: 'long_running_read',
  risk: 'read_only',
  enabled: true,
  cwd: '.',
  commands: { exec: sh(script) },
});
const waitFor = (name: string) => `while [ ! -f ${name} ]; do sleep 0.05; done`;
const folder = async () => {
  const jobs = `${area.stateFile.replace(/\.json$/, '')}.jobs`;
  const [name = ''] = (await readdir(jobs)).filter((each) => each.startsWith('scan-'));
  return join(jobs, name);
};
/** What a follower showed so far. */
function watch({ child }: Launched): () => string {
  let text = '';
  child.stdout?.on('data', (chunk: Buffer) => {
    text += chunk.toString();
  });
  return () => text;
}

describe('logs', () => {
  it('of a job that never started say so to a person, and nothing to a pipe', async () => {
    await area.jobs([job('true')]);
    for (const words of [[], ['--follow']])
      expect(await area.cli('logs', 'scan', ...words)).toMatchObject({ code: 0, stdout: '', stderr: '' });
  });

  it('hold a line back that is not whole yet', async () => {
    const token = `ghp_${'A1b2'.repeat(9)}`;
    const [head, tail] = [token.slice(0, 15), token.slice(15)];
    await start(`echo one; printf 'token ${head}'; ${waitFor('go')}; echo '${tail} two'; ${waitFor('end')}`);
    await until(async () => (await area.cli('logs', 'scan')).stdout === 'one\n', 'the first line');
    const following = area.launch(['logs', 'scan', '--follow']);
    const shown = watch(following);
    await until(() => shown() === 'one\n', 'the first line');
    await area.write('go', '');
    await until(() => shown() === 'one\ntoken [secret] two\n', 'the whole line');
    await area.write('end', '');
    expect(await following.ended).toMatchObject({ code: 0, stdout: 'one\ntoken [secret] two\n' });
  });

  it('that are followed end with 130 at Ctrl-C, and the job goes on', async () => {
    await start(`echo one; ${waitFor('go')}; echo two`);
    const following = area.launch(['logs', 'scan', '--follow']);
    const shown = watch(following);
    await until(() => shown() === 'one\n', 'the first line');
    following.child.kill('SIGINT');
    expect(await following.ended).toMatchObject({ code: 130, stdout: 'one\n' });
    await area.write('go', '');
    await until(async () => (await area.cli('logs', 'scan')).stdout === 'one\ntwo\n', 'its end');
  });

  it('that are followed by a program that ends are no bug', async () => {
    await start(`echo one; ${waitFor('go')}; while :; do echo two; sleep 0.05; done`);
    const following = area.launch(['logs', 'scan', '--follow']);
    following.child.stdout?.once('data', () => following.child.stdout?.destroy());
    await area.write('go', '');
    expect(await following.ended).toMatchObject({ code: 1, stderr: '' });
    await area.cli('stop', 'scan');
  });

  it('that somebody deletes meanwhile end with the job', async () => {
    await start(`echo one; ${waitFor('go')}`);
    const following = area.launch(['logs', 'scan', '--follow']);
    const shown = watch(following);
    await until(() => shown() === 'one\n', 'the first line');
    await rm(join(await folder(), 'output.log'));
    await area.write('go', '');
    expect(await following.ended).toMatchObject({ code: 0, stderr: '' });
  });

  it('of a job whose record is damaged are shown; that it cannot be followed is said', async () => {
    await start('echo one');
    await until(async () => (await area.cli('logs', 'scan')).stdout === 'one\n', 'its output');
    await until(async () => (await area.cli('status', '--json')).stdout.includes('"completed"'), 'its end');
    const attempts = join(await folder(), 'attempts');
    for (const name of await readdir(attempts)) await appendFile(join(attempts, name), '}');
    expect(await area.cli('logs', 'scan')).toMatchObject({ code: 0, stdout: 'one\n' });
    expect(await area.cli('logs', 'scan', '--follow')).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/^error: .* is damaged/),
    });
  });

  it('that are no file are an error that says so', async () => {
    await start('echo one');
    await until(async () => (await area.cli('logs', 'scan')).stdout === 'one\n', 'its output');
    await rm(join(await folder(), 'output.log'));
    await mkdir(join(await folder(), 'output.log'));
    await writeFile(join(await folder(), 'output.log', 'x'), '');
    expect(await area.cli('logs', 'scan')).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/^error: cannot read the log in .*scan-/),
    });
  });
});
