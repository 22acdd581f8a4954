/** Issues of a repository (https://docs.github.com/en/rest/issues). */
import type { components, operations } from '@octokit/openapi-types';
import * as z from 'zod/mini';
import { apiError, docs } from './github-api-errors.ts';
import { apiHost, nodeId, siteHost, someTime, userJson } from './github-api-shapes.ts';
import { jsonAnswer, type Answer, type Incoming } from './loopback.ts';

export type Permission = 'none' | 'read' | 'write';

export interface ApiIssue {
  readonly number: number;
  readonly title: string;
  readonly body: string;
  readonly state: 'open' | 'closed';
  readonly comments: readonly string[];
  /** Who wrote it: the workflow's bot unless said. `stranger`: a person who has nothing to do with the repository. */
  readonly by?: 'bot' | 'owner' | 'stranger';
  readonly isPullRequest?: boolean;
}

type Schemas = components['schemas'];
type Body<Name extends keyof operations> = operations[Name] extends {
  readonly requestBody: { readonly content: { readonly 'application/json': infer B } };
}
  ? B
  : never;
/** GitHub's limit of a body: 65,536 characters. */
const bodyText = z.string().check(z.maxLength(65_536));
const opening = z.strictObject({ title: z.string().check(z.minLength(1), z.maxLength(256)), body: bodyText });
const commenting = z.strictObject({ body: bodyText.check(z.minLength(1)) });
const changing = z.strictObject({ state: z.enum(['open', 'closed']) });
const paging = {
  per_page: z._default(z.coerce.number().check(z.int(), z.minimum(1), z.maximum(100)), 30),
  page: z._default(z.coerce.number().check(z.int(), z.minimum(1)), 1),
};
const listing = z.strictObject({
  ...paging,
  state: z._default(z.enum(['open', 'closed', 'all']), 'open'),
  sort: z._default(z.enum(['created', 'updated', 'comments']), 'created'),
});
const reading = z.strictObject(paging);

// What a client may send is what GitHub takes.
opening satisfies z.ZodMiniType<Pick<Body<'issues/create'>, 'title' | 'body'>>;
commenting satisfies z.ZodMiniType<Body<'issues/create-comment'>>;
changing satisfies z.ZodMiniType<Pick<Schemas['issue'], 'state'>>;

export interface Issues {
  readonly all: readonly ApiIssue[];
  /** What people do: changes the issue with that number, or adds one. Returns its number. */
  put(parts: Partial<ApiIssue>): number;
  /** Undefined for a request about something else. */
  handle(incoming: Incoming, path: string, permission: Permission): Answer | undefined;
}

