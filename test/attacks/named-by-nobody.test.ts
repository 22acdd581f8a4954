/** An attacker wants a write to run code that no word of the plan seems to name, so that it can be changed after the approval. */
import { execFile } from 'node:child_process';
import { chmod, mkdir, mkdtemp, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createFileHashes } from '../../src/adapters/files/file-hashes.ts';
import { lookUp } from '../../src/commands/writes/named-files.ts';
import { checkJob, openWriteArea, writeJob, type WriteArea } from '../support/write-area.ts';
import { saidBy } from '../support/write-refused.ts';
import { summaryText } from '../support/summary-text.ts';

let place: WriteArea;
beforeAll(async () => {
  place = await openWriteArea();
  for (const folder of ['sub', 'bin', 'one', 'two']) await mkdir(at(folder));
});
afterAll(() => place.close());

const at = (name: string) => join(place.area.path, name);
const evil = () => `echo evil >> ${at('runs')}\n`;
type Parts = Readonly<Record<string, unknown>>;
const runs = (...run: readonly string[]) => ({ commands: { run } });

const planOf = async (parts: Parts) => {
  place.dispatch();
  await place.jobs(writeJob(parts), checkJob());
  return place.run('plan');
};

async function approved(parts: Parts) {
  const planned = await planOf(parts);
  expect(planned.outputs['verdict'], planned.stdout).toBe('planned');
  place.api.gate.approve('approver');
  return { digest: planned.outputs['plan-digest'] ?? '', planned };
}

describe('a file is changed that the command names', () => {
  it.each<readonly [string, string, readonly string[]]>([
    ['behind the letter of an option', 'extra', ['sh', 'deploy.sh', '-fextra']],
    ['behind several letters', 'extra', ['sh', 'deploy.sh', '-xzfextra']],
    ['between colons', 'extra', ['sh', 'deploy.sh', '-v', 'extra:/in/side:ro']],
    ['behind a comma', 'extra', ['sh', 'deploy.sh', '--mount=type=bind,src=extra,dst=/x']],
    ['with what parts others in its name', 'a=b,c', ['sh', 'deploy.sh', '--from:a=b,c:ro']],
    ['as an address', 'extra', ['sh', 'deploy.sh', 'file://EXTRA?x=1']],
    ['in one word with its program', 'extra', ['env', '-S', 'sh extra']],
    ['in a script of one word', 'extra', ['sh', '-c', 'cd . && (. "./extra")']],
    ['with a space that a backslash keeps', 'my extra', ['sh', '-c', '. ./my\\ extra']],
    ['in quotes that part it', 'extra', ['sh', '-c', `. ./e\\x"t"'ra'`]],
    ['in a line that goes on', 'extra', ['sh', '-c', '. ./ex\\\ntra']],
    ['as an address with escapes', 'extra-2', ['sh', 'deploy.sh', 'file://EXTRA%2d2']],
    ['below the home of the runner', '../extra', ['sh', '-c', 'cat /dev/null; . ~/extra']],
    ['below it, by its variable', '../extra', ['sh', '-c', '. "$HOME/extra"']],
    ['below the working folder, by its variable', 'extra', ['sh', '-c', '. "${PWD}"/extra']],
    ['below a folder of an option', 'sub/extra', ['sh', 'deploy.sh', '-Csub', '-f', 'extra']],
    ['below the folder of env', 'sub/extra', ['env', '-C', 'sub', 'sh', './extra']],
  ])('%s', async (_, file, words) => {
    await writeFile(at(file), 'true\n');
    const { digest } = await approved(runs(...words.map((word) => word.replace('EXTRA', at('extra')))));
    await writeFile(at(file), evil());
    const applied = await place.run('apply', { 'plan-digest': digest });
    await rm(at(file));
    expect(await place.area.read('runs')).toBe('');
    expect(saidBy(place, applied)).toMatch(/refused \(plan-changed\)[^]*sha256: /);
  });

  it('in the first line of a script, below a folder that it names', async () => {
    for (const [name, line] of [
      ['extra', `-C ${at('sub')} sh ./extra`],
      ['tool', `PATH=${at('sub')}:/usr/bin:/bin tool`],
    ]) {
      await writeFile(at(`sub/${name}`), '#!/bin/sh\ntrue\n', { mode: 0o755 });
      await writeFile(at('by-line'), `#!/usr/bin/env -S ${line}\n`, { mode: 0o755 });
      const { digest } = await approved(runs('./by-line'));
      await writeFile(at(`sub/${name}`), `#!/bin/sh\n${evil()}`);
      const applied = await place.run('apply', { 'plan-digest': digest });
      await rm(at(`sub/${name}`));
      expect(await place.area.read('runs')).toBe('');
      expect(saidBy(place, applied)).toMatch(/refused \(plan-changed\)[^]*sha256: /);
    }
  });

  it('by a name that is looked for on PATH, whatever its letters', async () => {
    const fileHashes = createFileHashes(at('key'));
    const host = { fileHashes, cwd: at('one'), searchPath: `/usr/bin:${at('bin')}`, home: undefined };
    for (const name of ['tool@2', 'wärme', 'a,b']) {
      await writeFile(at(`bin/${name}`), 'true\n', { mode: 0o755 });
      const { files } = await lookUp(host, [{ word: 1, text: `nice ${name} --all` }]);
      expect(files.map(({ path }) => path)).toContain(at(`bin/${name}`));
    }
  });

  it('by a name that is looked for on PATH', async () => {
    await writeFile(at('bin/tool'), '#!/bin/sh\ntrue\n', { mode: 0o755 });
    const env = { PATH: `${at('bin')}:/usr/bin:/bin` };
    const { digest, planned } = await approved({ ...runs('env', 'tool'), env });
    expect(summaryText(planned.summary)).toContain(`deploy: PATH="${at('bin')}:`);
    await writeFile(at('bin/tool'), `#!/bin/sh\n${evil()}`);
    const applied = await place.run('apply', { 'plan-digest': digest });
    expect(await place.area.read('runs')).toBe('');
    expect(saidBy(place, applied)).toContain('refused (plan-changed)');
  });
});

