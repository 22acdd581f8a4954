/** Finds chains of `after` that come back to where they began. */
import type { Facts } from './facts.ts';
import { type Draft, draft, quote } from './problem.ts';

interface Step {
  readonly job: Facts;
  /** The next link to follow. */
  next: number;
}

/** One error for each link that closes a circle, at its `jobId`. Not recursive: a chain may be as long as the file. */
export function circles(jobs: readonly Facts[], byId: ReadonlyMap<string, Facts>): Draft[] {
  const drafts: Draft[] = [];
  const done = new Set<Facts>();
  for (const root of jobs) {
    const way: Step[] = [{ job: root, next: 0 }];
    const onWay = new Set([root]);
    while (!done.has(root)) {
      const step = way.at(-1);
      if (step === undefined) break;
      const index = step.next;
      step.next += 1;
      const link = step.job.links?.[index];
      if (link === undefined) {
        done.add(step.job);
        onWay.delete(step.job);
        way.pop();
        continue;
      }
      const isFollowed = link.when !== undefined && link.when !== 'never' && link.jobId !== undefined;
      const target = isFollowed ? byId.get(link.jobId) : undefined;
      if (target === undefined) continue;
      if (onWay.has(target)) drafts.push(closing(way, target, index));
      else if (!done.has(target)) {
        way.push({ job: target, next: 0 });
        onWay.add(target);
      }
    }
  }
  return drafts;
}

function closing(way: readonly Step[], target: Facts, index: number): Draft {
  const from = way.findIndex((step) => step.job === target);
  const names = [...way.slice(from).map((step) => step.job), target].map((job) => quote(job.id));
  const shown = names.length <= 8 ? names : [...names.slice(0, 4), '…', ...names.slice(-3)];
  const path = ['jobs', way.at(-1)?.job.index ?? 0, 'after', index, 'jobId'];
  const message = `jobs that start each other in a circle: ${shown.join(' → ')}`;
  return draft('error', path, message, 'Remove this entry, or another one of the circle.');
}
