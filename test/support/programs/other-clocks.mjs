/**
 * Loaded before the program (`NODE_OPTIONS=--import=…`): the wall clock is OPS_TEST_AHEAD_MS ahead, the clock since boot
 * OPS_TEST_UPTIME_AHEAD_MS. A host that slept is one whose wall clock alone is ahead.
 */
const { now } = Date;
const { bigint } = process.hrtime;
const aheadMs = Number(process.env.OPS_TEST_AHEAD_MS);
const uptimeAheadNs = BigInt(process.env.OPS_TEST_UPTIME_AHEAD_MS) * 1_000_000n;
Date.now = () => now() + aheadMs;
process.hrtime.bigint = () => bigint() + uptimeAheadNs;