/** `repository`: `owner/name`. */
export function createIssues(repository: string): Issues {
  const all: ApiIssue[] = [];
  /** Numbers, the one touched last at the end. */
  let touched: number[] = [];
  const describe = (issue: ApiIssue) => issueJson(issue, repository);

  function list(url: URL): Answer {
    const query = listing.safeParse(Object.fromEntries(url.searchParams));
    if (!query.success) return invalid();
    const { state, sort } = query.data;
    const order = sort === 'updated' ? touched : all.map(({ number }) => number);
    const found = order
      .toReversed()
      .flatMap((number) => all[number - 1] ?? [])
      .filter((issue) => state === 'all' || issue.state === state)
      .toSorted((left, right) => (sort === 'comments' ? right.comments.length - left.comments.length : 0));
    return jsonAnswer(200, paged(found, query.data).map(describe));
  }

  function listComments({ number, comments }: ApiIssue, url: URL): Answer {
    const query = reading.safeParse(Object.fromEntries(url.searchParams));
    return query.success
      ? jsonAnswer(
          200,
          paged(comments, query.data).map((body) => commentJson(body, number, repository)),
        )
      : invalid();
  }

  function open(body: unknown): Answer {
    const given = opening.safeParse(body);
    if (!given.success) return invalid();
    const issue: ApiIssue = { ...given.data, number: all.length + 1, state: 'open', comments: [] };
    replace(issue);
    return jsonAnswer(201, describe(issue));
  }

  function comment(issue: ApiIssue, body: unknown): Answer {
    const given = commenting.safeParse(body);
    if (!given.success) return invalid();
    replace({ ...issue, comments: [...issue.comments, given.data.body] });
    return jsonAnswer(201, commentJson(given.data.body, issue.number, repository));
  }

  function change(issue: ApiIssue, body: unknown): Answer {
    const given = changing.safeParse(body);
    if (!given.success) return invalid();
    const changed = { ...issue, ...given.data };
    replace(changed);
    return jsonAnswer(200, describe(changed));
  }

  function replace(issue: ApiIssue): void {
    all.splice(issue.number - 1, 1, issue);
    touched = [...touched.filter((number) => number !== issue.number), issue.number];
  }

  return {
    all,
    put(parts) {
      const number = parts.number ?? all.length + 1;
      const empty = { number, title: 'a title', body: '', state: 'open', comments: [] } as const;
      replace({ ...empty, ...all[number - 1], ...parts });
      return number;
    },
    handle({ method, url, body }, path, permission) {
      const [whole, number, part] = /^\/issues(?:\/(\d+)(\/comments)?)?$/.exec(path) ?? [];
      if (whole === undefined) return undefined;
      // Without any permission a private repository's issues are not there.
      if (permission === 'none') return apiError(404, 'Not Found');
      if (permission === 'read' && method !== 'GET')
        return apiError(403, 'Resource not accessible by integration', `${docs}/issues`);
      const given: unknown = method === 'GET' ? undefined : JSON.parse(body.toString('utf8'));
      const issue = all[Number(number) - 1];
      const what = `${method} ${number === undefined ? 'all' : (part ?? 'one')}`;
      if (what === 'GET all') return list(url);
      if (what === 'POST all') return open(given);
      if (!issue) return apiError(404, 'Not Found');
      if (what === 'GET one') return jsonAnswer(200, describe(issue));
      if (what === 'GET /comments') return listComments(issue, url);
      if (what === 'POST /comments') return comment(issue, given);
      return what === 'PATCH one' ? change(issue, given) : apiError(404, 'Not Found');
    },
  };
}

const invalid = () => apiError(422, 'Validation Failed', `${docs}/issues`);

const writers = {
  bot: { user: userJson('github-actions[bot]'), author_association: 'NONE' },
  owner: { user: userJson('octo'), author_association: 'OWNER' },
  stranger: { user: userJson('passer-by'), author_association: 'NONE' },
} as const;

function paged<T>(all: readonly T[], { page, per_page: size }: { page: number; per_page: number }) {
  return all.slice((page - 1) * size, page * size);
}

function issueJson(issue: ApiIssue, repository: string): Schemas['issue'] {
  const { number, title, body, state, comments, by = 'bot', isPullRequest } = issue;
  const url = `${apiHost}/repos/${repository}/issues/${number}`;
  const page = `${siteHost}/${repository}/${isPullRequest ? 'pull' : 'issues'}/${number}`;
  return {
    id: number,
    node_id: nodeId(`issue ${number}`),
    number,
    title,
    body,
    state,
    comments: comments.length,
    ...writers[by],
    url,
    html_url: page,
    repository_url: `${apiHost}/repos/${repository}`,
    comments_url: `${url}/comments`,
    events_url: `${url}/events`,
    labels_url: `${url}/labels{/name}`,
    labels: [],
    locked: false,
    assignee: null,
    milestone: null,
    created_at: someTime,
    updated_at: someTime,
    closed_at: state === 'closed' ? someTime : null,
    ...(isPullRequest && {
      pull_request: {
        url: `${apiHost}/repos/${repository}/pulls/${number}`,
        html_url: page,
        diff_url: `${page}.diff`,
        patch_url: `${page}.patch`,
      },
    }),
  };
}

/** A comment that begins with `stranger:` is a stranger's. */
function commentJson(body: string, number: number, repository: string): Schemas['issue-comment'] {
  const issue = `${apiHost}/repos/${repository}/issues/${number}`;
  return {
    id: 1,
    node_id: nodeId('comment 1'),
    body,
    ...writers[body.startsWith('stranger:') ? 'stranger' : 'bot'],
    url: `${apiHost}/repos/${repository}/issues/comments/1`,
    html_url: `${siteHost}/${repository}/issues/${number}#issuecomment-1`,
    issue_url: issue,
    created_at: someTime,
    updated_at: someTime,
  };
}
