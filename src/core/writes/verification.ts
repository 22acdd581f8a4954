/** Results of verifying reads → verdict of a write. Pure. */
import { exitMeaning } from '../config/exit-codes.ts';
import type { ExecResult, Job, Observation } from '../model.ts';
import { sentence } from '../notices/sentence.ts';
import type { Text, Words } from '../text/words.ts';

export type VerificationVerdict = 'verified' | 'failed' | 'undetermined';

/** Result of one read. */
export interface VerificationResult {
  readonly verdict: VerificationVerdict;
  /** `check-site: failed, exit 1 after 0.2 s`. */
  readonly line: Text;
  readonly output: string;
}

interface Judgement {
  readonly verdict: VerificationVerdict;
  /** Details besides the exit. */
  readonly why?: Words;
}

/**
 * A one-shot read: exit 0 verifies, other codes refute; without an exit code the result is undetermined. `exitCodes` of the read,
 * which no digest covers, can make 0 a failure, and nothing else a success. A plugin's 3 is no evidence.
 */
export function judgeRun(job: Pick<Job, 'exitCodes' | 'format'>, result: ExecResult): Judgement {
  if (result.kind === 'not-started') return { verdict: 'undetermined', why: result.message };
  if (result.kind === 'timed-out' || result.exitCode === null) return { verdict: 'undetermined' };
  if (job.format === 'nagios' && result.exitCode === 3) return { verdict: 'undetermined' };
  const isGood = result.exitCode === 0 && exitMeaning(job, 0) === 'success';
  return { verdict: isGood ? 'verified' : 'failed' };
}

/** A long read verifies by one status: completed, level ok. */
export function judgeStatus(observation: Observation, result: ExecResult): Judgement {
  if (observation.kind === 'fault') {
    const isKnown = result.kind === 'exited' && result.exitCode !== null;
    return { verdict: isKnown ? 'failed' : 'undetermined', why: observation.message };
  }
  const { completed, level, message } = observation.status;
  if (completed && level === 'ok') return { verdict: 'verified', why: sentence('read-completed', { level }) };
  const said = { level, ...(message !== undefined && { message }) };
  return { verdict: 'failed', why: sentence(completed ? 'read-completed' : 'read-not-completed', said) };
}

/** Failed reads take precedence, then undetermined ones. No read verifies nothing. */
export function verdictOf(results: readonly Pick<VerificationResult, 'verdict'>[]): VerificationVerdict {
  if (results.some(({ verdict }) => verdict === 'failed')) return 'failed';
  const all = results.length > 0 && results.every(({ verdict }) => verdict === 'verified');
  return all ? 'verified' : 'undetermined';
}
