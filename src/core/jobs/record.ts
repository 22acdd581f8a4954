/** Outcomes of a tick's effects, or of an explicit command → memory, notices and follow-up runs. Pure. */
import { clockTime, named, zoneOf } from '../format.ts';
import { ofFile } from '../state/known-files.ts';
import type {
  Config,
  ExecResult,
  Job,
  JobMemory,
  OpenAnomaly,
  OnceReason,
  TickContext,
  Outcome,
  Owner,
  QueueItem,
  State,
} from '../model.ts';
import { anomalyKey, memoryOf } from '../state/memory.ts';
import { interruptRuns } from './interrupted.ts';
import type { NoticeDraft } from '../notice.ts';
import { sentence } from '../notices/sentence.ts';
import type { Text, Words } from '../text/words.ts';
import { formerState } from './notify.ts';
import { enqueue, enqueueForNext, untried } from '../notices/outbox.ts';
import { isSameOwner } from './owners.ts';
import { endingOf as pingEnding, withEnd } from '../pings/job-ping.ts';
import { ridOf } from '../pings/attempt-id.ts';
import {
  enqueueRun,
  finished,
  followers,
  isSuccess,
  type Request,
  type RunEnd,
  runOutcome,
  triggerOf,
} from './queue.ts';
import { pluginFacts, pluginLevel, pluginMemory, pluginOutputOf, pluginText } from './plugin-run.ts';
import { isReminderDue } from '../notices/repeat-alert.ts';
import { type ResumeDecision, resumeFacts, startCommand } from './resume.ts';
import { startsWithin } from '../supervision/next-attempt.ts';
import { finishStart, settleStarts, startOutcome } from './starts.ts';
import { bounded } from '../state/state.ts';
import { readableTail } from '../text/output.ts';
import { cleanLine } from '../text/redact.ts';
import { begunAt } from '../state/times.ts';

/**
 * Saves outcomes. An outcome whose intent is no longer in the state is still reported. `series` makes the ids of this call unique
 * in the run; see `enqueue`.
 */
export function record(
  state: State,
  outcomes: readonly Outcome[],
  series: string,
  context: TickContext,
): State {
  const drafts: NoticeDraft[] = [];
  const requests: Request[] = [];
  const jobs: Record<string, JobMemory> = { ...state.jobs };
  const ended = new Map(
    outcomes.flatMap((outcome) => (outcome.kind === 'run' ? [[outcome.itemId, outcome]] : [])),
  );

  for (const outcome of outcomes) {
    const { job } = outcome;
    const memory = memoryOf({ ...state, jobs }, job.id);
    if (outcome.kind === 'start') {
      const isStarted = startOutcome(outcome.result) === 'started';
      const broken = isStarted ? undefined : brokenBy(job, memory);
      drafts.push(startDraft(job, outcome.result, broken, context));
      const next = finishStart(memory, outcome.attemptId, outcome.result, outcome.finishedAt);
      // The notice of a failed start already states what comes next.
      const told: readonly OnceReason[] = isStarted ? [] : broken ? ['backoff', 'broken'] : ['backoff'];
      const said = [...new Set([...(next.said ?? []), ...told])];
      jobs[job.id] = isStarted ? next : { ...next, said };
      continue;
    }
    const item = state.queue.find((candidate) => candidate.id === outcome.itemId);
    const step = recordRun(job, memory, outcome.result, item?.reason ?? 'queue', context);
    const at = begunAt(item?.startedAt, outcome.result, outcome.finishedAt);
    const { durationMs } = outcome.result;
    const slot = item?.slot !== undefined && { slot: item.slot };
    const end = runOutcome(job, outcome.result);
    const plugin = pluginOutputOf(job, outcome.result);
    const isPlain = !plugin && isGoodRun(job, outcome.result) && end.level === undefined;
    const line = isPlain ? '' : cleanLine(lineOf(job, outcome.result), 200);
    const lastRun = {
      at,
      durationMs,
      ...end,
      ...(line !== '' && { line }),
      ...pluginMemory(plugin),
      ...slot,
    };
    const told = withEnd(job, step.memory, ridOf(job.id, outcome.itemId), pingEnding(job, outcome.result));
    jobs[job.id] = ofFile({ ...told, lastRun }, job.id, context);
    drafts.push(...step.drafts);
    requests.push(...followers(job, isSuccess(job, end) ? 'success' : 'failure', outcome.finishedAt));
  }
  const queue = state.queue.map((item) => {
    const outcome = ended.get(item.id);
    return outcome ? finished(item, outcome.job, outcome.result, outcome.finishedAt) : item;
  });
  const queued = enqueueRun({ ...state, jobs, queue: bounded(queue) }, requests, `${series}q`, context);
  return enqueue(queued.state, [...drafts, ...queued.drafts], series, context);
}

