/**
 * A command of the program that runs a script as a write is run, and has work to do when it is cancelled; what happens is
 * written into the file `story`. Arguments: the state file, the script.
 */
import { appendFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { createCliHost } from '../../../src/adapters/host/cli.ts';
import { runCommand } from '../../../src/app.ts';
import { createCancellation } from '../../../src/compose/cancellation.ts';
import type { CommandPorts } from '../../../src/compose/command-ports.ts';
import type { Ledger } from '../../../src/core/writes/write.ts';
import { parseInputs } from '../../../src/inputs/inputs.ts';

const [stateFile = '', script = ''] = process.argv.slice(2);
const note = (line: string) => appendFile('story', `${line}\n`);

/** Something that the ledger keeps. */
const mark = (ledger: Ledger, message: string): Ledger => ({
  ...ledger,
  incidents: [...ledger.incidents, { at: 1, kind: 'lost', message }],
});

async function write({ exec, host, openWrites, onCancel }: CommandPorts) {
  const { ledger, atEnd } = await openWrites();
  await ledger.update((known) => mark(known, 'begun'));
  onCancel(async () => {
    await note('last work begins');
    await sleep(300);
    const { incidents } = await atEnd.update((known) => mark(known, 'cancelled'));
    await note(`saved ${incidents.length}`);
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
    restart: write,
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
    drill: write,
    selftest: write,
    watch: write,
  }),
);
