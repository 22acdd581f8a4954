/** The run that a write is planned or applied in: what the runner and GitHub say of it, and the claim on a digest. */
import { createHash } from 'node:crypto';
import type { CacheClient } from '../adapters/cache/client.ts';
import { createApprovals } from '../adapters/github/read-gate-facts.ts';
import type { Patience } from '../adapters/github/retrying-request.ts';
import { runUrl } from '../core/jobs/environment.ts';
import { sentence } from '../core/notices/sentence.ts';
import type { GateFacts, LocalRun } from '../core/writes/gate.ts';
import type { Gate } from '../core/writes/write.ts';
import type { Claim, WriteRun } from '../ports/writes.ts';

type Variables = Readonly<Record<string, string | undefined>>;

export interface WriteRunOptions {
  readonly apiUrl: string;
  readonly repository: string;
  readonly token: string | undefined;
  readonly env: Variables;
  readonly warn: (text: string) => void;
  readonly patience: Patience;
  readonly pinned: Gate;
  readonly namespace: string;
  /** Undefined: this step has no cache, so nothing can be claimed. */
  readonly client: CacheClient | undefined;
  /** The mark of the secret `state-key`; undefined: it is not set. */
  readonly keyMark: string | undefined;
}

const noPermission = { kind: 'failed', why: 'not requested' } as const;

export function openWriteRun(options: WriteRunOptions): WriteRun {
  const { env, pinned, namespace, client } = options;
  const api = createApprovals(options);
  const local: LocalRun = {
    event: env['GITHUB_EVENT_NAME'],
    ref: env['GITHUB_REF'],
    runId: env['GITHUB_RUN_ID'] ?? '',
    attempt: env['GITHUB_RUN_ATTEMPT'] ?? '',
    commit: env['GITHUB_SHA'] ?? '',
    repository: options.repository,
  };
  return {
    local,
    pinned,
    actor: env['GITHUB_ACTOR'] ?? '',
    place: { id: local.runId, url: runUrl(env) ?? '' },
    workflowUrl: workflowUrlOf(env),
    ...(options.keyMark !== undefined && { keyMark: options.keyMark }),
    claimProblem: client
      ? options.keyMark === undefined
        ? sentence('no-state-key')
        : undefined
      : sentence('no-cache'),
    async facts(environment, gate, planRunId): Promise<GateFacts> {
      const [run, repository, found, approvals, clocks, other] = await Promise.all([
        api.run(local.runId),
        api.repository(),
        api.environment(environment),
        api.approvals(local.runId),
        api.clocks(),
        planRunId === local.runId ? undefined : api.run(planRunId),
      ]);
      const permission =
        gate === 'dispatch' && run.kind === 'known'
          ? await api.permission(run.value.triggeringActor)
          : noPermission;
      const planRun = other ?? run;
      return { local, pinned, run, planRun, repository, environment: found, approvals, permission, clocks };
    },
    claim: (digest) => claim(client, `ops-claim-v1-${namespace}-${digest}`),
    claimPlan: (environment) => {
      const mark = createHash('sha256').update(environment.toLowerCase()).digest('hex').slice(0, 16);
      return claim(client, `ops-plan-v1-${local.runId}-${mark}`);
    },
  };
}

/** The key can be saved once; who saved it is let through, whatever becomes of it. */
async function claim(client: CacheClient | undefined, key: string): Promise<Claim> {
  if (!client) return { kind: 'failed', why: sentence('no-cache') };
  const reply = await client.call({ kind: 'save', key, file: 'ops-claim.json', text: '{}\n' });
  if (reply.kind === 'saved') return { kind: 'claimed' };
  if (reply.kind === 'taken' && reply.isSure) return { kind: 'taken' };
  const why = reply.kind === 'failed' ? reply.why : sentence('cache-refused');
  return { kind: 'failed', why };
}

/** `owner/name/.github/workflows/ops-write.yml@refs/heads/main` → the page of the workflow. */
function workflowUrlOf(env: Variables): string | undefined {
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, GITHUB_WORKFLOW_REF: ref } = env;
  const [, file] = /\/\.github\/workflows\/([\w.-]+)@/.exec(ref ?? '') ?? [];
  return server && repository && file ? `${server}/${repository}/actions/workflows/${file}` : undefined;
}
