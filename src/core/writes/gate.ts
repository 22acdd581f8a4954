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
import { cleanLine } from '../text/redact.ts';
import type { Gate, Refusal, RefusalReason, WriteRecord } from './write.ts';

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

const no = (reason: RefusalReason, detail: string): Refusal => ({ reason, detail });

const noAnswer = (about: string, { why }: { readonly why: string }): Refusal =>
  no('api-unavailable', `${about}: ${why}`);

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
  if (now >= write.expiresAt) return no('expired', `expired at ${new Date(write.expiresAt).toISOString()}`);
  if (write.plannedAt > now + clockToleranceMs)
    return no('expired', "the age of the plan is unknown, because this host's clock was set back");
  return undefined;
}

/** Refusals from the ledger, independent of time. */
export function checkStatus({ status, refusal }: WriteRecord): Refusal | undefined {
  switch (status) {
    case 'planned':
      return undefined;
    case 'superseded':
      return no('superseded', 'a newer plan of this job exists');
    case 'expired':
      return no('expired', 'nobody approved it in time');
    case 'refused': {
      const { reason = 'not-approved', detail = '', isRejected } = refusal ?? {};
      return { ...no(reason, `refused before: ${detail}`), ...(isRejected && { isRejected }) };
    }
    default:
      return no('already-applied', `begun before; its status is ${status}`);
  }
}

// --- The run.

/** Whether this run may write at all. */
export function checkRun({ local, run, repository, clocks }: GateFacts): Refusal | undefined {
  const event = refusalOf(local.event);
  if (event !== undefined) return no('wrong-event', event);
  if (local.attempt !== '1') return no('rerun', `this is attempt ${local.attempt} of the run`);
  if (run.kind === 'failed') return noAnswer('the run', run);
  if (repository.kind === 'failed') return noAnswer('the repository', repository);
  const { value: known } = run;
  const isThis = known.id === local.runId && known.commit === local.commit;
  if (!isThis || !isSameName(known.repository, local.repository))
    return no('api-unavailable', 'GitHub describes another run than the one of this runner');
  const knownEvent = refusalOf(known.event);
  if (knownEvent !== undefined) return no('wrong-event', knownEvent);
  if (known.attempt !== 1) return no('rerun', `this is attempt ${known.attempt} of the run`);
  const { defaultBranch } = repository.value;
  if (known.isFork || known.branch !== defaultBranch || local.ref !== `refs/heads/${defaultBranch}`)
    return no(
      'wrong-ref',
      `this run is on ${local.ref ?? known.branch ?? 'no branch'}, but writes run on ${defaultBranch} only`,
    );
  return checkClocks(clocks);
}

/** Otherwise, setting the host's clock back would revive an expired plan. */
function checkClocks(clocks: GateFacts['clocks']): Refusal | undefined {
  if (clocks.kind === 'failed') return noAnswer('the time', clocks);
  const { github, host } = clocks.value;
  if (Math.abs(host - github) <= mostApartMs) return undefined;
  const [here, there] = [host, github].map((at) => new Date(at).toISOString().slice(0, 19));
  return no('wrong-clock', `the clock of this host shows ${here}Z, GitHub's ${there}Z`);
}

// --- The gate.

/** Whether the gate waits for an approval at all. */
export function checkGate(approval: Approval, facts: GateFacts): Refusal | undefined {
  const { environment, repository, pinned } = facts;
  if (approval.gate !== pinned)
    return no(
      'no-gate',
      `the jobs file has gate: ${approval.gate}, but the workflow is pinned to ${pinned}: set both to the same gate`,
    );
  if (environment.kind === 'failed') return noAnswer('the environment', environment);
  const reviewers = environment.value.kind === 'found' ? environment.value.reviewers : [];
  if (approval.gate === 'environment') {
    if (reviewers.length > 0) return undefined;
    const problem = environment.value.kind === 'found' ? 'has no required reviewers' : 'does not exist';
    return no('no-gate', `the environment ${approval.environment} ${problem}`);
  }
  if (repository.kind === 'failed') return noAnswer('the repository', repository);
  if (!repository.value.isPublic && reviewers.length === 0) return undefined;
  return no('no-gate', 'gate: dispatch is not accepted where required reviewers are available');
}

function checkSettings(write: WriteRecord, approval: Approval): Refusal | undefined {
  if (write.gate === approval.gate && write.environment === approval.environment) return undefined;
  return no(
    'plan-changed',
    `planned for ${write.gate} ${write.environment}, but the jobs file now has ${approval.gate} ${approval.environment}`,
  );
}

