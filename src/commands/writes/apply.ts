/** `apply JOB`: makes a planned write, once, when everything proves that a person approved exactly it. */
import canonicalize from 'canonicalize';
import { deadlineMs } from '../../core/jobs/deadlines.ts';
import { writeEnvironment } from '../../core/jobs/environment.ts';
import {
  endApply,
  findWrite,
  nameWrite,
  refuseWrite,
  withdrawApply,
  interruptApply,
  type Applied,
} from '../../core/writes/ledger.ts';
import type { ExecResult } from '../../core/model.ts';
import { unsavedDraft } from '../../core/writes/notices.ts';
import { lastingFiles, shownWords, type Plan, type PlannedFile } from '../../core/writes/plan.ts';
import { enqueueRunsForNext, followers } from '../../core/jobs/queue.ts';
import { sentence } from '../../core/notices/sentence.ts';
import { endingOf, hintsOf } from '../../core/jobs/record.ts';
import { renderWrite, writePage } from '../../core/render/write-page.ts';
import type { Text, Words } from '../../core/text/words.ts';
import { readableTail } from '../../core/text/output.ts';
import { digestLength, type Refusal, type WriteRecord } from '../../core/writes/write.ts';
import { exitCodes, UserError, type ExitCode } from '../../errors.ts';
import { sayOn } from '../say.ts';
import type { WriteRun } from '../../ports/writes.ts';
import type { Inputs } from '../../inputs/inputs.ts';
import { checkApply, type ApplyRefusal } from './apply-proof.ts';
import { describeWrite } from './plan-document.ts';
import { openWrite, requireRun } from './open-write.ts';
import { badRequest } from './problem.ts';
import {
  announceNow,
  logRefusal,
  reread,
  announceDraft,
  announceRefusal,
  announceFailure,
  tryLedger,
  type ChainPorts,
  type WriteCommand,
} from './writes.ts';

/** So many paths fit into a message. */
const shownFiles = 3;

export function apply(ports: ChainPorts, inputs: Inputs): Promise<ExitCode> {
  return announceFailure(ports, inputs, 'refused', applyWrite);
}

async function applyWrite(ports: ChainPorts, inputs: Inputs): Promise<ExitCode> {
  const command = await openWrite(ports, inputs);
  const workflow = requireRun(command.ports, inputs);
  const { run, job, loaded } = command;
  const given = inputs['plan-digest'];
  if (given === undefined) {
    throw badRequest(sentence('apply-needs-digest'));
  }
  const unknown = (refusal: Refusal) => {
    const digest = given.length === digestLength ? { digest: given } : {};
    run.host.verdict({ verdict: 'refused', environment: job.approval.environment, ...digest });
    return announceRefusal(command, refusal);
  };
  if (loaded.kind === 'unavailable')
    return unknown({ reason: 'state-unavailable', detail: [loaded.problem] });
  const state = await run.state.load();
  if (state.kind === 'unavailable') return unknown({ reason: 'state-unavailable', detail: [state.problem] });
  const found = nameWrite(loaded.doc, given, job.id);
  if (found.kind === 'none') return unknown({ reason: 'plan-changed', detail: [found.why] });
  const { write } = found;
  const { digest } = write;
  // What this job saves, the others of the workflow could not read: so nothing is noted in the ledger.
  const { keyMark } = workflow;
  if (keyMark !== undefined && write.keyMark !== undefined && write.keyMark !== keyMark)
    return unknown({ reason: 'state-unavailable', detail: [otherKey(write)] });
  const progress = ifCancelled(command, workflow, write);
  const proven = await checkApply(command, workflow, write);
  if ('plan' in proven) return make(command, write, proven.plan, progress);
  run.host.verdict({ verdict: 'refused', environment: write.environment, digest });
  return refuse(command, workflow, write, proven);
}

/** A secret of an environment wins over that of the repository with the same name (docs/writes.md). */
function otherKey({ environment }: WriteRecord): Text {
  return sentence('other-state-key', { environment });
}

async function refuse(
  command: WriteCommand,
  workflow: WriteRun,
  write: WriteRecord,
  refusal: ApplyRefusal,
): Promise<ExitCode> {
  const { run, ports } = command;
  const { digest } = write;
  const known = await reread(command, digest);
  // What was begun, or is over, stays as it is.
  if (!refusal.isNoted && known?.status !== 'planned') return announceRefusal(command, refusal);
  if (!refusal.isNoted) {
    const where = { runId: workflow.local.runId, at: run.clock.now() };
    const { reason, detail, isRejected } = refusal;
    const noted = { reason, detail, ...(isRejected && { isRejected }) };
    try {
      await ports.ledger.update((ledger) => refuseWrite(ledger, digest, noted, where));
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      return announceRefusal(command, refusal);
    }
  }
  await logRefusal(command, refusal);
  await showEnd(command, digest);
  await announceNow(command);
  return exitCodes.failed;
}

interface ApplyProgress {
  hasBegun: boolean;
  end: Applied | undefined;
}

/**
 * What a canceled run leaves in the ledger: before its command began nothing was run; how it ended when that is known;
 * else nobody knows.
 */
function ifCancelled(
  command: WriteCommand,
  workflow: WriteRun,
  { digest, environment }: WriteRecord,
): ApplyProgress {
  const { run, ports, context } = command;
  const progress: ApplyProgress = { hasBegun: false, end: undefined };
  run.onCancel(async () => {
    const { hasBegun, end } = progress;
    const now = run.clock.now();
    const verdict = end?.status ?? (hasBegun ? 'undetermined' : 'refused');
    run.host.verdict({ verdict, environment, digest });
    const detail = [sentence('canceled-before-command')];
    const who = { self: context.self, now, run: workflow.place };
    await ports.atEnd.update((ledger) => {
      if (findWrite(ledger, digest)?.status !== 'applying') return ledger;
      if (end) return endApply(ledger, digest, end);
      if (hasBegun) return interruptApply(ledger, digest, now);
      return withdrawApply(ledger, digest, { reason: 'not-approved', detail }, who);
    });
  });
  return progress;
}

