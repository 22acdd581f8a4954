import { idOf } from './github-api-shapes.ts';
/** Builders for tests of writes: a sensible default for everything, and what a test says instead. */
import type { Approval } from '../../src/core/config/schema.ts';
import type { GateFacts, LocalRun } from '../../src/core/writes/gate.ts';
import type {
  ApprovalFacts,
  EnvironmentFacts,
  Person,
  RepositoryFacts,
  RunFacts,
} from '../../src/core/github/api-schemas.ts';
import { addPlan, beginApply, endApply, type Applied } from '../../src/core/writes/ledger.ts';
import { ledgerCodec } from '../../src/core/writes/ledger-codec.ts';
import type { Plan, PlanDocument } from '../../src/core/writes/plan.ts';
import { shownPlan } from '../../src/core/writes/plan-lines.ts';
import type { ShownDocument } from '../../src/core/writes/notices.ts';
import type { Ledger, WriteRecord } from '../../src/core/writes/write.ts';
import { day, english, hour, minute, noon, self } from './builders.ts';

export const commit = '0123456789abcdef0123456789abcdef01234567';
export const digestOf = (word: string) =>
  Array.from(word, (letter) => letter.charCodeAt(0).toString(16))
    .join('')
    .padEnd(64, '0')
    .slice(0, 64);

export const runPlace = { id: '1', url: 'https://github.com/owner/name/actions/runs/1' };
export const secondRun = { id: '2', url: 'https://github.com/owner/name/actions/runs/2' };
export const workflowUrl = 'https://github.com/owner/name/actions/workflows/ops-write.yml';

/** A plan that waits, made at noon. */
export function recordOf(parts: Partial<WriteRecord> = {}): WriteRecord {
  return {
    digest: digestOf('a'),
    job: { id: 'deploy', name: 'Deploy the site' },
    status: 'planned',
    step: 1,
    environment: 'ops-write',
    gate: 'environment',
    plannedAt: noon,
    expiresAt: noon + day,
    run: runPlace,
    workflowUrl,
    commit,
    requestedBy: 'requester',
    verification: [{ jobId: 'check', delayMs: 0 }],
    ...parts,
  };
}

export const ledgerOf = (...writes: readonly WriteRecord[]): Ledger => ({ writes, incidents: [] });

/** A ledger in which that plan was added as a new one. */
export function planned(parts: Partial<WriteRecord> = {}, ledger: Ledger = ledgerCodec.empty()): Ledger {
  const { status: _, step: __, ...plan } = recordOf(parts);
  return addPlan(ledger, plan);
}

export const intent = { at: noon + minute, owner: self, run: runPlace, approvedBy: ['approver'] };

export const applying = (parts: Partial<WriteRecord> = {}): Ledger =>
  beginApply(planned(parts), recordOf(parts).digest, intent).ledger;

export const ended = (parts: Partial<Applied> = {}): Applied => ({
  status: 'applied',
  at: noon + 2 * minute,
  ending: 'exit 0 after 1 s',
  exitCode: 0,
  output: '',
  ...parts,
});

export const applied = (parts: Partial<WriteRecord> = {}, end: Partial<Applied> = {}): Ledger =>
  endApply(applying(parts), recordOf(parts).digest, ended(end));

/** The only write of a ledger. */
export function only({ writes }: Ledger): WriteRecord {
  const [write, ...more] = writes;
  if (!write || more.length > 0) throw new Error(`there are ${writes.length} writes`);
  return write;
}

/** The same login is the same person, unless the number is said. */
export const person = (login: string, isHuman = true, id?: number): Person => ({
  id: id ?? idOf(login.toLowerCase()),
  login,
  isHuman,
});
export const known = <T>(value: T) => ({ kind: 'known', value }) as const;
export const failed = (why = 'no answer') => ({ kind: 'failed', why }) as const;

export const approvalOf = (parts: Partial<Approval> = {}): Approval => ({
  environment: 'ops-write',
  maxAgeSeconds: 86_400,
  allowSelfApproval: false,
  allowBotRequester: false,
  gate: 'environment',
  ignorePlanLines: [],
  ...parts,
});

