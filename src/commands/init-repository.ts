/** `init` in a git repository: workflows and a jobs file. Writes all files or none, and overwrites only after showing the difference. */
import { parseConfig } from '../core/config/parse.ts';
import { callerNames, callerText, copied, withJobIds } from '../core/init/callers.ts';
import { dependabotAdvice, dependabotFile, dependabotPaths } from '../core/init/dependabot.ts';
import { difference } from '../core/init/difference.ts';
import { type Framework, repositoryOfRemote } from '../core/init/github.ts';
import { starterJobs, type WantedFile, withSchema } from '../core/init/jobs-file.ts';
import { leftToDo } from '../core/init/left.ts';
import { copiedVersion, copyPath, localCopy, sourcePath } from '../core/init/local-copy.ts';
import { merged } from '../core/init/merged.ts';
import { asWrittenBefore, calledFramework, rememberedIn, rememberedOf } from '../core/init/remembered.ts';
import { exitCodes, UserError, type ExitCode } from '../errors.ts';
import type { Inputs } from '../inputs/inputs.ts';
import type { Host, Setup } from '../ports/ports.ts';
import { choose, type Chosen } from './init-choices.ts';
import {
  configOf,
  type FileChange,
  healthOf,
  importedJobs,
  importAdvice,
  type InitPorts,
  printLine,
  printAdvice,
  write,
} from './init-files.ts';
import { badInput } from './jobs-file.ts';

const watchdogPath = sourcePath('ops-watchdog.yml');

export async function initRepository(ports: InitPorts, inputs: Inputs, setup: Setup): Promise<ExitCode> {
  const { host } = ports;
  const { own, remembered } = readOwn(setup);
  const chosen = await choose(inputs, setup, { remembered, hasChat: ports.hasChat });
  const { choices, changed } = chosen;
  const { path: jobsPath, isInRepository } = choices.jobsFile;
  const dependabot = dependabotPaths.find((path) => setup.read(path) !== undefined);
  const optional = [
    ...(await callers(host, own, chosen)),
    ...(dependabot === undefined ? [dependabotFile] : []),
    ...(isInRepository ? [await wantedJobsFile(ports, inputs.from, setup, chosen)] : []),
  ];
  // Taken out by a person, or new in this version.
  const isLeftOut = ({ path }: WantedFile) =>
    remembered !== undefined &&
    !inputs.yes &&
    setup.read(path) === undefined &&
    !(path === sourcePath('ops-write.yml') && changed.gate) &&
    !(path === watchdogPath && changed.watchdog) &&
    !(path === jobsPath && inputs.from !== undefined);
  const leftOut = optional.filter(isLeftOut);
  const isCalled = ({ path }: WantedFile) =>
    !leftOut.some((file) => copyPath(file.path.replace(sourcePath(''), '')) === path);
  const wanted = [
    ...optional.filter((file) => !leftOut.includes(file)),
    ...(await copies(chosen, setup)).filter(isCalled),
  ];
  // Of an invalid jobs file nothing is known: what is listed stays.
  const jobs = parseConfig(wanted.find(({ path }) => path === jobsPath)?.text ?? '').config?.jobs;
  const listed = ({ path, text }: WantedFile) =>
    path === sourcePath('ops-manual.yml') && jobs
      ? withJobIds(
          text,
          jobs.map(({ id }) => id),
        )
      : text;
  const changes = wanted.map((file): FileChange => ({
    path: file.path,
    text: listed(file),
    before: setup.read(file.path),
  }));
  const edited = editedCallers(own, chosen);
  const done = await write(ports, inputs, setup, changes);
  if (!choices.watchdog)
    await printNoWatchdog(host, own, remembered !== undefined && changed.watchdog === undefined);
  for (const { path } of leftOut) await printLine(host, 'not there', `${path}: init --yes writes it`);
  for (const { path, before, text } of changes) {
    if (before !== text) await printLine(host, done, path);
    else if (path === jobsPath)
      await printLine(host, 'kept', `${path}${await healthOf(ports, setup.root, path)}`);
    else if (edited.some(([each]) => each === path))
      await printLine(host, 'kept', `${path}, with changes that init --dry-run shows`);
    else await printLine(host, 'unchanged', path);
  }
  if (dependabot !== undefined) await printLine(host, 'kept', dependabot);
  await printNews(ports, inputs, setup, chosen, edited);
  const advice = dependabot && dependabotAdvice(dependabot, setup.read(dependabot) ?? '');
  if (advice !== undefined) await host.print(`\n${advice.trimEnd()}`);
  await printRest(ports, inputs, setup, chosen);
  return exitCodes.done;
}

