import type { components } from '@octokit/openapi-types';
import { jsonAnswer, type Answer, type Spoiling } from './loopback.ts';

export const docs = 'https://docs.github.com/rest';
const limitDocs = `${docs}/using-the-rest-api/rate-limits-for-the-rest-api`;

type Limit =
  | 'rate-limit'
  | 'brief-rate-limit'
  | 'secondary-limit'
  | 'secondary-403'
  | 'brief-limit'
  | 'brief-403'
  | 'unsaid-403';

export interface ApiFault {
  /** The part of the path after the repository, `/actions/caches`; any request when not given. */
  readonly path?: string;
  readonly method?: string;
  /**
   * `rate-limit`: the hour's requests are used up, for ten minutes more, `brief-rate-limit`: for a second; `secondary-limit`: too
   * many at once, ask again in a minute; `brief-limit`: in a second; the same as 403; `unsaid-403`: only its words say it. `wrong-json`: 200 with JSON that is something else. A number: that status.
   */
  readonly kind: 401 | 403 | 404 | 500 | 502 | 503 | Limit | 'wrong-json' | Spoiling;
  readonly times?: number;
}

/** GitHub's shape of an error. */
export function apiError(
  status: number,
  message: string,
  documentation = docs,
  headers: Readonly<Record<string, string>> = {},
): Answer {
  const body: components['schemas']['basic-error'] = {
    message,
    documentation_url: documentation,
    status: String(status),
  };
  return jsonAnswer(status, body, headers);
}

/** `needed`: `actions=read`. */
export function notPermitted(needed: string, documentation: string): Answer {
  return apiError(403, 'Resource not accessible by integration', documentation, {
    'x-accepted-github-permissions': needed,
  });
}

export function spoilingOf(kind: ApiFault['kind'] | undefined): Spoiling | undefined {
  if (typeof kind === 'number' || kind === 'wrong-json') return undefined;
  return isLimit(kind) ? undefined : kind;
}

const secondary = 'You have exceeded a secondary rate limit.';

function usedUp(seconds: number): Answer {
  return apiError(403, 'API rate limit exceeded for installation.', limitDocs, {
    'x-ratelimit-limit': '1000',
    'x-ratelimit-remaining': '0',
    'x-ratelimit-reset': String(Math.floor(Date.now() / 1000) + seconds),
    'x-ratelimit-resource': 'core',
  });
}

function isLimit(kind: unknown): kind is Limit {
  return /limit|-403/.test(String(kind));
}

/** What the service itself answers to a fault; undefined when the answer is only spoilt. */
export function refusal(kind: ApiFault['kind']): Answer | undefined {
  switch (kind) {
    case 'rate-limit':
      return usedUp(600);
    case 'brief-rate-limit':
      return usedUp(0);
    case 'secondary-limit':
      return apiError(429, secondary, limitDocs, { 'retry-after': '60' });
    case 'secondary-403':
      return apiError(403, secondary, limitDocs, { 'retry-after': '60' });
    case 'brief-limit':
      return apiError(429, secondary, limitDocs, { 'retry-after': '1' });
    case 'brief-403':
      return apiError(403, secondary, limitDocs, { 'retry-after': '1' });
    case 'unsaid-403':
      return apiError(403, secondary, limitDocs);
    case 'wrong-json':
      return jsonAnswer(200, { ok: true });
    case 401:
      return apiError(401, 'Bad credentials');
    case 403:
      return apiError(403, 'Resource not accessible by integration');
    case 404:
      return apiError(404, 'Not Found');
    case 500:
    case 502:
    case 503:
      return apiError(kind, 'Server Error');
    default:
      return undefined;
  }
}
