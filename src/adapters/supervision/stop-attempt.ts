/** Stops a supervised job: through its supervisor, or directly if that is gone or does not act. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { AttemptEnd, AttemptRecord } from '../../core/supervision/attempt-record.ts';
import { isJobRunning, unrecorded, type JobFacts } from '../../core/supervision/job-facts.ts';
import type { Owner } from '../../core/model.ts';
import type { StopEnding } from '../../ports/supervision.ts';
import type { Processes } from '../../ports/ports.ts';
import { readHeartbeat, requestStop, saveAttempt } from './attempt-files.ts';
import { isHere, type LifeParts } from './attempt-life.ts';
import { fileProblem } from '../files/durable-file.ts';
import { attempt } from '../../errors.ts';
import { isStill, livesStill, readProcess, sendSignal, type ProcessRow } from '../process/process-table.ts';
import { hiddenWords, immunity } from '../process/processes.ts';

/** Time for the supervisor to record the end after the grace period. */
export const stopSpareMs = 10_000;
/** A supervisor acknowledges a stop within 0.5 s; after this long it hangs or is suspended. */
const answerMs = 5_000;
const pollMs = 100;

export interface StopParts extends LifeParts {
  readonly folder: string;
  readonly observe: () => JobFacts;
  /** All running processes of the job. */
  readonly members: () => readonly ProcessRow[];
}

/** Throws a UserError when that is not permitted. `waitMs`: shorter in tests only. */
export async function stopAttempt(parts: StopParts, graceMs: number, waitMs = answerMs): Promise<StopEnding> {
  const before = parts.observe();
  if (!isAnyLeft(before)) return { kind: 'not-running' };
  const wasRunning = isJobRunning(before);
  const members = createMembers(parts.members);
  // Membership is certain while its own process runs, which may end before the others.
  if (before.isSupervised) attempt(() => members.living());
  else members.living();
  const request = before.record && wasRunning ? ask(parts, before, before.record, graceMs) : undefined;
  const left = await signalUntilGone(parts, { before, members, request, graceMs, waitMs });
  if (left) return stillRunning(parts.processes, left, members);
  const { record } = parts.observe();
  const isSame = record?.number === before.record?.number && record?.startedAt === before.record?.startedAt;
  const sent = members.sent();
  if (!record || !isSame || !wasRunning || unrecorded(before).length > 0) return { kind: 'stopped', sent };
  if (record.end) return { kind: 'stopped', end: record.end, sent };
  // The supervisor is gone.
  const stopped = stoppedNow(record, before, parts);
  attempt(() => saveAttempt(parts.folder, stopped));
  return { kind: 'stopped', end: stopped.end, sent };
}

interface Stop {
  readonly before: JobFacts;
  readonly members: Members;
  readonly request: SentRequest | undefined;
  readonly graceMs: number;
  readonly waitMs: number;
}

/** Signals the processes where no supervisor does. Resolves with the last facts if some cannot be ended. */
async function signalUntilGone(
  parts: StopParts,
  { before, members, request, graceMs, waitMs }: Stop,
): Promise<JobFacts | undefined> {
  const begun = performance.now();
  /** When this process began to signal. */
  let directAtMs: number | undefined;
  let killAtMs = graceMs;
  let goneAtMs: number | undefined;
  for (;;) {
    const facts = parts.observe();
    const isThere =
      facts.newest === before.newest &&
      (isAnyLeft(facts) || (!facts.isSupervised && members.living().length > 0));
    if (!isThere) return undefined;
    const spentMs = performance.now() - begun;
    const isHeard = request?.isHeard() === true;
    const isLate = request?.isRefused === true || spentMs > (isHeard ? graceMs : 0) + waitMs;
    if (directAtMs === undefined && (!facts.isSupervised || (request?.isHere === true && isLate))) {
      directAtMs = spentMs;
      if (!isHeard) {
        killAtMs = spentMs + graceMs;
        members.signal('SIGTERM');
      }
    }
    if (directAtMs !== undefined && spentMs >= killAtMs) members.signal('SIGKILL');
    const left = directAtMs === undefined ? [] : pidsLeft(facts, members.living());
    const isInVain =
      left.length > 0 && left.every((pid) => !members.mayEnd(pid) || parts.processes.isHidden(pid));
    if (isInVain || spentMs > killAtMs + stopSpareMs) return facts;
    if (directAtMs !== undefined && facts.isSupervised && left.length === 0) {
      goneAtMs ??= spentMs;
      // The job has ended, but its supervisor does not record it: it must not act any more.
      if (spentMs > goneAtMs + waitMs) endSupervisor(parts, facts, before);
    } else goneAtMs = undefined;
    await sleep(pollMs);
  }
}

function stillRunning(processes: Processes, facts: JobFacts, members: Members): StopEnding {
  const pids = pidsLeft(facts, members.living());
  const supervisor = facts.isSupervised ? facts.record?.supervisor : undefined;
  return {
    kind: 'still-running',
    pids,
    sent: members.sent(),
    reasons: pids.flatMap((pid) => reasonOf(processes, pid) ?? []),
    ...(supervisor && { supervisor }),
  };
}

