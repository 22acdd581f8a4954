/** Descriptors that this process has from its caller, and must not hand on. */
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
