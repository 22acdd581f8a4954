/** Notices of writes and their sentences: each step once, reminders, and one line while unverified. Pure. */
import { clip, outputLimit } from '../text/clean.ts';
import { fingerprint } from '../text/fingerprint.ts';
import { clockTime, named, shellWord } from '../format.ts';
import { sentence } from '../notices/sentence.ts';
import { keyOfWords, withTexts, type Say, type Text, type Words } from '../text/words.ts';
import type { NoticeDraft } from '../notice.ts';
import type { GateFacts } from './gate.ts';
import { isOpen, isUnverified } from './ledger.ts';
import type { TickContext, Notice, OutboxEntry, CorruptionEvent } from '../model.ts';
import { shownWords, type PlanDocument } from './plan.ts';
import { cleanLine, redact } from '../text/redact.ts';
import { visible } from '../text/visible.ts';
import { detailLines, type Ledger, type Refusal, shortDigest, type WriteRecord } from './write.ts';

/** Lines of a difference in a message. */
const mostLines = 12;
/** Length of a command in a message. */
const mostOfCommand = 500;

/** With the lines of its output, in the language of the reader. */
export interface ShownDocument extends PlanDocument {
  readonly shown: readonly string[];
}

// --- Facts, also for the summary and the log.

/** Command, working folder and risk. */
function planFacts({ plan }: PlanDocument): readonly Text[] {
  const { job, namespace } = plan;
  // Each word by itself: a secret does not span words, but a mask could hide something.
  const words = `[${shownWords(job.argv).map(redact).join(',')}]`;
  return [
    sentence('plan-runs', { words: clip(words, mostOfCommand) }),
    ...(words.length > mostOfCommand ? [sentence('plan-cut')] : []),
    sentence('plan-where', { namespace, folder: visible(job.cwd) }),
    sentence('plan-risk', { risk: job.risk }),
  ];
}

export function gateText({ gate, environment }: Pick<WriteRecord, 'gate' | 'environment'>): Text {
  return gate === 'environment'
    ? sentence('gate-environment', { environment: cleanLine(environment, 60) })
    : sentence('gate-dispatch');
}

/** The gate with GitHub's settings, for the approver. `unasked`: why one approval is not enough. */
export function gateWithNote(
  write: Pick<WriteRecord, 'gate' | 'environment'>,
  { environment }: Pick<GateFacts, 'environment'>,
  unasked?: Refusal,
): Text {
  const gate = gateText(write);
  if (environment.kind === 'failed' || environment.value.kind === 'missing') return gate;
  const { reviewers, preventsSelfReview } = environment.value;
  const people = reviewers.map(shownLogin);
  if (people.length === 0) return gate;
  const why = unasked && detailLines(unasked)[0];
  return sentence('gate-with-note', {
    gate,
    people: people.reduce<Words>(
      (first, next) => (first === '' ? next : sentence('either', { first, next })),
      '',
    ),
    self: sentence(preventsSelfReview ? 'not-by-requester' : 'requester-may-approve'),
    ...(why !== undefined && { more: sentence('two-must-approve', { why }) }),
  });
}

export function approvedFact({ approvedBy = [], gate, environment }: WriteRecord): Text {
  const people = approvedBy.map(shownLogin).join(', ');
  return gate === 'environment'
    ? sentence('approved-by', { people, environment: cleanLine(environment, 60) })
    : sentence('approved-by-dispatch', { people });
}

const shownLogin = (login: string): string => cleanLine(login, 60);

const gateFact = (write: WriteRecord): Text =>
  sentence('approval', {
    gate: gateText(write),
    ...(write.gate === 'dispatch' && { digest: write.digest }),
  });

const untilFact = ({ expiresAt }: WriteRecord, context: TickContext): Text =>
  sentence('approve-until', {
    date: new Date(expiresAt).toISOString().slice(0, 10),
    time: clockTime(expiresAt, context.zone, context),
  });

const requesterFact = ({ requestedBy }: WriteRecord): Text =>
  sentence('requested-by', { person: shownLogin(requestedBy) });

const digestFact = ({ digest }: Pick<WriteRecord, 'digest'>): Text =>
  sentence('plan-digest', { digest: shortDigest(digest) });

const endFact = (ending: Words): Text => sentence('command-ended', { ending });

