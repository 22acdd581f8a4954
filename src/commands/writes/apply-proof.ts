/** What must hold before a write is applied, and the claim that makes it ours. */
import { authorize, checkStatus } from '../../core/writes/gate.ts';
import { beginApply, findWrite, withdrawApply } from '../../core/writes/ledger.ts';
import { isSameOwner } from '../../core/jobs/owners.ts';
import { differences } from '../../core/writes/plan-lines.ts';
import { planText, type PlanDocument } from '../../core/writes/plan.ts';
import { sentence } from '../../core/notices/sentence.ts';
import type { Refusal, WriteRecord } from '../../core/writes/write.ts';
import { UserError } from '../../errors.ts';
import type { WriteRun } from '../../ports/writes.ts';
import { describePlan, makePlan } from './plan-document.ts';
import { trustedPlan, tryLedger, type WriteCommand } from './writes.ts';

/** Of an error, in the ledger. */
const mostLines = 50;

/** `isNoted`: the ledger has it already. */
export type ApplyRefusal = Refusal & { readonly isNoted?: true };

/** In the order in which it costs, the claims last. A plan: everything holds, and the write is ours to make, as it says. */
export async function checkApply(
  command: WriteCommand,
  workflow: WriteRun,
  write: WriteRecord,
): Promise<ApplyRefusal | PlanDocument> {
  const { job, run } = command;
  const { environment, gate } = write;
  const early = checkStatus(write);
  if (early) return early;
  if (workflow.claimProblem !== undefined)
    return { reason: 'state-unavailable', detail: [workflow.claimProblem] };
  run.host.info(`asking GitHub about the approval of ${write.digest}`);
  const askedAt = run.clock.monotonic();
  const facts = await workflow.facts(environment, gate, write.run.id);
  const authorization = authorize(write, job.approval, facts);
  if (authorization.kind === 'refuse') return authorization;
  const place = runPlaceOf(workflow, write);
  const { ports } = command;
  const made = await compared(command, write, () => makePlan(run, ports, command, job, place));
  if ('reason' in made) return made;
  // While the plan is made the host's clock may be set back, and the other one stands still while the host sleeps.
  const { github, host } = authorization.clocks;
  const provenNow = () => github + Math.max(run.clock.monotonic() - askedAt, run.clock.now() - host);
  const lost = await claim(command, workflow, write, { ...authorization, provenNow });
  if (lost) return lost;
  // Once more what lies on the host: saving took its time. What the plan prints was the same just now.
  const output = made.plan.output === null ? undefined : made.text;
  const last = await compared(command, write, () => describePlan(run, ports, command, job, place, output));
  return 'reason' in last ? withdraw(command, write, last) : last;
}

/** The intent in the ledger, then the mark on this host, then the digest's key in the cache. */
async function claim(
  command: WriteCommand,
  workflow: WriteRun,
  write: WriteRecord,
  proven: { readonly approvedBy: readonly string[]; readonly provenNow: () => number },
): Promise<ApplyRefusal | undefined> {
  const { context, run, ports } = command;
  const { digest } = write;
  let refused: Refusal | undefined;
  let isBegun = false;
  let isFirst = true;
  try {
    await ports.ledger.claim((ledger) => {
      const { status, owner } = findWrite(ledger, digest) ?? {};
      // Applied again, to what holds our own intent already: another command of this host saved in between.
      const isOurs = status === 'applying' && owner !== undefined && isSameOwner(owner, context.self);
      if (isBegun && isOurs) return ledger;
      const at = run.clock.now();
      const begun = beginApply(ledger, digest, {
        at,
        provenAt: proven.provenNow(),
        owner: context.self,
        run: workflow.place,
        approvedBy: proven.approvedBy,
      });
      refused = begun.refused;
      isBegun ||= refused === undefined;
      return begun.ledger;
    });
    // Whatever became of the ledger and of the cache, where others can delete entries: not again on this host.
    if (!refused) isFirst = ports.plans.begin(digest);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    // Its answer may only be lost: other hosts may see it as begun.
    return withdraw(command, write, { reason: 'state-unavailable', detail: error.lines });
  }
  if (refused) return refused;
  if (!isFirst)
    return withdraw(command, write, { reason: 'already-applied', detail: [sentence('begun-on-host')] });
  const reserved = await workflow.claim(digest);
  if (reserved.kind === 'claimed') return undefined;
  return withdraw(
    command,
    write,
    reserved.kind === 'taken'
      ? { reason: 'already-applied', detail: [sentence('digest-taken')] }
      : { reason: 'state-unavailable', detail: [sentence('digest-not-reserved', { why: reserved.why })] },
  );
}

/** Nothing was run, and nothing will be. */
async function withdraw(
  command: WriteCommand,
  { digest }: WriteRecord,
  refusal: Refusal,
): Promise<ApplyRefusal> {
  const { reason, detail } = refusal;
  const { run, ports, context } = command;
  const who = { self: context.self, now: run.clock.now(), ...(ports.run && { run: ports.run.place }) };
  const isNoted = await tryLedger(command, (ledger) =>
    withdrawApply(ledger, digest, { reason, detail }, who),
  );
  return { reason, detail, ...(isNoted && { isNoted }) };
}

function runPlaceOf({ local }: WriteRun, { run, requestedBy, expiresAt }: WriteRecord) {
  const { repository, commit } = local;
  return { repository, commit, run: { id: run.id, requestedBy }, expiresAt };
}

/** The plan from what is here now, or what differs from the one that was approved. */
async function compared(
  { ports }: WriteCommand,
  { digest }: WriteRecord,
  make: () => Promise<PlanDocument>,
): Promise<PlanDocument | Refusal> {
  try {
    const fresh = await make();
    if (ports.fileHashes.sha256(planText(fresh.plan)) === digest) return fresh;
    const kept = await trustedPlan(ports, digest);
    const detail = kept ? differences(kept, fresh) : [sentence('plan-not-here')];
    return { reason: 'plan-changed', detail };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { reason: 'plan-changed', detail: error.lines.slice(0, mostLines) };
  }
}
