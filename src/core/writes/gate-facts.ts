/** GitHub's facts about a write's run, its environment and the people involved. Pure. */
export interface Person {
  /** Constant when the login changes; 0: a deleted account. */
  readonly id: number;
  readonly login: string;
  /** False for apps, bots, organizations and deleted accounts (`ghost`). */
  readonly isHuman: boolean;
}

/** Two clocks read at the same instant, epoch milliseconds. */
export interface Clocks {
  /** The header `Date` of GitHub's response, in whole seconds. */
  readonly github: number;
  readonly host: number;
}

/** GitHub ignores case in logins, environments and repositories. */
export function isSameName(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

/** A workflow run in GitHub's API. */
export interface RunFacts {
  readonly id: string;
  /** From 1; increases with each re-run. */
  readonly attempt: number;
  /** `workflow_dispatch`, `push` and so on. */
  readonly event: string;
  /** `main`, or the name of a tag; undefined: no branch. */
  readonly branch: string | undefined;
  /** Full SHA. */
  readonly commit: string;
  /** Actor of the run. */
  readonly actor: Person;
  /** Actor of this attempt. */
  readonly triggeringActor: Person;
  /** URL of its page. */
  readonly url: string;
  /** `owner/name`. */
  readonly repository: string;
  /** The commit is of another or a deleted repository. */
  readonly isFork: boolean;
}

export type EnvironmentFacts =
  /** Does not exist, or the token may not see it. */
  | { readonly kind: 'missing' }
  | {
      readonly kind: 'found';
      /** In GitHub's spelling. */
      readonly name: string;
      /** Required reviewers: logins, and teams as `@owner/slug`; empty: none. */
      readonly reviewers: readonly string[];
      /** Self-review is prevented. */
      readonly preventsSelfReview: boolean;
      /** URL of its page. */
      readonly url: string;
    };

/** One review of a run's deployments. GitHub gives neither its time nor its attempt. */
export interface ApprovalFacts {
  readonly state: 'approved' | 'rejected' | 'pending';
  /** Its environments. */
  readonly environments: readonly string[];
  readonly by: Person;
}

/** Permission of a person in the repository: `maintain` counts as `write`, `triage` as `read`. */
export type Permission = 'admin' | 'write' | 'read' | 'none';

export interface RepositoryFacts {
  readonly isPublic: boolean;
  readonly defaultBranch: string;
}

/** GitHub's answer, or why there is none: then no write may begin. `why` includes the fix. */
export type Fact<T> =
  | { readonly kind: 'known'; readonly value: T }
  | { readonly kind: 'failed'; readonly why: string };

// --- Events that may use the host.

/** Require write access to the repository (https://docs.github.com/actions/reference/workflows-and-actions/events-that-trigger-workflows). */
const trusted: readonly string[] = ['schedule', 'workflow_dispatch', 'push', 'repository_dispatch'];

/** Whether a stranger may have triggered the workflow. `workspace`: the runner's checkout; undefined in a terminal. */
export function isStrangers(event: string | undefined, workspace: string | undefined): boolean {
  return (event ?? workspace) !== undefined && refusalOf(event) !== undefined;
}

/** Why runs of this event are refused; undefined: they are not. In a reusable workflow, the caller's event counts. */
export function refusalOf(event: string | undefined): string | undefined {
  if (event !== undefined && trusted.includes(event)) return undefined;
  const named = event ? `event ${event}` : 'a run without an event name (GITHUB_EVENT_NAME)';
  return `${named} is refused: a stranger can cause it, and their code or text must not reach this host. Start the workflow by ${trusted.slice(0, -1).join(', ')} or ${trusted.at(-1)}; only the command validate-config runs on other events`;
}