it('the working folder is a link that leads elsewhere after the approval', async () => {
  await symlink('one', at('place'));
  await writeFile(at('two/Makefile'), evil());
  const { digest, planned } = await approved({ cwd: at('place'), ...runs('sh', '-c', '. ./Make*') });
  expect(planned.summary).toContain(`<code>${at('one')}</code>`);
  await rm(at('place'));
  await symlink('two', at('place'));
  const applied = await place.run('apply', { 'plan-digest': digest });
  expect(await place.area.read('runs')).toBe('');
  expect(saidBy(place, applied)).toMatch(/job\.cwd: "[^"]*one" → "[^"]*two"/);
});

describe('a variable loads code', () => {
  it.each<readonly [string, string, string]>([
    ['BASH_ENV', 'hook', 'hook'],
    ['ENV', './hook', 'hook'],
    ['NODE_OPTIONS', '--require=./hook', 'hook'],
    ['PYTHONSTARTUP', 'hook', 'hook'],
    ['PERL5OPT', '-I. -Mhook', 'hook'],
    ['RUBYOPT', '-r./hook', 'hook'],
    ['LD_PRELOAD', './hook:./other', 'hook'],
    ['GIT_SSH_COMMAND', 'sh hook', 'hook'],
    ['GIT_ASKPASS', './hook', 'hook'],
  ])('%s: its value is shown, and what it names is in the plan', async (name, value, file) => {
    await writeFile(at(file), 'true\n');
    // The loader of LD_PRELOAD passes over what is no library.
    const { digest, planned } = await approved({ ...runs('bash', '-c', 'true'), env: { [name]: value } });
    expect(summaryText(planned.summary)).toContain(`deploy: ${name}=${JSON.stringify(value)}`);
    expect(planned.stdout).toContain(`  | deploy: ${name}=${JSON.stringify(value)}`);
    await writeFile(at(file), evil());
    const applied = await place.run('apply', { 'plan-digest': digest });
    expect(await place.area.read('runs')).toBe('');
    expect(saidBy(place, applied)).toContain('refused (plan-changed)');
  });

  it('and is not planned when nobody may be shown its value', async () => {
    for (const [name, value] of [
      ['GIT_SSH_COMMAND', 'ssh -o x=https://ci:hunter2hunter2@host'],
      ['GIT_CONFIG_VALUE_0', 'AUTHORIZATION: basic aHVudGVyMmh1bnRlcjI='],
      ['BASH_ENV', '/srv/correct-horse-battery'],
    ] as const) {
      const env = { [name]: value, API_KEY: 'correct-horse-battery' };
      const planned = await planOf({ ...runs('true'), env });
      expect(planned.outputs['verdict']).not.toBe('planned');
      expect(planned.stdout).toContain(`the variable ${name} can load code, and its value looks like`);
      expect(saidBy(place, planned)).not.toMatch(/hunter2hunter2|aHVudGVy|correct-horse/);
    }
  });

  it('and a secret is never shown for its name', async () => {
    const env = { GIT_TOKEN: 'correct-horse-battery', PYTHON_API_KEY: 'battery-horse-correct' };
    const { planned } = await approved({ ...runs('true'), env });
    expect(saidBy(place, planned)).not.toMatch(/correct-horse|horse-correct/);
  });
});