/** An approval in an environment names only a run and the environment, so the plan must be of this run. */
function checkPlace({ gate, run }: WriteRecord, { local }: GateFacts): Refusal | undefined {
  if (gate === 'dispatch' || run.id === local.runId) return undefined;
  return no('not-approved', `the plan was made in run ${run.id}: only an approval of that run counts`);
}

// --- The approval.

/** People whose approval in the environment counts. */
function byReviewers(approval: Approval, { approvals, run }: GateFacts): readonly Person[] | Refusal {
  if (approvals.kind === 'failed') return noAnswer('the approvals', approvals);
  if (run.kind === 'failed') return noAnswer('the run', run);
  const reviews = reviewsOf(approvals.value, approval.environment);
  const rejection = rejectionIn(reviews);
  if (rejection) return rejection;
  const approved = reviews.filter(({ state }) => state === 'approved').map(({ by }) => by);
  if (approved.length === 0)
    return no(
      'not-approved',
      'GitHub has no approval of this run (a bypass by an administrator leaves none)',
    );
  const valid = approved.filter((person) => person.isHuman && isListed(person, approval));
  if (valid.length === 0) {
    const why = approval.approvers ? 'not in approval.approvers' : 'not a person';
    return no('not-approved', `approved by ${approved.map(shown).join(', ')}, ${why}`);
  }
  if (valid.every((person) => isRequester(person, run.value)) && !approval.allowSelfApproval)
    return no('self-approved', `requested and approved by ${valid.map(shown).join(', ')}`);
  return checkRequester(run.value, approval, valid) ?? valid;
}

/** The dispatch with the digest is the approval, by a second person with write access. */
function byDispatch(write: WriteRecord, approval: Approval, facts: GateFacts): readonly Person[] | Refusal {
  const { run, planRun, permission } = facts;
  if (run.kind === 'failed') return noAnswer('the run', run);
  if (planRun.kind === 'failed') return noAnswer('the run of the plan', planRun);
  const { event, actor, triggeringActor: person, id } = run.value;
  if (event !== 'workflow_dispatch')
    return no('wrong-event', `gate: dispatch needs an approval by workflow_dispatch, not by ${event}`);
  const by = `started by ${shown(person)}`;
  if (!person.isHuman || !actor.isHuman) return no('not-approved', `${by}, not a person`);
  if (write.run.id === id)
    return no('not-approved', 'the plan was made in this run: a second dispatch approves it');
  if (!isListed(person, approval)) return no('not-approved', `${by}, not in approval.approvers`);
  // Also for listed people: an abandoned login can be taken by another person.
  if (permission.kind === 'failed') return noAnswer('the permission', permission);
  if (!['admin', 'write'].includes(permission.value))
    return no('not-approved', `${by}, who may not write to the repository`);
  if (isRequester(person, planRun.value) && !approval.allowSelfApproval)
    return no('self-approved', `requested and approved by ${shown(person)}`);
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
  const alone = one ? `, and approved by ${shown(one)} alone` : '';
  return no('bot-requested', `requested by ${program}, not by a person${alone}`);
}

/**
 * The actor of a run that no person requested; undefined: a person did. Only `workflow_dispatch` is a request: the actor of a
 * schedule is whoever last changed its cron line or the default branch, that of a push may be the administrator who added a
 * machine's deploy key, and a program sends repository_dispatch
 * (https://docs.github.com/en/actions/reference/workflows-and-actions/events-that-trigger-workflows).
 */
function programBehind({ event, actor, triggeringActor }: RunFacts): string | undefined {
  if (event !== 'workflow_dispatch') return `the event ${cleanLine(event, 60)}`;
  const program = [actor, triggeringActor].find(({ isHuman }) => !isHuman);
  return program && shown(program);
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
  return rejected && { ...no('not-approved', `${shown(rejected.by)} rejected it`), isRejected: true };
}

/** A review before the plan existed does not count. */
export function checkUnreviewed(approval: Approval, { approvals }: GateFacts): Refusal | undefined {
  if (approval.gate !== 'environment') return undefined;
  if (approvals.kind === 'failed') return noAnswer('the approvals', approvals);
  const [early] = reviewsOf(approvals.value, approval.environment);
  return early && no('not-approved', `${shown(early.by)} reviewed this run before the plan existed`);
}

const isListed = ({ login }: Person, { approvers }: Approval): boolean =>
  approvers === undefined || approvers.some((listed) => isSameName(listed.replace(/^@/, ''), login));

const shown = ({ login }: Person): string => cleanLine(login, 60);
