import { renderReport } from '../../support/telegram-view.ts';
import { describe, expect, it } from 'vitest';
import { reminderNotice, stepNotice } from '../../../src/core/writes/notices.ts';
import type { Notice } from '../../../src/core/model.ts';
import type { WriteRecord } from '../../../src/core/writes/write.ts';
import { hour, minute, contextOf, noon } from '../../support/builders.ts';
import { documentOf, shownDocumentOf, recordOf } from '../../support/write-builders.ts';

/** The message as plain text, and its buttons. */
const messageOf = (notice: Notice) =>
  renderReport([{ notice, again: false }], contextOf(noon + hour), 'en')
    .flatMap(({ plain, buttons }) => [plain, ...buttons.map(({ text, url }) => `[${text}] ${url}`)])
    .join('\n')
    .replaceAll('\u200B', '');
const shown = (parts: Partial<WriteRecord>) =>
  messageOf(stepNotice(recordOf(parts), () => shownDocumentOf(documentOf()), contextOf(noon + hour)));
const made: Partial<WriteRecord> = {
  step: 3,
  approvedBy: ['approver'],
  ending: 'exit 0 after 2 s',
  finishedAt: noon + minute,
  verifyAt: noon + minute,
};

describe('what is told of a write', () => {
  it('planned', () => {
    expect(shown({})).toMatchInlineSnapshot(`
      "🔴 gw-1 · Deploy the site: write waits for approval
      ACTION REQUIRED
      • runs: ["sh","deploy.sh"]
      • where: box, in /srv/site
      • risk: write_local
      • approval: environment ops-write
      • requested by: requester
      • approve until: 2026-03-05 12:00:00
      • verified by: check
      • plan: 610000000000
      | the new content
      #w-610000000000-planned-1 · deploy
      13:00:00 UTC
      [Review and approve] https://github.com/owner/name/actions/runs/1"
    `);
  });

  it('planned, for a second dispatch: with the whole digest', () => {
    expect(shown({ gate: 'dispatch' })).toMatchInlineSnapshot(`
      "🔴 gw-1 · Deploy the site: write waits for approval
      ACTION REQUIRED
      • runs: ["sh","deploy.sh"]
      • where: box, in /srv/site
      • risk: write_local
      • approval: second dispatch, required reviewers unavailable; start the workflow with plan-digest 6100000000000000000000000000000000000000000000000000000000000000
      • requested by: requester
      • approve until: 2026-03-05 12:00:00
      • verified by: check
      • plan: 610000000000
      | the new content
      #w-610000000000-planned-1 · deploy
      13:00:00 UTC
      [Review and approve] https://github.com/owner/name/actions/workflows/ops-write.yml"
    `);
  });

  it('applied', () => {
    expect(shown({ ...made, status: 'applied' })).toMatchInlineSnapshot(`
      "🔵 gw-1 · Deploy the site: applied, unverified
      • command: exit 0 after 2 s
      • approved by: approver (environment ops-write)
      • plan: 610000000000
      • verification from 12:01:00: check
      #w-610000000000-applied-3 · deploy
      13:00:00 UTC
      [Open the run] https://github.com/owner/name/actions/runs/1"
    `);
  });

  it('applied, and the verification gave no verdict', () => {
    const findings = ['check: undetermined, timed out after 30 s'];
    expect(shown({ ...made, status: 'applied', verifyTries: 1, findings })).toMatchInlineSnapshot(`
      "🔴 gw-1 · Deploy the site: applied, unverified: the verific…

      🔴 ACTION REQUIRED · Deploy the site (deploy): applied, unverified: the verification gave no verdict
      • check: undetermined, timed out after 30 s
      • command: exit 0 after 2 s
      • approved by: approver (environment ops-write)
      • plan: 610000000000
      • to verify: ops-framework verify deploy
      #w-610000000000-applied-3

      13:00:00 UTC
      [Open the run] https://github.com/owner/name/actions/runs/1"
    `);
  });

  it('failed, with its way back', () => {
    const output = 'cp: no space left';
    expect(shown({ ...made, status: 'failed', ending: 'exit 1 after 2 s', wayBack: 'undo', output }))
      .toMatchInlineSnapshot(`
        "🔴 gw-1 · Deploy the site: write failed (exit 1 after 2 s)
        ACTION REQUIRED
        • command: exit 1 after 2 s
        • approved by: approver (environment ops-write)
        • plan: 610000000000
        • not retried automatically
        • rollback: plan the write undo; it needs its own approval
        | cp: no space left
        #w-610000000000-failed-3 · deploy
        13:00:00 UTC
        [Start] https://github.com/owner/name/actions/workflows/ops-write.yml"
      `);
  });

  it('undetermined', () => {
    expect(shown({ ...made, status: 'undetermined', ending: 'timed out after 300 s' }))
      .toMatchInlineSnapshot(`
        "🔴 gw-1 · Deploy the site: write undetermined: it may have …

        🔴 ACTION REQUIRED · Deploy the site (deploy): write undetermined: it may have been made, fully or in part
        • command: timed out after 300 s
        • approved by: approver (environment ops-write)
        • plan: 610000000000
        • never repeated automatically; to check the result: ops-framework verify deploy
        #w-610000000000-undetermined-3

        13:00:00 UTC
        [Open the run] https://github.com/owner/name/actions/runs/1"
      `);
  });

  it('verified', () => {
    const findings = ['check: verified, exit 0 after 0.2 s'];
    expect(shown({ ...made, status: 'verified', findings })).toMatchInlineSnapshot(`
      "✅ gw-1 · Deploy the site: write verified
      • check: verified, exit 0 after 0.2 s
      • command: exit 0 after 2 s
      • approved by: approver (environment ops-write)
      • plan: 610000000000
      #w-610000000000-verified-3 · deploy
      13:00:00 UTC
      [Open the run] https://github.com/owner/name/actions/runs/1"
    `);
  });

  it('verification failed, with its way back', () => {
    const findings = ['check: failed, exit 1 after 0.2 s'];
    expect(shown({ ...made, status: 'verification-failed', findings, wayBack: 'undo', output: 'differs' }))
      .toMatchInlineSnapshot(`
        "🔴 gw-1 · Deploy the site: verification failed
        ACTION REQUIRED
        • check: failed, exit 1 after 0.2 s
        • command: exit 0 after 2 s
        • approved by: approver (environment ops-write)
        • plan: 610000000000
        • rollback: plan the write undo; it needs its own approval
        | differs
        #w-610000000000-verification-failed-3 · deploy
        13:00:00 UTC
        [Start] https://github.com/owner/name/actions/workflows/ops-write.yml"
      `);
  });

  it('superseded', () => {
    expect(shown({ status: 'superseded', step: 2 })).toMatchInlineSnapshot(`
      "🔵 gw-1 · Deploy the site: write superseded by a newer plan…

      🔵 Deploy the site (deploy): write superseded by a newer plan of this job
      • nothing was run
      • requested by: requester
      • plan: 610000000000
      #w-610000000000-superseded-2

      13:00:00 UTC"
    `);
  });

  it('expired', () => {
    expect(shown({ status: 'expired', step: 2 })).toMatchInlineSnapshot(`
      "🔵 gw-1 · Deploy the site: plan expired without approval
      • nothing was run
      • requested by: requester
      • plan: 610000000000
      #w-610000000000-expired-2 · deploy
      13:00:00 UTC"
    `);
  });

  it('refused, and the plan still waits', () => {
    const refusal = { reason: 'not-approved', detail: 'made in run 7', at: noon, step: 2 } as const;
    expect(shown({ step: 2, refusal })).toMatchInlineSnapshot(`
      "🔴 gw-1 · Deploy the site: write refused (not-approved)
      ACTION REQUIRED
      • made in run 7
      • fix: start the workflow again, and let a reviewer approve it on the page of its run; with gate: dispatch, let another person who may approve start it with the digest
      • nothing was run
      • approve until: 2026-03-05 12:00:00
      • plan: 610000000000
      #w-610000000000-refused-2 · deploy
      13:00:00 UTC
      [Start] https://github.com/owner/name/actions/workflows/ops-write.yml"
    `);
  });

  it('a reminder', () => {
    expect(messageOf(reminderNotice(recordOf(), contextOf(noon + 27 * hour)))).toMatchInlineSnapshot(`
      "🔴 gw-1 · Deploy the site: write waiting for approval for 1…

      🔴 ACTION REQUIRED · Deploy the site (deploy): write waiting for approval for 1 d 3 h
      • approval: environment ops-write
      • approve until: 2026-03-05 12:00:00
      • plan: 610000000000
      #w-610000000000-r27

      13:00:00 UTC
      [Review and approve] https://github.com/owner/name/actions/runs/1"
    `);
  });
});