const endFacts = (write: WriteRecord): readonly Text[] => [
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

const cleanFact = (line: Words): Words => withTexts(line, (text) => cleanLine(text));

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
      return unrunDraft(write, sentence('write-superseded'));
    case 'expired':
      return unrunDraft(write, sentence('plan-expired'));
    case 'applied':
      return (write.verifyTries ?? 0) === 0
        ? endDraft(write, 'info', sentence('applied-unverified'), [
            sentence('verification-from', {
              time: clockTime(verifyAt, context.zone, context),
              jobs: readsOf(write),
            }),
          ])
        : endDraft(write, 'action', sentence('applied-without-verdict'), [
            sentence('to-verify', { command: verifyCommand(write) }),
          ]);
    case 'failed':
      return withRollback(
        write,
        endDraft(write, 'action', sentence('write-failed', { ...(ending !== undefined && { ending }) }), [
          sentence('not-retried'),
        ]),
      );
    case 'undetermined':
      return withRollback(
        write,
        endDraft(write, 'action', sentence('write-undetermined'), [
          sentence('never-repeated', { command: verifyCommand(write) }),
        ]),
      );
    case 'verified':
      return { ...endDraft(write, 'info', sentence('write-verified')), reason: 'verified' };
    case 'verification-failed':
      return withRollback(write, endDraft(write, 'action', sentence('verification-failed')));
    case 'refused':
      return unrunDraft(write, sentence('write-refused'));
    default:
      return unrunDraft(write, sentence('write-status', { status }));
  }
}

/** All notices of writes have these in common. */
function writeDraft(
  job: { readonly id: string; readonly name?: string },
  urgency: Notice['urgency'],
  headline: Text,
  facts: readonly Words[],
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
  const output = isCut ? clip(shown, limit) : shown;
  const facts = [
    ...(isCut ? [sentence('plan-output-cut')] : []),
    ...(document ? planFacts(document) : [sentence('plan-in-summary')]),
    gateFact(write),
    requesterFact(write),
    untilFact(write, context),
    sentence('verified-by', { jobs: readsOf(write) }),
    digestFact(write),
  ];
  const draft = writeDraft(write.job, 'action', sentence('write-waits'), facts, reviewLink(write));
  return { ...draft, ...(output !== '' && { output }) };
}

/** Nothing was run. */
function unrunDraft(write: WriteRecord, headline: Text): NoticeDraft {
  const facts = [sentence('nothing-run'), requesterFact(write), digestFact(write)];
  return writeDraft(write.job, 'info', headline, facts);
}

/** The command, its verification, or both have ended. */
function endDraft(
  write: WriteRecord,
  urgency: Notice['urgency'],
  headline: Text,
  more: readonly Text[] = [],
): NoticeDraft {
  const { findings = [], output } = write;
  const facts = [...findings, ...endFacts(write), ...more];
  const draft = writeDraft(write.job, urgency, headline, facts, runLink(write));
  return { ...draft, ...(output !== undefined && { output }) };
}

/** Offers the rollback: a write like any other, planned on the page of the workflow. */
function withRollback({ wayBack: id, workflowUrl: url }: WriteRecord, draft: NoticeDraft): NoticeDraft {
  if (id === undefined) return draft;
  const facts = [...draft.facts, sentence('rollback', { job: id })];
  return { ...draft, facts, ...(url !== undefined && { link: { label: 'start', url } }) };
}

// --- Refusals, explained in docs/writes.md.

/** A rejected plan must not be approved again. */
export function fixOf({ reason, isRejected = false }: Pick<Refusal, 'reason' | 'isRejected'>): Text {
  return sentence(isRejected ? 'fix-rejected' : `fix-${reason}`);
}

/** The refusal for the log, as an annotation. */
export function refusalText(refusal: Refusal, jobId: string, say: Say): string {
  const detail = detailLines(refusal).map(say).join('\n');
  return say(sentence('refusal-logged', { job: jobId, reason: refusal.reason, detail, fix: fixOf(refusal) }));
}

/** Refusal of a write that may not be in the ledger. `url`: page to try again. */
export function refusalDraft(
  job: Pick<WriteRecord['job'], 'id' | 'name'>,
  refusal: Refusal,
  url: string | undefined,
): NoticeDraft {
  const { reason } = refusal;
  const lines = detailLines(refusal);
  const left = lines.length - mostLines;
  const facts = [
    ...lines.slice(0, mostLines).map(cleanFact),
    ...(left > 0 ? [sentence('lines-in-log', { count: left })] : []),
    fixOf(refusal),
    sentence(reason === 'already-applied' ? 'attempt-ran-nothing' : 'nothing-run'),
  ];
  const link = url === undefined ? undefined : ({ label: 'start', url } as const);
  return writeDraft(job, 'action', sentence('write-refused', { reason }), facts, link);
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
          sentence('write-still-waits', { ms: context.now - plannedAt }),
          [gateFact(write), untilFact(write, context), digestFact(write)],
          reviewLink(write),
        )
      : writeDraft(
          write.job,
          'action',
          sentence('write-unverified', { ms: context.now - finishedAt }),
          [...endFacts(write), sentence('to-verify', { command: verifyCommand(write) })],
          runLink(write),
        );
  return { id, at: context.now, ...draft };
}

