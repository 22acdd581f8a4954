/** `verify JOB`: the reads that say whether a write did what it should, and the verdict from them. */
import canonicalize from 'canonicalize';
import { shellWord } from '../../core/format.ts';
import { deadlineMs } from '../../core/jobs/deadlines.ts';
import { writeEnvironment } from '../../core/jobs/environment.ts';
import {
  beginVerify,
  canVerify,
  endVerify,
  nameWrite,
  newestBegun,
  type Verified,
} from '../../core/writes/ledger.ts';
import type { ExecResult, Job } from '../../core/model.ts';
import { changedSince, type Plan, type PlannedCommand } from '../../core/writes/plan.ts';
import { verifying } from '../../core/jobs/interrupted.ts';
import { attentionWords, finished } from '../../core/jobs/queue.ts';
import { endingOf } from '../../core/jobs/record.ts';
import { renderWrite, writePage } from '../../core/render/write-page.ts';
import { bounded } from '../../core/state/state.ts';
import { observe } from '../../core/status/status.ts';
import { notStarted } from '../../core/text/exec-result.ts';
import { judgeRun, judgeStatus, verdictOf, type VerificationResult } from '../../core/writes/verification.ts';
import { readableTail } from '../../core/text/output.ts';
import { shortDigest, type Ledger, type WriteRecord } from '../../core/writes/write.ts';
import { sayOn } from '../say.ts';
import { sentence } from '../../core/notices/sentence.ts';
import type { Text, Words } from '../../core/text/words.ts';
import { exitCodes, UserError, type ExitCode } from '../../errors.ts';
import type { Inputs } from '../../inputs/inputs.ts';
import { describeRead, verificationVerb } from './plan-document.ts';
import { isBusy, takeTurn } from '../turn.ts';
import { openKnownWrite } from './open-write.ts';
import { problem } from './problem.ts';
import { announceNow, reread, trustedPlan, type ChainPorts, type WriteCommand } from './writes.ts';

export async function verify(run: ChainPorts, inputs: Inputs): Promise<ExitCode> {
  const { ports, config, job, loaded, context } = await openKnownWrite(run, inputs);
  if (loaded.kind === 'unavailable') throw new UserError(loaded.problem);
  const command = { run, ports, config, context };
  const write = writeToVerify(loaded.doc, inputs['plan-digest'], job.id);
  const { environment } = write;
  if (write.status === 'verified') {
    run.host.verdict({ verdict: 'verified', environment, digest: write.digest });
    await show(command, write);
    return exitCodes.done;
  }
  if (!canVerify(write))
    throw problem(
      sentence('nothing-to-verify', {
        digest: shortDigest(write.digest),
        job: job.id,
        state: sentence('write-state', { status: write.status }),
      }),
    );
  const verdict = beginVerify(loaded.doc, write.digest, context).begun
    ? await verifyWrite(command, write, { isPatient: true })
    : undefined;
  run.host.verdict({ verdict: verdict ?? 'undetermined', environment, digest: write.digest });
  if (verdict === undefined) {
    const who = write.owner && { pid: write.owner.pid, machine: write.owner.host };
    throw problem(sentence('verified-elsewhere', { digest: shortDigest(write.digest), ...who }));
  }
  await show(command, (await reread(command, write.digest)) ?? write);
  await announceNow(command);
  return verdict === 'verified' ? exitCodes.done : exitCodes.failed;
}

function writeToVerify(ledger: Ledger, given: string | undefined, jobId: string): WriteRecord {
  if (given === undefined) {
    const newest = newestBegun(ledger, jobId);
    if (newest) return newest;
    const command = `ops-framework history ${shellWord(jobId)}`;
    throw problem(sentence('no-write-to-verify', { job: jobId, command }));
  }
  const found = nameWrite(ledger, given, jobId);
  if (found.kind === 'found') return found.write;
  throw problem(sentence('no-such-write-to-verify', { job: jobId, why: found.why }));
}

