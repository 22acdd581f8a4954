/**
 * `doctor`: checks this host, a line each, with the fix for what is not right. Changes nothing, except that a test message
 * which the chat took ends its refusal.
 */
import { describeHold, forgetHold, holdOf } from '../core/chat/chat.ts';
import { briefProblem } from '../core/config/problem.ts';
import { duplicateFix } from '../core/jobs/duplicates.ts';
import { environmentOf, isOurs, lostNames, tornGroups } from '../core/jobs/environment.ts';
import { clockTime, shellWord, span } from '../core/format.ts';
import { fileOf, rivalsOf } from '../core/state/known-files.ts';
import type { Config, Job, State } from '../core/model.ts';
import { oldestAt } from '../core/notices/outbox.ts';
import { lastTickWords } from '../core/jobs/overview.ts';
import { isProbedElsewhere } from '../core/jobs/probing.ts';
import { zoneProblemText } from '../core/notices/quiet.ts';
import { exitCodes, UserError, type ExitCode } from '../errors.ts';
import { fileFlags } from '../inputs/inputs.ts';
import { leftLine, machineProblem, readJobs, readContext, visibilityOf, type Deps } from './deps.ts';
import { envFilePath, givenVariables } from './job-environment.ts';
import { fileContext, ownFile } from './jobs-files.ts';
import { overdueWords, sinceWords, unseenFix, whereabouts } from './lease.ts';
import type { CheckedWay, CheckResult, Grade, PathState, WorkflowFacts } from '../ports/ports.ts';

const colours: Readonly<Record<Grade, number>> = { ok: 32, warn: 33, fail: 31 };
/** The least Node that runs everything here: major and minor. */
const oldestNode = [20, 16] as const;
/** Names that tell a script from other arguments. */
const script = /\.(?:[cm]?[jt]s|py|sh|bash|rb|pl|php|lua)$/;
/** So many problems of one kind are shown. */
const shownOfKind = 10;
const leastFreeBytes = 50 * 1024 * 1024;
/** A tick makes a handful of files before it deletes as many. */
const leastFreeInodes = 100;
/** So many paths or ids fit on a line. */
const shownInLine = 3;
/** A monitor that has not saved anything for so long does not tick. */
const silentMs = 3_600_000;

