/** Why a paused job is not started by the next tick: for `status` and the summary of a run. Pure. */
import { clockTime, zoneOf } from '../format.ts';
import { memoryOf } from '../state/memory.ts';
import type { Config, Job, Moment, Observations, State } from '../model.ts';
import { busyInGroup, decideResume } from './resume.ts';
import { pastOfStarts } from './start-tally.ts';

/** In a few words; undefined when a tick starts it. For a job whose status said: not running, not completed. */
export function whyHeld(
  config: Config,
  job: Job,
  state: State,
  seen: Observations,
  moment: Moment,
): string | undefined {
  const observation = seen.get(job.id);
  const memory = memoryOf(state, job.id);
  const gaps = state.awake?.gaps;
  const known = observation?.kind === 'status' ? observation : undefined;
  const past =
    known &&
    (known.past ??
      (job.commands.exec
        ? undefined
        : pastOfStarts(job, memory.tally, memory, known.status, moment.now, gaps)));
  const facts = {
    lostAt: state.lostAt,
    past,
    editedAt: known?.editedAt,
    busyWith: busyInGroup(config, job, seen),
    gaps,
  };
  const resume = decideResume(job, memory, facts, moment);
  switch (resume.kind) {
    case 'off':
      return 'autoResume is off';
    case 'risk':
      return `its risk is ${job.risk}`;
    case 'blind':
      return 'the state cannot be used';
    case 'underway':
      return 'a start is under way';
    case 'backoff': {
      const until = clockTime(resume.untilAt, zoneOf(job, moment), moment);
      return `not before ${until} (backoff ${resume.backoffMs / 1000} s)`;
    }
    case 'final':
      return resume.why;
    case 'broken':
      return `${resume.starts} starts without progress`;
    case 'group':
      return `${resume.busyWith} of its group runs`;
    case 'start':
      return moment.mode === 'dry-run' ? 'dry run' : undefined;
  }
}
