import type { components } from '@octokit/openapi-types';
import { jsonAnswer, type Answer, type Spoiling } from './loopback.ts';

export const docs = 'https://docs.github.com/rest';
const limitDocs = `${docs}/using-the-rest-api/rate-limits-for-the-rest-api`;

type Limit = 'rate-limit' | 'secondary-limit' | 'brief-limit';

export interface ApiFault {
  /** The part of the path after the repository, `/actions/caches`; any request when not given. */
  readonly path?: string;
  /**
   * `rate-limit`: the hour's requests are used up; `secondary-limit`: too many at once, ask again in a minute;
   * `brief-limit`: in a second. A number: that status.
   */
  readonly kind: 401 | 403 | 404 | 500 | 502 | 503 | Limit | Spoiling;
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
  if (typeof kind === 'number') return undefined;
  return kind === 'rate-limit' || kind === 'secondary-limit' || kind === 'brief-limit' ? undefined : kind;
}

/** What the service itself answers to a fault; undefined when the answer is only spoilt. */
export function refusal(kind: ApiFault['kind']): Answer | undefined {
  switch (kind) {
    case 'rate-limit':
      return apiError(403, 'API rate limit exceeded for installation.', limitDocs, {
        'x-ratelimit-limit': '1000',
        'x-ratelimit-remaining': '0',
        'x-ratelimit-reset': String(Math.ceil(Date.now() / 1000) + 600),
        'x-ratelimit-resource': 'core',
      });
    case 'secondary-limit':
      return apiError(429, 'You have exceeded a secondary rate limit.', limitDocs, { 'retry-after': '60' });
    case 'brief-limit':
      return apiError(429, 'You have exceeded a secondary rate limit.', limitDocs, { 'retry-after': '1' });
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
