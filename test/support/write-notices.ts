/** Every notice about writes that the engine can make. What jobs and people say is in CAPITALS. */
import type { Notice } from '../../src/core/model.ts';
import type { PlanDocument } from '../../src/core/writes/plan.ts';
import { enqueue } from '../../src/core/notices/outbox.ts';
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
const endings = [
  'exit 0 after 3 s',
  'exit 3 after 64 s',
  'timed out after 5 min',
  'ended by SIGKILL after 2 s',
  'not started: NO PROGRAM',
  'canceled while it ran',
  'outcome unknown: the process that ran it is gone',
];
const findings = [
  'CHECK: verified, exit 0 after 12 ms',
  'CHECK: failed, exit 1 after 12 ms',
  'CHECK: undetermined, timed out after 5 min',
  'CHECK: undetermined, NO PROGRAM',
  'CHECK: verified, completed, level ok',
  'CHECK: failed, not completed, level warn (SLOW)',
  'CHECK: failed, completed, level alert',
  'CHECK: undetermined, no longer in the jobs file',
  'CHECK: undetermined, not approved with the plan',
  'CHECK: undetermined, its command in the jobs file is not the one that was approved with the plan',
  'CHECK: undetermined, the approved plan is not on this host',
  'CHECK: undetermined, not run',
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
    ...['plan', 'apply'].map((command) => brokenOffDraft(command, 'DEPLOY', 'WHY')),
    ...(['applied', 'failed', 'undetermined'] as const).map((status) =>
      unsavedDraft(base.job, base.digest, { status, ending: 'exit 0 after 3 s', output: 'OUT' }),
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
    told({ status: 'failed', wayBack: 'BACK', ending: 'exit 3 after 2 s' }),
    told({ step: 2, refusal: { reason: 'rerun', detail: 'WHY', at: b.noon, step: 2 } }),
    corruptionNotice({ at: b.noon, kind: 'damaged', message: 'FILE BROKEN' }, b.contextOf()),
    ...b.noticesOf(enqueue(b.stateOf(), drafts, 'x', b.contextOf())),
  ];
}
