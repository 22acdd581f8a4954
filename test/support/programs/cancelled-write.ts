/**
 * A command of the program that runs a script as a write is run, and has work to do when it is cancelled; what happens is
 * written into the file `story`. Arguments: the state file, the script.
 */
import { appendFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { createCliHost } from '../../../src/adapters/host-cli.ts';
import { runCommand } from '../../../src/app.ts';
import { createCancellation } from '../../../src/cancellation.ts';
import type { Deps } from '../../../src/commands/deps.ts';
import { parseInputs } from '../../../src/inputs.ts';

const [stateFile = '', script = ''] = process.argv.slice(2);
const note = (line: string) => appendFile('story', `${line}\n`);

async function write({ exec, host, store, onCancel }: Deps) {
  await store.update((state) => ({ ...state, lostAt: 1 }));
  onCancel(async (stores) => {
    await note('last work begins');
    await sleep(300);
    const { lostAt } = await stores.store.update((state) => ({ ...state, lostAt: (state.lostAt ?? 0) + 1 }));
    await note(`saved ${lostAt}`);
  });
  onCancel(() => Promise.reject(new Error('no room for this')));
  onCancel(() => note('last work ends'));
  const env: Record<string, string> = {};
  for (const [name, value] of Object.entries(host.env)) if (value !== undefined) env[name] = value;
  const argv = ['/bin/sh', '-c', script];
  const onLine = (line: string) => host.stream(line);
  await exec.run({
    argv,
    cwd: process.cwd(),
    env,
    timeoutMs: 60_000,
    cleanUp: 'all',
    endGently: true,
    onLine,
  });
  await note('the command went on');
  return 0 as const;
}

const inputs = parseInputs('run', 'any', { 'state-file': stateFile }, String);
process.exit(
  await runCommand(inputs, createCliHost(process.env), createCancellation(), undefined, {
    tick: write,
    start: write,
    stop: write,
    run: write,
    logs: write,
    'validate-config': write,
    status: write,
    plan: write,
    apply: write,
    verify: write,
    settle: write,
    history: write,
    init: write,
    doctor: write,
    selftest: write,
  }),
);
