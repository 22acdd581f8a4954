/** The little of GitHub's REST API that is needed. https://docs.github.com/en/rest */
import * as z from 'zod/mini';
import { cleanLine } from '../core/text.ts';
import { requestOnce } from './http.ts';

export interface GitHubOptions {
  /** `https://api.github.com`, or the one of an Enterprise server. */
  readonly apiUrl: string;
  /** `owner/name`. */
  readonly repository: string;
  readonly token: string | undefined;
  /** The caller's environment, for the proxies in it. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Deadline of one request. Default 5 s. */
  readonly timeoutMs?: number;
}

/** A request that brought no answer of use. `mend` says what a person can do. */
export interface Refused {
  readonly kind: 'failed';
  readonly why: string;
}

export interface GitHub {
  /** Keys of the cache entries of a ref whose key begins with `prefix`, newest created first, at most 100. */
  listCaches(
    prefix: string,
    ref: string,
  ): Promise<{ readonly kind: 'listed'; readonly keys: readonly string[] } | Refused>;
  /** Deletes the entries with this key of a ref. `absent`: there was none. Needs `actions: write`. */
  deleteCache(key: string, ref: string): Promise<{ readonly kind: 'deleted' | 'absent' } | Refused>;
  /** Needs `issues: write`, as the two below. */
  openIssue(
    title: string,
    body: string,
  ): Promise<{ readonly kind: 'opened'; readonly number: number } | Refused>;
  /** `gone`: there is no such issue, or the token may not see it. */
  commentIssue(number: number, body: string): Promise<{ readonly kind: 'commented' | 'gone' } | Refused>;
  closeIssue(number: number, comment: string): Promise<{ readonly kind: 'closed' } | Refused>;
  repository(): Promise<
    { readonly kind: 'known'; readonly isPublic: boolean; readonly defaultBranch: string } | Refused
  >;
}

const cacheList = z.object({ actions_caches: z.array(z.object({ key: z.string() })) });
const repositorySchema = z.object({ private: z.boolean(), default_branch: z.string() });
const issueSchema = z.object({ number: z.int() });
const problem = z.object({ message: z.string() });

type Answer = { readonly kind: 'answer'; readonly status: number; readonly body: unknown } | Refused;

export function createGitHub(options: GitHubOptions): GitHub {
  const base = `${options.apiUrl.replace(/\/$/, '')}/repos/${options.repository}`;

  async function request(method: string, path: string, fields?: object): Promise<Answer> {
    if (!options.token) return failed('there is no token: set the input github-token');
    if (!URL.canParse(base + path))
      return failed('GITHUB_API_URL is no address: https://api.github.com, or that of your server');
    const answer = await requestOnce({
      method,
      url: new URL(base + path),
      headers: {
        accept: 'application/vnd.github+json',
        authorization: `Bearer ${options.token}`,
        'x-github-api-version': '2022-11-28',
      },
      ...(fields && { body: JSON.stringify(fields) }),
      timeoutMs: options.timeoutMs ?? 5000,
      env: options.env,
    });
    if (answer.kind === 'no-answer') return failed(`GitHub's API did not answer (${answer.why})`);
    return { ...answer, body: parseJson(answer.body) };
  }

  const commentIssue: GitHub['commentIssue'] = async (number, body) => {
    const answer = await request('POST', `/issues/${number}/comments`, { body });
    if (answer.kind === 'failed') return answer;
    if (answer.status === 404 || answer.status === 410) return { kind: 'gone' };
    return answer.status === 201 ? { kind: 'commented' } : refused(answer, 'issues: write');
  };

  return {
    async listCaches(prefix, ref) {
      const query = new URLSearchParams({ key: prefix, ref, per_page: '100', sort: 'created_at' });
      const answer = await request('GET', `/actions/caches?${query.toString()}`);
      if (answer.kind === 'failed') return answer;
      const list = cacheList.safeParse(answer.body);
      if (answer.status !== 200 || !list.success) return refused(answer, 'actions: read');
      // The service matches prefixes; what it matches beyond is not ours.
      const keys = list.data.actions_caches.map(({ key }) => key).filter((key) => key.startsWith(prefix));
      return { kind: 'listed', keys };
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
    async openIssue(title, body) {
      const answer = await request('POST', '/issues', { title, body });
      if (answer.kind === 'failed') return answer;
      const issue = issueSchema.safeParse(answer.body);
      if (answer.status !== 201 || !issue.success) return refused(answer, 'issues: write');
      return { kind: 'opened', number: issue.data.number };
    },
    commentIssue,
    async closeIssue(number, comment) {
      const commented = await commentIssue(number, comment);
      if (commented.kind === 'failed') return commented;
      if (commented.kind === 'gone') return { kind: 'closed' };
      const answer = await request('PATCH', `/issues/${number}`, { state: 'closed' });
      if (answer.kind === 'failed') return answer;
      return answer.status === 200 ? { kind: 'closed' } : refused(answer, 'issues: write');
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

function failed(why: string): Refused {
  return { kind: 'failed', why };
}

/** Says why an answer is of no use, with the permission that the request needs. */
function refused({ status, body }: Answer & { readonly kind: 'answer' }, permission: string): Refused {
  const said = problem.safeParse(body);
  const words = said.success ? `: ${cleanLine(said.data.message, 200)}` : '';
  if (status === 401) return failed(`GitHub does not accept the token (401${words}): check github-token`);
  if (status === 429 || /rate limit/i.test(words))
    return failed(`GitHub's rate limit is reached (${status})`);
  if (status === 403 || status === 404)
    return failed(`the token may not do that (${status}${words}): grant "permissions: ${permission}"`);
  return failed(`GitHub's API answered with something unexpected (${status}${words})`);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
