/** `init`: sets up a user's repository. Writes all or nothing, and over nothing that was not shown. */
import { callerFiles, type WantedFile } from '../core/init/callers.ts';
import { difference } from '../core/init/difference.ts';
import { repositoryOf, type Framework } from '../core/init/github.ts';
import { jobsPath, starterJobs } from '../core/init/jobs-file.ts';
import { leftToDo } from '../core/init/left.ts';
import { exitCodes, UserError, type ExitCode } from '../errors.ts';
import type { Setup } from '../ports.ts';
import { mostJobsFileBytes, readJobs, requireJobs, type Deps } from './deps.ts';
import { agrees, choose } from './init-choices.ts';

interface Change extends WantedFile {
  /** Undefined: there is no such file yet. */
  readonly before: string | undefined;
}

export async function init(deps: Deps): Promise<ExitCode> {
  const { inputs, host } = deps;
  const setup = await deps.openSetup();
  const choices = await choose(inputs, setup);
  const wanted = [...callerFiles(choices), ...(await jobsFile(deps, setup, choices.framework))];
  const changes = wanted.map((file): Change => ({ ...file, before: setup.read(file.path) }));
  const toWrite = changes.filter(({ before, text }) => before !== text);
  const over = toWrite.filter(({ before }) => before !== undefined);
  for (const { path, before, text } of inputs['dry-run'] ? toWrite : over)
    await host.print(`${difference(path, before, text)}\n`);
  if (!inputs['dry-run']) {
    if (over.length > 0 && !inputs.yes) await mayChange(over, setup);
    setup.write(toWrite);
  }
  const done = inputs['dry-run'] ? 'would write' : 'wrote';
  for (const { path, before, text } of changes)
    await host.print(`${(before === text ? 'as it was' : done).padEnd(11)}  ${path}`);
  if (inputs.from === undefined && !wanted.some(({ path }) => path === jobsPath))
    await host.print(`${'kept'.padEnd(11)}  ${jobsPath}${await healthOf(deps, setup)}`);
  if (inputs.from !== undefined) await host.print(`\n${takenOver(deps, inputs.from)}`);
  await host.print(
    `\n${leftToDo(choices, setup.origin === undefined ? undefined : repositoryOf(setup.origin))}`,
  );
  return exitCodes.done;
}

/** The user's own, checked; else the first one, unless there is one already. */
async function jobsFile(deps: Deps, setup: Setup, framework: Framework): Promise<readonly WantedFile[]> {
  const { inputs, files, paths } = deps;
  if (inputs.from === undefined) return setup.read(jobsPath) === undefined ? [starterJobs(framework)] : [];
  const configFile = paths.resolve(inputs.from);
  const text = await files.read(configFile, mostJobsFileBytes);
  if (text === undefined) throw usage(`--from ${inputs.from}: there is no such file`);
  await requireJobs({ ...deps, paths: { ...paths, configFile } });
  return [{ path: jobsPath, text }];
}

async function mayChange(over: readonly Change[], { ask }: Setup): Promise<void> {
  const names = over.map(({ path }) => path).join(', ');
  const isAgreed = ask && (await agrees(ask, `Write these changes over ${names}?`, false));
  if (isAgreed) return;
  const why = ask ? '' : ' To write them after you have read the difference: --yes';
  throw new UserError(`nothing was written: ${names} would change.${why}`);
}

async function healthOf(deps: Deps, { root }: Setup): Promise<string> {
  const configFile = deps.paths.resolve(jobsPath, root);
  const jobs = await readJobs({ ...deps, paths: { ...deps.paths, configFile } });
  return jobs.kind === 'valid' ? ', valid' : ', but not valid: ops-framework validate-config says why';
}

function takenOver({ paths }: Deps, from: string): string {
  return [
    `Taken over from ${from}. Look for secrets in it (the "env" of jobs) before you push.`,
    'What ops-monitor.py remembers is imported by the first tick on the host, from net/state/ops-monitor.json in the',
    `OpenClaw state dir (here ${paths.stateFolder}): nothing that was told is told again. Stop the`,
    "script's own schedule (cron, systemd, launchd) first: two monitors would tell everything twice.",
  ].join('\n');
}

function usage(message: string): UserError {
  return new UserError(message, { exitCode: exitCodes.badInput });
}
