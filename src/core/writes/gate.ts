/** The gate: facts → proceed, or refuse with a reason. Unknown facts refuse. Pure. */
import type { Approval } from '../config/schema.ts';
import type {
  ApprovalFacts,
  EnvironmentFacts,
  Permission,
  Person,
  RepositoryFacts,
  RunFacts,
} from '../github/api-schemas.ts';
import { type Clocks, type Fact, isSameName, refusalOf } from './gate-facts.ts';
import { sentence } from '../notices/sentence.ts';
import { cleanLine } from '../text/redact.ts';
import type { Text, Words } from '../text/words.ts';
import { detailLines, type Gate, type Refusal, type RefusalReason, type WriteRecord } from './write.ts';

/** The runner's facts about this run, compared with GitHub's. */
export interface LocalRun {
  readonly event: string | undefined;
  readonly ref: string | undefined;
  readonly runId: string;
  readonly attempt: string;
  readonly commit: string;
  readonly repository: string;
}

export interface GateFacts {
  readonly local: LocalRun;
  /** Gate of the workflow file. */
  readonly pinned: Gate;
  readonly run: Fact<RunFacts>;
  /** The run that planned; with `gate: environment` this run. */
  readonly planRun: Fact<RunFacts>;
  readonly repository: Fact<RepositoryFacts>;
  readonly environment: Fact<EnvironmentFacts>;
  readonly approvals: Fact<readonly ApprovalFacts[]>;
  /** Permission of this run's actor in the repository. */
  readonly permission: Fact<Permission>;
  readonly clocks: Fact<Clocks>;
}

export type Authorization =
  /** `clocks`: when GitHub sent these facts. */
  | { readonly kind: 'proceed'; readonly approvedBy: readonly string[]; readonly clocks: Clocks }
  | ({ readonly kind: 'refuse' } & Refusal);

/** A plan from further in the future means that the clock went back: its age is unknown. */
const clockToleranceMs = 300_000;
/** Maximum difference between the host's and GitHub's clock. */
const mostApartMs = 120_000;

const no = (reason: RefusalReason, ...detail: readonly Words[]): Refusal => ({ reason, detail });

type FactName = 'run' | 'plan-run' | 'repository' | 'time' | 'environment' | 'approvals' | 'permission';

const noAnswer = (fact: FactName, { why }: { readonly why: Words }): Refusal =>
  no('api-unavailable', sentence('fact-unknown', { subject: sentence(`fact-${fact}`), why }));

/** Checks all but the plan: run, ledger, gate and approval, by GitHub's clock. */
export function authorize(write: WriteRecord, approval: Approval, facts: GateFacts): Authorization {
  const { clocks } = facts;
  if (clocks.kind === 'failed')
    return { kind: 'refuse', ...(checkRun(facts) ?? no('api-unavailable', clocks.why)) };
  const refusal =
    checkRun(facts) ??
    checkRecord(write, clocks.value.github) ??
    checkSettings(write, approval) ??
    checkGate(approval, facts) ??
    checkPlace(write, facts);
  if (refusal) return { kind: 'refuse', ...refusal };
  const approvers =
    approval.gate === 'environment' ? byReviewers(approval, facts) : byDispatch(write, approval, facts);
  return 'reason' in approvers
    ? { kind: 'refuse', ...approvers }
    : { kind: 'proceed', clocks: clocks.value, approvedBy: approvers.map(({ login }) => login) };
}

// --- The ledger.

/** Refusals from the ledger at `now`. */
export function checkRecord(write: WriteRecord, now: number): Refusal | undefined {
  const over = checkStatus(write);
  if (over) return over;
  if (now >= write.expiresAt)
    return no('expired', sentence('expired-at', { time: new Date(write.expiresAt).toISOString() }));
  if (write.plannedAt > now + clockToleranceMs) return no('expired', sentence('plan-age-unknown'));
  return undefined;
}

/** Refusals from the ledger, independent of time. */
export function checkStatus({ status, refusal }: WriteRecord): Refusal | undefined {
  switch (status) {
    case 'planned':
      return undefined;
    case 'superseded':
      return no('superseded', sentence('newer-plan-exists'));
    case 'expired':
      return no('expired', sentence('nobody-approved'));
    case 'refused': {
      const { reason = 'not-approved', isRejected } = refusal ?? {};
      const [first = '', ...more] = refusal ? detailLines(refusal) : [];
      const detail = [sentence('refused-before', { detail: first }), ...more];
      return { reason, detail, ...(isRejected && { isRejected }) };
    }
    default:
      return no('already-applied', sentence('begun-before', { state: sentence('write-state', { status }) }));
  }
}

