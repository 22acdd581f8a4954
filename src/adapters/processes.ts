/** Tells processes of this host apart and ends them: for locks, leases and `stop`. */
import { readFileSync, readlinkSync } from 'node:fs';
import type { Owner } from '../core/model.ts';
import { causeOf, UserError } from '../errors.ts';
import type { Processes } from '../ports.ts';
import { readProcess } from './process-table.ts';
import { systemTool } from './system-tool.ts';

/** What is known of a pid. `hidden`: something has it, but it may not be looked at. */
type Sight =
  | { readonly kind: 'none' }
  | { readonly kind: 'hidden' }
  | { readonly kind: 'seen'; readonly start: string };

/** `host`: a name of this host. Processes of another host are never judged. */
export function createProcesses(host: string): Processes {
  let readWorld: World | undefined;
  const world = (): World => (readWorld ??= whereWeRun());
  let self: Owner | undefined;

  function see(pid: number): Sight {
    if (!Number.isInteger(pid) || pid <= 0 || pid > 0x7fffffff) return { kind: 'none' };
    try {
      const row = readProcess(pid);
      if (row?.ended === true) return { kind: 'none' };
      if (row !== undefined) return { kind: 'seen', start: startOf(world(), row.start) };
    } catch {
      return { kind: 'hidden' };
    }
    // /proc can be set to hide the processes of other users.
    return belongsToAnother(pid) ? { kind: 'hidden' } : { kind: 'none' };
  }

  return {
    self() {
      if (self !== undefined) return self;
      const sight = see(process.pid);
      if (sight.kind !== 'seen')
        throw new UserError(
          'this program cannot look at itself: see that /proc is mounted (Linux) or ps works (macOS)',
        );
      return (self = { host, pid: process.pid, start: sight.start });
    },
    find(pid) {
      const sight = see(pid);
      return sight.kind === 'seen' ? { host, pid, start: sight.start } : undefined;
    },
    isDead(owner) {
      if (owner.host !== host) return false;
      try {
        if (isOfAnotherContainer(owner.start, world())) return false;
      } catch {
        return false;
      }
      const sight = see(owner.pid);
      return sight.kind === 'none' || (sight.kind === 'seen' && sight.start !== owner.start);
    },
    terminate(owner) {
      if (owner.host !== host)
        throw new UserError(`process ${owner.pid} runs on ${owner.host}, this is ${host}: end it from there`);
      const sight = see(owner.pid);
      if (sight.kind === 'hidden') throw notAllowed(owner.pid);
      if (sight.kind === 'none' || sight.start !== owner.start) return;
      try {
        process.kill(owner.pid, 'SIGTERM');
      } catch (error) {
        if (causeOf(error) === 'EPERM') throw notAllowed(owner.pid, error);
        if (causeOf(error) !== 'ESRCH') throw error;
      }
    },
  };
}

/** The boot of this system, and the set of pids that is seen from here. */
interface World {
  readonly boot: string;
  readonly pids: string;
}

function whereWeRun(): World {
  if (process.platform === 'darwin') {
    // Not kern.boottime: that one moves whenever the clock is set.
    const boot = systemTool('/usr/sbin/sysctl', ['-n', 'kern.bootsessionuuid']);
    return { boot: boot.trim(), pids: '-' };
  }
  const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
  return { boot, pids: readlinkSync('/proc/self/ns/pid').replaceAll(/\D/g, '') };
}

function startOf({ boot, pids }: World, start: string): string {
  return `${boot}/${pids}/${start}`;
}

/** The parts of `Owner.start`. */
export function partsOf(start: string): { boot: string; pids: string; start: string } {
  const [boot = '', pids = '', ...rest] = start.split('/');
  return { boot, pids, start: rest.join('/') };
}

/** Containers of one host share its boot, and may share its name, but see other pids. */
function isOfAnotherContainer(start: string, world: World): boolean {
  const { boot, pids } = partsOf(start);
  return boot === world.boot && pids !== world.pids;
}

function belongsToAnother(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return causeOf(error) === 'EPERM';
  }
}

function notAllowed(pid: number, cause?: unknown): UserError {
  return new UserError(
    `process ${pid} belongs to ${userOf(pid)} and may not be ended by this user: end it as that user, or run this as that user`,
    { cause },
  );
}

function userOf(pid: number): string {
  try {
    const user = systemTool('/bin/ps', ['-o', 'user=', '-p', String(pid)]);
    return user.trim() === '' ? 'another user' : `the user ${user.trim()}`;
  } catch {
    return 'another user';
  }
}
