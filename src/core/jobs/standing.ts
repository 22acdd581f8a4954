/** The open alerts of jobs as a tick leaves them, whether they were reported now or days ago. Pure. */
import { clockTime, named, zoneOf } from '../format.ts';
import type {
  Config,
  ExecResult,
  LastRun,
  Observations,
  OpenAnomaly,
  Outcome,
  State,
  TickContext,
} from '../model.ts';
import type { NoticeDraft } from '../notice.ts';
import { sentence } from '../notices/sentence.ts';
import { isDemand, memoryOf } from '../state/memory.ts';
import type { Words } from '../text/words.ts';
import { formerState, reportOf } from './notify.ts';
import type { JobRow } from './job-rows.ts';
import { endingOf, outputOf } from './record.ts';
import { decideNow, isForPerson } from './resume.ts';

/** What the rows were made of. */
export interface Situation {
  readonly config: Config;
  readonly state: State;
  readonly seen: Observations;
  readonly context: TickContext;
  readonly outcomes: readonly Outcome[];
}

/** One for each row that needs attention. `action`: a person has to act, no tick will. */
export function standingAlerts(rows: readonly JobRow[], situation: Situation): readonly NoticeDraft[] {
  return rows.filter((row) => row.needsAttention).map((row) => alertOf(row, situation));
}

function alertOf(row: JobRow, { config, state, seen, context, outcomes }: Situation): NoticeDraft {
  const { job, rival, verdict } = row;
  const memory = memoryOf(state, job.id);
  if (rival !== undefined) {
    const facts = [sentence('rival-held', { file: rival })];
    return {
      reason: 'standing',
      urgency: 'action',
      job: named(job),
      headline: sentence('duplicate-id'),
      facts,
    };
  }
  if (!verdict) return alertOfRun(row, memory.anomaly, context);
  const resume = verdict.kind === 'paused' ? decideNow(config, job, state, seen, context) : undefined;
  // Facts that a pause reports only once stay true.
  const known = { ...memory, said: [] };
  const isNew = memory.anomaly === undefined || memory.anomaly.sinceAt >= context.now;
  const draft = reportOf(job, known, verdict, resume, context, isNew ? 'anomaly' : 'standing').draft;
  const start = outcomes.find((outcome) => outcome.kind === 'start' && outcome.job.id === job.id);
  const isPersons = resume !== undefined && isForPerson[resume.kind];
  const urgency = isPersons ? 'action' : 'alert';
  if (start) return { ...draft, urgency, ...ofStart(draft, start.result) };
  const isDry = resume?.kind === 'start' && context.mode === 'dry-run';
  return {
    ...draft,
    urgency,
    facts: [...draft.facts, ...(isDry ? [sentence('start-held', { why: sentence('held-dry-run') })] : [])],
  };
}

/** What the start in this tick printed says more than the pause before it. */
function ofStart({ facts }: NoticeDraft, result: ExecResult): Partial<NoticeDraft> {
  const output = outputOf(result);
  return {
    facts: [sentence('start-failed-with', { ending: endingOf(result) }), ...facts],
    ...(output !== '' && { output }),
  };
}

function alertOfRun(
  { job, lastRun }: JobRow,
  open: OpenAnomaly | undefined,
  context: TickContext,
): NoticeDraft {
  const isOld = open !== undefined && open.sinceAt < context.now;
  const since = isOld ? clockTime(open.sinceAt, zoneOf(job, context), context) : '';
  return {
    reason: 'standing',
    urgency: open !== undefined && isDemand(open) ? 'action' : 'alert',
    job: named(job),
    headline: headlineOf(open, lastRun),
    facts: isOld ? [sentence('open-since', { time: since, ms: context.now - open.sinceAt })] : [],
    ...(open?.line !== undefined && { output: open.line }),
  };
}

function headlineOf(open: OpenAnomaly | undefined, lastRun: LastRun | undefined): Words {
  if (open?.reason === 'run-interrupted') return sentence('run-interrupted');
  if (open?.reason === 'run-level' && lastRun?.level !== undefined)
    return sentence('at-level', { level: lastRun.level });
  if (open?.reason === 'missed') return sentence('missed-a-run');
  const ending = lastRun && endingOfRun(lastRun);
  if (open?.reason === 'run-output')
    return sentence('needs-attention', ending === undefined ? {} : { ending });
  return ending ?? formerState(open?.reason ?? 'run-failed');
}

/** Undefined: it is not known how. */
function endingOfRun({ outcome, exitCode: code, durationMs: ms }: LastRun): Words | undefined {
  if (outcome === 'not-started') return sentence('not-started');
  if (outcome === 'timed-out') return sentence('timed-out', { ms });
  return code === null ? undefined : sentence('exited', { code, ms });
}
