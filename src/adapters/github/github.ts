/** Caches, issues and the repository in GitHub's REST API. https://docs.github.com/en/rest */
import * as z from 'zod/mini';
import { askApi, type ApiAnswer, type GitHubOptions, type Question } from './retrying-request.ts';
import type { ScheduleFacts } from '../../core/schedule/cadence.ts';
import { page as pageUrl, repositorySchema } from '../../core/github/api-schemas.ts';

export interface Issue {
  readonly number: number;
  readonly isOpen: boolean;
  readonly title: string;
  readonly body: string;
  /** How many there are. */
  readonly comments: number;
  /** Opened by a bot or by somebody who belongs to the repository, not by a stranger. */
  readonly isTrusted: boolean;
}

export interface WorkflowRun {
  /** When it was created, epoch milliseconds. */
  readonly at: number;
  /** GitHub's word; of a run that did not end yet, its status: `queued`, `in_progress`. */
  readonly conclusion: string;
  /** Its page. */
  readonly url: string;
}

const time = z.string().check(z.refine((text) => Number.isFinite(Date.parse(text))));
/** https://docs.github.com/en/rest/actions/cache#list-github-actions-caches-for-a-repository */
const cacheList = z.object({ actions_caches: z.array(z.object({ key: z.string(), created_at: time })) });
/** GitHub's word for a state: `disabled_manually`, `in_progress`. */
const stateWord = z.string().check(z.regex(/^\w{1,40}$/));
/** https://docs.github.com/en/rest/actions/workflows#get-a-workflow */
const workflowSchema = z.object({ state: stateWord, created_at: time });
/** https://docs.github.com/en/rest/actions/workflow-runs#list-workflow-runs-for-a-workflow */
const runList = z.object({
  workflow_runs: z.array(
    z.object({
      created_at: time,
      status: z.nullable(stateWord),
      conclusion: z.nullable(stateWord),
      html_url: pageUrl,
    }),
  ),
});
const anything = z.unknown();
const written = {
  body: z.nullish(z.string()),
  user: z.nullish(z.object({ type: z.string() })),
  author_association: z.string(),
};
const issueSchema = z.object({
  ...written,
  number: z.int(),
  title: z.string(),
  state: z.string(),
  comments: z.int(),
  pull_request: z.optional(z.unknown()),
});
const commentSchema = z.object(written);
const openedSchema = z.object({ number: z.int() });
/** https://docs.github.com/en/graphql/reference/enums#commentauthorassociation */
const insiders = ['OWNER', 'MEMBER', 'COLLABORATOR'];
const perPage = 100;
/** So many cache entries are listed. Ours are a few; that many were made to be in the way. */
export const mostListed = 1000;

export type GitHub = ReturnType<typeof createGitHub>;

