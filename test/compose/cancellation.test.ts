import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { doLastWork } from '../../src/compose/cancellation.ts';
import { decodeEnvelope } from '../../src/core/state/envelope.ts';
import { ledgerCodec } from '../../src/core/writes/ledger-codec.ts';
import { openArea, until, type Area } from '../support/cli.ts';

let area: Area;
beforeEach(async () => {
  area = await openArea();
});
afterEach(() => area.close());

const program = resolve('test/support/programs/cancelled-write.ts');

function launch(script: string) {
  const { PATH, NODE_COMPILE_CACHE } = process.env;
  const child = spawn(process.execPath, [program, area.stateFile, script], {
    cwd: area.path,
    env: { PATH, NODE_COMPILE_CACHE, HOME: area.path, OPS_TEST_AREA: dirname(area.path) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const)
    child[name].setEncoding('utf8').on('data', (text: string) => (said[name] += text));
  const ended = once(child, 'close').then(() => ({
    code: child.exitCode,
    signal: child.signalCode,
    ...said,
  }));
  return { child, ended };
}

/** What the ledger on the disk holds. */
async function kept() {
  const file = area.stateFile.replace(/\.json$/, '-writes.json');
  const ledger = decodeEnvelope(ledgerCodec, await readFile(file, 'utf8'));
  return ledger.kind === 'ok' ? ledger.doc.incidents.map(({ message }) => message) : ledger.kind;
}

const story = ['last work begins', 'saved 2', 'last work ends', ''].join('\n');

describe('a write that is cancelled', () => {
  it('may finish what it does on SIGTERM, all that it started too; then comes the last work', async () => {
    // The first process ends at once, its child needs its time.
    const { child, ended } = launch(
      `sh -c 'trap "sleep 0.4; echo child >> story; exit" TERM; echo ready > ready; while :; do sleep 0.02; done' &
       trap "echo first >> story; exit" TERM; echo running; while :; do sleep 0.02; done`,
    );
    await area.appears('ready');
    child.kill('SIGINT');
    const ran = await ended;
    expect(await area.read('story')).toBe(`first\nchild\n${story}`);
    expect(ran).toEqual({
      code: 130,
      signal: null,
      // The shell may have a word to say about what it ran.
      stdout: expect.stringMatching(/^(?:\| .*\n)+$/),
      stderr: 'error: after the cancellation: no room for this\n',
    });
    expect(await kept()).toEqual(['begun', 'cancelled']);
    expect(area.processes()).toEqual([]);
  });

  it('is killed 3 s later when it does not end, with all that it started; no signal disturbs the last work', async () => {
    const { child, ended } = launch(`trap "echo asked >> story" TERM
      sh -c 'trap "" TERM; echo ready > ready; while :; do sleep 0.05; done' &
      while :; do sleep 0.05; done`);
    await area.appears('ready');
    const begun = performance.now();
    child.kill('SIGINT');
    await until(async () => (await area.read('story')).includes('last work begins'), 'the last work');
    expect(performance.now() - begun).toBeGreaterThan(2900);
    expect(area.processes().filter((line) => !line.includes(program))).toEqual([]);
    for (const signal of ['SIGTERM', 'SIGINT', 'SIGTERM', 'SIGHUP'] as const) child.kill(signal);
    expect(await ended).toMatchObject({ code: 130, signal: null });
    expect(await area.read('story')).toBe(`asked\n${story}`);
    expect(await kept()).toEqual(['begun', 'cancelled']);
  });

  it('that ends by itself has no last work', async () => {
    expect(await launch('echo done').ended).toMatchObject({ code: 0, stdout: '| done\n' });
    expect(await area.read('story')).toBe('the command went on\n');
  });
});

it('last work that hangs is left alone, and what comes after it is begun', async () => {
  const said: string[] = [];
  let isBegun = false;
  const work = [
    () => new Promise<void>(() => undefined),
    async () => {
      isBegun = true;
    },
  ];
  await doLastWork(work, (problem) => said.push(problem), 20);
  expect([said[0], isBegun]).toEqual(['after the cancellation: not done in time', true]);
});
