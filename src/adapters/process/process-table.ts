/** The processes of this host: Linux from /proc, macOS from `ps`. Synchronous: a pid is read right before it is signaled. */
import { readdirSync, readFileSync } from 'node:fs';
import { hasCode, ignoring } from '../files/durable-file.ts';
import { attempt } from '../../errors.ts';
import { systemTool } from './system-tool.ts';

/** The variable that marks everything one command started, also what left its session. */
export const markerName = 'OPS_EXEC_ID';

export interface ProcessRow {
  readonly pid: number;
  readonly parent: number;
  readonly group: number;
  /** Undefined where the system does not tell (macOS). */
  readonly session: number | undefined;
  readonly leadsSession: boolean;
  /** Opaque; within one boot, the same pid with another start is another process. */
  readonly start: string;
  /** A zombie: it ended, and only waits for its parent to take notice. */
  readonly ended: boolean;
}

/** With the marker in the environment that it was started with. */
export interface MarkedRow extends ProcessRow {
  readonly marker: string | undefined;
}

const onMac = process.platform === 'darwin';

/** All processes that have not ended. Undefined when the system does not tell. */
export function readProcessTable(withMarkers: boolean): readonly MarkedRow[] | undefined {
  const isListed = (row: MarkedRow) => !row.ended;
  try {
    if (!onMac) return readProc(withMarkers, isListed);
    const rows = psRows();
    const marks = withMarkers ? psMarks(rows, markerName) : undefined;
    return rows.map((row) => ({ ...row, marker: marks?.get(row.pid) })).filter(isListed);
  } catch {
    return undefined;
  }
}

/** It may have ended; undefined when no process has the pid. Throws when the system does not tell. */
export function readProcess(pid: number): ProcessRow | undefined {
  return onMac ? psRow(pid) : readProcStat(pid);
}

/** Whether the pid still is the process of the row, right before a signal. */
export function isStill(row: ProcessRow): boolean {
  return attempt(() => readProcess(row.pid))?.start === row.start;
}

/** The same, and it has not ended. */
export function livesStill(row: ProcessRow): boolean {
  const found = attempt(() => readProcess(row.pid));
  return found?.start === row.start && !found.ended;
}

/** To a process, or with a minus to a group. A stopped one gets SIGTERM only with a SIGCONT. */
export function sendSignal(pid: number, signal: 'SIGTERM' | 'SIGKILL'): 'sent' | 'gone' | 'refused' {
  try {
    process.kill(pid, signal);
  } catch (error) {
    return hasCode(error, 'EPERM') ? 'refused' : 'gone';
  }
  if (signal === 'SIGTERM') attempt(() => process.kill(pid, 'SIGCONT'));
  return 'sent';
}

/** Whether a process has this pid, or with a minus is in this group, also one that is hidden or may not be signaled. */
export function answers(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return hasCode(error, 'EPERM');
  }
}

function readProc(withMarkers: boolean, isListed: (row: MarkedRow) => boolean): readonly MarkedRow[] {
  const rows: MarkedRow[] = [];
  for (const name of readdirSync('/proc')) {
    const pid = Number(name);
    if (!Number.isInteger(pid)) continue;
    // With `hidepid=1` the processes of other users are listed, and cannot be read.
    const found = ignoring(['EPERM', 'EACCES'], () => readProcStat(pid));
    if (found === undefined) continue;
    const row = { ...found, marker: withMarkers ? readProcMarker(pid) : undefined };
    if (isListed(row)) rows.push(row);
  }
  return rows;
}

function readProcStat(pid: number): ProcessRow | undefined {
  const text = ignoring(['ENOENT', 'ESRCH'], () => readFileSync(`/proc/${pid}/stat`, 'utf8'));
  return text === undefined ? undefined : parseProcStat(text);
}

/** Throws when the text is not the content of /proc/<pid>/stat. */
export function parseProcStat(text: string): ProcessRow {
  // The name in parentheses may hold spaces and parentheses.
  const fields = text
    .slice(text.lastIndexOf(')') + 2)
    .trim()
    .split(' ');
  const [state, parent, group, session] = fields;
  const threads = fields[17];
  const start = fields[19];
  if (state === undefined || start === undefined) throw new Error('not a line of /proc/<pid>/stat');
  const pid = Number.parseInt(text, 10);
  return {
    pid,
    parent: Number(parent),
    group: Number(group),
    session: Number(session),
    leadsSession: Number(session) === pid,
    start,
    // One whose main thread ended while others run shows as a zombie, but lives.
    ended: state === 'X' || (state === 'Z' && Number(threads) <= 1),
  };
}

/** Undefined too when it may not be read: then it is another user's. */
function readProcMarker(pid: number): string | undefined {
  const variable = `\0${markerName}=`;
  const text = `\0${attempt(() => readFileSync(`/proc/${pid}/environ`, 'utf8')) ?? ''}`;
  const at = text.indexOf(variable);
  return at === -1 ? undefined : text.slice(at + variable.length).split('\0', 1)[0];
}

/** It waits in the kernel, as for a disk, where no signal reaches it. Linux only. */
export function isUninterruptible(pid: number): boolean {
  return /\) D/.test(attempt(() => readFileSync(`/proc/${pid}/stat`, 'utf8')) ?? '');
}