/**
 * Saves what a canceled process still knows: outcomes that it could not save yet, and its other runs and starts as interrupted.
 * Returns the same state when there is nothing to save.
 */
export function recordCancelled(
  config: Config,
  state: State,
  outcomes: readonly Outcome[],
  context: TickContext,
): State {
  const isOwn = (owner: Owner | undefined) => owner !== undefined && isSameOwner(owner, context.self);
  const isOpenRun = ({ status, owner }: QueueItem) => status === 'running' && isOwn(owner);
  const startsOf = ({ attempt, explicitStart }: JobMemory) =>
    [attempt, explicitStart].flatMap((start) =>
      start?.outcome === undefined && isOwn(start?.owner) ? [start?.id] : [],
    );
  const open = new Set([
    ...state.queue.filter(isOpenRun).map(({ id }) => id),
    ...Object.values(state.jobs).flatMap(startsOf),
  ]);
  if (open.size === 0) return state;
  const known = outcomes.filter((outcome) =>
    open.has(outcome.kind === 'run' ? outcome.itemId : outcome.attemptId),
  );
  const recorded = record(state, known, 'c', context);
  const runs = interruptRuns(config, recorded, isOpenRun, context);
  const starts = config.jobs.map((job) => {
    const settled = settleStarts(job, memoryOf(runs.state, job.id), { ...context, dead: isOwn });
    return { job, ...settled };
  });
  const changed = starts.filter(({ drafts }) => drafts.length > 0);
  const jobs = {
    ...runs.state.jobs,
    ...Object.fromEntries(changed.map(({ job, memory }) => [job.id, memory])),
  };
  const drafts = [...runs.drafts, ...changed.flatMap((each) => each.drafts)];
  return untried(state, enqueueForNext({ ...runs.state, jobs }, drafts, 'ci', context));
}

/** How a command ended: `exit 3 after 0.4 s`. */
export function endingOf(result: ExecResult): Text {
  switch (result.kind) {
    case 'not-started':
      return sentence('not-started');
    case 'timed-out':
      return sentence('timed-out', { ms: result.timeoutMs });
    case 'exited': {
      const { exitCode: code, signal, durationMs: ms } = result;
      return code === null
        ? sentence('killed', { signal: String(signal), ms })
        : sentence('exited', { code, ms });
    }
  }
}

/** Facts besides the exit: missing output, processes that could not be ended or still print. */
export function hintsOf(result: ExecResult): readonly Words[] {
  if (result.kind === 'not-started') return [result.message];
  if (result.kind === 'timed-out') {
    return result.survivors.length > 0 ? [sentence('pids-left', { pids: result.survivors.join(', ') })] : [];
  }
  if (!result.outputHeld) return [];
  return [sentence('output-held')];
}

/** Set when no tick starts it again: see `maxAttempts`. Starts of supervised jobs are counted elsewhere; the next tick knows. */
function brokenBy(
  job: Job,
  { tally }: JobMemory,
): (ResumeDecision & { readonly kind: 'broken' }) | undefined {
  const starts = tally ? startsWithin(job, tally.startsAt, tally.startsAt.at(-1) ?? 0) : 0;
  return starts >= (job.supervise?.maxAttempts ?? Infinity) ? { kind: 'broken', starts } : undefined;
}

