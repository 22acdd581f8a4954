/** Workflows of a repository, and when GitHub started them by their schedule. */
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
  /** Of its scheduled runs. */
  readonly runsAt: readonly number[];
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
  const all = workflow.runsAt.filter((at) => !(at < since)).toSorted((a, b) => b - a);
  const shown = query.get('event') === 'schedule' ? all.slice((page - 1) * size, page * size) : [];
  return jsonAnswer(200, {
    total_count: all.length,
    workflow_runs: shown.map((at) => ({
      ...runJson({ ...like, event: 'schedule' }, repository, isPrivate),
      created_at: iso(at),
    })),
  });
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