/** Long: one short method for each request. */
export function createGitHub(options: GitHubOptions) {
  const ask = <S extends z.ZodMiniType>(question: Question<S>) => askApi(options, question);
  const permission = 'issues: write';

  const commentIssue = async (number: number, body: string) => {
    const path = `/issues/${number}/comments`;
    const asked = await ask({ method: 'POST', path, fields: { body }, permission, schema: anything });
    if (asked.isOk) return { kind: 'commented' as const };
    return isGone(asked) ? { kind: 'gone' as const } : asked.failure;
  };

  const reads = { permission: 'actions: read' };

  /** The workflow of a file on the default branch. `state`: GitHub's word. Needs `actions: read`, as the one below. */
  const readWorkflow = async (file: string) => {
    const asked = await ask({ path: workflowPath(file), ...reads, schema: workflowSchema });
    if (!asked.isOk) return asked.answer?.status === 404 ? { kind: 'absent' as const } : asked.failure;
    const { state, created_at } = asked.body;
    return { kind: 'read' as const, state, createdAt: Date.parse(created_at) };
  };

  /** Runs of the workflow of a file, newest first, at most `most`. `filter`: parameters of GitHub's query. */
  const listRuns = async (
    file: string,
    filter: Readonly<Record<string, string>> = {},
    most: number = mostListed,
  ) => {
    const size = Math.min(most, perPage);
    const query = new URLSearchParams({ ...filter, per_page: String(size) });
    const runs: WorkflowRun[] = [];
    for (let at = 1; at <= most / size; at += 1) {
      const path = `${workflowPath(file)}/runs?${query.toString()}&page=${at}`;
      const asked = await ask({ path, ...reads, schema: runList });
      if (!asked.isOk) return asked.failure;
      const found = asked.body.workflow_runs.map(runOf);
      runs.push(...found);
      if (found.length < size) break;
    }
    return { kind: 'listed' as const, runs };
  };

  /** The cache entries of a ref whose key begins with `prefix`, newest created first, at most `most`. */
  const listCacheEntries = async (prefix: string, ref: string, most: number) => {
    const entries: { readonly key: string; readonly createdAt: number }[] = [];
    const query = new URLSearchParams({ key: prefix, ref, sort: 'created_at', per_page: String(perPage) });
    for (let page = 1; page <= most / perPage; page += 1) {
      const path = `/actions/caches?${query.toString()}&page=${page}`;
      const asked = await ask({ path, ...reads, schema: cacheList });
      if (!asked.isOk) return asked.failure;
      const found = asked.body.actions_caches;
      entries.push(...found.map(({ key, created_at }) => ({ key, createdAt: Date.parse(created_at) })));
      if (found.length < perPage) break;
    }
    // The service matches prefixes; what it matches beyond is not ours.
    return { kind: 'listed' as const, entries: entries.filter(({ key }) => key.startsWith(prefix)) };
  };

  return {
    listCacheEntries,
    /** Keys of the cache entries of a ref whose key begins with `prefix`, newest created first, at most 1000. */
    async listCaches(prefix: string, ref: string) {
      const listed = await listCacheEntries(prefix, ref, mostListed);
      return listed.kind === 'listed'
        ? { kind: 'listed' as const, keys: listed.entries.map(({ key }) => key) }
        : listed;
    },
    /** Deletes the entries with this key of a ref. `absent`: there was none. Needs `actions: write`. */
    async deleteCache(key: string, ref: string) {
      const path = `/actions/caches?${new URLSearchParams({ key, ref }).toString()}`;
      const asked = await ask({ method: 'DELETE', path, permission: 'actions: write', schema: anything });
      if (asked.isOk) return { kind: 'deleted' as const };
      return asked.answer?.status === 404 ? { kind: 'absent' as const } : asked.failure;
    },
    /** The open issues that were touched last, newest first, at most 100; no pull requests. */
    async listOpenIssues() {
      const query = new URLSearchParams({ state: 'open', sort: 'updated', per_page: String(perPage) });
      const asked = await ask({
        path: `/issues?${query.toString()}`,
        permission,
        schema: z.array(issueSchema),
      });
      if (!asked.isOk) return asked.failure;
      // To this API a pull request is an issue too.
      const issues = asked.body.filter((issue) => issue.pull_request === undefined);
      return { kind: 'listed' as const, issues: issues.map(issueOf) };
    },
    /** `gone`: there is no such issue here any more, or the token may not see it. */
    async readIssue(number: number) {
      const asked = await ask({ path: `/issues/${number}`, permission, schema: issueSchema });
      if (asked.isOk) return { kind: 'read' as const, issue: issueOf(asked.body) };
      return isGone(asked) ? { kind: 'gone' as const } : asked.failure;
    },
    /** What trusted people and bots wrote below an issue: the last 100 to 199 comments. */
    async listComments({ number, comments }: Pick<Issue, 'number' | 'comments'>) {
      const last = Math.ceil(comments / perPage);
      const bodies: string[] = [];
      // Oldest first is the only order there is.
      for (let page = Math.max(1, last - 1); page <= last; page += 1) {
        const path = `/issues/${number}/comments?per_page=${perPage}&page=${page}`;
        const asked = await ask({ path, permission, schema: z.array(commentSchema) });
        if (!asked.isOk) return asked.failure;
        bodies.push(...asked.body.filter(isTrusted).map(({ body }) => body ?? ''));
      }
      return { kind: 'listed' as const, bodies };
    },
    /** Needs `issues: write`, as the two below. */
    async openIssue(title: string, body: string) {
      const fields = { title, body };
      const asked = await ask({ method: 'POST', path: '/issues', fields, permission, schema: openedSchema });
      return asked.isOk ? { kind: 'opened' as const, number: asked.body.number } : asked.failure;
    },
    commentIssue,
    /** A comment comes after the closing, and may fail. An issue that is gone is closed. */
    async closeIssue(number: number, comment?: string) {
      const path = `/issues/${number}`;
      const fields = { state: 'closed' };
      const asked = await ask({ method: 'PATCH', path, fields, permission, schema: anything });
      if (asked.isOk && comment !== undefined) await commentIssue(number, comment);
      return asked.isOk || isGone(asked) ? { kind: 'closed' as const } : asked.failure;
    },
    readWorkflow,
    listRuns,
    /** The workflow of a file, and its scheduled runs since then. Needs `actions: read`. */
    async schedule(file: string, sinceAt: number): Promise<ScheduleFacts> {
      const workflow = await readWorkflow(file);
      if (workflow.kind === 'absent') return workflow;
      if (workflow.kind === 'failed') return { kind: 'unknown', why: workflow.cause };
      const runs = await listRuns(file, {
        event: 'schedule',
        created: `>=${new Date(sinceAt).toISOString()}`,
      });
      if (runs.kind === 'failed') return { kind: 'unknown', why: runs.cause };
      const { createdAt, state } = workflow;
      const runsAt = runs.runs.map(({ at }) => at);
      return { kind: 'known', createdAt, isEnabled: state === 'active', runsAt };
    },
    async repository() {
      const asked = await ask({ path: '', permission: 'contents: read', schema: repositorySchema });
      if (!asked.isOk) return asked.failure;
      return {
        kind: 'known' as const,
        isPublic: !asked.body.private,
        defaultBranch: asked.body.default_branch,
      };
    },
  };
}

const workflowPath = (file: string) => `/actions/workflows/${encodeURIComponent(file)}`;

function runOf(run: z.infer<typeof runList>['workflow_runs'][number]): WorkflowRun {
  const { created_at, status, conclusion, html_url: url } = run;
  return { at: Date.parse(created_at), conclusion: conclusion ?? status ?? 'unknown', url };
}

function issueOf(issue: z.infer<typeof issueSchema>): Issue {
  const { number, title, state, body, comments } = issue;
  return { number, title, isOpen: state === 'open', body: body ?? '', comments, isTrusted: isTrusted(issue) };
}

function isTrusted({ user, author_association }: z.infer<typeof commentSchema>): boolean {
  return user?.type === 'Bot' || insiders.includes(author_association);
}

/** Deleted, never there, or moved to another repository. https://docs.github.com/en/rest/issues/issues#get-an-issue */
function isGone({ answer }: { readonly answer?: ApiAnswer }): boolean {
  return answer !== undefined && [301, 404, 410].includes(answer.status);
}