/** `isNews`: nobody chose to have none. A file of an earlier choice stays: `init` removes none. */
async function printNoWatchdog(
  host: Host,
  own: Readonly<Record<string, string>>,
  isNews: boolean,
): Promise<void> {
  if (own['ops-watchdog.yml'] !== undefined)
    await printLine(host, 'kept', `${watchdogPath}: delete it to end the watchdog`);
  else if (isNews) await printLine(host, 'not there', `${watchdogPath}: init --watchdog writes it`);
}

/** What a person has to know and to do. */
async function printRest(ports: InitPorts, inputs: Inputs, setup: Setup, { choices }: Chosen): Promise<void> {
  const { host, paths } = ports;
  const { path: jobsPath, isInRepository } = choices.jobsFile;
  if (inputs.from !== undefined)
    await host.print(
      `\nImported from ${inputs.from}. Check it for secrets (the "env" of jobs) before you push.\n${importAdvice(paths.stateFolder)}`,
    );
  const config = isInRepository
    ? await configOf(ports, inputs.from, paths.resolve(jobsPath, setup.root))
    : undefined;
  await printAdvice(host, config, choices.gate !== undefined);
  if (inputs.upgrade) return;
  await host.print(
    `\n${leftToDo(choices, setup.origin === undefined ? undefined : repositoryOfRemote(setup.origin))}`,
  );
}

/** The callers that are there, and the answers that they show. */
function readOwn(setup: Pick<Setup, 'read'>) {
  const own = Object.fromEntries(
    callerNames.flatMap((name) => {
      const text = setup.read(sourcePath(name));
      return text === undefined ? [] : [[name, text] as const];
    }),
  );
  const answers = rememberedOf(own);
  // Callers of copies do not name the version.
  const [framework] = callerNames.flatMap((name) => calledFramework(setup.read(copyPath(name)) ?? '') ?? []);
  return { own, remembered: answers && { ...(framework && { framework }), ...answers } };
}

/** A caller that is there keeps every line that the answers of this run do not change. Throws a UserError after showing what a person must change. */
async function callers(
  host: Host,
  own: Readonly<Record<string, string>>,
  { choices, changed }: Chosen,
): Promise<readonly WantedFile[]> {
  const files: WantedFile[] = [];
  const conflicts: string[] = [];
  for (const name of callerNames) {
    const path = sourcePath(name);
    const mine = own[name];
    const remembered = mine === undefined ? undefined : rememberedIn(name, mine);
    // Labels that cannot be read are none that a flag could replace.
    const before = { ...choices, ...(remembered && { labels: [] }), ...remembered };
    const base = callerText(name, before);
    const fresh = callerText(name, { ...before, ...changed });
    if (mine === undefined || !remembered) {
      if (fresh !== undefined) files.push({ path, text: fresh });
      continue;
    }
    // Without a jobs file in the repository nothing checks it, but a person takes the check out.
    if (base === undefined || fresh === undefined) continue;
    const wanted = changed.telegram === undefined ? asWrittenBefore(mine, fresh) : fresh;
    const text = merged(mine, asWrittenBefore(mine, base), wanted);
    if (text !== undefined) files.push({ path, text });
    else {
      await host.print(`${difference(path, asWrittenBefore(mine, base), wanted)}\n`);
      conflicts.push(path);
    }
  }
  if (conflicts.length === 0) return files;
  throw new UserError(
    `nothing was written: in ${conflicts.join(', ')}, the lines to change were edited. Make the change above by hand, then run init again`,
  );
}

