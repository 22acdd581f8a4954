/** Notices of writes: each step once, reminders, and one line while unverified. Pure. */
import { clip, outputLimit } from '../text/clean.ts';
import { fingerprint } from '../text/fingerprint.ts';
import { clockTime, named, shellWord, span } from '../format.ts';
import type { NoticeDraft } from '../notice.ts';
import { fixOf } from './gate-facts.ts';
import { isUnverified } from './ledger.ts';
import type { TickContext, Notice, OutboxEntry, CorruptionEvent } from '../model.ts';
import type { PlanDocument } from './plan.ts';
import { cleanLine, redact } from '../text/redact.ts';
import { digestFact, endFacts, gateFact, planFacts, reviewUrl, untilFact, rollbackFacts } from './words.ts';
import { type Ledger, type Refusal, shortDigest, type WriteRecord } from './write.ts';

/** Lines of a difference in a message. */
const mostLines = 12;

/** With the lines of its output. */
export interface ShownDocument extends PlanDocument {
  readonly shown: readonly string[];
}

/** The plan of a digest, if this host has it. */
export type PlanOf = (digest: string) => ShownDocument | undefined;

/** Steps with a notice. The others are reported with the next step. */
const silent: readonly WriteRecord['status'][] = ['applying', 'verifying'];

/** Writes whose last step was not announced. */
export function untold(ledger: Ledger): readonly WriteRecord[] {
  return ledger.writes.filter(
    (write) => write.step > (write.announcedStep ?? 0) && !silent.includes(write.status),
  );
}

/** The notice of a write's last step. The same step has the same id in every process. */
export function stepNotice(write: WriteRecord, planOf: PlanOf, context: TickContext): Notice {
  const id = `w-${shortDigest(write.digest)}-${stepName(write)}-${write.step}`;
  return { id, at: context.now, job: named(write.job), ...stepDraft(write, planOf(write.digest), context) };
}

/** Part of the id: two diverged hosts may have the same step count. */
function stepName({ refusal, step, status }: WriteRecord): string {
  return refusal?.step === step ? 'refused' : status;
}

/** A plan that waits for approval, or an unverified write. */
export function reminderNotice(write: WriteRecord, context: TickContext): Notice {
  const isPlan = write.status === 'planned';
  const { finishedAt = write.plannedAt } = write;
  const waits = span(context.now - (isPlan ? write.plannedAt : finishedAt));
  const toVerify = `to verify it: ops-framework verify ${shellWord(write.job.id)}`;
  return {
    id: `w-${shortDigest(write.digest)}-r${Math.floor((context.now - write.plannedAt) / 3_600_000)}`,
    at: context.now,
    reason: 'write',
    urgency: 'action',
    job: named(write.job),
    headline: isPlan ? `write waits for approval since ${waits}` : `write not verified since ${waits}`,
    facts: isPlan
      ? [gateFact(write), untilFact(write, context), digestFact(write)]
      : [...endFacts(write), toVerify, digestFact(write)],
    link: isPlan
      ? { label: 'review', url: reviewUrl(write) }
      : { label: 'run', url: write.applyRun?.url ?? write.run.url },
  };
}

/** Damage of the ledger. The same event has the same id in every process. */
export function corruptionNotice({ at, message }: CorruptionEvent, context: TickContext): Notice {
  return {
    id: `w-${fingerprint(`${at} ${message}`).slice(0, 8)}`,
    at: context.now,
    reason: 'state',
    urgency: 'alert',
    headline: 'the write ledger was damaged',
    facts: [message],
  };
}

/** Whether a write command delivers this notice: its own, and those an earlier one could not deliver. */
export function isOfWrites({ notice }: OutboxEntry): boolean {
  return notice.id.startsWith('w-');
}

/** Unverified writes, one line each in every report. */
export function openWriteLines(
  ledger: Ledger,
  context: Pick<TickContext, 'zone' | 'hostTime'>,
): readonly string[] {
  return ledger.writes.filter(isUnverified).map((write) => {
    const { id, name } = named(write.job);
    const since = clockTime(write.finishedAt ?? write.plannedAt, context.zone, context);
    const isApplied = write.status === 'applied' || write.before === 'applied';
    const again = write.before === 'verification-failed';
    const open = isApplied ? 'applied, unverified' : 'undetermined, perhaps made';
    const what = again ? 'verification failed, asked again' : open;
    return `${what}: ${name === id ? id : `${name} (${id})`}, since ${since}`;
  });
}

