/** One look at the processes of this host: Linux from /proc, macOS from `ps`. */
import { readdirSync, readFileSync } from 'node:fs';
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

/** A row, and the marker in the environment it was started with. */
export interface MarkedRow extends ProcessRow {
  readonly marker: string | undefined;
}

const onMac = process.platform === 'darwin';

/** All processes that have not ended; markers are read only if asked for. Undefined when the system does not tell. */
export function readProcessTable(withMarkers: boolean): readonly MarkedRow[] | undefined {
  try {
    const rows = onMac
      ? parsePsTable(ps(['-axEww', ...columns(...psColumns, 'command')]))
      : readProc(withMarkers);
    return rows.filter(({ ended }) => !ended);
  } catch {
    return undefined;
  }
}

/** The process that has this pid, which may have ended; undefined when there is none. Throws when the system does not tell. */
export function readProcess(pid: number): ProcessRow | undefined {
  if (!onMac) return readProcStat(pid);
  // Exit code 1 and no output: no such process.
  const text = ps([...columns(...psColumns), '-p', String(pid)], 1);
  return parsePsTable(text)[0];
}

/** Looks again, where that is cheap: is this pid still the process of the row? */
export function isStill(row: ProcessRow): boolean {
  if (onMac) return true;
  try {
    return readProcStat(row.pid)?.start === row.start;
  } catch {
    return false;
  }
}

// --- Linux -------------------------------------------------------------------------------------------

function readProc(withMarkers: boolean): readonly MarkedRow[] {
  const rows: MarkedRow[] = [];
  for (const name of readdirSync('/proc')) {
    const pid = Number(name);
    if (!Number.isInteger(pid)) continue;
    const row = readProcStat(pid);
    if (row === undefined) continue;
    rows.push({ ...row, marker: withMarkers ? readProcMarker(pid) : undefined });
  }
  return rows;
}

function readProcStat(pid: number): ProcessRow | undefined {
  try {
    return parseProcStat(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch (error) {
    if (isGone(error)) return undefined;
    throw error;
  }
}

/** Throws when the text is not the content of /proc/<pid>/stat. */
export function parseProcStat(text: string): ProcessRow {
  // The name in parentheses may hold spaces and parentheses itself; numbers begin behind the last one.
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
  try {
    return markerIn(`\0${readFileSync(`/proc/${pid}/environ`, 'utf8')}`);
  } catch {
    return undefined;
  }
}

function isGone(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return code === 'ENOENT' || code === 'ESRCH';
}

// --- macOS -------------------------------------------------------------------------------------------

const psColumns = ['pid', 'ppid', 'pgid', 'stat', 'lstart'] as const;

/** One `-o` each: in a list, all that follows the first `=` would be a header. */
function columns(...names: readonly string[]): readonly string[] {
  return names.flatMap((name) => ['-o', `${name}=`]);
}

function ps(args: readonly string[], allowedExit = 0): string {
  try {
    return systemTool('/bin/ps', args);
  } catch (error) {
    if (error instanceof Error && 'status' in error && error.status === allowedExit) return '';
    throw error;
  }
}

/** Rows of `ps` with pid, ppid, pgid, stat, lstart and, if asked for, command with environment. */
export function parsePsTable(text: string): readonly MarkedRow[] {
  const rows: MarkedRow[] = [];
  for (const line of text.split('\n')) {
    const match = /^\s*(\d+)\s+(\d+)\s+(\d+)\s+(\S+)\s+(\w+\s+\w+\s+\d+\s+[\d:]+\s+\d+)(.*)$/.exec(line);
    if (match === null) continue;
    const [, pid, parent, group, stat = '', start = '', command = ''] = match;
    rows.push({
      pid: Number(pid),
      parent: Number(parent),
      group: Number(group),
      session: undefined,
      leadsSession: stat.includes('s'),
      start: start.replaceAll(/\s+/g, ' '),
      ended: stat.startsWith('Z'),
      marker: markerIn(command),
    });
  }
  return rows;
}

function markerIn(environment: string): string | undefined {
  return new RegExp(`[\\0 ]${markerName}=([\\w.-]+)`).exec(environment)?.[1];
}
