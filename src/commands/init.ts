/** `init`: sets up a user's repository. Writes all files or none, and overwrites only after showing the difference. */
import { type Choices, copied, workflowFiles } from '../core/init/callers.ts';
import { dependabotAdvice, dependabotFile, dependabotPaths } from '../core/init/dependabot.ts';
import { maxLength } from '../core/config/scan.ts';
import { difference } from '../core/init/difference.ts';
import { repositoryOfRemote } from '../core/init/github.ts';
import { checkCommand, starterJobs, type WantedFile, withSchema } from '../core/init/jobs-file.ts';
import { leftToDo } from '../core/init/left.ts';
import { copyPath, localCopy, sourcePath } from '../core/init/local-copy.ts';
import { exitCodes, UserError, type ExitCode } from '../errors.ts';
import type { Inputs } from '../inputs/inputs.ts';
import type { Files, Host, Paths, Setup } from '../ports/ports.ts';
import { agrees, choose } from './init-choices.ts';
import { badInput, type JobsFile } from './jobs-file.ts';

interface FileChange extends WantedFile {
  /** Undefined: there is no such file yet. */
  readonly before: string | undefined;
}

interface InitPorts {
  readonly host: Host;
  readonly files: Files;
  readonly paths: Paths;
  readonly jobsFile: JobsFile;
  readonly openSetup: () => Promise<Setup>;
}

export async function init(ports: InitPorts, inputs: Inputs): Promise<ExitCode> {
  const { host, paths } = ports;
  const setup = await ports.openSetup();
  const choices = await choose(inputs, setup);
  const { path: jobsPath, isInRepository } = choices.jobsFile;
  const dependabot = dependabotPaths.find((path) => setup.read(path) !== undefined);
  const wanted = [
    ...workflowFiles(choices),
    ...(await copies(choices, setup)),
    ...(dependabot === undefined ? [dependabotFile] : []),
    ...(isInRepository ? [await wantedJobsFile(ports, inputs.from, setup, choices)] : []),
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
    else await line('kept', `${path}${await healthOf(ports, setup, path)}`);
  }
  const writes = sourcePath('ops-write.yml');
  if (choices.gate === undefined && setup.read(writes) !== undefined)
    await line('kept', `${writes}: init --writes updates it`);
  if (dependabot !== undefined) await line('kept', dependabot);
  const advice = dependabot && dependabotAdvice(dependabot, setup.read(dependabot) ?? '');
  if (advice !== undefined) await host.print(`\n${advice.trimEnd()}`);
  if (inputs.from !== undefined) await host.print(`\n${importNotes(inputs.from, paths.stateFolder)}`);
  await host.print(
    `\n${leftToDo(choices, setup.origin === undefined ? undefined : repositoryOfRemote(setup.origin))}`,
  );
  return exitCodes.done;
}

/** Of the reusable workflows of another owner, as they are at the commit that the callers would name. */
function copies(choices: Choices, { framework: clone }: Setup): Promise<readonly WantedFile[]> {
  const { repository, ref } = choices.framework;
  const here = `init must run from a clone of ${repository} at ${ref}, to copy its reusable workflows (GitHub does not run those of another owner on your runners)`;
  const files = copied(choices).map(async (name) => {
    const text = await clone?.at(ref, sourcePath(name));
    if (text === undefined)
      throw badInput(
        `${here}: ${clone ? `${clone.root} has no such commit` : 'this program is not in a clone'}`,
      );
    const copy = localCopy(name, text, choices.framework);
    if (copy === undefined) throw badInput(`${here}: ${name} at that commit does not match this program`);
    return { path: copyPath(name), text: copy };
  });
  return Promise.all(files);
}

/** The user's own, checked; else the first one; of one that is there, only its schema follows the version. */
async function wantedJobsFile(
  { files, paths, jobsFile }: InitPorts,
  from: string | undefined,
  setup: Setup,
  { framework, jobsFile: { path } }: Choices,
): Promise<WantedFile> {
  if (from === undefined) {
    const own = setup.read(path);
    return own === undefined ? starterJobs(path, framework) : { path, text: withSchema(own, framework) };
  }
  const configFile = paths.resolve(from);
  if ((await files.read(configFile, maxLength)) === undefined)
    throw badInput(`--from ${from}: there is no such file`);
  const { jobsText } = await jobsFile.at(configFile).require();
  return { path, text: jobsText };
}

async function mayChange(over: readonly FileChange[], { ask }: Setup): Promise<void> {
  const names = over.map(({ path }) => path).join(', ');
  const isAgreed = ask && (await agrees(ask, `Overwrite ${names}?`, false));
  if (isAgreed) return;
  const why = ask ? '' : ' Read the difference, then pass --yes';
  throw new UserError(`nothing was written: ${names} would change.${why}`);
}

async function healthOf({ paths, jobsFile }: InitPorts, { root }: Setup, path: string): Promise<string> {
  const jobs = await jobsFile.at(paths.resolve(path, root)).read();
  return jobs.kind === 'valid' ? ', valid' : `, but invalid: run ${checkCommand(path)}`;
}

function importNotes(from: string, stateFolder: string): string {
  return [
    `Imported from ${from}. Check it for secrets (the "env" of jobs) before you push.`,
    'The first tick on the host imports the state of ops-monitor.py from net/state/ops-monitor.json in the',
    `OpenClaw state dir (here ${stateFolder}), so nothing is reported again. Stop the`,
    "script's own schedule (cron, systemd, launchd) first: two monitors would report everything twice.",
  ].join('\n');
}
