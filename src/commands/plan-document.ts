/** Makes the document of a plan from what is on this host now: at `plan`, and again just before `apply` runs it. */
import { deadlineMs } from '../core/deadlines.ts';
import { environmentOf, plannedEnvironment, writeEnvironment } from '../core/environment.ts';
import type { Config, Job } from '../core/model.ts';
import {
  countedLines,
  shownPlan,
  shownWords,
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
import { requireVariables } from './job-environment.ts';

/** What the host does not know of itself. */
export type PlanPlace = Pick<Plan, 'repository' | 'commit' | 'run' | 'expiresAt'>;

/** The reads that verify a write: what its `after` links on success name, as far as they may verify. */
export function verificationJobs(config: Config, job: Job): readonly Job[] {
  const named = job.after.filter(({ when }) => when === 'success').map(({ jobId }) => jobId);
  return config.jobs.filter(
    ({ id, kind, risk, commands }) =>
      named.includes(id) && kind !== 'one_shot_write' && risk === 'read_only' && !commands.exec,
  );
}

/** What a verification runs: a long read is asked for its status. */
export function verificationVerb(job: Job): 'run' | 'status' {
  return job.kind === 'long_running_read' ? 'status' : 'run';
}

/** More than this of a command, or of its plan, nobody can be shown whole. */
const mostShown = 400_000;

/** Runs `commands.plan`. Throws a UserError when anything is missing, when that fails, or when it cannot be shown whole. */
export async function makePlan(
  deps: Deps,
  world: Pick<WriteWorld, 'proofs' | 'namespace'>,
  config: Config,
  job: Job,
  place: PlanPlace,
): Promise<PlanDocument> {
  const document = await describePlan(deps, world, config, job, place, await planOutput(deps, job));
  const commands = [document.plan.job, ...document.plan.verification];
  const lines = [...commands.flatMap(({ argv }) => shownWords(argv)), ...shownPlan(document)];
  if (lines.join('\n').length > mostShown)
    throw new UserError(
      `job ${job.id}: its commands and its plan are too long to be read before approving: put long text into files, and make commands.plan print less`,
    );
  return document;
}

/** The same from an output that is known: what is on the host now. `output` undefined: the job has no plan command. */
export async function describePlan(
  deps: Deps,
  { proofs, namespace }: Pick<WriteWorld, 'proofs' | 'namespace'>,
  config: Config,
  job: Job,
  place: PlanPlace,
  output: string | undefined,
): Promise<PlanDocument> {
  const { paths, files, host } = deps;
  const jobsFile = (await files.read(paths.configFile)) ?? '';
  const environment = plannedEnvironment(job, await requireVariables(deps, job), host.env);
  const { risk, after } = job;
  const { ignorePlanLines: ignored } = job.approval;
  const reads = verificationJobs(config, job).map((read) => describeRead(deps, { proofs }, read));
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
    verification: await Promise.all(reads),
    output: output === undefined ? null : proofs.sha256(countedLines(output, ignored)),
    ignored,
  };
  return { plan, text: output ?? '' };
}

/** A read that verifies. It runs in the environment that it always has; what the jobs file gives it is in the plan. */
export async function describeRead(
  deps: Deps,
  { proofs }: Pick<WriteWorld, 'proofs'>,
  read: Job,
): Promise<PlannedCommand> {
  const variables = await requireVariables(deps, read);
  const searchPath = environmentOf(read, variables, deps.host.env)['PATH'] ?? '';
  return planCommand(deps, proofs, read, verificationVerb(read), variables, searchPath);
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
    const found: PlannedFile[] = [];
    for (const name of namesIn(argument)) {
      const file = await proofs.file(paths.resolve(name, cwd));
      if (file) found.push({ word: index + 1, ...file });
    }
    return found;
  });
  const folders = argv.flatMap((argument, index) =>
    index > 0 && namesIn(argument).some((name) => proofs.isFolder(paths.resolve(name, cwd))) ? [index] : [],
  );
  const keyed = Object.entries(env).map(([name, value]) => [name, proofs.keyed(`env ${name}=${value}`)]);
  return {
    id: job.id,
    argv,
    cwd,
    env: Object.fromEntries(keyed),
    files: [{ word: 0, ...first }, ...(await Promise.all(rest)).flat()],
    ...(folders.length > 0 && { folders }),
  };
}

/** What an argument may name: itself, or what stands behind `=` or `@` (`--file=name`, `if=name`, `@name`, `data=@name`). */
function namesIn(argument: string): readonly string[] {
  const value = argument.slice(argument.indexOf('=') + 1);
  const names = [argument, value, ...[argument, value].map((name) => name.replace(/^@/, ''))];
  return [...new Set(names)].filter((name) => name !== '');
}

/** What `commands.plan` printed on stdout; undefined when the job has none. */
async function planOutput(deps: Deps, job: Job): Promise<string | undefined> {
  const { exec, paths, host } = deps;
  const argv = job.commands.plan;
  if (!argv) return undefined;
  const variables = await requireVariables(deps, job);
  host.progress(`planning ${job.id}`);
  const result = await exec.run({
    argv,
    cwd: paths.resolve(job.cwd ?? paths.stateDir),
    env: writeEnvironment(job, variables, host.env),
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
