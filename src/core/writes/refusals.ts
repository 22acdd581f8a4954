/** What to do about each reason for which a write is refused. docs/writes.md says the same at more length. */
import type { Refusal, RefusalReason } from './write.ts';

/** What to do about each refusal. */
export const mends: Readonly<Record<RefusalReason, string>> = {
  'already-applied': 'a plan is applied once: start the workflow again for a new plan',
  superseded: 'approve the newer plan of this job instead',
  expired: 'start the workflow again for a new plan, and approve it in time (approval.maxAgeSeconds)',
  'plan-changed': 'look at what changed, and start the workflow again for a new plan',
  'no-gate':
    'give the environment required reviewers, in the settings of the repository under Environments; only where GitHub has none, set gate: dispatch in the jobs file and in the workflow (docs/writes.md, "Set-up")',
  'not-approved':
    'start the workflow again, and let a reviewer approve it on the page of its run; with gate: dispatch, let somebody else who may start it with the digest',
  'self-approved':
    'let somebody else approve a new plan, or set approval.allowSelfApproval if there is nobody else',
  'bot-requested':
    'let a person start the workflow by hand; or let two different people approve, or set approval.allowBotRequester where one approval is enough for what a program asks for',
  rerun: 'do not re-run: an approval counts for the first attempt only. Start the workflow again',
  'wrong-event': 'start the workflow by hand (workflow_dispatch), by schedule, push or repository_dispatch',
  'wrong-ref': 'start the workflow on the default branch',
  'wrong-clock': 'set the clock of this host right (NTP), then start the workflow again',
  'state-unavailable':
    'fix the state, then start the workflow again: ops-framework doctor shows what is wrong',
  'api-unavailable':
    'do what the answer of GitHub above says, then start the workflow again (githubstatus.com shows outages)',
};

/** Nobody should approve a second time what a reviewer rejected. */
export function fixOf({ reason, isRejected = false }: Refusal): string {
  return isRejected
    ? 'ask the reviewer what is wrong with it, change that, and start the workflow again for a new plan'
    : mends[reason];
}