// --- The run.

/** Whether this run may write at all. */
export function checkRun({ local, run, repository, clocks }: GateFacts): Refusal | undefined {
  const event = refusalOf(local.event);
  if (event !== undefined) return no('wrong-event', event);
  if (local.attempt !== '1') return no('rerun', sentence('run-attempt', { attempt: local.attempt }));
  if (run.kind === 'failed') return noAnswer('run', run);
  if (repository.kind === 'failed') return noAnswer('repository', repository);
  const { value: known } = run;
  const isThis = known.id === local.runId && known.commit === local.commit;
  if (!isThis || !isSameName(known.repository, local.repository))
    return no('api-unavailable', sentence('run-of-another'));
  const knownEvent = refusalOf(known.event);
  if (knownEvent !== undefined) return no('wrong-event', knownEvent);
  if (known.attempt !== 1) return no('rerun', sentence('run-attempt', { attempt: known.attempt }));
  const { defaultBranch } = repository.value;
  if (known.isFork || known.branch !== defaultBranch || local.ref !== `refs/heads/${defaultBranch}`) {
    const ref = local.ref ?? known.branch ?? undefined;
    return no(
      'wrong-ref',
      sentence('run-on-branch', { branch: defaultBranch, ...(ref !== undefined && { ref }) }),
    );
  }
  return checkClocks(clocks);
}

/** Otherwise, setting the host's clock back would revive an expired plan. */
function checkClocks(clocks: GateFacts['clocks']): Refusal | undefined {
  if (clocks.kind === 'failed') return noAnswer('time', clocks);
  const { github, host } = clocks.value;
  if (Math.abs(host - github) <= mostApartMs) return undefined;
  return no('wrong-clock', sentence('clocks-differ', { here: shownTime(host), there: shownTime(github) }));
}

const shownTime = (at: number): string => `${new Date(at).toISOString().slice(0, 19)}Z`;

// --- The gate.

/** Whether the gate waits for an approval at all. */
export function checkGate(approval: Approval, facts: GateFacts): Refusal | undefined {
  const { environment, repository, pinned } = facts;
  if (approval.gate !== pinned)
    return no('no-gate', sentence('gates-differ', { wanted: approval.gate, pinned }));
  if (environment.kind === 'failed') return noAnswer('environment', environment);
  const reviewers = environment.value.kind === 'found' ? environment.value.reviewers : [];
  if (approval.gate === 'environment') {
    if (reviewers.length > 0) return undefined;
    const problem =
      environment.value.kind === 'found' ? 'environment-without-reviewers' : 'environment-missing';
    return no('no-gate', sentence(problem, { environment: approval.environment }));
  }
  if (repository.kind === 'failed') return noAnswer('repository', repository);
  if (!repository.value.isPublic && reviewers.length === 0) return undefined;
  return no('no-gate', sentence('dispatch-not-accepted'));
}

function checkSettings(write: WriteRecord, approval: Approval): Refusal | undefined {
  if (write.gate === approval.gate && write.environment === approval.environment) return undefined;
  return no(
    'plan-changed',
    sentence('gate-changed', { planned: shownGate(write), wanted: shownGate(approval) }),
  );
}

const shownGate = ({ gate, environment }: Pick<Approval, 'gate' | 'environment'>): string =>
  `${gate} ${environment}`;

/** An approval in an environment names only a run and the environment, so the plan must be of this run. */
function checkPlace({ gate, run }: WriteRecord, { local }: GateFacts): Refusal | undefined {
  if (gate === 'dispatch' || run.id === local.runId) return undefined;
  return no('not-approved', sentence('plan-of-run', { id: run.id }));
}

// --- The approval.

/** People whose approval in the environment counts. */
function byReviewers(approval: Approval, { approvals, run }: GateFacts): readonly Person[] | Refusal {
  if (approvals.kind === 'failed') return noAnswer('approvals', approvals);
  if (run.kind === 'failed') return noAnswer('run', run);
  const reviews = reviewsOf(approvals.value, approval.environment);
  const rejection = rejectionIn(reviews);
  if (rejection) return rejection;
  const approved = reviews.filter(({ state }) => state === 'approved').map(({ by }) => by);
  if (approved.length === 0) return no('not-approved', sentence('no-approval'));
  const valid = approved.filter((person) => person.isHuman && isListed(person, approval));
  if (valid.length === 0) {
    const key = approval.approvers ? 'approver-unlisted' : 'approver-not-a-person';
    return no('not-approved', sentence(key, { people: approved.map(shown).join(', ') }));
  }
  if (valid.every((person) => isRequester(person, run.value)) && !approval.allowSelfApproval)
    return no('self-approved', sentence('same-person', { people: valid.map(shown).join(', ') }));
  return checkRequester(run.value, approval, valid) ?? valid;
}

