/** The identity of processes of this host, for locks, leases and `stop`. */
import { readFileSync, readlinkSync } from 'node:fs';
import type { Owner } from '../../core/model.ts';
import { attempt, causeOf, UserError } from '../../errors.ts';
import type { Processes } from '../../ports/ports.ts';
import { currentUser, sudoAs, userName } from '../files/owner.ts';
import { answers, isUninterruptible, readProcess, sendSignal } from './process-table.ts';
import { systemTool } from './system-tool.ts';

/** The start time of a process that the system hides. */
const unknownStart = '?';

type ProcessVisibility =
  | { readonly kind: 'none' }
  | { readonly kind: 'hidden' }
  | { readonly kind: 'seen'; readonly start: string };

/** Long: the short methods of one port. */
export function createProcesses(host: string): Processes {
  let readSystem: SystemIdentity | undefined;
  const system = (): SystemIdentity => (readSystem ??= whereWeRun());
  let self: Owner | undefined;

  function visibilityOf(pid: number): ProcessVisibility {
    if (!Number.isInteger(pid) || pid <= 0 || pid > 0x7fffffff) return { kind: 'none' };
    try {
      const row = readProcess(pid);
      if (row?.ended === true) return { kind: 'none' };
      if (row !== undefined) return { kind: 'seen', start: startOf(system(), row.start) };
    } catch {
      return { kind: 'hidden' };
    }
    // With `hidepid` /proc does not list processes of other users, nor one of this user that runs with another's rights.
    return answers(pid) ? { kind: 'hidden' } : { kind: 'none' };
  }

  return {
    self() {
      if (self !== undefined) return self;
      const target = attempt(() => readlinkSync('/proc/self'));
      if (target !== undefined && target !== String(process.pid))
        throw new UserError(
          '/proc shows the processes of another pid namespace: mount its own (mount -t proc proc /proc; unshare --mount-proc)',
        );
      const visibility = visibilityOf(process.pid);
      if (visibility.kind !== 'seen')
        throw new UserError(
          'this process is not visible to itself: mount /proc (Linux) or make ps work (macOS)',
        );
      return (self = { host, pid: process.pid, start: visibility.start });
    },
    find(pid) {
      const visibility = visibilityOf(pid);
      if (visibility.kind === 'none') return undefined;
      return {
        host,
        pid,
        start: visibility.kind === 'seen' ? visibility.start : startOf(system(), unknownStart),
      };
    },
    isHidden: (pid) => visibilityOf(pid).kind === 'hidden',
    isDead(owner) {
      if (owner.host !== host) return false;
      const { boot, pids, start } = partsOf(owner.start);
      try {
        if (boot !== system().boot) return true;
        // Containers of one host share its boot, and may share its name, but see other pids.
        if (pids !== system().pids) return false;
      } catch {
        return false;
      }
      const visibility = visibilityOf(owner.pid);
      if (visibility.kind === 'none') return true;
      // Whether a hidden one is the same cannot be known, so it is: nothing may run twice.
      return visibility.kind === 'seen' && start !== unknownStart && visibility.start !== owner.start;
    },
    notOurs,
    terminate(owner) {
      if (owner.host !== host)
        throw new UserError(`process ${owner.pid} runs on ${owner.host}, this is ${host}: end it from there`);
      const visibility = visibilityOf(owner.pid);
      if (visibility.kind === 'none') return;
      if (visibility.kind === 'hidden' || partsOf(owner.start).start === unknownStart)
        throw new UserError(`process ${hiddenWords(owner.pid)}`);
      const problem = visibility.start === owner.start ? notOurs(owner.pid) : undefined;
      if (problem !== undefined) throw new UserError(`process ${problem}`);
      if (visibility.start === owner.start && sendSignal(owner.pid, 'SIGTERM') === 'refused')
        throw new UserError(`process ${immunity(owner.pid) ?? owner.pid}`);
    },
  };
}

/** The boot of this system, and the set of pids that is seen from here. */
interface SystemIdentity {
  readonly boot: string;
  readonly pids: string;
}

function whereWeRun(): SystemIdentity {
  if (process.platform === 'darwin') {
    // Not kern.boottime: that one moves whenever the clock is set.
    const boot = systemTool('/usr/sbin/sysctl', ['-n', 'kern.bootsessionuuid']);
    return { boot: boot.trim(), pids: '-' };
  }
  const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
  return { boot, pids: readlinkSync('/proc/self/ns/pid').replaceAll(/\D/g, '') };
}

function startOf({ boot, pids }: SystemIdentity, start: string): string {
  return `${boot}/${pids}/${start}`;
}

/** The parts of `Owner.start`. */
export function partsOf(start: string): { boot: string; pids: string; start: string } {
  const [boot = '', pids = '', ...rest] = start.split('/');
  return { boot, pids, start: rest.join('/') };
}

/** Why a hidden process was not signaled, and the fix, which is not this program: root may not write into the state. */
export function hiddenWords(pid: number): string {
  return `${pid} is hidden by /proc (hidepid) and may be another process, so it was not signaled: check it with sudo ps -fp ${pid}, then end it with sudo kill ${pid}`;
}

/** Why no signal ends a process, and the fix; begins with its pid. */
export function immunity(pid: number): string | undefined {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (causeOf(error) !== 'EPERM') return undefined;
    const uid = signalingUser(pid);
    return uid === undefined
      ? `${pid} belongs to another user, and the system refuses the signal: sudo kill ${pid}`
      : `${pid} belongs to user ${userName(uid)}, and the system refuses the signal: ${sudoAs(uid)} kill ${pid}`;
  }
  return isUninterruptible(pid)
    ? `${pid} waits in the kernel (state D), where no signal reaches it: look at the disk or the network that it uses`
    : undefined;
}

interface Identity {
  /** The process that a thread belongs to; its own pid for a process. */
  readonly process: number;
  /** Real, effective and saved. */
  readonly users: readonly number[];
}

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

/** The user who may signal it: the saved id counts (kill(2)). */
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
    return isGone(pid) ? undefined : `${pid} is not visible, so its owner is unknown`;
  if (identity.process !== pid) return `${pid} is a thread of process ${identity.process}`;
  const other = identity.users.find((uid) => uid !== user);
  if (other !== undefined)
    return `${pid} belongs to user ${userName(other)}, and this runs as ${userName(user)}: give the job a commands.stop, or ${sudoAs(other)} kill ${pid}`;
  if (ancestors().has(pid)) return `${pid} is an ancestor of this program`;
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