/** Of the reusable workflows of another owner, as they are at the commit that the callers would name. */
function copies({ choices, changed }: Chosen, setup: Setup): Promise<readonly WantedFile[]> {
  const { repository, ref } = choices.framework;
  const { framework: clone } = setup;
  const here = `init must run from a clone of ${repository} at ${ref}, to copy its reusable workflows (GitHub does not run those of another owner on your runners)`;
  const copyAt = async (name: string, at: string, framework: Framework) => {
    const text = await clone?.at(at, sourcePath(name));
    return text === undefined ? undefined : { copy: localCopy(name, text, framework) };
  };
  const files = copied(choices).map(async (name): Promise<WantedFile> => {
    const path = copyPath(name);
    const mine = setup.read(path);
    if (mine !== undefined && !changed.framework) return { path, text: mine };
    const found = await copyAt(name, ref, choices.framework);
    if (!found)
      throw badInput(
        `${here}: ${clone ? `${clone.root} has no such commit` : 'this program is not in a clone'}`,
      );
    if (found.copy === undefined)
      throw badInput(`${here}: ${name} at that commit does not match this program`);
    // What a person added is carried over where the version of this copy is known; else the difference shows that it goes.
    const version = mine === undefined ? undefined : copiedVersion(mine);
    const called = mine === undefined ? undefined : calledFramework(mine);
    if (mine === undefined || version === undefined || !called) return { path, text: found.copy };
    const old = (await copyAt(name, version, { ...called, tag: version }))?.copy;
    const base = old?.replaceAll(` # ${version}\n`, called.tag === undefined ? '\n' : ` # ${called.tag}\n`);
    return { path, text: (base === undefined ? undefined : merged(mine, base, found.copy)) ?? found.copy };
  });
  return Promise.all(files);
}

/** The user's own, checked; else the first one; of one that is there, only its schema follows the version. */
async function wantedJobsFile(
  ports: InitPorts,
  from: string | undefined,
  setup: Setup,
  { choices: { framework, jobsFile: place }, changed }: Chosen,
): Promise<WantedFile> {
  const { path } = place;
  if (from !== undefined) return { path, text: await importedJobs(ports, from) };
  const own = setup.read(path);
  if (own === undefined) return starterJobs(path, framework);
  return { path, text: changed.framework ? withSchema(own, framework) : own };
}

/** What this version has that the files do not: a newer pin, and on a dry run what `init` writes into an empty repository. */
async function printNews(
  { host }: InitPorts,
  inputs: Inputs,
  { framework: clone }: Setup,
  { choices: { framework } }: Chosen,
  edited: ReturnType<typeof editedCallers>,
): Promise<void> {
  if (clone && clone.commit !== framework.ref && inputs.framework === undefined)
    await host.print(
      `\nThe workflows use ops-framework ${framework.tag ?? framework.ref}; this program is ${clone.tag ?? clone.commit}. To see and make the change: ops-framework init --upgrade`,
    );
  for (const [path, mine, fresh] of inputs['dry-run'] ? edited : [])
    await host.print(
      `\n${path} stays unchanged. In an empty repository, init would write:\n${difference(path, mine, fresh)}`,
    );
}

/** Callers that a person changed, or another version wrote: path, text, and what `init` writes by the same answers. */
function editedCallers(
  own: Readonly<Record<string, string>>,
  { choices }: Chosen,
): readonly (readonly [path: string, mine: string, fresh: string])[] {
  return Object.entries(own).flatMap(([name, mine]) => {
    const remembered = rememberedIn(name, mine);
    const fresh = remembered && callerText(name, { ...choices, ...remembered });
    return fresh === undefined || fresh === withJobIds(mine, [])
      ? []
      : [[sourcePath(name), mine, fresh] as const];
  });
}
