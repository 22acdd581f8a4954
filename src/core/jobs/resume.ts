/** May a paused job be started again by a tick? */
import { clockTime, shellWord, zoneOf } from '../format.ts';
import { awakeMs } from '../schedule/awake.ts';
import { memoryOf } from '../state/memory.ts';
import { seenAt } from '../state/times.ts';
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
import { awakeSince, growingBackoffMs } from '../supervision/next-attempt.ts';
import { pastOfStarts } from './start-tally.ts';
import { isStartRunning } from './starts.ts';

export type ResumeDecision =
  /** `autoResume` is off. */
  | { readonly kind: 'off' }
  /** Its risk is not `read_only`: never started by a tick. */
  | { readonly kind: 'risk' }
  /** The state is unavailable: what was started before is not known. */
  | { readonly kind: 'blind' }
  /** Somebody is starting it right now, or did since it was probed. */
  | { readonly kind: 'underway' }
  /** How it ended is not worth a start. */
  | { readonly kind: 'final'; readonly why: string }
  /** It fails again and again without progress: no more starts until a person looks at it. */
  | { readonly kind: 'broken'; readonly starts: number }
  /** Another job of its group runs. */
  | { readonly kind: 'group'; readonly busyWith: string }
  /** The last automatic start, or the last failure, is too near. */
  | { readonly kind: 'backoff'; readonly untilAt: number; readonly backoffMs: number }
  | { readonly kind: 'start' };

/** What a decision rests on besides the job's memory. */
export interface ResumeFacts {
  /** When memory was lost: the attempt that may have been forgotten is taken to have been then. */
  readonly lostAt?: number | undefined;
  /** Of a supervised job that was started before. */
  readonly past?: Past | undefined;
  /** See the observation: starts until then were of another command. */
  readonly editedAt?: number | undefined;
  /** A job of its group that runs. */
  readonly busyWith?: string | undefined;
  /** When the host was asleep or off: no part of a backoff. */
  readonly gaps?: readonly Gap[] | undefined;
}

/** Decides for a job whose status said: not running, not completed. */
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
  if (!job.policy.autoResume) return { kind: 'off' };
  if (job.risk !== 'read_only') return { kind: 'risk' };
  if (context.mode === 'report-only') return { kind: 'blind' };
  if (past?.final !== undefined) return { kind: 'final', why: past.final };
  if (past?.isBroken === true) return { kind: 'broken', starts: past.startsInWindow };
  // Who stopped or started it by hand is not overruled at once: what they began may take a while to show.
  const starts = [attempt, explicitStart].filter((start) => start && start.at > editedAt);
  const times = [...starts.map((start) => start?.at), memory.stoppedAt, lostAt];
  const lastAt = Math.max(...times.map((at) => at ?? -Infinity));
  const baseMs = job.policy.autoResumeBackoffSeconds * 1000;
  // The record of a stop is there before the tick's memory can be.
  const stopMs = past?.isStopped === true ? baseMs : 0;
  const sinceEndMs = Math.max(stopMs, past ? growingBackoffMs(job, past.failures) : 0);
  const waits = [
    { backoffMs: baseMs, leftMs: baseMs - awakeMs(lastAt, context.now, gaps) },
    ...(past && sinceEndMs > 0
      ? [{ backoffMs: sinceEndMs, leftMs: sinceEndMs - awakeSince(past, context.now, gaps) }]
      : []),
  ];
  const longest = waits.reduce((most, wait) => (wait.leftMs > most.leftMs ? wait : most));
  if (longest.leftMs > 0)
    return { kind: 'backoff', untilAt: context.now + longest.leftMs, backoffMs: longest.backoffMs };
  return busyWith === undefined ? { kind: 'start' } : { kind: 'group', busyWith };
}

/**
 * How a pause that no tick ends any more came about: its piece of work is given up. `failure`: what follows a failure is due,
 * once. `stopped`: a person ended it, which is none. Undefined: a tick starts it again, or nothing shows that it ran since its
 * work last ended; a job that never ran failed at nothing.
 */