/** `broken`: no tick starts it again. */
function startDraft(
  job: Job,
  result: ExecResult,
  broken: ReturnType<typeof brokenBy>,
  context: TickContext,
): NoticeDraft {
  const started = startOutcome(result) === 'started';
  const output = started ? '' : outputOf(result);
  const backoffMs = job.policy.autoResumeBackoffSeconds * 1000;
  const time = (at: number) => clockTime(at, zoneOf(job, context), context);
  return {
    reason: 'resume',
    urgency: started ? 'info' : broken ? 'action' : 'alert',
    job: named(job),
    headline: startHeadline(result, started),
    facts: [
      ...(started ? [startedWords(job, result)] : []),
      ...hintsOf(result),
      ...(broken ? resumeFacts(job, broken, new Set(), time, []) : []),
      ...(started || broken
        ? []
        : [
            ...(job.schedule ? [] : [sentence('next-start', { time: time(context.now + backoffMs) })]),
            sentence('to-start-it', { command: startCommand(job) }),
          ]),
    ],
    ...(output !== '' && { output }),
  };
}

function startHeadline(result: ExecResult, started: boolean): Text {
  if (result.kind === 'timed-out') return sentence('start-timed-out', { ms: result.timeoutMs });
  if (started) return sentence('started');
  if (result.kind === 'not-started') return sentence('start-failed');
  const { exitCode: code, signal } = result;
  return sentence('start-failed', { ending: code === null ? String(signal) : sentence('exited', { code }) });
}

/** The pid, when a supervisor reported it. */
function startedWords(job: Job, result: ExecResult): Words {
  if (job.commands.exec && result.kind === 'exited') return result.said ?? result.stdout.head;
  return sentence('start-command-ended', { ending: endingOf(result) });
}

/**
 * A finished run. A scheduled run that keeps failing the same way is a standing anomaly: reported once, then with reminders.
 * A run that a person or a chain requested is always reported; `run` prints its result itself.
 */
function recordRun(
  job: Job,
  memory: JobMemory,
  result: ExecResult,
  reason: string,
  context: TickContext,
): { readonly memory: JobMemory; readonly drafts: readonly NoticeDraft[] } {
  const ended = runOutcome(job, result);
  const { anomaly: open, ...calm } = memory;
  if (isGoodRun(job, result))
    return {
      memory: calm,
      drafts: open
        ? [recoveredDraft(job, open, result, context)]
        : isNewWarning(ended, memory, reason)
          ? [warningDraft(job, result, reason)]
          : [],
    };
  if (reason === 'run') return { memory, drafts: [] };
  const { kind, key, urgency } = troubleOf(job, result, ended);
  const same = open?.key === key;
  const isQuiet = same && !isReminderDue(open, urgency, context.now, job.policy.repeatAlertSeconds);
  const plugin = pluginOutputOf(job, result);
  const output = plugin ? pluginText(plugin, result) : outputOf(result);
  const line = lineOf(job, result);
  if (reason === 'schedule' && isQuiet) return { memory: withLine(memory, line), drafts: [] };
  const draft: NoticeDraft = {
    reason: same ? 'standing' : 'run',
    urgency,
    job: named(job),
    headline:
      kind === 'run-output'
        ? sentence('needs-attention', { ending: endingOf(result) })
        : runText(job, result),
    facts: [
      ...(plugin ? pluginFacts(plugin, ended.level ?? 'ok') : []),
      ...hintsOf(result),
      ...(reason === 'schedule' ? [] : [sentence('triggered-by', { trigger: triggerOf(reason) })]),
    ],
    ...(output !== '' && { output }),
  };
  const anomaly = {
    key,
    reason: kind,
    sinceAt: same ? open.sinceAt : context.now,
    reportedAt: context.now,
    ...(line !== '' && { line }),
  } as const;
  // A disabled job has no open alerts; its runs are reported one by one.
  return { memory: job.enabled ? { ...memory, anomaly } : memory, drafts: [draft] };
}

