/** Time passes only while somebody sleeps, and then at once. */
export function clockOfPauses() {
  const pauses: number[] = [];
  const begun = Date.now();
  const slept = () => pauses.reduce((sum, pause) => sum + pause, 0);
  return {
    pauses,
    now: () => begun + slept(),
    monotonic: slept,
    sleep: (ms: number) => {
      pauses.push(ms);
      return Promise.resolve();
    },
  };
}
