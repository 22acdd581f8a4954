/** Rules between keys of a job and between jobs. Each checks what it can, even if other keys are wrong. Pure. */
import { isObject } from '../text/json.ts';
import type { Facts, AfterLink } from './facts.ts';
import { whenUsed } from './fields.ts';
import { nearest, nearestOf } from './nearest.ts';
import { draft, type ProblemDraft, type Path, quote } from './problem.ts';
import { type Kind, requiredCommands, whens } from './schema.ts';

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

export function checkRules(jobs: readonly Facts[]): ProblemDraft[] {
  const byId = new Map<string, Facts>();
  const drafts: ProblemDraft[] = [];
  for (const job of jobs) {
    if (job.id === undefined) continue;
    const first = byId.get(job.id);
    if (first === undefined) byId.set(job.id, job);
    else
      drafts.push(
        draft(
          'error',
          at(job, 'id'),
          () => `duplicate id ${quote(job.id)} (first used by jobs[${first.index}])`,
          'Give each job a unique id.',
        ),
      );
  }
  const file: File = {
    byId,
    nearestId: whenUsed(() => nearestOf([...byId.keys()].slice(0, mostGuesses))),
    verification: whenUsed(() => [...byId.values()].find(verifies)),
  };
  for (const job of jobs) {
    drafts.push(...ofKind(job), ...ofApproval(job), ...ofVerify(job));
    for (const [index, link] of (job.links ?? []).entries()) drafts.push(...ofLink(job, link, index, file));
    drafts.push(...ofVerification(job, file));
  }
  return [...drafts, ...circles(jobs, byId)];
}

function at(job: Facts, ...rest: Path): Path {
  return ['jobs', job.index, ...rest];
}

function ofKind(job: Facts): ProblemDraft[] {
  const { kind, risk, value } = job;
  const drafts: ProblemDraft[] = [];
  if (kind === undefined) return drafts;
  drafts.push(...ofExec(job));
  drafts.push(...ofRequired(job, kind));
  if (kind === 'one_shot_read' && risk !== undefined && risk !== 'read_only') {
    drafts.push(
      draft(
        'error',
        at(job, 'risk'),
        `a one_shot_read cannot have the risk ${quote(risk)}`,
        'Write "read_only", or make the job a "one_shot_write".',
      ),
    );
  }
  if (kind === 'long_running_read' && risk !== undefined && risk !== 'read_only') {
    drafts.push(
      draft(
        'warning',
        at(job, 'risk'),
        `a long_running_read with the risk ${quote(risk)} changes something without an approval`,
        'Make it a "one_shot_write", or write "read_only" if it only changes its own files. Otherwise neither a tick nor a workflow starts it.',
      ),
    );
  }
  if (kind === 'one_shot_write' && risk === 'read_only') {
    drafts.push(
      draft(
        'error',
        at(job, 'risk'),
        'a one_shot_write cannot be "read_only"',
        'Write "write_local" or "write_external", or make the job a "one_shot_read".',
      ),
    );
  }
  if (kind !== 'one_shot_read' && 'everySeconds' in value) {
    drafts.push(
      draft(
        'error',
        at(job, 'everySeconds'),
        `only a one_shot_read can have it; this is a ${kind}`,
        'Remove it.',
      ),
    );
  }
  return drafts;
}

/** Commands required by the kind. */
function ofRequired(job: Facts, kind: Kind): ProblemDraft[] {
  const { commands } = job;
  const isLong = kind === 'long_running_read';
  if (commands === undefined || (isLong && 'exec' in commands)) return [];
  const lacking = requiredCommands[kind].filter((name) => !(name in commands));
  if (lacking.length === 0) return [];
  const slips = job.slips();
  const wanted = isLong && slips.has('exec') ? ['exec'] : lacking;
  return wanted.map((name) => {
    const slip = slips.get(name);
    const place = at(job, 'commands', name);
    if (slip !== undefined)
      return draft('error', place, `is missing (you wrote ${quote(slip)})`, `Write ${quote(name)}.`);
    const fix = `Add ${quote(name)}: ["program", "argument"].`;
    return draft('error', place, `is missing: a ${kind} needs it`, fix);
  });
}

/** Keys of `supervise` for restarts of any long read. */
const ofBreaker: ReadonlySet<string> = new Set(['maxAttempts', 'windowSeconds', 'maxBackoffSeconds']);

function ofExec(job: Facts): ProblemDraft[] {
  const { kind, commands, value } = job;
  const has = commands !== undefined && 'exec' in commands;
  if (has && kind !== 'long_running_read') {
    const message = `only a long_running_read can have it; this is a ${kind}`;
    return [
      draft(
        'error',
        at(job, 'commands', 'exec'),
        message,
        'Write "run", or make the job a "long_running_read".',
      ),
    ];
  }
  const drafts = ['start', 'status', 'stop']
    .filter((name) => has && name in commands)
    .map((name) =>
      draft(
        'error',
        at(job, 'commands', name),
        'conflicts with "exec", which needs no such command',
        'Remove it.',
      ),
    );
  if (commands === undefined || has || !('supervise' in value)) return drafts;
  const message = 'has no effect without commands.exec';
  const fix = 'Remove it, or write "exec" in place of "start" and "status".';
  const { supervise } = value;
  const isLong = kind === 'long_running_read' && isObject(supervise);
  const places = isLong ? Object.keys(supervise).filter((key) => !ofBreaker.has(key)) : [undefined];
  for (const key of places) {
    const place = key === undefined ? at(job, 'supervise') : at(job, 'supervise', key);
    drafts.push(draft('warning', place, message, fix));
  }
  return drafts;
}

