/** Ten minutes of trouble, a step a tick: what happens in a step is thrown by seeded dice, and never depends on a clock. */
import {
  closeSync,
  existsSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createDice, type BotFault } from '../support/bot-api-faults.ts';
import { kill } from '../support/cli.ts';
import {
  debrisOf,
  isDone,
  openHost,
  pidOf,
  sizeOf,
  supervisorOf,
  tickOf,
  writeJobs,
  type SoakHost,
} from './host.ts';
import { mixOf, type SoakJob } from './mix.ts';
import { noticesOf, readLog, type SoakRecord, type Span, type Tick } from './record.ts';

export interface SoakOptions {
  readonly seconds: number;
  readonly seed: number;
  readonly jobs: number;
  /** A disk of its own can be mounted for the state. */
  readonly hasDisk: boolean;
  readonly onStep: (text: string) => void;
}

export interface Soak {
  readonly record: SoakRecord;
  /** How often what was done, by its name. */
  readonly done: Readonly<Record<string, number>>;
  /** All that the chat took, each state of an edited one. */
  readonly messages: readonly { readonly text: string; readonly sentAt: number }[];
}

const diskBytes = 96 * 2 ** 20;
/** Between two steps, so that jobs move; nothing is measured by it. */
const restMs = 600;
const mostCalmTicks = 30;

const faults: readonly BotFault[] = [
  { kind: 'hang', times: 1 },
  { kind: 'hang', stage: 'after', times: 1 },
  { kind: 429, retryAfter: 2 },
  { kind: 429, retryAfter: 1, chance: 0.5 },
  { kind: 500 },
  { kind: 502, stage: 'after', chance: 0.5 },
  { kind: 'reset' },
  { kind: 'reset', stage: 'after', chance: 0.5 },
  { kind: 'refusal', code: 403, description: 'Forbidden: bot was blocked by the user' },
];

export async function soak(options: SoakOptions): Promise<Soak> {
  const host = await openHost(options.hasDisk ? diskBytes : undefined);
  try {
    return await new Driver(host, options).run();
  } finally {
    await host.close();
  }
}

class Driver {
  readonly host: SoakHost;
  readonly options: SoakOptions;
  readonly jobs: readonly SoakJob[];
  readonly ticks: Tick[] = [];
  readonly full: Span[] = [];
  readonly deletedAt: number[] = [];
  readonly done: Record<string, number> = {};
  readonly dice: () => number;
  /** What ends in a later step: a fault of the chat, a full disk, a process that was stopped. */
  readonly later: { readonly step: number; readonly end: () => void }[] = [];
  /** A tick that was stopped, or that the next one does not wait for. */
  readonly open = new Set<Promise<unknown>>();
  stateBytes = 0;
  isFull = false;
  isFaulty = false;
  launched = 0;
  step = 0;

  constructor(host: SoakHost, options: SoakOptions) {
    this.host = host;
    this.options = options;
    this.dice = createDice(options.seed);
    this.jobs = mixOf(options.jobs, host.jobsFolder);
  }

  async run(): Promise<Soak> {
    const { host, options } = this;
    writeJobs(host, this.jobs);
    const until = performance.now() + options.seconds * 1000;
    for (; performance.now() < until; this.step += 1) {
      // In the first steps all that is started by hand is started, and all is seen once.
      if (this.step === 0) await this.startDead();
      if (this.step > 2) this.disturb();
      await this.tickSomehow();
      this.endDue();
      options.onStep(this.line());
      await sleep(restMs);
    }
    const calmAt = await this.calm();
    const messages = host.chat.messages();
    const texts = messages.flatMap(({ edits, text, sentAt }) => [
      ...edits.map((edit) => ({ text: edit.text, sentAt })),
      { text, sentAt },
    ]);
    const record: SoakRecord = {
      jobs: this.jobs.map(({ id, kind, betweenStartsMs, stallMs, folder }) => ({
        id,
        kind,
        betweenStartsMs,
        stallMs,
        lines: readLog(readFileSync(join(folder, 'log'), 'utf8')),
      })),
      ticks: this.ticks,
      told: noticesOf(texts),
      deletedAt: this.deletedAt,
      full: this.full,
      calmAt,
      leftovers: [...(await this.cleanUp()), ...host.chat.violations],
      stateBytes: this.stateBytes,
    };
    return { record, done: this.done, messages: texts };
  }

  // --- Ticks -----------------------------------------------------------------------------------------

  launch() {
    const number = (this.launched += 1);
    const begunAt = Date.now();
    const { pid, ended } = this.host.launch(['tick'], number);
    const tick = ended.then((ran) => {
      this.ticks.push(tickOf(number, begunAt, ran));
      this.stateBytes = Math.max(this.stateBytes, sizeOf(this.host.stateFile));
    });
    this.open.add(tick);
    void tick.finally(() => this.open.delete(tick));
    return { pid, tick };
  }

