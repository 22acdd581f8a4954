/** Rules between keys of a job and between jobs. Each checks what it can, even if other keys are wrong. Pure. */
import { isObject, type JsonObject } from '../text/json.ts';
import { whenUsed } from './fields.ts';
import { closerSlotsMs, cronProblem } from '../schedule/cron.ts';
import { shapeOf } from './keys.ts';
import { nearest, nearestOf } from './nearest.ts';
import { error, type ProblemDraft, type Path, quote, warning } from './problem.ts';
import {
  type After,
  commandsSchema,
  type Kind,
  kinds,
  requiredCommands,
  type Risk,
  risks,
  whens,
} from './schema.ts';

// --- Facts about a job whose other keys may be wrong.

/** One entry of `after`. Undefined parts cannot be checked. */
export interface AfterLink {
  readonly jobId: string | undefined;
  /** `never`: matches no outcome. */
  readonly when: After['when'] | 'never' | undefined;
}

export interface Facts {
  readonly index: number;
  readonly value: JsonObject;
  readonly id: string | undefined;
  readonly kind: Kind | undefined;
  readonly risk: Risk | undefined;
  readonly commands: JsonObject | undefined;
  /** Probable typos by command name: `exec` → `exce`. */
  readonly slips: () => ReadonlyMap<string, string>;
  /** Undefined: `after` is not a list. */
  readonly links: readonly AfterLink[] | undefined;
}

/** Facts of each job that is an object. `given`: the file with its unknown keys. */
export function readFacts(file: unknown, given: unknown): Facts[] {
  const written = jobsIn(given);
  return jobsIn(file).flatMap((value, index) =>
    isObject(value) ? [factsOf(value, written[index], index)] : [],
  );
}

function jobsIn(file: unknown): readonly unknown[] {
  return isObject(file) && Array.isArray(file['jobs']) ? (file['jobs'] as unknown[]) : [];
}

function factsOf(value: JsonObject, written: unknown, index: number): Facts {
  const { commands, after } = value;
  return {
    index,
    value,
    id: textOf(value['id']),
    kind: kinds.find((kind) => kind === value['kind']),
    risk: risks.find((risk) => risk === value['risk']),
    commands: isObject(commands) ? commands : undefined,
    slips: whenUsed(() => (isObject(written) ? slipsIn(written['commands']) : new Map())),
    links: after === undefined ? [] : Array.isArray(after) ? after.map(linkOf) : undefined,
  };
}

/** Further commands are ignored. */
const mostSlips = 100;

function slipsIn(commands: unknown): ReadonlyMap<string, string> {
  const shape = shapeOf(commandsSchema());
  const unknown = isObject(commands) && shape ? Object.keys(commands).filter((key) => !shape.has(key)) : [];
  const nearestName = nearestOf(shape?.keys() ?? []);
  return new Map(
    unknown.slice(0, mostSlips).flatMap((key) => {
      const name = nearestName(key);
      return name === undefined ? [] : [[name, key] as const];
    }),
  );
}

function linkOf(item: unknown): AfterLink {
  if (!isObject(item)) return { jobId: undefined, when: undefined };
  return { jobId: textOf(item['jobId']), when: whenOf(item['when']) };
}

