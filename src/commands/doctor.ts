/**
 * `doctor`: checks this host, a line for each check, with a fix for each problem. Changes nothing, except that a delivered test
 * message ends the hold on the chat.
 */
import { describeHold, forgetHold, holdOf } from '../core/chat/chat.ts';
import { briefProblem } from '../core/config/problem.ts';
import { clockTime } from '../core/format.ts';
import type { CheckSubject } from '../core/notices/catalog/doctor.ts';
import { placesText } from '../core/jobs/drill.ts';
import { isMisdirected, isTaken } from '../core/pings/job-ping.ts';
import { pingRequest } from '../core/pings/ping-request.ts';
import { isOurs, lostNames, tornGroups } from '../core/jobs/environment.ts';
import { lastTickWords } from '../core/jobs/job-rows.ts';
import { isProbedElsewhere } from '../core/jobs/probing.ts';
import type { OwnerVisibility } from '../core/jobs/lease.ts';
import type { Config, Job, Lease, PingAnswer, State, TickContext } from '../core/model.ts';
import { oldestAt } from '../core/notices/outbox.ts';
import type { Text, Words } from '../core/text/words.ts';
import { english, sayIn } from './say.ts';
import { zoneProblemText } from '../core/notices/quiet.ts';
import { enumerated } from '../core/notices/parts.ts';
import { sentence } from '../core/notices/sentence.ts';
import { usualTickSeconds } from '../core/config/schema.ts';
import { cadenceMs, cadenceOf, isTicking } from '../core/schedule/cadence.ts';
import { doctorPage } from '../core/render/doctor.ts';
import { fileOf, rivalsOf } from '../core/state/known-files.ts';
import { memoryOf } from '../core/state/memory.ts';
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
  WatchdogFacts,
  Workflow,
  WorkflowFacts,
} from '../ports/ports.ts';
import { envFilePath, jobFolder, type JobVariables } from './job-variables.ts';
import { unlistedProblems, type JobsFile } from './jobs-file.ts';
import type { KnownFiles } from './known-files.ts';
import { overdueText, whereabouts } from './lease.ts';
import { answerWords } from './job-pings.ts';
import { pingUrlOf } from './ping-url.ts';
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

const ok = (subject: CheckSubject, text: Words): CheckResult => ['ok', subject, text];
const warn = (subject: CheckSubject, text: Words): CheckResult => ['warn', subject, text];
const fail = (subject: CheckSubject, text: Words): CheckResult => ['fail', subject, text];
/** `false` and undefined: nothing to report. */
const only = (...results: readonly (CheckResult | false | undefined)[]): readonly CheckResult[] =>
  results.filter((result) => result !== false && result !== undefined);

