/** What the reads after a write say of it. Pure: no verdict without evidence. */
import type { ExecResult, Observation } from '../model.ts';

export type VerificationVerdict = 'verified' | 'failed' | 'undetermined';

/** What one read said. */
export interface VerificationResult {
  readonly verdict: VerificationVerdict;
  /** `check-site: failed, exit 1 after 0.2 s`. */
  readonly line: string;
  readonly output: string;
}

interface Judgement {
  readonly verdict: VerificationVerdict;
  /** More than how the command ended. */
  readonly why?: string;
}

/** A one-shot read: exit 0 verifies, another one refutes; without an exit code nobody knows. */
export function judgeRun(result: ExecResult): Judgement {
  if (result.kind === 'not-started') return { verdict: 'undetermined', why: result.message };
  if (result.kind === 'timed-out' || result.exitCode === null) return { verdict: 'undetermined' };
  return { verdict: result.exitCode === 0 ? 'verified' : 'failed' };
}

/** A long read verifies by one status: completed, level ok. */
export function judgeStatus(observation: Observation, result: ExecResult): Judgement {
  if (observation.kind === 'fault') {
    const isKnown = result.kind === 'exited' && result.exitCode !== null;
    return { verdict: isKnown ? 'failed' : 'undetermined', why: observation.message };
  }
  const { completed, level, message } = observation.status;
  if (completed && level === 'ok') return { verdict: 'verified', why: 'completed, level ok' };
  const said = message === undefined ? '' : ` (${message})`;
  return { verdict: 'failed', why: `${completed ? 'completed' : 'not completed'}, level ${level}${said}` };
}

/** One that refutes decides; without one, one that knows nothing does; no read at all verifies nothing. */
export function verdictOf(findings: readonly Pick<VerificationResult, 'verdict'>[]): VerificationVerdict {
  if (findings.some(({ verdict }) => verdict === 'failed')) return 'failed';
  const all = findings.length > 0 && findings.every(({ verdict }) => verdict === 'verified');
  return all ? 'verified' : 'undetermined';
}
