import type { components } from '@octokit/openapi-types';
import * as z from 'zod/mini';
import type { CacheEntry } from './cache-entries.ts';
import type { CacheService } from './cache-service.ts';
import { apiError, docs, notPermitted, refusal, spoilingOf, type ApiFault } from './github-api-errors.ts';
import { createGate, type GateData } from './github-api-gate.ts';
import { createIssues, type ApiIssue, type Permission } from './github-api-issues.ts';
import { repositoryJson } from './github-api-shapes.ts';
import { answerWorkflows, type ApiWorkflow } from './github-api-workflows.ts';
import {
  createFaultList,
  jsonAnswer,
  listenOnLoopback,
  textAnswer,
  type Answer,
  type Incoming,
} from './loopback.ts';

type Schemas = components['schemas'];

export interface GitHubApiOptions {
  /** `owner/name`. */
  readonly repository: string;
  readonly token: string;
  readonly private?: boolean;
  readonly defaultBranch?: string;
  /** Whose entries are listed and deleted; none when not given. */
  readonly caches?: Pick<CacheService, 'entries' | 'remove'>;
}

/** A request that came in, without its token. */
interface ApiRequest {
  readonly method: string;
  /** With the query. */
  readonly path: string;
  /** 0 when no answer was sent. */
  readonly status: number;
}

/** The little of GitHub's REST API that is needed (https://docs.github.com/en/rest). */
export interface GitHubApi {
  readonly url: string;
  /** What a runner gives to an action, and the token as a workflow hands it on. */
  readonly env: Readonly<Record<string, string>>;
  readonly requests: readonly ApiRequest[];
  /** What the token may do with `actions`. It begins with `write`. */
  permission: Permission;
  /** The same with `issues`. */
  issuePermission: Permission;
  /** The run that `env` is of, environments, reviews, roles. */
  readonly gate: GateData;
  /** None to begin with. */
  readonly workflows: ApiWorkflow[];
  /** The header `Date` of its answers. */
  dateHeader: (now: number) => string;
  /** In the order they were opened. */
  readonly issues: readonly ApiIssue[];
  /** What people do: changes the issue with that number, or adds one. Returns its number. */
  putIssue(parts: Partial<ApiIssue>): number;
  /** Returns what ends the fault. */
  fail(fault: ApiFault): () => void;
  close(): Promise<void>;
}

const cacheDocs = `${docs}/actions/cache`;

const listQuery = z.strictObject({
  key: z.optional(z.string()),
  ref: z.optional(z.string()),
  per_page: z._default(z.coerce.number().check(z.int(), z.minimum(1), z.maximum(100)), 30),
  page: z._default(z.coerce.number().check(z.int(), z.minimum(1)), 1),
  sort: z._default(z.enum(['created_at', 'last_accessed_at', 'size_in_bytes']), 'last_accessed_at'),
  direction: z._default(z.enum(['asc', 'desc']), 'desc'),
});
const deleteQuery = z.strictObject({ key: z.string(), ref: z.optional(z.string()) });

