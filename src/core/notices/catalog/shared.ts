/** English sentences that refused commands, `doctor` and the log have as well: they load no catalog for them. */

import type { Language } from '../../notice.ts';

/** Label of the button to the run: every run needs it. */
export const runButton: Readonly<Record<Language, string>> = { en: 'Open the run', 'zh-CN': '查看运行' };
/** Label of the button to the page of `ops-manual.yml`. */
export const manualButton: Readonly<Record<Language, string>> = {
  en: 'Start or stop a job',
  'zh-CN': '启动或停止作业',
};

/** Fixes for two machines with one namespace. */
export const machineFixes = {
  another: 'set another namespace here, and give each runner its own label',
  replaces:
    'if this machine replaces the other one, stop the runner there and run one tick here with the input state: file',
  fresh: 'if each run gets its own machine or container, set the input state: cache with a namespace',
} as const;

/** Stands for a notice where strangers can read. Older versions queued it as text. */
export const textWithheld = 'what it said is only on the host that wrote it: this repository is public';

/** The fix for an id that two jobs files have. */
export const duplicateFix =
  'rename it in one of the two files, make the two definitions the same, or give one file a state of its own with --state-file (in a workflow the input state-file)';

/** The fix for a tick that is not visible from here and keeps the lease. */
export const unseenFix =
  'end that tick where it runs, or give each host and container a state of its own (--state-file; in a workflow the inputs state-file and namespace)';

/** Why the zone of the host is not known. */
export const zoneProblems = {
  'zone-unknown': (zone: string) => `${zone} is no time zone that this system knows`,
  'zone-points-nowhere': (zone: string) => `${zone} points to nothing`,
  'zone-file-empty': (zone: string) => `${zone} holds no time zone`,
  'zone-not-told': (zone: string) => `/bin/date does not say what time ${zone} means`,
} as const;

/** The fix for each refusal of a write; `rejected` where a reviewer rejected it. */
export const refusalFixes = {
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
  rejected: 'ask the reviewer for the reason, fix it, and start the workflow again for a new plan',
} as const;
