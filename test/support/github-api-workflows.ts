/** Workflows of a repository, and their runs. */
import type { components } from '@octokit/openapi-types';
import { apiError, docs, notPermitted } from './github-api-errors.ts';
import { runJson, type ApiRun } from './github-api-gate-shapes.ts';
import type { Permission } from './github-api-issues.ts';
import { apiHost, nodeId, siteHost } from './github-api-shapes.ts';
import { jsonAnswer, type Answer, type Incoming } from './loopback.ts';

type Schemas = components['schemas'];

export interface ApiWorkflow {
  /** `ops-monitor.yml`. */
  readonly file: string;
  readonly createdAt: number;
  readonly state: Schemas['workflow']['state'];
  /** Of its scheduled runs that ended well. */
  readonly runsAt: readonly number[];
  readonly otherRuns?: readonly ApiWorkflowRun[];
}

export interface ApiWorkflowRun {
  readonly at: number;
  readonly event: string;
  readonly status: 'queued' | 'pending' | 'waiting' | 'in_progress' | 'completed';
  /** Null until it is completed. */
  readonly conclusion: 'success' | 'failure' | 'cancelled' | null;
}

const iso = (at: number) => new Date(at).toISOString().replace(/\.\d+Z$/, 'Z');

/** Undefined for a request about something else. `like`: another run, for what is not told. */
export function answerWorkflows(
  { method, url }: Incoming,
  path: string,
  {
    repository,
    isPrivate,
    permission,
    workflows,
    like,
  }: {
    readonly repository: string;
    readonly isPrivate: boolean;
    readonly permission: Permission;
    readonly workflows: readonly ApiWorkflow[];
    readonly like: ApiRun;
  },
): Answer | undefined {
  const [whole, file, runs] = /^\/actions\/workflows\/([^/]+)(\/runs)?$/.exec(path) ?? [];
  if (whole === undefined) return undefined;
  if (permission === 'none') return notPermitted('actions=read', `${docs}/actions/workflows`);
  const workflow = workflows.find((each) => each.file === decodeURIComponent(file ?? ''));
  if (!workflow || method !== 'GET') return apiError(404, 'Not Found', `${docs}/actions/workflows`);
  if (runs === undefined) return jsonAnswer(200, workflowJson(workflow, repository));
  const query = url.searchParams;
  const since = Date.parse(query.get('created')?.replace(/^>=/, '') ?? '');
  const [size, page] = [Number(query.get('per_page') ?? 30), Number(query.get('page') ?? 1)];
  const [event, status] = [query.get('event'), query.get('status')];
  const all = runsOf(workflow)
    .filter((run) => !(run.at < since))
    .filter((run) => event === null || run.event === event)
    // One parameter for both (https://docs.github.com/en/rest/actions/workflow-runs#list-workflow-runs-for-a-workflow).
    .filter((run) => status === null || run.status === status || run.conclusion === status);
  return jsonAnswer(200, {
    total_count: all.length,
    workflow_runs: all.slice((page - 1) * size, page * size).map((run) => ({
      ...runJson({ ...like, id: run.at, event: run.event }, repository, isPrivate),
      status: run.status,
      conclusion: run.conclusion,
      created_at: iso(run.at),
    })),
  });
}

function runsOf({ runsAt, otherRuns = [] }: ApiWorkflow): readonly ApiWorkflowRun[] {
  const ended = { event: 'schedule', status: 'completed', conclusion: 'success' } as const;
  return [...runsAt.map((at) => ({ at, ...ended })), ...otherRuns].toSorted((a, b) => b.at - a.at);
}

function workflowJson({ file, createdAt, state }: ApiWorkflow, repository: string): Schemas['workflow'] {
  const path = `.github/workflows/${file}`;
  return {
    id: 1,
    node_id: nodeId('W1'),
    name: file.replace(/\.yml$/, ''),
    path,
    state,
    created_at: iso(createdAt),
    updated_at: iso(createdAt),
    url: `${apiHost}/repos/${repository}/actions/workflows/1`,
    html_url: `${siteHost}/${repository}/blob/main/${path}`,
    badge_url: `${siteHost}/${repository}/workflows/ops/badge.svg`,
  };
}