export const localRun = (parts: Partial<LocalRun> = {}): LocalRun => ({
  event: 'workflow_dispatch',
  ref: 'refs/heads/main',
  runId: '1',
  attempt: '1',
  commit,
  repository: 'owner/name',
  ...parts,
});

export const runFacts = (parts: Partial<RunFacts> = {}): RunFacts => ({
  id: '1',
  attempt: 1,
  event: 'workflow_dispatch',
  branch: 'main',
  commit,
  actor: person('requester'),
  triggeringActor: person('requester'),
  url: runPlace.url,
  repository: 'owner/name',
  isFork: false,
  ...parts,
});

export const repositoryFacts = (parts: Partial<RepositoryFacts> = {}): RepositoryFacts => ({
  isPublic: true,
  defaultBranch: 'main',
  ...parts,
});

export const environmentFacts = (reviewers: readonly string[] = ['approver']): EnvironmentFacts => ({
  kind: 'found',
  name: 'ops-write',
  reviewers,
  preventsSelfReview: true,
  url: 'https://github.com/owner/name/deployments',
});

export const review = (parts: Partial<ApprovalFacts> = {}): ApprovalFacts => ({
  state: 'approved',
  environments: ['ops-write'],
  by: person('approver'),
  ...parts,
});

/** Both clocks say this. */
export const clocksAt = (at: number) => known({ github: at, host: at });

/** Everything holds for the gate `environment`, an hour after the plan. */
export const gateFacts = (parts: Partial<GateFacts> = {}): GateFacts => ({
  local: localRun(),
  pinned: 'environment',
  run: known(runFacts()),
  planRun: known(runFacts()),
  repository: known(repositoryFacts()),
  environment: known(environmentFacts()),
  approvals: known([review()]),
  permission: failed('not requested'),
  clocks: clocksAt(noon + hour),
  ...parts,
});

/** Everything holds for the gate `dispatch`: the second run, started by another person, in a private repository. */
export const dispatchFacts = (parts: Partial<GateFacts> = {}): GateFacts => ({
  local: localRun({ runId: '2' }),
  pinned: 'dispatch',
  run: known(runFacts({ id: '2', actor: person('second'), triggeringActor: person('second') })),
  planRun: known(runFacts()),
  repository: known(repositoryFacts({ isPublic: false })),
  environment: known({ kind: 'missing' }),
  approvals: known([]),
  permission: known('write'),
  clocks: clocksAt(noon + hour),
  ...parts,
});

const hash = (word: string) => digestOf(`hash of ${word}`);

export const planOf = (parts: Partial<Plan> = {}): Plan => ({
  version: 1,
  repository: 'owner/name',
  commit,
  run: { id: '1', requestedBy: 'requester' },
  namespace: 'box',
  host: hash('box'),
  config: { path: '/srv/ops-jobs.json', sha256: hash('config') },
  job: {
    id: 'deploy',
    argv: ['sh', 'deploy.sh'],
    cwd: '/srv/site',
    program: '/bin/sh',
    env: { PATH: hash('path'), TOKEN: hash('token') },
    files: [
      { word: 0, path: '/bin/dash', sha256: hash('sh') },
      { word: 1, path: '/srv/site/deploy.sh', sha256: hash('script') },
    ],
    risk: 'write_local',
    timeoutSeconds: 300,
    after: [{ jobId: 'check', when: 'success', delaySeconds: 0 }],
    approval: { environment: 'ops-write', gate: 'environment', allowSelfApproval: false },
    verify: { attempts: 1, everySeconds: 10 },
  },
  verification: [
    {
      id: 'check',
      argv: ['cmp', 'next', 'live'],
      cwd: '/srv/site',
      program: '/usr/bin/cmp',
      env: {},
      files: [{ word: 0, path: '/usr/bin/cmp', sha256: hash('cmp') }],
    },
  ],
  output: hash('output'),
  ignored: [],
  expiresAt: noon + day,
  ...parts,
});

export const shownDocumentOf = (document: PlanDocument): ShownDocument => ({
  ...document,
  shown: shownPlan(document, english),
});

export const documentOf = (parts: Partial<Plan> = {}, text = 'the new content\n'): PlanDocument => ({
  plan: planOf(parts),
  text,
});
