/** Makes the document of a plan from what is on this host now: at `plan`, and again just before `apply` runs it. */
import { deadlineMs } from '../../core/jobs/deadlines.ts';
import {
  plannedEnvironment,
  writeEnvironment,
  writePath,
  type OwnVariables,
} from '../../core/jobs/environment.ts';
import type { Config, Job } from '../../core/model.ts';
import { loadsCode, namesCredential } from '../../core/writes/file-names.ts';
import {
  approvalRules,
  hiddenParts,
  type Plan,
  type PlanDocument,
  type PlannedCommand,
} from '../../core/writes/plan.ts';
import { countedLines, leavesNothing } from '../../core/writes/plan-lines.ts';
import { sentence } from '../../core/notices/sentence.ts';
import { endingOf } from '../../core/jobs/record.ts';
import { readableTail } from '../../core/text/output.ts';
import { redact } from '../../core/text/redact.ts';
import type { WritePorts } from '../../ports/writes.ts';
import type { Host } from '../../ports/ports.ts';
import { envFilePath, jobFolder } from '../job-variables.ts';
import type { ParsedJobs } from '../jobs-file.ts';
import { programProblem } from '../program-problem.ts';
import { lookUp } from './named-files.ts';
import { problem } from './problem.ts';
import type { ChainPorts } from './writes.ts';

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
  run: ChainPorts,
  ports: Pick<WritePorts, 'fileHashes' | 'namespace'>,
  jobs: ParsedJobs,
  job: Job,
  place: PlanPlace,
): Promise<PlanDocument> {
  const output = await planOutput(run, ports.fileHashes, job);
  const { ignorePlanLines: ignored } = job.approval;
  if (output !== undefined && leavesNothing(output, ignored))
    throw problem(sentence('plan-lines-all-ignored', { job: job.id }));
  return describePlan(run, ports, jobs, job, place, output);
}

/**
 * The same from an output that is known: what is on the host now. `output` undefined: the job has no plan command. What is
 * hashed of the jobs file is the text that its jobs were read from.
 */
export async function describePlan(
  run: ChainPorts,
  { fileHashes, namespace }: Pick<WritePorts, 'fileHashes' | 'namespace'>,
  { config, jobsText }: ParsedJobs,
  job: Job,
  place: PlanPlace,
  output: string | undefined,
): Promise<PlanDocument> {
  const { paths } = run;
  const { risk, after, verify } = job;
  const { ignorePlanLines: ignored } = job.approval;
  const plan: Plan = {
    version: 1,
    ...place,
    namespace,
    host: fileHashes.keyed(`host ${namespace}`),
    config: { path: paths.configFile, sha256: fileHashes.sha256(jobsText) },
    job: {
      ...(await describeWrite(run, { fileHashes }, job)),
      risk,
      timeoutSeconds: deadlineMs(job, 'run') / 1000,
      after,
      approval: approvalRules(job.approval),
      verify,
    },
    verification: await Promise.all(
      verificationJobs(config, job).map((read) => describeRead(run, { fileHashes }, read)),
    ),
    output: output === undefined ? null : fileHashes.sha256(countedLines(output, ignored)),
    ignored,
  };
  const document = { plan, text: output ?? '' };
  refuseHidden(run.host, document);
  return document;
}

/** Nothing of what is approved is hidden from who approves: then it is not planned. */
function refuseHidden(host: Host, document: PlanDocument): void {
  const [first, second, third, fourth, fifth, ...more] = hiddenParts(document, host.secrets.wouldMask);
  if (first === undefined) return;
  throw problem(
    sentence('page-hides', {
      job: document.plan.job.id,
      first,
      ...(second !== undefined && { second }),
      ...(third !== undefined && { third }),
      ...(fourth !== undefined && { fourth }),
      ...(fifth !== undefined && { fifth }),
      ...(more.length > 0 && { left: more.length }),
    }),
  );
}

/** The write's own command, and the files that it names, as they are now. */
export async function describeWrite(
  run: ChainPorts,
  { fileHashes }: Pick<WritePorts, 'fileHashes'>,
  job: Job,
): Promise<PlannedCommand> {
  const own = await run.variables.require(job);
  return planCommand(run, fileHashes, job, 'run', own, plannedEnvironment(job, own, run.host.env));
}

/** A read that verifies. It gets the small environment of a write; what the jobs file gives it is in the plan. */
export async function describeRead(
  run: ChainPorts,
  { fileHashes }: Pick<WritePorts, 'fileHashes'>,
  read: Job,
): Promise<PlannedCommand> {
  const own = await run.variables.require(read);
  return planCommand(run, fileHashes, read, verificationVerb(read), own, own);
}

