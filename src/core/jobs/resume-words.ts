/** What a notice says about an automatic start. */
import type { Job, Said } from '../model.ts';
import type { ResumeDecision } from './resume.ts';
import { shellWord } from '../text/text.ts';

/** The command that a person can type, with the id quoted where a shell needs it. */
export function startCommand(job: Job): string {
  return `ops-framework start ${shellWord(job.id)}${job.risk === 'read_only' ? '' : ' --allow-risk'}`;
}

/** Facts, a line each; what is told once in a pause is added to `said`. */
export function resumeFacts(
  job: Job,
  resume: ResumeDecision,
  said: Set<Said>,
  time: (at: number) => string,
  starting: string[],
): string[] {
  switch (resume.kind) {
    case 'off':
      return ['no automatic start: autoResume is off', `to start it: ${startCommand(job)}`];
    case 'risk': {
      const why = said.has('risk') ? [] : [`never started automatically: its risk is ${job.risk}`];
      said.add('risk');
      return [...why, `to start it: ${startCommand(job)}`];
    }
    case 'blind':
      return ['no automatic start while the state cannot be used'];
    case 'underway':
      return ['a start is under way'];
    case 'backoff':
      said.add('backoff');
      return [
        `automatic start held back until ${time(resume.untilAt)} (backoff ${resume.backoffMs / 1000} s)`,
      ];
    case 'final':
      said.add('final');
      return [`not started again: ${resume.why}`, `to start it: ${startCommand(job)}`];
    case 'broken':
      said.add('broken');
      return [
        `not started again: ${resume.starts} starts without progress (maxAttempts ${job.supervise?.maxAttempts})`,
        `find out why it fails, then start it: ${startCommand(job)}`,
      ];
    case 'group':
      said.add('group');
      return [
        `waits for the end of ${resume.busyWith} (concurrencyGroup ${job.supervise?.concurrencyGroup})`,
      ];
    case 'start':
      return starting;
  }
}
