/** The gate: facts → proceed, or refuse with a reason. Unknown facts refuse. Pure. */
import type { Approval } from '../config/schema.ts';
import {
  type ApprovalFacts,
  type Clocks,
  type EnvironmentFacts,
  type Fact,
  isSameName,
  type Permission,
  type Person,
  refusalOf,
  type RepositoryFacts,
  type RunFacts,
} from './gate-facts.ts';
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

/** Refusals from the ledger at `now`. */
export function checkRecord(write: WriteRecord, now: number): Refusal | undefined {
  const over = checkStatus(write);
  if (over) return over;
  if (now >= write.expiresAt)
    return no('expired', `it expired at ${new Date(write.expiresAt).toISOString()}`);
  if (write.plannedAt > now + clockToleranceMs)
    return no('expired', "this host's clock was set back, so the age of the plan is not known");
  return undefined;
}

/** Refusals from the ledger, independent of time. */
export function checkStatus(write: WriteRecord): Refusal | undefined {
  switch (write.status) {
    case 'planned':
      return undefined;
    case 'superseded':
      return no('superseded', 'a newer plan of this job was made');
    case 'expired':
      return no('expired', 'nobody approved it in time');
    case 'refused':
      return refusedBefore(write);
    default:
      return no('already-applied', `it was begun before, and is ${write.status} now`);
  }
}

function refusedBefore({ refusal }: WriteRecord): Refusal {
  const { reason = 'not-approved', detail = '', isRejected } = refusal ?? {};
  return { ...no(reason, `it was refused: ${detail}`), ...(isRejected && { isRejected }) };
}

/** Whether this run may write at all. */
export function checkRun({ local, run, repository, clocks }: GateFacts): Refusal | undefined {
  const event = refusalOf(local.event);
  if (event !== undefined) return no('wrong-event', event);
  if (local.attempt !== '1') return no('rerun', `this is attempt ${local.attempt} of the run`);
  if (run.kind === 'failed') return no('api-unavailable', `the run: ${run.why}`);
  if (repository.kind === 'failed') return no('api-unavailable', `the repository: ${repository.why}`);
  const { value: known } = run;
  const isThis = known.id === local.runId && known.commit === local.commit;
  if (!isThis || !isSameName(known.repository, local.repository))
    return no('api-unavailable', 'GitHub describes another run than the one that this runner works for');
  const knownEvent = refusalOf(known.event);
  if (knownEvent !== undefined) return no('wrong-event', knownEvent);
  if (known.attempt !== 1) return no('rerun', `this is attempt ${known.attempt} of the run`);
  const { defaultBranch } = repository.value;
  if (known.isFork || known.branch !== defaultBranch || local.ref !== `refs/heads/${defaultBranch}`)
    return no(
      'wrong-ref',
      `this run is on ${local.ref ?? known.branch ?? 'no branch'}, and writes are made from ${defaultBranch} only`,
    );
  return checkClocks(clocks);
}