export function givenUp(
  job: Job,
  memory: JobMemory,
  resume: ResumeDecision,
  past: Past | undefined,
): 'failure' | 'stopped' | undefined {
  if (!isForPerson[resume.kind]) return undefined;
  // A supervised job without a past never ran with the command that it has now.
  if (job.commands.exec && !past) return undefined;
  const { anomaly, seen, endedAt = -Infinity, stoppedAt = -Infinity } = memory;
  const { completionReportedAt = -Infinity } = memory;
  const startedAt = Math.max(
    ...[memory.attempt, memory.explicitStart].map((start) => start?.finishedAt ?? start?.at ?? -Infinity),
  );
  // Older versions did not remember that they saw it end.
  const pausedAt = anomaly?.reason === 'paused' ? anomaly.sinceAt : -Infinity;
  const ranSince = seen?.running === true || startedAt > Math.max(endedAt, pausedAt, completionReportedAt);
  if (!ranSince) return undefined;
  return past?.isStopped === true || stoppedAt > Math.max(endedAt, startedAt) ? 'stopped' : 'failure';
}

/** Whether only a person starts it again. */
const isForPerson: Readonly<Record<ResumeDecision['kind'], boolean>> = {
  off: true,
  risk: true,
  final: true,
  broken: true,
  blind: false,
  underway: false,
  group: false,
  backoff: false,
  start: false,
};

/**
 * True while a start runs, and when it ended after the probes began: then what they saw may be older than the start.
 */
export function isUnderway(start: StartAttempt, context: TickContext): boolean {
  if (start.outcome === undefined) return isStartRunning(start, context);
  return start.finishedAt !== undefined && start.finishedAt >= seenAt(context);
}

/** Another job of its group that runs, that left something running, or of which nobody knows whether it does. */
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

// --- What a notice says about an automatic start.

/** The command that a person can type, with the id quoted where a shell needs it. */
export function startCommand(job: Job): string {
  return `ops-framework start ${shellWord(job.id)}${job.risk === 'read_only' ? '' : ' --allow-risk'}`;
}

/** Facts, a line each; what is told once in a pause is added to `said`. */
export function resumeFacts(
  job: Job,
  resume: ResumeDecision,
  said: Set<OnceReason>,
  time: (at: number) => string,
  starting: string[],
): string[] {
  switch (resume.kind) {
    case 'off':
      return ['no automatic start: autoResume is off', `to start it: ${startCommand(job)}`];
    case 'risk': {
      const why = said.has('risk') ? [] : [`never started automatically: its risk is ${job.risk}`];
      said.add('risk');
      return [...why, `to start it: ${startCommand(job)}`];
    }
    case 'blind':
      return ['no automatic start while the state cannot be used'];
    case 'underway':
      return ['a start is under way'];
    case 'backoff':
      said.add('backoff');
      return [
        `automatic start held back until ${time(resume.untilAt)} (backoff ${resume.backoffMs / 1000} s)`,
      ];
    case 'final':
      said.add('final');
      return [`not started again: ${resume.why}`, `to start it: ${startCommand(job)}`];
    case 'broken':
      said.add('broken');
      return [
        `not started again: ${resume.starts} starts without progress (maxAttempts ${job.supervise?.maxAttempts})`,
        `find out why it fails, then start it: ${startCommand(job)}`,
      ];
    case 'group':
      said.add('group');
      return [
        `waits for the end of ${resume.busyWith} (concurrencyGroup ${job.supervise?.concurrencyGroup})`,
      ];
    case 'start':
      return starting;
  }
}

// --- Why a paused job is not started by the next tick: for `status` and the summary of a run. Pure.

/** In a few words; undefined when a tick starts it. For a job whose status said: not running, not completed. */
export function whyHeld(
  config: Config,
  job: Job,
  state: State,
  seen: Observations,
  context: TickContext,
): string | undefined {
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
  const resume = decideResume(job, memory, facts, context);
  switch (resume.kind) {
    case 'off':
      return 'autoResume is off';
    case 'risk':
      return `its risk is ${job.risk}`;
    case 'blind':
      return 'the state cannot be used';
    case 'underway':
      return 'a start is under way';
    case 'backoff': {
      const until = clockTime(resume.untilAt, zoneOf(job, context), context);
      return `not before ${until} (backoff ${resume.backoffMs / 1000} s)`;
    }
    case 'final':
      return resume.why;
    case 'broken':
      return `${resume.starts} starts without progress`;
    case 'group':
      return `${resume.busyWith} of its group runs`;
    case 'start':
      return context.mode === 'dry-run' ? 'dry run' : undefined;
  }
}
