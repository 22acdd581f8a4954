/** What GitHub's API knows about a write's run, its environment and the people around it. Only reads. */
import type * as z from 'zod/mini';
import type {
  ApprovalFacts,
  EnvironmentFacts,
  Permission,
  Person,
  RepositoryFacts,
  RunFacts,
} from '../../core/github/api-schemas.ts';
import { type Clocks, type Fact, isSameName } from '../../core/writes/gate-facts.ts';
import { sentence } from '../../core/notices/sentence.ts';
import { cleanLine } from '../../core/text/redact.ts';
import type { Text, Words } from '../../core/text/words.ts';
import {
  approvalOf,
  approvalsSchema,
  environmentFacts,
  environmentSchema,
  permissionOf,
  permissionSchema,
  repositoryFacts,
  repositorySchema,
  runOf,
  runSchema,
} from '../../core/github/api-schemas.ts';
import { askApi, messageOf, type ApiAnswer, type GitHubOptions, type Question } from './retrying-request.ts';
import { systemClock } from '../host/system.ts';

interface FactQuestion<S extends z.ZodMiniType, T> extends Question<S> {
  /** From an answer of the right shape. */
  readonly read: (body: z.infer<S>, answer: ApiAnswer) => Fact<T>;
  /** From any other answer that means something here. */
  readonly otherwise?: (answer: ApiAnswer) => Fact<T> | undefined;
}

const missing: EnvironmentFacts = { kind: 'missing' };

/** Nothing rejects. Whatever is not an answer of the right shape is `failed`. */
export type Approvals = ReturnType<typeof createApprovals>;

/** Long: one short method for each fact. */
export function createApprovals(options: GitHubOptions) {
  const { clock = systemClock } = options;
  const [owner = ''] = options.repository.split('/');

  async function ask<S extends z.ZodMiniType, T>(question: FactQuestion<S, T>): Promise<Fact<T>> {
    const { read, otherwise, ...rest } = question;
    const asked = await askApi(options, rest);
    if (asked.isOk) return read(asked.body, asked.answer);
    const { answer, failure, isUnsent } = asked;
    const meant = answer && otherwise?.(answer);
    const { why } = failure;
    if (meant || isUnsent || failure.isLimit) return meant ?? unknown(why);
    if (!answer || answer.status >= 500) return unknown(sentence('api-later', { why }));
    if (answer.status >= 400) return unknown(why);
    return unknown(sentence('api-elsewhere', { why }));
  }

  return {
    /** https://docs.github.com/en/rest/actions/workflow-runs#get-a-workflow-run. Needs `actions: read`, as the two below. */
    async run(id: string): Promise<Fact<RunFacts>> {
      if (!isRunId(id)) return noRunId;
      return ask({
        path: `/actions/runs/${id}`,
        schema: runSchema,
        permission: 'actions: read',
        read: (run) =>
          String(run.id) === id ? known(runOf(run)) : another(sentence('api-run', { id: String(run.id) })),
      });
    },
    /** https://docs.github.com/en/rest/deployments/environments#get-an-environment */
    environment: (name: string): Promise<Fact<EnvironmentFacts>> =>
      ask({
        path: `/environments/${encodeURIComponent(name)}`,
        schema: environmentSchema,
        permission: 'actions: read',
        read: (found) =>
          isSameName(found.name, name)
            ? known(environmentFacts(found, owner))
            : another(sentence('gate-environment', { environment: cleanLine(found.name, 100) })),
        otherwise: (answer) =>
          answer.status === 404 && messageOf(answer) === 'Not Found' ? known(missing) : undefined,
      }),
    /**
     * Every review of the run's deployments; one that was bypassed need not be among them.
     * https://docs.github.com/en/rest/actions/workflow-runs#get-the-review-history-for-a-workflow-run
     */
    async approvals(runId: string): Promise<Fact<readonly ApprovalFacts[]>> {
      if (!isRunId(runId)) return noRunId;
      return ask({
        path: `/actions/runs/${runId}/approvals`,
        schema: approvalsSchema,
        permission: 'actions: read',
        // A rejection may be on another page. GitHub documents none.
        read: (reviews, { hasMore }) => (hasMore ? notAll : known(reviews.map(approvalOf))),
      });
    },
    permission: ({ id, login }: Pick<Person, 'id' | 'login'>): Promise<Fact<Permission>> =>
      ask({
        path: `/collaborators/${encodeURIComponent(login)}/permission`,
        schema: permissionSchema,
        permission: 'contents: read',
        // By the number: the login may be somebody else's by now.
        read: (found) =>
          found.user.id === id
            ? known(permissionOf(found))
            : another(sentence('api-account', { login: cleanLine(found.user.login, 100) })),
        otherwise: ({ status }) => (status === 404 ? nobody(login) : undefined),
      }),
    repository: (): Promise<Fact<RepositoryFacts>> =>
      ask({
        path: '',
        schema: repositorySchema,
        permission: 'contents: read',
        read: (found) => known(repositoryFacts(found)),
      }),
    /** GitHub's clock, from the header `Date` of an answer, and this host's when it came. */
    clocks: (): Promise<Fact<Clocks>> =>
      ask({
        path: '',
        schema: repositorySchema,
        permission: 'contents: read',
        read: (_, { dateAt }) =>
          dateAt === undefined ? noDate : known({ github: dateAt, host: clock.now() }),
      }),
  };
}

function another(subject: Text): Fact<never> {
  return unknown(sentence('api-of-another', { subject }));
}

function nobody(login: string): Fact<never> {
  return unknown(sentence('api-nobody', { login: cleanLine(login, 100) }));
}

function unknown(why: Words): Fact<never> {
  return { kind: 'failed', why };
}

const noDate = unknown(sentence('api-no-date'));
const notAll = unknown(sentence('api-not-all'));
const noRunId = unknown(sentence('api-no-run-id'));

/** It becomes a part of the address. */
function isRunId(id: string): boolean {
  return /^[1-9]\d{0,15}$/.test(id);
}

function known<T>(value: T): Fact<T> {
  return { kind: 'known', value };
}