/** Otherwise, setting the host's clock back would revive an expired plan. */
function checkClocks(clocks: GateFacts['clocks']): Refusal | undefined {
  if (clocks.kind === 'failed') return no('api-unavailable', `the time: ${clocks.why}`);
  const { github, host } = clocks.value;
  if (Math.abs(host - github) <= mostApartMs) return undefined;
  const [here, there] = [host, github].map((at) => new Date(at).toISOString().slice(0, 19));
  return no('wrong-clock', `the clock of this host says ${here}Z, and GitHub's says ${there}Z`);
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

/** A person and a program are not two people. `approved`: people whose approval counts. */
function checkRequester(
  asked: RunFacts,
  { allowBotRequester }: Approval,
  approved: readonly Person[],
): Refusal | undefined {
  const program = programBehind(asked);
  const [one] = approved;
  const areTwo = one && approved.some((other) => !isSamePerson(one, other));
  if (program === undefined || allowBotRequester || areTwo) return undefined;
  const who = one ? `, and ${shown(one)} alone approved it` : '';
  return no('bot-requested', `it was asked for by ${program}, not by a person${who}`);
}

/** Refusals that `apply` would raise, unless further people approve. */
export function checkAsked(approval: Approval, { run }: GateFacts): Refusal | undefined {
  return run.kind === 'known' ? checkRequester(run.value, approval, []) : undefined;
}

/** Whether the gate waits for an approval at all. */
export function checkGate(approval: Approval, facts: GateFacts): Refusal | undefined {
  const { environment, repository, pinned } = facts;
  if (approval.gate !== pinned) {
    return no(
      'no-gate',
      `the jobs file says gate: ${approval.gate}, and the workflow is pinned to ${pinned}: both must say the same`,
    );
  }
  if (environment.kind === 'failed') return no('api-unavailable', `the environment: ${environment.why}`);
  const reviewers = environment.value.kind === 'found' ? environment.value.reviewers : [];
  if (approval.gate === 'environment') {
    if (environment.value.kind === 'missing')
      return no('no-gate', `the environment ${approval.environment} does not exist`);
    if (reviewers.length > 0) return undefined;
    return no('no-gate', `the environment ${approval.environment} has no required reviewers`);
  }
  if (repository.kind === 'failed') return no('api-unavailable', `the repository: ${repository.why}`);
  const instead =
    'required reviewers are available here, so gate: dispatch is not taken; use gate: environment';
  if (repository.value.isPublic || reviewers.length > 0) return no('no-gate', instead);
  return undefined;
}

/** Checks all but the plan: ledger, run, gate and approval, by GitHub's clock. */
export function authorize(write: WriteRecord, approval: Approval, facts: GateFacts): Authorization {
  const { clocks } = facts;
  if (clocks.kind === 'failed')
    return { kind: 'refuse', ...(checkRun(facts) ?? no('api-unavailable', clocks.why)) };
  const refusal =
    checkRun(facts) ??
    checkRecord(write, clocks.value.github) ??
    checkSettings(write, approval) ??
    checkGate(approval, facts) ??
    (approval.gate === 'environment' ? checkPlace(write, facts) : undefined);
  if (refusal) return { kind: 'refuse', ...refusal };
  const approved =
    approval.gate === 'environment' ? byReviewers(approval, facts) : byDispatch(write, approval, facts);
  return 'reason' in approved
    ? { kind: 'refuse', ...approved }
    : { kind: 'proceed', clocks: clocks.value, approvedBy: approved.map(({ login }) => login) };
}

function checkSettings(write: WriteRecord, approval: Approval): Refusal | undefined {
  if (write.gate === approval.gate && write.environment === approval.environment) return undefined;
  return no(
    'plan-changed',
    `planned for ${write.gate} ${write.environment}, and the jobs file says ${approval.gate} ${approval.environment} now`,
  );
}

/** An approval names only a run and an environment, so the plan must be of this run. */
function checkPlace(write: WriteRecord, { local }: GateFacts): Refusal | undefined {
  if (write.run.id === local.runId) return undefined;
  return no('not-approved', `the plan was made in run ${write.run.id}, and its approval counts there`);
}

function byReviewers(approval: Approval, facts: GateFacts): readonly Person[] | Refusal {
  const { approvals, run } = facts;
  if (approvals.kind === 'failed') return no('api-unavailable', `the approvals: ${approvals.why}`);
  if (run.kind === 'failed') return no('api-unavailable', `the run: ${run.why}`);
  const here = reviewsOf(approvals.value, approval.environment);
  const rejection = rejectionIn(here);
  if (rejection) return rejection;
  const approved = here.filter(({ state }) => state === 'approved').map(({ by }) => by);
  if (approved.length === 0)
    return no(
      'not-approved',
      'GitHub knows of no approval of this run (an administrator who bypasses the rules leaves none)',
    );
  const valid = approved.filter((person) => person.isHuman && isListed(person, approval));
  if (valid.length === 0) {
    const why = approval.approvers ? 'who is not in approval.approvers' : 'who is no person';
    return no('not-approved', `approved by ${approved.map(shown).join(', ')}, ${why}`);
  }
  const askers = [run.value.actor, run.value.triggeringActor];
  const others = valid.filter((person) => !askers.some((asker) => isSamePerson(asker, person)));
  if (others.length === 0 && !approval.allowSelfApproval)
    return no('self-approved', `${valid.map(shown).join(', ')} asked for it and approved it`);
  return checkRequester(run.value, approval, valid) ?? valid;
}

/** The dispatch with the digest is the approval, by a second person with write access. */
function byDispatch(write: WriteRecord, approval: Approval, facts: GateFacts): readonly Person[] | Refusal {
  const { run, planRun, permission } = facts;
  if (run.kind === 'failed') return no('api-unavailable', `the run: ${run.why}`);
  if (planRun.kind === 'failed') return no('api-unavailable', `the run of the plan: ${planRun.why}`);
  if (run.value.event !== 'workflow_dispatch')
    return no('wrong-event', `gate: dispatch is approved by workflow_dispatch, not by ${run.value.event}`);
  const person = run.value.triggeringActor;
  if (!person.isHuman || !run.value.actor.isHuman)
    return no('not-approved', `started by ${shown(person)}, who is no person`);
  if (write.run.id === run.value.id)
    return no('not-approved', 'the plan was made in this very run: a second dispatch approves it');
  if (!isListed(person, approval))
    return no('not-approved', `started by ${shown(person)}, who is not in approval.approvers`);
  // Also for listed people: an abandoned login can be taken by another person.
  if (permission.kind === 'failed') return no('api-unavailable', `the permission: ${permission.why}`);
  if (!['admin', 'write'].includes(permission.value))
    return no('not-approved', `started by ${shown(person)}, who may not write to the repository`);
  const askers = [planRun.value.actor, planRun.value.triggeringActor];
  if (askers.some((asker) => isSamePerson(asker, person)) && !approval.allowSelfApproval)
    return no('self-approved', `${shown(person)} asked for it and approved it`);
  return checkRequester(planRun.value, approval, [person]) ?? [person];
}

/** By id: a login can change. */
function isSamePerson(one: Person, other: Person): boolean {
  return one.id === other.id || isSameName(one.login, other.login);
}

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
export function checkUnseen({
  approval,
  facts,
}: {
  approval: Approval;
  facts: GateFacts;
}): Refusal | undefined {
  if (approval.gate !== 'environment') return undefined;
  if (facts.approvals.kind === 'failed')
    return no('api-unavailable', `the approvals: ${facts.approvals.why}`);
  const [early] = reviewsOf(facts.approvals.value, approval.environment);
  if (!early) return undefined;
  return no('not-approved', `${shown(early.by)} reviewed this run before there was this plan to see`);
}

function isListed({ login }: Person, { approvers }: Approval): boolean {
  return approvers === undefined || approvers.some((listed) => isSameName(listed.replace(/^@/, ''), login));
}

function shown({ login }: Person): string {
  return cleanLine(login, 60);
}
