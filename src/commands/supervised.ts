/** Supervised jobs (`commands.exec`): probed, started and stopped through their supervisor. Loaded when there is one. */
import { sentence } from '../core/notices/sentence.ts';
import { shellWord, span } from '../core/format.ts';
import { deadlineMs } from '../core/jobs/deadlines.ts';
import { type Begun, standIn, undeclaredAs, withStandIns } from '../core/jobs/undeclared.ts';
import type { Config, ExecResult, Job, Observation, Observations, Starter, State } from '../core/model.ts';
import { stateCodec } from '../core/state/state.ts';
import type { AttemptEnd, BegunJob } from '../core/supervision/attempt-record.ts';
import {
  commandMark,
  isJobRunning,
  ownRecord,
  reportAgeMs,
  type JobFacts,
} from '../core/supervision/job-facts.ts';
import { maskedFacts } from '../core/supervision/job-progress.ts';
import { completedBefore, isCompleted, nextAttempt, stopReasonOf } from '../core/supervision/next-attempt.ts';
import { attemptSeen, observeJob } from '../core/supervision/observe-job.ts';
import { exitedWell, notStarted } from '../core/text/exec-result.ts';
import { exitCodes, UserError, type ExitCode } from '../errors.ts';
import type { Clock, Host, Paths } from '../ports/ports.ts';
import type { Supervision } from '../ports/supervision.ts';
import type { JobPings } from './job-pings.ts';
import { jobFolder, type JobVariables } from './job-variables.ts';
import { badInput } from './jobs-file.ts';
import type { KnownFiles } from './known-files.ts';
import type { StateAccess } from './state-access.ts';

/** How long `start` watches the job. */
const watchMs = 500;
/** How long its supervisor may take to record the end of the job. */
const recordMs = 5_000;
const pollMs = 50;

interface SupervisedJobsPorts {
  readonly supervision: Supervision;
  readonly variables: JobVariables;
  readonly knownFiles: KnownFiles;
  readonly state: StateAccess;
  readonly pings: JobPings;
  readonly host: Host;
  readonly clock: Clock;
  readonly paths: Paths;
}

export class SupervisedJobs {
  readonly #ports: SupervisedJobsPorts;
  /** Overrides the start timeout and the grace of a stop. */
  readonly #timeoutSeconds: number | undefined;

  constructor(ports: SupervisedJobsPorts, timeoutSeconds: number | undefined) {
    this.#ports = ports;
    this.#timeoutSeconds = timeoutSeconds;
  }

  /** Rejects only for a bug. */
  async probe(job: Job): Promise<Observation> {
    try {
      const facts = await this.#withoutSecrets(job, this.#look(job, reportAgeMs));
      const observation = observeJob(job, facts);
      const process = facts.isAlive ? facts.record?.process : undefined;
      return observation.kind === 'status' && process ? { ...observation, process } : observation;
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      return { kind: 'fault', fault: 'not-json', message: error.message, tail: '' };
    }
  }