type StepDraft = Omit<NoticeDraft, 'job'>;

function stepDraft(write: WriteRecord, plan: ShownDocument | undefined, context: TickContext): StepDraft {
  if (write.refusal?.step === write.step) return refusedDraft(write, write.refusal, context);
  switch (write.status) {
    case 'planned':
      return plannedDraft(write, plan, context);
    case 'superseded':
      return quietDraft(write, 'write superseded by a newer plan of this job');
    case 'expired':
      return quietDraft(write, 'plan expired, nobody approved it in time');
    case 'applied':
      return appliedDraft(write, context);
    case 'failed':
    case 'undetermined':
      return brokenDraft(write);
    case 'verified':
      return { ...endDraft(write), reason: 'verified', urgency: 'info', headline: 'write verified' };
    case 'verification-failed':
      return { ...endDraft(write), ...wayBack(write), urgency: 'action', headline: 'verification failed' };
    default:
      return quietDraft(write, `write ${write.status}`);
  }
}

function plannedDraft(
  write: WriteRecord,
  document: ShownDocument | undefined,
  context: TickContext,
): StepDraft {
  const shown = (document?.shown ?? []).map(redact).join('\n');
  const limit = outputLimit - 100;
  const cut =
    shown.length > limit
      ? `${clip(shown, limit)}\n(cut; the whole plan is in the summary of the run)`
      : shown;
  return {
    reason: 'write',
    urgency: 'action',
    headline: 'write waits for approval',
    facts: [
      ...(document ? planFacts(document) : ['what it will run is in the summary of the run']),
      gateFact(write),
      `triggered by: ${cleanLine(write.requestedBy, 60)}`,
      untilFact(write, context),
      `verified by: ${write.verification.map(({ jobId }) => jobId).join(', ')}`,
      digestFact(write),
    ],
    ...(cut !== '' && { output: cut }),
    link: { label: 'review', url: reviewUrl(write) },
  };
}

/** Refusal of a write that may not be in the ledger. `url`: page to try again. */
export function refusalDraft(
  job: Pick<WriteRecord['job'], 'id' | 'name'>,
  refusal: Refusal,
  url: string | undefined,
): NoticeDraft {
  const { reason, detail } = refusal;
  const lines = detail.split('\n');
  const left = lines.length - mostLines;
  return {
    reason: 'write',
    urgency: 'action',
    job: named(job),
    headline: `write refused (${reason})`,
    facts: [
      ...lines.slice(0, mostLines).map((line) => cleanLine(line)),
      ...(left > 0 ? [`and ${left} more lines, in the log of the run`] : []),
      `to fix it: ${fixOf(refusal)}`,
      reason === 'already-applied' ? 'this attempt ran nothing' : 'nothing was run',
    ],
    ...(url !== undefined && { link: { label: 'start', url } }),
  };
}

function refusedDraft(write: WriteRecord, refusal: Refusal, context: TickContext): NoticeDraft {
  const draft = refusalDraft(write.job, refusal, write.workflowUrl ?? write.run.url);
  const still = write.status === 'planned' ? [untilFact(write, context)] : [];
  return { ...draft, facts: [...draft.facts, ...still, digestFact(write)] };
}

function quietDraft(write: WriteRecord, headline: string): StepDraft {
  const facts = ['nothing was run', `triggered by: ${cleanLine(write.requestedBy, 60)}`, digestFact(write)];
  return { reason: 'write', urgency: 'info', headline, facts };
}

function appliedDraft(write: WriteRecord, context: TickContext): StepDraft {
  const tried = (write.verifyTries ?? 0) > 0;
  const next = `verification from ${clockTime(write.verifyAt ?? context.now, context.zone, context)} on: ${write.verification.map(({ jobId }) => jobId).join(', ')}`;
  if (!tried)
    return {
      ...endDraft(write),
      urgency: 'info',
      headline: 'applied, unverified',
      facts: [...endFacts(write), next],
    };
  return {
    ...endDraft(write),
    urgency: 'action',
    headline: 'applied, unverified: the verification says nothing',
    facts: [
      ...(write.findings ?? []),
      ...endFacts(write),
      `to verify it: ops-framework verify ${shellWord(write.job.id)}`,
    ],
  };
}