/**
 * The option by which /proc keeps processes of a user from others; undefined: it shows all, or there is no /proc.
 * https://man7.org/linux/man-pages/man5/proc.5.html
 */
export function hidingOption(): string | undefined {
  const mounts = attempt(() => readFileSync('/proc/self/mounts', 'utf8')) ?? '';
  // The mount on top is the last one.
  const options = mounts.match(/^\S+ \/proc proc (\S+)/gm)?.at(-1) ?? '';
  return /\bhidepid=(?!0|off)\w+/.exec(options)?.[0];
}

/** The same where it keeps them from this user. */
export function hiding(): string | undefined {
  const option = hidingOption();
  // Who may look at the first process is root, or of the group that `gid=` names.
  return option !== undefined && attempt(() => readProcStat(1)) === undefined ? option : undefined;
}

// `ps` of macOS writes arguments and environment one behind the other, with spaces between, and only odd bytes in them as
// `\012` (strvis in ps/print.c of https://github.com/apple-oss-distributions/adv_cmds). So text of anybody's is never read as a
// row, and is no environment unless it stands behind the arguments.

const columns = ['pid', 'ppid', 'pgid', 'stat', 'lstart'] as const;

export function psRows(): readonly ProcessRow[] {
  return parseRows(ps(['-ax', ...only(...columns)]));
}

export function psRow(pid: number): ProcessRow | undefined {
  return parseRows(ps([...only(...columns), '-p', String(pid)]))[0];
}

/**
 * A variable of the environment that a process was started with, by pid: of this user's processes, but for Apple's own programs
 * (sysctl_procargsx in https://github.com/apple-oss-distributions/xnu/blob/main/bsd/kern/kern_sysctl.c).
 */
export function psMarks(rows: readonly ProcessRow[], name: string): ReadonlyMap<number, string> {
  const text = ['-ww', ...only('pid', 'lstart', 'command')];
  const withEnvironment = commandsIn(ps(['-axE', ...text]), rows);
  const candidates = [...withEnvironment].filter(([, line]) => line.includes(`${name}=`)).map(([pid]) => pid);
  if (candidates.length === 0) return new Map();
  const plain = commandsIn(ps([...text, '-p', candidates.join(',')]), rows);
  return marksIn(withEnvironment, plain, name);
}

/** Rows of pid, ppid, pgid, stat and lstart. */
export function parseRows(text: string): readonly ProcessRow[] {
  return text.split('\n').flatMap((line) => {
    const match = /^\s*(\d+)\s+(\d+)\s+(\d+)\s+(\S+)\s+(\w+\s+\w+\s+\d+\s+[\d:]+\s+\d+)\s*$/.exec(line);
    if (match === null) return [];
    const [, pid, parent, group, stat = '', start = ''] = match;
    return {
      pid: Number(pid),
      parent: Number(parent),
      group: Number(group),
      session: undefined,
      leadsSession: stat.includes('s'),
      start: oneSpaced(start),
      ended: stat.startsWith('Z'),
    };
  });
}

/** Commands by pid, from lines of pid, lstart and command. Only of the processes in `rows`; a pid that two lines claim has none. */
export function commandsIn(text: string, rows: readonly ProcessRow[]): ReadonlyMap<number, string> {
  const starts = new Map(rows.map(({ pid, start }) => [pid, start]));
  const commands = new Map<number, string>();
  const claimed = new Set<number>();
  for (const line of text.split('\n')) {
    const match = /^\s*(\d+)\s+(\w+\s+\w+\s+\d+\s+[\d:]+\s+\d+)\s(.*)$/.exec(line);
    if (match === null) continue;
    const [, digits, start = '', command = ''] = match;
    const pid = Number(digits);
    if (claimed.has(pid)) commands.delete(pid);
    else if (starts.get(pid) === oneSpaced(start)) commands.set(pid, command.trimStart());
    claimed.add(pid);
  }
  return commands;
}

/** The variable's value where it stands behind the arguments, once. Undefined when that is not clear. */
export function marksIn(
  withEnvironment: ReadonlyMap<number, string>,
  plain: ReadonlyMap<number, string>,
  name: string,
): ReadonlyMap<number, string> {
  const marks = new Map<number, string>();
  for (const [pid, line] of withEnvironment) {
    const command = plain.get(pid);
    if (command === undefined || !line.startsWith(`${command} `)) continue;
    const found = [...line.slice(command.length).matchAll(new RegExp(` ${name}=(\\S*)`, 'g'))];
    const [mark] = found.map(([, value = '']) => value);
    if (mark !== undefined && found.length === 1) marks.set(pid, mark);
  }
  return marks;
}

/** One `-o` each: in a list, all that follows the first `=` would be a header. */
function only(...names: readonly string[]): readonly string[] {
  return names.flatMap((name) => ['-o', `${name}=`]);
}

function ps(args: readonly string[]): string {
  try {
    return systemTool('/bin/ps', args);
  } catch (error) {
    // No such process.
    if (error instanceof Error && 'status' in error && error.status === 1) return '';
    throw error;
  }
}

const oneSpaced = (text: string): string => text.replaceAll(/\s+/g, ' ');