/**
 * Runs all reads of a write's verification and saves the verdict. Undefined: another run does it, or did meanwhile, or one of
 * the reads runs elsewhere.
 * `isPatient`: waits for what settles slowly.
 */
export async function verifyWrite(
  command: Verifying,
  write: WriteRecord,
  { isPatient }: { readonly isPatient: boolean },
): Promise<Verified['verdict'] | undefined> {
  const { run, ports, config, context } = command;
  const { digest } = write;
  const plan = (await trustedPlan(ports, digest))?.plan;
  // As approved: more tries than that would make another verdict.
  const { attempts: most, everySeconds } = plan?.job.verify ?? { attempts: 1, everySeconds: 0 };
  const attempts = isPatient ? most : 1;
  const steps = write.verification.toSorted((a, b) => a.delayMs - b.delayMs);
  const wait = async (delayMs: number) => (isPatient ? waitUntil(command, write, delayMs) : undefined);
  // A tick does not wait for what runs elsewhere: the next one verifies.
  if (!isPatient) for (const { jobId: id } of steps) if (await isBusy(run.state, id)) return undefined;
  for (const { delayMs } of steps.slice(0, 1)) await wait(delayMs);
  let isOurs = false;
  // Reads harm nobody: other hosts hear of it at the end.
  await ports.ledger.update((ledger) => {
    const begun = beginVerify(ledger, digest, { ...context, now: run.clock.now() });
    isOurs = begun.begun;
    return begun.ledger;
  });
  if (!isOurs) return undefined;
  const results: VerificationResult[] = [];
  for (const { jobId, delayMs } of steps) {
    await wait(delayMs);
    const read = config.jobs.find(({ id, kind }) => id === jobId && kind !== 'one_shot_write');
    const tries = { attempts, everySeconds, name: `v${results.length + 1}` };
    results.push(
      read ? await look(command, plan, read, tries) : undetermined(jobId, sentence('read-undeclared')),
    );
  }
  const known = new Set(steps.map(({ jobId }) => jobId));
  for (const { id } of plan?.verification ?? [])
    if (!known.has(id)) results.push(undetermined(id, sentence('read-not-run')));
  const verdict = verdictOf(results);
  const worst = results.find((each) => each.verdict === verdict && verdict !== 'verified');
  const end = { verdict, findings: results.map(({ line }) => line), output: worst?.output ?? '' };
  const place = ports.run && { run: ports.run.place };
  let isTaken = false;
  await ports.ledger.update((ledger) => {
    const ended = endVerify(ledger, digest, context.self, { ...end, ...place, at: run.clock.now() });
    isTaken = ended !== ledger;
    return ended;
  });
  return isTaken ? verdict : undefined;
}

const undetermined = (id: string, why: Words): VerificationResult => ({
  verdict: 'undetermined',
  line: sentence('read-undetermined', { job: id, why }),
  output: '',
});

/** A link that the write leads elsewhere is still the folder that was approved. */
const meant = ({ argv, cwd, link = cwd, env }: PlannedCommand): string | undefined =>
  canonicalize([argv, link, env]);

/** The read as it is now, when it is the one that was approved; else why it proves nothing. */
async function approvedRead(
  { run, ports }: Verifying,
  plan: Plan | undefined,
  read: Job,
): Promise<{ readonly now: PlannedCommand; readonly approved: PlannedCommand } | Words> {
  if (!plan) return sentence('plan-elsewhere');
  const approved = plan.verification.find(({ id }) => id === read.id);
  if (!approved) return sentence('read-not-approved');
  let now: PlannedCommand;
  try {
    now = await describeRead(run, ports, read);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return error.lines[0] ?? '';
  }
  return meant(now) === meant(approved) ? { now, approved } : sentence('read-changed');
}

type Verifying = Pick<WriteCommand, 'run' | 'ports' | 'config' | 'context'>;

