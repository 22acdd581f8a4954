/** A run, its environment, reviews and roles as GitHub's API describes them. */
import type { components } from '@octokit/openapi-types';
import {
  apiHost,
  idOf,
  minimalRepositoryJson,
  nodeId,
  siteHost,
  someTime,
  teamJson,
  userJson,
} from './github-api-shapes.ts';

type Schemas = components['schemas'];

export interface ApiRun {
  readonly id: number;
  readonly attempt: number;
  readonly event: string;
  /** Null for a run of no branch. */
  readonly branch: string | null;
  readonly commit: string;
  /** Logins. One that ends in `[bot]` is an app's. */
  readonly actor: string;
  readonly triggeringActor: string;
  readonly path: string;
  /** `owner/name` of where the commit is from, when it is another repository. */
  readonly fork?: string;
}

export interface ApiEnvironment {
  readonly name: string;
  /** Logins, and teams as `@owner/slug`. Undefined: the rule is off. */
  readonly reviewers?: readonly string[];
  readonly preventsSelfReview?: boolean;
  readonly waitMinutes?: number;
  readonly hasBranchPolicy?: boolean;
}

export interface ApiReview {
  readonly runId: number;
  readonly state: Schemas['environment-approvals']['state'];
  readonly environments: readonly string[];
  readonly by: string;
  readonly comment: string;
}

export type ApiRole = 'admin' | 'maintain' | 'write' | 'triage' | 'read' | 'none';
const legacyRole = {
  admin: 'admin',
  maintain: 'write',
  write: 'write',
  triage: 'read',
  read: 'read',
  none: 'none',
} as const satisfies Record<ApiRole, string>;

/** `repository`: `owner/name`. */
export function runJson(run: ApiRun, repository: string, isPrivate: boolean): Schemas['workflow-run'] {
  const url = `${apiHost}/repos/${repository}/actions/runs/${run.id}`;
  const suite = run.id + 1;
  return {
    id: run.id,
    name: 'ops-write',
    node_id: nodeId(String(run.id)),
    check_suite_id: suite,
    head_branch: run.branch,
    head_sha: run.commit,
    path: run.path,
    run_number: 1,
    run_attempt: run.attempt,
    display_title: 'ops-write',
    event: run.event,
    status: 'in_progress',
    conclusion: null,
    workflow_id: 1,
    url,
    html_url: `${siteHost}/${repository}/actions/runs/${run.id}`,
    pull_requests: [],
    created_at: someTime,
    updated_at: someTime,
    run_started_at: someTime,
    actor: userJson(run.actor),
    triggering_actor: userJson(run.triggeringActor),
    jobs_url: `${url}/jobs`,
    logs_url: `${url}/logs`,
    check_suite_url: `${apiHost}/repos/${repository}/check-suites/${suite}`,
    artifacts_url: `${url}/artifacts`,
    cancel_url: `${url}/cancel`,
    rerun_url: `${url}/rerun`,
    previous_attempt_url: run.attempt > 1 ? `${url}/attempts/${run.attempt - 1}` : null,
    workflow_url: `${apiHost}/repos/${repository}/actions/workflows/1`,
    head_commit: {
      id: run.commit,
      tree_id: run.commit,
      message: 'a change',
      timestamp: someTime,
      author: { name: run.actor, email: `${run.actor}@example.com` },
      committer: { name: run.actor, email: `${run.actor}@example.com` },
    },
    repository: minimalRepositoryJson(repository, isPrivate),
    head_repository: minimalRepositoryJson(run.fork ?? repository, isPrivate),
  };
}

function summaryJson(name: string, repository: string) {
  return {
    id: idOf(name),
    node_id: nodeId(name),
    name,
    url: `${apiHost}/repos/${repository}/environments/${encodeURIComponent(name)}`,
    html_url: `${siteHost}/${repository}/deployments/activity_log?environments_filter=${encodeURIComponent(name)}`,
    created_at: someTime,
    updated_at: someTime,
  };
}

export function environmentJson(environment: ApiEnvironment, repository: string): Schemas['environment'] {
  const { name, reviewers, preventsSelfReview = false, waitMinutes, hasBranchPolicy } = environment;
  const rule = (type: string) => ({ id: idOf(`${type} of ${name}`), node_id: nodeId(type), type });
  return {
    ...summaryJson(name, repository),
    protection_rules: [
      ...(waitMinutes === undefined ? [] : [{ ...rule('wait_timer'), wait_timer: waitMinutes }]),
      ...(reviewers
        ? [
            {
              ...rule('required_reviewers'),
              prevent_self_review: preventsSelfReview,
              reviewers: reviewers.map((each) => reviewerJson(each, repository)),
            },
          ]
        : []),
      ...(hasBranchPolicy ? [rule('branch_policy')] : []),
    ],
    deployment_branch_policy: hasBranchPolicy
      ? { protected_branches: true, custom_branch_policies: false }
      : null,
  };
}

function reviewerJson(reviewer: string, repository: string) {
  const [owner = ''] = repository.split('/');
  const [, slug] = /^@[^/]+\/(.+)$/.exec(reviewer) ?? [];
  return slug === undefined
    ? ({ type: 'User', reviewer: userJson(reviewer) } as const)
    : ({ type: 'Team', reviewer: teamJson(owner, slug) } as const);
}

export function reviewJson(review: ApiReview, repository: string): Schemas['environment-approvals'] {
  const { state, environments, by, comment } = review;
  return {
    state,
    environments: environments.map((name) => summaryJson(name, repository)),
    user: userJson(by),
    comment,
  };
}

export function roleJson(login: string, role: ApiRole): Schemas['repository-collaborator-permission'] {
  return { permission: legacyRole[role], role_name: role, user: { ...userJson(login), role_name: role } };
}
