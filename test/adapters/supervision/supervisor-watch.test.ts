/** When an end counts as one that nobody asked for. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { requestStop } from '../../../src/adapters/supervision/attempt-files.ts';
import { watch } from '../../../src/adapters/supervision/supervisor-watch.ts';
import { recordOf } from '../../support/supervised.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ops-watch-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Watches a job that ends by itself; `after` is called when that was seen, with what a signal to the supervisor does. */
function watched(script: string, after: (hear: () => void) => void) {
  const child = spawn('sh', ['-c', script], { detached: true, stdio: 'ignore' });
  const signals = { asked: false, hear: () => undefined as void };
  const tree = {
    root: child.pid ?? 0,
    marker: undefined,
    reaped: () => child.exitCode !== null || child.signalCode !== null,
  };
  const ending = watch(child, tree, { folder, graceMs: 100, record: recordOf() }, signals, () => undefined);
  child.once('exit', () => {
    setImmediate(() =>
      after(() => {
        signals.asked = true;
        signals.hear();
      }),
    );
  });
  return ending;
}

it.each([
  ['exit 0', 0],
  ['exit 143', 143],
])(
  'a job whose supervisor is told to end a moment later was ended from outside: %s',
  async (script, exitCode) => {
    expect(await watched(script, (hear) => hear())).toMatchObject({ exitCode, stop: 'terminated' });
  },
);

it('a job that somebody stops in that moment was stopped', async () => {
  const stopped = watched('exit 0', () => requestStop(folder, recordOf(), { graceMs: 100, uptimeMs: 1 }));
  expect(await stopped).toMatchObject({ exitCode: 0, stop: 'stopped' });
});

it('a job that nobody stops ended by itself', async () => {
  expect(await watched('exit 0', () => undefined)).toMatchObject({ exitCode: 0, stop: undefined, left: [] });
});
