/** `logs JOB`: the end of a supervised job's output, and with `--follow` new output until the job ends. */
import { shellWord } from '../core/format.ts';
import type { Config, Job } from '../core/model.ts';
import { isJobRunning } from '../core/supervision/job-facts.ts';
import { linesReader } from '../core/text/lines-reader.ts';
import { redact } from '../core/text/redact.ts';
import { exitCodes, UserError, type ExitCode } from '../errors.ts';
import type { Inputs } from '../inputs/inputs.ts';
import type { Workflow } from '../ports/ports.ts';
import type { LogPart, Supervision } from '../ports/supervision.ts';
import type { JobVariables } from './job-variables.ts';
import type { JobPorts } from './job-ports.ts';
import { badInput, requireJob } from './jobs-file.ts';
import { printJson } from './print-json.ts';

const pollMs = 300;

interface LogsPorts extends JobPorts {
  readonly variables: JobVariables;
  readonly supervision: () => Promise<Supervision>;
  readonly workflow?: Workflow | undefined;
}

/** Long: one sequence: what there is, then what comes. */
export async function logs(ports: LogsPorts, inputs: Inputs): Promise<ExitCode> {
  const { jobsFile, knownFiles, variables, jobs, host, clock, workflow } = ports;
  const { follow, json } = inputs;
  if (follow && json) throw badInput('--json cannot be combined with --follow: leave one of them out');
  const { config } = await jobsFile.readOrEmpty();
  const job = (await jobs.undeclaredJob(config, inputs.job ?? '')) ?? requireJob(config, inputs.job);
  const { id, commands } = job;
  if (!commands.exec)
    throw badInput(
      job.kind === 'long_running_read'
        ? `job ${id} has no log, because it has no commands.exec: replace start and status with exec to keep one`
        : `job ${id} is a ${job.kind}; only a long_running_read with commands.exec has a log`,
    );
  // Its folder is named after the id: the output of another file's job would be shown for it.
  await knownFiles.requireOwnIfLoaded(config, job);
  const given = await variables.of(job);
  if (given.kind === 'missing')
    throw new UserError(`job ${id}: output not shown, because its secrets are unknown: ${given.problem}`);
  const why = whyUnmasked(config, job);
  if (why !== undefined) {
    if (workflow)
      throw badInput(
        `job ${id}: its secrets are not known, so its output is not shown in a workflow: ${why}. Correct that file, or read the output on the host: ops-framework logs ${shellWord(id)}`,
      );
    host.log('warning', `secrets of ${id} may be in its output: ${why}`);
  }
  const supervision = await ports.supervision();
  const hasEnded = () => !isJobRunning(supervision.observe(id));
  // Checked before the output is read, so that its last lines are not missed.
  let isOver = inputs.follow ? hasEnded() : unlessUnreadable(hasEnded);
  const readable = linesReader();
  // Where the secrets are not known, those that their shape gives away.
  const shown = (line: string) => (why === undefined ? line : redact(line));
  const linesOf = (parts: readonly LogPart[]) => parts.flatMap((part) => readable(part) ?? []).map(shown);
  const first = supervision.logLines(id, isOver);
  let { parts, place } = first;
  // With --follow a line that is still being drawn is printed when it is whole, and once.
  const isDrawn = !inputs.follow && first.drawn !== undefined;
  const lines = linesOf(isDrawn ? [...parts, { lines: [first.drawn], isAfterGap: false }] : parts);
  const last = lines.join('\n').split('\n').slice(-inputs.lines);
  if (json) await printJson(host, { job: id, running: !isOver, lines: lines.length === 0 ? [] : last });
  else if (lines.length === 0) host.info(`${id} has no output yet`);
  else await host.print(last.join('\n'));
  while (inputs.follow && !(isOver && parts.length === 0)) {
    if (!isOver) {
      await clock.sleep(pollMs);
      isOver = hasEnded();
    }
    ({ parts, place } = supervision.logLines(id, isOver, place));
    const more = linesOf(parts);
    if (more.length > 0) await host.print(more.join('\n'));
  }
  return exitCodes.done;
}

/** Why its own secrets are not known; undefined: they are. A record of an attempt has no variables: they may be secret. */
function whyUnmasked(config: Config, { undeclared }: Job): string | undefined {
  if (config.isUnusable) return 'the jobs file, which names them, cannot be used';
  if (undeclared === 'removed') return 'the jobs file, which would name them, no longer has the job';
  if (undeclared === 'changed')
    return 'the jobs file, which would name them, has another job of this id, without commands.exec';
  return undefined;
}

/** The log of a job with unusable records is shown all the same. */
function unlessUnreadable(hasEnded: () => boolean): boolean {
  try {
    return hasEnded();
  } catch (error) {
    if (error instanceof UserError) return true;
    throw error;
  }
}
