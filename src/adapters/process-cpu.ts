/** Processor time of a session: Linux from /proc, macOS from `ps`. */
import { readFileSync } from 'node:fs';
import { attempt } from './durable-file.ts';
import { readProcessTable } from './process-table.ts';
import { systemTool } from './system-tool.ts';

/** Milliseconds a tick of the kernel's accounting (USER_HZ, fixed at 100: https://man7.org/linux/man-pages/man7/time.7.html). */
const tickMs = 10;

/** Of all living processes in the session (macOS: the process group) of `root`, with the ended children they waited for. */
export function sessionCpuMs(root: number): number | undefined {
  if (process.platform === 'darwin') {
    const text = attempt(() => systemTool('/bin/ps', ['-ax', '-o', 'pgid=', '-o', 'time=']));
    return text === undefined ? undefined : parsePsTimes(text, root);
  }
  const rows = readProcessTable(false)?.filter((row) => row.session === root || row.group === root);
  return rows?.reduce((sum, { pid }) => sum + (attempt(() => cpuOf(pid)) ?? 0), 0);
}

function cpuOf(pid: number): number {
  return parseStatCpu(readFileSync(`/proc/${pid}/stat`, 'utf8'));
}

/** utime, stime, cutime and cstime of /proc/<pid>/stat, fields 14 to 17. Milliseconds. */
export function parseStatCpu(text: string): number {
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  return fields.slice(11, 15).reduce((sum, field) => sum + Number(field) * tickMs, 0);
}

/** Rows of pgid and time (`[[dd-]hh:]mm:ss.cc`) of `ps`. Milliseconds of one group. */
export function parsePsTimes(text: string, group: number): number {
  let sum = 0;
  for (const line of text.split('\n')) {
    const [, pgid, days, time = ''] = /^\s*(\d+)\s+(?:(\d+)-)?([\d:.,]+)\s*$/.exec(line) ?? [];
    if (Number(pgid) !== group) continue;
    const seconds = time.split(':').reduce((total, part) => total * 60 + Number(part.replace(',', '.')), 0);
    sum += (Number(days ?? 0) * 86_400 + seconds) * 1000;
  }
  return Math.round(sum);
}