/** Runs what the plan says, as it was found for the plan. */
async function make(
  command: WriteCommand,
  write: WriteRecord,
  plan: Plan,
  progress: ApplyProgress,
): Promise<ExitCode> {
  const { run, job } = command;
  const { host } = run;
  const { digest, environment } = write;
  const variables = await run.variables.require(job);
  const { argv, program, cwd } = plan.job;
  host.info(`approved: ${digest}; running ${shownWords(argv).join(' ')}`);
  progress.hasBegun = true;
  let changedAtStart: Promise<Words | undefined> | undefined;
  const result = await run.exec.run({
    argv,
    program,
    cwd,
    env: writeEnvironment(job, variables, host.env),
    timeoutMs: deadlineMs(job, 'run'),
    cleanUp: 'all',
    endGently: true,
    onLine: (line, piece) => host.stream(line, piece),
    onStart() {
      changedAtStart = changedFiles(command, plan);
      // It is awaited below: until then an error is not one that nobody looks at.
      changedAtStart.catch(() => undefined);
    },
  });
  const changed = (await changedAtStart) ?? (await changedFiles(command, plan));
  const end = endOf(result, changed, run.clock.now());
  progress.end = end;
  host.verdict({ verdict: end.status, environment, digest });
  const say = await sayOn(host);
  for (const hint of hintsOf(result)) host.log('warning', `${job.id}: ${say(hint)}`);
  if (!(await tryLedger(command, (ledger) => endApply(ledger, digest, end)))) {
    await announceDraft(command, unsavedDraft(job, digest, end));
    return exitCodes.failed;
  }
  await queueFollowers(command, end);
  await showEnd(command, digest);
  await announceNow(command);
  return end.status === 'applied' ? exitCodes.done : exitCodes.failed;
}

/** What is not as it was approved of the files that the command runs or reads; undefined: nothing. */
async function changedFiles({ run, ports, job }: WriteCommand, plan: Plan): Promise<Words | undefined> {
  try {
    // It runs in this folder, also when it led the link to it elsewhere.
    const { files, env } = await describeWrite(run, ports, { ...job, cwd: plan.job.cwd });
    if (canonicalize(env) !== canonicalize(plan.job.env)) return sentence('environment-changed');
    const approved = new Set(plan.job.files.map(({ sha256 }) => sha256));
    const verified = new Set(plan.verification.flatMap((read) => read.files.map(({ path }) => path)));
    // A script that a verification names, and that became a copy of another file of the plan (`cp next.sh live.sh`).
    const isKnown = ({ word, path, sha256 }: PlannedFile) =>
      files.some(
        (now) =>
          now.word === word &&
          now.path === path &&
          (now.sha256 === sha256 || (word !== 0 && verified.has(path) && approved.has(now.sha256))),
      );
    const changed = lastingFiles(plan).filter((file) => !isKnown(file));
    const paths = [...new Set(changed.map(({ path }) => path))];
    if (paths.length === 0) return undefined;
    return sentence('files-changed', {
      paths: paths.slice(0, shownFiles).join(', '),
      ...(paths.length > shownFiles && { count: paths.length - shownFiles }),
    });
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return error.lines[0];
  }
}

/**
 * Exit 0 is applied, another one failed. What ended otherwise may have been made, or in part; and when a file that it ran
 * or read is another one than was approved, nobody knows what was made.
 */
function endOf(result: ExecResult, changed: Words | undefined, at: number): Applied {
  const ending = endingOf(result);
  if (result.kind === 'not-started')
    return { status: 'failed', at, ending, exitCode: null, output: result.message };
  const output = readableTail(result.stdout, result.stderr);
  if (result.kind === 'timed-out' || result.exitCode === null)
    return { status: 'undetermined', at, ending, exitCode: null, output };
  if (changed !== undefined) {
    const words = sentence('ended-in-doubt', { ending, why: changed });
    return { status: 'undetermined', at, ending: words, exitCode: result.exitCode, output };
  }
  const { exitCode } = result;
  if (exitCode === 0) return { status: 'applied', at, ending, exitCode, output: '' };
  return { status: 'failed', at, ending, exitCode, output };
}

/** One-shot reads that follow a failure, or any end. What follows a success verifies it. */
async function queueFollowers({ run, config, job, context }: WriteCommand, end: Applied): Promise<void> {
  const always = job.after.filter(
    ({ when }) => when === 'always' || (end.status === 'failed' && when === 'failure'),
  );
  const reads = config.jobs.filter(({ kind }) => kind === 'one_shot_read').map(({ id }) => id);
  const after = always.filter(({ jobId }) => reads.includes(jobId));
  if (after.length === 0) return;
  const requests = followers({ ...job, after }, end.status === 'failed' ? 'failure' : 'success', end.at);
  await run.state.tryUpdate((state) => enqueueRunsForNext(state, requests, 'w', context));
}

async function showEnd(command: WriteCommand, digest: string): Promise<void> {
  const write = await reread(command, digest);
  if (!write) return;
  const { run } = command;
  const say = await sayOn(run.host);
  run.host.page(writePage(write));
  await run.host.print(renderWrite(write, say), 'write');
}
