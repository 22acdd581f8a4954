/** Running jobs' commands: probes that bring evidence, effects that bring outcomes. */
import { deadlineMs, type Verb } from '../core/jobs/deadlines.ts';
import { environmentOf } from '../core/jobs/environment.ts';
import type { Config, Effect, ExecResult, Job, Observation, Outcome } from '../core/model.ts';
import { attentionWords } from '../core/jobs/queue.ts';
import { observe } from '../core/status/status.ts';
import type { Deps } from './deps.ts';
import { mapConcurrent } from './deps.ts';
import { givenVariables } from './job-environment.ts';

/** Runs one command of a job to its end or deadline. Never rejects. */
export async function executeCommand(deps: Deps, job: Job, verb: Verb): Promise<ExecResult> {
  const argv = job.commands[verb];
  if (!argv) {
    const message = `job ${job.id} has no commands.${verb}`;
    return { kind: 'not-started', message, durationMs: 0 };
  }
  const given = await givenVariables(deps, job);
  if (given.kind === 'missing') return { kind: 'not-started', message: given.problem, durationMs: 0 };
  const override = verb === 'status' ? undefined : deps.inputs['timeout-seconds'];
  return deps.exec.run({
    argv,
    cwd: deps.paths.resolve(job.cwd ?? deps.paths.stateDir),
    env: environmentOf(job, given.variables, deps.host.env),
    timeoutMs: deadlineMs(job, verb, override),
    cleanUp: verb === 'start' || verb === 'stop' ? 'detached' : 'all',
    ...(verb === 'run' && { find: attentionWords }),
  });
}

/** Starts a long job. `byPerson`: somebody asked for it; a tick did not. Never rejects. */
export async function startJob(deps: Deps, config: Config, job: Job, byPerson: boolean): Promise<ExecResult> {
  if (!job.commands.exec) return executeCommand(deps, job, 'start');
  return (await import('./supervised.ts')).startSupervised(deps, config, job, byPerson);
}

/** Asks one long job for its status, and notes which process it names. */
export async function probeJob(deps: Deps, job: Job): Promise<Observation> {
  if (job.commands.exec) return (await import('./supervised.ts')).probeSupervised(deps, job);
  const observation = observe(await executeCommand(deps, job, 'status'));
  if (observation.kind !== 'status' || observation.status.pid === undefined) return observation;
  const process = deps.processes.find(observation.status.pid);
  return process ? { ...observation, process } : observation;
}

/**
 * Does what was decided, concurrently, and hands each outcome to `save` as soon as it is known, so that a crash loses
 * none that was already seen.
 */
export async function perform(
  deps: Deps,
  config: Config,
  effects: readonly Effect[],
  save: (outcome: Outcome) => Promise<void>,
): Promise<void> {
  const { host, clock, inputs } = deps;
  let done = 0;
  const show = () => host.progress(`running ${done}/${effects.length}`);
  show();
  await mapConcurrent(effects, inputs.concurrency, async (effect) => {
    const { job, kind } = effect;
    const result =
      kind === 'start' ? await startJob(deps, config, job, false) : await executeCommand(deps, job, kind);
    await save({ ...effect, result, finishedAt: clock.now() });
    done += 1;
    show();
  });
  host.progress(undefined);
}