async function waitUntil({ run, context }: Verifying, write: WriteRecord, delayMs: number): Promise<void> {
  const finishedAt = Math.min(write.finishedAt ?? context.now, context.now);
  const waitMs = finishedAt + delayMs - run.clock.now();
  if (waitMs <= 0) return;
  run.host.info(`verification of ${write.job.id} begins in ${Math.ceil(waitMs / 1000)} s`);
  run.host.progress(`waiting for the verification of ${write.job.id}`);
  await run.clock.sleep(Math.min(waitMs, delayMs));
  run.host.progress(undefined);
}

/** `name` keeps the reads of one run apart. */
interface Tries {
  readonly attempts: number;
  readonly everySeconds: number;
  readonly name: string;
}

/** One read, again until it passes or its tries are used up. */
async function look(
  command: Verifying,
  plan: Plan | undefined,
  read: Job,
  { attempts, everySeconds, name }: Tries,
): Promise<VerificationResult> {
  const { run } = command;
  for (let attempt = 1; ; attempt += 1) {
    const known = await approvedRead(command, plan, read);
    if (typeof known === 'string' || 'key' in known) return undetermined(read.id, known);
    const result = judgeRead(read, await execute(command, read, known.now, `${name}.${attempt}`));
    if (result.verdict === 'verified' || attempt >= attempts)
      return { ...result, line: withMore(result.line, changedSince(known.approved, known.now)) };
    run.host.info(`${(await sayOn(run.host))(result.line)}; try ${attempt} of ${attempts}`);
    await run.clock.sleep(everySeconds * 1000);
  }
}

function withMore(line: Text, more: Text | undefined): Text {
  return more ? { ...line, params: { ...line.params, more } } : line;
}

/** Runs a read, a one-shot one when nobody else runs it. */
async function execute(
  { run, config }: Verifying,
  read: Job,
  planned: PlannedCommand,
  name: string,
): Promise<ExecResult> {
  // Without the state nobody knows who runs it, and the write must be verified all the same.
  if (read.kind !== 'one_shot_read' || (await run.state.load()).kind === 'unavailable')
    return executePlanned(run, read, planned);
  let itemId: string;
  try {
    ({ itemId } = await takeTurn(run, { config, job: read, reason: verifying, name }));
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return notStarted(error.message);
  }
  const result = await executePlanned(run, read, planned);
  const finishedAt = run.clock.now();
  await run.state.tryUpdate((state) => ({
    ...state,
    queue: bounded(
      state.queue.map((item) => (item.id === itemId ? finished(item, read, result, finishedAt) : item)),
    ),
  }));
  return result;
}

/** With nothing of the caller's environment that could change what it says: what the plan vouches for, no more. */
async function executePlanned(
  run: Verifying['run'],
  read: Job,
  { argv, program, cwd }: PlannedCommand,
): Promise<ExecResult> {
  const verb = verificationVerb(read);
  return run.exec.run({
    argv,
    program,
    cwd,
    env: writeEnvironment(read, await run.variables.require(read), run.host.env),
    timeoutMs: deadlineMs(read, verb),
    cleanUp: 'all',
    ...(verb === 'run' && { find: attentionWords }),
  });
}

function judgeRead(read: Job, result: ExecResult): VerificationResult {
  const { verdict, why } =
    read.kind === 'long_running_read' ? judgeStatus(observe(result), result) : judgeRun(read, result);
  const output = result.kind === 'not-started' ? '' : readableTail(result.stdout, result.stderr);
  return {
    verdict,
    line: sentence(`read-${verdict}`, { job: read.id, why: why ?? endingOf(result) }),
    output,
  };
}

async function show({ run }: Pick<WriteCommand, 'run'>, write: WriteRecord): Promise<void> {
  const say = await sayOn(run.host);
  run.host.page(writePage(write));
  await run.host.print(renderWrite(write, say), 'write');
}
