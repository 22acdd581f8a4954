/** Issues of a repository (https://docs.github.com/en/rest/issues). */
import type { components, operations } from '@octokit/openapi-types';
import * as z from 'zod/mini';
import { apiError, docs } from './github-api-errors.ts';
import { jsonAnswer, type Answer, type Incoming } from './loopback.ts';

export type Permission = 'none' | 'read' | 'write';

export interface ApiIssue {
  readonly number: number;
  readonly title: string;
  readonly body: string;
  readonly state: 'open' | 'closed';
  readonly comments: readonly string[];
}

type Schemas = components['schemas'];
type Body<Name extends keyof operations> = operations[Name] extends {
  readonly requestBody: { readonly content: { readonly 'application/json': infer B } };
}
  ? B
  : never;
/** The fields that are answered, as GitHub publishes them. */
type Issue = Pick<Schemas['issue'], 'id' | 'number' | 'title' | 'state' | 'comments'>;
type Comment = Pick<Schemas['issue-comment'], 'id' | 'body'>;

/** GitHub's limit of a body: 65,536 characters. */
const bodyText = z.string().check(z.maxLength(65_536));
const opening = z.strictObject({ title: z.string().check(z.minLength(1), z.maxLength(256)), body: bodyText });
const commenting = z.strictObject({ body: bodyText.check(z.minLength(1)) });
const changing = z.strictObject({ state: z.enum(['open', 'closed']) });

// What a client may send is what GitHub takes.
opening satisfies z.ZodMiniType<Pick<Body<'issues/create'>, 'title' | 'body'>>;
commenting satisfies z.ZodMiniType<Body<'issues/create-comment'>>;
changing satisfies z.ZodMiniType<Pick<Schemas['issue'], 'state'>>;

export interface Issues {
  readonly all: readonly ApiIssue[];
  /** Undefined for a request about something else. */
  handle(incoming: Incoming, path: string, permission: Permission): Answer | undefined;
}

export function createIssues(): Issues {
  const all: ApiIssue[] = [];

  function open(body: unknown): Answer {
    const given = opening.safeParse(body);
    if (!given.success) return invalid();
    const issue: ApiIssue = { ...given.data, number: all.length + 1, state: 'open', comments: [] };
    all.push(issue);
    return jsonAnswer(201, issueJson(issue));
  }

  function comment(issue: ApiIssue, body: unknown): Answer {
    const given = commenting.safeParse(body);
    if (!given.success) return invalid();
    replace({ ...issue, comments: [...issue.comments, given.data.body] });
    const answer: Comment = { id: 1, body: given.data.body };
    return jsonAnswer(201, answer);
  }

  function change(issue: ApiIssue, body: unknown): Answer {
    const given = changing.safeParse(body);
    if (!given.success) return invalid();
    const changed = { ...issue, ...given.data };
    replace(changed);
    return jsonAnswer(200, issueJson(changed));
  }

  const replace = (issue: ApiIssue) => void all.splice(issue.number - 1, 1, issue);

  return {
    all,
    handle({ method, body }, path, permission) {
      const [whole, number, part] = /^\/issues(?:\/(\d+)(\/comments)?)?$/.exec(path) ?? [];
      if (whole === undefined) return undefined;
      // Without any permission a private repository's issues are not there.
      if (permission === 'none') return apiError(404, 'Not Found');
      if (permission === 'read')
        return apiError(403, 'Resource not accessible by integration', `${docs}/issues`);
      const given: unknown = JSON.parse(body.toString('utf8'));
      const issue = all[Number(number) - 1];
      const what = `${method} ${number === undefined ? 'all' : (part ?? 'one')}`;
      if (what === 'POST all') return open(given);
      if (!issue) return apiError(404, 'Not Found');
      if (what === 'POST /comments') return comment(issue, given);
      return what === 'PATCH one' ? change(issue, given) : apiError(404, 'Not Found');
    },
  };
}

const invalid = () => apiError(422, 'Validation Failed', `${docs}/issues`);

function issueJson({ number, title, state, comments }: ApiIssue): Issue {
  return { id: number, number, title, state, comments: comments.length };
}
