/** `init --timer`: a clock of this host that runs ticks, instead of a workflow or beside it. */
import { callerNames } from '../core/init/callers.ts';
import { difference } from '../core/init/difference.ts';
import { repositoryOfRemote } from '../core/init/github.ts';
import { defaultPlace, starterJobs, type WantedFile } from '../core/init/jobs-file.ts';
import { sourcePath } from '../core/init/local-copy.ts';
import { rememberedOf } from '../core/init/remembered.ts';
import { usualTickSeconds } from '../core/config/schema.ts';
import { isNameable, type TimerKind } from '../core/init/tick-command.ts';
import { crontabPath, type Timer, timerOf } from '../core/init/timer.ts';
import { maxLength } from '../core/config/scan.ts';
import { span } from '../core/format.ts';
import type { KnownFile } from '../core/model.ts';
import { repositoryOf } from '../core/state/known-files.ts';
import { exitCodes, UserError, type ExitCode } from '../errors.ts';
import { givenFlags, type Inputs, ofTick } from '../inputs/inputs.ts';
import type { InputName } from '../inputs/table.ts';
import type { HostSetup, Setup, TimerSetup } from '../ports/ports.ts';
import { agrees } from './init-choices.ts';
import { configOf, frameworkOf, healthOf, type InitPorts, printLine, write } from './init-files.ts';
import { badInput } from './jobs-file.ts';

const ofWorkflows = [
  'runs-on',
  'writes',
  'required-reviewers',
  'no-required-reviewers',
  'framework',
  'upgrade',
  'from',
] as const satisfies readonly InputName[];

export async function initTimer(ports: InitPorts, inputs: Inputs, kind: TimerKind): Promise<ExitCode> {
  const { host, paths, inspector } = ports;
  for (const flag of ofWorkflows)
    if (inputs[flag]) throw badInput(`--${flag} does not go with --timer: run init once for each`);
  if (inputs.telegram && inputs['no-telegram'])
    throw badInput('--telegram and --no-telegram exclude each other');
  const foreign = inspector.ownerProblem(paths, `init --timer ${kind}`, host.inputName('state-file'));
  if (foreign !== undefined) throw badInput(foreign);
  const [setup, place] = [await ports.openSetup(), await ports.openTimers()];
  const watched = await watchedByWorkflows(ports);
  const jobsFile = await jobsFileOf(ports, inputs, setup, watched);
  const stateFile = inputs['state-file'] === undefined ? undefined : paths.stateFile;
  const flags = givenFlags(inputs, ofTick).flat();
  if (![jobsFile, stateFile ?? '', ...flags].every(isNameable))
    throw badInput('a timer cannot name a path with control characters');
  const tick = {
    program: place.program,
    env: host.env,
    jobsFile,
    stateFile,
    flags,
    telegram: await sendsReports(ports, inputs, setup, watched),
    everySeconds: (await configOf(ports, undefined, jobsFile))?.tickEverySeconds ?? usualTickSeconds,
  };
  const crontab = kind === 'cron' ? await place.readCrontab() : '';
  const timer = timerOf(kind, tick, { ...place, crontab });
  if (inputs.remove) return remove(ports, inputs, place, timer, crontab);
  await set(ports, inputs, place, timer, crontab);
  await writeStarter(ports, inputs, setup, jobsFile);
  await printState(ports, watched, jobsFile);
  await printRest(ports, {
    kind,
    jobsFile,
    timer,
    isSilent: !tick.telegram || inputs['telegram-via'] === 'none',
    place,
  });
  return exitCodes.done;
}

/** The jobs files that a workflow ticks on this host with the same state. */
async function watchedByWorkflows({ state, processes }: InitPorts): Promise<readonly KnownFile[]> {
  const loaded = await state.load();
  if (loaded.kind !== 'loaded') return [];
  const { host } = processes.self();
  return Object.values(loaded.doc.files ?? {}).filter(
    (file) => file.host === host && file.path !== undefined && repositoryOf(file.name) !== undefined,
  );
}