export async function startGitHubApi(options: GitHubApiOptions): Promise<GitHubApi> {
  const faults = createFaultList<ApiFault>();
  const requests: ApiRequest[] = [];
  const root = `/repos/${options.repository}`.toLowerCase();
  const { private: isPrivate = false, defaultBranch = 'main' } = options;
  const repository = repositoryJson(options.repository, isPrivate, defaultBranch);
  const issues = createIssues(options.repository);
  const gate = createGate({ repository: options.repository, isPrivate, defaultBranch });

  const server = await listenOnLoopback((incoming) => {
    const { pathname, search } = incoming.url;
    // Owners and repositories are found in any spelling.
    const known = pathname.toLowerCase() === root || pathname.toLowerCase().startsWith(`${root}/`);
    const path = known ? pathname.slice(root.length) : undefined;
    const fault = faults.take(
      (rule) =>
        (rule.path === undefined || rule.path === path) &&
        (rule.method === undefined || rule.method === incoming.method),
    );
    const kind = fault?.kind;
    const silent = kind === 'hang' || kind === 'reset';
    const refused = kind === undefined ? undefined : refusal(kind);
    const answer = refused ?? (silent ? apiError(500, 'not done') : handle(incoming, path));
    const status = silent ? 0 : kind === 'html' ? 200 : answer.status;
    requests.push({ method: incoming.method, path: `${pathname}${search}`, status });
    const headers = { date: api.dateHeader(Date.now()), ...answer.headers };
    return { answer: { ...answer, headers }, spoiling: refused ? undefined : spoilingOf(kind) };
  });

  function handle(incoming: Incoming, path: string | undefined): Answer {
    const { authorization = '', 'user-agent': agent } = incoming.headers;
    if (agent === undefined) {
      return textAnswer(
        403,
        'Request forbidden by administrative rules. Please make sure your request has a User-Agent header',
      );
    }
    if (!['Bearer', 'token'].some((scheme) => authorization === `${scheme} ${options.token}`)) {
      return apiError(401, 'Bad credentials');
    }
    if (path === '' && incoming.method === 'GET') return jsonAnswer(200, repository);
    const issue = issues.handle(incoming, path ?? '', api.issuePermission);
    if (issue) return issue;
    const { permission, workflows } = api;
    const [like] = gate.runs;
    const about = like && { repository: options.repository, isPrivate, permission, workflows, like };
    const scheduled = about && answerWorkflows(incoming, path ?? '', about);
    if (scheduled) return scheduled;
    const fact = gate.handle(incoming, path ?? '', api.permission);
    if (fact) return fact;
    const [, section, one] = /^(\/actions\/caches)(?:\/(\d+))?$/.exec(path ?? '') ?? [];
    if (section === undefined) return apiError(404, 'Not Found');
    if (incoming.method === 'GET' && one === undefined) {
      return permitted('read', 'list-github-actions-caches-for-a-repository') ?? list(incoming);
    }
    if (incoming.method !== 'DELETE') return apiError(404, 'Not Found');
    return one === undefined
      ? (permitted('write', 'delete-github-actions-caches-for-a-repository-using-a-cache-key') ??
          removeByKey(incoming))
      : (permitted('write', 'delete-a-github-actions-cache-for-a-repository-using-a-cache-id') ??
          removeById(Number(one)));
  }

  function permitted(needed: 'read' | 'write', section: string): Answer | undefined {
    if (api.permission === 'write' || api.permission === needed) return undefined;
    return notPermitted(`actions=${needed}`, `${cacheDocs}#${section}`);
  }

  function list({ url }: Incoming): Answer {
    const query = listQuery.safeParse(Object.fromEntries(url.searchParams));
    if (!query.success)
      return apiError(422, `Validation Failed: ${JSON.stringify(query.error.issues)}`, cacheDocs);
    const { key = '', ref, per_page: size, page, sort, direction } = query.data;
    const sign = direction === 'asc' ? 1 : -1;
    const all = (options.caches?.entries() ?? [])
      .filter((entry) => entry.key.startsWith(key) && (ref === undefined || entry.ref === ref))
      .toSorted((left, right) => sign * (measure[sort](left) - measure[sort](right) || left.id - right.id));
    const shown = all.slice((page - 1) * size, page * size);
    return jsonAnswer(200, cacheList(shown, all.length), linkHeader(url, page, Math.ceil(all.length / size)));
  }

  /** The address of this server stands in the links, so that they can be followed. */
  function linkHeader(url: URL, page: number, last: number): Record<string, string> {
    if (last < 2) return {};
    const link = (to: number, relation: string) => {
      const target = new URL(`${url.pathname}${url.search}`, server.url);
      target.searchParams.set('page', String(to));
      return `<${target.href}>; rel="${relation}"`;
    };
    const links = [
      ...(page > 1 ? [link(page - 1, 'prev')] : []),
      ...(page < last ? [link(page + 1, 'next'), link(last, 'last')] : []),
      ...(page > 1 ? [link(1, 'first')] : []),
    ];
    return { link: links.join(', ') };
  }

  function removeById(id: number): Answer {
    const gone = options.caches?.remove((entry) => entry.id === id) ?? [];
    if (gone.length === 0) return apiError(404, 'Not Found', cacheDocs);
    return { status: 204, headers: {}, body: Buffer.alloc(0) };
  }

  /** A complete key: no prefix. */
  function removeByKey({ url }: Incoming): Answer {
    const query = deleteQuery.safeParse(Object.fromEntries(url.searchParams));
    if (!query.success)
      return apiError(422, `Validation Failed: ${JSON.stringify(query.error.issues)}`, cacheDocs);
    const { key, ref } = query.data;
    const gone =
      options.caches?.remove((entry) => entry.key === key && (ref === undefined || entry.ref === ref)) ?? [];
    if (gone.length === 0) return apiError(404, 'Not Found', cacheDocs);
    return jsonAnswer(200, cacheList(gone, gone.length));
  }

  const api: GitHubApi = {
    url: server.url,
    env: {
      ...gate.envOf(),
      GITHUB_API_URL: server.url,
      GITHUB_TOKEN: options.token,
    },
    requests,
    permission: 'write',
    issuePermission: 'write',
    gate,
    workflows: [],
    dateHeader: (now) => new Date(now).toUTCString(),
    issues: issues.all,
    putIssue: (parts) => issues.put(parts),
    fail: (fault) => faults.add(fault),
    close: () => server.close(),
  };
  return api;
}

const measure = {
  created_at: (entry: CacheEntry) => entry.createdAt,
  last_accessed_at: (entry: CacheEntry) => entry.lastAccessedAt,
  size_in_bytes: (entry: CacheEntry) => entry.bytes.length,
};

function cacheList(entries: readonly CacheEntry[], total: number): Schemas['actions-cache-list'] {
  return {
    total_count: total,
    actions_caches: entries.map((entry) => ({
      id: entry.id,
      ref: entry.ref,
      key: entry.key,
      version: entry.version,
      last_accessed_at: new Date(entry.lastAccessedAt).toISOString(),
      created_at: new Date(entry.createdAt).toISOString(),
      size_in_bytes: entry.bytes.length,
    })),
  };
}