  async tickSomehow(): Promise<void> {
    const { pid, tick } = this.launch();
    const thrown = this.dice();
    const wait = Math.floor(this.dice() * 700);
    if (this.step <= 2 || thrown > 0.25) return tick;
    if (thrown < 0.08) {
      await Promise.race([sleep(wait), tick]);
      this.count('kill -9 of a tick');
      kill(pid);
      return tick;
    }
    if (thrown < 0.14) {
      this.count('two ticks at once');
      return void (await Promise.all([tick, this.launch().tick]));
    }
    if (thrown < 0.2) {
      this.count('ticks that overlap');
      await sleep(wait);
      return;
    }
    await Promise.race([sleep(wait), tick]);
    this.count('a tick stopped for a step');
    if (signal(pid, 'SIGSTOP')) this.inSteps(1, () => signal(pid, 'SIGCONT'));
  }

  // --- Trouble ---------------------------------------------------------------------------------------

  disturb(): void {
    const rounds = Math.floor(this.dice() * 5);
    for (let round = 0; round < rounds; round += 1) {
      const job = this.jobs[Math.floor(this.dice() * this.jobs.length)];
      if (job) this.disturbJob(job);
    }
    const thrown = this.dice();
    const steps = 1 + Math.floor(this.dice() * 5);
    if (thrown < 0.06 && !this.isFaulty) this.spoilChat(steps);
    else if (thrown < 0.1 && !this.isFull && this.options.hasDisk) this.fill(steps + 2);
    else if (thrown < 0.115 && !this.isFull && this.open.size === 0) this.deleteState();
  }

  disturbJob(job: SoakJob): void {
    const thrown = this.dice();
    const mode = job.modes[Math.floor(this.dice() * job.modes.length)] ?? 'work';
    const steps = 1 + Math.floor(this.dice() * 8);
    if (thrown < 0.7) {
      this.setMode(job, mode);
      // It is repaired, or it goes on failing.
      // What hangs takes its deadline from every tick.
      const lasts = mode === 'hang' ? Math.min(steps, 3) : steps;
      if ((thrown < 0.6 || mode === 'hang') && mode !== 'work')
        this.inSteps(lasts, () => this.setMode(job, 'work'));
      return;
    }
    const pid = pidOf(job);
    if (pid === undefined || job.kind === 'run') {
      if (job.kind !== 'run' && !isDone(job) && !this.isFull) this.startByHand(job);
      return;
    }
    const supervisor = job.kind === 'exec' ? supervisorOf(pid) : undefined;
    if (thrown < 0.82) this.killJob(job, pid);
    else if (supervisor === undefined) return;
    else if (thrown < 0.88) {
      if (signal(pid, 'SIGSTOP')) this.host.note(job, 'stopped');
      this.count('SIGSTOP of a job');
      this.inSteps(steps, () => {
        if (pidOf(job) === pid && signal(pid, 'SIGCONT')) this.host.note(job, 'continued');
      });
    } else if (thrown < 0.93) {
      this.host.note(job, 'frozen');
      signal(supervisor, 'SIGSTOP');
      this.count('SIGSTOP of a supervisor');
      this.inSteps(steps, () => signal(supervisor, 'SIGCONT'));
      // What it missed it has done a step later.
      this.inSteps(steps + 1, () => {
        if (pidOf(job) === pid || pidOf(job) === undefined) this.host.note(job, 'thawed');
      });
    } else {
      kill(supervisor);
      this.host.note(job, 'orphaned');
      this.count('kill -9 of a supervisor');
      if (thrown > 0.97) this.killJob(job, pid);
    }
  }

  killJob(job: SoakJob, pid: number): void {
    kill(pid);
    this.host.note(job, 'killed', String(pid));
    this.count('kill -9 of a job');
  }

  setMode(job: SoakJob, mode: string): void {
    const file = join(job.folder, 'mode');
    writeFileSync(`${file}.new`, `${mode}\n`);
    renameSync(`${file}.new`, file);
    this.count(`a job told to ${mode}`);
  }

  startByHand(job: SoakJob): void {
    const { ended } = this.host.launch(['start', job.id]);
    this.open.add(ended);
    void ended.finally(() => this.open.delete(ended));
    this.count('start by hand');
  }

