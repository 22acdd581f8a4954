/** Descriptors and the limit of open files that this process has from its caller, and must not hand on as Node left them. */
import { spawnSync } from 'node:child_process';
import { closeSync, readdirSync, readFileSync } from 'node:fs';
import { attempt } from '../../errors.ts';

/** `O_CLOEXEC` in the octal `flags` of /proc/self/fdinfo; the same number on the processors that Node is built for. */
const closeOnExec = 0o2000000;

/**
 * Closes the caller's descriptors that every child would get too, such as the lock of `exec 200>lock; flock 200`. All that
 * Node opens, and at its start the caller's 3 to 15, closes by itself in a child (`uv_disable_stdio_inheritance` in
 * https://github.com/libuv/libuv/blob/v1.x/src/unix/core.c), so what does not is the caller's. On macOS no child gets
 * any (`POSIX_SPAWN_CLOEXEC_DEFAULT` in https://github.com/libuv/libuv/blob/v1.x/src/unix/process.c).
 */
export function closeInherited(): void {
  if (process.platform !== 'linux') return;
  for (const name of attempt(() => readdirSync('/proc/self/fd')) ?? []) {
    const descriptor = Number(name);
    if (descriptor <= 2) continue;
    const text = attempt(() => readFileSync(`/proc/self/fdinfo/${descriptor}`, 'utf8')) ?? '';
    const flags = /^flags:\s*([0-7]+)$/m.exec(text)?.[1];
    if (flags !== undefined && (Number.parseInt(flags, 8) & closeOnExec) === 0)
      attempt(() => closeSync(descriptor));
  }
}

/**
 * The soft limit of open files that jobs get: that of the parent process. Node raises its own to the hard limit and keeps no
 * trace of it (`PlatformInit` in https://github.com/nodejs/node/blob/main/src/node.cc), so `ulimit -S -n 256; exec …` cannot be
 * seen; `ulimit -n`, which sets both, shows in another hard limit than the parent's.
 */
export function callersOpenFiles(): number | undefined {
  const [own, parent] = [readOpenFiles('self'), readOpenFiles(process.ppid)];
  if (!own) return undefined;
  const soft = parent?.hard === own.hard ? Math.min(own.soft, parent.soft) : own.soft;
  return Number.isFinite(soft) ? soft : undefined;
}

/** Lowers the soft limit of this process, and so of all that it starts. Without `prlimit` of util-linux it stays raised. */
export function limitOpenFiles(soft: number | undefined): void {
  const own = readOpenFiles('self');
  if (soft === undefined || own === undefined || soft >= own.soft) return;
  const words = ['--pid', String(process.pid), `--nofile=${soft}:`];
  for (const program of ['/usr/bin/prlimit', '/bin/prlimit']) {
    if (spawnSync(program, words, { stdio: 'ignore', env: {}, timeout: 2000 }).status === 0) return;
  }
}

interface Limit {
  readonly soft: number;
  readonly hard: number;
}

function readOpenFiles(pid: number | 'self'): Limit | undefined {
  const text = attempt(() => readFileSync(`/proc/${pid}/limits`, 'utf8')) ?? '';
  const [, soft, hard] = /^Max open files\s+(\w+)\s+(\w+)/m.exec(text) ?? [];
  if (soft === undefined || hard === undefined) return undefined;
  const [softLimit = 0, hardLimit = 0] = [soft, hard].map((word) =>
    word === 'unlimited' ? Infinity : Number(word),
  );
  return { soft: softLimit, hard: hardLimit };
}
