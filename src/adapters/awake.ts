/** The clock that stands still while the host sleeps. */
import { readFileSync } from 'node:fs';
import type { AwakeReading } from '../core/awake.ts';
import { attempt } from './durable-file.ts';
import { systemTool } from './system-tool.ts';

/** The clock since boot, which nobody sets: the same for all processes of one boot. Milliseconds. */
export function readUptimeMs(): number {
  return Number(process.hrtime.bigint() / 1_000_000n);
}

/**
 * Undefined when the system does not tell. Node's high-resolution time counts from boot: on Linux it is CLOCK_MONOTONIC,
 * which stops in sleep (https://man7.org/linux/man-pages/man2/clock_gettime.2.html); on macOS it goes on, so the last
 * sleep is asked for.
 */
export function readAwake(): AwakeReading | undefined {
  const uptimeMs = readUptimeMs();
  if (process.platform !== 'darwin') {
    const boot = attempt(() => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim());
    return boot === undefined ? undefined : { boot, uptimeMs };
  }
  const names = ['kern.bootsessionuuid', 'kern.sleeptime', 'kern.waketime'];
  const text = attempt(() => systemTool('/usr/sbin/sysctl', ['-n', ...names]));
  return text === undefined ? undefined : parseSysctl(text, uptimeMs);
}

/** The boot session, and when the host last fell asleep and woke: `{ sec = 1700000000, usec = 0 } …`, 0 for never. */
export function parseSysctl(text: string, uptimeMs: number): AwakeReading | undefined {
  const [boot = '', slept = '', woke = ''] = text.trim().split('\n');
  if (boot === '') return undefined;
  const [fromAt, untilAt] = [slept, woke].map((line) => Number(/sec = (\d+)/.exec(line)?.[1] ?? 0) * 1000);
  if (!fromAt || !untilAt || untilAt <= fromAt) return { boot, uptimeMs };
  return { boot, uptimeMs, lastSleep: { fromAt, untilAt } };
}
