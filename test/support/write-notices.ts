/** Every notice about writes that the engine can make. What jobs and people say is in CAPITALS. */
import type { Notice } from '../../src/core/model.ts';
import type { PlanDocument } from '../../src/core/writes/plan.ts';
import { enqueue } from '../../src/core/notices/outbox.ts';
import { sentence } from '../../src/core/notices/sentence.ts';
import type { Text, Words } from '../../src/core/text/words.ts';
import type { VerificationVerdict } from '../../src/core/writes/verification.ts';
import {
  brokenOffDraft,
  elsewhereDraft,
  corruptionNotice,
  lostWriteDraft,
  refusalDraft,
  reminderNotice,
  stepNotice,
  unfinishedDraft,
  unsavedDraft,
} from '../../src/core/writes/notices.ts';
import { gates, refusalReasons, writeStatuses, type WriteRecord } from '../../src/core/writes/write.ts';
import * as b from './builders.ts';
import { documentOf, planOf, recordOf, shownDocumentOf } from './write-builders.ts';

const plan = planOf();
const document = documentOf(
  { namespace: 'BOX', job: { ...plan.job, argv: ['DEPLOY', '--ALL'], cwd: '/SRV' } },
  'THE DIFF',
);
const long = documentOf(
  { namespace: 'BOX', job: { ...plan.job, cwd: '/SRV', argv: ['DEPLOY', 'X'.repeat(600)] } },
  '',
);
const exit = (code: number, ms: number) => sentence('exited', { code, ms });
const endings: readonly Words[] = [
  exit(0, 3000),
  exit(3, 64_000),
  sentence('timed-out', { ms: 300_000 }),
  sentence('killed', { signal: 'SIGKILL', ms: 2000 }),
  sentence('not-started'),
  sentence('canceled-while-running'),
  sentence('runner-gone'),
  sentence('ended-in-doubt', { ending: exit(0, 3000), why: 'CHANGED' }),
];
const read = (verdict: VerificationVerdict, why: Words) => sentence(`read-${verdict}`, { job: 'CHECK', why });
const findings: readonly Text[] = [
  read('verified', exit(0, 12)),
  read('failed', exit(1, 12)),
  read('undetermined', sentence('timed-out', { ms: 300_000 })),
  read('undetermined', 'NO PROGRAM'),
  read('verified', sentence('read-completed', { level: 'ok' })),
  read('failed', sentence('read-not-completed', { level: 'warn', message: 'SLOW' })),
  read('failed', sentence('read-completed', { level: 'alert' })),
  read('undetermined', sentence('read-undeclared')),
  read('undetermined', sentence('read-not-approved')),
  read('undetermined', sentence('read-changed')),
  read('undetermined', sentence('plan-elsewhere')),
  read('undetermined', sentence('read-not-run')),
];
const base = recordOf({
  job: { id: 'DEPLOY', name: 'THE SITE' },
  environment: 'PRODUCTION',
  requestedBy: 'REQUESTER',
  approvedBy: ['APPROVER', 'BOSS'],
  verification: [
    { jobId: 'CHECK', delayMs: 0 },
    { jobId: 'LATER', delayMs: b.hour },
  ],
});
/** Silent steps, which are told with what follows. */
const silent = ['applying', 'verifying'];

const told = (parts: Partial<WriteRecord>, known?: PlanDocument): Notice =>
  stepNotice({ ...base, ...parts }, () => known && shownDocumentOf(known), b.contextOf());

export function writeNotices(): readonly Notice[] {
  const said = writeStatuses.filter((status) => !silent.includes(status));
  const many = Array.from({ length: 20 }, (_, n) => `DIFFERENCE ${n}`).join('\n');
  const refusals = refusalReasons.map((reason) => ({ reason, detail: 'WHY' }));
  const drafts = [
    ...refusals.map((refusal) => refusalDraft(base.job, refusal, base.workflowUrl)),
    refusalDraft(base.job, { reason: 'plan-changed', detail: many }, undefined),
    refusalDraft(base.job, { reason: 'not-approved', detail: 'WHY', isRejected: true }, undefined),
    ...(['planned', 'applied'] as const).map((status) => unfinishedDraft({ ...base, status }, base.run.url)),
    elsewhereDraft({ ...base, status: 'applied' }, base.run.url),
    lostWriteDraft('DEPLOY', 'WHY', base.run.url, true),
    lostWriteDraft('DEPLOY', 'WHY', base.run.url, false),
    ...['plan', 'apply'].map((command) => brokenOffDraft(command, 'DEPLOY', ['WHY'])),
    ...(['applied', 'failed', 'undetermined'] as const).map((status) =>
      unsavedDraft(base.job, base.digest, { status, ending: exit(0, 3000), output: 'OUT' }),
    ),
  ];
  return [
    ...gates.flatMap((gate) => [
      ...said.map((status) => told({ gate, status, step: 3, finishedAt: b.noon, verifyAt: b.noon })),
      told({ gate }, document),
      told({ gate }, long),
      reminderNotice({ ...base, gate }, b.contextOf(b.noon + 3 * b.hour)),
      reminderNotice(
        { ...base, gate, status: 'applied', finishedAt: b.noon },
        b.contextOf(b.noon + 27 * b.hour),
      ),
    ]),
    ...endings.flatMap((ending) =>
      (['applied', 'failed', 'undetermined'] as const).map((status) => told({ status, ending })),
    ),
    ...findings.flatMap((finding) =>
      (['verified', 'verification-failed', 'applied'] as const).map((status) =>
        told({ status, findings: [finding], verifyTries: 1, wayBack: 'BACK', output: 'OUT' }),
      ),
    ),
    told({ status: 'failed', wayBack: 'BACK', ending: exit(3, 2000) }),
    told({ step: 2, refusal: { reason: 'rerun', detail: 'WHY', at: b.noon, step: 2 } }),
    corruptionNotice({ at: b.noon, kind: 'damaged', message: 'FILE BROKEN' }, b.contextOf()),
    ...b.queuedIn(enqueue(b.stateOf(), drafts, 'x', b.contextOf())),
  ];
}
