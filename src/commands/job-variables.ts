/** The variables of a job's commands: read once in a run, so that masking, hashing and commands use the same values. */
import { parseEnvFile } from '../core/config/env-file.ts';
import { environmentOf, isOurs, passedOn, withoutOurs, type OwnVariables } from '../core/jobs/environment.ts';
import type { Config, Job } from '../core/model.ts';
import { secretParts } from '../core/pings/ping-request.ts';
import { secretsOf } from '../core/text/secret-names.ts';
import { UserError } from '../errors.ts';
import type { Files, Host, Paths } from '../ports/ports.ts';

export type GivenVariables =
  | {
      readonly kind: 'known';
      /** From the jobs file and its `envFile`. */
      readonly variables: OwnVariables;
      /** The complete environment of the job's commands. */
      readonly env: Readonly<Record<string, string>>;
    }
  /** No command of the job may run. */
  | { readonly kind: 'missing'; readonly problem: string };

interface JobVariablesPorts {
  readonly files: Files;
  readonly host: Pick<Host, 'env' | 'secrets'>;
  readonly paths: Pick<Paths, 'configFile' | 'resolve'>;
}

const maxFileBytes = 1_048_576;
const shownProblems = 3;

const missing = (problem: string): GivenVariables => ({ kind: 'missing', problem });

export class JobVariables {
  readonly #ports: JobVariablesPorts;
  readonly #known = new WeakMap<Job, Promise<GivenVariables>>();

  constructor(ports: JobVariablesPorts) {
    this.#ports = ports;
  }

  /** For another jobs file. */
  at(configFile: string): JobVariables {
    return new JobVariables({ ...this.#ports, paths: { ...this.#ports.paths, configFile } });
  }

  /** Rejects only for a bug. */
  of(job: Job): Promise<GivenVariables> {
    let given = this.#known.get(job);
    if (!given) {
      given = this.#read(job);
      this.#known.set(job, given);
    }
    return given;
  }

  /** The variables from the jobs file. Throws a UserError that names what is missing. */
  async require(job: Job): Promise<OwnVariables> {
    const given = await this.of(job);
    if (given.kind === 'known') return given.variables;
    throw new UserError(`job ${job.id}: ${given.problem}`);
  }

  /** URL of the job's own monitor; undefined: none, or its variable is not set. */
  async pingUrl(job: Job): Promise<string | undefined> {
    const name = job.ping?.urlEnv;
    if (name === undefined || isOurs(name)) return undefined;
    const given = await this.of(job);
    const own = given.kind === 'known' ? given.variables[name] : undefined;
    return (own ?? this.#ports.host.env[name]) || undefined;
  }

  /** Masks the secrets of the caller and of all jobs from now on, also of jobs that already run. */
  async maskSecrets({ jobs }: Config): Promise<void> {
    const { host } = this.#ports;
    // Ids and names are in every message.
    const names = new Set(jobs.flatMap(({ id, name }) => [id, name]));
    const mask = (variables: Readonly<Record<string, string | undefined>>) =>
      host.secrets.add(secretsOf(variables).filter((value) => !names.has(value)));
    mask(host.env);
    for (const job of jobs) {
      const url = await this.pingUrl(job);
      if (url !== undefined) host.secrets.add(secretParts(url).filter((part) => !names.has(part)));
      const { env, passEnv, envFile } = job;
      if (envFile === undefined && passEnv === undefined && Object.keys(env).length === 0) continue;
      const given = await this.of(job);
      // Without its envFile no command runs; the values in the jobs file are secret all the same.
      mask(given.kind === 'known' ? given.variables : { ...passedOn(job, host.env), ...env });
    }
  }

  async #read(job: Job): Promise<GivenVariables> {
    const { files, host, paths } = this.#ports;
    const passed = passedOn(job, host.env);
    const known = (fromFile: OwnVariables): GivenVariables => {
      const variables = { ...passed, ...fromFile, ...job.env };
      return { kind: 'known', variables, env: environmentOf(job, variables, host.env) };
    };
    const path = envFilePath(paths, job);
    if (path === undefined) return known({});
    let text: string | undefined;
    try {
      text = await files.read(path, maxFileBytes);
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      return missing(`its envFile ${error.message}`);
    }
    if (text === undefined)
      return missing(`its envFile ${path} does not exist: create it or correct envFile`);
    const file = parseEnvFile(text);
    if ('variables' in file) return known(withoutOurs(file.variables));
    const { problems } = file;
    const more = problems.length > shownProblems ? `; and ${problems.length - shownProblems} more` : '';
    return missing(`its envFile ${path} is invalid: ${problems.slice(0, shownProblems).join('; ')}${more}`);
  }
}

/** Path of the job's `envFile`, relative to the jobs file; undefined when it has none. */
export function envFilePath(
  { configFile, resolve }: Pick<Paths, 'configFile' | 'resolve'>,
  { envFile }: Job,
): string | undefined {
  return envFile === undefined ? undefined : resolve(envFile, resolve('..', configFile));
}

/** The working folder of the job's commands. */
export function jobFolder({ resolve, stateDir }: Paths, { cwd = stateDir }: Job): string {
  return resolve(cwd);
}
