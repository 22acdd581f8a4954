/** Runs, environments, reviews and roles of a repository, as far as a gate of writes asks for them. */
import { apiError, docs, notPermitted } from './github-api-errors.ts';
import {
  environmentJson,
  reviewJson,
  roleJson,
  runJson,
  type ApiEnvironment,
  type ApiReview,
  type ApiRole,
  type ApiRun,
} from './github-api-gate-shapes.ts';
import type { Permission } from './github-api-issues.ts';
import { siteHost } from './github-api-shapes.ts';
import { jsonAnswer, type Answer, type Incoming } from './loopback.ts';

type ReviewParts = Partial<Pick<ApiReview, 'runId' | 'environments' | 'comment'>>;

/** What tests may look at and change. */
export interface GateData {
  /** Begins with the one of `env`. */
  readonly runs: ApiRun[];
  readonly environments: ApiEnvironment[];
  readonly reviews: ApiReview[];
  /** By login. Everybody else has `read` in a public repository and `none` in a private one. */
  readonly roles: Map<string, ApiRole>;
  /** What a runner gives to an action in that run, the newest one when not given. */
  envOf(runId?: number): Readonly<Record<string, string>>;
  /** Changes the run with that id, or adds one like the first with the next id. */
  putRun(parts?: Partial<ApiRun>): ApiRun;
  /** Replaces the environment of that name, or adds it. */
  putEnvironment(environment: ApiEnvironment): void;
  /** In the page for reviews; of the newest run and the environment `ops-write` unless said. */
  approve(login: string, parts?: ReviewParts): void;
  reject(login: string, parts?: ReviewParts): void;
}

export interface Gate extends GateData {
  /** Undefined for a request about something else. */
  handle(incoming: Incoming, path: string, permission: Permission): Answer | undefined;
}

export interface GateOptions {
  /** `owner/name`. */
  readonly repository: string;
  readonly isPrivate: boolean;
  readonly defaultBranch: string;
}

export function createGate({ repository, isPrivate, defaultBranch }: GateOptions): Gate {
  const first: ApiRun = {
    id: 16_600_000_001,
    attempt: 1,
    event: 'workflow_dispatch',
    branch: defaultBranch,
    commit: '0123456789abcdef0123456789abcdef01234567',
    actor: 'requester',
    triggeringActor: 'requester',
    path: '.github/workflows/ops-write.yml',
  };
  const runs: ApiRun[] = [first];
  const environments: ApiEnvironment[] = [];
  const reviews: ApiReview[] = [];
  const roles = new Map<string, ApiRole>([['requester', 'write']]);

  const newest = () => runs.at(-1) ?? first;

  function review(state: ApiReview['state'], by: string, parts: ReviewParts = {}): void {
    reviews.push({ runId: newest().id, environments: ['ops-write'], comment: '', ...parts, state, by });
  }

  return {
    runs,
    environments,
    reviews,
    roles,
    envOf(runId) {
      const run = runs.find(({ id }) => id === runId) ?? newest();
      const ref = run.branch === null ? 'refs/pull/1/merge' : `refs/heads/${run.branch}`;
      return {
        GITHUB_SERVER_URL: siteHost,
        GITHUB_REPOSITORY: repository,
        GITHUB_RUN_ID: String(run.id),
        GITHUB_RUN_ATTEMPT: String(run.attempt),
        GITHUB_EVENT_NAME: run.event,
        GITHUB_REF: ref,
        GITHUB_SHA: run.commit,
        GITHUB_ACTOR: run.actor,
        GITHUB_TRIGGERING_ACTOR: run.triggeringActor,
        GITHUB_WORKFLOW_REF: `${repository}/${run.path}@${ref}`,
      };
    },
    putRun(parts = {}) {
      const at = runs.findIndex(({ id }) => id === parts.id);
      const run = { ...first, id: newest().id + 1, ...runs[at], ...parts };
      runs.splice(at === -1 ? runs.length : at, 1, run);
      return run;
    },
    putEnvironment(environment) {
      const at = environments.findIndex(({ name }) => name === environment.name);
      environments.splice(at === -1 ? environments.length : at, 1, environment);
    },
    approve: (login, parts) => review('approved', login, parts),
    reject: (login, parts) => review('rejected', login, parts),
    handle({ method }, path, permission) {
      const [whole, section = '', one = '', part] =
        /^\/(actions\/runs|environments|collaborators)\/([^/]+)(\/approvals|\/permission)?$/.exec(path) ?? [];
      if (whole === undefined) return undefined;
      if (method !== 'GET') return apiError(404, 'Not Found');
      const name = decodeURIComponent(one);
      const what = `${section}${part ?? ''}`;
      // Whoever may see the repository may ask this.
      if (what === 'collaborators/permission')
        return jsonAnswer(200, roleJson(name, roles.get(name) ?? (isPrivate ? 'none' : 'read')));
      if (permission === 'none') return notPermitted('actions=read', `${docs}/actions/workflow-runs`);
      const run = runs.find(({ id }) => String(id) === name);
      const environment = environments.find((each) => each.name.toLowerCase() === name.toLowerCase());
      if (what === 'environments' && environment)
        return jsonAnswer(200, environmentJson(environment, repository));
      if (what === 'actions/runs' && run) return jsonAnswer(200, runJson(run, repository, isPrivate));
      if (what === 'actions/runs/approvals' && run)
        return jsonAnswer(
          200,
          reviews.filter(({ runId }) => runId === run.id).map((each) => reviewJson(each, repository)),
        );
      return apiError(404, 'Not Found');
    },
  };
}