describe('what is no file is not planned', () => {
  it('a pipe', async () => {
    await promisify(execFile)('mkfifo', [at('pipe')]);
    for (const words of [
      ['sh', 'pipe'],
      ['sh', '-fpipe'],
      ['sh', '-c', '. ./pipe'],
    ]) {
      const planned = await planOf(runs(...words));
      expect(planned.outputs['verdict']).not.toBe('planned');
      expect(planned.stdout).toContain('pipe is not a regular file');
    }
  });

  it('while a socket, from which nothing is read as code, is named on the page', async () => {
    const server = createServer().listen(at('socket'));
    const bySocket = { DOCKER_HOST: `unix://${at('socket')}` };
    const { digest, planned } = await approved({ ...runs('sh', 'deploy.sh', 'unix:socket'), env: bySocket });
    expect(summaryText(planned.summary)).toContain(`missing paths)\n\n\n${at('socket')}\n`);
    await rename(at('socket'), at('other'));
    await symlink('other', at('socket'));
    const applied = await place.run('apply', { 'plan-digest': digest });
    server.close();
    expect(saidBy(place, applied)).toMatch(/refused \(plan-changed\)[^]*socket" → "[^"]*other"/);
  });

  it('and a socket that others can replace is not planned', async () => {
    const shared = await mkdtemp(join(tmpdir(), 'ops-socket-'));
    const server = createServer().listen(join(shared, 'socket'));
    await chmod(shared, 0o777);
    const planned = await planOf(runs('sh', 'deploy.sh', `unix:${shared}/socket`));
    server.close();
    await rm(shared, { recursive: true });
    expect(planned.outputs['verdict']).not.toBe('planned');
    expect(planned.stdout).toContain('other users can change it');
  });

  it('while a script of one word may be long', async () => {
    const script = Array.from({ length: 300 }, (_, n) => `: "$x" a-${n}/b | true\n`).join('');
    await approved(runs('sh', '-c', script));
  });

  it('while /dev/null and the own streams can be named', async () => {
    await approved(
      runs('sh', '-c', 'cat < /dev/null > /dev/stdout 2>> /dev/stderr', '/dev/fd/1', '/proc/mounts'),
    );
  });
});
