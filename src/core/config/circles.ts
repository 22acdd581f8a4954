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
    /** Each with its place on the way. */
    const onWay = new Map([[root, 0]]);
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
      const from = onWay.get(target);
      if (from !== undefined) drafts.push(closing(way, from, index));
      else if (!done.has(target)) {
        onWay.set(target, way.length);
        way.push({ job: target, next: 0 });
      }
    }
  }
  return drafts;
}

/** `from`: where on the way the circle begins. */
function closing(way: readonly Step[], from: number, index: number): Draft {
  const jobs = (begin: number, end?: number) => way.slice(begin, end).map((step) => step.job);
  const first = jobs(from, from + 1);
  const isShort = way.length - from <= 7;
  // A way may be as long as the file: only what is shown of it is taken.
  const shown = isShort ? [...jobs(from), ...first] : [...jobs(from, from + 4), ...jobs(-2), ...first];
  const path = ['jobs', way.at(-1)?.job.index ?? 0, 'after', index, 'jobId'];
  const message = () => {
    const names = shown.map((job) => quote(job.id));
    if (!isShort) names.splice(4, 0, '…');
    return `jobs that start each other in a circle: ${names.join(' → ')}`;
  };
  return draft('error', path, message, 'Remove this entry, or another one of the circle.');
}
