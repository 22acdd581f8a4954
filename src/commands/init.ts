/** `init`: sets up a user's repository. Writes all or nothing, and over nothing that was not shown. */
import { type Choices, copied, workflowFiles } from '../core/init/callers.ts';
import { dependabotAdvice, dependabotFile, dependabotPaths } from '../core/init/dependabot.ts';
import { difference } from '../core/init/difference.ts';
import { repositoryOfRemote } from '../core/init/github.ts';
import { checkCommand, starterJobs, type WantedFile, withSchema } from '../core/init/jobs-file.ts';
import { leftToDo } from '../core/init/left.ts';
import { copyPath, localCopy, sourcePath } from '../core/init/local-copy.ts';
import { exitCodes, UserError, type ExitCode } from '../errors.ts';
import type { Setup } from '../ports/ports.ts';
import { mostJobsFileBytes, readJobs, requireJobs, type Deps } from './deps.ts';
import { agrees, choose } from './init-choices.ts';

interface FileChange extends WantedFile {
  /** Undefined: there is no such file yet. */
  readonly before: string | undefined;
}

export async function init(deps: Deps): Promise<ExitCode> {
  const { inputs, host } = deps;
  const setup = await deps.openSetup();
  const choices = await choose(inputs, setup);
  const { path: jobsPath, isInRepository } = choices.jobsFile;
  const dependabot = dependabotPaths.find((path) => setup.read(path) !== undefined);
  const wanted = [
    ...workflowFiles(choices),
    ...(await copies(choices, setup)),
    ...(dependabot === undefined ? [dependabotFile] : []),
    ...(isInRepository ? [await jobsFile(deps, setup, choices)] : []),
  ];
  const changes = wanted.map((file): FileChange => ({ ...file, before: setup.read(file.path) }));
  const toWrite = changes.filter(({ before, text }) => before !== text);
  const over = toWrite.filter(({ before }) => before !== undefined);
  for (const { path, before, text } of inputs['dry-run'] ? toWrite : over)
    await host.print(`${difference(path, before, text)}\n`);
  if (!inputs['dry-run']) {
    if (over.length > 0 && !inputs.yes) await mayChange(over, setup);
    setup.write(toWrite);
  }
  const done = inputs['dry-run'] ? 'would write' : 'wrote';
  const line = (what: string, path: string) => host.print(`${what.padEnd(11)}  ${path}`);
  for (const { path, before, text } of changes) {
    if (before !== text) await line(done, path);
    else if (path !== jobsPath) await line('as it was', path);
    else await line('kept', `${path}${await healthOf(deps, setup, path)}`);
  }
  const writes = sourcePath('ops-write.yml');
  if (choices.gate === undefined && setup.read(writes) !== undefined)
    await line('kept', `${writes}: init --writes updates it`);
  if (dependabot !== undefined) await line('kept', dependabot);
  const advice = dependabot && dependabotAdvice(dependabot, setup.read(dependabot) ?? '');
  if (advice !== undefined) await host.print(`\n${advice.trimEnd()}`);
  if (inputs.from !== undefined) await host.print(`\n${takenOver(deps, inputs.from)}`);
  await host.print(
    `\n${leftToDo(choices, setup.origin === undefined ? undefined : repositoryOfRemote(setup.origin))}`,
  );
  return exitCodes.done;
}

/** Of the reusable workflows of another owner, as they are at the commit that the callers would name. */
function copies(choices: Choices, { framework: clone }: Setup): Promise<readonly WantedFile[]> {
  const { repository, ref } = choices.framework;
  const here = `init must run from a clone of ${repository} at ${ref}, to copy its reusable workflows (GitHub runs those of another owner on none of your runners)`;
  const files = copied(choices).map(async (name) => {
    const text = await clone?.at(ref, sourcePath(name));
    if (text === undefined)
      throw usage(`${here}: ${clone ? `${clone.root} has no such commit` : 'this program is in no clone'}`);
    const copy = localCopy(name, text, choices.framework);
    if (copy === undefined) throw usage(`${here}: at that commit ${name} is not what this program expects`);
    return { path: copyPath(name), text: copy };
  });
  return Promise.all(files);
}

/** The user's own, checked; else the first one; of one that is there, only its schema follows the version. */
async function jobsFile(deps: Deps, setup: Setup, choices: Choices): Promise<WantedFile> {
  const { inputs, files, paths } = deps;
  const { framework, jobsFile: place } = choices;
  const { path } = place;
  if (inputs.from === undefined) {
    const own = setup.read(path);
    return own === undefined ? starterJobs(path, framework) : { path, text: withSchema(own, framework) };
  }
  const configFile = paths.resolve(inputs.from);
  const text = await files.read(configFile, mostJobsFileBytes);
  if (text === undefined) throw usage(`--from ${inputs.from}: there is no such file`);
  await requireJobs({ ...deps, paths: { ...paths, configFile } });
  return { path, text };
}

async function mayChange(over: readonly FileChange[], { ask }: Setup): Promise<void> {
  const names = over.map(({ path }) => path).join(', ');
  const isAgreed = ask && (await agrees(ask, `Write these changes over ${names}?`, false));
  if (isAgreed) return;
  const why = ask ? '' : ' To write them after you have read the difference: --yes';
  throw new UserError(`nothing was written: ${names} would change.${why}`);
}

async function healthOf(deps: Deps, { root }: Setup, path: string): Promise<string> {
  const configFile = deps.paths.resolve(path, root);
  const jobs = await readJobs({ ...deps, paths: { ...deps.paths, configFile } });
  return jobs.kind === 'valid' ? ', valid' : `, but not valid: ${checkCommand(path)} says why`;
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
