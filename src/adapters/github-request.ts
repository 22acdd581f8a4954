/** One request to GitHub's REST API. https://docs.github.com/en/rest */
import * as z from 'zod/mini';
import { cleanLine } from '../core/text.ts';
import { requestOnce } from './http.ts';
import { proxyProblem } from './proxy.ts';

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
  /** Told with each request why it goes without the proxy that is set. */
  readonly warn?: (text: string) => void;
}

/** A request that brought no answer of use. `why` says what a person can do. */
export interface Refused {
  readonly kind: 'failed';
  readonly why: string;
}

export interface ApiAnswer {
  readonly kind: 'answer';
  readonly status: number;
  /** Undefined when it is no JSON. */
  readonly body: unknown;
  readonly retryAfterMs?: number;
  /** This is the first page of several. */
  readonly hasMore?: true;
  /** When GitHub answered, by its clock; absent when the answer does not say it. */
  readonly dateAt?: number;
}

export type Asked =
  | ApiAnswer
  /** `not-sent`: the set-up is wrong, another try changes nothing. */
  | { readonly kind: 'not-sent' | 'no-answer'; readonly why: string };

export interface ApiRequest {
  readonly method: string;
  /** Below the repository, with the query: `/actions/caches?key=x`. */
  readonly path: string;
  readonly fields?: object;
  /** Default: that of the options. */
  readonly timeoutMs?: number;
}

export const defaultTimeoutMs = 5000;

/** The words of an error. */
const problem = z.object({ message: z.string() });

/** Never rejects. */
export async function requestApi(options: GitHubOptions, request: ApiRequest): Promise<Asked> {
  const { apiUrl, repository, token, env } = options;
  const address = `${apiUrl.replace(/\/$/, '')}/repos/${repository}${request.path}`;
  if (!token) return { kind: 'not-sent', why: 'there is no token: set the input github-token' };
  if (!URL.canParse(address)) {
    const why = 'GITHUB_API_URL is no address: https://api.github.com, or that of your server';
    return { kind: 'not-sent', why };
  }
  const unused = proxyProblem(address, { env });
  if (unused !== undefined) options.warn?.(`GitHub's API: ${unused}`);
  const answer = await requestOnce({
    method: request.method,
    url: new URL(address),
    headers: {
      accept: 'application/vnd.github+json',
      authorization: `Bearer ${token}`,
      'x-github-api-version': '2022-11-28',
    },
    ...(request.fields && { body: JSON.stringify(request.fields) }),
    timeoutMs: request.timeoutMs ?? options.timeoutMs ?? defaultTimeoutMs,
    env,
  });
  if (answer.kind === 'no-answer')
    return { kind: 'no-answer', why: `GitHub's API did not answer (${answer.why})` };
  return { ...answer, body: parseJson(answer.body) };
}

export function failed(why: string): Refused {
  return { kind: 'failed', why };
}

/** What an error answer says; undefined when it is not GitHub's shape of an error. */
export function messageOf({ body }: ApiAnswer): string | undefined {
  const said = problem.safeParse(body);
  return said.success ? cleanLine(said.data.message, 200) : undefined;
}

/** Says why an answer is of no use, with the permission that the request needs. */
export function refused(answer: ApiAnswer, permission: string): Refused {
  const { status } = answer;
  const said = messageOf(answer);
  const words = said === undefined ? '' : `: ${said}`;
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
