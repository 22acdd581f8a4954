/** What GitHub says about a write's run, its environment and the people around it. */
import type { Refusal, RefusalReason } from './write.ts';

export interface Person {
  /** Stays the same when the login changes; 0 for an account that is gone. */
  readonly id: number;
  readonly login: string;
  /** False for apps, bots and organizations, and for an account that is gone (`ghost`). */
  readonly isHuman: boolean;
}

/** Two clocks, read at the same moment; epoch milliseconds. */
export interface Clocks {
  /** The header `Date` of GitHub's answer, which knows whole seconds. */
  readonly github: number;
  readonly host: number;
}

/** GitHub takes logins, names of environments and repositories in any spelling. */
export function isSameName(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

/** A workflow run as GitHub knows it. */
export interface RunFacts {
  readonly id: string;
  /** 1 for the first; counts up with each re-run. */
  readonly attempt: number;
  /** `workflow_dispatch`, `push` and so on. */
  readonly event: string;
  /** `main`; undefined when the run belongs to no branch. A tag's name stands here too. */
  readonly branch: string | undefined;
  /** The whole SHA. */
  readonly commit: string;
  /** Who caused the run. */
  readonly actor: Person;
  /** Who caused this attempt. */
  readonly triggeringActor: Person;
  /** The page for people. */
  readonly url: string;
  /** `owner/name`. */
  readonly repository: string;
  /** The commit is of another repository, or of one that is gone. */
  readonly isFork: boolean;
}

export type EnvironmentFacts =
  /** There is none, or the token may not see it. */
  | { readonly kind: 'missing' }
  | {
      readonly kind: 'found';
      /** As GitHub spells it. */
      readonly name: string;
      /** Logins, and teams as `@owner/slug`, one of whom has to approve; empty: nobody has to. */
      readonly reviewers: readonly string[];
      /** Nobody can approve a run that they caused. */
      readonly preventsSelfReview: boolean;
      /** The page for people. */
      readonly url: string;
    };

/** One review of a run's deployments. GitHub says neither when it was nor for which attempt. */
export interface ApprovalFacts {
  readonly state: 'approved' | 'rejected' | 'pending';
  /** The environments it was for. */
  readonly environments: readonly string[];
  readonly by: Person;
}

/** What a person may do in the repository: `maintain` is `write`, `triage` is `read`. */
export type Permission = 'admin' | 'write' | 'read' | 'none';

export interface RepositoryFacts {
  readonly isPublic: boolean;
  readonly defaultBranch: string;
}

/** What GitHub's API said, or why nothing is known: then no write may begin. `why` says the fix. */
export type Fact<T> =
  | { readonly kind: 'known'; readonly value: T }
  | { readonly kind: 'failed'; readonly why: string };

// --- What to do about each reason for which a write is refused. docs/writes.md says the same at more length.

/** What to do about each refusal. */
export const fixes: Readonly<Record<RefusalReason, string>> = {
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
    : fixes[reason];
}

// --- Which events of a workflow may use the host.

/** Only who may write to the repository causes these (https://docs.github.com/actions/reference/workflows-and-actions/events-that-trigger-workflows). */
const trusted: readonly string[] = ['schedule', 'workflow_dispatch', 'push', 'repository_dispatch'];

/** True in a workflow that a stranger may have caused. `workspace`: where the runner checks out; a terminal has none. */
export function isStrangers(event: string | undefined, workspace: string | undefined): boolean {
  return (event ?? workspace) !== undefined && refusalOf(event) !== undefined;
}

/** Why a run that this event caused is refused; undefined when it is not. In a reusable workflow it is the caller's event. */
export function refusalOf(event: string | undefined): string | undefined {
  if (event !== undefined && trusted.includes(event)) return undefined;
  const named = event ? `event ${event}` : 'a run without an event name (GITHUB_EVENT_NAME)';
  return `${named} is refused: a stranger can cause it, and their code or text must not reach this host. Start the workflow by ${trusted.slice(0, -1).join(', ')} or ${trusted.at(-1)}; only the command validate-config runs on other events`;
}