/** The one that was named; else the very file that the workflow ticks here; else that of the repository, or of OpenClaw's folder. */
async function jobsFileOf(
  ports: InitPorts,
  inputs: Inputs,
  setup: Setup | HostSetup,
  watched: readonly KnownFile[],
): Promise<string> {
  const { paths, inspector } = ports;
  const { 'config-file': named } = inputs;
  if (named !== undefined) return paths.resolve(named);
  const isRepository = setup.kind === 'repository';
  const own = isRepository && setup.origin !== undefined ? repositoryOfRemote(setup.origin) : undefined;
  const here = watched.flatMap(({ name, path = '' }) => {
    const isOwn = own && repositoryOf(name)?.toLowerCase() === `${own.owner}/${own.name}`.toLowerCase();
    return (isOwn ?? !isRepository) && inspector.look(path).kind === 'there' ? [path] : [];
  });
  const [first, ...others] = here;
  if (!isRepository && (inspector.look(paths.configFile).kind === 'there' || !first || others.length > 0))
    return paths.configFile;
  if (first !== undefined && others.length === 0) return first;
  return isRepository ? ofRepository(ports, setup) : paths.configFile;
}

/** The jobs file that the workflows of the repository name. */
async function ofRepository({ paths, files }: InitPorts, setup: Setup): Promise<string> {
  const callers = callerNames.flatMap((name) => {
    const text = setup.read(sourcePath(name));
    return text === undefined ? [] : [[name, text] as const];
  });
  const place = rememberedOf(Object.fromEntries(callers))?.jobsFile ?? defaultPlace;
  const path = place.isInRepository ? paths.resolve(place.path, setup.root) : paths.resolve(place.path);
  if ((await files.read(path, maxLength)) !== undefined) return path;
  throw badInput(
    `there is no jobs file ${path}: run ops-framework init first, or name it with --config-file`,
  );
}

/** Beside a workflow, a report that no chat takes here waits for the workflow's tick. Alone, nobody else would send it. */
async function sendsReports(
  { hasChat }: InitPorts,
  inputs: Inputs,
  setup: Setup | HostSetup,
  watched: readonly KnownFile[],
): Promise<boolean> {
  if (inputs['no-telegram']) return false;
  const isSaid =
    inputs.telegram || inputs['telegram-chat-id'] !== undefined || inputs['telegram-via'] === 'none';
  return isSaid || setup.kind === 'repository' || watched.length > 0 || hasChat();
}

async function set(
  { host }: InitPorts,
  inputs: Inputs,
  place: TimerSetup,
  timer: Timer,
  crontab: string,
): Promise<void> {
  const changes = timer.files.map(({ path, text }) => ({
    path,
    text,
    // Nobody sees that a crontab is new: its difference is always shown.
    before: path === crontabPath ? crontab : place.read(path),
  }));
  const done = await write({ host }, inputs, { ask: place.ask, write: writerFor(place) }, changes);
  for (const { path, before, text } of changes)
    await printLine(host, before === text ? 'unchanged' : done, path);
  if (timer.beside !== undefined)
    await host.print(`\n${timer.beside} runs the ticks of another jobs file, and stays as it is.`);
}

/** A timer is files, or a part of the crontab. */
function writerFor(place: TimerSetup): (files: readonly WantedFile[]) => Promise<void> {
  return async (files) => {
    const crontab = files.find(({ path }) => path === crontabPath);
    if (crontab) await place.writeCrontab(crontab.text);
    else place.write(files);
  };
}

