/**
 * Preloaded into a program (`node --import`): its clocks are OPS_TEST_LATER_MS ahead, as if it were that much later; a pause
 * of a second is over at once, and the clocks a second further; timers of exactly OPS_TEST_SHORTEN_MS end after a tenth of that.
 */
import { syncBuiltinESMExports } from 'node:module';
import timers from 'node:timers/promises';

const Now = Date;
const wait = globalThis.setTimeout;
const pause = timers.setTimeout;
const { OPS_TEST_LATER_MS: ahead = '0', OPS_TEST_SHORTEN_MS: long = '0' } = process.env;
let later = Number(ahead);
globalThis.Date = class Date extends Now {
  constructor(...args) {
    super(...(args.length === 0 ? [Now.now() + later] : args));
  }
  static now() {
    return Now.now() + later;
  }
};
// Time since boot: without it the host would seem to have slept.
const { bigint } = process.hrtime;
process.hrtime.bigint = () => bigint() + BigInt(later) * 1_000_000n;
globalThis.setTimeout = Object.assign(
  (work, ms, ...rest) => wait(work, ms === Number(long) ? ms / 10 : ms, ...rest),
  wait,
);
timers.setTimeout = (ms, ...rest) => {
  if (ms !== 1000) return pause(ms, ...rest);
  later += ms;
  return pause(0, ...rest);
};
syncBuiltinESMExports();
