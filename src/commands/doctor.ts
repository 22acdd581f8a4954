/**
 * `doctor`: checks this host, a line for each check, with a fix for each problem. Changes nothing, except that a delivered test
 * message ends the hold on the chat.
 */
import { describeHold, forgetHold, holdOf } from '../core/chat/chat.ts';
import { briefProblem } from '../core/config/problem.ts';
import { clockTime, span } from '../core/format.ts';
import { duplicateFix } from '../core/notices/catalog/shared.ts';
import { isOurs, lostNames, tornGroups } from '../core/jobs/environment.ts';
import { lastTickWords } from '../core/jobs/overview.ts';
import { isProbedElsewhere } from '../core/jobs/probing.ts';
import type { OwnerVisibility } from '../core/jobs/lease.ts';
import type { Config, Job, Lease, State, TickContext } from '../core/model.ts';
import { oldestAt } from '../core/notices/outbox.ts';
import type { Say } from '../core/text/words.ts';
import { english } from './say.ts';
import { zoneProblemText } from '../core/notices/quiet.ts';
import { sentence } from '../core/notices/sentence.ts';
import { usualTickSeconds } from '../core/init/tick-command.ts';
import { cadenceMs, cadenceOf, isTicking } from '../core/schedule/cadence.ts';
import { doctorPage } from '../core/render/doctor.ts';
import { fileOf, rivalsOf } from '../core/state/known-files.ts';
import { exitCodes, UserError, type ExitCode } from '../errors.ts';
import { fileFlags, type Inputs } from '../inputs/inputs.ts';
import type {
  CheckedWay,
  CheckResult,
  Clock,
  Grade,
  Host,
  Inspector,
  Loaded,
  Paths,
  Stopgap,
  Workflow,
  WorkflowFacts,
} from '../ports/ports.ts';
import { envFilePath, jobFolder, type JobVariables } from './job-variables.ts';
import { unlistedProblems, type JobsFile } from './jobs-file.ts';
import type { KnownFiles } from './known-files.ts';
import { overdueText, sinceText, unseenFix, whereabouts } from './lease.ts';
import { printJson } from './print-json.ts';
import { programProblem } from './program-problem.ts';
import type { StateAccess } from './state-access.ts';

interface DoctorPorts {
  readonly host: Host;
  readonly clock: Clock;
  readonly inspector: Inspector;
  readonly paths: Paths;
  readonly jobsFile: JobsFile;
  readonly knownFiles: KnownFiles;
  readonly variables: JobVariables;
  readonly state: StateAccess;
  readonly stopgap: Stopgap<State>;
  /** `onChecked`: called when both bot and chat are set. */
  readonly checkChat: (onChecked: (checked: CheckedWay) => void) => Promise<readonly CheckResult[]>;
  readonly workflow?: Workflow | undefined;
}

const colours: Readonly<Record<Grade, number>> = { ok: 32, warn: 33, fail: 31 };
/** The oldest supported Node: major and minor. */
const oldestNode = [20, 16] as const;
/** The first that gives every workflow `job.workflow_repository` (https://github.com/actions/runner/pull/4335). */
const oldestRunner = [2, 334, 0] as const;
const shownOfKind = 10;
const shownInLine = 3;
const leastFreeBytes = 50 * 1024 * 1024;
/** A tick creates a handful of files before it deletes as many. */
const leastFreeInodes = 100;
/** Without a save for this long no tick is scheduled. */
const silentMs = 3_600_000;

const ok = (subject: string, text: string): CheckResult => ['ok', subject, text];
const warn = (subject: string, text: string): CheckResult => ['warn', subject, text];
const fail = (subject: string, text: string): CheckResult => ['fail', subject, text];
/** `false` and undefined: nothing to report. */
const only = (...results: readonly (CheckResult | false | undefined)[]): readonly CheckResult[] =>
  results.filter((result) => result !== false && result !== undefined);