/** Damage of the ledger. The same event has the same id in every process. */
export function corruptionNotice({ at, message }: CorruptionEvent, context: TickContext): Notice {
  return {
    id: `w-${fingerprint(`${at} ${keyOfWords(message)}`).slice(0, 8)}`,
    at: context.now,
    reason: 'state',
    urgency: 'alert',
    headline: sentence('ledger-damaged'),
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
): readonly Text[] {
  return ledger.writes.filter(isUnverified).map((write) => {
    const isApplied = write.status === 'applied' || write.before === 'applied';
    const key = isApplied ? 'open-applied' : 'open-undetermined';
    return openLine(write.before === 'verification-failed' ? 'open-verifying' : key, write, context);
  });
}

/** The same for writes that wait for approval. */
export function waitingWriteLines(
  { writes }: Ledger,
  context: Pick<TickContext, 'zone' | 'hostTime'>,
): readonly Text[] {
  const waiting = writes.filter((write) => isOpen(write) && write.status === 'planned');
  return waiting.map((write) => openLine('open-waiting', write, context));
}

type OpenKey = 'open-waiting' | 'open-applied' | 'open-undetermined' | 'open-verifying';
function openLine(
  key: OpenKey,
  { job, plannedAt, finishedAt = plannedAt }: WriteRecord,
  context: Pick<TickContext, 'zone' | 'hostTime'>,
): Text {
  const { id, name } = named(job);
  const time = clockTime(finishedAt, context.zone, context);
  return sentence(key, { name: name === id ? id : `${name} (${id})`, time });
}

// --- Unfinished writes.

/** The same for the log, as an annotation. */
export function annotationOf({ headline, facts }: NoticeDraft, jobId: string, say: Say): string {
  return `${jobId}: ${say(headline)}: ${facts.map(say).join('; ')}`;
}

/** The outcome of its run is unknown; without a plan nothing was run. `url`: page of the run. */
export function lostWriteDraft(jobId: string, why: Words, url: string, hasPlan: boolean): NoticeDraft {
  const outcome = sentence(hasPlan ? 'unknown-whether-changed' : 'no-plan-to-apply');
  return writeDraft({ id: jobId }, 'action', sentence('write-outcome-unknown'), [why, outcome], {
    label: 'run',
    url,
  });
}

/** The run has ended, and the write waits or is unverified. */
export function unfinishedDraft({ job, status, expiresAt }: WriteRecord, url: string): NoticeDraft {
  const fact =
    status === 'planned'
      ? sentence('nothing-run-waits', { time: new Date(expiresAt).toISOString() })
      : sentence('tick-verifies');
  return writeDraft(job, 'action', sentence('write-run-undecided'), [fact], {
    label: 'run',
    url,
  });
}

/** A run that did nothing because another one has the write. */
export function elsewhereDraft({ job, applyRun }: WriteRecord, url: string): NoticeDraft {
  return writeDraft(job, 'info', sentence('write-run-idle'), [sentence('another-run-has-it')], {
    label: 'run',
    url: applyRun?.url ?? url,
  });
}

/** Only this process knows: the ledger has it in progress, and a tick will make it undetermined. */
export function unsavedDraft(
  job: WriteRecord['job'],
  digest: string,
  {
    status,
    ending,
    output,
  }: { readonly status: WriteRecord['status']; readonly ending: Words; readonly output: string },
): NoticeDraft {
  const facts = [endFact(ending), digestFact({ digest })];
  return {
    ...writeDraft(job, 'action', sentence('write-unsaved', { status }), facts),
    ...(output !== '' && { output }),
  };
}

/** A step failed early: an invalid jobs file, a failing plan command. */
export function brokenOffDraft(command: string, jobId: string, why: readonly Words[]): NoticeDraft {
  return writeDraft({ id: jobId }, 'action', sentence('write-step-failed', { command }), [
    ...why.slice(0, mostLines).map(cleanFact),
    sentence('nothing-run'),
  ]);
}