  /** Starts the next attempt, unless the job runs. Rejects only for a bug. */
  async start(config: Config, job: Job, by: Starter): Promise<ExecResult> {
    const { supervision, variables, clock, paths } = this.#ports;
    const { exec: argv, ...rest } = job.commands;
    const { stopGraceSeconds = 0, maxRuntimeSeconds, concurrencyGroup: name } = job.supervise ?? {};
    if (!argv) throw new Error(`${job.id} has ${Object.keys(rest).join(', ')} and no exec`);
    try {
      const facts = this.#look(job);
      if (isJobRunning(facts)) return exitedWell('already running', 0, sentence('already-running'));
      const given = await variables.of(job);
      if (given.kind === 'missing') return notStarted(given.problem);
      const cwd = jobFolder(paths, job);
      const inGroup = config.jobs.filter(
        ({ id, supervise }) => id !== job.id && supervise?.concurrencyGroup === name,
      );
      await this.#pingEnd(job, facts);
      const result = await supervision.start({
        jobId: job.id,
        number: facts.newest + 1,
        next: {
          ...nextAttempt(job, facts, clock.now(), by),
          job: this.#begunJob(job, commandMark(argv, cwd)),
        },
        argv,
        cwd,
        env: given.env,
        timeoutMs: deadlineMs(job, 'start', this.#timeoutSeconds),
        graceMs: stopGraceSeconds * 1000,
        ...(maxRuntimeSeconds !== undefined && { maxRuntimeMs: maxRuntimeSeconds * 1000 }),
        ...(name !== undefined && { group: { name, jobIds: inGroup.map(({ id }) => id) } }),
      });
      if (result.kind === 'exited' && result.exitCode === 0) this.#pingStart(job);
      return result;
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      return notStarted(error.message);
    }
  }

  /** `start` exits 1 if the job fails immediately. */
  async reportEarlyExit(job: Job): Promise<ExitCode> {
    const { supervision, host, clock } = this.#ports;
    const begun = clock.monotonic();
    for (;;) {
      const facts = supervision.observe(job.id);
      const { record, isSupervised, isAlive } = facts;
      if (record?.end) {
        await this.#pingEnd(job, facts);
        if (isCompleted(job, record, facts)) return exitCodes.done;
        const { word: why } = stopReasonOf(job, record, facts);
        await host.printWords(
          `start ${job.id}: failed immediately: ${why}; see its output: ops-framework logs ${shellWord(job.id)}`,
        );
        return exitCodes.failed;
      }
      const isEnding = isSupervised && !isAlive;
      if (clock.monotonic() - begun > (isEnding ? recordMs : watchMs)) return exitCodes.done;
      await clock.sleep(pollMs);
    }
  }

  /** SIGTERM, then SIGKILL after the grace. `onAct` is called before anything is done. */
  async stop(job: Job, onAct: () => Promise<void>): Promise<ExitCode> {
    const { supervision, host } = this.#ports;
    const facts = this.#look(job);
    if (!isJobRunning(facts) && facts.markedProcesses.length === 0) {
      const record = ownRecord(facts);
      const isDone = record ? isCompleted(job, record, facts) : completedBefore(facts) !== undefined;
      await host.printWords(`stop ${job.id}: ${isDone ? 'already completed' : 'not running'}; nothing done`);
      return exitCodes.done;
    }
    await onAct();
    const graceSeconds = this.#timeoutSeconds ?? job.supervise?.stopGraceSeconds ?? 0;
    host.progress(`stopping ${job.id}: SIGTERM, SIGKILL after ${graceSeconds} s`);
    const ending = await supervision.stop(job.id, graceSeconds * 1000);
    host.progress(undefined);
    if (ending.kind === 'not-running') {
      await host.printWords(`stop ${job.id}: not running; nothing done`);
      return exitCodes.done;
    }
    const signals = ending.sent.map(({ pid, signals: sent }) => `${sent.join(' and ')} to pid ${pid}`);
    if (ending.kind === 'stopped') {
      await this.#pingEnd(job, this.#look(job));
      const directly = signals.length > 0 ? `; sent directly: ${signals.join(', ')}` : '';
      await host.printWords(`stop ${job.id}: ${endingText(ending.end)}${directly}`);
      return exitCodes.done;
    }
    const { pids, reasons, supervisor } = ending;
    const lines = [
      `stop ${job.id}: still running${pids.length > 0 ? `: pid ${pids.join(', ')}` : ''}`,
      signals.length > 0 ? `sent directly: ${signals.join(', ')}` : 'no signal sent directly',
      ...(supervisor
        ? [`its supervisor (pid ${supervisor.pid} on ${supervisor.host}) was asked to stop it and did not`]
        : []),
      ...reasons.map((reason) => `pid ${reason}`),
    ];
    await host.printWords(lines.join('\n  '));
    return exitCodes.failed;
  }

  /** The jobs file with a stand-in for each job that runs differently than it declares, and their observations. */
  async undeclaredJobs(
    file: Config,
    state: State,
  ): Promise<{ readonly config: Config; readonly seen: Observations }> {
    const { supervision, knownFiles } = this.#ports;
    const seen = new Map<string, Observation>();
    const standIns: Job[] = [];
    for (const begun of supervision.unended()) {
      const job = file.jobs.find(({ id }) => id === begun.id);
      const undeclared = file.isUnusable ? 'unknown' : undeclaredAs(job, begun);
      if (undeclared === undefined) continue;
      if ((await knownFiles.ownerElsewhere(state, begun)) !== undefined) continue;
      const facts = this.#lookIfReadable(begun.id);
      const standing = standIn(job, begun, undeclared);
      if (!standing || !facts || !isJobRunning(facts)) continue;
      standIns.push(standing);
      seen.set(begun.id, observeJob(standing, await this.#withoutSecrets(job, facts, file)));
    }
    return { config: withStandIns(file, standIns), seen };
  }

  /** A job to stop although the jobs file does not declare it so; undefined: no process of it runs. */
  async undeclaredJob(file: Config, id: string): Promise<Job | undefined> {
    const { supervision, knownFiles, state, host } = this.#ports;
    const job = file.jobs.find((candidate) => candidate.id === id);
    if (job?.commands.exec) return undefined;
    const facts = supervision.observe(id);
    if (!isJobRunning(facts) && facts.markedProcesses.length === 0) return undefined;
    const begun: Begun = facts.record?.job ?? { id };
    const loaded = await state.load();
    const known = loaded.kind === 'unavailable' ? stateCodec.empty() : loaded.doc;
    const other =
      begun.jobsFile === undefined
        ? undefined
        : await knownFiles.ownerElsewhere(known, { ...begun, jobsFile: begun.jobsFile });
    if (other === undefined)
      return standIn(job, begun, file.isUnusable ? 'unknown' : job ? 'changed' : 'removed');
    if (job) return undefined;
    throw badInput(
      `${id} is a job of ${other}; use that file: ${host.inputName('config-file')} ${shellWord(other)}`,
    );
  }

  #pingStart(job: Job): void {
    if (!job.ping) return;
    const seen = attemptSeen(job, this.#look(job, reportAgeMs));
    if (seen) this.#ports.pings.started(job, seen.rid);
  }

  /** The last attempt, before another one hides it. */
  async #pingEnd(job: Job, facts: JobFacts): Promise<void> {
    const seen = job.ping && attemptSeen(job, facts);
    if (!seen) return;
    const observation = observeJob(job, await this.#withoutSecrets(job, facts));
    await this.#ports.pings.endedBefore(job, seen, observation.tail ?? '');
  }

  /** The facts of the job, together with the command that the jobs file has now. */
  #look(job: Job, maxAgeMs = 0): JobFacts {
    const { supervision, knownFiles, paths } = this.#ports;
    const facts = supervision.observe(job.id, maxAgeMs);
    // The jobs file has no command for a stand-in.
    if (job.undeclared !== undefined) return facts;
    const command = commandMark(job.commands.exec ?? [], jobFolder(paths, job));
    return { ...facts, declared: { command, ...knownFiles.beginner() } };
  }

  /** Undefined when its records are unusable; a command for that job reports it. */
  #lookIfReadable(id: string): JobFacts | undefined {
    try {
      return this.#ports.supervision.observe(id, reportAgeMs);
    } catch (error) {
      if (error instanceof UserError) return undefined;
      throw error;
    }
  }

  /** Only the jobs file and the `envFile` tell which parts of the job's output are secret. */
  async #withoutSecrets(
    job: Job | undefined,
    facts: JobFacts,
    { isUnusable }: Pick<Config, 'isUnusable'> = {},
  ): Promise<JobFacts> {
    if (!job)
      return maskedFacts(
        facts,
        isUnusable
          ? 'output not shown: the jobs file, which names its secrets, cannot be used'
          : 'output not shown: the job is no longer in the jobs file, which names its secrets',
      );
    const given = await this.#ports.variables.of(job);
    return given.kind === 'known' ? facts : maskedFacts(facts, `output not shown: ${given.problem}`);
  }

  /** The job as the attempt record keeps it. */
  #begunJob({ id, enabled, risk, supervise }: Job, command: string): BegunJob {
    const { stopGraceSeconds = 0, concurrencyGroup } = supervise ?? {};
    return {
      id,
      ...this.#ports.knownFiles.beginner(),
      command,
      enabled,
      risk,
      stopGraceSeconds,
      ...(concurrencyGroup !== undefined && { concurrencyGroup }),
    };
  }
}

function endingText(end: AttemptEnd | undefined): string {
  if (!end) return 'stopped';
  const after = `after ${span(end.ranMs)}`;
  if (end.exitCode === null && end.signal === null) return `stopped ${after}; exit code unknown`;
  return `stopped (${end.exitCode === null ? end.signal : `exit ${end.exitCode}`}) ${after}`;
}
