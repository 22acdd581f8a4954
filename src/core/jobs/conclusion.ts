/** Result of a tick for the summary and outputs of a workflow. Pure. */
import { clockTime, named } from '../format.ts';
import { sentence } from '../notices/sentence.ts';
import type { Words } from '../text/words.ts';
import { memoryOf } from '../state/memory.ts';
import { rivalsOf } from '../state/known-files.ts';
import type { Config, TickContext, Notice, Observations, Outcome, State } from '../model.ts';
import { overview, waiting, type JobRow } from './overview.ts';
import { triggerOf } from './queue.ts';
import { endingOf } from './record.ts';
import { whyHeld } from './resume.ts';

/** Input and outcome of a tick's decision. */
export interface View {
  readonly config: Config;
  /** The state that the decision was made on. */
  readonly before: State;
  readonly after: State;
  readonly seen: Observations;
  readonly context: TickContext;
  /** Time of the first report, when there are several. */
  readonly since?: number;
}

export interface DoneAction {
  readonly job: { readonly id: string; readonly name: string };
  readonly verb: 'start' | 'run';
  readonly why: Words;
  /** Exit and duration. */
  readonly ending: Words;
  readonly isGood: boolean;
}

/** A start, run or report that is held back. */
export interface HeldStart {
  readonly job: { readonly id: string; readonly name: string };
  readonly why: Words;
}

/** `attention`: a job needs a person. `failed`: the tick itself did not complete. */
export type Result = 'ok' | 'attention' | 'failed';

export interface Conclusion {
  readonly result: Result;
  /** Jobs that need attention now, and alerts that belong to no job. */
  readonly alerts: number;
  /** Time of the rows. */
  readonly at: number;
  readonly rows: readonly JobRow[];
  readonly told: readonly Notice[];
  readonly done: readonly DoneAction[];
  readonly held: readonly HeldStart[];
  /** Unverified writes, see `TickContext`. */
  readonly openWrites: readonly Words[];
}

/** Whether its summary has sentences of ours to say. */
export function hasSentences({ rows, told, done, held, openWrites }: Conclusion): boolean {
  if (told.length + done.length + held.length + openWrites.length > 0) return true;
  return rows.some(({ finding, held: why }) => {
    const { status, fault, notes = [] } = finding ?? {};
    const { message, stopReason, warnings = [] } = status ?? {};
    const texts = [why, fault?.message, message, stopReason, finding?.stopText, ...notes, ...warnings];
    return texts.some((each) => each !== undefined);
  });
}

export interface Gathered {
  /** Undefined when the jobs file is invalid. */
  readonly view: View | undefined;
  readonly told: readonly Notice[];
  readonly outcomes: readonly Outcome[];
  readonly isGood: boolean;
  readonly now: number;
}

export function conclude({ view, told, outcomes, isGood, now }: Gathered): Conclusion {
  const rows = view
    ? overview(view.config, view.after, view.seen, view.context.now, rivalsIn(view, view.after))
    : [];
  const fresh = told.filter((notice) => !view || notice.at >= (view.since ?? view.context.now));
  const alerts = countAlerts(rows, fresh, isGood);
  return {
    result: isGood ? (alerts > 0 ? 'attention' : 'ok') : 'failed',
    alerts,
    at: view?.context.now ?? now,
    rows,
    told,
    done: outcomes.map((outcome) => deedOf(outcome, view)),
    held: view ? heldBack(view) : [],
    openWrites: view?.context.openWrites ?? [],
  };
}

/**
 * Jobs with an open anomaly, jobs without a status that this run reported an alert for, and alerts that belong to no job. A
 * failed run that reported nothing counts as one.
 */
function countAlerts(rows: readonly JobRow[], told: readonly Notice[], isGood: boolean): number {
  const urgent = told.filter(({ urgency }) => urgency === 'action' || urgency === 'alert');
  const judged = new Set(rows.filter((row) => row.finding).map((row) => row.job.id));
  const jobs = new Set(rows.filter((row) => row.needsAttention).map((row) => row.job.id));
  for (const { job } of urgent) if (job && !judged.has(job.id)) jobs.add(job.id);
  const jobless = urgent.filter((notice) => !notice.job).length;
  return jobs.size + jobless + (isGood || jobs.size + jobless > 0 ? 0 : 1);
}

function deedOf(outcome: Outcome, view: View | undefined): DoneAction {
  const { job, kind: verb, result } = outcome;
  const item = verb === 'run' ? view?.after.queue.find(({ id }) => id === outcome.itemId) : undefined;
  const trigger = triggerOf(item?.reason ?? 'queue');
  return {
    job: named(job),
    verb,
    why: verb === 'start' ? sentence('start-why') : sentence('triggered-by', { trigger }),
    ending: endingOf(result),
    isGood: result.kind === 'exited' && result.exitCode === 0,
  };
}

function rivalsIn({ config, context }: View, state: State): ReadonlyMap<string, string> {
  return rivalsOf(state, config.jobs, context.file);
}

function heldBack(view: View): readonly HeldStart[] {
  const { config, before, after, seen, context } = view;
  const holds: HeldStart[] = [];
  for (const { job, finding, rival } of overview(config, before, seen, context.now, rivalsIn(view, before))) {
    const hold = (why: Words) => holds.push({ job: named(job), why });
    if (rival !== undefined) {
      hold(sentence('rival-held', { file: rival }));
      continue;
    }
    if (memoryOf(after, job.id).heldAt !== undefined) hold(sentence('report-held'));
    if (finding?.verdict !== 'paused') continue;
    const awake = after.awake && { awake: after.awake };
    const why = whyHeld(config, job, { ...before, ...awake }, seen, context);
    if (why !== undefined) hold(sentence('start-held', { why }));
  }
  const unfinished = waiting(after);
  const running = new Set(unfinished.filter(({ status }) => status === 'running').map(({ jobId }) => jobId));
  for (const { jobId, status, notBefore, reason } of unfinished) {
    if (status !== 'pending') continue;
    const job = config.jobs.find(({ id }) => id === jobId) ?? { id: jobId };
    const isBusy = notBefore <= context.now && running.has(jobId);
    const trigger = triggerOf(reason);
    const time = clockTime(notBefore, context.zone, context);
    const why = isBusy ? sentence('waits-for-run', { trigger }) : sentence('waits-until', { time, trigger });
    holds.push({ job: named(job), why });
  }
  return holds;
}
