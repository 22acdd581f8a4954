/** The jobs file of this run: read, checked, and the job in it that a command names. */
import { nearest } from '../core/config/nearest.ts';
import { readConfig } from '../core/config/read.ts';
import { maxLength } from '../core/config/scan.ts';
import { briefProblem, locatedProblem, problemText, type Problem } from '../core/config/problem.ts';
import { shellWord } from '../core/format.ts';
import type { Config, Job } from '../core/model.ts';
import type { Language } from '../core/notice.ts';
import { sentence } from '../core/notices/sentence.ts';
import { jobsFilePage } from '../core/render/jobs-file.ts';
import type { Text, Words } from '../core/text/words.ts';
import { badInput, UserError } from '../errors.ts';
import type { FilePosition, Files, Host, Paths } from '../ports/ports.ts';
import type { JobVariables } from './job-variables.ts';
import { sayIn } from './say.ts';

export { badInput } from '../errors.ts';

/** A jobs file and the very text that it was read from. */
export interface ParsedJobs {
  readonly config: Config;
  readonly jobsText: string;
}

interface ValidJobs extends ParsedJobs {
  readonly kind: 'valid';
  readonly warnings: readonly Problem[];
  /** Number of problems that are not listed. */
  readonly left: number;
}

export interface InvalidJobs {
  readonly kind: 'invalid';
  /** Number of problems that are not listed. */
  readonly left: number;
  /** In the order of the file, with its name and position. */
  readonly lines: readonly Words[];
  /** Without the file's name, errors first: for a message that holds only some. */
  readonly brief: readonly Words[];
  readonly problems: readonly Problem[];
}

export type Jobs = ValidJobs | InvalidJobs;

interface JobsFilePorts {
  readonly files: Files;
  readonly host: Host;
  readonly paths: Pick<Paths, 'configFile' | 'onlyWorkspace'>;
  readonly variables: JobVariables;
}

interface JobsFileOptions {
  /** Warnings count as errors. */
  readonly strict: boolean;
  /** The user named the file. */
  readonly isNamed: boolean;
  /** Of the problems that are logged. */
  readonly language: Language;
}

export class JobsFile {
  readonly #ports: JobsFilePorts;
  readonly #options: JobsFileOptions;

  constructor(ports: JobsFilePorts, options: JobsFileOptions) {
    this.#ports = ports;
    this.#options = options;
  }