export async function doctor(ports: DoctorPorts, inputs: Inputs): Promise<ExitCode> {
  const { host, inspector, jobsFile, workflow, paths } = ports;
  /** A refusal by the system is a check result like any other, and stops no other check. */
  const checked = async (
    subject: string,
    check: () => readonly CheckResult[] | Promise<readonly CheckResult[]>,
  ): Promise<readonly CheckResult[]> => {
    try {
      return await check();
    } catch (error) {
      const problem = error instanceof UserError ? error.message : inspector.systemProblem(error);
      if (problem === undefined) throw error;
      return [fail(subject, problem)];
    }
  };
  const jobs = await jobsFile.read();
  const config = jobs.kind === 'valid' ? jobs.config : undefined;
  const zone = config?.timezone;
  const hasWrites = config?.jobs.some(({ kind }) => kind === 'one_shot_write') ?? false;
  let way: CheckedWay | undefined;
  const groups: (readonly CheckResult[])[] = [];
  const add = (results: readonly CheckResult[]) => groups.push(...results.map((result) => [result]));
  add(hostChecks(ports, zone));
  if (jobs.kind === 'invalid') groups.push(jobs.lines.map((line) => fail('jobs file', line)));
  else {
    add([ok('jobs file', `${paths.configFile}: ${jobs.config.jobs.length} jobs`)]);
    groups.push(jobs.warnings.map((warning) => warn('jobs file', briefProblem(warning))));
    add(environmentChecks(host, jobs.config));
    groups.push(...(await jobChecks(ports, jobs.config)));
  }
  if (jobs.left > 0) add([warn('jobs file', unlistedProblems(jobs.left))]);
  add(
    await checked('workflow', async () =>
      workflowChecks(await workflow?.facts(), hasWrites, inspector.runnerVersion()),
    ),
  );
  add(
    await checked('telegram', async () => {
      const found = await ports.checkChat((each) => {
        way = each;
      });
      return way?.isTaken === true ? [...found, ...(await endHold(ports.state, way))] : found;
    }),
  );
  add(await checked('state folder', () => [...folderChecks(ports), ...ownerChecks(ports, inputs)]));
  add(
    await checked('state', async () =>
      stateChecks(ports, await ports.state.load(), way?.way, zone, await english()),
    ),
  );
  if (workflow) add(await checked('schedule', () => cadenceChecks(ports, workflow)));
  if (config) groups.push(await checked('jobs files', () => sharingChecks(ports, config)));
  const grades = groups.flat().map(([grade]) => grade);
  const count = (wanted: Grade) => grades.filter((grade) => grade === wanted).length;
  const [fine, warnings, failures] = [count('ok'), count('warn'), count('fail')];
  const exitCode = failures > 0 ? exitCodes.failed : exitCodes.done;
  const wrong = [
    ...(failures > 0 ? [sentence('checks-failed', { count: failures })] : []),
    ...(warnings > 0 ? [sentence('checks-warned', { count: warnings })] : []),
  ];
  host.page(doctorPage(groups.flatMap(shortened), wrong.length > 0 ? wrong : [sentence('checks-ok')]));
  if (inputs.json) {
    const checks = groups.flat().map(([grade, subject, text]) => ({ grade, subject, text }));
    await printJson(host, { checks, ok: fine, warnings, failures });
    return exitCode;
  }
  for (const [grade, subject, text] of groups.flatMap(shortened)) {
    const word = grade.padEnd(4);
    await host.printWords(
      `${host.colour ? `\u001B[${colours[grade]}m${word}\u001B[0m` : word}  ${subject}: ${text}`,
    );
  }
  await host.printWords(`\n${fine} ok, ${counted(warnings, 'warning')}, ${counted(failures, 'failure')}`);
  return exitCode;
}

/** Of many check results of one kind the first ones, and the number of the others. */
function shortened(results: readonly CheckResult[]): readonly CheckResult[] {
  if (results.length <= shownOfKind + 1) return results;
  const more = `… and ${grouped(results.length - shownOfKind)} more of this kind`;
  return [...results.slice(0, shownOfKind), [results.at(-1)?.[0] ?? 'warn', 'jobs', more]];
}

/** `a, b, c and 2 more` */
function listed(items: readonly string[], separator = ', '): string {
  const more = items.length > shownInLine ? ` and ${grouped(items.length - shownInLine)} more` : '';
  return items.slice(0, shownInLine).join(separator) + more;
}

/** `4,998` */
function grouped(count: number): string {
  return count.toLocaleString('en-US');
}

function counted(count: number, noun: string): string {
  return `${grouped(count)} ${noun}${count === 1 ? '' : 's'}`;
}

/** Problems of enabled jobs, a group for each kind; jobs without one are counted. */
async function jobChecks(ports: DoctorPorts, { jobs }: Config): Promise<CheckResult[][]> {
  const enabled = jobs.filter((job) => job.enabled);
  const commands: CheckResult[] = [];
  const variables: CheckResult[][] = [];
  for (const job of enabled) {
    const problem = await commandProblem(ports, job);
    if (problem !== undefined) commands.push(fail(`job ${job.id}`, problem));
    for (const [kind, text] of variableProblems(ports, job).entries())
      if (text !== undefined) (variables[kind] ??= []).push(warn(`job ${job.id}`, text));
  }
  const found = enabled.length - commands.length;
  const summary = ok(
    'jobs',
    `commands found for ${grouped(found)} of ${grouped(enabled.length)} enabled jobs`,
  );
  return [found > 0 ? [summary] : [], commands, ...variables.filter((group) => group !== undefined)];
}

function hostChecks({ inspector, paths, clock }: DoctorPorts, timezone: string | undefined) {
  const { nodeVersion, platform, isRoot } = inspector;
  const { stateDir } = paths;
  const hiding = inspector.hiding();
  const seen = inspector.look(stateDir);
  const reason = seen.kind === 'refused' ? `cannot be entered (${seen.problem})` : 'does not exist';
  return only(
    isAtLeast(nodeVersion, oldestNode)
      ? ok('node', nodeVersion)
      : fail('node', `${nodeVersion} is too old; install Node ${oldestNode.join('.')} or later`),
    platform === 'linux' || platform === 'darwin'
      ? ok('system', platform)
      : fail('system', `${platform} is not supported; use Linux or macOS`),
    isRoot
      ? warn('user', 'ops-framework and all jobs run as root; use a dedicated user')
      : ok('user', 'not root'),
    hiding !== undefined &&
      warn(
        'processes',
        `/proc is mounted with ${hiding}, which hides processes of other users; a hidden process counts as alive while its pid is in use. Run everything as one user, or mount /proc with gid= of a group that this user is in`,
      ),
    clockCheck(clock, timezone),
    seen.kind === 'there'
      ? ok('OpenClaw state dir', stateDir)
      : warn(
          'OpenClaw state dir',
          `${stateDir} ${reason}; jobs without "cwd" run there. Set OPENCLAW_STATE_DIR or "cwd"`,
        ),
  );
}

function isAtLeast(
  version: string,
  [leastMajor, leastMinor]: readonly [number, number, ...number[]],
): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > leastMajor || (major === leastMajor && minor >= leastMinor);
}

/** `timezone`: `defaults.timezone`, which makes the host's own unimportant. */
function clockCheck(clock: Clock, timezone: string | undefined): CheckResult {
  const now = clock.now();
  const { name, problem } = clock.zone(now);
  const text = `${clock.localTime(now)} ${name}`;
  if (!problem) return ok('clock', text);
  return timezone === undefined
    ? warn('clock', `${text}; ${zoneProblemText(problem)}`)
    : ok('clock', `${text}; ${problem.what}, and jobs are in ${timezone}`);
}

/** The chat took a test message: the next tick sends what the chat refused before, without waiting for an hour. */
async function endHold(state: StateAccess, way: CheckedWay): Promise<CheckResult[]> {
  const loaded = await state.load();
  const { chat } = loaded.kind === 'loaded' ? loaded.doc : {};
  if (!chat || forgetHold(chat, way) === chat) return [];
  try {
    await state.claim((latest) => (latest.chat ? { ...latest, chat: forgetHold(latest.chat, way) } : latest));
    return [ok('telegram', 'the chat takes messages again; the next tick sends the queued ones')];
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return [warn('telegram', `queued messages are not sent at once: ${error.message}`)];
  }
}

/** Variables of the caller that jobs do not get. Names only: the values may be secret. */
function environmentChecks({ env: given }: Host, { jobs }: Config): CheckResult[] {
  const names = lostNames(given);
  const passed = new Set(jobs.flatMap(({ env, passEnv = [] }) => [...Object.keys(env), ...passEnv]));
  const torn = tornGroups(given).filter(({ name }) => !passed.has(name));
  return [
    ok(
      'environment',
      names.length === 0
        ? 'jobs get all variables that are set here'
        : `jobs do not get ${names.join(', ')}; to pass one on, name it in the passEnv of the job`,
    ),
    ...torn.map(({ name, left }) =>
      warn(
        'environment',
        `jobs get ${left.join(', ')} but not ${name}, whose name looks like a token; to pass it on, name it in passEnv`,
      ),
    ),
  ];
}

/** Why commands of the job cannot start; undefined: no reason found. */
async function commandProblem(ports: DoctorPorts, job: Job): Promise<string | undefined> {
  const { paths, variables } = ports;
  const given = await variables.of(job);
  if (given.kind === 'missing') return given.problem;
  const cwd = jobFolder(paths, job);
  const problems = Object.entries(job.commands).flatMap(([verb, argv]) => {
    const problem = argv && programProblem(ports, { argv, cwd, env: given.env });
    return problem === undefined ? [] : [`${verb}: ${problem}`];
  });
  return problems.length > 0 ? [...new Set(problems)].join('; ') : undefined;
}

/** Problems of the variables of a job, each kind at its place. */
function variableProblems(
  { inspector, paths, host }: DoctorPorts,
  job: Job,
): readonly (string | undefined)[] {
  const path = envFilePath(paths, job);
  const { passEnv = [] } = job;
  const ours = passEnv.filter(isOurs);
  const absent = passEnv.filter((name) => !isOurs(name) && host.env[name] === undefined);
  return [
    path !== undefined && inspector.isReadByOthers(path)
      ? `other users can read its envFile ${path}; run: chmod 600 '${path}'`
      : undefined,
    absent.length > 0 ? `passEnv names variables that are not set here: ${absent.join(', ')}` : undefined,
    ours.length > 0
      ? `passEnv names ${ours.join(', ')}, which only ops-framework sets; remove it`
      : undefined,
  ];
}

/** Whether the state can be saved, and who else can read it. */
function folderChecks({ inspector, paths, host, stopgap }: DoctorPorts): readonly CheckResult[] {
  const { stateFolder, stateFile } = paths;
  const subject = 'state folder';
  const problem = inspector.writeProblem(stateFolder);
  if (problem !== undefined)
    return [
      fail(
        subject,
        `${stateFolder} cannot be written (${problem}); fix that, or set another state file with ${host.inputName('state-file')}`,
      ),
    ];
  const stored = inspector.storedProblem(stateFile);
  const bytes = inspector.freeBytes(stateFolder);
  const inodes = inspector.freeInodes(stateFolder) ?? Infinity;
  const free = `${Math.round(bytes / 1024 / 1024)} MiB free`;
  return only(
    bytes >= leastFreeBytes && inodes >= leastFreeInodes && ok(subject, `${stateFolder}, ${free}`),
    bytes < leastFreeBytes &&
      fail(subject, `only ${free} on the disk of ${stateFolder}; free some, or the state cannot be saved`),
    inodes < leastFreeInodes &&
      fail(
        subject,
        `only ${inodes} free inodes on the file system of ${stateFolder}, with ${free}; delete files there (df -i), or the state cannot be saved`,
      ),
    inspector.look(stateFile).kind === 'there' &&
      !inspector.hasReserve(stateFile) &&
      warn(
        'state reserve',
        `${stateFile}.reserve no longer holds its reserved space, probably because the disk was full; free some space, and the next tick restores it`,
      ),
    stopgap.load().kind !== 'none' &&
      warn(
        'state',
        'the last ticks could not save it; see their log. The next tick that can save reports open problems again',
      ),
    stored !== undefined && fail(subject, stored),
    inspector.isReadByOthers(stateFile) &&
      warn('state file', `other users can read ${stateFile}; run: chmod 600 '${stateFile}'`),
  );
}

/** Who owns the state files, and who else can change them. */
function ownerChecks({ inspector, paths, host }: DoctorPorts, inputs: Inputs) {
  const stateFileInput = host.inputName('state-file');
  const command = ['tick', ...fileFlags(inputs)].join(' ');
  const exposure = inspector.exposureProblem(paths);
  const problem = inspector.ownerProblem(paths, command, stateFileInput);
  const hint = inspector.sharedFolderHint(paths, stateFileInput);
  return only(
    problem !== undefined && fail('state owner', problem),
    exposure !== undefined && fail('state place', exposure),
    hint !== undefined && warn('state place', hint),
  );
}

function stateChecks(
  ports: DoctorPorts,
  loaded: Loaded<State>,
  way: string | undefined,
  zone: string | undefined,
  say: Say,
): readonly CheckResult[] {
  const { paths, clock, state } = ports;
  if (loaded.kind === 'unavailable') return [fail('state', loaded.problem)];
  if (loaded.kind === 'fresh') return [ok('state', `none yet; the first tick writes ${paths.stateFile}`)];
  const { doc, generation, updatedAt } = loaded;
  const now = clock.now();
  const age = now - updatedAt;
  const machine = state.machineProblem(doc);
  const hold = doc.chat && holdOf(doc.chat, way, now);
  const next = hold ? describeHold(hold, { zone, hostTime: clock.localTime }) : 'the next tick tries again';
  return only(
    age < 0
      ? warn('state', `saved ${span(-age)} in the future: the clock was set back; synchronize it`)
      : age > silentMs
        ? warn('state', `not saved for ${span(age)}: check that a tick is scheduled`)
        : ok('state', `generation ${generation}, saved ${span(age)} ago`),
    machine !== undefined && fail('machine', machine),
    ...doc.incidents.map(({ message }) => warn('state', say(message))),
    ...tickChecks(ports, doc, zone),
    doc.outbox.length > 0 &&
      warn(
        'outbox',
        `${counted(doc.outbox.length, 'notice')} undelivered, the oldest for ${span(now - oldestAt(doc, now))}; ${next}`,
      ),
  );
}

/** The last tick of this jobs file, and the lease holder. */
function tickChecks(ports: DoctorPorts, doc: State, zone: string | undefined) {
  const { clock, state, knownFiles } = ports;
  const last = lastTickWords(fileOf(doc, knownFiles.own(doc).key), clock.now());
  const context = state.context(doc, { settings: zone === undefined ? {} : { timezone: zone } });
  const jobs = Object.entries(doc.jobs);
  const slow = jobs.filter(([, memory]) => isProbedElsewhere(memory, context)).map(([id]) => id);
  return only(
    last !== undefined && ok('last tick', last),
    slow.length > 0 && ok('tick', `waits for the status of ${listed(slow)}; other ticks run meanwhile`),
    doc.lease && holderCheck(doc.lease, state.visibilityOf(doc.lease.owner), context),
  );
}

function holderCheck(lease: Lease, visibility: OwnerVisibility, context: TickContext): CheckResult {
  const { pid, host } = lease.owner;
  const { now, zone } = context;
  if (visibility === 'dead')
    return ok('tick', `pid ${pid} on ${host} died during its tick; the next tick takes over`);
  if (visibility === 'not-visible')
    return warn(
      'tick',
      `a tick that is not visible from here (${whereabouts(lease, context)}) has held the lease ${sinceText(lease, context)}. No tick runs here until ${clockTime(lease.endsAt, zone, context)}, or longer if that tick renews the lease. If this persists: ${unseenFix}`,
    );
  if (now >= lease.endsAt) return warn('tick', overdueText(lease, context));
  return ok('tick', `pid ${pid} on ${host} has been ticking for ${span(now - lease.takenAt)}`);
}

/** Where no tick of a schedule is known yet: the one that `init` writes. */
const usualWorkflow = 'ops-monitor.yml';

/** How often GitHub started the workflow that ticks, and whether a timer of this host makes up for it. */
async function cadenceChecks(
  { state, knownFiles, clock, inspector }: DoctorPorts,
  workflow: Workflow,
): Promise<readonly CheckResult[]> {
  const subject = 'schedule';
  const [loaded, say] = [await state.load(), await english()];
  const { clocks = {} } =
    (loaded.kind === 'loaded' && fileOf(loaded.doc, knownFiles.own(loaded.doc).key)) || {};
  const now = clock.now();
  const name = clocks.workflow?.name ?? usualWorkflow;
  const facts = await workflow.schedule(name, now - cadenceMs);
  const { timer } = clocks;
  const ticking = isTicking(timer, usualTickSeconds, now)
    ? say(sentence('timer-ticks', { agoMs: Math.max(0, now - (timer ?? now)) }))
    : undefined;
  const alone = only(ticking !== undefined && ok(subject, ticking));
  if (facts.kind === 'absent') return alone;
  if (facts.kind === 'unknown')
    return [warn(subject, say(sentence('cadence-unknown', { workflow: name, why: facts.why }))), ...alone];
  if (!facts.isEnabled)
    return [warn(subject, say(sentence('schedule-disabled', { workflow: name }))), ...alone];
  const cadence = cadenceOf(facts, usualTickSeconds, now);
  if (!cadence) return alone;
  const { isPoor, ...counts } = cadence;
  const hours = Math.round((cadence.expected * usualTickSeconds) / 3600);
  const runs = say(sentence('scheduled-runs', { workflow: name, hours, ...counts }));
  if (ticking !== undefined) return [ok(subject, `${runs}; ${ticking}`)];
  if (!isPoor) return [ok(subject, runs)];
  const kind = inspector.platform === 'darwin' ? 'launchd' : 'systemd';
  const command = `ops-framework init --timer ${kind}`;
  return [warn(subject, `${runs}. ${say(sentence('get-a-timer', { command }))}`)];
}

/** Other jobs files with the same state, and the ids that they have for other jobs. */
async function sharingChecks(
  { state, knownFiles, clock }: DoctorPorts,
  config: Config,
): Promise<readonly CheckResult[]> {
  const loaded = await state.load();
  if (loaded.kind === 'unavailable') return [];
  const { doc } = loaded;
  const file = await knownFiles.context(config, doc);
  const others = Object.entries(doc.files ?? {}).filter(([key]) => key !== file.key);
  const texts = others.map(([, { name = 'a file of another host', tickedAt }]) => {
    return `${name} (${tickedAt === 0 ? 'never ticked' : `ticked ${span(clock.now() - tickedAt)} ago`})`;
  });
  return only(
    texts.length > 0 && ok('jobs files', `this state is shared with ${texts.join(', ')}`),
    ...[...rivalsOf(doc, config.jobs, file)].map(([id, rival]) =>
      fail(`job ${id}`, `duplicate id: ${rival} has it for another job. Fix: ${duplicateFix}`),
    ),
  );
}

/**
 * Runner, token and cache. `facts` undefined: started from a terminal or by cron, without a workflow. `hasWrites`: of the jobs
 * file; without a `state-key` they are refused.
 */
function workflowChecks(
  facts: WorkflowFacts | undefined,
  hasWrites: boolean,
  version: string | undefined,
): readonly CheckResult[] {
  if (!facts)
    return [ok('workflow', 'none here: the action checks runner, token and cache with "command: doctor"')];
  const { runner, repository, cache, listProblem, deleteProblem } = facts;
  const { name = 'without a name', environment = 'unknown kind' } = runner;
  const content = cache?.generation === undefined ? 'empty' : `generation ${cache.generation}`;
  const isOpen = cache?.isEncrypted === false;
  return only(
    environment === 'github-hosted'
      ? fail(
          'runner',
          `${name} is a GitHub-hosted runner, not your host: set "runs-on" to your runner's labels`,
        )
      : ok('runner', `${name}, ${environment}`),
    // An older runner does not tell which workflow it runs, and a workflow of this repository cannot find its own code.
    version !== undefined &&
      (isAtLeast(version, oldestRunner)
        ? ok('runner', `version ${version}`)
        : warn(
            'runner',
            `version ${version} is too old for the reusable workflows of the ops-framework repository (copies of them work): update it to ${oldestRunner.join('.')} or later`,
          )),
    cache &&
      (listProblem === undefined
        ? ok('token', 'may list the cache')
        : warn('token', `without a state file an outage looks like a first run: ${listProblem}`)),
    cache &&
      (deleteProblem === undefined
        ? ok('token', 'may delete old generations')
        : warn('token', `old generations stay until GitHub evicts them: ${deleteProblem}`)),
    cache &&
      (repository.isDefaultBranch
        ? ok('branch', repository.ref)
        : warn('branch', `${repository.ref} is not the default branch: the state in the cache is not used`)),
    !cache
      ? ok('cache', 'not used: the state is in the file only')
      : cache.problem === undefined
        ? ok('cache', `namespace ${cache.namespace}, ${content}`)
        : fail('cache', `namespace ${cache.namespace}: ${cache.problem}`),
    hasWrites &&
      isOpen &&
      fail(
        'state-key',
        'not set, so every write is refused: openssl rand -base64 32 | gh secret set OPS_STATE_KEY, and pass it on in the workflow',
      ),
    repository.isPublic &&
      isOpen &&
      warn(
        'cache',
        'anyone can read the cache of a public repository, so job output is kept out of it; to include it, set state-key',
      ),
  );
}
