/** `selftest`: tests the engine on this machine, offline: real processes and files, in a temporary folder. */
import { exitCodes, type ExitCode } from '../errors.ts';
import type { Inputs } from '../inputs/inputs.ts';
import type { Clock, Host } from '../ports/ports.ts';

const minute = 60_000;
const noon = Date.UTC(2026, 0, 15, 12, 0, 0);

/** A temporary folder with the real adapters in it, and a clock that stands still. */
export interface Sandbox {
  /** Absolute path of this Node. */
  readonly node: string;
  write(name: string, text: string): Promise<void>;
  /** Text of a file in the folder; empty when there is none. */
  read(name: string): Promise<string>;
  /** Runs one command at `now` and returns what it printed and logged. */
  run(
    inputs: Partial<Inputs> & Pick<Inputs, 'command'>,
    now: number,
  ): Promise<{ code: ExitCode; text: string }>;
  remove(): Promise<void>;
}

interface SelftestPorts {
  readonly host: Host;
  readonly clock: Clock;
  readonly openSandbox: () => Promise<Sandbox>;
}

type Step = (box: Sandbox, clock: Clock) => Promise<string | undefined>;

export async function selftest({ host, clock, openSandbox }: SelftestPorts): Promise<ExitCode> {
  let failures = 0;
  for (const [name, step] of Object.entries(steps)) {
    const box = await openSandbox();
    try {
      host.progress(`selftest: ${name}`);
      await box.write('ops-jobs.json', jobsFile(box.node));
      await box.write('status.json', say({ running: true, completed: false, progress: { done: 1 } }));
      const problem = await step(box, clock);
      if (problem !== undefined) failures += 1;
      await host.print(problem === undefined ? `ok    ${name}` : `FAIL  ${name}\n${problem}`);
    } finally {
      await box.remove();
    }
  }
  await host.print(failures === 0 ? 'selftest: OK' : `selftest: ${failures} failed`);
  return failures === 0 ? exitCodes.done : exitCodes.failed;
}

const steps: Readonly<Record<string, Step>> = {
  'a running job is reported, then a stall once, then its recovery': async (box) => {
    const first = await tick(box, noon);
    const stalled = await tick(box, noon + 61 * minute);
    const again = await tick(box, noon + 62 * minute);
    await box.write('status.json', say({ running: true, completed: false, progress: { done: 2 } }));
    const recovered = await tick(box, noon + 63 * minute);
    const good =
      first.includes('watched running') &&
      stalled.includes('watched stalled ≥ 3600 s') &&
      !again.includes('watched') &&
      recovered.includes('watched recovered');
    return unless(good, first, stalled, again, recovered);
  },
  'a paused job is started once within its backoff': async (box) => {
    await box.write('status.json', say({ running: false, completed: false, stopReason: 'test' }));
    const texts = [
      await tick(box, noon),
      await tick(box, noon + minute),
      await tick(box, noon + 14 * minute),
    ];
    const once = (await box.read('started')) === 'x';
    texts.push(await tick(box, noon + 16 * minute));
    const twice = (await box.read('started')) === 'xx';
    return unless(once && twice && (texts[0] ?? '').includes('watched started'), ...texts);
  },
  'a status that hangs is ended at its deadline and reported': async (box) => {
    await box.write('hang', '');
    const text = await tick(box, noon);
    return unless(text.includes('status timed out after 1 s'), text);
  },
  'a queued run happens once, and its chain after it': async (box) => {
    const queued = await box.run({ command: 'run', job: 'check', queue: true }, noon);
    const first = await tick(box, noon + minute);
    const second = await tick(box, noon + 2 * minute);
    const third = await tick(box, noon + 3 * minute);
    const runs = await box.read('ran');
    return unless(
      runs === 'cf' && second.includes('ALERT: follow-up'),
      queued.text,
      first,
      second,
      third,
      `ran: ${runs}`,
    );
  },
  'a supervised job runs by itself and is completed': async (box, clock) => {
    const start = await box.run({ command: 'start', job: 'supervised' }, noon);
    let text = '';
    for (let waited = 0; waited < 15_000 && !text.includes('completed'); waited += 100) {
      await clock.sleep(100);
      ({ text } = await box.run({ command: 'status' }, noon));
    }
    const logs = await box.run({ command: 'logs', job: 'supervised', lines: 10 }, noon);
    return unless(text.includes('completed') && logs.text === 'worked', start.text, text, logs.text);
  },
  'a damaged state file is replaced by the previous one, and reported': async (box) => {
    await tick(box, noon);
    await tick(box, noon + minute);
    await box.write('state.json', '{"format":"ops-fr');
    const text = await tick(box, noon + 2 * minute);
    return unless(text.includes('state file damaged') && !text.includes('watched running'), text);
  },
};

async function tick(box: Sandbox, now: number): Promise<string> {
  const { code, text } = await box.run({ command: 'tick' }, now);
  return code === exitCodes.done ? text : `exit ${code}\n${text}`;
}

function unless(good: boolean, ...texts: readonly string[]): string | undefined {
  return good ? undefined : texts.map((text) => text.trimEnd()).join('\n---\n');
}

function say(status: Readonly<Record<string, unknown>>): string {
  return JSON.stringify(status);
}

/** One watched job whose status is a file, and a check with a follow-up. All commands are real processes. */
function jobsFile(node: string): string {
  const status = `const fs = require('node:fs');
    if (fs.existsSync('hang')) setTimeout(() => {}, 60000);
    else process.stdout.write(fs.readFileSync('status.json'));`;
  const read = { kind: 'one_shot_read', risk: 'read_only', cwd: '.' };
  return JSON.stringify({
    version: 1,
    defaults: { timezone: 'UTC' },
    jobs: [
      {
        id: 'watched',
        kind: 'long_running_read',
        risk: 'read_only',
        enabled: true,
        cwd: '.',
        timeoutSeconds: 1,
        commands: { start: [node, '-e', append('started', 'x')], status: [node, '-e', status] },
        policy: { autoResume: true },
      },
      {
        id: 'supervised',
        kind: 'long_running_read',
        risk: 'read_only',
        cwd: '.',
        commands: { exec: [node, '-e', "console.log('worked')"] },
      },
      {
        ...read,
        id: 'check',
        commands: { run: [node, '-e', append('ran', 'c')] },
        after: [{ jobId: 'follow-up' }],
      },
      {
        ...read,
        id: 'follow-up',
        commands: { run: [node, '-e', `${append('ran', 'f')}; console.log('ALERT: follow-up')`] },
      },
    ],
  });
}

function append(file: string, letter: string): string {
  return `require('node:fs').appendFileSync(${JSON.stringify(file)}, ${JSON.stringify(letter)})`;
}
