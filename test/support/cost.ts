/** Comparing what two pieces of work cost, on a machine that is busy with other things as well. */

const tries = 25;

/**
 * How many times as long `large` takes as `small`: the least that was seen, as soon as it is at most `enough`. What else
 * the machine does can only make single runs longer.
 */
export function timesAsLong(large: () => void, small: () => void, enough: number): number {
  let [least, base] = [Infinity, Infinity];
  for (let count = 0; count < tries && !(least / base <= enough); count += 1) {
    base = Math.min(base, millisecondsOf(small));
    least = Math.min(least, millisecondsOf(large));
  }
  return least / base;
}

function millisecondsOf(work: () => void): number {
  const begun = performance.now();
  work();
  return performance.now() - begun;
}
