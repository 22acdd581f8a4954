/** Time passes only while somebody sleeps, and then at once. */
export function clockOfPauses() {
  const pauses: number[] = [];
  const slept = () => pauses.reduce((sum, pause) => sum + pause, 0);
  return {
    pauses,
    now: () => Date.now() + slept(),
    monotonic: slept,
    sleep: (ms: number) => {
      pauses.push(ms);
      return Promise.resolve();
    },
  };
}
