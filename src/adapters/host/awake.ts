/** The clock that stands still while the host sleeps. */
import { readFileSync } from 'node:fs';
import type { AwakeReading } from '../../core/model.ts';
import { attempt } from '../../errors.ts';
import { systemTool } from '../process/system-tool.ts';

/** Milliseconds since boot: the same for all processes, and never set. */
export function readUptimeMs(): number {
  return Number(process.hrtime.bigint() / 1_000_000n);
}

/** The clock of the start times of processes on Linux: since boot, with sleep (proc_uptime(5)). 0 elsewhere. */
export function readStartClockMs(): number {
  const text = attempt(() => readFileSync('/proc/uptime', 'utf8')) ?? '0';
  return Math.floor(Number(text.split(' ')[0]) * 1000);
}

/**
 * Undefined when the system does not tell. On Linux Node's high-resolution time is CLOCK_MONOTONIC, which stops in sleep; on macOS
 * it is mach_continuous_time (https://github.com/libuv/libuv/blob/v1.x/src/unix/darwin.c), which goes on.
 */
export function readAwake(): AwakeReading | undefined {
  const uptimeMs = readUptimeMs();
  if (process.platform !== 'darwin') {
    const boot = attempt(() => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim());
    return boot === undefined ? undefined : { boot, uptimeMs };
  }
  const text = attempt(() => systemTool('/usr/sbin/sysctl', ['-n', ...sysctlNames]));
  return text === undefined ? undefined : parseSysctl(text, { elapsedMs: uptimeMs, now: Date.now() });
}

const sysctlNames = [
  'kern.bootsessionuuid',
  'hw.tbfrequency',
  'kern.sleep_abs_time',
  'kern.wake_abs_time',
  'kern.waketime',
] as const;

/**
 * The awake clock of macOS: its last stop and the time since. When the processors stop and go on, the kernel notes
 * `mach_absolute_time`, which stands still meanwhile, in ticks of `hw.tbfrequency`; when they go on also the wall clock, `{ sec =
 * 1700000000, usec = 5 } …`, 0 from falling asleep on. All are 0 before the first sleep (powerChangeDone in
 * https://github.com/apple-oss-distributions/xnu/blob/main/iokit/Kernel/IOPMrootDomain.cpp).
 */
export function parseSysctl(
  text: string,
  { elapsedMs, now }: { readonly elapsedMs: number; readonly now: number },
): AwakeReading | undefined {
  const [boot = '', frequency, slept, woke, wakeTime = ''] = text.trim().split('\n');
  const [perSecond, sleptAt, wokeAt] = [frequency, slept, woke].map(Number);
  const [, seconds, micros] = /sec = (\d+), usec = (\d+)/.exec(wakeTime) ?? [];
  if (boot === '' || !perSecond || sleptAt === undefined || wokeAt === undefined || seconds === undefined)
    return undefined;
  const inMs = (ticks: number) => (ticks / perSecond) * 1000;
  if (seconds !== '0') {
    const sinceMs = now - (Number(seconds) * 1000 + Number(micros) / 1000);
    return { boot, uptimeMs: Math.round(inMs(wokeAt) + sinceMs), elapsedMs };
  }
  // It falls asleep or wakes up just now, or never slept.
  return { boot, uptimeMs: sleptAt > 0 ? Math.round(inMs(sleptAt)) : elapsedMs, elapsedMs };
}
