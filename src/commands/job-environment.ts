/** What the jobs file gives a job's commands: read once in a run, so that what is hidden and hashed is what they get. */
import { parseEnvFile } from '../core/config/env-file.ts';
import { passedOn, withoutOurs, type OwnVariables } from '../core/jobs/environment.ts';
import type { Config, Job } from '../core/model.ts';
import { secretsOf } from '../core/text/secret-names.ts';
import { UserError } from '../errors.ts';
import type { Files, Host } from '../ports/ports.ts';

type Given =
  | { readonly kind: 'known'; readonly variables: OwnVariables }
  /** Nothing of the job may run without it. */
  | { readonly kind: 'missing'; readonly problem: string };

type Variables = Readonly<Record<string, string | undefined>>;

/** A part of `Deps`. */
interface EnvironmentParts {
  readonly files: Files;
  readonly host: Pick<Host, 'env' | 'secrets'>;
  readonly paths: { readonly configFile: string; resolve(path: string, base?: string): string };
}

const known = new WeakMap<Job, Promise<Given>>();
/** More is some other file. */
const maxBytes = 1_048_576;
const mostProblems = 3;

/** Never rejects for what the world did. */
export function givenVariables(parts: EnvironmentParts, job: Job): Promise<Given> {
  let given = known.get(job);
  if (!given) {
    given = read(parts, job);
    known.set(job, given);
  }
  return given;
}

/** The same, or a UserError that says what is missing. */
export async function requireVariables(parts: EnvironmentParts, job: Job): Promise<OwnVariables> {
  const given = await givenVariables(parts, job);
  if (given.kind === 'known') return given.variables;
  throw new UserError(`job ${job.id}: ${given.problem}`);
}

/** Hides the secrets of all jobs and of the caller from now on: also what is printed of one that runs already, or is only looked at. */
export async function maskSecrets(parts: EnvironmentParts, { jobs }: Config): Promise<void> {
  // What every message names is no secret.
  const names = new Set(jobs.flatMap(({ id, name }) => [id, name]));
  const add = (variables: Variables) =>
    parts.host.secrets.add(secretsOf(variables).filter((value) => !names.has(value)));
  // Commands inherit most of the caller's.
  add(parts.host.env);
  for (const job of jobs) {
    const { env, passEnv, envFile } = job;
    if (envFile === undefined && passEnv === undefined && Object.keys(env).length === 0) continue;
    const given = await givenVariables(parts, job);
    // Without its file nothing is run; what the jobs file itself says is secret all the same.
    const variables = given.kind === 'known' ? given.variables : { ...passedOn(job, parts.host.env), ...env };
    add(variables);
  }
}

/** Where the job's `envFile` is; undefined when it has none. */
export function envFilePath(paths: EnvironmentParts['paths'], { envFile }: Job): string | undefined {
  return envFile === undefined ? undefined : paths.resolve(envFile, paths.resolve('..', paths.configFile));
}

const missing = (problem: string): Given => ({ kind: 'missing', problem });

async function read(parts: EnvironmentParts, job: Job): Promise<Given> {
  const passed = passedOn(job, parts.host.env);
  const path = envFilePath(parts.paths, job);
  if (path === undefined) return { kind: 'known', variables: { ...passed, ...job.env } };
  let text: string | undefined;
  try {
    text = await parts.files.read(path, maxBytes);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return missing(`its envFile ${error.message}`);
  }
  if (text === undefined) return missing(`its envFile ${path} does not exist: create it or correct envFile`);
  const file = parseEnvFile(text);
  if ('variables' in file)
    return { kind: 'known', variables: { ...passed, ...withoutOurs(file.variables), ...job.env } };
  const { problems } = file;
  const more = problems.length > mostProblems ? `; and ${problems.length - mostProblems} more` : '';
  return missing(`its envFile ${path} cannot be used: ${problems.slice(0, mostProblems).join('; ')}${more}`);
}
