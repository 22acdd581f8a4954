/**
 * Loaded before the program (`NODE_OPTIONS=--import=…`): its clock is OPS_TEST_LATER_MS ahead, and the 10 s that a request to
 * Telegram may take are over after 1 s.
 */
const [{ now }, wait] = [Date, globalThis.setTimeout];
const later = Number(process.env.OPS_TEST_LATER_MS);
Date.now = () => now() + later;
globalThis.setTimeout = Object.assign(
  (work, ms, ...rest) => wait(work, ms === 10_000 ? 1000 : ms, ...rest),
  wait,
);
