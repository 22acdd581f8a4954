/** `logs JOB`: the end of a supervised job's output, and with `--follow` what comes until it ends. */
import { isRunning } from '../core/job-facts.ts';
import { clean, redact } from '../core/text.ts';
import { exitCodes, UserError, type ExitCode } from '../errors.ts';
import { requireJob, requireJobs, type Deps } from './deps.ts';

const lookEveryMs = 300;
/** Both files of the log. */
const mostBytes = 2 * 1024 * 1024;

export async function logs(deps: Deps): Promise<ExitCode> {
  const { host, inputs, clock } = deps;
  const job = requireJob(await requireJobs(deps), deps);
  if (!job.commands.exec) {
    const message = `job ${job.id} has no commands.exec: its output is kept by the job itself, if at all`;
    throw new UserError(message, { exitCode: exitCodes.badInput });
  }
  const supervision = await deps.supervision();
  let position = supervision.logSize(job.id);
  const { head, tail } = supervision.logEnd(job.id, mostBytes);
  const lines = readable(head + tail).split('\n');
  if (lines.at(-1) === '') lines.pop();
  const shown = lines.slice(-inputs.lines);
  if (shown.length > 0) await host.print(shown.join('\n'));
  else host.note(`${job.id} has printed nothing yet`);
  if (!inputs.follow) return exitCodes.done;

  const decoder = new TextDecoder();
  let begun = '';
  for (;;) {
    // Looked at before the output is read: nothing that it printed at its end is missed.
    const goesOn = isRunning(supervision.look(job.id));
    // It was cut: what is there now is new.
    if (supervision.logSize(job.id) < position) position = 0;
    for (let bytes = supervision.logFrom(job.id, position); bytes.length > 0;) {
      position += bytes.length;
      begun += decoder.decode(bytes, { stream: true });
      bytes = supervision.logFrom(job.id, position);
    }
    const end = goesOn ? begun.lastIndexOf('\n') : begun.length - (begun.endsWith('\n') ? 1 : 0);
    if (end > 0) await host.print(readable(begun.slice(0, end)));
    begun = begun.slice(end + 1);
    if (!goesOn) return exitCodes.done;
    await clock.sleep(lookEveryMs);
  }
}

/** No colours, no control characters, no secrets. */
function readable(text: string): string {
  return redact(clean(text));
}
