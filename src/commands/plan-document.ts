/** Makes the document of a plan from what is on this host now: at `plan`, and again just before `apply` runs it. */
import { deadlineMs } from '../core/deadlines.ts';
import { environmentOf, plannedEnvironment, writeEnvironment } from '../core/environment.ts';
import type { Config, Job } from '../core/model.ts';
import {
  approvalRules,
  countedLines,
  hiddenParts,
  leavesNothing,
  type Plan,
  type PlanDocument,
  type PlannedCommand,
  type PlannedFile,
} from '../core/plan.ts';
import { endingOf } from '../core/record.ts';
import { readableTail } from '../core/text.ts';
import { UserError } from '../errors.ts';
import type { WriteWorld } from '../ports-writes.ts';
import type { Deps, ParsedJobs } from './deps.ts';
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

/**
 * Runs `commands.plan`. Throws a UserError when anything is missing, when that fails, when nothing of what it prints counts,
 * or when something would be hidden from who approves.
 */
export async function makePlan(
  deps: Deps,
  world: Pick<WriteWorld, 'proofs' | 'namespace'>,
  jobs: ParsedJobs,
  job: Job,
  place: PlanPlace,
): Promise<PlanDocument> {
  const output = await planOutput(deps, job);
  const { ignorePlanLines: ignored } = job.approval;
  if (output !== undefined && leavesNothing(output, ignored))
    throw new UserError(
      `job ${job.id}: approval.ignorePlanLines leaves nothing of what commands.plan prints, so nobody could approve it: ignore only the lines that differ each time`,
    );
  return describePlan(deps, world, jobs, job, place, output);
}

/**
 * The same from an output that is known: what is on the host now. `output` undefined: the job has no plan command. What is
 * hashed of the jobs file is the text that its jobs were read from.
 */
export async function describePlan(
  deps: Deps,
  { proofs, namespace }: Pick<WriteWorld, 'proofs' | 'namespace'>,
  { config, jobsText }: ParsedJobs,
  job: Job,
  place: PlanPlace,
  output: string | undefined,
): Promise<PlanDocument> {
  const { paths, host } = deps;
  const environment = plannedEnvironment(job, await requireVariables(deps, job), host.env);
  const { risk, after, verify } = job;
  const { ignorePlanLines: ignored } = job.approval;
  const reads = verificationJobs(config, job).map((read) => describeRead(deps, { proofs }, read));
  const plan: Plan = {
    version: 1,
    ...place,
    namespace,
    host: proofs.keyed(`host ${namespace}`),
    config: { path: paths.configFile, sha256: proofs.sha256(jobsText) },
    job: {
      ...(await planCommand(deps, proofs, job, 'run', environment, environment['PATH'] ?? '')),
      risk,
      timeoutSeconds: deadlineMs(job, 'run') / 1000,
      after,
      approval: approvalRules(job.approval),
      verify,
    },
    verification: await Promise.all(reads),
    output: output === undefined ? null : proofs.sha256(countedLines(output, ignored)),
    ignored,
  };
  const document = { plan, text: output ?? '' };
  refuseHidden(deps, document);
  return document;
}

/** So many places are named. */
const mostPlaces = 5;

/** Nothing of what is approved is hidden from who approves: then it is not planned. */
function refuseHidden({ host }: Deps, document: PlanDocument): void {
  const places = hiddenParts(document, host.secrets.hides);
  if (places.length === 0) return;
  const more = places.length > mostPlaces ? `, and ${places.length - mostPlaces} more` : '';
  throw new UserError(
    `job ${document.plan.job.id}: not planned, because something could not be shown as it is to who approves (a secret, what looks like one, or what is no text): ${places.slice(0, mostPlaces).join(', ')}${more}. Put a secret into \`env\` (or envFile) and let the program read the variable; make commands.plan print none, and UTF-8 only`,
  );
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
    withSecrets: true,
  });
  host.progress(undefined);
  if (result.kind !== 'exited' || result.exitCode !== 0) {
    const { hide, hideCaptured } = host.secrets;
    // Before it is clipped: half a secret is not recognised any more.
    const said =
      result.kind === 'not-started'
        ? hide(result.message)
        : readableTail(hideCaptured(result.stderr), hideCaptured(result.stdout));
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
