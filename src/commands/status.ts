/** `status [JOB]`: probes all jobs, or one, and prints their states. Changes nothing. */
import type { Say } from '../core/text/words.ts';
import { english } from './say.ts';
import type { OwnerVisibility } from '../core/jobs/lease.ts';
import { whyHeld } from '../core/jobs/resume.ts';
import { withReading } from '../core/schedule/awake.ts';
import { isoTime, span } from '../core/format.ts';
import { details, detailsDocument } from '../core/jobs/details.ts';
import { fileOf, rivalsOf } from '../core/state/known-files.ts';
import { interruptRuns, isOrphan } from '../core/jobs/interrupted.ts';
import { memoryOf } from '../core/state/memory.ts';
import type { Job, KnownFile, State } from '../core/model.ts';
import { oldestAt } from '../core/notices/outbox.ts';
import {
  detailOf,
  lastTickWords,
  jobRows,
  nextOf,
  rowDocument,
  stateOf,
  waiting,
  type JobRow,
} from '../core/jobs/job-rows.ts';
import { standingAlerts } from '../core/jobs/standing.ts';
import { byUrgency } from '../core/notices/parts.ts';
import { isProbedElsewhere } from '../core/jobs/probing.ts';
import { foldedText } from '../core/render/fold.ts';
import { renderTable } from '../core/render/table.ts';
import { stateCodec } from '../core/state/state.ts';
import { clampTimes } from '../core/state/times.ts';
import { exitCodes, type ExitCode } from '../errors.ts';
import type { Inputs } from '../inputs/inputs.ts';
import type { Host, Paths } from '../ports/ports.ts';
import type { JobPorts } from './job-ports.ts';
import { requireJob, type InvalidJobs } from './jobs-file.ts';
import { printJson } from './print-json.ts';

interface StatusPorts extends JobPorts {
  readonly paths: Pick<Paths, 'configFile'>;
}

/** Long: one sequence from state to table. */
export async function status(ports: StatusPorts, inputs: Inputs): Promise<ExitCode> {
  const { jobsFile, knownFiles, state: access, jobs, host, clock } = ports;
  const { config: file, invalid } = await jobsFile.readOrEmpty();
  const loaded = await access.load();
  const problem = loaded.kind === 'unavailable' ? loaded.problem : access.machineProblem(loaded.doc);
  if (problem !== undefined) host.log('warning', (await english())(problem));
  const now = clock.now();
  const known = clampTimes(loaded.kind === 'unavailable' ? stateCodec.empty() : loaded.doc, now);
  const awake = withReading(known.awake, clock.awake?.(), now);
  const current = awake ? { ...known, awake } : known;
  // Disabled long jobs are probed too.
  const { config, seen: found } = await jobs.undeclared(file, current);
  const only = inputs.job === undefined ? undefined : requireJob(config, inputs.job).id;
  const isShown = ({ id }: Job) => only === undefined || id === only;
  const jobsFileContext = await knownFiles.context(file, current);
  const rivals = rivalsOf(current, file.jobs, jobsFileContext);
  const toProbe = config.jobs.filter(
    (job) => isShown(job) && job.kind === 'long_running_read' && !found.has(job.id) && !rivals.has(job.id),
  );
  const seen = new Map([...found, ...(await jobs.probeAll(toProbe).rest())]);
  const mode = loaded.kind === 'unavailable' ? 'report-only' : 'act';
  const context = access.context(current, { settings: config, mode, file: jobsFileContext });
  // As the next tick will find them: runs without a live owner do not run.
  const { state } = interruptRuns(config, current, (item) => isOrphan(item, context), context);
  const all = jobRows(config, state, seen, context, rivals).filter(({ job }) => isShown(job));
  const rows = all.map((judged) => {
    const memory = memoryOf(state, judged.job.id);
    const next = judged.rival === undefined && nextOf(config, state, judged.job, context);
    const given = next ? { ...judged, next } : judged;
    const isProbed = given.rival === undefined && isProbedElsewhere(memory, context);
    const row = isProbed && memory.probe ? { ...given, probedBy: memory.probe.owner.pid } : given;
    if (row.verdict?.kind !== 'paused' || !row.job.enabled) return row;
    const held = whyHeld(config, row.job, state, seen, context);
    return held === undefined ? row : { ...row, held };
  });
  const alerts = rows.filter((row) => row.needsAttention).length + (invalid ? 1 : 0);
  host.conclude({
    result: alerts > 0 ? 'attention' : 'ok',
    alerts,
    at: now,
    rows,
    standing: byUrgency(standingAlerts(rows, { config, state, seen, context, outcomes: [] })),
    told: [],
    done: [],
    held: [],
    openWrites: [],
    waitingWrites: [],
  });
  const ticking = fileOf(current, jobsFileContext.key);
  const holder = state.lease && access.visibilityOf(state.lease.owner);
  const shown = { rows, state, ticking, holder };
  await show(ports, inputs, shown, invalid, now);
  // Jobs that no supervisor knows are missing.
  return invalid ? exitCodes.badInput : exitCodes.done;
}

