/** Rules between keys of a job and between jobs. Each checks what it can, even if other keys are wrong. Pure. */
import { sentence } from '../notices/sentence.ts';
import { isObject, type JsonObject } from '../text/json.ts';
import type { Text } from '../text/words.ts';
import { whenUsed } from './fields.ts';
import { closerSlotsMs, cronProblem } from '../schedule/cron.ts';
import { shapeOf } from './keys.ts';
import { nearest, nearestOf } from './nearest.ts';
import { error, type ProblemDraft, type Path, quote, shown, warning } from './problem.ts';
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
      const { id } = job;
      const message = () => sentence('id-twice', { id: quote(id), index: first.index });
      yield error(at(job, 'id'), message, sentence('unique-ids'));
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
    yield* ofPing(job);
    yield* ofExitCodes(job);
    yield* ofFormat(job);
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
      sentence('read-with-risk', { risk: quote(risk) }),
      sentence('read-risk-fix'),
    );
  if (kind === 'long_running_read' && changes)
    yield warning(
      at(job, 'risk'),
      sentence('long-with-risk', { risk: quote(risk) }),
      sentence('long-risk-fix'),
    );
  if (kind === 'one_shot_write' && risk === 'read_only')
    yield error(at(job, 'risk'), sentence('write-read-only'), sentence('write-risk-fix'));
  if (kind !== 'one_shot_read' && 'everySeconds' in value)
    yield error(
      at(job, 'everySeconds'),
      sentence('only-for-kind', { kind: 'one_shot_read', is: kind }),
      sentence('remove-it'),
    );
  if (kind !== 'one_shot_write' && 'verify' in value)
    yield warning(at(job, 'verify'), sentence('verify-no-effect', { kind }), sentence('remove-it'));
}

function* ofSchedule(job: Facts, tickEverySeconds: number): Drafts {
  const { value } = job;
  const { schedule } = value;
  if (schedule === undefined) return;
  yield* ofScheduledKind(job);
  if ('everySeconds' in value)
    yield error(at(job, 'everySeconds'), sentence('schedule-conflict'), sentence('remove-one'));
  const expression = isObject(schedule) ? textOf(schedule['cron']) : undefined;
  if (expression === undefined || cronProblem(expression)) return;
  const closestMs = closerSlotsMs(expression, tickEverySeconds * 1000);
  if (closestMs !== undefined)
    yield warning(
      at(job, 'schedule'),
      sentence('schedule-too-fine', { seconds: closestMs / 1000, over: tickEverySeconds }),
      sentence('tick-more-often'),
    );
}

function* ofExpectation(job: Facts): Drafts {
  const { kind, value } = job;
  if (value['expect'] === undefined) return;
  const path = at(job, 'expect');
  if (kind !== undefined && kind !== 'long_running_read')
    yield error(
      path,
      sentence('only-for-kind', { kind: 'long_running_read', is: kind }),
      sentence('remove-it'),
    );
  if (value['schedule'] !== undefined) yield error(path, sentence('expect-conflict'), sentence('remove-one'));
}

/** Only what this program runs to its end has an exit code. */
function* ofPing({ kind, value, commands, index }: Facts): Drafts {
  if (value['ping'] === undefined || kind === undefined || kind === 'one_shot_read') return;
  if (kind === 'long_running_read' && (commands === undefined || 'exec' in commands)) return;
  const fix = kind === 'one_shot_write' ? sentence('remove-it') : sentence('remove-or-exec');
  yield error(['jobs', index, 'ping'], sentence('ping-needs-exit'), fix);
}

function* ofExitCodes(job: Facts): Drafts {
  const { kind, commands, value } = job;
  const codes = value['exitCodes'];
  if (codes === undefined) return;
  const path = at(job, 'exitCodes');
  if (kind === 'one_shot_write')
    return yield error(path, sentence('exit-codes-of-write'), sentence('remove-it'));
  if (kind === 'long_running_read' && commands !== undefined && !('exec' in commands))
    return yield error(path, sentence('exit-codes-need-exec'), sentence('remove-or-exec'));
  if (!isObject(codes)) return;
  const { supervise } = value;
  const success = codesIn(codes['success'] ?? [0]);
  const warned = codesIn(codes['warning'] ?? []);
  const resumed = codesIn(isObject(supervise) ? supervise['resumeOnExitCodes'] : []);
  for (const [index, code] of warned.entries())
    if (success.includes(code))
      yield codeTwice(at(job, 'exitCodes', 'warning', index), code, 'exitCodes.success');
  for (const [index, code] of resumed.entries()) {
    const list = success.includes(code) ? 'success' : warned.includes(code) ? 'warning' : undefined;
    if (list !== undefined)
      yield codeTwice(at(job, 'supervise', 'resumeOnExitCodes', index), code, `exitCodes.${list}`);
  }
  if (success.length > 0 && ![...success, ...warned].includes(0))
    yield warning(at(job, 'exitCodes', 'success'), sentence('exit-0-fails'), sentence('add-exit-0'));
}

