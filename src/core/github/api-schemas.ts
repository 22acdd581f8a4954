/** The answers of GitHub's API that a write is judged by: their shape, every field that is used, and the facts from them. Pure. */
import * as z from 'zod/mini';

const login = z.string().check(z.regex(/^[\w.-]{1,100}(?:\[bot\])?$/));
/** URL of a page on GitHub. */
export const page = z.string().check(z.regex(/^https?:\/\/\S{1,2000}$/));
const name = z.string().check(z.minLength(1), z.maxLength(1000));
const account = z.object({ id: z.int().check(z.gte(1)), login, type: z.string() });
const someRepository = z.object({ id: z.int(), full_name: name });

/** A run without an actor is no answer: whoever approved it could be that actor. */
export const runSchema = z.object({
  id: z.int(),
  run_attempt: z.int().check(z.minimum(1)),
  event: name,
  head_branch: z.nullable(name),
  head_sha: z.string().check(z.regex(/^[0-9a-f]{40}(?:[0-9a-f]{24})?$/)),
  html_url: page,
  actor: account,
  triggering_actor: account,
  repository: someRepository,
  // Published as always there; a fork can be deleted.
  head_repository: z.nullable(someRepository),
});

/** A workflow run in GitHub's API. */
export type RunFacts = Readonly<ReturnType<typeof runOf>>;

export function runOf(run: z.infer<typeof runSchema>) {
  return {
    id: String(run.id),
    /** From 1; increases with each re-run. */
    attempt: run.run_attempt,
    /** `workflow_dispatch`, `push` and so on. */
    event: run.event,
    /** `main`, or the name of a tag; undefined: no branch. */
    branch: run.head_branch ?? undefined,
    /** Full SHA. */
    commit: run.head_sha,
    /** Actor of the run. */
    actor: personOf(run.actor),
    /** Actor of this attempt. */
    triggeringActor: personOf(run.triggering_actor),
    /** URL of its page. */
    url: run.html_url,
    /** `owner/name`. */
    repository: run.repository.full_name,
    /** The commit is of another or a deleted repository. */
    isFork: run.head_repository?.id !== run.repository.id,
  };
}

const reviewer = z.union([
  z.object({ type: z.literal('User'), reviewer: z.object({ login }) }),
  z.object({ type: z.literal('Team'), reviewer: z.object({ slug: z.string().check(z.regex(/^[\w.-]+$/)) }) }),
]);
const requiredReviewers = z.object({
  type: z.literal('required_reviewers'),
  prevent_self_review: z.optional(z.boolean()),
  reviewers: z.array(reviewer),
});
const otherRule = z.object({ type: z.string().check(z.regex(/^(?!required_reviewers$)/)) });

export const environmentSchema = z.object({
  name,
  html_url: page,
  protection_rules: z.optional(z.array(z.union([requiredReviewers, otherRule]))),
});

export type EnvironmentFacts =
  /** Does not exist, or the token may not see it. */
  { readonly kind: 'missing' } | Readonly<ReturnType<typeof environmentFacts>>;

/** `owner`: of the repository, to whom its teams belong. */
export function environmentFacts(found: z.infer<typeof environmentSchema>, owner: string) {
  const rules = (found.protection_rules ?? []).filter((rule) => 'reviewers' in rule);
  /** Logins, and teams as `@owner/slug`; empty: none are required. */
  const reviewers: readonly string[] = rules
    .flatMap((rule) => rule.reviewers)
    .map((each) => (each.type === 'User' ? each.reviewer.login : `@${owner}/${each.reviewer.slug}`));
  const preventsSelfReview = rules.length > 0 && rules.every((rule) => rule.prevent_self_review === true);
  return { kind: 'found' as const, name: found.name, reviewers, preventsSelfReview, url: found.html_url };
}

export const approvalsSchema = z.array(
  z.object({
    state: z.enum(['approved', 'rejected', 'pending']),
    environments: z.array(z.object({ name })),
    // Published as always there; an account can be deleted.
    user: z.nullable(account),
  }),
);

/** One review of a run's deployments. GitHub gives neither its time nor its attempt. */
export type ApprovalFacts = Readonly<ReturnType<typeof approvalOf>>;

export function approvalOf(review: z.infer<typeof approvalsSchema>[number]) {
  return {
    state: review.state,
    environments: review.environments.map((environment) => environment.name),
    by: review.user ? personOf(review.user) : { id: 0, login: ghost, isHuman: false },
  };
}

export const permissionSchema = z.object({
  permission: z.enum(['admin', 'maintain', 'write', 'triage', 'read', 'none']),
  user: z.object({ id: z.int(), login }),
});

/** Permission of a person in the repository. */
export type Permission = ReturnType<typeof permissionOf>;

/** https://docs.github.com/en/rest/collaborators/collaborators#get-repository-permissions-for-a-user */
export function permissionOf({ permission }: z.infer<typeof permissionSchema>) {
  if (permission === 'maintain') return 'write';
  return permission === 'triage' ? 'read' : permission;
}

export const repositorySchema = z.object({ private: z.boolean(), default_branch: name });

export type RepositoryFacts = Readonly<ReturnType<typeof repositoryFacts>>;

export function repositoryFacts(found: z.infer<typeof repositorySchema>) {
  return { isPublic: !found.private, defaultBranch: found.default_branch };
}

/** Every account that is gone is shown as this one, of the type of a person. https://github.com/ghost */
const ghost = 'ghost';

export interface Person {
  /** Constant when the login changes; 0: a deleted account. */
  readonly id: number;
  readonly login: string;
  /** False for apps, bots, organizations and deleted accounts (`ghost`). */
  readonly isHuman: boolean;
}

function personOf(person: z.infer<typeof account>): Person {
  const { id, login: named, type } = person;
  const isHuman = type === 'User' && !named.endsWith('[bot]') && named.toLowerCase() !== ghost;
  return { id, login: named, isHuman };
}
