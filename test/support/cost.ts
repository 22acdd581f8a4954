/** Comparing what two pieces of work cost, on a machine that is busy with other things as well. */

const tries = 25;

/**
 * How many times the processor time of `small` `large` takes: the least that was seen, as soon as it is at most `enough`. Time by the
 * clock would not do: what takes long is interrupted more often than what is over soon.
 */
export function timesAsLong(large: () => void, small: () => void, enough: number): number {
  let [least, base] = [Infinity, Infinity];
  for (let count = 0; count < tries && !(least / base <= enough); count += 1) {
    base = Math.min(base, microsecondsOf(small));
    least = Math.min(least, microsecondsOf(large));
  }
  return least / base;
}

function microsecondsOf(work: () => void): number {
  const begun = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(begun);
  return Math.max(1, user + system);
}
