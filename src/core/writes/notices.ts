/** Notices of writes and their sentences: each step once, reminders, and one line while unverified. Pure. */
import { clip, outputLimit } from '../text/clean.ts';
import { fingerprint } from '../text/fingerprint.ts';
import { clockTime, named, shellWord, span } from '../format.ts';
import type { NoticeDraft } from '../notice.ts';
import type { GateFacts } from './gate.ts';
import { isUnverified } from './ledger.ts';
import type { TickContext, Notice, OutboxEntry, CorruptionEvent } from '../model.ts';
import { shownWords, type PlanDocument } from './plan.ts';
import { cleanLine, redact } from '../text/redact.ts';
import { visible } from '../text/visible.ts';
import { type Ledger, type Refusal, type RefusalReason, shortDigest, type WriteRecord } from './write.ts';

/** Lines of a difference in a message. */
const mostLines = 12;
/** Length of a command in a message. */
const mostOfCommand = 500;

/** With the lines of its output. */
export interface ShownDocument extends PlanDocument {
  readonly shown: readonly string[];
}

// --- Facts, also for the summary and the log.

/** Command, working folder and risk. */
export function planFacts({ plan }: PlanDocument): readonly string[] {
  const { job, namespace } = plan;
  // Each word by itself: a secret does not span words, but a mask could hide something.
  const words = `[${shownWords(job.argv).map(redact).join(',')}]`;
  return [
    `runs: ${clip(words, mostOfCommand)}`,
    ...(words.length > mostOfCommand ? ['command cut: the summary of the run has all of it'] : []),
    `where: ${namespace}, in ${visible(job.cwd)}`,
    `risk: ${job.risk}`,
  ];
}

export function gateText({ gate, environment }: Pick<WriteRecord, 'gate' | 'environment'>): string {
  return gate === 'environment'
    ? `environment ${cleanLine(environment, 60)}`
    : 'second dispatch, required reviewers unavailable';
}

/** GitHub's gate settings, for the approver. */
export function gateNote({ environment }: GateFacts): string {
  if (environment.kind === 'failed' || environment.value.kind === 'missing') return '';
  const { reviewers, preventsSelfReview } = environment.value;
  const self = preventsSelfReview ? 'not by the requester' : 'GitHub lets the requester approve';
  return `by ${reviewers.map(shownLogin).join(' or ')}; ${self}`;
}

export function approvedFact({ approvedBy = [], ...write }: WriteRecord): string {
  return `approved by: ${approvedBy.map(shownLogin).join(', ')} (${gateText(write)})`;
}

const shownLogin = (login: string): string => cleanLine(login, 60);

const gateFact = (write: WriteRecord): string =>
  `approval: ${gateText(write)}${write.gate === 'dispatch' ? `; start the workflow with plan-digest ${write.digest}` : ''}`;

const untilFact = ({ expiresAt }: WriteRecord, context: TickContext): string =>
  `approve until: ${new Date(expiresAt).toISOString().slice(0, 10)} ${clockTime(expiresAt, context.zone, context)}`;

const requesterFact = ({ requestedBy }: WriteRecord): string => `requested by: ${shownLogin(requestedBy)}`;

const digestFact = ({ digest }: Pick<WriteRecord, 'digest'>): string => `plan: ${shortDigest(digest)}`;

const endFact = (ending: string): string => `command: ${ending}`;

const endFacts = (write: WriteRecord): readonly string[] => [
  ...(write.ending === undefined ? [] : [endFact(write.ending)]),
  approvedFact(write),
  digestFact(write),
];

const verifyCommand = ({ job }: WriteRecord): string => `ops-framework verify ${shellWord(job.id)}`;

const readsOf = ({ verification }: WriteRecord): string => verification.map(({ jobId }) => jobId).join(', ');

// --- Links.

const reviewLink = ({ gate, run, workflowUrl }: WriteRecord): Notice['link'] => ({
  label: 'review',
  url: gate === 'environment' ? run.url : (workflowUrl ?? run.url),
});

const runLink = ({ applyRun, run }: WriteRecord): Notice['link'] => ({
  label: 'run',
  url: (applyRun ?? run).url,
});

// --- Steps of a write.

/** Steps without a notice: reported with the next step. */
const silent: readonly WriteRecord['status'][] = ['applying', 'verifying'];

/** Writes whose last step was not announced. */
export function unannounced(ledger: Ledger): readonly WriteRecord[] {
  return ledger.writes.filter(
    (write) => write.step > (write.announcedStep ?? 0) && !silent.includes(write.status),
  );
}

/** The notice of a write's last step. The same step has the same id in every process. */
export function stepNotice(
  write: WriteRecord,
  planOf: (digest: string) => ShownDocument | undefined,
  context: TickContext,
): Notice {
  const { digest, step, status, refusal } = write;
  // The status is part of the id: two diverged hosts may have the same step count.
  const name = refusal?.step === step ? 'refused' : status;
  const id = `w-${shortDigest(digest)}-${name}-${step}`;
  return { id, at: context.now, ...stepDraft(write, planOf(digest), context) };
}

