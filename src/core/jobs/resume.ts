/** Decides whether a tick starts a paused job again. Pure. */
import { clockTime, shellWord, zoneOf } from '../format.ts';
import { memoryOf } from '../state/memory.ts';
import { seenAt } from '../state/times.ts';
import { sentence } from '../notices/sentence.ts';
import type { Text, Words } from '../text/words.ts';
import type {
  StartAttempt,
  Config,
  Gap,
  Job,
  JobMemory,
  TickContext,
  Observations,
  Past,
  OnceReason,
  State,
} from '../model.ts';
import { longestBackoff } from './backoff.ts';
import { calendarOf, nextTime } from './slot.ts';
import { pastOfStarts } from './start-tally.ts';
import { isStartRunning } from './starts.ts';
import { stoppedByHandAt } from './stopped.ts';

export type ResumeDecision =
  /** A person stopped it. */
  | { readonly kind: 'stopped'; readonly at: number }
  /** `autoResume` is off. */
  | { readonly kind: 'off' }
  /** Its risk is not `read_only`. */
  | { readonly kind: 'risk' }
  /** The state is unavailable, so earlier starts are not known. */
  | { readonly kind: 'blind' }
  /** A start runs, or ended after the probe. */
  | { readonly kind: 'underway' }
  /** Its last end rules out another start. */
  | { readonly kind: 'final'; readonly why: Words }
  /** `maxAttempts` without progress: a person has to start it. */
  | { readonly kind: 'broken'; readonly starts: number }
  /** It was never started, and waits for its schedule. */
  | { readonly kind: 'slot'; readonly time: string }
  /** Another job of its `concurrencyGroup` runs. */
  | { readonly kind: 'group'; readonly busyWith: string }
  /** The last start or failure is too recent. */
  | { readonly kind: 'backoff'; readonly untilAt: number; readonly backoffMs: number }
  | { readonly kind: 'start' };

/** Facts for the decision besides the job's memory. */
export interface ResumeFacts {
  /** When state was lost: a forgotten start counts from then. */
  readonly lostAt?: number | undefined;
  /** Of a job that was started before. */
  readonly past?: Past | undefined;
  /** Starts until then were of another command. */
  readonly editedAt?: number | undefined;
  /** The running job of its `concurrencyGroup`. */
  readonly busyWith?: string | undefined;
  /** When the host was asleep or off; not part of a backoff. */
  readonly gaps?: readonly Gap[] | undefined;
}

/** For a job whose status is neither running nor completed. */
export function decideResume(
  job: Job,
  memory: JobMemory,
  { lostAt, past, editedAt = -Infinity, busyWith, gaps = [] }: ResumeFacts,
  context: TickContext,
): ResumeDecision {
  const { attempt, explicitStart } = memory;
  for (const start of [attempt, explicitStart]) {
    if (start && isUnderway(start, context)) return { kind: 'underway' };
  }
  const stoppedAt = stoppedByHandAt(memory, past);
  if (stoppedAt !== undefined) return { kind: 'stopped', at: stoppedAt };
  const calendar = past ? undefined : calendarOf(job, context);
  if (calendar) return { kind: 'slot', time: nextTime(calendar, memory, context.now) };
  if (!job.policy.autoResume) return { kind: 'off' };
  if (job.risk !== 'read_only') return { kind: 'risk' };
  if (context.mode === 'report-only') return { kind: 'blind' };
  if (past?.final !== undefined) return { kind: 'final', why: past.final };
  if (past?.isBroken === true) return { kind: 'broken', starts: past.startsInWindow };
  // A manual start holds off a tick as well: it may take a while to show.
  const starts = [attempt, explicitStart].filter((start) => start && start.at > editedAt);
  const times = [...starts.map((start) => start?.at), lostAt];
  const lastAt = Math.max(...times.map((at) => at ?? -Infinity));
  const longest = longestBackoff(job, past, lastAt, context.now, gaps);
  if (longest.leftMs > 0)
    return { kind: 'backoff', untilAt: context.now + longest.leftMs, backoffMs: longest.backoffMs };
  return busyWith === undefined ? { kind: 'start' } : { kind: 'group', busyWith };
}

/**
 * Why a pause that no tick will end means that the work was given up. `failure`: followers of a failure are due, once.
 * `stopped`: a person ended it. Undefined: a tick starts it again, or nothing shows that it ran since its work last ended.
 */
export function givenUp(
  job: Job,
  memory: JobMemory,
  resume: ResumeDecision,
  past: Past | undefined,
): 'failure' | 'stopped' | undefined {
  if (!isForPerson[resume.kind]) return undefined;
  // A supervised job without a past never ran with its present command.
  if (job.commands.exec && !past) return undefined;
  const { anomaly, seen, endedAt = -Infinity } = memory;
  const { completionReportedAt = -Infinity } = memory;
  const startedAt = Math.max(
    ...[memory.attempt, memory.explicitStart].map((start) => start?.finishedAt ?? start?.at ?? -Infinity),
  );
  // Older versions did not save `endedAt`.
  const pausedAt = anomaly?.reason === 'paused' ? anomaly.sinceAt : -Infinity;
  const ranSince = seen?.running === true || startedAt > Math.max(endedAt, pausedAt, completionReportedAt);
  if (!ranSince) return undefined;
  return resume.kind === 'stopped' ? 'stopped' : 'failure';
}

