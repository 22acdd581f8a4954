/** Processor time of a supervised job: Linux from /proc, macOS from `ps`. */
import { readFileSync } from 'node:fs';
import { attempt } from '../../errors.ts';
import { membersOf, type ProcessIndex } from './process-tree.ts';
import { systemTool } from './system-tool.ts';

/** Milliseconds a tick of the kernel's accounting (USER_HZ, fixed at 100: https://man7.org/linux/man-pages/man7/time.7.html). */
export const tickMs = 10;

/**
 * Of all running processes of the job, with the ended children they waited for: the session or group of `root`, processes with
 * one of the markers, and their descendants.
 */
export function jobCpuMs(
  index: ProcessIndex,
  times: Times | undefined,
  root: number | undefined,
  markers: ReadonlySet<string | undefined>,
): number | undefined {
  const noPid = -1;
  const trees = [...markers, undefined].map((marker) => ({ root: root ?? noPid, marker, reaped: false }));
  const pids = new Set(trees.flatMap((tree) => membersOf(index, tree).map(({ pid }) => pid)));
  return times && [...pids].reduce((sum, pid) => sum + (times(pid) ?? 0), 0);
}

/** Processor time by pid. Milliseconds. */
export type Times = (pid: number) => number | undefined;

/** On Linux as it is at each call, on macOS as it is now. Undefined when the system does not tell. */
export function processTimes(): Times | undefined {
  return process.platform === 'darwin' ? psTimes() : procTimes;
}

const procTimes: Times = (pid) => attempt(() => parseStatCpu(readFileSync(`/proc/${pid}/stat`, 'utf8')));

function psTimes(): Times | undefined {
  const text = attempt(() => systemTool('/bin/ps', ['-ax', '-o', 'pid=', '-o', 'time=']));
  const times = text === undefined ? undefined : parsePsTimes(text);
  return times && ((pid) => times.get(pid));
}

/** utime, stime, cutime and cstime of /proc/<pid>/stat, fields 14 to 17. Milliseconds. */
export function parseStatCpu(text: string): number {
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  return fields.slice(11, 15).reduce((sum, field) => sum + Number(field) * tickMs, 0);
}

/** Rows of pid and time (`[[dd-]hh:]mm:ss.cc`) of `ps`. Milliseconds by pid. */
export function parsePsTimes(text: string): ReadonlyMap<number, number> {
  const times = new Map<number, number>();
  for (const line of text.split('\n')) {
    const match = /^\s*(\d+)\s+(?:(\d+)-)?([\d:.,]+)\s*$/.exec(line);
    if (match === null) continue;
    const [, pid, days, time = ''] = match;
    const seconds = time.split(':').reduce((total, part) => total * 60 + Number(part.replace(',', '.')), 0);
    times.set(Number(pid), Math.round((Number(days ?? 0) * 86_400 + seconds) * 1000));
  }
  return times;
}