async function show(
  { host, paths }: StatusPorts,
  { job: only, json }: Inputs,
  shown: Shown,
  invalid: InvalidJobs | undefined,
  now: number,
): Promise<void> {
  const { rows, state } = shown;
  const [row] = rows;
  const say = await english();
  if (json) {
    const problems = (invalid?.lines ?? []).map(say);
    const jobsFile = { path: paths.configFile, valid: invalid === undefined, problems };
    return printJson(host, { jobsFile, ...document(shown, only !== undefined, say) });
  }
  if (only !== undefined)
    return (
      row && host.printWords(details(row, memoryOf(state, row.job.id), waiting(state), now, say).join('\n'))
    );
  // Without a jobs file, no rows mean that nothing is known, which is on stderr.
  if (!invalid || rows.length > 0) await host.print(table(shown, now, host, say));
}

interface Shown {
  readonly rows: readonly JobRow[];
  readonly state: State;
  /** The jobs file, as its ticks left it in the state. */
  readonly ticking: KnownFile | undefined;
  /** Visibility of the lease holder. */
  readonly holder: OwnerVisibility | undefined;
}

/** The JSON form. `isOne`: of one job, with its details. */
function document({ rows, state, ticking, holder }: Shown, isOne: boolean, say: Say) {
  const { lease, outbox } = state;
  return {
    jobs: rows.map((row) => ({
      ...rowDocument(row, say),
      ...(isOne && { details: detailsDocument(row, memoryOf(state, row.job.id), say) }),
    })),
    queue: waiting(state)
      .filter(({ jobId }) => !isOne || rows.some(({ job }) => job.id === jobId))
      .map(({ id, jobId, status: stage, notBefore, reason }) => ({
        id,
        jobId,
        status: stage,
        notBefore: isoTime(notBefore),
        reason,
      })),
    undelivered: outbox.length,
    outbox: {
      size: outbox.length,
      ...(outbox.length > 0 && { oldestAt: isoTime(oldestAt(state, Infinity)) }),
    },
    ...(ticking?.lastTick && {
      lastTick: { ...ticking.lastTick, endedAt: isoTime(ticking.lastTick.endedAt) },
    }),
    skippedTicks: ticking?.skippedTicks ?? 0,
    ...(lease && {
      lease: {
        pid: lease.owner.pid,
        host: lease.owner.host,
        takenAt: isoTime(lease.takenAt),
        endsAt: isoTime(lease.endsAt),
        holder,
      },
    }),
  };
}

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

function table({ rows, state, ticking, holder }: Shown, now: number, host: Host, say: Say): string {
  if (rows.length === 0) return 'the jobs file has no jobs';
  // On a narrow terminal the details need the room.
  const hasNext = (host.columns ?? Infinity) >= 80 && rows.some(({ next }) => next !== undefined);
  const cells = rows.map((row) => [
    row.job.id,
    stateOf(row),
    ...(hasNext ? [row.next?.text ?? ''] : []),
    detailOf(row, now, say),
  ]);
  const paint = (cell: string, column: number) => {
    const [word = '', level] = column === 1 && host.colour ? cell.split(', ') : [];
    const colour = level === undefined ? colours[word] : level === 'warn' ? 33 : 31;
    return colour === undefined ? cell : `\u001B[${colour}m${cell}\u001B[0m`;
  };
  const queued = waiting(state).length;
  const last = lastTickWords(ticking, now);
  const { lease, outbox } = state;
  const lines = [
    last !== undefined && `last tick: ${say(last)}`,
    lease &&
      `lease: pid ${lease.owner.pid} on ${lease.owner.host} (${holder?.replace('-', ' ')}), for ${span(now - lease.takenAt)}`,
    queued > 0 && `queue: ${queued} waiting or running`,
    outbox.length > 0 &&
      `outbox: ${outbox.length} undelivered, the oldest for ${span(now - oldestAt(state, now))}`,
  ].filter((line) => line !== false && line !== undefined);
  return [
    renderTable(['JOB', 'STATE', ...(hasNext ? ['NEXT'] : []), 'DETAIL'], cells, host.columns, paint),
    ...(lines.length > 0 ? ['', foldedText(lines.join('\n'), host.columns)] : []),
  ].join('\n');
}