function stepDraft(write: WriteRecord, plan: ShownDocument | undefined, context: TickContext): NoticeDraft {
  const { status, refusal, ending, verifyAt = context.now } = write;
  if (refusal?.step === write.step) return refusedDraft(write, refusal, context);
  switch (status) {
    case 'planned':
      return plannedDraft(write, plan, context);
    case 'superseded':
      return unrunDraft(write, 'write superseded by a newer plan of this job');
    case 'expired':
      return unrunDraft(write, 'plan expired without approval');
    case 'applied':
      return (write.verifyTries ?? 0) === 0
        ? endDraft(write, 'info', 'applied, unverified', [
            `verification from ${clockTime(verifyAt, context.zone, context)}: ${readsOf(write)}`,
          ])
        : endDraft(write, 'action', 'applied, unverified: the verification gave no verdict', [
            `to verify: ${verifyCommand(write)}`,
          ]);
    case 'failed':
      return withRollback(
        write,
        endDraft(write, 'action', `write failed${ending === undefined ? '' : ` (${ending})`}`, [
          'not retried automatically',
        ]),
      );
    case 'undetermined':
      return withRollback(
        write,
        endDraft(write, 'action', 'write undetermined: it may have been made, fully or in part', [
          `never repeated automatically; to check the result: ${verifyCommand(write)}`,
        ]),
      );
    case 'verified':
      return { ...endDraft(write, 'info', 'write verified'), reason: 'verified' };
    case 'verification-failed':
      return withRollback(write, endDraft(write, 'action', 'verification failed'));
    default:
      return unrunDraft(write, `write ${status}`);
  }
}

/** All notices of writes have these in common. */
function writeDraft(
  job: { readonly id: string; readonly name?: string },
  urgency: Notice['urgency'],
  headline: string,
  facts: readonly string[],
  link?: Notice['link'],
): NoticeDraft {
  return { reason: 'write', urgency, job: named(job), headline, facts, ...(link && { link }) };
}

function plannedDraft(
  write: WriteRecord,
  document: ShownDocument | undefined,
  context: TickContext,
): NoticeDraft {
  const shown = (document?.shown ?? []).map(redact).join('\n');
  const limit = outputLimit - 100;
  const isCut = shown.length > limit;
  const output = isCut ? `${clip(shown, limit)}\n(cut: the summary of the run has the whole plan)` : shown;
  const facts = [
    ...(document ? planFacts(document) : ['the command is in the summary of the run']),
    gateFact(write),
    requesterFact(write),
    untilFact(write, context),
    `verified by: ${readsOf(write)}`,
    digestFact(write),
  ];
  const draft = writeDraft(write.job, 'action', 'write waits for approval', facts, reviewLink(write));
  return { ...draft, ...(output !== '' && { output }) };
}

/** Nothing was run. */
function unrunDraft(write: WriteRecord, headline: string): NoticeDraft {
  const facts = ['nothing was run', requesterFact(write), digestFact(write)];
  return writeDraft(write.job, 'info', headline, facts);
}

/** The command, its verification, or both have ended. */
function endDraft(
  write: WriteRecord,
  urgency: Notice['urgency'],
  headline: string,
  more: readonly string[] = [],
): NoticeDraft {
  const { findings = [], output } = write;
  const facts = [...findings, ...endFacts(write), ...more];
  const draft = writeDraft(write.job, urgency, headline, facts, runLink(write));
  return { ...draft, ...(output !== undefined && { output }) };
}

/** Offers the rollback: a write like any other, planned on the page of the workflow. */
function withRollback({ wayBack: id, workflowUrl: url }: WriteRecord, draft: NoticeDraft): NoticeDraft {
  if (id === undefined) return draft;
  const facts = [...draft.facts, `rollback: plan the write ${id}; it needs its own approval`];
  return { ...draft, facts, ...(url !== undefined && { link: { label: 'start', url } }) };
}

// --- Refusals, explained in docs/writes.md.

/** The fix for each refusal. */
export const fixes: Readonly<Record<RefusalReason, string>> = {
  'already-applied': 'start the workflow again for a new plan, because a plan is applied only once',
  superseded: 'approve the newer plan of this job instead',
  expired: 'start the workflow again for a new plan, and approve it in time (approval.maxAgeSeconds)',
  'plan-changed': 'check the difference, and start the workflow again for a new plan',
  'no-gate':
    'add required reviewers to the environment in the settings of the repository; only where GitHub has none, set gate: dispatch in the jobs file and in the workflow (docs/writes.md)',
  'not-approved':
    'start the workflow again, and let a reviewer approve it on the page of its run; with gate: dispatch, let another person who may approve start it with the digest',
  'self-approved':
    'let another person approve a new plan, or set approval.allowSelfApproval if there is nobody else',
  'bot-requested':
    'let a person start the workflow manually, let two different people approve, or set approval.allowBotRequester if one approval is enough for a write that a program requests',
  rerun: 'start a new run of the workflow, because an approval counts only for the first attempt of a run',
  'wrong-event': 'start the workflow by workflow_dispatch, schedule, push or repository_dispatch',
  'wrong-ref': 'start the workflow on the default branch',
  'wrong-clock': 'set the clock of this host (NTP), then start the workflow again',
  'state-unavailable': 'run ops-framework doctor, fix the state, then start the workflow again',
  'api-unavailable':
    'follow the answer of GitHub above, then start the workflow again (githubstatus.com shows outages)',
};