/** The job's processes, and the signals sent to each. */
type Members = ReturnType<typeof createMembers>;

function createMembers(list: StopParts['members']) {
  let known: readonly ProcessRow[] = [];
  const sent = new Map<number, readonly string[]>();
  const refused = new Set<number>();
  const living = () => {
    const found = list();
    const pids = new Set(found.map(pidOf));
    return (known = [...found, ...known.filter((row) => !pids.has(row.pid) && livesStill(row))]);
  };
  return {
    living,
    signal(signal: 'SIGTERM' | 'SIGKILL') {
      for (const row of living()) {
        if (!isStill(row)) continue;
        const result = sendSignal(row.pid, signal);
        if (result === 'refused') refused.add(row.pid);
        if (result !== 'sent') continue;
        const signals = sent.get(row.pid) ?? [];
        if (!signals.includes(signal)) sent.set(row.pid, [...signals, signal]);
      }
    },
    /** False when the system refused a signal. */
    mayEnd: (pid: number) => !refused.has(pid),
    sent: () => [...sent].map(([pid, signals]) => ({ pid, signals })),
  };
}

interface SentRequest {
  /** The supervisor acknowledged the stop. */
  readonly isHeard: () => boolean;
  /** Neither the file could be written nor the signal sent. */
  readonly isRefused: boolean;
  /** Its processes can be signaled from here, too. */
  readonly isHere: boolean;
}

/**
 * Requests the stop through a file that the supervisor reads twice a second, and through a signal if it is reachable. The file
 * also shows others that a stop is in progress. Undefined: no supervisor.
 */
function ask(
  { folder, processes, uptimeMs }: StopParts,
  { isSupervised }: JobFacts,
  record: AttemptRecord,
  graceMs: number,
): SentRequest | undefined {
  const self = processes.self();
  const at = uptimeMs();
  let unwritten: unknown;
  try {
    requestStop(folder, record, { graceMs, uptimeMs: at });
  } catch (error) {
    unwritten = error;
  }
  if (!isSupervised) return undefined;
  const isReachable = isHere(record.supervisor, self);
  if (!isReachable && unwritten !== undefined)
    throw fileProblem('cannot request a stop: cannot write into', folder, unwritten);
  // The host may have been renamed.
  const isSignaled =
    isReachable &&
    attempt(() => {
      processes.terminate({ ...record.supervisor, host: self.host });
      return true;
    }) === true;
  return {
    isHeard: () => (readHeartbeat(folder, record.number)?.uptimeMs ?? -1) >= at,
    isRefused: unwritten !== undefined && !isSignaled,
    isHere: isReachable,
  };
}

/** Ends a supervisor that does not act, and records the end in its place. */
function endSupervisor(parts: StopParts, { record }: JobFacts, before: JobFacts): void {
  const { processes, folder } = parts;
  if (!record || record.end || !isHere(record.supervisor, processes.self())) return;
  const row = attempt(() => readProcess(record.supervisor.pid));
  const isIt = processes.find(record.supervisor.pid)?.start === record.supervisor.start;
  // The pid is from a file: another user's process or our own ancestor is not the supervisor.
  if (row && isIt && processes.notOurs(row.pid) !== undefined) return;
  if (row && isIt && sendSignal(row.pid, 'SIGKILL') === 'refused') return;
  attempt(() => saveAttempt(folder, stoppedNow(record, before, parts)));
}

/** As the supervisor would record it; the exit is unknown. */
function stoppedNow(
  record: AttemptRecord,
  { ageMs }: JobFacts,
  { now, uptimeMs }: StopParts,
): AttemptRecord & { readonly end: AttemptEnd } {
  const at = now();
  const upMs = uptimeMs();
  const isThisBoot = ageMs !== undefined && record.uptimeMs !== undefined;
  const ranMs = isThisBoot ? upMs - record.uptimeMs : Math.max(0, at - record.startedAt);
  const end = {
    at,
    uptimeMs: upMs,
    cause: 'stopped',
    exitCode: null,
    signal: null,
    ranMs,
  } as const;
  return { ...record, end };
}

/** The process or its descendants. */
function isAnyLeft(facts: JobFacts): boolean {
  return isJobRunning(facts) || facts.markedProcesses.length > 0;
}

/** Running pids of the job; its own process may be hidden by the system. */
function pidsLeft({ isAlive, record }: JobFacts, living: readonly ProcessRow[]): readonly number[] {
  const own = isAlive && record?.process ? [record.process.pid] : [];
  return [...new Set([...living.map(pidOf), ...own])];
}

function reasonOf(processes: Processes, pid: number): string | undefined {
  return processes.isHidden(pid) ? hiddenWords(pid) : immunity(pid);
}

function pidOf({ pid }: Pick<Owner, 'pid'>): number {
  return pid;
}