export async function doctor(deps: Deps): Promise<ExitCode> {
  const { host } = deps;
  const jobs = await readJobs(deps);
  const { inspector } = deps;
  /** What the system refuses is a check result like any other, and hinders no other check. */
  const unlessRefused = async (
    subject: string,
    check: () => readonly CheckResult[] | Promise<readonly CheckResult[]>,
  ): Promise<readonly CheckResult[]> => {
    try {
      return await check();
    } catch (error) {
      const problem = error instanceof UserError ? error.message : inspector.systemProblem(error);
      if (problem === undefined) throw error;
      return [['fail', subject, problem]];
    }
  };
  const zone = jobs.kind === 'valid' ? jobs.config.timezone : undefined;
  const groups: CheckResult[][] = [];
  const add = (findings: readonly CheckResult[]) => groups.push(...findings.map((finding) => [finding]));
  add(hostChecks(deps, zone));
  if (jobs.kind === 'invalid')
    groups.push(jobs.lines.map((line): CheckResult => ['fail', 'jobs file', line]));
  else {
    add([['ok', 'jobs file', `${deps.paths.configFile}: ${jobs.config.jobs.length} jobs`]]);
    groups.push(jobs.warnings.map((warning): CheckResult => ['warn', 'jobs file', briefProblem(warning)]));
    add(environmentChecks(deps, jobs.config));
    groups.push(...(await jobChecks(deps, jobs.config)));
  }
  if (jobs.left > 0) add([['warn', 'jobs file', leftLine(jobs)]]);
  const hasWrites = jobs.kind === 'valid' && jobs.config.jobs.some(({ kind }) => kind === 'one_shot_write');
  const facts = async () =>
    workflowChecks(await deps.workflow?.facts(), hasWrites, inspector.runnerVersion());
  add(await unlessRefused('workflow', facts));
  let checked: CheckedWay | undefined;
  const chat = async () => {
    const found = await deps.checkChat((way) => {
      checked = way;
    });
    return checked?.isTaken === true ? [...found, ...(await endHold(deps, checked))] : found;
  };
  add(await unlessRefused('telegram', chat));
  add(await unlessRefused('state folder', () => folderChecks(deps)));
  add(await unlessRefused('state', () => stateChecks(deps, checked?.way, zone)));
  if (jobs.kind === 'valid') {
    add(await unlessRefused('jobs files', () => sharingChecks(deps, jobs.config)));
    groups.push([...(await unlessRefused('jobs files', () => rivalChecks(deps, jobs.config)))]);
  }
  for (const [grade, subject, finding] of groups.flatMap(shortened)) {
    const word = grade.padEnd(4);
    await host.print(
      `${host.colour ? `\u001B[${colours[grade]}m${word}\u001B[0m` : word}  ${subject}: ${finding}`,
    );
  }
  const checks = groups.flat();
  const count = (wanted: Grade) => checks.filter(([grade]) => grade === wanted).length;
  await host.print(`\n${count('ok')} ok, ${count('warn')} to look at, ${count('fail')} wrong`);
  return count('fail') > 0 ? exitCodes.failed : exitCodes.done;
}

/** Check results of one kind, for a person: of many the first ones and how many more there are. */
function shortened(findings: readonly CheckResult[]): readonly CheckResult[] {
  const [first] = findings;
  if (!first || findings.length <= shownOfKind + 1) return findings;
  const more = `… and ${grouped(findings.length - shownOfKind)} more of this kind`;
  return [...findings.slice(0, shownOfKind), [first[0], 'jobs', more]];
}

/** `a, b, c and 2 more` */
function listed(ids: readonly string[]): string {
  const more = ids.length > shownInLine ? ` and ${grouped(ids.length - shownInLine)} more` : '';
  return ids.slice(0, shownInLine).join(', ') + more;
}

/** `4,998` */
function grouped(count: number): string {
  return count.toLocaleString('en-US');
}

/** Problems of enabled jobs, a group for each kind; those without one are counted. */
async function jobChecks(deps: Deps, { jobs }: Config): Promise<CheckResult[][]> {
  const enabled = jobs.filter((job) => job.enabled);
  const commands: CheckResult[] = [];
  const variables: CheckResult[][] = [];
  for (const job of enabled) {
    const problem = await commandProblem(deps, job);
    if (problem !== undefined) commands.push(['fail', `job ${job.id}`, problem]);
    for (const [kind, text] of variableProblems(deps, job).entries())
      if (text !== undefined) (variables[kind] ??= []).push(['warn', `job ${job.id}`, text]);
  }
  const found = enabled.length - commands.length;
  const summary: CheckResult[] =
    enabled.length === 0
      ? []
      : [['ok', 'jobs', `${grouped(found)} of ${grouped(enabled.length)} enabled jobs have their commands`]];
  return [found > 0 ? summary : [], commands, ...variables.filter((group) => group !== undefined)];
}

function hostChecks(deps: Deps, timezone: string | undefined): CheckResult[] {
  const { inspector, paths } = deps;
  const { nodeVersion, platform, isRoot } = inspector;
  const [major = 0, minor = 0] = nodeVersion.split('.').map(Number);
  const isNew = major > oldestNode[0] || (major === oldestNode[0] && minor >= oldestNode[1]);
  const hiding = inspector.hiding();
  const known = platform === 'linux' || platform === 'darwin';
  return [
    isNew
      ? ['ok', 'node', nodeVersion]
      : ['fail', 'node', `${nodeVersion} is too old; install Node ${oldestNode.join('.')} or later`],
    known
      ? ['ok', 'system', platform]
      : ['fail', 'system', `${platform} is not supported; use Linux or macOS`],
    isRoot
      ? ['warn', 'user', 'runs as root: every job does too; use a user of its own']
      : ['ok', 'user', 'not root'],
    ...(hiding === undefined
      ? []
      : [
          [
            'warn',
            'processes',
            `/proc is mounted with ${hiding}: processes of other users are hidden, and a hidden process counts as alive while its pid is in use. Run everything as one user, or mount /proc with gid= of a group that this user is in`,
          ] satisfies CheckResult,
        ]),
    clockCheck(deps, timezone),
    stateDirCheck(inspector.look(paths.stateDir), paths.stateDir),
  ];
}

function stateDirCheck(seen: PathState, stateDir: string): CheckResult {
  const subject = 'OpenClaw state dir';
  if (seen.kind === 'there') return ['ok', subject, stateDir];
  const problem =
    seen.kind === 'missing'
      ? `${stateDir} does not exist`
      : `${stateDir} cannot be entered (${seen.problem})`;
  return ['warn', subject, `${problem}; jobs without "cwd" run there. Set OPENCLAW_STATE_DIR or "cwd"`];
}

/** The chat took a test message: what it refused before is tried by the next tick, not in an hour. */
async function endHold({ store }: Deps, by: CheckedWay): Promise<CheckResult[]> {
  const loaded = await store.load();
  const { chat } = loaded.kind === 'loaded' ? loaded.doc : {};
  if (!chat || forgetHold(chat, by) === chat) return [];
  try {
    await store.claim((state) => (state.chat ? { ...state, chat: forgetHold(state.chat, by) } : state));
    return [['ok', 'telegram', 'the chat takes messages again: the next tick sends the waiting messages']];
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return [['warn', 'telegram', `the waiting messages are not sent at once: ${error.message}`]];
  }
}

/** `timezone`: `defaults.timezone`, which makes the host's own unimportant. */
function clockCheck({ clock }: Deps, timezone: string | undefined): CheckResult {
  const now = clock.now();
  const { name, problem } = clock.zone(now);
  const text = `${clock.localTime(now)} ${name}`;
  if (!problem) return ['ok', 'clock', text];
  return timezone === undefined
    ? ['warn', 'clock', `${text}; ${zoneProblemText(problem)}`]
    : ['ok', 'clock', `${text}; ${problem.what}, and jobs are in ${timezone}`];
}

/** Which variables of the caller jobs do not get. Names only: the values are why. */
function environmentChecks({ host }: Deps, { jobs }: Config): CheckResult[] {
  const names = lostNames(host.env);
  const given = new Set(jobs.flatMap(({ env, passEnv = [] }) => [...Object.keys(env), ...passEnv]));
  const torn = tornGroups(host.env).filter(({ name }) => !given.has(name));
  return [
    [
      'ok',
      'environment',
      names.length === 0
        ? 'jobs get all variables that are set here'
        : `jobs do not get ${names.join(', ')}; a job that needs one names it in passEnv`,
    ],
    ...torn.map(({ name, left }): CheckResult => [
      'warn',
      'environment',
      `jobs get ${left.join(', ')} but not ${name}, whose name looks like a token; where it is needed, name it in passEnv`,
    ]),
  ];
}

/** Why commands of the job cannot be started; undefined: nothing is seen. */
async function commandProblem(deps: Deps, job: Job): Promise<string | undefined> {
  const { inspector, paths, host } = deps;
  const given = await givenVariables(deps, job);
  if (given.kind === 'missing') return given.problem;
  const cwd = paths.resolve(job.cwd ?? paths.stateDir);
  const env = environmentOf(job, given.variables, host.env);
  const problems = Object.entries(job.commands).flatMap(([verb, argv]) => {
    const [, first = ''] = argv ?? [];
    const problem = argv && inspector.startProblem({ argv, cwd, env });
    if (problem !== undefined) return [`${verb}: ${problem}`];
    // The usual case: an interpreter that is there, and a script that is not.
    const seen = script.test(first) ? inspector.look(paths.resolve(first, cwd)) : undefined;
    if (seen?.kind === 'refused') return [`${verb}: ${first} cannot be read (${seen.problem})`];
    return seen?.kind === 'missing' ? [`${verb}: ${first} is not in ${cwd}: fix the command or cwd`] : [];
  });
  return problems.length > 0 ? [...new Set(problems)].join('; ') : undefined;
}

/** What is wrong with the variables of a job, each kind at its place. */
function variableProblems({ inspector, paths, host }: Deps, job: Job): readonly (string | undefined)[] {
  const path = envFilePath(paths, job);
  const { passEnv = [] } = job;
  const ours = passEnv.filter(isOurs);
  const absent = passEnv.filter((name) => !isOurs(name) && host.env[name] === undefined);
  return [
    path !== undefined && inspector.isReadByOthers(path)
      ? `others may read its envFile ${path}; run: chmod 600 '${path}'`
      : undefined,
    absent.length > 0 ? `passEnv names variables that are not set here: ${absent.join(', ')}` : undefined,
    ours.length > 0
      ? `passEnv names ${ours.join(', ')}, which only ops-framework sets; remove it`
      : undefined,
  ];
}

function folderChecks(deps: Deps): CheckResult[] {
  const { inspector, paths } = deps;
  const { stateFolder, stateFile } = paths;
  const subject = 'state folder';
  const owner = [...ownerChecks(deps), ...placeChecks(deps)];
  const problem = inspector.writeProblem(stateFolder);
  if (problem !== undefined)
    return [
      [
        'fail',
        subject,
        `${stateFolder} cannot be written (${problem}); or set another with ${deps.host.inputName('state-file')}`,
      ],
      ...owner,
    ];
  const checks: CheckResult[] = [...roomChecks(deps), ...reserveChecks(deps)];
  const stored = inspector.storedProblem(stateFile);
  if (stored !== undefined) checks.push(['fail', subject, stored]);
  if (inspector.isReadByOthers(stateFile))
    checks.push(['warn', 'state file', `others may read ${stateFile}; run: chmod 600 '${stateFile}'`]);
  return [...checks, ...owner];
}

async function stateChecks(
  deps: Deps,
  way: string | undefined,
  zone: string | undefined,
): Promise<CheckResult[]> {
  const { paths, store, clock } = deps;
  const loaded = await store.load();
  if (loaded.kind === 'unavailable') return [['fail', 'state', loaded.problem]];
  if (loaded.kind === 'fresh') return [['ok', 'state', `none yet; the first tick writes ${paths.stateFile}`]];
  const checks: CheckResult[] = [];
  const { doc, generation, updatedAt } = loaded;
  const now = clock.now();
  if (updatedAt > now) {
    checks.push([
      'warn',
      'state',
      `saved ${span(updatedAt - now)} in the future: the clock was set back; see that time is synchronised`,
    ]);
  } else if (now - updatedAt > silentMs) {
    checks.push(['warn', 'state', `nothing saved for ${span(now - updatedAt)}: is a tick scheduled?`]);
  } else checks.push(['ok', 'state', `generation ${generation}, saved ${span(now - updatedAt)} ago`]);
  const machine = machineProblem(deps, doc);
  if (machine !== undefined) checks.push(['fail', 'machine', machine]);
  for (const { message } of doc.incidents) checks.push(['warn', 'state', message]);
  checks.push(...tickChecks(deps, doc, zone));
  if (doc.outbox.length > 0) {
    const hold = doc.chat && holdOf(doc.chat, way, now);
    const next = hold ? describeHold(hold, { zone, hostTime: clock.localTime }) : 'the next tick tries again';
    checks.push([
      'warn',
      'outbox',
      `${doc.outbox.length === 1 ? '1 notice waits' : `${grouped(doc.outbox.length)} notices wait`} for delivery, the oldest for ${span(now - oldestAt(doc, now))}; ${next}`,
    ]);
  }
  return checks;
}

/** The last tick of this jobs file, and the one that holds the lease. */
function tickChecks(deps: Deps, doc: State, zone: string | undefined): CheckResult[] {
  const { clock, processes } = deps;
  const now = clock.now();
  const { lease } = doc;
  const sight = lease && visibilityOf(processes, lease.owner);
  const last = lastTickWords(fileOf(doc, ownFile(deps, doc).key), now);
  const checks: CheckResult[] = last === undefined ? [] : [['ok', 'last tick', last]];
  const context = readContext(deps, doc);
  const slow = Object.entries(doc.jobs).flatMap(([id, memory]) =>
    isProbedElsewhere(memory, context) ? [id] : [],
  );
  if (slow.length > 0)
    checks.push(['ok', 'tick', `waits for the status of ${listed(slow)}; other ticks run meanwhile`]);
  if (!lease || sight === undefined) return checks;
  const at = { now, zone, hostTime: clock.localTime, self: processes.self() };
  const { pid, host } = lease.owner;
  if (sight === 'dead')
    checks.push(['ok', 'tick', `pid ${pid} on ${host} died while it ticked; the next tick takes over`]);
  else if (sight === 'not-visible')
    checks.push([
      'warn',
      'tick',
      `a tick that cannot be seen from here (${whereabouts(lease, at)}) holds the lease ${sinceWords(lease, at)}, until ${clockTime(lease.endsAt, zone, at)} unless it renews it; until then no tick runs here. If that lasts: ${unseenFix}`,
    ]);
  else if (now >= lease.endsAt) checks.push(['warn', 'tick', overdueWords(lease, at)]);
  else checks.push(['ok', 'tick', `pid ${pid} ticks since ${span(now - lease.takenAt)} on ${host}`]);
  return checks;
}

/** Other jobs files with the same state. */
async function sharingChecks(deps: Deps, config: Config): Promise<CheckResult[]> {
  const { store, clock } = deps;
  const loaded = await store.load();
  if (loaded.kind === 'unavailable') return [];
  const { doc } = loaded;
  const file = await fileContext(deps, config, doc);
  const others = Object.entries(doc.files ?? {}).filter(([key]) => key !== file.key);
  if (others.length === 0) return [];
  const words = others.map(([, { name = 'a file of another host', tickedAt }]) => {
    return `${name} (${tickedAt === 0 ? 'never ticked' : `ticked ${span(clock.now() - tickedAt)} ago`})`;
  });
  return [['ok', 'jobs files', `this state is shared with ${words.join(', ')}`]];
}

/** Ids that other jobs files with the same state have for other jobs. */
async function rivalChecks(deps: Deps, config: Config): Promise<CheckResult[]> {
  const loaded = await deps.store.load();
  if (loaded.kind === 'unavailable') return [];
  const file = await fileContext(deps, config, loaded.doc);
  return [...rivalsOf(loaded.doc, config.jobs, file)].map(([id, rival]) => [
    'fail',
    `job ${id}`,
    `another job has this id in ${rival}: ${duplicateFix}`,
  ]);
}

/** Room for a save: bytes, and files where the file system holds only so many. */
function roomChecks({ inspector, paths: { stateFolder } }: Deps): CheckResult[] {
  const bytes = inspector.freeBytes(stateFolder);
  const mebibytes = Math.round(bytes / 1024 / 1024);
  const inodes = inspector.freeInodes(stateFolder) ?? Infinity;
  const problems = [
    ...(bytes < leastFreeBytes
      ? [`only ${mebibytes} MiB free on the disk of ${stateFolder}; free some, or the state cannot be saved`]
      : []),
    ...(inodes < leastFreeInodes
      ? [
          `only ${inodes} free inodes on the file system of ${stateFolder}, with ${mebibytes} MiB free; delete files there (df -i), or the state cannot be saved`,
        ]
      : []),
  ];
  if (problems.length === 0) return [['ok', 'state folder', `${stateFolder}, ${mebibytes} MiB free`]];
  return problems.map((problem) => ['fail', 'state folder', problem]);
}

/** The room that is held for a save on a full disk, and what was found while none came through. */
function reserveChecks({ inspector, stopgap, paths: { stateFile } }: Deps): CheckResult[] {
  const isThere = inspector.look(stateFile).kind === 'there';
  const hasNone = isThere && !inspector.hasReserve(stateFile);
  return [
    ...(hasNone
      ? [
          [
            'warn',
            'state reserve',
            `${stateFile}.reserve does not hold its room, as after a full disk; free some space, then the next tick takes it again`,
          ] as const,
        ]
      : []),
    ...(stopgap.load().kind === 'none'
      ? []
      : [
          [
            'warn',
            'state',
            'the last ticks could not save it; their log says why. The next one that can reports what is open once more',
          ] as const,
        ]),
  ];
}

/** Who else can change the state, and what is unusual of where it lies. */
function placeChecks({ inspector, paths, host }: Deps): CheckResult[] {
  const problem = inspector.exposureProblem(paths);
  const hints = inspector
    .storageHints(paths, host.inputName('state-file'))
    .map(([grade, text]): CheckResult => [grade, 'state place', text]);
  return problem === undefined ? hints : [['fail', 'state place', problem], ...hints];
}

/** Whose the files of the state are: what a command with sudo leaves, the user cannot read. */
function ownerChecks({ inspector, inputs, paths, host }: Deps): CheckResult[] {
  const command = ['tick', ...fileFlags(inputs)].join(' ');
  const problem = inspector.ownerProblem(paths, command, host.inputName('state-file'));
  if (problem !== undefined) return [['fail', 'state owner', problem]];
  const { paths: foreign, rightful } = inspector.foreignFiles(paths);
  if (foreign.length === 0) return [];
  const words = foreign.slice(0, shownInLine).map(shellWord).join(' ');
  const more = foreign.length > shownInLine ? `, and ${foreign.length - shownInLine} more like it` : '';
  const text = `files that do not belong to ${rightful}, as after a command with sudo: sudo chown -R ${rightful} ${words}${more}`;
  return [['fail', 'state owner', text]];
}

// --- What `doctor` says of the runner, the token and the cache.

/** The first that gives every workflow `job.workflow_repository` (https://github.com/actions/runner/pull/4335). */
const oldestRunner = [2, 334, 0] as const;

/**
 * `facts` undefined: started from a terminal or by cron, where there is no workflow. `hasWrites`: of the jobs file, whose
 * writes are refused without a `state-key`.
 */
export function workflowChecks(
  facts: WorkflowFacts | undefined,
  hasWrites: boolean,
  runnerVersion: string | undefined,
): CheckResult[] {
  if (!facts)
    return [
      [
        'ok',
        'workflow',
        'none here: runner, token and cache are checked by the action with "command: doctor"',
      ],
    ];
  const ofTheCache = facts.cache ? [...tokenChecks(facts), branchCheck(facts)] : [];
  return [
    runnerCheck(facts),
    ...versionChecks(runnerVersion),
    ...ofTheCache,
    ...cacheChecks(facts, hasWrites),
  ];
}

function runnerCheck({ runner }: WorkflowFacts): CheckResult {
  const name = runner.name ?? 'without a name';
  return runner.environment === 'github-hosted'
    ? [
        'fail',
        'runner',
        `${name} is a machine of GitHub's, not your host: set "runs-on" to your runner's labels`,
      ]
    : ['ok', 'runner', `${name}, ${runner.environment ?? 'kind not known'}`];
}

/** An older one does not say which workflow it runs, and a workflow of this repository cannot find its own code. */
function versionChecks(version: string | undefined): CheckResult[] {
  if (version === undefined) return [];
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major > oldestRunner[0] || (major === oldestRunner[0] && minor >= oldestRunner[1]))
    return [['ok', 'runner', `version ${version}`]];
  const needed = oldestRunner.join('.');
  return [
    [
      'warn',
      'runner',
      `version ${version} is too old for reusable workflows of the repository of ops-framework, not for copies of them: update it to ${needed} or later`,
    ],
  ];
}

function tokenChecks({ listProblem, deleteProblem }: WorkflowFacts): CheckResult[] {
  const read: CheckResult =
    listProblem === undefined
      ? ['ok', 'token', 'may list the cache']
      : ['warn', 'token', `without a state file an outage looks like a first run: ${listProblem}`];
  const write: CheckResult =
    deleteProblem === undefined
      ? ['ok', 'token', 'may delete old generations']
      : ['warn', 'token', `old generations stay until GitHub evicts them: ${deleteProblem}`];
  return [read, write];
}

function branchCheck({ repository }: WorkflowFacts): CheckResult {
  return repository.isDefaultBranch
    ? ['ok', 'branch', repository.ref]
    : ['warn', 'branch', `${repository.ref} is not the default branch: the state in the cache is left alone`];
}

function cacheChecks({ cache, repository }: WorkflowFacts, hasWrites: boolean): CheckResult[] {
  if (!cache) return [['ok', 'cache', 'not used: the state is in the file only']];
  const { namespace, generation, problem } = cache;
  const found: CheckResult =
    problem === undefined
      ? [
          'ok',
          'cache',
          `namespace ${namespace}, ${generation === undefined ? 'empty' : `generation ${generation}`}`,
        ]
      : ['fail', 'cache', `namespace ${namespace}: ${problem}`];
  if (cache.isEncrypted) return [found];
  const key: CheckResult[] = hasWrites
    ? [
        [
          'fail',
          'state-key',
          'not set, so every write is refused: openssl rand -base64 32 | gh secret set OPS_STATE_KEY, and hand it on in the workflow',
        ],
      ]
    : [];
  if (!repository.isPublic) return [found, ...key];
  const warning =
    'others can read the cache of a public repository, so what jobs print is kept out of it; to have it there, set state-key';
  return [found, ...key, ['warn', 'cache', warning]];
}