  /** Another jobs file, for `init`. */
  at(configFile: string): JobsFile {
    const paths = { ...this.#ports.paths, configFile };
    const variables = this.#ports.variables.at(configFile);
    return new JobsFile({ ...this.#ports, paths, variables }, this.#options);
  }

  /** Reads and checks the jobs file, and masks its secrets. A missing or unreadable file is a problem like any other. */
  async read(): Promise<Jobs> {
    const jobs = await this.check();
    if (jobs.kind === 'valid') await this.#ports.variables.maskSecrets(jobs.config);
    return jobs;
  }

  /** The same without reading anything else: no `envFile`, and no variable of the caller. */
  async check(): Promise<Jobs> {
    const { configFile } = this.#ports.paths;
    let text: string | undefined;
    try {
      text = await this.#ports.files.read(configFile, maxLength);
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      return unreadable(error.message);
    }
    if (text === undefined) return this.#missing();
    const { config, problems: found, left } = await readConfig(text);
    const { strict } = this.#options;
    const problems = strict ? found.map((problem) => ({ ...problem, severity: 'error' as const })) : found;
    if (config && (!strict || problems.length === 0))
      return { kind: 'valid', config, jobsText: text, warnings: problems, left };
    const bySeverity = (['error', 'warning'] as const).flatMap((severity) =>
      problems.filter((problem) => problem.severity === severity),
    );
    return {
      kind: 'invalid',
      left,
      lines: problems.map((problem) => locatedProblem(problem, configFile)),
      brief: bySeverity.map(briefProblem),
      problems,
    };
  }

  /** Throws a UserError (exit 2) after logging all problems. */
  async require(): Promise<ParsedJobs> {
    const jobs = await this.read();
    if (jobs.kind === 'valid') return jobs;
    const say = await sayIn(this.#options.language);
    if (jobs.problems.length === 0) throw badInput(jobs.lines.map(say).join('\n'));
    await this.logProblems(jobs);
    throw badInput(say(sentence('file-is-invalid', { file: this.#ports.paths.configFile })));
  }

  /**
   * For commands that also work on running jobs which only this host knows: of a missing or invalid jobs file, it logs all
   * problems and returns no jobs.
   */
  async readOrEmpty(): Promise<{ readonly config: Config; readonly invalid?: InvalidJobs }> {
    const jobs = await this.read();
    if (jobs.kind === 'valid') return { config: jobs.config };
    await this.logProblems(jobs);
    const config = { jobs: [], isUnusable: true } as const;
    // The secrets of the caller are masked all the same.
    await this.#ports.variables.maskSecrets(config);
    return { config, invalid: jobs };
  }

  /** Logs each problem with its position. */
  async logProblems({ problems, lines, left }: InvalidJobs): Promise<void> {
    const { host, paths } = this.#ports;
    const say = await sayIn(this.#options.language);
    if (problems.length === 0) for (const line of lines) host.log('error', say(line));
    for (const problem of problems)
      host.log(problem.severity, say(problemText(problem)), positionInFile(problem, paths.configFile));
    if (left > 0) host.log('error', say(unlistedProblems(left)));
    const shown = problems.map((problem) => ({ ...problem, text: problemText(problem) }));
    host.page(
      jobsFilePage(paths.configFile, {
        isValid: false,
        count: lines.length + left,
        jobs: 0,
        problems: shown,
      }),
    );
  }

  #missing(): InvalidJobs {
    const { host, paths } = this.#ports;
    const { configFile } = paths;
    const input = host.inputWords('config-file');
    const problem = sentence(this.#options.isNamed ? 'no-jobs-file' : 'no-jobs-file-here', { input });
    const line = (text: Text) => sentence('about', { subject: configFile, text });
    return paths.onlyWorkspace
      ? unreadable(line(sentence('no-jobs-file-in-checkout')))
      : unreadable(line(problem), problem);
  }
}

function unreadable(line: Words, brief = line): InvalidJobs {
  return { kind: 'invalid', left: 0, lines: [line], brief: [brief], problems: [] };
}

export function unlistedProblems(count: number): Text {
  return sentence('problems-unlisted', { count });
}

export function positionInFile({ line, column }: Problem, file: string): FilePosition {
  return { file, line, column };
}

/** Throws a UserError (exit 2) that names the nearest job. */
export function requireJob(config: Config, id = ''): Job {
  const job = config.jobs.find((candidate) => candidate.id === id);
  if (job) return job;
  if (config.isUnusable)
    throw badInput(
      `no job ${JSON.stringify(id)} runs under a supervisor here, and the jobs file cannot be used: fix that file first, or list the running jobs: ops-framework status`,
    );
  const ids = config.jobs.map((candidate) => candidate.id);
  const isNamed = (candidate: Job) => candidate.name.toLowerCase() === id.toLowerCase();
  const near = config.jobs.find(isNamed)?.id ?? nearest(id, ids);
  const known =
    ids.length === 0 ? 'the jobs file has no jobs' : `the jobs are: ${ids.slice(0, 20).join(', ')}`;
  const hint = near === undefined ? known : `did you mean ${JSON.stringify(near)}?`;
  throw badInput(`no job ${JSON.stringify(id)}; ${hint}`);
}

/** Throws a UserError (exit 2) that names the command for a job of another kind. */
export function requireKind(job: Job, kind: 'long_running_read' | 'one_shot_read', commands: string): Job {
  if (job.kind === kind) return job;
  const fixes = {
    long_running_read: `use: ops-framework start ${shellWord(job.id)}`,
    one_shot_read: `use: ops-framework run ${shellWord(job.id)}`,
    one_shot_write: `its workflow applies it after an approval (docs/writes.md); to preview it: ops-framework plan ${shellWord(job.id)}`,
  };
  throw badInput(`job ${job.id} is a ${job.kind}; ${commands} a ${kind}. ${fixes[job.kind]}`);
}
