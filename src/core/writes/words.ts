/** Facts about a write for messages, the summary and the log. Pure. */
import { clockTime } from '../format.ts';
import { clip } from '../text/clean.ts';
import type { GateFacts } from './gate.ts';
import type { TickContext } from '../model.ts';
import { shownWords, type PlanDocument } from './plan.ts';
import { cleanLine, redact } from '../text/redact.ts';
import { visible } from '../text/visible.ts';
import { shortDigest, type WriteRecord } from './write.ts';

/** Length of a command in a message. */
const mostOfCommand = 500;

/** Command, working folder and risk. */
export function planFacts({ plan }: PlanDocument): readonly string[] {
  const { job, namespace } = plan;
  // Each word by itself: a secret does not span words, but a mask could hide something.
  const words = `[${shownWords(job.argv).map(redact).join(',')}]`;
  const isCut = words.length > mostOfCommand;
  return [
    `runs: ${clip(words, mostOfCommand)}`,
    ...(isCut ? ['the command is longer than this message: the summary of the run has all of it'] : []),
    `where: ${namespace}, in ${visible(job.cwd)}`,
    `risk: ${job.risk}`,
  ];
}

export function endFacts(write: WriteRecord): readonly string[] {
  return [
    ...(write.ending === undefined ? [] : [`the command: ${write.ending}`]),
    `approved by: ${(write.approvedBy ?? []).map((login) => cleanLine(login, 60)).join(', ')}, by ${gateWords(write)}`,
    digestFact(write),
  ];
}

export function rollbackFacts({ wayBack: id }: WriteRecord): readonly string[] {
  return id === undefined ? [] : [`way back: plan the write ${id}; it waits for its own approval`];
}

export function reviewUrl(write: WriteRecord): string {
  return write.gate === 'environment' ? write.run.url : (write.workflowUrl ?? write.run.url);
}

export function gateWords({ gate, environment }: Pick<WriteRecord, 'gate' | 'environment'>): string {
  return gate === 'environment'
    ? `the environment ${cleanLine(environment, 60)}`
    : 'a second dispatch (no required reviewers here)';
}

export function gateFact(write: WriteRecord): string {
  return `approval: ${gateWords(write)}${write.gate === 'dispatch' ? `; start the workflow with plan-digest ${write.digest}` : ''}`;
}

export function untilFact({ expiresAt }: WriteRecord, context: TickContext): string {
  return `approve until: ${new Date(expiresAt).toISOString().slice(0, 10)} ${clockTime(expiresAt, context.zone, context)}`;
}

export function digestFact({ digest }: WriteRecord): string {
  return `plan: ${shortDigest(digest)}`;
}

/** GitHub's gate settings, for the approver. */
export function gateNote({ environment }: GateFacts): string {
  if (environment.kind === 'failed' || environment.value.kind === 'missing') return '';
  const { reviewers, preventsSelfReview } = environment.value;
  const self = preventsSelfReview ? 'not by who asked' : 'GitHub would let who asked approve';
  return `by ${reviewers.map((name) => cleanLine(name, 60)).join(' or ')}; ${self}`;
}
