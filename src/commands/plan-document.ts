/** Makes the document of a plan from what is on this host now: at `plan`, and again just before `apply` runs it. */
import { deadlineMs } from '../core/deadlines.ts';
import { environmentOf, plannedEnvironment, writeEnvironment } from '../core/environment.ts';
import type { Config, Job } from '../core/model.ts';
import {
  countedLines,
  type Plan,
  type PlanDocument,
  type PlannedCommand,
  type PlannedFile,
} from '../core/plan.ts';
import { endingOf } from '../core/record.ts';
import { readableTail } from '../core/text.ts';
import { UserError } from '../errors.ts';
import type { WriteWorld } from '../ports-writes.ts';
import type { Deps } from './deps.ts';

export interface PlanPlace {
  readonly repository: string;
  readonly commit: string;
  readonly expiresAt: number;
}

/** The reads that verify a write: what its `after` links on success name, as far as they may verify. */
export function verificationJobs(config: Config, job: Job): readonly Job[] {
  const named = job.after.filter(({ when }) => when === 'success').map(({ jobId }) => jobId);
  return config.jobs.filter(
    ({ id, kind, risk }) => named.includes(id) && kind !== 'one_shot_write' && risk === 'read_only',
  );
}

/** What a verification runs: a long read is asked for its status. */
export function verificationVerb(job: Job): 'run' | 'status' {
  return job.kind === 'long_running_read' ? 'status' : 'run';
}

/** Runs `commands.plan`. Throws a UserError when anything is missing, or when the plan command fails. */
export async function makePlan(
  deps: Deps,
  { proofs, namespace }: Pick<WriteWorld, 'proofs' | 'namespace'>,
  config: Config,
  job: Job,
  place: PlanPlace,
): Promise<PlanDocument> {
  const { paths, files, host } = deps;
  const text = await planOutput(deps, job);
  const jobsFile = (await files.read(paths.configFile)) ?? '';
  const environment = plannedEnvironment(job, host.env);
  const { risk, after } = job;
  const plan: Plan = {
    version: 1,
    ...place,
    namespace,
    host: proofs.keyed(`host ${namespace}`),
    config: { path: paths.configFile, sha256: proofs.sha256(jobsFile) },
    job: {
      ...(await planCommand(deps, proofs, job, 'run', environment, environment['PATH'] ?? '')),
      risk,
      timeoutSeconds: deadlineMs(job, 'run') / 1000,
      after,
    },
    verification: await Promise.all(
      verificationJobs(config, job).map((each) =>
        planCommand(
          deps,
          proofs,
          each,
          verificationVerb(each),
          each.env,
          environmentOf(each, host.env)['PATH'] ?? '',
        ),
      ),
    ),
    output: text === undefined ? null : proofs.sha256(countedLines(text, job.approval.ignorePlanLines)),
  };
  return { plan, text: text ?? '' };
}

async function planCommand(
  { paths }: Deps,
  proofs: WriteWorld['proofs'],
  job: Job,
  verb: 'run' | 'status',
  env: Readonly<Record<string, string>>,
  searchPath: string,
): Promise<PlannedCommand> {
  const argv = job.commands[verb] ?? [];
  const cwd = paths.resolve(job.cwd ?? paths.stateDir);
  const [word = ''] = argv;
  const program = proofs.program(word, cwd, searchPath);
  const first = program === undefined ? undefined : await proofs.file(program);
  if (!first) {
    const where = word.includes('/') ? `in ${cwd}` : `on PATH (${searchPath})`;
    throw new UserError(
      `job ${job.id}: ${JSON.stringify(word)} is no program ${where}: write its full path, or set PATH in the job's env`,
    );
  }
  const rest = argv.slice(1).map(async (argument, index): Promise<PlannedFile[]> => {
    // `--file=name` names one too.
    const [, value] = /^-[^=]*=(.+)$/s.exec(argument) ?? [];
    const names = value === undefined ? [argument] : [argument, value];
    for (const name of names) {
      const file = name === '' ? undefined : await proofs.file(paths.resolve(name, cwd));
      if (file) return [{ word: index + 1, ...file }];
    }
    return [];
  });
  const keyed = Object.entries(env).map(([name, value]) => [name, proofs.keyed(`env ${name}=${value}`)]);
  return {
    id: job.id,
    argv,
    cwd,
    env: Object.fromEntries(keyed),
    files: [{ word: 0, ...first }, ...(await Promise.all(rest)).flat()],
  };
}

/** What `commands.plan` printed on stdout; undefined when the job has none. */
async function planOutput({ exec, paths, host }: Deps, job: Job): Promise<string | undefined> {
  const argv = job.commands.plan;
  if (!argv) return undefined;
  host.progress(`planning ${job.id}`);
  const result = await exec.run({
    argv,
    cwd: paths.resolve(job.cwd ?? paths.stateDir),
    env: writeEnvironment(job, host.env),
    timeoutMs: deadlineMs(job, 'plan'),
    cleanUp: 'all',
  });
  host.progress(undefined);
  if (result.kind !== 'exited' || result.exitCode !== 0) {
    const said = result.kind === 'not-started' ? result.message : readableTail(result.stderr, result.stdout);
    throw new UserError(
      `job ${job.id}: commands.plan: ${endingOf(result)}; without its output nobody can approve anything${said === '' ? '' : `:\n${said}`}`,
    );
  }
  if (result.stdout.omittedBytes > 0)
    throw new UserError(
      `job ${job.id}: commands.plan printed more than 256 KiB, which nobody can read before approving: make it print less`,
    );
  return result.stdout.head;
}