export async function doctor(ports: DoctorPorts, inputs: Inputs): Promise<ExitCode> {
  const { host, inspector, jobsFile, workflow, paths } = ports;
  const checked = (subject: CheckSubject, check: Check) => resultsOf(inspector, subject, check);
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
    const { length } = jobs.config.jobs;
    add([ok('jobs file', sentence('file-with-jobs', { file: paths.configFile, count: length }))]);
    groups.push(jobs.warnings.map((warning) => warn('jobs file', briefProblem(warning))));
    add(environmentChecks(host, jobs.config));
    groups.push(...(await jobChecks(ports, jobs.config)));
  }
  if (jobs.left > 0) add([warn('jobs file', unlistedProblems(jobs.left))]);
  add(
    await checked('workflow', async () =>
      workflowChecks(await workflow?.facts(), hasWrites, inspector.runnerVersion(), ports.clock.now()),
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
  add(await checked('state', async () => stateChecks(ports, await ports.state.load(), way?.way, zone)));
  if (inputs['telegram-via'] !== 'none')
    add(await checked('last drill', async () => drillChecks(await ports.state.load(), ports.clock, zone)));
  add(await checked('ping', () => pingChecks(ports, config, inputs)));
  if (workflow)
    add(await checked('schedule', () => cadenceChecks(ports, workflow, config?.tickEverySeconds)));
  if (config) groups.push(await checked('jobs files', () => sharingChecks(ports, config)));
  return showResults(host, groups, inputs);
}

type Check = () => readonly CheckResult[] | Promise<readonly CheckResult[]>;

/** A refusal by the system is a check result like any other, and stops no other check. */
async function resultsOf(
  inspector: DoctorPorts['inspector'],
  subject: CheckSubject,
  check: Check,
): Promise<readonly CheckResult[]> {
  try {
    return await check();
  } catch (error) {
    const problem = error instanceof UserError ? error.message : inspector.systemProblem(error);
    if (problem === undefined) throw error;
    return [fail(subject, problem)];
  }
}

/** The results as lines or JSON, and on the page of the step. A failure is exit 1. */
async function showResults(
  host: Host,
  groups: readonly (readonly CheckResult[])[],
  inputs: Pick<Inputs, 'json' | 'language'>,
): Promise<ExitCode> {
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
    const say = await english();
    const checks = groups.flat().map(([grade, subject, text]) => ({ grade, subject, text: say(text) }));
    await printJson(host, { checks, ok: fine, warnings, failures });
    return exitCode;
  }
  const say = await sayIn(inputs.language);
  for (const [grade, subject, text] of groups.flatMap(shortened)) {
    const word = grade.padEnd(4);
    const line = say(sentence('about', { subject: sentence('check-subject', { subject }), text }));
    await host.printWords(`${host.colour ? `\u001B[${colours[grade]}m${word}\u001B[0m` : word}  ${line}`);
  }
  await host.printWords(`\n${say(sentence('checks-counted', { count: fine, warnings, failures }))}`);
  return exitCode;
}

/** Of many check results of one kind the first ones, and the number of the others. */
function shortened(results: readonly CheckResult[]): readonly CheckResult[] {
  if (results.length <= shownOfKind + 1) return results;
  const more = sentence('more-of-this-kind', { count: results.length - shownOfKind });
  return [...results.slice(0, shownOfKind), [results.at(-1)?.[0] ?? 'warn', 'jobs', more]];
}

/** `a, b, c and 2 more` */
function listed(items: readonly string[]): Words {
  const names = items.slice(0, shownInLine).join(', ');
  const more = items.length - shownInLine;
  return more > 0 ? sentence('and-others', { names, count: more }) : names;
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
  const summary = ok('jobs', sentence('commands-found', { count: found, most: enabled.length }));
  return [found > 0 ? [summary] : [], commands, ...variables.filter((group) => group !== undefined)];
}

function hostChecks({ inspector, paths, clock }: DoctorPorts, timezone: string | undefined) {
  const { nodeVersion, platform, isRoot } = inspector;
  const { stateDir } = paths;
  const hiding = inspector.hiding();
  const seen = inspector.look(stateDir);
  return only(
    isAtLeast(nodeVersion, oldestNode)
      ? ok('node', nodeVersion)
      : fail('node', sentence('node-too-old', { version: nodeVersion, least: oldestNode.join('.') })),
    platform === 'linux' || platform === 'darwin'
      ? ok('system', platform)
      : fail('system', sentence('system-unsupported', { system: platform })),
    isRoot ? warn('user', sentence('is-root')) : ok('user', sentence('is-not-root')),
    hiding !== undefined && warn('processes', sentence('proc-hides', { option: hiding })),
    clockCheck(clock, timezone),
    seen.kind === 'there'
      ? ok('OpenClaw state dir', stateDir)
      : warn(
          'OpenClaw state dir',
          seen.kind === 'refused'
            ? sentence('state-dir-refused', { folder: stateDir, problem: seen.problem })
            : sentence('state-dir-missing', { folder: stateDir }),
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
    ? warn('clock', sentence('and-then', { first: text, next: zoneProblemText(problem) }))
    : ok(
        'clock',
        sentence('and-then', {
          first: text,
          next: sentence('zone-not-needed', { problem: problem.text, zone: timezone }),
        }),
      );
}

/** The chat took a test message: the next tick sends what the chat refused before, without waiting for an hour. */
async function endHold(state: StateAccess, way: CheckedWay): Promise<CheckResult[]> {
  const loaded = await state.load();
  const { chat } = loaded.kind === 'loaded' ? loaded.doc : {};
  if (!chat || forgetHold(chat, way) === chat) return [];
  try {
    await state.claim((latest) => (latest.chat ? { ...latest, chat: forgetHold(latest.chat, way) } : latest));
    return [ok('telegram', sentence('chat-takes-again'))];
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return [warn('telegram', sentence('queued-not-at-once', { problem: error.message }))];
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
        ? sentence('gets-all-variables')
        : sentence('lacks-variables', { names: names.join(', ') }),
    ),
    ...torn.map(({ name, left }) =>
      warn('environment', sentence('lacks-token', { names: left.join(', '), name })),
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
function variableProblems({ inspector, paths, host }: DoctorPorts, job: Job): readonly (Text | undefined)[] {
  const path = envFilePath(paths, job);
  const { passEnv = [] } = job;
  const ours = passEnv.filter(isOurs);
  const absent = passEnv.filter((name) => !isOurs(name) && host.env[name] === undefined);
  return [
    path !== undefined && inspector.isReadByOthers(path)
      ? sentence('env-file-readable', { file: path })
      : undefined,
    absent.length > 0 ? sentence('passes-absent', { names: absent.join(', ') }) : undefined,
    ours.length > 0 ? sentence('passes-ours', { names: ours.join(', ') }) : undefined,
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
        sentence('folder-not-written', {
          folder: stateFolder,
          problem,
          input: host.inputWords('state-file'),
        }),
      ),
    ];
  const stored = inspector.storedProblem(stateFile);
  const bytes = inspector.freeBytes(stateFolder);
  const inodes = inspector.freeInodes(stateFolder) ?? Infinity;
  const free = { folder: stateFolder, mebibytes: Math.round(bytes / 1024 / 1024) };
  return only(
    bytes >= leastFreeBytes && inodes >= leastFreeInodes && ok(subject, sentence('folder-free', free)),
    bytes < leastFreeBytes && fail(subject, sentence('folder-full', free)),
    inodes < leastFreeInodes && fail(subject, sentence('folder-without-inodes', { ...free, count: inodes })),
    inspector.look(stateFile).kind === 'there' &&
      !inspector.hasReserve(stateFile) &&
      warn('state reserve', sentence('reserve-lost', { file: `${stateFile}.reserve` })),
    stopgap.load().kind !== 'none' && warn('state', sentence('state-not-saved-lately')),
    stored !== undefined && fail(subject, stored),
    inspector.isReadByOthers(stateFile) && warn('state file', sentence('file-readable', { file: stateFile })),
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
): readonly CheckResult[] {
  const { paths, clock, state } = ports;
  if (loaded.kind === 'unavailable') return [fail('state', loaded.problem)];
  if (loaded.kind === 'fresh') return [ok('state', sentence('no-state-yet', { file: paths.stateFile }))];
  const { doc, generation, updatedAt } = loaded;
  const now = clock.now();
  const age = now - updatedAt;
  const machine = state.machineProblem(doc);
  const hold = doc.chat && holdOf(doc.chat, way, now);
  const next = hold ? describeHold(hold, { zone, hostTime: clock.localTime }) : sentence('next-tick-tries');
  const { length } = doc.outbox;
  return only(
    age < 0
      ? warn('state', sentence('saved-in-future', { ms: -age }))
      : age > silentMs
        ? warn('state', sentence('not-saved-for', { ms: age }))
        : ok('state', sentence('saved-ago', { generation, ms: age })),
    machine !== undefined && fail('machine', machine),
    ...doc.incidents.map(({ message }) => warn('state', message)),
    ...tickChecks(ports, doc, zone),
    length > 0 &&
      warn('outbox', sentence('notices-undelivered', { count: length, ms: now - oldestAt(doc, now), next })),
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
    slow.length > 0 && ok('tick', sentence('tick-waits', { names: listed(slow) })),
    doc.lease && holderCheck(doc.lease, state.visibilityOf(doc.lease.owner), context),
  );
}

function holderCheck(lease: Lease, visibility: OwnerVisibility, context: TickContext): CheckResult {
  const { pid, host } = lease.owner;
  const { now, zone } = context;
  if (visibility === 'dead') return ok('tick', sentence('tick-died', { pid, host }));
  if (visibility === 'not-visible')
    return warn(
      'tick',
      sentence('tick-unseen', {
        holder: whereabouts(lease, context),
        time: clockTime(lease.takenAt, zone, context),
        ms: now - lease.takenAt,
        end: clockTime(lease.endsAt, zone, context),
      }),
    );
  if (now >= lease.endsAt) return warn('tick', overdueText(lease, context));
  return ok('tick', sentence('tick-working', { pid, host, ms: now - lease.takenAt }));
}

/** What shows that alerts arrive. */
function drillChecks(
  loaded: Loaded<State>,
  { now, localTime }: Clock,
  zone: string | undefined,
): readonly CheckResult[] {
  if (loaded.kind === 'unavailable') return [];
  const { proof, trouble, open } = (loaded.kind === 'loaded' && loaded.doc.drill) || {};
  const subject = 'last drill';
  const last = proof && sentence('drill-ago', { ms: now() - proof.at, place: placesText(proof.places) });
  const problem = open && (open.recovery ?? open.alert).problem;
  const time = open && clockTime(open.at, zone, { hostTime: localTime });
  const why =
    trouble?.why ??
    (problem !== undefined && time !== undefined
      ? sentence('drill-not-arrived', { time, why: problem })
      : undefined);
  if (why === undefined) return [ok(subject, last ?? sentence('drill-none'))];
  return [warn(subject, last ? sentence('drill-unproven', { problem: why, last }) : why)];
}

/** The monitors of the ticks and of jobs, and what each answered last. */
async function pingChecks(
  { host, state, clock, variables }: DoctorPorts,
  config: Config | undefined,
  inputs: Inputs,
): Promise<readonly CheckResult[]> {
  const loaded = await state.load();
  const doc = loaded.kind === 'unavailable' ? undefined : loaded.doc;
  const results: CheckResult[] = [];
  const ofTicks = pingUrlOf(inputs, host);
  if (ofTicks !== undefined)
    results.push(pingCheck('ping', ofTicks, sentence('ping-set'), doc?.ping, clock.now()));
  for (const job of config?.jobs ?? []) {
    if (job.ping === undefined) continue;
    const { answer } = (doc && memoryOf(doc, job.id).ping) ?? {};
    const url = await variables.pingUrl(job);
    const subject: CheckSubject = `job ${job.id}`;
    results.push(
      url === undefined
        ? warn(subject, sentence('ping-without-url', { name: job.ping.urlEnv }))
        : pingCheck(subject, url, sentence('job-ping-set'), answer, clock.now()),
    );
  }
  return results;
}

function pingCheck(
  subject: CheckSubject,
  url: string,
  set: Text,
  answer: PingAnswer | undefined,
  now: number,
): CheckResult {
  if (pingRequest(url, { kind: 'success', text: '' }) === 'invalid')
    return warn(subject, sentence('ping-not-url'));
  if (!answer) return ok(subject, set);
  const last = sentence('ping-last', { what: answerWords(answer), ms: Math.max(0, now - answer.at) });
  if (isTaken(answer)) return ok(subject, sentence('and-then', { first: set, next: last }));
  if (!isMisdirected(answer)) return warn(subject, sentence('ping-refused', { last }));
  const fix = sentence('ping-misdirected');
  return warn(subject, sentence('problem-then-fix', { problem: sentence('ping-refused', { last }), fix }));
}

/** That `init` writes. It runs hourly, and GitHub may drop one or be late. */
const watchdogWorkflow = 'ops-watchdog.yml';
const watchdogMs = 3 * 3_600_000;
/** Where no tick of a schedule is known yet: the one that `init` writes. */
const usualWorkflow = 'ops-monitor.yml';

/** How often GitHub started the workflow that ticks, and whether a timer of this host makes up for it. */
async function cadenceChecks(
  { state, knownFiles, clock, inspector }: DoctorPorts,
  workflow: Workflow,
  everySeconds = usualTickSeconds,
): Promise<readonly CheckResult[]> {
  const subject = 'schedule';
  const loaded = await state.load();
  const { clocks = {} } =
    (loaded.kind === 'loaded' && fileOf(loaded.doc, knownFiles.own(loaded.doc).key)) || {};
  const now = clock.now();
  const name = clocks.workflow?.name ?? usualWorkflow;
  const facts = await workflow.schedule(name, now - cadenceMs);
  const { timerAt } = clocks;
  const ticking = isTicking(timerAt, everySeconds, now)
    ? sentence('timer-ticks', { ms: Math.max(0, now - (timerAt ?? now)) })
    : undefined;
  const alone = only(ticking !== undefined && ok(subject, ticking));
  if (facts.kind === 'absent') return alone;
  if (facts.kind === 'unknown')
    return [warn(subject, sentence('cadence-unknown', { workflow: name, why: facts.why })), ...alone];
  if (!facts.isEnabled) return [warn(subject, sentence('schedule-disabled', { workflow: name })), ...alone];
  const cadence = cadenceOf(facts, everySeconds, now);
  if (!cadence) return alone;
  const { isPoor, medianGapMs, ...counts } = cadence;
  const hours = Math.round((cadence.expected * everySeconds) / 3600);
  const runs = sentence('scheduled-runs', {
    workflow: name,
    hours,
    ...counts,
    ...(medianGapMs !== undefined && { ms: medianGapMs }),
  });
  if (ticking !== undefined) return [ok(subject, sentence('and-then', { first: runs, next: ticking }))];
  if (!isPoor) return [ok(subject, runs)];
  const kind = inspector.platform === 'darwin' ? 'launchd' : 'systemd';
  const command = `ops-framework init --timer ${kind}`;
  return [
    warn(subject, sentence('problem-then-fix', { problem: runs, fix: sentence('get-a-timer', { command }) })),
  ];
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
  const files = enumerated(
    others.map(([, { name, tickedAt }]) => {
      const shown = name ?? sentence('file-of-another-host');
      return tickedAt === 0
        ? sentence('file-never-ticked', { file: shown })
        : sentence('file-ticked', { file: shown, ms: clock.now() - tickedAt });
    }),
  );
  return only(
    files !== undefined && ok('jobs files', sentence('state-shared', { files })),
    ...[...rivalsOf(doc, config.jobs, file)].map(([id, rival]) =>
      fail(`job ${id}`, sentence('duplicate-of', { file: rival })),
    ),
  );
}

/**
 * Runner, token and cache. `facts` undefined: started from a terminal or by cron, without a workflow. `hasWrites`: of the jobs
 * file; without a `state-key` they are refused.
 * Long: one check after the other.
 */
function workflowChecks(
  facts: WorkflowFacts | undefined,
  hasWrites: boolean,
  version: string | undefined,
  now: number,
): readonly CheckResult[] {
  if (!facts) return [ok('workflow', sentence('no-workflow'))];
  const { runner, repository, cache, listProblem, deleteProblem } = facts;
  const { environment } = runner;
  const name = runner.name ?? sentence('without-name');
  const isOpen = cache?.isEncrypted === false;
  return only(
    environment === 'github-hosted'
      ? fail('runner', sentence('runner-hosted', { name }))
      : ok('runner', sentence('runner-is', { name, kind: environment ?? sentence('unknown-kind') })),
    // An older runner does not tell which workflow it runs, and a workflow of this repository cannot find its own code.
    version !== undefined &&
      (isAtLeast(version, oldestRunner)
        ? ok('runner', sentence('runner-version', { version }))
        : warn('runner', sentence('runner-too-old', { version, least: oldestRunner.join('.') }))),
    cache &&
      (listProblem === undefined
        ? ok('token', sentence('may-list'))
        : warn('token', sentence('may-not-list', { problem: listProblem }))),
    cache &&
      (deleteProblem === undefined
        ? ok('token', sentence('may-delete'))
        : warn('token', sentence('may-not-delete', { problem: deleteProblem }))),
    cache &&
      (repository.isDefaultBranch
        ? ok('branch', repository.ref)
        : warn('branch', sentence('not-default-branch', { ref: repository.ref }))),
    !cache
      ? ok('cache', sentence('cache-unused'))
      : cache.problem === undefined
        ? ok('cache', contentOf(cache))
        : fail('cache', sentence('cache-problem', { namespace: cache.namespace, problem: cache.problem })),
    cache && watchdogCheck(cache.watchdog, now),
    hasWrites && isOpen && fail('state-key', sentence('key-not-set')),
    repository.isPublic && isOpen && warn('cache', sentence('cache-is-public')),
  );
}

/** Whether anybody would notice that the ticks stopped. */
function watchdogCheck(watchdog: WatchdogFacts, now: number): CheckResult {
  const subject = 'watchdog';
  if (watchdog.kind === 'absent') return ok(subject, sentence('watchdog-absent'));
  if (watchdog.kind === 'unknown') return warn(subject, sentence('watchdog-unknown', { why: watchdog.why }));
  const ms = Math.max(0, now - watchdog.at);
  return ms > watchdogMs
    ? warn(subject, sentence('watchdog-late', { ms, workflow: watchdogWorkflow }))
    : ok(subject, sentence('watchdog-ran', { ms }));
}

function contentOf({ namespace, generation }: NonNullable<WorkflowFacts['cache']>): Text {
  return generation === undefined
    ? sentence('cache-empty', { namespace })
    : sentence('cache-at', { namespace, generation });
}
