/** `logs JOB`: the end of a supervised job's output, and with `--follow` what comes until it ends. */
import { isJobRunning } from '../core/supervision/job-facts.ts';
import { linesReader } from '../core/text/lines-reader.ts';
import type { LogPart } from '../ports/supervision.ts';
import { exitCodes, UserError, type ExitCode } from '../errors.ts';
import { requireJob, requireJobs, type Deps } from './deps.ts';
import { givenVariables } from './job-environment.ts';
import { refuseRival } from './jobs-files.ts';
import { undeclaredJob } from './undeclared.ts';

const lookEveryMs = 300;

export async function logs(deps: Deps): Promise<ExitCode> {
  const { host, inputs, clock } = deps;
  const config = await requireJobs(deps);
  const job = (await undeclaredJob(deps, config, inputs.job ?? '')) ?? requireJob(config, deps);
  const { id, commands } = job;
  if (!commands.exec) {
    const message =
      job.kind === 'long_running_read'
        ? `job ${id} has no log here, because it has no commands.exec: to keep one, write exec in place of start and status`
        : `job ${id} is a ${job.kind}, and only a long read with commands.exec has a log`;
    throw new UserError(message, { exitCode: exitCodes.badInput });
  }
  // Its folder goes by the id: the output of another file's job would be shown for it.
  await refuseRival(deps, config, job);
  const given = await givenVariables(deps, job);
  if (given.kind === 'missing')
    throw new UserError(
      `job ${id}: what it prints is not shown, because its secrets are not known: ${given.problem}`,
    );
  const supervision = await deps.supervision();
  const hasEnded = () => !isJobRunning(supervision.look(id));
  // Looked at before the output is read: nothing that it printed at its end is missed.
  let isOver = inputs.follow ? hasEnded() : unlessUnknown(hasEnded);
  const readable = linesReader();
  const shownOf = (parts: readonly LogPart[]) => parts.flatMap((part) => readable(part) ?? []);
  const first = supervision.logLines(id, isOver);
  let { parts, place } = first;
  // Who follows gets a line that is still being drawn when it is whole, and once.
  const isDrawn = !inputs.follow && first.drawn !== undefined;
  const shown = shownOf(isDrawn ? [...parts, { lines: [first.drawn] }] : parts);
  if (shown.length === 0) host.note(`${id} has printed nothing yet`);
  else await host.print(shown.join('\n').split('\n').slice(-inputs.lines).join('\n'));
  while (inputs.follow && !(isOver && parts.length === 0)) {
    if (!isOver) {
      await clock.sleep(lookEveryMs);
      isOver = hasEnded();
    }
    ({ parts, place } = supervision.logLines(id, isOver, place));
    const more = shownOf(parts);
    if (more.length > 0) await host.print(more.join('\n'));
  }
  return exitCodes.done;
}

/** The log of a job whose record cannot be used is shown all the same. */
function unlessUnknown(hasEnded: () => boolean): boolean {
  try {
    return hasEnded();
  } catch (error) {
    if (error instanceof UserError) return true;
    throw error;
  }
}
