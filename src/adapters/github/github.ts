/** Caches, issues and the repository in GitHub's REST API. https://docs.github.com/en/rest */
import * as z from 'zod/mini';
import {
  failed,
  refused,
  requestApi,
  type ApiAnswer,
  type GitHubOptions,
  type FailedRequest,
} from './request.ts';

interface Gone {
  readonly kind: 'gone';
}

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

export interface GitHub {
  /** Keys of the cache entries of a ref whose key begins with `prefix`, newest created first, at most 100. */
  listCaches(
    prefix: string,
    ref: string,
  ): Promise<{ readonly kind: 'listed'; readonly keys: readonly string[] } | FailedRequest>;
  /** Deletes the entries with this key of a ref. `absent`: there was none. Needs `actions: write`. */
  deleteCache(key: string, ref: string): Promise<{ readonly kind: 'deleted' | 'absent' } | FailedRequest>;
  /** The open issues that were touched last, newest first, at most 100; no pull requests. */
  listOpenIssues(): Promise<{ readonly kind: 'listed'; readonly issues: readonly Issue[] } | FailedRequest>;
  /** `gone`: there is no such issue here any more, or the token may not see it. */
  readIssue(number: number): Promise<{ readonly kind: 'read'; readonly issue: Issue } | Gone | FailedRequest>;
  /** What trusted people and bots wrote below an issue: the last 100 to 199 comments. */
  listComments(
    issue: Pick<Issue, 'number' | 'comments'>,
  ): Promise<{ readonly kind: 'listed'; readonly bodies: readonly string[] } | FailedRequest>;
  /** Needs `issues: write`, as the two below. */
  openIssue(
    title: string,
    body: string,
  ): Promise<{ readonly kind: 'opened'; readonly number: number } | FailedRequest>;
  commentIssue(number: number, body: string): Promise<{ readonly kind: 'commented' } | Gone | FailedRequest>;
  /** The comment comes after the closing, and may fail. An issue that is gone is closed. */
  closeIssue(number: number, comment: string): Promise<{ readonly kind: 'closed' } | FailedRequest>;
  repository(): Promise<
    { readonly kind: 'known'; readonly isPublic: boolean; readonly defaultBranch: string } | FailedRequest
  >;
}

const cacheList = z.object({ actions_caches: z.array(z.object({ key: z.string() })) });
const repositorySchema = z.object({ private: z.boolean(), default_branch: z.string() });
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

export function createGitHub(options: GitHubOptions): GitHub {
  async function request(method: string, path: string, fields?: object): Promise<ApiAnswer | FailedRequest> {
    const answer = await requestApi(options, { method, path, ...(fields && { fields }) });
    return answer.kind === 'answer' ? answer : failed(answer.why);
  }

  const commentIssue: GitHub['commentIssue'] = async (number, body) => {
    const answer = await request('POST', `/issues/${number}/comments`, { body });
    if (answer.kind === 'failed') return answer;
    if (isGone(answer)) return { kind: 'gone' };
    return answer.status === 201 ? { kind: 'commented' } : refused(answer, 'issues: write');
  };

  return {
    async listCaches(prefix, ref) {
      const keys: string[] = [];
      for (let page = 1; page <= mostListed / perPage; page += 1) {
        const query = new URLSearchParams({
          key: prefix,
          ref,
          sort: 'created_at',
          per_page: String(perPage),
        });
        const answer = await request('GET', `/actions/caches?${query.toString()}&page=${page}`);
        if (answer.kind === 'failed') return answer;
        const list = cacheList.safeParse(answer.body);
        if (answer.status !== 200 || !list.success) return refused(answer, 'actions: read');
        const found = list.data.actions_caches.map(({ key }) => key);
        keys.push(...found);
        if (found.length < perPage) break;
      }
      // The service matches prefixes; what it matches beyond is not ours.
      return { kind: 'listed', keys: keys.filter((key) => key.startsWith(prefix)) };
    },
    async deleteCache(key, ref) {
      const answer = await request(
        'DELETE',
        `/actions/caches?${new URLSearchParams({ key, ref }).toString()}`,
      );
      if (answer.kind === 'failed') return answer;
      if (answer.status === 404) return { kind: 'absent' };
      return answer.status === 200 ? { kind: 'deleted' } : refused(answer, 'actions: write');
    },
    async listOpenIssues() {
      const query = new URLSearchParams({ state: 'open', sort: 'updated', per_page: String(perPage) });
      const answer = await request('GET', `/issues?${query.toString()}`);
      if (answer.kind === 'failed') return answer;
      const list = z.array(issueSchema).safeParse(answer.body);
      if (answer.status !== 200 || !list.success) return refused(answer, 'issues: write');
      // To this API a pull request is an issue too.
      const issues = list.data.filter((issue) => issue.pull_request === undefined);
      return { kind: 'listed', issues: issues.map(issueOf) };
    },
    async readIssue(number) {
      const answer = await request('GET', `/issues/${number}`);
      if (answer.kind === 'failed') return answer;
      if (isGone(answer)) return { kind: 'gone' };
      const issue = issueSchema.safeParse(answer.body);
      if (answer.status !== 200 || !issue.success) return refused(answer, 'issues: write');
      return { kind: 'read', issue: issueOf(issue.data) };
    },
    async listComments({ number, comments }) {
      const last = Math.ceil(comments / perPage);
      const bodies: string[] = [];
      // Oldest first is the only order there is.
      for (let page = Math.max(1, last - 1); page <= last; page += 1) {
        const answer = await request('GET', `/issues/${number}/comments?per_page=${perPage}&page=${page}`);
        if (answer.kind === 'failed') return answer;
        const list = z.array(commentSchema).safeParse(answer.body);
        if (answer.status !== 200 || !list.success) return refused(answer, 'issues: write');
        bodies.push(...list.data.filter(isTrusted).map(({ body }) => body ?? ''));
      }
      return { kind: 'listed', bodies };
    },
    async openIssue(title, body) {
      const answer = await request('POST', '/issues', { title, body });
      if (answer.kind === 'failed') return answer;
      const issue = openedSchema.safeParse(answer.body);
      if (answer.status !== 201 || !issue.success) return refused(answer, 'issues: write');
      return { kind: 'opened', number: issue.data.number };
    },
    commentIssue,
    async closeIssue(number, comment) {
      const answer = await request('PATCH', `/issues/${number}`, { state: 'closed' });
      if (answer.kind === 'failed') return answer;
      if (isGone(answer)) return { kind: 'closed' };
      if (answer.status !== 200) return refused(answer, 'issues: write');
      await commentIssue(number, comment);
      return { kind: 'closed' };
    },
    async repository() {
      const answer = await request('GET', '');
      if (answer.kind === 'failed') return answer;
      const known = repositorySchema.safeParse(answer.body);
      if (answer.status !== 200 || !known.success) return refused(answer, 'contents: read');
      return { kind: 'known', isPublic: !known.data.private, defaultBranch: known.data.default_branch };
    },
  };
}

function issueOf(issue: z.infer<typeof issueSchema>): Issue {
  const { number, title, state, body, comments } = issue;
  return { number, title, isOpen: state === 'open', body: body ?? '', comments, isTrusted: isTrusted(issue) };
}

function isTrusted({ user, author_association }: z.infer<typeof commentSchema>): boolean {
  return user?.type === 'Bot' || insiders.includes(author_association);
}

/** Deleted, never there, or moved to another repository. https://docs.github.com/en/rest/issues/issues#get-an-issue */
function isGone({ status }: ApiAnswer): boolean {
  return status === 404 || status === 410 || status === 301;
}
