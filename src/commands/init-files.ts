/** What `init` reads and writes, in a repository and on a host. */
import { maxLength } from '../core/config/scan.ts';
import { difference } from '../core/init/difference.ts';
import { type Framework, repositoryOfRemote } from '../core/init/github.ts';
import { jobAdvice } from '../core/init/job-advice.ts';
import { checkCommand, type WantedFile } from '../core/init/jobs-file.ts';
import type { Config } from '../core/model.ts';
import { UserError } from '../errors.ts';
import type { Inputs } from '../inputs/inputs.ts';
import type {
  Clock,
  Files,
  Host,
  HostSetup,
  Inspector,
  Paths,
  Processes,
  Setup,
  TimerSetup,
} from '../ports/ports.ts';
import { agrees } from './init-choices.ts';
import { badInput, type JobsFile } from './jobs-file.ts';
import type { StateAccess } from './state-access.ts';

export interface FileChange extends WantedFile {
  /** Undefined: there is no such file yet. */
  readonly before: string | undefined;
}

export interface InitPorts {
  readonly host: Host;
  readonly files: Files;
  readonly paths: Paths;
  readonly jobsFile: JobsFile;
  readonly clock: Clock;
  readonly inspector: Inspector;
  readonly processes: Processes;
  readonly state: StateAccess;
  readonly openSetup: () => Promise<Setup | HostSetup>;
  readonly openTimers: () => Promise<TimerSetup>;
  /** Whether this user has a bot and a chat here. */
  readonly hasChat: () => Promise<boolean>;
}

export const printLine = (host: Host, what: string, path: string): Promise<void> =>
  host.print(`${what.padEnd(11)}  ${path}`);

/** Shows what files that are there would become, asks, and writes. The word for what was done. */
export async function write(
  { host }: Pick<InitPorts, 'host'>,
  inputs: Inputs,
  setup: Pick<Setup, 'ask'> & { write(files: readonly WantedFile[]): void | Promise<void> },
  changes: readonly FileChange[],
): Promise<'would write' | 'wrote'> {
  const toWrite = changes.filter(({ before, text }) => before !== text);
  const over = toWrite.filter(({ before }) => before !== undefined);
  for (const { path, before, text } of inputs['dry-run'] ? toWrite : over)
    await host.print(`${difference(path, before, text)}\n`);
  if (inputs['dry-run']) return 'would write';
  if (over.length > 0 && !inputs.yes) await mayChange(over, setup);
  await setup.write(toWrite);
  return 'wrote';
}

/** The text of the file to import, checked. */
export async function importedJobs({ files, paths, jobsFile }: InitPorts, from: string): Promise<string> {
  const configFile = paths.resolve(from);
  if ((await files.read(configFile, maxLength)) === undefined)
    throw badInput(`--from ${from}: there is no such file`);
  return (await jobsFile.at(configFile).require()).jobsText;
}

async function mayChange(over: readonly FileChange[], { ask }: Pick<Setup, 'ask'>): Promise<void> {
  const names = over.map(({ path }) => path).join(', ');
  const isAgreed = ask && (await agrees(ask, `Change ${names}?`, false));
  if (isAgreed) return;
  const why = ask ? '' : ' Read the difference, then pass --yes';
  throw new UserError(`nothing was written: ${names} would change.${why}`);
}

/** For the schema in a jobs file of this host. */
export function frameworkOf({ framework }: HostSetup): Framework | undefined {
  const repository = framework && repositoryOfRemote(framework.origin);
  if (!framework || !repository) return undefined;
  const { commit, major } = framework;
  return {
    repository: `${repository.owner}/${repository.name}`,
    ref: commit,
    ...(major !== undefined && { major }),
  };
}

/** For a line about the jobs file. */
export async function healthOf({ paths, jobsFile }: InitPorts, root: string, path: string): Promise<string> {
  const jobs = await jobsFile.at(paths.resolve(path, root)).read();
  return jobs.kind === 'valid' ? ', valid' : `, but invalid: run ${checkCommand(path)}`;
}

/** Undefined: there is none yet, or it is invalid. */
export async function configOf(
  { paths, jobsFile }: InitPorts,
  from: string | undefined,
  path: string,
): Promise<Config | undefined> {
  const jobs = await jobsFile.at(from === undefined ? path : paths.resolve(from)).read();
  return jobs.kind === 'valid' ? jobs.config : undefined;
}

/** Which jobs nothing runs. */
export async function printAdvice(
  host: Host,
  config: Config | undefined,
  runsWrites: boolean,
): Promise<void> {
  const lines = config ? jobAdvice(config, runsWrites) : [];
  if (lines.length > 0) await host.print(`\n${lines.join('\n')}`);
}

/** What comes with the jobs file of the script. */
export function importAdvice(stateFolder: string): string {
  return [
    'The first tick on the host imports the state of ops-monitor.py from net/state/ops-monitor.json in the',
    `OpenClaw state dir (here ${stateFolder}), so nothing is reported again. Stop the`,
    "script's own schedule (cron, systemd, launchd) first: two monitors would report everything twice.",
  ].join('\n');
}