async function remove(
  { host }: InitPorts,
  inputs: Inputs,
  place: TimerSetup,
  timer: Timer,
  crontab: string,
): Promise<ExitCode> {
  const there = timer.files.flatMap(({ path, without }) => {
    const before = path === crontabPath ? crontab : place.read(path);
    return before === undefined || before === without ? [] : [{ path, before, without }];
  });
  for (const { path, before, without = '' } of there)
    await host.print(`${difference(path, before, without)}\n`);
  const isDry = inputs['dry-run'];
  if (there.length > 0 && !isDry && !inputs.yes) await mayRemove(place, there);
  if (!isDry) {
    const without = there[0]?.without;
    if (without === undefined) place.remove([...there.map(({ path }) => path), ...timer.links]);
    else await place.writeCrontab(without);
  }
  for (const { path } of timer.files) {
    const isThere = there.some((each) => each.path === path);
    await printLine(host, isThere ? (isDry ? 'would remove' : 'removed') : 'not there', path);
  }
  if (there.length > 0 && timer.toStop.length > 0) await host.print(`\n${timer.toStop.join('\n')}`);
  return exitCodes.done;
}

async function mayRemove({ ask }: TimerSetup, there: readonly { readonly path: string }[]): Promise<void> {
  const names = there.map(({ path }) => path).join(', ');
  if (ask && (await agrees(ask, `Remove this from ${names}?`, false))) return;
  const why = ask ? '' : ' Read the difference, then pass --yes';
  throw new UserError(`nothing was removed: ${names} would change.${why}`);
}

/** Outside of a repository, where there is no jobs file yet. */
async function writeStarter(
  { host, files }: InitPorts,
  inputs: Inputs,
  setup: Setup | HostSetup,
  path: string,
): Promise<void> {
  if (setup.kind === 'repository' || (await files.read(path, maxLength)) !== undefined) return;
  const starter = { ...starterJobs(path, frameworkOf(setup)), before: undefined };
  await printLine(host, await write({ host }, inputs, setup, [starter]), path);
}

/** Whose ticks these are, and with which others they share the state. */
async function printState(ports: InitPorts, watched: readonly KnownFile[], jobsFile: string): Promise<void> {
  const { host, paths, clock } = ports;
  await printLine(host, 'jobs file', `${jobsFile}${await healthOf(ports, '/', jobsFile)}`);
  const shared = watched.map(
    ({ name = '', tickedAt }) => `${name} (ticked ${span(clock.now() - tickedAt)} ago)`,
  );
  const others = shared.length === 0 ? '' : `, shared with the workflow of ${shared.join(', ')}`;
  await printLine(host, 'state', `${paths.stateFile}${others}`);
}

interface Rest {
  readonly kind: TimerKind;
  readonly jobsFile: string;
  readonly timer: Timer;
  /** Reports are only printed. */
  readonly isSilent: boolean;
  readonly place: TimerSetup;
}

/** What a person has to know and to do. */
async function printRest(ports: InitPorts, { kind, jobsFile, timer, isSilent, place }: Rest): Promise<void> {
  const { host, inspector } = ports;
  const config = await configOf(ports, undefined, jobsFile);
  const moved = config?.jobs.filter(({ enabled, cwd = '/' }) => enabled && !/^[~/]/.test(cwd)) ?? [];
  const output = { systemd: 'the journal', launchd: 'its log', cron: 'a mail of cron' }[kind];
  const notes = [
    ...(moved.length > 0
      ? [
          `${moved.map(({ id }) => id).join(', ')}: "cwd" is relative, and a timer starts ticks in the home folder. Write an absolute path.`,
        ]
      : []),
    ...(isSilent
      ? [
          `Without Telegram, alerts are printed into ${output} only. ops-framework init --timer ${kind} --telegram sends them to Telegram instead.`,
        ]
      : []),
    ...(kind === 'systemd' && !place.hasSystemd
      ? ['systemd does not run this host. Use --timer cron, or launchd on macOS.']
      : []),
    ...(kind === 'launchd' && inspector.platform !== 'darwin'
      ? ['launchd is on macOS only. Use --timer systemd or cron here.']
      : []),
  ];
  if (notes.length > 0) await host.print(`\n${notes.join('\n')}`);
  await host.print(`\n${timer.toStart.join('\n')}`);
}