/** `verify` of a job that is not a write. */
function ofVerify({ kind, index, value }: Facts): ProblemDraft[] {
  if (kind === undefined || kind === 'one_shot_write' || !('verify' in value)) return [];
  const message = `has no effect: only writes are verified; this is a ${kind}`;
  return [draft('warning', ['jobs', index, 'verify'], message, 'Remove it.')];
}

function ofApproval(job: Facts): ProblemDraft[] {
  const approval = job.value['approval'];
  if (!isObject(approval)) return [];
  const drafts: ProblemDraft[] = [];
  if (job.kind !== undefined && job.kind !== 'one_shot_write') {
    drafts.push(
      draft('warning', at(job, 'approval'), `has no effect: a ${job.kind} needs no approval`, 'Remove it.'),
    );
  }
  const claims = [
    ['granted', false],
    ['required', true],
  ] as const;
  for (const [key, harmless] of claims) {
    if (!(key in approval) || approval[key] === harmless) continue;
    drafts.push(
      draft(
        'warning',
        at(job, 'approval', key),
        'has no effect: a line in a file is not an approval',
        'Remove it. A write is approved in its workflow run.',
      ),
    );
  }
  return drafts;
}

function ofLink(job: Facts, link: AfterLink, index: number, { byId, nearestId }: File): ProblemDraft[] {
  const drafts: ProblemDraft[] = [];
  const item = Array.isArray(job.value['after']) ? (job.value['after'] as unknown[])[index] : undefined;
  const given = isObject(item) ? item['when'] : undefined;
  if (link.when === 'never') {
    const fix = () => {
      const near = nearest(String(given), whens);
      return near === undefined ? 'Write "success", "failure" or "always".' : `Did you mean ${quote(near)}?`;
    };
    const message = () => `${quote(given)} never matches: this link has no effect`;
    drafts.push(draft('warning', at(job, 'after', index, 'when'), message, fix));
  } else if (typeof given === 'string' && given.trim() === '') {
    drafts.push(
      draft(
        'warning',
        at(job, 'after', index, 'when'),
        'an empty text counts as "success"',
        'Write "success", or remove it.',
      ),
    );
  }
  const { jobId } = link;
  if (jobId === undefined) return drafts;
  const place = at(job, 'after', index, 'jobId');
  const target = byId.get(jobId);
  if (target === undefined) {
    const fix = () => {
      const near = nearestId()(jobId);
      return near === undefined ? 'Write the id of a job of this file.' : `Did you mean ${quote(near)}?`;
    };
    const message = () => `no job has the id ${quote(jobId)}: the queue will block it`;
    drafts.push(draft('warning', place, message, fix));
  } else if (!mayFollow(job, link, target)) {
    const message = () =>
      `${quote(jobId)} is a ${target.kind}: the queue runs one-shot reads only and will block it`;
    drafts.push(draft('warning', place, message, 'Name a one_shot_read, or remove the link.'));
  }
  return drafts;
}

function mayFollow(job: Facts, link: AfterLink, target: Facts): boolean {
  if (job.kind === undefined || target.kind === undefined || target.kind === 'one_shot_read') return true;
  if (link.when === undefined || link.when === 'never') return true;
  if (job.kind !== 'one_shot_write') return false;
  // A long read verifies by one status; another write is its rollback, which is only offered.
  if (target.kind !== 'long_running_read') return link.when === 'failure';
  return link.when === 'success' && !(target.commands !== undefined && 'exec' in target.commands);
}

function ofVerification(job: Facts, { byId, verification }: File): ProblemDraft[] {
  const { kind, links } = job;
  if (kind !== 'one_shot_write' || links === undefined) return [];
  for (const { jobId, when } of links) {
    if (when === undefined || (jobId === undefined && when === 'success')) return [];
    const target = jobId === undefined ? undefined : byId.get(jobId);
    if (when !== 'success' || target === undefined) continue;
    const cannotBeJudged = target.kind === undefined || target.risk === undefined;
    if (cannotBeJudged || verifies(target)) return [];
  }
  const fix = () => {
    const suitable = verification();
    return suitable === undefined
      ? 'Declare a one_shot_read that checks the result, and name it here: [{ "jobId": "its-id" }].'
      : `For example, add { "jobId": ${quote(suitable.id)} }, if that job checks the result.`;
  };
  const message =
    'a write needs a verification: an entry with "when": "success" that names a read job of risk "read_only"';
  return [draft('error', at(job, 'after'), message, fix)];
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
export function circles(jobs: readonly Facts[], byId: ReadonlyMap<string, Facts>): ProblemDraft[] {
  const drafts: ProblemDraft[] = [];
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
      if (from !== undefined) drafts.push(closing(way, from, index));
      else if (!done.has(target)) {
        onWay.set(target, way.length);
        way.push({ job: target, next: 0 });
      }
    }
  }
  return drafts;
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
  return draft('error', path, message, 'Remove this entry, or another one of the cycle.');
}