/** `own`: what the jobs file gives it. `env`: what of its environment is in the plan. */
async function planCommand(
  run: ChainPorts,
  fileHashes: WritePorts['fileHashes'],
  job: Job,
  verb: 'run' | 'status' | 'plan',
  own: OwnVariables,
  env: OwnVariables,
): Promise<PlannedCommand> {
  const argv = job.commands[verb] ?? [];
  const named = jobFolder(run.paths, job);
  const cwd = await realFolder(fileHashes, job, named);
  const envFile = envFilePath(run.paths, job);
  // Its values are in the plan; here it counts who can change them before they are used.
  if (envFile !== undefined) await fileHashes.look(envFile, '/');
  const searchPath = own['PATH'] ?? writePath;
  const home = own['HOME'] ?? run.host.env['HOME'];
  const [word = ''] = argv;
  const program = fileHashes.program(word, cwd, searchPath);
  const why = programProblem(run, { argv, cwd, env: { ...own, PATH: searchPath } });
  if (program === undefined || why !== undefined)
    throw problem(
      sentence('command-not-planned', {
        job: job.id,
        command: `commands.${verb}`,
        why: why ?? sentence('no-program', { word: JSON.stringify(word), search: searchPath }),
      }),
    );
  const code = shownValues(run.host, job, own);
  const names = [
    { word: 0, program },
    ...argv.slice(1).map((text, index) => ({ word: index + 1, text })),
    ...Object.entries(code).map(([name, text]) => ({ word: name, text })),
  ];
  const keyed = Object.entries(env).map(([name, value]) => [name, fileHashes.keyed(`env ${name}=${value}`)]);
  return {
    id: job.id,
    argv,
    cwd,
    ...(cwd !== named && { link: named }),
    program,
    env: Object.fromEntries(keyed),
    ...(Object.keys(code).length > 0 && { code }),
    ...(await lookUp({ fileHashes, cwd, searchPath, home }, names)),
  };
}

/** The folder a job runs in, wherever links lead. Throws a UserError when it is none. */
async function realFolder(fileHashes: WritePorts['fileHashes'], job: Job, named: string): Promise<string> {
  const found = await fileHashes.look(named, '/');
  fileHashes.checkFolder(named);
  if (found?.kind === 'folder') return found.path;
  throw problem(sentence('no-folder', { job: job.id, folder: named }));
}

/** Variables by which code is loaded, with their values: whoever approves must see them, so no secret may be in one. */
function shownValues(host: Host, job: Job, own: OwnVariables): Readonly<Record<string, string>> {
  const shown = Object.entries(own).filter(([name]) => loadsCode(name));
  for (const [name, value] of shown)
    if (namesCredential(value) || redact(value) !== value || host.secrets.wouldMask(value))
      throw problem(sentence('code-looks-secret', { job: job.id, name }));
  return Object.fromEntries(shown);
}

/** What `commands.plan` printed on stdout; undefined when the job has none. */
async function planOutput(
  run: ChainPorts,
  fileHashes: WritePorts['fileHashes'],
  job: Job,
): Promise<string | undefined> {
  const { exec, host, paths } = run;
  const argv = job.commands.plan;
  if (!argv) return undefined;
  const variables = await run.variables.require(job);
  // Who can change it decides what an approver reads.
  await planCommand(run, fileHashes, job, 'plan', variables, {});
  host.progress(`planning ${job.id}`);
  const result = await exec.run({
    argv,
    cwd: await realFolder(fileHashes, job, jobFolder(paths, job)),
    env: writeEnvironment(job, variables, host.env),
    timeoutMs: deadlineMs(job, 'plan'),
    cleanUp: 'all',
    withSecrets: true,
  });
  host.progress(undefined);
  if (result.kind !== 'exited' || result.exitCode !== 0) {
    const { mask, maskCaptured } = host.secrets;
    // Before it is clipped: half a secret is not recognized.
    const said =
      result.kind === 'not-started'
        ? mask(result.message)
        : readableTail(maskCaptured(result.stderr), maskCaptured(result.stdout));
    const isFollowed = Number(said !== '');
    throw problem(
      sentence('plan-command-failed', { job: job.id, ending: endingOf(result), isFollowed }),
      ...(said === '' ? [] : said.split('\n')),
    );
  }
  if (result.stdout.omittedBytes > 0) throw problem(sentence('plan-output-too-long', { job: job.id }));
  return result.stdout.head;
}