/** A rejected plan must not be approved again. */
export function fixOf({ reason, isRejected = false }: Refusal): string {
  return isRejected
    ? 'ask the reviewer for the reason, fix it, and start the workflow again for a new plan'
    : fixes[reason];
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
  const facts = [
    ...lines.slice(0, mostLines).map((line) => cleanLine(line)),
    ...(left > 0 ? [`and ${left} more lines, in the log of the run`] : []),
    `fix: ${fixOf(refusal)}`,
    reason === 'already-applied' ? 'this attempt ran nothing' : 'nothing was run',
  ];
  const link = url === undefined ? undefined : ({ label: 'start', url } as const);
  return writeDraft(job, 'action', `write refused (${reason})`, facts, link);
}

function refusedDraft(write: WriteRecord, refusal: Refusal, context: TickContext): NoticeDraft {
  const draft = refusalDraft(write.job, refusal, write.workflowUrl ?? write.run.url);
  const until = write.status === 'planned' ? [untilFact(write, context)] : [];
  return { ...draft, facts: [...draft.facts, ...until, digestFact(write)] };
}

// --- Reminders and reports.

/** A plan that waits for approval, or an unverified write. */
export function reminderNotice(write: WriteRecord, context: TickContext): Notice {
  const { plannedAt, finishedAt = plannedAt } = write;
  const id = `w-${shortDigest(write.digest)}-r${Math.floor((context.now - plannedAt) / 3_600_000)}`;
  const draft =
    write.status === 'planned'
      ? writeDraft(
          write.job,
          'action',
          `write waiting for approval for ${span(context.now - plannedAt)}`,
          [gateFact(write), untilFact(write, context), digestFact(write)],
          reviewLink(write),
        )
      : writeDraft(
          write.job,
          'action',
          `write unverified for ${span(context.now - finishedAt)}`,
          [...endFacts(write), `to verify: ${verifyCommand(write)}`],
          runLink(write),
        );
  return { id, at: context.now, ...draft };
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
export function isWriteNotice({ notice }: OutboxEntry): boolean {
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
    const state = isApplied ? 'applied, unverified' : 'undetermined, perhaps made';
    const verdict = write.before === 'verification-failed' ? 'verification failed, runs again' : state;
    return `${verdict}: ${name === id ? id : `${name} (${id})`}, since ${since}`;
  });
}

// --- Unfinished writes.

/** The same for the log, as an annotation. */
export function annotationOf({ headline, facts }: NoticeDraft, jobId: string): string {
  return `${jobId}: ${headline}: ${facts.join('; ')}`;
}

/** The outcome of its run is unknown; without a plan nothing was run. `url`: page of the run. */
export function lostWriteDraft(jobId: string, why: string, url: string, hasPlan: boolean): NoticeDraft {
  const outcome = hasPlan
    ? 'unknown whether anything changed: check the run and the host'
    : 'nothing was run: there was no plan to apply';
  return writeDraft({ id: jobId }, 'action', 'outcome of a write unknown', [why, outcome], {
    label: 'run',
    url,
  });
}

/** The run has ended, and the write waits or is unverified. */
export function unfinishedDraft({ job, status, expiresAt }: WriteRecord, url: string): NoticeDraft {
  const fact =
    status === 'planned'
      ? `nothing was run; the plan waits for approval until ${new Date(expiresAt).toISOString()}`
      : 'not verified: a tick on the host verifies it half an hour later';
  return writeDraft(job, 'action', 'the run of a write ended without a verdict', [fact], {
    label: 'run',
    url,
  });
}

/** A run that did nothing because another one has the write. */
export function elsewhereDraft({ job, applyRun }: WriteRecord, url: string): NoticeDraft {
  return writeDraft(
    job,
    'info',
    'the run of a write ended and ran nothing',
    ['another run has the write and reports its outcome'],
    { label: 'run', url: applyRun?.url ?? url },
  );
}

/** Only this process knows: the ledger has it in progress, and a tick will make it undetermined. */
export function unsavedDraft(
  job: WriteRecord['job'],
  digest: string,
  {
    status,
    ending,
    output,
  }: { readonly status: WriteRecord['status']; readonly ending: string; readonly output: string },
): NoticeDraft {
  const facts = [endFact(ending), digestFact({ digest })];
  return {
    ...writeDraft(job, 'action', `write ${status}, but this could not be saved`, facts),
    ...(output !== '' && { output }),
  };
}

/** A step failed early: an invalid jobs file, a failing plan command. */
export function brokenOffDraft(command: string, jobId: string, why: string): NoticeDraft {
  const lines = why.split('\n').slice(0, mostLines);
  return writeDraft({ id: jobId }, 'action', `${command} of a write failed`, [
    ...lines.map((line) => cleanLine(line)),
    'nothing was run',
  ]);
}
