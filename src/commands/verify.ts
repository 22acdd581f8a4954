/** `verify JOB`: the reads that say whether a write did what it should, and the verdict from them. */
import { beginVerify, canVerify, endVerify, findWrite, verifiable, type Verified } from '../core/ledger.ts';
import type { ExecResult, Job } from '../core/model.ts';
import { endingOf } from '../core/record.ts';
import { renderWrite, writePage } from '../core/render/write-page.ts';
import { observe } from '../core/status.ts';
import { judgeRun, judgeStatus, verdictOf, type Finding } from '../core/verification.ts';
import { readableTail } from '../core/text.ts';
import { shortDigest, type WriteRecord } from '../core/write.ts';
import { exitCodes, UserError, type ExitCode } from '../errors.ts';
import { executeCommand } from './execute.ts';
import type { Deps } from './deps.ts';
import { verificationVerb } from './plan-document.ts';
import { announceNow, openWrite, reread, type WriteCommand } from './writes.ts';

export async function verify(deps: Deps): Promise<ExitCode> {
  const command = await openWrite(deps);
  const { job, loaded, run, moment } = command;
  if (loaded.kind === 'unavailable') throw new UserError(loaded.problem);
  const digest = deps.inputs['plan-digest'];
  const write = digest === undefined ? verifiable(loaded.doc, job.id) : findWrite(loaded.doc, digest);
  if (write?.job.id !== job.id) {
    const which = digest === undefined ? '' : ` with the digest ${shortDigest(digest)}`;
    throw new UserError(
      `job ${job.id} has no write${which} to verify; to see its writes: ops-framework history '${job.id}'`,
    );
  }
  const { environment } = write;
  if (write.status === 'verified') {
    run.host.verdict({ verdict: 'verified', environment, digest: write.digest });
    await show(command, write);
    return exitCodes.done;
  }
  if (!canVerify(write))
    throw new UserError(
      `the write ${shortDigest(write.digest)} of ${job.id} is ${write.status}: there is nothing to verify`,
    );
  const verdict = beginVerify(loaded.doc, write.digest, moment).begun
    ? await verifyWrite(command, write, { isPatient: true })
    : undefined;
  run.host.verdict({ verdict: verdict ?? 'undetermined', environment, digest: write.digest });
  if (verdict === undefined) {
    const who = write.owner ? ` (pid ${write.owner.pid} on ${write.owner.host})` : '';
    throw new UserError(
      `another run verifies the write ${shortDigest(write.digest)}${who}: its verdict comes from there`,
    );
  }
  await show(command, (await reread(command, write.digest)) ?? write);
  await announceNow(command);
  return verdict === 'verified' ? exitCodes.done : exitCodes.failed;
}

type Verifying = Pick<WriteCommand, 'run' | 'world' | 'config' | 'moment'>;

/**
 * Runs all reads of a write's verification and saves the verdict. Undefined: another run does it, or did meanwhile.
 * `isPatient`: waits for what settles slowly.
 */
export async function verifyWrite(
  command: Verifying,
  write: WriteRecord,
  { isPatient }: { readonly isPatient: boolean },
): Promise<Verified['verdict'] | undefined> {
  const { run, world, config, moment } = command;
  const { digest } = write;
  const job = config.jobs.find(({ id }) => id === write.job.id);
  const steps = write.verification.toSorted((a, b) => a.delayMs - b.delayMs);
  const wait = async (delayMs: number) => (isPatient ? waitUntil(command, write, delayMs) : undefined);
  for (const { delayMs } of steps.slice(0, 1)) await wait(delayMs);
  let isOurs = false;
  await world.ledger.claim((ledger) => {
    const begun = beginVerify(ledger, digest, { ...moment, now: run.clock.now() });
    isOurs = begun.begun;
    return begun.ledger;
  });
  if (!isOurs) return undefined;
  const findings: Finding[] = [];
  for (const { jobId, delayMs } of steps) {
    await wait(delayMs);
    const read = config.jobs.find(({ id, kind }) => id === jobId && kind !== 'one_shot_write');
    const attempts = isPatient ? (job?.verify.attempts ?? 1) : 1;
    findings.push(
      read
        ? await look(command, read, attempts, job?.verify.everySeconds ?? 0)
        : { verdict: 'undetermined', line: `${jobId}: not in the jobs file any more`, output: '' },
    );
  }
  const verdict = verdictOf(findings);
  const worst = findings.find((finding) => finding.verdict === verdict && verdict !== 'verified');
  const end = { verdict, findings: findings.map(({ line }) => line), output: worst?.output ?? '' };
  await world.ledger.update((ledger) => endVerify(ledger, digest, { ...end, at: run.clock.now() }));
  return verdict;
}

async function waitUntil({ run, moment }: Verifying, write: WriteRecord, delayMs: number): Promise<void> {
  const finishedAt = Math.min(write.finishedAt ?? moment.now, moment.now);
  const waitMs = finishedAt + delayMs - run.clock.now();
  if (waitMs <= 0) return;
  run.host.note(`verification of ${write.job.id} begins in ${Math.ceil(waitMs / 1000)} s`);
  run.host.progress(`waiting for the verification of ${write.job.id}`);
  await run.clock.sleep(Math.min(waitMs, delayMs));
  run.host.progress(undefined);
}

/** One read, again until it passes or its tries are used up. */
async function look({ run }: Verifying, read: Job, attempts: number, everySeconds: number): Promise<Finding> {
  for (let attempt = 1; ; attempt += 1) {
    const finding = judged(read, await executeCommand(run, read, verificationVerb(read)));
    if (finding.verdict === 'verified' || attempt >= attempts) return finding;
    run.host.note(`${finding.line}; try ${attempt} of ${attempts}`);
    await run.clock.sleep(everySeconds * 1000);
  }
}

function judged(read: Job, result: ExecResult): Finding {
  const { verdict, why } =
    read.kind === 'long_running_read' ? judgeStatus(observe(result), result) : judgeRun(result);
  const output = result.kind === 'not-started' ? '' : readableTail(result.stdout, result.stderr);
  return { verdict, line: `${read.id}: ${verdict}, ${why ?? endingOf(result)}`, output };
}

async function show({ run, moment }: WriteCommand, write: WriteRecord): Promise<void> {
  run.host.page(writePage(write, moment));
  await run.host.print(renderWrite(write, moment), 'write');
}