function brokenDraft(write: WriteRecord): StepDraft {
  const isFailed = write.status === 'failed';
  const headline = isFailed
    ? `write failed${write.ending === undefined ? '' : ` (${write.ending})`}`
    : 'write undetermined: it may have been made, or in part';
  const advice = isFailed
    ? 'it is not tried again by itself'
    : `it is never repeated by itself; to see what is there: ops-framework verify ${shellWord(write.job.id)}`;
  return {
    ...endDraft(write),
    ...wayBack(write),
    urgency: 'action',
    headline,
    facts: [...(write.findings ?? []), ...endFacts(write), advice, ...rollbackFacts(write)],
  };
}

function endDraft(write: WriteRecord): StepDraft {
  const findings =
    write.status === 'verified' || write.status === 'verification-failed' ? write.findings : [];
  return {
    reason: 'write',
    urgency: 'info',
    headline: write.status,
    facts: [
      ...(findings ?? []),
      ...endFacts(write),
      ...(write.status === 'verification-failed' ? rollbackFacts(write) : []),
    ],
    ...(write.output !== undefined && { output: write.output }),
    link: { label: 'run', url: write.applyRun?.url ?? write.run.url },
  };
}

/** Page to plan the rollback, a write like any other. */
function wayBack(write: WriteRecord): Pick<StepDraft, 'link'> {
  if (write.wayBack === undefined || write.workflowUrl === undefined) return {};
  return { link: { label: 'start', url: write.workflowUrl } };
}

// --- Notices of unfinished writes.

/** The same for the log, as an annotation. */
export function endingWords({ headline, facts }: NoticeDraft, jobId: string): string {
  return `${jobId}: ${headline}: ${facts.join('; ')}`;
}

/** The outcome of its run is unknown; without a plan nothing was run. `url`: page of the run. */
export function lostWriteDraft(jobId: string, why: string, url: string, hasPlan: boolean): NoticeDraft {
  return {
    reason: 'write',
    urgency: 'action',
    job: named({ id: jobId }),
    headline: 'a write did not come to its end',
    facts: [
      why,
      hasPlan
        ? 'whether anything was changed is not known: look at the run, and at the host'
        : 'nothing was run: there was no plan to apply',
    ],
    link: { label: 'run', url },
  };
}

/** The run has ended, and the write waits or is unverified. */
export function unfinishedDraft({ job, status, expiresAt }: WriteRecord, url: string): NoticeDraft {
  const until = new Date(expiresAt).toISOString();
  const fact =
    status === 'planned'
      ? `nothing was run, and the plan still waits for its approval until ${until}`
      : 'not verified: a tick on the host does that half an hour later';
  return {
    reason: 'write',
    urgency: 'action',
    job: named(job),
    headline: 'the run of a write ended without a verdict',
    facts: [fact],
    link: { label: 'run', url },
  };
}

/** A run that did nothing because another one has the write. */
export function elsewhereDraft({ job, applyRun }: WriteRecord, url: string): NoticeDraft {
  return {
    reason: 'write',
    urgency: 'info',
    job: named(job),
    headline: 'a run of a write ended and did nothing',
    facts: ['another run has the write, and says what becomes of it'],
    link: { label: 'run', url: applyRun?.url ?? url },
  };
}

/** Only this process knows: the ledger has it in progress, and a tick will make it undetermined. */
export function unsavedDraft(
  job: WriteRecord['job'],
  digest: string,
  end: { readonly status: WriteRecord['status']; readonly ending: string; readonly output: string },
): NoticeDraft {
  return {
    reason: 'write',
    urgency: 'action',
    job: named(job),
    headline: `write ${end.status}, and that could not be saved`,
    facts: [`the command: ${end.ending}`, `plan: ${shortDigest(digest)}`],
    ...(end.output !== '' && { output: end.output }),
  };
}

/** A step failed early: an invalid jobs file, a failing plan command. */
export function brokenOffDraft(command: string, jobId: string, why: string): NoticeDraft {
  const lines = why.split('\n').slice(0, 12);
  return {
    reason: 'write',
    urgency: 'action',
    job: named({ id: jobId }),
    headline: `${command} of a write failed`,
    facts: [...lines.map((line) => cleanLine(line)), 'nothing was run'],
  };
}