  spoilChat(steps: number): void {
    const fault = faults[Math.floor(this.dice() * faults.length)];
    if (!fault) return;
    this.isFaulty = true;
    const heal = this.host.chat.fail(fault);
    this.count('a fault of the chat');
    this.inSteps(steps, () => {
      heal();
      this.isFaulty = false;
      // A chat that refused is asked anew when somebody says that it is well again.
      if (fault.kind === 'refusal') void this.host.launch(['doctor', '--send']);
    });
  }

  /** Fills the disk of the state to its last byte. */
  fill(steps: number): void {
    const from = Date.now();
    const file = join(this.host.stateFolder, 'fill');
    const filling = openSync(file, 'w');
    try {
      for (const size of [2 ** 20, 4096, 1]) fillBy(filling, size);
    } finally {
      closeSync(filling);
    }
    this.isFull = true;
    this.full.push({ from, to: Infinity });
    this.count('a full disk');
    this.inSteps(steps, () => this.free());
  }

  free(): void {
    const last = this.full.at(-1);
    if (!this.isFull || !last) return;
    rmSync(join(this.host.stateFolder, 'fill'));
    this.isFull = false;
    this.full[this.full.length - 1] = { ...last, to: Date.now() };
  }

  /** The documents; what supervisors recorded of their jobs stays. */
  deleteState(): void {
    const { stateFile } = this.host;
    if (!existsSync(stateFile)) return;
    for (const end of ['', '.prev']) rmSync(stateFile + end, { force: true });
    this.deletedAt.push(Date.now());
    this.count('a deleted state');
  }

  // --- The end ---------------------------------------------------------------------------------------

  /** Everything is repaired; ticks until the chat shows nothing open, or all that it will ever show. Returns from when on. */
  async calm(): Promise<number> {
    for (const { end } of this.later.splice(0)) end();
    await Promise.all(this.open);
    for (const job of this.jobs) this.setMode(job, 'work');
    await this.host.launch(['doctor', '--send']).ended;
    const calmAt = Date.now();
    await this.launch().tick;
    await this.startDead();
    await Promise.all(
      this.jobs.filter(({ kind }) => kind === 'run').map(({ id }) => this.host.launch(['run', id]).ended),
    );
    for (let count = 0; count < mostCalmTicks; count += 1) {
      await this.launch().tick;
      const open = this.openInChat();
      this.options.onStep(`calm: ${open.length} alerts open`);
      if (open.length === 0 && count >= 3) break;
      await sleep(restMs);
      if (count % 5 === 4) await this.startDead();
    }
    return calmAt;
  }

  openInChat(): readonly string[] {
    const last = new Map(
      noticesOf(this.host.chat.messages()).flatMap(({ job, kind }) =>
        kind === 'other' || job === '' ? [] : [[job, kind]],
      ),
    );
    return [...last].flatMap(([job, kind]) => (kind === 'alert' ? [job] : []));
  }

  async startDead(): Promise<void> {
    for (const job of this.jobs.filter(isDead)) await this.host.launch(['start', job.id]).ended;
  }

  /** Stops everything as a person does; returns what is left then. */
  async cleanUp(): Promise<readonly string[]> {
    const { host } = this;
    for (const job of this.jobs) {
      const pid = pidOf(job);
      if (pid !== undefined && job.kind === 'status') kill(pid);
      else if (pid !== undefined) await host.launch(['stop', job.id, '--timeout-seconds', '1']).ended;
    }
    for (let round = 0; round < 100 && host.processes().length > 0; round += 1) await sleep(100);
    return [...host.processes().map(({ command }) => `process ${command}`), ...debrisOf(host)];
  }

  // --- Its own ---------------------------------------------------------------------------------------

  count(what: string): void {
    this.done[what] = (this.done[what] ?? 0) + 1;
  }

  inSteps(steps: number, end: () => void): void {
    this.later.push({ step: this.step + steps, end });
  }

  endDue(): void {
    const due = this.later.filter(({ step }) => step <= this.step);
    for (const each of due) this.later.splice(this.later.indexOf(each), 1);
    for (const { end } of due) end();
  }

  line(): string {
    const trouble = [...(this.isFull ? ['disk full'] : []), ...(this.isFaulty ? ['chat at fault'] : [])].join(
      ', ',
    );
    return `step ${this.step}: ${this.ticks.length} ticks, ${this.host.chat.messages().length} messages${trouble && `, ${trouble}`}`;
  }
}

const isDead = (job: SoakJob) => job.kind !== 'run' && pidOf(job) === undefined && !isDone(job);

function fillBy(file: number, size: number): void {
  const zeros = Buffer.alloc(size);
  try {
    while (writeSync(file, zeros) > 0);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOSPC')) throw error;
  }
}

function signal(pid: number, name: NodeJS.Signals): boolean {
  try {
    return process.kill(pid, name);
  } catch {
    return false;
  }
}
