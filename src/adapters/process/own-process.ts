/** Which processes this program may end because somebody named their pid: what a status or a file says is no proof. */
import { readFileSync } from 'node:fs';
import { attempt } from '../../errors.ts';
import { currentUser, sudoAs, userName } from '../files/owner.ts';
import { answers, readProcess } from './process-table.ts';
import { systemTool } from './system-tool.ts';

interface Identity {
  /** The process that a thread belongs to; its own pid for a process. */
  readonly process: number;
  /** Real, effective and saved. */
  readonly users: readonly number[];
}

/** Undefined where the system does not say. */
function identityOf(pid: number): Identity | undefined {
  if (process.platform === 'darwin') {
    const args = ['ruid', 'uid', 'svuid'].flatMap((name) => ['-o', `${name}=`]);
    const text = attempt(() => systemTool('/bin/ps', [...args, '-p', String(pid)]))?.trim() ?? '';
    return /^\d+(?:\s+\d+){2}$/.test(text)
      ? { process: pid, users: text.split(/\s+/).map(Number) }
      : undefined;
  }
  const text = attempt(() => readFileSync(`/proc/${pid}/status`, 'utf8')) ?? '';
  const group = /^Tgid:\s+(\d+)/m.exec(text)?.[1];
  const users = /^Uid:\s+(\d+)\s+(\d+)\s+(\d+)/m.exec(text)?.slice(1);
  return group === undefined || users === undefined
    ? undefined
    : { process: Number(group), users: users.map(Number) };
}

/** The user whose rights a signal needs: who has the saved id may send it (kill(2)). Undefined where the system does not say. */
export function signalingUser(pid: number): number | undefined {
  return identityOf(pid)?.users[2];
}

/**
 * Why this pid must not be ended from here, beginning with it; undefined: it may. Only a process that runs as this user in
 * every way, also for root: a job that gives up its rights has a `commands.stop`. Never the first process, this one, or one
 * that it descends from, which is the caller's shell or the runner; nor a thread, by whose number these could be named.
 */
export function notOurs(pid: number): string | undefined {
  if (pid <= 1) return `${pid} is the first process of this system`;
  if (pid === process.pid) return `${pid} is this program`;
  const user = currentUser();
  const identity = identityOf(pid);
  if (user === undefined || identity === undefined)
    return isGone(pid) ? undefined : `${pid} cannot be looked at, so nobody can say whose it is`;
  if (identity.process !== pid) return `${pid} is a thread of process ${identity.process}`;
  const other = identity.users.find((uid) => uid !== user);
  if (other !== undefined)
    return `${pid} belongs to user ${userName(other)}, and this runs as ${userName(user)}: give the job a commands.stop, or ${sudoAs(other)} kill ${pid}`;
  if (ancestors().has(pid)) return `${pid} is what started this program`;
  return undefined;
}

function isGone(pid: number): boolean {
  return attempt(() => readProcess(pid) ?? 'gone') === 'gone' && !answers(pid);
}

function ancestors(): ReadonlySet<number> {
  const found = new Set<number>();
  for (let pid = process.ppid; pid > 0 && !found.has(pid);) {
    found.add(pid);
    pid = attempt(() => readProcess(pid))?.parent ?? 0;
  }
  return found;
}
