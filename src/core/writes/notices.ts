/** What people are told of a write: each step of the ledger once, reminders, and one line while it is unverified. Pure. */
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

/** So many lines of a difference stand in a message. */
const mostLines = 12;

/** With the lines that its output is shown as. */
export interface ShownDocument extends PlanDocument {
  readonly shown: readonly string[];
}

/** The plan of a digest, where this host has it. */
export type PlanOf = (digest: string) => ShownDocument | undefined;

/** Steps that are told. The others are told with what follows. */
const silent: readonly WriteRecord['status'][] = ['applying', 'verifying'];

/** Writes whose last step nobody was told yet. */
export function untold(ledger: Ledger): readonly WriteRecord[] {
  return ledger.writes.filter(
    (write) => write.step > (write.announcedStep ?? 0) && !silent.includes(write.status),
  );
}

/** The notice of a write's last step. The same step has the same id, whoever tells it. */
export function stepNotice(write: WriteRecord, planOf: PlanOf, context: TickContext): Notice {
  const id = `w-${shortDigest(write.digest)}-${stepName(write)}-${write.step}`;
  return { id, at: context.now, job: named(write.job), ...stepDraft(write, planOf(write.digest), context) };
}

/** In the id too: two hosts that went different ways may have made the same count of steps. */
function stepName({ refusal, step, status }: WriteRecord): string {
  return refusal?.step === step ? 'refused' : status;
}

/** A plan that still waits for its approval, or a write for its verdict. */
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

/** Something happened to the ledger itself. The same has the same id, whoever tells it. */
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

/** True for what a command of the write chain tells: its own, and what an earlier one could not deliver. */
export function isOfWrites({ notice }: OutboxEntry): boolean {
  return notice.id.startsWith('w-');
}

/** Lines that every report carries: what was applied and nobody verified yet. */
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

/** A refusal of a write that the ledger may know nothing of. `url`: the page on which the next try begins. */
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

/** The page on which the way back is planned; a write like any other. */
function wayBack(write: WriteRecord): Pick<StepDraft, 'link'> {
  if (write.wayBack === undefined || write.workflowUrl === undefined) return {};
  return { link: { label: 'start', url: write.workflowUrl } };
}

// --- What people are told of a write that did not come to its end, or whose end the ledger does not have. Pure.

/** The same for the log, where it becomes an annotation. */
export function endingWords({ headline, facts }: NoticeDraft, jobId: string): string {
  return `${jobId}: ${headline}: ${facts.join('; ')}`;
}

/** Nothing is known of what its run did; without a plan it was nothing. `url`: the page of the run. */
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

/** The run is over, and the write waits, or is not verified. */
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

/** A run that did nothing, because another one has the write. */
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

/** Nobody else knows: the ledger says that it is under way, and a tick will call it undetermined. */
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

/** A step of the chain ended before it could say anything else: a broken jobs file, a plan command that fails. */
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
