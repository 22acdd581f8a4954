/** What GitHub says about a write's run, its environment and the people around it. */

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

/** What GitHub's API said, or why nothing is known: then no write may begin. `why` says the mend. */
export type Fact<T> =
  | { readonly kind: 'known'; readonly value: T }
  | { readonly kind: 'failed'; readonly why: string };