function whenOf(value: unknown): AfterLink['when'] {
  if (value === undefined) return 'success';
  if (typeof value !== 'string') return undefined;
  if (value.trim() === '') return 'success';
  return whens.find((when) => when === value) ?? 'never';
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

// --- The rules.

type Drafts = Generator<ProblemDraft, void>;
type ById = ReadonlyMap<string, Facts>;

/** Look-ups over all jobs, built once. */
interface File {
  readonly byId: ById;
  readonly nearestId: () => (word: string) => string | undefined;
  /** A job that could verify a write. */
  readonly verification: () => Facts | undefined;
}

/** Number of ids that suggestions are searched in. */
const mostGuesses = 2000;

export function* checkRules(jobs: readonly Facts[], tickEverySeconds: number): Drafts {
  const byId = new Map<string, Facts>();
  for (const job of jobs) {
    if (job.id === undefined) continue;
    const first = byId.get(job.id);
    if (first === undefined) byId.set(job.id, job);
    else {
      const message = () => `duplicate id ${quote(job.id)} (first used by jobs[${first.index}])`;
      yield error(at(job, 'id'), message, 'Give each job a unique id.');
    }
  }
  const file: File = {
    byId,
    nearestId: whenUsed(() => nearestOf([...byId.keys()].slice(0, mostGuesses))),
    verification: whenUsed(() => [...byId.values()].find(verifies)),
  };
  for (const job of jobs) {
    yield* ofKind(job);
    yield* ofSchedule(job, tickEverySeconds);
    yield* ofExpectation(job);
    yield* ofApproval(job);
    for (const [index, link] of (job.links ?? []).entries()) yield* ofLink(job, link, index, file);
    yield* ofVerification(job, file);
  }
  yield* circles(jobs, byId);
}

function at(job: Facts, ...rest: Path): Path {
  return ['jobs', job.index, ...rest];
}

function* ofKind(job: Facts): Drafts {
  const { kind, risk, value } = job;
  if (kind === undefined) return;
  yield* ofExec(job);
  yield* ofRequired(job, kind);
  const changes = risk !== undefined && risk !== 'read_only';
  if (kind === 'one_shot_read' && changes)
    yield error(
      at(job, 'risk'),
      `a one_shot_read cannot have the risk ${quote(risk)}`,
      'Write "read_only", or make the job a "one_shot_write".',
    );
  if (kind === 'long_running_read' && changes)
    yield warning(
      at(job, 'risk'),
      `a long_running_read with the risk ${quote(risk)} changes something without an approval`,
      'Make it a "one_shot_write", or write "read_only" if it only changes its own files. Otherwise neither a tick nor a workflow starts it.',
    );
  if (kind === 'one_shot_write' && risk === 'read_only')
    yield error(
      at(job, 'risk'),
      'a one_shot_write cannot be "read_only"',
      'Write "write_local" or "write_external", or make the job a "one_shot_read".',
    );
  if (kind !== 'one_shot_read' && 'everySeconds' in value)
    yield error(at(job, 'everySeconds'), `only a one_shot_read can have it; this is a ${kind}`, 'Remove it.');
  if (kind !== 'one_shot_write' && 'verify' in value)
    yield warning(
      at(job, 'verify'),
      `has no effect: only writes are verified; this is a ${kind}`,
      'Remove it.',
    );
}

function* ofSchedule(job: Facts, tickEverySeconds: number): Drafts {
  const { value } = job;
  const { schedule } = value;
  if (schedule === undefined) return;
  yield* ofScheduledKind(job);
  if ('everySeconds' in value)
    yield error(at(job, 'everySeconds'), 'conflicts with "schedule"', 'Remove one of the two.');
  const expression = isObject(schedule) ? textOf(schedule['cron']) : undefined;
  if (expression === undefined || cronProblem(expression)) return;
  const closestMs = closerSlotsMs(expression, tickEverySeconds * 1000);
  if (closestMs !== undefined)
    yield warning(
      at(job, 'schedule'),
      `runs that are ${closestMs / 1000} s apart are missed: ticks come every ${tickEverySeconds} s`,
      `Schedule it less often, or tick more often and set "tickEverySeconds" in "defaults".`,
    );
}

function* ofExpectation(job: Facts): Drafts {
  const { kind, value } = job;
  if (value['expect'] === undefined) return;
  const path = at(job, 'expect');
  if (kind !== undefined && kind !== 'long_running_read')
    yield error(path, `only a long_running_read can have it; this is a ${kind}`, 'Remove it.');
  if (value['schedule'] !== undefined)
    yield error(
      path,
      'conflicts with "schedule", which reports missed runs itself',
      'Remove one of the two.',
    );
}

/** What its schedule starts must be ours to start. */
function* ofScheduledKind(job: Facts): Drafts {
  const { kind, risk, commands } = job;
  if (kind === 'one_shot_write')
    yield error(at(job, 'schedule'), 'only a read can have it; this is a one_shot_write', 'Remove it.');
  if (kind !== 'long_running_read') return;
  if (commands !== undefined && !('exec' in commands))
    yield error(
      at(job, 'schedule'),
      'a long_running_read needs "commands.exec" for it',
      'Write "exec" in place of "start" and "status", or remove "schedule".',
    );
  if (risk !== undefined && risk !== 'read_only')
    yield error(
      at(job, 'schedule'),
      `no schedule starts a job with the risk ${quote(risk)}`,
      'Make it a "one_shot_write", or remove "schedule".',
    );
}

/** Commands required by the kind. */
function* ofRequired(job: Facts, kind: Kind): Drafts {
  const { commands } = job;
  const isLong = kind === 'long_running_read';
  if (commands === undefined || (isLong && 'exec' in commands)) return;
  const lacking = requiredCommands[kind].filter((name) => !(name in commands));
  if (lacking.length === 0) return;
  const slips = job.slips();
  for (const name of isLong && slips.has('exec') ? ['exec'] : lacking) {
    const slip = slips.get(name);
    yield slip === undefined
      ? error(
          at(job, 'commands', name),
          `is missing: a ${kind} needs it`,
          `Add ${quote(name)}: ["program", "argument"].`,
        )
      : error(at(job, 'commands', name), `is missing (you wrote ${quote(slip)})`, `Write ${quote(name)}.`);
  }
}

/** Keys of `supervise` for restarts of any long read. */
const ofBreaker: ReadonlySet<string> = new Set(['maxAttempts', 'windowSeconds', 'maxBackoffSeconds']);

function* ofExec(job: Facts): Drafts {
  const { kind, commands = {}, value } = job;
  const isLong = kind === 'long_running_read';
  if ('exec' in commands && !isLong)
    return yield error(
      at(job, 'commands', 'exec'),
      `only a long_running_read can have it; this is a ${kind}`,
      'Write "run", or make the job a "long_running_read".',
    );
  if ('exec' in commands) {
    for (const name of ['start', 'status', 'stop'].filter((each) => each in commands))
      yield error(
        at(job, 'commands', name),
        'conflicts with "exec", which needs no such command',
        'Remove it.',
      );
    return;
  }
  const { supervise } = value;
  if (job.commands === undefined || supervise === undefined) return;
  const keys = isLong && isObject(supervise) ? Object.keys(supervise).map((key) => [key]) : [[]];
  for (const key of keys.filter(([name = '']) => !ofBreaker.has(name)))
    yield warning(
      at(job, 'supervise', ...key),
      'has no effect without commands.exec',
      'Remove it, or write "exec" in place of "start" and "status".',
    );
}

function* ofApproval(job: Facts): Drafts {
  const { approval } = job.value;
  if (!isObject(approval)) return;
  if (job.kind !== undefined && job.kind !== 'one_shot_write')
    yield warning(at(job, 'approval'), `has no effect: a ${job.kind} needs no approval`, 'Remove it.');
  const harmless = { granted: false, required: true };
  for (const [key, value] of Object.entries(harmless))
    if (key in approval && approval[key] !== value)
      yield warning(
        at(job, 'approval', key),
        'has no effect: a line in a file is not an approval',
        'Remove it. A write is approved in its workflow run.',
      );
}

function* ofLink(job: Facts, link: AfterLink, index: number, { byId, nearestId }: File): Drafts {
  const item = Array.isArray(job.value['after']) ? (job.value['after'] as unknown[])[index] : undefined;
  const given = isObject(item) ? item['when'] : undefined;
  if (link.when === 'never')
    yield warning(
      at(job, 'after', index, 'when'),
      () => `${quote(given)} never matches: this link has no effect`,
      () => meantOr(nearest(String(given), whens), 'Write "success", "failure" or "always".'),
    );
  else if (typeof given === 'string' && given.trim() === '')
    yield warning(
      at(job, 'after', index, 'when'),
      'an empty text counts as "success"',
      'Write "success", or remove it.',
    );
  const { jobId } = link;
  if (jobId === undefined) return;
  const target = byId.get(jobId);
  if (target === undefined)
    yield warning(
      at(job, 'after', index, 'jobId'),
      () => `no job has the id ${quote(jobId)}: the queue will block it`,
      () => meantOr(nearestId()(jobId), 'Write the id of a job of this file.'),
    );
  else if (!mayFollow(job, link, target))
    yield warning(
      at(job, 'after', index, 'jobId'),
      () => `${quote(jobId)} is a ${target.kind}: the queue runs one-shot reads only and will block it`,
      'Name a one_shot_read, or remove the link.',
    );
}

function meantOr(near: string | undefined, otherwise: string): string {
  return near === undefined ? otherwise : `Did you mean ${quote(near)}?`;
}

function mayFollow(job: Facts, link: AfterLink, target: Facts): boolean {
  if (job.kind === undefined || target.kind === undefined || target.kind === 'one_shot_read') return true;
  if (link.when === undefined || link.when === 'never') return true;
  if (job.kind !== 'one_shot_write') return false;
  // A long read verifies by one status; another write is its rollback, which is only offered.
  if (target.kind !== 'long_running_read') return link.when === 'failure';
  return link.when === 'success' && !(target.commands !== undefined && 'exec' in target.commands);
}

function* ofVerification(job: Facts, { byId, verification }: File): Drafts {
  const { kind, links } = job;
  if (kind !== 'one_shot_write' || links === undefined) return;
  for (const { jobId, when } of links) {
    if (when === undefined || (jobId === undefined && when === 'success')) return;
    const target = jobId === undefined ? undefined : byId.get(jobId);
    if (when !== 'success' || target === undefined) continue;
    const cannotBeJudged = target.kind === undefined || target.risk === undefined;
    if (cannotBeJudged || verifies(target)) return;
  }
  yield error(
    at(job, 'after'),
    'a write needs a verification: an entry with "when": "success" that names a read job of risk "read_only"',
    () => {
      const suitable = verification();
      return suitable === undefined
        ? 'Declare a one_shot_read that checks the result, and name it here: [{ "jobId": "its-id" }].'
        : `For example, add { "jobId": ${quote(suitable.id)} }, if that job checks the result.`;
    },
  );
}

function verifies(job: Facts): boolean {
  // A supervised job has no status command.
  const isSupervised = job.commands !== undefined && 'exec' in job.commands;
  const isRead = job.kind === 'one_shot_read' || (job.kind === 'long_running_read' && !isSupervised);
  return isRead && job.risk === 'read_only';
}

// --- Finds cycles of `after`.

interface Step {
  readonly job: Facts;
  /** The next link to follow. */
  next: number;
}

/** One error for each link that closes a cycle, at its `jobId`. Not recursive: a chain may be as long as the file. */
function* circles(jobs: readonly Facts[], byId: ById): Drafts {
  const done = new Set<Facts>();
  for (const root of jobs) {
    const way: Step[] = [{ job: root, next: 0 }];
    /** Index of each job on the path. */
    const onWay = new Map([[root, 0]]);
    while (!done.has(root)) {
      const step = way.at(-1);
      if (step === undefined) break;
      const index = step.next;
      step.next += 1;
      const link = step.job.links?.[index];
      if (link === undefined) {
        done.add(step.job);
        onWay.delete(step.job);
        way.pop();
        continue;
      }
      const isFollowed = link.when !== undefined && link.when !== 'never' && link.jobId !== undefined;
      const target = isFollowed ? byId.get(link.jobId) : undefined;
      if (target === undefined) continue;
      const from = onWay.get(target);
      if (from !== undefined) yield closing(way, from, index);
      else if (!done.has(target)) {
        onWay.set(target, way.length);
        way.push({ job: target, next: 0 });
      }
    }
  }
}

/** `from`: index where the cycle begins. */
function closing(way: readonly Step[], from: number, index: number): ProblemDraft {
  const jobs = (begin: number, end?: number) => way.slice(begin, end).map((step) => step.job);
  const first = jobs(from, from + 1);
  const isShort = way.length - from <= 7;
  // A path may be as long as the file: only the shown part is taken.
  const shown = isShort ? [...jobs(from), ...first] : [...jobs(from, from + 4), ...jobs(-2), ...first];
  const path = ['jobs', way.at(-1)?.job.index ?? 0, 'after', index, 'jobId'];
  const message = () => {
    const names = shown.map((job) => quote(job.id));
    if (!isShort) names.splice(4, 0, '…');
    return `jobs that start each other in a cycle: ${names.join(' → ')}`;
  };
  return error(path, message, 'Remove this entry, or another one of the cycle.');
}
