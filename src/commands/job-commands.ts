/** Runs the commands of jobs: probes return observations, effects return outcomes. */
import { deadlineMs, type Verb } from '../core/jobs/deadlines.ts';
import { endingOf } from '../core/pings/job-ping.ts';
import { ridOf } from '../core/pings/attempt-id.ts';
import { outputOf } from '../core/jobs/record.ts';
import { attentionWords } from '../core/jobs/queue.ts';
import type {
  Config,
  Effect,
  ExecResult,
  Job,
  Observation,
  Observations,
  Outcome,
  Starter,
  State,
} from '../core/model.ts';
import { observe } from '../core/status/status.ts';
import { notStarted } from '../core/text/exec-result.ts';
import type { Clock, Exec, Host, Paths, Processes } from '../ports/ports.ts';
import type { JobPings } from './job-pings.ts';
import { jobFolder, type JobVariables } from './job-variables.ts';
import { ProbeRun } from './probe.ts';
import type { SupervisedJobs } from './supervised.ts';

interface JobCommandsPorts {
  readonly exec: Exec;
  readonly processes: Processes;
  readonly host: Host;
  readonly clock: Clock;
  readonly paths: Paths;
  readonly variables: JobVariables;
  readonly pings: JobPings;
  /** Loaded for the first job with `commands.exec`. */
  readonly supervised: () => Promise<SupervisedJobs>;
  /** True when such a job was ever started on this host with this state. */
  readonly hasAttempts: () => boolean;
}

interface JobCommandsOptions {
  readonly concurrency: number;
  /** Overrides the timeout of every command but a status. */
  readonly timeoutSeconds: number | undefined;
}

export class JobCommands {
  readonly #ports: JobCommandsPorts;
  readonly #options: JobCommandsOptions;

  constructor(ports: JobCommandsPorts, options: JobCommandsOptions) {
    this.#ports = ports;
    this.#options = options;
  }

  /** Runs one command of a job to its end or deadline. Never rejects. */
  async execute(job: Job, verb: Verb): Promise<ExecResult> {
    const argv = job.commands[verb];
    if (!argv) return notStarted(`job ${job.id} has no commands.${verb}`);
    const given = await this.#ports.variables.of(job);
    if (given.kind === 'missing') return notStarted(given.problem);
    return this.#ports.exec.run({
      argv,
      cwd: jobFolder(this.#ports.paths, job),
      env: given.env,
      timeoutMs: deadlineMs(job, verb, verb === 'status' ? undefined : this.#options.timeoutSeconds),
      cleanUp: verb === 'start' || verb === 'stop' ? 'detached' : 'all',
      ...(verb === 'run' && { find: attentionWords }),
    });
  }

  /** Runs a one-shot read as this item of the queue, and tells its monitor. Rejects only when this run is canceled. */
  async run(job: Job, itemId: string): Promise<ExecResult> {
    const { pings } = this.#ports;
    const rid = ridOf(job.id, itemId);
    pings.started(job, rid);
    const result = await this.execute(job, 'run');
    if (job.ping) pings.ended(job, rid, endingOf(job, result), whyOf(result));
    return result;
  }

  /** Starts a long job. Never rejects. */
  async start(config: Config, job: Job, by: Starter): Promise<ExecResult> {
    if (!job.commands.exec) return this.execute(job, 'start');
    return (await this.#ports.supervised()).start(config, job, by);
  }

  /** Runs the status command of a long job, and adds the process that it names. */
  async probe(job: Job): Promise<Observation> {
    if (job.commands.exec) return (await this.#ports.supervised()).probe(job);
    const observation = observe(await this.execute(job, 'status'));
    if (observation.kind !== 'status' || observation.status.pid === undefined) return observation;
    const process = this.#ports.processes.find(observation.status.pid);
    return process ? { ...observation, process } : observation;
  }

  /** Starts to probe jobs, as many at a time as `concurrency` says. */
  probeAll(jobs: readonly Job[]): ProbeRun {
    const { host, clock } = this.#ports;
    return new ProbeRun({ host, clock, probe: (job) => this.probe(job) }, jobs, this.#options.concurrency);
  }

  /** The jobs file with a stand-in for each supervised job that runs differently than it declares, and their observations. */
  async undeclared(
    file: Config,
    state: State,
  ): Promise<{ readonly config: Config; readonly seen: Observations }> {
    if (!this.#ports.hasAttempts()) return { config: file, seen: new Map() };
    return (await this.#ports.supervised()).undeclaredJobs(file, state);
  }

  /** A supervised job that runs although the jobs file does not declare it so; undefined: no process of it runs. */
  async undeclaredJob(file: Config, id: string): Promise<Job | undefined> {
    if (!this.#ports.hasAttempts()) return undefined;
    return (await this.#ports.supervised()).undeclaredJob(file, id);
  }

  /**
   * Performs effects concurrently, and hands each outcome to `save` as soon as it is known, so that a crash loses none that
   * was already seen.
   */
  async perform(
    config: Config,
    effects: readonly Effect[],
    save: (outcome: Outcome) => Promise<void>,
  ): Promise<void> {
    const { host, clock } = this.#ports;
    let done = 0;
    const show = () => host.progress(`running ${done}/${effects.length}`);
    show();
    // One iterator for all lanes: each takes the next effect when it is free.
    const waiting = effects.values();
    const lane = async () => {
      for (const effect of waiting) {
        const { job } = effect;
        const result = await (effect.kind === 'start'
          ? this.start(config, job, effect.isNew ? 'schedule' : 'tick')
          : this.run(job, effect.itemId));
        await save({ ...effect, result, finishedAt: clock.now() });
        done += 1;
        show();
      }
    };
    await Promise.all(Array.from({ length: Math.min(this.#options.concurrency, effects.length) }, lane));
    host.progress(undefined);
  }
}

const whyOf = (result: ExecResult): string =>
  result.kind === 'not-started' ? result.message : outputOf(result);
