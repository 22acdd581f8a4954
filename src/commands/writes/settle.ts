/**
 * `settle JOB`: says what became of a write whose run ended without a word, on a machine that is not the host. For the
 * last job of a workflow, after those that plan, apply and verify have ended.
 */
import { isZoneName } from '../../core/config/zones.ts';
import { findWrite, nameWrite, refuseWrite, type FoundWrite } from '../../core/writes/ledger.ts';
import { catchUp } from '../../core/writes/ledger-upkeep.ts';
import { rejectionIn, reviewsOf, type GateFacts } from '../../core/writes/gate.ts';
import { renderWrite, writePage } from '../../core/render/write-page.ts';
import { elsewhereDraft, annotationOf, lostWriteDraft, unfinishedDraft } from '../../core/writes/notices.ts';
import {
  detailLines,
  digestLength,
  type Ledger,
  type Refusal,
  type WriteRecord,
} from '../../core/writes/write.ts';
import { sayOn } from '../say.ts';
import { exitCodes, UserError, type ExitCode } from '../../errors.ts';
import { sentence } from '../../core/notices/sentence.ts';
import type { Say, Words } from '../../core/text/words.ts';
import type { WriteOutcome } from '../../ports/ports.ts';
import type { WriteRun } from '../../ports/writes.ts';
import type { Inputs } from '../../inputs/inputs.ts';
import { requireRun } from './open-write.ts';
import {
  announceNow,
  logRefusal,
  announceDraft,
  writeContext,
  type ChainPorts,
  type WriteCommand,
} from './writes.ts';

/** What the run itself says; nothing more is to come from it. */
const final: readonly WriteRecord['status'][] = [
  'refused',
  'superseded',
  'expired',
  'failed',
  'undetermined',
  'verified',
  'verification-failed',
];

/** Long: one sequence from ledger to report. */
export async function settle(run: ChainPorts, inputs: Inputs): Promise<ExitCode> {
  const { host, clock } = run;
  const ports = await run.openWrites();
  const workflow = requireRun(ports, inputs);
  const jobId = inputs.job ?? '';
  const digest = inputs['plan-digest'];
  const loaded = await ports.ledger.load();
  // Not the host's time: this machine is another.
  const { name } = clock.zone(clock.now());
  const context = writeContext(run, loaded, { timezone: isZoneName(name) ? name : 'UTC' });
  const command = { run, ports, context };
  const say = await sayOn(host);
  const found: FoundWrite =
    loaded.kind === 'unavailable'
      ? { kind: 'none', why: loaded.problem }
      : findThis(loaded.doc, workflow, jobId, digest);
  const endLost = (why: Words) => endWithoutLedger(command, workflow, found, { jobId, digest, why });
  if (found.kind === 'none') return endLost(found.why);
  const before = found.write;
  if (isAnothers(before, workflow)) {
    const draft = elsewhereDraft(before, workflow.place.url);
    host.log('error', annotationOf(draft, jobId, say));
    // As `apply` says it of what was begun before.
    host.verdict({ verdict: 'refused', environment: before.environment, digest: before.digest });
    await host.print(renderWrite(before, say), 'write');
    await announceDraft(command, draft);
    return exitCodes.failed;
  }
  const { ending, now = context.now } = await endingOf(workflow, before);
  let settled = before;
  try {
    await ports.ledger.update((ledger) => {
      const over = catchUp(ledger, { ...context, now }, ({ id }) => id === workflow.local.runId);
      const where = { runId: workflow.local.runId, at: now };
      const ended = ending ? refuseWrite(over, before.digest, ending, where) : over;
      settled = findWrite(ended, before.digest) ?? before;
      return ended;
    });
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return endLost(error.lines[0] ?? '');
  }
  const { job, environment, status } = settled;
  host.verdict({ verdict: settledVerdict(settled), environment, digest: settled.digest });
  const unfinished = final.includes(status) ? undefined : unfinishedDraft(settled, workflow.place.url);
  if (unfinished) host.log('error', annotationOf(unfinished, job.id, say));
  else await logEnding({ run, job }, settled, say);
  host.page(writePage(settled));
  await host.print(renderWrite(settled, say), 'write');
  if (unfinished) await announceDraft(command, unfinished);
  await announceNow(command);
  return status === 'verified' ? exitCodes.done : exitCodes.failed;
}