/** Whether only a person can start it again. */
export const isForPerson: Readonly<Record<ResumeDecision['kind'], boolean>> = {
  stopped: true,
  off: true,
  risk: true,
  final: true,
  broken: true,
  blind: false,
  slot: false,
  underway: false,
  group: false,
  backoff: false,
  start: false,
};

/** Whether a start runs, or ended after the probes began: their observations may be older than the start. */
export function isUnderway(start: StartAttempt, context: TickContext): boolean {
  if (start.outcome === undefined) return isStartRunning(start, context);
  return start.finishedAt !== undefined && start.finishedAt >= seenAt(context);
}

/** Another job of the group that runs, has orphans, or whose status is unknown. */
export function busyInGroup(config: Config, job: Job, seen: Observations): string | undefined {
  const group = job.supervise?.concurrencyGroup;
  if (group === undefined) return undefined;
  const other = config.jobs.find(({ id, supervise }) => {
    const observation = seen.get(id);
    if (id === job.id || supervise?.concurrencyGroup !== group || !observation) return false;
    if (observation.kind === 'fault' || observation.leavesBehind === true) return true;
    return observation.status.running && !observation.status.completed;
  });
  return other?.name;
}

// --- Facts about an automatic start, for notices.

/** The command to start the job, ready to paste into a shell. */
export function startCommand(job: Job): string {
  return `ops-framework start ${shellWord(job.id)}${job.risk === 'read_only' ? '' : ' --allow-risk'}`;
}

/** `stopped by hand at 12:01; to start it: …`. */
function stoppedText(job: Job, at: number, time: (at: number) => string): Text {
  return sentence('stopped-by-hand', { time: time(at), command: startCommand(job) });
}

/** Facts, one per line. Reasons that a pause reports only once are added to `said`. */
export function resumeFacts(
  job: Job,
  resume: ResumeDecision,
  said: Set<OnceReason>,
  time: (at: number) => string,
  starting: readonly Text[],
): readonly Text[] {
  const toStart = sentence('to-start-it', { command: startCommand(job) });
  switch (resume.kind) {
    case 'stopped':
      return [stoppedText(job, resume.at, time)];
    case 'off':
      return [sentence('auto-resume-off'), toStart];
    case 'risk': {
      const why = said.has('risk') ? [] : [sentence('risk-never-started', { risk: job.risk })];
      said.add('risk');
      return [...why, toStart];
    }
    case 'blind':
      return [sentence('no-start-without-state')];
    case 'slot':
      return [sentence('next-run', { time: resume.time })];
    case 'underway':
      return [sentence('start-in-progress')];
    case 'backoff':
      said.add('backoff');
      return [sentence('held-until', { time: time(resume.untilAt), seconds: resume.backoffMs / 1000 })];
    case 'final':
      said.add('final');
      return [sentence('not-started-again', { why: resume.why }), toStart];
    case 'broken':
      said.add('broken');
      return [
        sentence('too-many-starts', { starts: resume.starts, most: job.supervise?.maxAttempts ?? 0 }),
        sentence('find-out-then-start', { command: startCommand(job) }),
      ];
    case 'group':
      said.add('group');
      return [
        sentence('waits-for-group', { job: resume.busyWith, group: job.supervise?.concurrencyGroup ?? '' }),
      ];
    case 'start':
      return starting;
  }
}

// --- Why the next tick does not start a paused job, for `status` and the summary.

/** What a tick decides. For a job whose status is neither running nor completed. */
export function decideNow(
  config: Config,
  job: Job,
  state: State,
  seen: Observations,
  context: TickContext,
): ResumeDecision {
  const observation = seen.get(job.id);
  const memory = memoryOf(state, job.id);
  const gaps = state.awake?.gaps;
  const known = observation?.kind === 'status' ? observation : undefined;
  const past =
    known &&
    (known.past ??
      (job.commands.exec
        ? undefined
        : pastOfStarts(job, memory.tally, memory, known.status, context.now, gaps)));
  const facts = {
    lostAt: state.lostAt,
    past,
    editedAt: known?.editedAt,
    busyWith: busyInGroup(config, job, seen),
    gaps,
  };
  return decideResume(job, memory, facts, context);
}

/** Undefined: the next tick starts it. For a job whose status is neither running nor completed. */
export function whyHeld(
  config: Config,
  job: Job,
  state: State,
  seen: Observations,
  context: TickContext,
): Words | undefined {
  const resume = decideNow(config, job, state, seen, context);
  const time = (at: number) => clockTime(at, zoneOf(job, context), context);
  switch (resume.kind) {
    case 'stopped':
      return stoppedText(job, resume.at, time);
    case 'off':
      return sentence('held-off');
    case 'risk':
      return sentence('held-risk', { risk: job.risk });
    case 'blind':
      return sentence('held-state');
    case 'slot':
      return sentence('next-run', { time: resume.time });
    case 'underway':
      return sentence('start-in-progress');
    case 'backoff':
      return sentence('held-backoff', { time: time(resume.untilAt), seconds: resume.backoffMs / 1000 });
    case 'final':
      return resume.why;
    case 'broken':
      return sentence('held-broken', { starts: resume.starts });
    case 'group':
      return sentence('held-group', { job: resume.busyWith });
    case 'start':
      return context.mode === 'dry-run' ? sentence('held-dry-run') : undefined;
  }
}
