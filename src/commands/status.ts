/** `status`: probe now and print what every job says. Changes nothing. */
import { memoryOf } from '../core/decide.ts';
import type { Job, LastRun, State } from '../core/model.ts';
import { progressOf, span } from '../core/notify.ts';
import { renderTable } from '../core/render/table.ts';
import { stateCodec } from '../core/state.ts';
import { cleanLine } from '../core/text.ts';
import { clampTimes } from '../core/times.ts';
import { judge, type Finding } from '../core/verdict.ts';
import { exitCodes, type ExitCode } from '../errors.ts';
import { requireJobs, type Deps } from './deps.ts';
import { probe } from './execute.ts';

interface Row {
  readonly job: Job;
  readonly finding?: Finding;
  readonly lastRun?: LastRun;
  /** A one-shot read that runs right now. */
  readonly isRunning: boolean;
}

export async function status(deps: Deps): Promise<ExitCode> {
  const { host, store, clock, inputs } = deps;
  const config = await requireJobs(deps);
  const loaded = await store.load();
  if (loaded.kind === 'unavailable') host.log(`warning: ${loaded.problem}`);
  const now = clock.now();
  const state = clampTimes(loaded.kind === 'unavailable' ? stateCodec.empty() : loaded.doc, now);
  // Disabled long jobs are asked too: a person wants to know what they do.
  const seen = await probe(
    deps,
    config.jobs.filter((job) => job.kind === 'long_running_read'),
  );
  const rows = config.jobs.map((job): Row => {
    const memory = memoryOf(state, job.id);
    const observation = seen.get(job.id);
    return {
      job,
      ...(observation && { finding: judge(job, memory, observation, now) }),
      ...(memory.lastRun && { lastRun: memory.lastRun }),
      isRunning: state.queue.some((item) => item.status === 'running' && item.jobId === job.id),
    };
  });
  await host.print(
    inputs.json ? JSON.stringify(document(rows, state), null, 2) : table(rows, state, now, deps),
  );
  return exitCodes.done;
}

/** The JSON form; times are epoch milliseconds. */
function document(rows: readonly Row[], state: State) {
  return {
    jobs: rows.map(({ job, finding, lastRun }) => ({
      id: job.id,
      name: job.name,
      kind: job.kind,
      risk: job.risk,
      enabled: job.enabled,
      ...(finding && { verdict: finding.verdict }),
      ...(finding?.status && { status: { ...finding.status, progress: progressOf(finding.status) } }),
      ...(finding?.fault && { fault: { kind: finding.fault.fault, message: finding.fault.message } }),
      ...(lastRun && { lastRun }),
    })),
    queue: waiting(state).map(({ id, jobId, status: stage, notBefore, reason }) => ({
      id,
      jobId,
      status: stage,
      notBefore,
      reason,
    })),
    undelivered: state.outbox.length,
  };
}

function table(rows: readonly Row[], state: State, now: number, { host }: Deps): string {
  if (rows.length === 0) return 'the jobs file has no jobs';
  const cells = rows.map((row) => [row.job.id, wordFor(row), detail(row, now)]);
  const colours: Readonly<Record<string, number>> = {
    running: 32,
    completed: 32,
    succeeded: 32,
    paused: 33,
    stalled: 31,
    unknown: 31,
    failed: 31,
    'timed-out': 31,
    'not-started': 31,
    interrupted: 31,
  };
  const paint = (cell: string, column: number) => {
    const [word = '', level] = column === 1 && host.colour ? cell.split(', ') : [];
    const colour = level === undefined ? colours[word] : level === 'warn' ? 33 : 31;
    return colour === undefined ? cell : `\u001B[${colour}m${cell}\u001B[0m`;
  };
  const queued = waiting(state).length;
  const notes = [
    ...(queued > 0 ? [`queue: ${queued} waiting or running`] : []),
    ...(state.outbox.length > 0 ? [`outbox: ${state.outbox.length} not delivered yet`] : []),
  ];
  return [
    renderTable(['JOB', 'STATE', 'DETAIL'], cells, host.columns, paint),
    ...(notes.length > 0 ? ['', ...notes] : []),
  ].join('\n');
}

function wordFor({ job, finding, lastRun, isRunning }: Row): string {
  if (finding) {
    const level = finding.status?.level ?? 'ok';
    return level === 'ok' ? finding.verdict : `${finding.verdict}, ${level}`;
  }
  if (job.kind === 'one_shot_write') return 'write';
  return isRunning ? 'running' : (lastRun?.outcome ?? 'never ran');
}

function detail({ job, finding, lastRun }: Row, now: number): string {
  const parts: string[] = [];
  if (!job.enabled) parts.push('disabled');
  if (job.name !== job.id) parts.push(cleanLine(job.name, 60));
  if (finding?.fault) parts.push(finding.fault.message);
  if (finding?.stalledMs !== undefined) parts.push(`no progress for ${span(finding.stalledMs)}`);
  if (finding?.status) {
    const { pid, stopReason, message } = finding.status;
    if (pid !== undefined) parts.push(`pid ${pid}`);
    if (stopReason !== undefined) parts.push(`stop reason: ${stopReason}`);
    parts.push(
      ...Object.entries(progressOf(finding.status) ?? {}).map(([name, value]) => `${name} ${value}`),
    );
    if (message !== undefined) parts.push(message);
  }
  if (lastRun)
    parts.push(
      `last run ${span(now - lastRun.at)} ago${lastRun.exitCode === null ? '' : `, exit ${lastRun.exitCode}`}`,
    );
  if (job.kind === 'one_shot_write') parts.push('runs only after an approval');
  return parts.join(' · ');
}

function waiting(state: State) {
  return state.queue.filter((item) => item.status === 'pending' || item.status === 'running');
}