/** The ledger alone knows more. */
async function endWithoutLedger(
  command: Parameters<typeof announceDraft>[0],
  workflow: WriteRun,
  found: FoundWrite,
  {
    jobId,
    digest,
    why,
  }: { readonly jobId: string; readonly digest: string | undefined; readonly why: Words },
): Promise<ExitCode> {
  const { host } = command.run;
  const draft = lostWriteDraft(jobId, why, workflow.place.url, digest !== undefined);
  host.log('error', annotationOf(draft, jobId, await sayOn(host)));
  // Without a plan there was nothing that could be applied.
  const verdict = digest === undefined ? 'failed' : 'undetermined';
  const whole = digest?.length === digestLength ? digest : undefined;
  const known = found.kind === 'none' ? { environment: '', digest: whole } : found.write;
  host.verdict({
    verdict,
    environment: known.environment,
    ...(known.digest !== undefined && { digest: known.digest }),
  });
  await announceDraft(command, draft);
  return exitCodes.failed;
}

/** What a later job, or the caller of the workflow, may rely on: never more than the ledger shows. */
function settledVerdict({ status, before = 'applied' }: WriteRecord): WriteOutcome['verdict'] {
  switch (status === 'verifying' ? before : status) {
    case 'refused':
    case 'superseded':
    case 'expired':
      return 'refused';
    case 'failed':
    case 'verification-failed':
      return 'failed';
    case 'applied':
      return 'unverified';
    case 'planned':
      return 'planned';
    case 'verified':
      return 'verified';
    default:
      return 'undetermined';
  }
}

/** As an annotation: what the ledger knows of the end. */
async function logEnding(
  command: Pick<WriteCommand, 'run'> & { readonly job: Pick<WriteRecord['job'], 'id'> },
  { status, refusal, ending }: WriteRecord,
  say: Say,
): Promise<void> {
  if (status === 'verified') return;
  if (status === 'refused' && refusal) return logRefusal(command, refusal);
  const why = ending ?? (refusal && detailLines(refusal)[0]);
  const state = sentence('write-state', { status });
  const line = sentence('write-ended', { job: command.job.id, state, ...(why !== undefined && { why }) });
  command.run.host.log('error', say(line));
}

/** This run only waited for its turn, and another has the write. */
function isAnothers({ applyRun, status }: WriteRecord, { local }: WriteRun): boolean {
  return status !== 'planned' && applyRun !== undefined && applyRun.id !== local.runId;
}

function findThis(
  ledger: Ledger,
  { local }: WriteRun,
  jobId: string,
  digest: string | undefined,
): FoundWrite {
  if (digest !== undefined) return nameWrite(ledger, digest, jobId);
  const write = ledger.writes.findLast(({ job, run }) => job.id === jobId && run.id === local.runId);
  return write ? { kind: 'found', write } : { kind: 'none', why: sentence('no-plan-of-run') };
}

/** `now`: by GitHub's clock, where it was asked. */
async function endingOf(
  workflow: WriteRun,
  write: WriteRecord,
): Promise<{ readonly ending?: Refusal; readonly now?: number }> {
  const { status, gate, environment, run } = write;
  if (status !== 'planned' || gate !== 'environment' || run.id !== workflow.local.runId) return {};
  const { approvals, clocks } = await workflow.facts(environment, gate, run.id);
  const now = clocks.kind === 'known' ? { now: clocks.value.github } : {};
  return { ending: endingBy(approvals, environment), ...now };
}

/** A plan of this run can never be applied any more: its approval counts here only, and a re-run is refused. */
function endingBy(approvals: GateFacts['approvals'], environment: string): Refusal {
  if (approvals.kind === 'failed') return { reason: 'api-unavailable', detail: [sentence('ended-unknown')] };
  const reviews = reviewsOf(approvals.value, environment);
  const rejection = rejectionIn(reviews);
  if (rejection) return rejection;
  if (reviews.some(({ state }) => state === 'approved'))
    return { reason: 'expired', detail: [sentence('ended-approved')] };
  return { reason: 'not-approved', detail: [sentence('ended-unapproved')] };
}
