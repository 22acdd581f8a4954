/**
 * Processes as `ps` of macOS shows them. It writes arguments and environment one behind the other, with spaces between,
 * and only a newline or another odd byte in them as `\012` or the like (strvis in ps/print.c of
 * https://github.com/apple-oss-distributions/adv_cmds). So what anybody may write is never read as a row, and is no
 * environment unless it stands behind the arguments.
 */
import type { ProcessRow } from './process-table.ts';
import { systemTool } from './system-tool.ts';

const columns = ['pid', 'ppid', 'pgid', 'stat', 'lstart'] as const;

/** All processes. Throws when the system does not tell. */
export function psRows(): readonly ProcessRow[] {
  return parseRows(ps(['-ax', ...only(...columns)]));
}

/** The process that has this pid; undefined when there is none. Throws when the system does not tell. */
export function psRow(pid: number): ProcessRow | undefined {
  return parseRows(ps([...only(...columns), '-p', String(pid)]))[0];
}

/**
 * What stands in the environment that a process was started with, by pid, for a variable. The kernel tells of processes of
 * this user, but for Apple's own programs (sysctl_procargsx in
 * https://github.com/apple-oss-distributions/xnu/blob/main/bsd/kern/kern_sysctl.c). Throws when the system does not tell.
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

/**
 * Commands by pid, of lines of pid, lstart and command. Only of the processes in `rows`, which hold nothing that anybody
 * may write; a pid that two lines claim has none.
 */
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

/** The variable's value where it stands behind the arguments, once. In doubt there is none. */
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

function oneSpaced(text: string): string {
  return text.replaceAll(/\s+/g, ' ');
}
