/** Result of a tick for the summary and outputs of a workflow. Pure. */
import { clockTime, named } from '../format.ts';
import { isText, sentence } from '../notices/sentence.ts';
import type { Words } from '../text/words.ts';
import { memoryOf } from '../state/memory.ts';
import { rivalsOf } from '../state/known-files.ts';
import type { Config, TickContext, Notice, Observations, Outcome, State } from '../model.ts';
import { isUrgent, type NoticeDraft } from '../notice.ts';
import { byUrgency } from '../notices/parts.ts';
import { jobRows, waiting, type JobRow } from './job-rows.ts';
import { isSuccess, runOutcome, triggerOf } from './queue.ts';
import { endingOf, runText } from './record.ts';
import { whyHeld } from './resume.ts';
import { standingAlerts } from './standing.ts';
import { startOutcome } from './starts.ts';

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
  /** Those alerts, the most urgent first. `action`: a person has to act. */
  readonly standing: readonly NoticeDraft[];
  readonly told: readonly Notice[];
  readonly done: readonly DoneAction[];
  readonly held: readonly HeldStart[];
  /** Unverified writes, see `TickContext`. */
  readonly openWrites: readonly Words[];
  /** Writes that wait for approval. */
  readonly waitingWrites: readonly Words[];
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
  const rows = view ? rowsOf(view, outcomes) : [];
  const fresh = told.filter((notice) => !view || notice.at >= (view.since ?? view.context.now));
  const standing = view ? standingAlerts(rows, { ...view, state: view.after, outcomes }) : [];
  const all = byUrgency([...standing, ...otherAlerts(rows, fresh)]);
  const alerts = all.length > 0 || isGood ? all.length : 1;
  return {
    result: isGood ? (alerts > 0 ? 'attention' : 'ok') : 'failed',
    alerts,
    at: view?.context.now ?? now,
    rows,
    standing: all,
    told,
    done: outcomes.map((outcome) => deedOf(outcome, view)),
    held: view ? heldBack(view, new Set(standing.map(({ job }) => job?.id))) : [],
    openWrites: view?.context.openWrites ?? [],
    waitingWrites: view?.context.waitingWrites ?? [],
  };
}

/** As the tick leaves them: a job that it started is not paused any more. */
function rowsOf(view: View, outcomes: readonly Outcome[]): readonly JobRow[] {
  const { config, after, seen, context } = view;
  const started = new Set(
    outcomes.flatMap(({ kind, job, result }) =>
      kind === 'start' && startOutcome(result) === 'started' ? [job.id] : [],
    ),
  );
  return jobRows(config, after, seen, context, rivalsIn(view, after)).map((row) =>
    started.has(row.job.id) ? { ...row, isStarted: true, needsAttention: false } : row,
  );
}

/** Except those of a drill: alerts of this run about jobs without a status or an open anomaly, each job once, and those that belong to no job. */
function otherAlerts(rows: readonly JobRow[], told: readonly Notice[]): readonly Notice[] {
  const known = new Set(rows.filter((row) => row.verdict || row.needsAttention).map(({ job }) => job.id));
  const urgent = told.filter((notice) => isUrgent(notice) && !isText(notice.headline, 'drill-state'));
  const byJob = new Map(urgent.flatMap((notice) => (notice.job ? [[notice.job.id, notice]] : [])));
  const ofJobs = [...byJob].flatMap(([id, notice]) => (known.has(id) ? [] : [notice]));
  return [...ofJobs, ...urgent.filter((notice) => !notice.job)];
}

function deedOf(outcome: Outcome, view: View | undefined): DoneAction {
  const { job, kind: verb, result } = outcome;
  const item = verb === 'run' ? view?.after.queue.find(({ id }) => id === outcome.itemId) : undefined;
  const trigger = triggerOf(item?.reason ?? 'queue');
  return {
    job: named(job),
    verb,
    why:
      outcome.kind === 'run'
        ? sentence('triggered-by', { trigger })
        : sentence(outcome.isNew ? 'start-by-schedule' : 'start-why'),
    ending: verb === 'run' ? runText(job, result) : endingOf(result),
    isGood: verb === 'run' ? isSuccess(job, runOutcome(job, result)) : startOutcome(result) === 'started',
  };
}

function rivalsIn({ config, context }: View, state: State): ReadonlyMap<string, string> {
  return rivalsOf(state, config.jobs, context.file);
}

/** `standing`: jobs whose alert says why they are not started. */
function heldBack(view: View, standing: ReadonlySet<string | undefined>): readonly HeldStart[] {
  const { config, before, after, seen, context } = view;
  const holds: HeldStart[] = [];
  for (const { job, verdict, rival } of jobRows(config, before, seen, context, rivalsIn(view, before))) {
    const hold = (why: Words) => holds.push({ job: named(job), why });
    if (rival !== undefined) continue;
    if (memoryOf(after, job.id).heldAt !== undefined) hold(sentence('report-held'));
    if (verdict?.kind !== 'paused' || standing.has(job.id)) continue;
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