interface Trouble {
  readonly kind: 'run-level' | 'run-output' | 'run-failed';
  readonly key: string;
  readonly urgency: 'alert' | 'action';
}

/** What is wrong with a run that is not good. */
function troubleOf(job: Job, result: ExecResult, { outcome, level }: RunEnd): Trouble {
  if (job.format && level !== undefined)
    return { kind: 'run-level', key: anomalyKey('run-level', 'alert', level), urgency: 'alert' };
  const kind = outcome === 'succeeded' ? 'run-output' : 'run-failed';
  const isDemand = result.kind === 'exited' && result.found.includes('ACTION REQUIRED');
  const key = anomalyKey(kind, 'alert', isDemand ? 'action' : outcome);
  return { kind, key, urgency: isDemand ? 'action' : 'alert' };
}

function recoveredDraft(job: Job, open: OpenAnomaly, result: ExecResult, context: TickContext): NoticeDraft {
  const time = clockTime(open.sinceAt, zoneOf(job, context), context);
  const ms = context.now - open.sinceAt;
  const plugin = pluginOutputOf(job, result);
  const facts = [
    ...(plugin ? pluginFacts(plugin, 'ok') : []),
    sentence('was-since', { state: formerState(open.reason), time, ms }),
  ];
  return { reason: 'recovered', urgency: 'info', job: named(job), headline: runText(job, result), facts };
}

/** Of a schedule, the first of several equal ones only. `run` prints its result itself. */
function isNewWarning({ level, exitCode }: RunEnd, { lastRun }: JobMemory, reason: string): boolean {
  if (level === undefined || reason === 'run') return false;
  return reason !== 'schedule' || lastRun?.level !== level || lastRun.exitCode !== exitCode;
}

/** No alert: it is over, and has to be seen once. */
function warningDraft(job: Job, result: ExecResult, reason: string): NoticeDraft {
  const output = outputOf(result);
  return {
    reason: 'completed',
    urgency: 'info',
    job: named(job),
    headline: runText(job, result),
    facts: [
      ...hintsOf(result),
      sentence('level', { level: 'warn' }),
      ...(reason === 'schedule' ? [] : [sentence('triggered-by', { trigger: triggerOf(reason) })]),
    ],
    ...(output !== '' && { output }),
  };
}

/** How a run ended: `exit 0 after 2 s`, `completed with a warning: exit 3 after 2 s`, `level warn`. */
export function runText(job: Job, result: ExecResult): Text {
  const level = pluginLevel(job, result);
  if (level !== undefined) return sentence('at-level', { level });
  const ending = endingOf(result);
  return runOutcome(job, result).level === undefined
    ? ending
    : sentence('completed-with-warning', { ending });
}

/** A later report shows the output of the last run, not of the first that failed. */
function withLine({ anomaly: open, ...calm }: JobMemory, line: string): JobMemory {
  if (!open) return calm;
  const { line: _, ...rest } = open;
  return { ...calm, anomaly: { ...rest, ...(line !== '' && { line }) } };
}

/** It succeeded, and nothing in its output asks for attention. A plugin asks by its exit code only. */
const isGoodRun = (job: Job, result: ExecResult): boolean =>
  isSuccess(job, runOutcome(job, result)) &&
  (job.format !== undefined || !(result.kind === 'exited' && result.found.length > 0));

/** The message of a plugin, or the cause of a run that failed. */
function lineOf(job: Job, result: ExecResult): string {
  return pluginOutputOf(job, result)?.message ?? lastLineOf(result);
}

/** The cause of a run that failed: the last line of its output, or why it could not be started. */
function lastLineOf(result: ExecResult): string {
  const cause = result.kind === 'not-started' ? cleanLine(result.message) : outputOf(result);
  return cause.slice(cause.lastIndexOf('\n') + 1);
}

/** The end of its output. */
export function outputOf(result: ExecResult): string {
  return result.kind === 'not-started' ? '' : readableTail(result.stdout, result.stderr);
}
