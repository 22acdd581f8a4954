/** What people are told of a write that did not come to its end, or whose end the ledger does not have. Pure. */
import { named } from '../format.ts';
import type { Draft } from '../notice.ts';
import { cleanLine } from '../text/text.ts';
import { shortDigest, type WriteRecord } from './write.ts';

/** The same for the log, where it becomes an annotation. */
export function endingWords({ headline, facts }: Draft, jobId: string): string {
  return `${jobId}: ${headline}: ${facts.join('; ')}`;
}

/** Nothing is known of what its run did; without a plan it was nothing. `url`: the page of the run. */
export function lostWriteDraft(jobId: string, why: string, url: string, hasPlan: boolean): Draft {
  return {
    reason: 'write',
    urgency: 'action',
    job: named({ id: jobId }),
    headline: 'a write did not come to its end',
    facts: [
      why,
      hasPlan
        ? 'whether anything was changed is not known: look at the run, and at the host'
        : 'nothing was run: there was no plan to apply',
    ],
    link: { label: 'run', url },
  };
}

/** The run is over, and the write waits, or is not verified. */
export function unfinishedDraft({ job, status, expiresAt }: WriteRecord, url: string): Draft {
  const until = new Date(expiresAt).toISOString();
  const fact =
    status === 'planned'
      ? `nothing was run, and the plan still waits for its approval until ${until}`
      : 'not verified: a tick on the host does that half an hour later';
  return {
    reason: 'write',
    urgency: 'action',
    job: named(job),
    headline: 'the run of a write ended without a verdict',
    facts: [fact],
    link: { label: 'run', url },
  };
}

/** A run that did nothing, because another one has the write. */
export function elsewhereDraft({ job, applyRun }: WriteRecord, url: string): Draft {
  return {
    reason: 'write',
    urgency: 'info',
    job: named(job),
    headline: 'a run of a write ended and did nothing',
    facts: ['another run has the write, and says what becomes of it'],
    link: { label: 'run', url: applyRun?.url ?? url },
  };
}

/** Nobody else knows: the ledger says that it is under way, and a tick will call it undetermined. */
export function unsavedDraft(
  job: WriteRecord['job'],
  digest: string,
  end: { readonly status: WriteRecord['status']; readonly ending: string; readonly output: string },
): Draft {
  return {
    reason: 'write',
    urgency: 'action',
    job: named(job),
    headline: `write ${end.status}, and that could not be saved`,
    facts: [`the command: ${end.ending}`, `plan: ${shortDigest(digest)}`],
    ...(end.output !== '' && { output: end.output }),
  };
}

/** A step of the chain ended before it could say anything else: a broken jobs file, a plan command that fails. */
export function brokenOffDraft(command: string, jobId: string, why: string): Draft {
  const lines = why.split('\n').slice(0, 12);
  return {
    reason: 'write',
    urgency: 'action',
    job: named({ id: jobId }),
    headline: `${command} of a write failed`,
    facts: [...lines.map((line) => cleanLine(line)), 'nothing was run'],
  };
}