/** The dispatch with the digest is the approval, by a second person with write access. */
function byDispatch(write: WriteRecord, approval: Approval, facts: GateFacts): readonly Person[] | Refusal {
  const { run, planRun, permission } = facts;
  if (run.kind === 'failed') return noAnswer('run', run);
  if (planRun.kind === 'failed') return noAnswer('plan-run', planRun);
  const { event, actor, triggeringActor: person, id } = run.value;
  if (event !== 'workflow_dispatch') return no('wrong-event', sentence('not-dispatched', { event }));
  const by = { person: shown(person) };
  if (!person.isHuman || !actor.isHuman) return no('not-approved', sentence('starter-not-a-person', by));
  if (write.run.id === id) return no('not-approved', sentence('same-dispatch'));
  if (!isListed(person, approval)) return no('not-approved', sentence('starter-unlisted', by));
  // Also for listed people: an abandoned login can be taken by another person.
  if (permission.kind === 'failed') return noAnswer('permission', permission);
  if (!['admin', 'write'].includes(permission.value))
    return no('not-approved', sentence('starter-without-access', by));
  if (isRequester(person, planRun.value) && !approval.allowSelfApproval)
    return no('self-approved', sentence('same-person', { people: shown(person) }));
  return checkRequester(planRun.value, approval, [person]) ?? [person];
}

/** Refusals that `apply` would raise, unless further people approve. */
export function checkRequested(approval: Approval, { run }: GateFacts): Refusal | undefined {
  return run.kind === 'known' ? checkRequester(run.value, approval, []) : undefined;
}

/** A person and a program are not two people. `approved`: people whose approval counts. */
function checkRequester(
  requested: RunFacts,
  { allowBotRequester }: Approval,
  approved: readonly Person[],
): Refusal | undefined {
  const program = programBehind(requested);
  const [one] = approved;
  const areTwo = one && approved.some((other) => !isSamePerson(one, other));
  if (program === undefined || allowBotRequester || areTwo) return undefined;
  const alone = one && { person: shown(one) };
  return no('bot-requested', sentence('requested-by-program', { program, ...alone }));
}

/**
 * The actor of a run that no person requested; undefined: a person did. Only `workflow_dispatch` is a request: the actor of a
 * schedule is whoever last changed its cron line or the default branch, that of a push may be the administrator who added a
 * machine's deploy key, and a program sends repository_dispatch
 * (https://docs.github.com/en/actions/reference/workflows-and-actions/events-that-trigger-workflows).
 */
function programBehind({ event, actor, triggeringActor }: RunFacts): Text | undefined {
  if (event !== 'workflow_dispatch') return sentence('program-event', { event: cleanLine(event, 60) });
  const program = [actor, triggeringActor].find(({ isHuman }) => !isHuman);
  return program && sentence('program-account', { login: shown(program) });
}

const isRequester = (person: Person, { actor, triggeringActor }: RunFacts): boolean =>
  isSamePerson(actor, person) || isSamePerson(triggeringActor, person);

/** By id, because a login can change; by login, because it can be given up and taken by another person. */
const isSamePerson = (one: Person, other: Person): boolean =>
  one.id === other.id || isSameName(one.login, other.login);

/** The run's reviews for this environment. */
export function reviewsOf(
  approvals: readonly ApprovalFacts[],
  environment: string,
): readonly ApprovalFacts[] {
  return approvals.filter(({ environments }) => environments.some((name) => isSameName(name, environment)));
}

/** Any rejection counts, whatever the approvals. */
export function rejectionIn(reviews: readonly ApprovalFacts[]): Refusal | undefined {
  const rejected = reviews.find(({ state }) => state === 'rejected');
  return (
    rejected && {
      ...no('not-approved', sentence('rejected-by', { person: shown(rejected.by) })),
      isRejected: true,
    }
  );
}

/** A review before the plan existed does not count. */
export function checkUnreviewed(approval: Approval, { approvals }: GateFacts): Refusal | undefined {
  if (approval.gate !== 'environment') return undefined;
  if (approvals.kind === 'failed') return noAnswer('approvals', approvals);
  const [early] = reviewsOf(approvals.value, approval.environment);
  return early && no('not-approved', sentence('reviewed-early', { person: shown(early.by) }));
}

const isListed = ({ login }: Person, { approvers }: Approval): boolean =>
  approvers === undefined || approvers.some((listed) => isSameName(listed.replace(/^@/, ''), login));

const shown = ({ login }: Person): string => cleanLine(login, 60);
