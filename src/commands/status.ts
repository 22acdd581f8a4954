/** `status`: probe now and print what every job says. Changes nothing. */
import { whyHeld } from '../core/jobs/resume.ts';
import { noteReading } from '../core/schedule/awake.ts';
import { span } from '../core/format.ts';
import { fileOf, rivalsOf } from '../core/state/known-files.ts';
import { interruptRuns, isOrphan } from '../core/jobs/interrupted.ts';
import { memoryOf } from '../core/state/memory.ts';
import type { KnownFile, State } from '../core/model.ts';
import { oldestAt } from '../core/notices/outbox.ts';
import {
  detailOf,
  lastTickWords,
  overview,
  rowDocument,
  waiting,
  wordOf,
  type JobRow,
} from '../core/jobs/overview.ts';
import { isProbedElsewhere } from '../core/jobs/probing.ts';
import { renderTable } from '../core/render/table.ts';
import { stateCodec } from '../core/state/state.ts';
import { clampTimes } from '../core/state/times.ts';
import { exitCodes, type ExitCode } from '../errors.ts';
import { machineProblem, readContext, requireJobs, visibilityOf, type Deps } from './deps.ts';
import { probeAll } from './probe.ts';
import { fileContext } from './jobs-files.ts';
import { undeclaredJobs } from './undeclared.ts';

export async function status(deps: Deps): Promise<ExitCode> {
  const { host, store, clock, inputs } = deps;
  const file = await requireJobs(deps);
  const loaded = await store.load();
  const problem = loaded.kind === 'unavailable' ? loaded.problem : machineProblem(deps, loaded.doc);
  if (problem !== undefined) host.log('warning', problem);
  const now = clock.now();
  const known = clampTimes(loaded.kind === 'unavailable' ? stateCodec.empty() : loaded.doc, now);
  const awake = noteReading(known.awake, clock.awake?.(), now);
  const noted = awake ? { ...known, awake } : known;
  // Disabled long jobs are asked too: a person wants to know what they do.
  const { config, seen: found } = await undeclaredJobs(deps, file, noted);
  const jobsFileContext = await fileContext(deps, file, noted);
  const rivals = rivalsOf(noted, file.jobs, jobsFileContext);
  const probed = await probeAll(
    deps,
    config.jobs.filter(({ id, kind }) => kind === 'long_running_read' && !found.has(id) && !rivals.has(id)),
  );
  const seen = new Map([...found, ...probed]);
  const mode = loaded.kind === 'unavailable' ? 'report-only' : 'act';
  const context = readContext(deps, noted, { zone: config.timezone, mode, file: jobsFileContext });
  // As the next tick will find it: what nobody is behind does not run.
  const { state } = interruptRuns(config, noted, (item) => isOrphan(item, context), context);
  const rows = overview(config, state, seen, now, rivals).map((given) => {
    const memory = memoryOf(state, given.job.id);
    const isProbed = given.rival === undefined && isProbedElsewhere(memory, context);
    const row = isProbed && memory.probe ? { ...given, probedBy: memory.probe.owner.pid } : given;
    if (row.finding?.verdict !== 'paused' || !row.job.enabled) return row;
    const held = whyHeld(config, row.job, state, seen, context);
    return held === undefined ? row : { ...row, held };
  });
  const alerts = rows.filter((row) => row.needsAttention).length;
  host.conclude({
    result: alerts > 0 ? 'attention' : 'ok',
    alerts,
    at: now,
    rows,
    told: [],
    done: [],
    held: [],
    openWrites: [],
  });
  const ticking = fileOf(noted, jobsFileContext.key);
  await host.print(
    inputs.json
      ? JSON.stringify(document(rows, state, ticking, deps), null, 2)
      : table(rows, state, ticking, now, deps),
  );
  return exitCodes.done;
}

/** The JSON form; times are epoch milliseconds. */
function document(rows: readonly JobRow[], state: State, file: KnownFile | undefined, deps: Deps) {
  const { lease, outbox } = state;
  return {
    jobs: rows.map(rowDocument),
    queue: waiting(state).map(({ id, jobId, status: stage, notBefore, reason }) => ({
      id,
      jobId,
      status: stage,
      notBefore,
      reason,
    })),
    undelivered: outbox.length,
    outbox: { size: outbox.length, ...(outbox.length > 0 && { oldestAt: oldestAt(state, Infinity) }) },
    ...(file?.lastTick && { lastTick: file.lastTick }),
    skippedTicks: file?.skippedTicks ?? 0,
    ...(lease && {
      lease: {
        pid: lease.owner.pid,
        host: lease.owner.host,
        takenAt: lease.takenAt,
        endsAt: lease.endsAt,
        holder: visibilityOf(deps.processes, lease.owner),
      },
    }),
  };
}

function table(
  rows: readonly JobRow[],
  state: State,
  file: KnownFile | undefined,
  now: number,
  { host, processes }: Deps,
): string {
  if (rows.length === 0) return 'the jobs file has no jobs';
  const cells = rows.map((row) => [row.job.id, stateOf(row), detailOf(row, now)]);
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
  const last = lastTickWords(file, now);
  const { lease } = state;
  const notes = [
    ...(last === undefined ? [] : [`last tick: ${last}`]),
    ...(lease
      ? [
          `lease: pid ${lease.owner.pid} on ${lease.owner.host} (${visibilityOf(processes, lease.owner).replace('-', ' ')}), since ${span(now - lease.takenAt)}`,
        ]
      : []),
    ...(queued > 0 ? [`queue: ${queued} waiting or running`] : []),
    ...(state.outbox.length > 0
      ? [
          `outbox: ${state.outbox.length} not delivered yet, the oldest for ${span(now - oldestAt(state, now))}`,
        ]
      : []),
  ];
  return [
    renderTable(['JOB', 'STATE', 'DETAIL'], cells, host.columns, paint),
    ...(notes.length > 0 ? ['', ...notes] : []),
  ].join('\n');
}

function stateOf(row: JobRow): string {
  const level = row.finding?.status?.level ?? 'ok';
  return level === 'ok' ? wordOf(row) : `${wordOf(row)}, ${level}`;
}