function* ofFormat({ kind, value, ...job }: Facts): Drafts {
  if (value['format'] === undefined) return;
  const path = ['jobs', job.index];
  if (kind !== undefined && kind !== 'one_shot_read')
    return yield error(
      [...path, 'format'],
      sentence('only-for-kind', { kind: 'one_shot_read', is: kind }),
      sentence('remove-it'),
    );
  if (value['exitCodes'] !== undefined)
    yield error([...path, 'exitCodes'], sentence('exit-codes-of-plugin'), sentence('remove-one'));
}

function codesIn(list: unknown): readonly unknown[] {
  return Array.isArray(list) ? (list as unknown[]) : [];
}

function codeTwice(path: Path, code: unknown, other: string): ProblemDraft {
  return error(
    path,
    sentence('exit-code-twice', { code: Number(code), other: quote(other) }),
    sentence('exit-code-in-one'),
  );
}

/** What its schedule starts must be ours to start. */
function* ofScheduledKind(job: Facts): Drafts {
  const { kind, risk, commands } = job;
  if (kind === 'one_shot_write')
    yield error(at(job, 'schedule'), sentence('schedule-of-write'), sentence('remove-it'));
  if (kind !== 'long_running_read') return;
  if (commands !== undefined && !('exec' in commands))
    yield error(at(job, 'schedule'), sentence('schedule-needs-exec'), sentence('write-exec-for-schedule'));
  if (risk !== undefined && risk !== 'read_only')
    yield error(
      at(job, 'schedule'),
      sentence('schedule-risk', { risk: quote(risk) }),
      sentence('make-write'),
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
          sentence('command-missing', { kind }),
          sentence('add-command', { name: quote(name) }),
        )
      : error(
          at(job, 'commands', name),
          sentence('command-misspelt', { name: quote(slip) }),
          sentence('write-this', { value: quote(name) }),
        );
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
      sentence('only-for-kind', { kind: 'long_running_read', is: kind ?? '' }),
      sentence('run-or-long'),
    );
  if ('exec' in commands) {
    for (const name of ['start', 'status', 'stop'].filter((each) => each in commands))
      yield error(at(job, 'commands', name), sentence('conflicts-with-exec'), sentence('remove-it'));
    return;
  }
  const { supervise } = value;
  if (job.commands === undefined || supervise === undefined) return;
  const keys = isLong && isObject(supervise) ? Object.keys(supervise).map((key) => [key]) : [[]];
  for (const key of keys.filter(([name = '']) => !ofBreaker.has(name)))
    yield warning(
      at(job, 'supervise', ...key),
      sentence('no-effect-without-exec'),
      sentence('remove-or-exec'),
    );
}

function* ofApproval(job: Facts): Drafts {
  const { approval } = job.value;
  if (!isObject(approval)) return;
  if (job.kind !== undefined && job.kind !== 'one_shot_write')
    yield warning(
      at(job, 'approval'),
      sentence('approval-no-effect', { kind: job.kind }),
      sentence('remove-it'),
    );
  const harmless = { granted: false, required: true };
  for (const [key, value] of Object.entries(harmless))
    if (key in approval && approval[key] !== value)
      yield warning(at(job, 'approval', key), sentence('line-no-approval'), sentence('approved-in-run'));
}

function* ofLink(job: Facts, link: AfterLink, index: number, { byId, nearestId }: File): Drafts {
  const item = Array.isArray(job.value['after']) ? (job.value['after'] as unknown[])[index] : undefined;
  const given = isObject(item) ? item['when'] : undefined;
  if (link.when === 'never')
    yield warning(
      at(job, 'after', index, 'when'),
      () => sentence('never-matches', { value: shown(given) }),
      () => meantOr(nearest(String(given), whens), sentence('write-outcome')),
    );
  else if (typeof given === 'string' && given.trim() === '')
    yield warning(
      at(job, 'after', index, 'when'),
      sentence('empty-is-success'),
      sentence('success-or-remove'),
    );
  const { jobId } = link;
  if (jobId === undefined) return;
  const target = byId.get(jobId);
  if (target === undefined)
    yield warning(
      at(job, 'after', index, 'jobId'),
      () => sentence('no-job-with-id', { id: quote(jobId) }),
      () => meantOr(nearestId()(jobId), sentence('write-job-id')),
    );
  else if (!mayFollow(job, link, target))
    yield warning(
      at(job, 'after', index, 'jobId'),
      () => sentence('cannot-follow', { id: quote(jobId), kind: target.kind ?? '' }),
      sentence('name-read'),
    );
}

function meantOr(near: string | undefined, otherwise: Text): Text {
  return near === undefined ? otherwise : sentence('did-you-mean', { name: quote(near) });
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
  yield error(at(job, 'after'), sentence('needs-verification'), () => {
    const { id } = verification() ?? {};
    return id === undefined
      ? sentence('declare-verification')
      : sentence('add-verification', { id: quote(id) });
  });
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
  const links = isShort ? [...jobs(from), ...first] : [...jobs(from, from + 4), ...jobs(-2), ...first];
  const path = ['jobs', way.at(-1)?.job.index ?? 0, 'after', index, 'jobId'];
  const message = () => {
    const names = links.map((job) => quote(job.id ?? ''));
    if (!isShort) names.splice(4, 0, '…');
    return sentence('jobs-in-cycle', { path: names.join(' → ') });
  };
  return error(path, message, sentence('break-cycle'));
}
